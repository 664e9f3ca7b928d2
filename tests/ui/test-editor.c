// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/jd-reading-order.h"
#include "editor-util.h"
#include "editor/vacancy-editor-clipboard.h"
#include "library/vacancy-library-pane.h"

/* ---- moving ---- */

static void
test_move (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 3);
  page_activate (page, "block.move-down", "");
  page_assert_shown (page, "about: t1 | duties: d2 d1 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 3);
  page_activate (page, "block.move-up", "");
  page_assert_shown (page, START);
  page_undo (page);
  page_assert_shown (page, "about: t1 | duties: d2 d1 d3 | bring: m1 m2 / n1");
}

static void
test_move_across (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", 3);
  page_activate (page, "block.move-up", "");
  page_assert_shown (page, "about: t1 d1 | duties: d2 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d1");
  g_assert_cmpint (page_cursor (page), ==, 3);
  page_undo (page);
  page_assert_shown (page, START);
  page_put_cursor (page, "t1", 0);
  page_activate (page, "block.move-up", "");
  page_assert_shown (page, START);
}

/* From must to nice is a step of its own. */
static void
test_move_necessity (Page *page, gconstpointer data)
{
  page_put_cursor (page, "m2", 0);
  page_activate (page, "block.move-down", "");
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 / m2 n1");
  page_activate (page, "block.move-down", "");
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 / n1 m2");
  page_activate (page, "block.move-up", "");
  page_activate (page, "block.move-up", "");
  page_assert_shown (page, START);
}

static void
test_necessity (Page *page, gconstpointer data)
{
  page_put_cursor (page, "m1", 2);
  page_activate (page, "block.necessity", "");
  page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m2 / m1 n1");
  page_assert_focus (page, "m1");
  page_activate (page, "block.necessity", "");
  page_assert_shown (page, START);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (page->editor), "Must have"));
  page_activate (page, "block.necessity", "n1");
  g_assert_null (ui_find_text (GTK_WIDGET (page->editor), "Must have"));
}

/* ---- removing and hiding ---- */

static void
test_remove (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d2", 3);
  page_activate (page, "block.remove", "");
  page_assert_shown (page, "about: t1 | duties: d1 d3 | bring: m1 m2 / n1");
  page_assert_focus (page, "d3");
  page_undo (page);
  page_assert_shown (page, START);
  page_assert_focus (page, "d2");
}

/* The last lines of a section leave the cursor in it. */
static void
test_remove_last (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d3", 3);
  page_activate (page, "block.remove", "");
  page_assert_focus (page, "+duties");
  page_put_cursor (page, "m1", 0);
  page_activate (page, "block.remove", "");
  page_assert_focus (page, "m2");
}

/* Someone else takes the line with the focus away: the one that stands there now has it. */
static void
test_remove_focused (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d3", 3);
  vacancy_session_apply (page->session, jd_edit_remove (vacancy_session_posting (page->session), "d3", NULL), "Test");
  page_assert_focus (page, "+duties");
}

/* Many lines go at once, with the one that has the focus: the cursor stays where they were. */
static void
test_remove_many (Page *page, gconstpointer data)
{
  page_put_cursor (page, "d1", -1);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, "d1"), "text/plain", "- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h", 31));
  page_assert_focus (page, "text-8");
  page_undo (page);
  page_assert_shown (page, START);
  page_assert_focus (page, "d2");
}

static void
test_hide (Page *page, gconstpointer data)
{
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, "d2");

  page_put_cursor (page, "d2", 3);
  page_activate (page, "block.hide", "");
  g_assert_true (vacancy_block_row_get_model (row)->hidden);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "excluded"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (vacancy_block_row_get_view (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Duty 2 of 3, What you will do, left out");
  page_activate (page, "block.hide", "");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "excluded"));
}

/* ---- selecting ---- */

