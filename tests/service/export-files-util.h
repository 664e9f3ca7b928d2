// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-export-files.h"
#include "loop-util.h"

typedef struct
{
  gboolean done;
  guint n_existing;
} FilesWritten;

static inline void
files_written_cb (gpointer owner, GPtrArray *files, guint n_existing, gpointer data)
{
  *(FilesWritten *) data = (FilesWritten){ TRUE, n_existing };
}

/* Writes them for @owner; how many were there already. */
static inline guint
write_export_files (gpointer owner, GPtrArray *files)
{
  FilesWritten written = { FALSE, 0 };

  vacancy_export_files_write (owner, files, files_written_cb, &written);
  ui_wait_until (written.done, 30);
  return written.n_existing;
}
