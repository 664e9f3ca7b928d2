// SPDX-License-Identifier: GPL-3.0-or-later
/* What holds for every source. */
#include <string.h>

#include "base/jd-text.h"
#include "import/jd-importer.h"

#define FOREACH_IMPORTER(importer) for (const JdImporter *const *importer = jd_importers (); *importer != NULL; importer++)

/* No two sources take the same name, type or kind of file. */
static void
test_rows (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal), types = g_hash_table_new (g_str_hash, g_str_equal), extensions = g_hash_table_new (g_str_hash, g_str_equal);

  FOREACH_IMPORTER (at)
    {
      const JdImporter *importer = *at;
      g_test_message ("%s", importer->id);
      g_assert_true (importer->id != NULL && importer->name != NULL && importer->sniff != NULL && importer->read != NULL);
      g_assert_cmpuint (strspn (importer->id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (importer->id));
      g_assert_true (g_hash_table_add (ids, (gpointer) importer->id) && jd_importer_find (importer->id) == importer);
      for (guint i = 0; importer->mime_types[i] != NULL; i++)
        {
          g_assert_true (g_hash_table_add (types, (gpointer) importer->mime_types[i]));
          g_assert_true (jd_importer_for_mime_type (importer->mime_types[i]) == importer);
        }
      for (guint i = 0; importer->extensions[i] != NULL; i++)
        {
          g_autofree char *name = g_strdup_printf ("/a.b/c.%s", importer->extensions[i]), *lower = g_ascii_strdown (importer->extensions[i], -1);
          g_assert_cmpstr (lower, ==, importer->extensions[i]);
          g_assert_true (g_hash_table_add (extensions, (gpointer) importer->extensions[i]));
          g_assert_true (jd_importer_for_file (name, "x", 1) == importer);
        }
    }
  g_assert_null (jd_importer_find ("no-such-source"));
  g_assert_null (jd_importer_for_mime_type ("image/png"));
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *name, *data;
    const JdImporter *expected;
  } cases[] = {
    { NULL, "<!DOCTYPE html><p>a", &jd_import_html },
    { NULL, "\n \t<p>a", &jd_import_html },
    { NULL, "\xef\xbb\xbf<html>", &jd_import_html },
    { NULL, "<!-- a -->", &jd_import_html },
    { NULL, "< 5 people", &jd_import_text },
    { NULL, "<", &jd_import_text },
    { NULL, "", &jd_import_text },
    { NULL, "a <b>c</b>", &jd_import_text },
    { NULL, "\xff\xfe", &jd_import_text },
    { NULL, "caf\xe9", &jd_import_text },
    { NULL, "# Cook\n\n- Cook\n", &jd_import_markdown },
    { "a.md", "Cook", &jd_import_markdown },
    { "a.txt", "<p>a", &jd_import_text },
    { "a.TXT", "\xff", &jd_import_text },
    { "a.html", "a", &jd_import_html },
    { "a.png", "<p>a", &jd_import_html },
    { "html", "a", &jd_import_text },
    { "-", "a", &jd_import_text },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_true (jd_importer_for_file (cases[i].name, cases[i].data, strlen (cases[i].data)) == cases[i].expected);
    }
}

/* Whatever the bytes, there are clean lines, or a reason why not. */
static void
test_any_bytes (void)
{
  static const char *const inputs[] = { "", "\xff\xfe\x01", "<p>a</p>\n- b", "a\xf0\x9f", "{\\rtf1 x}", "%PDF-1.4\n\xe2", "PK\x03\x04" };

  FOREACH_IMPORTER (at)
    for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (JdImported) imported = (*at)->read (inputs[i], strlen (inputs[i]), &error);
        const GPtrArray *lines = imported ? imported->lines : NULL;

        g_test_message ("%s, input %u", (*at)->id, i);
        g_assert_true ((imported != NULL) == (error == NULL));
        for (guint j = 0; lines != NULL && j < lines->len; j++)
          g_assert_true (*((JdImportLine *) lines->pdata[j])->wording != '\0' && jd_text_is_clean (((JdImportLine *) lines->pdata[j])->wording, JD_TEXT_LINE));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/importers/rows", test_rows);
  g_test_add_func ("/importers/sniff", test_sniff);
  g_test_add_func ("/importers/any-bytes", test_any_bytes);
  return g_test_run ();
}
