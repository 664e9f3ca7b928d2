// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-structure-data.h"

#include <string.h>

#include "base/jd-file.h"
#include "library/jd-data-files.h"
#include "library/jd-library.h"
#include "model/jd-localized.h"

#define TRADE_MAX_SIZE (1024 * 1024)
#define CHAIN_MAX 32 /* levels of one that inherits; a circle ends there */

struct _JdStructureData
{
  JdDataFiles *words, *levels;
  GHashTable *trade; /* set of what lists of the trades have in capitals */
};

/* ---- kinds of files ---- */

static gpointer
parse_words (const char *data, gsize length, const char *file, GError **error)
{
  return jd_structure_words_parse (data, length, file, error);
}

static const char *
words_id (gconstpointer words)
{
  return ((const JdStructureWords *) words)->id;
}

static void
words_free (gpointer words)
{
  jd_structure_words_free (words);
}

static gpointer
parse_level (const char *data, gsize length, const char *file, GError **error)
{
  return jd_level_parse (data, length, file, error);
}

static const char *
level_id (gconstpointer level)
{
  return ((const JdLevel *) level)->id;
}

static void
level_unref (gpointer level)
{
  jd_level_unref (level);
}

static const JdDataKind words_kind = { "rules/structure", parse_words, words_id, words_free };
static const JdDataKind level_kind = { "levels", parse_level, level_id, level_unref };

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (words_id (*(const JdStructureWords *const *) a), words_id (*(const JdStructureWords *const *) b));
}

/* ---- words of trades ---- */

static void
add_trade_file (JdStructureData *data, const char *name)
{
  g_autofree char *path = g_build_filename (jd_library_starter_path (), "words", name, NULL);
  gsize length = 0;
  g_autofree char *text = jd_file_read (path, TRADE_MAX_SIZE, &length, NULL);
  g_auto (GStrv) lines = text ? g_strsplit (text, "\n", 0) : NULL;

  for (guint i = 0; lines && lines[i]; i++)
    if (g_ascii_isupper (lines[i][0]) && g_ascii_isupper (lines[i][1]))
      g_hash_table_add (data->trade, g_strdup (lines[i]));
}

/* ---- the set ---- */

static JdStructureData *
data_new (void)
{
  JdStructureData *data = g_atomic_rc_box_new0 (JdStructureData);

  data->words = jd_data_files_new (&words_kind);
  data->levels = jd_data_files_new (&level_kind);
  data->trade = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_trade_file (data, "trade.txt");
  add_trade_file (data, "trade-de.txt");
  add_trade_file (data, "trade-de-at.txt");
  add_trade_file (data, "trade-de-ch.txt");
  return data;
}

JdStructureData *
jd_structure_data_load (const char *const *team, const char *const *given)
{
  JdStructureData *data = data_new ();

  jd_data_files_add_stack (data->words, team, given);
  jd_data_files_add_stack (data->levels, team, given);
  jd_data_files_sort (data->words, compare_words);
  return data;
}

JdStructureData *
jd_structure_data_load_from (const char *const *folders)
{
  g_return_val_if_fail (folders, NULL);

  JdStructureData *data = data_new ();
  for (guint i = 0; folders[i]; i++)
    {
      jd_data_files_add (data->words, folders[i]);
      jd_data_files_add (data->levels, folders[i]);
    }
  jd_data_files_sort (data->words, compare_words);
  return data;
}

JdStructureData *
jd_structure_data_ref (JdStructureData *data)
{
  return g_atomic_rc_box_acquire (data);
}

static void
data_clear (gpointer box)
{
  JdStructureData *data = box;

  jd_data_files_free (data->words);
  jd_data_files_free (data->levels);
  g_hash_table_unref (data->trade);
}

void
jd_structure_data_unref (JdStructureData *data)
{
  g_atomic_rc_box_release_full (data, data_clear);
}

const JdStructureWords *
jd_structure_data_words (const JdStructureData *data, const char *language)
{
  g_return_val_if_fail (data && language, NULL);

  g_autofree char *bare = jd_language_bare (language), *lower = g_ascii_strdown (bare, -1);
  return jd_data_files_find (data->words, lower);
}

const GPtrArray *
jd_structure_data_list (const JdStructureData *data)
{
  g_return_val_if_fail (data, NULL);

  return jd_data_files_list (data->words);
}

/* ---- levels ---- */

const JdLevel *
jd_structure_data_level (const JdStructureData *data, const char *id)
{
  g_return_val_if_fail (data && id, NULL);

  return jd_data_files_find (data->levels, id);
}

const char *
jd_structure_data_level_name (const JdStructureData *data, const char *id, const char *reader)
{
  const JdLevel *level = id ? jd_structure_data_level (data, id) : NULL;

  return level ? jd_localized_get (level->name, reader, NULL) : NULL;
}

const char *
jd_structure_data_limit_text (const JdStructureData *data, const char *id, const char *name)
{
  g_return_val_if_fail (data && id && name, NULL);

  const JdLevel *level = jd_structure_data_level (data, id);
  for (guint i = 0; level && i < CHAIN_MAX; i++)
    {
      const char *text = jd_params_get (level->limits, name);
      if (text)
        return text;
      level = level->inherits ? jd_structure_data_level (data, level->inherits) : NULL;
    }
  return NULL;
}

gboolean
jd_structure_data_limit (const JdStructureData *data, const char *id, const char *name, gint64 *limit)
{
  const char *text = jd_structure_data_limit_text (data, id, name);

  return text && g_ascii_string_to_signed (text, 10, 0, G_MAXINT, limit, NULL);
}

gboolean
jd_structure_data_is_trade (const JdStructureData *data, const char *text)
{
  g_return_val_if_fail (data && text, FALSE);

  return g_hash_table_contains (data->trade, text);
}

const GPtrArray *
jd_structure_data_faults (const JdStructureData *data)
{
  g_return_val_if_fail (data, NULL);

  return jd_data_files_faults (data->words);
}
