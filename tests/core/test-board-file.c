// SPDX-License-Identifier: GPL-3.0-or-later
/* What is sent to boards: each as its envelope has it, whatever a posting says; and what becomes of a posting, told beforehand. */
#include "board/jd-board-file.h"

#include <libxml/parser.h>

#include "board/jd-dry-run.h"
#include "shipped-boards.h"
#include "test-bare-posting.h"
#include "test-random-edit.h"
#include "test-util.h"

#define TODAY "2026-12-05"

static JdBoard *
board_of (const char *rest)
{
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'b','name':{'en':'B'},'kind':'feed','body':{'form':'html','tags':{'p':[]}}%s}", rest);
  g_autofree char *json = json_text (text);
  g_autoptr (GError) error = NULL;
  JdBoard *board = jd_board_parse (json, strlen (json), "b.json", &error);

  g_assert_no_error (error);
  return board;
}

/* The file of one posting; NULL with @error. */
static char *
file_of (const JdBoard *board, const JdPosting *posting, GError **error)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  g_autoptr (GString) out = g_string_new (NULL);

  return jd_board_file_write (&job, 1, out, error) ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static char *
good_file (const JdBoard *board, const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  char *file = file_of (board, posting, &error);

  g_assert_no_error (error);
  return file;
}

static char *
value_of (const JdBoard *board, const JdPosting *posting, const char *part)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  g_autoptr (JdBoardEntry) entry = jd_board_fill_part (&job, part, NULL);

  return g_steal_pointer (&entry->value);
}

/* With plain spaces, for versions of CLDR differ in them. New string. */
static char *
spaced (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  g_string_replace (plain, "\u2009", " ", 0);
  return text ? g_string_free (g_steal_pointer (&plain), FALSE) : NULL;
}

static void
assert_value (const JdBoard *board, const JdPosting *posting, const char *part, const char *expected)
{
  g_autofree char *value = value_of (board, posting, part), *plain = spaced (value);

  g_assert_cmpstr (plain, ==, expected);
}

static JdPosting *
sample (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".vacancy", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/board", file, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  JdPosting *posting = jd_posting_parse (data, length, file, &error);
  g_assert_no_error (error);
  return posting;
}

/* ---- whatever a posting says ---- */

/* Refused is what a limit forbids, and nothing else. */
static void
check_file (const JdBoard *board, const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = file_of (board, posting, &error);

  if (!file)
    {
      if (!g_error_matches (error, JD_ERROR, JD_ERROR_LIMIT))
        g_error ("%s: %s", board->id, error->message);
      return;
    }
  g_assert_true (g_utf8_validate (file, -1, NULL));
  if (g_str_equal (jd_board_file_extension (board), "xml"))
    {
      xmlDoc *document = xmlReadMemory (file, (int) strlen (file), NULL, NULL, XML_PARSE_NONET);
      g_assert_nonnull (document);
      xmlFreeDoc (document);
    }
}

static void
check_dry_run (const JdBoard *board, const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  g_autoptr (GPtrArray) issues = jd_dry_run (&job, TODAY);

  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      g_assert_true (g_utf8_validate (issue->message, -1, NULL));
      if (issue->kind == JD_ISSUE_FILE)
        g_error ("%s: %s", board->id, issue->message);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (JdLibrary) library = starter_library ();
  g_autoptr (GError) error = NULL;
  JdFacts *facts = jd_facts_new ();
  facts->company = g_strdup ("R&D <b>\"Sons\"</b> &amp; ]]> <!-- </script>");
  g_ptr_array_add (facts->locations, jd_location_new ("Austin, TX, US", NULL));
  g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, "machine-learning-engineer", "senior", "en", facts, NULL, &error);

  g_assert_no_error (error);
  jd_facts_unref (facts);
  for (guint i = 0; i < 80 / TEST_STRIDE; i++)
    {
      JdPosting *after = random_edit (random, library, posting);
      jd_posting_unref (posting);
      posting = after;
      FOREACH_BOARD (board)
        {
          check_file (board, posting);
          check_dry_run (board, posting);
        }
    }
}

