// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-search-complete.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "care/jd-care.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"

/* More are not read. */
#define MOST 12

static void
completion_free (gpointer data)
{
  JdCompletion *completion = data;

  g_free (completion->word);
  g_free (completion->label);
  g_free (completion);
}

/* What is collected: the values of one filter that begin as it was typed. */
typedef struct
{
  const JdSearch *search;
  const JdLibrary *library;
  const char *reader, *key, *typed; /* typed: folded, behind the key */
  GPtrArray *found;                 /* of JdCompletion */
  gboolean exact;                   /* only the value that was typed, whole */
} Collecting;

/* Whether @label, or a word of it, begins so. */
static gboolean
label_begins (const char *label, const char *typed)
{
  g_autofree char *folded = jd_text_fold (label);

  g_strdelimit (folded, " ", '-');
  for (const char *word = folded; word; word = strchr (word, '-') ? strchr (word, '-') + 1 : NULL)
    if (g_str_has_prefix (word, typed))
      return TRUE;
  return FALSE;
}

/* In any language: a search finds it by each. @names: NULL: none. */
static gboolean
name_begins (const JdLocalized *names, const char *typed)
{
  for (guint i = 0; i < jd_localized_length (names); i++)
    if (label_begins (jd_localized_text (names, i), typed))
      return TRUE;
  return FALSE;
}

/* Takes @label, which is one of @names, or the only one where they are NULL. Values are words: what has a space is found by "-". */
static void
offer_named (Collecting *collecting, const char *value, const JdLocalized *names, char *label)
{
  const char *typed = collecting->typed;
  g_autofree char *word = g_strdelimit (jd_text_fold (value), " \t\n", '-');
  const gboolean fits = collecting->exact ? g_str_equal (word, typed) : g_str_has_prefix (word, typed) || label_begins (label, typed) || name_begins (names, typed);

  if (!fits || collecting->found->len >= MOST)
    {
      g_free (label);
      return;
    }
  JdCompletion *completion = g_new (JdCompletion, 1);
  *completion = (JdCompletion){ g_strconcat (collecting->key, word, NULL), label };
  g_ptr_array_add (collecting->found, completion);
}

/* Takes @label. */
static void
offer (Collecting *collecting, const char *value, char *label)
{
  offer_named (collecting, value, NULL, label);
}

static void
offer_kinds (Collecting *collecting)
{
  for (JdKind kind = 0; kind < JD_N_KINDS; kind++)
    offer (collecting, jd_kind_names[kind], g_strdup (jd_block_kind_plural (kind)));
}

static void
offer_levels (Collecting *collecting)
{
  const GPtrArray *levels = jd_library_levels (collecting->library);

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);

      offer_named (collecting, level->id, level->name, jd_level_name (collecting->library, level->id, collecting->reader));
    }
}

static void
offer_roles (Collecting *collecting)
{
  const GPtrArray *roles = jd_library_roles (collecting->library);

  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);
      const char *name = jd_localized_get (role->name, collecting->reader, NULL);

      offer_named (collecting, role->id, role->name, g_strdup (name ? name : role->id));
    }
}

/* A tag with spaces is found by how it begins. */
static void
offer_tags (Collecting *collecting)
{
  g_auto (GStrv) tags = jd_search_tags (collecting->search, collecting->typed, MOST);

  for (char **tag = tags; *tag; tag++)
    {
      g_autofree char *word = g_strndup (*tag, strcspn (*tag, " \t\n"));

      offer (collecting, word, g_strdup (*tag));
    }
}

static void
offer_folders (Collecting *collecting)
{
  JdLibraryPlace place;

  for (guint floor = 0; jd_library_find_folder (collecting->library, floor, &place); floor++)
    {
      g_autofree char *name = jd_library_folder_name (place.folder);

      offer (collecting, name, g_strdup (name));
    }
}

