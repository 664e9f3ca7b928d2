// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-incoming-row.h"

#include <glib/gi18n.h>

#include "change/vacancy-differences.h"
#include "describe/jd-block-place.h"
#include "describe/jd-block-text.h"
#include "item/jd-block-differences.h"
#include "share/jd-incoming-text.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyIncomingRow
{
  GtkBox parent_instance;

  GtkLabel *badge, *title, *details; /* children */
  GtkBox *texts, *choices;
  JdIncoming *item; /* borrowed; NULL: none */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Of a button: 1 + the JdConflictChoice it stands for. */
#define CHOICE "vacancy-choice"

G_DEFINE_FINAL_TYPE (VacancyIncomingRow, vacancy_incoming_row, GTK_TYPE_BOX)

/* ---- what it is ---- */

static const struct
{
  const char *label, *style;
} badges[] = {
  [JD_INCOMING_SAME] = { N_("Same"), "same" },
  [JD_INCOMING_ADDED] = { N_("New"), "added" },
  [JD_INCOMING_CHANGED] = { N_("Changed"), "changed" },
  [JD_INCOMING_OLDER] = { N_("Older"), "same" },
  [JD_INCOMING_CONFLICT] = { N_("Conflict"), "conflict" },
};

static const char *
sort_label (const JdIncoming *item)
{
  switch (item->sort)
    {
    case JD_INCOMING_LEVEL:
      return _("Level");
    case JD_INCOMING_ROLE:
      return _("Role");
    case JD_INCOMING_VARIABLE:
      return _("Variable");
    case JD_INCOMING_BLOCK:
    default:
      return item->block->kind == JD_KIND_OTHER ? item->block->kind_name : jd_block_kind_label (item->block->kind);
    }
}

static void
show_head (VacancyIncomingRow *self)
{
  const char *const classes[] = { "relevel-badge", badges[self->item->state].style, NULL };
  const char *title = jd_incoming_title (self->item, jd_program_language ());
  g_autofree char *details = g_strdup_printf ("%s · %s", sort_label (self->item), self->item->id);

  gtk_label_set_text (self->badge, _(badges[self->item->state].label));
  gtk_widget_set_css_classes (GTK_WIDGET (self->badge), (const char **) classes);
  gtk_label_set_text (self->title, *title ? title : self->item->id);
  gtk_label_set_text (self->details, details);
}

/* ---- what it says ---- */

static void
add_conflicts (VacancyIncomingRow *self, const JdLibrary *library)
{
  g_autoptr (GString) places = g_string_new (NULL);
  g_autofree char *note = NULL;

  for (char **place = self->item->conflicts; place && *place; place++)
    {
      g_autofree char *where = jd_block_place_label (library, *place, jd_program_language ());

      g_string_append_printf (places, "%s%s", places->len > 0 ? ", " : "", where);
    }
  if (places->len == 0)
    return;
  /* Translators: %s are places in a block: "Title, Wording · English". */
  note = g_strdup_printf (_("Both changed: %s"), places->str);
  vacancy_differences_add_note (self->texts, note);
}

static void
show_texts (VacancyIncomingRow *self, const JdLibrary *library)
{
  g_autoptr (GPtrArray) differences = jd_incoming_differences (self->item, jd_program_language ());

  vacancy_box_clear (self->texts);
  add_conflicts (self, library);
  for (guint i = 0; i < differences->len; i++)
    {
      const JdBlockDifference *difference = g_ptr_array_index (differences, i);

      if (jd_incoming_shows (self->item, difference->place))
        vacancy_differences_add (self->texts, library, difference->place, difference->before, difference->after);
    }
}

/* ---- what shall become of it ---- */

static void
choose (VacancyIncomingRow *self, JdConflictChoice choice)
{
  if (!self->item || self->item->choice == choice)
    return;
  self->item->choice = choice;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
check_toggled_cb (GtkCheckButton *button, VacancyIncomingRow *self)
{
  choose (self, gtk_check_button_get_active (button) ? JD_CONFLICT_MERGE : JD_CONFLICT_KEEP);
}

static void
radio_toggled_cb (GtkCheckButton *button, VacancyIncomingRow *self)
{
  if (gtk_check_button_get_active (button))
    choose (self, (JdConflictChoice) (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), CHOICE)) - 1));
}

/* Who does not see of what it is, hears it. */
static GtkCheckButton *
add_button (VacancyIncomingRow *self, const char *label, gboolean active)
{
  GtkWidget *button = gtk_check_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_label_get_text (self->title), label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->choices, button);
  return GTK_CHECK_BUTTON (button);
}

static void
add_radio (VacancyIncomingRow *self, JdConflictChoice choice, const char *label)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->choices));
  GtkCheckButton *button = add_button (self, label, FALSE);

  if (first)
    gtk_check_button_set_group (button, GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (button, self->item->choice == choice);
  g_object_set_data (G_OBJECT (button), CHOICE, GUINT_TO_POINTER (choice + 1));
  g_signal_connect (button, "toggled", G_CALLBACK (radio_toggled_cb), self);
}

static void
show_choices (VacancyIncomingRow *self)
{
  vacancy_box_clear (self->choices);
  if (self->item->state == JD_INCOMING_ADDED || self->item->state == JD_INCOMING_CHANGED)
    g_signal_connect (add_button (self, _("Bring in"), self->item->choice != JD_CONFLICT_KEEP), "toggled", G_CALLBACK (check_toggled_cb), self);
  if (self->item->state != JD_INCOMING_CONFLICT)
    return;
  if (self->item->sort == JD_INCOMING_BLOCK)
    add_radio (self, JD_CONFLICT_MERGE, _("Merge, and settle later"));
  add_radio (self, JD_CONFLICT_KEEP, _("Keep mine"));
  add_radio (self, JD_CONFLICT_TAKE, _("Take what comes in"));
}

void
vacancy_incoming_row_show (VacancyIncomingRow *self, const JdLibrary *library, JdIncoming *item)
{
  g_return_if_fail (VACANCY_IS_INCOMING_ROW (self));

  self->item = NULL;
  vacancy_box_clear (self->choices);
  self->item = item;
  if (!item)
    return;
  show_head (self);
  show_texts (self, library);
  show_choices (self);
}

char *
vacancy_incoming_row_make_name (VacancyIncomingRow *self)
{
  g_return_val_if_fail (VACANCY_IS_INCOMING_ROW (self), NULL);
  return g_strdup_printf ("%s, %s", gtk_label_get_text (self->title), gtk_label_get_text (self->badge));
}

/* ---- life ---- */

static void
vacancy_incoming_row_class_init (VacancyIncomingRowClass *class)
{
  signals[CHOSEN] = g_signal_new ("chosen", VACANCY_TYPE_INCOMING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
label_new (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
}

static void
vacancy_incoming_row_init (VacancyIncomingRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->badge = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, NULL);
  self->title = label_new ();
  self->details = label_new ();
  self->texts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->choices = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (VACANCY_TYPE_WRAP_LAYOUT, "spacing", 12, NULL), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "dim-label");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->badge));
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->details));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->texts));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choices));
}

GtkWidget *
vacancy_incoming_row_new (void)
{
  return g_object_new (VACANCY_TYPE_INCOMING_ROW, NULL);
}
