// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-git-row.h"

#include <glib/gi18n.h>

#include "base/jd-file.h"
#include "change/vacancy-differences.h"
#include "describe/jd-block-text.h"
#include "item/jd-block-differences.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* Of a button: 1 + the VacancyGitChoice it stands for. */
#define CHOICE "vacancy-choice"

struct _VacancyGitRow
{
  GtkBox parent_instance;

  GtkCheckButton *check; /* children */
  GtkLabel *badge, *title, *details;
  GtkBox *texts, *buttons;
  const VacancyGitItem *item; /* borrowed; NULL: none */
};

enum
{
  TOGGLED,
  SETTLE,
  SETTLE_PLACES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyGitRow, vacancy_git_row, GTK_TYPE_BOX)

/* ---- what it is ---- */

static const struct
{
  const char *label, *style;
} badges[] = {
  [JD_GIT_ADDED] = { N_("New"), "added" },
  [JD_GIT_CHANGED] = { N_("Changed"), "changed" },
  [JD_GIT_REMOVED] = { N_("Removed"), "removed" },
  [JD_GIT_CONFLICT] = { N_("Conflict"), "conflict" },
};

static const JdBlock *
block_of (const VacancyGitItem *item)
{
  if (item->sides)
    return item->sides->ours ? item->sides->ours : item->sides->theirs;
  return item->after ? item->after : item->before;
}

static void
show_head (VacancyGitRow *self)
{
  const JdBlock *block = block_of (self->item);
  const char *const classes[] = { "relevel-badge", badges[self->item->file->state].style, NULL };
  g_autofree char *path = jd_file_shown_name (self->item->file->path);

  gtk_label_set_text (self->badge, _(badges[self->item->file->state].label));
  gtk_widget_set_css_classes (GTK_WIDGET (self->badge), (const char **) classes);
  gtk_label_set_text (self->title, block && *block->title ? jd_block_title (block, jd_program_language ()) : path);
  gtk_label_set_text (self->details, path);
  gtk_widget_set_visible (GTK_WIDGET (self->details), block != NULL);
}

/* ---- what changed ---- */

static void
add_differences (VacancyGitRow *self, const JdLibrary *library, const JdBlock *before, const JdBlock *after)
{
  g_autoptr (GPtrArray) differences = jd_block_differences (before, after, jd_program_language ());

  for (guint i = 0; i < differences->len; i++)
    {
      const JdBlockDifference *difference = g_ptr_array_index (differences, i);

      /* Of what is new, what it says. */
      if (before || jd_place_is_wording (difference->place))
        vacancy_differences_add (self->texts, library, difference->place, difference->before, difference->after);
    }
  if (differences->len == 0)
    vacancy_differences_add_note (self->texts, _("Only its history is another, or how it is written down"));
}

static void
add_sides (VacancyGitRow *self, const JdLibrary *library)
{
  const JdGitSides *sides = self->item->sides;

  if (sides->kept)
    {
      vacancy_differences_add_note (self->texts, _("Both sides changed the same. From this side to the other:"));
      add_differences (self, library, sides->kept, sides->taken);
      return;
    }
  vacancy_differences_add_note (self->texts, sides->ours ? _("This side changed it, the other side removed it") : _("The other side changed it, this side removed it"));
  if (sides->ours || sides->theirs)
    add_differences (self, library, sides->base, sides->ours ? sides->ours : sides->theirs);
}

static void
show_texts (VacancyGitRow *self, const JdLibrary *library)
{
  const VacancyGitItem *item = self->item;

  vacancy_box_clear (self->texts);
  if (item->error)
    vacancy_differences_add_note (self->texts, item->error->message);
  else if (item->sides)
    add_sides (self, library);
  else if (item->after)
    add_differences (self, library, item->before, item->after);
}

/* ---- what settles it ---- */

static void
settle_cb (GtkButton *button, VacancyGitRow *self)
{
  g_signal_emit (self, signals[SETTLE], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), CHOICE)) - 1);
}

static void
settle_places_cb (GtkButton *button, VacancyGitRow *self)
{
  g_signal_emit (self, signals[SETTLE_PLACES], 0);
}

static GtkWidget *
add_button (VacancyGitRow *self, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_label_get_text (self->title), label);

  vacancy_button_set_name (GTK_BUTTON (button), name);
  gtk_box_append (self->buttons, button);
  return button;
}

