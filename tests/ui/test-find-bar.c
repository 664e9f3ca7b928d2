// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding and replacing in the posting: the bar, the marks on the page, and where the keyboard is. */
#include "../service/find-posting.h"
#include "editor/vacancy-editor-private.h"
#include "editor/vacancy-find-bar.h"
#include "ui-keys.h"
#include "window-util.h"

typedef struct
{
  VacancyWindow *window;
  VacancySession *session;
  VacancyEditor *editor;
  VacancyFindBar *bar;
} Fixture;

static void
open_posting (Fixture *fixture, JdPosting *posting, int width)
{
  fixture->window = show_window (width, 800);
  fixture->session = vacancy_session_new (vacancy_library_store_get_library (services ()->library), posting, NULL, NULL);
  vacancy_window_set_session (fixture->window, fixture->session);
  ui_settle ();
  fixture->editor = VACANCY_EDITOR (ui_find_type (GTK_WIDGET (fixture->window), VACANCY_TYPE_EDITOR));
  fixture->bar = VACANCY_FIND_BAR (ui_find_type (GTK_WIDGET (fixture->window), VACANCY_TYPE_FIND_BAR));
  vacancy_editor_focus_place (fixture->editor, JD_LINE_ID_TITLE, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = find_posting ();

  open_posting (fixture, posting, 1200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  destroy_windows ();
}

static gboolean
has_id (GtkWidget *widget, gconstpointer id)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

static GtkWidget *
part (Fixture *fixture, const char *id)
{
  GtkWidget *found = ui_find (GTK_WIDGET (fixture->bar), has_id, id);

  g_assert_nonnull (found);
  return found;
}

static void
press (Fixture *fixture, const char *id)
{
  g_signal_emit_by_name (part (fixture, id), "clicked");
  ui_settle ();
}

static void
look_for (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "entry")), text);
  ui_settle ();
}

static void
assert_shown_count (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (part (fixture, "count"))), ==, expected);
}

/* Shown, and said. */
static void
assert_count (Fixture *fixture, const char *expected)
{
  assert_shown_count (fixture, expected);
  gtk_test_accessible_assert_property (part (fixture, "entry"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, expected);
}

static VacancyFind *
find_of (Fixture *fixture)
{
  return fixture->editor->find;
}

/* "d1@0-4": the current match. */
static void
assert_at (Fixture *fixture, const char *expected)
{
  const JdFindMatch *match = vacancy_find_match (find_of (fixture), vacancy_find_current (find_of (fixture)));
  g_autofree char *at = g_strdup_printf ("%s@%u-%u", match->line, match->offset, match->offset + match->length);

  g_assert_cmpstr (at, ==, expected);
}

static GtkWidget *
focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static const char *
wording (Fixture *fixture, const char *id)
{
  return jd_placement_wording (jd_posting_placement (vacancy_session_posting (fixture->session), id, NULL, NULL));
}

/* ---- finding ---- */

/* What is found is what the page shows, at the same offsets. */
static void
test_offsets (Fixture *fixture, gconstpointer data)
{
  activate (fixture->window, "find");
  g_assert_true (focus (fixture) == part (fixture, "entry"));
  look_for (fixture, "co");
  g_assert_cmpuint (vacancy_find_count (find_of (fixture)), >, 6);
  for (guint i = 0; i < vacancy_find_count (find_of (fixture)); i++)
    {
      const JdFindMatch *match = vacancy_find_match (find_of (fixture), i);
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vacancy_editor_find_line (fixture->editor, match->line)));
      GtkTextIter start, end;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) match->offset);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (match->offset + match->length));
      text = gtk_text_iter_get_visible_text (&start, &end);
      g_assert_cmpint (g_ascii_strcasecmp (text, "co"), ==, 0);
    }
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "#@5-9", "#duties@0-4", "#duties@9-13", "d1@0-4", "d1@9-13", "d3@11-15", "d3@19-23" };

  activate (fixture->window, "find");
  look_for (fixture, "cook");
  for (guint i = 0; i < 2 * G_N_ELEMENTS (places); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u of 7", i % 7 + 1);

      assert_at (fixture, places[i % G_N_ELEMENTS (places)]);
      assert_count (fixture, count);
      activate (fixture->window, "find-next");
      g_assert_true (focus (fixture) == part (fixture, "entry"));
    }
  activate (fixture->window, "find-previous");
  assert_at (fixture, "d3@19-23");
  look_for (fixture, "no such word");
  assert_count (fixture, "No matches");
  g_assert_true (gtk_widget_has_css_class (part (fixture, "frame"), "error"));
  g_assert_false (gtk_widget_get_sensitive (part (fixture, "replace_all_button")));
  look_for (fixture, "");
  assert_count (fixture, "");
  g_assert_false (gtk_widget_has_css_class (part (fixture, "frame"), "error"));
}