static void
test_hostile (void)
{
  static const char *const texts[] = { "]]>", "]]]]><![CDATA[>", "<!-- -- >", "</script>", "<![CDATA[ x", "\"'`", "&#0; &lt;", "\\n \\u0041", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac", "{title}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JdPosting) posting = bare_posting ("en");
      JD_FOREACH_FACT (fact)
        if (jd_fact_is_text (fact) && fact->type == JD_VARIABLE_TEXT)
          jd_fact_set (posting->facts, fact, g_strdup (texts[i]));
      g_autofree char *line = g_strdup_printf ("%s and what else is said, of more than a hundred characters, since some boards ask for that many of a posting.", texts[i]);
      add_line (add_section (posting, "s", JD_KIND_DUTY, texts[i]), "l", JD_KIND_DUTY, line);
      FOREACH_BOARD (board)
        {
          g_autofree char *file = good_file (board, posting);
          check_file (board, posting);
        }
    }
}

static char *
issues_of (const JdBoard *board, const JdPosting *posting, JdIssueKind kind)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document };
  g_autoptr (GPtrArray) issues = jd_dry_run (&job, TODAY);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (issue->kind == kind)
        g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", issue->message);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_issues (const JdBoard *board, const JdPosting *posting, JdIssueKind kind, const char *expected)
{
  g_autofree char *found = issues_of (board, posting, kind);

  g_assert_cmpstr (found, ==, expected);
}

/* ---- many in one ---- */

static void
test_many (void)
{
  g_autoptr (JdPosting) one = sample ("cook");
  g_autoptr (JdPosting) other = sample ("ingenieur");
  g_autoptr (JdDocument) first = jd_compose (one), second = jd_compose (other);
  const JdBoard *board = shipped_board ("jooble"), *talent = shipped_board ("talent");
  JdBoardJob jobs[] = { { .board = board, .posting = one, .document = first }, { .board = board, .posting = other, .document = second } };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_board_file_write (jobs, 2, out, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (out->str, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<jobs>\n  <job id=\"0e4a7f9c-52c1-4d5e-9b60-2f1d6c7a8e01\">\n"));
  g_assert_nonnull (strstr (out->str, "  </job>\n  <job id=\"0e4a7f9c-52c1-4d5e-9b60-2f1d6c7a8e02\">\n"));
  g_assert_true (jd_board_file_holds_many (board));
  g_assert_false (jd_board_file_holds_many (shipped_board ("monster")));
  g_assert_false (jd_board_file_holds_many (shipped_board ("seek")));
  g_assert_false (jd_board_file_holds_many (shipped_board ("lever")));

  /* The publisher stands there once. */
  jobs[0].board = jobs[1].board = talent;
  g_assert_false (jd_board_file_write (jobs, 2, out, &error));
  g_assert_nonnull (strstr (error->message, "“Elektroingenieur (m/w/d)”: publisher: expected “Harbor & Sons \"Kitchens\"”, found “Nordwind GmbH”; it stands in the file once: write one file for each"));
}

