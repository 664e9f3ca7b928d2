// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-spellings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-list.h"
#include "jd-localized.h"
#include "jd-wording.h"

/* A word, or several with a space between, or with a "*" at its end all that begin so; and what stands in its place in some countries. */
typedef struct
{
  char *word;       /* in small letters, unless @exact; without the "*" */
  gsize length;
  gboolean exact;   /* it has a capital: "CV" */
  gboolean begins;  /* it had a "*" */
  GHashTable *in;   /* country -> text */
} Row;

/* Of words that stand for all that begin so, in bytes. */
#define SHORTEST_BEGIN 4

/* The words of a language. */
typedef struct
{
  GHashTable *rows;   /* first word, in small letters -> GPtrArray of Row, the longest first */
  GPtrArray *letters; /* of Row, whose word is letters or signs, wherever they stand */
  GHashTable *like;   /* country -> the one whose words it has, where a row has none for it */
} Table;

struct _JdSpellings
{
  GHashTable *tables; /* language, "en" -> Table */
  GString *digest;    /* of the files */
  GMutex lock;
  GHashTable *fitted; /* "en-GB" and a wording behind it -> what it becomes; guarded by the lock */
};

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->word);
  g_hash_table_unref (row->in);
  g_free (row);
}

static void
rows_free (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static Table *
table_new (void)
{
  Table *table = g_new (Table, 1);

  table->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, rows_free);
  table->letters = g_ptr_array_new_with_free_func (row_free);
  table->like = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return table;
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_hash_table_unref (table->rows);
  g_ptr_array_unref (table->letters);
  g_hash_table_unref (table->like);
  g_free (table);
}

JdSpellings *
jd_spellings_new (void)
{
  JdSpellings *spellings = g_new0 (JdSpellings, 1);

  spellings->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, table_free);
  spellings->fitted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  spellings->digest = g_string_new (NULL);
  g_mutex_init (&spellings->lock);
  return spellings;
}

void
jd_spellings_free (JdSpellings *spellings)
{
  g_hash_table_unref (spellings->tables);
  g_hash_table_unref (spellings->fitted);
  g_string_free (spellings->digest, TRUE);
  g_mutex_clear (&spellings->lock);
  g_free (spellings);
}

gboolean
jd_spellings_is_same (const JdSpellings *a, const JdSpellings *b)
{
  return g_string_equal (a->digest, b->digest);
}

/* ---- the file ---- */

static void
read_country (const char *country, const JdValue *value, gpointer data)
{
  char *text = jd_value_text (value, JD_TEXT_LINE);

  if (text && g_str_has_suffix (text, "*"))
    text[strlen (text) - 1] = '\0';
  g_hash_table_replace (((Row *) data)->in, g_strdup (country), text ? text : g_strdup (""));
}

/* What @member names, and what stands for it. New. */
static Row *
read_pair (const JdValue *element, const char *member)
{
  Row *row = g_new0 (Row, 1);
  JdValue in = jd_value_member (element, "in", JD_REQUIRED);

  row->word = jd_read_string (element, member, JD_REQUIRED);
  row->word = row->word ? row->word : g_strdup ("");
  row->length = strlen (row->word);
  row->in = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  jd_value_each_member (&in, read_country, row);
  return row;
}

static gpointer
read_letters (const JdValue *element)
{
  return read_pair (element, "letters");
}

static gpointer
read_row (const JdValue *element)
{
  Row *row = read_pair (element, "word");

  row->begins = g_str_has_suffix (row->word, "*");
  if (row->begins)
    row->word[strlen (row->word) - 1] = '\0';
  row->length = strlen (row->word);
  for (const char *at = row->word; *at; at = g_utf8_next_char (at))
    row->exact = row->exact || g_unichar_isupper (g_utf8_get_char (at));
  return row;
}

static void
read_like (const char *country, const JdValue *value, gpointer data)
{
  char *text = jd_value_text (value, JD_TEXT_LINE);

  g_hash_table_replace (data, g_strdup (country), text ? text : g_strdup (""));
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *one = *(const Row *const *) a, *other = *(const Row *const *) b;

  return (int) other->length - (int) one->length;
}

static gboolean
is_letter (const char *at)
{
  return *at != '\0' && g_unichar_isalpha (g_utf8_get_char (at));
}

static const char *
end_of_word (const char *at)
{
  while (is_letter (at))
    at = g_utf8_next_char (at);
  return at;
}

/* Takes @row, which goes before one of the same word. */
static void
put_among (GPtrArray *rows, Row *row)
{
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (((const Row *) rows->pdata[i])->word, row->word) == 0)
      g_ptr_array_remove_index (rows, i--);
  g_ptr_array_add (rows, row);
  g_ptr_array_sort (rows, compare_rows);
}

