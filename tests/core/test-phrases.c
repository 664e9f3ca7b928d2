// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/jd-phrases.h"

static void
test_articles (void)
{
  const struct
  {
    const char *following, *article;
  } cases[] = {
    { "Line Cook", "a" },        { "Accountant", "an" },       { "hour", "an" },         { "Honest answer", "an" },   { "house", "a" },
    { "university", "a" },       { "union job", "a" },         { "unusual job", "an" },  { "uninsured risk", "an" },  { "umbrella", "an" },
    { "user", "a" },             { "UX designer", "a" },       { "UI developer", "a" },  { "utility", "a" },          { "utter mess", "an" },
    { "European", "a" },         { "one-year contract", "a" }, { "onerous task", "an" }, { "once", "a" },             { "one", "a" },
    { "HR manager", "an" },      { "SQL developer", "an" },    { "NASA engineer", "a" }, { "MRI technician", "an" },  { "PR manager", "a" },
    { "APIs", "an" },            { "X-ray technician", "an" }, { "F&B manager", "an" },  { "R&D engineer", "an" },    { "T-shirt", "a" },
    { "B2B seller", "a" },       { "C++ developer", "a" },     { "8-hour day", "an" },   { "80 euro fee", "an" },     { "11th month", "an" },
    { "18,000 staff", "an" },    { "1,100 staff", "a" },       { "7", "a" },             { "110 staff", "a" },        { "118 staff", "a" },
    { "\"old\" job", "an" },     { "iOS developer", "an" },    { "état", "an" },         { "übung", "an" },           { "LAN party", "a" },
    { "RN", "an" },              { "NICU nurse", "a" },        { "Urban planner", "an" },{ "Urologist", "a" },        { "Mechanic", "a" },
    { "", "a" },                 { "A", "an" },                { "e-commerce", "an" },   { "Head of Sales", "a" },    { "heiress", "an" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].following);
      g_assert_cmpstr (jd_phrase_article ("en", cases[i].following), ==, cases[i].article);
    }
  g_assert_cmpstr (jd_phrase_article ("en-GB", "hour"), ==, "an");
  g_assert_cmpstr (jd_phrase_article ("de", "Ingenieur"), ==, "");
  g_assert_cmpstr (jd_phrase_article ("eno", "hour"), ==, "");
}

static void
test_dates (void)
{
  const struct
  {
    const char *language, *date, *text;
  } cases[] = {
    { "en", "2027-01-31", "31 January 2027" }, { "en-US", "2027-03-01", "March 1, 2027" }, { "de", "2027-01-31", "31. Januar 2027" },
    { "de-AT", "2026-12-05", "5. Dezember 2026" }, { "fr", "2027-08-15", "15 août 2027" }, { "es", "2027-05-02", "2 de mayo de 2027" },
    { "nl", "2027-03-09", "9 maart 2027" }, { "sv", "2027-01-31", "31 januari 2027" }, { "xx", "2027-01-31", "2027-01-31" }, { "fr-CA", "2027-08-15", "15 août 2027" }, { "en", "soon", "soon" }, { "en", "2027-13-01", "2027-13-01" }, { "en", "2027-02-29", "2027-02-29" }, { "en", "0000-01-01", "0000-01-01" },
    { "en", "2027-01-311", "2027-01-311" }, { "en", "", "" },
    { "en-US", "2026-12-31", "December 31, 2026" },
    { "en-us", "2027-01-01", "January 1, 2027" },
    { "en-CA", "2027-03-09", "March 9, 2027" },
    { "en-GB", "2026-12-31", "31 December 2026" },
    { "en-IN", "2026-12-31", "31 December 2026" },
    { "es-US", "2026-12-31", "31 de diciembre de 2026" },
    { "de-US", "2026-12-31", "31. Dezember 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = jd_phrase_date (cases[i].language, cases[i].date);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_words (void)
{
  g_assert_cmpstr (jd_phrase ("en", JD_PHRASE_MUST), ==, "Must have");
  g_assert_cmpstr (jd_phrase_fact ("de-DE", jd_fact_find ("apply_by")), ==, "Bewerbung bis");
  g_assert_cmpstr (jd_phrase ("xx", JD_PHRASE_NICE), ==, "Nice to have");
  g_assert_cmpstr (jd_phrase_heading ("en", JD_KIND_DUTY), ==, "What you will do");
  g_assert_cmpstr (jd_phrase_heading ("de", JD_KIND_SUMMARY), ==, "Über die Stelle");
  g_assert_cmpstr (jd_phrase_heading ("fr-CA", JD_KIND_PROCESS), ==, "Comment postuler");
  g_assert_cmpstr (jd_phrase_heading ("nl", JD_KIND_TEXT), ==, "Meer");
  g_assert_cmpstr (jd_phrase_heading ("es", JD_KIND_OTHER), ==, "Más información");
  g_assert_cmpstr (jd_phrase_workplace ("en", "on-site"), ==, "On site");
  g_assert_cmpstr (jd_phrase_workplace ("de", "hybrid"), ==, "Hybrid");
  g_assert_cmpstr (jd_phrase_workplace ("en", "on a ship"), ==, "on a ship");
  g_assert_cmpstr (jd_phrase_employment ("en", "full-time"), ==, "Full-time");
  g_assert_cmpstr (jd_phrase_employment ("fr", "internship"), ==, "Stage");
  g_assert_cmpstr (jd_phrase_employment ("en", "seasonal"), ==, "Seasonal");
  g_assert_cmpstr (jd_phrase_employment ("de", "seasonal"), ==, "Saisonarbeit");
  g_assert_cmpstr (jd_phrase_employment ("en", "whenever"), ==, "whenever");
}

/* Every language says everything. */
static void
test_complete (void)
{
  const char *const tags[] = { "en", "de", "es", "fr", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      for (guint phrase = 0; phrase < JD_N_PHRASES; phrase++)
        g_assert_nonnull (jd_phrase (tags[i], phrase));
      JD_FOREACH_FACT (fact)
        g_assert_nonnull (jd_phrase_fact (tags[i], fact));
      for (guint kind = 0; kind < JD_N_KINDS; kind++)
        g_assert_cmpuint (strlen (jd_phrase_heading (tags[i], kind)), >, 0);
      for (guint k = 0; jd_workplace_names[k] != NULL; k++)
        g_assert_cmpstr (jd_phrase_workplace (tags[i], jd_workplace_names[k]), !=, jd_workplace_names[k]);
      for (guint k = 0; jd_employment_names[k] != NULL; k++)
        g_assert_cmpstr (jd_phrase_employment (tags[i], jd_employment_names[k]), !=, jd_employment_names[k]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrases/articles", test_articles);
  g_test_add_func ("/phrases/dates", test_dates);
  g_test_add_func ("/phrases/words", test_words);
  g_test_add_func ("/phrases/complete", test_complete);
  return g_test_run ();
}
