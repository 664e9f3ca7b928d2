// SPDX-License-Identifier: GPL-3.0-or-later
/* The levels in the window of the library: their members and operations are changed, they are ordered and removed, and what cannot be is told. */
#include "library-window-util.h"
#include "ui-keys.h"
#include "walk-util.h"
#include "../service/library-util.h"
#include "item/jd-level-op.h"
#include "role/vacancy-level-row.h"
#include "role/vacancy-levels-page.h"
#include "role/vacancy-role-search.h"

static JdLibrary *
library (void)
{
  return vacancy_library_store_get_library (services ()->library);
}

static VacancyLevelRow *
level_row (Fixture *fixture, const char *id)
{
  GtkListBox *list = GTK_LIST_BOX (ui_find_type (part (fixture, VACANCY_TYPE_LEVELS_PAGE), GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    if (g_str_equal (vacancy_level_row_get_id (VACANCY_LEVEL_ROW (row)), id))
      return VACANCY_LEVEL_ROW (row);
  return NULL;
}

static void
open_levels (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("levels"));
  ui_settle ();
  g_assert_nonnull (level_row (fixture, "senior"));
}

static const JdLevel *
level (const char *id)
{
  return jd_library_level (library (), id);
}

/* Types into the field of that title, and takes it. */
static void
enter (Fixture *fixture, const char *id, const char *title, const char *text)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (level_row (fixture, id)), title);

  g_assert_nonnull (label);
  GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit (row, g_signal_lookup ("apply", ADW_TYPE_ENTRY_ROW), 0);
  ui_settle ();
}

static void
test_levels (Fixture *fixture, gconstpointer data)
{
  open_levels (fixture);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (level_row (fixture, "senior")), TRUE);
  ui_settle ();
  enter (fixture, "senior", "Must-haves at most", "5");
  ui_wait_until (g_strcmp0 (jd_params_get (level ("senior")->limits, "must_max"), "5") == 0, 30);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (level_row (fixture, "senior"))));
  enter (fixture, "senior", "Name", "Old Hand");
  ui_wait_until (ui_find_text (GTK_WIDGET (level_row (fixture, "senior")), "Old Hand"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (g_strcmp0 (jd_localized_get (level ("senior")->name, "en", NULL), "Senior") == 0, 30);
}

/* What is used stays, and it is told by what it is. */
static void
test_remove_level (Fixture *fixture, gconstpointer data)
{
  open_levels (fixture);
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (part (fixture, VACANCY_TYPE_LEVELS_PAGE), "New Level"), GTK_TYPE_BUTTON));
  ui_wait_until (level_row (fixture, "new-level"), 30);
  g_assert_cmpstr (level ("new-level")->inherits, ==, "lead");
  g_signal_emit (level_row (fixture, "mid"), g_signal_lookup ("remove", VACANCY_TYPE_LEVEL_ROW), 0);
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG))), "mid: is used by role “accountant”"));
  gtk_window_destroy (GTK_WINDOW (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_signal_emit (level_row (fixture, "new-level"), g_signal_lookup ("remove", VACANCY_TYPE_LEVEL_ROW), 0);
  ui_wait_until (!level_row (fixture, "new-level"), 30);
}

/* A posting that is of the level, in a folder that was named: written after the window looked there. */
static void
test_remove_of_posting (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = folder_new (), *path = folder_path (folder, "lookout.vacancy");
  const char *const folders[] = { folder, NULL };

  open_levels (fixture);
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (part (fixture, VACANCY_TYPE_LEVELS_PAGE), "New Level"), GTK_TYPE_BUTTON));
  ui_wait_until (level_row (fixture, "new-level"), 30);
  g_settings_set_strv (services ()->settings, "posting-folders", folders);
  ui_settle ();
  g_autoptr (JdPosting) posting = engineer_posting (library (), "new-level");
  g_assert_true (jd_posting_file_save (path, posting, NULL));
  g_signal_emit (level_row (fixture, "new-level"), g_signal_lookup ("remove", VACANCY_TYPE_LEVEL_ROW), 0);
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  const char *body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_assert_nonnull (strstr (body, "new-level: is used by "));
  g_assert_nonnull (strstr (body, "lookout.vacancy"));
  gtk_window_destroy (GTK_WINDOW (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_signal_emit (level_row (fixture, "new-level"), g_signal_lookup ("remove", VACANCY_TYPE_LEVEL_ROW), 0);
  ui_wait_until (!level_row (fixture, "new-level"), 30);
  g_settings_reset (services ()->settings, "posting-folders");
  g_rmdir (folder);
}

static void
test_move_level (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  open_levels (fixture);
  ui_give_focus (GTK_WINDOW (fixture->window));
  gtk_widget_child_focus (GTK_WIDGET (level_row (fixture, "lead")), GTK_DIR_TAB_FORWARD);
  ui_settle ();
  ui_press (GDK_KEY_Up, GDK_ALT_MASK);
  ui_wait_until (level ("lead")->order < level ("senior")->order, 30);
  ui_settle ();
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (level_row (fixture, "lead"))), <, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (level_row (fixture, "senior"))));
  g_assert_true (is_focused (fixture, level_row (fixture, "lead")));
  /* What does not fit by now is told. */
  ui_wait_until (ui_find_text (part (fixture, VACANCY_TYPE_LEVELS_PAGE), "Senior asks for fewer years than Lead"), 30);
}

