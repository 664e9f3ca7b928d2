// SPDX-License-Identifier: GPL-3.0-or-later
/* What a target will show, with what is changed and cut marked where it stands, and what is sent to it. */
#include <string.h>

#include "export/vacancy-source-text.h"
#include "export/vacancy-target-text.h"
#include "export/vacancy-target-view.h"
#include "output/vacancy-paper-view.h"
#include "target-util.h"
#include "ui-util.h"

typedef struct
{
  VacancySession *session;
  VacancyTargetView *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = output_session (target_posting ());
  fixture->view = g_object_new (VACANCY_TYPE_TARGET_VIEW, NULL);
  fixture->window = ui_show_in_window (GTK_WIDGET (fixture->view), 760, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
part (Fixture *fixture, const char *id)
{
  GtkWidget *widget = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->view), VACANCY_TYPE_TARGET_VIEW, id));

  g_assert_nonnull (widget);
  return widget;
}

static void
await_proof (Fixture *fixture)
{
  ui_wait_until (vacancy_target_proof_is_current (vacancy_target_view_get_proof (fixture->view)), 10);
  ui_settle ();
}

static void
show (Fixture *fixture, VacancyTarget *target)
{
  vacancy_target_view_set (fixture->view, fixture->session, target);
  await_proof (fixture);
}

static void
show_board (Fixture *fixture, const char *id)
{
  g_autoptr (VacancyTarget) target = target_board (id, fixture->session);

  show (fixture, target);
}

static void
turn_to (Fixture *fixture, const char *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (part (fixture, "stack")), page);
  await_proof (fixture);
}

static char *
text_of (Fixture *fixture, const char *id)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (part (fixture, id)));
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static void
assert_shown (Fixture *fixture, const char *expected, gboolean there)
{
  g_autofree char *text = text_of (fixture, "shown");

  if ((strstr (text, expected) != NULL) != there)
    g_error ("%s %s", there ? "not shown:" : "shown:", text);
}

static guint
times (const char *text, const char *part_of)
{
  guint count = 0;

  for (const char *at = text; (at = strstr (at, part_of)); at++)
    count++;
  return count;
}

/* ---- shown ---- */

static const struct
{
  const char *board, *shown[5], *note;
} boards[] = {
  { "indeed", { "Engineer in Tokyo\n", "What You Will Do\n", "•\tTake models to production (https://e.example/x).\n", "Own ‹b>checks‹/b> & ‹/script> balances.\n" }, "Addresses of links are written out: Indeed takes no links." },
  { "linkedin", { "Engineer in Tokyo\n", "What You Will Do\n", "•\tTake models to production (https://e.example/x).\n", "Own <b>checks</b> & </script> balances.\n" }, "Headings become bold lines: LinkedIn takes no headings." },
  { "seek", { "Engineer in Tokyo\n", "What You Will Do\n", "•\tTake models to production (https://e.example/x).\n", "Own <b>checks</b> & </script> balances.\n" }, "Addresses of links are written out: SEEK takes no links." },
  { "xing", { "Engineer in Tokyo\n", "What You Will Do\n", "•\tTake models to production (https://e.example/x).\n", "Own <b>checks</b> & </script> balances.\n" }, "Bold text becomes plain: XING takes none." },
  { "text-box", { "Company: Northwind\n", "What You Will Do\n", "- Take models to production (https://e.example/x).\n", "- Own <b>checks</b> & </script> balances.\n" }, "takes no lists." },
};

static void
test_boards (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (boards); i++)
    {
      show_board (fixture, boards[i].board);
      for (guint k = 0; boards[i].shown[k]; k++)
        assert_shown (fixture, boards[i].shown[k], TRUE);
      assert_shown (fixture, boards[i].note, TRUE);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (part (fixture, "stack"))), ==, "shown");
      g_assert_true (gtk_widget_get_visible (part (fixture, "switcher")));
      g_assert_false (gtk_widget_get_visible (part (fixture, "fault")));
      ui_assert_named_once (GTK_WIDGET (fixture->view));
    }
}

/* Each kind of change is told once, below the first line it is in, and to those who do not see the page. */
static void
test_notes (Fixture *fixture, gconstpointer data)
{
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_add_section (vacancy_session_posting (fixture->session), 1, JD_KIND_TEXT, "More", NULL, NULL), "Add"));
  show_board (fixture, "text-box");

  g_autofree char *text = text_of (fixture, "shown");
  g_assert_cmpuint (times (text, "Headings become plain lines"), ==, 1);
  g_assert_cmpuint (times (text, "takes no lists"), ==, 1);
  g_assert_nonnull (strstr (text, "What You Will Do\nHeadings become plain lines: "));
  const char *notes = vacancy_target_text_get_notes (VACANCY_TARGET_TEXT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (part (fixture, "shown")))));
  g_assert_nonnull (strstr (notes, "Headings become plain lines: "));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (part (fixture, "shown")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, notes);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (part (fixture, "shown")), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (part (fixture, "heading"))));
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  show_board (fixture, "indeed");
  assert_shown (fixture, "Fjord", FALSE);
  output_set_value (fixture->session, "company", "Fjord");
  await_proof (fixture);
  assert_shown (fixture, "Company: Fjord", TRUE);
  const VacancyTargetText *text = VACANCY_TARGET_TEXT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (part (fixture, "shown"))));
  g_assert_cmpuint (vacancy_target_text_get_changed_lines ((VacancyTargetText *) text), <=, 4);
}

