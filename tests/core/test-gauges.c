// SPDX-License-Identifier: GPL-3.0-or-later
/* How long a posting is and how much it asks for, beside its level; and masculine and feminine words of it. */
#include "check/jd-coded.h"
#include "check/jd-gauges.h"
#include "structure-posting.h"

static JdGauges *
gauges_of (const char *language, const char *level, const char *const *lines)
{
  g_autoptr (JdPosting) posting = posting_of (language, level, lines);
  g_autoptr (JdDocument) document = jd_compose (posting);

  return jd_gauges_new (document, structure_data (), "en");
}

#define assert_gauge(gauge, count_, least_, most_, text_) \
  { \
    g_assert_cmpuint ((gauge).count, ==, count_); \
    g_assert_cmpint ((gauge).least, ==, least_); \
    g_assert_cmpint ((gauge).most, ==, most_); \
    g_assert_cmpstr ((gauge).text, ==, text_); \
  }

/* Of the level, whether it stands inside or not. */
static void
test_level (void)
{
  const char *lines[] = { "# qualification What you bring", "Q Read maps.\n\nSwim far.", "Q Bake rye.", "N Sing high.", "D Drive trams.", NULL };
  g_autoptr (JdGauges) gauges = gauges_of ("en", "entry", lines);
  g_autofree char *words = g_strdup_printf ("%u words; Entry level asks for 200 at least.", gauges->length.count);

  assert_gauge (gauges->length, 21, 200, 750, words);
  assert_gauge (gauges->must, 2, 0, 7, "2 must-haves; Entry level keeps to 7.");
}

/* Without a level length is held against other postings, and nothing says how much is too much. */
static void
test_no_level (void)
{
  const char *lines[] = { "Q Bake rye.", NULL };
  g_autoptr (JdGauges) gauges = gauges_of ("en", NULL, lines);

  assert_gauge (gauges->length, 6, 200, 1100, "6 words; nine of ten postings have 200 or more.");
  assert_gauge (gauges->must, 1, 0, G_MAXINT, "1 must-have");
}

static void
test_inside (void)
{
  g_autoptr (GString) line = g_string_new ("D Bake");
  for (guint i = 0; i < 298; i++)
    g_string_append (line, " bread");
  const char *lines[] = { line->str, NULL };
  g_autoptr (JdGauges) of_level = gauges_of ("en", "senior", lines), gauges = gauges_of ("en", NULL, lines);

  g_assert_cmpstr (of_level->length.text, ==, "303 words; for Senior 200 to 750 are usual.");
  g_assert_cmpstr (gauges->length.text, ==, "303 words; most postings have 200 to 1100.");
}

/* What the rule of structure counts is what the meter counts. */
static void
test_same (void)
{
  const char *lines[] = { "# qualification Needs", "Q a.", "Q b.", "Q c.", "Q d.", "Q e.", "Q f.", "Q g.", "Q h.", NULL };
  g_autoptr (JdGauges) gauges = gauges_of ("en", "entry", lines);

  assert_has ("en", "entry", gauges->must.text, "# qualification Needs", "Q a.", "Q b.", "Q c.", "Q d.", "Q e.", "Q f.", "Q g.", "Q h.");
}

/* ---- masculine and feminine words ---- */

static JdCoded *
coded_of (const char *language, const char *const *lines)
{
  g_autoptr (JdPosting) posting = posting_of (language, NULL, lines);
  g_autoptr (JdWordRules) rules = jd_word_rules_load_from (language, (const char *const[]) { g_getenv ("VACANCY_DATA_DIR"), NULL });
  g_autoptr (JdDocument) document = jd_compose (posting);

  return jd_coded_new (document, rules);
}

static char *
words_of (const GPtrArray *found)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (words, ((JdFinding *) found->pdata[i])->text);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

/* In the prose alone: not in headings, and not in names. */
static void
test_coded (void)
{
  const char *lines[] = { "# duty Ambitious Bakers", "D You lead an ambitious team.", "T You support Lead Bakers.", NULL };
  g_autoptr (JdCoded) coded = coded_of ("en", lines);
  g_autofree char *masculine = words_of (coded->masculine), *feminine = words_of (coded->feminine);

  g_assert_cmpuint (coded->words, ==, 9);
  g_assert_cmpstr (masculine, ==, "lead ambitious");
  g_assert_cmpstr (feminine, ==, "support");
  const JdFinding *first = coded->masculine->pdata[0];
  g_assert_cmpstr (first->section, ==, "s1");
  g_assert_cmpuint (first->offset, ==, strlen ("You "));
}

static void
test_no_list (void)
{
  const char *lines[] = { "D Sie backen.", NULL };

  g_assert_null (coded_of ("de", lines));
}

static void
test_rate (void)
{
  g_assert_cmpint (jd_coded_in_100 (0, 0), ==, 0);
  g_assert_cmpint (jd_coded_in_100 (2, 300), ==, 67);
  g_assert_cmpint (jd_coded_in_100 (3, 3), ==, 10000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gauges/level", test_level);
  g_test_add_func ("/gauges/no-level", test_no_level);
  g_test_add_func ("/gauges/inside", test_inside);
  g_test_add_func ("/gauges/same", test_same);
  g_test_add_func ("/gauges/coded", test_coded);
  g_test_add_func ("/gauges/no-list", test_no_list);
  g_test_add_func ("/gauges/rate", test_rate);
  return g_test_run ();
}
