// SPDX-License-Identifier: GPL-3.0-or-later
/* The profile of a job board: what is read of it, and what is wrong with one that is broken. */
#include "board/jd-board.h"
#include "test-folder.h"

#define BOARD(rest) "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'html','tags':{'p':[]}}" rest "}"

static JdBoard *
parse (const char *text, GError **error)
{
  g_autofree char *json = json_text (text);

  return jd_board_parse (json, strlen (json), "b.json", error);
}

static JdBoard *
parse_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  JdBoard *board = parse (text, &error);

  g_assert_no_error (error);
  return board;
}

static const JdFact *
fact (const char *name)
{
  const JdFact *found = jd_fact_find (name);

  g_assert_nonnull (found);
  return found;
}

/* What is not said has the value its header tells. */
static void
test_least (void)
{
  g_autoptr (JdBoard) board = parse_good (BOARD (""));
  gboolean used = TRUE;

  g_assert_cmpint (board->kind, ==, JD_BOARD_FEED);
  g_assert_null (board->envelope);
  g_assert_true (board->body->html && board->body->entities);
  g_assert_cmpint (board->body->heading, ==, JD_HEADING_STRONG);
  g_assert_cmpint (board->body->ordered, ==, JD_ORDERED_NUMBERS);
  g_assert_cmpint (board->body->link, ==, JD_LINK_ADDRESS);
  g_assert_cmpint (board->body->nested, ==, JD_NESTED_FLAT);
  g_assert_true (!board->title && !board->date && !board->pay);
  g_assert_cmpuint (board->max_age_days, ==, 0);
  g_assert_cmpint (jd_claim_confidence (board, &board->body->claim), ==, JD_CONFIDENCE_UNVERIFIED);
  g_assert_null (jd_claim_checked (board, &board->body->claim));
  g_assert_cmpint (jd_board_want (board, fact ("company"), &used), ==, JD_WANT_OPTIONAL);
  g_assert_false (used);
  g_assert_null (jd_board_limit (board, "title"));
  g_assert_cmpstr (jd_board_value (board, "employment", "contract"), ==, "contract");
}

static void
test_markup (void)
{
  g_autoptr (JdBoard) board = parse_good ("{'format':1,'id':'b','name':{'en':'B'},'kind':'page','body':{'form':'html','tags':{'h2':[],'a':['href','rel']},"
                                          "'heading':'line','ordered':'bullets','link':'text','nested':'kept','entities':false}}");

  g_assert_true (jd_board_allows (board, "h2", NULL));
  g_assert_true (jd_board_allows (board, "a", "href"));
  g_assert_false (jd_board_allows (board, "a", "onclick"));
  g_assert_false (jd_board_allows (board, "h2", "href"));
  g_assert_false (jd_board_allows (board, "h1", NULL));
  g_assert_cmpstr (((const JdBoardTag *) g_ptr_array_index (board->body->tags, 0))->name, ==, "h2");
  g_assert_cmpint (board->body->heading, ==, JD_HEADING_LINE);
  g_assert_cmpint (board->body->ordered, ==, JD_ORDERED_BULLETS);
  g_assert_cmpint (board->body->link, ==, JD_LINK_TEXT);
  g_assert_cmpint (board->body->nested, ==, JD_NESTED_KEPT);
  g_assert_false (board->body->entities);
}

/* A field that is filled from a piece of a fact asks for the fact; the stronger wish of two counts. */
static void
test_wants (void)
{
  g_autoptr (JdBoard) board = parse_good (BOARD (",'facts':[{'fact':'company','want':'recommended'},{'fact':'street','want':'optional'}],"
                                                 "'fields':[{'name':'employer','want':'required','from':'company'},{'name':'city','want':'required','from':'city'},"
                                                 "{'name':'low','from':'pay_min'},{'name':'text','from':'body'},{'name':'there'}]"));
  gboolean used = FALSE;

  g_assert_cmpint (jd_board_want (board, fact ("company"), NULL), ==, JD_WANT_REQUIRED);
  g_assert_cmpint (jd_board_want (board, fact ("location"), NULL), ==, JD_WANT_REQUIRED);
  g_assert_cmpint (jd_board_want (board, fact ("pay"), &used), ==, JD_WANT_OPTIONAL);
  g_assert_true (used);
  g_assert_cmpint (jd_board_want (board, fact ("street"), &used), ==, JD_WANT_OPTIONAL);
  g_assert_true (used);
  g_assert_cmpint (jd_board_want (board, fact ("department"), &used), ==, JD_WANT_OPTIONAL);
  g_assert_false (used);
}

