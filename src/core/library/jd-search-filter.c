// SPDX-License-Identifier: GPL-3.0-or-later
/* What takes blocks out, by setting their place to JD_FIELD_NONE: fields of a query, and words of it that say what a block has to be. */
#include <string.h>

#include "base/jd-text.h"
#include "base/jd-today.h"
#include "jd-library-stack.h"
#include "jd-search-private.h"

/* ---- fields ---- */

static void
keep_kind (const JdSearch *search, const char *name, guint8 *places)
{
  for (guint i = 0; i < search->kinds->len; i++)
    {
      const JdKindRun *run = &g_array_index (search->kinds, JdKindRun, i);
      if (!g_str_equal (run->name, name))
        memset (places + run->start, JD_FIELD_NONE, run->end - run->start);
    }
}

static void
keep_section (const JdSearch *search, JdKind section, guint8 *places)
{
  for (guint i = 0; i < search->kinds->len; i++)
    {
      const JdKindRun *run = &g_array_index (search->kinds, JdKindRun, i);
      if (!jd_kind_fits (jd_kind_from_name (run->name), section))
        memset (places + run->start, JD_FIELD_NONE, run->end - run->start);
    }
}

static void
keep_level (const JdSearch *search, const char *level, guint8 *places)
{
  const guint8 *says = g_hash_table_lookup (search->levels, level);
  for (guint i = 0; i < search->n_blocks; i++)
    if (!says || !says[i])
      places[i] = JD_FIELD_NONE;
}

static void
keep_in_use (const JdSearch *search, guint8 *places)
{
  for (guint i = 0; i < search->n_blocks; i++)
    if (i + 8 <= search->n_blocks && jd_get_eight (search->retired + i) == 0)
      i += 7;
    else if (search->retired[i])
      places[i] = JD_FIELD_NONE;
}

static void
keep_folder (const JdSearch *search, const char *path, guint8 *places)
{
  JdLibraryPlace place;
  guint folder = 0;

  while (jd_library_find_folder (search->library, folder, &place) && strcmp (place.folder, path) != 0)
    folder++;
  for (guint i = 0; i < search->n_blocks; i++)
    if (search->folders[i] != folder)
      places[i] = JD_FIELD_NONE;
}

static void
keep_only (const JdSearch *search, const char *const *ids, guint8 *places)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *ids; ids++)
    g_hash_table_add (set, (gpointer) *ids);
  for (guint i = 0; i < search->n_blocks; i++)
    if (places[i] != JD_FIELD_NONE && !g_hash_table_contains (set, ((const JdBlock *) g_ptr_array_index (blocks, i))->id))
      places[i] = JD_FIELD_NONE;
}

gboolean
jd_block_is_in_state (const JdBlock *block, JdBlockState state, const char *today)
{
  switch (state)
    {
    case JD_STATE_APPROVED:
      return block->status == JD_STATUS_APPROVED;
    case JD_STATE_DRAFT:
      return block->status == JD_STATUS_DRAFT;
    case JD_STATE_RETIRED:
      return block->status == JD_STATUS_RETIRED;
    case JD_STATE_OVERDUE:
      return block->review_by && block->status != JD_STATUS_RETIRED && strcmp (block->review_by, today) < 0;
    case JD_STATE_ANY:
    default:
      return TRUE;
    }
}

static void
keep_state (const JdSearch *search, JdBlockState state, guint8 *places)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  g_autofree char *today = jd_today ();

  for (guint i = 0; i < search->n_blocks; i++)
    if (places[i] != JD_FIELD_NONE && !jd_block_is_in_state (g_ptr_array_index (blocks, i), state, today))
      places[i] = JD_FIELD_NONE;
}

/* ---- words ---- */

/* Names as they can stand in a word: "Company wording" is "company-wording". */
gboolean
jd_search_name_begins (const char *name, const char *value)
{
  g_autofree char *folded = jd_text_fold (name);

  g_strdelimit (folded, " ", '-');
  return g_str_has_prefix (folded, value);
}

static gboolean
any_begins_with (const JdLocalized *names, const char *value)
{
  for (guint i = 0; i < jd_localized_length (names); i++)
    if (jd_search_name_begins (jd_localized_text (names, i), value))
      return TRUE;
  return FALSE;
}

static void
add_at_level (const JdSearch *search, const char *level, guint8 *wanted)
{
  const guint8 *says = g_hash_table_lookup (search->levels, level);

  for (guint i = 0; says && i < search->n_blocks; i++)
    wanted[i] |= says[i];
}

/* The level called so; where there is none, all whose id or name begins so. */
static void
want_levels (const JdSearch *search, const char *value, guint8 *wanted)
{
  const GPtrArray *levels = jd_library_levels (search->library);

  if (jd_library_level (search->library, value))
    add_at_level (search, value, wanted);
  else
    for (guint i = 0; i < levels->len; i++)
      {
        const JdLevel *level = g_ptr_array_index (levels, i);
        if (jd_search_name_begins (level->id, value) || any_begins_with (level->name, value))
          add_at_level (search, level->id, wanted);
      }
}

/* Those made for roles whose id or name begins so; what is for every role is not meant. */
static void
want_roles (const JdSearch *search, const char *value, guint8 *wanted)
{
  GHashTableIter iter;
  gpointer id, blocks;

  g_hash_table_iter_init (&iter, search->roles);
  while (g_hash_table_iter_next (&iter, &id, &blocks))
    {
      const JdRole *role = jd_library_role (search->library, id);
      if (!jd_search_name_begins (id, value) && !(role && any_begins_with (role->name, value)))
        continue;
      for (guint i = 0; i < ((const GArray *) blocks)->len; i++)
        wanted[g_array_index ((const GArray *) blocks, guint32, i)] = TRUE;
    }
}

