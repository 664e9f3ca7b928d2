// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <unistd.h>

#include "export/jd-export.h"
#include "export/vacancy-export-dialog.h"
#include "export/vacancy-export-missing.h"
#include "export/vacancy-format-row.h"
#include "output-util.h"
#include "widgets/vacancy-export-toast.h"

/* The dialog over a window with toasts, exporting to a folder of its own. */
typedef struct
{
  VacancySession *session;
  GtkWindow *parent;
  GtkWindow *dialog;
  char *folder;
} Fixture;

static GtkWindow *
find_dialog (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent)
        return window;
    }
  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer company)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  JdPosting *posting = output_posting ("Engineer", (const char *const[]) { "Work at {company}, together.", NULL }, NULL);

  posting = output_set (posting, "company", company);
  fixture->session = output_session (posting);
  fixture->folder = g_dir_make_tmp ("vacancy-export-XXXXXX", NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("Page"));
  fixture->parent = ui_show_in_window (overlay, 800, 700);
  g_object_set_data_full (G_OBJECT (fixture->parent), "vacancy-export-folder", g_strdup (fixture->folder), g_free);
  vacancy_export_dialog_present (fixture->parent, fixture->session);
  fixture->dialog = find_dialog (fixture->parent);
  g_assert_nonnull (fixture->dialog);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
}

static void
tear_down (Fixture *fixture, gconstpointer company)
{
  fixture->dialog = find_dialog (fixture->parent);
  if (fixture->dialog)
    gtk_window_destroy (fixture->dialog);
  gtk_window_destroy (fixture->parent);
  ui_settle ();
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
part (Fixture *fixture, const char *id)
{
  GtkWidget *widget = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), VACANCY_TYPE_EXPORT_DIALOG, id));

  g_assert_nonnull (widget);
  return widget;
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer exporter)
{
  return VACANCY_IS_FORMAT_ROW (widget) && vacancy_format_row_get_exporter (VACANCY_FORMAT_ROW (widget)) == exporter;
}

static GtkWidget *
row_of (Fixture *fixture, const JdExporter *exporter)
{
  GtkWidget *row = ui_find (GTK_WIDGET (fixture->dialog), is_row_of, exporter);

  g_assert_nonnull (row);
  return row;
}

static void
choose (Fixture *fixture, const JdExporter *exporter)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (row_of (fixture, exporter), GTK_TYPE_CHECK_BUTTON)), TRUE);
}

static GtkWidget *
copy_button (Fixture *fixture, const JdExporter *exporter)
{
  return ui_find_type (row_of (fixture, exporter), GTK_TYPE_BUTTON);
}

static const char *
name (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (part (fixture, "name_row")));
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
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

static void
assert_written (Fixture *fixture, const char *file, const JdExporter *exporter, guint wrap)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
  g_autofree char *data = NULL;
  g_autofree char *should = expected (fixture, exporter, wrap);

  ui_wait_until (!find_dialog (fixture->parent), 5);
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  g_assert_cmpstr (data, ==, should);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (name (fixture), ==, "Engineer - Northwind.html");
  g_assert_false (gtk_widget_get_visible (part (fixture, "missing_group")));
  click (part (fixture, "export_button"));
  assert_written (fixture, "Engineer - Northwind.html", &jd_export_html, 0);
  ui_settle ();
  g_assert_nonnull (ui_find (GTK_WIDGET (fixture->parent), has_text, "Exported “Engineer - Northwind.html”"));
}

static void
test_text_wrapped (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (part (fixture, "wrap_row")));
  choose (fixture, &jd_export_text);
  g_assert_true (gtk_widget_get_visible (part (fixture, "wrap_row")));
  g_assert_cmpstr (name (fixture), ==, "Engineer - Northwind.txt");
  gtk_switch_set_active (GTK_SWITCH (part (fixture, "wrap")), TRUE);
  click (part (fixture, "export_button"));
  assert_written (fixture, "Engineer - Northwind.txt", &jd_export_text, 72);
}

static void
test_name_kept (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "name_row")), "mine.html");
  choose (fixture, &jd_export_html_fragment);
  g_assert_cmpstr (name (fixture), ==, "mine.fragment.html");
  choose (fixture, &jd_export_text);
  g_assert_cmpstr (name (fixture), ==, "mine.txt");
}

static void
test_bad_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "", "a/b", ".", ".." };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (part (fixture, "name_row")), names[i]);
      g_assert_false (gtk_widget_get_sensitive (part (fixture, "export_button")));
    }
  gtk_editable_set_text (GTK_EDITABLE (part (fixture, "name_row")), "R&D <b>.html");
  g_assert_true (gtk_widget_get_sensitive (part (fixture, "export_button")));
  click (part (fixture, "export_button"));
  assert_written (fixture, "R&D <b>.html", &jd_export_html, 0);
}

