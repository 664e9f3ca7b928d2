// SPDX-License-Identifier: GPL-3.0-or-later
/* What a title says that a board wants in no title goes out of it, with what joined it to the rest, and nothing else does. */
#include "board/jd-title-rules.h"

#include "board/jd-issue-claim.h"
#include "compose/jd-compose.h"
#include "shipped-boards.h"
#include "test-bare-posting.h"

static const struct
{
  JdAvoided avoided;
  const char *title, *expected; /* NULL: it cannot be mended so */
} titles[] = {
  { JD_AVOID_PLACE, "Engineer in Utrecht", "Engineer" },
  { JD_AVOID_PLACE, "Engineer, Utrecht, full-time", "Engineer, full-time" },
  { JD_AVOID_PLACE, "Engineer (Utrecht)", "Engineer" },
  { JD_AVOID_PLACE, "Engineer – Utrecht (m/w/d)", "Engineer (m/w/d)" },
  { JD_AVOID_PLACE, "Utrecht: Engineer", "Engineer" },
  { JD_AVOID_PLACE, "Ingenieur in UTRECHT - Utrecht", "Ingenieur" },
  { JD_AVOID_PLACE, "Utrecht", NULL },
  { JD_AVOID_PLACE, "Engineer", NULL },
  { JD_AVOID_PAY, "Engineer €78,000", "Engineer" },
  { JD_AVOID_PAY, "Engineer | 78k", "Engineer" },
  { JD_AVOID_EMPLOYMENT, "Part-time Engineer", "Engineer" },
  { JD_AVOID_EMPLOYMENT, "Engineer (full time)", "Engineer" },
  { JD_AVOID_COMPANY, "Engineer at Northwind", "Engineer" },
  { JD_AVOID_SHIFT, "Nurse, night shift", "Nurse" },
  { JD_AVOID_SLOGAN, "Urgent: Nurse", "Nurse" },
  { JD_AVOID_SIGNS, "Nurse!!!", "Nurse" },
  { JD_AVOID_DATE, "Nurse 2026", "Nurse" },
  { JD_AVOID_CODE, "Nurse REF-7", "Nurse" },
  { JD_AVOID_CAPITALS, "NURSE", NULL },
};

static JdPosting *
posting_called (const char *title)
{
  JdPosting *posting = bare_posting ("en");
  JdFacts *facts = posting->facts;

  g_free (facts->title);
  facts->title = g_strdup (title);
  g_free (facts->company);
  facts->company = g_strdup ("Northwind");
  facts->reference = g_strdup ("REF-7");
  g_ptr_array_set_size (facts->locations, 0);
  g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
  return posting;
}

static void
test_without (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (JdPosting) posting = posting_called (titles[i].title);
      const JdBoardJob job = { .board = shipped_board ("indeed"), .posting = posting };
      g_autofree char *without = jd_title_without (&job, titles[i].avoided);
      g_assert_cmpstr (without, ==, titles[i].expected);
    }
}

static const JdBoardIssue *
issue_of (const GPtrArray *issues, JdIssueKind kind)
{
  for (guint i = 0; i < issues->len; i++)
    if (((const JdBoardIssue *) g_ptr_array_index (issues, i))->kind == kind)
      return g_ptr_array_index (issues, i);
  g_assert_not_reached ();
}

static void
assert_claim (const JdBoard *board, const JdBoardIssue *issue, const char *says)
{
  const JdClaim *claim = jd_board_issue_claim (board, issue);
  g_assert_nonnull (claim);
  g_autofree char *text = jd_claim_text (board, claim);

  if (!strstr (text, says))
    g_error ("%s: %s", says, text);
}

/* Who says so, and when that was looked at; that it is not sure. */
static void
test_claims (void)
{
  const JdBoard *board = shipped_board ("indeed");
  g_autofree char *title = g_strnfill (90, 'x');
  g_autofree char *placed = g_strconcat ("Engineer in Utrecht ", title, NULL);
  g_autoptr (JdPosting) posting = posting_called (placed);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  g_autoptr (GPtrArray) issues = jd_dry_run (&job, "2026-12-01");

  assert_claim (board, issue_of (issues, JD_ISSUE_TITLE), "Source: Indeed, Job Sync XML feed reference");
  assert_claim (board, issue_of (issues, JD_ISSUE_TITLE), "looked at 2026-11-29.");
  assert_claim (board, issue_of (issues, JD_ISSUE_MISSING), "Job Sync");
  assert_claim (board, issue_of (issues, JD_ISSUE_TOO_LONG), "by a third party");
  assert_claim (board, issue_of (issues, JD_ISSUE_TOO_LONG), "This is not sure.");
  g_assert_cmpuint (issue_of (issues, JD_ISSUE_TITLE)->avoided, ==, JD_AVOID_PLACE);
  g_assert_true (jd_claim_is_unsure (board, jd_board_issue_claim (board, issue_of (issues, JD_ISSUE_TOO_LONG))));
  g_assert_false (jd_claim_is_unsure (board, jd_board_issue_claim (board, issue_of (issues, JD_ISSUE_TITLE))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/title-rules/without", test_without);
  g_test_add_func ("/title-rules/claims", test_claims);
  return g_test_run ();
}
