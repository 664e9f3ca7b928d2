// SPDX-License-Identifier: GPL-3.0-or-later
/* What a person silenced stays so while it is about the same, and no longer. */
#include "board/jd-dry-run.h"
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit.h"
#include "shipped-boards.h"
#include "test-folder.h"

static JdPosting *
posting_of (const char *place, const char *text)
{
  g_autofree char *json = g_strdup_printf (
      "{ \"format\": 1, \"id\": \"x\", \"language\": \"en\", \"facts\": { \"title\": \"Baker\", \"locations\": [ { \"text\": \"Town\", \"place\": \"%s\" } ] }, \"sections\": [ { \"id\": \"s\", \"kind\": \"text\","
      " \"heading\": \"Work\", \"placements\": [ { \"id\": \"a\", \"kind\": \"text\", \"state\": \"detached\", \"text\": \"You bake.\" },"
      " { \"id\": \"b\", \"kind\": \"text\", \"state\": \"detached\", \"text\": \"%s\" } ] } ] }", place, text);
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_parse (json, strlen (json), "x", &error);

  g_assert_no_error (error);
  return posting;
}

static GPtrArray *
check (JdPosting *posting, const JdCheck *family, const char *today)
{
  g_autoptr (JdRules) rules = jd_rules_load_from ((const char *const[]) { g_getenv ("VACANCY_DATA_DIR"), NULL });
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { .language = "en", .rules = rules, .today = today, .reader = "en" };

  return jd_check_run (family, document, &context);
}

static const JdFinding *
find (const GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (jd_finding_rule (findings->pdata[i]), rule))
      return findings->pdata[i];
  return NULL;
}

static JdPosting *
silence (JdPosting *posting, const JdFinding *finding, const char *reason)
{
  const JdSilenceable found = jd_finding_silenceable (finding);
  g_autoptr (JdSilence) made = jd_silence_new (&found, reason, "2026-11-30");

  return jd_edit_silence (posting, made);
}

static void
test_words (void)
{
  g_autoptr (JdPosting) plain = posting_of ("NL/Utrecht", "You bake.");
  g_autoptr (GPtrArray) before = check (plain, &jd_check_repeated, "2026-11-30");
  g_assert_cmpuint (before->len, ==, 1);
  g_autoptr (JdPosting) silenced = silence (plain, before->pdata[0], " Twice on  purpose\n");
  const JdSilence *made = silenced->silenced->pdata[0];
  g_assert_cmpstr (made->rule, ==, "repeated");
  g_assert_cmpstr (made->line, ==, "b");
  g_assert_cmpstr (made->words, ==, "You bake.");
  g_assert_cmpuint (plain->silenced->len, ==, 0);

  g_autoptr (GPtrArray) after = check (silenced, &jd_check_repeated, "2026-11-30");
  g_assert_true (((const JdFinding *) after->pdata[0])->silence == made);
  /* Other words are news, and the same ones elsewhere, too. */
  g_autoptr (JdPosting) changed = jd_edit_set_text (silenced, "a", "You bake all day", NULL), both = jd_edit_set_text (changed, "b", "You bake all day", NULL);
  g_autoptr (GPtrArray) news = check (both, &jd_check_repeated, "2026-11-30");
  g_assert_null (((const JdFinding *) news->pdata[0])->silence);
  g_autoptr (JdPosting) again = jd_edit_unsilence (silenced, made);
  g_assert_true (jd_posting_equal (again, plain));
  g_autoptr (JdPosting) nothing = jd_edit_unsilence (plain, made);
  g_assert_true (nothing == plain);
}

/* Silenced anew it is there once, with the newer reason; without one not at all. */
static void
test_reason (void)
{
  g_autoptr (JdPosting) plain = posting_of ("NL/Utrecht", "You bake.");
  g_autoptr (GPtrArray) found = check (plain, &jd_check_repeated, "2026-11-30");
  g_autoptr (JdPosting) first = silence (plain, found->pdata[0], "One"), second = silence (first, found->pdata[0], "Other");
  g_assert_cmpuint (second->silenced->len, ==, 1);
  g_assert_cmpstr (((const JdSilence *) second->silenced->pdata[0])->reason, ==, "Other");
  const JdSilenceable silenceable = jd_finding_silenceable (found->pdata[0]);
  g_assert_null (jd_silence_new (&silenceable, " \n\t", "2026-11-30"));
}

/* Of what is missing the title says nothing; a law that holds by now, and one of another place, is news. */
static void
test_law (void)
{
  g_autoptr (JdPosting) plain = posting_of ("US-DE/Town", "You clean.");
  g_autoptr (GPtrArray) before = check (plain, &jd_check_pay, "2026-11-30");
  const JdFinding *pay = find (before, "pay/pay-range");
  g_assert_nonnull (pay);
  g_assert_cmpstrv (pay->about, ((const char *[]) { "us-de: later", NULL }));
  g_autoptr (JdPosting) silenced = silence (plain, pay, "Not yet law"), titled = jd_edit_set_value (silenced, "title", "Cook", NULL);
  g_autoptr (GPtrArray) after = check (titled, &jd_check_pay, "2026-11-30"), held = check (titled, &jd_check_pay, "2030-01-01");
  g_assert_nonnull (find (after, "pay/pay-range")->silence);
  g_assert_null (find (held, "pay/pay-range")->silence);
  g_autoptr (JdPosting) moved = jd_edit_set_value (titled, "location", "Boston, US-MA", NULL);
  g_autoptr (GPtrArray) elsewhere = check (moved, &jd_check_pay, "2026-11-30");
  g_assert_null (find (elsewhere, "pay/pay-range")->silence);
}

static const JdBoardIssue *
issue_of (JdPosting *posting, const JdBoard *board, const char *rule, GPtrArray **issues)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };

  *issues = jd_dry_run (&job, "2026-11-30");
  for (guint i = 0; i < (*issues)->len; i++)
    {
      const JdBoardIssue *issue = (*issues)->pdata[i];
      if (g_strcmp0 (issue->rule, rule) == 0)
        return issue;
    }
  return NULL;
}

/* At one board, for the value it has. */
static void
test_board (void)
{
  const JdBoard *board = shipped_board ("indeed");
  g_autoptr (JdPosting) plain = posting_of ("NL/Utrecht", "You clean."), past = jd_edit_set_value (plain, "apply_by", "2026-01-01", NULL);
  g_autoptr (GPtrArray) before = NULL, after = NULL, changed = NULL;
  const JdBoardIssue *issue = issue_of (past, board, "board/indeed/date/apply_by", &before);
  const char *about[2];
  JdSilenceable found;

  g_assert_true (issue && jd_board_issue_silenceable (issue, &found, about));
  g_assert_cmpstr (about[0], ==, "2026-01-01");
  g_autoptr (JdSilence) made = jd_silence_new (&found, "They take it later", "2026-11-30");
  g_autoptr (JdPosting) silenced = jd_edit_silence (past, made), later = jd_edit_set_value (silenced, "apply_by", "2026-02-01", NULL);
  g_assert_true (issue_of (silenced, board, "board/indeed/date/apply_by", &after)->silence == made);
  g_assert_null (issue_of (later, board, "board/indeed/date/apply_by", &changed)->silence);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/silence/words", test_words);
  g_test_add_func ("/silence/reason", test_reason);
  g_test_add_func ("/silence/law", test_law);
  g_test_add_func ("/silence/board", test_board);
  return g_test_run ();
}
