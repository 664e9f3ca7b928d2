// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-status-bar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "check/jd-prose.h"
#include "reading/jd-reading-text.h"
#include "shell/vacancy-language-menu.h"
#include "widgets/vacancy-widget-util.h"

/* Counting follows typing at this distance, so that no key press pays for it. */
#define COUNT_DELAY_MS 250

struct _VacancyStatusBar
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *words, *findings_label, *library_label, *details;
  GtkWidget *findings_button, *library_button;
  VacancyLanguageMenu *language_menu;

  /* owned */
  VacancySession *session;
  VacancyLibraryStore *library;
  GSignalGroup *signals;
  guint count_timer;
};

G_DEFINE_FINAL_TYPE (VacancyStatusBar, vacancy_status_bar, ADW_TYPE_BIN)

/* A label that is told the same again is laid out again, and the window with it. */
static void
set_text (GtkLabel *label, const char *text)
{
  if (strcmp (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text);
}

static gboolean
count_cb (gpointer data)
{
  VacancyStatusBar *self = data;
  guint words = self->session ? jd_prose_count_words (vacancy_session_document (self->session)) : 0;
  g_autofree char *count = jd_reading_describe_words (words);
  g_autofree char *time = jd_reading_describe_minutes (jd_reading_minutes (words));
  /* Translators: in a status bar: "412 words · 2 min read". */
  g_autofree char *text = g_strdup_printf (_("%s · %s"), count, time);

  set_text (self->words, text);
  self->count_timer = 0;
  return G_SOURCE_REMOVE;
}

static void
changed_cb (VacancyStatusBar *self)
{
  /* Put off while somebody types: the next key must not wait for the frame in which a number changes. */
  g_clear_handle_id (&self->count_timer, g_source_remove);
  self->count_timer = g_timeout_add (COUNT_DELAY_MS, count_cb, self);
}

void
vacancy_status_bar_set_session (VacancyStatusBar *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_STATUS_BAR (self));
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  vacancy_language_menu_set_session (self->language_menu, session);
  g_clear_handle_id (&self->count_timer, g_source_remove);
  /* At once: a frame of its own would lay out the window for a number. */
  if (session)
    count_cb (self);
}

void
vacancy_status_bar_set_findings (VacancyStatusBar *self, guint count)
{
  g_autofree char *text = NULL;

  g_return_if_fail (VACANCY_IS_STATUS_BAR (self));
  text = count > 0 ? g_strdup_printf (ngettext ("%u note", "%u notes", count), count) : g_strdup (_("No notes"));
  set_text (self->findings_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* ---- the library ---- */

/* @details (may be NULL): faults, one a line, shown when the text is clicked. */
static void
show_library (VacancyStatusBar *self, const char *text, const char *details)
{
  set_text (self->library_label, text);
  set_text (self->details, details ? details : "");
  gtk_widget_set_sensitive (self->library_button, details != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->library_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
library_changed_cb (VacancyStatusBar *self)
{
  g_autofree char *text = NULL, *details = NULL;
  guint blocks, faults;

  if (!vacancy_library_store_is_loaded (self->library))
    {
      show_library (self, _("Loading the library…"), NULL);
      return;
    }
  blocks = jd_library_blocks (vacancy_library_store_get_library (self->library))->len;
  details = vacancy_library_store_faults (self->library, &faults);
  text = faults > 0 ? g_strdup_printf (ngettext ("%u problem in the library", "%u problems in the library", faults), faults)
                    : g_strdup_printf (ngettext ("%u block in the library", "%u blocks in the library", blocks), blocks);
  show_library (self, text, details);
}

void
vacancy_status_bar_set_library (VacancyStatusBar *self, VacancyLibraryStore *library)
{
  g_return_if_fail (VACANCY_IS_STATUS_BAR (self) && !self->library);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "notify::loaded", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  library_changed_cb (self);
}

void
vacancy_status_bar_set_narrow (VacancyStatusBar *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_STATUS_BAR (self));
  gtk_widget_set_visible (self->library_button, !narrow);
}

static void
vacancy_status_bar_dispose (GObject *object)
{
  VacancyStatusBar *self = VACANCY_STATUS_BAR (object);

  g_clear_handle_id (&self->count_timer, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (vacancy_status_bar_parent_class)->dispose (object);
}

static void
vacancy_status_bar_class_init (VacancyStatusBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_status_bar_dispose;
  g_type_ensure (VACANCY_TYPE_LANGUAGE_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-status-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyStatusBar, words);
  gtk_widget_class_bind_template_child (widget_class, VacancyStatusBar, findings_label);
  gtk_widget_class_bind_template_child (widget_class, VacancyStatusBar, library_label);
  gtk_widget_class_bind_template_child (widget_class, VacancyStatusBar, details);
  gtk_widget_class_bind_template_child (widget_class, VacancyStatusBar, findings_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyStatusBar, library_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyStatusBar, language_menu);
}

static void
vacancy_status_bar_init (VacancyStatusBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  vacancy_status_bar_set_findings (self, 0);
}
