// SPDX-License-Identifier: GPL-3.0-or-later
/* Each rule of law that ships, with a posting that breaks it and one that keeps it; and what people are told. */
#include "check/jd-check.h"
#include "check/jd-terms.h"
#include "compose/jd-compose.h"
#include "test-folder.h"

#define TODAY "2026-11-30"

static JdRules *shipped;

/* ---- postings ---- */

static void
add_line (JdPosting *posting, JdKind kind, const char *text)
{
  g_autofree char *id = g_strdup_printf ("text-%u", posting->sections->len);
  JdSection *section = jd_section_new (id, kind, "Heading");
  JdPlacement *placement = jd_placement_new (id, kind);

  g_free (placement->text);
  placement->text = g_strdup (text);
  g_ptr_array_add (section->placements, placement);
  g_ptr_array_add (posting->sections, section);
}

static void
add_pay (JdPosting *posting, JdPay pay)
{
  add_line (posting, JD_KIND_SALARY, "{pay}");
  JdSection *section = g_ptr_array_index (posting->sections, posting->sections->len - 1);
  JdPlacement *placement = g_ptr_array_index (section->placements, 0);

  placement->has_pay = TRUE;
  placement->pay = pay;
}

static JdPosting *
posting_at (const char *place, const char *language, const char *title)
{
  JdPosting *posting = jd_posting_new ("test", language);
  JdLocation *location = jd_location_new ("Somewhere", "en");

  location->place = g_strdup (place);
  g_ptr_array_add (posting->facts->locations, location);
  posting->facts->title = g_strdup (title);
  return posting;
}

/* Has all that any rule asks for, and nothing that one forbids. */
static JdPosting *
good_posting (const char *place, const char *language)
{
  JdPosting *posting = posting_at (place, language, "Bäcker (m/w/d)");

  posting->facts->company = g_strdup ("Northwind");
  posting->facts->posted = g_strdup (TODAY);
  posting->facts->apply_by = g_strdup ("2027-01-31");
  posting->facts->employment = g_strdup ("part-time");
  add_line (posting, JD_KIND_DUTY, "Bake bread.");
  add_line (posting, JD_KIND_BENEFIT, "Thirty days of leave, and a bonus.");
  add_line (posting, JD_KIND_TEXT, "An existing vacancy. The collective agreement holds; more is paid depending on qualifications. Artificial intelligence is not used.");
  add_line (posting, JD_KIND_TEXT, "We consider applicants with arrest or conviction records. Background check required, for these material job duties: the till.");
  add_pay (posting, (JdPay){ 300000, 350000, "EUR", JD_PERIOD_MONTH, JD_PAY_GROSS });
  return posting;
}

/* Says nothing that is asked for, and all that is not to be said. @by_result: the pay hangs on what is sold or made, which is a mention of other pay. */
static JdPosting *
bad_posting (const char *place, const char *language, gboolean by_result)
{
  JdPosting *posting = posting_at (place, strcmp (language, "fr") == 0 ? "en" : language, strcmp (language, "de") == 0 ? "Putzfrau" : "Waitress");

  add_line (posting, JD_KIND_TEXT, "Tell us your current salary. You have Canadian experience and a driver’s license, live in our ZIP code, and are bilingual.");
  add_line (posting, JD_KIND_TEXT, "A young team looks for a native speaker, anywhere except Colorado. No felons. Background check. Pay up to $50.");
  if (strcmp (language, "de") == 0)
    add_line (posting, JD_KIND_TEXT, "Entgelt laut Kollektivvertrag.");
  if (by_result)
    add_line (posting, JD_KIND_TEXT, "Commission only, piecework, tips.");
  return posting;
}

/* Ids of the clauses of @rule that @posting does not keep. New string. */
static char *
broken (const JdRule *rule, const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (JdTerms) terms = jd_terms_new (document);
  GString *out = g_string_new (NULL);
  const GStrv lists[] = { rule->asks, rule->avoids, rule->advises };
  JdBreach breach;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (char **id = lists[i]; *id; id++)
      if (jd_terms_break (terms, jd_rules_clause (shipped, *id), rule, i != 1, &breach))
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", *id);
  return g_string_free (out, FALSE);
}

