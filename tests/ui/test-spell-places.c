// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling in the lines of a page that are no blocks, its title and its headings, with the dictionary of hunspell-en-us. */
#include "compose/jd-line-id.h"
#include "editor-util.h"
#include "output-util.h"
#include "review/vacancy-findings-pane.h"
#include "text/vacancy-spell-walk.h"

#define HEADING JD_LINE_ID_TITLE "about"

typedef struct
{
  Page page;
  VacancyReview *review;
  VacancyFindingsPane *pane;
  VacancySpellWalk *walk;
  GSimpleActionGroup *actions;
} Fixture;

static void
activate_cb (VacancySpellWalk *walk, const char *place, int offset, Fixture *fixture)
{
  vacancy_editor_focus_place (fixture->page.editor, place, offset);
}

/* The pane is in no window of its own: it only walks. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = output_set (page_posting (), "title", "Senior Enginer");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  JdSection *about = g_ptr_array_index (posting->sections, 0);

  g_free (about->heading);
  about->heading = g_strdup ("Abuot us");
  g_free (posting->language);
  posting->language = g_strdup ("en-US");
  fixture->page.session = vacancy_session_new (starter_library (), posting, NULL, NULL);
  fixture->page.editor = VACANCY_EDITOR (vacancy_editor_new ());
  vacancy_editor_set_session (fixture->page.editor, fixture->page.session);
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->page.editor), TRUE);
  fixture->pane = VACANCY_FINDINGS_PANE (vacancy_findings_pane_new ());
  vacancy_findings_pane_set_session (fixture->pane, fixture->page.session);
  fixture->walk = vacancy_spell_walk_new (GTK_WIDGET (fixture->page.editor));
  vacancy_spell_walk_set_session (fixture->walk, fixture->page.session);
  g_signal_connect_object (fixture->pane, "activate", G_CALLBACK (vacancy_spell_walk_go_to), fixture->walk, G_CONNECT_SWAPPED);
  g_signal_connect (fixture->walk, "activate", G_CALLBACK (activate_cb), fixture);
  fixture->actions = g_simple_action_group_new ();
  vacancy_spell_walk_add_actions (fixture->walk, G_ACTION_MAP (fixture->actions));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->page.editor));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->pane));
  fixture->page.window = ui_show_in_window (box, 1100, 860);
  if (ui_can_press_keys ())
    {
      ui_give_focus (fixture->page.window);
      ui_wait_until (gtk_window_is_active (fixture->page.window), 10);
    }
  fixture->review = vacancy_review_get (fixture->page.session);
  gtk_window_set_focus (fixture->page.window, NULL);
  output_proofread (fixture->review);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->actions);
  g_object_unref (fixture->walk);
  page_tear_down (&fixture->page, data);
}

static GtkTextView *
view_of (Fixture *fixture, const char *place)
{
  GtkTextView *view = vacancy_spell_view_find (fixture->page.session, place);

  g_assert_nonnull (view);
  return view;
}

#define assert_marks(fixture, place, expected) output_assert_marks (gtk_text_view_get_buffer (view_of (fixture, place)), expected)

static const char *
heading (Fixture *fixture)
{
  return jd_posting_section (vacancy_session_posting (fixture->page.session), "about", NULL)->heading;
}

static const char *
title (Fixture *fixture)
{
  return jd_posting_title (vacancy_session_posting (fixture->page.session));
}

static void
assert_selected (Fixture *fixture, const char *place, int from, int to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view_of (fixture, place));
  GtkTextIter start, end;

  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, from);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, to);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  assert_marks (fixture, JD_LINE_ID_TITLE, "7-14");
  assert_marks (fixture, HEADING, "0-5");
  output_assert_proofread (fixture->review, "Enginer@# Abuot@#about");
}

static void
test_not_while_typing (Fixture *fixture, gconstpointer data)
{
  const char *const places[] = { JD_LINE_ID_TITLE, HEADING };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (view_of (fixture, places[i]));

      vacancy_editor_focus_place (fixture->page.editor, places[i], 0);
      ui_wait_until (gtk_widget_has_focus (GTK_WIDGET (view_of (fixture, places[i]))), 5);
      gtk_text_buffer_set_text (buffer, "", -1);
      page_type (&fixture->page, "Nww");
      output_proofread (fixture->review);
      output_assert_marks (buffer, "");
      page_type (&fixture->page, " x");
      output_proofread (fixture->review);
      output_assert_marks (buffer, "0-3");
    }
  output_assert_proofread (fixture->review, "Nww@# Nww@#about");
}

static void
test_correct (Fixture *fixture, gconstpointer data)
{
  JdHistory *history = vacancy_session_history (fixture->page.session);

  g_assert_true (vacancy_review_correct_word (fixture->review, JD_LINE_ID_TITLE, "Enginer", 0, "Engineer", NULL));
  g_assert_cmpstr (title (fixture), ==, "Senior Engineer");
  g_assert_cmpstr (jd_history_undo_label (history), ==, "Correct Spelling");
  g_assert_true (vacancy_review_correct_word (fixture->review, HEADING, "Abuot", 0, "About", NULL));
  g_assert_cmpstr (heading (fixture), ==, "About us");
  g_assert_cmpstr (jd_history_undo_label (history), ==, "Correct Spelling");
  output_assert_proofread (fixture->review, "");
  assert_marks (fixture, HEADING, "");
  page_undo (&fixture->page);
  g_assert_cmpstr (heading (fixture), ==, "Abuot us");
  g_assert_cmpstr (title (fixture), ==, "Senior Engineer");
  page_undo (&fixture->page);
  g_assert_cmpstr (title (fixture), ==, "Senior Enginer");
  output_assert_proofread (fixture->review, "Enginer@# Abuot@#about");
  assert_marks (fixture, JD_LINE_ID_TITLE, "7-14");
}

static void
test_ignore (Fixture *fixture, gconstpointer data)
{
  vacancy_review_ignore (fixture->review, HEADING, "Abuot");
  output_assert_proofread (fixture->review, "Enginer@#");
  assert_marks (fixture, HEADING, "");
  vacancy_review_ignore (fixture->review, NULL, "Enginer");
  output_assert_proofread (fixture->review, "");
  assert_marks (fixture, JD_LINE_ID_TITLE, "");
}

static void
test_add_to_dictionary (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = g_build_filename (g_getenv ("ENCHANT_CONFIG_DIR"), "en_US.dic", NULL);

  vacancy_spell_view_open_menu (view_of (fixture, HEADING), 2);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (view_of (fixture, HEADING))), 5);
  gtk_widget_activate_action (GTK_WIDGET (view_of (fixture, HEADING)), "spelling.add", NULL);
  ui_close_menus (view_of (fixture, HEADING));
  output_assert_proofread (fixture->review, "Enginer@#");
  assert_marks (fixture, HEADING, "");
  g_assert_cmpint (g_remove (words), ==, 0);
}

/* The menu key at a wrong word opens its corrections; Enter takes the first. */
static void
test_menu_key (Fixture *fixture, gconstpointer data)
{
  const char *const places[] = { JD_LINE_ID_TITLE, HEADING };

  if (!ui_can_press_keys ())
    {
      g_test_skip ("no way to press keys here");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      vacancy_editor_focus_place (fixture->page.editor, places[i], i == 0 ? 8 : 1);
      ui_settle ();
      ui_press (GDK_KEY_F10, GDK_SHIFT_MASK);
      ui_wait_until (ui_find_open_popover (GTK_WIDGET (view_of (fixture, places[i]))), 5);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view_of (fixture, places[i])), "spelling.correct", "s", i == 0 ? "Engineer" : "About"));
      ui_close_menus (view_of (fixture, places[i]));
    }
  g_assert_cmpstr (title (fixture), ==, "Senior Engineer");
  g_assert_cmpstr (heading (fixture), ==, "About us");
}

