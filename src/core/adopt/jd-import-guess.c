// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-import-guess.h"

#include <string.h>

#include "base/jd-text.h"
#include "model/jd-wording.h"

#define ROLE_LEAST 50  /* per cent of the words of a role's name, or as much by blocks */
#define BLOCK_WEIGHT 6 /* per cent for each line that is a block of the role */

/* ---- words of titles ---- */

/* The folded words of @text. NULL-terminated; new. */
static GStrv
words_of (const char *text)
{
  g_autofree char *folded = jd_text_fold (text);
  for (char *at = folded; *at; at++)
    if ((guchar) *at < 0x80 && !g_ascii_isalnum (*at))
      *at = ' ';
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

static gboolean
has_word (const GStrv title, const char *word)
{
  if (g_strv_contains ((const char *const *) title, word))
    return TRUE;
  /* "Sales Associates" and "Sales Associate". */
  for (guint i = 0; title[i]; i++)
    if (g_str_has_prefix (title[i], word) && strlen (title[i]) <= strlen (word) + 2 && strlen (word) > 4)
      return TRUE;
  return FALSE;
}

/* How much of @name stands in @title, in per cent of both; all words of the name in their title count more than half of a longer one. */
static guint
overlap (const GStrv title, const char *name)
{
  g_auto (GStrv) words = words_of (name);
  guint length = g_strv_length (words), hits = 0;
  for (guint i = 0; i < length; i++)
    hits += has_word (title, words[i]);
  return length == 0 ? 0 : 100 * hits * 2 / (length + MAX (g_strv_length (title), hits) + (hits < length ? length : 0));
}

/* ---- level ---- */

/* The words of the pattern of @level that are not the role. */
static gboolean
title_has_pattern (const GStrv title, const JdLevel *level, const char *language)
{
  const char *pattern = jd_localized_get (level->title_pattern, language, NULL);
  g_autofree char *bare = pattern ? g_strdup (pattern) : g_strdup ("");
  char *role = strstr (bare, "{role}");
  if (role)
    memset (role, ' ', strlen ("{role}"));
  g_auto (GStrv) words = words_of (bare);
  for (guint i = 0; words[i]; i++)
    if (!has_word (title, words[i]))
      return FALSE;
  return words[0] != NULL;
}

static gboolean
own_years (const JdLibrary *library, const JdLevel *level, gint64 *years)
{
  g_autofree const char **chain = jd_library_level_chain (library, level->id, NULL);
  g_autoptr (JdParams) params = chain ? jd_library_level_params (library, (const char *const *) chain, NULL) : NULL;
  return params && jd_params_get_number (params, "years_min", years);
}

/* The highest level that asks for no more than @months; where nothing is said, the one in the middle. */
static const char *
level_by_years (const JdLibrary *library, const JdFound *asked)
{
  const GPtrArray *levels = jd_library_levels (library);
  const char *found = levels->len > 0 ? ((const JdLevel *) levels->pdata[levels->len / 2])->id : NULL;
  for (guint i = 0; asked && i < levels->len; i++)
    {
      gint64 years = 0;
      if (own_years (library, levels->pdata[i], &years) && years * 12 <= asked->number)
        found = ((const JdLevel *) levels->pdata[i])->id;
    }
  return found;
}

static const char *
find_level (const JdOutline *outline, const JdLineMatcher *matcher, const JdRole *role)
{
  static const struct { const char *word, *level; } hints[] = { { "intern", "intern" }, { "internship", "intern" }, { "praktikant", "intern" }, { "stagiaire", "intern" }, { "trainee", "intern" },
    { "junior", "entry" }, { "senior", "senior" }, { "sr", "senior" }, { "lead", "lead" }, { "principal", "lead" } };
  const JdLibrary *library = jd_line_matcher_library (matcher);
  const JdFound *title = jd_import_facts_get (outline->found, JD_FOUND_TITLE);
  const JdLevel *named = title ? jd_title_table_level (jd_line_matcher_titles (matcher), role, title->value) : NULL;
  if (named)
    return named->id;
  const GPtrArray *levels = jd_library_levels (library);
  g_auto (GStrv) words = words_of (title ? title->value : "");
  for (guint i = 0; i < levels->len; i++)
    if (title_has_pattern (words, levels->pdata[i], outline->language))
      return ((const JdLevel *) levels->pdata[i])->id;
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (g_strv_contains ((const char *const *) words, hints[i].word) && jd_library_level (library, hints[i].level))
      return jd_library_level (library, hints[i].level)->id;
  return level_by_years (library, jd_import_facts_get (outline->found, JD_FOUND_YEARS));
}

/* ---- role ---- */

/* How many lines are a block that is for each role: id -> count. */
static GHashTable *
count_roles (const JdOutline *outline, JdLineLooks *looks)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < outline->lines->len; i++)
    {
      JdLabel label = jd_outline_label (outline, i);
      JdLineMatch match;
      if (label != JD_LABEL_DUTY && label != JD_LABEL_SKILL && label != JD_LABEL_QUALIFICATION && label != JD_LABEL_EXPERIENCE)
        continue;
      g_autofree char *text = jd_wording_plain (((const JdImportLine *) outline->lines->pdata[i])->wording);
      if (!jd_line_looks_find (looks, i, text, JD_KIND_OTHER, NULL, &match))
        continue;
      for (guint j = 0; match.block->families && match.block->families[j]; j++)
        g_hash_table_insert (counts, match.block->families[j], GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, match.block->families[j])) + 1));
      jd_line_match_clear (&match);
    }
  return counts;
}

static const JdRole *
find_role (const JdOutline *outline, const JdLineMatcher *matcher, JdLineLooks *looks)
{
  const JdLibrary *library = jd_line_matcher_library (matcher);
  const GPtrArray *roles = jd_library_roles (library);
  const JdFound *title = jd_import_facts_get (outline->found, JD_FOUND_TITLE);
  const JdRole *best = title ? jd_title_table_role (jd_line_matcher_titles (matcher), title->value) : NULL;
  if (best)
    return best;
  g_auto (GStrv) words = words_of (title ? title->value : "");
  g_autoptr (GHashTable) counts = count_roles (outline, looks);
  guint most = ROLE_LEAST - 1;
  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = roles->pdata[i];
      const char *name = jd_localized_get (role->name, outline->language, NULL);
      const guint weight = (name ? overlap (words, name) : 0) + BLOCK_WEIGHT * GPOINTER_TO_UINT (g_hash_table_lookup (counts, role->id));
      if (weight <= most)
        continue;
      most = weight;
      best = role;
    }
  return best;
}

JdImportGuess
jd_import_guess (const JdOutline *outline, const JdLineMatcher *matcher, JdLineLooks *looks, const char *role)
{
  JdImportGuess guess = { 0 };
  g_return_val_if_fail (outline && matcher && looks, guess);

  const JdLibrary *library = jd_line_matcher_library (matcher);
  const JdRole *found = role ? jd_library_role (library, role) : find_role (outline, matcher, looks);
  guess.role = found ? found->id : NULL;
  guess.level = find_level (outline, matcher, found);
  return guess;
}
