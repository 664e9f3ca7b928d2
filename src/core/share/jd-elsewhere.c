// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-elsewhere.h"

#include <string.h>

#include "describe/jd-block-text.h"
#include "merge/jd-block-common.h"

static void
elsewhere_free (gpointer data)
{
  JdElsewhere *elsewhere = data;

  g_free (elsewhere->title);
  g_free (elsewhere->path);
  g_clear_pointer (&elsewhere->base, jd_block_unref);
  g_clear_pointer (&elsewhere->mine, jd_block_unref);
  g_clear_pointer (&elsewhere->theirs, jd_block_unref);
  g_clear_pointer (&elsewhere->now, jd_block_unref);
  g_free (elsewhere);
}

static JdElsewhere *
of_stray (const JdLibrary *library, const JdStray *stray)
{
  JdElsewhere *elsewhere = g_new0 (JdElsewhere, 1);
  JdBlock *mine = stray->is_marked ? stray->block : jd_library_block_in (library, stray->folder, stray->id);
  JdBlock *theirs = stray->is_marked ? stray->theirs : stray->block;

  elsewhere->stray = stray;
  elsewhere->path = g_strdup (stray->path);
  elsewhere->mine = mine ? jd_block_ref (mine) : NULL;
  elsewhere->theirs = jd_block_ref (theirs);
  elsewhere->now = mine && !stray->is_marked ? jd_block_ref (mine) : NULL;
  elsewhere->base = stray->base ? jd_block_ref (stray->base) : mine ? jd_block_common (mine, theirs) : NULL;
  elsewhere->title = g_strdup (mine ? mine->title : theirs->title);
  return elsewhere;
}

static JdElsewhere *
of_block (const JdLibrary *library, JdBlock *block)
{
  JdElsewhere *elsewhere = g_new0 (JdElsewhere, 1);

  elsewhere->title = g_strdup (jd_block_title (block, jd_program_language ()));
  elsewhere->path = g_strdup (jd_library_block_file (library, block->id));
  elsewhere->now = jd_block_ref (block);
  if (!jd_block_conflict_sides (block, &elsewhere->base, &elsewhere->mine, &elsewhere->theirs))
    elsewhere->mine = jd_block_ref (block);
  return elsewhere;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const JdElsewhere *const *first = a, *const *second = b;
  const int by_title = g_utf8_collate ((*first)->title, (*second)->title);

  return by_title != 0 ? by_title : strcmp ((*first)->path, (*second)->path);
}

GPtrArray *
jd_elsewhere_list (const JdLibrary *library)
{
  g_return_val_if_fail (library, NULL);

  GPtrArray *list = g_ptr_array_new_with_free_func (elsewhere_free);
  const GPtrArray *strays = jd_library_strays (library), *blocks = jd_library_blocks (library);
  for (guint i = 0; i < strays->len; i++)
    g_ptr_array_add (list, of_stray (library, strays->pdata[i]));
  for (guint i = 0; i < blocks->len; i++)
    if (jd_block_is_in_conflict (blocks->pdata[i]))
      g_ptr_array_add (list, of_block (library, blocks->pdata[i]));
  g_ptr_array_sort (list, compare);
  return list;
}

JdSettle *
jd_elsewhere_settle (const JdElsewhere *elsewhere, const char *reader)
{
  g_return_val_if_fail (elsewhere && reader, NULL);

  return elsewhere->mine && elsewhere->theirs ? jd_settle_new (elsewhere->base, elsewhere->mine, elsewhere->theirs, reader) : NULL;
}
