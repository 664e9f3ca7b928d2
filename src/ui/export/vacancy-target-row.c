// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-row.h"

struct _VacancyTargetRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *state; /* a child */

  /* owned */
  VacancyTarget *target; /* NULL: a page */
  char *page;            /* NULL: a target */
};

G_DEFINE_FINAL_TYPE (VacancyTargetRow, vacancy_target_row, GTK_TYPE_LIST_BOX_ROW)

/* The pill has the colour of the state, and says it. */
static void
show_state (VacancyTargetRow *self)
{
  static const char *const styles[] = { NULL, "ready", "look", "missing" };
  const VacancyTargetState state = vacancy_target_get_state (self->target, NULL);
  const char *name = vacancy_target_get_name (self->target);
  g_autofree char *text = vacancy_target_get_state_text (self->target);
  g_autofree char *said = *text ? g_strdup_printf ("%s, %s", name, text) : g_strdup (name);
  const char *const classes[] = { "target-state", styles[state], NULL };

  gtk_label_set_text (self->state, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state), (const char **) classes);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static GtkWidget *
row_new (const char *title)
{
  VacancyTargetRow *self = g_object_new (VACANCY_TYPE_TARGET_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  self->state = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_CENTER, "visible", FALSE, NULL));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->state));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
vacancy_target_row_new (VacancyTarget *target)
{
  VacancyTargetRow *self = VACANCY_TARGET_ROW (row_new (vacancy_target_get_name (target)));

  self->target = g_object_ref (target);
  g_signal_connect_object (target, "changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
  return GTK_WIDGET (self);
}

GtkWidget *
vacancy_target_row_new_page (const char *title, const char *page)
{
  VacancyTargetRow *self = VACANCY_TARGET_ROW (row_new (title));

  self->page = g_strdup (page);
  return GTK_WIDGET (self);
}

VacancyTarget *
vacancy_target_row_get_target (VacancyTargetRow *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_ROW (self), NULL);
  return self->target;
}

const char *
vacancy_target_row_get_page (VacancyTargetRow *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_ROW (self), NULL);
  return self->page;
}

static void
vacancy_target_row_finalize (GObject *object)
{
  VacancyTargetRow *self = VACANCY_TARGET_ROW (object);

  g_clear_object (&self->target);
  g_free (self->page);
  G_OBJECT_CLASS (vacancy_target_row_parent_class)->finalize (object);
}

static void
vacancy_target_row_class_init (VacancyTargetRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_target_row_finalize;
}

static void
vacancy_target_row_init (VacancyTargetRow *self)
{
}
