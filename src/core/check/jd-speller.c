// SPDX-License-Identifier: GPL-3.0-or-later
/* What all spellers share, and the one made of a list of words. */
#include "check/jd-speller.h"

#include <string.h>

void
jd_speller_free (JdSpeller *speller)
{
  if (!speller)
    return;
  speller->class->free (speller->self);
  g_free (speller->language);
  g_free (speller->provider);
  g_free (speller);
}

/* The self of a word speller is a set of owned words. */
static gboolean
words_check (gpointer self, const char *word, gsize length)
{
  g_autofree char *key = g_strndup (word, length);
  return g_hash_table_contains (self, key);
}

static gboolean
begin_alike (const char *a, const char *b)
{
  return g_unichar_tolower (g_utf8_get_char (a)) == g_unichar_tolower (g_utf8_get_char (b));
}

/* Every word that begins with the same letter, sorted: enough to be told apart in a test. */
static GStrv
words_suggest (gpointer self, const char *word, gsize length)
{
  g_autoptr (GList) words = g_list_sort (g_hash_table_get_keys (self), (GCompareFunc) strcmp);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (const GList *item = words; item; item = item->next)
    if (length > 0 && begin_alike (item->data, word))
      g_strv_builder_add (builder, item->data);
  return g_strv_builder_end (builder);
}

static void
words_add (gpointer self, const char *word, gsize length)
{
  g_hash_table_add (self, g_strndup (word, length));
}

static void
words_free (gpointer self)
{
  g_hash_table_unref (self);
}

static const JdSpellerClass words_class = { words_check, words_suggest, words_add, words_free };

JdSpeller *
jd_speller_new_words (const char *language, const char *const *words)
{
  g_return_val_if_fail (language, NULL);
  g_return_val_if_fail (words, NULL);

  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; words[i]; i++)
    g_hash_table_add (set, g_strdup (words[i]));

  JdSpeller *speller = g_new0 (JdSpeller, 1);
  speller->class = &words_class;
  speller->self = set;
  speller->language = g_strdup (language);
  speller->provider = g_strdup ("words");
  return speller;
}
