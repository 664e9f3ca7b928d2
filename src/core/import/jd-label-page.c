// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines -> units: wrapped lines are joined, and what is joined is taken apart at the ends of its sentences; a line is then of the unit that has most of it. */
#include "import/jd-label-page.h"

#include <string.h>

#include "base/jd-text.h"
#include "base/jd-token.h"
#include "import/jd-label-section.h"
#include "import/jd-label-wrap.h"

static void
unit_free (JdLabelUnit *unit)
{
  g_free (unit->text);
  g_free (unit->words);
  g_free (unit);
}

gboolean
jd_label_unit_is_text (const JdLabelUnit *unit)
{
  return !(unit->looks & (JD_LOOK_MARKUP | JD_LOOK_HIDDEN | JD_LOOK_RULE)) && *unit->text;
}

GPtrArray *
jd_label_page_words (JdLabelPage *page, const char *text)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = jd_text_fold (text);
  for (const char *at = folded; *at;)
    {
      const char *end = at;
      while (g_ascii_isalnum (*end) || ((guchar) *end >= 0x80 && g_unichar_isalnum (g_utf8_get_char (end))))
        end = g_utf8_next_char (end);
      if (end > at)
        {
          const JdWord word = { at, (gsize) (end - at) };
          JdLabelWord *known = g_hash_table_lookup (page->known, &word);
          if (!known)
            {
              known = jd_label_word_new (page->words, g_strndup (at, word.length));
              g_hash_table_insert (page->known, &known->key, known);
            }
          g_ptr_array_add (found, known);
        }
      at = *end ? g_utf8_next_char (end) : end;
    }
  return found;
}

static void
add_unit (JdLabelPage *page, char *text, guint looks, guint indent)
{
  JdLabelUnit *unit = g_new0 (JdLabelUnit, 1);
  GPtrArray *words = jd_label_page_words (page, text);
  unit->text = text;
  unit->looks = looks;
  unit->indent = indent;
  unit->n_words = words->len;
  unit->words = (JdLabelWord **) g_ptr_array_free (words, FALSE);
  unit->classes = jd_label_words_match (page->words, unit->words, unit->n_words, unit->counts);
  g_ptr_array_add (page->units, unit);
}

/* A line that stands alone is a unit, however many sentences it has. */
static void
add_line (JdLabelPage *page, guint index, const JdLabelLine *line)
{
  page->unit_of[index] = page->units->len;
  add_unit (page, g_strdup (line->text), line->looks, line->indent);
}

/* Where the sentences of @text end, in bytes. */
static GArray *
sentence_ends (const GString *text)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  JdTokenizer tokenizer;
  JdToken token;
  jd_tokenizer_init (&tokenizer, text->str, (gssize) text->len);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_SENTENCE_END && token.end < text->len)
      g_array_append_val (ends, token.end);
  g_array_append_val (ends, text->len);
  return ends;
}

/* Which of the sentences has most of the bytes from @start to @end. */
static guint
sentence_of (const GArray *ends, gsize start, gsize end)
{
  guint best = 0;
  gsize most = 0, from = 0;
  for (guint i = 0; i < ends->len; i++)
    {
      gsize to = g_array_index (ends, gsize, i), low = MAX (from, start), high = MIN (to, end);
      if (high > low && high - low > most)
        {
          most = high - low;
          best = i;
        }
      from = to;
    }
  return best;
}

static void
append_line (GString *text, const char *line)
{
  gboolean broken = text->len > 1 && text->str[text->len - 1] == '-' && g_ascii_isalpha (text->str[text->len - 2]) && g_unichar_islower (g_utf8_get_char (line));
  if (broken)
    g_string_truncate (text, text->len - 1);
  else if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, line);
}

static void
add_sentences (JdLabelPage *page, const JdLabelLine *first, const GString *text, const GArray *ends)
{
  guint shown = JD_LOOK_COLON | JD_LOOK_FIELD | JD_LOOK_QUESTION | JD_LOOK_STOP | JD_LOOK_CAPITALS;
  gsize from = 0;
  for (guint i = 0; i < ends->len; i++)
    {
      gsize to = g_array_index (ends, gsize, i);
      char *sentence = g_strstrip (g_strndup (text->str + from, to - from));
      guint looks = i == 0 ? first->looks & ~shown : JD_LOOK_WRAPPED | (first->looks & (JD_LOOK_FRONT | JD_LOOK_FURNITURE));
      add_unit (page, sentence, looks | jd_label_looks_of (sentence), first->indent);
      from = to;
    }
}

/* The paragraph of the lines from @start to @end. */
static void
add_paragraph (JdLabelPage *page, const GPtrArray *lines, guint start, guint end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree gsize *starts = g_new (gsize, end - start + 1);
  for (guint i = start; i < end; i++)
    {
      starts[i - start] = text->len;
      append_line (text, ((const JdLabelLine *) lines->pdata[i])->text);
    }
  starts[end - start] = text->len;
  g_autoptr (GArray) ends = sentence_ends (text);
  for (guint i = start; i < end; i++)
    page->unit_of[i] = page->units->len + sentence_of (ends, starts[i - start], starts[i - start + 1]);
  add_sentences (page, lines->pdata[start], text, ends);
}

JdLabelPage *
jd_label_page_new (const JdLabelWords *words, const GPtrArray *lines)
{
  JdLabelPage *page = g_new0 (JdLabelPage, 1);
  g_autofree gboolean *wrapped = jd_label_wrap_find (lines);
  page->words = words;
  page->known = g_hash_table_new_full (jd_word_hash, jd_word_equal, NULL, (GDestroyNotify) jd_label_word_free);
  page->units = g_ptr_array_new_with_free_func ((GDestroyNotify) unit_free);
  page->unit_of = g_new0 (guint, lines->len + 1);
  page->n_lines = lines->len;
  for (guint i = 0, end; i < lines->len; i = end)
    {
      for (end = i + 1; end < lines->len && wrapped[end]; end++)
        ;
      if (end == i + 1)
        add_line (page, i, lines->pdata[i]);
      else
        add_paragraph (page, lines, i, end);
    }
  jd_label_sections_find (page);
  return page;
}

void
jd_label_page_free (JdLabelPage *page)
{
  if (!page)
    return;
  g_ptr_array_unref (page->units);
  g_hash_table_unref (page->known);
  g_free (page->unit_of);
  g_free (page);
}
