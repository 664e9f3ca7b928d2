// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit-copy.h"

#include "edit/jd-relevel.h"
#include "model/jd-fact-table.h"

JdPosting *
jd_edit_duplicate (JdPosting *posting)
{
  g_return_val_if_fail (posting, NULL);

  JdPosting *copy = jd_posting_copy (posting);
  g_free (copy->id);
  copy->id = g_uuid_string_random ();
  return copy;
}

JdPosting *
jd_edit_begin_from (JdPosting *posting)
{
  g_return_val_if_fail (posting, NULL);

  JdPosting *copy = jd_edit_duplicate (posting);
  JdFacts *facts = jd_facts_copy (copy->facts);

  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_OPENING)
      jd_fact_set (facts, fact, NULL);
  jd_facts_unref (copy->facts);
  copy->facts = facts;
  g_clear_pointer (&copy->notes, g_free);
  return copy;
}

JdPosting *
jd_edit_settle (const JdLibrary *library, JdPosting *former, JdPosting *posting, const char *level, gboolean *keeps_pay, GError **error)
{
  g_return_val_if_fail (library && former && posting, NULL);

  const gboolean is_other_level = level && g_strcmp0 (level, posting->level) != 0;
  const gboolean is_elsewhere = g_strcmp0 (jd_posting_place (former), jd_posting_place (posting)) != 0 || g_strcmp0 (former->facts->workplace, posting->facts->workplace) != 0;
  g_autoptr (JdRelevel) relevel = NULL;

  if (keeps_pay)
    *keeps_pay = FALSE;
  if (is_other_level)
    relevel = jd_relevel_new (library, posting, level, error);
  else if (is_elsewhere && posting->level)
    relevel = jd_relevel_new (library, posting, posting->level, NULL);
  if (!relevel)
    return is_other_level ? NULL : jd_posting_ref (posting);
  if (keeps_pay)
    *keeps_pay = jd_relevel_keeps_pay (relevel);
  return jd_relevel_apply (relevel);
}
