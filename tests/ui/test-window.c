// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit.h"
#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"
#include "ui-keys.h"
#include "ui-util.h"
#include "vacancy-breakpoint-bin.h"
#include "vacancy-compare-dialog.h"
#include "vacancy-editor.h"
#include "vacancy-findings-pane.h"
#include "vacancy-level-switch.h"
#include "vacancy-save-banner.h"
#include "vacancy-status-bar.h"
#include "vacancy-window-private.h"

static VacancyApplication *application;

typedef struct
{
  char *folder, *path; /* path: of a posting that is there */
} Fixture;

static JdPosting *
make_posting (const char *company)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) named = jd_edit_set_value (empty, "company", company, NULL);
  g_autoptr (JdPosting) titled = jd_edit_set_value (named, "title", "Line Cook", NULL);
  const char *id;
  g_autoptr (JdPosting) section = jd_edit_add_section (titled, 0, JD_KIND_DUTY, "What you will do", &id, NULL);
  JdPosting *posting = jd_edit_insert_text (section, id, 0, "Cook what guests order.", NULL, NULL);

  g_assert_nonnull (posting);
  return posting;
}

static void
put_posting (const char *path, const char *company)
{
  g_autoptr (JdPosting) posting = make_posting (company);

  g_assert_true (jd_posting_file_save (path, posting, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vacancy-window-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "cook.vacancy", NULL);
  put_posting (fixture->path, "Loods 9");
}

static void
destroy_windows (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item; item = item->next)
    if (GTK_IS_WINDOW (item->data) && !gtk_window_get_transient_for (item->data))
      gtk_window_destroy (item->data);
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *drafts = jd_drafts_folder ();

  destroy_windows ();
  ui_remove_tree (drafts);
  ui_remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static VacancyWindow *
show_window (int width, int height)
{
  VacancyWindow *window = vacancy_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)), 10);
  ui_wait_until (vacancy_application_get_library_loaded (application), 30);
  return window;
}

static VacancyWindow *
show_posting_window (Fixture *fixture)
{
  VacancyWindow *window = show_window (1280, 850);

  vacancy_window_open (window, fixture->path);
  ui_wait_until (vacancy_window_get_session (window), 10);
  ui_settle ();
  return window;
}

static guint
count_windows (void)
{
  guint count = 0;

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (application)); item; item = item->next)
    count += VACANCY_IS_WINDOW (item->data);
  return count;
}

static void
answer (const char *response)
{
  GtkWindow *dialog;

  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  ui_settle ();
}

static void
type_company (VacancyWindow *window, const char *company)
{
  VacancySession *session = vacancy_window_get_session (window);

  g_assert_true (vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "company", company, NULL), "Set Com_pany"));
}

static const char *
company (VacancyWindow *window)
{
  return vacancy_session_posting (vacancy_window_get_session (window))->facts->company;
}

static void
activate (VacancyWindow *window, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  ui_settle ();
}

static gboolean
is_shown (GtkWidget *root, const char *action)
{
  GtkWidget *banner = ui_find_type (root, VACANCY_TYPE_SAVE_BANNER);
  GtkWidget *button = ui_find_action (banner, action);

  return button && gtk_widget_get_mapped (button);
}

static char *
company_in_file (const char *path)
{
  g_autoptr (JdPosting) posting = jd_posting_file_load (path, NULL);

  g_assert_nonnull (posting);
  return g_strdup (posting->facts->company);
}

/* ---- what a window is ---- */

static void
test_start (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (1000, 700);

  g_assert_null (vacancy_window_get_session (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "start");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "new"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *root = GTK_WIDGET (window);
  VacancyRecents *recents = vacancy_application_get_recents (application);

  g_assert_cmpstr (company (window), ==, "Loods 9");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Line Cook");
  g_assert_nonnull (ui_find_text (root, "Loods 9 — saved"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));
  ui_wait_until (vacancy_recents_get (recents)->len > 0, 10);
  g_assert_cmpstr (((const JdRecent *) vacancy_recents_get (recents)->pdata[0])->path, ==, fixture->path);
}

static void
remember (const char *path)
{
  VacancyRecents *recents = vacancy_application_get_recents (application);
  g_autoptr (JdPosting) posting = jd_posting_new ("00000000-0000-4000-8000-000000000000", "en");

  vacancy_recents_add (recents, path, posting);
  ui_wait_until (vacancy_recents_get (recents)->len > 0 && g_str_equal (((const JdRecent *) vacancy_recents_get (recents)->pdata[0])->path, path), 10);
}

static void
test_open_fails (Fixture *fixture, gconstpointer data)
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

/* The same file, also by another name, comes to the front instead of opening twice. */
static void
test_same_file (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  g_autofree char *link = g_build_filename (fixture->folder, "link.vacancy", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other.vacancy", NULL);

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  vacancy_application_open_path (application, GTK_WINDOW (window), fixture->path);
  vacancy_application_open_path (application, NULL, link);
  g_assert_cmpuint (count_windows (), ==, 1);
  put_posting (other, "Other");
  vacancy_application_open_path (application, GTK_WINDOW (window), other);
  vacancy_application_open_path (application, GTK_WINDOW (window), other);
  g_assert_cmpuint (count_windows (), ==, 2);
  ui_settle ();
}

/* ---- undo ---- */

/* The key reaches our history while a line of text has the focus. */
static void
test_undo_key (Fixture *fixture, gconstpointer data)
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
test_undo_label (Fixture *fixture, gconstpointer data)
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

/* ---- closing ---- */

static void
test_close_clean (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);

  gtk_window_close (GTK_WINDOW (window));
  ui_wait_until (count_windows () == 0, 10);
}

static void
test_close_cancel (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);

  type_company (window, "R&D <b>");
  gtk_window_close (GTK_WINDOW (window));
  answer ("cancel");
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (company (window), ==, "R&D <b>");
}

