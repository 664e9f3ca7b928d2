// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"
#include "editor/vacancy-editor.h"
#include "export/vacancy-export-window.h"
#include "facts/vacancy-fact-popover.h"
#include "review/vacancy-findings-pane.h"
#include "shell/vacancy-compare-dialog.h"
#include "shell/vacancy-save-banner.h"
#include "ui-keys.h"
#include "window-util.h"

static gboolean
is_shown (GtkWidget *root, const char *action)
{
  GtkWidget *banner = ui_find_type (root, VACANCY_TYPE_SAVE_BANNER);
  GtkWidget *button = ui_find_action (banner, action);

  return button && gtk_widget_get_mapped (button);
}

/* ---- what a window is ---- */

static void
test_start (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);

  g_assert_null (vacancy_window_get_session (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "start");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "new"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
}

static void
test_open (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *root = GTK_WIDGET (window);
  VacancyRecents *recents = services ()->recents;

  g_assert_cmpstr (company (window), ==, "Loods 9");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Line Cook");
  g_assert_nonnull (ui_find_text (root, "saved"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));
  ui_wait_until (vacancy_recents_get (recents)->len > 0, 10);
  g_assert_cmpstr (((const JdRecent *) vacancy_recents_get (recents)->pdata[0])->path, ==, fixture->path);
}

static void
remember (const char *path)
{
  VacancyRecents *recents = services ()->recents;
  g_autoptr (JdPosting) posting = jd_posting_new ("00000000-0000-4000-8000-000000000000", "en");

  vacancy_recents_add (recents, path, posting);
  ui_wait_until (vacancy_recents_get (recents)->len > 0 && g_str_equal (((const JdRecent *) vacancy_recents_get (recents)->pdata[0])->path, path), 10);
}

static void
test_open_fails (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);

  g_assert_true (g_file_set_contents (fixture->path, "{ \"R&D <b>\": ", -1, NULL));
  /* What is not in the list of recent postings cannot be taken from it. */
  for (guint listed = 0; listed < 2; listed++)
    {
      vacancy_window_open (window, fixture->path);
      ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
      g_assert_cmpint (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)), "forget"), ==, listed);
      answer (listed ? "forget" : "close");
      gtk_window_destroy (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
      g_assert_null (vacancy_window_get_session (window));
      g_assert_null (vacancy_window_get_path (window));
      g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "start");
      if (!listed)
        remember (fixture->path);
    }
}

static void
open_path (const char *path)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-path", g_variant_new_bytestring (path));
}

/* The same file, also by another name, comes to the front instead of opening twice. */
static void
test_same_file (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.vacancy", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.vacancy", NULL);

  show_posting_window (fixture);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  open_path (fixture->path);
  open_path (link);
  vacancy_program_finish ();
  g_assert_cmpuint (count_windows (), ==, 1);
  put_posting (other, "Other");
  open_path (other);
  open_path (other);
  vacancy_program_finish ();
  g_assert_cmpuint (count_windows (), ==, 2);
  ui_settle ();
}

/* Into a window that shows the start page; names of files need not be text. */
static void
test_free_window (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);
  g_autofree char *path = g_build_filename (fixture->folder, "caf\xe9.vacancy", NULL);

  put_posting (path, "Bytes");
  open_path (path);
  ui_wait_until (vacancy_window_get_session (window), 10);
  g_assert_cmpstr (company (window), ==, "Bytes");
  g_assert_cmpstr (vacancy_window_get_path (window), ==, path);
  g_assert_cmpuint (count_windows (), ==, 1);
  ui_settle ();
}

/* ---- undo ---- */

/* The key reaches our history while a line of text has the focus. */
static void
test_undo_key (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  g_autoptr (JdPosting) before = jd_posting_ref (vacancy_session_posting (session));
  GtkWidget *editor = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_EDITOR);
  const JdSection *section = before->sections->pdata[0];

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (GTK_WINDOW (window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (window)), 10);
  vacancy_editor_focus_place (VACANCY_EDITOR (editor), ((const JdPlacement *) section->placements->pdata[0])->id, -1);
  ui_settle ();
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window))));
  ui_press (GDK_KEY_x, 0);
  ui_wait_until (vacancy_session_posting (session) != before, 10);
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  ui_wait_until (vacancy_session_posting (session) == before, 10);
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  ui_wait_until (vacancy_session_posting (session) != before, 10);
}

