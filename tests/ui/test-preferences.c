// SPDX-License-Identifier: GPL-3.0-or-later
#include "../core/test-block-file.h"
#include "../service/library-util.h"
#include "library/jd-library-stack.h"
#include "shell/vacancy-preferences.h"
#include "ui-util.h"
#include "walk-util.h"

/* Whose settings are as they come. */
static VacancyServices *
new_services (void)
{
  VacancyServices *services = vacancy_services_new ();

  g_settings_reset (services->settings, "style");
  g_settings_reset (services->settings, "spelling-language");
  g_settings_reset (services->settings, "library-folders");
  g_settings_reset (services->settings, "default-company");
  return services;
}

static GtkWindow *
show (VacancyServices *services)
{
  GtkWindow *window = vacancy_preferences_new (NULL, services);

  gtk_window_present (window);
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)), 10);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (window));
  walk_assert (GTK_WIDGET (window));
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
  g_autoptr (VacancyServices) services = new_services ();
  GSettings *settings = services->settings;
  GtkWindow *window;

  g_settings_set_string (settings, "style", "dark");
  g_settings_set_string (settings, "spelling-language", "tlh");
  window = show (services);
  assert_string (settings, "style", "dark");
  assert_string (settings, "spelling-language", "tlh");
  g_assert_null (g_settings_get_user_value (settings, "default-company"));
  gtk_window_destroy (window);
}

static gboolean
is_entry_row (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static void
test_values (void)
{
  g_autoptr (VacancyServices) services = new_services ();
  GSettings *settings = services->settings;
  GtkWindow *window = show (services);
  GtkWidget *root = GTK_WIDGET (window);

  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_find_type (root, ADW_TYPE_COMBO_ROW)), 2);
  assert_string (settings, "style", "dark");
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (root, ADW_TYPE_ENTRY_ROW)), "R&D <b>");
  assert_string (settings, "default-company", "R&D <b>");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (root, is_entry_row, "Your _Name")), "Cleo <b>");
  assert_string (settings, "person-name", "Cleo <b>");
  g_settings_reset (settings, "person-name");
  GtkWidget *employees = ui_find (root, is_entry_row, "_Employees of Your Company");
  gtk_editable_set_text (GTK_EDITABLE (employees), "120");
  g_assert_cmpuint (g_settings_get_uint (settings, "company-employees"), ==, 120);
  gtk_editable_set_text (GTK_EDITABLE (employees), "many");
  g_assert_true (gtk_widget_has_css_class (employees, "error"));
  gtk_editable_set_text (GTK_EDITABLE (employees), "");
  g_assert_cmpuint (g_settings_get_uint (settings, "company-employees"), ==, 0);
  g_assert_false (gtk_widget_has_css_class (employees, "error"));
  gtk_window_destroy (window);
}

static gboolean
is_titled (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
has_icon (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), name) == 0;
}

/* What pages look like is chosen, and told where something else chose it. */
static void
test_company (void)
{
  static const char *const keys[] = { "page-look", "company-colour", "company-logo" };
  g_autoptr (VacancyServices) services = new_services ();
  const JdColour colour = { 0xff, 0xcc, 0 };
  GtkWindow *window;
  GdkRGBA shown;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (services->settings, keys[i]);
  window = show (services);
  GtkWidget *look = ui_find (GTK_WIDGET (window), is_titled, "Look of the _Web Page"), *logo = ui_find (GTK_WIDGET (window), is_titled, "Company Lo_go");
  GtkWidget *button = ui_find_type (GTK_WIDGET (window), GTK_TYPE_COLOR_BUTTON), *reset = ui_find (GTK_WIDGET (window), has_icon, "edit-undo-symbolic");
  adw_combo_row_set_selected (ADW_COMBO_ROW (look), JD_LOOK_PLAIN);
  assert_string (services->settings, "page-look", "plain");
  g_assert_false (gtk_widget_get_visible (reset));
  vacancy_company_style_set_colour (services->style, &colour);
  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (button), &shown);
  g_assert_cmpfloat_with_epsilon (shown.green, 0.8, 0.001);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (button), &(GdkRGBA){ 0, 0, 1, 1 });
  g_signal_emit_by_name (button, "color-set");
  assert_string (services->settings, "company-colour", "#0000ff");
  g_assert_true (gtk_widget_get_visible (reset));
  gtk_widget_activate (reset);
  ui_wait_until (!gtk_widget_get_visible (reset), 10);
  assert_string (services->settings, "company-colour", "");
  g_settings_set_string (services->settings, "company-logo", "R&D <b>.svg");
  vacancy_company_style_set_look (services->style, JD_LOOK_FRAMED);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (logo)), ==, "R&D <b>.svg");
  g_assert_nonnull (ui_find_text (logo, "R&D <b>.svg"));
  vacancy_company_style_remove_logo (services->style);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (logo)), ==, "None; a PNG or SVG file");
  gtk_window_destroy (window);
}

