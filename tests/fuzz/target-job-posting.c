// SPDX-License-Identifier: GPL-3.0-or-later
/* Data for search engines, whoever made them: each check has a place and words for what it finds, and finds the same again. */
#include "board/jd-job-posting-check.h"
#include "fuzz-json.h"

#define TODAY "2026-11-30"

static void
check_finding (const JdDataFinding *finding, const JdDataFinding *again)
{
  g_assert_true (g_utf8_validate (finding->path, -1, NULL) && g_utf8_validate (finding->message, -1, NULL));
  g_assert_true (*finding->message != '\0' && finding->source != NULL);
  g_assert_cmpstr (finding->path, ==, again->path);
  g_assert_cmpstr (finding->message, ==, again->message);
  g_assert_cmpint (finding->severity, ==, again->severity);
}

static void
try (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = jd_job_posting_check_data (data, length, "fuzz", TODAY, &error);

  if (findings == NULL)
    {
      fuzz_assert_told (error);
      return;
    }
  g_autoptr (GPtrArray) again = jd_job_posting_check_data (data, length, "fuzz", TODAY, NULL);
  g_assert_cmpuint (findings->len, ==, again->len);
  for (guint i = 0; i < findings->len; i++)
    check_finding (g_ptr_array_index (findings, i), g_ptr_array_index (again, i));
}

static const FuzzFiles files[] = { { "core/samples/job-posting", ".jsonld", 8 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 2000, .times = 2 };
