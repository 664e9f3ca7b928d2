// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-variants.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-library-private.h"

/* How many conditions of one block are looked at, at most: each in every situation that one of them names. A table of pay for 5 levels in 250 places takes a fraction. */
#define WORK_MAX 4000000

/* What takes faults. */
typedef struct
{
  GPtrArray *faults; /* of GError */
  const char *path;
} Faults;

/* Two variants that cannot be told apart, reported once however many postings they meet in. */
typedef struct
{
  const JdLibrary *library;
  const JdBlock *block;
  GHashTable *reported; /* of "i j" */
  JdVariantTie tie;
  gpointer data;
  const Faults *rows; /* gets what is amiss with rows of pay; NULL: nobody asks */
} JdTrial;

static gboolean
says_in (const JdLocalized *a, const JdLocalized *b)
{
  for (guint i = 0; i < jd_localized_length (a); i++)
    if (g_strcmp0 (jd_localized_text (a, i), jd_localized_get (b, jd_localized_tag (a, i), NULL)) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
same_wording (const JdLocalized *a, const JdLocalized *b)
{
  return says_in (a, b) && says_in (b, a);
}

/* "level senior, place NL" */
static char *
describe_context (const JdContext *context)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  if (context->levels && context->levels[0])
    g_ptr_array_add (parts, g_strdup_printf (_ ("level %s"), context->levels[0]));
  if (context->place)
    g_ptr_array_add (parts, g_strdup_printf (_ ("place %s"), context->place));
  if (context->workplace)
    g_ptr_array_add (parts, g_strdup_printf (_ ("workplace %s"), context->workplace));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
report_tie (guint a, guint b, const JdContext *context, gpointer data)
{
  const Faults *faults = data;
  g_autofree char *path = g_strdup_printf ("variants[%u]", b);
  g_autofree char *expected = g_strdup_printf (_ ("a variant more or less specific than variants[%u], or the same wording"), a);
  g_autofree char *where = describe_context (context);
  g_autofree char *found = g_strdup_printf (_ ("a tie at %s"), where);
  GError *fault = NULL;
  jd_error_set (&fault, JD_ERROR_AMBIGUOUS, faults->path, path, expected, found);
  g_ptr_array_add (faults->faults, fault);
}

static void
report_pair (const JdTrial *trial, const JdContext *context, guint a, guint b)
{
  if (g_hash_table_add (trial->reported, g_strdup_printf ("%u %u", a, b)))
    trial->tie (a, b, context, trial->data);
}

static void
try_variants (const JdTrial *trial, const JdContext *context)
{
  const GPtrArray *variants = trial->block->variants;
  const JdMatches all = jd_block_match_variants (trial->block, context);
  const JdVariant *first = NULL;
  guint first_number = 0;
  for (guint i = 0; i < variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (variants, i);
      JdMatch match;
      if (!jd_condition_holds (variant->when, context, &match) || !jd_matches_is_closest (&all, &match))
        continue;
      if (!first)
        {
          first = variant;
          first_number = i;
        }
      else if (!same_wording (first->body, variant->body))
        report_pair (trial, context, first_number, i);
    }
}

/* @reported by message: the same two rows tie at many levels. */
static void
try_rows (const JdTrial *trial, const JdContext *context)
{
  JdPay pay;
  g_autoptr (GError) error = NULL;
  jd_salary_choose (trial->block->salary, context, &pay, &error);
  if (!error || !g_hash_table_add (trial->reported, g_strdup (error->message)))
    return;
  g_ptr_array_add (trial->rows->faults, jd_error_in_file (error, trial->rows->path));
}

/* What a block's conditions name, each once: the situations it has to be tried in. */
typedef struct
{
  GPtrArray *places, *workplaces; /* borrowed, with NULL for "unknown" in front */
  GHashTable *levels;             /* ids, borrowed */
  GHashTable *seen;
  guint64 named; /* how often something is named: what one situation costs */
} Situations;

static void
add_values (Situations *self, GPtrArray *list, char **values)
{
  for (; values && *values; values++)
    {
      self->named++;
      if (g_hash_table_add (self->seen, *values))
        g_ptr_array_add (list, *values);
    }
}

static void
add_levels (Situations *self, char **levels)
{
  for (; levels && *levels; levels++)
    {
      self->named++;
      g_hash_table_add (self->levels, *levels);
    }
}

static void
collect_values (Situations *self, const JdBlock *block)
{
  g_ptr_array_add (self->places, NULL);
  g_ptr_array_add (self->workplaces, NULL);
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);
      self->named++;
      if (!variant->when)
        continue;
      add_levels (self, variant->when->level);
      add_values (self, self->places, variant->when->place);
      add_values (self, self->workplaces, variant->when->workplace);
    }
  for (guint i = 0; block->salary && i < block->salary->rows->len; i++)
    {
      const JdSalaryRow *row = g_ptr_array_index (block->salary->rows, i);
      char *level[] = { row->level, NULL }, *place[] = { row->place, NULL };
      self->named++;
      add_levels (self, level);
      add_values (self, self->places, place);
    }
}

static gboolean
is_region (const char *place)
{
  return place[2] == '-' && !strchr (place, '/');
}

static gboolean
is_city_without_region (const char *place)
{
  return place[2] == '/';
}