static void
test_select (Page *page, gconstpointer data)
{
  VacancySelection *selection = page->editor->context.selection;

  page_put_cursor (page, "d1", -1);
  page_move (page, GTK_MOVEMENT_DISPLAY_LINES, 1, TRUE);
  g_assert_cmpuint (vacancy_selection_count (selection), ==, 2);
  page_assert_focus (page, "d2");
  page_activate (page, "block.move-down", "");
  page_assert_shown (page, "about: t1 | duties: d3 d1 d2 | bring: m1 m2 / n1");
  g_assert_cmpuint (vacancy_selection_count (selection), ==, 2);
  page_activate (page, "block.remove", "");
  page_assert_shown (page, "about: t1 | duties: d3 | bring: m1 m2 / n1");
  g_assert_cmpuint (vacancy_selection_count (selection), ==, 0);
  page_assert_focus (page, "+duties");
  page_undo (page);
  page_assert_shown (page, "about: t1 | duties: d3 d1 d2 | bring: m1 m2 / n1");
}

static void
test_select_wall (Page *page, gconstpointer data)
{
  page_put_cursor (page, "t1", 0);
  vacancy_selection_toggle (page->editor->context.selection, "t1");
  vacancy_selection_toggle (page->editor->context.selection, "d1");
  page_activate (page, "block.move-up", "");
  page_assert_shown (page, "about: t1 d1 | duties: d2 d3 | bring: m1 m2 / n1");
  page_activate (page, "block.move-up", "");
  page_assert_shown (page, "about: t1 d1 | duties: d2 d3 | bring: m1 m2 / n1");
}

static void
test_select_keys (Page *page, gconstpointer data)
{
  VacancySelection *selection = page->editor->context.selection;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  page_put_cursor (page, "d1", -1);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_press (GDK_KEY_Down, GDK_SHIFT_MASK);
  ui_wait_until (vacancy_selection_count (selection) == 3, 10);
  /* Typing would change a text nobody sees the cursor of. */
  ui_press (GDK_KEY_x, 0);
  ui_settle ();
  g_assert_cmpstr (page_wording (page, "d3"), ==, "Third duty");
  ui_press (GDK_KEY_Up, GDK_SHIFT_MASK);
  ui_wait_until (vacancy_selection_count (selection) == 2, 10);
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (vacancy_selection_count (selection) == 0, 10);
  page_assert_focus (page, "d2");
  ui_press (GDK_KEY_a, GDK_CONTROL_MASK);
  ui_press (GDK_KEY_a, GDK_CONTROL_MASK);
  ui_wait_until (vacancy_selection_count (selection) == 7, 10);
  ui_press (GDK_KEY_Delete, 0);
  ui_settle ();
  page_assert_shown (page, "about: | duties: | bring:");
  page_undo (page);
  page_assert_shown (page, START);
}

/* ---- sections ---- */

static void
test_sections (Page *page, gconstpointer data)
{
  page_activate (page, "section.move-up", "duties");
  page_assert_shown (page, "duties: d1 d2 d3 | about: t1 | bring: m1 m2 / n1");
  page_assert_focus (page, "#duties");
  page_activate (page, "section.move-up", "duties");
  page_assert_shown (page, "duties: d1 d2 d3 | about: t1 | bring: m1 m2 / n1");
  page_activate (page, "section.remove", "about");
  page_assert_shown (page, "duties: d1 d2 d3 | bring: m1 m2 / n1");
  page_activate (page, "section.add", "duties benefit");
  page_assert_shown (page, "duties: d1 d2 d3 | section-1: | bring: m1 m2 / n1");
  page_assert_focus (page, "#section-1");
  page_type (page, "Benefits");
  g_assert_cmpstr (jd_posting_section (vacancy_session_posting (page->session), "section-1", NULL)->heading, ==, "Benefits");
  page_activate (page, "section.rename", "bring");
  page_type (page, "You");
  g_assert_cmpstr (jd_posting_section (vacancy_session_posting (page->session), "bring", NULL)->heading, ==, "You");
}

static void
test_title (Page *page, gconstpointer data)
{
  vacancy_editor_focus_place (page->editor, JD_LINE_ID_TITLE, -1);
  page_assert_focus (page, "title");
  page_type (page, "Line Cook *{company}* ");
  page_type (page, "II");
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (page->session)), ==, "Line Cook *{company}* II");
}

static void
test_current_section (Page *page, gconstpointer data)
{
  g_autofree char *first = vacancy_editor_current_section (page->editor);
  g_autofree char *second = NULL;

  g_assert_cmpstr (first, ==, "duties");
  page_put_cursor (page, "n1", 0);
  g_object_get (page->editor, "current-section", &second, NULL);
  g_assert_cmpstr (second, ==, "bring");
}

/* ---- inserting and dropping ---- */