/* What stands between <@name> and its end in each entry, with spaces between. */
static char *
values_in (const char *xml, const char *name)
{
  g_autofree char *start = g_strdup_printf ("<%s><![CDATA[", name);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = strstr (xml, start); at; at = strstr (at + 1, start))
    {
      const char *value = at + strlen (start);
      g_string_append_printf (out, "%s%.*s", out->len > 0 ? " " : "", (int) (strstr (value, "]]>") - value), value);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_in (const char *xml, const char *name, const char *expected)
{
  g_autofree char *found = values_in (xml, name);

  g_assert_cmpstr (found, ==, expected);
}

/* One entry for each place, with a reference that stays when another place comes or goes. */
static void
test_places (void)
{
  g_autoptr (JdPosting) posting = sample ("cook");
  g_autofree char *two = good_file (shipped_board ("indeed"), posting);
  static const char *const more[][2] = { { "Austin, Minnesota", "US-MN/Austin" }, { "東京", NULL }, { "大阪", NULL } };

  assert_in (two, "city", "Austin Dallas");
  assert_in (two, "referencenumber", "C-4-austin C-4-dallas");
  assert_in (two, "requisitionid", "REQ-4 REQ-4");
  assert_in (two, "postalcode", "");
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    g_ptr_array_add (posting->facts->locations, jd_location_new (more[i][0], more[i][1]));
  g_autofree char *five = good_file (shipped_board ("linkedin"), posting);
  assert_in (five, "location", "Austin, TX, US Dallas, TX, US Austin, Minnesota 東京 大阪");
  assert_in (five, "partnerJobId", "C-4-austin C-4-dallas C-4-austin-2 C-4-1 C-4-2");
  assert_issues (shipped_board ("linkedin"), posting, JD_ISSUE_PLACES, "5 entries are sent, one for each place");
  assert_issues (shipped_board ("indeed"), posting, JD_ISSUE_UNSENT,
                 "Level: the board has no name for “Entry”, which is not sent; Workplace: the board has no name for “on-site”, which is not sent; City: it cannot be told from “東京”; Region: it cannot be told from “東京”; Country: it cannot be told from “東京”; "
                 "City: it cannot be told from “大阪”; Region: it cannot be told from “大阪”; Country: it cannot be told from “大阪”");
}

/* Elements stand in every entry, empty where there is nothing to say. */
static void
test_every_element (void)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  const JdBoard *indeed = shipped_board ("indeed");

  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, "Enough to be read by all.");
  g_autofree char *file = good_file (indeed, posting);
  for (guint i = 0; i < indeed->fields->len; i++)
    {
      g_autofree char *element = g_strdup_printf ("<%s>", ((const JdBoardField *) indeed->fields->pdata[i])->name);
      g_assert_nonnull (strstr (file, element));
    }
}

/* A board shows the first of two entries with one reference. */
static void
test_duplicates (void)
{
  g_autoptr (JdPosting) one = sample ("cook"), other = sample ("ingenieur");
  const JdBoard *boards[] = { shipped_board ("adzuna"), shipped_board ("xing") };
  g_autoptr (JdDocument) first = jd_compose (one), second = jd_compose (other);
  g_autoptr (GString) out = g_string_new (NULL);

  g_free (other->facts->reference);
  other->facts->reference = g_strdup ("C-4");
  g_free (other->id);
  other->id = g_strdup (one->id);
  for (guint i = 0; i < G_N_ELEMENTS (boards); i++)
    {
      const JdBoardJob jobs[] = { { .board = boards[i], .posting = one, .document = first }, { .board = boards[i], .posting = other, .document = second } };
      g_autoptr (GError) error = NULL;
      g_assert_false (jd_board_file_write (jobs, 2, out, &error));
      g_assert_error (error, JD_ERROR, JD_ERROR_DUPLICATE);
      g_assert_nonnull (strstr (error->message, "“Elektroingenieur (m/w/d)”: id: expected another reference than “Line Cook” has, found “"));
      g_assert_nonnull (strstr (error->message, "”; of two the board shows the first alone: give each its own"));
    }
}

/* ---- limits ---- */

static void
test_limits (void)
{
  g_autoptr (JdBoard) board = board_of (",'limits':[{'part':'title','max':5},{'part':'body','min':57}],'envelope':{'form':'xml'},'fields':[{'name':'job','from':'title'},{'name':'text','from':'body'}]");
  g_autoptr (JdPosting) posting = bare_posting ("en");
  g_autoptr (GError) error = NULL;

  g_assert_null (file_of (board, posting, &error));
  assert_fault (error, JD_ERROR_LIMIT, "“T”: text: expected at least 57 characters, found 56");
  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, "Enough to be read.");
  g_free (posting->facts->title);
  posting->facts->title = g_strdup ("Köchin");
  g_assert_null (file_of (board, posting, &error));
  assert_fault (error, JD_ERROR_LIMIT, "“Köchin”: job: expected at most 5 characters, found 6");
}

