// SPDX-License-Identifier: GPL-3.0-or-later
/* What a block was, revision by revision: compared, and restored. */
#include "library-window-util.h"
#include "measure-util.h"
#include "walk-util.h"
#include "change/vacancy-history-dialog.h"
#include "form/vacancy-block-form-private.h"
#include "widgets/vacancy-dialog-box.h"
#include "item/jd-block-revision.h"

static JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static GtkWidget *
open_history (Fixture *fixture, const char *id)
{
  select_block (fixture, id);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "history", NULL);
  ui_settle ();
  g_assert_nonnull (ui_find_window (VACANCY_TYPE_HISTORY_DIALOG));
  return GTK_WIDGET (ui_find_window (VACANCY_TYPE_HISTORY_DIALOG));
}

static GtkSelectionModel *
revisions_of (GtkWidget *dialog)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (ui_find_type (dialog, GTK_TYPE_LIST_VIEW)));
}

static gboolean
is_labelled (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
says (GtkWidget *dialog, const char *text)
{
  GtkWidget *label = ui_find_text (dialog, text);

  return label && gtk_widget_get_mapped (label);
}

/* Each against the one before it, or any other; inline or beside each other. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_history (fixture, "deploy"), *sides = ui_find (dialog, is_labelled, "Side by Side"), *restore = ui_find (dialog, is_labelled, "_Restore");

  ui_assert_named_once (dialog);
  walk_assert (dialog);
  ui_assert_sizes (dialog);
  g_assert_nonnull (ui_find_text (dialog, "Revision 3 · 12 November 2026 · Anna\nShorter"));
  ui_wait_until (says (dialog, "Bring all models into production."), 10);
  g_assert_false (gtk_widget_get_sensitive (restore));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sides), TRUE);
  ui_settle ();
  g_assert_true (says (dialog, "Bring all models into production.") && says (dialog, "Bring models into production."));
  gtk_selection_model_select_item (revisions_of (dialog), 2, TRUE);
  ui_wait_until (says (dialog, "There is none before it."), 10);
  g_assert_true (gtk_widget_get_sensitive (restore));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_type (dialog, GTK_TYPE_DROP_DOWN)), 1);
  ui_wait_until (says (dialog, "Bring all."), 10);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* It is the next revision, and undone like any change. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_history (fixture, "deploy"), *restore = ui_find (dialog, is_labelled, "_Restore");

  gtk_selection_model_select_item (revisions_of (dialog), 1, TRUE);
  ui_wait_until (gtk_widget_get_sensitive (restore), 10);
  g_signal_emit_by_name (restore, "clicked");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_HISTORY_DIALOG), 30);
  g_assert_cmpstr (jd_localized_get (block ("deploy")->body, "en", NULL), ==, "Bring all models into production.");
  g_assert_cmpint (block ("deploy")->revision, ==, 4);
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (block ("deploy")->revision == 3, 30);
}

/* A long one opens at once, and the first is as near as the last. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library", "duty", "deploy.json", NULL);
  g_autoptr (JdBlock) now = jd_block_ref (block ("deploy"));
  GtkWidget *dialog;

  for (guint i = 0; i < 120; i++)
    {
      const JdEditNote note = { "Anna", "Again", "2026-11-12" };
      g_autofree char *json = jd_block_to_json (now, NULL);
      g_autoptr (GString) text = g_string_new (json);
      g_autoptr (JdBlock) changed = NULL, former = g_steal_pointer (&now);

      g_string_replace (text, "into production", i % 2 == 0 ? "into use" : "into production", 1);
      g_string_replace (text, "into use", i % 2 == 0 ? "into use" : "into production", 1);
      changed = jd_block_parse (text->str, text->len, "deploy", NULL);
      now = jd_block_next (former, changed, &note, NULL);
      g_assert_nonnull (now);
    }
  g_autofree char *json = jd_block_to_json (now, NULL);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (block ("deploy")->revision == 123, 60);
  dialog = open_history (fixture, "deploy");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (revisions_of (dialog))), ==, 123);
  gtk_selection_model_select_item (revisions_of (dialog), 121, TRUE);
  ui_wait_until (says (dialog, "Bring all models into production."), 30);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Whose name stands with a change can be said. */
static void
test_person (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form;

  g_settings_set_string (services ()->settings, "person-name", "Cleo");
  select_block (fixture, "fetch");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit", NULL);
  ui_settle ();
  form = VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  gtk_editable_set_text (GTK_EDITABLE (form->title), "Fetch it");
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (block ("fetch")->revision == 2, 30);
  g_assert_cmpstr (((const JdRevision *) block ("fetch")->history->pdata[0])->by, ==, "Cleo");
  g_settings_reset (services ()->settings, "person-name");
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
}

/* Who changed a wording is told where it stands. */
static void
test_hover (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  GtkWidget *label, *row;
  gboolean told = FALSE;

  select_block (fixture, "deploy");
  label = ui_find_text (GTK_WIDGET (fixture->view), "Bring models into production.");
  row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (row, "query-tooltip", 1, 1, FALSE, tooltip, &told);
  g_assert_true (told);
}

/* Buttons whose words leave no room for the title go below. */
static void
test_long_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_history (fixture, "deploy"), *restore = ui_find (dialog, is_labelled, "_Restore"), *box = ui_find_type (dialog, VACANCY_TYPE_DIALOG_BOX);
  gboolean narrow;

  gtk_window_set_default_size (GTK_WINDOW (dialog), 350, 560);
  ui_settle ();
  g_object_get (box, "narrow", &narrow, NULL);
  g_assert_false (narrow);
  gtk_button_set_label (GTK_BUTTON (restore), "Bring This Back");
  ui_settle ();
  g_object_get (box, "narrow", &narrow, NULL);
  g_assert_true (narrow);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 700, 560);
  ui_settle ();
  g_object_get (box, "narrow", &narrow, NULL);
  g_assert_false (narrow);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Over a window as small as a telephone, all of it is in sight. */
static void
test_small (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  show_library (fixture, 360, 480);
  dialog = open_history (fixture, "deploy");
  g_assert_cmpint (gtk_widget_get_width (dialog), <=, 360);
  g_assert_cmpint (gtk_widget_get_height (dialog), <=, 480);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Right to left, a revision begins at the right though its words read the other way. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *label;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  dialog = open_history (fixture, "deploy");
  label = ui_find_text (dialog, "Revision 3 · 12 November 2026 · Anna\nShorter");
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (label)), ==, GTK_JUSTIFY_RIGHT);
  gtk_window_close (GTK_WINDOW (dialog));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/history-dialog/compare", test_compare);
  add_library_case ("/history-dialog/restore", test_restore);
  add_library_case ("/history-dialog/long", test_long);
  add_library_case ("/history-dialog/person", test_person);
  add_library_case ("/history-dialog/hover", test_hover);
  add_library_case ("/history-dialog/long-words", test_long_words);
  add_library_case ("/history-dialog/right-to-left", test_right_to_left);
  add_library_case ("/history-dialog/small", test_small);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