static void
test_close_discard (Fixture *fixture, gconstpointer data)
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
test_close_save (Fixture *fixture, gconstpointer data)
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
test_close_save_fails (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  int closed = -1;

  type_company (window, "B");
  ui_remove_tree (fixture->folder);
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
test_save (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  g_autofree char *saved = NULL;

  type_company (window, "B");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "B — unsaved changes"));
  activate (window, "save");
  ui_wait_until (ui_find_text (GTK_WIDGET (window), "B — saved just now"), 10);
  saved = company_in_file (fixture->path);
  g_assert_cmpstr (saved, ==, "B");
}

/* The bar stays until a save succeeds. */
static void
test_save_fails (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *root = GTK_WIDGET (window);

  type_company (window, "B");
  ui_remove_tree (fixture->folder);
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
test_changed_on_disk (Fixture *fixture, gconstpointer data)
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

/* As after a crash: a draft of this file that nobody has open. */
static void
put_draft (Fixture *fixture, const char *id, const char *source, const char *name)
{
  g_autofree char *folder = jd_drafts_folder (), *etag = source ? jd_posting_file_etag (source) : NULL;
  g_autoptr (JdPosting) posting = make_posting (name);

  g_assert_true (jd_drafts_write (folder, id, source, etag, posting, NULL));
}

static void
test_recovered_file (Fixture *fixture, gconstpointer data)
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
test_recovered_new (Fixture *fixture, gconstpointer data)
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
  vacancy_session_save_async (vacancy_window_get_session (window), path, NULL, NULL, NULL);
  ui_wait_until (!jd_history_is_modified (vacancy_session_history (vacancy_window_get_session (window))), 10);
  g_assert_false (is_shown (GTK_WIDGET (window), "win.discard-recovered"));
  left = jd_drafts_list (folder, NULL);
  g_assert_cmpuint (left->len, ==, 0);
}

/* A file belongs to one window: a draft of one that is open already becomes a posting of its own. */
static void
test_recovered_while_open (Fixture *fixture, gconstpointer data)
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
test_discard_draft (Fixture *fixture, gconstpointer data)
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
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "R&D <b>", "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "🧑‍🍳🙂", "<span foreground='red'>&amp;" };
  VacancyWindow *window = show_posting_window (fixture);
  VacancySession *session = vacancy_window_get_session (window);
  g_autofree char *long_text = g_strnfill (10000, 'W');

  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      const char *text = i < G_N_ELEMENTS (texts) ? texts[i] : long_text;

      type_company (window, text);
      vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "title", text, NULL), text);
      vacancy_window_toast (window, text, TRUE);
      ui_settle ();
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, text);
    }
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_window (360, 640);
  GtkWidget *bin, *level;

  vacancy_window_open (window, fixture->path);
  ui_wait_until (vacancy_window_get_session (window), 10);
  ui_settle ();
  bin = ui_find_type (GTK_WIDGET (window->workspace), VACANCY_TYPE_BREAKPOINT_BIN);
  level = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_LEVEL_SWITCH);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  ui_wait_until (vacancy_breakpoint_bin_get_step (VACANCY_BREAKPOINT_BIN (bin)) == 4, 10);
  ui_settle ();
  g_assert_null (gtk_widget_get_ancestor (level, ADW_TYPE_HEADER_BAR));
  g_assert_true (gtk_widget_get_mapped (level));
  /* The panes are over the page, and out of its way. */
  g_assert_false (g_variant_get_boolean (g_action_group_get_action_state (G_ACTION_GROUP (window), "library")));
  activate (window, "library");
  g_assert_true (g_variant_get_boolean (g_action_group_get_action_state (G_ACTION_GROUP (window), "library")));
}

