// SPDX-License-Identifier: GPL-3.0-or-later
/* A phrase is a list of atoms: a word, the beginning of one ("duti*") or the end ("*kenntnisse"). Each distinct atom has a number; a word knows the numbers of those it fits, so that finding phrases
 * compares numbers. */
#include "import/jd-label-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint class;
  guint length;
  guint *atoms;
} Phrase;

#define LONGEST 40 /* bytes of a beginning or an end */

struct _JdLabelWords
{
  GPtrArray *names;    /* of classes */
  guint64 hashes[JD_WORD_CLASSES_MAX]; /* of those */
  GHashTable *numbers; /* name -> number of the class + 1 */
  GHashTable *whole, *heads, *tails; /* JdWord without its star -> number of the atom + 1 */
  GPtrArray *starting; /* by number: GPtrArray of Phrase that begin with it */
  gboolean beginnings[LONGEST + 1], ends[LONGEST + 1]; /* whether there are any of so many bytes */
};

guint64
jd_label_hash (const char *text, gsize length)
{
  guint64 hash = 14695981039346656037u;
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * 1099511628211u;
  return hash;
}

static void
phrase_free (Phrase *phrase)
{
  g_free (phrase->atoms);
  g_free (phrase);
}

static guint
atom_number (JdLabelWords *words, const char *text)
{
  gsize length = strlen (text) - 1;
  gboolean tail = *text == '*', head = !tail && text[length] == '*';
  GHashTable *table = tail ? words->tails : head ? words->heads : words->whole;
  const JdWord key = { tail ? text + 1 : text, tail || head ? length : length + 1 };
  gpointer found = g_hash_table_lookup (table, &key);
  if (found)
    return GPOINTER_TO_UINT (found) - 1;
  guint number = words->starting->len;
  g_hash_table_insert (table, jd_word_copy (key.text, key.length), GUINT_TO_POINTER (number + 1));
  g_ptr_array_add (words->starting, g_ptr_array_new_with_free_func ((GDestroyNotify) phrase_free));
  if (tail)
    words->ends[MIN (length, LONGEST)] = TRUE;
  else if (head)
    words->beginnings[MIN (length, LONGEST)] = TRUE;
  return number;
}

static gboolean
add_phrase (JdLabelWords *words, guint class, const char *text)
{
  g_autofree char *folded = jd_text_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  guint length = g_strv_length (parts);
  for (guint i = 0; i < length; i++)
    if (strlen (parts[i]) < 1 || strlen (parts[i]) > LONGEST || g_str_equal (parts[i], "*"))
      return FALSE;
  if (length == 0)
    return FALSE;
  Phrase *phrase = g_new0 (Phrase, 1);
  phrase->class = class;
  phrase->length = length;
  phrase->atoms = g_new (guint, length);
  for (guint i = 0; i < length; i++)
    phrase->atoms[i] = atom_number (words, parts[i]);
  g_ptr_array_add (words->starting->pdata[phrase->atoms[0]], phrase);
  return TRUE;
}

static void
read_class (const char *name, const JdValue *value, gpointer data)
{
  JdLabelWords *words = data;
  guint class = words->names->len;
  if (class == JD_WORD_CLASSES_MAX)
    {
      jd_value_fault (value, JD_ERROR_LIMIT, _("at most 64 classes"), name);
      return;
    }
  words->hashes[class] = jd_label_hash (name, strlen (name));
  g_ptr_array_add (words->names, g_strdup (name));
  g_hash_table_insert (words->numbers, words->names->pdata[class], GUINT_TO_POINTER (class + 1));
  guint count = jd_value_length (value);
  for (guint i = 0; i < count; i++)
    {
      JdValue element = jd_value_element (value, i);
      g_autofree char *text = jd_value_text (&element, JD_TEXT_LINE);
      if (text && !add_phrase (words, class, text))
        jd_value_fault (&element, JD_ERROR_VALUE, _("words with one space between, each with at most one “*”, at an end"), text);
    }
}

