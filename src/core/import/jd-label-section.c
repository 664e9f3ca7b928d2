// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-label-section.h"

#include <string.h>

#include "base/jd-text.h"

#define UNIT(page, i) ((JdLabelUnit *) (page)->units->pdata[i])

/* ---- fields ---- */

/* "streetAddress" as two words. New string. */
static char *
apart (const char *name, gsize length)
{
  GString *out = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && g_ascii_isupper (name[i]) && g_ascii_islower (name[i - 1]))
        g_string_append_c (out, ' ');
      g_string_append_c (out, name[i]);
    }
  return g_string_free (out, FALSE);
}

/* The name of a field, or the first cell of a row, without what stands behind; NULL when there is none. New string. */
static char *
field_name (const JdLabelUnit *unit)
{
  const char *text = unit->text, *end = NULL;
  if (*text == '|')
    end = strchr (++text, '|');
  else if (unit->looks & (JD_LOOK_FRONT | JD_LOOK_FIELD))
    end = strpbrk (text, unit->looks & JD_LOOK_FRONT ? ":=" : ":");
  return end && end > text && end - text <= 60 && (end[1] || unit->looks & JD_LOOK_FRONT) ? apart (text, (gsize) (end - text)) : NULL;
}

static guint64
key_of (JdLabelPage *page, const JdLabelUnit *unit)
{
  g_autofree char *name = field_name (unit);
  if (!name)
    return 0;
  g_autoptr (GPtrArray) words = jd_label_page_words (page, name);
  return jd_label_words_match (page->words, (JdLabelWord *const *) words->pdata, words->len, NULL);
}

/* A field within a field at the top is of what that is called, unless its own name says more. */
static void
find_keys (JdLabelPage *page)
{
  guint64 outer = 0;
  for (guint i = 0; i < page->units->len; i++)
    {
      JdLabelUnit *unit = UNIT (page, i);
      unit->key = key_of (page, unit);
      if (!(unit->looks & JD_LOOK_FRONT))
        continue;
      if (unit->indent > 0 || unit->looks & JD_LOOK_ITEM)
        unit->key = unit->key ? unit->key : outer;
      else
        outer = unit->key;
    }
}

/* ---- what repeats, and the title ---- */

static char *
unit_print (const JdLabelUnit *unit)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < unit->n_words && i < 12; i++)
    if (!g_ascii_isdigit (*unit->words[i]->text))
      g_string_append (out, unit->words[i]->text);
  return g_string_free (out, FALSE);
}

static void
find_repeats (JdLabelPage *page)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < page->units->len; i++)
      {
        JdLabelUnit *unit = UNIT (page, i);
        if (!jd_label_unit_is_text (unit))
          continue;
        char *print = unit_print (unit);
        guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, print));
        if (pass == 1)
          unit->repeats = strlen (print) > 4 ? count : 0;
        if (pass == 0)
          g_hash_table_insert (counts, print, GUINT_TO_POINTER (count + 1));
        else
          g_free (print);
      }
}

/* How much @unit looks like the title of the page. */
static int
title_score (const JdLabelUnit *unit, guint64 title, guint64 title_key)
{
  int score = 0;
  score += unit->looks & JD_LOOK_TITLE_TAG ? 4 : 0;
  score += unit->looks & JD_LOOK_TOP ? 3 : 0;
  score += unit->classes & title ? 3 : 0;
  score += unit->looks & (JD_LOOK_FIELD | JD_LOOK_FRONT) && unit->key & title_key ? 4 : 0;
  score += unit->visible < 3 ? 2 : 0;
  score += unit->repeats > 1;
  score -= unit->looks & JD_LOOK_STOP ? 3 : 0;
  score -= unit->n_words > 9;
  score -= unit->looks & JD_LOOK_ITEM ? 2 : 0;
  return score;
}

static const JdLabelUnit *
find_title (const JdLabelPage *page)
{
  guint64 title = jd_label_words_class (page->words, "title"), key = jd_label_words_class (page->words, "heading-title");
  const JdLabelUnit *found = NULL;
  int best = 2;
  for (guint i = 0; i < page->units->len; i++)
    {
      const JdLabelUnit *unit = UNIT (page, i);
      int score = jd_label_unit_is_text (unit) && unit->visible < 40 && unit->n_words > 0 && unit->n_words <= 14 ? title_score (unit, title, key) : 0;
      if (score > best)
        {
          best = score;
          found = unit;
        }
    }
  return found;
}

