// SPDX-License-Identifier: GPL-3.0-or-later
/* Files of rules and clauses: what is read, what is wrong with one that is broken, and those of one's own over those below. */
#include "rules/jd-phrase-match.h"
#include "rules/jd-rules.h"
#include "test-folder.h"

#define RULE(rest) "{'format':1,'id':'r','name':{'en':'R'},'when':{'place':['NL']},'stage':'posting','source':['s'],'checked':'2026-11-29'" rest "}"
#define CLAUSE(rest) "{'format':1,'id':'c','message':{'en':'M'}" rest "}"

static void
test_least (void)
{
  g_autofree char *json = json_text (RULE ("")), *clause_json = json_text (CLAUSE (",'words':['Ünder*','driver’s licence']"));
  g_autoptr (GError) error = NULL;
  g_autoptr (JdRule) rule = jd_rule_parse (json, strlen (json), "r.json", &error);
  g_assert_no_error (error);
  g_autoptr (JdClause) clause = jd_clause_parse (clause_json, strlen (clause_json), "c.json", &error);
  g_assert_no_error (error);

  g_assert_cmpint (rule->remote, ==, JD_REMOTE_ASK);
  g_assert_cmpint (rule->confidence, ==, JD_CONFIDENCE_UNVERIFIED);
  g_assert_true (!rule->reports && rule->employees == 0 && !rule->from && !rule->until && !rule->language);
  g_assert_true (!rule->asks[0] && !rule->avoids[0] && !rule->advises[0]);
  g_assert_cmpint (clause->test, ==, JD_TEST_WORDS);
  g_assert_cmpstr (clause->words[0], ==, "under*");
  g_assert_cmpstr (clause->words[1], ==, "driver's licence");
  g_assert_false (clause->title || clause->question || jd_clause_is_pay (clause));
}

static const struct
{
  const char *json;
  gboolean clause;
  const char *path, *message;
} faults[] = {
  { "", FALSE, "", "expected a value, found an empty file" },
  { "[]", FALSE, "", "expected an object" },
  { "{'format':1}", FALSE, "id", "expected" },
  { "{'format':1,'id':'r','name':{'en':'R'},'stage':'posting','source':['s'],'checked':'2026-11-29'}", FALSE, "when", "expected an object, found nothing" },
  { "{'format':1,'id':'r','name':{'en':'R'},'when':{},'stage':'posting','source':['s'],'checked':'2026-11-29'}", FALSE, "when.place", "expected places such as NL, US-TX or US-TX/Austin, found nothing" },
  { "{'format':1,'id':'r','name':{'en':'R'},'when':{'place':['nl']},'stage':'posting','source':['s'],'checked':'2026-11-29'}", FALSE, "when.place[0]", "found “nl”" },
  { "{'format':1,'id':'r','name':{'en':'R'},'when':{'place':['NL']},'stage':'law','source':['s'],'checked':'2026-11-29'}", FALSE, "stage", "found “law”" },
  { "{'format':1,'id':'r','name':{'en':'R'},'when':{'place':['NL']},'stage':'posting','checked':'2026-11-29'}", FALSE, "source", "expected" },
  { RULE (",'remote':'never'"), FALSE, "remote", "found “never”" },
  { RULE (",'employees':0"), FALSE, "employees", "expected" },
  { RULE (",'from':'2026-02-30'"), FALSE, "from", "expected" },
  { RULE (",'from':'2026-02-01','until':'2026-02-01'"), FALSE, "until", "expected a date after 2026-02-01" },
  { RULE (",'asks':'pay'"), FALSE, "asks", "expected a list" },
  { RULE (",'pay':[]"), FALSE, "pay", "expected an object" },
  { RULE (",'pay':{'periods':['hour','moon']}"), FALSE, "pay.periods[1]", "expected hour, day, week, month or year, found “moon”" },
  { RULE (",'pay':{'max_percent':100000000}"), FALSE, "pay.max_percent", "expected" },
  { RULE (",'pay':{'max_amount':5}"), FALSE, "pay.currency", "expected" },
  { RULE (",'pay':{'max_amount':5,'currency':'CAD'}"), FALSE, "pay.period", "expected" },
  { RULE (",'pay':{'exempt_above':-1}"), FALSE, "pay.exempt_above", "expected" },
  { RULE (",'language':'<b>'"), FALSE, "language", "expected a language, such as de, found “<b>”" },
  { RULE (",'confidence':'sure'"), FALSE, "confidence", "found “sure”" },
  { CLAUSE (""), TRUE, "words", "expected words to look for, or a test, found nothing" },
  { CLAUSE (",'words':['a','* *']"), TRUE, "words[1]", "expected words, found none" },
  { CLAUSE (",'words':['a'],'unless':'b'"), TRUE, "unless", "expected a list" },
  { CLAUSE (",'test':'pray'"), TRUE, "test", "found “pray”; is “pay” meant?" },
  { CLAUSE (",'test':'pay','languages':['de','?']"), TRUE, "languages[1]", "expected a language, such as de, found “?”" },
  { CLAUSE (",'test':'pay','title':1"), TRUE, "title", "expected" },
  { "{'format':1,'id':'c','test':'pay'}", TRUE, "message", "expected" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *json = json_text (faults[i].json);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdRule) rule = faults[i].clause ? NULL : jd_rule_parse (json, strlen (json), "x.json", &error);
      g_autoptr (JdClause) clause = faults[i].clause ? jd_clause_parse (json, strlen (json), "x.json", &error) : NULL;

      g_test_message ("%s", faults[i].json);
      g_assert_true (!rule && !clause && error);
      g_assert_cmpstr (jd_error_file (error), ==, "x.json");
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, faults[i].path));
      g_assert_nonnull (strstr (error->message, faults[i].message));
    }
}

