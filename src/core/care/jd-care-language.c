// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold: a block is asked for the languages of the others of its folder, so one alone in a language has those others lack it, and lacks nothing by it. */
#include <glib/gi18n-lib.h>

#include "base/jd-locale.h"
#include "care/jd-care-kept.h"
#include "care/jd-care.h"

/* ---- what is said ---- */

static void
add_languages (GHashTable *said, const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (*jd_localized_text (body, i) != '\0')
      g_hash_table_add (said, jd_language_bare (jd_localized_tag (body, i)));
}

/* The languages @block says something in, each alone. New set. */
static GHashTable *
languages_of (const JdBlock *block)
{
  GHashTable *said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_languages (said, block->body);
  for (guint i = 0; i < block->variants->len; i++)
    add_languages (said, ((const JdVariant *) g_ptr_array_index (block->variants, i))->body);
  return said;
}

static void
count_block (GHashTable *folders, const char *folder, const JdBlock *block)
{
  g_autoptr (GHashTable) said = languages_of (block);
  GHashTable *counts = g_hash_table_lookup (folders, folder);
  GHashTableIter iter;
  gpointer language;

  if (!counts)
    {
      counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (folders, g_strdup (folder), counts);
    }
  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &language, NULL))
    g_hash_table_insert (counts, g_strdup (language), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, language)) + 1));
}

GHashTable *
jd_care_folder_languages (const JdLibrary *library)
{
  g_return_val_if_fail (library, NULL);

  const GPtrArray *blocks = jd_library_blocks (library);
  GHashTable *folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      JdLibraryPlace place;

      if (block->status != JD_STATUS_RETIRED && jd_care_is_kept (library, block->id) && jd_library_find_block (library, block->id, &place))
        count_block (folders, place.folder, block);
    }
  return folders;
}

/* ---- what is missing ---- */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

/* By their names, in their order; NULL: none. */
static GPtrArray *
missing_names (GHashTable *counts, GHashTable *said, const char *reader)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer language;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &language, NULL))
    if (!g_hash_table_contains (said, language))
      g_ptr_array_add (names, jd_locale_language_name (language, reader));
  if (names->len == 0)
    return NULL;
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static GHashTable *
languages_around (const JdCareFacts *facts, const JdBlock *block)
{
  JdLibraryPlace place;
  const gboolean is_there = jd_library_find_block (facts->library, block->id, &place);

  return is_there ? g_hash_table_lookup (facts->languages, place.folder) : NULL;
}

static char *
why (const JdCareFacts *facts, const JdBlock *block, const char *reader)
{
  GHashTable *counts = block->status == JD_STATUS_RETIRED ? NULL : languages_around (facts, block);

  if (!counts)
    return NULL;
  g_autoptr (GHashTable) said = languages_of (block);
  /* Pay says nothing in any. */
  if (g_hash_table_size (said) == 0)
    return NULL;
  g_autoptr (GPtrArray) names = missing_names (counts, said, reader);
  if (!names)
    return NULL;
  g_ptr_array_add (names, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: %s is a language, or several: "No wording in French, German". */
  return g_strdup_printf (_("No wording in %s"), list);
}

const JdCareKind jd_care_language = {
  .id = "language",
  .title = N_("Language missing"),
  .explanation = N_("Blocks that say nothing in a language which other blocks of their folder have. Add a wording in it."),
  .why = why,
};
