// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-reading.h"

#include <glib/gstdio.h>

#include "check/jd-prose.h"
#include "library/jd-library.h"
#include "reading/jd-reading-text.h"
#include "test-document.h"
#include "test-util.h"

static const JdReadingCounts counts = { .words = 100, .sentences = 8, .syllables = 170, .long_words = 25 };

#define assert_figure(kind, value) g_assert_cmpfloat_with_epsilon (jd_reading_figure (kind, &counts), value, 0.0001)

/* Worked out on paper. */
static void
test_formulas (void)
{
  assert_figure (JD_READING_FLESCH, 50.3275);
  assert_figure (JD_READING_FLESCH_KINCAID, 9.345);
  assert_figure (JD_READING_LIX, 37.5);
  assert_figure (JD_READING_AMSTAD, 68.05);
  assert_figure (JD_READING_KANDEL_MOLES, 69.1925);
  assert_figure (JD_READING_SZIGRISZT, 88.425);
}

static JdReadingRules *
ship (void)
{
  JdReadingRules *rules = jd_reading_rules_load_from (jd_library_starter_path ());
  g_assert_cmpuint (jd_reading_rules_faults (rules)->len, ==, 0);
  return rules;
}

static void
assert_has (const char *language, guint figures, JdReadingFigureKind compared)
{
  g_autoptr (JdReadingRules) rules = ship ();
  JdReading reading;
  jd_reading_of_counts (&counts, 120, language, rules, &reading);
  for (guint kind = 0; kind < JD_N_READING_FIGURES; kind++)
    g_assert_cmpint (reading.has[kind], ==, figures >> kind & 1);
  if (reading.ease != JD_EASE_UNKNOWN)
    g_assert_cmpint (reading.figure, ==, compared);
  g_assert_cmpint (reading.ease != JD_EASE_UNKNOWN, ==, compared != JD_N_READING_FIGURES);
  g_assert_cmpuint (reading.words, ==, 120);
  g_assert_cmpuint (reading.minutes, ==, 1);
}

static void
test_languages (void)
{
  assert_has ("en-AU", 1 << JD_READING_FLESCH | 1 << JD_READING_FLESCH_KINCAID | 1 << JD_READING_LIX, JD_READING_FLESCH);
  assert_has ("de-AT", 1 << JD_READING_AMSTAD | 1 << JD_READING_LIX, JD_READING_AMSTAD);
  assert_has ("fr", 1 << JD_READING_KANDEL_MOLES | 1 << JD_READING_LIX, JD_READING_KANDEL_MOLES);
  assert_has ("es-MX", 1 << JD_READING_SZIGRISZT | 1 << JD_READING_LIX, JD_READING_SZIGRISZT);
  assert_has ("nl", 1 << JD_READING_LIX, JD_READING_LIX);
  assert_has ("sv", 1 << JD_READING_LIX, JD_N_READING_FIGURES);
}

/* Of LIX, less is easier. */
static const char ours[] = "{ \"format\": 1, \"id\": \"nl\", \"long_sentence\": 20, \"postings\": { \"texts\": 9, \"figure\": \"lix\", \"hardest\": 70, \"quarter\": 50, \"half\": 40, "
                           "\"three_quarters\": 30, \"easiest\": 10, \"source\": \"made up\" } }";

static void
assert_ease (const JdReadingRules *rules, guint long_words, double easier_than, JdEase ease)
{
  const JdReadingCounts prose = { .words = 100, .sentences = 20, .long_words = long_words }; /* LIX 5 + long_words */
  JdReading reading;
  jd_reading_of_counts (&prose, 100, "nl", rules, &reading);
  g_assert_cmpfloat_with_epsilon (reading.easier_than, easier_than, 0.0001);
  g_assert_cmpint (reading.ease, ==, ease);
}

static void
test_band (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-reading-XXXXXX", NULL), *inner = g_build_filename (folder, "rules", "reading", NULL), *path = g_build_filename (inner, "nl.json", NULL);
  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, ours, -1, NULL));
  g_autoptr (JdReadingRules) rules = jd_reading_rules_load_from (folder);
  assert_ease (rules, 95, 0, JD_EASE_HARDER);
  assert_ease (rules, 65, 0, JD_EASE_HARDER);
  assert_ease (rules, 55, 0.125, JD_EASE_HARDER);
  assert_ease (rules, 45, 0.25, JD_EASE_USUAL);
  assert_ease (rules, 40, 0.375, JD_EASE_USUAL);
  assert_ease (rules, 25, 0.75, JD_EASE_USUAL);
  assert_ease (rules, 15, 0.875, JD_EASE_EASIER);
  assert_ease (rules, 0, 1, JD_EASE_EASIER);
  g_remove (path);
}

