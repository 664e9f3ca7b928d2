// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-outline.h"

#include <string.h>

#include "base/jd-text-language.h"
#include "compose/jd-phrases.h"
#include "model/jd-wording.h"

static const char *
language_of (const GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < lines->len && text->len < 8000; i++)
    {
      g_string_append (text, ((const JdImportLine *) lines->pdata[i])->wording);
      g_string_append_c (text, '\n');
    }
  const char *language = jd_text_language (text->str);
  return language ? language : "en";
}

/* The fields of a posting right under its title, a company or place first among them. */
static gboolean
reads_as_ours (const JdOutline *outline)
{
  const JdFound *title = jd_import_facts_get (outline->found, JD_FOUND_TITLE), *company = jd_import_facts_get (outline->found, JD_FOUND_COMPANY);
  return title && title->line == 0 && company && company->is_field && company->name_line == 1;
}

static void
judge (JdOutline *outline)
{
  gboolean any = FALSE;
  for (guint i = 0; i < outline->lines->len; i++)
    any |= outline->given[i] >= 0;
  g_clear_pointer (&outline->labelled, g_array_unref);
  g_clear_pointer (&outline->found, g_ptr_array_unref);
  outline->labelled = jd_labeller_import_lines (outline->labeller, outline->lines, any ? outline->given : NULL);
  outline->found = jd_import_facts_find (outline->lines, outline->labelled, outline->language);
  outline->is_ours = reads_as_ours (outline);
}

JdOutline *
jd_outline_new (const JdLabeller *labeller, JdImported *imported, const char *language)
{
  g_return_val_if_fail (labeller && imported, NULL);

  JdOutline *outline = g_new0 (JdOutline, 1);
  outline->labeller = labeller;
  outline->imported = imported;
  outline->lines = imported->lines;
  outline->language = language ? g_intern_string (language) : language_of (imported->lines);
  outline->given = g_new (int, imported->lines->len + 1);
  for (guint i = 0; i < imported->lines->len; i++)
    outline->given[i] = -1;
  judge (outline);
  return outline;
}

void
jd_outline_free (JdOutline *outline)
{
  if (!outline)
    return;
  jd_imported_free (outline->imported);
  g_array_unref (outline->labelled);
  g_ptr_array_unref (outline->found);
  g_free (outline->given);
  g_free (outline);
}

JdLabel
jd_outline_label (const JdOutline *outline, guint line)
{
  g_return_val_if_fail (outline && line < outline->lines->len, JD_LABEL_OTHER);

  return g_array_index (outline->labelled, JdLabelled, line).label;
}

void
jd_outline_set_label (JdOutline *outline, guint line, JdLabel label)
{
  g_return_if_fail (outline && line < outline->lines->len && label <= JD_N_LABELS);

  outline->given[line] = label == JD_N_LABELS ? -1 : (int) label;
  judge (outline);
}
