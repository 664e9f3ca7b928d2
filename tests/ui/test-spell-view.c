// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"
#include <string.h>

#include "compose/jd-line-id.h"
#include "output-util.h"
#include "posting/vacancy-thread-work.h"
#include "ui-keys.h"

/* One line in a window, with the dictionary of hunspell-en-us. */
typedef struct
{
  VacancySession *session;
  VacancyReview *review;
  OutputLine *line;
  GtkTextBuffer *buffer;
  GtkWindow *window;
  GtkWidget *other; /* takes the focus */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer text)
{
  g_autofree char *id = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  fixture->session = output_session (output_posting ("Engineer", (const char *const[]) { text, NULL }, &id));
  fixture->review = vacancy_review_get (fixture->session);
  fixture->line = output_line_new (fixture->session, id);
  fixture->buffer = GTK_TEXT_BUFFER (fixture->line->buffer);
  fixture->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (box), fixture->other);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->line->view));
  fixture->window = ui_show_in_window (box, 500, 200);
  gtk_widget_grab_focus (fixture->other);
  ui_settle ();
  output_proofread (fixture->review);
}

static void
tear_down (Fixture *fixture, gconstpointer text)
{
  gtk_window_destroy (fixture->window);
  output_line_free (fixture->line);
  ui_settle ();
  g_assert_finalize_object (fixture->session);
}

static void
place_cursor (Fixture *fixture, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, offset);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static void
type (Fixture *fixture, const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      char key[8] = { 0 };

      memcpy (key, at, (gsize) (g_utf8_next_char (at) - at));
      gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, key, -1, TRUE);
    }
}

static void
focus (Fixture *fixture, int offset)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->line->view));
  place_cursor (fixture, offset);
  ui_wait_until (gtk_widget_has_focus (GTK_WIDGET (fixture->line->view)), 5);
}

/* Misspelled words. */
static guint
n_findings (Fixture *fixture)
{
  return vacancy_finding_list_count (vacancy_review_get_family (fixture->review, &jd_check_spelling));
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  output_assert_marks (fixture->buffer, "6-18");
  g_assert_cmpuint (n_findings (fixture), ==, 1);
}

/* Without anybody asking for it. */
static void
test_by_itself (Fixture *fixture, gconstpointer data)
{
  place_cursor (fixture, 0);
  type (fixture, "Wrrong ");
  output_assert_marks (fixture->buffer, "13-25");
  ui_wait_until (n_findings (fixture) == 2, 5);
  output_assert_marks (fixture->buffer, "0-6 13-25");
}

static void
test_not_while_typing (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 0);
  type (fixture, "Nww");
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "");
  g_assert_cmpuint (n_findings (fixture), ==, 0);

  type (fixture, "w ");
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "0-4");
  g_assert_cmpuint (n_findings (fixture), ==, 1);
}

static void
test_marked_when_left (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 0);
  type (fixture, "Nww ");
  place_cursor (fixture, 3);
  type (fixture, "x");
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "");

  place_cursor (fixture, 7);
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "0-4");
  g_assert_cmpuint (n_findings (fixture), ==, 1);
}

static void
test_marked_when_focus_leaves (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 0);
  type (fixture, "Nww");
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "");

  gtk_widget_grab_focus (fixture->other);
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "0-7");
}

/* Walking into a word that is marked already takes nothing away: the person wants to see it. */
static void
test_walking_in_keeps_mark (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 10);
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "6-18");
}

static void
delete_range (Fixture *fixture, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, to);
  gtk_text_buffer_delete_interactive (fixture->buffer, &start, &end, TRUE);
}

/* "Write exper iments": two wrong words become a right one. */
static void
test_joined_right (Fixture *fixture, gconstpointer data)
{
  output_assert_marks (fixture->buffer, "6-11 12-18");
  delete_range (fixture, 11, 12);
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "");
  g_assert_cmpuint (n_findings (fixture), ==, 0);
}

/* And two right words a wrong one, once the cursor is elsewhere. */
static void
test_joined_wrong (Fixture *fixture, gconstpointer data)
{
  output_assert_marks (fixture->buffer, "");
  delete_range (fixture, 5, 6);
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "0-16");
}

static void
test_contractions (Fixture *fixture, gconstpointer data)
{
  output_assert_marks (fixture->buffer, "");
}

static void
test_chips (Fixture *fixture, gconstpointer data)
{
  vacancy_wording_buffer_set_wording (fixture->line->buffer, "Help {product_nme} and {a:rle}s grww.");
  output_proofread (fixture->review);
  g_autofree char *text = vacancy_wording_buffer_get_text (fixture->buffer);
  int at = (int) g_utf8_strlen (text, strstr (text, "grww") - text);
  g_autofree char *expected = g_strdup_printf ("%d-%d", at, at + 4);
  output_assert_marks (fixture->buffer, expected);
}

