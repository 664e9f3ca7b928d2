// SPDX-License-Identifier: GPL-3.0-or-later
/* The ladder of a role, in the window of the library: what is seen, keys, changes and their way back. */
#include "library-window-util.h"
#include "measure-util.h"
#include "ui-keys.h"
#include "walk-util.h"
#include "role/vacancy-role-ladder-private.h"
#include "role/vacancy-role-list.h"
#include "role/vacancy-role-view.h"
#include "widgets/vacancy-language-button.h"
#include "widgets/vacancy-wrapped-text.h"

/* Of the starter library. */
static VacancyRoleLadder *
open_ladder (Fixture *fixture)
{
  static const char role[] = "line-cook";
  VacancyRoleLadder *ladder = VACANCY_ROLE_LADDER (part (fixture, VACANCY_TYPE_ROLE_LADDER));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("roles"));
  vacancy_role_list_select (VACANCY_ROLE_LIST (part (fixture, VACANCY_TYPE_ROLE_LIST)), role);
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (ladder), GTK_TYPE_STACK)), "ladder");
  ui_wait_until (ladder->ladder && g_str_equal (ladder->ladder->role->id, role) && ladder->shown->len == ladder->ladder->rows->len, 30);
  ui_settle ();
  return ladder;
}

/* The row of the block, or the first of the kind. */
static guint
row_of (VacancyRoleLadder *ladder, JdLadderRowKind kind, const char *block)
{
  for (guint i = 0; i < ladder->ladder->rows->len; i++)
    {
      const JdLadderRow *row = jd_ladder_row (ladder->ladder, i);
      if (row->kind == kind && (!block || (row->block && g_str_equal (row->block->id, block))))
        return i;
    }
  g_assert_not_reached ();
}

static const char *
text_at (VacancyRoleLadder *ladder, guint row, const char *level)
{
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (ladder, row, jd_ladder_column (ladder->ladder, level));

  g_assert_nonnull (cell);
  return vacancy_wrapped_text_get (VACANCY_WRAPPED_TEXT (ui_find_type (GTK_WIDGET (cell), VACANCY_TYPE_WRAPPED_TEXT)));
}

/* Gives the cell what a person would type there. */
static void
type (VacancyRoleLadder *ladder, guint row, const char *level, const char *text)
{
  const guint column = jd_ladder_column (ladder->ladder, level);

  vacancy_role_ladder_go_to (ladder, row, column);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ladder), "ladder.edit", NULL));
  GtkWidget *view = ui_find_type (GTK_WIDGET (vacancy_role_ladder_find_cell (ladder, row, column)), GTK_TYPE_TEXT_VIEW);
  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_buffer_set_modified (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), TRUE);
  vacancy_role_ladder_go_to (ladder, row == 0 ? 1 : 0, 0);
  ui_settle ();
}

#define wait_for_text(ladder, row, level, text) ui_wait_until (g_str_equal (text_at (ladder, row, level), text), 30)

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  VacancyRoleLadder *ladder = open_ladder (fixture);
  const guint years = row_of (ladder, JD_LADDER_YEARS, NULL);

  g_assert_cmpuint (ladder->shown->len, >, 30);
  g_assert_cmpstr (text_at (ladder, years, "lead"), ==, "5–10");
  g_assert_nonnull (ui_find_type (GTK_WIDGET (ladder->head), VACANCY_TYPE_WRAPPED_TEXT));
  g_assert_cmpuint (ui_count_wrong_sizes (GTK_WIDGET (ladder)), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (ladder->found)));
}

