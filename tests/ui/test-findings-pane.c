// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/jd-line-id.h"
#include "output-util.h"
#include "review/vacancy-dictionary.h"
#include "review/vacancy-finding-row.h"
#include "review/vacancy-findings-pane.h"
#include "text/vacancy-spell-view.h"
#include "text/vacancy-spell-walk.h"

/* The pane beside the lines of a posting, with the dictionary of hunspell-en-us. */
typedef struct
{
  VacancySession *session;
  VacancyReview *review;
  VacancyFindingsPane *pane;
  VacancySpellWalk *walk;
  GSimpleActionGroup *actions;
  OutputLine *lines[8];
  char *ids[8];
  guint n_lines;
  GtkWindow *window;
  /* the last "activate" */
  char *place;
  int offset;
  GString *toasts;
} Fixture;

static void
activate_cb (VacancySpellWalk *walk, const char *place, int offset, Fixture *fixture)
{
  g_free (fixture->place);
  fixture->place = g_strdup (place);
  fixture->offset = offset;
}

static void
toast_cb (const char *text, gboolean can_undo, gpointer data)
{
  Fixture *fixture = data;

  g_string_append_printf (fixture->toasts, "%s|", text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const *lines = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->session = output_session (output_posting ("Enginer", lines, fixture->ids));
  fixture->review = vacancy_review_get (fixture->session);
  fixture->toasts = g_string_new (NULL);
  fixture->n_lines = g_strv_length ((char **) lines);
  for (guint i = 0; i < fixture->n_lines; i++)
    {
      fixture->lines[i] = output_line_new (fixture->session, fixture->ids[i]);
      gtk_box_append (GTK_BOX (page), GTK_WIDGET (fixture->lines[i]->view));
    }
  gtk_widget_set_hexpand (page, TRUE);
  fixture->pane = VACANCY_FINDINGS_PANE (vacancy_findings_pane_new ());
  gtk_widget_set_size_request (GTK_WIDGET (fixture->pane), 300, -1);
  fixture->actions = g_simple_action_group_new ();
  fixture->walk = vacancy_spell_walk_new (GTK_WIDGET (fixture->pane));
  vacancy_spell_walk_add_actions (fixture->walk, G_ACTION_MAP (fixture->actions));
  vacancy_spell_walk_set_session (fixture->walk, fixture->session);
  g_signal_connect_object (fixture->pane, "activate", G_CALLBACK (vacancy_spell_walk_go_to), fixture->walk, G_CONNECT_SWAPPED);
  g_signal_connect (fixture->walk, "activate", G_CALLBACK (activate_cb), fixture);
  vacancy_findings_pane_set_session (fixture->pane, fixture->session);
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->pane));
  fixture->window = ui_show_in_window (box, 800, 500);
  ui_hear (GTK_WIDGET (fixture->window), toast_cb, fixture);
  output_proofread (fixture->review);
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_settle ();
  for (guint i = 0; i < fixture->n_lines; i++)
    if (ui_find_open_popover (GTK_WIDGET (fixture->lines[i]->view)))
      ui_close_menus (fixture->lines[i]->view);
  g_object_unref (fixture->walk);
  gtk_window_destroy (fixture->window);
  for (guint i = 0; i < fixture->n_lines; i++)
    {
      output_line_free (fixture->lines[i]);
      g_free (fixture->ids[i]);
    }
  g_object_unref (fixture->actions);
  g_free (fixture->place);
  g_string_free (fixture->toasts, TRUE);
  ui_settle ();
  ui_wait_until (G_OBJECT (fixture->session)->ref_count == 1, 5);
  g_assert_finalize_object (fixture->session);
}

static void
collect_rows (GtkWidget *widget, GString *out)
{
  if (VACANCY_IS_FINDING_ROW (widget))
    {
      VacancyFinding *finding = vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (widget));

      g_string_append_printf (out, "%s/%s · %s|", vacancy_finding_word (finding), vacancy_finding_get (finding)->check->name, vacancy_finding_part (finding));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, out);
}

static char *
rows (Fixture *fixture)
{
  GString *out = g_string_new (NULL);

  collect_rows (GTK_WIDGET (fixture->pane), out);
  return g_string_free (out, FALSE);
}

#define assert_rows(fixture, expected) \
  G_STMT_START \
  { \
    g_autofree char *found = rows (fixture); \
    g_assert_cmpstr (found, ==, expected); \
  } \
  G_STMT_END

