// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-speller.h"
#include "output-util.h"
#include "posting/vacancy-language-choices.h"
#include "shell/vacancy-language-menu.h"
#include "widgets/vacancy-choice-popover.h"

/* No dictionary that is installed is listed by a code or half a code, and its language stands there without a country, too. */
static void
test_language_choices (void)
{
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_auto (GStrv) installed = jd_speller_languages ();
  g_autoptr (GPtrArray) choices = vacancy_language_choices (library, NULL, "nl", settings);
  gboolean rest = FALSE;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const guint likely = choices->len;

  vacancy_language_choices_add (choices, installed);
  g_assert_true (likely == choices->len || !vacancy_choice_is_likely (choices->pdata[likely]));
  for (guint i = 0; i < choices->len; i++)
    {
      VacancyChoice *choice = choices->pdata[i];

      g_assert_cmpstr (vacancy_choice_name (choice), !=, vacancy_choice_id (choice));
      g_assert_true (g_hash_table_add (seen, (gpointer) vacancy_choice_id (choice)));
      g_assert_false (rest && vacancy_choice_is_likely (choice));
      rest = !vacancy_choice_is_likely (choice);
    }
  g_assert_cmpstr (vacancy_choice_id (choices->pdata[0]), ==, "nl");
  for (guint i = 0; installed[i]; i++)
    {
      g_autofree char *bare = g_strndup (installed[i], strcspn (installed[i], "-"));

      g_assert_true (g_hash_table_contains (seen, installed[i]));
      g_assert_true (g_hash_table_contains (seen, bare));
    }
}

static void
test_language_recent (void)
{
  static const char *const chosen[] = { "de", "fr", "nl", "fr", "es", "it", "pl" };
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GPtrArray) choices = NULL;
  static const char *const expected[] = { "sv", "pl", "it", "es", "fr", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    vacancy_language_choices_remember (settings, chosen[i]);
  choices = vacancy_language_choices (library, NULL, "sv", settings);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (vacancy_choice_id (choices->pdata[i]), ==, expected[i]);
  g_settings_reset (settings, "recent-languages");
}

static VacancyChoicePopover *
open_languages (GtkWidget *menu)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_find_type (menu, GTK_TYPE_MENU_BUTTON));

  gtk_menu_button_popup (button);
  ui_settle ();
  return VACANCY_CHOICE_POPOVER (gtk_menu_button_get_popover (button));
}

static gboolean
shows (GtkWidget *popover, const char *text)
{
  GtkWidget *label = ui_find_text (popover, text);

  return label && gtk_widget_get_mapped (label);
}

/* What is typed finds it, and Return takes it. */
static void
test_language_menu (void)
{
  g_autoptr (VacancySession) session = output_session (output_posting ("Engineer", NULL, NULL));
  GtkWidget *menu = vacancy_language_menu_new ();
  GtkWindow *window;
  GtkWidget *button = ui_find_type (menu, GTK_TYPE_MENU_BUTTON);
  GtkWidget *search;

  vacancy_language_menu_set_session (VACANCY_LANGUAGE_MENU (menu), session);
  window = ui_show_in_window (menu, 200, 100);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Language: English (US)");
  search = ui_find_type (GTK_WIDGET (open_languages (menu)), GTK_TYPE_SEARCH_ENTRY);
  /* What is sought is found also when the dictionaries come after it. */
  gtk_editable_set_text (GTK_EDITABLE (search), "GERMANY german");
  ui_wait_until (shows (gtk_widget_get_ancestor (search, GTK_TYPE_POPOVER), "German (Germany)"), 10);
  gtk_editable_set_text (GTK_EDITABLE (search), "no such language");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (vacancy_session_posting (session)->language, ==, "en-US");
  g_assert_true (gtk_widget_get_mapped (ui_find_text (gtk_widget_get_ancestor (search, GTK_TYPE_POPOVER), "Nothing found")));
  gtk_editable_set_text (GTK_EDITABLE (search), "GERMANY german");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (vacancy_session_posting (session)->language, ==, "de-DE");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (session)), ==, "Change Language");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Language: German (Germany)");
  ui_settle ();

  jd_history_undo (vacancy_session_history (session));
  g_assert_cmpstr (vacancy_session_posting (session)->language, ==, "en-US");
  for (gint64 end = g_get_monotonic_time () + 600 * 1000; g_get_monotonic_time () < end;)
    ui_settle ();
  gtk_window_destroy (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/language/choices", test_language_choices);
  g_test_add_func ("/language/recent", test_language_recent);
  g_test_add_func ("/language/menu", test_language_menu);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
