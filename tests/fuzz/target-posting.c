// SPDX-License-Identifier: GPL-3.0-or-later
/* Files of postings, and what is exported from them. */
#include "fuzz-json.h"
#include "fuzz-page.h"

FUZZ_FORMAT (JdPosting, jd_posting)

static void
try (const char *data, gsize length)
{
  g_autoptr (JdPosting) posting = read_it (data, length);

  if (posting == NULL)
    return;
  fuzz_export (posting);
  fuzz_check_page (posting);
}

static const FuzzFiles files[] = { { "core/samples/posting", ".vacancy", 20 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 3000, .times = 1 };
