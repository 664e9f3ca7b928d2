// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-evidence-private.h"

static gboolean
is_mark (const JdEvidenceEntry *entry)
{
  return (entry->act == JD_EVIDENCE_POSTED || entry->act == JD_EVIDENCE_CLOSED) && entry->target && !entry->is_taken_back;
}

/* The place of the mark of the same target; NULL: there is none yet. */
static JdEvidenceMark *
find (const GPtrArray *marks, const JdEvidenceEntry *entry)
{
  for (guint i = 0; i < marks->len; i++)
    {
      JdEvidenceMark *mark = marks->pdata[i];
      const JdEvidenceEntry *one = mark->posted ? mark->posted : mark->closed;
      if (one->is_board == entry->is_board && g_str_equal (one->target, entry->target))
        return mark;
    }
  return NULL;
}

/* Posted anew, it is open again. */
static void
apply (GPtrArray *marks, const JdEvidenceEntry *entry)
{
  JdEvidenceMark *mark = find (marks, entry);

  if (!mark)
    g_ptr_array_add (marks, mark = g_new0 (JdEvidenceMark, 1));
  if (entry->act == JD_EVIDENCE_POSTED)
    *mark = (JdEvidenceMark) { entry, NULL };
  else
    mark->closed = entry;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const JdEvidenceMark *first = *(JdEvidenceMark *const *) a, *second = *(JdEvidenceMark *const *) b;
  const guint first_number = first->posted ? first->posted->number : 0, second_number = second->posted ? second->posted->number : 0;

  return (first_number < second_number) - (first_number > second_number);
}

GPtrArray *
jd_evidence_marks (const JdEvidence *evidence)
{
  g_return_val_if_fail (evidence, NULL);

  GPtrArray *marks = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < evidence->entries->len; i++)
    if (is_mark (evidence->entries->pdata[i]))
      apply (marks, evidence->entries->pdata[i]);
  g_ptr_array_sort (marks, compare);
  return marks;
}
