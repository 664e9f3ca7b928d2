// SPDX-License-Identifier: GPL-3.0-or-later
/* The top of the family. What must hold: the services are there from the start of the program to its end; the program ends with its last window, and not before what is being written is. */
#include "shell/vacancy-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "posting/vacancy-thread-work.h"
#include "widgets/vacancy-menu-names.h"
#include "widgets/vacancy-popover-keys.h"
#include "widgets/vacancy-popover-sight.h"

G_DEFINE_FINAL_TYPE (VacancyApplication, vacancy_application, ADW_TYPE_APPLICATION)

VacancyServices *
vacancy_application_get_services (VacancyApplication *self)
{
  g_return_val_if_fail (VACANCY_IS_APPLICATION (self), NULL);
  return self->services;
}

/* ---- how it looks ---- */

static void
style_changed_cb (VacancyApplication *self)
{
  g_autofree char *style = g_settings_get_string (self->services->settings, "style");
  AdwColorScheme scheme = g_str_equal (style, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                          : g_str_equal (style, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                         : ADW_COLOR_SCHEME_DEFAULT;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
first_frame_cb (VacancyApplication *self)
{
  vacancy_application_prepare (self);
}

/* ---- windows ---- */

/* The window used last that is for postings, or a dialog on it. */
static GtkWindow *
window_for_postings (VacancyApplication *self)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item; item = item->next)
    if (item->data != self->library)
      return item->data;
  return NULL;
}

static void
vacancy_application_activate (GApplication *application)
{
  VacancyApplication *self = VACANCY_APPLICATION (application);
  GtkWindow *window = window_for_postings (self);

  if (self->begins_with_library)
    {
      self->begins_with_library = FALSE;
      vacancy_application_show_library (self, NULL);
      return;
    }
  if (!window)
    window = GTK_WINDOW (vacancy_application_add_window (self));
  gtk_window_present (window);
}

static void
vacancy_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_auto (GStrv) paths = g_new0 (char *, n_files + 1);

  for (int i = 0; i < n_files; i++)
    {
      paths[i] = g_file_get_path (files[i]);
      if (!paths[i])
        paths[i] = g_file_get_uri (files[i]);
    }
  vacancy_application_open_paths (VACANCY_APPLICATION (application), (const char *const *) paths);
}

/* Every window, dialogs too. */
static void
vacancy_application_window_added (GtkApplication *application, GtkWindow *window)
{
  vacancy_popovers_stay_in_sight (window);
  vacancy_popovers_stop_enter (window);
  if (VACANCY_IS_WINDOW (window))
    g_signal_connect_object (window, "first-frame", G_CALLBACK (first_frame_cb), application, G_CONNECT_SWAPPED);
  GTK_APPLICATION_CLASS (vacancy_application_parent_class)->window_added (application, window);
}

static void
vacancy_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (vacancy_application_parent_class)->window_removed (application, window);
  if (VACANCY_IS_WINDOW (window))
    vacancy_window_let_go (VACANCY_WINDOW (window));
}

/* ---- the end of the session ---- */

/* A log-out is held up while anything is unsaved. */
static void
unsaved_changed_cb (VacancyApplication *self)
{
  const gboolean unsaved = vacancy_open_postings_is_unsaved (self->services->postings);

  if (unsaved && self->inhibited == 0)
    self->inhibited = gtk_application_inhibit (GTK_APPLICATION (self), gtk_application_get_active_window (GTK_APPLICATION (self)), GTK_APPLICATION_INHIBIT_LOGOUT,
                                               _("There are postings with unsaved changes"));
  else if (!unsaved && self->inhibited != 0)
    {
      gtk_application_uninhibit (GTK_APPLICATION (self), self->inhibited);
      self->inhibited = 0;
    }
}

/* Whatever the person answers, the drafts are on disk before the machine goes down. */
static void
query_end_cb (VacancyApplication *self)
{
  vacancy_open_postings_flush (self->services->postings);
  unsaved_changed_cb (self);
}

/* Someone wants the program to end: by the main loop, so that nothing is cut short. A second time it is ended at once. */
static gboolean
ended_from_outside_cb (gpointer application)
{
  g_application_quit (application);
  return G_SOURCE_REMOVE;
}

