// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-paste.h"
#include "fuzz-target.h"

static void
try (const char *data, gsize length)
{
  g_autoptr (JdImported) imported = jd_import_text.read (data, length, NULL);

  if (imported)
    fuzz_check_lines (imported->lines);
}

static const char *const seeds[] = { "Intro:\n- a\n- b\n  goes on\n\nEnd", "1. a\n2) b\n(3) c", "a long paragraph that somebody wrapped\nby hand at some column, and that goes\non here.\n", NULL };

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 8000, .times = 1 };