/* A file that is there is replaced only when the person says so. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Engineer - Northwind.html", NULL);
  g_autofree char *kept = NULL;
  GtkWindow *question;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  click (part (fixture, "export_button"));
  ui_wait_until (find_dialog (fixture->dialog), 5);
  question = find_dialog (fixture->dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  ui_settle ();
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "old");

  click (part (fixture, "export_button"));
  ui_wait_until (find_dialog (fixture->dialog), 5);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_dialog (fixture->dialog)), "replace");
  assert_written (fixture, "Engineer - Northwind.html", &jd_export_html, 0);
}

/* What cannot be written is told in the dialog, which stays as it is. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  folder_remove (fixture->folder);
  click (part (fixture, "export_button"));
  ui_wait_until (gtk_info_bar_get_revealed (GTK_INFO_BAR (part (fixture, "failure"))), 5);
  g_assert_true (has_text (part (fixture, "failure_label"), "The file was not written. "));
  g_assert_true (has_text (part (fixture, "failure_label"), "Engineer - Northwind.html"));
  g_assert_true (find_dialog (fixture->parent) == fixture->dialog);
  g_assert_true (gtk_widget_get_sensitive (part (fixture, "export_button")));
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  click (part (fixture, "export_button"));
  assert_written (fixture, "Engineer - Northwind.html", &jd_export_html, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group = part (fixture, "missing_group");
  GtkWidget *first = ui_find_type (gtk_widget_get_parent (group), ADW_TYPE_PREFERENCES_GROUP);

  g_assert_true (gtk_widget_get_visible (group));
  g_assert_true (first == group);
  g_assert_nonnull (ui_find (group, has_text, "Company"));
  g_assert_nonnull (ui_find (group, has_text, "Fill In"));
  /* And yet it can be exported. */
  g_assert_true (gtk_widget_get_sensitive (part (fixture, "export_button")));
}

/* A folder of one's own is said as people say it, others in full. */
static void
test_folder (Fixture *fixture, gconstpointer data)
{
  char *documents = g_build_filename (g_get_home_dir (), "Documents", NULL);

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (part (fixture, "folder_row"))), ==, fixture->folder);
  gtk_window_destroy (fixture->dialog);
  g_object_set_data_full (G_OBJECT (fixture->parent), "vacancy-export-folder", documents, g_free);
  vacancy_export_dialog_present (fixture->parent, fixture->session);
  fixture->dialog = find_dialog (fixture->parent);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (part (fixture, "folder_row"))), ==, "~/Documents");
}

/* @posting where "dish" is a variable that may stay empty. */
static JdPosting *
declare_dish (JdPosting *posting)
{
  static const char json[] = "{ \"format\": 1, \"variables\": [ { \"name\": \"dish\", \"label\": { \"en\": \"Dish\" }, \"type\": \"text\", \"required\": false } ] }";
  g_autoptr (JdReader) reader = jd_reader_new (json, strlen (json), "f.json", NULL);
  JdValue root = jd_reader_root (reader);
  JdPosting *declared = jd_posting_copy (posting);
  JdResolved *resolved = jd_resolved_copy (posting->resolved);

  g_ptr_array_unref (resolved->variables);
  resolved->variables = jd_variables_read (&root, "variables");
  jd_resolved_unref (declared->resolved);
  declared->resolved = resolved;
  g_assert_true (jd_reader_finish (reader, NULL));
  jd_posting_unref (posting);
  return declared;
}

/* A line that is left out is shown as it reads, with its section, and one press away; of many only the first. */
static void
test_left_out (void)
{
  static const char *const lines[] = { "Cook {dish} & <b>more</b>.", "B {dish}.", "C {dish}.", "D {dish}.", "E {dish}.", "F {dish}.", "G {dish}.", "Plain.", NULL };
  g_autoptr (VacancySession) session = output_session (declare_dish (output_posting ("Cook", lines, NULL)));
  GtkWidget *group = g_object_ref_sink (adw_preferences_group_new ());
  GtkWidget *line;

  vacancy_export_missing_fill (ADW_PREFERENCES_GROUP (group), session);
  g_assert_true (gtk_widget_get_visible (group));
  line = ui_find (group, has_text, "Cook {Dish} & <b>more</b>.");
  g_assert_nonnull (line);
  line = gtk_widget_get_ancestor (line, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (ui_find (line, has_text, "What You Will Do"));
  g_assert_nonnull (ui_find_text (line, "Show"));
  ui_assert_named_once (group);
  g_assert_nonnull (ui_find_text (group, "2 more lines are left out"));
  g_assert_null (ui_find (group, has_text, "Plain"));
  g_object_unref (group);
}

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

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->parent)), NULL, read_cb, &read);
  ui_wait_until (read.done, 5);
  g_assert_cmpstr (read.text, ==, text);
  g_free (read.text);
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = expected (fixture, &jd_export_html, 0), *fragment = expected (fixture, &jd_export_html_fragment, 0), *text = expected (fixture, &jd_export_text, 0);
  GdkContentFormats *formats;

  click (copy_button (fixture, &jd_export_html));
  assert_clipboard (fixture, page);
  click (copy_button (fixture, &jd_export_html_fragment));
  assert_clipboard (fixture, fragment);
  click (copy_button (fixture, &jd_export_text));
  assert_clipboard (fixture, text);
  click (part (fixture, "rich_copy"));
  assert_clipboard (fixture, text);
  /* What was copied last is told, and not behind all that was copied before. */
  ui_wait_until (ui_find_text (part (fixture, "toasts"), "Copied as rich text"), 3);
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (fixture->parent)));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"));
}

