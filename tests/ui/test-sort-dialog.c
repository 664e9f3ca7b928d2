// SPDX-License-Identifier: GPL-3.0-or-later
/* Qualifications in two columns: moved by buttons, keys and the pointer, and done in one step. */
#include "../service/library-util.h"
#include "review/vacancy-sort-dialog.h"
#include "review/vacancy-sort-row.h"
#include "walk-util.h"
#include "widgets/vacancy-widget-util.h"
#include "window-util.h"

typedef struct
{
  VacancySession *session;
  VacancySortDialog *dialog; /* NULL once it is closed */
} Fixture;

static void
open_dialog (Fixture *fixture, int width)
{
  fixture->dialog = VACANCY_SORT_DIALOG (vacancy_sort_dialog_new (fixture->session));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), width, 560);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)), 10);
  ui_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = engineer_session ("senior");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
widget_of (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), VACANCY_TYPE_SORT_DIALOG, name));
}

static VacancySortRow *
row_at (Fixture *fixture, const char *list, int index)
{
  return VACANCY_SORT_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget_of (fixture, list)), index));
}

static guint
count (Fixture *fixture, const char *list)
{
  guint rows = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget_of (fixture, list)), (int) rows))
    rows++;
  return rows;
}

static const char *
heading (Fixture *fixture, const char *name)
{
  return gtk_label_get_text (GTK_LABEL (widget_of (fixture, name)));
}

static void
press_row_button (VacancySortRow *row)
{
  g_signal_emit_by_name (ui_find_type (GTK_WIDGET (row), GTK_TYPE_BUTTON), "clicked");
}

static guint
count_must (Fixture *fixture)
{
  g_autoptr (JdNeedSort) sort = jd_need_sort_new (vacancy_session_document (fixture->session));

  return jd_need_sort_count (sort, JD_NECESSITY_MUST);
}

static void
test_apply (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);
  const guint must = count_must (fixture);
  g_autofree char *some = g_strdup_printf ("Must Have · %u", must), *less = g_strdup_printf ("Must Have · %u", must - 2);

  open_dialog (fixture, 760);
  g_assert_cmpstr (heading (fixture, "must_heading"), ==, some);
  g_assert_false (gtk_widget_get_sensitive (widget_of (fixture, "apply_button")));
  press_row_button (row_at (fixture, "must_list", 2));
  press_row_button (row_at (fixture, "must_list", 0));
  g_assert_cmpstr (heading (fixture, "must_heading"), ==, less);
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  /* They stand in the order of the posting, and the keyboard went along. */
  g_assert_cmpuint (vacancy_sort_row_get_index (row_at (fixture, "nice_list", 0)), ==, 0);
  g_assert_cmpuint (vacancy_sort_row_get_index (row_at (fixture, "nice_list", 1)), ==, 2);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) == GTK_WIDGET (row_at (fixture, "nice_list", 0)));
  g_signal_emit_by_name (widget_of (fixture, "apply_button"), "clicked");
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_cmpuint (count_must (fixture), ==, must - 2);
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Sort Qualifications");
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
}

