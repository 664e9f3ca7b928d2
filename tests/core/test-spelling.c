// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"
#include "compose/jd-line-id.h"

#include <string.h>

#include "test-document.h"
#include "test-folder.h"

static const char *const dictionary[] = {
  "we", "use", "and", "in", "the", "kitchen", "cook", "for", "at", "doesn't", "doesn’t", "on", "call", "team", "a", "is", "of", "based", "daily", "What", "do", "Must", "have",
  "per", "month", "Line", "Cook", "guests", "eighty", "You", "you", "will", "Prepare", "station", "Keep", "it", "clean", "visit", NULL,
};

static JdSpelling *
make_spelling (void)
{
  return jd_spelling_new (jd_speller_new_words ("en", dictionary));
}

static gboolean
is_right (JdSpelling *spelling, const char *word)
{
  return jd_spelling_check_word (spelling, word, strlen (word));
}

static void
append_found (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  g_string_append_printf (data, "%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT ":%u+%u ", start, end, offset, length);
}

static void
test_text (void)
{
  static const struct
  {
    const char *text, *found;
  } cases[] = {
    { "we cook in the kitchen", "" },
    { "we cok in teh kitchen", "3-6:3+3 10-13:10+3 " },
    { "éé we cok", "0-4:0+2 8-11:6+3 " },
    /* Single letters name something, written in one character or in two: "é", "e\xCC\x81", "e\xCC\xA3\xCC\x81". */
    { "z Z é e\xCC\x81 e\xCC\xA3\xCC\x81 É-team", "" },
    { "e\xCC\x81q", "0-4:0+3 " },
    { "", "" },
    { "doesn't doesn’t", "" },
    { "C++ C# .NET Node.js R&D CI/CD 24/7", "" },
    { "€60,000 110k 2027-01-31 5+", "" },
    { "visit https://exmaple.com/teh or jobs@teh.example", "30-32:30+2 " },
    { "{company} and {a:role_title}", "" },
    { "on-call team-based", "" },
    { "on-cal", "0-6:0+6 " },
  };
  g_autoptr (JdSpelling) spelling = make_spelling ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);
      jd_spelling_check_text (spelling, cases[i].text, -1, append_found, found);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found->str, ==, cases[i].found);
    }
}

static void
test_no_speller (void)
{
  g_autoptr (JdSpelling) spelling = jd_spelling_new (NULL);
  g_assert_true (is_right (spelling, "xyzzy"));
  g_auto (GStrv) suggestions = jd_spelling_suggest (spelling, "xyzzy", 5);
  g_assert_null (suggestions[0]);
  jd_spelling_add_personal (spelling, "xyzzy");
}

static void
test_long_word (void)
{
  g_autoptr (JdSpelling) spelling = make_spelling ();
  g_autofree char *word = g_strnfill (1024 * 1024, 'x');
  g_assert_true (is_right (spelling, word));
}

/* A speller that counts what it is asked. */
static guint asked;

static gboolean
count_check (gpointer self, const char *word, gsize length)
{
  asked++;
  return FALSE;
}

static GStrv
count_suggest (gpointer self, const char *word, gsize length)
{
  static const char *const suggestions[] = { "teh", "the", "tea", "ten", NULL };
  asked++;
  return g_strdupv ((GStrv) suggestions);
}

static void
count_add (gpointer self, const char *word, gsize length)
{
}

static void
count_free (gpointer self)
{
}

static const JdSpellerClass count_class = { count_check, count_suggest, count_add, count_free };

static JdSpelling *
make_counting (void)
{
  JdSpeller *speller = g_new0 (JdSpeller, 1);
  speller->class = &count_class;
  asked = 0;
  return jd_spelling_new (speller);
}

