// SPDX-License-Identifier: GPL-3.0-or-later
/* A folder of the library that stands in a repository: what the window shows of it, commits, settles and sets up. */
#include "library-window-util.h"
#include "measure-util.h"
#include "walk-util.h"
#include "../core/git-util.h"
#include "change/vacancy-git-dialog.h"
#include "change/vacancy-git-row.h"
#include "change/vacancy-settle-dialog.h"
#include "change/vacancy-settle-row.h"

#define FETCH(text) "{'format':1,'id':'fetch','kind':'duty','title':'Fetch','body':{'en':'" text "','de':'Hole {what}.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'draft'}"

static const JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static gboolean
has_git (void)
{
  g_autofree char *program = g_find_program_in_path ("git");

  if (!program)
    g_test_skip ("git is not installed");
  return program != NULL;
}

/* The shelf, committed, with what @change made of it since. */
static void
make_repository (Fixture *fixture)
{
  git_does (fixture->folder, "init", "-q", "-b", "main");
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Fetch {what}."));
  git_commit (fixture->folder, "First");
}

static void
show_repository (Fixture *fixture, const char *text)
{
  vacancy_library_store_reload (services ()->library);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), text), 30);
}

static GtkWidget *
open_changes (Fixture *fixture)
{
  GtkWidget *dialog;

  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "git-changes"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "git-changes", NULL);
  dialog = GTK_WIDGET (ui_find_window (VACANCY_TYPE_GIT_DIALOG));
  g_assert_nonnull (dialog);
  return dialog;
}

static GtkWidget *
row_of (GtkWidget *dialog, const char *title)
{
  GtkWidget *label;

  ui_wait_until (ui_find_text (dialog, title), 30);
  ui_settle ();
  label = ui_find_text (dialog, title);
  return gtk_widget_get_ancestor (label, VACANCY_TYPE_GIT_ROW);
}

static GtkWidget *
button_of (GtkWidget *within, const char *label)
{
  GtkWidget *text = ui_find_text (within, label);

  g_assert_nonnull (text);
  return gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON);
}

static char *
message_of (GtkWidget *dialog)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find_type (dialog, GTK_TYPE_TEXT_VIEW)));
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static char *
last_commit (Fixture *fixture)
{
  g_autofree char *out = NULL;
  const char *arguments[] = { "git", "log", "-1", "--name-only", "--format=%an: %s", NULL };

  g_assert_true (g_spawn_sync (fixture->folder, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL));
  return g_strdelimit (g_strchomp (g_steal_pointer (&out)), "\n", '|');
}

