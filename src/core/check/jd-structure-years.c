// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-structure-years.h"

#include <string.h>

/* No more years are asked of anybody. */
#define MOST_YEARS 40
/* So many words may stand between a figure and "years": "three or more full years". */
#define REACH 4

/* The number that @word is: digits, with whatever stands behind them, or a word for one. 0: none. */
static guint
number_of (const JdStructurePage *page, const JdStructureWord *word)
{
  if (g_ascii_isdigit (*word->text))
    return (guint) MIN (g_ascii_strtoull (word->text, NULL, 10), G_MAXUINT16);
  return GPOINTER_TO_UINT (g_hash_table_lookup (page->words->numbers, word->text));
}

/* What stands behind a dash in "2-5"; else @least. */
static guint
range_end (const JdStructureWord *word, guint least)
{
  const char *at = word->text + strspn (word->text, "0123456789");

  if (*at == '-' && g_ascii_isdigit (at[1]))
    return (guint) g_ascii_strtoull (at + 1, NULL, 10);
  if (g_str_has_prefix (at, "\u2013") && g_ascii_isdigit (at[3]))
    return (guint) g_ascii_strtoull (at + 3, NULL, 10);
  return least;
}

/* Whether one of the @count words from @from on is of @set. */
static gboolean
has_any (const JdStructurePage *page, GHashTable *set, guint from, guint count, guint to)
{
  for (guint i = from; i < to && i < from + count; i++)
    if (g_hash_table_contains (set, jd_structure_word (page, i)->text))
      return TRUE;
  return FALSE;
}

/* Whether the figure at @first is of years, up to which word. */
static gboolean
reaches_years (const JdStructurePage *page, guint from, guint first, guint to, JdStructureYears *years)
{
  const JdStructureWord *figure = jd_structure_word (page, first);

  for (guint i = first + 1; i < to && i <= first + REACH; i++)
    {
      const JdStructureWord *word = jd_structure_word (page, i);
      const guint number = number_of (page, word);
      if (word->line != figure->line || word->sentence != figure->sentence)
        return FALSE;
      if (g_hash_table_contains (page->words->years, word->text))
        {
          const guint before = first - MIN (first - from, 2);
          years->last = i;
          return !has_any (page, page->words->ages, i + 1, 2, to) && !has_any (page, page->words->spans, before, first - before, to);
        }
      if (number > years->least && number <= MOST_YEARS)
        years->most = number;
    }
  return FALSE;
}

gboolean
jd_structure_years_find (const JdStructurePage *page, guint from, guint to, JdStructureYears *years)
{
  for (guint i = from; i < to; i++)
    {
      const JdStructureWord *word = jd_structure_word (page, i);
      const guint number = number_of (page, word);

      *years = (JdStructureYears) { number, range_end (word, number), i, i };
      if (number > 0 && number <= MOST_YEARS && reaches_years (page, from, i, to, years))
        return TRUE;
    }
  return FALSE;
}