static void
test_insert (Page *page, gconstpointer data)
{
  JdBlock *block = jd_library_block (starter_library (), "ml-deploy-models");
  const GPtrArray *blocks = jd_library_blocks (starter_library ());
  g_autofree char *expected = NULL;

  for (guint i = 0; !block && i < blocks->len; i++)
    if (((JdBlock *) blocks->pdata[i])->kind == JD_KIND_DUTY)
      block = blocks->pdata[i];
  page_put_cursor (page, "d1", 0);
  vacancy_editor_insert_block (page->editor, block, FALSE);
  expected = g_strdup_printf ("about: t1 | duties: d1 %s d2 d3 | bring: m1 m2 / n1", block->id);
  page_assert_shown (page, expected);
  page_assert_focus (page, block->id);
  page_undo (page);
  /* Elsewhere it goes to the section of its kind. */
  page_put_cursor (page, "t1", 0);
  vacancy_editor_insert_block (page->editor, block, FALSE);
  g_free (expected);
  expected = g_strdup_printf ("about: t1 | duties: d1 d2 d3 %s | bring: m1 m2 / n1", block->id);
  page_assert_shown (page, expected);
}

static void
search_and_choose (Page *page, const char *words)
{
  GtkWidget *popover = ui_find_open_popover (GTK_WIDGET (page->window));
  GtkWidget *entry = ui_find_type (popover, GTK_TYPE_TEXT);
  GListModel *found = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (ui_find_type (popover, GTK_TYPE_LIST_VIEW))));

  ui_wait_until (g_list_model_get_n_items (found) > 0, 10);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "activate");
  ui_settle ();
}

static void
told_cb (const char *text, gboolean can_undo, gpointer data)
{
  char **told = data;

  g_free (*told);
  *told = g_strdup_printf ("%s%s", text, can_undo ? " (Undo)" : "");
}

#define GONE_TO "Already in the posting: this is its line"
#define AGAIN "This block is in the posting more than once now (Undo)"

/* A block that is there is gone to, from the pane and from the search in place; wanted again, and dropped, it comes in a second time, which is told. */
static void
test_insert_again (Page *page, gconstpointer data)
{
  static const char once[] = "about: t1 | duties: d1 team-size d2 d3 | bring: m1 m2 / n1";
  JdBlock *block = jd_library_block (starter_library (), "team-size");
  g_autofree char *told = NULL;

  ui_hear (GTK_WIDGET (page->window), told_cb, &told);
  page_drop_block (page, "team-size", "d1", TRUE);
  g_assert_null (told);
  page_assert_shown (page, once);
  page_put_cursor (page, "d3", 0);
  vacancy_editor_insert_block (page->editor, block, FALSE);
  page_assert_shown (page, once);
  page_assert_focus (page, "team-size");
  g_assert_cmpstr (told, ==, GONE_TO);
  g_clear_pointer (&told, g_free);
  vacancy_editor_search (page->editor, vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "duties")), FALSE);
  search_and_choose (page, "team size");
  page_assert_shown (page, once);
  page_assert_focus (page, "team-size");
  g_assert_cmpstr (told, ==, GONE_TO);
  g_clear_pointer (&told, g_free);
  vacancy_editor_insert_block (page->editor, block, TRUE);
  page_assert_focus (page, "team-size~2");
  g_assert_cmpstr (told, ==, AGAIN);
  page_undo (page);
  page_assert_shown (page, once);
  g_clear_pointer (&told, g_free);
  page_drop_block (page, "team-size", "d3", TRUE);
  page_assert_shown (page, "about: t1 | duties: d1 team-size d2 d3 team-size~2 | bring: m1 m2 / n1");
  g_assert_cmpstr (told, ==, AGAIN);
}

/* Pay and benefits belong under either heading. */
static void
test_insert_reward (Page *page, gconstpointer data)
{
  const char *id;
  JdBlock *block = NULL;
  const GPtrArray *blocks = jd_library_blocks (starter_library ());
  g_autofree char *pay = NULL;

  vacancy_session_apply (page->session, jd_edit_add_section (vacancy_session_posting (page->session), 1, JD_KIND_SALARY, "Pay and benefits", &id, NULL), "Test");
  pay = g_strdup (id);
  for (guint i = 0; !block && i < blocks->len; i++)
    if (((JdBlock *) blocks->pdata[i])->kind == JD_KIND_BENEFIT)
      block = blocks->pdata[i];
  page_put_cursor (page, "d1", 0);
  vacancy_editor_insert_block (page->editor, block, FALSE);
  g_assert_cmpuint (jd_posting_section (vacancy_session_posting (page->session), pay, NULL)->placements->len, ==, 1);
}

