// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-fact-page.h"

#include <string.h>

const char *const jd_found_names[] = { "title",     "company",             "location", "workplace", "employment", "pay",       "years",
                                       "education", "education_preferred", "language", "apply_by",  "start",      "apply",     "reference", NULL };

const JdFactHit *
jd_fact_line_has (const JdFactLine *line, JdFactClass class)
{
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == class)
      return hit;
  return NULL;
}

const JdFactHit *
jd_fact_sentence_has (const JdFactLine *line, guint sentence, JdFactClass class)
{
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == class && JD_FACT_WORD (line, hit->at)->sentence == sentence)
      return hit;
  return NULL;
}

gboolean
jd_fact_word_is (const JdFactLine *line, guint at, const char *text)
{
  return at < line->words->len && strcmp (JD_FACT_WORD (line, at)->text, text) == 0;
}

JdFound *
jd_fact_page_add (JdFactPage *page, JdFoundKind kind, const JdFactLine *line, gsize start, gsize end, char *value)
{
  JdFound *found = g_new0 (JdFound, 1);
  found->kind = kind;
  found->line = found->name_line = line->index;
  found->start = start;
  found->end = end;
  found->value = value ? value : g_strndup (line->text + start, end - start);
  g_ptr_array_add (page->found, found);
  return found;
}

const JdFound *
jd_import_facts_get (const GPtrArray *found, JdFoundKind kind)
{
  g_return_val_if_fail (found, NULL);

  for (guint i = 0; i < found->len; i++)
    if (((const JdFound *) found->pdata[i])->kind == kind)
      return found->pdata[i];
  return NULL;
}