/* As many places as there are with those that add_cities_in_regions() makes, or more. */
static guint64
count_places (const GPtrArray *places)
{
  guint64 regions = 0, cities = 0;
  for (guint i = 1; i < places->len; i++)
    {
      regions += is_region (g_ptr_array_index (places, i));
      cities += is_city_without_region (g_ptr_array_index (places, i));
    }
  return places->len + regions * cities;
}

/* A city named without its region may lie in a named region: "NL-UT" and "NL/Utrecht" both hold in "NL-UT/Utrecht". @made owns what is put together. Any other place is in no other
 * relation to the named ones than these are. */
static void
add_cities_in_regions (GPtrArray *places, GPtrArray *made)
{
  for (guint i = 1, n = places->len; i < n; i++)
    for (guint j = 1; j < n; j++)
      {
        const char *region = g_ptr_array_index (places, i), *city = g_ptr_array_index (places, j);
        if (!is_region (region) || !is_city_without_region (city) || strncmp (region, city, 2) != 0)
          continue;
        char *both = g_strconcat (region, city + 2, NULL);
        g_ptr_array_add (made, both);
        g_ptr_array_add (places, both);
      }
}

/* Whether all situations can be tried in a fraction of a second; @levels is how long a chain may be. */
static gboolean
can_be_tried (const Situations *self, guint levels)
{
  guint64 named_levels = MIN (g_hash_table_size (self->levels), levels) + 1;

  return count_places (self->places) * self->workplaces->len * named_levels * (1 + levels / 16) < WORK_MAX / MAX (self->named, 1);
}

static void
report_too_many (const char *path, const JdBlock *block, GPtrArray *faults)
{
  GError *fault = NULL;
  jd_error_set (&fault, JD_ERROR_LIMIT, path, block->salary ? "rows" : "variants", _("fewer conditions, to be held against each other"), _("too many"));
  g_ptr_array_add (faults, fault);
}

static void
try_level (const JdTrial *trial, const char *const *chain, const GPtrArray *places, const GPtrArray *workplaces)
{
  for (guint i = 0; i < places->len; i++)
    for (guint j = 0; j < workplaces->len; j++)
      {
        const JdContext context = { chain, g_ptr_array_index (places, i), g_ptr_array_index (workplaces, j) };
        try_variants (trial, &context);
        if (trial->rows && trial->block->salary && j == 0)
          try_rows (trial, &context);
      }
}

/* The closest to @level in its chain that a condition names, itself included; "" when there is none. NULL for a chain that does not end, which is told elsewhere. @known holds what
 * was found for levels before. */
static const char *
closest_named (const JdTrial *trial, const Situations *situations, GHashTable *known, const JdLevel *level)
{
  g_autoptr (GPtrArray) walked = g_ptr_array_new ();
  const char *named = NULL;
  while (level && !named && walked->len <= jd_library_levels (trial->library)->len)
    {
      named = g_hash_table_contains (situations->levels, level->id) ? level->id : g_hash_table_lookup (known, level->id);
      if (!named && !level->inherits)
        named = "";
      g_ptr_array_add (walked, level->id);
      level = level->inherits ? jd_library_level (trial->library, level->inherits) : NULL;
    }
  for (guint i = 0; named && i < walked->len; i++)
    g_hash_table_insert (known, g_ptr_array_index (walked, i), (gpointer) named);
  return named;
}

/* Levels below the same one that is named are alike to the block, so one of them is enough. */
static void
try_levels (const JdTrial *trial, const Situations *situations)
{
  const GPtrArray *levels = jd_library_levels (trial->library);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal), tried = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      const char *named = closest_named (trial, situations, known, level);
      if (!named || !g_hash_table_add (tried, (gpointer) named))
        continue;
      g_autofree const char **chain = jd_library_level_chain (trial->library, level->id, NULL);
      if (chain)
        try_level (trial, chain, situations->places, situations->workplaces);
    }
  const char *const no_levels[] = { NULL };
  if (levels->len == 0)
    try_level (trial, no_levels, situations->places, situations->workplaces);
}

/* FALSE when there are too many conditions for that. */
static gboolean
try_out (const JdLibrary *library, const JdBlock *block, JdVariantTie tie, gpointer data, const Faults *rows)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) workplaces = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) levels = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) reported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const JdTrial trial = { library, block, reported, tie, data, rows };
  Situations situations = { places, workplaces, levels, seen, 0 };
  collect_values (&situations, block);
  if (!can_be_tried (&situations, jd_library_levels (library)->len))
    return FALSE;
  add_cities_in_regions (places, made);
  try_levels (&trial, &situations);
  return TRUE;
}

void
jd_library_check_variants (const JdLibrary *library, const char *path, const JdBlock *block, GPtrArray *faults)
{
  const Faults takes = { faults, path };

  if (block->variants->len < 2 && (!block->salary || block->salary->rows->len < 2))
    return;
  if (!try_out (library, block, report_tie, (gpointer) &takes, &takes))
    report_too_many (path, block, faults);
}

void
jd_library_find_ties (const JdLibrary *library, const JdBlock *block, JdVariantTie tie, gpointer data)
{
  g_return_if_fail (library && block && tie);

  if (block->variants->len > 1)
    try_out (library, block, tie, data, NULL);
}