/* ---- operations ---- */

static VacancyLevelRow *
open_level (Fixture *fixture, const char *id)
{
  open_levels (fixture);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (level_row (fixture, id)), TRUE);
  ui_settle ();
  return level_row (fixture, id);
}

static GtkWidget *
dialog (void)
{
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  return GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

static gpointer
row_of (const char *title, GType type)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (dialog (), title), type);

  g_assert_nonnull (row);
  return row;
}

static void
choose_in (const char *title, guint choice)
{
  adw_combo_row_set_selected (row_of (title, ADW_TYPE_COMBO_ROW), choice);
  ui_settle ();
}

/* By the search, as a person does; the first that is found. */
static void
choose_block (const char *title, const char *search)
{
  GtkWidget *row = row_of (title, ADW_TYPE_ACTION_ROW);

  gtk_widget_activate (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
  ui_wait_until (ui_find_open_popover (dialog ()), 30);
  GtkWidget *popover = ui_find_open_popover (dialog ());
  g_assert_true (VACANCY_IS_ROLE_SEARCH (popover));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (popover, GTK_TYPE_SEARCH_ENTRY)), search);
  ui_settle ();
  ui_wait_until (ui_find_type (popover, GTK_TYPE_LIST_BOX_ROW), 30);
  g_signal_emit_by_name (ui_find_type (popover, GTK_TYPE_SEARCH_ENTRY), "activate");
  ui_settle ();
}

/* As its buttons do. */
static void
answer_and_close (const char *response)
{
  GtkWindow *window = GTK_WINDOW (dialog ());

  answer (response);
  gtk_window_destroy (window);
  ui_settle ();
}

static gboolean
can_be_done (void)
{
  return adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog ()), "done");
}

static void
begin_op (VacancyLevelRow *row)
{
  GtkWidget *button = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (row), "Add Operation…"), GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_activate (button));
  dialog ();
}

static const JdOp *
op_at (const char *id, guint index)
{
  return g_ptr_array_index (level (id)->ops, index);
}

#define wait_for_ops(id, count) ui_wait_until (level (id)->ops->len == count, 30)

/* Each kind of operation is made by choosing alone, and read in words. */
static void
test_make_ops (Fixture *fixture, gconstpointer data)
{
  VacancyLevelRow *row = open_level (fixture, "senior");
  const guint had = level ("senior")->ops->len;

  begin_op (row);
  g_assert_false (can_be_done ());
  g_assert_nonnull (ui_find_text (dialog (), "Choose a block."));
  choose_block ("Block", "deploy");
  g_assert_true (can_be_done ());
  choose_in ("Where", 1);
  answer_and_close ("done");
  wait_for_ops ("senior", had + 1);
  g_assert_cmpint (op_at ("senior", had)->kind, ==, JD_OP_ADD);
  g_assert_true (op_at ("senior", had)->at_start);
  g_assert_true (jd_library_block (library (), op_at ("senior", had)->block));
  g_autofree char *words = jd_level_op_words (library (), op_at ("senior", had));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (row), words));

  begin_op (row);
  choose_in ("What Is Done", JD_OP_SET);
  g_assert_false (can_be_done ());
  choose_in ("Aspect", JD_ASPECT_EDUCATION);
  choose_in ("They Are", 1);
  g_assert_nonnull (ui_find_text (dialog (), "Qualifications about education: nice to have"));
  answer_and_close ("done");
  ui_wait_until (ui_find_text (GTK_WIDGET (row), "Qualifications about education: nice to have"), 30);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));

  begin_op (row);
  for (JdOpKind kind = JD_OP_ADD; kind <= JD_OP_SET; kind++)
    {
      choose_in ("What Is Done", kind);
      walk_assert (dialog ());
    }
  choose_in ("What Is Done", JD_OP_DROP);
  choose_in ("Kind", JD_KIND_BENEFIT + 1);
  answer_and_close ("cancel");
  g_assert_cmpuint (level ("senior")->ops->len, ==, had + 2);
}