/* A file of one's own takes the place of the one with its id; one with a fault leaves what is below; a clause nobody has is told with file and place. */
static void
test_own (void)
{
  char *below = folder_new (), *above = folder_new ();
  folder_put (below, "rules/clauses/c.json", CLAUSE (",'test':'pay'"));
  folder_put (below, "rules/pay/r.json", RULE (",'asks':['c']"));
  folder_put (above, "rules/pay/r.json", "{'format':1,'id':'r','name':{'en':'Mine'},'when':{'place':['NL']},'stage':'advice','source':['s'],'checked':'2026-12-01','asks':['c']}");
  folder_put (above, "rules/pay/stray.json", "{'format':1,'id':'stray','name':{'en':'S'},'when':{'place':['NL']},'stage':'posting','source':['s'],'checked':'2026-12-01','avoids':['c','d']}");
  folder_put (above, "rules/pay/other.json", RULE (""));
  folder_put (above, "rules/clauses/c.json", "{");
  const char *const folders[] = { below, above, NULL };
  g_autoptr (JdRules) rules = jd_rules_load_from (folders);
  const GPtrArray *told = jd_rules_faults (rules);

  g_assert_cmpuint (jd_rules_list (rules)->len, ==, 1);
  g_assert_cmpint (jd_rules_find (rules, "r")->stage, ==, JD_STAGE_ADVICE);
  g_assert_cmpint (jd_rules_clause (rules, "c")->test, ==, JD_TEST_PAY);
  g_assert_cmpuint (told->len, ==, 3);
  g_assert_nonnull (strstr (((const GError *) told->pdata[0])->message, "clauses/c.json: line 1"));
  g_assert_nonnull (strstr (((const GError *) told->pdata[1])->message, "other.json: id: expected “other”, as the file is named, found “r”"));
  g_assert_nonnull (strstr (((const GError *) told->pdata[2])->message, "stray.json: avoids[1]: expected the id of a clause, found “d”"));
  folder_free (below);
  folder_free (above);
}

static void
test_phrases (void)
{
  static const struct
  {
    const char *text, *phrase, *found; /* NULL: nothing */
  } cases[] = {
    { "No felons, please", "no felon*", "No felons" },
    { "A felon", "no felon*", NULL },
    { "Aircraft and AI.", "ai", "AI" },
    { "Küchenfrau gesucht", "*frau", "Küchenfrau" },
    { "Frauenhaus", "*frau", NULL },
    { "Entwickler:in", "*:in", ":in" },
    { "Entwickler in Wien", "*:in", NULL },
    { "the driver’s license", "driver's license", "driver’s license" },
    { "ÄÖÜ commission‑only", "commission-only", "commission‑only" },
    { "up to $50", "up to $", "up to $" },
    { "", "ai", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = jd_phrase_fold (cases[i].text), *found = NULL;
      gsize start, end;

      if (jd_phrase_find (folded, cases[i].phrase, &start, &end))
        {
          start = jd_phrase_unfold (cases[i].text, start);
          found = g_strndup (cases[i].text + start, jd_phrase_unfold (cases[i].text, end) - start);
        }
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/least", test_least);
  g_test_add_func ("/rules/faults", test_faults);
  g_test_add_func ("/rules/own", test_own);
  g_test_add_func ("/rules/phrases", test_phrases);
  return g_test_run ();
}
