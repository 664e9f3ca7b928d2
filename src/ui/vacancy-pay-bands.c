// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-pay-bands.h"

#include <glib/gi18n.h>

#include "vacancy-level-bands.h"

/* ---- offers ---- */

static gboolean
choose (const JdLibrary *library, const JdPosting *posting, const JdSalary *salary, const JdLevel *level, JdPay *pay)
{
  g_autofree const char **chain = jd_library_level_chain (library, level->id, NULL);
  JdContext context = { chain, jd_posting_place (posting), posting->facts->workplace };

  return chain && jd_salary_choose (salary, &context, pay, NULL);
}

static void
add_band (GPtrArray *bands, const JdPosting *posting, const JdLevel *level, const JdPay *pay)
{
  const char *name = jd_localized_get (level->name, posting->language, NULL);
  VacancyBand *band = g_new0 (VacancyBand, 1);

  band->name = g_strdup (name ? name : level->id);
  band->pay = *pay;
  band->current = g_strcmp0 (level->id, posting->level) == 0;
  g_ptr_array_add (bands, band);
}

static GPtrArray *
bands_of (const JdLibrary *library, const JdPosting *posting, const JdSalary *salary)
{
  GPtrArray *bands = g_ptr_array_new_with_free_func ((GDestroyNotify) vacancy_band_free);
  const GPtrArray *levels = jd_library_levels (library);
  JdPay pay;

  for (guint i = 0; i < levels->len; i++)
    if (choose (library, posting, salary, g_ptr_array_index (levels, i), &pay))
      add_band (bands, posting, g_ptr_array_index (levels, i), &pay);
  return bands;
}

static gboolean
is_like (const GPtrArray *bands, const JdPay *like)
{
  const VacancyBand *first = bands->len > 0 ? g_ptr_array_index (bands, 0) : NULL;

  return first && (!like || (g_str_equal (first->pay.currency, like->currency) && first->pay.period == like->period));
}

static gboolean
fits (const JdBlock *block, const JdPosting *posting, JdBasis basis)
{
  return block->kind == JD_KIND_SALARY && block->salary && block->salary->basis == basis && block->salary->rows->len > 0
         && block->status != JD_STATUS_RETIRED && (posting->role ? jd_block_fits_role (block, posting->role) : TRUE);
}

GPtrArray *
vacancy_pay_bands_offer (const JdLibrary *library, const JdPosting *posting, const JdPay *like)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  GPtrArray *best = g_ptr_array_new_with_free_func ((GDestroyNotify) vacancy_band_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      g_autoptr (GPtrArray) bands = fits (block, posting, JD_BASIS_OFFER) ? bands_of (library, posting, block->salary) : NULL;

      if (bands && is_like (bands, like) && bands->len > best->len)
        {
          g_ptr_array_unref (best);
          best = g_steal_pointer (&bands);
        }
    }
  return best;
}

/* ---- references ---- */

/* How closely a market figure fits; 0: not at all. */
static guint
closeness (const JdSalaryRow *row, const JdPosting *posting)
{
  const char *place = jd_posting_place (posting);
  gsize length = row->place ? strlen (row->place) : 0;
  guint close = 1;

  if (row->level && g_strcmp0 (row->level, posting->level) != 0)
    return 0;
  if (row->level)
    close += 100;
  if (!row->place)
    return close;
  if (!place || strncmp (place, row->place, length) != 0 || (place[length] && !strchr ("-/", place[length])))
    return 0;
  return close + (guint) MIN (length, 90);
}

static char *
describe (const JdBlock *block, const JdSalaryRow *row, const char *language)
{
  JdPay pay = { .min = row->min, .max = row->max, .period = block->salary->period };
  g_autofree char *text = NULL;

  memcpy (pay.currency, block->salary->currency, sizeof pay.currency);
  text = jd_pay_format (&pay, language);
  if (block->salary->source)
    /* translators: pay that others have published; the second %s is where. */
    return g_strdup_printf (_("Market reference, not an offer: %s (%s)"), text, block->salary->source);
  return g_strdup_printf (_("Market reference, not an offer: %s"), text);
}

char *
vacancy_pay_bands_reference (const JdLibrary *library, const JdPosting *posting)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  const JdBlock *best = NULL;
  const JdSalaryRow *best_row = NULL;
  guint closest = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);

      if (!fits (block, posting, JD_BASIS_REFERENCE))
        continue;
      for (guint j = 0; j < block->salary->rows->len; j++)
        {
          const JdSalaryRow *row = g_ptr_array_index (block->salary->rows, j);
          guint close = closeness (row, posting);

          if (close > closest)
            {
              closest = close;
              best = block;
              best_row = row;
            }
        }
    }
  return best ? describe (best, best_row, posting->language) : NULL;
}