static char *
menu_label (VacancyWindow *window, int item)
{
  char *label = NULL;

  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (window->history_menu), item, "label", "s", &label));
  return label;
}

/* The menu says what will be undone; what looks like a mnemonic in it is none. */
static void
test_undo_label (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  g_autofree char *nothing = menu_label (window, 0);
  g_autofree char *undo = NULL, *redo = NULL;

  g_assert_cmpstr (nothing, ==, "_Undo");
  type_company (window, "B");
  undo = menu_label (window, 0);
  g_assert_cmpstr (undo, ==, "_Undo Set Com__pany");
  activate (window, "undo");
  g_assert_cmpstr (company (window), ==, "Loods 9");
  redo = menu_label (window, 1);
  g_assert_cmpstr (redo, ==, "_Redo Set Com__pany");
}

/* Undo is no key of the application, since fields have their own; the menu says it all the same. */
static void
test_undo_keys (WindowFixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "<Control>z", "<Control><Shift>z" };
  VacancyWindow *window = show_posting_window (fixture);

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *key = NULL;

      g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (window->history_menu), i, "accel", "s", &key));
      g_assert_cmpstr (key, ==, keys[i]);
    }
}

/* ---- closing ---- */

static void
test_close_clean (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);

  gtk_window_close (GTK_WINDOW (window));
  ui_wait_until (count_windows () == 0, 10);
}

static void
test_close_cancel (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);

  type_company (window, "R&D <b>");
  gtk_window_close (GTK_WINDOW (window));
  answer ("cancel");
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (company (window), ==, "R&D <b>");
}

static void
test_close_discard (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  g_autofree char *drafts = jd_drafts_folder (), *kept = NULL;
  g_autoptr (GPtrArray) list = NULL;

  type_company (window, "B");
  g_assert_true (vacancy_session_flush_draft (vacancy_window_get_session (window), NULL));
  gtk_window_close (GTK_WINDOW (window));
  answer ("discard");
  ui_wait_until (count_windows () == 0, 10);
  list = jd_drafts_list (drafts, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  kept = company_in_file (fixture->path);
  g_assert_cmpstr (kept, ==, "Loods 9");
}

static void
test_close_save (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  g_autofree char *kept = NULL;

  type_company (window, "B");
  gtk_window_close (GTK_WINDOW (window));
  answer ("save");
  ui_wait_until (count_windows () == 0, 10);
  kept = company_in_file (fixture->path);
  g_assert_cmpstr (kept, ==, "B");
}

static void
closed_cb (VacancyWindow *window, gboolean closed, gpointer data)
{
  *(int *) data = closed;
}

/* A save that fails keeps the window open: closing it would lose what could not be written. */
static void
test_close_save_fails (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  int closed = -1;

  type_company (window, "B");
  folder_remove (fixture->folder);
  vacancy_window_ask_close (window, closed_cb, &closed);
  answer ("save");
  ui_wait_until (closed != -1, 10);
  g_assert_cmpint (closed, ==, FALSE);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (company (window), ==, "B");
  g_assert_true (is_shown (GTK_WIDGET (window), "win.save"));
}

/* ---- nothing is lost ---- */

static void
test_save (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  g_autofree char *saved = NULL;

  type_company (window, "B");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "unsaved changes"));
  activate (window, "save");
  ui_wait_until (ui_find_text (GTK_WIDGET (window), "saved just now"), 10);
  saved = company_in_file (fixture->path);
  g_assert_cmpstr (saved, ==, "B");
}

/* The bar stays until a save succeeds. */
static void
test_save_fails (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *root = GTK_WIDGET (window);

  type_company (window, "B");
  folder_remove (fixture->folder);
  activate (window, "save");
  ui_wait_until (is_shown (root, "win.save"), 10);
  type_company (window, "C");
  ui_settle ();
  g_assert_true (is_shown (root, "win.save"));
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  activate (window, "save");
  ui_wait_until (!is_shown (root, "win.save"), 10);
}

