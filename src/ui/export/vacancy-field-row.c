// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-field-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrapped-text.h"

/* Of the column in which it stands what a field is called. */
#define COLUMN_CHARS 13
#define COLUMN_LINES 3
/* Of the column of values, when nobody says how wide it is to be. */
#define VALUE_CHARS 20
#define VALUE_LINES 2

struct _VacancyFieldRow
{
  GtkListBoxRow parent_instance;

  /* template widgets */
  GtkBox *column, *values;
  GtkWidget *unsure, *button;

  /* children of @column and of @values, whose width depends on no text, so that it is the same in all rows */
  VacancyWrappedText *label, *name, *value;

  char *copy; /* owned; NULL: nothing */
};

enum
{
  COPY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyFieldRow, vacancy_field_row, GTK_TYPE_LIST_BOX_ROW)

static char *
text_of (const JdFormRow *field)
{
  g_autofree char *shown = field->shown ? jd_text_shorten (field->shown, JD_TEXT_SHOWN) : NULL;

  switch (field->state)
    {
    case JD_FORM_GIVEN:
      return g_steal_pointer (&shown);
    case JD_FORM_UNSENT:
      /* Translators: %s is a value that a job board has no name for, or that it cannot take. */
      return g_strdup_printf (_("cannot be sent: %s"), shown ? shown : "");
    case JD_FORM_THERE:
      return g_strdup (_("fill in there"));
    default:
      return g_strdup (_("not given"));
    }
}

static void
show_name (VacancyFieldRow *self, const JdFormRow *field, const char *text)
{
  /* Translators: a field of a form and what goes into it. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), field->label, text);
  g_autofree char *copy = g_strdup_printf (_("Copy “%s”"), field->label);
  g_autofree char *more = g_strdup_printf ("%s%s%s", field->name ? field->name : "", field->name && field->unsure ? ", " : "", field->unsure ? _("not verified") : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, copy, -1);
  vacancy_tooltip_set (self->button, copy);
  vacancy_describe (GTK_WIDGET (self), more);
}

void
vacancy_field_row_set (VacancyFieldRow *self, const JdFormRow *field)
{
  g_autofree char *text = NULL;

  g_return_if_fail (VACANCY_IS_FIELD_ROW (self) && field);

  text = text_of (field);
  vacancy_wrapped_text_set (self->label, field->label, NULL);
  vacancy_wrapped_text_set (self->name, field->name ? field->name : "", NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->name), field->name != NULL);
  vacancy_wrapped_text_set (self->value, text, NULL);
  gtk_widget_set_visible (self->unsure, field->unsure);
  gtk_widget_set_visible (self->button, field->value != NULL);
  if (field->state == JD_FORM_GIVEN)
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
  if (g_strcmp0 (self->copy, field->value) != 0)
    vacancy_field_row_set_copied (self, FALSE);
  g_free (self->copy);
  self->copy = g_strdup (field->value);
  show_name (self, field, text);
}

const char *
vacancy_field_row_get_label (VacancyFieldRow *self)
{
  g_return_val_if_fail (VACANCY_IS_FIELD_ROW (self), NULL);
  return vacancy_wrapped_text_get (self->label);
}

const char *
vacancy_field_row_get_value (VacancyFieldRow *self)
{
  g_return_val_if_fail (VACANCY_IS_FIELD_ROW (self), NULL);
  return self->copy;
}

void
vacancy_field_row_set_copied (VacancyFieldRow *self, gboolean copied)
{
  g_return_if_fail (VACANCY_IS_FIELD_ROW (self));

  gtk_button_set_icon_name (GTK_BUTTON (self->button), copied ? "object-select-symbolic" : "edit-copy-symbolic");
}

static void
clicked_cb (VacancyFieldRow *self)
{
  g_signal_emit (self, signals[COPY], 0);
}

GtkWidget *
vacancy_field_row_new (void)
{
  return g_object_new (VACANCY_TYPE_FIELD_ROW, NULL);
}

static void
vacancy_field_row_finalize (GObject *object)
{
  g_free (VACANCY_FIELD_ROW (object)->copy);
  G_OBJECT_CLASS (vacancy_field_row_parent_class)->finalize (object);
}

static void
vacancy_field_row_class_init (VacancyFieldRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_field_row_finalize;
  signals[COPY] = g_signal_new ("copy", VACANCY_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFieldRow, column);
  gtk_widget_class_bind_template_child (widget_class, VacancyFieldRow, values);
  gtk_widget_class_bind_template_child (widget_class, VacancyFieldRow, unsure);
  gtk_widget_class_bind_template_child (widget_class, VacancyFieldRow, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static VacancyWrappedText *
add_name (VacancyFieldRow *self, const char *const *classes)
{
  GtkWidget *text = vacancy_wrapped_text_new (COLUMN_LINES, COLUMN_CHARS);

  gtk_widget_set_css_classes (text, (const char **) classes);
  gtk_box_append (self->column, text);
  return VACANCY_WRAPPED_TEXT (text);
}

static VacancyWrappedText *
add_value (VacancyFieldRow *self)
{
  GtkWidget *text = vacancy_wrapped_text_new (VALUE_LINES, VALUE_CHARS);

  gtk_box_prepend (self->values, text);
  return VACANCY_WRAPPED_TEXT (text);
}

static void
vacancy_field_row_init (VacancyFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->label = add_name (self, (const char *const[]) { "field-label", NULL });
  self->name = add_name (self, (const char *const[]) { "caption", "dim-label", NULL });
  self->value = add_value (self);
}
