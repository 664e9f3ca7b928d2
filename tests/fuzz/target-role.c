// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"
#include "model/jd-role.h"

FUZZ_FORMAT (JdRole, jd_role)

static void
try (const char *data, gsize length)
{
  g_autoptr (JdRole) role = read_it (data, length);
}

static const FuzzFiles files[] = { { "core/samples/role", ".json", 20 }, { "../data/roles", ".json", 3 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 2000, .times = 1 };