static void
put_row (Table *table, Row *row)
{
  g_autofree char *first = g_ascii_strdown (row->word, end_of_word (row->word) - row->word);
  GPtrArray *rows = g_hash_table_lookup (table->rows, first);

  if (!rows)
    {
      rows = g_ptr_array_new_with_free_func (row_free);
      g_hash_table_insert (table->rows, g_steal_pointer (&first), rows);
    }
  put_among (rows, row);
}

/* What a file has for a language. */
typedef struct
{
  char *language;
  GPtrArray *rows, *letters;
  GHashTable *like;
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->language);
  g_ptr_array_unref (part->rows);
  g_ptr_array_unref (part->letters);
  g_hash_table_unref (part->like);
  g_free (part);
}

static Part *
read_part (const JdValue *object, JdNeed need)
{
  Part *part = g_new (Part, 1);
  JdValue countries = jd_value_member (object, "like", JD_OPTIONAL);

  part->language = jd_read_language (object, "language", need, NULL);
  part->language = part->language ? part->language : g_strdup ("en");
  part->letters = jd_list_read (object, "letters", JD_OPTIONAL, read_letters, row_free);
  part->rows = jd_list_read (object, "words", JD_REQUIRED, read_row, row_free);
  part->like = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (jd_value_present (&countries))
    jd_value_each_member (&countries, read_like, part->like);
  return part;
}

static gpointer
read_other (const JdValue *element)
{
  return read_part (element, JD_REQUIRED);
}

/* The rows of @part go over. */
static void
take_part (JdSpellings *self, Part *part)
{
  GHashTableIter iter;
  gpointer country, other;
  Table *table = g_hash_table_lookup (self->tables, part->language);

  if (!table)
    g_hash_table_insert (self->tables, g_strdup (part->language), table = table_new ());
  g_ptr_array_set_free_func (part->rows, NULL);
  g_ptr_array_set_free_func (part->letters, NULL);
  for (guint i = 0; i < part->rows->len; i++)
    put_row (table, part->rows->pdata[i]);
  for (guint i = 0; i < part->letters->len; i++)
    put_among (table->letters, part->letters->pdata[i]);
  g_hash_table_iter_init (&iter, part->like);
  while (g_hash_table_iter_next (&iter, &country, &other))
    g_hash_table_replace (table->like, g_strdup (country), g_strdup (other));
}

gboolean
jd_spellings_add (JdSpellings *spellings, const char *data, gsize length, const char *file, GError **error)
{
  g_return_val_if_fail (spellings && data, FALSE);

  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return FALSE;
  JdValue root = jd_reader_root (reader);
  g_autoptr (GPtrArray) parts = jd_list_read (&root, "others", JD_OPTIONAL, read_other, part_free);
  g_ptr_array_insert (parts, 0, read_part (&root, JD_OPTIONAL));
  if (!jd_reader_finish (reader, error))
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    take_part (spellings, parts->pdata[i]);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA1, data, (gssize) length);
  g_string_append (spellings->digest, digest);
  return TRUE;
}

/* ---- a wording ---- */

/* NULL: the word stays. */
static const char *
text_in (const Table *self, const Row *row, const char *country)
{
  const char *text = g_hash_table_lookup (row->in, country), *like = g_hash_table_lookup (self->like, country);

  return text || !like ? text : g_hash_table_lookup (row->in, like);
}

static gboolean
is_at (const Row *row, const char *at)
{
  const gboolean same = row->exact ? strncmp (at, row->word, row->length) == 0 : g_ascii_strncasecmp (at, row->word, row->length) == 0;

  return same && (row->begins || !is_letter (at + row->length));
}

/* Of the rows that begin with the word @first in full. */
static const Row *
find_among (const Table *self, const char *first, const char *at, const char *country)
{
  const GPtrArray *rows = g_hash_table_lookup (self->rows, first);

  for (guint i = 0; rows && i < rows->len; i++)
    if (is_at (rows->pdata[i], at) && text_in (self, rows->pdata[i], country))
      return rows->pdata[i];
  return NULL;
}

/* The row for what stands at @at, @length being that of its first word, the longest first; NULL: none. */
static const Row *
find_row (const Table *self, const char *at, gsize length, const char *country)
{
  g_autofree char *first = g_ascii_strdown (at, (gssize) length);
  const Row *row = find_among (self, first, at, country);

  for (gsize end = length; !row && end-- > SHORTEST_BEGIN;)
    {
      first[end] = '\0';
      row = find_among (self, first, at, country);
    }
  return row;
}