static void
test_asks_once (void)
{
  g_autoptr (JdSpelling) spelling = make_counting ();
  for (guint i = 0; i < 10; i++)
    g_assert_false (is_right (spelling, "teh"));
  g_assert_cmpuint (asked, ==, 1);
  g_assert_false (is_right (spelling, "Teh"));
  g_assert_cmpuint (asked, ==, 2);
}

static void
test_suggests_on_demand (void)
{
  g_autoptr (JdSpelling) spelling = make_counting ();
  g_autoptr (GString) found = g_string_new (NULL);
  jd_spelling_check_text (spelling, "teh", -1, append_found, found);
  g_assert_cmpuint (asked, ==, 1);
  g_auto (GStrv) few = jd_spelling_suggest (spelling, "teh", 2);
  g_auto (GStrv) again = jd_spelling_suggest (spelling, "teh", 9);
  g_assert_cmpuint (asked, ==, 2);
  g_assert_cmpuint (g_strv_length (few), ==, 2);
  /* Not "teh" itself. */
  g_assert_cmpuint (g_strv_length (again), ==, 3);
}

static void
test_suggestion_capitals (void)
{
  g_autoptr (JdSpelling) spelling = make_counting ();
  g_auto (GStrv) title = jd_spelling_suggest (spelling, "Hte", 2);
  g_assert_cmpstr (title[1], ==, "The");
  g_auto (GStrv) upper = jd_spelling_suggest (spelling, "HTE", 2);
  g_assert_cmpstr (upper[1], ==, "THE");
}

static void
test_personal_and_ignored (void)
{
  g_autoptr (JdSpelling) spelling = make_spelling ();
  g_assert_false (is_right (spelling, "brunoise"));
  jd_spelling_add_personal (spelling, "brunoise");
  g_assert_true (is_right (spelling, "brunoise"));
  g_assert_true (is_right (spelling, "Brunoise"));
  g_assert_false (is_right (spelling, "mirepoix"));
  jd_spelling_ignore_all (spelling, "mirepoix");
  g_assert_true (is_right (spelling, "mirepoix"));
}

static void
test_word_file (void)
{
  char *folder = folder_new ();
  folder_put_bytes (folder, "words.txt", "\xEF\xBB\xBF# comment\nbrunoise\n  Kubernetes \r\n\nlast", -1);
  g_autofree char *path = folder_path (folder, "words.txt");
  g_autoptr (JdSpelling) spelling = make_spelling ();
  g_autoptr (GError) error = NULL;
  g_assert_false (is_right (spelling, "brunoise"));
  g_assert_true (jd_spelling_add_word_file (spelling, path, &error));
  g_assert_no_error (error);
  g_assert_true (is_right (spelling, "brunoise"));
  g_assert_true (is_right (spelling, "Kubernetes-based"));
  g_assert_true (is_right (spelling, "last"));
  g_assert_false (is_right (spelling, "comment"));
  g_auto (GStrv) suggestions = jd_spelling_suggest (spelling, "Kubernets", 1);
  g_assert_cmpstr (suggestions[0], ==, "Kubernetes");
  folder_free (folder);
}

/* A short slip is near many abbreviations of the trade; what the dictionary says comes first. */
static void
test_short_words (void)
{
  char *folder = folder_new ();
  folder_put_bytes (folder, "words.txt", "CEH\n", -1);
  g_autofree char *path = folder_path (folder, "words.txt");
  g_autoptr (JdSpelling) spelling = make_counting ();
  g_assert_true (jd_spelling_add_word_file (spelling, path, NULL));
  g_auto (GStrv) suggestions = jd_spelling_suggest (spelling, "teh", 9);
  g_assert_cmpstr (suggestions[0], ==, "the");
  g_assert_cmpstr (suggestions[g_strv_length (suggestions) - 1], ==, "CEH");
  folder_free (folder);
}