static const char *
shown_page (Fixture *fixture)
{
  GType type = GTK_TYPE_STACK;

  return gtk_stack_get_visible_child_name (GTK_STACK (ui_find (GTK_WIDGET (fixture->pane), ui_match_type, &type)));
}

static gboolean
is_nth_row (GtkWidget *widget, gconstpointer data)
{
  int *left = (int *) data;

  return VACANCY_IS_FINDING_ROW (widget) && (*left)-- == 0;
}

/* Of all families. */
static GtkWidget *
nth_row (Fixture *fixture, int index)
{
  return ui_find (GTK_WIDGET (fixture->pane), is_nth_row, &index);
}

static GtkWidget *
correction_button (Fixture *fixture, int index)
{
  GObject *fixes = gtk_widget_get_template_child (nth_row (fixture, index), VACANCY_TYPE_FINDING_ROW, "fixes");

  return gtk_widget_get_first_child (GTK_WIDGET (fixes));
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  guint count;

  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
  g_object_get (fixture->pane, "n-findings", &count, NULL);
  g_assert_cmpuint (count, ==, 4);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
}

static void
test_readable (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *row = GTK_ACCESSIBLE (nth_row (fixture, 1));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "“reproducable” is not in the dictionary.");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Warning. Spelling · What You Will Do");
  ui_wait_until (correction_button (fixture, 1), 5);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (correction_button (fixture, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Replace “reproducable” with “reproducible”");
}

/* What it is and where it stands can be read in a pane of the usual width. */
static void
test_not_cut (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = ui_find_text (nth_row (fixture, 1), "“reproducable” is not in the dictionary.");

  ui_wait_until (correction_button (fixture, 1), 5);
  ui_settle ();
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  label = ui_find_text (nth_row (fixture, 1), "reproducible");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
test_correct (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wording = NULL;

  ui_wait_until (correction_button (fixture, 1), 5);
  g_signal_emit_by_name (correction_button (fixture, 1), "clicked");
  output_proofread (fixture->review);
  wording = vacancy_wording_buffer_get_wording (fixture->lines[0]->buffer);
  g_assert_cmpstr (wording, ==, "Write reproducible experiments.");
  assert_rows (fixture, "Enginer/Spelling · Title|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Correct Spelling");
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate (nth_row (fixture, 3));
  g_assert_cmpstr (fixture->place, ==, fixture->ids[1]);
  g_assert_cmpint (fixture->offset, ==, 12);
  gtk_widget_activate (nth_row (fixture, 0));
  g_assert_cmpstr (fixture->place, ==, JD_LINE_ID_TITLE);
  g_assert_cmpint (fixture->offset, ==, 0);
}

static void
walk (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action, NULL);
  ui_settle ();
}

static void
assert_at (Fixture *fixture, const char *place, int offset)
{
  g_assert_cmpstr (fixture->place, ==, place);
  g_assert_cmpint (fixture->offset, ==, offset);
}

static int
selection_start (OutputLine *line)
{
  GtkTextIter start, end;

  return gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (line->buffer), &start, &end) ? gtk_text_iter_get_offset (&start) : -1;
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  walk (fixture, "next-finding");
  assert_at (fixture, JD_LINE_ID_TITLE, 0);
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[0], 6);
  ui_wait_until (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (fixture->lines[0]->buffer)), 5);
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[1], 4);
  ui_wait_until (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (fixture->lines[1]->buffer)), 5);
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[1], 12);
  g_assert_cmpstr (fixture->toasts->str, ==, "");
  ui_wait_until (selection_start (fixture->lines[1]) == 12, 5);
  walk (fixture, "next-finding");
  assert_at (fixture, JD_LINE_ID_TITLE, 0);
  g_assert_cmpstr (fixture->toasts->str, ==, "Continued from the start|");
}

/* Asked for before the dictionary is there, it begins when it is. */
static void
test_walk_early (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_true (vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "en", NULL), "Change Language"));
  g_assert_false (vacancy_dictionary_prepare (vacancy_dictionary_of (fixture->session)));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "next-finding", NULL);
  g_assert_null (fixture->place);
  ui_wait_until (fixture->place, 10);
  g_assert_cmpstr (fixture->place, ==, JD_LINE_ID_TITLE);
  g_assert_cmpstr (fixture->toasts->str, ==, "");
  /* And once. */
  ui_settle ();
  g_assert_cmpstr (fixture->place, ==, JD_LINE_ID_TITLE);
}

