// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-slips.h"

#include <string.h>

#include "check/jd-slip-file.h"
#include "check/jd-slip-words.h"
#include "check/jd-word-set.h"
#include "library/jd-data-files.h"
#include "model/jd-localized.h"

struct _JdSlips
{
  JdDataFiles *files;
  GHashTable *rows;  /* word -> GPtrArray of JdSlipRow, of the files for the language; borrowed from those */
  GHashTable *twice; /* set of words, borrowed likewise */
};

static gpointer
parse (const char *data, gsize length, const char *file, GError **error)
{
  return jd_slip_file_parse (data, length, file, error);
}

static const char *
id_of (gconstpointer item)
{
  return ((const JdSlipFile *) item)->id;
}

static void
item_free (gpointer item)
{
  jd_slip_file_free (item);
}

static const JdDataKind kind = { "words/slips", parse, id_of, item_free };

static int
compare_files (gconstpointer a, gconstpointer b)
{
  return strcmp (id_of (*(const JdSlipFile *const *) a), id_of (*(const JdSlipFile *const *) b));
}

/* ---- the set ---- */

static JdSlips *
slips_new (void)
{
  JdSlips *slips = g_new0 (JdSlips, 1);

  slips->files = jd_data_files_new (&kind);
  slips->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  slips->twice = g_hash_table_new (g_str_hash, g_str_equal);
  return slips;
}

static void
take_file (JdSlips *slips, const JdSlipFile *file)
{
  for (guint i = 0; i < file->rows->len; i++)
    {
      JdSlipRow *row = file->rows->pdata[i];
      GPtrArray *rows = g_hash_table_lookup (slips->rows, row->word);
      if (!rows)
        g_hash_table_insert (slips->rows, row->word, rows = g_ptr_array_new ());
      g_ptr_array_add (rows, row);
    }
  for (guint i = 0; file->twice[i]; i++)
    g_hash_table_add (slips->twice, file->twice[i]);
}

/* Of two that match, the one that comes first in the first file counts. */
static JdSlips *
complete (JdSlips *slips, const char *language)
{
  jd_data_files_sort (slips->files, compare_files);
  const GPtrArray *files = jd_data_files_list (slips->files);
  for (guint i = 0; i < files->len; i++)
    {
      const JdSlipFile *file = files->pdata[i];
      if (jd_language_same (file->language, language))
        take_file (slips, file);
    }
  return slips;
}

JdSlips *
jd_slips_load (const char *language, const char *const *team, const char *const *given)
{
  g_return_val_if_fail (language, NULL);

  JdSlips *slips = slips_new ();
  jd_data_files_add_stack (slips->files, team, given);
  return complete (slips, language);
}

JdSlips *
jd_slips_load_from (const char *language, const char *const *folders)
{
  g_return_val_if_fail (language && folders, NULL);

  JdSlips *slips = slips_new ();
  for (guint i = 0; folders[i]; i++)
    jd_data_files_add (slips->files, folders[i]);
  return complete (slips, language);
}

void
jd_slips_free (JdSlips *slips)
{
  if (!slips)
    return;
  g_hash_table_unref (slips->rows);
  g_hash_table_unref (slips->twice);
  jd_data_files_free (slips->files);
  g_free (slips);
}

const GPtrArray *
jd_slips_faults (const JdSlips *slips)
{
  g_return_val_if_fail (slips, NULL);

  return jd_data_files_faults (slips->files);
}

guint
jd_slips_count (const JdSlips *slips)
{
  g_return_val_if_fail (slips, 0);

  guint count = 0;
  GHashTableIter iter;
  gpointer rows;
  g_hash_table_iter_init (&iter, slips->rows);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    count += ((GPtrArray *) rows)->len;
  return count;
}

/* ---- a text ---- */

static gboolean
row_matches (const JdSlipRow *row, const JdSlipWords *words, guint at, guint *first, guint *last)
{
  *first = *last = at;
  for (guint i = 0; i < row->phrases->len; i++)
    if (jd_slip_phrase_matches (row->phrases->pdata[i], words, at, first, last))
      return TRUE;
  return row->phrases->len == 0;
}

static void
tell (const JdSlipRow *row, const JdSlipWords *words, guint at, guint first, guint last, JdSlipFunc found, gpointer data)
{
  const JdSlipWord *word = jd_slip_word (words, at);
  g_autofree char *wrong = g_strndup (words->text + word->start, word->end - word->start), *meant = jd_word_match_capitals (wrong, row->meant);
  const JdSlip slip = { jd_slip_word (words, first)->start, jd_slip_word (words, last)->end, word->start, word->end, meant };

  found (&slip, data);
}

void
jd_slips_find (const JdSlips *slips, const JdSlipWords *words, JdSlipFunc found, gpointer data)
{
  g_return_if_fail (slips && words && found);

  guint told = 0; /* words before this one are in what was found */
  for (guint i = 0; i < words->words->len; i++)
    {
      const GPtrArray *rows = g_hash_table_lookup (slips->rows, jd_slip_word_folded (words, i));
      for (guint j = 0; rows && j < rows->len; j++)
        {
          guint first, last;
          if (!row_matches (rows->pdata[j], words, i, &first, &last) || first < told)
            continue;
          tell (rows->pdata[j], words, i, first, last, found, data);
          told = last + 1;
          break;
        }
    }
}

gboolean
jd_slips_may_be_twice (const JdSlips *slips, const char *word)
{
  g_return_val_if_fail (slips && word, FALSE);

  return g_hash_table_contains (slips->twice, word);
}