/* Nothing of git shows where there is no repository. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "git-changes"));
  g_assert_false (gtk_widget_get_mapped (ui_find_action (GTK_WIDGET (fixture->window), "win.git-changes")));
}

/* What is chosen is committed, by the message that is proposed; the count follows. */
static void
test_commit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = NULL, *both = NULL, *commit = NULL;
  GtkWidget *dialog, *row;

  if (!has_git ())
    return;
  make_repository (fixture);
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Fetch all of {what}."));
  folder_put (fixture->folder, "library/duty/new.json", "{'format':1,'id':'new','kind':'duty','title':'Anew','body':{'en':'Begin.'},'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'draft'}");
  show_repository (fixture, "main · 2 not committed");
  dialog = open_changes (fixture);
  row = row_of (dialog, "Fetch");
  ui_assert_named_once (dialog);
  walk_assert (dialog);
  g_assert_nonnull (ui_find_text (row, "All levels · English"));
  g_assert_nonnull (ui_find_text (row, "Changed"));
  g_assert_nonnull (ui_find_text (row_of (dialog, "Anew"), "New"));
  both = message_of (dialog);
  g_assert_true (g_str_has_prefix (both, "Change 2 files of the library"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (row_of (dialog, "Anew"), GTK_TYPE_CHECK_BUTTON)), FALSE);
  one = message_of (dialog);
  g_assert_cmpstr (one, ==, "Fetch: wording");
  g_signal_emit_by_name (button_of (dialog, "Commit"), "clicked");
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), "main · 1 not committed"), 30);
  commit = last_commit (fixture);
  g_assert_cmpstr (commit, ==, "Ann: Fetch: wording||library/duty/fetch.json");
  gtk_window_close (GTK_WINDOW (dialog));
  ui_wait_until (!ui_find_window (VACANCY_TYPE_GIT_DIALOG), 10);
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* A message of one's own stays, whatever is chosen; what git refuses is said, and all is as it was. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hook = g_build_filename (fixture->folder, ".git/hooks/pre-commit", NULL), *message = NULL, *commit = NULL;
  GtkWidget *dialog;
  GtkTextView *view;

  if (!has_git ())
    return;
  make_repository (fixture);
  folder_put (fixture->folder, ".git/hooks/pre-commit", "#!/bin/sh\necho 'Not on Mondays.' >&2\nexit 1\n");
  g_assert_cmpint (g_chmod (hook, 0755), ==, 0);
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Fetch more."));
  show_repository (fixture, "main · 1 not committed");
  dialog = open_changes (fixture);
  row_of (dialog, "Fetch");
  view = GTK_TEXT_VIEW (ui_find_type (dialog, GTK_TYPE_TEXT_VIEW));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "", -1);
  g_assert_false (gtk_widget_get_sensitive (button_of (dialog, "Commit")));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Mine", -1);
  g_signal_emit_by_name (button_of (dialog, "Commit"), "clicked");
  ui_wait_until (ui_find (dialog, says, "Not on Mondays."), 30);
  ui_wait_until (gtk_widget_get_sensitive (button_of (dialog, "Commit")), 10);
  message = message_of (dialog);
  g_assert_cmpstr (message, ==, "Mine");
  commit = last_commit (fixture);
  g_assert_true (g_str_has_prefix (commit, "Ann: First"));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* A merge that git could not do, with its marks in the file. */
static GtkWidget *
open_merge (Fixture *fixture)
{
  make_repository (fixture);
  git_does (fixture->folder, "checkout", "-q", "-b", "other");
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Bring {what}."));
  git_commit (fixture->folder, "Bring");
  git_does (fixture->folder, "checkout", "-q", "main");
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Carry {what}."));
  git_commit (fixture->folder, "Carry");
  git_fails (fixture->folder, "merge", "other");
  show_repository (fixture, "main, in the middle of a merge · 1 not committed");
  return open_changes (fixture);
}

/* Place by place, as any other two versions are settled. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *places;

  if (!has_git ())
    return;
  dialog = open_merge (fixture);
  g_signal_emit_by_name (button_of (row_of (dialog, "Fetch"), "Settle…"), "clicked");
  places = GTK_WIDGET (ui_find_window (VACANCY_TYPE_SETTLE_DIALOG));
  ui_settle ();
  g_assert_nonnull (ui_find_text (places, "1 place is open"));
  g_assert_false (gtk_widget_get_sensitive (button_of (places, "Settle")));
  walk_assert (gtk_widget_get_root (places));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (ui_find_type (places, VACANCY_TYPE_SETTLE_ROW), GTK_TYPE_CHECK_BUTTON)), TRUE);
  ui_settle ();
  g_signal_emit_by_name (button_of (places, "Settle"), "clicked");
  ui_wait_until (ui_find_text (dialog, "All conflicts are settled."), 30);
  g_assert_cmpstr (jd_localized_get (block ("fetch")->body, "en", NULL), ==, "Carry {what}.");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Both sides are shown, one is taken, the merge is finished. */
