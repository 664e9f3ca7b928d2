// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "import/jd-importer.h"
#include "model/jd-wording.h"
#include "test-util.h"

/* What importers read, as text that can be compared: a line each, "# " before the title of all, "## " before headings of the first level, "- " before items (two spaces further in for each list
 * around), "Name:\tvalue". New string. */
static inline char *
import_shown (const JdImported *imported)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < imported->lines->len; i++)
    {
      const JdImportLine *line = imported->lines->pdata[i];
      for (guint n = 0; n < line->heading; n++)
        g_string_append (text, n + 1 < line->heading ? "#" : "# ");
      for (guint n = 1; n < line->level; n++)
        g_string_append (text, "  ");
      if (line->name)
        g_string_append_printf (text, "%s:\t%s\n", line->name, line->value);
      else
        g_string_append_printf (text, "%s%s\n", line->item ? "- " : "", line->wording);
    }
  return g_string_free (text, FALSE);
}

static inline JdImported *
import_with (const JdImporter *importer, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  JdImported *imported = importer->read (data, length, &error);
  g_assert_no_error (error);
  g_assert_nonnull (imported);
  return imported;
}

/* All notes, a line each. New string. */
static inline char *
import_notes (const JdImported *imported)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < imported->notes->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) imported->notes->pdata[i]);
  return g_string_free (text, FALSE);
}

/* The facts, "name: text" a line each. New string. */
static inline char *
import_facts (const JdImported *imported)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < imported->facts->len; i++)
    {
      const JdImportFact *fact = imported->facts->pdata[i];
      g_string_append_printf (text, "%s: %s\n", fact->name, fact->text);
    }
  return g_string_free (text, FALSE);
}

/* What a refusal of @data says holds @part. */
static inline void
assert_refused (const JdImporter *importer, const char *data, gsize length, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdImported) imported = importer->read (data, length, &error);
  g_assert_null (imported);
  g_assert_nonnull (error);
  if (!strstr (error->message, part))
    g_error ("“%s” is not in: %s", part, error->message);
}
