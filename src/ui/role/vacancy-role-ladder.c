// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "role/vacancy-role-ladder-private.h"
#include "describe/jd-block-text.h"
#include "posting/vacancy-thread-work.h"
#include "widgets/vacancy-language-button.h"

G_DEFINE_FINAL_TYPE (VacancyRoleLadder, vacancy_role_ladder, ADW_TYPE_BIN)

/* ---- what does not fit ---- */

static void
update_found (VacancyRoleLadder *self)
{
  const GPtrArray *findings = self->ladder->findings;

  gtk_widget_set_visible (GTK_WIDGET (self->found), findings->len > 0);
  if (findings->len == 0)
    return;
  self->next_found %= findings->len;
  const JdLadderFinding *next = g_ptr_array_index (findings, self->next_found);
  /* Translators: how many things on a ladder do not fit together, and the one that is shown next: "Senior asks for fewer years than Mid". */
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing to look at: %s", "%u things to look at: %s", findings->len), findings->len, next->message);
  gtk_label_set_text (self->found_text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->found), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Goes to it; one of a level as a whole shows in its first cell. */
static void
found_cb (VacancyRoleLadder *self)
{
  const JdLadderFinding *finding = g_ptr_array_index (self->ladder->findings, self->next_found);

  vacancy_role_ladder_go_to (self, finding->row == JD_LADDER_NONE ? 0 : finding->row, finding->column);
  self->next_found++;
  update_found (self);
}

/* ---- looking it up ---- */

/* On a thread. */
typedef struct
{
  guint serial;
  JdLibrary *library;
  char *role, *language;
  JdLadder *ladder;
  GError *error;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  jd_library_unref (work->library);
  g_free (work->role);
  g_free (work->language);
  jd_ladder_free (work->ladder);
  g_clear_error (&work->error);
  g_free (work);
}

static void
work_thread (gpointer data)
{
  Work *work = data;

  work->ladder = jd_ladder_new (work->library, work->role, work->language, &work->error);
}

static gboolean
same_row (const JdLadderRow *one, const JdLadderRow *other)
{
  return one->kind == other->kind && one->shared == other->shared && g_str_equal (one->title, other->title) && g_strcmp0 (one->place, other->place) == 0 && !one->section == !other->section
         && (!one->section || g_str_equal (one->section->id, other->section->id)) && !one->block == !other->block && (!one->block || g_str_equal (one->block->id, other->block->id));
}

/* Whether both have the same rows and levels, so that what is seen can stay. */
static gboolean
same_shape (const JdLadder *one, const JdLadder *other)
{
  if (!one || !g_str_equal (one->role->id, other->role->id) || !g_str_equal (one->language, other->language) || one->levels->len != other->levels->len || one->rows->len != other->rows->len)
    return FALSE;
  for (guint i = 0; i < one->levels->len; i++)
    if (!g_str_equal (jd_ladder_level_name (one, i), jd_ladder_level_name (other, i)))
      return FALSE;
  for (guint i = 0; i < one->rows->len; i++)
    if (!same_row (jd_ladder_row (one, i), jd_ladder_row (other, i)))
      return FALSE;
  return TRUE;
}

static void
take_ladder (VacancyRoleLadder *self, JdLadder *ladder)
{
  JdLadder *former = self->ladder;
  const gboolean stays = same_shape (former, ladder);

  self->ladder = ladder;
  if (stays)
    vacancy_role_ladder_update_rows (self, former);
  else
    vacancy_role_ladder_make_rows (self);
  if (former)
    vacancy_thread_free (former, (GDestroyNotify) jd_ladder_free);
  update_found (self);
  gtk_stack_set_visible_child_name (self->stack, ladder->levels->len > 0 ? "ladder" : "levels");
  if (self->making == 0)
    vacancy_role_ladder_go_to_wanted (self);
}

static void
show_fault (VacancyRoleLadder *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  vacancy_role_ladder_clear_rows (self);
  g_clear_pointer (&self->ladder, jd_ladder_free);
  adw_status_page_set_description (self->fault, text);
  gtk_stack_set_visible_child_name (self->stack, "fault");
}

static void
looked_up_cb (gpointer owner, gpointer data)
{
  VacancyRoleLadder *self = owner;
  Work *work = data;

  if (work->serial != self->serial || !self->rows)
    return;
  if (work->ladder)
    take_ladder (self, g_steal_pointer (&work->ladder));
  else
    show_fault (self, work->error);
}

static void
look_up (VacancyRoleLadder *self)
{
  Work *work = g_new0 (Work, 1);

  *work = (Work){ .serial = ++self->serial, .library = jd_library_ref (self->library), .role = g_strdup (self->role), .language = g_strdup (self->language ? self->language : jd_program_language ()) };
  vacancy_thread_work (self, work_thread, looked_up_cb, work, work_free);
}

void
vacancy_role_ladder_show (VacancyRoleLadder *self, JdLibrary *library, const char *role)
{
  g_return_if_fail (VACANCY_IS_ROLE_LADDER (self));

  self->serial++;
  if (!role)
    return;
  jd_library_ref (library);
  g_clear_pointer (&self->library, jd_library_unref);
  self->library = library;
  g_free (self->role);
  self->role = g_strdup (role);
  look_up (self);
}

static void
language_chosen_cb (VacancyRoleLadder *self, const char *language)
{
  g_free (self->language);
  self->language = g_strdup (language);
  if (self->role)
    look_up (self);
}

void
vacancy_role_ladder_want (VacancyRoleLadder *self, guint row, guint column)
{
  g_return_if_fail (VACANCY_IS_ROLE_LADDER (self));
  self->is_wanted = TRUE;
  self->wanted_row = row == JD_LADDER_NONE ? 0 : row;
  self->wanted_column = column;
}

/* ---- life ---- */

void
vacancy_role_ladder_set_changes (VacancyRoleLadder *self, VacancyLibraryChanges *changes)
{
  g_return_if_fail (VACANCY_IS_ROLE_LADDER (self) && !self->changes);
  self->changes = g_object_ref (changes);
}

static void
vacancy_role_ladder_dispose (GObject *object)
{
  VacancyRoleLadder *self = VACANCY_ROLE_LADDER (object);

  g_clear_handle_id (&self->making, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->changes);
  self->rows = NULL;
  G_OBJECT_CLASS (vacancy_role_ladder_parent_class)->dispose (object);
}

static void
vacancy_role_ladder_finalize (GObject *object)
{
  VacancyRoleLadder *self = VACANCY_ROLE_LADDER (object);

  g_clear_pointer (&self->ladder, jd_ladder_free);
  g_clear_pointer (&self->library, jd_library_unref);
  g_free (self->role);
  g_free (self->language);
  g_ptr_array_unref (self->shown);
  G_OBJECT_CLASS (vacancy_role_ladder_parent_class)->finalize (object);
}

static void
vacancy_role_ladder_class_init (VacancyRoleLadderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_role_ladder_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_role_ladder_finalize;
  vacancy_role_ladder_install_edit (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-role-ladder.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, language_place);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, head_scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, head);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, rows);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, found);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleLadder, found_text);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
}

static void
vacancy_role_ladder_init (VacancyRoleLadder *self)
{
  GtkWidget *language = vacancy_language_button_new (jd_program_language ());

  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->language_place, language);
  g_signal_connect_object (language, "chosen", G_CALLBACK (language_chosen_cb), self, G_CONNECT_SWAPPED);
  /* The head stays when the rows are scrolled down, and goes along to the side. */
  gtk_scrolled_window_set_hadjustment (self->head_scroller, gtk_scrolled_window_get_hadjustment (self->scroller));
  vacancy_role_ladder_add_keys (self);
}
