// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"
#include "library/jd-library.h"
#include "test-document.h"

#define LONG "You plan the menu, buy the food, cook it and serve it, keep the books, talk to guests, train the new ones, wash up, lock the door and go home late"
#define NESTED "You help people who know that it works, because they saw it, which is why we hire."

static GPtrArray *
check (const JdDocument *document)
{
  g_autoptr (JdReadingRules) rules = jd_reading_rules_load_from (jd_library_starter_path ());
  const JdCheckContext context = { .language = document->language, .reading = rules };
  return jd_check_run (&jd_check_reading, document, &context);
}

static const JdFinding *
only (const GPtrArray *findings)
{
  g_assert_cmpuint (findings->len, ==, 1);
  return findings->pdata[0];
}

static void
say (TestDocument *test, const char *text)
{
  test_document_init (test);
  test->paragraph_run = test_run (text);
}

static void
test_easy (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autoptr (GPtrArray) findings = check (&test.document);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_long (void)
{
  TestDocument test;
  say (&test, "It is a kitchen. " LONG ". You like it.");
  g_autoptr (GPtrArray) findings = check (&test.document);
  const JdFinding *finding = only (findings);
  g_assert_cmpstr (finding->text, ==, LONG ".");
  g_assert_cmpint (finding->severity, ==, JD_SEVERITY_HINT);
  g_assert_cmpstr (finding->message, ==, "Hard to read: 31 words.");
  g_assert_cmpstr (finding->why, ==, "Nine in ten sentences of real postings have at most 27 words: make two of it, or a list.");
}

static void
test_nested (void)
{
  TestDocument test;
  say (&test, NESTED);
  g_autoptr (GPtrArray) findings = check (&test.document);
  g_assert_cmpstr (only (findings)->message, ==, "Hard to read: nested.");
  g_assert_cmpstr (only (findings)->why, ==, "“who”, “that”, “because”, … begin clauses inside it: give each thought a sentence.");
}

static void
test_nominal (void)
{
  TestDocument test;
  say (&test, "The implementation, assessment and documentation of improvements is planned by the team in the kitchen.");
  g_autoptr (GPtrArray) findings = check (&test.document);
  g_assert_cmpstr (only (findings)->message, ==, "Hard to read: nominal, passive.");
  g_assert_cmpstr (only (findings)->why, ==,
                   "“implementation”, “assessment”, “documentation”, … are made of verbs, which are shorter and say who does what. “is planned” does not say who does it.");
}

/* Three, the hardest ones, as they stand in the text. */
static void
test_three (void)
{
  TestDocument test;
  say (&test, NESTED " " LONG ". " LONG " at night. " LONG " at night, tired.");
  g_autoptr (GPtrArray) findings = check (&test.document);
  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_cmpstr (((JdFinding *) findings->pdata[0])->text, ==, NESTED);
  g_assert_cmpstr (((JdFinding *) findings->pdata[1])->text, ==, LONG " at night.");
  g_assert_cmpstr (((JdFinding *) findings->pdata[2])->text, ==, LONG " at night, tired.");
}

/* What a lawyer wrote stays. */
static void
test_legal (void)
{
  TestDocument test;
  g_autoptr (JdPlacement) legal = jd_placement_new ("eeo", JD_KIND_LEGAL);
  say (&test, LONG ".");
  test.paragraph.placement = legal;
  g_autoptr (GPtrArray) findings = check (&test.document);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Where nothing is that could be read, the review says so. */
static void
test_fault (void)
{
  TestDocument test;
  g_autoptr (JdReadingRules) rules = jd_reading_rules_load_from ("/nowhere");
  const JdCheckContext context = { .language = "en", .reading = rules };
  test_document_init (&test);
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_reading, &test.document, &context);
  const JdFinding *finding = only (findings);
  g_assert_cmpstr (finding->message, ==, "A rule could not be read and is left out.");
  g_assert_nonnull (strstr (finding->why, "syllables-en.txt"));
  g_assert_true (finding->is_missing);
}

/* Nothing is known of Swedish; one of 33 words is long in any language. */
static void
test_unknown_language (void)
{
  TestDocument test;
  say (&test, LONG " and late.");
  test.document.language = "sv";
  g_autoptr (GPtrArray) findings = check (&test.document);
  g_assert_cmpstr (only (findings)->text, ==, LONG " and late.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-reading/easy", test_easy);
  g_test_add_func ("/check-reading/long", test_long);
  g_test_add_func ("/check-reading/nested", test_nested);
  g_test_add_func ("/check-reading/nominal", test_nominal);
  g_test_add_func ("/check-reading/three", test_three);
  g_test_add_func ("/check-reading/legal", test_legal);
  g_test_add_func ("/check-reading/fault", test_fault);
  g_test_add_func ("/check-reading/unknown-language", test_unknown_language);
  return g_test_run ();
}
