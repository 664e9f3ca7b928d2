// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-finding-count.h"

#include "check/jd-check.h"
#include "review/vacancy-correction.h"

#define VARIABLE_SIGN "\357\277\274" /* U+FFFC */

struct _VacancyFindingCount
{
  const JdNode *node; /* that was added last */
  GString *text;      /* of the line as its view shows it: a sign for each variable */
  gsize start;        /* of the node in it */
  GHashTable *counts; /* check and text -> how often it was found so far */
};

VacancyFindingCount *
vacancy_finding_count_new (void)
{
  VacancyFindingCount *self = g_new0 (VacancyFindingCount, 1);

  self->text = g_string_new (NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
vacancy_finding_count_free (VacancyFindingCount *self)
{
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->counts);
  g_free (self);
}

static gboolean
is_variable (const JdRun *run)
{
  return run->kind != JD_RUN_TEXT;
}

void
vacancy_finding_count_add (VacancyFindingCount *self, const JdNode *node)
{
  g_return_if_fail (self && node);

  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  self->node = node;
  self->start = self->text->len;
  for (const JdRun *run = node->runs; run; run = run->next)
    if (is_variable (run))
      g_string_append (self->text, VARIABLE_SIGN);
    else
      g_string_append_len (self->text, run->text, (gssize) run->length);
}

/* Where byte @at of the node's text stands in the line; what is inside of a variable stands where that begins. */
static gsize
place_in_line (const VacancyFindingCount *self, gsize at)
{
  gsize place = self->start, before = 0;

  for (const JdRun *run = self->node->runs; run; before += run->length, run = run->next)
    {
      if (at < before + run->length)
        return place + (is_variable (run) ? 0 : at - before);
      place += is_variable (run) ? strlen (VARIABLE_SIGN) : run->length;
    }
  return place;
}

guint
vacancy_finding_count_before (VacancyFindingCount *self, const JdFinding *finding)
{
  g_return_val_if_fail (self && self->node && finding && finding->check, 0);

  g_autofree char *key = g_strconcat (finding->check->id, "\n", finding->text, NULL);
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));
  const gsize place = place_in_line (self, finding->start);
  gsize start;

  /* Unknown words are wrong wherever they stand, and there may be thousands of them. */
  while (!jd_check_is_unknown_word (finding) && vacancy_correction_find (self->text->str, finding->text, count, &start, NULL, NULL) && start < place)
    count++;
  g_hash_table_replace (self->counts, g_steal_pointer (&key), GUINT_TO_POINTER (count + 1));
  return count;
}