/* ---- each rule ---- */

static const struct
{
  const char *id, *place, *language, *day;
  JdStanding standing;
  const char *broken; /* "": nothing is due, so nothing can be */
} rules[] = {
  { "at", "AT/Town", "de", "2026-11-30", JD_STANDS_IN_POSTING, "pay more-pay neutral-title neutral-title-german agreement-without-amount" },
  { "au", "AU/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "periodic-rate" },
  { "be", "BE/Town", "en", "2026-11-30", JD_STANDS_NOT, "" },
  { "bg", "BG/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay pay-history" },
  { "ca-bc", "CA-BC/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay open-ended-range" },
  { "ca-nl", "CA-NL/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay" },
  { "ca-on", "CA-ON/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay ai-statement vacancy-statement canadian-experience" },
  { "ca-pe", "CA-PE/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay pay-history" },
  { "ca-qc-lang", "CA-QC/Town", "fr", "2026-11-30", JD_STANDS_IN_POSTING, "french-version other-language" },
  { "cy", "CY/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay pay-history" },
  { "cz", "CZ/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay pay-history" },
  { "de", "DE/Town", "de", "2026-11-30", JD_STANDS_IN_POSTING, "part-time neutral-title neutral-title-german age-wording protected-wording" },
  { "dk", "DK/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay pay-history" },
  { "ee", "EE/Town", "en", "2026-11-30", JD_STANDS_NOT, "" },
  { "es", "ES/Town", "en", "2026-11-30", JD_STANDS_NOT, "" },
  { "eu", "AT/Town", "en", "2026-11-30", JD_STANDS_ADVISED, "pay neutral-title pay-history" },
  { "fi", "FI/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay pay-history" },
  { "fr", "FR/Town", "fr", "2026-11-30", JD_STANDS_IN_POSTING, "language posted company age-wording protected-wording" },
  { "gb", "GB/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "protected-wording neutral-title" },
  { "gr", "GR/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay neutral-title pay-history" },
  { "hr", "HR/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay" },
  { "hu", "HU/Town", "en", "2026-11-30", JD_STANDS_NOT, "" },
  { "ie", "IE/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay pay-history" },
  { "it", "IT/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay agreement-terms neutral-title pay-history" },
  { "lt", "LT/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay neutral-title pay-history" },
  { "lu", "LU/Town", "en", "2026-11-30", JD_STANDS_NOT, "" },
  { "lv", "LV/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay" },
  { "mt", "MT/Town", "en", "2026-11-30", JD_STANDS_ADVISED, "pay agreement-terms" },
  { "nl", "NL/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay neutral-title pay-history" },
  { "pl", "PL/Town", "en", "2026-11-30", JD_STANDS_BEFORE_INTERVIEW, "pay agreement-terms neutral-title pay-history" },
  { "pt", "PT/Town", "en", "2026-11-30", JD_STANDS_NOT, "" },
  { "ro", "RO/Town", "en", "2026-11-30", JD_STANDS_PROPOSED, "pay pay-history" },
  { "se", "SE/Town", "en", "2026-11-30", JD_STANDS_NOT, "" },
  { "sg", "SG", "en", "2026-11-30", JD_STANDS_ADVISED, "pay-range protected-wording age-wording" },
  { "si", "SI/Town", "en", "2026-11-30", JD_STANDS_ADVISED, "pay" },
  { "sk", "SK/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay" },
  { "us-ca-lacounty", "US-CA/Los Angeles County", "en", "2026-11-30", JD_STANDS_IN_POSTING, "records-statement records-duties records-exclusion" },
  { "us-ca-licence", "US-CA/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "driving-licence" },
  { "us-ca", "US-CA/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range" },
  { "us-co-ai", "US-CO/Town", "en", "2026-11-30", JD_STANDS_LATER, "ai-notice" },
  { "us-co", "US-CO/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay other-pay benefits closing-date excluded-colorado" },
  { "us-ct", "US-CT/Town", "en", "2026-11-30", JD_STANDS_ADVISED, "pay" },
  { "us-dc", "US-DC/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range open-ended-range" },
  { "us-de", "US-DE/Town", "en", "2026-11-30", JD_STANDS_LATER, "pay-range benefits other-pay" },
  { "us-hi", "US-HI/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay" },
  { "us-il-ai", "US-IL/Town", "en", "2026-11-30", JD_STANDS_ADVISED, "ai-notice postcode" },
  { "us-il", "US-IL/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay benefits other-pay" },
  { "us-ma", "US-MA/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range" },
  { "us-md", "US-MD/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range benefits other-pay open-ended-range" },
  { "us-me", "US-ME/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range" },
  { "us-mn", "US-MN/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay benefits other-pay open-ended-range" },
  { "us-nj-jerseycity", "US-NJ/Jersey City", "en", "2026-11-30", JD_STANDS_ADVISED, "pay-range benefits" },
  { "us-nj", "US-NJ/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay benefits other-pay pay-range" },
  { "us-nv", "US-NV/Town", "en", "2026-11-30", JD_STANDS_ADVISED, "pay" },
  { "us-ny-albany", "US-NY/Albany County", "en", "2026-11-30", JD_STANDS_ADVISED, "pay-range" },
  { "us-ny-ithaca", "US-NY/Ithaca", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range" },
  { "us-ny-nyc", "US-NY/New York", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range open-ended-range" },
  { "us-ny-westchester", "US-NY/Westchester County", "en", "2023-01-01", JD_STANDS_IN_POSTING, "pay-range" },
  { "us-ny", "US-NY/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay duties commission-only" },
  { "us-oh-cincinnati", "US-OH/Cincinnati", "en", "2026-11-30", JD_STANDS_ADVISED, "pay" },
  { "us-oh-cleveland", "US-OH/Cleveland", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay-range pay-history" },
  { "us-oh-columbus", "US-OH/Columbus", "en", "2026-11-30", JD_STANDS_LATER, "pay pay-history" },
  { "us-ri", "US-RI/Town", "en", "2026-11-30", JD_STANDS_ADVISED, "pay" },
  { "us-va", "US-VA/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay pay-history" },
  { "us-vt", "US-VT/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay commission-only tips open-ended-range" },
  { "us-wa", "US-WA/Town", "en", "2026-11-30", JD_STANDS_IN_POSTING, "pay benefits other-pay" },
};

static void
test_each (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (rules), ==, 66);
  g_assert_cmpuint (jd_rules_list (shipped)->len, ==, 66);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const JdRule *rule = jd_rules_find (shipped, rules[i].id);
      g_assert_nonnull (rule);
      const gboolean by_result = g_strv_contains ((const char *const *) rule->asks, "commission-only") || g_strv_contains ((const char *const *) rule->asks, "periodic-rate");
      g_autoptr (JdPosting) bad = bad_posting (rules[i].place, rules[i].language, by_result), good = good_posting (rules[i].place, rules[i].language);
      g_autoptr (JdPosting) elsewhere = good_posting ("JP/Tokyo", "en"), nowhere = good_posting (NULL, "en");
      g_autofree char *in_bad = broken (rule, bad), *in_good = broken (rule, good);

      g_test_message ("%s", rules[i].id);
      g_assert_cmpint (jd_rule_stands (rule, bad, 0, rules[i].day), ==, rules[i].standing);
      g_assert_cmpint (jd_rule_stands (rule, elsewhere, 0, rules[i].day), ==, JD_STANDS_NOT);
      g_assert_cmpint (jd_rule_stands (rule, nowhere, 0, rules[i].day), ==, JD_STANDS_NOT);
      g_assert_cmpstr (in_bad, ==, rules[i].broken);
      g_assert_cmpstr (in_good, ==, "");
    }
}

/* What ships is read without a fault, is said in both languages, and was read somewhere. */
static void
test_shipped (void)
{
  for (guint i = 0; i < jd_rules_faults (shipped)->len; i++)
    g_error ("%s", ((const GError *) g_ptr_array_index (jd_rules_faults (shipped), i))->message);
  for (guint i = 0; i < jd_rules_list (shipped)->len; i++)
    {
      const JdRule *rule = g_ptr_array_index (jd_rules_list (shipped), i);
      const char *used = NULL;

      g_test_message ("%s", rule->id);
      jd_localized_get (rule->name, "de", &used);
      g_assert_cmpstr (used, ==, "de");
      g_assert_true (rule->sources[0] && rule->confidence > JD_CONFIDENCE_UNVERIFIED);
      for (char **id = rule->asks; *id; id++)
        jd_localized_get (jd_rules_clause (shipped, *id)->message, "de", &used);
      g_assert_cmpstr (used, ==, "de");
    }
}

/* ---- where and when ---- */

static JdStanding
stands (const char *id, const char *place, const char *workplace, const char *day)
{
  g_autoptr (JdPosting) posting = posting_at (place, "en", "Baker");

  posting->facts->workplace = g_strdup (workplace);
  return jd_rule_stands (jd_rules_find (shipped, id), posting, 0, day);
}

static void
test_remote (void)
{
  /* Open to the place; done there; whichever; unclear. */
  g_assert_cmpint (stands ("us-co", "US", "remote", TODAY), ==, JD_STANDS_IN_POSTING);
  g_assert_cmpint (stands ("us-il", "US", "remote", TODAY), ==, JD_STANDS_UNCLEAR);
  g_assert_cmpint (stands ("us-il", "US-IL", "remote", TODAY), ==, JD_STANDS_IN_POSTING);
  g_assert_cmpint (stands ("us-mn", "US", "remote", TODAY), ==, JD_STANDS_IN_POSTING);
  g_assert_cmpint (stands ("it", "IT", "remote", TODAY), ==, JD_STANDS_UNCLEAR);
  g_assert_cmpint (stands ("it", "IT", "hybrid", TODAY), ==, JD_STANDS_IN_POSTING);
  g_assert_cmpint (stands ("us-co", "US", "on-site", TODAY), ==, JD_STANDS_NOT);
  g_assert_cmpint (stands ("us-ny-nyc", "US-NY/Ithaca", NULL, TODAY), ==, JD_STANDS_NOT);
}

/* What is to come starts by itself on its day, and what ended stays ended; what is proposed is never said to be law. */
static void
test_dates (void)
{
  g_assert_cmpint (stands ("us-de", "US-DE", NULL, "2027-09-25"), ==, JD_STANDS_LATER);
  g_assert_cmpint (stands ("us-de", "US-DE", NULL, "2027-09-26"), ==, JD_STANDS_IN_POSTING);
  g_assert_cmpint (stands ("us-ny-westchester", "US-NY/Yonkers", NULL, "2023-09-16"), ==, JD_STANDS_IN_POSTING);
  g_assert_cmpint (stands ("us-ny-westchester", "US-NY/Yonkers", NULL, "2023-09-17"), ==, JD_STANDS_NOT);
  g_assert_cmpint (stands ("nl", "NL/Utrecht", NULL, "2028-01-01"), ==, JD_STANDS_PROPOSED);
}

/* ---- figures ---- */

static void
test_figures (void)
{
  static const struct
  {
    const char *rule;
    JdPay pay;
    const char *broken; /* of the clauses on pay */
  } cases[] = {
    { "ca-on", { 6000000, 11000000, "CAD", JD_PERIOD_YEAR, 0 }, "" },
    { "ca-on", { 6000000, 11000001, "CAD", JD_PERIOD_YEAR, 0 }, "pay-spread" },
    { "ca-on", { 6000000, 20000001, "CAD", JD_PERIOD_YEAR, 0 }, "" },
    { "us-nj", { 5000000, 8000000, "USD", JD_PERIOD_YEAR, 0 }, "" },
    { "us-nj", { 5000000, 8000001, "USD", JD_PERIOD_YEAR, 0 }, "pay-spread" },
    { "us-nj", { 5000000, 5000000, "USD", JD_PERIOD_YEAR, 0 }, "pay-range" },
    { "sg", { 400000, 800000, "SGD", JD_PERIOD_MONTH, 0 }, "" },
    { "sg", { 400000, 800001, "SGD", JD_PERIOD_MONTH, 0 }, "pay-spread" },
    { "us-mn", { 5000000, 5000000, "USD", JD_PERIOD_YEAR, 0 }, "" },
    { "lv", { 100000, 120000, "EUR", JD_PERIOD_MONTH, JD_PAY_UNSAID }, "pay-gross" },
    { "lv", { 100000, 120000, "EUR", JD_PERIOD_DAY, JD_PAY_GROSS }, "pay-period" },
    { "at", { 4000000, 4000000, "EUR", JD_PERIOD_YEAR, JD_PAY_GROSS }, "pay-period" },
    { "us-nj", { 0, JD_MONEY_MAX, "USD", JD_PERIOD_YEAR, 0 }, "pay-spread" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = good_posting ("US", "en");
      JdPlacement *salary = jd_posting_salary (posting);
      salary->pay = cases[i].pay;
      g_autofree char *found = broken (jd_rules_find (shipped, cases[i].rule), posting);
      g_test_message ("%s %u", cases[i].rule, i);
      g_assert_cmpstr (found, ==, cases[i].broken);
    }
}

/* Who is too small for a rule is told nothing of it; a size nobody knows stands beside it. */
static void
test_employees (void)
{
  static const struct
  {
    guint employees;
    JdStanding standing;
  } sizes[] = { { 0, JD_STANDS_IN_POSTING }, { 1, JD_STANDS_NOT }, { 14, JD_STANDS_NOT }, { 15, JD_STANDS_IN_POSTING }, { 5000, JD_STANDS_IN_POSTING } };
  const JdRule *rule = jd_rules_find (shipped, "us-wa");
  g_autoptr (JdPosting) posting = good_posting ("US-WA/Town", "en");

  g_assert_cmpuint (rule->employees, ==, 15);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_assert_cmpint (jd_rule_stands (rule, posting, sizes[i].employees, TODAY), ==, sizes[i].standing);
}

/* ---- what people are told ---- */

static GPtrArray *
check (const JdPosting *posting, const JdRules *of, const char *reader)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { posting->language, NULL, of, TODAY, reader };

  return jd_check_run (&jd_check_pay, document, &context);
}

static void
assert_finding (const GPtrArray *findings, guint index, JdSeverity severity, const char *text, const char *message, const char *why)
{
  const JdFinding *finding = g_ptr_array_index (findings, index);

  g_assert_cmpint (finding->severity, ==, severity);
  g_assert_cmpstr (finding->text, ==, text);
  g_assert_cmpstr (finding->message, ==, message);
  g_assert_cmpstr (finding->why, ==, why);
}

static void
test_told (void)
{
  g_autoptr (JdPosting) posting = posting_at ("LT/Vilnius", "en", "Baker");
  add_line (posting, JD_KIND_TEXT, "Send us – please – your Salary History, too.");
  g_autoptr (GPtrArray) findings = check (posting, shipped, "en"), german = check (posting, shipped, "de");

  g_assert_cmpuint (findings->len, ==, 2);
  assert_finding (findings, 0, JD_SEVERITY_WARNING, "Baker", "The posting does not say the pay.",
                  "Has to stand in the posting: Lithuania, Labour Code, article 25. Basic pay, by the hour or month. This is not legal advice.");
  g_assert_cmpstr (((const JdFinding *) findings->pdata[0])->source, ==,
                   "bnt.eu; iuslaboris.com (COBALT); manuelstepp-crypto/eu-pay-transparency-tracker 2026-06-29, looked at 2026-11-29");
  g_assert_true (((const JdFinding *) findings->pdata[0])->remedy == &jd_remedy_fill_in);
  g_assert_cmpstr (((const JdFinding *) findings->pdata[0])->target, ==, "pay");
  g_assert_null (((const JdFinding *) findings->pdata[1])->remedy);
  g_assert_cmpstr (((const JdFinding *) findings->pdata[0])->line, ==, "#");
  g_assert_cmpstr (((const JdFinding *) findings->pdata[1])->text, ==, "Salary History");
  g_assert_cmpstr (((const JdFinding *) german->pdata[0])->message, ==, "Die Anzeige nennt keine Vergütung.");
  g_assert_nonnull (strstr (((const JdFinding *) german->pdata[0])->why, "Litauen, Arbeitsgesetzbuch, Artikel 25. Grundvergütung, je Stunde oder Monat."));
}

/* Rules that miss the same are one finding; nothing ever says that a posting is lawful. */
/* How many findings are about the title, each of which has to be rid of by @addition. */
static guint
count_additions (const char *language, const char *title, const char *addition)
{
  g_autoptr (JdPosting) posting = posting_at ("DE/Berlin", language, title);
  g_autoptr (GPtrArray) findings = check (posting, shipped, "en");
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = g_ptr_array_index (findings, i);
      const gboolean is_of_title = g_str_has_prefix (finding->rule, "pay/neutral-title");
      g_assert_cmpstr (finding->addition, ==, is_of_title ? addition : NULL);
      count += is_of_title;
    }
  return count;
}

/* Of a finding about the title alone, in the language of the posting and no other. */
static void
test_addition (void)
{
  g_assert_cmpuint (count_additions ("de", "Hausmeister", "(m/w/d)"), >=, 2);
  g_assert_cmpuint (count_additions ("de-AT", "Hausmeister", "(m/w/d)"), >=, 2);
  g_assert_cmpuint (count_additions ("de", "Hausmeister (m/w/d)", NULL), ==, 0);
  g_assert_cmpuint (count_additions ("en", "Waitress", NULL), >=, 1);
}

static void
test_together (void)
{
  g_autoptr (JdPosting) posting = bad_posting ("US", "en", FALSE);
  posting->facts->workplace = g_strdup ("remote");
  g_autoptr (GPtrArray) findings = check (posting, shipped, "en");
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (findings->len, >, 10);
  g_assert_nonnull (strstr (((const JdFinding *) findings->pdata[0])->why, "; and "));
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_assert_true (g_str_has_suffix (finding->why, " This is not legal advice."));
      g_assert_nonnull (strstr (finding->source, ", looked at "));
      g_assert_null (strstr (finding->why, " compliant"));
      g_assert_true (g_hash_table_add (said, g_strdup_printf ("%s %s", finding->message, finding->why)));
    }
}

/* What is to come is a hint with its day. */
static void
test_later (void)
{
  g_autoptr (JdPosting) posting = good_posting ("US-DE/Dover", "en");
  jd_posting_salary (posting)->has_pay = FALSE;
  g_autoptr (GPtrArray) findings = check (posting, shipped, "en");

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (((const JdFinding *) findings->pdata[0])->severity, ==, JD_SEVERITY_HINT);
  g_assert_true (g_str_has_prefix (((const JdFinding *) findings->pdata[0])->why, "Not yet law: Delaware (from 2027-09-26 on, employers from 26 employees)."));
}

/* A rule of one's own with a fault is told where the findings are. */
static void
test_faults (void)
{
  char *folder = folder_new ();
  folder_put (folder, "rules/pay/own.json", "{'format':1,'id':'own','name':{'en':'Own'},'when':{'place':['XX']},'stage':'posting','source':['s'],'checked':'soon'}");
  const char *const folders[] = { folder, NULL };
  g_autoptr (JdRules) own = jd_rules_load_from (folders);
  g_autoptr (JdPosting) posting = good_posting ("JP", "en");
  g_autoptr (GPtrArray) findings = check (posting, own, "en");

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((const JdFinding *) findings->pdata[0])->message, ==, "A rule could not be read and is left out.");
  g_assert_nonnull (strstr (((const JdFinding *) findings->pdata[0])->why, "own.json: line 1, checked: expected"));
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  const char *const folders[] = { g_getenv ("VACANCY_DATA_DIR"), NULL };
  shipped = jd_rules_load_from (folders);
  g_test_add_func ("/check-pay/shipped", test_shipped);
  g_test_add_func ("/check-pay/each", test_each);
  g_test_add_func ("/check-pay/remote", test_remote);
  g_test_add_func ("/check-pay/dates", test_dates);
  g_test_add_func ("/check-pay/figures", test_figures);
  g_test_add_func ("/check-pay/told", test_told);
  g_test_add_func ("/check-pay/addition", test_addition);
  g_test_add_func ("/check-pay/together", test_together);
  g_test_add_func ("/check-pay/later", test_later);
  g_test_add_func ("/check-pay/faults", test_faults);
  g_test_add_func ("/check-pay/employees", test_employees);
  const int status = g_test_run ();
  jd_rules_unref (shipped);
  return status;
}