/* A capital is kept. */
static void
append_text (GString *out, const char *text, gboolean capital)
{
  const char *rest = g_utf8_next_char (text);

  if (capital)
    g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (text)));
  else
    g_string_append_len (out, text, rest - text);
  g_string_append (out, rest);
}

/* Whether a sentence or line begins behind what was written so far. */
static gboolean
opens_sentence (const char *wording, const char *at)
{
  while (at > wording && strchr (" *-", at[-1]))
    at--;
  return at == wording || strchr (".!?:\n", at[-1]) != NULL;
}

/* Behind the word at @at, which, or what stands for it, is appended. */
static const char *
fit_word (const Table *self, const char *wording, const char *at, const char *country, GString *out)
{
  const char *end = end_of_word (at);
  const Row *row = find_row (self, at, (gsize) (end - at), country);
  const gboolean capital = g_ascii_isupper (*at) && row && !row->exact;
  if (row && capital && !opens_sentence (wording, at))
    row = NULL;
  if (!row || *text_in (self, row, country) == '\0')
    {
      g_string_append_len (out, at, end - at);
      return end;
    }
  append_text (out, text_in (self, row, country), capital);
  return at + row->length;
}

/* Behind a variable or address that begins at @at; NULL: none does. */
static const char *
skip_markup (const char *at)
{
  if (*at == '{')
    return jd_wording_variable_end (at);
  return g_str_has_prefix (at, "](") ? jd_wording_address_end (at) : NULL;
}

/* New string. */
static char *
fit_words (const Table *self, const char *wording, const char *country)
{
  GString *out = g_string_sized_new (strlen (wording) + 16);

  for (const char *at = wording; *at;)
    {
      const char *behind = skip_markup (at);
      if (!behind && is_letter (at))
        {
          at = fit_word (self, wording, at, country, out);
          continue;
        }
      if (!behind)
        behind = g_utf8_next_char (at);
      g_string_append_len (out, at, behind - at);
      at = behind;
    }
  return g_string_free (out, FALSE);
}

/* The letters that stand at @at, the longest first; NULL: none that change. */
static const Row *
find_letters (const Table *self, const char *at, const char *country)
{
  for (guint i = 0; i < self->letters->len; i++)
    {
      const Row *row = self->letters->pdata[i];
      if (strncmp (at, row->word, row->length) == 0 && text_in (self, row, country))
        return row;
    }
  return NULL;
}

/* New string. */
static char *
fit_letters (const Table *self, const char *wording, const char *country)
{
  GString *out = g_string_sized_new (strlen (wording) + 16);

  for (const char *at = wording; *at;)
    {
      const char *behind = skip_markup (at);
      const Row *row = behind ? NULL : find_letters (self, at, country);
      if (!behind)
        behind = row ? at + row->length : g_utf8_next_char (at);
      if (row)
        g_string_append (out, text_in (self, row, country));
      else
        g_string_append_len (out, at, behind - at);
      at = behind;
    }
  return g_string_free (out, FALSE);
}

/* New string. */
static char *
fit (const Table *self, const char *wording, const char *country)
{
  g_autofree char *words = fit_words (self, wording, country);

  return self->letters->len > 0 ? fit_letters (self, words, country) : g_steal_pointer (&words);
}

/* The words for a wording in @used; NULL: it is written for a country, or there are none. */
static const Table *
find_table (const JdSpellings *self, const char *used)
{
  g_autofree char *language = g_ascii_strdown (jd_language_public (used), -1);

  return g_hash_table_lookup (self->tables, language);
}

const char *
jd_spellings_fit (const JdSpellings *spellings, const char *wording, const char *used, const char *language)
{
  g_return_val_if_fail (wording && language, wording);

  char country[3];
  jd_language_country (language, country);
  if (country[0] == '\0' || !spellings || !used || !jd_language_same (used, language))
    return wording;
  const Table *table = find_table (spellings, used);
  if (!table)
    return wording;

  JdSpellings *self = (JdSpellings *) spellings;
  g_autofree char *bare = jd_language_bare (used), *key = g_strconcat (bare, "-", country, wording, NULL);
  g_mutex_lock (&self->lock);
  const char *fitted = g_hash_table_lookup (self->fitted, key);
  if (!fitted)
    {
      char *made = fit (table, wording, country);
      g_hash_table_insert (self->fitted, g_steal_pointer (&key), made);
      fitted = made;
    }
  g_mutex_unlock (&self->lock);
  return strcmp (fitted, wording) == 0 ? wording : fitted;
}