/* Back and forth is nothing to apply; a limit is told as far as it is one. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, 760);
  const guint must = count (fixture, "must_list");
  g_autofree char *told = g_strdup_printf ("%u must-haves; Senior keeps to 8.", must);

  g_assert_cmpstr (heading (fixture, "note"), ==, told);
  gtk_widget_activate (GTK_WIDGET (row_at (fixture, "must_list", 1)));
  g_assert_cmpuint (count (fixture, "must_list"), ==, must - 1);
  g_assert_true (gtk_widget_get_sensitive (widget_of (fixture, "apply_button")));
  press_row_button (row_at (fixture, "nice_list", 0));
  g_assert_cmpuint (vacancy_sort_row_get_index (row_at (fixture, "must_list", 1)), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (widget_of (fixture, "apply_button")));
}

static void
press (Fixture *fixture, guint key)
{
  ui_press (key, 0);
  ui_settle ();
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, 760);
  if (!ui_can_press_keys ())
    {
      g_test_skip ("no keys can be pressed");
      return;
    }
  const guint must = count (fixture, "must_list");
  ui_give_focus (GTK_WINDOW (fixture->dialog));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->dialog)), 10);
  press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (count (fixture, "must_list"), ==, must);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (count (fixture, "must_list"), ==, must - 1);
  press (fixture, GDK_KEY_Right);
  g_assert_cmpuint (count (fixture, "must_list"), ==, must - 1);
  press (fixture, GDK_KEY_Left);
  g_assert_cmpuint (count (fixture, "must_list"), ==, must);
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpuint (vacancy_sort_row_get_index (row_at (fixture, "nice_list", 0)), ==, 1);
  press (fixture, GDK_KEY_Escape);
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_cmpuint (count_must (fixture), ==, must);
}

static void
wait_a_moment (void)
{
  const gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, 760);
  if (!ui_can_press_keys ())
    {
      g_test_skip ("there is no pointer");
      return;
    }
  const guint must = count (fixture, "must_list");
  GtkWidget *row = GTK_WIDGET (row_at (fixture, "must_list", 1)), *column = widget_of (fixture, "nice_column");

  ui_point (row, 20, 10);
  wait_a_moment ();
  ui_button (TRUE);
  wait_a_moment ();
  for (guint step = 1; step <= 6; step++)
    {
      ui_point (row, 20 + step * 20, 10 + step);
      wait_a_moment ();
    }
  ui_point (column, 60, gtk_widget_get_height (column) - 20);
  wait_a_moment ();
  ui_point (column, 64, gtk_widget_get_height (column) - 24);
  wait_a_moment ();
  ui_button (FALSE);
  ui_wait_until (count (fixture, "must_list") == must - 1, 10);
  g_assert_cmpuint (vacancy_sort_row_get_index (row_at (fixture, "nice_list", 0)), ==, 1);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, 360);
  ui_wait_until (gtk_orientable_get_orientation (GTK_ORIENTABLE (widget_of (fixture, "columns"))) == GTK_ORIENTATION_VERTICAL, 10);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->dialog)), <=, 360);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, 760);
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "company", "Elsewhere", NULL), "Company");
  ui_wait_until (fixture->dialog == NULL, 10);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, 760);
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
  walk_assert (GTK_WIDGET (fixture->dialog));
}

/* ---- in the window ---- */

static void
test_window (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  g_autoptr (GError) error = NULL;
  const char *section;

  g_action_group_activate_action (G_ACTION_GROUP (window), "sort-needs", g_variant_new_string (""));
  ui_wait_until (ui_find_text (GTK_WIDGET (window), "There are no qualifications to sort"), 10);
  g_assert_null (ui_find_window (VACANCY_TYPE_SORT_DIALOG));
  g_autoptr (JdPosting) with = jd_edit_add_section (vacancy_session_posting (session), 1, JD_KIND_QUALIFICATION, "Needs", &section, &error);
  g_assert_no_error (error);
  vacancy_session_apply (session, jd_edit_insert_text (with, section, 0, "Taste what you cook.", NULL, &error), "Add");
  g_assert_no_error (error);
  g_action_group_activate_action (G_ACTION_GROUP (window), "sort-needs", g_variant_new_string (""));
  ui_wait_until (ui_find_window (VACANCY_TYPE_SORT_DIALOG), 10);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (ui_find_window (VACANCY_TYPE_SORT_DIALOG)), "Taste what you cook."));
  gtk_window_destroy (ui_find_window (VACANCY_TYPE_SORT_DIALOG));
}

/* What the review offers for a line that says no more than another. */
static void
test_remove_line (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  JdPosting *before = vacancy_session_posting (session);
  const JdSection *section = before->sections->pdata[0];
  g_autofree char *id = g_strdup (((const JdPlacement *) section->placements->pdata[0])->id);

  g_action_group_activate_action (G_ACTION_GROUP (window), "remove-line", g_variant_new_string ("no-such-line"));
  g_assert_true (vacancy_session_posting (session) == before);
  g_action_group_activate_action (G_ACTION_GROUP (window), "remove-line", g_variant_new_string (id));
  g_assert_null (jd_posting_placement (vacancy_session_posting (session), id, NULL, NULL));
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (session)), ==, "Remove Line");
}

static void
add_cases (void)
{
  static const WindowCase cases[] = {
    { "/sort-dialog/window", test_window },
    { "/sort-dialog/remove-line", test_remove_line },
  };

  g_test_add ("/sort-dialog/apply", Fixture, NULL, set_up, test_apply, tear_down);
  g_test_add ("/sort-dialog/back", Fixture, NULL, set_up, test_back, tear_down);
  g_test_add ("/sort-dialog/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/sort-dialog/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/sort-dialog/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/sort-dialog/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/sort-dialog/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  window_add_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_cases);
}