static void
insert_from_pane (Page *page)
{
  page_put_cursor (page, "d1", 0);
  vacancy_editor_insert_block (page->editor, jd_library_block (starter_library (), "team-size"), FALSE);
}

static void
insert_by_drop (Page *page)
{
  page_drop_block (page, "team-size", "d1", TRUE);
}

static void
insert_by_search (Page *page)
{
  vacancy_editor_search (page->editor, vacancy_section_view_get_tail (vacancy_editor_find_section (page->editor, "duties")), FALSE);
  search_and_choose (page, "team size");
}

static void
insert_by_swap (Page *page)
{
  page_activate (page, "block.swap", "d2");
  search_and_choose (page, "team size");
}

static void
insert_by_paste (Page *page)
{
  static const char wording[] = " among {team_size} people";

  page_put_cursor (page, "d1", -1);
  g_assert_true (vacancy_paste_data (vacancy_editor_find_row (page->editor, "d1"), "application/x-vacancy-wording", wording, strlen (wording)));
}

/* However a wording comes in, what the library says of its variables comes with it: without a value the line is left out, not "[team_size]". */
static void
test_insert_declares (Page *page, gconstpointer data)
{
  static void (*const ways[]) (Page *page) = { insert_from_pane, insert_by_drop, insert_by_search, insert_by_swap, insert_by_paste };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_assert_null (jd_posting_variable (vacancy_session_posting (page->session), "team_size"));
      ways[i] (page);
      g_assert_nonnull (jd_posting_variable (vacancy_session_posting (page->session), "team_size"));
      g_assert_nonnull (vacancy_session_document (page->session)->left_out[0]);
      page_undo (page);
      page_assert_shown (page, "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1");
    }
}

/* A line that has the keyboard goes in one step with changes elsewhere, as after a switch of the level: what stood next to it takes the keyboard, not the first change. */
static void
test_focus_of_dropped (Page *page, gconstpointer data)
{
  g_autoptr (JdPosting) changed = jd_edit_set_text (vacancy_session_posting (page->session), "t1", "Other words", NULL);

  page_put_cursor (page, "d2", 1);
  vacancy_session_apply (page->session, jd_edit_remove (changed, "d2", NULL), "Test");
  page_assert_focus (page, "d3");
  /* Back again, it is where the changes are, as for any undo. */
  page_undo (page);
  page_assert_focus (page, "t1");
}

/* ---- undo of anything ---- */

/* Random things a person does, then undo to the start and redo to the end: the page shows what the posting is at every step. */
static void
check_page (Page *page)
{
  const JdPosting *posting = vacancy_session_posting (page->session);
  guint count = 0;

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];
      VacancySectionView *view = vacancy_editor_find_section (page->editor, section->id);
      g_autoptr (GPtrArray) order = jd_reading_order (section);
      g_autoptr (GPtrArray) rows = vacancy_section_view_rows (view);

      g_assert_true (vacancy_section_view_get (view) == section);
      g_assert_cmpuint (rows->len, ==, order->len);
      for (guint j = 0; j < order->len; j++)
        {
          g_autofree char *shown = vacancy_wording_buffer_get_wording (vacancy_line_view_get_buffer (vacancy_block_row_get_line (rows->pdata[j])));

          g_assert_true (vacancy_block_row_get_model (rows->pdata[j]) == order->pdata[j]);
          g_assert_cmpstr (shown, ==, jd_placement_wording (order->pdata[j]));
        }
      count += order->len;
    }
  g_assert_cmpuint (g_hash_table_size (page->editor->context.rows), ==, count);
}

