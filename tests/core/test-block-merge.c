// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "test-folder.h"
#include "test-util.h"
#include "merge/jd-block-merge.h"

#define HEAD "{ 'format': 1, 'id': 'plant', 'kind': 'duty', 'title': 'Plant', "
#define BODY(text) "'body': { 'en': '" text "' }"
#define VARIANT(level, text) "{ 'when': { 'level': ['" level "'] }, " BODY (text) " }"

/* @text has ' for ". NULL gives NULL. */
static JdBlock *
read_block (const char *text)
{
  g_autofree char *json = text ? json_text (text) : NULL;
  g_autoptr (GError) error = NULL;
  JdBlock *block = json ? jd_block_parse (json, strlen (json), "test.json", &error) : NULL;

  g_assert_no_error (error);
  return block;
}

/* What comes out reads back as it is written. New string, with ' for ". */
static char *
merge (const char *base, const char *ours, const char *theirs, GStrv *conflicts)
{
  g_autoptr (JdBlock) a = read_block (ours), b = read_block (theirs), o = base ? read_block (base) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlock) merged = jd_block_merge (o, a, b, "test.json", conflicts, &error);
  gsize length;

  g_assert_no_error (error);
  g_autofree char *json = jd_block_to_json (merged, &length);
  g_autoptr (JdBlock) again = jd_block_parse (json, length, "merged", &error);
  g_assert_no_error (error);
  g_autofree char *rewritten = jd_block_to_json (again, &length);
  g_assert_cmpstr (rewritten, ==, json);
  return g_strdelimit (g_steal_pointer (&json), "\"", '\'');
}

static void
assert_has (const char *json, const char *part)
{
  if (!strstr (json, part))
    g_error ("“%s” is not in:\n%s", part, json);
}

static void
assert_lacks (const char *json, const char *part)
{
  if (strstr (json, part))
    g_error ("“%s” is in:\n%s", part, json);
}

/* No conflict, whoever is called ours. */
static char *
merge_clean (const char *base, const char *ours, const char *theirs)
{
  g_auto (GStrv) none = NULL, none_either = NULL;
  char *json = merge (base, ours, theirs, &none);
  g_autofree char *swapped = merge (base, theirs, ours, &none_either);

  g_assert_cmpstr (none[0], ==, NULL);
  g_assert_cmpstr (none_either[0], ==, NULL);
  g_assert_cmpuint (strlen (swapped), ==, strlen (json));
  return json;
}

/* One conflict, at @place. */
static char *
merge_conflict (const char *base, const char *ours, const char *theirs, const char *place)
{
  g_auto (GStrv) conflicts = NULL, swapped_conflicts = NULL;
  char *json = merge (base, ours, theirs, &conflicts);
  g_autofree char *swapped = merge (base, theirs, ours, &swapped_conflicts), *at = g_strdup_printf ("'at': '%s'", place);

  g_assert_cmpuint (g_strv_length (conflicts), ==, 1);
  g_assert_cmpstr (conflicts[0], ==, place);
  g_assert_cmpuint (g_strv_length (swapped_conflicts), ==, 1);
  assert_has (json, at);
  return json;
}

static void
test_one_side (void)
{
  const char *base = HEAD BODY ("Plant trees.") " }", *other = HEAD BODY ("Plant old trees.") ", 'tags': ['a'], 'x': { 'y': [1.50, null] }, 'revision': 2 }";
  g_autoptr (JdBlock) block = read_block (other);
  g_autofree char *json = jd_block_to_json (block, NULL);
  g_autofree char *ours = merge_clean (base, other, base), *both = merge_clean (base, other, other);

  g_strdelimit (json, "\"", '\'');
  g_assert_cmpstr (ours, ==, json);
  g_assert_cmpstr (both, ==, json);
}

