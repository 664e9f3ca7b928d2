// SPDX-License-Identifier: GPL-3.0-or-later
/* Text of twice the size in the narrowest window people have, in languages of longer words too: nothing asks for more room than there is. */
#include <glib/gi18n.h>

#include "../service/library-util.h"
#include "export/vacancy-export-window.h"
#include "facts/vacancy-variables-form.h"
#include "level/vacancy-level-switch.h"
#include "level/vacancy-relevel-dialog.h"
#include "role/vacancy-role-form.h"
#include "shell/vacancy-compare-dialog.h"
#include "shell/vacancy-preferences.h"
#include "start/vacancy-new-dialog.h"
#include "ui-util.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "window-util.h"

#define NARROWEST 360

static const char *const languages[] = { "en", "de" };

/* Gettext looks at the language again when the folder is named again. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("VACANCY_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static int
least_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Says who asks for it: the way down to the widget of which no child does. */
static void
tell_widest (GtkWidget *widget, int most)
{
  g_autofree char *classes = g_strjoinv (" ", (char **) gtk_widget_get_css_classes (widget));

  g_test_message ("%d: %s '%s' (%s)", least_width (widget), G_OBJECT_TYPE_NAME (widget), gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), classes);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && !GTK_IS_NATIVE (child) && least_width (child) > most)
      tell_widest (child, most);
}

static void
assert_within (GtkWidget *widget, int most)
{
  if (least_width (widget) > most)
    tell_widest (widget, most);
  g_assert_cmpint (least_width (widget), <=, most);
}

/* A window without a compositor has a frame, which is not what is looked at here. What is in a bin of breakpoints is clipped where it asks for more, so that the width of what is
 * around it says nothing. */
static void
assert_fits (GtkWindow *window)
{
  GtkWidget *workspace = VACANCY_IS_WINDOW (window) ? GTK_WIDGET (VACANCY_WINDOW (window)->workspace) : NULL;
  GtkWidget *bin = ui_find_type (workspace ? workspace : GTK_WIDGET (window), VACANCY_TYPE_BREAKPOINT_BIN);

  gtk_window_set_default_size (window, NARROWEST, 640);
  gtk_window_present (window);
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)), 10);
  ui_wait_until (!bin || vacancy_breakpoint_bin_get_step (VACANCY_BREAKPOINT_BIN (bin)) > 0, 30);
  ui_settle ();
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window)); child; child = gtk_widget_get_next_sibling (child))
    assert_within (child, NARROWEST);
  if (bin)
    assert_within (gtk_widget_get_first_child (bin), NARROWEST);
}

static void
set_up (WindowFixture *fixture, gconstpointer language)
{
  speak (language);
  window_set_up (fixture, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
}

static void
tear_down (WindowFixture *fixture, gconstpointer language)
{
  window_tear_down (fixture, NULL);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  speak ("en");
}

static void
test_editor (WindowFixture *fixture, gconstpointer language)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  VacancyWindow *window;

  g_assert_true (jd_posting_file_save (fixture->path, posting, NULL));
  window = show_file (fixture->path, NARROWEST, 640);
  assert_fits (GTK_WINDOW (window));
  activate (window, "library");
  assert_fits (GTK_WINDOW (window));
  activate (window, "library");
  activate (window, "findings");
  assert_fits (GTK_WINDOW (window));
  activate (window, "preview");
  assert_fits (GTK_WINDOW (window));
}

static void
test_start (WindowFixture *fixture, gconstpointer language)
{
  assert_fits (GTK_WINDOW (show_window (NARROWEST, 640)));
}

static void
made_cb (GtkWindow *parent, JdPosting *posting, gpointer data)
{
}

static void
test_new (WindowFixture *fixture, gconstpointer language)
{
  vacancy_new_dialog_present (NULL, starter_library (), NULL, made_cb, NULL);
  assert_fits (ui_find_window (VACANCY_TYPE_NEW_DIALOG));
}

