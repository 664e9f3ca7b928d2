// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "../service/library-util.h"
#include "describe/jd-relevel-summary.h"
#include "level/vacancy-relevel-dialog.h"
#include "level/vacancy-relevel-row.h"
#include "ui-util.h"
#include "walk-util.h"

typedef struct
{
  VacancySession *session;
  VacancyRelevelDialog *dialog; /* NULL once it is closed */
  GString *told;
} Fixture;

static void
toast_cb (const char *text, gboolean can_undo, gpointer data)
{
  Fixture *fixture = data;

  g_string_assign (fixture->told, text);
}

static void
open_dialog (Fixture *fixture, const char *level)
{
  g_autoptr (GError) error = NULL;
  JdRelevel *relevel = jd_relevel_new (starter_library (), vacancy_session_posting (fixture->session), level, &error);

  g_assert_no_error (error);
  fixture->dialog = VACANCY_RELEVEL_DIALOG (vacancy_relevel_dialog_new (fixture->session, relevel, level));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  ui_hear (GTK_WIDGET (fixture->dialog), toast_cb, fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)), 10);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = engineer_session ("senior");
  fixture->told = g_string_new (NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->told, TRUE);
}

static gboolean
is_take (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget) && !gtk_check_button_get_active (GTK_CHECK_BUTTON (widget));
}

static void
press_switch (Fixture *fixture)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog));

  g_signal_emit_by_name (button, "clicked");
  ui_wait_until (fixture->dialog == NULL, 10);
}

/* The first edited duty that the other level would change. */
static char *
conflicting_duty (Fixture *fixture)
{
  edit_duty (fixture->session, 1, "My own words about R&D <b>.");
  return g_strdup (((const JdPlacement *) g_ptr_array_index (jd_posting_section (vacancy_session_posting (fixture->session), "duties", NULL)->placements, 1))->id);
}

static void
test_keeps_mine (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = conflicting_duty (fixture);
  JdPosting *before = vacancy_session_posting (fixture->session);

  open_dialog (fixture, "entry");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "Your edit"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "My own words about R&D <b>."));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  press_switch (fixture);
  g_assert_cmpstr (vacancy_session_posting (fixture->session)->level, ==, "entry");
  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (vacancy_session_posting (fixture->session), id, NULL, NULL)), ==, "My own words about R&D <b>.");
  g_assert_true (g_str_has_prefix (fixture->told->str, "Now Entry level: "));
  g_assert_null (strstr (fixture->told->str, "your edits"));
  g_assert_true (jd_history_undo (vacancy_session_history (fixture->session)));
  g_assert_true (vacancy_session_posting (fixture->session) == before);
}

static void
test_takes_level (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = conflicting_duty (fixture);
  GtkWidget *take;
  const JdPlacement *after;

  open_dialog (fixture, "entry");
  take = ui_find (GTK_WIDGET (fixture->dialog), is_take, NULL);
  g_assert_nonnull (take);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (take), TRUE);
  press_switch (fixture);
  after = jd_posting_placement (vacancy_session_posting (fixture->session), id, NULL, NULL);
  g_assert_true (!after || after->state == JD_LINKED);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);

  open_dialog (fixture, "entry");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  ui_wait_until (fixture->dialog == NULL, 10);
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static gboolean
is_title_row (GtkWidget *widget, gconstpointer data)
{
  return VACANCY_IS_RELEVEL_ROW (widget) && ui_find_text (widget, "Title");
}

/* What is struck through and underlined is said in words to those who cannot see it. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  open_dialog (fixture, "entry");
  row = ui_find (GTK_WIDGET (fixture->dialog), is_title_row, NULL);
  g_assert_nonnull (row);
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
  walk_assert (GTK_WIDGET (fixture->dialog));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Before: Senior Machine Learning Engineer After: Machine Learning Engineer");
}

/* The heading @row stands under: NULL for what stands above them all. */
static const char *
heading_over (GtkWidget *row)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (row));

  for (int i = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)); i >= 0; i--)
    {
      GtkWidget *header = gtk_list_box_row_get_header (gtk_list_box_get_row_at_index (list, i));

      if (header)
        return gtk_label_get_text (GTK_LABEL (header));
    }
  return NULL;
}

static GtkWidget *
row_with (Fixture *fixture, const char *text)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (fixture->dialog), text);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, VACANCY_TYPE_RELEVEL_ROW);
}

