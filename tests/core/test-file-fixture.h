// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test-folder.h"

/* A file in a folder of its own, which is not there yet, for tests of what becomes of files. */
typedef struct
{
  char *folder, *path, *backup;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->path = folder_path (fixture->folder, "a.vacancy");
  fixture->backup = g_strconcat (fixture->path, "~", NULL);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->backup);
}

static inline guint
count_files (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (entries) != NULL)
    count++;
  return count;
}

static inline void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}