/* A message is read in full, and what is below the page stays in reach. */
/* A file that is gone can be neither read again nor compared. */
static void
test_file_gone (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);
  GtkWidget *banner = ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_SAVE_BANNER);

  vacancy_save_banner_show_changed (VACANCY_SAVE_BANNER (banner));
  g_assert_true (gtk_widget_get_mapped (ui_find_text (banner, "Reload")));
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  vacancy_save_banner_show_changed (VACANCY_SAVE_BANNER (banner));
  g_assert_false (gtk_widget_get_mapped (ui_find_text (banner, "Reload")));
  g_assert_false (gtk_widget_get_mapped (ui_find_text (banner, "Compare")));
  g_assert_true (gtk_widget_get_mapped (ui_find_text (banner, "Keep Mine")));
}

/* Before the title is cut, the label of New goes. */
static void
test_short_header (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1280, 1200 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      VacancyWindow *window = show_window (widths[i], 850);
      GtkWidget *header;

      vacancy_window_open (window, fixture->path);
      ui_wait_until (vacancy_window_get_session (window), 10);
      ui_settle ();
      header = gtk_widget_get_ancestor (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_LEVEL_SWITCH), ADW_TYPE_HEADER_BAR);
      g_assert_cmpint (gtk_widget_get_mapped (ui_find_text (header, "New")), ==, widths[i] > 1240);
      g_assert_true (gtk_widget_get_mapped (ui_find_text (header, "Library")));
      destroy_windows ();
    }
}

static void
test_narrow_toast (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "Now Entry level: 10 changed, 14 added, 14 removed";
  VacancyWindow *window = show_window (360, 640);
  graphene_rect_t message, bar;
  GtkWidget *label;
  int height;

  vacancy_window_open (window, fixture->path);
  ui_wait_until (vacancy_window_get_session (window), 10);
  ui_settle ();
  vacancy_window_toast (window, text, TRUE);
  ui_settle ();
  label = ui_find_text (GTK_WIDGET (window), text);
  g_assert_nonnull (label);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &height);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_cmpint (gtk_widget_get_height (label), >=, height);
  g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (window), &message));
  g_assert_true (gtk_widget_compute_bounds (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_STATUS_BAR), GTK_WIDGET (window), &bar));
  g_assert_cmpfloat (message.origin.y + message.size.height, <=, bar.origin.y);
}

/* Undo does not wait for another message to go. */
static void
test_toast_at_once (Fixture *fixture, gconstpointer data)
{
  VacancyWindow *window = show_posting_window (fixture);

  vacancy_window_toast (window, "Copied", FALSE);
  ui_settle ();
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "Copied"));
  vacancy_window_toast (window, "Line removed", TRUE);
  ui_settle ();
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window), "Line removed"));
}

/* A review that was open when the program ended is open again. */
static void
test_review_shown (Fixture *fixture, gconstpointer data)
{
  GSettings *settings = vacancy_application_get_settings (application);
  VacancyWindow *window = show_posting_window (fixture);

  g_assert_false (gtk_widget_get_visible (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_FINDINGS_PANE)));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_settings_set_boolean (settings, "show-findings", TRUE);
  window = show_posting_window (fixture);
  g_assert_true (gtk_widget_get_mapped (ui_find_type (GTK_WIDGET (window), VACANCY_TYPE_FINDINGS_PANE)));
  g_settings_reset (settings, "show-findings");
}

static void
add (void)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/window/undo/key", test_undo_key },
    { "/window/undo/label", test_undo_label },
    { "/window/start", test_start },
    { "/window/open", test_open },
    { "/window/open/fails", test_open_fails },
    { "/window/open/same-file", test_same_file },
    { "/window/close/clean", test_close_clean },
    { "/window/close/cancel", test_close_cancel },
    { "/window/close/discard", test_close_discard },
    { "/window/close/save", test_close_save },
    { "/window/close/save-fails", test_close_save_fails },
    { "/window/save", test_save },
    { "/window/save/fails", test_save_fails },
    { "/window/changed-on-disk", test_changed_on_disk },
    { "/window/recovered/file", test_recovered_file },
    { "/window/recovered/new", test_recovered_new },
    { "/window/recovered/while-open", test_recovered_while_open },
    { "/window/recovered/discard", test_discard_draft },
    { "/window/hostile", test_hostile },
    { "/window/narrow", test_narrow },
    { "/window/file-gone", test_file_gone },
    { "/window/short-header", test_short_header },
    { "/window/narrow-toast", test_narrow_toast },
    { "/window/toast-at-once", test_toast_at_once },
    { "/window/review-shown", test_review_shown },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
}

static void
start_application (void)
{
  application = vacancy_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  add ();
}

int
main (int argc, char **argv)
{
  int status = ui_test_main (argc, argv, start_application);

  g_object_unref (application);
  return status;
}