static void
test_wordings (void)
{
  g_autofree char *levels = merge_clean (HEAD BODY ("Plant trees.") ", 'variants': [" VARIANT ("intern", "Help to plant.") ", " VARIANT ("senior", "Lead planting.") "] }",
                                         HEAD BODY ("Plant trees.") ", 'variants': [" VARIANT ("intern", "Help to plant trees.") ", " VARIANT ("senior", "Lead planting.") "] }",
                                         HEAD BODY ("Plant trees.") ", 'variants': [" VARIANT ("intern", "Help to plant.") ", " VARIANT ("senior", "Lead the planting.") "] }");
  assert_has (levels, "Help to plant trees.");
  assert_has (levels, "Lead the planting.");

  g_autofree char *words = merge_clean (HEAD BODY ("Plant trees in town.") " }", HEAD BODY ("Plant young trees in town.") " }", HEAD BODY ("Plant trees in villages.") " }");
  assert_has (words, "Plant young trees in villages.");
  assert_lacks (words, "conflicts");

  g_autofree char *languages = merge_clean (HEAD BODY ("Plant trees.") " }", HEAD "'body': { 'en': 'Plant trees.', 'de': 'Bäume pflanzen.' } }",
                                            HEAD "'body': { 'nl': 'Bomen planten.', 'en': 'Plant a tree.' } }");
  assert_has (languages, "'nl': 'Bomen planten.',\n    'en': 'Plant a tree.',\n    'de': 'Bäume pflanzen.'");
}

static void
test_wording_conflict (void)
{
  g_autofree char *json = merge_conflict (HEAD BODY ("Plant trees now.") ", 'variants': [" VARIANT ("intern", "Plant two trees here.") "], 'tags': [] }",
                                          HEAD BODY ("Plant trees now.") ", 'variants': [" VARIANT ("intern", "Plant three trees here.") "], 'tags': ['a'] }",
                                          HEAD BODY ("Plant trees today.") ", 'variants': [" VARIANT ("intern", "Plant four trees there.") "], 'tags': ['b'] }",
                                          "variants[level=intern].body.en");
  assert_has (json, "'en': 'Plant trees today.'");
  assert_has (json, "'en': 'Plant three trees here.'");
  assert_has (json, "'base': 'Plant two trees here.',\n      'ours': 'Plant three trees here.',\n      'theirs': 'Plant four trees there.'");
}

static void
test_variants (void)
{
  /* By what they are for, in whatever order its values stand. */
  g_autofree char *moved = merge_clean (HEAD "'body': {}, 'variants': [ { 'when': { 'level': ['intern', 'entry'], 'place': ['NL'] }, 'body': { 'en': 'Plant one.' } }, " VARIANT ("mid", "Mid.") " ] }",
                                        HEAD "'body': {}, 'variants': [ " VARIANT ("mid", "Mid.") ", { 'when': { 'place': ['NL'], 'level': ['entry', 'intern'] }, 'body': { 'en': 'Plant one.' } } ] }",
                                        HEAD "'body': {}, 'variants': [ { 'when': { 'level': ['intern', 'entry'], 'place': ['NL'] }, 'body': { 'en': 'Plant two.' } }, " VARIANT ("mid", "Mid.") " ] }");
  assert_has (moved, "Plant two.");
  assert_lacks (moved, "Plant one.");

  /* New ones behind their left neighbour; one that is gone goes. */
  g_autofree char *added = merge_clean (HEAD "'body': {}, 'variants': [" VARIANT ("mid", "M.") ", " VARIANT ("lead", "L.") "] }",
                                        HEAD "'body': {}, 'variants': [" VARIANT ("mid", "M.") ", " VARIANT ("lead", "L.") ", " VARIANT ("chief", "C.") "] }",
                                        HEAD "'body': {}, 'variants': [" VARIANT ("mid", "M.") ", " VARIANT ("senior", "S.") "] }");
  const char *first = strstr (added, "M."), *second = strstr (added, "S."), *third = strstr (added, "C.");
  g_assert_true (first && second && third && first < second && second < third);
  assert_lacks (added, "L.");

  g_autofree char *gone = merge_conflict (HEAD "'body': {}, 'variants': [" VARIANT ("mid", "Plant.") "] }", HEAD "'body': {}, 'variants': [] }",
                                          HEAD "'body': {}, 'variants': [" VARIANT ("mid", "Plant all.") "] }", "variants[level=mid]");
  assert_has (gone, "'variants': [],");
  assert_lacks (gone, "'ours'");
  assert_has (gone, "Plant all.");
}