static void
test_correction_is_one_step (Fixture *fixture, gconstpointer data)
{
  JdHistory *history = vacancy_session_history (fixture->session);
  g_autofree char *after = NULL;

  g_assert_true (vacancy_review_correct_word (fixture->review, fixture->line->placement, "reproducable", 0, "reproducible", NULL));
  g_assert_cmpstr (jd_history_undo_label (history), ==, "Correct Spelling");
  output_proofread (fixture->review);
  after = vacancy_wording_buffer_get_wording (fixture->line->buffer);
  g_assert_cmpstr (after, ==, "Write reproducible experiments.");
  output_assert_marks (fixture->buffer, "");
  g_assert_true (jd_history_undo (history));
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "6-18");
  g_assert_false (jd_history_undo (history));
}

static void
test_ignore_one_place (Fixture *fixture, gconstpointer data)
{
  vacancy_review_ignore (fixture->review, fixture->line->placement, "reproducable");
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "");
  g_assert_cmpuint (n_findings (fixture), ==, 0);
  g_assert_false (vacancy_review_is_ignored (fixture->review, "elsewhere", "reproducable"));
}

static void
set_language (Fixture *fixture, const char *language)
{
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), language, NULL), "Language"));
  output_proofread (fixture->review);
}

/* What was ignored stays so in another language, and in this one after that. */
static void
test_ignored_for_good (Fixture *fixture, gconstpointer data)
{
  output_assert_marks (fixture->buffer, "0-6 7-12");
  vacancy_review_ignore (fixture->review, fixture->line->placement, "Wrrong");
  vacancy_review_ignore (fixture->review, NULL, "slipp");
  set_language (fixture, "en-GB");
  output_assert_marks (fixture->buffer, "");
  set_language (fixture, "eo");
  set_language (fixture, "en-US");
  output_assert_marks (fixture->buffer, "");
  g_assert_cmpuint (n_findings (fixture), ==, 0);
}

static void
test_add_to_dictionary (Fixture *fixture, gconstpointer data)
{
  const char *folder = g_getenv ("ENCHANT_CONFIG_DIR");
  g_autofree char *words = g_build_filename (folder, "en_US.dic", NULL);
  g_autofree char *kept = NULL;

  vacancy_review_add_word (fixture->review, "reproducable");
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "");
  g_assert_cmpuint (n_findings (fixture), ==, 0);
  vacancy_program_finish ();
  g_assert_true (g_file_get_contents (words, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "reproducable"));
  g_assert_cmpint (g_remove (words), ==, 0);
}

/* ---- the menu ---- */

static void
collect_labels (GtkWidget *widget, GPtrArray *labels)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (labels, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, labels);
}

/* The texts of the open menu below @view, separated by "|"; "" when none is open. */
static char *
menu_text (GtkTextView *view)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      collect_labels (child, labels);
  g_ptr_array_add (labels, NULL);
  return g_strjoinv ("|", (char **) labels->pdata);
}

static gboolean
menu_starts_with (GtkTextView *view, const char *prefix)
{
  g_autofree char *text = menu_text (view);

  return g_str_has_prefix (text, prefix);
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkTextIter start, end;

  vacancy_spell_view_open_menu (fixture->line->view, 8);
  ui_wait_until (menu_starts_with (fixture->line->view, "reproducible|"), 5);
  g_autofree char *text = menu_text (fixture->line->view);
  g_assert_nonnull (strstr (text, "|Add to Dictionary|Ignore|Ignore All|"));
  /* The word is selected, so that what is meant can be seen, and typed over. */
  g_assert_true (gtk_text_buffer_get_selection_bounds (fixture->buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 6);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 18);

  gtk_widget_activate_action (GTK_WIDGET (fixture->line->view), "spelling.correct", "s", "reproducible");
  output_proofread (fixture->review);
  output_assert_marks (fixture->buffer, "");
  ui_close_menus (fixture->line->view);
}

/* Whoever has the keyboard when the menu closes keeps it; the menu itself gives it back. */
static void
test_menu_and_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = fixture->line->view;

  vacancy_spell_view_open_menu (view, 8);
  ui_wait_until (menu_starts_with (view, "reproducible|"), 5);
  g_assert_true (gtk_window_get_focus (fixture->window) != GTK_WIDGET (view));
  ui_close_menus (view);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (view));

  vacancy_spell_view_open_menu (view, 8);
  ui_wait_until (menu_starts_with (view, "reproducible|"), 5);
  gtk_widget_grab_focus (fixture->other);
  ui_close_menus (view);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->other);
}

/* A menu that waits for its suggestions while the person goes on does not open any more. */
static void
test_menu_too_late (Fixture *fixture, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + 500 * 1000;

  vacancy_spell_view_open_menu (fixture->line->view, 8);
  gtk_widget_grab_focus (fixture->other);
  ui_wait_until (g_get_monotonic_time () > end, 5);
  g_autofree char *text = menu_text (fixture->line->view);
  g_assert_cmpstr (text, ==, "");
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->other);
}

