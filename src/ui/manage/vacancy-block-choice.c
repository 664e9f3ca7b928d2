// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-block-choice.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-choice-popover.h"
#include "widgets/vacancy-menu-return.h"
#include "widgets/vacancy-popover-sight.h"

typedef struct
{
  VacancyIdChosen chosen;
  gpointer data;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
chosen_cb (GtkWidget *popover, const char *id, Asking *asking)
{
  asking->chosen (id, asking->data);
}

/* Once nothing of it is under way any more. */
static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

/* Below @anchor, but in what that is in: Tab knows of one popover of a menu button alone, its own, and would leave another. */
static void
hang_on (GtkWidget *popover, GtkWidget *anchor)
{
  GtkWidget *parent = gtk_widget_get_parent (anchor);
  graphene_rect_t at;

  gtk_widget_set_parent (popover, parent);
  vacancy_popover_returns (GTK_POPOVER (popover));
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  if (gtk_widget_compute_bounds (anchor, parent, &at))
    vacancy_popover_open_at (GTK_POPOVER (popover), &(GdkRectangle){ (int) at.origin.x, (int) at.origin.y, (int) at.size.width, (int) at.size.height });
}

static void
present (GtkWidget *anchor, const char *title, GPtrArray *choices, VacancyIdChosen chosen, gpointer data)
{
  GtkWidget *popover = vacancy_choice_popover_new (title);
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking) { chosen, data };
  vacancy_choices_sort (choices);
  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, NULL);
  g_signal_connect_data (popover, "chosen", G_CALLBACK (chosen_cb), asking, asking_free, 0);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  hang_on (popover, anchor);
}

void
vacancy_choose_role (GtkWidget *anchor, const JdLibrary *library, VacancyIdChosen chosen, gpointer data)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *roles = jd_library_roles (library);

  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);
      const char *name = jd_localized_get (role->name, jd_program_language (), NULL);

      g_ptr_array_add (choices, vacancy_choice_new (role->id, name ? name : role->id, NULL, FALSE));
    }
  present (anchor, _("Role"), choices, chosen, data);
}

static gboolean
shares_role (const JdBlock *one, const JdBlock *other)
{
  for (char **family = one->families; *family; family++)
    if (g_strv_contains ((const char *const *) other->families, *family))
      return TRUE;
  return FALSE;
}

void
vacancy_choose_block (GtkWidget *anchor, const JdLibrary *library, const char *const *ids, VacancyIdChosen chosen, gpointer data)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  const JdBlock *first = jd_library_block (library, ids[0]);
  const GPtrArray *blocks = jd_library_blocks (library);

  for (guint i = 0; first && i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = NULL, *name = NULL;

      if (!g_str_equal (block->kind_name, first->kind_name) || block->status == JD_STATUS_RETIRED || g_strv_contains (ids, block->id))
        continue;
      text = jd_block_text_any (library, NULL, block);
      name = jd_text_shorten (text, 60);
      g_ptr_array_add (choices, vacancy_choice_new (block->id, name, NULL, shares_role (first, block)));
    }
  present (anchor, _("Block that takes the place"), choices, chosen, data);
}
