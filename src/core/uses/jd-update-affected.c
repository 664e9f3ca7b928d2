// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-update-affected.h"

#include "jd-update-private.h"

/* What was offered before is no news: a wording that a line did not take yet, and that stays the same there. */
static void
drop_known (JdUpdate *update, const JdUpdate *known)
{
  if (known->lines->len == 0)
    return;
  g_autoptr (JdPosting) now = jd_update_apply_to_all (update, JD_UPDATE_TAKE), before = jd_update_apply_to_all (known, JD_UPDATE_TAKE);
  g_autoptr (GHashTable) lines = jd_update_read_lines (now), others = jd_update_read_lines (before);
  for (guint i = update->lines->len; i > 0; i--)
    if (jd_update_reads_alike (lines, others, ((const JdUpdateLine *) g_ptr_array_index (update->lines, i - 1))->mine->id))
      g_ptr_array_remove_index (update->lines, i - 1);
}

JdAffected *
jd_affected_new (const JdLibrary *library, const JdBlock *former, const JdBlock *block, const char *file, JdPosting *posting)
{
  g_return_val_if_fail (library && former && block && posting, NULL);

  g_autoptr (JdUpdate) update = jd_update_look (library, block, posting, NULL);
  if (!update || update->lines->len == 0)
    return NULL;
  g_autoptr (JdUpdate) known = jd_update_look (library, former, posting, NULL);
  if (known)
    drop_known (update, known);
  if (update->lines->len == 0)
    return NULL;
  JdAffected *affected = g_new (JdAffected, 1);
  *affected = (JdAffected) { g_strdup (file), g_steal_pointer (&update) };
  return affected;
}

void
jd_affected_free (JdAffected *affected)
{
  if (!affected)
    return;
  g_free (affected->file);
  jd_update_unref (affected->update);
  g_free (affected);
}

guint
jd_affected_count (const GPtrArray *affected)
{
  guint count = 0;

  g_return_val_if_fail (affected, 0);
  for (guint i = 0; i < affected->len; i++)
    count += !jd_update_is_posted (((const JdAffected *) g_ptr_array_index (affected, i))->update);
  return count;
}