static void
test_values (void)
{
  g_autoptr (JdBoard) board = parse_good (BOARD (",'values':[{'name':'employment','map':{'full-time':'FULL'}},{'name':'basis','map':{'hour':3}}],"
                                                 "'fields':[{'name':'x','from':'pay_period','map':'basis'}]"));

  g_assert_cmpstr (jd_board_value (board, "employment", "full-time"), ==, "FULL");
  g_assert_null (jd_board_value (board, "employment", "contract"));
  g_assert_cmpstr (jd_board_value (board, "basis", "hour"), ==, "3");
  g_assert_cmpstr (jd_board_value (board, "workplace", "remote"), ==, "remote");
}

/* What a place says of its sources goes before what the board says of all. */
static void
test_offered (void)
{
  g_autoptr (JdBoard) none = parse_good (BOARD ("")), there = parse_good (BOARD (",'offered':['NL','BE']")), everywhere = parse_good (BOARD (",'offered':['*']"));
  g_autofree char *json = jd_board_to_json (there, NULL);

  g_assert_false (jd_board_is_offered (none, "NL"));
  g_assert_true (jd_board_is_offered (there, "BE"));
  g_assert_false (jd_board_is_offered (there, "DE"));
  g_assert_false (jd_board_is_offered (there, NULL));
  g_assert_true (jd_board_is_offered (everywhere, NULL));
  g_assert_nonnull (strstr (json, "\"NL\""));
}

static void
test_claims (void)
{
  g_autoptr (JdBoard) board = parse_good (BOARD (",'limits':[{'part':'title','max':80,'confidence':'low','checked':'2026-11-01'},{'part':'body','min':100}],"
                                                 "'sources':[{'id':'s1','text':'A page'}],'source':['s1'],'checked':'2026-11-29','confidence':'high','note':'N'"));
  const JdBoardLimit *title = jd_board_limit (board, "title"), *body = jd_board_limit (board, "body");

  g_assert_cmpuint (title->max, ==, 80);
  g_assert_cmpint (jd_claim_confidence (board, &title->claim), ==, JD_CONFIDENCE_LOW);
  g_assert_cmpstr (jd_claim_checked (board, &title->claim), ==, "2026-11-01");
  g_assert_cmpuint (body->min, ==, 100);
  g_assert_cmpint (jd_claim_confidence (board, &body->claim), ==, JD_CONFIDENCE_HIGH);
  g_assert_cmpstr (jd_claim_checked (board, &body->claim), ==, "2026-11-29");
  g_assert_cmpstr (board->claim.note, ==, "N");
}