static void
test_broken_word_file (void)
{
  char *folder = folder_new ();
  folder_put_bytes (folder, "words.txt", "first\ncaf\xe9\n", -1);
  g_autofree char *path = folder_path (folder, "words.txt");
  g_autoptr (JdSpelling) spelling = make_spelling ();
  g_autoptr (GError) latin = NULL, missing = NULL;
  g_assert_false (jd_spelling_add_word_file (spelling, path, &latin));
  g_assert_error (latin, JD_ERROR, JD_ERROR_ENCODING);
  g_assert_true (g_str_has_suffix (latin->message, "words.txt: line 2: expected a word list in UTF-8, found bytes that are not UTF-8; "
                                                   "save it as UTF-8, which editors offer under Save As as the encoding"));
  g_assert_false (jd_spelling_add_word_file (spelling, "/nowhere/words.txt", &missing));
  g_assert_error (missing, JD_ERROR, JD_ERROR_IO);
  folder_free (folder);
}

/* A shipped list: sorted, one word a line. How many words. */
static guint
check_shipped_words (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "words", name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &data, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (data), "\n", -1);
  const char *before = NULL;
  guint words = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '#')
        continue;
      g_assert_null (strpbrk (lines[i], " \t\r"));
      g_assert_true (before == NULL || strcmp (before, lines[i]) < 0);
      before = lines[i];
      words++;
    }
  return words;
}

static void
test_shipped_words (void)
{
  g_assert_cmpuint (check_shipped_words ("trade.txt"), >=, 1500);
  g_assert_cmpuint (check_shipped_words ("trade-de.txt"), >=, 100);
  g_assert_cmpuint (check_shipped_words ("trade-de-at.txt"), >=, 10);
  g_assert_cmpuint (check_shipped_words ("trade-de-ch.txt"), >=, 10);
  g_assert_cmpuint (check_shipped_words ("trade-fr.txt"), >=, 30);
  g_assert_cmpuint (check_shipped_words ("trade-nl.txt"), >=, 30);
  g_assert_cmpuint (check_shipped_words ("trade-es.txt"), >=, 30);
}

/* German words are right in German alone, however people are addressed, and Swiss ones in Switzerland. */
static void
test_words_of_language (void)
{
  static const char *const languages[] = { "en", "de", "de-x-du", "de-CH-x-du" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (JdSpelling) spelling = make_spelling ();
      g_autoptr (GError) error = NULL;
      jd_spelling_add_trade_words (spelling, languages[i], &error);
      g_assert_no_error (error);
      g_assert_true (is_right (spelling, "Kubernetes"));
      g_assert_cmpint (is_right (spelling, "Homeoffice"), ==, i > 0);
      g_assert_cmpint (is_right (spelling, "EFZ"), ==, i == 3);
    }
}

static void
test_names (void)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  posting->facts->company = g_strdup ("Northwind Analytics");
  g_ptr_array_add (posting->facts->locations, jd_location_new ("Wageningen, NL", NULL));
  JdParams *variables = jd_params_with (posting->variables, "product", "gridcast", FALSE);
  jd_params_unref (posting->variables);
  posting->variables = jd_params_with (variables, "company_about", "A long text about what the company does, with a mistke in it that has to be found.", FALSE);
  jd_params_unref (variables);

  g_autoptr (JdSpelling) spelling = make_spelling ();
  g_assert_false (is_right (spelling, "Northwind"));
  jd_spelling_set_names (spelling, posting);
  g_assert_true (is_right (spelling, "Northwind"));
  g_assert_true (is_right (spelling, "Northwind's"));
  g_assert_true (is_right (spelling, "Wageningen"));
  g_assert_true (is_right (spelling, "gridcast"));
  g_assert_false (is_right (spelling, "mistke"));

  g_autoptr (JdPosting) other = jd_posting_new ("q", "en");
  jd_spelling_set_names (spelling, other);
  g_assert_false (is_right (spelling, "Northwind"));
}

