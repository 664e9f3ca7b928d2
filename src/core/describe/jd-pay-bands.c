// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-pay-bands.h"

#include <glib/gi18n-lib.h>

#include "describe/jd-block-text.h"
#include "describe/jd-posting-currency.h"

void
jd_pay_band_free (JdPayBand *band)
{
  g_free (band->name);
  g_free (band);
}

/* Figures for other jobs say nothing about this one. */
static gboolean
fits_job (const JdBlock *block, const JdPosting *posting)
{
  return posting->role ? jd_block_fits_role (block, posting->role) : !block->families[0];
}

static gboolean
fits (const JdBlock *block, const JdPosting *posting, JdBasis basis)
{
  return block->kind == JD_KIND_SALARY && block->salary && block->salary->basis == basis && block->salary->rows->len > 0
         && block->status != JD_STATUS_RETIRED && fits_job (block, posting);
}

static GPtrArray *
no_bands (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) jd_pay_band_free);
}

static JdPayBand *
add_band (GPtrArray *bands, const char *name, const JdPay *pay, gboolean current)
{
  JdPayBand *band = g_new0 (JdPayBand, 1);

  band->name = g_strdup (name);
  band->pay = *pay;
  band->current = current;
  g_ptr_array_add (bands, band);
  return band;
}

static const char *
name_of (const JdLevel *level)
{
  const char *name = jd_localized_get (level->name, jd_program_language (), NULL);

  return name ? name : level->id;
}

static gboolean
is_like (const JdPay *pay, const JdPay *like)
{
  return !like || (g_str_equal (pay->currency, like->currency) && pay->period == like->period);
}

/* ---- offers ---- */

static gboolean
choose (const JdLibrary *library, const JdPosting *posting, const JdSalary *salary, const JdLevel *level, JdPay *pay)
{
  g_autofree const char **chain = jd_library_level_chain (library, level->id, NULL);
  JdContext context = { chain, jd_posting_place (posting), posting->facts->workplace };

  return chain && jd_salary_choose (salary, &context, pay, NULL);
}

static GPtrArray *
bands_of (const JdLibrary *library, const JdPosting *posting, const JdSalary *salary, const JdPay *like)
{
  GPtrArray *bands = no_bands ();
  const GPtrArray *levels = jd_library_levels (library);
  JdPay pay;

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);

      if (choose (library, posting, salary, level, &pay) && is_like (&pay, like))
        add_band (bands, name_of (level), &pay, g_strcmp0 (level->id, posting->level) == 0);
    }
  return bands;
}

/* Of the block that has most levels. */
static GPtrArray *
offer_bands (const JdLibrary *library, const JdPosting *posting, const JdPay *like)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  GPtrArray *best = no_bands ();

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      g_autoptr (GPtrArray) bands = fits (block, posting, JD_BASIS_OFFER) ? bands_of (library, posting, block->salary, like) : NULL;

      if (bands && bands->len > best->len)
        {
          g_ptr_array_unref (best);
          best = g_steal_pointer (&bands);
        }
    }
  return best;
}

/* ---- references ---- */

typedef struct
{
  const JdBlock *block;
  const JdSalaryRow *row;
  guint near; /* 4 the posting's city, 3 its region, 2 its country, 1 not bound to a place */
} Figure;

static guint
nearness (const JdSalaryRow *row, const JdPosting *posting)
{
  char *places[] = { row->place, NULL };
  JdCondition condition = { .place = places };
  JdContext context = { .place = jd_posting_place (posting) };
  JdMatch match;

  if (!row->place)
    return 1;
  return jd_condition_holds (&condition, &context, &match) ? 4 - (guint) match.place : 0;
}

static JdPay
pay_of (const Figure *figure)
{
  JdPay pay = { .min = figure->row->min, .max = figure->row->max, .period = figure->block->salary->period };

  memcpy (pay.currency, figure->block->salary->currency, sizeof pay.currency);
  return pay;
}

/* Market figures for the job in its place, of Figure. @elsewhere (may be NULL) is set when there are some for other places. */
static GArray *
figures (const JdLibrary *library, const JdPosting *posting, gboolean *elsewhere)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Figure));

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);

      if (!fits (block, posting, JD_BASIS_REFERENCE))
        continue;
      for (guint j = 0; j < block->salary->rows->len; j++)
        {
          const JdSalaryRow *row = g_ptr_array_index (block->salary->rows, j);
          Figure figure = { block, row, nearness (row, posting) };

          if (figure.near > 0)
            g_array_append_val (found, figure);
          else if (elsewhere)
            *elsewhere = TRUE;
        }
    }
  return found;
}

