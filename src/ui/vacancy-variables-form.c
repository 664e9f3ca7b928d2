// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-variables-form.h"

#include <glib/gi18n.h>

#include "compose/jd-compose.h"
#include "edit/jd-edit.h"

struct _VacancyVariablesForm
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *stack;
  GtkWidget *missing;
  GtkWidget *others;

  VacancySession *session; /* owned */
};

G_DEFINE_FINAL_TYPE (VacancyVariablesForm, vacancy_variables_form, ADW_TYPE_WINDOW)

#define VARIABLE "vacancy-variable"

/* ---- giving ---- */

static void
show_fault (GtkWidget *row, const char *message)
{
  GtkWidget *icon = g_object_get_data (G_OBJECT (row), "vacancy-fault");

  gtk_widget_set_visible (icon, message != NULL);
  gtk_widget_set_tooltip_text (icon, message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, message ? message : "", -1);
  if (message)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
}

static gboolean
give (VacancyVariablesForm *self, GtkWidget *row, const char *value)
{
  const char *name = g_object_get_data (G_OBJECT (row), VARIABLE);
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_value (vacancy_session_posting (self->session), name, value, &error);

  show_fault (row, error ? error->message : NULL);
  return vacancy_session_apply (self->session, after, _("Fill In Variable"));
}

static void
apply_cb (VacancyVariablesForm *self, GtkWidget *row)
{
  give (self, row, gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
leave_cb (GtkEventControllerFocus *controller, VacancyVariablesForm *self)
{
  apply_cb (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
}

static void
chosen_cb (VacancyVariablesForm *self, GParamSpec *pspec, GtkWidget *row)
{
  GObject *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  /* The first says that there is no value. */
  if (item)
    give (self, row, selected == 0 ? NULL : gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

/* ---- rows ---- */

/* What was given, as it is kept; "" when it comes from elsewhere. */
static char *
given_value (const JdPosting *posting, const char *name)
{
  const char *value = jd_params_get (posting->variables, name);

  return value ? g_strdup (value) : jd_compose_value (posting, NULL, NULL, name);
}

static GtkWidget *
fault_icon (void)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_visible (icon, FALSE);
  gtk_widget_add_css_class (icon, "error");
  return icon;
}

static GtkWidget *
entry_row (VacancyVariablesForm *self, const char *value)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *icon = fault_icon ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (row), value ? value : "");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), icon);
  g_object_set_data (G_OBJECT (row), "vacancy-fault", icon);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (row, focus);
  return row;
}

static GtkWidget *
choice_row (VacancyVariablesForm *self, const JdVariable *variable, const char *value)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *icon = fault_icon ();
  g_autoptr (GtkStringList) choices = gtk_string_list_new ((const char *const *) variable->choices);
  guint selected = 0;

  gtk_string_list_splice (choices, 0, 0, (const char *[]) { _("None"), NULL });
  for (guint i = 0; value && variable->choices[i]; i++)
    if (g_str_equal (variable->choices[i], value))
      selected = i + 1;
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  g_object_set_data (G_OBJECT (row), "vacancy-fault", icon);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
variable_row (VacancyVariablesForm *self, const JdVariable *variable, const char *value)
{
  const char *language = vacancy_session_posting (self->session)->language;
  const char *label = jd_localized_get (variable->label, language, NULL);
  const char *help = jd_localized_get (variable->help, language, NULL);
  GtkWidget *row = variable->type == JD_VARIABLE_CHOICE && variable->choices ? choice_row (self, variable, value) : entry_row (self, value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label && *label ? label : variable->name);
  if (help && *help)
    gtk_widget_set_tooltip_text (row, help);
  g_object_set_data_full (G_OBJECT (row), VARIABLE, g_strdup (variable->name), g_free);
  return row;
}

static GtkWidget *
fill (VacancyVariablesForm *self, const char *focus)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const GPtrArray *variables = posting->resolved->variables;
  GtkWidget *first = NULL;
  guint n_missing = 0;

  for (guint i = 0; i < variables->len; i++)
    {
      const JdVariable *variable = g_ptr_array_index (variables, i);
      g_autofree char *value = given_value (posting, variable->name);
      gboolean missing = variable->required && (!value || !*value);
      GtkWidget *row = variable_row (self, variable, value);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (missing ? self->missing : self->others), row);
      n_missing += missing;
      if (focus ? g_str_equal (variable->name, focus) : (missing && n_missing == 1) || !first)
        first = row;
    }
  gtk_widget_set_visible (self->missing, n_missing > 0);
  gtk_widget_set_visible (self->others, n_missing < variables->len);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), variables->len > 0 ? "form" : "empty");
  return first;
}

void
vacancy_variables_form_present (GtkWindow *parent, VacancySession *session, const char *focus)
{
  VacancyVariablesForm *self;
  GtkWidget *first;

  g_return_if_fail (VACANCY_IS_SESSION (session));
  self = g_object_new (VACANCY_TYPE_VARIABLES_FORM, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  first = fill (self, focus);
  gtk_window_present (GTK_WINDOW (self));
  if (first)
    gtk_widget_grab_focus (first);
}

/* ---- life ---- */

static gboolean
vacancy_variables_form_close_request (GtkWindow *window)
{
  /* The entry being written is left too. */
  gtk_window_set_focus (window, NULL);
  return GTK_WINDOW_CLASS (vacancy_variables_form_parent_class)->close_request (window);
}

static void
vacancy_variables_form_finalize (GObject *object)
{
  g_clear_object (&VACANCY_VARIABLES_FORM (object)->session);
  G_OBJECT_CLASS (vacancy_variables_form_parent_class)->finalize (object);
}

static void
vacancy_variables_form_class_init (VacancyVariablesFormClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_variables_form_finalize;
  GTK_WINDOW_CLASS (class)->close_request = vacancy_variables_form_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-variables-form.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyVariablesForm, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyVariablesForm, missing);
  gtk_widget_class_bind_template_child (widget_class, VacancyVariablesForm, others);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_variables_form_init (VacancyVariablesForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