static void
test_walk_back (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  walk (fixture, "previous-finding");
  assert_at (fixture, fixture->ids[1], 12);
  ui_wait_until (selection_start (fixture->lines[1]) == 12, 5);
  walk (fixture, "previous-finding");
  assert_at (fixture, fixture->ids[1], 4);
}

/* The word the cursor touches is held back while one types; who asks for mistakes is told of it, too. */
static void
test_walk_typed (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->lines[0]->buffer);
  GtkTextIter start;

  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "title", "Engineer", NULL), "Title");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->lines[0]->view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_insert_at_cursor (buffer, "mispeled ", -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  output_proofread (fixture->review);
  assert_rows (fixture, "");
  walk (fixture, "next-finding");
  assert_at (fixture, fixture->ids[0], 0);
  assert_rows (fixture, "mispeled/Spelling · What You Will Do|");
  ui_wait_until (gtk_text_buffer_get_has_selection (buffer), 5);
  g_assert_cmpstr (fixture->toasts->str, ==, "");
}

static void
test_follows_edits (Fixture *fixture, gconstpointer data)
{
  JdPosting *posting = vacancy_session_posting (fixture->session);

  vacancy_session_apply (fixture->session, jd_edit_remove (posting, fixture->ids[1], NULL), "Remove");
  output_proofread (fixture->review);
  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|");
  jd_history_undo (vacancy_session_history (fixture->session));
  output_proofread (fixture->review);
  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
}

static void
test_ignore_all (Fixture *fixture, gconstpointer data)
{
  vacancy_review_ignore (fixture->review, NULL, "wrrong");
  output_proofread (fixture->review);
  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|");
}

static void
test_names_are_right (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "company", "Wrrong Enginer", NULL), "Company");
  output_proofread (fixture->review);
  /* A name is written as it is: its capital is part of it. */
  assert_rows (fixture, "reproducable/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "title", "Engineer", NULL), "Title");
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "none");
  walk (fixture, "next-finding");
  g_assert_cmpstr (fixture->toasts->str, ==, "Nothing to mend|");
}

static void
test_no_dictionary (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "eo", NULL), "Language");
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "no-dictionary");
  jd_history_undo (vacancy_session_history (fixture->session));
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint count;

  for (int i = 0; i < 300; i++)
    g_string_append_printf (text, "We write wr%c%crong code for people. ", 'a' + i % 26, 'a' + i / 26);
  vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), fixture->ids[0], text->str, NULL), "Many");
  output_proofread (fixture->review);
  ui_wait_until (nth_row (fixture, 99), 60);
  ui_settle ();
  g_assert_null (nth_row (fixture, 100));
  g_object_get (fixture->pane, "n-findings", &count, NULL);
  g_assert_cmpuint (count, >, 250);
}

static gboolean
tick_cb (gpointer ticks)
{
  (*(guint *) ticks)++;
  return G_SOURCE_CONTINUE;
}

/* Nobody asks for corrections of so many; of one, once somebody points at it. */
static void
test_many_asked (Fixture *fixture, gconstpointer data)
{
  VacancySuggester *suggester = vacancy_review_get_suggester (fixture->review);
  guint ticks = 0, source = g_timeout_add (10, tick_cb, &ticks);
  GtkWidget *row;
  const char *word;

  test_many (fixture, data);
  ui_wait_until (ticks > 50, 10);
  g_source_remove (source);
  /* Of those that were in the list before, somebody has. */
  row = nth_row (fixture, 99);
  word = vacancy_finding_word (vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (row)));
  g_assert_null (vacancy_suggester_peek (suggester, &jd_check_spelling, word));
  gtk_widget_set_state_flags (row, GTK_STATE_FLAG_PRELIGHT, FALSE);
  ui_wait_until (vacancy_suggester_peek (suggester, &jd_check_spelling, word) != NULL, 20);
}

/* ---- what is missing ---- */

static void
set_value (Fixture *fixture, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;

  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), name, value, &error), "Test");
  g_assert_no_error (error);
}

static guint
count_of (Fixture *fixture)
{
  guint count;

  g_object_get (fixture->pane, "n-findings", &count, NULL);
  return count;
}

static gboolean
is_visible_with (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_shown (Fixture *fixture, const char *text)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (fixture->pane), text);

  return label && gtk_widget_get_mapped (label);
}

