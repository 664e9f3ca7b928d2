// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit.h"

static void
silence_unref (gpointer silence)
{
  jd_silence_unref (silence);
}

/* All silences of @posting but those of the same as @silence. New. */
static GPtrArray *
all_but (const JdPosting *posting, const JdSilence *silence)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (silence_unref);

  for (guint i = 0; i < posting->silenced->len; i++)
    if (!jd_silence_same (posting->silenced->pdata[i], silence))
      g_ptr_array_add (others, jd_silence_ref (posting->silenced->pdata[i]));
  return others;
}

/* Takes over @silenced. */
static JdPosting *
with_silenced (const JdPosting *posting, GPtrArray *silenced)
{
  JdPosting *copy = jd_posting_copy (posting);

  g_ptr_array_unref (copy->silenced);
  copy->silenced = silenced;
  return copy;
}

JdPosting *
jd_edit_silence (JdPosting *posting, JdSilence *silence)
{
  g_return_val_if_fail (posting && silence, NULL);

  GPtrArray *silenced = all_but (posting, silence);
  g_ptr_array_add (silenced, jd_silence_ref (silence));
  return with_silenced (posting, silenced);
}

JdPosting *
jd_edit_unsilence (JdPosting *posting, const JdSilence *silence)
{
  g_return_val_if_fail (posting && silence, NULL);

  g_autoptr (GPtrArray) others = all_but (posting, silence);
  return others->len < posting->silenced->len ? with_silenced (posting, g_steal_pointer (&others)) : jd_posting_ref (posting);
}
