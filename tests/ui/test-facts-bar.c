// SPDX-License-Identifier: GPL-3.0-or-later
#include "library-util.h"
#include "vacancy-fact-popover.h"
#include "vacancy-facts-bar.h"
#include "vacancy-variables-form.h"

typedef struct
{
  GtkWindow *window;
  VacancyFactsBar *bar;
  VacancySession *session;
} Bar;

static void
set_up (Bar *bar, gconstpointer data)
{
  bar->session = engineer_session ("senior");
  bar->bar = VACANCY_FACTS_BAR (vacancy_facts_bar_new ());
  vacancy_facts_bar_set_session (bar->bar, bar->session);
  bar->window = ui_show_in_window (GTK_WIDGET (bar->bar), 400, 200);
}

static void
tear_down (Bar *bar, gconstpointer data)
{
  gtk_window_destroy (bar->window);
  vacancy_session_discard (bar->session);
  g_assert_finalize_object (bar->session);
}

static VacancyFactPopover *
popover_of (Bar *bar)
{
  return VACANCY_FACT_POPOVER (ui_find_type (GTK_WIDGET (bar->bar), VACANCY_TYPE_FACT_POPOVER));
}

static const JdFacts *
facts_of (Bar *bar)
{
  return vacancy_session_posting (bar->session)->facts;
}

static void
test_shown (Bar *bar, gconstpointer data)
{
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Northwind & <b>Sons</b>"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Utrecht, NL"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Full-time"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Add how to apply"));
}

static void
test_text (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "company");
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover_of (bar))));
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "Loods 9"));
  g_assert_cmpstr (facts_of (bar)->company, ==, "Loods 9");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Loods 9"));
  g_assert_true (jd_history_undo (vacancy_session_history (bar->session)));
  g_assert_null (ui_find_text (GTK_WIDGET (bar->bar), "Loods 9"));
}

static void
test_wrong (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "apply_by");
  g_assert_false (vacancy_fact_popover_give (popover_of (bar), "soon"));
  g_assert_null (facts_of (bar)->apply_by);
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "2027-01-31"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Apply by 31 January 2027"));
  vacancy_facts_bar_edit (bar->bar, "apply");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "jobs@example.com"));
  g_assert_cmpstr (facts_of (bar)->apply, ==, "mailto:jobs@example.com");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Apply jobs@example.com"));
}

static void
test_locations (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "location");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "Utrecht, NL; Austin, TX, US"));
  g_assert_cmpuint (facts_of (bar)->locations->len, ==, 2);
}

static void
test_choice (Bar *bar, gconstpointer data)
{
  vacancy_facts_bar_edit (bar->bar, "workplace");
  ui_settle ();
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), "remote"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (bar->bar), "Remote"));
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), NULL));
  g_assert_null (facts_of (bar)->workplace);
}

static void
test_long (Bar *bar, gconstpointer data)
{
  g_autofree char *text = g_strnfill (10000, 'W');

  vacancy_facts_bar_edit (bar->bar, "company");
  g_assert_true (vacancy_fact_popover_give (popover_of (bar), text));
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (bar->bar)), <=, 400);
}

static void
test_form (Bar *bar, gconstpointer data)
{
  g_autoptr (GList) windows = NULL;
  GtkWidget *form = NULL;

  vacancy_variables_form_present (bar->window, bar->session, NULL);
  ui_settle ();
  windows = gtk_window_list_toplevels ();
  for (GList *item = windows; item; item = item->next)
    if (VACANCY_IS_VARIABLES_FORM (item->data))
      form = item->data;
  g_assert_nonnull (form);
  g_assert_nonnull (ui_find_type (form, ADW_TYPE_ENTRY_ROW));
  gtk_window_close (GTK_WINDOW (form));
  ui_settle ();
}

static void
add (const char *path, void (*test) (Bar *, gconstpointer))
{
  g_test_add (path, Bar, NULL, set_up, test, tear_down);
}

static void
add_tests (void)
{
  add ("/facts-bar/shown", test_shown);
  add ("/facts-bar/text", test_text);
  add ("/facts-bar/wrong", test_wrong);
  add ("/facts-bar/locations", test_locations);
  add ("/facts-bar/choice", test_choice);
  add ("/facts-bar/long", test_long);
  add ("/facts-bar/form", test_form);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
