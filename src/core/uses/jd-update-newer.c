// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-resolve.h"
#include "jd-update-private.h"

/* ---- whether a block says something newer than a line has ---- */

static gboolean
has_text (const JdLocalized *body, const char *text)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (strcmp (jd_localized_text (body, i), text) == 0)
      return TRUE;
  return FALSE;
}

/* Whether @block has the wording, in whichever language and for whomever. */
static gboolean
says (const JdBlock *block, const char *wording)
{
  if (has_text (block->body, wording) || *wording == '\0')
    return TRUE;
  for (guint i = 0; i < block->variants->len; i++)
    if (has_text (((const JdVariant *) g_ptr_array_index (block->variants, i))->body, wording))
      return TRUE;
  return FALSE;
}

static gboolean
pays (const JdBlock *block, const JdPay *pay)
{
  const JdSalary *salary = block->salary;

  for (guint i = 0; salary && i < salary->rows->len; i++)
    {
      const JdSalaryRow *row = g_ptr_array_index (salary->rows, i);
      if (row->min == pay->min && row->max == pay->max && salary->period == pay->period && strcmp (salary->currency, pay->currency) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_newer (const JdBlock *block, const JdPlacement *mine)
{
  if (block->revision != mine->revision)
    return block->revision > mine->revision;
  return !says (block, mine->base) || (mine->has_base_pay && !pays (block, &mine->base_pay));
}

/* ---- what it says ---- */

char *
jd_update_hash (const JdPlacement *theirs)
{
  const JdPay *pay = &theirs->base_pay;
  if (!theirs->has_base_pay)
    return jd_text_hash (theirs->base);
  g_autofree char *text = g_strdup_printf ("%s\n%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s", theirs->base, pay->min, pay->max, pay->currency, jd_period_names[pay->period]);
  return jd_text_hash (text);
}

static gboolean
is_different (const JdPlacement *mine, const JdPlacement *theirs)
{
  return strcmp (mine->base, theirs->base) != 0 || !jd_pay_same (mine->has_base_pay, &mine->base_pay, theirs->has_base_pay, &theirs->base_pay);
}

static gboolean
is_declined (const JdPlacement *mine, const JdPlacement *theirs)
{
  if (!mine->declined)
    return FALSE;
  g_autofree char *hash = jd_update_hash (theirs);
  return strcmp (mine->declined, hash) == 0;
}

JdPlacement *
jd_update_find_theirs (const JdLibrary *library, const JdBlock *block, const JdPosting *context, const JdPlacement *mine, GError **error)
{
  /* Market figures have no place in a posting, and a block that says nothing here by now has no wording to offer. */
  if (!block || mine->hidden || !is_newer (block, mine) || (block->salary && block->salary->basis == JD_BASIS_REFERENCE))
    return NULL;
  g_autoptr (JdPlacement) theirs = jd_resolve_placement (library, context, block, JD_FROM_EDIT, error);
  if (!theirs || (*theirs->base == '\0' && !theirs->has_base_pay) || !is_different (mine, theirs) || is_declined (mine, theirs))
    return NULL;
  return g_steal_pointer (&theirs);
}
