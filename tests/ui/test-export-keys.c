// SPDX-License-Identifier: GPL-3.0-or-later
/* All of the export window without mouse and screen: each kind of target, both ways to look at it, the pages of many at once and every dialog are walked through by Tab (walk-util.h), and left by
 * Escape to where the keyboard was. */
#include "../service/session-util.h"
#include "export-util.h"
#include "export/vacancy-boards-dialog.h"
#include "export/vacancy-changes-dialog.h"
#include "export/vacancy-mark-dialog.h"
#include "export/vacancy-save-all.h"
#include "export/vacancy-target-row.h"
#include "ui-keys.h"
#include "walk-util.h"
#include "widgets/vacancy-widget-util.h"

/* ---- targets ---- */

static void
await_target (Fixture *fixture, VacancyTarget *target)
{
  choose (fixture, target);
  vacancy_target_list_grab (fixture->window->list);
  ui_wait_until (vacancy_target_proof_is_current (vacancy_target_view_get_proof (fixture->window->view)), 30);
  ui_settle ();
}

static GtkStack *
stack_of (Fixture *fixture)
{
  return GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->window->view), VACANCY_TYPE_TARGET_VIEW, "stack"));
}

static void
set_up_boards (Fixture *fixture, gconstpointer company)
{
  set_up (fixture, company);
  const GPtrArray *boards = jd_boards_list (vacancy_targets_get_boards (fixture->window->targets));
  for (guint i = 0; i < boards->len; i++)
    vacancy_targets_set_shown (fixture->window->targets, boards->pdata[i], TRUE);
  ui_wait_until (vacancy_targets_is_current (fixture->window->targets), 30);
}

/* Every one there is, with what is missing there. */
static void
test_targets (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->window->targets)); i++)
    {
      g_autoptr (VacancyTarget) target = g_list_model_get_item (G_LIST_MODEL (fixture->window->targets), i);

      await_target (fixture, target);
      g_test_message ("%s", vacancy_target_get_name (target));
      walk_assert (fixture->window);
    }
}

/* The source of one, after it was walked to. */
static void
test_sent (Fixture *fixture, gconstpointer data)
{
  await_target (fixture, board_target (fixture, "linkedin"));
  gtk_stack_set_visible_child_name (stack_of (fixture), "sent");
  ui_settle ();
  walk_assert (fixture->window);
}

static void
choose_page (Fixture *fixture, const char *name)
{
  GtkListBox *rows = GTK_LIST_BOX (vacancy_find_widget (GTK_WIDGET (fixture->window->list), GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (rows, i)); i++)
    if (g_strcmp0 (vacancy_target_row_get_page (VACANCY_TARGET_ROW (row)), name) == 0)
      gtk_list_box_select_row (rows, row);
}

/* It is made when it is chosen. */
static void
test_page (Fixture *fixture, gconstpointer name)
{
  g_assert_null (gtk_stack_get_child_by_name (fixture->window->pages, name));
  choose_page (fixture, name);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, name);
  vacancy_target_list_grab (fixture->window->list);
  ui_settle ();
  walk_assert (gtk_stack_get_visible_child (fixture->window->pages));
}

/* ---- dialogs ---- */

static void
press_escape (Fixture *fixture, GtkWindow *dialog)
{
  ui_give_focus (dialog);
  ui_wait_until (gtk_window_is_active (dialog), 10);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (!dialog || !gtk_widget_get_visible (GTK_WIDGET (dialog)), 10);
}

/* @focus has the keyboard before and after it. */
static void
walk_dialog (Fixture *fixture, const char *action, GType type)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  vacancy_target_list_grab (fixture->window->list);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  activate (fixture, action);
  GtkWindow *dialog = find_dialog (fixture->window, type);
  g_assert_nonnull (dialog);
  ui_settle ();
  walk_assert (dialog);
  press_escape (fixture, dialog);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
}

static void
test_boards (Fixture *fixture, gconstpointer data)
{
  walk_dialog (fixture, "choose-boards", VACANCY_TYPE_BOARDS_DIALOG);
}

static void
test_save_all (Fixture *fixture, gconstpointer data)
{
  walk_dialog (fixture, "save-all", VACANCY_TYPE_SAVE_ALL);
}

/* ---- panes ---- */

/* A telephone: the list and what is to be looked at come and go, and the keyboard with them. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  ui_settle ();
  walk_assert (fixture->window);
  activate (fixture, "findings");
  ui_settle ();
  walk_assert (fixture->window);
  activate (fixture, "back");
  ui_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (fixture->window->view)));
}

/* ---- what was sent ---- */

static void
test_mark (Fixture *fixture, gconstpointer is_closed)
{
  GtkWindow *dialog = GTK_WINDOW (vacancy_mark_dialog_present (fixture->parent, vacancy_record_of (fixture->session), is_closed != NULL));

  ui_settle ();
  /* The keyboard is at the first choice, not at Cancel. */
  g_assert_true (ADW_IS_COMBO_ROW (gtk_window_get_focus (dialog)));
  walk_assert (dialog);
  gtk_window_destroy (dialog);
}

/* One that has a file, was sent to a board, and says something else since. */
static VacancySession *
sent_session (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "engineer.vacancy", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new ("x", 1);

  g_assert_true (jd_posting_file_save (path, vacancy_session_posting (fixture->session), NULL));
  VacancySession *session = session_at (vacancy_session_library (fixture->session), path);
  VacancyRecord *record = vacancy_record_of (session);
  vacancy_record_add_sent (record, vacancy_session_posting (session), "indeed", TRUE, "indeed.xml", bytes);
  ui_wait_until (vacancy_record_get_evidence (record) && jd_evidence_entries (vacancy_record_get_evidence (record))->len == 1, 30);
  vacancy_session_apply (session, output_set (jd_posting_ref (vacancy_session_posting (session)), "company", "Acme"), "Test");
  return session;
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  vacancy_session_set_draft_folder (fixture->folder);
  VacancySession *session = sent_session (fixture);
  GtkWindow *dialog = GTK_WINDOW (vacancy_changes_dialog_present (fixture->parent, vacancy_record_of (session), 0));

  ui_wait_until (ui_find_type (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX_ROW), 10);
  ui_settle ();
  walk_assert (dialog);
  gtk_window_destroy (dialog);
  vacancy_session_discard (session);
  g_object_unref (session);
  ui_settle ();
  vacancy_session_set_draft_folder (NULL);
}

static void
add (void)
{
#define ADD(path, set_up, data, func) g_test_add ("/export-keys/" path, Fixture, data, set_up, func, tear_down)
  ADD ("targets", set_up_boards, "", test_targets);
  ADD ("sent", set_up, "", test_sent);
  ADD ("variations", set_up, "variations", test_page);
  ADD ("folder", set_up, "folder", test_page);
  ADD ("boards", set_up, "Northwind", test_boards);
  ADD ("save-all", set_up, "Northwind", test_save_all);
  ADD ("narrow", set_up, "", test_narrow);
  ADD ("mark-posted", set_up, NULL, test_mark);
  ADD ("mark-closed", set_up, "closed", test_mark);
  ADD ("changes", set_up, "Northwind", test_changes);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