static void
add_lines (Fixture *fixture, guint count)
{
  JdPosting *posting = jd_posting_ref (vacancy_session_posting (fixture->session));
  g_autofree char *section = g_strdup (((JdSection *) posting->sections->pdata[0])->id);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %u says something of a length that lines of postings have, with **strong** words in it.", i);
      posting = output_add_line (posting, section, 2 + i, text, NULL);
    }
  g_assert_true (vacancy_session_apply (fixture->session, posting, "Add"));
}

static gboolean
is_full (Fixture *fixture)
{
  return !vacancy_target_text_is_filling (VACANCY_TARGET_TEXT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (part (fixture, "shown")))));
}

/* What is over a limit is crossed out, from where a line says so. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  add_lines (fixture, 300);
  show_board (fixture, "indeed");
  ui_wait_until (is_full (fixture), 10);
  assert_shown (fixture, "\nToo long from here on: Indeed takes at most 20", TRUE);
  assert_shown (fixture, "Line 299 says", TRUE);
  g_assert_true (gtk_widget_get_visible (part (fixture, "fault")));
}

/* However long the posting, no turn of the main loop takes long for it. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  gint64 longest = 0;
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  add_lines (fixture, 500);
  g_autoptr (VacancyTarget) target = target_board ("linkedin", fixture->session);
  vacancy_session_document (fixture->session);
  const gint64 begin = g_get_monotonic_time ();
  vacancy_target_view_set (fixture->view, fixture->session, target);
  g_test_message ("setting took %.2f ms", (double) (g_get_monotonic_time () - begin) / 1000);
  while (!(vacancy_target_proof_is_current (vacancy_target_view_get_proof (fixture->view)) && is_full (fixture)) && g_get_monotonic_time () < end)
    {
      const gint64 before = g_get_monotonic_time ();
      if (g_main_context_iteration (NULL, FALSE))
        longest = MAX (longest, g_get_monotonic_time () - before);
    }
  g_test_message ("longest turn %.2f ms", (double) longest / 1000);
  g_assert_true (is_full (fixture));
  assert_shown (fixture, "Line 499 says", TRUE);
}

/* ---- sent ---- */

static void
test_sent (Fixture *fixture, gconstpointer data)
{
  show_board (fixture, "linkedin");
  turn_to (fixture, "sent");
  g_autofree char *sent = text_of (fixture, "sent");
  g_assert_nonnull (strstr (sent, "<title>"));
  g_assert_nonnull (strstr (sent, "Take"));
  g_assert_null (strstr (sent, "Headings become"));

  show_board (fixture, "text-box");
  g_autofree char *text = text_of (fixture, "sent");
  g_assert_true (g_str_has_prefix (text, "Company: Northwind\n"));
}

/* A long line of JSON stands there in pieces, and is one where it is copied. */
static void
test_source (void)
{
  g_autoptr (VacancySourceText) text = vacancy_source_text_new ();
  g_autofree char *line = g_strnfill (50000, 'x');
  g_autofree char *source = g_strconcat ("{\n\"a\": \"", line, "é\"\n}", NULL);
  GtkTextIter start, end;

  vacancy_source_text_set (text, source);
  ui_wait_until (!vacancy_source_text_is_filling (text), 10);
  g_assert_cmpint (gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (text)), >, 20);
  g_assert_null (vacancy_source_text_selected (text));
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (text), &start, &end);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (text), &start, &end);
  g_autofree char *selected = vacancy_source_text_selected (text);
  g_assert_cmpstr (selected, ==, source);

  vacancy_source_text_set (text, "äb");
  vacancy_source_text_set (text, "öb");
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (text), &start, &end);
  g_autofree char *short_one = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (text), &start, &end, TRUE);
  g_assert_cmpstr (short_one, ==, "öb");
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  for (const JdExporter *const *exporter = jd_exporters (); *exporter; exporter++)
    {
      const gboolean binary = (*exporter)->flags & JD_EXPORT_BINARY;
      g_autoptr (VacancyTarget) target = target_file ((*exporter)->id, fixture->session);
      show (fixture, target);
      g_assert_cmpint (gtk_widget_get_visible (part (fixture, "switcher")), ==, !binary);
      if (*exporter == &jd_export_pdf)
        continue;
      assert_shown (fixture, "Take models to production.", TRUE);
      if (binary)
        continue;
      turn_to (fixture, "sent");
      g_autofree char *sent = text_of (fixture, "sent");
      g_assert_nonnull (strstr (sent, "production"));
      turn_to (fixture, "shown");
    }
}