/* A posting that says nowhere how to apply is not called right because its words are; a press asks for what is missing. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;
  g_autoptr (GVariant) target = NULL;

  set_value (fixture, "title", "Engineer");
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "none");
  set_value (fixture, "apply", NULL);
  ui_wait_until (count_of (fixture) == 1, 5);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
  g_assert_true (is_shown (fixture, "How to apply"));
  button = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (fixture->pane), "Fill In"), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.fill-in");
  target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "apply");

  set_value (fixture, "company", NULL);
  ui_wait_until (count_of (fixture) == 2, 5);
  g_assert_true (is_shown (fixture, "Company"));
  set_value (fixture, "company", "Inn");
  set_value (fixture, "apply", "020 1234567");
  ui_wait_until (count_of (fixture) == 0, 5);
  g_assert_cmpstr (shown_page (fixture), ==, "none");
}

/* No value can be given for what a template left in a line: a press goes to the line. */
static void
test_left_over (Fixture *fixture, gconstpointer data)
{
  set_value (fixture, "title", "Engineer");
  vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), fixture->ids[0], "We open at TBD.", NULL), "Test");
  ui_wait_until (is_shown (fixture, "“TBD” was left by a template."), 5);
  g_assert_false (is_shown (fixture, "TBD"));
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (fixture->pane), "“TBD” was left by a template."), GTK_TYPE_LIST_BOX_ROW));
  g_assert_cmpstr (fixture->place, ==, fixture->ids[0]);
}

/* Beside mistakes, and where there is no dictionary. */
static void
test_missing_beside (Fixture *fixture, gconstpointer data)
{
  set_value (fixture, "apply", NULL);
  ui_wait_until (count_of (fixture) == 5, 5);
  g_assert_true (is_shown (fixture, "How to apply"));
  g_assert_true (is_shown (fixture, "“reproducable” is not in the dictionary."));
  vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "eo", NULL), "Language");
  output_proofread (fixture->review);
  ui_wait_until (count_of (fixture) == 1, 5);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
  g_assert_true (is_shown (fixture, "How to apply"));
  g_assert_null (ui_find_text (GTK_WIDGET (fixture->pane), "reproducable"));
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->pane), is_visible_with, "hunspell-eo"));

  /* In the words of the program, not of the posting. */
  vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "fr", NULL), "Language");
  output_proofread (fixture->review);
  ui_settle ();
  g_assert_true (is_shown (fixture, "How to apply"));
  g_assert_false (is_shown (fixture, "Candidature"));
}

/* ---- what is said twice ---- */

static void
set_text (Fixture *fixture, guint line, const char *text)
{
  vacancy_session_apply (fixture->session, jd_edit_set_text (vacancy_session_posting (fixture->session), fixture->ids[line], text, NULL), "Test");
}

/* A row leads to the second of the two lines. */
static void
test_repeated (Fixture *fixture, gconstpointer data)
{
  set_value (fixture, "title", "Engineer");
  set_text (fixture, 0, "Bake bread.");
  set_text (fixture, 1, "Bake **bread**");
  ui_wait_until (count_of (fixture) == 1, 5);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
  g_assert_true (is_shown (fixture, "Said Twice · 1"));
  assert_rows (fixture, "Bake bread/Said Twice · What You Will Do|");
  gtk_widget_activate (nth_row (fixture, 0));
  assert_at (fixture, fixture->ids[1], 0);

  set_text (fixture, 1, "Bake cake");
  ui_wait_until (count_of (fixture) == 0, 5);
  g_assert_cmpstr (shown_page (fixture), ==, "none");
}

/* What a law asks for is told in whole sentences, not as the text that it is missing from. */
static void
test_law (Fixture *fixture, gconstpointer data)
{
  set_value (fixture, "title", "Engineer");
  ui_wait_until (count_of (fixture) == 0, 5);
  set_value (fixture, "location", "Vilnius, LT");
  ui_wait_until (count_of (fixture) == 1, 5);
  g_assert_true (is_shown (fixture, "Pay and Law · 1"));
  g_assert_true (is_shown (fixture, "The posting does not say the pay."));
  GtkWidget *button = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (fixture->pane), "Fill In"), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.fill-in");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL), ==, "pay");

  set_value (fixture, "location", "Tokyo, JP");
  ui_wait_until (count_of (fixture) == 0, 5);
  g_assert_false (is_shown (fixture, "Pay and Law · 1"));
}

