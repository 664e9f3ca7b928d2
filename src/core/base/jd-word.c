// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-word.h"

#include <string.h>

/* FNV-1a: words are short, and this is a multiplication a byte. */
guint
jd_word_hash (gconstpointer key)
{
  const JdWord *word = key;
  guint32 hash = 2166136261u;
  for (gsize i = 0; i < word->length; i++)
    hash = (hash ^ (guchar) word->text[i]) * 16777619u;
  return hash;
}

gboolean
jd_word_equal (gconstpointer a, gconstpointer b)
{
  const JdWord *left = a, *right = b;
  return left->length == right->length && memcmp (left->text, right->text, left->length) == 0;
}

GHashTable *
jd_word_table_new (void)
{
  return g_hash_table_new_full (jd_word_hash, jd_word_equal, g_free, NULL);
}

JdWord *
jd_word_copy (const char *text, gsize length)
{
  /* One piece of memory, the text behind the struct, so that g_free() is all it takes. */
  JdWord *word = g_malloc (sizeof (JdWord) + length + 1);
  char *copy = (char *) (word + 1);
  memcpy (copy, text, length);
  copy[length] = '\0';
  word->text = copy;
  word->length = length;
  return word;
}
