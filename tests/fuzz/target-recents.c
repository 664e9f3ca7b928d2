// SPDX-License-Identifier: GPL-3.0-or-later
/* The list of recent files: read, or broken with a message. */
#include "fuzz-json.h"
#include "fuzz-scratch.h"
#include "store/jd-recents.h"

static void
try (const char *data, gsize length)
{
  g_autofree char *path = g_build_filename (scratch, "recents.json", NULL);
  g_autoptr (GError) error = NULL;

  scratch_put ("recents.json", data, length);
  g_autoptr (GPtrArray) list = jd_recents_load (path, &error);
  g_assert_true ((list == NULL) == (error != NULL));
  if (list == NULL)
    fuzz_assert_told (error);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const JdRecent *recent = list->pdata[i];

      g_assert_true (recent->path != NULL && recent->title != NULL && g_utf8_validate (recent->title, -1, NULL));
    }
}

static const char *const seeds[] = {
  "{\n  \"format\": 1,\n  \"recents\": [\n    {\n      \"path\": \"/home/a/%5Bx%5D.vacancy\",\n      \"title\": \"Cook\",\n      \"level\": \"Entry\",\n      \"company\": \"A\",\n"
  "      \"changed\": \"2026-11-29T10:00:00Z\"\n    }\n  ]\n}\n",
  NULL,
};

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .begin = scratch_begin, .end = scratch_end, .seeds = seeds, .frames = fuzz_json_frames, .rounds = 2000, .times = 1 };
