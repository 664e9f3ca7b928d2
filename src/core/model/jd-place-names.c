// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-place-names.h"

#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "model/jd-condition.h"

/* What people write besides. */
static const struct { const char *name, *code; } others[] = {
  { "america", "US" },  { "usa", "US" },     { "u.s.", "US" },  { "u.s.a.", "US" }, { "us", "US" }, { "uk", "GB" }, { "u.k.", "GB" }, { "britain", "GB" }, { "great britain", "GB" }, { "uae", "AE" },
  { "holland", "NL" },  { "korea", "KR" },   { "turkey", "TR" }, { "eire", "IE" },  { "nippon", "JP" }, { "bharat", "IN" }, { "hellas", "GR" },
};

/* A name that two countries have gets "". Takes over @name. */
static void
add_name (GHashTable *names, char *name, const char *code)
{
  const char *before = g_hash_table_lookup (names, name);

  g_hash_table_insert (names, name, (gpointer) (!before || strcmp (before, code) == 0 ? code : ""));
}

static void
add_country (GHashTable *names, const char *code, const char *language)
{
  g_autofree char *name = jd_locale_country_name (code, language);

  if (strcmp (name, code) != 0)
    add_name (names, jd_text_fold (name), code);
}

static GHashTable *
read_list (const char *list)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char *key = list; *key != '\0';)
    {
      const char *value = key + strlen (key) + 1;
      g_hash_table_insert (known, (gpointer) key, (gpointer) value);
      key = value + strlen (value) + 1;
    }
  return known;
}

static gpointer
read_places (gpointer unused)
{
  GHashTable *known = read_list (jd_place_list);

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_hash_table_insert (known, (gpointer) others[i].name, (gpointer) others[i].code);
  return known;
}

static const char *
look_up (const char *key)
{
  static GOnce once = G_ONCE_INIT;

  return g_hash_table_lookup (g_once (&once, read_places, NULL), key);
}

/* In the languages spoken there; what is said in English is in the list, but for the few that CLDR calls otherwise. */
static gpointer
collect_local (gpointer unused)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *countries = jd_locale_countries ();

  for (guint i = 0; countries[i]; i++)
    {
      const char *const *languages = jd_locale_languages_of (countries[i]);
      add_country (names, countries[i], "en");
      for (guint k = 0; languages[k]; k++)
        add_country (names, countries[i], languages[k]);
    }
  return names;
}

static GHashTable *
local_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, collect_local, NULL);
}

void
jd_place_prepare (void)
{
  local_names ();
}

static GHashTable *
collect_of (const char *language)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *countries = jd_locale_countries ();

  for (guint i = 0; countries[i]; i++)
    add_country (names, countries[i], language);
  return names;
}

/* As many languages are kept. */
#define MOST_KEPT 8

static const char *
find_in (const char *language, const char *folded)
{
  static GPrivate store = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *kept = g_private_get (&store);

  if (!kept)
    g_private_set (&store, kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref));
  GHashTable *names = g_hash_table_lookup (kept, language);
  if (!names)
    {
      if (g_hash_table_size (kept) >= MOST_KEPT)
        g_hash_table_remove_all (kept);
      g_hash_table_insert (kept, g_strdup (language), names = collect_of (language));
    }
  return g_hash_table_lookup (names, folded);
}

const char *
jd_place_country_named (const char *folded, const char *language)
{
  const char *name = g_str_has_prefix (folded, "the ") ? folded + strlen ("the ") : folded, *code = look_up (name);

  /* A code is a key, too. */
  if (code)
    return strlen (code) == 2 ? code : NULL;
  code = language ? find_in (language, name) : NULL;
  if (!code || *code == '\0')
    code = g_hash_table_lookup (local_names (), name);
  return code && *code != '\0' ? code : NULL;
}

const char *
jd_place_region_named (const char *country, const char *folded)
{
  g_autofree char *key = g_strconcat (country, ":", folded, NULL);

  return look_up (key);
}

const char *
jd_place_region_coded (const char *country, const char *code)
{
  g_autofree char *key = g_strconcat (country, "-", code, NULL);

  return look_up (key);
}

/* ---- what they are called ---- */

static gpointer
read_regions (gpointer unused)
{
  return read_list (jd_region_list);
}

char *
jd_region_name (const char *code, const char *language, gboolean *alone)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *regions = g_once (&once, read_regions, NULL);

  g_return_val_if_fail (code && language && alone, NULL);
  g_autofree char *key = g_strdup_printf ("%.*s:%s", (int) strcspn (language, "-_"), language, code);
  const char *name = g_hash_table_lookup (regions, key);
  if (!name)
    name = g_hash_table_lookup (regions, code);
  *alone = name && !g_str_has_suffix (name, ",");
  return name ? g_strndup (name, strcspn (name, ",")) : NULL;
}
