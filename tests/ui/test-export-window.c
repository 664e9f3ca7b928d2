// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "board/jd-board-file.h"
#include "export-util.h"
#include "export/vacancy-boards-dialog.h"
#include "export/vacancy-save-all.h"
#include "export/vacancy-target-row.h"
#include "widgets/vacancy-export-toast.h"

static gboolean
is_row_of (GtkWidget *widget, gconstpointer target)
{
  return VACANCY_IS_TARGET_ROW (widget) && vacancy_target_row_get_target (VACANCY_TARGET_ROW (widget)) == target;
}

static GtkWidget *
row_of (Fixture *fixture, VacancyTarget *target)
{
  GtkWidget *row = ui_find (GTK_WIDGET (fixture->window->list), is_row_of, target);

  g_assert_nonnull (row);
  return row;
}

static gboolean
has_text (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static char *
expected (Fixture *fixture, const JdExporter *exporter, guint wrap)
{
  const JdExportOptions options = { .wrap = wrap };

  return jd_export_one (exporter, vacancy_session_document (fixture->session), &options, NULL, NULL);
}

static char *
path_of (Fixture *fixture, const char *file)
{
  return g_build_filename (fixture->folder, file, NULL);
}

static void
save (Fixture *fixture, const char *file)
{
  g_autofree char *path = path_of (fixture, file);

  vacancy_export_window_save_to (fixture->window, path);
  g_assert_false (is_enabled (fixture, "save"));
  ui_wait_until (is_enabled (fixture, "save"), 10);
}

static void
assert_file (Fixture *fixture, const char *file, const char *should)
{
  g_autofree char *path = path_of (fixture, file), *data = NULL;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_cmpstr (data, ==, should);
}

static gboolean
tells_failure (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->window->failure));
}

/* ---- the list ---- */

/* What a screen reader says of a row, as it is shown. */
static void
assert_row (Fixture *fixture, VacancyTarget *target, const char *said)
{
  GtkWidget *row = row_of (fixture, target);
  char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said);

  g_assert_cmpstr (wrong, ==, NULL);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_assert_true (vacancy_target_list_get_target (fixture->window->list) == file_target (fixture, &jd_export_html));
  assert_row (fixture, file_target (fixture, &jd_export_html), "Web page, ready");
  g_assert_nonnull (board_target (fixture, "indeed"));
  g_assert_null (board_target (fixture, "seek"));
  /* There is one for a posting. */
  g_assert_true (vacancy_export_window_present (fixture->parent, fixture->services, fixture->session) == fixture->window);
}

/* It goes with the window it belongs to, and all that is in it with it. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (g_steal_pointer (&fixture->parent));
  ui_settle ();
  g_assert_null (fixture->window);
}

/* The state of a row follows the posting, and so does its name. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  VacancyTarget *page = file_target (fixture, &jd_export_html);

  assert_row (fixture, page, "Web page, 1 missing");
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->window->details), has_text, "Company"));
  vacancy_session_apply (fixture->session, output_set (jd_posting_ref (vacancy_session_posting (fixture->session)), "company", "Acme"), "Test");
  ui_wait_until (vacancy_targets_is_current (fixture->window->targets), 30);
  assert_row (fixture, page, "Web page, ready");
  g_assert_null (ui_find (GTK_WIDGET (fixture->window->details), has_text, "Company"));
}

/* What is chosen is in the list at once, and stays chosen; without any there is a way to choose all the same. */
static void
test_boards (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;
  const JdBoards *boards = vacancy_targets_get_boards (fixture->window->targets);
  VacancyTarget *indeed = board_target (fixture, "indeed");

  choose (fixture, indeed);
  activate (fixture, "choose-boards");
  dialog = find_dialog (fixture->window, VACANCY_TYPE_BOARDS_DIALOG);
  g_assert_nonnull (dialog);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (dialog));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "Talent.com"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "not verified"));
  vacancy_targets_set_shown (fixture->window->targets, jd_boards_find (boards, "seek"), TRUE);
  ui_wait_until (vacancy_targets_is_current (fixture->window->targets), 30);
  g_assert_nonnull (board_target (fixture, "seek"));
  g_assert_true (vacancy_target_list_get_target (fixture->window->list) == indeed);
  for (guint i = 0; i < jd_boards_list (boards)->len; i++)
    vacancy_targets_set_shown (fixture->window->targets, jd_boards_list (boards)->pdata[i], FALSE);
  g_assert_null (board_target (fixture, "indeed"));
  g_assert_nonnull (vacancy_target_list_get_target (fixture->window->list));
  ui_settle ();
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->window->list), "None is chosen"));
  gtk_window_destroy (dialog);
}