static void
test_sets (void)
{
  g_autofree char *tags = merge_clean (HEAD "'body': {}, 'tags': ['a', 'b', 'c'], 'families': ['x', 'y', 'z'] }", HEAD "'body': {}, 'tags': ['a', 'c', 'd'], 'families': ['x', 'y'] }",
                                       HEAD "'body': {}, 'tags': ['a', 'e', 'b'], 'families': ['y', 'z'] }");
  assert_has (tags, "'tags': [\n    'a',\n    'e',\n    'd'\n  ]");
  assert_has (tags, "'families': [\n    'y'\n  ]");

  g_autofree char *all = merge_conflict (HEAD "'body': {}, 'families': ['x', 'y'] }", HEAD "'body': {}, 'families': ['x'] }", HEAD "'body': {}, 'families': ['y'] }", "families");
  assert_has (all, "'families': [\n    'x'\n  ]");
  g_autofree char *every = merge_conflict (HEAD "'body': {}, 'families': ['x'] }", HEAD "'body': {}, 'families': [] }", HEAD "'body': {}, 'families': ['x', 'y'] }", "families");
  assert_has (every, "'families': [],");

  g_autofree char *silenced = merge_clean (HEAD "'body': {}, 'silenced': ['repeated'] }", HEAD "'body': {} }", HEAD "'body': {}, 'silenced': ['repeated', 'spelling'] }");
  assert_has (silenced, "'silenced': [\n    'spelling'\n  ]");
}

/* Two who translate at once are not in each other's way; of two revisions the older one stays, so that nothing is passed over. */
static void
test_translations (void)
{
  g_autofree char *json = merge_clean (HEAD "'body': { 'en': 'Dig.' }, 'based_on': { 'de': 3 } }", HEAD "'body': { 'en': 'Dig.', 'fr': 'Creuser.' }, 'based_on': { 'de': 5, 'fr': 4 } }",
                                       HEAD "'body': { 'en': 'Dig.', 'nl': 'Graven.' }, 'based_on': { 'de': 4, 'nl': 4 } }");
  assert_has (json, "Creuser.");
  assert_has (json, "Graven.");
  assert_has (json, "'de': 4");
  assert_has (json, "'fr': 4");
  assert_has (json, "'nl': 4");
  g_autofree char *first = merge_clean (HEAD "'body': {} }", HEAD "'body': { 'fr': 'A' }, 'based_on': { 'fr': 1 } }", HEAD "'body': { 'nl': 'B' }, 'based_on': { 'nl': 1 } }");
  assert_has (first, "'fr': 1");
  assert_has (first, "'nl': 1");
  g_autofree char *titles = merge_clean (HEAD "'titles': { 'de': 'A' }, 'body': {} }", HEAD "'titles': { 'de': 'B' }, 'body': {} }", HEAD "'titles': { 'de': 'A', 'nl': 'C' }, 'body': {} }");
  assert_has (titles, "'de': 'B',\n    'nl': 'C'");
  g_free (merge_conflict (HEAD "'titles': { 'de': 'A' }, 'body': {} }", HEAD "'titles': { 'de': 'B' }, 'body': {} }", HEAD "'titles': { 'de': 'C' }, 'body': {} }", "titles.de"));
}

#define PAST(number, text) "{ 'revision': " #number ", 'body': { 'en': '" text "' } }"

