// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <string.h>

/* How many calls by which files are changed fail-at.c wrote into @log, a line each. */
static inline guint
calls_in (const char *log)
{
  g_autofree char *text = NULL;
  guint calls = 0;

  g_assert_true (g_file_get_contents (log, &text, NULL, NULL));
  for (const char *line = text; (line = strchr (line, '\n')); line++)
    calls++;
  return calls;
}