static void
test_merge (Fixture *fixture, gconstpointer data)
{
  g_autofree char *commit = NULL;
  GtkWidget *dialog, *row;

  if (!has_git ())
    return;
  dialog = open_merge (fixture);
  row = row_of (dialog, "Fetch");
  g_assert_nonnull (ui_find_text (row, "Conflict"));
  g_assert_nonnull (ui_find_text (dialog, "1 conflict has to be settled before this can go on."));
  g_assert_false (gtk_widget_get_sensitive (button_of (dialog, "Finish the Merge")));
  walk_assert (dialog);
  g_signal_emit_by_name (button_of (row, "Take the Other Side"), "clicked");
  ui_wait_until (ui_find_text (dialog, "All conflicts are settled."), 30);
  g_assert_cmpstr (jd_localized_get (block ("fetch")->body, "en", NULL), ==, "Bring {what}.");
  ui_wait_until (gtk_widget_get_sensitive (button_of (dialog, "Finish the Merge")), 10);
  g_signal_emit_by_name (button_of (dialog, "Finish the Merge"), "clicked");
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), "main"), 30);
  commit = last_commit (fixture);
  g_assert_true (g_str_has_prefix (commit, "Ann: Merge"));
  ui_wait_until (ui_find_text (dialog, "Everything Is Committed") && gtk_widget_get_mapped (ui_find_text (dialog, "Everything Is Committed")), 10);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* What is written is said; then there is nothing left to set up. */
static void
test_set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *button;
  AdwMessageDialog *told;

  if (!has_git ())
    return;
  make_repository (fixture);
  show_repository (fixture, "main");
  dialog = open_changes (fixture);
  button = button_of (dialog, "Set Up for Teams");
  ui_wait_until (gtk_widget_get_mapped (button), 30);
  g_signal_emit_by_name (button, "clicked");
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  told = ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (told), "library/*/*.json merge=vacancy-block"));
  gtk_window_destroy (GTK_WINDOW (told));
  ui_wait_until (!gtk_widget_get_mapped (button), 30);
  g_assert_nonnull (row_of (dialog, ".gitattributes"));
  gtk_window_close (GTK_WINDOW (dialog));
}

static gboolean
is_commit (GtkWidget *widget, gconstpointer subject)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), subject) == 0;
}

/* The past of a block is beside it: what it said then, word by word, and back to that as a revision of its own. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  if (!has_git ())
    return;
  make_repository (fixture);
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Fetch all of {what}."));
  git_commit (fixture->folder, "All of it");
  show_repository (fixture, "main");
  select_block (fixture, "fetch");
  ui_wait_until (ui_find (GTK_WIDGET (fixture->view), is_commit, "All of it"), 30);
  row = gtk_widget_get_ancestor (ui_find (GTK_WIDGET (fixture->view), is_commit, "First"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  ui_wait_until (ui_find_text (row, "Restore"), 30);
  g_assert_nonnull (ui_find_text (row, "All levels · English"));
  g_signal_emit_by_name (button_of (row, "Restore"), "clicked");
  ui_wait_until (block ("fetch")->revision == 2, 30);
  g_assert_cmpstr (jd_localized_get (block ("fetch")->body, "en", NULL), ==, "Fetch {what}.");
  g_assert_cmpstr (((const JdRevision *) block ("fetch")->history->pdata[0])->why, ==, "As in “First”");
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->sidebar), "main · 1 not committed"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (block ("fetch")->revision == 1, 30);
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  if (!has_git ())
    return;
  make_repository (fixture);
  folder_put (fixture->folder, "library/duty/fetch.json", FETCH ("Fetch more."));
  show_repository (fixture, "main · 1 not committed");
  dialog = open_changes (fixture);
  row_of (dialog, "Fetch");
  ui_assert_sizes (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/library-git/none", test_none);
  add_library_case ("/library-git/commit", test_commit);
  add_library_case ("/library-git/refused", test_refused);
  add_library_case ("/library-git/merge", test_merge);
  add_library_case ("/library-git/places", test_places);
  add_library_case ("/library-git/set-up", test_set_up);
  add_library_case ("/library-git/history", test_history);
  add_library_case ("/library-git/sizes", test_sizes);
}

/* The command line is where it would be installed: among the programs. */
static void
find_command_line (void)
{
  g_autofree char *folder = g_path_get_dirname (g_getenv ("VACANCY_EXE")), *programs = g_canonicalize_filename ("../cli", folder), *path = g_strconcat (programs, ":", g_getenv ("PATH"), NULL);

  g_setenv ("PATH", path, TRUE);
}

int
main (int argc, char **argv)
{
  git_begin ();
  find_command_line ();
  return window_test_main (argc, argv, add);
}
