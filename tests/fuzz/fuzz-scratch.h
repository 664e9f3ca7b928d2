// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/test-folder.h"

/* A folder for a target whose parser takes files, and none for the disk to keep. */
static char *scratch;

static inline void
scratch_begin (void)
{
  scratch = folder_new ();
}

static inline void
scratch_end (void)
{
  g_clear_pointer (&scratch, folder_free);
}

/* Without the care for a crash that costs a write to the disk. */
static inline void
scratch_put (const char *name, const char *data, gsize length)
{
  g_autofree char *path = folder_path (scratch, name);
  FILE *stream = g_fopen (path, "w");

  g_assert_nonnull (stream);
  g_assert_cmpuint (fwrite (data, 1, length, stream), ==, length);
  g_assert_cmpint (fclose (stream), ==, 0);
}

static inline void
scratch_put_text (const char *name, const char *text)
{
  g_autofree char *json = json_text (text);

  scratch_put (name, json, strlen (json));
}
