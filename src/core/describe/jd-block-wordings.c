// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-wordings.h"

#include "compose/jd-resolve.h"

static JdBlock *
block_of (JdLibrary *library, const JdPlacement *placement)
{
  return library && placement && placement->block ? jd_library_block (library, placement->block) : NULL;
}

char *
jd_block_wording_at (JdLibrary *library, const JdPosting *posting, const JdPlacement *placement, const char *level)
{
  JdBlock *block = posting ? block_of (library, placement) : NULL;
  g_autofree const char **chain = block ? jd_library_level_chain (library, level, NULL) : NULL;
  JdWordingChoice choice = { 0 };
  JdContext context;
  char *wording;

  if (!chain)
    return NULL;
  context = (JdContext) { chain, jd_posting_place (posting), posting->facts->workplace, jd_library_spellings (library) };
  if (!jd_resolve_block (block, &context, posting->language, &choice, NULL))
    return NULL;
  wording = *choice.wording ? g_strdup (choice.wording) : NULL;
  jd_why_clear (&choice.why);
  return wording;
}

static void
wording_free (gpointer data)
{
  JdBlockWording *wording = data;

  g_free (wording->wording);
  g_free (wording);
}

static gboolean
is_said (const GPtrArray *wordings, const char *text)
{
  for (guint i = 0; i < wordings->len; i++)
    if (g_str_equal (((const JdBlockWording *) g_ptr_array_index (wordings, i))->wording, text))
      return TRUE;
  return FALSE;
}

GPtrArray *
jd_block_wordings (JdLibrary *library, const JdPosting *posting, const JdPlacement *placement)
{
  GPtrArray *wordings = g_ptr_array_new_with_free_func (wording_free);
  const GPtrArray *levels = block_of (library, placement) ? jd_library_levels (library) : NULL;

  for (guint i = 0; levels && i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *text = jd_block_wording_at (library, posting, placement, level->id);
      JdBlockWording *wording;

      if (!text || is_said (wordings, text))
        continue;
      wording = g_new (JdBlockWording, 1);
      *wording = (JdBlockWording) { level, g_steal_pointer (&text) };
      g_ptr_array_add (wordings, wording);
    }
  return wordings;
}
