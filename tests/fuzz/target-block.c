// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"
#include "model/jd-block.h"

FUZZ_FORMAT (JdBlock, jd_block)

static void
try (const char *data, gsize length)
{
  g_autoptr (JdBlock) block = read_it (data, length);
}

static const FuzzFiles files[] = { { "core/samples/block", ".json", 20 }, { "../data/library/salary", ".json", 5 }, { "../data/library/qualification", ".json", 5 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 6000, .times = 1 };
