// SPDX-License-Identifier: GPL-3.0-or-later
/* What holds for every export format. */
#include <glib.h>
#include <string.h>

#include "export/jd-export.h"
#include "test-document.h"

#define FOREACH_EXPORTER(exporter) for (const JdExporter *const *exporter = jd_exporters (); *exporter != NULL; exporter++)

static void
test_rows (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal), extensions = g_hash_table_new (g_str_hash, g_str_equal);

  FOREACH_EXPORTER (at)
    {
      const JdExporter *exporter = *at;
      g_test_message ("%s", exporter->id);
      g_assert_true (exporter->id != NULL && exporter->name != NULL && exporter->summary != NULL && exporter->extension != NULL && exporter->mime_type != NULL && exporter->write != NULL);
      /* As it is typed, also in a list with commas. */
      g_assert_cmpuint (strspn (exporter->id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (exporter->id));
      /* Several formats of one posting go to one folder. */
      g_assert_true (g_hash_table_add (ids, (gpointer) exporter->id) && g_hash_table_add (extensions, (gpointer) exporter->extension));
      g_assert_true (jd_exporter_find (exporter->id) == exporter);
    }
  g_assert_null (jd_exporter_find (""));
  g_assert_null (jd_exporter_find ("no-such-format"));
}

/* What is said of the bytes holds, twice the same, behind what is there already, with options and without. */
static void
test_bytes (void)
{
  const JdExportOptions options = { 40 };
  TestDocument test;

  test_document_init (&test);
  FOREACH_EXPORTER (at)
    {
      const JdDocument *document = &test.document;
      g_autoptr (GByteArray) out = g_byte_array_new ();
      g_autoptr (GError) error = NULL;
      gsize length = 0, wrapped_length = 0;
      g_autofree char *once = jd_export_one (*at, document, NULL, &length, &error);
      g_autofree char *wrapped = jd_export_one (*at, document, &options, &wrapped_length, &error);

      g_assert_no_error (error);
      g_test_message ("%s", (*at)->id);
      g_assert_cmpuint (length, >, 0);
      g_assert_cmpint (once[length], ==, '\0');
      g_assert_true (((*at)->flags & JD_EXPORT_BINARY) || g_utf8_validate (once, (gssize) length, NULL));
      g_assert_true (((*at)->flags & JD_EXPORT_WRAPS) || (length == wrapped_length && memcmp (once, wrapped, length) == 0));
      g_byte_array_append (out, (const guint8 *) "before", 6);
      g_assert_true ((*at)->write (&document, 1, NULL, out, &error));
      g_assert_no_error (error);
      g_assert_cmpmem (out->data, 6, "before", 6);
      g_assert_cmpmem (out->data + 6, out->len - 6, once, length);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exporters/rows", test_rows);
  g_test_add_func ("/exporters/bytes", test_bytes);
  return g_test_run ();
}