static GtkWindow *
find_over (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item; item = item->next)
    if (GTK_IS_WINDOW (item->data) && gtk_window_get_transient_for (item->data) == parent)
      return item->data;
  return NULL;
}

static gboolean
match_shown_menu_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_child_visible (widget) && gtk_widget_get_mapped (widget);
}

/* Each of the dialogs of a posting. */
static void
test_dialogs (WindowFixture *fixture, gconstpointer language)
{
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  g_autoptr (JdPosting) theirs = cook_posting ("Loods 10");
  GtkWindow *dialog;

  vacancy_export_window_present (GTK_WINDOW (window), services (), session);
  dialog = find_over (GTK_WINDOW (window));
  assert_fits (dialog);
  gtk_window_destroy (dialog);
  vacancy_variables_form_present (GTK_WINDOW (window), session, NULL);
  dialog = find_over (GTK_WINDOW (window));
  assert_fits (dialog);
  gtk_window_destroy (dialog);
  vacancy_compare_dialog_present (GTK_WINDOW (window), session, theirs);
  dialog = find_over (GTK_WINDOW (window));
  assert_fits (dialog);
  gtk_window_destroy (dialog);
}

/* Return still presses the button that went to the bar at the bottom. */
static void
test_default_button (WindowFixture *fixture, gconstpointer language)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *button;
  GtkWindow *dialog, *export;

  vacancy_export_window_present (GTK_WINDOW (window), services (), vacancy_window_get_session (window));
  export = find_over (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (export), "save-all", NULL);
  dialog = find_over (export);
  button = gtk_window_get_default_widget (dialog);
  g_assert_nonnull (gtk_widget_get_ancestor (button, ADW_TYPE_HEADER_BAR));
  assert_fits (dialog);
  g_assert_null (gtk_widget_get_ancestor (button, ADW_TYPE_HEADER_BAR));
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (gtk_window_get_default_widget (dialog) == button);
}

/* The one button that is left of the levels stands in the middle. */
static void
test_level_in_the_middle (WindowFixture *fixture, gconstpointer language)
{
  VacancyWindow *window = show_file (fixture->path, NARROWEST, 640);
  GtkWidget *levels = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_LEVEL_SWITCH);
  GtkWidget *button = ui_find (levels, match_shown_menu_button, NULL);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (window), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2, gtk_widget_get_width (GTK_WIDGET (window)) / 2.0, 2);
}

static void
test_level (WindowFixture *fixture, gconstpointer language)
{
  g_autoptr (VacancySession) session = engineer_session ("senior");
  JdRelevel *relevel;
  GtkWidget *dialog;

  edit_duty (session, 1, "What somebody changed by hand.");
  relevel = jd_relevel_new (vacancy_session_library (session), vacancy_session_posting (session), "entry", NULL);
  g_assert_nonnull (relevel);
  dialog = vacancy_relevel_dialog_new (session, relevel, "entry");
  assert_fits (GTK_WINDOW (dialog));
}

static void
test_preferences (WindowFixture *fixture, gconstpointer language)
{
  assert_fits (vacancy_preferences_new (NULL, services ()));
}

static void
test_role_form (WindowFixture *fixture, gconstpointer language)
{
  assert_fits (GTK_WINDOW (vacancy_role_form_new (NULL, starter_library (), jd_library_role (starter_library (), "electrician"))));
}

static void
add (void)
{
  static const struct
  {
    const char *name;
    void (*test) (WindowFixture *fixture, gconstpointer language);
  } cases[] = {
    { "editor", test_editor },
    { "start", test_start },
    { "new", test_new },
    { "dialogs", test_dialogs },
    { "default-button", test_default_button },
    { "level", test_level },
    { "level-in-the-middle", test_level_in_the_middle },
    { "preferences", test_preferences },
    { "role-form", test_role_form },
  };

  start_application ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autofree char *path = g_strdup_printf ("/large-text/%s/%s", cases[i].name, languages[j]);

        g_test_add (path, WindowFixture, languages[j], set_up, cases[i].test, tear_down);
      }
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