static void
want_folders (const JdSearch *search, const char *value, guint8 *wanted)
{
  JdLibraryPlace place;

  for (guint folder = 0; jd_library_find_folder (search->library, folder, &place); folder++)
    {
      g_autofree char *called = jd_library_folder_name (place.folder), *name = g_path_get_basename (place.folder);
      if (!jd_search_name_begins (called, value) && !jd_search_name_begins (name, value))
        continue;
      for (guint i = 0; i < search->n_blocks; i++)
        wanted[i] |= search->folders[i] == folder;
    }
}

/* Indexed by JdBlockState. */
static const char *const states[] = { "", "approved", "draft", "retired", "overdue" };

static void
want_states (const JdSearch *search, const char *value, guint8 *wanted)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  g_autofree char *today = jd_today ();

  for (JdBlockState state = JD_STATE_APPROVED; state < JD_N_STATES; state++)
    for (guint i = 0; g_str_has_prefix (states[state], value) && i < search->n_blocks; i++)
      wanted[i] |= jd_block_is_in_state (g_ptr_array_index (blocks, i), state, today);
}

static void
want_kinds (const JdSearch *search, const char *value, guint8 *wanted)
{
  for (guint i = 0; i < search->kinds->len; i++)
    {
      const JdKindRun *run = &g_array_index (search->kinds, JdKindRun, i);
      if (g_str_has_prefix (run->name, value))
        memset (wanted + run->start, TRUE, run->end - run->start);
    }
}

/* A tag is a filter, so it does not count as the place a word was found in. */
static void
want_tags (const JdSearch *search, const char *value, guint8 *wanted)
{
  g_autofree char *needle = g_strdup_printf ("%c%s", JD_TAG_MARK, value);

  memset (wanted, JD_FIELD_NONE, search->n_blocks);
  jd_search_index_find (search->index, needle, wanted);
  for (guint i = 0; i < search->n_blocks; i++)
    wanted[i] = wanted[i] != JD_FIELD_NONE;
}

/* Each sets those of @wanted (by block, FALSE before) that are asked for by @value, folded and not empty. */
static const struct
{
  const char *name;
  void (*want) (const JdSearch *search, const char *value, guint8 *wanted);
} word_filters[] = {
  { "kind:", want_kinds }, { "level:", want_levels }, { "tag:", want_tags }, { "role:", want_roles }, { "folder:", want_folders }, { "status:", want_states },
  { "changed:", jd_search_want_changed },
};
/* Beside those: what they ask for stands in no library alone. */
#define USED "used:"
#define CARE "care:"

/* Of word_filters; as many as there are: none. */
static guint
filter_of (const char *word)
{
  guint filter = 0;

  while (filter < G_N_ELEMENTS (word_filters) && !g_str_has_prefix (word, word_filters[filter].name))
    filter++;
  return filter;
}

gboolean
jd_search_is_filter (const char *word)
{
  return filter_of (word) < G_N_ELEMENTS (word_filters) || g_str_has_prefix (word, USED) || g_str_has_prefix (word, CARE);
}

gboolean
jd_search_filter_word (const JdSearch *search, const JdSearchKnown *known, const char *word, guint8 *places, guint8 *scratch)
{
  const guint filter = filter_of (word);
  const gboolean used = g_str_has_prefix (word, USED), care = g_str_has_prefix (word, CARE);
  const char *value;

  if (!jd_search_is_filter (word))
    return FALSE;
  value = strchr (word, ':') + 1;
  if (*value == '\0' || (used && !known->uses) || (care && !known->care))
    return TRUE;
  memset (scratch, FALSE, search->n_blocks);
  if (used)
    jd_search_want_used (search, known->uses, value, scratch);
  else if (care)
    jd_search_want_care (search, known->care, value, scratch);
  else
    word_filters[filter].want (search, value, scratch);
  for (guint i = 0; i < search->n_blocks; i++)
    if (!scratch[i])
      places[i] = JD_FIELD_NONE;
  return TRUE;
}

static gboolean
has_word_beginning (const char *text, const char *beginning)
{
  for (const char *at = strstr (text, beginning); at; at = strstr (at + 1, beginning))
    if (at == text || strchr (" \t\n", at[-1]))
      return TRUE;
  return FALSE;
}

/* Who asks for what is retired, or for what needs care, shall see it. */
static gboolean
asks_for_retired (const char *query)
{
  g_autofree char *folded = jd_text_fold (query ? query : "");

  return has_word_beginning (folded, "status:r") || has_word_beginning (folded, CARE);
}

void
jd_search_filter (const JdSearch *search, const JdSearchQuery *query, guint8 *places)
{
  if (query->kind != JD_KIND_OTHER)
    keep_kind (search, jd_kind_names[query->kind], places);
  if (query->section)
    keep_section (search, jd_kind_from_name (query->section), places);
  if (query->level)
    keep_level (search, query->level, places);
  if (query->folder)
    keep_folder (search, query->folder, places);
  if (query->only)
    keep_only (search, query->only, places);
  if (!query->retired && query->state != JD_STATE_RETIRED && !asks_for_retired (query->query))
    keep_in_use (search, places);
  if (query->state != JD_STATE_ANY)
    keep_state (search, query->state, places);
}