/* From the cursor on, and words that are selected are what is looked for; closing leaves the cursor at the match. */
static void
test_from_cursor (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  vacancy_editor_focus_place (fixture->editor, "d1", 2);
  activate (fixture->window, "find");
  look_for (fixture, "cook");
  assert_at (fixture, "d1@9-13");
  g_signal_emit_by_name (ui_find (GTK_WIDGET (fixture->bar), ui_match_action, "win.find-next"), "clicked");
  assert_at (fixture, "d3@11-15");
  press (fixture, "close");
  g_assert_false (gtk_widget_get_visible (part (fixture, "revealer")));
  g_assert_true (focus (fixture) == GTK_WIDGET (vacancy_editor_find_line (fixture->editor, "d3")));
  g_assert_cmpint (vacancy_line_view_cursor (VACANCY_LINE_VIEW (focus (fixture))), ==, 15);
  /* Nothing is marked any more. */
  g_assert_cmpuint (vacancy_find_count (find_of (fixture)), ==, 0);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vacancy_editor_find_line (fixture->editor, "d2")));
  vacancy_editor_focus_place (fixture->editor, "d2", 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 4);
  gtk_text_buffer_select_range (buffer, &start, &end);
  activate (fixture->window, "find");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (part (fixture, "entry"))), ==, "Wash");
  assert_at (fixture, "d2@0-4");
}

/* On the page the keyboard goes along; the bar opens, so that what is found is marked. */
static void
test_on_page (Fixture *fixture, gconstpointer data)
{
  activate (fixture->window, "find");
  look_for (fixture, "cook");
  vacancy_editor_focus_place (fixture->editor, "d1", 0);
  activate (fixture->window, "find-next");
  g_assert_true (focus (fixture) == GTK_WIDGET (vacancy_editor_find_line (fixture->editor, "d1")));
  assert_at (fixture, "d1@0-4");
  activate (fixture->window, "find-next");
  assert_at (fixture, "d1@9-13");
  activate (fixture->window, "find-previous");
  assert_at (fixture, "d1@0-4");
  activate (fixture->window, "find-previous");
  assert_at (fixture, "#duties@9-13");
  vacancy_editor_focus_place (fixture->editor, "d2", 0);
  activate (fixture->window, "find-next");
  assert_at (fixture, "d3@11-15");
}

/* Case and whole words by the menu. */
static void
test_options (Fixture *fixture, gconstpointer data)
{
  activate (fixture->window, "find");
  look_for (fixture, "Cook");
  assert_count (fixture, "1 of 7");
  gtk_widget_activate_action (part (fixture, "options"), "find.match-case", NULL);
  ui_settle ();
  assert_count (fixture, "1 of 5");
  gtk_widget_activate_action (part (fixture, "options"), "find.whole-words", NULL);
  ui_settle ();
  assert_count (fixture, "1 of 4");
}