static void
find_likeness (JdLabelPage *page)
{
  const JdLabelUnit *title = find_title (page);
  if (!title)
    return;
  const char *value = title->key ? strpbrk (title->text, ":=") : NULL;
  g_autoptr (GPtrArray) words = jd_label_page_words (page, value ? value + 1 : title->text);
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < words->len; i++)
    if (strlen (((JdLabelWord *) words->pdata[i])->text) > 2 || words->len < 3)
      {
        g_hash_table_add (set, words->pdata[i]);
        ((JdLabelWord *) words->pdata[i])->of_title = TRUE;
      }
  guint size = g_hash_table_size (set);
  page->title_words = size;
  for (guint i = 0; size > 0 && i < page->units->len; i++)
    {
      JdLabelUnit *unit = UNIT (page, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      for (guint j = 0; j < unit->n_words && unit->n_words <= 16; j++)
        if (g_hash_table_contains (set, unit->words[j]))
          g_hash_table_add (seen, unit->words[j]);
      unit->likeness = 100 * g_hash_table_size (seen) / MAX (size, MIN (unit->n_words, size + 4));
    }
}

static void
find_places (JdLabelPage *page)
{
  guint visible = 0;
  for (guint i = 0; i < page->units->len; i++)
    {
      JdLabelUnit *unit = UNIT (page, i);
      unit->position = 100 * i / page->units->len;
      unit->visible = visible;
      for (guint back = 2; back <= 4 && back <= i; back++)
        unit->recent |= UNIT (page, i - back)->classes;
      visible += jd_label_unit_is_text (unit) && unit->n_words > 0;
    }
}

/* ---- headings and sections ---- */

/* The classes that name sections; those of the title and the company name no section. */
static guint64
heading_classes (const JdLabelPage *page)
{
  guint64 all = 0;
  for (guint i = 0; i < jd_label_words_count (page->words); i++)
    if (g_str_has_prefix (jd_label_words_name (page->words, i), "heading-"))
      all |= G_GUINT64_CONSTANT (1) << i;
  return all & ~(jd_label_words_class (page->words, "heading-title") | jd_label_words_class (page->words, "heading-company"));
}

/* Whether about half of its words name sections: "Experience", but not "Experience with Linux servers". */
static gboolean
is_about_sections (const JdLabelUnit *unit, guint64 headings)
{
  guint hits = 0;
  for (guint i = 0; headings >> i; i++)
    if (headings >> i & 1)
      hits = MAX (hits, unit->counts[i]);
  return hits * 2 + 1 >= unit->n_words;
}

static gboolean
is_heading (const JdLabelUnit *unit, guint64 headings)
{
  guint never = JD_LOOK_STOP | JD_LOOK_FRONT | JD_LOOK_HIDDEN | JD_LOOK_MARKUP | JD_LOOK_RULE | JD_LOOK_WRAPPED;
  if (unit->looks & JD_LOOK_HEAD && unit->n_words > 0 && unit->n_words <= 12 && !(unit->looks & JD_LOOK_STOP))
    return TRUE;
  if (unit->n_words == 0 || unit->n_words > 9 || unit->looks & never || (unit->looks & JD_LOOK_FIELD && !(unit->looks & (JD_LOOK_HEAD | JD_LOOK_COLON))))
    return FALSE;
  if (unit->looks & (JD_LOOK_HEAD | JD_LOOK_BOLD | JD_LOOK_CAPITALS | JD_LOOK_COLON | JD_LOOK_QUESTION | JD_LOOK_SPACED))
    return TRUE;
  return unit->classes & headings && unit->n_words <= 6 && !(unit->looks & JD_LOOK_ITEM) && is_about_sections (unit, headings);
}