/* Of one letter more than the board takes. */
static void
test_long (void)
{
  g_autofree char *text = repeat ("é", 25001);
  g_autoptr (JdPosting) posting = bare_posting ("en");
  g_autoptr (GError) error = NULL;

  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, text);
  g_assert_null (file_of (shipped_board ("linkedin"), posting, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "description: expected at most 25000 characters, found 250"));
}

/* ---- fields in each other ---- */

static void
test_nested (void)
{
  g_autoptr (JdPosting) posting = sample ("ingenieur");
  g_autoptr (JdBoard) xml = board_of (",'envelope':{'form':'xml','root':'r','item':'i'},'values':[{'name':'workplace','map':{'remote':'true'}}],"
                                      "'fields':[{'name':'a/b','from':'city'},{'name':'c','from':'page'},{'name':'d','from':'page','always':true},{'name':'a/e@f','from':'country'},"
                                      "{'name':'g/h','value':'1'},{'name':'g/i','from':'page'},{'name':'a/j','value':'2'},{'name':'k','from':'workplace'},{'name':'k','from':'pay_min'}]");
  g_autoptr (JdBoard) json = board_of (",'envelope':{'form':'json'},'values':[{'name':'workplace','map':{'remote':'true'}}],"
                                       "'fields':[{'name':'a/b','from':'city'},{'name':'k','from':'workplace'},{'name':'k','from':'pay_min'},{'name':'a/c','from':'reference'},{'name':'d','from':'experience_months'},{'name':'e','value':'true'}]");
  g_autofree char *elements = good_file (xml, posting), *members = good_file (json, posting);

  g_assert_cmpstr (elements, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r>\n  <i>\n    <a>\n      <b>Hamburg</b>\n      <e f=\"DE\">\n      </e>\n      <j>2</j>\n    </a>\n    <d></d>\n    <k>true</k>\n    <k>62000</k>\n  </i>\n</r>\n");
  g_assert_cmpstr (members, ==, "{\n  \"a\": {\n    \"b\": \"Hamburg\",\n    \"c\": \"N-17\"\n  },\n  \"k\": [\n    true,\n    62000\n  ],\n  \"d\": 60,\n  \"e\": \"true\"\n}\n");
}

/* Lists, even of one, and several of the same in different elements. */
static void
test_lists (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdSection *duties = add_section (posting, "d", JD_KIND_DUTY, "What you do");
  g_autoptr (JdBoard) board = board_of (",'envelope':{'form':'json'},'fields':[{'name':'duties[]','from':'duty_lines'},{'name':'needs[]','from':'qualification_lines'},{'name':'a[]/b[]/c','from':'title'},"
                                        "{'name':'a[]/r[1]/x','from':'title'},{'name':'a[]/r[1]/t','value':'one'},{'name':'a[]/r[2]/x','from':'company'}]");

  add_line (duties, "1", JD_KIND_DUTY, "Build **it**");
  add_line (duties, "2", JD_KIND_DUTY, "Keep it");
  g_autofree char *two = good_file (board, posting);
  g_assert_cmpstr (two, ==,
                   "{\n  \"duties\": [\n    \"Build it\",\n    \"Keep it\"\n  ],\n  \"a\": [\n    {\n      \"b\": [\n        {\n          \"c\": \"T\"\n        }\n      ],\n"
                   "      \"r\": [\n        {\n          \"x\": \"T\",\n          \"t\": \"one\"\n        },\n        {\n          \"x\": \"C\"\n        }\n      ]\n    }\n  ]\n}\n");
}