/* Hundreds of rows are told by their number. */
static void
test_repeated_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = jd_posting_ref (vacancy_session_posting (fixture->session));
  const char *section = ((JdSection *) posting->sections->pdata[0])->id;

  for (guint i = 0; i < 200; i++)
    {
      JdPosting *more = jd_edit_insert_text (posting, section, 0, "Bake bread.", NULL, NULL);

      jd_posting_unref (posting);
      posting = more;
    }
  vacancy_session_apply (fixture->session, jd_posting_ref (posting), "Many");
  ui_wait_until (is_shown (fixture, "Said Twice · 199"), 5);
  g_assert_true (is_shown (fixture, "and 99 more"));
}

/* ---- checks of all kinds: more-checks.c ---- */

/* Findings of another check of lines have a list of their own; what is offered for them is taken like a correction. */
static void
test_other_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wording = NULL;

  set_value (fixture, "title", "Engineer");
  set_text (fixture, 0, "Look! A wrrong one! \\*Here!");
  set_text (fixture, 1, "Write experiments.");
  output_proofread (fixture->review);
  assert_rows (fixture, "wrrong/Spelling · What You Will Do|!/Loud · What You Will Do|!/Loud · What You Will Do|!/Loud · What You Will Do|");
  /* Nobody has to look for it. */
  ui_wait_until (correction_button (fixture, 2), 5);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (correction_button (fixture, 2)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Replace “!” with “.”");
  gtk_widget_activate (nth_row (fixture, 2));
  g_assert_cmpstr (fixture->place, ==, fixture->ids[0]);
  g_assert_cmpint (fixture->offset, ==, 18);
  g_signal_emit_by_name (correction_button (fixture, 2), "clicked");
  output_proofread (fixture->review);
  wording = vacancy_wording_buffer_get_wording (fixture->lines[0]->buffer);
  g_assert_cmpstr (wording, ==, "Look! A wrrong one. *Here!");
  g_assert_cmpstr (jd_history_undo_label (vacancy_session_history (fixture->session)), ==, "Calm Down");
  /* What is ignored is a word. */
  vacancy_review_ignore (fixture->review, NULL, "!");
  vacancy_review_ignore (fixture->review, fixture->ids[0], "!");
  output_proofread (fixture->review);
  assert_rows (fixture, "wrrong/Spelling · What You Will Do|!/Loud · What You Will Do|!/Loud · What You Will Do|");
}

/* They need no dictionary. */
static void
test_other_check_alone (Fixture *fixture, gconstpointer data)
{
  vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "eo", NULL), "Language");
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "no-dictionary");
  set_text (fixture, 0, "Ho!");
  output_proofread (fixture->review);
  g_assert_cmpstr (shown_page (fixture), ==, "list");
  assert_rows (fixture, "!/Loud · What You Will Do|");
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->pane), is_visible_with, "hunspell-eo"));
}

/* A check of the whole document has a list of its own, under its name, and leads to any line, a heading too. */
static void
test_other_document_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *heading = jd_line_id_of_heading (((JdSection *) vacancy_session_posting (fixture->session)->sections->pdata[0])->id);

  g_assert_false (is_shown (fixture, "Signs · 2"));
  set_text (fixture, 0, "See § 5.");
  ui_wait_until (is_shown (fixture, "Signs · 2"), 5);
  assert_rows (fixture, "Enginer/Signs · Title|What You Will Do/Signs · What You Will Do|Enginer/Spelling · Title|");
  gtk_widget_activate (nth_row (fixture, 1));
  assert_at (fixture, heading, 0);
  set_text (fixture, 0, "See 5.");
  ui_wait_until (!is_shown (fixture, "Signs · 2"), 5);
}

/* What was found and why, from whom, with a button for each of the fixes. */
static void
test_all_of_it (Fixture *fixture, gconstpointer data)
{
  set_value (fixture, "title", "Engineer");
  set_value (fixture, "location", "Vilnius, LT");
  ui_wait_until (count_of (fixture) == 1, 5);
  ui_wait_until (ui_find (GTK_WIDGET (fixture->pane), is_visible_with, "Has to stand in the posting: Lithuania"), 5);
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->pane), is_visible_with, ", looked at 20"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (nth_row (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL, "The posting does not say the pay.");
}

