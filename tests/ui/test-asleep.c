// SPDX-License-Identifier: GPL-3.0-or-later
/* Rows that nobody has seen have no text view, and nobody notices. */
#include "compose/jd-resolve.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit.h"
#include "editor-util.h"
#include "review/vacancy-dictionary.h"
#include "text/vacancy-line-count.h"
#include "text/vacancy-spell-walk.h"
#include "text/vacancy-sleeping-text.h"

#define N_MORE 60

/* The flagship role with many more duties before it, all kinds of wording among them. */
static JdPosting *
long_posting (void)
{
  static const char *const wordings[] = { "A short one", "Work with **many people** in *many places* on what they need, and tell them early when it cannot be had, so that they can plan without it",
                                          "First paragraph, which is long enough to take more than a single line on any page that we show in this test.\n\nSecond paragraph.\n\nThird",
                                          "- An item\n- Another one", "Report to {company} in {no_such_variable}, [in writing](https://example.org/)", "مرحبا بكم في الفريق" };
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_resolve_new (starter_library (), NULL, "machine-learning-engineer", "senior", "en", NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_MORE; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autoptr (JdPlacement) placement = page_placement (id, JD_KIND_DUTY, JD_NECESSITY_NONE, wordings[i % G_N_ELEMENTS (wordings)]);
      JdPosting *longer = jd_edit_insert (posting, "duties", i, placement, &error);

      g_assert_no_error (error);
      jd_posting_unref (posting);
      posting = longer;
    }
  return posting;
}

static void
set_up (Page *page, gconstpointer data)
{
  g_autoptr (JdPosting) posting = long_posting ();

  page_open (page, posting);
}

static VacancyBlockRow *
row_of (Page *page, guint i)
{
  g_autofree char *id = g_strdup_printf ("x%u", i);

  return vacancy_editor_find_row (page->editor, id);
}

static guint
count_awake (Page *page)
{
  guint count = 0;

  for (guint i = 0; i < N_MORE; i++)
    count += vacancy_block_row_is_awake (row_of (page, i));
  return count;
}

static void
assert_same_heights (Page *page)
{
  int before[N_MORE];

  for (guint i = 0; i < N_MORE; i++)
    before[i] = gtk_widget_get_height (GTK_WIDGET (row_of (page, i)));
  for (guint i = 0; i < N_MORE; i++)
    vacancy_block_row_wake (row_of (page, i));
  ui_settle ();
  for (guint i = 0; i < N_MORE; i++)
    {
      g_assert_cmpint (before[i], >, 10);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (row_of (page, i))), ==, before[i]);
    }
}

static void
test_height (Page *page, gconstpointer data)
{
  assert_same_heights (page);
}

static void
test_height_narrow (Page *page, gconstpointer data)
{
  gtk_window_set_default_size (page->window, 420, 600);
  ui_wait_until (gtk_widget_get_width (GTK_WIDGET (page->editor)) <= 420, 10);
  ui_settle ();
  g_assert_cmpuint (count_awake (page), <, N_MORE / 2);
  assert_same_heights (page);
}

static void
test_sight (Page *page, gconstpointer data)
{
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page->editor->scroller));
  const double height = gtk_adjustment_get_upper (scroll);

  g_assert_false (vacancy_block_row_is_awake (row_of (page, N_MORE - 1)));
  g_assert_cmpuint (count_awake (page), <, N_MORE / 2);
  gtk_adjustment_set_value (scroll, height);
  ui_wait_until (vacancy_block_row_is_awake (row_of (page, N_MORE - 1)) || count_awake (page) > 0, 10);
  ui_settle ();
  /* Whatever is seen is awake by now, and nothing has moved. */
  for (guint i = 0; i < N_MORE; i++)
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row_of (page, i)), GTK_WIDGET (page->editor), &bounds));
      if (bounds.origin.y < gtk_widget_get_height (GTK_WIDGET (page->editor)) && bounds.origin.y + bounds.size.height > 0)
        g_assert_true (vacancy_block_row_is_awake (row_of (page, i)));
    }
  g_assert_cmpfloat (gtk_adjustment_get_upper (scroll), ==, height);
}

static void
test_cursor (Page *page, gconstpointer data)
{
  VacancyBlockRow *row = row_of (page, 50), *next = row_of (page, 51);

  vacancy_editor_focus_place (page->editor, "x50", -1);
  g_assert_true (vacancy_block_row_is_awake (row));
  page_assert_focus (page, "x50");
  g_assert_true (vacancy_editor_hooks.line.cross (vacancy_block_row_get_line (row), VACANCY_CROSS_CHARACTER, 1, FALSE, page->editor));
  g_assert_true (vacancy_block_row_is_awake (next));
  page_assert_focus (page, "x51");
  ui_settle ();
  g_assert_true (vacancy_editor_hooks.line.cross (vacancy_block_row_get_line (next), VACANCY_CROSS_PAGE, 1, FALSE, page->editor));
  g_assert_true (vacancy_editor_has_focus (page->editor));
}

