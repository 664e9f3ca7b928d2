// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-structure-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "rules/jd-phrase-match.h"

#define PHRASES_MAX 200
#define WORD_MAX 100

static GHashTable *
set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* @folded: whatever their case and accents. */
static GHashTable *
read_set (const JdValue *root, const char *member, gboolean folded)
{
  g_auto (GStrv) words = jd_read_strings (root, member, JD_OPTIONAL);
  GHashTable *set = set_new ();

  for (guint i = 0; words[i]; i++)
    g_hash_table_add (set, folded ? jd_text_fold (words[i]) : g_strdup (words[i]));
  return set;
}

/* From one on; several words of one number are set apart by spaces: "ein eine". */
static GHashTable *
read_numbers (const JdValue *root)
{
  g_auto (GStrv) rows = jd_read_strings (root, "numbers", JD_OPTIONAL);
  GHashTable *numbers = set_new ();

  for (guint i = 0; rows[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], " ", 0);
      for (guint k = 0; words[k]; k++)
        g_hash_table_insert (numbers, jd_text_fold (words[k]), GUINT_TO_POINTER (i + 1));
    }
  return numbers;
}

static void
check_phrase (const JdValue *list, guint index, const char *folded)
{
  JdValue element = jd_value_element (list, index);

  if (strspn (folded, "* ") == strlen (folded))
    jd_value_fault (&element, JD_ERROR_VALUE, _("words"), _("none"));
  if (strlen (folded) > WORD_MAX)
    {
      g_autofree char *expected = g_strdup_printf (_("at most %u bytes"), WORD_MAX), *found = g_strdup_printf ("%zu", strlen (folded));
      jd_value_fault (&element, JD_ERROR_LIMIT, expected, found);
    }
}

/* Each is looked for in each line, so that there cannot be any number of them. */
static GStrv
read_phrases (const JdValue *root, const char *member)
{
  GStrv phrases = jd_read_strings (root, member, JD_OPTIONAL);
  JdValue list = jd_value_member (root, member, JD_OPTIONAL);

  if (g_strv_length (phrases) > PHRASES_MAX)
    {
      g_autofree char *expected = g_strdup_printf (_("at most %u of them"), PHRASES_MAX), *found = g_strdup_printf ("%u", g_strv_length (phrases));
      jd_value_fault (&list, JD_ERROR_LIMIT, expected, found);
    }
  for (guint i = 0; phrases[i]; i++)
    {
      char *folded = jd_phrase_fold (phrases[i]);

      g_free (phrases[i]);
      phrases[i] = folded;
      check_phrase (&list, i, folded);
    }
  return phrases;
}

static int
compare_lengths (const void *a, const void *b)
{
  const gsize one = strlen (*(char *const *) a), other = strlen (*(char *const *) b);

  return (one < other) - (one > other);
}

static GStrv
read_endings (const JdValue *root)
{
  GStrv endings = jd_read_strings (root, "endings", JD_OPTIONAL);

  for (guint i = 0; endings[i]; i++)
    {
      char *folded = jd_text_fold (endings[i]);
      g_free (endings[i]);
      endings[i] = folded;
    }
  qsort (endings, g_strv_length (endings), sizeof *endings, compare_lengths);
  return endings;
}

static void
read_periods (const JdValue *root, JdStructureWords *words)
{
  JdValue object = jd_value_member (root, "periods", JD_OPTIONAL);

  for (guint i = 0; i < JD_N_PERIODS; i++)
    words->periods[i] = jd_value_present (&object) ? read_phrases (&object, jd_period_names[i]) : g_new0 (char *, 1);
}

static void
read_band (const JdValue *root, const char *member, JdStructureBand *band)
{
  JdValue object = jd_value_member (root, member, JD_OPTIONAL);

  if (!jd_value_present (&object))
    return;
  band->least = jd_read_int (&object, "least", JD_REQUIRED, 0, 1000000, 0);
  band->most = jd_read_int (&object, "most", JD_REQUIRED, band->least, 1000000, band->least);
  band->source = jd_read_string (&object, "source", JD_REQUIRED);
}

static JdStructureWords *
read_words (const JdValue *root)
{
  JdStructureWords *words = g_new0 (JdStructureWords, 1);

  words->id = jd_read_id (root, "id", JD_REQUIRED);
  words->function = read_set (root, "function", TRUE);
  words->empty = read_set (root, "empty", TRUE);
  words->numbers = read_numbers (root);
  words->years = read_set (root, "years", TRUE);
  words->experience = read_set (root, "experience", TRUE);
  words->ages = read_set (root, "ages", TRUE);
  words->spans = read_set (root, "spans", TRUE);
  words->negations = read_set (root, "negations", TRUE);
  words->abbreviations = read_set (root, "abbreviations", FALSE);
  words->endings = read_endings (root);
  words->degrees = read_phrases (root, "degrees");
  words->no_degree = read_phrases (root, "no_degree");
  words->pay = read_phrases (root, "pay");
  words->extra_pay = read_phrases (root, "extra_pay");
  read_periods (root, words);
  words->closing = read_phrases (root, "closing");
  words->remote = read_phrases (root, "remote");
  words->on_site = read_phrases (root, "on_site");
  read_band (root, "length", &words->length);
  read_band (root, "lists", &words->lists);
  return words;
}

JdStructureWords *
jd_structure_words_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdStructureWords) words = read_words (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&words) : NULL;
}

void
jd_structure_words_free (JdStructureWords *words)
{
  GHashTable *const sets[] = { words->function, words->empty, words->numbers, words->years, words->experience, words->ages, words->spans, words->negations, words->abbreviations };
  const GStrv lists[] = { words->endings, words->degrees, words->no_degree, words->pay, words->extra_pay, words->closing, words->remote, words->on_site };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    g_hash_table_unref (sets[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_strfreev (lists[i]);
  for (guint i = 0; i < JD_N_PERIODS; i++)
    g_strfreev (words->periods[i]);
  g_free (words->length.source);
  g_free (words->lists.source);
  g_free (words->id);
  g_free (words);
}