/* A block does not take its own place; what is changed is what was there. */
static void
test_change_op (Fixture *fixture, gconstpointer data)
{
  VacancyLevelRow *row = open_level (fixture, "senior");

  begin_op (row);
  choose_in ("What Is Done", JD_OP_REPLACE);
  choose_block ("Block", "deploy");
  g_assert_false (can_be_done ());
  choose_block ("Replaced By", "deploy");
  g_assert_false (can_be_done ());
  g_assert_nonnull (ui_find_text (dialog (), "A block cannot take its own place."));
  choose_block ("Replaced By", "pension");
  g_assert_true (can_be_done ());
  answer_and_close ("done");
  wait_for_ops ("senior", 1);
  g_autofree char *block = g_strdup (op_at ("senior", 0)->block);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "level.edit-op", "u", 0));
  g_assert_cmpuint (adw_combo_row_get_selected (row_of ("What Is Done", ADW_TYPE_COMBO_ROW)), ==, JD_OP_REPLACE);
  choose_in ("What Is Done", JD_OP_DROP);
  answer_and_close ("done");
  ui_wait_until (level ("senior")->ops->len == 1 && op_at ("senior", 0)->kind == JD_OP_DROP, 30);
  g_assert_cmpstr (op_at ("senior", 0)->match.block, ==, block);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (op_at ("senior", 0)->kind == JD_OP_REPLACE, 30);
}

/* Puts two operations in by what the row asks for. */
static VacancyLevelRow *
open_with_ops (Fixture *fixture)
{
  VacancyLevelRow *row = open_level (fixture, "senior");

  g_signal_emit_by_name (row, "set", "ops[1]", "drop kind=benefit");
  wait_for_ops ("senior", 1);
  g_signal_emit_by_name (row, "set", "ops[2]", "drop kind=legal");
  wait_for_ops ("senior", 2);
  ui_settle ();
  return row;
}

/* All of the page, with what moves operations and takes them out; the dialog that makes one, and back. */
static void
test_ops_by_tab (Fixture *fixture, gconstpointer data)
{
  VacancyLevelRow *row = open_with_ops (fixture);
  GtkWidget *before = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (row), "Add Operation…"), GTK_TYPE_BUTTON);

  gtk_widget_grab_focus (before);
  walk_assert (fixture->window);
  gtk_widget_grab_focus (before);
  begin_op (row);
  walk_and_leave (dialog (), before);
}

static GtkWidget *
op_row (VacancyLevelRow *row, const char *words)
{
  return gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (row), words), ADW_TYPE_ACTION_ROW);
}

/* Alt and arrows move the operation that has the keyboard, not the level, and Delete takes it out. */
static void
test_op_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("no keys can be pressed here");
      return;
    }
  VacancyLevelRow *row = open_with_ops (fixture);
  ui_give_focus (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (op_row (row, "Legal: left out"));
  ui_settle ();
  ui_press (GDK_KEY_Up, GDK_ALT_MASK);
  ui_wait_until (op_at ("senior", 0)->match.kind == JD_KIND_LEGAL, 30);
  ui_settle ();
  g_assert_true (is_focused (fixture, op_row (row, "Legal: left out")));
  g_assert_cmpint (level ("senior")->order, >, level ("mid")->order);
  ui_press (GDK_KEY_Up, GDK_ALT_MASK);
  ui_settle ();
  g_assert_cmpint (op_at ("senior", 0)->match.kind, ==, JD_KIND_LEGAL);
  ui_press (GDK_KEY_Delete, 0);
  wait_for_ops ("senior", 1);
  g_assert_cmpint (op_at ("senior", 0)->match.kind, ==, JD_KIND_BENEFIT);
  ui_settle ();
  g_assert_true (is_focused (fixture, op_row (row, "Benefits: left out")));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/levels/change", test_levels);
  add_library_case ("/levels/remove", test_remove_level);
  add_library_case ("/levels/remove-of-posting", test_remove_of_posting);
  add_library_case ("/levels/move", test_move_level);
  add_library_case ("/levels/make-operations", test_make_ops);
  add_library_case ("/levels/change-operation", test_change_op);
  add_library_case ("/levels/operations-by-tab", test_ops_by_tab);
  add_library_case ("/levels/operation-keys", test_op_keys);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