/* Tab skips nobody because he sleeps. */
static void
test_tab (Page *page, gconstpointer data)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (page->editor->scroller);

  vacancy_editor_focus_place (page->editor, "x20", 0);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (scroller), GTK_DIR_TAB_FORWARD));
  page_assert_focus (page, "x21");
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (scroller), GTK_DIR_TAB_FORWARD));
  page_assert_focus (page, "x22");
}

static void
test_change (Page *page, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VacancyBlockRow *row = row_of (page, 40);
  const int height = gtk_widget_get_height (GTK_WIDGET (row));

  gtk_window_set_focus (page->window, NULL); /* or the cursor would go where something changes */
  g_assert_false (vacancy_block_row_is_awake (row));
  vacancy_session_apply (page->session, jd_edit_set_text (vacancy_session_posting (page->session), "x40", "One\n\nTwo\n\nThree\n\nFour\n\nFive", &error), "Test");
  g_assert_no_error (error);
  ui_wait_until (gtk_widget_get_height (GTK_WIDGET (row)) > height, 10);
  g_assert_false (vacancy_block_row_is_awake (row));
  g_assert_cmpstr (page_wording (page, "x40"), ==, "One\n\nTwo\n\nThree\n\nFour\n\nFive");
  g_assert_cmpint (gtk_text_buffer_get_line_count (page_buffer (page, "x40")), ==, 5);
}

static void
test_selected (Page *page, gconstpointer data)
{
  const char *const ids[] = { "x40", "x41", "x42", NULL };
  VacancyBlockRow *row = row_of (page, 41);

  vacancy_selection_set_range (page->editor->context.selection, ids, "x40", "x42");
  g_assert_false (vacancy_block_row_is_awake (row));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "selected"));
  g_assert_false (gtk_text_view_get_cursor_visible (vacancy_block_row_get_view (row)));
}

static void
test_name (Page *page, gconstpointer data)
{
  VacancyBlockRow *row = row_of (page, N_MORE - 1);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (vacancy_section_view_of (GTK_WIDGET (row)));
  guint index;

  g_assert_true (g_ptr_array_find (rows, row, &index));
  name = g_strdup_printf ("Duty %u of %u, %s", index + 1, rows->len, vacancy_section_view_get (vacancy_section_view_of (GTK_WIDGET (row)))->heading);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (vacancy_block_row_get_view (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

/* Readers hear the values of a heading's variables, also after they change. */
static void
test_name_of_heading (Page *page, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  VacancySectionView *view = vacancy_editor_find_section (page->editor, "duties");

  vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "company", "Acme", &error), "Test");
  g_assert_no_error (error);
  vacancy_session_apply (page->session, jd_edit_set_heading (vacancy_session_posting (page->session), "duties", "At {company}", &error), "Test");
  g_assert_no_error (error);
  g_assert_cmpstr (vacancy_section_view_heading_text (view), ==, "At Acme");
  vacancy_session_apply (page->session, jd_edit_set_value (vacancy_session_posting (page->session), "company", "Beta", &error), "Test");
  g_assert_no_error (error);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (vacancy_block_row_get_line (vacancy_section_view_get_tail (view))), GTK_ACCESSIBLE_PROPERTY_LABEL, "New line, At Beta");
}

/* What Pango says when it breaks @text. */
static int
broken_height (PangoLayout *layout, int width)
{
  int height;

  pango_layout_set_width (layout, width);
  pango_layout_get_size (layout, NULL, &height);
  pango_layout_set_width (layout, -1);
  return height;
}

static guint
assert_counted (GtkWidget *page, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (page, text);
  guint counted = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (int width = 101; width < 900; width += 13)
    {
      const int height = vacancy_line_count_height (layout, width * PANGO_SCALE);

      if (height < 0)
        continue;
      if (height != broken_height (layout, width * PANGO_SCALE))
        g_error ("at %d: %d, not %d: %s", width, height, broken_height (layout, width * PANGO_SCALE), text);
      counted++;
    }
  return counted;
}