/* Whoever mends one thing after the other by the keyboard goes on with the next. */
static void
test_keeps_keyboard (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (correction_button (fixture, 1), 5);
  gtk_widget_grab_focus (correction_button (fixture, 1));
  g_signal_emit_by_name (correction_button (fixture, 1), "clicked");
  output_proofread (fixture->review);
  ui_settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) == nth_row (fixture, 1));
}

static void
note_cb (VacancySpellWalk *walk_, VacancyFinding *finding, GString *out)
{
  g_string_append_printf (out, "%s/%s|", vacancy_finding_get (finding)->check->id, vacancy_finding_word (finding));
}

/* As the page does. */
static void
follow_cb (VacancySpellWalk *walk_, const char *place, int offset, Fixture *fixture)
{
  for (guint i = 0; i < fixture->n_lines; i++)
    if (strcmp (fixture->ids[i], place) == 0)
      {
        GtkTextIter at;

        gtk_widget_grab_focus (GTK_WIDGET (fixture->lines[i]->view));
        gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (fixture->lines[i]->buffer), &at, offset);
        gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (fixture->lines[i]->buffer), &at);
      }
}

/* Through all families in the order of the page, also where two stand at one place; and through the spelling alone. */
static void
test_walk_families (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) reached = g_string_new (NULL);

  set_value (fixture, "title", "Engineer");
  set_text (fixture, 0, "Wrrong! It is.");
  set_text (fixture, 1, "Wrrong! It is");
  output_proofread (fixture->review);
  ui_wait_until (is_shown (fixture, "Said Twice · 1"), 5);
  g_signal_connect (fixture->walk, "reached", G_CALLBACK (note_cb), reached);
  g_signal_connect (fixture->walk, "activate", G_CALLBACK (follow_cb), fixture);
  gtk_window_set_focus (fixture->window, NULL);
  for (guint i = 0; i < 5; i++)
    walk (fixture, "next-finding");
  g_assert_cmpstr (reached->str, ==, "spelling/Wrrong|loud/!|repeated/Wrrong! It is|spelling/Wrrong|loud/!|");
  g_assert_cmpstr (fixture->toasts->str, ==, "");
  walk (fixture, "next-finding");
  g_assert_cmpstr (fixture->toasts->str, ==, "Continued from the start|");
  g_string_truncate (reached, 0);
  walk (fixture, "previous-finding");
  walk (fixture, "previous-finding");
  walk (fixture, "previous-misspelling");
  g_assert_cmpstr (reached->str, ==, "loud/!|spelling/Wrrong|spelling/Wrrong|");
  g_assert_cmpstr (fixture->place, ==, fixture->ids[0]);
}

/* A heading folds what is below it, and tells how much that is. */
static void
test_folds (Fixture *fixture, gconstpointer data)
{
  GType type = GTK_TYPE_EXPANDER;
  GtkWidget *expander = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (fixture->pane), "Spelling · 4"), type);

  g_assert_true (gtk_widget_get_mapped (nth_row (fixture, 0)));
  gtk_widget_activate (expander);
  ui_settle ();
  g_assert_false (nth_row (fixture, 0) && gtk_widget_get_mapped (nth_row (fixture, 0)));
  g_assert_true (is_shown (fixture, "Spelling · 4"));
  g_assert_true (is_shown (fixture, "4 things to look at"));
}

/* What is silenced is folded below the lists, and shown again from there; Undo does that, too. */
static void
test_silenced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VacancyFinding) finding = g_object_ref (vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (nth_row (fixture, 1))));
  const JdSilenceable silenceable = jd_finding_silenceable (vacancy_finding_get (finding));
  g_autoptr (JdSilence) silence = jd_silence_new (&silenceable, "It is a name.", "2026-12-01");

  g_assert_false (is_shown (fixture, "1 silenced"));
  vacancy_session_apply (fixture->session, jd_edit_silence (vacancy_session_posting (fixture->session), silence), "Silence");
  output_proofread (fixture->review);
  ui_settle ();
  assert_rows (fixture, "Enginer/Spelling · Title|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
  g_assert_true (is_shown (fixture, "1 silenced"));
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (fixture->pane), "1 silenced"), GTK_TYPE_EXPANDER));
  ui_settle ();
  g_assert_true (is_shown (fixture, "Here: It is a name."));
  g_signal_emit_by_name (gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (fixture->pane), "Show Again"), GTK_TYPE_BUTTON), "clicked");
  output_proofread (fixture->review);
  ui_settle ();
  g_assert_false (is_shown (fixture, "1 silenced"));
  assert_rows (fixture, "Enginer/Spelling · Title|reproducable/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|wrrong/Spelling · What You Will Do|");
  jd_history_undo (vacancy_session_history (fixture->session));
  output_proofread (fixture->review);
  ui_settle ();
  g_assert_true (is_shown (fixture, "1 silenced"));
}