/* What makes many at once has no target, but a page of its own. */
static void
test_page (Fixture *fixture, gconstpointer data)
{
  VacancyExportWindow *window = fixture->window;

  gtk_stack_add_named (window->pages, gtk_label_new ("Many"), "many");
  vacancy_target_list_add_page (window->list, "A folder", "many");
  choose (fixture, file_target (fixture, &jd_export_text));
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row_of (fixture, file_target (fixture, &jd_export_text)))),
                           GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (window->list), "A folder"), GTK_TYPE_LIST_BOX_ROW)));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->pages), ==, "many");
  g_assert_false (is_enabled (fixture, "copy") || is_enabled (fixture, "save"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (window->list), "Many at once"));
  choose (fixture, file_target (fixture, &jd_export_text));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->pages), ==, "target");
}

static void
set_up_fault (Fixture *fixture, gconstpointer company)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "vacancy", "boards", NULL), *path = g_build_filename (folder, "ours.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{\"format\": 1, \"id\": \"ours\", \"name\": {\"en\": \"Ours\"}, \"kind\": \"feet\", \"body\": {\"form\": \"text\"}}", -1, NULL));
  set_up (fixture, company);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* A file of one's own that has a fault is told with its place, and the boards that ship are there all the same. */
static void
test_fault (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  activate (fixture, "choose-boards");
  dialog = find_dialog (fixture->window, VACANCY_TYPE_BOARDS_DIALOG);
  ui_settle ();
  g_assert_nonnull (ui_find (GTK_WIDGET (dialog), has_text, "ours.json: line 1, kind: expected"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "Files with faults"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "Indeed"));
  gtk_window_destroy (dialog);
}

static gboolean
has_focus (Fixture *fixture, gpointer part)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* From pane to pane and back, by the keys of F6. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  VacancyExportWindow *window = fixture->window;

  vacancy_target_list_grab (window->list);
  g_assert_true (has_focus (fixture, window->list));
  activate (fixture, "next-part");
  g_assert_true (has_focus (fixture, window->view));
  activate (fixture, "previous-part");
  g_assert_true (has_focus (fixture, window->list));
  activate (fixture, "previous-part");
  g_assert_true (has_focus (fixture, window->header));
}

/* ---- files ---- */

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = expected (fixture, &jd_export_html, 0);

  save (fixture, "R&D <b>.html");
  assert_file (fixture, "R&D <b>.html", page);
  ui_settle ();
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->window), has_text, "Exported “R&D <b>.html”"));
}

/* A board's file is what the command line writes for it. */
static void
test_save_board (Fixture *fixture, gconstpointer data)
{
  VacancyTarget *target = board_target (fixture, "text-box");
  JdDocument *document = vacancy_session_document (fixture->session);
  const JdBoardJob job = { .board = vacancy_target_get_board (target), .posting = document->posting, .document = document };
  g_autoptr (GString) should = g_string_new (NULL);

  g_assert_true (jd_board_file_write (&job, 1, should, NULL));
  choose (fixture, target);
  save (fixture, "box.txt");
  assert_file (fixture, "box.txt", should->str);
}

/* What is shown as sent, as soon as it is of how things are. */
static void
assert_sent (Fixture *fixture, const char *text)
{
  VacancyTargetProof *proof = vacancy_target_view_get_proof (fixture->window->view);

  ui_wait_until (vacancy_target_proof_get (proof) && g_strcmp0 (vacancy_target_proof_get (proof)->sent, text) == 0, 10);
}

static void
test_wrapped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = expected (fixture, &jd_export_text, 72);

  choose (fixture, file_target (fixture, &jd_export_text));
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "wrap", g_variant_new_boolean (TRUE));
  assert_sent (fixture, text);
  save (fixture, "mine.txt");
  assert_file (fixture, "mine.txt", text);
}