JdLabelWords *
jd_label_words_read (const JdValue *root)
{
  JdLabelWords *words = g_new0 (JdLabelWords, 1);
  words->names = g_ptr_array_new_with_free_func (g_free);
  words->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  words->whole = jd_word_table_new ();
  words->heads = jd_word_table_new ();
  words->tails = jd_word_table_new ();
  words->starting = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  JdValue classes = jd_value_member (root, "classes", JD_REQUIRED);
  jd_value_each_member (&classes, read_class, words);
  return words;
}

void
jd_label_words_free (JdLabelWords *words)
{
  if (!words)
    return;
  g_hash_table_unref (words->numbers);
  g_ptr_array_unref (words->names);
  g_hash_table_unref (words->whole);
  g_hash_table_unref (words->heads);
  g_hash_table_unref (words->tails);
  g_ptr_array_unref (words->starting);
  g_free (words);
}

guint
jd_label_words_count (const JdLabelWords *words)
{
  return words->names->len;
}

const char *
jd_label_words_name (const JdLabelWords *words, guint index)
{
  return words->names->pdata[index];
}

guint64
jd_label_words_name_hash (const JdLabelWords *words, guint index)
{
  return words->hashes[index];
}

guint64
jd_label_words_class (const JdLabelWords *words, const char *name)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (words->numbers, name));
  return number ? G_GUINT64_CONSTANT (1) << (number - 1) : 0;
}

static void
add_atom (GHashTable *table, JdLabelWord *word, const char *text, gsize length)
{
  const JdWord key = { text, length };
  gpointer found = g_hash_table_lookup (table, &key);
  if (!found)
    return;
  if (!word->atoms)
    word->atoms = g_array_new (FALSE, FALSE, sizeof (guint));
  guint number = GPOINTER_TO_UINT (found) - 1;
  g_array_append_val (word->atoms, number);
}

JdLabelWord *
jd_label_word_new (const JdLabelWords *words, char *text)
{
  JdLabelWord *word = g_new0 (JdLabelWord, 1);
  gsize length = strlen (text), most = MIN (length, LONGEST);
  word->text = text;
  word->key = (JdWord) { text, length };
  word->hash = jd_label_hash (text, length);
  add_atom (words->whole, word, text, length);
  for (gsize i = 1; i <= most; i++)
    {
      if (words->beginnings[i])
        add_atom (words->heads, word, text, i);
      if (words->ends[i])
        add_atom (words->tails, word, text + length - i, i);
    }
  return word;
}

void
jd_label_word_free (JdLabelWord *word)
{
  g_free (word->text);
  g_clear_pointer (&word->atoms, g_array_unref);
  g_free (word);
}

static gboolean
fits (const JdLabelWord *word, guint atom)
{
  for (guint i = 0; word->atoms && i < word->atoms->len; i++)
    if (g_array_index (word->atoms, guint, i) == atom)
      return TRUE;
  return FALSE;
}

static gboolean
phrase_stands (const Phrase *phrase, JdLabelWord *const *text, guint count)
{
  if (phrase->length > count)
    return FALSE;
  for (guint i = 1; i < phrase->length; i++)
    if (!fits (text[i], phrase->atoms[i]))
      return FALSE;
  return TRUE;
}

/* The classes of the phrases that begin at @text. */
static guint64
match_at (const JdLabelWords *words, JdLabelWord *const *text, guint count)
{
  guint64 found = 0;
  for (guint i = 0; text[0]->atoms && i < text[0]->atoms->len; i++)
    {
      const GPtrArray *phrases = words->starting->pdata[g_array_index (text[0]->atoms, guint, i)];
      for (guint j = 0; j < phrases->len; j++)
        {
          const Phrase *phrase = phrases->pdata[j];
          if (phrase_stands (phrase, text, count))
            found |= G_GUINT64_CONSTANT (1) << phrase->class;
        }
    }
  return found;
}

guint64
jd_label_words_match (const JdLabelWords *words, JdLabelWord *const *text, guint count, guint8 counts[JD_WORD_CLASSES_MAX])
{
  guint64 all = 0;
  if (counts)
    memset (counts, 0, JD_WORD_CLASSES_MAX);
  for (guint i = 0; i < count; i++)
    {
      guint64 found = match_at (words, text + i, count - i);
      all |= found;
      for (guint class = 0; counts && found >> class; class++)
        if (found >> class & 1 && counts[class] < G_MAXUINT8)
          counts[class]++;
    }
  return all;
}