static void
test_too_short (void)
{
  g_autoptr (JdReadingRules) rules = ship ();
  TestDocument test;
  JdReading reading;
  test_document_init (&test);
  jd_prose_measure (&test.document, rules, &reading);
  g_autofree char *ease = jd_reading_describe_ease (&reading);
  g_assert_cmpuint (reading.prose.words, ==, 11);
  g_assert_cmpuint (reading.prose.sentences, ==, 3);
  g_assert_cmpuint (reading.words, >, reading.prose.words);
  g_assert_cmpint (reading.ease, ==, JD_EASE_UNKNOWN);
  g_assert_false (reading.has[JD_READING_FLESCH]);
  g_assert_cmpstr (ease, ==, "Too short to tell how easy it is to read");
}

static void
test_words (void)
{
  g_autoptr (JdReadingRules) rules = ship ();
  JdReading reading;
  jd_reading_of_counts (&counts, 120, "en", rules, &reading);
  g_autofree char *ease = jd_reading_describe_ease (&reading), *figures = jd_reading_describe_figures (&reading, jd_reading_rules_language (rules, "en"));
  g_assert_cmpstr (ease, ==, "Easier to read than three in four real postings");
  g_assert_cmpstr (figures, ==, "8 sentences, 12.5 words each on average. Flesch Reading Ease 50.3. Flesch-Kincaid Grade 9.3. LIX 37.5. "
                                "Compared with 44 real postings in this language; what is right depends on who shall read it.");
  jd_reading_of_counts (&counts, 120, "sv", rules, &reading);
  g_autofree char *unknown = jd_reading_describe_ease (&reading);
  g_assert_cmpstr (unknown, ==, "Nothing to compare with in this language");
}

#define PROSE "You cook for our guests, set the tables and keep the kitchen clean. We start at ten and end at six. Each of us has two days off in a row, and a hot meal on each shift."

/* A section that says enough is measured alone; one with few words is not told. */
static void
test_sections (void)
{
  g_autoptr (JdReadingRules) rules = ship ();
  TestDocument test;
  JdNode section, heading, paragraph;
  JdRun heading_run, paragraph_run;
  memset (&section, 0, sizeof section);
  memset (&heading, 0, sizeof heading);
  memset (&paragraph, 0, sizeof paragraph);
  test_document_init (&test);
  g_autoptr (GPtrArray) none = jd_prose_measure_sections (&test.document, rules);
  g_assert_cmpuint (none->len, ==, 0);
  test_node (&test.root, &section, JD_NODE_SECTION, NULL, NULL);
  test_node (&section, &heading, JD_NODE_HEADING, &heading_run, "A day");
  test_node (&section, &paragraph, JD_NODE_PARAGRAPH, &paragraph_run, PROSE);
  g_autoptr (GPtrArray) one = jd_prose_measure_sections (&test.document, rules);
  g_assert_cmpuint (one->len, ==, 1);
  const JdSectionReading *found = one->pdata[0];
  g_assert_cmpstr (found->heading, ==, "A day");
  g_assert_cmpuint (found->reading.prose.sentences, ==, 3);
  g_assert_cmpint (found->reading.ease, ==, JD_EASE_EASIER);
}

static void
assert_refused (const char *content, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_reading_language_parse (content, strlen (content), "xx.json", &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_faults (void)
{
  assert_refused ("{ \"format\": 1, \"id\": \"en\" }", "xx.json: long_sentence: expected a whole number, found nothing");
  g_autofree char *wrong_figure = g_strdup (ours), *rising = g_strdup (ours);
  memcpy (strstr (wrong_figure, "\"nl\""), "\"es\"", 4);
  memcpy (strstr (rising, "50"), "90", 2);
  assert_refused (rising, "xx.json: line 1, postings.quarter: expected a figure that is as easy as the one before, or easier, found 90");
  g_autoptr (GString) flesch = g_string_new (ours);
  g_string_replace (flesch, "\"lix\"", "\"amstad\"", 1);
  g_string_replace (flesch, "\"hardest\": 70", "\"hardest\": 1", 1);
  g_string_replace (flesch, "\"quarter\": 50, \"half\": 40, \"three_quarters\": 30, \"easiest\": 10", "\"quarter\": 5, \"half\": 40, \"three_quarters\": 50, \"easiest\": 60", 1);
  assert_refused (flesch->str, "xx.json: line 1, postings.figure: expected a figure that is made for the language, found amstad");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/formulas", test_formulas);
  g_test_add_func ("/reading/languages", test_languages);
  g_test_add_func ("/reading/band", test_band);
  g_test_add_func ("/reading/too-short", test_too_short);
  g_test_add_func ("/reading/words", test_words);
  g_test_add_func ("/reading/sections", test_sections);
  g_test_add_func ("/reading/faults", test_faults);
  return g_test_run ();
}
