// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "export/jd-export.h"
#include "output-util.h"
#include "output/vacancy-rich-copy.h"

typedef struct
{
  const char *mime_type; /* what was given */
  char *text;
  gboolean done;
} Read;

static void
spliced_cb (GObject *bytes, GAsyncResult *result, gpointer data)
{
  Read *read = data;
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (bytes);

  g_assert_cmpint (g_output_stream_splice_finish (G_OUTPUT_STREAM (bytes), result, NULL), >=, 0);
  read->text = g_strndup (g_memory_output_stream_get_data (stream), g_memory_output_stream_get_data_size (stream));
  read->done = TRUE;
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Read *read = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &read->mime_type, &error);
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  g_output_stream_splice_async (bytes, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, spliced_cb, read);
}

static void
assert_holds (GdkClipboard *clipboard, const char *mime_type, VacancySession *session, const JdExporter *exporter)
{
  const char *types[] = { mime_type, NULL };
  g_autofree char *expected = jd_export_one (exporter, vacancy_session_document (session), NULL, NULL, NULL);
  Read read = { NULL };

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, read_cb, &read);
  ui_wait_until (read.done, 5);
  g_assert_cmpstr (read.mime_type, ==, mime_type);
  g_assert_cmpstr (read.text, ==, expected);
  g_free (read.text);
}

static void
test_both (void)
{
  g_autoptr (VacancySession) session = output_session (output_posting ("R&D Engineer", (const char *const[]) { "A **strong** line & <b>.", NULL }, NULL));
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());

  g_assert_true (vacancy_copy_rich (clipboard, session, NULL));
  assert_holds (clipboard, "text/rtf", session, &jd_export_rtf);
  assert_holds (clipboard, "text/richtext", session, &jd_export_rtf);
  assert_holds (clipboard, "application/rtf", session, &jd_export_rtf);
  assert_holds (clipboard, "text/html", session, &jd_export_html_fragment);
  assert_holds (clipboard, "text/plain;charset=utf-8", session, &jd_export_text);
}

/* What was copied stays as it was, whatever is edited later. */
static void
test_snapshot (void)
{
  g_autoptr (VacancySession) session = output_session (output_posting ("Engineer", NULL, NULL));
  g_autoptr (VacancySession) other = output_session (output_posting ("Engineer", NULL, NULL));
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());

  g_assert_true (vacancy_copy_rich (clipboard, session, NULL));
  vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "title", "Other", NULL), "Title");
  assert_holds (clipboard, "text/html", other, &jd_export_html_fragment);
}

static void
add_tests (void)
{
  g_test_add_func ("/rich-copy/both", test_both);
  g_test_add_func ("/rich-copy/snapshot", test_snapshot);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
