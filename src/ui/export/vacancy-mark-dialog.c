// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-mark-dialog.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "base/jd-today.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-one-line.h"

struct _VacancyMarkDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkWidget *mark_button;
  AdwPreferencesGroup *group;
  AdwComboRow *target_row;
  AdwEntryRow *name_row, *day_row, *url_row;
  GtkMenuButton *calendar_button;
  GtkCalendar *calendar;

  /* owned */
  VacancyRecord *record;
  GPtrArray *places; /* of Place, one for each choice but the last, which is any other */
  gboolean is_closed;
};

G_DEFINE_FINAL_TYPE (VacancyMarkDialog, vacancy_mark_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  char *target; /* NULL: it is still to be chosen */
  char *name;
  gboolean is_board;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->target);
  g_free (place->name);
  g_free (place);
}

/* ---- where ---- */

static gboolean
has_place (VacancyMarkDialog *self, const char *target, gboolean is_board)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = self->places->pdata[i];
      if (place->is_board == is_board && g_strcmp0 (place->target, target) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_place (VacancyMarkDialog *self, const char *target, gboolean is_board, const char *name)
{
  if (has_place (self, target, is_board))
    return;
  Place *place = g_new (Place, 1);
  *place = (Place) { g_strdup (target), g_strdup (name), is_board };
  g_ptr_array_add (self->places, place);
}

static void
add_entry (VacancyMarkDialog *self, const JdEvidenceEntry *entry)
{
  if (entry->target && !entry->is_taken_back)
    add_place (self, entry->target, entry->is_board, vacancy_record_target (self->record, entry));
}

/* Where it is open comes first when it is closed, then where it was sent last. */
static void
add_known (VacancyMarkDialog *self)
{
  JdEvidence *evidence = vacancy_record_get_evidence (self->record);
  g_autoptr (GPtrArray) marks = evidence ? jd_evidence_marks (evidence) : NULL;

  for (guint i = 0; marks && self->is_closed && i < marks->len; i++)
    {
      const JdEvidenceMark *mark = marks->pdata[i];
      if (!mark->closed)
        add_entry (self, mark->posted);
    }
  for (guint i = evidence ? jd_evidence_entries (evidence)->len : 0; i > 0; i--)
    add_entry (self, jd_evidence_entries (evidence)->pdata[i - 1]);
}

static void
add_boards (VacancyMarkDialog *self)
{
  JdBoards *boards = vacancy_record_get_boards (self->record);

  for (guint i = 0; boards && i < jd_boards_list (boards)->len; i++)
    {
      const JdBoard *board = jd_boards_list (boards)->pdata[i];
      const char *name = jd_localized_get (board->name, jd_program_language (), NULL);
      add_place (self, board->id, TRUE, name ? name : board->id);
    }
}

/* NULL: any other. */
static const Place *
selected_place (VacancyMarkDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->target_row);

  return selected < self->places->len ? self->places->pdata[selected] : NULL;
}

static void
select_place (VacancyMarkDialog *self, const char *target)
{
  for (guint i = 0; target && i < self->places->len; i++)
    if (g_strcmp0 (((const Place *) self->places->pdata[i])->target, target) == 0)
      adw_combo_row_set_selected (self->target_row, i);
}

/* Again when boards are there, which are read on a thread; what was chosen stays. */
static void
fill_places (VacancyMarkDialog *self)
{
  const Place *before = selected_place (self);
  g_autofree char *chosen = before ? g_strdup (before->target) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->places, 0);
  add_known (self);
  if (self->places->len == 0)
    add_place (self, NULL, FALSE, _("Choose…"));
  add_boards (self);
  for (guint i = 0; i < self->places->len; i++)
    gtk_string_list_append (names, ((const Place *) self->places->pdata[i])->name);
  gtk_string_list_append (names, _("Another Place"));
  adw_combo_row_set_model (self->target_row, G_LIST_MODEL (names));
  select_place (self, chosen);
}

/* ---- what was typed ---- */

