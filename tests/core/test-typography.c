// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "test-bare-posting.h"
#include "test-util.h"

/* "rule text -> fix | other; ..." of what the family finds in a posting of @lines, one below the other; items of a list if @kind is one of those. */
static char *
found_in (const char *language, JdKind kind, const char *const *lines)
{
  g_autoptr (JdPosting) posting = bare_posting (language);
  JdSection *section = add_section (posting, "s", kind, "");
  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", i);
      add_line (section, id, kind, lines[i]);
    }
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { .language = language };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_typography, document, &context);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_autofree char *fixes = finding->fixes ? g_strjoinv (" | ", finding->fixes) : g_strdup ("none");
      g_assert_true (g_str_has_prefix (finding->rule, "typography/") && finding->why && finding->severity == JD_SEVERITY_HINT);
      g_string_append_printf (out, "%s%s %s -> %s", i > 0 ? "; " : "", finding->rule + strlen ("typography/"), finding->text, fixes);
    }
  return g_string_free (out, FALSE);
}

static void
check_cases (const char *language, const char *const cases[][2], gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      g_autofree char *found = found_in (language, JD_KIND_TEXT, (const char *const[]){ cases[i][0], NULL });
      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_found (void)
{
  static const char *const cases[][2] = {
    { "You cook for  eighty guests", "double-space for  eighty -> for eighty" },
    { "With **care**  and joy", "double-space   and ->  and" },
    { "You cook , and clean .", "space-before cook , -> cook,; space-before clean . -> clean." },
    { "Salary : good", "space-before Salary : -> Salary:" },
    { "A small team - and a loud one", "dash team - and -> team – and | team—and" },
    { "A small team--and a loud one -- says all", "dash team--and -> team – and | team—and; dash one -- says -> one – says | one—says" },
    { "3-5 years, or 10 - 15 % of it", "range 3-5 -> 3–5; range 10 - 15 -> 10–15" },
    { "Join us!!! Why not??", "repeated-marks us!!! -> us!; repeated-marks not?? -> not?" },
    { "Why not?!?!", "repeated-marks not?!?! -> not?!" },
    { "You serve guests.You clean up", "space-after guests.You -> guests. You" },
    { "Bread,rolls and cake", "space-after Bread,rolls -> Bread, rolls" },
    { "NO CALLS FROM AGENCIES PLEASE. Thank you", "capitals NO CALLS FROM AGENCIES PLEASE -> none" },
    { "“NO CALLS – PLEASE, NO AGENCIES”", "capitals NO CALLS – PLEASE, NO AGENCIES -> none" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_traps (void)
{
  static const char *const cases[][2] = {
    { "You cook for eighty guests, and clean.", "" },
    { "Experience with .NET and .5 l, wait ... or . . . of 1 : 10 :-)", "" },
    { "Well-known, pre- and post-sales, use --force or -v", "" },
    { "Tasks - cook - clean - serve", "" },
    { "3–5 years, 2024-2026, 555-1234 calls, 01-02 days, 24-7 care, Section 2-31 of it, $20-30 an hour, 45-60k a year, 5-10 Main Street, A1-2 level", "" },
    { "Why?! Oh! ??? C++ and x!=y", "" },
    { "node.Js, Example.Com, report.Pdf, System.Out, mail.example.com/Start.Here, e.g.This, jobs@example.Com", "" },
    { "1,000 of A,B,C; https://example.com/a?b,c", "" },
    { "HTML, CSS, PYTHON, DOCKER", "" },
    { "You know NORTHWIND WORKS OF AMERICA well", "" },
    { "WE ARE HIRING", "" },
    { "A 5\" pipe and “both”", "" },
    { "It's, don't and \"all\"", "" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_languages (void)
{
  static const char *const french[][2] = {
    { "Pourquoi ? Voici : « tout » ; et bien !", "" },
    { "Du pain , et du sel .", "space-before pain , -> pain,; space-before sel . -> sel." },
  };
  static const char *const german[][2] = {
    { "Ein Team - klein und laut", "dash Team - klein -> Team – klein" },
    { "3-5 Jahre, 9-17 Uhr", "range 3-5 -> 3–5; range 9-17 -> 9–17" },
    { "Arbeiten in Berlin.Wir freuen uns", "space-after Berlin.Wir -> Berlin. Wir" },
    { "Verwaltungs- und Büroarbeiten, Bäcker:innen und Kolleg*innen", "" },
  };

  check_cases ("fr", french, G_N_ELEMENTS (french));
  check_cases ("de", german, G_N_ELEMENTS (german));
}

static void
assert_found (const char *language, JdKind kind, const char *const *lines, const char *expected)
{
  g_autofree char *found = found_in (language, kind, lines);

  g_assert_cmpstr (found, ==, expected);
}

/* What is rarer is out of place. */
static void
test_signs (void)
{
  assert_found ("en", JD_KIND_TEXT, (const char *const[]){ "You’re ours", "It’s fine", "You'll cook", NULL }, "apostrophes You'll -> You’ll");
  assert_found ("en", JD_KIND_TEXT, (const char *const[]){ "You’re ours", "It's fine", "You'll cook", NULL }, "apostrophes You’re -> You're");
  assert_found ("en", JD_KIND_TEXT, (const char *const[]){ "The “best” team", "A \"good\" one", "“All”", NULL }, "quotes \"good\" -> “good\"; quotes \"good\" -> \"good”");
  assert_found ("de", JD_KIND_TEXT, (const char *const[]){ "Das „beste“ Team, \"gut", NULL }, "quotes \"gut -> „gut");
}

static void
test_ends (void)
{
  assert_found ("en", JD_KIND_DUTY, (const char *const[]){ "Bake bread.", "Clean the kitchen.", "Serve guests", NULL }, "list-ends guests -> guests.");
  assert_found ("en", JD_KIND_DUTY, (const char *const[]){ "Bake bread", "Clean the kitchen", "Serve guests.", NULL }, "list-ends guests. -> guests");
  assert_found ("en", JD_KIND_DUTY, (const char *const[]){ "Bake bread", "Clean the kitchen", "Serve", NULL }, "");
  /* Two are no list; sentences and abbreviations have stops of their own. */
  assert_found ("en", JD_KIND_DUTY, (const char *const[]){ "Bake bread.", "Serve guests", NULL }, "");
  assert_found ("en", JD_KIND_DUTY, (const char *const[]){ "Bake bread", "Clean pots, etc.", "Serve guests. You are their host.", NULL }, "");
  assert_found ("en", JD_KIND_TEXT, (const char *const[]){ "Bake bread.", "Clean the kitchen.", "Serve guests", NULL }, "");
}

/* What stands in values is not looked at. */
static void
test_values (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  g_free (posting->facts->company);
  posting->facts->company = g_strdup ("Pots,Pans !");
  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, "Join {company}");
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { .language = "en" };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_typography, document, &context);

  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typography/found", test_found);
  g_test_add_func ("/typography/traps", test_traps);
  g_test_add_func ("/typography/languages", test_languages);
  g_test_add_func ("/typography/signs", test_signs);
  g_test_add_func ("/typography/ends", test_ends);
  g_test_add_func ("/typography/values", test_values);
  return g_test_run ();
}
