// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-variants.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-library-private.h"

/* Two variants that cannot be told apart, reported once however many postings they meet in. */
typedef struct
{
  JdLibrary *library;
  const char *path;
  const JdBlock *block;
  GHashTable *reported; /* of "i j" */
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
  if (context->levels != NULL && context->levels[0] != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("level %s"), context->levels[0]));
  if (context->place != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("place %s"), context->place));
  if (context->workplace != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("workplace %s"), context->workplace));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

static void
report_pair (const JdTrial *trial, const JdContext *context, guint a, guint b)
{
  char *pair = g_strdup_printf ("%u %u", a, b);
  if (!g_hash_table_add (trial->reported, pair))
    return;

  g_autofree char *path = g_strdup_printf ("variants[%u]", b);
  g_autofree char *expected = g_strdup_printf (_ ("a variant more or less specific than variants[%u], or the same wording"), a);
  g_autofree char *where = describe_context (context);
  g_autofree char *found = g_strdup_printf (_ ("a tie at %s"), where);
  GError *fault = NULL;
  jd_error_set (&fault, JD_ERROR_AMBIGUOUS, trial->path, path, expected, found);
  jd_library_add_fault (trial->library, fault);
}

/* Whether no variant that holds is more specific than @match. */
static gboolean
is_best (const JdMatch *matches, const gboolean *holds, guint n, const JdMatch *match)
{
  for (guint i = 0; i < n; i++)
    if (holds[i] && jd_match_compare (&matches[i], match) > 0)
      return FALSE;
  return TRUE;
}

static void
try_variants (const JdTrial *trial, const JdContext *context)
{
  const GPtrArray *variants = trial->block->variants;
  g_autofree JdMatch *matches = g_new0 (JdMatch, variants->len);
  g_autofree gboolean *holds = g_new0 (gboolean, variants->len);
  for (guint i = 0; i < variants->len; i++)
    holds[i] = jd_condition_holds (((const JdVariant *) g_ptr_array_index (variants, i))->when, context, &matches[i]);

  const JdVariant *first = NULL;
  guint first_number = 0;
  for (guint i = 0; i < variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (variants, i);
      if (!holds[i] || !is_best (matches, holds, variants->len, &matches[i]))
        continue;
      if (first == NULL)
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
  if (error == NULL || !g_hash_table_add (trial->reported, g_strdup (error->message)))
    return;
  jd_library_add_fault (trial->library, g_error_new (JD_ERROR, error->code, "%s: %s", trial->path, error->message));
}

static gboolean
equal_values (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static void
add_values (GPtrArray *list, char **values)
{
  for (; values != NULL && *values != NULL; values++)
    if (!g_ptr_array_find_with_equal_func (list, *values, equal_values, NULL))
      g_ptr_array_add (list, *values);
}

/* A city named without its region may lie in a named region: "NL-UT" and "NL/Utrecht" both hold in "NL-UT/Utrecht". */
static void
add_cities_in_regions (GPtrArray *places, GPtrArray *made)
{
  for (guint i = 1, n = places->len; i < n; i++)
    for (guint j = 1; j < n; j++)
      {
        const char *region = g_ptr_array_index (places, i), *city = g_ptr_array_index (places, j);
        if (region[2] != '-' || strchr (region, '/') != NULL || city[2] != '/' || strncmp (region, city, 2) != 0)
          continue;
        char *both = g_strconcat (region, city + 2, NULL);
        g_ptr_array_add (made, both);
        g_ptr_array_add (places, both);
      }
}

/* The values to try, with NULL for "unknown" in front. Any other place is in no other relation to the named ones than these are. @made owns
 * the places that are put together. */
static void
collect_values (const JdBlock *block, GPtrArray *places, GPtrArray *workplaces, GPtrArray *made)
{
  g_ptr_array_add (places, NULL);
  g_ptr_array_add (workplaces, NULL);
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);
      if (variant->when == NULL)
        continue;
      add_values (places, variant->when->place);
      add_values (workplaces, variant->when->workplace);
    }
  for (guint i = 0; block->salary != NULL && i < block->salary->rows->len; i++)
    {
      char *place[] = { ((const JdSalaryRow *) g_ptr_array_index (block->salary->rows, i))->place, NULL };
      add_values (places, place);
    }
  add_cities_in_regions (places, made);
}

static void
try_level (const JdTrial *trial, const char *const *chain, const GPtrArray *places, const GPtrArray *workplaces)
{
  for (guint i = 0; i < places->len; i++)
    for (guint j = 0; j < workplaces->len; j++)
      {
        const JdContext context = { chain, g_ptr_array_index (places, i), g_ptr_array_index (workplaces, j) };
        try_variants (trial, &context);
        if (trial->block->salary != NULL && j == 0)
          try_rows (trial, &context);
      }
}

void
jd_library_check_variants (JdLibrary *library, const char *path, const JdBlock *block)
{
  if (block->variants->len < 2 && (block->salary == NULL || block->salary->rows->len < 2))
    return;

  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) workplaces = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) reported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const JdTrial trial = { library, path, block, reported };
  collect_values (block, places, workplaces, made);

  const GPtrArray *levels = jd_library_levels (library);
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree const char **chain = jd_library_level_chain (library, level->id, NULL);
      if (chain != NULL)
        try_level (&trial, chain, places, workplaces);
    }
  const char *const no_levels[] = { NULL };
  if (levels->len == 0)
    try_level (&trial, no_levels, places, workplaces);
}