static const char *
text_of (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* As a person writes it; NULL: it is none. New string. */
static char *
day_of (VacancyMarkDialog *self)
{
  const JdVariable variable = { .type = JD_VARIABLE_DATE };

  return *text_of (self->day_row) ? jd_variable_accept (&variable, text_of (self->day_row), jd_program_language (), NULL) : NULL;
}

/* NULL with *@fine TRUE: none was given. New string. */
static char *
url_of (VacancyMarkDialog *self, gboolean *fine)
{
  g_autofree char *typed = g_strstrip (g_strdup (text_of (self->url_row)));
  g_autofree char *url = *typed ? jd_url_normalise (typed) : NULL;

  *fine = *typed == '\0' || (url && g_str_has_prefix (url, "http") && jd_url_is_safe (url));
  return *fine ? g_steal_pointer (&url) : NULL;
}

/* What it is called there; NULL: that is still to be said. New string. */
static char *
target_of (VacancyMarkDialog *self)
{
  const Place *place = selected_place (self);
  g_autofree char *name = place ? g_strdup (place->target) : g_strstrip (g_strdup (text_of (self->name_row)));

  return name && *name ? g_steal_pointer (&name) : NULL;
}

static void
set_fault (AdwEntryRow *row, gboolean has_fault)
{
  if (has_fault)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (vacancy_field_accessible (GTK_WIDGET (row)), GTK_ACCESSIBLE_STATE_INVALID, has_fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
changed_cb (VacancyMarkDialog *self)
{
  gboolean url_fine;
  g_autofree char *target = target_of (self), *day = day_of (self), *url = url_of (self, &url_fine);

  gtk_widget_set_visible (GTK_WIDGET (self->name_row), !selected_place (self));
  set_fault (self->day_row, !day);
  set_fault (self->url_row, !url_fine);
  gtk_widget_set_sensitive (self->mark_button, target && day && url_fine);
}

static void
day_selected_cb (VacancyMarkDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->day_row), text);
  gtk_menu_button_popdown (self->calendar_button);
}

static void
mark_clicked_cb (VacancyMarkDialog *self)
{
  gboolean url_fine;
  const Place *place = selected_place (self);
  g_autofree char *target = target_of (self), *day = day_of (self), *url = url_of (self, &url_fine);

  if (!target || !day || !url_fine)
    return;
  vacancy_record_mark (self->record, target, place && place->is_board, self->is_closed, day, url);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- life ---- */

VacancyMarkDialog *
vacancy_mark_dialog_present (GtkWindow *parent, VacancyRecord *record, gboolean is_closed)
{
  g_return_val_if_fail (VACANCY_IS_RECORD (record), NULL);

  VacancyMarkDialog *self = g_object_new (VACANCY_TYPE_MARK_DIALOG, "transient-for", parent, NULL);
  g_autofree char *today = jd_today ();
  self->record = g_object_ref (record);
  self->is_closed = is_closed;
  gtk_window_set_title (GTK_WINDOW (self), is_closed ? _("Mark as Closed") : _("Mark as Posted"));
  adw_preferences_group_set_description (self->group, is_closed ? _("What it said there stays on record.") : _("A posting that is posted is left alone by newer wording of the library."));
  gtk_widget_set_visible (GTK_WIDGET (self->url_row), !is_closed);
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), today);
  g_signal_connect_object (record, "changed", G_CALLBACK (fill_places), self, G_CONNECT_SWAPPED);
  fill_places (self);
  vacancy_record_need_boards (record);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->target_row));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static void
vacancy_mark_dialog_finalize (GObject *object)
{
  VacancyMarkDialog *self = VACANCY_MARK_DIALOG (object);

  g_clear_object (&self->record);
  g_ptr_array_unref (self->places);
  G_OBJECT_CLASS (vacancy_mark_dialog_parent_class)->finalize (object);
}

static void
vacancy_mark_dialog_class_init (VacancyMarkDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_mark_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-mark-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, mark_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, group);
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, url_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyMarkDialog, calendar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_clicked_cb);
}

static void
vacancy_mark_dialog_init (VacancyMarkDialog *self)
{
  self->places = g_ptr_array_new_with_free_func (place_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