static void
test_history (void)
{
  g_autofree char *json = merge_clean (HEAD BODY ("Plant two here.") ", 'revision': 2, 'history': [" PAST (1, "One.") "] }",
                                       HEAD BODY ("Plant two there.") ", 'revision': 3, 'history': [" PAST (2, "Two.") ", " PAST (1, "One.") "] }",
                                       HEAD BODY ("Sow two here.") ", 'revision': 5, 'history': [" PAST (4, "Some two.") ", " PAST (3, "Two or so.") ", " PAST (2, "Two.") "] }");
  assert_has (json, "'revision': 6,");
  assert_has (json, "Sow two there.");
  const char *four = strstr (json, "Some two."), *three = strstr (json, "Two or so."), *two = strstr (json, "'Two.'"), *one = strstr (json, "One.");
  g_assert_true (four && three && two && one && four < three && three < two && two < one);
  g_assert_null (strstr (two + 1, "'Two.'"));

  g_autofree char *one_moved = merge_clean (HEAD BODY ("Two.") ", 'revision': 2 }", HEAD BODY ("Three.") ", 'revision': 3 }", HEAD BODY ("Two.") ", 'revision': 2, 'tags': ['a'] }");
  assert_has (one_moved, "'revision': 3,");
}

static void
test_unknown_members (void)
{
  g_autofree char *json = merge_clean (HEAD "'body': {}, 'a': 1, 'b': { 'x': 1 } }", HEAD "'body': {}, 'a': 1, 'b': { 'x': 2 }, 'c': null }",
                                       HEAD "'body': {}, 'a': 1.5, 'd': true, 'b': { 'x': 1 } }");
  assert_has (json, "'a': 1.5,\n  'd': true,\n  'b': {\n    'x': 2\n  },\n  'c': null");
  g_autofree char *value = merge_conflict (HEAD "'body': {}, 'b': { 'x': 1, 'y': 1 } }", HEAD "'body': {}, 'b': { 'x': 2, 'y': 1 } }", HEAD "'body': {}, 'b': { 'x': 1, 'y': 2 } }", "b");
  assert_has (value, "'b': {\n    'x': 2,\n    'y': 1\n  }");
  g_autofree char *title = merge_conflict ("{ 'format': 1, 'id': 'p', 'kind': 'text', 'title': 'A', 'body': {} }", "{ 'format': 1, 'id': 'p', 'kind': 'text', 'title': 'B', 'body': {} }",
                                           "{ 'format': 1, 'id': 'p', 'kind': 'text', 'title': 'C', 'body': {} }", "title");
  assert_has (title, "'title': 'B'");
}

#define PAY(rows) "{ 'format': 1, 'id': 'pay', 'kind': 'salary', 'title': 'Pay', 'body': {}, 'basis': 'offer', 'currency': 'EUR', 'period': 'year', 'rows': [" rows "] }"
#define ROW(level, min) "{ 'level': '" level "', 'min': " #min ", 'max': 900 }"

static void
test_rows (void)
{
  g_autofree char *json = merge_clean (PAY (ROW ("entry", 100) ", " ROW ("senior", 200)), PAY (ROW ("entry", 110) ", " ROW ("senior", 200)), PAY (ROW ("senior", 220) ", " ROW ("entry", 100)));
  assert_has (json, "'min': 110");
  assert_has (json, "'min': 220");
  g_autofree char *pay = merge_conflict (PAY (ROW ("entry", 100)), PAY (ROW ("entry", 110)), PAY (ROW ("entry", 120)), "rows[level=entry].min");
  assert_has (pay, "'min': 110");
}

/* What each changed is right, and both together is none that can be read. */
static void
test_no_block_together (void)
{
#define YEARS(min, max) "{ 'format': 1, 'id': 'q', 'kind': 'qualification', 'title': 'Q', 'body': {}, 'years_min': " #min ", 'years_max': " #max ", 'tags': ['t'] }"
  g_auto (GStrv) conflicts = NULL;
  g_autofree char *json = merge (YEARS (2, 8), YEARS (6, 8), YEARS (2, 4), &conflicts);

  g_assert_cmpuint (g_strv_length (conflicts), ==, 2);
  g_assert_cmpstr (conflicts[0], ==, "years_min");
  g_assert_cmpstr (conflicts[1], ==, "years_max");
  assert_has (json, "'years_min': 6,\n  'years_max': 8");
}