/* What is typed at a level is said at those that follow it; undo takes it back, and the keyboard stays where it was. */
static void
test_wording (Fixture *fixture, gconstpointer data)
{
  VacancyRoleLadder *ladder = open_ladder (fixture);
  guint row = 0;

  while (jd_ladder_cell (ladder->ladder, row, jd_ladder_column (ladder->ladder, "senior"))->state != JD_LADDER_INHERITED)
    row++;
  g_autofree char *before = g_strdup (text_at (ladder, row, "senior"));
  type (ladder, row, "senior", "Run the whole kitchen.");
  wait_for_text (ladder, row, "senior", "Run the whole kitchen.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (vacancy_role_ladder_find_cell (ladder, row, jd_ladder_column (ladder->ladder, "senior"))), "own"));
  if (jd_ladder_cell (ladder->ladder, row, jd_ladder_column (ladder->ladder, "lead"))->state == JD_LADDER_INHERITED)
    g_assert_cmpstr (text_at (ladder, row, "lead"), ==, "as Senior");
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  wait_for_text (ladder, row, "senior", before);
}

/* In another language: what nobody has translated is marked, and what is typed is said in that language alone. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  VacancyRoleLadder *ladder = open_ladder (fixture);
  const guint row = row_of (ladder, JD_LADDER_BLOCK, "benefit-health");
  JdLibrary *library = vacancy_library_store_get_library (services ()->library);
  g_autofree char *english = g_strdup (jd_localized_get (jd_library_block (library, "benefit-health")->body, "en", NULL));

  g_signal_emit_by_name (ui_find_type (GTK_WIDGET (ladder->language_place), VACANCY_TYPE_LANGUAGE_BUTTON), "chosen", "nl");
  ui_wait_until (ladder->ladder && g_str_equal (ladder->ladder->language, "nl") && ladder->shown->len == ladder->ladder->rows->len, 30);
  ui_settle ();
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (ladder, row, 0);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "untranslated"));
  type (ladder, row, ((const JdLevel *) g_ptr_array_index (ladder->ladder->levels, 0))->id, "Een zorgverzekering.");
  ui_wait_until (!gtk_widget_has_css_class (GTK_WIDGET (vacancy_role_ladder_find_cell (ladder, row, 0)), "untranslated"), 30);
  library = vacancy_library_store_get_library (services ()->library);
  const JdBlock *block = jd_library_block (library, "benefit-health");
  g_assert_cmpstr (jd_localized_get (block->body, "en", NULL), ==, english);
  g_autoptr (JdLadder) said = jd_ladder_new (library, "line-cook", "nl", NULL);
  g_assert_cmpstr (jd_ladder_cell (said, row, 0)->text, ==, "Een zorgverzekering.");
  g_autoptr (JdLadder) other = jd_ladder_new (library, "line-cook", "en", NULL);
  g_assert_cmpstr (jd_ladder_cell (other, row, 0)->text, ==, english);
}

static void
test_ends_and_begins (Fixture *fixture, gconstpointer data)
{
  VacancyRoleLadder *ladder = open_ladder (fixture);
  const guint row = row_of (ladder, JD_LADDER_BLOCK, "benefit-health"), senior = jd_ladder_column (ladder->ladder, "senior");

  vacancy_role_ladder_go_to (ladder, row, senior);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ladder), "ladder.end", NULL));
  wait_for_text (ladder, row, "senior", "ends");
  g_assert_cmpstr (text_at (ladder, row, "lead"), ==, "—");
  g_assert_cmpuint (ladder->row, ==, row);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ladder), "ladder.follow", NULL));
  wait_for_text (ladder, row, "senior", "as Entry");
  /* Nothing is a line that ends, too. */
  type (ladder, row, "lead", "  ");
  wait_for_text (ladder, row, "lead", "ends");
}