/* The look of the page is chosen beside it, and what else the preferences have of the company is in it. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  const JdColour colour = { 0xff, 0xcc, 0 };
  const JdExportOptions options = { .look = JD_LOOK_COMPACT, .colour = &colour };
  g_autofree char *page = jd_export_one (&jd_export_html, vacancy_session_document (fixture->session), &options, NULL, NULL);

  choose (fixture, file_target (fixture, &jd_export_text));
  g_assert_false (gtk_widget_get_mapped (ui_find_text (GTK_WIDGET (fixture->window), "Text on white")));
  choose (fixture, file_target (fixture, &jd_export_html));
  g_assert_true (gtk_widget_get_mapped (ui_find_text (GTK_WIDGET (fixture->window), "Text on white")));
  vacancy_company_style_set_colour (fixture->services->style, &colour);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page-look", g_variant_new_string ("compact"));
  assert_sent (fixture, page);
  save (fixture, "mine.html");
  assert_file (fixture, "mine.html", page);
  g_settings_reset (fixture->services->settings, "page-look");
  g_settings_reset (fixture->services->settings, "company-colour");
}

/* What cannot be written is told in the window, which stays as it is. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = expected (fixture, &jd_export_html, 0);

  folder_remove (fixture->folder);
  save (fixture, "page.html");
  g_assert_true (tells_failure (fixture));
  g_assert_true (has_text (GTK_WIDGET (fixture->window->failure_label), "The file was not written. "));
  g_assert_true (has_text (GTK_WIDGET (fixture->window->failure_label), "page.html"));
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  save (fixture, "page.html");
  g_assert_false (tells_failure (fixture));
  assert_file (fixture, "page.html", page);
}

static void
save_all (Fixture *fixture)
{
  GtkWindow *dialog;
  GtkWidget *button;

  activate (fixture, "save-all");
  dialog = find_dialog (fixture->window, VACANCY_TYPE_SAVE_ALL);
  g_assert_nonnull (dialog);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (dialog));
  button = gtk_window_get_default_widget (dialog);
  g_signal_emit_by_name (button, "clicked");
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

/* Every target under a name of its own. A file that is there is replaced only when the person says so, and until then none is written. */
static void
test_save_all (Fixture *fixture, gconstpointer data)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->window->targets));
  g_autofree char *page = expected (fixture, &jd_export_html, 0), *path = path_of (fixture, "Engineer - Northwind.html");
  GtkWindow *question;

  /* One of the formats of the test refuses every posting. */
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  save_all (fixture);
  ui_wait_until (find_dialog (fixture->window, ADW_TYPE_MESSAGE_DIALOG), 30);
  question = find_dialog (fixture->window, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "Engineer - Northwind.html"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  ui_settle ();
  g_assert_cmpuint (count_files (fixture), ==, 1);
  assert_file (fixture, "Engineer - Northwind.html", "old");

  save_all (fixture);
  ui_wait_until (find_dialog (fixture->window, ADW_TYPE_MESSAGE_DIALOG), 30);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog (fixture->window, ADW_TYPE_MESSAGE_DIALOG)), "replace");
  ui_wait_until (tells_failure (fixture), 30);
  g_assert_true (has_text (GTK_WIDGET (fixture->window->failure_label), "was not written. no title fits into it"));
  assert_file (fixture, "Engineer - Northwind.html", page);
  g_assert_cmpuint (count_files (fixture), >, n / 2);
}

/* ---- the clipboard ---- */

typedef struct
{
  char *text;
  gboolean done;
} Read;

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Read *read = data;

  read->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  read->done = TRUE;
}

static void
assert_clipboard (Fixture *fixture, const char *text)
{
  Read read = { NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, read_cb, &read);
  ui_wait_until (read.done, 5);
  g_assert_cmpstr (read.text, ==, text);
  g_free (read.text);
}

/* Copies, and waits until that is told. */
static void
copy (Fixture *fixture, const char *action, const char *told)
{
  activate (fixture, action);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->window->toasts), told), 10);
}

static gboolean
offers (Fixture *fixture, const char *mime_type)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window))), mime_type);
}