static gboolean
is_button_of (GtkWidget *widget, const char *action, const char *path)
{
  GVariant *target = ui_match_action (widget, action) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;

  return target && strcmp (g_variant_get_bytestring (target), path) == 0;
}

static gboolean
match_remove (GtkWidget *widget, gconstpointer path)
{
  return is_button_of (widget, "folders.remove", path);
}

static gboolean
match_open (GtkWidget *widget, gconstpointer path)
{
  return is_button_of (widget, "folders.open", path);
}

static GtkWidget *
row_called (GtkWindow *window, const char *title)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (window), title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

static void
test_folders (void)
{
  static const char *const folders[] = { "/nowhere/R&D <b>", "/tmp", NULL };
  g_autoptr (VacancyServices) services = new_services ();
  GSettings *settings = services->settings;
  g_auto (GStrv) left = NULL;
  GtkWidget *nowhere, *open;
  GtkWindow *window;

  g_settings_set_strv (settings, "library-folders", folders);
  window = show (services);
  nowhere = row_called (window, "R&D <b>");
  open = ui_find (nowhere, match_open, "/nowhere/R&D <b>");
  ui_wait_until (!gtk_widget_get_visible (open), 10);
  open = ui_find (row_called (window, "tmp"), match_open, "/tmp");
  ui_wait_until (gtk_widget_get_sensitive (open), 10);
  gtk_widget_activate (ui_find (nowhere, match_remove, "/nowhere/R&D <b>"));
  ui_wait_until (ui_find_text (GTK_WIDGET (window), "R&D <b>") == NULL, 10);
  left = g_settings_get_strv (settings, "library-folders");
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_cmpstr (left[0], ==, "/tmp");
  gtk_window_destroy (window);
}

/* What is there anyway can be looked into, not removed. */
static void
test_own_folders (void)
{
  g_autoptr (VacancyServices) services = new_services ();
  g_autofree char *personal = jd_library_personal_folder ();
  g_autoptr (JdBlock) block = jd_block_new ("my-word", JD_KIND_DUTY, "Word", "en", "Work.");
  GtkWindow *window = show (services);
  GtkWidget *open = ui_find (row_called (window, "My Library"), match_open, personal);
  g_autofree char *count = g_strdup_printf ("1 block\n%s", personal);

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_called (window, "Starter Library"))), !=, "");
  g_assert_null (ui_find_action (GTK_WIDGET (window), "folders.remove"));
  ui_wait_until (!gtk_widget_get_visible (open), 10);

  folder_put_block (personal, block);
  vacancy_services_start (services);
  ui_wait_until (vacancy_library_store_is_loaded (services->library), 30);
  open = ui_find (row_called (window, "My Library"), match_open, personal);
  ui_wait_until (gtk_widget_get_visible (open) && gtk_widget_get_sensitive (open), 10);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_called (window, "My Library"))), ==, count);
  gtk_window_destroy (window);
}

static void
add (void)
{
  g_test_add_func ("/preferences/untouched", test_untouched);
  g_test_add_func ("/preferences/values", test_values);
  g_test_add_func ("/preferences/company", test_company);
  g_test_add_func ("/preferences/folders", test_folders);
  g_test_add_func ("/preferences/own-folders", test_own_folders);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
