// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-facts.h"

#include <string.h>

#include "import/jd-fact-page.h"
#include "model/jd-wording.h"

static void
line_free (JdFactLine *line)
{
  g_array_unref (line->words);
  g_array_unref (line->hits);
  g_free (line->text);
  g_free (line);
}

static void
found_free (JdFound *found)
{
  g_free (found->value);
  g_free (found);
}

static JdFactLine *
line_new (const JdImportLine *line, guint index, JdLabel label, GStringChunk *chunk)
{
  JdFactLine *self = g_new0 (JdFactLine, 1);
  self->index = index;
  self->wording = line->wording;
  self->text = jd_wording_plain (line->wording);
  self->label = label;
  self->item = line->item;
  self->words = jd_fact_words_split (self->text, chunk);
  self->hits = jd_fact_words_find (self->words);
  return self;
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const JdFound *one = *(const JdFound *const *) a, *other = *(const JdFound *const *) b;
  return one->kind != other->kind ? (int) one->kind - (int) other->kind : (int) one->line - (int) other->line;
}

GPtrArray *
jd_import_facts_find (const GPtrArray *lines, const GArray *labelled, const char *language)
{
  g_return_val_if_fail (lines && labelled && lines->len == labelled->len && language, NULL);

  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  JdFactPage page = { .lines = read, .chunk = g_string_chunk_new (4096), .language = language, .found = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free) };
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (read, line_new (lines->pdata[i], i, g_array_index (labelled, JdLabelled, i).label, page.chunk));
  jd_fact_find_names (&page);
  jd_fact_find_terms (&page);
  jd_fact_find_pay (&page);
  jd_fact_find_years (&page);
  jd_fact_find_degrees (&page);
  jd_fact_find_dates (&page);
  jd_fact_find_contact (&page);
  g_ptr_array_sort (page.found, compare_kinds);
  g_string_chunk_free (page.chunk);
  return page.found;
}