/* Fewer years than the level before are told in the cell and below, from where one gets there. */
static void
test_findings (Fixture *fixture, gconstpointer data)
{
  VacancyRoleLadder *ladder = open_ladder (fixture);
  const guint years = row_of (ladder, JD_LADDER_YEARS, NULL), degree = row_of (ladder, JD_LADDER_DEGREE, NULL);

  type (ladder, years, "lead", "1");
  wait_for_text (ladder, years, "lead", "1");
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (ladder, years, jd_ladder_column (ladder->ladder, "lead"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "found"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (cell), "⚠ fewer than Senior"));
  g_assert_cmpstr (gtk_label_get_text (ladder->found_text), ==, "1 thing to look at: Lead asks for fewer years than Senior");
  gtk_widget_activate (GTK_WIDGET (ladder->found));
  ui_wait_until (is_focused (fixture, cell), 30);
  vacancy_role_ladder_go_to (ladder, degree, jd_ladder_column (ladder->ladder, "lead"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ladder), "ladder.degree", "s", "required"));
  wait_for_text (ladder, degree, "lead", "required");
  type (ladder, years, "lead", "");
  ui_wait_until (!gtk_widget_get_visible (GTK_WIDGET (ladder->found)), 30);
  /* What is no number of years is refused, and told. */
  type (ladder, years, "lead", "many");
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  g_assert_cmpstr (text_at (ladder, years, "lead"), ==, "3–6");
  gtk_window_destroy (GTK_WINDOW (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
}

/* Arrows go from cell to cell, F2 and Enter edit, Escape leaves what was. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  VacancyRoleLadder *ladder = open_ladder (fixture);
  ui_give_focus (GTK_WINDOW (fixture->window));
  vacancy_role_ladder_go_to (ladder, 0, 0);
  ui_press (GDK_KEY_Down, 0);
  ui_press (GDK_KEY_Right, 0);
  ui_settle ();
  g_assert_cmpuint (ladder->row, ==, 1);
  g_assert_cmpuint (ladder->column, ==, 1);
  g_autofree char *before = g_strdup (text_at (ladder, 1, "entry"));
  ui_press (GDK_KEY_F2, 0);
  ui_settle ();
  g_assert_true (vacancy_ladder_cell_is_edited (vacancy_role_ladder_find_cell (ladder, 1, 1)));
  ui_assert_named_once (GTK_WIDGET (fixture->window));
  ui_press (GDK_KEY_x, 0);
  ui_press (GDK_KEY_Escape, 0);
  ui_settle ();
  g_assert_cmpstr (text_at (ladder, 1, "entry"), ==, before);
  g_assert_true (is_focused (fixture, vacancy_role_ladder_find_cell (ladder, 1, 1)));
  ui_press (GDK_KEY_Return, 0);
  ui_press (GDK_KEY_o, 0);
  ui_press (GDK_KEY_Return, 0);
  wait_for_text (ladder, 1, "entry", "o");
  g_assert_true (is_focused (fixture, vacancy_role_ladder_find_cell (ladder, 1, 1)));
  ui_press (GDK_KEY_End, 0);
  ui_settle ();
  g_assert_cmpuint (ladder->column, ==, ladder->ladder->levels->len - 1);
  ui_press (GDK_KEY_Menu, 0);
  ui_settle ();
  g_assert_nonnull (ladder->menu);
  walk_assert (ladder->menu);
  ui_press (GDK_KEY_Escape, 0);
  ui_settle ();
  g_assert_null (ladder->menu);
  ui_wait_until (is_focused (fixture, vacancy_role_ladder_find_cell (ladder, 1, ladder->column)), 10);
}

/* Making the rows gives way to everything else every few milliseconds: a hundred of them are a thousand widgets. */
static void
test_slices (Fixture *fixture, gconstpointer data)
{
  VacancyRoleLadder *ladder = open_ladder (fixture);
  guint steps = 0, had = 0;

  vacancy_role_ladder_make_rows (ladder);
  while (ladder->making)
    {
      g_main_context_iteration (NULL, FALSE);
      steps += ladder->shown->len != had;
      had = ladder->shown->len;
    }
  g_assert_cmpuint (had, ==, ladder->ladder->rows->len);
  g_assert_cmpuint (steps, >=, 2);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/ladder/shows", test_shows);
  add_library_case ("/ladder/wording", test_wording);
  add_library_case ("/ladder/ends-and-begins", test_ends_and_begins);
  add_library_case ("/ladder/language", test_language);
  add_library_case ("/ladder/findings", test_findings);
  add_library_case ("/ladder/keys", test_keys);
  add_library_case ("/ladder/slices", test_slices);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
