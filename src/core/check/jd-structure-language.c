// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines in another language than the posting's, by the small words of each: articles, prepositions, pronouns. Short lines and names have too few of them to tell. */
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"

#define LEAST_WORDS 7   /* of a sentence that is looked at */
#define LEAST_HITS 4    /* small words of the other language, of which so many are different: */
#define LEAST_KINDS 4
#define LEAST_PERCENT 30 /* of the sentence */
#define TIMES 3         /* as many as of the posting's language */

typedef struct
{
  guint line;
  guint first, end; /* words of the page */
  const char *language; /* NULL: the posting's, or nobody can tell */
} Sentence;

/* Capitals inside of a sentence are of names: "Der Spiegel". */
static gboolean
is_small (const JdStructurePage *page, guint index, guint first)
{
  const JdStructureWord *word = jd_structure_word (page, index);
  const char *text = jd_structure_line (page, word->line)->text + word->start;

  return word->kind == JD_TOKEN_WORD && (index == first || !g_unichar_isupper (g_utf8_get_char (text)));
}

/* Small words of @language from @first to @end; @seen (may be NULL) gets each of them. */
static guint
count_hits (const JdStructurePage *page, const JdStructureWords *language, guint first, guint end, GHashTable *seen)
{
  guint hits = 0;

  for (guint i = first; i < end; i++)
    {
      const JdStructureWord *word = jd_structure_word (page, i);
      if (!is_small (page, i, first) || !g_hash_table_contains (language->function, word->text))
        continue;
      hits++;
      if (seen)
        g_hash_table_add (seen, word->text);
    }
  return hits;
}

/* How many different ones. */
static guint
count_kinds (const JdStructurePage *page, const JdStructureWords *language, guint first, guint end)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  count_hits (page, language, first, end, seen);
  return g_hash_table_size (seen);
}

/* The language of a sentence, if it is plainly another than that of the posting; else NULL. */
static const char *
other_language (const JdStructurePage *page, guint first, guint end)
{
  const GPtrArray *list = jd_structure_data_list (page->context->structure);
  const guint own = count_hits (page, page->words, first, end, NULL);
  guint most = 0;
  const char *language = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const JdStructureWords *words = g_ptr_array_index (list, i);
      const guint hits = words == page->words ? 0 : count_hits (page, words, first, end, NULL);
      if (hits <= most || hits < LEAST_HITS || hits < own * TIMES || hits * 100 < (end - first) * LEAST_PERCENT || count_kinds (page, words, first, end) < LEAST_KINDS)
        continue;
      most = hits;
      language = words->id;
    }
  return language;
}

static void
add_sentence (const JdStructurePage *page, guint line, guint first, guint end, GArray *sentences)
{
  if (end < first + LEAST_WORDS)
    return;
  const Sentence sentence = { line, first, end, other_language (page, first, end) };
  g_array_append_val (sentences, sentence);
}

static void
read_line (const JdStructurePage *page, guint number, GArray *sentences)
{
  const JdStructureLine *line = jd_structure_line (page, number);
  const guint end = line->first + line->n_words;

  for (guint first = line->first, i = first; i <= end && jd_structure_line_is_body (line); i++)
    if (i == end || jd_structure_word (page, i)->sentence != jd_structure_word (page, first)->sentence)
      {
        add_sentence (page, number, first, i, sentences);
        first = i;
      }
}

/* The language that most of all sentences are in, if it is another; else NULL. */
static const char *
language_of_all (const GArray *sentences)
{
  guint others = 0;
  const char *language = NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (sentences, Sentence, i);
      others += sentence->language != NULL;
      language = sentence->language ? sentence->language : language;
    }
  return others > 1 && others * 2 > sentences->len ? language : NULL;
}

/* What all came in another language needs no guess. */
static const char *
language_of_untranslated (const JdDocument *document)
{
  return jd_language_same (document->language, document->posting->language) ? NULL : document->language;
}

static void
add_line (const JdStructurePage *page, const Sentence *sentence, GPtrArray *findings)
{
  const JdStructureLine *line = jd_structure_line (page, sentence->line);
  g_autofree char *name = jd_locale_language_name (sentence->language, page->context->reader), *own = jd_locale_language_name (page->document->language, page->context->reader);

  jd_structure_add (line, jd_structure_word (page, sentence->first)->start, jd_structure_word (page, sentence->end - 1)->end, "other-language", JD_SEVERITY_HINT,
                    /* Translators: names of languages. */
                    g_strdup_printf (_("This reads as %s; the posting is in %s."), name, own), g_strdup (_("Not all who can read the rest can read this.")), findings);
}

static void
add_posting (const JdStructurePage *page, const char *language, GPtrArray *findings)
{
  g_autofree char *name = jd_locale_language_name (language, page->context->reader), *own = jd_locale_language_name (page->document->posting->language, page->context->reader);

  /* Translators: names of languages. */
  jd_structure_add_whole (page, "posting-language", JD_SEVERITY_WARNING, g_strdup_printf (_("The text reads as %s, and the language of the posting is %s."), name, own),
                          g_strdup (_("Spelling, dates and job boards go by that language; it is chosen in the bar below the posting.")), language, findings);
}

void
jd_structure_language (const JdStructurePage *page, GPtrArray *findings)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));

  for (guint i = 0; i < page->lines->len; i++)
    read_line (page, i, sentences);
  const char *all = language_of_untranslated (page->document);
  if (!all)
    all = language_of_all (sentences);
  if (all)
    add_posting (page, all, findings);
  for (guint i = 0; i < sentences->len && !all; i++)
    if (g_array_index (sentences, Sentence, i).language)
      add_line (page, &g_array_index (sentences, Sentence, i), findings);
}