/* Whatever a newer program writes, and wherever, is written back where it stood. */
static void
test_unknown_members (void)
{
  g_autofree char *json = json_text ("{\n  'format': 1,\n  'a': 1,\n  'id': 'b',\n  'name': {\n    'en': 'B'\n  },\n  'kind': 'mail',\n  'envelope': {\n    'form': 'body',\n    'b': 2\n  },\n"
                                     "  'body': {\n    'form': 'text',\n    'heading': 'line',\n    'ordered': 'numbers',\n    'link': 'address',\n    'nested': 'flat',\n    'c': []\n  },\n"
                                     "  'limits': [\n    {\n      'part': 'title',\n      'max': 8,\n      'd': {}\n    }\n  ],\n  'facts': [\n    {\n      'e': true,\n      'fact': 'apply',\n      'want': 'required'\n    }\n  ],\n"
                                     "  'title': {\n    'avoid': [\n      'pay'\n    ],\n    'f': null\n  },\n  'date': {\n    'form': 'D.M.YYYY',\n    'g': 1.5\n  },\n  'pay': {\n    'h': 'x',\n    'whole': true\n  },\n"
                                     "  'values': [\n    {\n      'name': 'employment',\n      'map': {},\n      'i': 1\n    }\n  ],\n  'fields': [\n    {\n      'name': 'x',\n      'j': 1\n    }\n  ],\n"
                                     "  'sources': [\n    {\n      'id': 's',\n      'text': 'S',\n      'k': 1\n    }\n  ],\n  'confidence': 'low',\n  'l': 1\n}\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBoard) board = jd_board_parse (json, strlen (json), "b.json", &error);
  gsize length;

  g_assert_no_error (error);
  g_autofree char *again = jd_board_to_json (board, &length);
  g_assert_cmpstr (again, ==, json);
}

/* ---- what is wrong ---- */

static const struct
{
  const char *text, *place, *message;
} faults[] = {
  { "", "", "expected a value, found an empty file" },
  { "[]", "", "expected an object" },
  { "{'format':2}", "format", "expected" },
  { "{'format':1}", "id", "expected" },
  { "{'format':1,'id':'B b','name':{'en':'B'},'kind':'feed','body':{'form':'text'}}", "id", "expected" },
  { "{'format':1,'id':'b','name':'B','kind':'feed','body':{'form':'text'}}", "name", "found text" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feet','body':{'form':'text'}}", "kind", "found “feet”; is “feed” meant?" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed'}", "body", "expected an object, found nothing" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'html'}}", "body.tags", "expected the tags that are taken, found nothing" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'text','tags':{'p':[]}}}", "body.tags", "expected no tags in a body of text, found p" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'html','tags':{'P':[]}}}", "body.tags.P", "expected a tag in small letters, such as p or h2, found “P”" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'html','tags':{'a><script':[]}}}", "body.tags.a><script", "expected a tag in small letters" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'html','tags':{'a':['href=x']}}}", "body.tags.a[0]", "expected an attribute in small letters" },
  { "{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'html','tags':{'a':'href'}}}", "body.tags.a", "expected a list" },
  { BOARD (",'url':'http://example.com'"), "url", "expected an address that starts with https:, found “http://example.com”" },
  { BOARD (",'url':'javascript:alert(1)'"), "url", "expected an address that starts with https:" },
  { BOARD (",'offered':'NL'"), "offered", "expected a list" },
  { BOARD (",'offered':['*','Holland']"), "offered[1]", "expected a country as NL, or *, found “Holland”" },
  { BOARD (",'envelope':{'form':'soap'}"), "envelope.form", "found “soap”" },
  { BOARD (",'envelope':{'form':'xml','root':'a b'}"), "envelope.root", "expected a name of letters, digits and _-./@" },
  { BOARD (",'envelope':{'form':'xml','root':'a*b'}"), "envelope.root", "expected a name of letters, digits and _-./@" },
  { BOARD (",'envelope':{'form':'xml','item':'job><x'}"), "envelope.item", "expected a name of letters" },
  { BOARD (",'limits':[{'part':'titel','max':8}]"), "limits[0].part", "expected a fact of the job or a part of a posting, such as title, found “titel”" },
  { BOARD (",'limits':[{'part':'title','max':0}]"), "limits[0].max", "expected" },
  { BOARD (",'limits':[{'part':'title','max':-5}]"), "limits[0].max", "expected" },
  { BOARD (",'limits':[{'part':'title','max':99999999999}]"), "limits[0].max", "expected" },
  { BOARD (",'limits':[{'part':'title','min':9,'max':8}]"), "limits[0].max", "expected at least min, 9, found 8" },
  { BOARD (",'limits':[{'part':'title','max':8},{'part':'title','max':9}]"), "limits[1].part", "found “title” twice" },
  { BOARD (",'facts':[{'fact':'body','want':'required'}]"), "facts[0].fact", "expected a fact of the job, such as company, found “body”" },
  { BOARD (",'facts':[{'fact':'company'}]"), "facts[0].want", "expected" },
  { BOARD (",'title':{'avoid':['pay','plaice']}"), "title.avoid[1]", "found “plaice”" },
  { BOARD (",'title':{'avoid':'pay'}"), "title.avoid", "expected a list" },
  { BOARD (",'date':{'form':'yyyy-mm-dd'}"), "date.form", "expected the form of a date, such as YYYY-MM-DD or DD.MM.YYYY" },
  { BOARD (",'date':{'form':'%s%n YYYY M D'}"), "date.form", "expected the form of a date" },
  { BOARD (",'date':{}"), "date.form", "expected the form of a date" },
  { BOARD (",'pay':{'range':'{min} to max'}"), "pay.range", "expected text with {min} and {max}" },
  { BOARD (",'pay':{'single':'{min} {amount}'}"), "pay.single", "expected text with {min}" },
  { BOARD (",'pay':{'single':'{min} }'}"), "pay.single", "expected text with {min}" },
  { BOARD (",'values':[{'name':'employment'}]"), "values[0].map", "expected an object, found nothing" },
  { BOARD (",'values':[{'name':'employmant','map':{}}]"), "values[0].name", "expected a part such as employment or pay_period, or the map of a field, found “employmant”" },
  { BOARD (",'values':[{'name':'level','map':{}},{'name':'level','map':{}}]"), "values[1].name", "found “level” twice" },
  { BOARD (",'fields':[{'from':'title'}]"), "fields[0].name", "expected" },
  { BOARD (",'fields':[{'name':'1st'}]"), "fields[0].name", "expected a name of letters" },
  { BOARD (",'fields':[{'name':'x','from':'salary'}]"), "fields[0].from", "expected a fact of the job or a part of a posting" },
  { BOARD (",'fields':[{'name':'x','from':'title','value':'y'}]"), "fields[0].value", "expected either from or value, found both" },
  { BOARD (",'fields':[{'name':'x','from':'employment','map':'jobs'}]"), "fields[0].map", "expected the name of one of the values of the board, found “jobs”" },
  { BOARD (",'fields':[{'name':'x','date':'DD'}]"), "fields[0].date", "expected the form of a date" },
  { BOARD (",'fields':{'name':'x'}"), "fields", "expected a list" },
  { BOARD (",'max_age_days':'45'"), "max_age_days", "expected" },
  { BOARD (",'max_age_days':-1"), "max_age_days", "expected" },
  { BOARD (",'source':['g1']"), "source[0]", "expected the id of one of the sources of the board, found “g1”" },
  { BOARD (",'sources':[{'id':'s','text':'S'}],'title':{'avoid':[],'source':['s','t']}"), "title.source[1]", "found “t”" },
  { BOARD (",'sources':[{'id':'s','text':'S'},{'id':'s','text':'T'}]"), "sources[1].id", "found “s” twice" },
  { BOARD (",'checked':'yesterday'"), "checked", "expected" },
  { BOARD (",'confidence':'sure'"), "confidence", "found “sure”" },
  { BOARD (",'note':'a\\u0007b'"), "note", "control character" },
};

/* Each names file, place, and what was expected. */
static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdBoard) board = parse (faults[i].text, &error);

      g_test_message ("%s\n%s", faults[i].text, error ? error->message : "taken");
      g_assert_null (board);
      g_assert_nonnull (error);
      g_assert_true (error->domain == JD_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "b.json: "));
      g_assert_nonnull (strstr (error->message, faults[i].place));
      g_assert_nonnull (strstr (error->message, faults[i].message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board/least", test_least);
  g_test_add_func ("/board/markup", test_markup);
  g_test_add_func ("/board/wants", test_wants);
  g_test_add_func ("/board/values", test_values);
  g_test_add_func ("/board/offered", test_offered);
  g_test_add_func ("/board/claims", test_claims);
  g_test_add_func ("/board/unknown-members", test_unknown_members);
  g_test_add_func ("/board/faults", test_faults);
  return g_test_run ();
}
