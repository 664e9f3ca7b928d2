// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-field-list.h"

#include <glib/gi18n.h>

#include "export/vacancy-field-row.h"
#include "widgets/vacancy-tell.h"

struct _VacancyFieldList
{
  AdwBin parent_instance;

  GtkListBox *list; /* a child */
};

G_DEFINE_FINAL_TYPE (VacancyFieldList, vacancy_field_list, ADW_TYPE_BIN)

static void
copy_row (VacancyFieldRow *row)
{
  const char *value = vacancy_field_row_get_value (row);
  /* Translators: %s is a field of a form. */
  g_autofree char *told = g_strdup_printf (value ? _("“%s” copied") : _("Nothing to copy: %s"), vacancy_field_row_get_label (row));

  if (value)
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (row)), value);
      vacancy_field_row_set_copied (row, TRUE);
    }
  vacancy_tell (GTK_WIDGET (row), told, FALSE);
}

static void
activated_cb (VacancyFieldList *self, GtkListBoxRow *row)
{
  copy_row (VACANCY_FIELD_ROW (row));
}

static gboolean
copy_focused (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (VACANCY_FIELD_LIST (data)->list));

  if (!row)
    return GDK_EVENT_PROPAGATE;
  copy_row (VACANCY_FIELD_ROW (row));
  return GDK_EVENT_STOP;
}

static GtkWidget *
row_at (VacancyFieldList *self, guint index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) index));
}

static GtkWidget *
add_row (VacancyFieldList *self)
{
  GtkWidget *row = vacancy_field_row_new ();

  g_signal_connect (row, "copy", G_CALLBACK (copy_row), NULL);
  gtk_list_box_append (self->list, row);
  return row;
}

void
vacancy_field_list_set (VacancyFieldList *self, const GPtrArray *rows)
{
  const guint count = rows ? rows->len : 0;
  GtkWidget *row;

  g_return_if_fail (VACANCY_IS_FIELD_LIST (self));

  for (guint i = 0; i < count; i++)
    {
      row = row_at (self, i);
      vacancy_field_row_set (VACANCY_FIELD_ROW (row ? row : add_row (self)), g_ptr_array_index (rows, i));
    }
  while ((row = row_at (self, count)))
    gtk_list_box_remove (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}

void
vacancy_field_list_begin (VacancyFieldList *self)
{
  GtkWidget *row;

  g_return_if_fail (VACANCY_IS_FIELD_LIST (self));

  for (guint i = 0; (row = row_at (self, i)); i++)
    vacancy_field_row_set_copied (VACANCY_FIELD_ROW (row), FALSE);
}

/* ---- life ---- */

static GtkWidget *
label_new (const char *text, const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "css-classes", classes, NULL);
}

static void
add_copy_key (VacancyFieldList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *copy = gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c|<Control>Insert"), gtk_callback_action_new (copy_focused, self, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), copy);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
vacancy_field_list_class_init (VacancyFieldListClass *class)
{
}

static void
vacancy_field_list_init (VacancyFieldList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *heading = label_new (_("Fields of the Form"), (const char *const[]) { "heading", NULL });
  GtkWidget *hint = label_new (_("Ctrl+C copies a field, the arrow down goes to the next."), (const char *const[]) { "caption", "dim-label", NULL });

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "field-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Fields of the Form"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (GTK_LABEL (hint)), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  add_copy_key (self);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