static void
do_something (Page *page)
{
  static const char *const actions[] = { "block.move-up", "block.move-down", "block.remove", "block.necessity", "block.hide" };
  g_auto (GStrv) ids = vacancy_editor_ids (page->editor);
  guint n = g_strv_length (ids);
  GtkWidget *focus;

  if (n == 0)
    return;
  vacancy_editor_focus_place (page->editor, ids[g_test_rand_int_range (0, n)], g_test_rand_int_range (0, 8));
  focus = gtk_window_get_focus (page->window);
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      page_type (page, "ab");
      break;
    case 1:
      vacancy_editor_hooks.line.enter (VACANCY_LINE_VIEW (focus), page->editor);
      break;
    case 2:
      g_signal_emit_by_name (focus, "backspace");
      break;
    case 3:
      g_signal_emit_by_name (focus, "delete-from-cursor", GTK_DELETE_CHARS, 1);
      break;
    default:
      page_activate (page, actions[g_test_rand_int_range (0, G_N_ELEMENTS (actions))], "");
    }
}

static void
test_random (Page *page, gconstpointer data)
{
  g_autoptr (JdPosting) start = jd_posting_ref (vacancy_session_posting (page->session));
  g_autoptr (JdPosting) end = NULL;

  for (guint i = 0; i < 300; i++)
    {
      do_something (page);
      check_page (page);
    }
  end = jd_posting_ref (vacancy_session_posting (page->session));
  while (jd_history_undo (vacancy_session_history (page->session)))
    check_page (page);
  g_assert_true (vacancy_session_posting (page->session) == start);
  while (jd_history_redo (vacancy_session_history (page->session)))
    check_page (page);
  g_assert_true (vacancy_session_posting (page->session) == end);
}

/* ---- many blocks ---- */

static void
test_many (void)
{
  g_autoptr (JdPosting) posting = page_posting ();
  JdSection *duties = posting->sections->pdata[1];
  Page page;
  gint64 start;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);

      g_ptr_array_add (duties->placements, page_placement (id, JD_KIND_DUTY, JD_NECESSITY_NONE, "Bring trained models into production and keep them healthy."));
    }
  start = g_get_monotonic_time ();
  page_open (&page, posting);
  g_test_message ("500 blocks shown in %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  page_put_cursor (&page, "x250", 5);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    page_type (&page, "x");
  g_test_message ("a key: %.3f ms", (double) (g_get_monotonic_time () - start) / 100000);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 10; i++)
    page_activate (&page, "block.move-up", "");
  g_test_message ("a move: %.3f ms", (double) (g_get_monotonic_time () - start) / 10000);
  check_page (&page);
  page_tear_down (&page, NULL);
}

/* ---- hostile ---- */

static void
test_hostile (Page *page, gconstpointer data)
{
  g_autofree char *text = g_strnfill (10000, 'W');
  static const char *const texts[] = { "R&D <b>", "שלום עולם", "👩‍🚀 {company}", "]()**", "%s %n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      page_put_cursor (page, "d1", -1);
      page_type (page, texts[i]);
      vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "company", texts[i], NULL), "Test");
      vacancy_session_apply (page->session, jd_edit_set_heading (vacancy_session_posting (page->session), "duties", texts[i], NULL), "Test");
      vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "title", texts[i], NULL), "Test");
      ui_settle ();
    }
  page_type (page, text);
  vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "title", text, NULL), "Test");
  vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "company", text, NULL), "Test");
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page->editor)), <=, 760);
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, page_set_up, test, page_tear_down);
}

static void
add_tests (void)
{
  add ("/editor/move", test_move);
  add ("/editor/move/across", test_move_across);
  add ("/editor/move/necessity", test_move_necessity);
  add ("/editor/necessity", test_necessity);
  add ("/editor/remove", test_remove);
  add ("/editor/remove/focused", test_remove_focused);
  add ("/editor/remove/last", test_remove_last);
  add ("/editor/remove/many", test_remove_many);
  add ("/editor/hide", test_hide);
  add ("/editor/select", test_select);
  add ("/editor/select/wall", test_select_wall);
  add ("/editor/select/keys", test_select_keys);
  add ("/editor/sections", test_sections);
  add ("/editor/title", test_title);
  add ("/editor/current-section", test_current_section);
  add ("/editor/insert", test_insert);
  add ("/editor/insert-again", test_insert_again);
  add ("/editor/insert-reward", test_insert_reward);
  add ("/editor/insert/declares", test_insert_declares);
  add ("/editor/dropped", test_focus_of_dropped);
  add ("/editor/random", test_random);
  add ("/editor/hostile", test_hostile);
  g_test_add_func ("/editor/many", test_many);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
