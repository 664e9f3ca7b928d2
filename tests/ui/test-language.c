// SPDX-License-Identifier: GPL-3.0-or-later
#include "output-util.h"
#include "shell/vacancy-language-menu.h"
#include "widgets/vacancy-choice-popover.h"

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
  g_test_add_func ("/language/menu", test_language_menu);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