static void
test_document (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autoptr (JdPlacement) placement = jd_placement_new ("stations", JD_KIND_DUTY);
  test.items[0].placement = placement;
  test.item_runs[0] = test_run ("Prepare teh station.");
  test.item_runs[0].next = NULL;
  test.title_run = test_run ("Line Cok");

  g_autoptr (JdSpelling) spelling = make_spelling ();
  const JdCheckContext context = { "en", spelling };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_spelling, &test.document, &context);
  g_assert_cmpuint (findings->len, ==, 2);

  const JdFinding *title = findings->pdata[0];
  g_assert_cmpstr (title->text, ==, "Cok");
  g_assert_null (title->section);
  g_assert_null (title->placement);
  g_assert_cmpstr (title->line, ==, JD_LINE_ID_TITLE);
  g_assert_cmpuint (title->node, ==, 1);
  g_assert_cmpuint (title->offset, ==, 5);

  const JdFinding *item = findings->pdata[1];
  g_assert_true (item->check == &jd_check_spelling);
  g_assert_cmpint (item->severity, ==, JD_SEVERITY_WARNING);
  g_assert_cmpstr (item->text, ==, "teh");
  g_assert_cmpstr (item->section, ==, "duties");
  g_assert_cmpstr (item->placement, ==, "stations");
  g_assert_cmpstr (item->line, ==, "stations");
  g_assert_cmpuint (item->offset, ==, 8);
  g_assert_cmpuint (item->length, ==, 3);
  g_assert_cmpuint (item->start, ==, 8);
  g_assert_cmpuint (item->end, ==, 11);
  g_assert_cmpuint (item->node, ==, 10);
  g_assert_nonnull (strstr (item->message, "teh"));
}

/* Filled and missing variables are not spelt; prose in a variable is. */
static void
test_document_values (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = { test_run ("We cook at "), test_run ("Grzbrk"), test_run ("'s kitchen for "), test_run ("[contct]"), test_run (" and teh team. "),
                   test_run ("A value of more than sixty characters is prose, where a mistke is one.") };
  runs[0].text = "we cook at ";
  runs[1].kind = JD_RUN_VARIABLE;
  runs[3].kind = JD_RUN_MISSING;
  runs[5].kind = JD_RUN_VARIABLE;
  test.paragraph.runs = test_chain (runs, G_N_ELEMENTS (runs));
  g_autoptr (JdSpelling) spelling = make_spelling ();
  jd_spelling_ignore_all (spelling, "value");
  static const char *const known[] = { "A", "more", "than", "sixty", "characters", "prose", "where", "one" };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    jd_spelling_ignore_all (spelling, known[i]);
  const JdCheckContext context = { "en", spelling };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_spelling, &test.document, &context);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (((const JdFinding *) findings->pdata[0])->text, ==, "teh");
  g_assert_cmpstr (((const JdFinding *) findings->pdata[1])->text, ==, "mistke");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spelling/text", test_text);
  g_test_add_func ("/spelling/no-speller", test_no_speller);
  g_test_add_func ("/spelling/long-word", test_long_word);
  g_test_add_func ("/spelling/asks-once", test_asks_once);
  g_test_add_func ("/spelling/suggests-on-demand", test_suggests_on_demand);
  g_test_add_func ("/spelling/short-words", test_short_words);
  g_test_add_func ("/spelling/suggestion-capitals", test_suggestion_capitals);
  g_test_add_func ("/spelling/personal-and-ignored", test_personal_and_ignored);
  g_test_add_func ("/spelling/word-file", test_word_file);
  g_test_add_func ("/spelling/broken-word-file", test_broken_word_file);
  g_test_add_func ("/spelling/shipped-words", test_shipped_words);
  g_test_add_func ("/spelling/words-of-language", test_words_of_language);
  g_test_add_func ("/spelling/names", test_names);
  g_test_add_func ("/spelling/document", test_document);
  g_test_add_func ("/spelling/document-values", test_document_values);
  return g_test_run ();
}