/* What has headings and lists is offered in all forms at once, its source on demand. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = expected (fixture, &jd_export_html, 0), *text = expected (fixture, &jd_export_text, 0);

  copy (fixture, "copy", "“Web page” copied");
  assert_clipboard (fixture, text);
  g_assert_true (offers (fixture, "text/html") && offers (fixture, "text/rtf") && offers (fixture, "text/plain;charset=utf-8"));
  copy (fixture, "copy-source", "Source of “Web page” copied");
  assert_clipboard (fixture, page);
  choose (fixture, file_target (fixture, &jd_export_text));
  copy (fixture, "copy", "“Plain text” copied");
  assert_clipboard (fixture, text);
  g_assert_false (offers (fixture, "text/html"));
  choose (fixture, file_target (fixture, jd_exporter_find ("binary")));
  g_assert_false (is_enabled (fixture, "copy-source"));
  copy (fixture, "copy", "“Binary” copied");
  assert_clipboard (fixture, text);
}

/* For a board what is sent; a body with its markup, and as text. */
static void
test_copy_board (Fixture *fixture, gconstpointer data)
{
  VacancyTarget *mail;

  vacancy_targets_set_shown (fixture->window->targets, jd_boards_find (vacancy_targets_get_boards (fixture->window->targets), "email"), TRUE);
  mail = board_target (fixture, "email");
  choose (fixture, mail);
  copy (fixture, "copy", "“E-mail” copied");
  g_assert_true (offers (fixture, "text/html") && offers (fixture, "text/plain;charset=utf-8"));
  choose (fixture, board_target (fixture, "indeed"));
  activate (fixture, "copy");
  ui_wait_until (tells_failure (fixture) || ui_find_text (GTK_WIDGET (fixture->window->toasts), "“Indeed” copied"), 10);
  if (!tells_failure (fixture))
    g_assert_false (offers (fixture, "text/html"));
}

/* A format that cannot hold the posting says so, whether it is written or copied, and nothing of it gets anywhere. */
static void
test_refusing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "page.no"), *page = expected (fixture, &jd_export_html, 0);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), "mine");
  choose (fixture, file_target (fixture, jd_exporter_find ("refusing")));
  save (fixture, "page.no");
  g_assert_true (has_text (GTK_WIDGET (fixture->window->failure_label), "The file was not written. no title fits into it"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  activate (fixture, "copy");
  ui_wait_until (has_text (GTK_WIDGET (fixture->window->failure_label), "Nothing was copied. no title fits into it"), 10);
  assert_clipboard (fixture, "mine");
  /* And then it goes on. */
  choose (fixture, file_target (fixture, &jd_export_html));
  save (fixture, "page.html");
  g_assert_false (tells_failure (fixture));
  assert_file (fixture, "page.html", page);
}

static void
test_binary (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "page.bin"), *bytes = NULL;
  gsize length;

  choose (fixture, file_target (fixture, jd_exporter_find ("binary")));
  save (fixture, "page.bin");
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, "\377\376", 2);
}

/* ---- room ---- */

/* Where there is little room one pane is shown at a time, and each can be got at. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  VacancyExportWindow *window = fixture->window;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  ui_wait_until (gtk_widget_get_width (GTK_WIDGET (window)) <= 400 && gtk_widget_get_mapped (window->bottom), 10);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (window->list)));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->view)));
  g_assert_true (gtk_widget_get_mapped (window->details_button));
  activate (fixture, "findings");
  ui_wait_until (gtk_widget_get_mapped (window->back_button), 5);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->details)));
  activate (fixture, "back");
  ui_wait_until (!gtk_widget_get_mapped (window->back_button), 5);
  adw_flap_set_reveal_flap (window->flap, TRUE);
  ui_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window->list)), 5);
  vacancy_target_list_grab (window->list);
  g_signal_emit_by_name (window->list, "picked");
  g_assert_false (adw_flap_get_reveal_flap (window->flap));
}

#define ADD(path, company, func) g_test_add ("/export-window/" path, Fixture, company, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("list", "Northwind", test_list);
  ADD ("gone", "Northwind", test_gone);
  ADD ("states", "", test_states);
  ADD ("boards", "Northwind", test_boards);
  ADD ("page", "Northwind", test_page);
  g_test_add ("/export-window/fault", Fixture, "Northwind", set_up_fault, test_fault, tear_down);
  ADD ("parts", "Northwind", test_parts);
  ADD ("save", "Northwind", test_save);
  ADD ("save-board", "Northwind", test_save_board);
  ADD ("wrapped", "Northwind", test_wrapped);
  ADD ("look", "Northwind", test_look);
  ADD ("failure", "Northwind", test_failure);
  ADD ("save-all", "Northwind", test_save_all);
  ADD ("copies", "Northwind", test_copies);
  ADD ("copy-board", "Northwind", test_copy_board);
  ADD ("refusing", "Northwind", test_refusing);
  ADD ("binary", "Northwind", test_binary);
  ADD ("narrow", "Northwind", test_narrow);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
