// SPDX-License-Identifier: GPL-3.0-or-later
/* What says almost the same, in the window of the library: shown with what differs, made one or told apart, undone; also what is selected in the table. */
#include "library-window-util.h"
#include "ui-keys.h"
#include "../core/test-small-library.h"
#include "change/vacancy-duplicate-card.h"
#include "change/vacancy-duplicates-view.h"
#include "walk-util.h"

#define ALMOST "Almost the same"

static const JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static GtkWidget *
view (Fixture *fixture)
{
  return part (fixture, VACANCY_TYPE_DUPLICATES_VIEW);
}

static gboolean
is_card (GtkWidget *widget, gconstpointer data)
{
  return VACANCY_IS_DUPLICATE_CARD (widget) && gtk_widget_get_mapped (widget);
}

static VacancyDuplicateCard *
card_in (GtkWidget *widget)
{
  return VACANCY_DUPLICATE_CARD (ui_find (widget, is_card, NULL));
}

/* One block of the shelf is near one of the starter library. */
static void
tell_shelf_apart (Fixture *fixture)
{
  folder_put (fixture->folder, "different.json", "{'format':1,'different':[{'texts':['deploy','ml-deploy-models']}]}");
}

/* Two blocks of a team that are near, and the page that shows it. */
static void
show_near (Fixture *fixture)
{
  tell_shelf_apart (fixture);
  folder_put (fixture->folder, "library/duty/near-one.json", SMALL_BLOCK ("duty", "near-one", SMALL_EN ("Plan the work of the whole team for each week."), "", ""));
  folder_put (fixture->folder, "library/duty/near-two.json", SMALL_BLOCK ("duty", "near-two", SMALL_EN ("Plan the work of the entire team for each week."), "", ""));
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (block ("near-two"), 30);
  ui_wait_until (vacancy_block_list_get_counts (fixture->table->list), 30);
  choose (fixture, ALMOST);
  ui_wait_until (card_in (view (fixture)) && ui_find_text (view (fixture), "Plan the work of the whole team for each week.") && ui_find_text (GTK_WIDGET (choice (fixture, ALMOST)), "1"), 60);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  tell_shelf_apart (fixture);
  vacancy_library_store_reload (services ()->library);
  choose (fixture, ALMOST);
  ui_wait_until (ui_find_text (view (fixture), "All Is Well") && gtk_widget_get_mapped (ui_find_text (view (fixture), "All Is Well")), 60);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->table)));
  /* Who looks for a block is shown blocks. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "find", NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->table)));
  g_assert_true (is_focused (fixture, fixture->table->entry));
}

/* The one that is not kept says what it says otherwise; another that is kept, the other way round. */
static void
test_shown (Fixture *fixture, gconstpointer data)
{
  VacancyDuplicateCard *card;
  GtkWidget *other;

  show_near (fixture);
  card = card_in (view (fixture));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (choice (fixture, ALMOST)), "1"));
  g_assert_cmpuint (vacancy_duplicate_card_get_keep (card), ==, 0);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (card), "Plan the work of the whole team for each week."));
  other = ui_find_text (GTK_WIDGET (card), "Plan the work of the whole\u2009entire team for each week.");
  g_assert_nonnull (other);
  gtk_widget_activate (gtk_widget_get_first_child (gtk_widget_get_parent (gtk_widget_get_parent (other))));
  ui_settle ();
  g_assert_cmpuint (vacancy_duplicate_card_get_keep (card), ==, 1);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (card), "Plan the work of the entire team for each week."));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (card), "Plan the work of the entire\u2009whole team for each week."));
}

static void
click (Fixture *fixture, const char *label)
{
  GtkWidget *found = ui_find_text (view (fixture), label), *button = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
}

static void
undo (Fixture *fixture)
{
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
}

static void
test_made_one (Fixture *fixture, gconstpointer data)
{
  show_near (fixture);
  click (fixture, "Make One");
  ui_wait_until (!block ("near-two"), 30);
  g_assert_nonnull (block ("near-one"));
  /* It goes after some seconds, which a search may take on a busy machine. */
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->window), "Make 2 Blocks One"), 30);
  ui_wait_until (!card_in (view (fixture)), 30);
  undo (fixture);
  ui_wait_until (block ("near-two") && card_in (view (fixture)), 30);
}

static void
test_told_apart (Fixture *fixture, gconstpointer data)
{
  show_near (fixture);
  click (fixture, "These Are Different");
  ui_wait_until (!card_in (view (fixture)), 30);
  g_assert_nonnull (block ("near-two"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (choice (fixture, ALMOST)), "0"));
  undo (fixture);
  ui_wait_until (card_in (view (fixture)), 30);
}

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  show_near (fixture);
  g_assert_true (vacancy_duplicates_view_focus (VACANCY_DUPLICATES_VIEW (view (fixture))));
  walk_assert (fixture->window);
}

/* By keyboard alone: which one stays, the button, and back. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  show_near (fixture);
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  ui_settle ();
  g_assert_true (vacancy_duplicates_view_focus (VACANCY_DUPLICATES_VIEW (view (fixture))));
  ui_press (GDK_KEY_Down, 0);
  ui_wait_until (vacancy_duplicate_card_get_keep (card_in (view (fixture))) == 1, 10);
  ui_press (GDK_KEY_Tab, 0);
  ui_press (GDK_KEY_space, 0);
  ui_wait_until (!block ("near-one"), 30);
  g_assert_nonnull (block ("near-two"));
  ui_wait_until (!card_in (view (fixture)) && is_focused (fixture, view (fixture)), 30);
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  ui_wait_until (block ("near-one"), 30);
}

static void
select_ids (Fixture *fixture, const char *one, const char *other)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (fixture->table->selection);

  gtk_selection_model_select_item (selection, vacancy_block_list_find (fixture->table->list, one), TRUE);
  gtk_selection_model_select_item (selection, vacancy_block_list_find (fixture->table->list, other), FALSE);
  ui_settle ();
  g_assert_cmpuint (vacancy_block_table_n_selected (fixture->table), ==, 2);
}

/* What is selected in the table can be made one as well, when it is of one kind. */
static void
test_selected (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  GtkWidget *dialog;

  select_block (fixture, "fetch");
  g_assert_false (g_action_group_get_action_enabled (actions, "make-one"));
  select_ids (fixture, "fetch", "years");
  g_action_group_activate_action (actions, "make-one", NULL);
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  dialog = GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==, "Only blocks of one kind can be made one.");
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_settle ();

  select_ids (fixture, "fetch", "deploy");
  g_action_group_activate_action (actions, "make-one", NULL);
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  dialog = GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  ui_wait_until (card_in (dialog), 10);
  walk_assert (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  ui_wait_until (!block ("fetch") != !block ("deploy"), 30);
  undo (fixture);
  ui_wait_until (block ("fetch") && block ("deploy"), 30);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/duplicates/empty", test_empty);
  add_library_case ("/duplicates/shown", test_shown);
  add_library_case ("/duplicates/made-one", test_made_one);
  add_library_case ("/duplicates/told-apart", test_told_apart);
  add_library_case ("/duplicates/walk", test_walk);
  add_library_case ("/duplicates/keys", test_keys);
  add_library_case ("/duplicates/selected", test_selected);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