/* The nearest for @level (NULL: those for no level) in the terms of @like; NULL when there is none. */
static const Figure *
nearest (const GArray *found, const char *level, const JdPay *like)
{
  const Figure *best = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const Figure *figure = &g_array_index (found, Figure, i);
      JdPay pay = pay_of (figure);

      if (g_strcmp0 (figure->row->level, level) == 0 && is_like (&pay, like) && (!best || figure->near > best->near))
        best = figure;
    }
  return best;
}

/* All that the block of @best says of the level there: steps within a level make one band. */
static JdPay
span_of (const GArray *found, const Figure *best)
{
  JdPay pay = pay_of (best);

  for (guint i = 0; i < found->len; i++)
    {
      const Figure *figure = &g_array_index (found, Figure, i);

      if (figure->block != best->block || figure->near != best->near || g_strcmp0 (figure->row->level, best->row->level) != 0)
        continue;
      pay.min = MIN (pay.min, figure->row->min);
      pay.max = MAX (pay.max, figure->row->max);
    }
  return pay;
}

static void
add_market_band (GPtrArray *bands, const GArray *found, const char *name, const char *level, const JdPay *like, gboolean current)
{
  const JdPay *first = bands->len > 0 ? &((JdPayBand *) g_ptr_array_index (bands, 0))->pay : like;
  const Figure *best = nearest (found, level, first);

  if (best)
    {
      JdPay pay = span_of (found, best);

      add_band (bands, name, &pay, current)->market = TRUE;
    }
}

/* A band for each level and, where the posting's has none, one for figures that are for no level. */
static GPtrArray *
market_bands (const JdLibrary *library, const JdPosting *posting, const JdPay *like)
{
  g_autoptr (GArray) found = figures (library, posting, NULL);
  const GPtrArray *levels = jd_library_levels (library);
  GPtrArray *bands = no_bands ();
  gboolean has_current = FALSE;

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      gboolean current = g_strcmp0 (level->id, posting->level) == 0;
      guint before = bands->len;

      add_market_band (bands, found, name_of (level), level->id, like, current);
      has_current |= current && bands->len > before;
    }
  if (!has_current)
    add_market_band (bands, found, _("All levels"), NULL, like, FALSE);
  return bands;
}

GPtrArray *
jd_pay_bands (const JdLibrary *library, const JdPosting *posting, const JdPay *like)
{
  GPtrArray *bands = offer_bands (library, posting, like);

  if (bands->len == 0)
    {
      g_ptr_array_unref (bands);
      bands = market_bands (library, posting, like);
    }
  if (bands->len > 0 || !like)
    return bands;
  g_ptr_array_unref (bands);
  return jd_pay_bands (library, posting, NULL);
}

JdPay
jd_pay_bands_terms (const JdLibrary *library, const JdPosting *posting)
{
  g_autoptr (GPtrArray) bands = jd_pay_bands (library, posting, NULL);
  const JdPay *like = bands->len > 0 ? &((JdPayBand *) g_ptr_array_index (bands, 0))->pay : NULL;
  const char *currency = like ? like->currency : jd_currency_of_posting (posting);
  JdPay terms = { .period = like ? like->period : JD_PERIOD_YEAR };

  g_strlcpy (terms.currency, currency ? currency : "", sizeof terms.currency);
  return terms;
}

char *
jd_pay_bands_reference (const JdLibrary *library, const JdPosting *posting)
{
  g_autoptr (GArray) found = figures (library, posting, NULL);
  const Figure *best = posting->level ? nearest (found, posting->level, NULL) : NULL;
  g_autofree char *text = NULL;
  JdPay pay;

  if (!best)
    best = nearest (found, NULL, NULL);
  if (!best)
    return NULL;
  pay = pay_of (best);
  text = jd_posting_pay_text (posting, &pay);
  if (best->block->salary->source)
    /* Translators: pay that others have published; the second %s is where. */
    return g_strdup_printf (_("Market reference, not an offer: %s (%s)"), text, best->block->salary->source);
  return g_strdup_printf (_("Market reference, not an offer: %s"), text);
}

const char *
jd_pay_bands_missing (const JdLibrary *library, const JdPosting *posting)
{
  g_autoptr (GPtrArray) bands = jd_pay_bands (library, posting, NULL);
  gboolean elsewhere = FALSE;

  if (bands->len > 0 || jd_library_blocks (library)->len == 0)
    return NULL;
  g_array_unref (figures (library, posting, &elsewhere));
  if (!elsewhere)
    return _("The library has no pay figures for this job.");
  if (posting->facts->locations->len == 0)
    return _("With a location, the library can show pay figures for this job.");
  return jd_posting_place (posting) ? _("The library has no pay figures for this job in this place.")
                                    : _("With the country in the location, the library can show pay figures for this job.");
}