/* Lines are counted as they are broken: everything the starter library says, and what is hard to break. */
static void
test_counted (Page *page, gconstpointer data)
{
  static const char *const hard[] = { "", "Word", "two  blanks  between  all  of  the  words  in  here, and some more behind", "hyphen-ated and dash–ed, slash/ed and under_scored words-that-go-on-and-on",
                                      "Ends in blanks   ", "Work on C++, R&D, 24/7 (and more) at 3.5 % for €1,200.50 — “quoted” … and so on", "日本語の文章はどこでも改行できますが、句読点の前では改行できません。",
                                      "ภาษาไทยไม่มีช่องว่างระหว่างคำ จึงต้องแบ่งคำด้วยพจนานุกรม", "Finanzdienstleistungsunternehmensführung und Donaudampfschifffahrt", "naïve e\u0301tude 👩‍💻 and emoji 🎉 in it",
                                      "soft\302\255hyphens in\302\255side", "مرحبا بكم في الفريق", "a mix of שלום and words", "no\302\240break spaces\302\240in\302\240here and more words behind them" };
  const GPtrArray *blocks = jd_library_blocks (starter_library ());
  GtkWidget *widget = page->editor->context.page;
  guint counted = 0;

  for (guint i = 0; i < G_N_ELEMENTS (hard); i++)
    assert_counted (widget, hard[i]);
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *text = jd_block_text_any (starter_library (), NULL, blocks->pdata[i]);

      counted += assert_counted (widget, text);
    }
  /* Nearly everything is. */
  g_assert_cmpuint (counted, >, blocks->len * 50);
}

static char *
name_chip (const JdWordingPiece *piece, gboolean *missing, gpointer data)
{
  *missing = FALSE;
  return g_strndup (piece->text, piece->length);
}

/* It stands where it will when it is awake: at the side from which the page is read, whatever it says. */
static void
test_side (Page *page, gconstpointer data)
{
  static const char *const wordings[] = { "Cook", "טבח", "2024", "- Cook", "- טבח", "{company}", "**Cook**\n\nCook" };
  GtkWidget *widget = page->editor->context.page;

  for (GtkTextDirection direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
      {
        g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
        VacancySleepingText *text;
        g_autoptr (GskRenderNode) node = NULL;
        graphene_rect_t bounds;

        gtk_widget_set_direction (widget, direction);
        text = vacancy_sleeping_text_new (widget, wordings[i], name_chip, NULL);
        vacancy_sleeping_text_draw (text, snapshot, gtk_widget_get_style_context (widget), 0, 600);
        node = gtk_snapshot_to_node (snapshot);
        gsk_render_node_get_bounds (node, &bounds);
        if (direction == GTK_TEXT_DIR_RTL)
          g_assert_cmpfloat (bounds.origin.x, >, 300);
        else
          g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, 300);
        vacancy_sleeping_text_free (text);
      }
}

static void
go_there_cb (VacancySpellWalk *walk, const char *placement, int offset, VacancyEditor *editor)
{
  vacancy_editor_focus_place (editor, placement, offset);
}

/* What is wrong in a row at rest is found, and the cursor goes to the word, also behind a variable that says more on the page than in the posting. */
static void
test_finding (Page *page, gconstpointer data)
{
  g_autoptr (VacancySpellWalk) walk = vacancy_spell_walk_new (GTK_WIDGET (page->editor));
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GError) error = NULL;
  GtkTextIter start, end;
  g_autofree char *word = NULL;

  gtk_window_set_focus (page->window, NULL);
  vacancy_spell_walk_add_actions (walk, G_ACTION_MAP (actions));
  g_signal_connect (walk, "activate", G_CALLBACK (go_there_cb), page->editor);
  vacancy_session_apply (page->session, jd_edit_set_text (vacancy_session_posting (page->session), "x50", "Ask {company} wheter it fits", &error), "Test");
  g_assert_no_error (error);
  vacancy_spell_walk_set_session (walk, page->session);
  vacancy_editor_focus_place (page->editor, "x49", 0);
  ui_wait_until (vacancy_dictionary_prepare (vacancy_dictionary_of (page->session)), 30);
  g_assert_false (vacancy_block_row_is_awake (row_of (page, 50)));
  g_action_group_activate_action (G_ACTION_GROUP (actions), "next-misspelling", NULL);
  page_assert_focus (page, "x50");
  gtk_text_buffer_get_iter_at_mark (page_buffer (page, "x50"), &start, gtk_text_buffer_get_insert (page_buffer (page, "x50")));
  end = start;
  gtk_text_iter_forward_chars (&end, 6);
  word = gtk_text_iter_get_slice (&start, &end);
  g_assert_cmpstr (word, ==, "wheter");
  vacancy_spell_walk_set_session (walk, NULL);
}

static void
add (const char *path, void (*test) (Page *, gconstpointer))
{
  g_test_add (path, Page, NULL, set_up, test, page_tear_down);
}

static void
add_tests (void)
{
  add ("/asleep/height", test_height);
  add ("/asleep/height/narrow", test_height_narrow);
  add ("/asleep/viewport", test_sight);
  add ("/asleep/cursor", test_cursor);
  add ("/asleep/tab", test_tab);
  add ("/asleep/change", test_change);
  add ("/asleep/selected", test_selected);
  add ("/asleep/name", test_name);
  add ("/asleep/name/heading", test_name_of_heading);
  add ("/asleep/side", test_side);
  add ("/asleep/counted", test_counted);
  add ("/asleep/finding", test_finding);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
