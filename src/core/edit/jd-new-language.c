// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit-new.h"

#include <string.h>

#include "compose/jd-resolve.h"
#include "model/jd-place-language.h"

/* The language the words of @role (an id; NULL: none) come in when @language is asked for; NULL when it is that, whatever its country. Borrowed. */
static const char *
foreign_words (JdLibrary *library, const char *role, const char *language)
{
  const JdRole *found = role ? jd_library_role (library, role) : NULL;
  const char *used = NULL;
  if (!found || !jd_localized_get (found->name, language, &used) || !used || jd_language_same (used, language))
    return NULL;
  return used;
}

static gboolean
has_words (JdLibrary *library, const char *role, const char *language)
{
  return !role || !foreign_words (library, role, language);
}

char *
jd_new_language (JdLibrary *library, const char *role, const char *location, const char *wanted)
{
  g_return_val_if_fail (library, NULL);

  g_autoptr (GPtrArray) locations = jd_locations_from_text (location, wanted);
  const char *place = locations->len > 0 ? ((const JdLocation *) g_ptr_array_index (locations, 0))->place : NULL;
  const char *local = role && place ? jd_place_language (place) : NULL;
  const char *chosen = wanted && jd_is_language_tag (wanted) ? wanted : "en";
  /* How people are addressed in it is kept. */
  if (local && !jd_language_same (local, chosen) && has_words (library, role, local))
    chosen = local;
  else if (!has_words (library, role, chosen))
    chosen = foreign_words (library, role, chosen);
  return jd_language_at_place (chosen, place);
}

/* ---- what is there in which language ---- */

/* Of tags, how many texts are in each. */
static void
count_language (GHashTable *counts, const char *tag)
{
  const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, tag));

  g_hash_table_replace (counts, (gpointer) tag, GUINT_TO_POINTER (before + 1));
}

static const char *
most_common (GHashTable *counts)
{
  const char *common = NULL;
  guint most = 0;
  GHashTableIter iter;
  gpointer tag, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &tag, &count))
    if (GPOINTER_TO_UINT (count) > most || (GPOINTER_TO_UINT (count) == most && strcmp (tag, common) < 0))
      {
        common = tag;
        most = GPOINTER_TO_UINT (count);
      }
  return common;
}

static guint
count_lines (const JdPosting *posting, guint *lines, GHashTable *counts)
{
  guint foreign = 0;

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];
      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = section->placements->pdata[k];
          const char *language = jd_placement_language (placement, posting->language);
          *lines += *jd_placement_wording (placement) != '\0';
          foreign += language != NULL;
          if (language)
            count_language (counts, language);
        }
    }
  return foreign;
}

static void
count_headings (const JdPosting *posting, GHashTable *counts)
{
  if (posting->resolved->title_language)
    count_language (counts, posting->resolved->title_language);
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];
      if (section->language && section->placements->len > 0)
        count_language (counts, section->language);
    }
}

guint
jd_posting_untranslated (const JdPosting *posting, guint *lines, const char **language)
{
  g_return_val_if_fail (posting, 0);

  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint all = 0, foreign = count_lines (posting, &all, counts);
  if (foreign == 0)
    count_headings (posting, counts);
  if (lines)
    *lines = all;
  if (language)
    *language = most_common (counts);
  return foreign > 0 ? foreign : g_hash_table_size (counts) > 0 ? 1 : 0;
}

static void
collect_tags (GHashTable *tags, const JdLocalized *localized)
{
  for (guint i = 0; i < jd_localized_length (localized); i++)
    g_hash_table_add (tags, (gpointer) jd_localized_tag (localized, i));
}

/* All that a line of @role is in. Borrowed from the library. */
static GHashTable *
tags_of_role (const JdLibrary *library, const JdRole *role)
{
  GHashTable *tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) blocks = jd_library_role_blocks (library, role);
  GHashTableIter iter;
  gpointer id;

  collect_tags (tags, role->name);
  g_hash_table_iter_init (&iter, blocks);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const JdBlock *block = jd_library_block (library, id);
      if (block)
        collect_tags (tags, block->body);
    }
  return tags;
}

static gboolean
is_complete (const JdLibrary *library, const JdPosting *posting, const char *language)
{
  g_autoptr (JdPosting) asked = jd_posting_copy (posting);

  g_free (asked->language);
  asked->language = g_strdup (language);
  g_autoptr (JdPosting) made = jd_resolve_skeleton (library, asked, posting->role, posting->level, NULL);
  return made && jd_posting_untranslated (made, NULL, NULL) == 0;
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
jd_new_languages (const JdLibrary *library, const JdPosting *posting)
{
  g_return_val_if_fail (library && posting, NULL);

  const JdRole *role = posting->role ? jd_library_role (library, posting->role) : NULL;
  g_autoptr (GHashTable) tags = role ? tags_of_role (library, role) : g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *complete = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer tag;

  g_hash_table_iter_init (&iter, tags);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    if (is_complete (library, posting, tag))
      g_ptr_array_add (complete, g_strdup (tag));
  g_ptr_array_sort (complete, compare_tags);
  g_ptr_array_add (complete, NULL);
  return (GStrv) g_ptr_array_free (complete, FALSE);
}
