// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui-util.h"
#include "vacancy-preferences.h"

static GSettings *
new_settings (void)
{
  GSettings *settings = g_settings_new (VACANCY_APP_ID);

  g_settings_reset (settings, "style");
  g_settings_reset (settings, "spelling-language");
  g_settings_reset (settings, "autosave-interval");
  g_settings_reset (settings, "library-folders");
  g_settings_reset (settings, "default-company");
  return settings;
}

static GtkWindow *
show (GSettings *settings)
{
  GtkWindow *window = vacancy_preferences_new (NULL, settings);

  gtk_window_present (window);
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)), 10);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (window));
  return window;
}

static void
assert_string (GSettings *settings, const char *key, const char *expected)
{
  g_autofree char *value = g_settings_get_string (settings, key);

  g_assert_cmpstr (value, ==, expected);
}

/* Filling the widgets sets nothing. */
static void
test_untouched (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  GtkWindow *window;

  g_settings_set_string (settings, "style", "dark");
  g_settings_set_string (settings, "spelling-language", "tlh");
  window = show (settings);
  assert_string (settings, "style", "dark");
  assert_string (settings, "spelling-language", "tlh");
  g_assert_null (g_settings_get_user_value (settings, "default-company"));
  g_assert_null (g_settings_get_user_value (settings, "autosave-interval"));
  gtk_window_destroy (window);
}

static void
test_values (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  GtkWindow *window = show (settings);
  GtkWidget *root = GTK_WIDGET (window);

  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_type (root, ADW_TYPE_COMBO_ROW)), 2);
  assert_string (settings, "style", "dark");
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (root, ADW_TYPE_ENTRY_ROW)), "R&D <b>");
  assert_string (settings, "default-company", "R&D <b>");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find_type (root, GTK_TYPE_SPIN_BUTTON)), 10);
  g_assert_cmpuint (g_settings_get_uint (settings, "autosave-interval"), ==, 10);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find_type (root, GTK_TYPE_SPIN_BUTTON)), 100000);
  g_assert_cmpuint (g_settings_get_uint (settings, "autosave-interval"), ==, 300);
  gtk_window_destroy (window);
}

static gboolean
match_remove (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Remove From the List") == 0;
}

static void
test_folders (void)
{
  static const char *const folders[] = { "/nowhere/R&D <b>", "/tmp", NULL };
  g_autoptr (GSettings) settings = new_settings ();
  g_auto (GStrv) left = NULL;
  GtkWindow *window;

  g_settings_set_strv (settings, "library-folders", folders);
  window = show (settings);
  gtk_widget_activate (ui_find (GTK_WIDGET (window), match_remove, NULL));
  ui_wait_until (ui_find_text (GTK_WIDGET (window), "/nowhere/R&D <b>") == NULL, 10);
  left = g_settings_get_strv (settings, "library-folders");
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_cmpstr (left[0], ==, "/tmp");
  gtk_window_destroy (window);
}

static void
add (void)
{
  g_test_add_func ("/preferences/untouched", test_untouched);
  g_test_add_func ("/preferences/values", test_values);
  g_test_add_func ("/preferences/folders", test_folders);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