static void
test_changed_on_disk (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *root = GTK_WIDGET (window);
  GtkWindow *dialog;

  type_company (window, "mine");
  put_posting (fixture->path, "theirs");
  ui_wait_until (is_shown (root, "win.reload"), 10);
  activate (window, "compare");
  ui_wait_until (ui_find_window (VACANCY_TYPE_COMPARE_DIALOG), 10);
  dialog = ui_find_window (VACANCY_TYPE_COMPARE_DIALOG);
  ui_assert_named_once (GTK_WIDGET (dialog));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "Mine: mine"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "In the file: theirs"));
  gtk_window_destroy (dialog);
  activate (window, "keep-mine");
  g_assert_false (is_shown (root, "win.reload"));
  activate (window, "save");
  ui_wait_until (!jd_history_is_modified (vacancy_session_history (vacancy_window_get_session (window))), 10);
  put_posting (fixture->path, "theirs again");
  ui_wait_until (is_shown (root, "win.reload"), 10);
  activate (window, "reload");
  g_assert_cmpstr (company (window), ==, "theirs again");
  g_assert_false (is_shown (root, "win.reload"));
  activate (window, "undo");
  g_assert_cmpstr (company (window), ==, "mine");
}

/* A file that is gone can be neither read again nor compared. */
static void
test_file_gone (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *banner = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_SAVE_BANNER);

  put_posting (fixture->path, "theirs");
  ui_wait_until (is_shown (banner, "win.reload"), 10);
  g_assert_true (gtk_widget_get_mapped (ui_find_text (banner, "Reload")));
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  ui_wait_until (!gtk_widget_get_mapped (ui_find_text (banner, "Reload")), 10);
  g_assert_false (gtk_widget_get_mapped (ui_find_text (banner, "Compare")));
  g_assert_true (gtk_widget_get_mapped (ui_find_text (banner, "Keep Mine")));
}

/* As after a crash: a draft of this file that nobody has open. */
static void
put_draft (WindowFixture *fixture, const char *id, const char *source, const char *name)
{
  g_autofree char *folder = jd_drafts_folder (), *etag = source ? jd_posting_file_etag (source) : NULL;
  g_autoptr (JdPosting) posting = cook_posting (name);

  g_assert_true (jd_drafts_write (folder, id, source, etag, posting, NULL));
}

static void
test_recovered_file (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window;
  GtkWidget *root;

  put_draft (fixture, "lost", fixture->path, "recovered");
  window = show_posting_window (fixture);
  root = GTK_WIDGET (window);
  g_assert_cmpstr (company (window), ==, "recovered");
  g_assert_true (is_shown (root, "win.discard-recovered"));
  activate (window, "discard-recovered");
  answer ("cancel");
  g_assert_cmpstr (company (window), ==, "recovered");
  activate (window, "discard-recovered");
  answer ("discard");
  g_assert_cmpstr (company (window), ==, "Loods 9");
  g_assert_false (is_shown (root, "win.discard-recovered"));
}

/* A draft of a posting that was never saved is offered on the start page. */
static void
test_recovered_new (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window;
  g_autofree char *folder = jd_drafts_folder (), *path = g_build_filename (fixture->folder, "saved.vacancy", NULL);
  g_autoptr (GPtrArray) left = NULL;

  put_draft (fixture, "lost", NULL, "R&D <b>");
  window = show_window (1000, 700);
  ui_wait_until (ui_find_text (GTK_WIDGET (window), "Recovered Drafts") && gtk_widget_get_mapped (ui_find_text (GTK_WIDGET (window), "Recovered Drafts")), 10);
  vacancy_window_recover (window, "lost");
  ui_wait_until (vacancy_window_get_session (window), 10);
  ui_settle ();
  g_assert_cmpstr (company (window), ==, "R&D <b>");
  g_assert_true (is_shown (GTK_WIDGET (window), "win.discard-recovered"));
  g_assert_null (vacancy_session_path (vacancy_window_get_session (window)));
  vacancy_session_save_async (vacancy_window_get_session (window), path, TRUE, NULL, NULL);
  ui_wait_until (!jd_history_is_modified (vacancy_session_history (vacancy_window_get_session (window))), 10);
  g_assert_false (is_shown (GTK_WIDGET (window), "win.discard-recovered"));
  vacancy_drafts_settle ();
  left = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (left->len, ==, 0);
}

