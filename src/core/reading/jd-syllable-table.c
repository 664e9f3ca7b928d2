// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "base/jd-word.h"
#include "reading/jd-syllables.h"

#define MAX_SIZE (4 * 1024 * 1024)
#define MAX_SYLLABLES 20

typedef struct
{
  JdWord word; /* within the file */
  guint syllables;
} Entry;

struct _JdSyllableTable
{
  char *data;
  GHashTable *entries; /* set of Entry */
  GArray *list;        /* of Entry */
};

/* "experience 4" */
static gboolean
read_entry (const char *line, gsize length, Entry *entry)
{
  const char *space = memchr (line, ' ', length);
  guint64 syllables = 0;
  if (!space || space == line)
    return FALSE;
  g_autofree char *number = g_strndup (space + 1, length - (gsize) (space + 1 - line));
  if (!g_ascii_string_to_unsigned (number, 10, 1, MAX_SYLLABLES, &syllables, NULL))
    return FALSE;
  *entry = (Entry) { { line, (gsize) (space - line) }, (guint) syllables };
  return TRUE;
}

static gboolean
fail (GError **error, const char *path, guint number, const char *line, gsize length)
{
  g_autofree char *place = g_strdup_printf (_("line %u"), number), *text = g_strndup (line, length), *valid = g_utf8_make_valid (text, -1), *found = jd_error_quote (valid);
  jd_error_set (error, JD_ERROR_VALUE, path, place, _("a word, a space, and how many syllables it has, up to 20"), found);
  return FALSE;
}

static gboolean
read_lines (JdSyllableTable *table, const char *path, gsize length, GError **error)
{
  guint number = 0;
  for (const char *line = table->data, *stop = line + length, *end; line < stop; line = end + 1)
    {
      Entry entry;
      end = memchr (line, '\n', (gsize) (stop - line));
      end = end ? end : stop;
      number++;
      if (end == line || *line == '#')
        continue;
      if (!read_entry (line, (gsize) (end - line), &entry))
        return fail (error, path, number, line, (gsize) (end - line));
      g_array_append_val (table->list, entry);
    }
  return TRUE;
}

JdSyllableTable *
jd_syllable_table_load (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  gsize length = 0;
  char *data = jd_file_read (path, MAX_SIZE, &length, error);
  if (!data)
    return NULL;
  g_autoptr (JdSyllableTable) table = g_new0 (JdSyllableTable, 1);
  table->data = data;
  table->list = g_array_new (FALSE, FALSE, sizeof (Entry));
  table->entries = g_hash_table_new (jd_word_hash, jd_word_equal);
  if (!read_lines (table, path, length, error))
    return NULL;
  for (guint i = 0; i < table->list->len; i++)
    g_hash_table_add (table->entries, &g_array_index (table->list, Entry, i));
  return g_steal_pointer (&table);
}

void
jd_syllable_table_free (JdSyllableTable *table)
{
  if (!table)
    return;
  g_hash_table_unref (table->entries);
  g_array_unref (table->list);
  g_free (table->data);
  g_free (table);
}

guint
jd_syllable_table_find (const JdSyllableTable *table, const char *word, gsize length)
{
  g_return_val_if_fail (table && word, 0);

  const JdWord key = { word, length };
  const Entry *found = g_hash_table_lookup (table->entries, &key);
  return found ? found->syllables : 0;
}
