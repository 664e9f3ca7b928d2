// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-fact-popover.h"

#include <glib/gi18n.h>

#include "describe/jd-field.h"
#include "edit/jd-edit.h"
#include "facts/vacancy-country-button.h"
#include "facts/vacancy-field-fault.h"
#include "model/jd-fact-table.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"

struct _VacancyFactPopover
{
  GtkPopover parent_instance;

  /* template */
  GtkWidget *title;
  GtkWidget *entry;
  GtkWidget *calendar;
  GtkWidget *choices;
  VacancyCountryButton *country;
  GtkWidget *hint;
  GtkWidget *fault;
  GtkWidget *clear;

  VacancySession *session; /* owned */
  char *scope; /* NULL: the posting */
  char *name;
  char *given; /* what the entry held when it was opened */
  gboolean filling, done;
};

G_DEFINE_FINAL_TYPE (VacancyFactPopover, vacancy_fact_popover, GTK_TYPE_POPOVER)

/* ---- giving ---- */

static void
show_fault (VacancyFactPopover *self, const char *message)
{
  vacancy_field_fault_show (GTK_LABEL (self->fault), self->entry, message);
}

gboolean
vacancy_fact_popover_give (VacancyFactPopover *self, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;
  JdPosting *posting, *after;

  g_return_val_if_fail (VACANCY_IS_FACT_POPOVER (self), FALSE);
  if (!self->session)
    return FALSE;
  posting = vacancy_session_posting (self->session);
  after = self->scope ? jd_edit_set_scoped (posting, self->scope, self->name, value, &error) : jd_edit_set_value (posting, self->name, value, &error);
  fault = vacancy_field_fault_text (jd_edit_value_type (posting, self->name), error);
  show_fault (self, fault);
  return vacancy_session_apply (self->session, after, _("Change Fact"));
}

/* Whether there is one to ask for; shows it then. */
static gboolean
show_country (VacancyFactPopover *self)
{
  const JdFact *fact = self->scope ? NULL : jd_fact_find (self->name);

  if (fact && fact->type == JD_VARIABLE_PLACE)
    return vacancy_country_button_show (self->country, self->session);
  gtk_widget_set_visible (GTK_WIDGET (self->country), FALSE);
  return FALSE;
}

/* Wordings and pay by place hang on the country: where a location does not tell it, it is asked for, once, before the popover closes. */
static gboolean
ask_country (VacancyFactPopover *self)
{
  const gboolean seen = gtk_widget_get_visible (GTK_WIDGET (self->country));

  return show_country (self) && !seen && gtk_widget_grab_focus (GTK_WIDGET (self->country));
}

static void
give_and_close (VacancyFactPopover *self, const char *value)
{
  if (!vacancy_fact_popover_give (self, value))
    return;
  self->done = TRUE;
  if (!ask_country (self))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
country_chosen_cb (VacancyFactPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
entry_activated_cb (VacancyFactPopover *self)
{
  give_and_close (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
entry_changed_cb (VacancyFactPopover *self)
{
  show_fault (self, NULL);
  if (!self->filling)
    self->done = FALSE;
}

static void
day_selected_cb (VacancyFactPopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  if (!self->filling)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
choice_activated_cb (VacancyFactPopover *self, GtkListBoxRow *row)
{
  give_and_close (self, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
clear_clicked_cb (VacancyFactPopover *self)
{
  give_and_close (self, NULL);
}

/* Clicked away: what was typed counts, when it can be understood. */
static void
closed_cb (VacancyFactPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (!self->done && self->session && gtk_widget_get_visible (self->entry) && g_strcmp0 (text, self->given) != 0)
    vacancy_fact_popover_give (self, text);
  self->done = TRUE;
}

static gboolean
key_pressed_cb (VacancyFactPopover *self, guint key)
{
  if (key == GDK_KEY_Escape)
    self->done = TRUE;
  return GDK_EVENT_PROPAGATE;
}

/* ---- filling ---- */

static const char *
hint_for (VacancySession *session, const char *name)
{
  const JdPosting *posting = vacancy_session_posting (session);
  const JdFact *fact = jd_fact_find (name);

  if (fact && fact->hint)
    return _(fact->hint);
  if (jd_field_is_date (posting, name))
    return _("Year-month-day, or choose a day");
  return jd_field_help (vacancy_session_library (session), posting, name);
}

static void
add_choice (VacancyFactPopover *self, const char *name, const char *text, gboolean current)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_opacity (check, current ? 1 : 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_widget_add_css_class (box, "choice");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->choices), row);
}

static void
fill_choices (VacancyFactPopover *self, const char *const *names, const char *value)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->choices)))
    gtk_list_box_remove (GTK_LIST_BOX (self->choices), row);
  for (guint i = 0; names && names[i]; i++)
    add_choice (self, names[i], jd_field_choice_text (posting, self->name, names[i]), g_str_equal (names[i], value));
}

static void
fill_day (VacancyFactPopover *self, const char *value)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *time = *value ? g_strconcat (value, "T12:00:00", NULL) : NULL;
  g_autoptr (GDateTime) day = time ? g_date_time_new_from_iso8601 (time, zone) : NULL;

  if (!day)
    day = g_date_time_new_now_local ();
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
}