/* What is found follows the page: typed, undone, given a value. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  VacancyLineView *d2 = vacancy_editor_find_line (fixture->editor, "d2");

  activate (fixture->window, "find");
  look_for (fixture, "cook");
  vacancy_editor_focus_place (fixture->editor, "d2", 0);
  gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (d2)), "Cooks ", -1);
  ui_settle ();
  assert_count (fixture, "1 of 8");
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "company", "Loods 9", NULL), "Test"));
  ui_settle ();
  assert_count (fixture, "1 of 6");
  activate (fixture->window, "undo");
  activate (fixture->window, "undo");
  assert_count (fixture, "1 of 7");
}

/* From the preview it leads to the page, and with the posting it ends. */
static void
test_from_preview (Fixture *fixture, gconstpointer data)
{
  activate (fixture->window, "preview");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->editor)));
  activate (fixture->window, "find");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->editor)));
  look_for (fixture, "cook");
  vacancy_window_set_session (fixture->window, NULL);
  ui_settle ();
  g_assert_cmpuint (vacancy_find_count (find_of (fixture)), ==, 0);
}

/* ---- replacing ---- */

static void
replace_with (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "replacement")), text);
}

/* One after the other, past what a variable shows; each is a step. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  activate (fixture->window, "replace");
  look_for (fixture, "cook");
  replace_with (fixture, "Baker");
  press (fixture, "replace_button");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (part (fixture, "replacement")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (GTK_LABEL (part (fixture, "count"))));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (part (fixture, "count"))), !=, "");
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (fixture->session)), ==, "Line Baker");
  assert_at (fixture, "#duties@0-4");
  press (fixture, "replace_button");
  g_assert_cmpstr (jd_posting_section (vacancy_session_posting (fixture->session), "duties", NULL)->heading, ==, "Bakers at {company}");
  assert_at (fixture, "#duties@10-14");
  press (fixture, "replace_button");
  g_assert_cmpstr (vacancy_session_posting (fixture->session)->facts->company, ==, "Cook & Co");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->window), "What a variable shows is not replaced. Change its value instead."));
  assert_at (fixture, "d1@0-4");
  press (fixture, "replace_button");
  press (fixture, "replace_button");
  g_assert_cmpstr (wording (fixture, "d1"), ==, "Baker **and Baker**");
  assert_at (fixture, "d3@11-15");
  activate (fixture->window, "undo");
  g_assert_cmpstr (wording (fixture, "d1"), ==, "Baker **and co**ok");
}

/* All at once is one step, which is told, with a way back. */
static void
test_replace_all (Fixture *fixture, gconstpointer data)
{
  JdPosting *before = vacancy_session_posting (fixture->session);

  activate (fixture->window, "replace");
  look_for (fixture, "cook");
  replace_with (fixture, "chef");
  g_signal_emit_by_name (part (fixture, "replace_all_button"), "clicked");
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->window), "5 replaced; 2 are values of variables and stay"), 10);
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (fixture->session)), ==, "Line chef");
  g_assert_cmpstr (wording (fixture, "d1"), ==, "chef **and chef**");
  g_assert_cmpstr (wording (fixture, "d3"), ==, "First:\n\n- a [chef](https://example.com) of {company}");
  /* What was replaced is being said. */
  assert_shown_count (fixture, "1 of 2");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Replace All");
  activate (fixture->window, "undo");
  g_assert_true (vacancy_session_posting (fixture->session) == before);
  assert_count (fixture, "3 of 7");
}

/* What is typed while all is replaced is not lost. */
static void
test_replace_all_meanwhile (Fixture *fixture, gconstpointer data)
{
  activate (fixture->window, "replace");
  look_for (fixture, "cook");
  replace_with (fixture, "chef");
  g_signal_emit_by_name (part (fixture, "replace_all_button"), "clicked");
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), "d2", "Cook and wash", NULL), "Test"));
  ui_wait_until (g_str_equal (wording (fixture, "d1"), "chef **and chef**"), 10);
  g_assert_cmpstr (wording (fixture, "d2"), ==, "chef and wash");
}

