// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"
#include "rules/jd-rules.h"

/* A rule and a clause of the same bytes: refused with a message, or read, and then there is an answer to how it stands anywhere. */
static void
try (const char *data, gsize length)
{
  static const char *const places[] = { "US", "US-CO", "US-NY/New York", "DE", "AT-9/Wien" };
  g_autoptr (GError) error = NULL, clause_error = NULL;
  g_autoptr (JdRule) rule = jd_rule_parse (data, length, "fuzz", &error);
  g_autoptr (JdClause) clause = jd_clause_parse (data, length, "fuzz", &clause_error);

  if (rule == NULL)
    fuzz_assert_told (error);
  if (clause == NULL)
    fuzz_assert_told (clause_error);
  for (guint i = 0; rule != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (JdPosting) posting = jd_posting_new ("fuzz", "en");
      JdLocation *location = jd_location_new ("Town", "en");

      location->place = g_strdup (places[i]);
      g_ptr_array_add (posting->facts->locations, location);
      posting->facts->workplace = g_strdup (i % 2 == 0 ? "remote" : "on-site");
      jd_rule_stands (rule, posting, 10, "2026-11-30");
    }
}

static const FuzzFiles files[] = { { "../data/rules/pay", ".json", 40 }, { "../data/rules/clauses", ".json", 20 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .files = files, .frames = fuzz_json_frames, .rounds = 2000, .times = 1 };
