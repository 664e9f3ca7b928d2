// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-variables-form.h"

#include <glib/gi18n.h>

#include "compose/jd-compose.h"
#include "describe/jd-field.h"
#include "edit/jd-edit.h"
#include "facts/vacancy-field-fault.h"
#include "facts/vacancy-pay-form-row.h"
#include "model/jd-fact-table.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyVariablesForm
{
  AdwWindow parent_instance;

  /* template */
  GtkWidget *missing;
  GtkWidget *others;

  VacancySession *session; /* owned */
};

G_DEFINE_FINAL_TYPE (VacancyVariablesForm, vacancy_variables_form, ADW_TYPE_WINDOW)

#define VARIABLE "vacancy-variable"
#define LABEL "vacancy-label" /* what a row is called */
#define SHOWN "vacancy-shown" /* what an entry held when it was filled or last applied */

/* ---- giving ---- */

/* Beside what the row is called, and behind a sign that is seen from afar. */
static void
show_fault (GtkWidget *row, const char *message)
{
  GtkWidget *icon = g_object_get_data (G_OBJECT (row), "vacancy-fault");
  const char *label = g_object_get_data (G_OBJECT (row), LABEL);
  /* Translators: what a value is called, and what to write: "Apply by: Write a date, …". */
  g_autofree char *title = message ? g_strdup_printf (_("%s: %s"), label, message) : g_strdup (label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_visible (icon, message != NULL);
  vacancy_tooltip_set (icon, message);
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
  JdPosting *posting = vacancy_session_posting (self->session);
  JdPosting *after = jd_edit_set_value (posting, name, value, &error);
  g_autofree char *fault = vacancy_field_fault_text (jd_edit_value_type (posting, name), error);

  show_fault (row, fault);
  return vacancy_session_apply (self->session, after, _("Fill In Variable"));
}

/* What was only looked at is not given: the level's value would become the posting's own, and stay when the level changes. */
static void
apply_cb (VacancyVariablesForm *self, GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (g_strcmp0 (text, g_object_get_data (G_OBJECT (row), SHOWN)) == 0)
    return;
  if (give (self, row, text))
    g_object_set_data_full (G_OBJECT (row), SHOWN, g_strdup (text), g_free);
}

static void
leave_cb (GtkEventControllerFocus *controller, VacancyVariablesForm *self)
{
  apply_cb (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
}

/* The first says that nothing is given. */
static void
chosen_cb (VacancyVariablesForm *self, GParamSpec *pspec, GtkWidget *row)
{
  const char *const *choices = jd_field_choices (vacancy_session_posting (self->session), g_object_get_data (G_OBJECT (row), VARIABLE));
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (choices && selected != GTK_INVALID_LIST_POSITION)
    give (self, row, selected == 0 ? NULL : choices[selected - 1]);
}

/* ---- rows ---- */

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

  vacancy_entries_take_one_line (row);
  vacancy_entry_row_keep_name (ADW_ENTRY_ROW (row));
  gtk_editable_set_text (GTK_EDITABLE (row), value ? value : "");
  g_object_set_data_full (G_OBJECT (row), SHOWN, g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))), g_free);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), icon);
  g_object_set_data (G_OBJECT (row), "vacancy-fault", icon);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (row, focus);
  return row;
}

/* "Full-time (from the level)", "None": what holds when nothing is chosen. */
static char *
nothing_chosen (const JdPosting *posting, const char *name)
{
  const char *inherited = jd_field_inherited (posting, name);
  const JdFact *fact = jd_fact_find (name);

  if (!inherited || !*inherited)
    return g_strdup (_("None"));
  if (jd_params_get (posting->resolved->params, name) || (fact && fact->given))
    /* Translators: %s is a choice that a level makes, such as "Full-time". */
    return g_strdup_printf (_("%s (from the level)"), jd_field_choice_text (posting, name, inherited));
  /* Translators: %s is a choice that holds while none is made. */
  return g_strdup_printf (_("%s (default)"), jd_field_choice_text (posting, name, inherited));
}

