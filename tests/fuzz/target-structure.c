// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure-words.h"
#include "fuzz-json.h"

/* A file of words of structure: refused with a message, or read. */
static void
try (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdStructureWords) words = jd_structure_words_parse (data, length, "fuzz", &error);

  if (!words)
    fuzz_assert_told (error);
}

static const FuzzFiles files[] = { { "../data/rules/structure", ".json", 6 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 1000, .times = 1 };