static void
follow_signals (VacancyApplication *self)
{
  static const int signals[] = { SIGHUP, SIGINT, SIGTERM };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_unix_signal_add (signals[i], ended_from_outside_cb, self);
}

/* ---- life ---- */

/* In the program that runs already, or else in this one when it begins. */
static int
begin_with_library (GApplication *application)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (!g_application_get_is_remote (application))
    {
      VACANCY_APPLICATION (application)->begins_with_library = TRUE;
      return -1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "library", NULL);
  return EXIT_SUCCESS;
}

static int
vacancy_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "library"))
    return begin_with_library (application);
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("Vacancy %s\n", VACANCY_VERSION);
  /* Translators: the versions a program was built with and runs with. */
  g_print (_("GTK %d.%d.%d (built with %d.%d.%d), libadwaita %u.%u.%u (built with %d.%d.%d)\n"), gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
           GTK_MAJOR_VERSION, GTK_MINOR_VERSION, GTK_MICRO_VERSION, adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (), ADW_MAJOR_VERSION,
           ADW_MINOR_VERSION, ADW_MICRO_VERSION);
  return EXIT_SUCCESS;
}

static void
follow_services (VacancyApplication *self)
{
  g_signal_connect_object (self->services->settings, "changed::style", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->services->postings, "notify::unsaved", G_CALLBACK (unsaved_changed_cb), self, G_CONNECT_SWAPPED);
  vacancy_application_follow_postings (self);
  style_changed_cb (self);
}

/* GTK reads its own theme with the settings of the display, and libadwaita puts an empty one in its place right after: a tenth of the time to the first picture. So the empty one is asked
 * for from the start, unless a person asks for another; where it is not known, GTK takes its own, as it would have. */
static void
open_display (void)
{
  const gboolean asked = g_getenv ("GTK_THEME") != NULL;

  g_setenv ("GTK_THEME", "Adwaita-empty", FALSE);
  gtk_init ();
  gtk_settings_get_default ();
  if (!asked)
    g_unsetenv ("GTK_THEME");
}

static void
vacancy_application_startup (GApplication *application)
{
  VacancyApplication *self = VACANCY_APPLICATION (application);

  open_display ();
  G_APPLICATION_CLASS (vacancy_application_parent_class)->startup (application);
  vacancy_program_set (application);
  gtk_window_set_default_icon_name (VACANCY_APP_ID);
  self->services = vacancy_services_new ();
  follow_services (self);
  vacancy_menus_name_items ();
  vacancy_application_add_actions (self);
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
  follow_signals (self);
}

/* The session ended, or the program was told to: what no window asked about is kept as drafts, and what is under way comes to its end. */
static void
vacancy_application_shutdown (GApplication *application)
{
  vacancy_open_postings_flush (VACANCY_APPLICATION (application)->services->postings);
  vacancy_program_finish ();
  vacancy_program_set (NULL);
  G_APPLICATION_CLASS (vacancy_application_parent_class)->shutdown (application);
}

static void
vacancy_application_finalize (GObject *object)
{
  VacancyApplication *self = VACANCY_APPLICATION (object);

  g_clear_weak_pointer (&self->library);
  g_clear_object (&self->services);
  G_OBJECT_CLASS (vacancy_application_parent_class)->finalize (object);
}

static void
vacancy_application_class_init (VacancyApplicationClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  object_class->finalize = vacancy_application_finalize;
  application_class->handle_local_options = vacancy_application_handle_local_options;
  application_class->startup = vacancy_application_startup;
  application_class->shutdown = vacancy_application_shutdown;
  application_class->activate = vacancy_application_activate;
  application_class->open = vacancy_application_open;
  GTK_APPLICATION_CLASS (class)->window_added = vacancy_application_window_added;
  GTK_APPLICATION_CLASS (class)->window_removed = vacancy_application_window_removed;
}

static void
vacancy_application_init (VacancyApplication *self)
{
  static const GOptionEntry options[] = {
    { "library", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the library in place of the start page"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  /* Translators: behind the program's name in its --help. */
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

VacancyApplication *
vacancy_application_new (void)
{
  return g_object_new (VACANCY_TYPE_APPLICATION, "application-id", VACANCY_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN, "register-session", TRUE, NULL);
}
