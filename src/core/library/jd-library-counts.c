// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-counts.h"

static void
count_block (JdLibraryCounts *counts, const JdLibrary *library, const JdBlock *block, const char *today)
{
  JdLibraryPlace place;

  counts->blocks++;
  counts->kinds[block->kind]++;
  if (jd_library_find_block (library, block->id, &place))
    counts->folders[place.floor]++;
  for (JdBlockState state = JD_STATE_ANY; state < JD_N_STATES; state++)
    counts->states[state] += jd_block_is_in_state (block, state, today);
}

JdLibraryCounts *
jd_library_counts_new (const JdLibrary *library, const char *today)
{
  g_return_val_if_fail (library && today, NULL);

  const GPtrArray *blocks = jd_library_blocks (library);
  JdLibraryCounts *counts = g_new0 (JdLibraryCounts, 1);
  JdLibraryPlace place;

  while (jd_library_find_folder (library, counts->n_folders, &place))
    counts->n_folders++;
  counts->folders = g_new0 (guint, counts->n_folders);
  for (guint i = 0; i < blocks->len; i++)
    count_block (counts, library, g_ptr_array_index (blocks, i), today);
  return counts;
}

void
jd_library_counts_free (JdLibraryCounts *counts)
{
  if (!counts)
    return;
  g_free (counts->folders);
  g_free (counts);
}