/* ---- keys ---- */

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  ui_press (GDK_KEY_h, GDK_CONTROL_MASK);
  ui_wait_until (focus (fixture) == part (fixture, "entry"), 10);
  look_for (fixture, "cook");
  ui_press (GDK_KEY_Return, 0);
  ui_settle ();
  assert_at (fixture, "#duties@0-4");
  ui_press (GDK_KEY_Return, GDK_SHIFT_MASK);
  ui_settle ();
  assert_at (fixture, "#@5-9");
  ui_press (GDK_KEY_F3, 0);
  ui_press (GDK_KEY_g, GDK_CONTROL_MASK);
  ui_settle ();
  assert_at (fixture, "#duties@9-13");
  ui_press (GDK_KEY_F3, GDK_SHIFT_MASK);
  ui_settle ();
  assert_at (fixture, "#duties@0-4");
  ui_press (GDK_KEY_Tab, 0);
  ui_wait_until (focus (fixture) == part (fixture, "replacement"), 10);
  replace_with (fixture, "Baker");
  ui_press (GDK_KEY_Return, 0);
  ui_wait_until (g_str_equal (jd_posting_section (vacancy_session_posting (fixture->session), "duties", NULL)->heading, "Bakers at {company}"), 10);
  /* Undo is the posting's, wherever the keyboard is. */
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  ui_wait_until (g_str_equal (jd_posting_section (vacancy_session_posting (fixture->session), "duties", NULL)->heading, "Cooks at {company}"), 10);
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (vacancy_editor_has_focus (fixture->editor), 10);
}

/* ---- large and narrow ---- */

/* Lines far down have no text view; they are found, and shown when one gets there. */
static void
test_asleep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = find_posting ();
  JdSection *duties = g_ptr_array_index (posting->sections, 0);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *id = g_strdup_printf ("line-%u", i), *text = g_strdup_printf ("Step %u of the day", i);

      g_ptr_array_add (duties->placements, find_line (id, JD_KIND_DUTY, text));
    }
  vacancy_window_set_session (fixture->window, NULL);
  g_object_unref (fixture->session);
  fixture->session = vacancy_session_new (vacancy_library_store_get_library (services ()->library), posting, NULL, NULL);
  vacancy_window_set_session (fixture->window, fixture->session);
  ui_settle ();
  activate (fixture->window, "find");
  look_for (fixture, "390");
  ui_wait_until (vacancy_find_is_known (find_of (fixture)) && vacancy_find_count (find_of (fixture)) > 0, 10);
  ui_wait_until (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->editor->scroller))) > 1000, 10);
  assert_at (fixture, "line-390@5-8");
}

static void
test_narrow (void)
{
  Fixture fixture;
  g_autoptr (JdPosting) posting = find_posting ();

  open_posting (&fixture, posting, 360);
  activate (fixture.window, "replace");
  look_for (&fixture, "cook");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, 360);
  ui_assert_named_once (GTK_WIDGET (fixture.bar));
  g_object_unref (fixture.session);
  destroy_windows ();
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/find-bar/" path, Fixture, NULL, set_up, test, tear_down)
  start_application ();
  ADD ("offsets", test_offsets);
  ADD ("steps", test_steps);
  ADD ("from-cursor", test_from_cursor);
  ADD ("on-page", test_on_page);
  ADD ("options", test_options);
  ADD ("follows", test_follows);
  ADD ("from-preview", test_from_preview);
  ADD ("replace", test_replace);
  ADD ("replace-all", test_replace_all);
  ADD ("replace-all-meanwhile", test_replace_all_meanwhile);
  ADD ("keys", test_keys);
  ADD ("asleep", test_asleep);
  g_test_add_func ("/find-bar/narrow", test_narrow);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
