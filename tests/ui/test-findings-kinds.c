// SPDX-License-Identifier: GPL-3.0-or-later
/* What the list beside a page says of all kinds: what is missing, what is said twice, families of lines and of documents, what is silenced, and marks on the page. */
#include "findings-fixture.h"

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

static int
priority_of (OutputLine *line, const char *tag)
{
  return gtk_text_tag_get_priority (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (line->buffer)), tag));
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
  /* Where both stand, a wrong word is seen as such. */
  g_assert_cmpint (priority_of (line, "vacancy-spelling"), >, priority_of (line, "vacancy-finding-other"));
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

static gboolean
is_row_saying (GtkWidget *widget, gconstpointer message)
{
  return VACANCY_IS_FINDING_ROW (widget) && strcmp (vacancy_finding_get (vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (widget)))->message, message) == 0;
}

static VacancyFinding *
finding_saying (Fixture *fixture, const char *message)
{
  return vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (ui_find (GTK_WIDGET (fixture->pane), is_row_saying, message)));
}

/* What else is found of spelling than unknown words is marked as those are, and its menu puts it right where it stands; there is nothing to add to a dictionary. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  OutputLine *line = fixture->lines[0];
  g_autofree char *wording = NULL;

  set_text (fixture, 0, "It is the the one.");
  output_proofread (fixture->review);
  ui_settle ();
  g_assert_cmpint (underline_at (line, 8), ==, PANGO_UNDERLINE_ERROR);
  g_assert_cmpint (underline_at (line, 14), ==, PANGO_UNDERLINE_NONE);
  vacancy_spell_view_open_finding (line->view, finding_saying (fixture, "“the” stands here twice."));
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (line->view)), 5);
  g_assert_nonnull (ui_find (ui_find_open_popover (GTK_WIDGET (line->view)), is_visible_with, "“the” stands here twice."));
  g_assert_null (ui_find (ui_find_open_popover (GTK_WIDGET (line->view)), is_visible_with, "Add to Dictionary"));
  gtk_widget_activate_action (GTK_WIDGET (line->view), "finding-0.fix", "s", "the");
  output_proofread (fixture->review);
  wording = vacancy_wording_buffer_get_wording (line->buffer);
  g_assert_cmpstr (wording, ==, "It is the one.");
}

/* A row of one family that is selected leaves none selected in the others. */
static void
test_one_selected (Fixture *fixture, gconstpointer data)
{
  set_text (fixture, 0, "Look! A wrrong one.");
  output_proofread (fixture->review);
  ui_settle ();
  VacancyFindingRow *first = VACANCY_FINDING_ROW (ui_find (GTK_WIDGET (fixture->pane), is_row_saying, "“wrrong” is not in the dictionary."));
  VacancyFindingRow *last = VACANCY_FINDING_ROW (ui_find (GTK_WIDGET (fixture->pane), is_row_saying, "That is loud."));
  vacancy_findings_pane_select (fixture->pane, vacancy_finding_row_get_finding (first), FALSE);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (first)));
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (last))), GTK_LIST_BOX_ROW (last));
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (first)));
  vacancy_findings_pane_select (fixture->pane, vacancy_finding_row_get_finding (first), FALSE);
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (last)));
}

#define ADD(path, lines, func) g_test_add ("/findings-kinds/" path, Fixture, lines, set_up, func, tear_down)

static void
add_tests (void)
{
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
  ADD ("twice", two_lines, test_twice);
  ADD ("one-selected", two_lines, test_one_selected);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