/* Every format of the table can be chosen, and says what it is for; what needs a flag is there for those that have it. The table has formats of all kinds: more-formats.c. */
static void
test_formats (Fixture *fixture, gconstpointer data)
{
  for (const JdExporter *const *at = jd_exporters (); *at; at++)
    {
      const JdExporter *exporter = *at;
      g_autofree char *proposed = jd_export_file_name (vacancy_session_posting (fixture->session), exporter->extension);
      GtkWidget *row = row_of (fixture, exporter);

      choose (fixture, exporter);
      g_assert_nonnull (ui_find (row, has_text, exporter->summary));
      g_assert_cmpstr (name (fixture), ==, proposed);
      g_assert_cmpint (gtk_widget_get_visible (part (fixture, "wrap_row")), ==, (exporter->flags & JD_EXPORT_WRAPS) != 0);
      g_assert_cmpint (gtk_widget_get_visible (copy_button (fixture, exporter)), ==, (exporter->flags & JD_EXPORT_BINARY) == 0);
    }
  /* Where lines are wrapped is asked right below the format that it is about. */
  g_assert_true (gtk_widget_get_next_sibling (row_of (fixture, &jd_export_text)) == part (fixture, "wrap_row"));
  ui_assert_named_once (GTK_WIDGET (fixture->dialog));
}

/* A format that cannot hold the posting says so, whether it is written or copied, and nothing of it gets anywhere. */
static void
test_refusing (Fixture *fixture, gconstpointer data)
{
  const JdExporter *refusing = jd_exporter_find ("refusing");
  g_autofree char *path = g_build_filename (fixture->folder, "Engineer - Northwind.no", NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->dialog)), "mine");
  choose (fixture, refusing);
  click (part (fixture, "export_button"));
  ui_wait_until (gtk_info_bar_get_revealed (GTK_INFO_BAR (part (fixture, "failure"))), 5);
  g_assert_true (has_text (part (fixture, "failure_label"), "The file was not written. no title fits into it"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  click (copy_button (fixture, refusing));
  g_assert_true (has_text (part (fixture, "failure_label"), "Nothing was copied. no title fits into it"));
  assert_clipboard (fixture, "mine");
  /* And then it goes on. */
  click (copy_button (fixture, &jd_export_text));
  g_assert_false (gtk_widget_get_visible (part (fixture, "failure")));
  ui_wait_until (ui_find_text (part (fixture, "toasts"), "“Plain text” copied"), 3);
  choose (fixture, &jd_export_html);
  click (part (fixture, "export_button"));
  assert_written (fixture, "Engineer - Northwind.html", &jd_export_html, 0);
}

static void
test_binary (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Engineer - Northwind.bin", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  choose (fixture, jd_exporter_find ("binary"));
  click (part (fixture, "export_button"));
  ui_wait_until (!find_dialog (fixture->parent), 5);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, "\377\376", 2);
}

#define ADD(path, company, func) g_test_add ("/export-dialog/" path, Fixture, company, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("export", "Northwind", test_export);
  ADD ("text-wrapped", "Northwind", test_text_wrapped);
  ADD ("name-kept", "Northwind", test_name_kept);
  ADD ("bad-names", "Northwind", test_bad_names);
  ADD ("replace", "Northwind", test_replace);
  ADD ("failure", "Northwind", test_failure);
  ADD ("missing", "", test_missing);
  ADD ("folder", "Northwind", test_folder);
  ADD ("copies", "Northwind", test_copies);
  ADD ("formats", "Northwind", test_formats);
  ADD ("refusing", "Northwind", test_refusing);
  ADD ("binary", "Northwind", test_binary);
  g_test_add_func ("/export-dialog/left-out", test_left_out);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
