// SPDX-License-Identifier: GPL-3.0-or-later
/* What a crash may have left: a draft is listed whatever is in it, with a fault when it is broken; and as long as its posting can be read, it can be gone on with. */
#include "fuzz-json.h"
#include "fuzz-scratch.h"
#include "store/jd-drafts.h"

static void
try (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  scratch_put ("a.draft", data, length);
  g_autoptr (GPtrArray) list = jd_drafts_list (scratch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  const JdDraft *draft = list->pdata[0];
  g_assert_cmpstr (draft->id, ==, "a");
  g_autoptr (JdPosting) posting = jd_drafts_load (scratch, "a", &error);
  g_assert_true ((posting == NULL) == (error != NULL));
  if (draft->fault != NULL)
    fuzz_assert_told (draft->fault);
  else
    g_assert_true (draft->saved_at != NULL && g_utf8_validate (draft->title, -1, NULL));
  if (posting != NULL)
    fuzz_export (posting);
  else
    fuzz_assert_told (error);
}

static const char *const seeds[] = {
  "{\n  \"format\": 1,\n  \"draft\": \"a\",\n  \"source\": \"/home/a/caf%C3%A9.vacancy\",\n  \"etag\": \"0:1\",\n  \"saved_at\": \"2026-11-29T10:00:00Z\",\n  \"title\": \"Cook\",\n"
  "  \"posting\": {\n    \"format\": 1,\n    \"id\": \"p\",\n    \"language\": \"en\",\n    \"sections\": []\n  }\n}\n",
  NULL,
};

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .begin = scratch_begin, .end = scratch_end, .seeds = seeds, .frames = fuzz_json_frames, .rounds = 1000, .times = 2 };