/* Which section a line is in is told above it; what is in none is not taken for a part of the last one. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = conflicting_duty (fixture);

  open_dialog (fixture, "entry");
  g_assert_null (heading_over (row_with (fixture, "Title")));
  g_assert_cmpstr (heading_over (row_with (fixture, "My own words about R&D <b>.")), ==, "What you will do");
  g_assert_cmpstr (heading_over (row_with (fixture, "Same")), ==, "What Stays");
}

/* ---- the summary ---- */

static JdRelevelSummary *
summary_of (JdPosting *posting, const char *level)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdRelevel) relevel = jd_relevel_new (starter_library (), posting, level, &error);

  g_assert_no_error (error);
  return jd_relevel_summary_new (starter_library (), posting, relevel);
}

static void
test_summary (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdRelevelSummary) summary = summary_of (posting, "entry");
  guint counts[JD_CHANGE_CONFLICT + 1] = { 0 };
  g_autofree char *text = jd_relevel_summary_text (summary);
  g_autofree char *expected = g_strdup_printf ("%u changed, %u added, %u removed", summary->changed, summary->added, summary->removed);

  for (guint i = 0; i < summary->lines->len; i++)
    {
      const JdRelevelLine *line = g_ptr_array_index (summary->lines, i);

      counts[line->kind]++;
      g_assert_cmpint (line->target, !=, JD_TARGET_PARAM);
      g_assert_cmpstr (line->before, !=, line->after);
      g_assert_cmpint (line->before == NULL, ==, line->kind == JD_CHANGE_ADDED);
      g_assert_cmpint (line->after == NULL, ==, line->kind == JD_CHANGE_REMOVED);
    }
  g_assert_cmpuint (counts[JD_CHANGE_KEPT], ==, 0);
  g_assert_cmpuint (counts[JD_CHANGE_CHANGED], ==, summary->changed);
  g_assert_cmpuint (counts[JD_CHANGE_ADDED], ==, summary->added);
  g_assert_cmpuint (counts[JD_CHANGE_REMOVED], ==, summary->removed);
  g_assert_cmpuint (summary->conflicts, ==, 0);
  g_assert_cmpstr (text, ==, expected);
}

/* A pay set for another level is asked about, not only carried along; what else was said of the job is told. */
static void
test_kept_pay (Fixture *fixture, gconstpointer data)
{
  const JdPay pay = { 2400, 3000, "USD", JD_PERIOD_HOUR };
  GtkWidget *row, *take;
  JdPosting *posting = vacancy_session_posting (fixture->session);

  vacancy_session_apply (fixture->session, jd_edit_give_pay (posting, &pay, NULL), "Pay");
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "apply_by", "2027-01-31", NULL), "Date");
  open_dialog (fixture, "entry");
  row = ui_find_text (GTK_WIDGET (fixture->dialog), "Pay stays: $24 – $30 per hour");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, VACANCY_TYPE_RELEVEL_ROW);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->dialog), "Stays as you set it: Apply by: 31 January 2027"));
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
  walk_assert (GTK_WIDGET (fixture->dialog));
  take = GTK_WIDGET (gtk_widget_get_template_child (row, VACANCY_TYPE_RELEVEL_ROW, "take"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (take), TRUE);
  press_switch (fixture);
  g_assert_cmpstr (vacancy_session_posting (fixture->session)->level, ==, "entry");
  g_assert_false (jd_posting_salary (vacancy_session_posting (fixture->session))->has_pay);
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_true (jd_posting_salary (vacancy_session_posting (fixture->session))->has_pay);
}

static void
test_summary_same (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (JdRelevelSummary) summary = summary_of (posting, "senior");
  g_autofree char *text = jd_relevel_summary_text (summary);

  g_assert_cmpstr (text, ==, "nothing changes");
  g_assert_cmpuint (summary->lines->len, ==, 0);
  g_assert_cmpuint (summary->kept, >, 10);
}

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

static void
add_tests (void)
{
  add ("/relevel-dialog/keeps-mine", test_keeps_mine);
  add ("/relevel-dialog/takes-level", test_takes_level);
  add ("/relevel-dialog/kept-pay", test_kept_pay);
  add ("/relevel-dialog/cancel", test_cancel);
  add ("/relevel-dialog/accessible", test_accessible);
  add ("/relevel-dialog/sections", test_sections);
  g_test_add_func ("/relevel-summary/counts", test_summary);
  g_test_add_func ("/relevel-summary/same", test_summary_same);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
