// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"

#include "base/jd-text.h"
#include "export/jd-zip.h"

static void
check_rest (const JdImported *imported)
{
  for (guint i = 0; i < imported->notes->len; i++)
    g_assert_true (*(const char *) imported->notes->pdata[i] != '\0' && g_utf8_validate (imported->notes->pdata[i], -1, NULL));
  for (guint i = 0; i < imported->facts->len; i++)
    g_assert_true (*((const JdImportFact *) imported->facts->pdata[i])->text != '\0' && jd_text_is_clean (((const JdImportFact *) imported->facts->pdata[i])->text, JD_TEXT_LINE));
  for (guint i = 0; i < imported->lines->len; i++)
    {
      const JdImportLine *line = imported->lines->pdata[i];
      g_assert_true ((line->name != NULL) == (line->value != NULL) && line->item == (line->level > 0) && !(line->item && line->heading));
    }
}

void
fuzz_import (const JdImporter *importer, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdImported) imported = importer->read (data, length, &error), again = importer->read (data, length, NULL);

  importer->sniff (data, length);
  g_assert_true ((imported != NULL) == (error == NULL) && (imported != NULL) == (again != NULL));
  if (!imported)
    {
      g_assert_true (*error->message != '\0' && g_utf8_validate (error->message, -1, NULL));
      return;
    }
  fuzz_check_lines (imported->lines);
  check_rest (imported);
  g_assert_cmpuint (imported->lines->len, ==, again->lines->len);
  for (guint i = 0; i < again->lines->len; i++)
    g_assert_cmpstr (((const JdImportLine *) imported->lines->pdata[i])->wording, ==, ((const JdImportLine *) again->lines->pdata[i])->wording);
}

GByteArray *
fuzz_zip (const char *name, const char *data, gsize length, const char *const *others)
{
  GByteArray *out = g_byte_array_new ();
  JdZip *zip = jd_zip_new (out);

  jd_zip_add (zip, name, data, length, JD_ZIP_STORED);
  for (guint i = 0; others[i]; i += 2)
    jd_zip_add (zip, others[i], others[i + 1], strlen (others[i + 1]), JD_ZIP_STORED);
  jd_zip_finish (zip);
  return out;
}