static void
offer_statuses (Collecting *collecting)
{
  static const char *const names[][2] = { { "approved", N_("Approved") }, { "draft", N_("Draft") }, { "retired", N_("Retired") }, { "overdue", N_("Review date passed") } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    offer (collecting, names[i][0], g_strdup (_(names[i][1])));
}

static void
offer_cares (Collecting *collecting)
{
  offer (collecting, JD_CARE_ANY, g_strdup (_("Any")));
  for (const JdCareKind *const *kind = jd_care_kinds (); *kind; kind++)
    if ((*kind)->why)
      offer (collecting, (*kind)->id, g_strdup (_((*kind)->title)));
}

static void
offer_times (Collecting *collecting)
{
  static const char *const names[][2] = { { "today", N_("Today") }, { "week", N_("In the last 7 days") }, { "month", N_("In the last month") }, { "year", N_("In the last year") } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    offer (collecting, names[i][0], g_strdup (_(names[i][1])));
}

static void
offer_users (Collecting *collecting)
{
  offer (collecting, "never", g_strdup (_("Never")));
  offer_roles (collecting);
}

static const struct
{
  const char *key, *title;
  void (*offer) (Collecting *collecting);
} filters[] = {
  { "kind:", N_("Kind"), offer_kinds },
  { "level:", N_("Level"), offer_levels },
  { "tag:", N_("Tag"), offer_tags },
  { "role:", N_("Role"), offer_roles },
  { "folder:", N_("Folder"), offer_folders },
  { "used:", N_("Used"), offer_users },
  { "status:", N_("Status"), offer_statuses },
  { "care:", N_("Needs care"), offer_cares },
  { "changed:", N_("Changed"), offer_times },
};

const char *const *
jd_search_filter_keys (void)
{
  static const char *const keys[] = { "kind:", "level:", "tag:", "role:", "folder:", "used:", "status:", "care:", "changed:", NULL };

  return keys;
}

/* Of filters; as many as there are: @word is none. */
static guint
filter_of (const char *word)
{
  guint filter = 0;

  while (filter < G_N_ELEMENTS (filters) && !g_str_has_prefix (word, filters[filter].key))
    filter++;
  return filter;
}

const char *
jd_search_filter_title (const char *key)
{
  const guint filter = filter_of (key);

  g_return_val_if_fail (filter < G_N_ELEMENTS (filters), NULL);
  return _(filters[filter].title);
}

/* ---- words of a query ---- */

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

/* The word in which, or at the end of which, @cursor is. */
static JdQueryWord
word_around (const char *query, guint cursor)
{
  JdQueryWord at = { cursor, cursor };

  while (at.start > 0 && !is_blank (query[at.start - 1]))
    at.start--;
  while (query[at.end] != '\0' && !is_blank (query[at.end]))
    at.end++;
  return at;
}

/* The values of the filter that @word, folded, is. New. */
static GPtrArray *
values_of (const JdSearch *search, const char *word, const char *reader, gboolean exact)
{
  const guint filter = filter_of (word);
  GPtrArray *found = g_ptr_array_new_with_free_func (completion_free);

  if (filter == G_N_ELEMENTS (filters))
    return found;
  Collecting collecting = { search, jd_search_library (search), reader, filters[filter].key, word + strlen (filters[filter].key), found, exact };
  filters[filter].offer (&collecting);
  return found;
}

GPtrArray *
jd_search_complete (const JdSearch *search, const char *query, guint cursor, const char *reader, JdQueryWord *at)
{
  g_return_val_if_fail (search && query && cursor <= strlen (query) && at, NULL);

  *at = word_around (query, cursor);
  g_autofree char *word = g_strndup (query + at->start, at->end - at->start), *folded = jd_text_fold (word);
  GPtrArray *found = values_of (search, folded, reader, FALSE);
  /* What is there already needs no completing. */
  if (found->len == 1 && g_str_equal (((const JdCompletion *) g_ptr_array_index (found, 0))->word, folded))
    g_ptr_array_set_size (found, 0);
  return found;
}

/* ---- what names nothing ---- */

/* Whether what is typed behind the key can only be a name: used and changed ask for numbers and days as well, and used for postings, which nobody knows here. */
static gboolean
is_name (guint filter, const char *value)
{
  return *value != '\0' && !g_str_equal (filters[filter].key, "used:") && (!g_str_equal (filters[filter].key, "changed:") || g_ascii_isalpha (*value));
}

/* "duty, qualification": what the filter called @key can ask for, as it is typed. New string. */
static char *
known_values (const JdSearch *search, const char *key, const char *reader)
{
  g_autoptr (GPtrArray) values = values_of (search, key, reader, FALSE);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", ((const JdCompletion *) g_ptr_array_index (values, i))->word + strlen (key));
  if (values->len == MOST)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

/* New string; NULL: @word, folded, is no filter, or one that names something. */
static char *
unknown_text (const JdSearch *search, const char *word, const char *reader)
{
  const guint filter = filter_of (word);

  if (filter == G_N_ELEMENTS (filters) || !is_name (filter, word + strlen (filters[filter].key)))
    return NULL;
  g_autoptr (GPtrArray) values = values_of (search, word, reader, FALSE);
  if (values->len > 0)
    return NULL;
  g_autofree char *known = known_values (search, filters[filter].key, reader);
  if (*known == '\0')
    /* Translators: %s is a filter of a search as it was typed: “kind:x”. */
    return g_strdup_printf (_("There is no “%s”."), word);
  /* Translators: the first %s is a filter of a search as it was typed: “kind:x”; the second is what could stand in place of x: “duty, qualification, salary”. */
  return g_strdup_printf (_("There is no “%s”. There is: %s"), word, known);
}

char *
jd_search_unknown (const JdSearch *search, const char *query, const char *reader)
{
  g_return_val_if_fail (search && query, NULL);

  g_autofree char *folded = jd_text_fold (query);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  char *text = NULL;

  for (char **word = words; *word && !text; word++)
    text = unknown_text (search, *word, reader);
  return text;
}

/* ---- chips ---- */

/* "Level: Senior"; a value that has no name of its own is told as it was typed. New string; NULL: @word is no filter with a value. */
static char *
chip_label (const JdSearch *search, const char *word, const char *reader)
{
  g_autofree char *folded = jd_text_fold (word);
  const guint filter = filter_of (folded);
  const char *value = filter < G_N_ELEMENTS (filters) ? folded + strlen (filters[filter].key) : "";

  if (*value == '\0')
    return NULL;
  g_autoptr (GPtrArray) values = values_of (search, folded, reader, TRUE);
  /* Translators: a filter of a search; first what is looked at, then what it has to be: "Level: Senior". */
  return g_strdup_printf (_("%s: %s"), _(filters[filter].title), values->len > 0 ? ((const JdCompletion *) g_ptr_array_index (values, 0))->label : value);
}

static void
chip_free (gpointer data)
{
  JdFilterChip *chip = data;

  g_free (chip->label);
  g_free (chip);
}

GPtrArray *
jd_search_chips (const JdSearch *search, const char *query, const char *reader)
{
  g_return_val_if_fail (search && query, NULL);

  GPtrArray *chips = g_ptr_array_new_with_free_func (chip_free);
  for (guint start = 0; query[start] != '\0';)
    {
      const JdQueryWord at = word_around (query, start);
      g_autofree char *word = g_strndup (query + at.start, at.end - at.start);
      char *label = chip_label (search, word, reader);

      if (label)
        {
          JdFilterChip *chip = g_new (JdFilterChip, 1);
          *chip = (JdFilterChip){ at, label };
          g_ptr_array_add (chips, chip);
        }
      start = at.end + (query[at.end] != '\0');
    }
  return chips;
}

char *
jd_search_put_word (const char *query, JdQueryWord at, const char *word, guint *cursor)
{
  g_return_val_if_fail (query && at.start <= at.end && at.end <= strlen (query), NULL);

  const char *rest = query + at.end;
  while (is_blank (*rest))
    rest++;
  GString *text = g_string_new_len (query, at.start);
  if (word)
    g_string_append_printf (text, "%s ", word);
  if (cursor)
    *cursor = text->len;
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}