static void
walk (Fixture *fixture, const char *action, const char *place)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action, NULL);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (view_of (fixture, place))), 5);
  ui_settle ();
}

/* F7 leads into title and heading at the word, there and back. */
static void
test_walk (Fixture *fixture, gconstpointer data)
{
  walk (fixture, "next-finding", JD_LINE_ID_TITLE);
  assert_selected (fixture, JD_LINE_ID_TITLE, 7, 14);
  walk (fixture, "next-finding", HEADING);
  page_assert_focus (&fixture->page, HEADING);
  assert_selected (fixture, HEADING, 0, 5);
  g_assert_null (ui_find_open_popover (GTK_WIDGET (view_of (fixture, JD_LINE_ID_TITLE))));
  walk (fixture, "previous-finding", JD_LINE_ID_TITLE);
  assert_selected (fixture, JD_LINE_ID_TITLE, 7, 14);
  ui_close_menus (view_of (fixture, JD_LINE_ID_TITLE));
  page_assert_focus (&fixture->page, "title");
}

/* From a line between them the walk goes to the nearer one. */
static void
test_walk_from_a_line (Fixture *fixture, gconstpointer data)
{
  vacancy_editor_focus_place (fixture->page.editor, "d1", 0);
  walk (fixture, "previous-finding", HEADING);
  assert_selected (fixture, HEADING, 0, 5);
  ui_close_menus (view_of (fixture, HEADING));
}

static void
test_section_gone (Fixture *fixture, gconstpointer data)
{
  page_activate (&fixture->page, "section.remove", "about");
  g_assert_null (vacancy_spell_view_find (fixture->page.session, HEADING));
  output_assert_proofread (fixture->review, "Enginer@#");
  page_undo (&fixture->page);
  output_assert_proofread (fixture->review, "Enginer@# Abuot@#about");
  assert_marks (fixture, HEADING, "0-5");
}

/* A section without lines is left out of exports, but its heading stands on the page, where it is marked: so it is listed and walked to, in its place. */
static void
test_empty_section (Fixture *fixture, gconstpointer data)
{
  JdPosting *without = jd_edit_remove (vacancy_session_posting (fixture->page.session), "t1", NULL);

  vacancy_session_apply (fixture->page.session, without, "Test");
  output_assert_proofread (fixture->review, "Enginer@# Abuot@#about");
  assert_marks (fixture, HEADING, "0-5");
  without = jd_edit_add_section (vacancy_session_posting (fixture->page.session), 3, JD_KIND_BENEFIT, "Benfits at {company}", NULL, NULL);
  vacancy_session_apply (fixture->page.session, without, "Test");
  output_assert_proofread (fixture->review, "Enginer@# Abuot@#about Benfits@#section-1");
  walk (fixture, "next-finding", JD_LINE_ID_TITLE);
  walk (fixture, "next-finding", HEADING);
  assert_selected (fixture, HEADING, 0, 5);
  ui_close_menus (view_of (fixture, HEADING));
}

#define ADD(path, func) g_test_add ("/spell-places/" path, Fixture, NULL, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("marks", test_marks);
  ADD ("not-while-typing", test_not_while_typing);
  ADD ("correct", test_correct);
  ADD ("ignore", test_ignore);
  ADD ("add-to-dictionary", test_add_to_dictionary);
  ADD ("menu-key", test_menu_key);
  ADD ("walk", test_walk);
  ADD ("walk-from-a-line", test_walk_from_a_line);
  ADD ("section-gone", test_section_gone);
  ADD ("empty-section", test_empty_section);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
