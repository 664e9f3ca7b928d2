// SPDX-License-Identifier: GPL-3.0-or-later
/* Abbreviations in capitals that are neither known everywhere, nor words of a trade, nor explained: in brackets, or by the words whose first letters they are. */
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LETTERS_MOST 5
#define LOOKED_MOST 200 /* different ones; each is looked for in the whole posting */
#define CAPITALS_PERCENT 50 /* of the words of a line that shouts: nothing in it tells an abbreviation */

typedef struct
{
  const JdStructurePage *page;
  GHashTable *known; /* set of what needs no explanation, or no more */
  char *initials;    /* of the posting */
  guint left;        /* how many more are looked at */
} Look;

/* "AMRI", and "KPI" of "KPIs". New string; NULL: it is none. */
static char *
abbreviation_of (const JdStructureLine *line, const JdStructureWord *word)
{
  const char *text = line->text + word->start;
  gsize length = word->end - word->start;

  if (word->kind > JD_TOKEN_TERM || word->value)
    return NULL;
  if (length > 2 && text[length - 1] == 's')
    length--;
  if (length < 2 || length > LETTERS_MOST)
    return NULL;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (text[i]))
      return NULL;
  return g_strndup (text, length);
}

static gboolean
is_capitals (const JdStructureLine *line, const JdStructureWord *word)
{
  const char *text = line->text + word->start;

  return word->end - word->start > 1 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && g_ascii_isupper (text[word->end - word->start - 1]);
}

static gboolean
is_shouted (const JdStructurePage *page, const JdStructureLine *line)
{
  guint capitals = 0;

  for (guint i = line->first; i < line->first + line->n_words; i++)
    capitals += is_capitals (line, jd_structure_word (page, i));
  return line->n_words == 1 || capitals * 100 > line->n_words * CAPITALS_PERCENT;
}

/* Whether words @one and @other of @line, or of what is none, are both in capitals, with no more than a space between them: "PLEASE NOTE". */
static gboolean
run_together (const JdStructurePage *page, const JdStructureLine *line, guint one, guint other)
{
  if (one < line->first || other >= line->first + line->n_words)
    return FALSE;
  const JdStructureWord *first = jd_structure_word (page, one), *second = jd_structure_word (page, other);
  return second->start == first->end + 1 && line->text[first->end] == ' ' && is_capitals (line, first) && is_capitals (line, second);
}

/* The first letters of all words that begin with a capital, small, in their order; others than the small words between them are a point: what an abbreviation is short for is in there. New. */
static char *
initials_of (const JdStructurePage *page)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < page->all_words->len; i++)
    {
      const JdStructureWord *word = jd_structure_word (page, i);
      const JdStructureLine *line = jd_structure_line (page, word->line);
      const char first = line->text[word->start];
      if (i > line->first && is_capitals (line, word))
        g_string_append_c (out, '.');
      else if (g_ascii_isupper (first))
        g_string_append_c (out, g_ascii_tolower (first));
      else if (!g_hash_table_contains (page->words->function, word->text))
        g_string_append_c (out, '.');
    }
  return g_string_free (out, FALSE);
}

/* Stands in brackets behind what it means, has that in brackets behind it, or names what follows: "NOTE:". */
static gboolean
is_explained (const JdStructureLine *line, const JdStructureWord *word)
{
  const char *before = line->text + word->start, *behind = line->text + word->end;

  if (*behind == ':')
    return TRUE;
  behind += *behind == ' ';
  return (word->start > 0 && before[-1] == '(') || *behind == '(';
}

static void
add_name (GHashTable *known, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " -/,;.()", 0);

  for (guint i = 0; words[i]; i++)
    g_hash_table_add (known, g_strdup (words[i]));
}

/* What is explained somewhere, or is a word that is written small elsewhere, folded, and what title and facts have: names of places and of the company. New. */
static GHashTable *
explained_in (const JdStructurePage *page)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const JdNode *node = jd_document_next (page->document, NULL); node; node = jd_document_next (page->document, node))
    if (node->runs && (node->type == JD_NODE_FACT || node->type == JD_NODE_TITLE))
      {
        g_autofree char *text = jd_node_text (node);
        add_name (known, text);
      }
  for (guint i = 0; i < page->all_words->len; i++)
    {
      const JdStructureWord *word = jd_structure_word (page, i);
      const JdStructureLine *line = jd_structure_line (page, word->line);
      char *abbreviation = is_explained (line, word) ? abbreviation_of (line, word) : NULL;
      if (abbreviation)
        g_hash_table_add (known, abbreviation);
      if (g_ascii_islower (line->text[word->end - 1]) && g_ascii_islower (line->text[word->start]))
        g_hash_table_add (known, g_strdup (word->text));
    }
  return known;
}

static gboolean
is_known (const JdStructurePage *page, const char *text)
{
  return g_hash_table_contains (page->words->abbreviations, text) || (page->common && g_hash_table_contains (page->common->abbreviations, text))
         || jd_structure_data_is_trade (page->context->structure, text);
}

static void
check_word (Look *look, const JdStructureLine *line, const JdStructureWord *word, GPtrArray *findings)
{
  g_autofree char *text = abbreviation_of (line, word), *small = text ? g_ascii_strdown (text, -1) : NULL;

  if (!text || look->left == 0 || is_known (look->page, text) || g_hash_table_contains (look->known, text) || g_hash_table_contains (look->known, word->text))
    return;
  look->left--;
  if (!strstr (look->initials, small) && !g_hash_table_contains (look->page->words->function, word->text))
    jd_structure_add (line, word->start, word->end, "abbreviation", JD_SEVERITY_HINT, g_strdup_printf (_("“%s” is not explained."), text),
                      g_strdup (_("Who has not worked with you may not know it: write it out once, with the short form in brackets.")), findings);
  g_hash_table_add (look->known, g_steal_pointer (&text));
}

/* What tells of the company is full of names in capitals. */
static gboolean
is_looked_at (const JdStructureLine *line)
{
  switch (line->kind)
    {
    case JD_KIND_SUMMARY:
    case JD_KIND_DUTY:
    case JD_KIND_QUALIFICATION:
    case JD_KIND_BENEFIT:
    case JD_KIND_CONDITIONS:
      return jd_structure_line_is_body (line);
    default:
      return FALSE;
    }
}

void
jd_structure_abbreviations (const JdStructurePage *page, GPtrArray *findings)
{
  Look look = { page, explained_in (page), initials_of (page), LOOKED_MOST };

  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (!is_looked_at (line) || is_shouted (page, line))
        continue;
      for (guint k = line->first; k < line->first + line->n_words; k++)
        if (!run_together (page, line, k, k + 1) && !run_together (page, line, k - 1, k))
          check_word (&look, line, jd_structure_word (page, k), findings);
    }
  g_hash_table_unref (look.known);
  g_free (look.initials);
}