/* A name that XML does not take is found when the file is read again. */
static void
test_names (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  static const char *const names[] = { "-x", "a//b", "/a", "a@b@c", "@", ".x" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *rest = g_strdup_printf (",'envelope':{'form':'xml','root':'r'},'fields':[{'name':'%s','from':'title'}]", names[i]);
      g_autoptr (JdBoard) board = board_of (rest);
      g_autoptr (GError) error = NULL;
      g_assert_null (file_of (board, posting, &error));
      g_assert_nonnull (error);
    }
}

/* ---- values ---- */

static void
test_values (void)
{
  g_autoptr (JdPosting) cook = sample ("cook"), engineer = sample ("ingenieur");
  const JdBoard *indeed = shipped_board ("indeed"), *linkedin = shipped_board ("linkedin"), *seek = shipped_board ("seek"), *lever = shipped_board ("lever"), *adzuna = shipped_board ("adzuna");

  assert_value (indeed, cook, "city", "Austin");
  assert_value (indeed, cook, "region", "TX");
  assert_value (indeed, cook, "country", "US");
  assert_value (indeed, engineer, "region", NULL);
  assert_value (indeed, cook, "employment", "parttime");
  assert_value (linkedin, cook, "employment", "PART_TIME");
  assert_value (linkedin, cook, "level", "ENTRY_LEVEL");
  assert_value (indeed, cook, "level", NULL);
  assert_value (seek, cook, "level", "Entry");
  assert_value (indeed, cook, "workplace", NULL);
  assert_value (indeed, cook, "posted", "2026-12-01T00:00:00Z");
  assert_value (linkedin, cook, "posted", "12/1/2026");
  assert_value (shipped_board ("jooble"), cook, "posted", "01.12.2026");
  assert_value (seek, cook, "posted", "2026-12-01");
  assert_value (indeed, cook, "pay_text", "$18.50 - $22.00 per hour");
  assert_value (indeed, engineer, "pay_text", "€62000 - €74000 per year");
  assert_value (adzuna, engineer, "pay_text", "62.000 – 74.000 € brutto pro Jahr");
  assert_value (seek, cook, "pay_min", "18.50");
  assert_value (seek, cook, "pay_max", "22.00");
  assert_value (seek, engineer, "pay_min", "62000");
  assert_value (seek, engineer, "pay_currency", "EUR");
  assert_value (seek, engineer, "pay_period", "Year");
  /* A period without a name, and cents where there may be none: nothing is said rather than something else. */
  assert_value (lever, cook, "pay_min", NULL);
  assert_value (lever, engineer, "pay_min", "62000");
  assert_value (linkedin, cook, "pay_min", NULL);
  assert_value (seek, cook, "apply_email", "jobs@harbor.example");
  assert_value (seek, cook, "apply_link", NULL);
  assert_value (seek, engineer, "apply_link", "https://nordwind.example/bewerbung/17");
  assert_value (seek, engineer, "apply_email", NULL);
  assert_value (seek, engineer, "experience_months", "60");
  assert_value (seek, engineer, "language", "de");
  assert_value (seek, engineer, "location", "Hamburg, DE");
}

/* Pay that nobody sees is not sent. */
static void
test_hidden_pay (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  JdPlacement *salary = add_line (add_section (posting, "s", JD_KIND_BENEFIT, ""), "p", JD_KIND_SALARY, "");

  salary->has_pay = TRUE;
  salary->pay = (JdPay){ 100000, 200000, "EUR", JD_PERIOD_MONTH };
  assert_value (shipped_board ("seek"), posting, "pay_min", "1000");
  salary->hidden = TRUE;
  assert_value (shipped_board ("seek"), posting, "pay_min", NULL);
}