static PangoUnderline
underline_at (OutputLine *line, int offset)
{
  GtkTextIter at;
  g_autoptr (GSList) tags = NULL;
  PangoUnderline underline = PANGO_UNDERLINE_NONE;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (line->buffer), &at, offset);
  tags = gtk_text_iter_get_tags (&at);
  for (GSList *tag = tags; tag && underline == PANGO_UNDERLINE_NONE; tag = tag->next)
    g_object_get (tag->data, "underline", &underline, NULL);
  return underline;
}

/* Each family has a mark of its own, also without colour, and the menu at it says what the list says and takes the same fix. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  OutputLine *line = fixture->lines[0];
  g_autofree char *wording = NULL;

  set_text (fixture, 0, "Look! A wrrong one.");
  output_proofread (fixture->review);
  ui_settle ();
  g_assert_cmpint (underline_at (line, 4), ==, PANGO_UNDERLINE_SINGLE);
  g_assert_cmpint (underline_at (line, 9), ==, PANGO_UNDERLINE_ERROR);
  g_assert_cmpint (underline_at (line, 16), ==, PANGO_UNDERLINE_NONE);
  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (line->view)));
  vacancy_spell_view_open_finding (line->view, vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (nth_row (fixture, 4))));
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (line->view)), 5);
  g_assert_nonnull (ui_find (ui_find_open_popover (GTK_WIDGET (line->view)), is_visible_with, "That is loud."));
  gtk_widget_activate_action (GTK_WIDGET (line->view), "finding-0.fix", "s", ".");
  output_proofread (fixture->review);
  wording = vacancy_wording_buffer_get_wording (line->buffer);
  g_assert_cmpstr (wording, ==, "Look. A wrrong one.");
  ui_settle ();
  g_assert_cmpint (underline_at (line, 4), ==, PANGO_UNDERLINE_NONE);
}

static const char *const two_lines[] = { "Write reproducable experiments.", "The wrrong, **wrrong** way.", NULL };
static const char *const right_line[] = { "Write experiments.", NULL };

#define ADD(path, lines, func) g_test_add ("/findings-pane/" path, Fixture, lines, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("lists", two_lines, test_lists);
  ADD ("readable", two_lines, test_readable);
  ADD ("not-cut", two_lines, test_not_cut);
  ADD ("correct", two_lines, test_correct);
  ADD ("activate", two_lines, test_activate);
  ADD ("missing", right_line, test_missing);
  ADD ("left-over", right_line, test_left_over);
  ADD ("missing-beside", two_lines, test_missing_beside);
  ADD ("repeated", two_lines, test_repeated);
  ADD ("law", right_line, test_law);
  ADD ("repeated-many", two_lines, test_repeated_many);
  ADD ("other-check", two_lines, test_other_check);
  ADD ("other-check-alone", right_line, test_other_check_alone);
  ADD ("other-document-check", right_line, test_other_document_check);
  ADD ("all-of-it", right_line, test_all_of_it);
  ADD ("keeps-keyboard", two_lines, test_keeps_keyboard);
  ADD ("walk-families", two_lines, test_walk_families);
  ADD ("folds", two_lines, test_folds);
  ADD ("silenced", two_lines, test_silenced);
  ADD ("marks", two_lines, test_marks);
  ADD ("walk", two_lines, test_walk);
  ADD ("walk-early", two_lines, test_walk_early);
  ADD ("walk-back", two_lines, test_walk_back);
  ADD ("walk-typed", right_line, test_walk_typed);
  ADD ("follows-edits", two_lines, test_follows_edits);
  ADD ("ignore-all", two_lines, test_ignore_all);
  ADD ("names-are-right", two_lines, test_names_are_right);
  ADD ("none", right_line, test_none);
  ADD ("no-dictionary", two_lines, test_no_dictionary);
  ADD ("many", two_lines, test_many);
  ADD ("many-asked", two_lines, test_many_asked);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