static void
find_headings (JdLabelPage *page)
{
  guint64 headings = heading_classes (page), section = 0, before = 0;
  guint64 optional = jd_label_words_class (page->words, "heading-pref"), must = jd_label_words_class (page->words, "must");
  guint age = 100;
  gboolean opened = FALSE;
  for (guint i = 0; i < page->units->len; i++)
    {
      JdLabelUnit *unit = UNIT (page, i);
      gboolean heading = is_heading (unit, headings), known = heading && unit->classes & headings;
      unit->section = section;
      unit->before = before;
      unit->age = age++;
      unit->opened = opened;
      if (heading)
        {
          unit->looks |= JD_LOOK_HEADING;
          unit->heading = unit->classes & headings & ~(unit->classes & must ? optional : 0);
        }
      opened |= known && i > 2;
      if (known || (heading && unit->looks & JD_LOOK_HEAD))
        {
          before = section;
          section = unit->heading;
          age = 0;
        }
    }
}

static void
find_what_follows (JdLabelPage *page)
{
  guint64 next = 0;
  guint prose = 0;
  for (guint i = page->units->len; i > 0; i--)
    {
      JdLabelUnit *unit = UNIT (page, i - 1);
      unit->next = next;
      next = unit->heading ? unit->heading : next;
    }
  for (guint i = 0; i < page->units->len; i++)
    {
      JdLabelUnit *unit = UNIT (page, i);
      unit->prose = prose;
      prose += jd_label_unit_is_text (unit) && unit->n_words > 7 && !(unit->looks & (JD_LOOK_ITEM | JD_LOOK_FRONT | JD_LOOK_HEADING));
    }
}

/* ---- what lists and sections are about ---- */

/* The classes that at least a third of the units from @start to @end have, leaving out @but: @counts has how many of @size do. */
static guint64
common_classes (const guint *counts, guint64 but, guint size)
{
  guint64 common = 0;
  for (guint class = 0; class < JD_WORD_CLASSES_MAX; class++)
    {
      guint others = counts[class] - (guint) (but >> class & 1);
      if (size > 1 && others > 0 && others * 3 >= size - 1)
        common |= G_GUINT64_CONSTANT (1) << class;
    }
  return common;
}

static guint
count_classes (const JdLabelPage *page, guint start, guint end, guint *counts)
{
  guint size = 0;
  memset (counts, 0, JD_WORD_CLASSES_MAX * sizeof *counts);
  for (guint i = start; i < end; i++)
    {
      const JdLabelUnit *unit = UNIT (page, i);
      if (!jd_label_unit_is_text (unit))
        continue;
      size++;
      for (guint class = 0; class < JD_WORD_CLASSES_MAX; class++)
        counts[class] += (guint) (unit->classes >> class & 1);
    }
  return size;
}

static void
end_run (JdLabelPage *page, guint start, guint end)
{
  guint counts[JD_WORD_CLASSES_MAX], size = count_classes (page, start, end, counts), at = 0, items = 0;
  for (guint i = start; i < end; i++)
    items += (UNIT (page, i)->looks & JD_LOOK_ITEM) != 0;
  for (guint i = start; i < end; i++)
    {
      JdLabelUnit *unit = UNIT (page, i);
      unit->run_length = items;
      unit->run_at = at;
      at += (unit->looks & JD_LOOK_ITEM) != 0;
      unit->run_classes = common_classes (counts, unit->classes, size);
    }
}

static void
find_runs (JdLabelPage *page)
{
  guint start = 0, count = page->units->len;
  for (guint i = 0; i <= count; i++)
    {
      const JdLabelUnit *unit = i < count ? UNIT (page, i) : NULL;
      gboolean within = unit && (unit->looks & JD_LOOK_ITEM || (i > start && unit->looks & (JD_LOOK_WRAPPED | JD_LOOK_MARKUP)));
      if (within)
        continue;
      if (i > start)
        end_run (page, start, i);
      start = i + 1;
    }
}

/* Between two headings, whether anybody knows them or not. */
static void
find_content (JdLabelPage *page)
{
  for (guint start = 0, end; start < page->units->len; start = end)
    {
      guint counts[JD_WORD_CLASSES_MAX];
      for (end = start + 1; end < page->units->len && !(UNIT (page, end)->looks & JD_LOOK_HEADING); end++)
        ;
      guint size = count_classes (page, start + 1, end, counts);
      for (guint i = start; i < end; i++)
        UNIT (page, i)->content = common_classes (counts, 0, size);
    }
}

void
jd_label_sections_find (JdLabelPage *page)
{
  find_places (page);
  find_keys (page);
  find_repeats (page);
  find_likeness (page);
  find_headings (page);
  find_what_follows (page);
  find_runs (page);
  find_content (page);
}