/* What a level says itself goes before the board, and what it follows after it. */
static void
test_levels (void)
{
  char *folder = folder_new ();
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (JdPosting) posting = bare_posting ("en");
  g_autoptr (JdDocument) document = jd_compose (posting);
  static const char *const expected[][2] = { { "own", "OWN" }, { "follower", "MID_SENIOR_LEVEL" }, { "senior", "MID_SENIOR_LEVEL" }, { "nobody", NULL } };

  folder_put (folder, "levels/senior.json", "{'format':1,'id':'senior','order':1,'name':{'en':'S'},'params':{},'ops':[],'limits':{},'boards':{}}");
  folder_put (folder, "levels/follower.json", "{'format':1,'id':'follower','order':2,'name':{'en':'F'},'inherits':'senior','params':{},'ops':[],'limits':{},'boards':{}}");
  folder_put (folder, "levels/own.json", "{'format':1,'id':'own','order':3,'name':{'en':'O'},'inherits':'senior','params':{},'ops':[],'limits':{},'boards':{'linkedin':'OWN'}}");
  jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const JdBoardJob job = { .board = shipped_board ("linkedin"), .posting = posting, .document = document, .library = library };
      g_free (posting->level);
      posting->level = g_strdup (expected[i][0]);
      g_autoptr (JdBoardEntry) entry = jd_board_fill_part (&job, "level", NULL);
      g_assert_cmpstr (entry->value, ==, expected[i][1]);
    }
  folder_free (folder);
}

/* ---- told beforehand ---- */

static void
test_missing (void)
{
  g_autoptr (JdPosting) cook = sample ("cook"), engineer = sample ("ingenieur"), empty = jd_posting_new ("p", "en");

  assert_issues (shipped_board ("indeed"), cook, JD_ISSUE_MISSING, "");
  assert_issues (shipped_board ("seek"), engineer, JD_ISSUE_MISSING, "Job function has no value, and is required; Short summary has no value, and is required");
  assert_issues (shipped_board ("text-box"), empty, JD_ISSUE_MISSING,
                 "Title has no value, and is required; Company has no value, and is required; Location has no value, and is required; Employment has no value, and is recommended; "
                 "Pay has no value, and is recommended; How to apply has no value, and is required");
  assert_issues (shipped_board ("text-box"), empty, JD_ISSUE_BLANK, "Title has no value; Company has no value; Location has no value; How to apply has no value");
  assert_issues (shipped_board ("monster"), cook, JD_ISSUE_THERE, "JobLevel@monsterId is filled in there; JobStatus@monsterId is filled in there");
  assert_issues (shipped_board ("indeed"), engineer, JD_ISSUE_UNSENT, "Region: it cannot be told from “Hamburg, DE”");
  assert_issues (shipped_board ("linkedin"), cook, JD_ISSUE_PLACES, "2 entries are sent, one for each place");
  assert_issues (shipped_board ("talent"), cook, JD_ISSUE_PLACES, "City: only the first place is sent; one posting for each is taken");
  assert_issues (shipped_board ("careerjet"), cook, JD_ISSUE_UNSENT, "Employment: the board has no name for “part-time”, which is not sent");
  assert_issues (shipped_board ("linkedin"), engineer, JD_ISSUE_CHANGED, "2 headings become bold lines");
  assert_issues (shipped_board ("indeed"), engineer, JD_ISSUE_CHANGED, "“<” or “&” is written otherwise in 1 line");
}

/* What is sent to search engines has places and values of its own; what is wrong in it is told once, by the field or by the data. */
static void
test_data (void)
{
  g_autoptr (JdPosting) cook = sample ("cook"), empty = jd_posting_new ("p", "en");
  const JdBoard *google = shipped_board ("google");
  g_autofree char *missing = issues_of (google, empty, JD_ISSUE_MISSING), *data = issues_of (google, empty, JD_ISSUE_DATA);

  assert_issues (google, cook, JD_ISSUE_PLACES, "");
  assert_issues (google, cook, JD_ISSUE_UNSENT, "");
  assert_issues (google, cook, JD_ISSUE_MISSING, "");
  g_assert_nonnull (strstr (missing, "Posted has no value, and is required"));
  g_assert_null (strstr (data, "datePosted"));
}