static void
add_choice (VacancyGitRow *self, VacancyGitChoice choice, const char *label)
{
  GtkWidget *button = add_button (self, label);

  g_object_set_data (G_OBJECT (button), CHOICE, GUINT_TO_POINTER (choice + 1));
  g_signal_connect (button, "clicked", G_CALLBACK (settle_cb), self);
}

static void
show_buttons (VacancyGitRow *self)
{
  const JdGitSides *sides = self->item->sides;

  vacancy_box_clear (self->buttons);
  if (self->item->file->state != JD_GIT_CONFLICT)
    return;
  if (sides && sides->kept)
    {
      add_choice (self, VACANCY_GIT_KEEP, _("Keep This Side"));
      add_choice (self, VACANCY_GIT_TAKE, _("Take the Other Side"));
      g_signal_connect (add_button (self, _("Settle…")), "clicked", G_CALLBACK (settle_places_cb), self);
    }
  else if (sides)
    {
      add_choice (self, sides->ours ? VACANCY_GIT_KEEP : VACANCY_GIT_TAKE, _("Keep the Block"));
      add_choice (self, sides->ours ? VACANCY_GIT_TAKE : VACANCY_GIT_KEEP, _("Remove the Block"));
    }
  add_choice (self, VACANCY_GIT_STANDS, _("Settled as It Stands"));
}

/* ---- public ---- */

static void
show_check (VacancyGitRow *self)
{
  /* Translators: %s is the title of a block; a check box. */
  g_autofree char *name = g_strdup_printf (_("Commit %s"), gtk_label_get_text (self->title));

  gtk_widget_set_visible (GTK_WIDGET (self->check), self->item->file->state != JD_GIT_CONFLICT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
vacancy_git_row_show (VacancyGitRow *self, const JdLibrary *library, const VacancyGitItem *item, gboolean chosen)
{
  g_return_if_fail (VACANCY_IS_GIT_ROW (self));

  /* What is shown is no choice of the person's. */
  self->item = NULL;
  if (!item)
    return;
  gtk_check_button_set_active (self->check, chosen);
  self->item = item;
  show_head (self);
  show_check (self);
  show_texts (self, library);
  show_buttons (self);
}

const VacancyGitItem *
vacancy_git_row_get_item (VacancyGitRow *self)
{
  g_return_val_if_fail (VACANCY_IS_GIT_ROW (self), NULL);
  return self->item;
}

gboolean
vacancy_git_row_is_chosen (VacancyGitRow *self)
{
  g_return_val_if_fail (VACANCY_IS_GIT_ROW (self), FALSE);
  return gtk_check_button_get_active (self->check);
}

char *
vacancy_git_row_make_name (VacancyGitRow *self)
{
  g_return_val_if_fail (VACANCY_IS_GIT_ROW (self), NULL);
  return g_strdup_printf ("%s, %s", gtk_label_get_text (self->title), gtk_label_get_text (self->badge));
}

/* ---- life ---- */

static void
toggled_cb (VacancyGitRow *self)
{
  if (self->item)
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
vacancy_git_row_class_init (VacancyGitRowClass *class)
{
  signals[TOGGLED] = g_signal_new ("toggled", VACANCY_TYPE_GIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SETTLE] = g_signal_new ("settle", VACANCY_TYPE_GIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SETTLE_PLACES] = g_signal_new ("settle-places", VACANCY_TYPE_GIT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
label_new (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
}

static void
add_parts (VacancyGitRow *self, GtkBox *head)
{
  gtk_box_append (head, GTK_WIDGET (self->check));
  gtk_box_append (head, GTK_WIDGET (self->title));
  gtk_box_append (head, GTK_WIDGET (self->badge));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (head));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->details));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->texts));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));
}

static void
vacancy_git_row_init (VacancyGitRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  self->badge = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, NULL);
  self->title = label_new ();
  self->details = label_new ();
  self->texts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (VACANCY_TYPE_WRAP_LAYOUT, "spacing", 6, NULL), NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "dim-label");
  add_parts (self, GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6)));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
vacancy_git_row_new (void)
{
  return g_object_new (VACANCY_TYPE_GIT_ROW, NULL);
}
