// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-reading-language.h"

#include <glib/gi18n-lib.h>

#include "base/jd-json-read.h"

#define FIGURE_MAX 1000
#define WORDS_MAX 1000

/* The words of @member of @object are @flag; how many there are. */
static guint
read_words (const JdValue *object, const char *member, JdReadingLanguage *language, JdReadingWord flag)
{
  g_auto (GStrv) words = jd_read_strings (object, member, JD_OPTIONAL);
  guint count = 0;
  for (; words[count]; count++)
    {
      char *word = g_utf8_strdown (words[count], -1);
      const guint flags = jd_reading_language_word (language, word) | flag;
      g_hash_table_replace (language->words, word, GUINT_TO_POINTER (flags));
    }
  return count;
}

static void
read_passive (const JdValue *root, JdReadingLanguage *language)
{
  JdValue passive = jd_value_member (root, "passive", JD_OPTIONAL);
  read_words (&passive, "with", language, JD_READING_HELPS);
  language->participle_beginnings = jd_read_strings (&passive, "beginnings", JD_OPTIONAL);
  language->participle_ends = jd_read_strings (&passive, "ends", JD_OPTIONAL);
  read_words (&passive, "participles", language, JD_READING_PARTICIPLE);
  read_words (&passive, "not", language, JD_READING_NOT_PARTICIPLE);
  language->between = (guint) jd_read_int (&passive, "between", JD_OPTIONAL, 0, WORDS_MAX, 0);
  language->between_ends = jd_read_strings (&passive, "between_ends", JD_OPTIONAL);
  language->any_between = read_words (&passive, "between_words", language, JD_READING_BETWEEN) == 0 && !language->between_ends[0];
  language->participle_first = jd_read_bool (&passive, "participle_first", JD_OPTIONAL, FALSE);
}

/* From the hardest to the easiest. */
static void
read_quarters (const JdValue *postings, JdReadingLanguage *language)
{
  static const char *const members[JD_N_QUARTERS] = { "hardest", "quarter", "half", "three_quarters", "easiest" };
  const int direction = jd_reading_figure_rises (language->figure) ? 1 : -1;
  for (guint i = 0; i < JD_N_QUARTERS; i++)
    {
      language->quarters[i] = (int) jd_read_int (postings, members[i], JD_REQUIRED, -FIGURE_MAX, FIGURE_MAX, 0);
      if (i == 0 || (language->quarters[i] - language->quarters[i - 1]) * direction >= 0)
        continue;
      JdValue value = jd_value_member (postings, members[i], JD_REQUIRED);
      g_autofree char *found = g_strdup_printf ("%d", language->quarters[i]);
      jd_value_fault (&value, JD_ERROR_VALUE, _("a figure that is as easy as the one before, or easier"), found);
    }
}

static void
read_postings (const JdValue *root, JdReadingLanguage *language)
{
  JdValue postings = jd_value_member (root, "postings", JD_OPTIONAL);
  language->figure = JD_READING_LIX;
  if (!jd_value_present (&postings))
    return;
  language->texts = (guint) jd_read_int (&postings, "texts", JD_REQUIRED, 1, G_MAXINT, 1);
  language->figure = jd_read_choice (&postings, "figure", JD_REQUIRED, jd_reading_figure_ids, JD_READING_LIX);
  language->source = jd_read_string (&postings, "source", JD_REQUIRED);
  read_quarters (&postings, language);
  if (jd_reading_figure_is_of (language->figure, language->id))
    return;
  JdValue figure = jd_value_member (&postings, "figure", JD_REQUIRED);
  jd_value_fault (&figure, JD_ERROR_VALUE, _("a figure that is made for the language"), jd_reading_figure_ids[language->figure]);
}

static JdReadingLanguage *
read_language (const JdValue *root)
{
  JdReadingLanguage *language = g_new0 (JdReadingLanguage, 1);
  language->id = jd_read_id (root, "id", JD_REQUIRED);
  language->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_words (root, "abbreviations", language, JD_READING_ABBREVIATION);
  language->ordinals = jd_read_bool (root, "ordinals", JD_OPTIONAL, FALSE);
  read_words (root, "clauses", language, JD_READING_OPENS);
  read_words (root, "clauses_after_comma", language, JD_READING_OPENS_AFTER_COMMA);
  language->nouns = jd_read_strings (root, "nouns", JD_OPTIONAL);
  language->capital_nouns = jd_read_bool (root, "capital_nouns", JD_OPTIONAL, FALSE);
  read_words (root, "not_nouns", language, JD_READING_NOT_NOUN);
  read_passive (root, language);
  language->long_sentence = (guint) jd_read_int (root, "long_sentence", JD_REQUIRED, 1, WORDS_MAX, WORDS_MAX);
  read_postings (root, language);
  return language;
}

JdReadingLanguage *
jd_reading_language_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;
  JdValue root = jd_reader_root (reader);
  g_autoptr (JdReadingLanguage) language = read_language (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&language) : NULL;
}

void
jd_reading_language_free (JdReadingLanguage *language)
{
  if (!language)
    return;
  g_hash_table_unref (language->words);
  g_strfreev (language->nouns);
  g_strfreev (language->participle_beginnings);
  g_strfreev (language->participle_ends);
  g_strfreev (language->between_ends);
  g_free (language->source);
  g_free (language->id);
  g_free (language);
}

guint
jd_reading_language_word (const JdReadingLanguage *language, const char *word)
{
  g_return_val_if_fail (language && word, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (language->words, word));
}