static void
show_parts (VacancyFactPopover *self, const JdPosting *posting, const char *label)
{
  const char *const *choices = jd_field_choices (posting, self->name);
  const char *hint = hint_for (self->session, self->name);
  g_autofree char *own = jd_field_own (posting, self->scope, self->name);

  gtk_label_set_label (GTK_LABEL (self->title), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->entry, !choices);
  gtk_widget_set_visible (self->calendar, jd_field_is_date (posting, self->name));
  gtk_widget_set_visible (self->choices, choices != NULL);
  /* What the level or the library says cannot be removed here. */
  gtk_widget_set_visible (self->clear, own != NULL);
  gtk_widget_set_visible (self->hint, hint != NULL);
  gtk_label_set_label (GTK_LABEL (self->hint), hint ? hint : "");
}

void
vacancy_fact_popover_edit (VacancyFactPopover *self, VacancySession *session, const char *scope, const char *name, const char *label)
{
  const JdPosting *posting;
  g_autofree char *own = NULL;
  const char *inherited, *value;

  g_return_if_fail (VACANCY_IS_FACT_POPOVER (self) && session && name && label);
  g_set_object (&self->session, session);
  g_free (self->scope);
  self->scope = g_strdup (scope);
  g_free (self->name);
  self->name = g_strdup (name);
  posting = vacancy_session_posting (session);
  own = jd_field_own (posting, scope, name);
  inherited = jd_field_inherited (posting, name);
  value = own ? own : inherited ? inherited : "";
  self->filling = TRUE;
  show_parts (self, posting, label);
  show_country (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), value);
  fill_choices (self, jd_field_choices (posting, name), value);
  if (jd_field_is_date (posting, name))
    fill_day (self, value);
  show_fault (self, NULL);
  g_free (self->given);
  self->given = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->filling = FALSE;
  self->done = FALSE;
}

/* ---- life ---- */

static void
vacancy_fact_popover_dispose (GObject *object)
{
  VacancyFactPopover *self = VACANCY_FACT_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_FACT_POPOVER);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_fact_popover_parent_class)->dispose (object);
}

static void
vacancy_fact_popover_finalize (GObject *object)
{
  VacancyFactPopover *self = VACANCY_FACT_POPOVER (object);

  g_free (self->scope);
  g_free (self->name);
  g_free (self->given);
  G_OBJECT_CLASS (vacancy_fact_popover_parent_class)->finalize (object);
}

static void
vacancy_fact_popover_class_init (VacancyFactPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_fact_popover_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_fact_popover_finalize;
  g_type_ensure (VACANCY_TYPE_COUNTRY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-fact-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, choices);
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, country);
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyFactPopover, clear);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, country_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
vacancy_fact_popover_init (VacancyFactPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->done = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

VacancyFactPopover *
vacancy_fact_popover_new (void)
{
  return g_object_new (VACANCY_TYPE_FACT_POPOVER, NULL);
}