/* The pointer is where the menu opens, on one of its commands: the first correction has the keyboard all the same, until the pointer moves. */
static void
test_menu_under_pointer (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = fixture->line->view;
  GtkWidget *item;
  graphene_rect_t place;
  gint64 end;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("no way to move the pointer here");
      return;
    }
  vacancy_spell_view_open_menu (view, 8);
  ui_wait_until (menu_starts_with (view, "reproducible|"), 5);
  ui_settle ();
  item = ui_find_text (GTK_WIDGET (view), "Ignore All");
  g_assert_true (gtk_widget_compute_bounds (item, GTK_WIDGET (gtk_widget_get_native (item)), &place));
  ui_point (item, place.size.width / 2, place.size.height / 2);
  ui_close_menus (view);

  vacancy_spell_view_open_menu (view, 8);
  ui_wait_until (menu_starts_with (view, "reproducible|"), 5);
  end = g_get_monotonic_time () + 400 * 1000;
  ui_wait_until (g_get_monotonic_time () > end, 5);
  g_assert_nonnull (ui_find_text (gtk_window_get_focus (fixture->window), "reproducible"));
  ui_close_menus (view);
}

static void
test_no_menu_at_right_word (Fixture *fixture, gconstpointer data)
{
  vacancy_spell_view_open_menu (fixture->line->view, 2);
  ui_settle ();
  g_autofree char *text = menu_text (fixture->line->view);
  g_assert_cmpstr (text, ==, "");
}

static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("R&D <b>bold</b> “wrrong” עברית عربي 👩‍💻 naïve ");

  while (text->len < 10000)
    g_string_append (text, "wrrong & right ");
  vacancy_wording_buffer_set_wording (fixture->line->buffer, text->str);
  output_proofread (fixture->review);
  g_autofree char *marks = output_marks (fixture->buffer);
  g_auto (GStrv) each = g_strsplit (marks, " ", -1);
  g_assert_cmpuint (g_strv_length (each), >, 600);
  vacancy_spell_view_attach (fixture->line->view, NULL, NULL);
  output_assert_marks (fixture->buffer, "");
}

static void
count_cb (guint *count)
{
  ++*count;
}

/* Nor is it drawn anew for having been looked at. */
static void
test_right_is_left_alone (Fixture *fixture, gconstpointer data)
{
  guint taken_off = 0, put_on = 0;
  GtkTextIter end;

  g_signal_connect_swapped (fixture->buffer, "remove-tag", G_CALLBACK (count_cb), &taken_off);
  g_signal_connect_swapped (fixture->buffer, "apply-tag", G_CALLBACK (count_cb), &put_on);
  output_proofread (fixture->review);
  g_assert_cmpuint (taken_off, ==, 0);
  g_assert_cmpuint (put_on, ==, 0);
  gtk_text_buffer_get_end_iter (fixture->buffer, &end);
  gtk_text_buffer_insert (fixture->buffer, &end, " and reproducable", -1);
  output_proofread (fixture->review);
  g_assert_cmpuint (put_on, ==, 1);
  gtk_text_buffer_get_end_iter (fixture->buffer, &end);
  gtk_text_buffer_backspace (fixture->buffer, &end, FALSE, TRUE);
  g_assert_cmpuint (taken_off, >, 0);
}

#define ADD(path, text, func) g_test_add ("/spell-view/" path, Fixture, text, set_up, func, tear_down)

static void
add_tests (void)
{
  const char *const slip = "Write reproducable experiments.";

  ADD ("marks", slip, test_marks);
  ADD ("by-itself", slip, test_by_itself);
  ADD ("right-is-left-alone", "Write reports", test_right_is_left_alone);
  ADD ("not-while-typing", "", test_not_while_typing);
  ADD ("marked-when-left", "and more", test_marked_when_left);
  ADD ("marked-when-focus-leaves", "xand more", test_marked_when_focus_leaves);
  ADD ("walking-in-keeps-mark", slip, test_walking_in_keeps_mark);
  ADD ("joined-right", "Write exper iments", test_joined_right);
  ADD ("joined-wrong", "Write experiments", test_joined_wrong);
  ADD ("contractions", "They don't and you’re a C++ and Node.js person at 24/7, e.g. onboarding.", test_contractions);
  ADD ("chips", "Help", test_chips);
  ADD ("correction-is-one-step", slip, test_correction_is_one_step);
  ADD ("ignore-one-place", slip, test_ignore_one_place);
  ADD ("ignored-for-good", "Wrrong slipp.", test_ignored_for_good);
  ADD ("add-to-dictionary", slip, test_add_to_dictionary);
  ADD ("menu", slip, test_menu);
  ADD ("menu-and-keyboard", slip, test_menu_and_keyboard);
  ADD ("menu-too-late", slip, test_menu_too_late);
  ADD ("menu-under-pointer", slip, test_menu_under_pointer);
  ADD ("no-menu-at-right-word", slip, test_no_menu_at_right_word);
  ADD ("hostile", "x", test_hostile);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
