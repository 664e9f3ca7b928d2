// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-title-table.h"

#include <string.h>

#include "adopt/jd-line-words.h"
#include "base/jd-word.h"

#define ALIKE_BYTES 4 /* by which two titles that say the same can differ in length */

typedef struct
{
  const JdRole *role;
  const JdLevel *level;
  gsize length; /* of the title in bytes */
} Title;

struct _JdTitleTable
{
  GHashTable *numbers; /* of words */
  GHashTable *titles;  /* numbers of its words, a GBytes -> GArray of Title, by role and level */
};

static GBytes *
key_of (const JdTitleTable *table, const char *title, gboolean add)
{
  JdLineWord words[JD_LINE_WORDS_MOST];
  guint32 numbers[JD_LINE_WORDS_MOST];
  const guint n = jd_line_words_split (table->numbers, title, add, words);
  for (guint i = 0; i < n; i++)
    numbers[i] = words[i].word;
  return g_bytes_new (numbers, n * sizeof *numbers);
}

static void
add_title (JdTitleTable *table, const JdRole *role, const JdLevel *level, const char *text)
{
  const Title title = { role, level, strlen (text) };
  GBytes *key = key_of (table, text, TRUE);
  GArray *titles = g_hash_table_lookup (table->titles, key);
  if (titles)
    g_bytes_unref (key);
  else
    g_hash_table_insert (table->titles, key, titles = g_array_new (FALSE, FALSE, sizeof (Title)));
  g_array_append_val (titles, title);
}

static void
add_titles (JdTitleTable *table, const JdRole *role, const JdLevel *level, const char *language)
{
  for (guint i = 0; i < role->titles->len; i++)
    {
      const JdRoleLevel *own = role->titles->pdata[i];
      const char *text = strcmp (own->level, level->id) == 0 ? jd_localized_get (own->title, language, NULL) : NULL;
      if (text)
        add_title (table, role, level, text);
    }
  const char *pattern = jd_localized_get (level->title_pattern, language, NULL), *name = jd_localized_get (role->name, language, NULL);
  if (!pattern || !name)
    return;
  g_auto (GStrv) halves = g_strsplit (pattern, "{role}", 2);
  g_autofree char *whole = halves[0] && halves[1] ? g_strconcat (halves[0], name, halves[1], NULL) : NULL;
  if (whole)
    add_title (table, role, level, whole);
}

JdTitleTable *
jd_title_table_new (JdLibrary *library, const char *language)
{
  g_return_val_if_fail (library && language, NULL);

  JdTitleTable *table = g_new (JdTitleTable, 1);
  const GPtrArray *roles = jd_library_roles (library), *levels = jd_library_levels (library);
  table->numbers = jd_word_table_new ();
  table->titles = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < roles->len; i++)
    for (guint j = 0; j < levels->len; j++)
      add_titles (table, roles->pdata[i], levels->pdata[j], language);
  return table;
}

void
jd_title_table_free (JdTitleTable *table)
{
  if (!table)
    return;
  g_hash_table_unref (table->numbers);
  g_hash_table_unref (table->titles);
  g_free (table);
}

/* The first that says what @title says, of @role where @any is not set. */
static const Title *
find (const JdTitleTable *table, const char *text, gboolean any, const JdRole *role)
{
  g_autoptr (GBytes) key = key_of (table, text, FALSE);
  const GArray *titles = g_hash_table_lookup (table->titles, key);
  const gsize length = strlen (text);
  for (guint i = 0; titles && i < titles->len; i++)
    {
      const Title *title = &g_array_index (titles, Title, i);
      if ((any || title->role == role) && MAX (length, title->length) - MIN (length, title->length) <= ALIKE_BYTES)
        return title;
    }
  return NULL;
}

const JdRole *
jd_title_table_role (const JdTitleTable *table, const char *title)
{
  g_return_val_if_fail (table && title, NULL);

  const Title *found = find (table, title, TRUE, NULL);
  return found ? found->role : NULL;
}

const JdLevel *
jd_title_table_level (const JdTitleTable *table, const JdRole *role, const char *title)
{
  g_return_val_if_fail (table && title, NULL);

  const Title *found = find (table, title, FALSE, role);
  return found ? found->level : NULL;
}