static void
assert_page (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (part (fixture, "stack"))), ==, expected);
}

/* Turned to the source of a board, a file comes, which has none. */
static void
test_no_source (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyTarget) docx = target_file ("docx", fixture->session);

  show_board (fixture, "indeed");
  turn_to (fixture, "sent");
  show (fixture, docx);
  assert_page (fixture, "shown");
}

/* ---- pages ---- */

static VacancyPaperView *
show_pdf (Fixture *fixture)
{
  g_autoptr (VacancyTarget) pdf = target_file ("pdf", fixture->session);
  VacancyPaperView *pages = VACANCY_PAPER_VIEW (part (fixture, "pages"));

  show (fixture, pdf);
  ui_wait_until (vacancy_paper_view_is_current (pages), 10);
  return pages;
}

/* As the pages it will be, following every edit; another target has none. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  VacancyPaperView *pages = show_pdf (fixture);

  assert_page (fixture, "pages");
  g_assert_false (gtk_widget_get_visible (part (fixture, "fault")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pages), GTK_ACCESSIBLE_PROPERTY_LABEL, "What the file will show: PDF document");
  g_assert_nonnull (strstr (vacancy_paper_get_text (vacancy_paper_view_get_paper (pages), 0), "Take models"));
  output_set_value (fixture->session, "company", "Fjord");
  ui_wait_until (vacancy_paper_view_is_current (pages), 10);
  g_assert_nonnull (strstr (vacancy_paper_get_text (vacancy_paper_view_get_paper (pages), 0), "Fjord"));
  ui_assert_named_once (GTK_WIDGET (fixture->view));

  show_board (fixture, "indeed");
  assert_page (fixture, "shown");
  g_assert_null (vacancy_paper_view_get_paper (pages));
}

/* Turned to the source of a board, and back there, by way of a PDF. */
static void
test_pages_between (Fixture *fixture, gconstpointer data)
{
  show_board (fixture, "indeed");
  turn_to (fixture, "sent");
  show_pdf (fixture);
  assert_page (fixture, "pages");
  g_assert_false (gtk_widget_get_visible (part (fixture, "switcher")));
  show_board (fixture, "indeed");
  assert_page (fixture, "shown");
  g_assert_true (gtk_widget_get_visible (part (fixture, "switcher")));
}

/* Said before anybody saves it. */
static void
test_pages_without_font (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "company", "\U000F1234");
  show_pdf (fixture);
  g_assert_true (gtk_widget_get_visible (part (fixture, "fault")));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (part (fixture, "fault"))), "Nothing can be sent as it is. No font on this computer has the sign"));
  output_set_value (fixture->session, "company", "Fjord");
  ui_wait_until (vacancy_paper_view_is_current (VACANCY_PAPER_VIEW (part (fixture, "pages"))), 10);
  g_assert_false (gtk_widget_get_visible (part (fixture, "fault")));
}

static void
test_direction (Fixture *fixture, gconstpointer data)
{
  output_set_language (fixture->session, "ar");
  show_board (fixture, "linkedin");
  g_assert_cmpint (gtk_widget_get_direction (part (fixture, "shown")), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (part (fixture, "heading")), ==, GTK_TEXT_DIR_LTR);
  assert_shown (fixture, "\u200fTake models", FALSE);
  assert_shown (fixture, "\u200f•\tTake models", TRUE);
}

static void
copied_cb (GSimpleAction *action, GVariant *parameter, gpointer count)
{
  (*(guint *) count)++;
}

/* Ctrl+C where nothing is selected means all of it. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) copy = g_simple_action_new ("copy", NULL);
  guint count = 0;

  g_signal_connect (copy, "activate", G_CALLBACK (copied_cb), &count);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (copy));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  show_board (fixture, "linkedin");
  g_signal_emit_by_name (part (fixture, "shown"), "copy-clipboard");
  g_assert_cmpuint (count, ==, 1);
  g_signal_emit_by_name (part (fixture, "shown"), "select-all", TRUE);
  g_signal_emit_by_name (part (fixture, "shown"), "copy-clipboard");
  g_assert_cmpuint (count, ==, 1);
}

static void
add (void)
{
#define ADD(name) g_test_add ("/target-view/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (boards);
  ADD (notes);
  ADD (edit);
  ADD (cut);
  ADD (long);
  ADD (sent);
  g_test_add_func ("/target-view/source", test_source);
  ADD (formats);
  ADD (no_source);
  ADD (pages);
  ADD (pages_between);
  ADD (pages_without_font);
  ADD (direction);
  ADD (copy);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