/* Both made it, from nothing. */
static void
test_no_base (void)
{
  g_autofree char *json = merge_conflict (NULL, HEAD BODY ("Plant.") ", 'tags': ['a'] }", HEAD BODY ("Sow.") ", 'tags': ['b'] }", "body.en");

  assert_has (json, "'tags': [\n    'b',\n    'a'\n  ]");
  assert_lacks (json, "'base'");
}

/* What was not decided the last time stays, and what one side decided goes. */
static void
test_former_conflicts (void)
{
#define OLD "{ 'at': 'title', 'ours': 'A', 'theirs': 'B' }"
#define OTHER "{ 'at': 'notes', 'ours': 'C', 'theirs': 'D' }"
  g_autofree char *json = merge_conflict (HEAD "'body': {}, 'conflicts': [" OLD "] }", HEAD "'body': {}, 'status': 'draft', 'conflicts': [" OLD ", " OTHER "] }", HEAD "'body': {}, 'status': 'retired' }", "status");

  assert_lacks (json, "'at': 'title'");
  assert_has (json, "'at': 'notes'");
  g_autofree char *decided = merge_clean (HEAD "'body': {}, 'conflicts': [" OLD "] }", HEAD "'body': {}, 'tags': ['a'], 'conflicts': [" OLD "] }", HEAD "'body': {} }");
  assert_lacks (decided, "conflicts");
}

/* What would be deeper than we read is told. */
static void
test_too_deep (void)
{
  g_autofree char *open = repeat ("[", 62), *close = repeat ("]", 62);
  g_autofree char *ours = g_strdup_printf (HEAD "'body': {}, 'x': %s1%s }", open, close), *theirs = g_strdup_printf (HEAD "'body': {}, 'x': %s2%s }", open, close);
  g_autoptr (JdBlock) a = read_block (ours), b = read_block (theirs);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) conflicts = NULL;

  g_assert_null (jd_block_merge (NULL, a, b, "deep.json", &conflicts, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (error->message, "deep.json: "));
  g_assert_null (conflicts);
}

static void
test_bounded (void)
{
  GString *ours = g_string_new (HEAD "'body': {}, 'tags': ["), *theirs = g_string_new (HEAD "'body': {}, 'tags': [");
  const gint64 start = cpu_time ();

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (ours, "%s'a%u'", i > 0 ? "," : "", i);
      g_string_append_printf (theirs, "%s'b%u'", i > 0 ? "," : "", i);
    }
  g_string_append (ours, "] }");
  g_string_append (theirs, "] }");
  g_autofree char *json = merge_clean (HEAD "'body': {} }", ours->str, theirs->str);
  assert_has (json, "'a19999'");
  assert_has (json, "'b19999'");
  g_assert_cmpint (cpu_time () - start, <, 10 * TEST_STRIDE * G_USEC_PER_SEC);
  g_string_free (ours, TRUE);
  g_string_free (theirs, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-merge/one-side", test_one_side);
  g_test_add_func ("/block-merge/wordings", test_wordings);
  g_test_add_func ("/block-merge/wording-conflict", test_wording_conflict);
  g_test_add_func ("/block-merge/variants", test_variants);
  g_test_add_func ("/block-merge/sets", test_sets);
  g_test_add_func ("/block-merge/translations", test_translations);
  g_test_add_func ("/block-merge/history", test_history);
  g_test_add_func ("/block-merge/unknown-members", test_unknown_members);
  g_test_add_func ("/block-merge/rows", test_rows);
  g_test_add_func ("/block-merge/no-block-together", test_no_block_together);
  g_test_add_func ("/block-merge/no-base", test_no_base);
  g_test_add_func ("/block-merge/former-conflicts", test_former_conflicts);
  g_test_add_func ("/block-merge/too-deep", test_too_deep);
  g_test_add_func ("/block-merge/bounded", test_bounded);
  return g_test_run ();
}
