// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"
#include "model/jd-level.h"

FUZZ_FORMAT (JdLevel, jd_level)

static void
try (const char *data, gsize length)
{
  g_autoptr (JdLevel) level = read_it (data, length);
}

static const FuzzFiles files[] = { { "core/samples/level", ".json", 20 }, { "../data/levels", ".json", 10 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 3000, .times = 1 };