static void
test_lengths (void)
{
  g_autoptr (JdPosting) posting = sample ("cook");
  g_autofree char *summary = repeat ("x", 151);

  g_free (posting->facts->short_summary);
  posting->facts->short_summary = g_steal_pointer (&summary);
  assert_issues (shipped_board ("seek"), posting, JD_ISSUE_TOO_LONG, "SearchSummary has 151 characters; at most 150 are taken");
  assert_issues (shipped_board ("seek"), posting, JD_ISSUE_FILE, "");
}

static void
test_titles (void)
{
  static const struct
  {
    const char *title, *expected;
  } cases[] = {
    { "Line Cook", "" },
    { "Shift Manager", "" },
    { "Contract Manager (m/f/d)", "" },
    { "LINE COOK", "The title is in capitals" },
    { "SAP", "" },
    { "Cook C-4", "The title says the reference" },
    { "Cook at harbor & sons \"kitchens\"", "The title says the company" },
    { "Cook from 1.3.2027", "The title says a date" },
    { "Part time cook", "The title says the employment" },
    { "Cook $20 an hour", "The title says the pay" },
    { "Cook in Dallas", "The title says the place" },
    { "Cook, night shift", "The title says the shift" },
    { "Cook wanted!!", "The title has several signs such as ! in a row" },
    { "Urgent: cook", "The title is advertising" },
  };
  g_autoptr (JdBoard) board = board_of (",'title':{'avoid':['capitals','code','company','date','employment','pay','place','shift','signs','slogan']}");
  g_autoptr (JdPosting) posting = sample ("cook");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_free (posting->facts->title);
      posting->facts->title = g_strdup (cases[i].title);
      assert_issues (board, posting, JD_ISSUE_TITLE, cases[i].expected);
    }
}

static void
test_dates (void)
{
  g_autoptr (JdPosting) posting = sample ("cook");
  const JdBoard *jooble = shipped_board ("jooble");

  assert_issues (jooble, posting, JD_ISSUE_DATE, "");
  g_free (posting->facts->posted);
  posting->facts->posted = g_strdup ("2026-10-21");
  assert_issues (jooble, posting, JD_ISSUE_DATE, "");
  posting->facts->posted[9] = '0';
  assert_issues (jooble, posting, JD_ISSUE_DATE, "It is older than 45 days, and no longer shown");
  strcpy (posting->facts->posted, "2026-12-24");
  strcpy (posting->facts->valid_through, "2026-12-04");
  strcpy (posting->facts->apply_by, "2026-11-30");
  assert_issues (jooble, posting, JD_ISSUE_DATE, "It was valid through 2026-12-04; Applications were taken until 2026-11-30; It is posted on 2026-12-24 only, and may not be shown before");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-file/random", test_random);
  g_test_add_func ("/board-file/hostile", test_hostile);
  g_test_add_func ("/board-file/many", test_many);
  g_test_add_func ("/board-file/places", test_places);
  g_test_add_func ("/board-file/every-element", test_every_element);
  g_test_add_func ("/board-file/duplicates", test_duplicates);
  g_test_add_func ("/board-file/limits", test_limits);
  g_test_add_func ("/board-file/long", test_long);
  g_test_add_func ("/board-file/nested", test_nested);
  g_test_add_func ("/board-file/lists", test_lists);
  g_test_add_func ("/board-file/names", test_names);
  g_test_add_func ("/board-file/values", test_values);
  g_test_add_func ("/board-file/hidden-pay", test_hidden_pay);
  g_test_add_func ("/board-file/levels", test_levels);
  g_test_add_func ("/board-file/missing", test_missing);
  g_test_add_func ("/board-file/data", test_data);
  g_test_add_func ("/board-file/lengths", test_lengths);
  g_test_add_func ("/board-file/titles", test_titles);
  g_test_add_func ("/board-file/dates", test_dates);
  return g_test_run ();
}