static GtkWidget *
choice_row (VacancyVariablesForm *self, const char *name, const char *own)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const char *const *choices = jd_field_choices (posting, name);
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *icon = fault_icon ();
  g_autofree char *none = nothing_chosen (posting, name);
  g_autoptr (GtkStringList) texts = gtk_string_list_new ((const char *[]) { none, NULL });
  guint selected = 0;

  for (guint i = 0; choices[i]; i++)
    {
      gtk_string_list_append (texts, jd_field_choice_text (posting, name, choices[i]));
      if (g_strcmp0 (choices[i], own) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (texts));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  g_object_set_data (G_OBJECT (row), "vacancy-fault", icon);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
variable_row (VacancyVariablesForm *self, const char *name)
{
  JdLibrary *library = vacancy_session_library (self->session);
  const JdPosting *posting = vacancy_session_posting (self->session);
  g_autofree char *own = jd_field_own (posting, NULL, name);
  GtkWidget *row = jd_field_choices (posting, name) ? choice_row (self, name, own) : entry_row (self, own ? own : jd_field_inherited (posting, name));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), jd_field_label (library, posting, name));
  g_object_set_data_full (G_OBJECT (row), LABEL, g_strdup (jd_field_label (library, posting, name)), g_free);
  vacancy_tooltip_set (row, jd_field_help (library, posting, name));
  g_object_set_data_full (G_OBJECT (row), VARIABLE, g_strdup (name), g_free);
  return row;
}

static gboolean
is_missing (const JdPosting *posting, const JdVariable *variable)
{
  g_autofree char *value = jd_compose_value (posting, NULL, NULL, variable->name);

  return variable->required && (!value || !*value);
}

/* The role and its level are chosen elsewhere; pay has a row of its own. */
static gboolean
has_row (const JdVariable *variable)
{
  const JdFact *fact = jd_fact_find (variable->name);

  return !fact || (fact->flags & JD_FACT_SETTABLE && fact->type != JD_VARIABLE_MONEY);
}

static gboolean
misses_pay (VacancySession *session)
{
  const JdDocument *document = vacancy_session_document (session);

  for (guint i = 0; i < document->n_missing; i++)
    if (g_str_equal (document->missing[i].name, "pay"))
      return TRUE;
  return FALSE;
}

/* The rows of a form by what they are about, and where each goes. */
typedef struct
{
  const char *focus; /* the name whose row gets the keyboard; NULL: the first that is missing, else the first */
  GtkWidget *first;
  guint n_missing;
} Filling;

static void
add_row (VacancyVariablesForm *self, Filling *filling, const char *name, GtkWidget *row, gboolean missing)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (missing ? self->missing : self->others), row);
  filling->n_missing += missing;
  if (filling->focus ? g_str_equal (name, filling->focus) : (missing && filling->n_missing == 1) || !filling->first)
    filling->first = row;
}

static GtkWidget *
fill (VacancyVariablesForm *self, const char *focus)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const GPtrArray *variables = posting->resolved->variables;
  Filling filling = { .focus = focus };
  guint n_rows = 1;

  for (guint i = 0; i < variables->len; i++)
    {
      const JdVariable *variable = g_ptr_array_index (variables, i);

      if (!has_row (variable))
        continue;
      add_row (self, &filling, variable->name, variable_row (self, variable->name), is_missing (posting, variable));
      n_rows++;
    }
  add_row (self, &filling, "pay", vacancy_pay_form_row_new (self->session), misses_pay (self->session));
  gtk_widget_set_visible (self->missing, filling.n_missing > 0);
  /* With nothing above there is nothing to tell them from. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->others), filling.n_missing > 0 ? _("Others") : "");
  gtk_widget_set_visible (self->others, filling.n_missing < n_rows);
  return filling.first;
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
  gtk_widget_class_bind_template_child (widget_class, VacancyVariablesForm, missing);
  gtk_widget_class_bind_template_child (widget_class, VacancyVariablesForm, others);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_variables_form_init (VacancyVariablesForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
}
