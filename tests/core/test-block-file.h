// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/jd-library-change.h"
#include "test-folder.h"

/* Puts the file of @block into the library folder, over whatever is there. */
static inline void
folder_put_block (const char *folder, const JdBlock *block)
{
  g_autofree char *name = jd_library_block_name (block);
  gsize length;
  g_autofree char *json = jd_block_to_json (block, &length);

  folder_put_bytes (folder, name, json, (gssize) length);
}