/* A file belongs to one window: a draft of one that is open already becomes a posting of its own. */
static void
test_recovered_while_open (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *first = show_posting_window (fixture), *second;

  put_draft (fixture, "lost", fixture->path, "recovered");
  second = show_window (1000, 700);
  vacancy_window_recover (second, "lost");
  ui_wait_until (vacancy_window_get_session (second), 10);
  ui_settle ();
  g_assert_cmpstr (company (second), ==, "recovered");
  g_assert_null (vacancy_window_get_path (second));
  g_assert_cmpstr (vacancy_window_get_path (first), ==, fixture->path);
}

static void
test_discard_draft (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window;
  g_autofree char *folder = jd_drafts_folder ();
  g_autoptr (GPtrArray) kept = NULL, left = NULL;

  put_draft (fixture, "lost", NULL, "A");
  window = show_window (1000, 700);
  vacancy_window_ask_discard_draft (window, "lost", "Line Cook");
  answer ("cancel");
  kept = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  vacancy_window_ask_discard_draft (window, "lost", "Line Cook");
  answer ("discard");
  left = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (left->len, ==, 0);
}

/* ---- how it looks ---- */

static void
test_hostile (WindowFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "R&D <b>", "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "🧑‍🍳🙂", "<span foreground='red'>&amp;" };
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  g_autofree char *long_text = g_strnfill (10000, 'W');

  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      const char *text = i < G_N_ELEMENTS (texts) ? texts[i] : long_text;
      g_autofree char *shown = jd_text_shorten (text, 120);

      type_company (window, text);
      vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "title", text, NULL), text);
      vacancy_window_toast (window, text, TRUE);
      ui_settle ();
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, shown);
    }
}

/* ---- what is missing ---- */

static gboolean
asks_for_apply (GtkWidget *widget, gconstpointer data)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;

  return g_strcmp0 (target ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL, "win.fill-in") == 0
         && g_str_equal (g_variant_get_string (target, NULL), "apply");
}

static void
press (GtkWidget *within)
{
  GtkWidget *button;

  ui_wait_until (ui_find (within, asks_for_apply, NULL), 5);
  button = ui_find (within, asks_for_apply, NULL);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

/* Nobody can apply: the review and the export say so, and from each a press leads to the fact. */
static void
test_nobody_can_apply (WindowFixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *popover;

  g_action_group_activate_action (G_ACTION_GROUP (window), "findings", NULL);
  press (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_FINDINGS_PANE));
  popover = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_FACT_POPOVER);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_nonnull (ui_find_text (popover, "How to apply"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_settle ();

  g_action_group_activate_action (G_ACTION_GROUP (window), "export", NULL);
  ui_settle ();
  press (GTK_WIDGET (ui_find_window (VACANCY_TYPE_EXPORT_WINDOW)));
  g_assert_null (ui_find_window (VACANCY_TYPE_EXPORT_WINDOW));
  g_assert_true (gtk_widget_get_mapped (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_settle ();
  g_settings_reset (services ()->settings, "show-findings");
}

static void
add (void)
{
  static const WindowCase cases[] = {
    { "/window/undo/key", test_undo_key },
    { "/window/undo/label", test_undo_label },
    { "/window/undo/keys", test_undo_keys },
    { "/window/start", test_start },
    { "/window/open", test_open },
    { "/window/open/fails", test_open_fails },
    { "/window/open/same-file", test_same_file },
    { "/window/open/free-window", test_free_window },
    { "/window/close/clean", test_close_clean },
    { "/window/close/cancel", test_close_cancel },
    { "/window/close/discard", test_close_discard },
    { "/window/close/save", test_close_save },
    { "/window/close/save-fails", test_close_save_fails },
    { "/window/save", test_save },
    { "/window/save/fails", test_save_fails },
    { "/window/changed-on-disk", test_changed_on_disk },
    { "/window/file-gone", test_file_gone },
    { "/window/recovered/file", test_recovered_file },
    { "/window/recovered/new", test_recovered_new },
    { "/window/recovered/while-open", test_recovered_while_open },
    { "/window/recovered/discard", test_discard_draft },
    { "/window/hostile", test_hostile },
    { "/window/nobody-can-apply", test_nobody_can_apply },
  };

  window_add_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
