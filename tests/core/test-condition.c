// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-condition.h"

#include <string.h>

#include "test-util.h"

static JdCondition *
read_condition (const char *json, GError **error)
{
  g_autofree char *file = g_strdup_printf ("{\"format\": 1, \"when\": %s}", json);
  g_autoptr (JdReader) reader = jd_reader_new (file, strlen (file), "f.json", error);
  JdValue root = jd_reader_root (reader);
  JdCondition *condition = jd_condition_read (&root, "when");

  if (jd_reader_finish (reader, error))
    return condition;
  jd_condition_free (condition);
  return NULL;
}

static void
test_round_trip (void)
{
  static const char json[] = "{\n  \"level\": [\n    \"intern\",\n    \"mid\"\n  ],\n  \"new\": 1,\n  \"place\": [\n    \"US-TX/Austin\"\n  ],\n"
                             "  \"workplace\": [\n    \"remote\"\n  ]\n}\n";
  JdCondition *condition = read_condition (json, NULL);
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_condition_write (writer, NULL, condition);
  g_autofree char *written = jd_writer_finish (writer, NULL);
  g_assert_cmpstr (written, ==, json);
  jd_condition_free (condition);
}

static void
test_absent (void)
{
  const char *file = "{\"format\": 1}";
  g_autoptr (JdReader) reader = jd_reader_new (file, strlen (file), "f.json", NULL);
  JdValue root = jd_reader_root (reader);

  g_assert_null (jd_condition_read (&root, "when"));
  g_assert_true (jd_reader_finish (reader, NULL));
  jd_condition_free (NULL);
}

static void
test_faults (void)
{
  static const struct { const char *json; JdErrorCode code; const char *message; } faults[] = {
    { "[]", JD_ERROR_TYPE, "f.json: line 1, when: expected an object, found a list; put it in braces, { }, and a name in front of each value" },
    { "{\"level\": \"mid\"}", JD_ERROR_TYPE, "f.json: line 1, when.level: expected a list, found text; put it in square brackets, [ ]" },
    { "{\"level\": []}", JD_ERROR_VALUE, "f.json: line 1, when.level: expected level ids, found an empty list" },
    { "{\"level\": [\"mid\", \"Mid\"]}", JD_ERROR_VALUE, "f.json: line 1, when.level[1]: expected level ids, found “Mid”" },
    { "{\"place\": [\"nl\"]}", JD_ERROR_VALUE, "f.json: line 1, when.place[0]: expected places such as NL, US-TX or US-TX/Austin, found “nl”" },
    { "{\"workplace\": [\"home\"]}", JD_ERROR_VALUE, "f.json: line 1, when.workplace[0]: expected on-site, hybrid or remote, found “home”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      GError *error = NULL;
      g_assert_null (read_condition (faults[i].json, &error));
      assert_fault (error, faults[i].code, faults[i].message);
    }
}

static const char *const chain[] = { "senior", "mid", "entry", NULL };

static const struct
{
  const char *json, *place, *workplace;
  gboolean holds;
  JdMatch match;
} cases[] = {
  { "{}", NULL, NULL, TRUE, { 0, -1, -1, -1 } },
  { "{\"level\": [\"senior\"]}", NULL, NULL, TRUE, { 1, 0, -1, -1 } },
  { "{\"level\": [\"entry\", \"mid\"]}", NULL, NULL, TRUE, { 1, 1, -1, -1 } },
  { "{\"level\": [\"intern\"]}", NULL, NULL, FALSE, { 0 } },
  { "{\"place\": [\"NL\"]}", NULL, NULL, FALSE, { 0 } },
  { "{\"place\": [\"NL\"]}", "NL/Utrecht", NULL, TRUE, { 1, -1, 2, -1 } },
  { "{\"place\": [\"NL\"]}", "NL", NULL, TRUE, { 1, -1, 2, -1 } },
  { "{\"place\": [\"NL\"]}", "NL-UT/Utrecht", NULL, TRUE, { 1, -1, 2, -1 } },
  { "{\"place\": [\"NL/Utrecht\", \"NL\"]}", "NL/Utrecht", NULL, TRUE, { 1, -1, 0, -1 } },
  { "{\"place\": [\"NL/utrecht\"]}", "NL-UT/Utrecht", NULL, TRUE, { 1, -1, 0, -1 } },
  { "{\"place\": [\"NL/Utrecht\"]}", "NL", NULL, FALSE, { 0 } },
  { "{\"place\": [\"NL/Utrecht\"]}", "NL/Utrechtse Heuvelrug", NULL, FALSE, { 0 } },
  { "{\"place\": [\"US-TX\"]}", "US-TX/Austin", NULL, TRUE, { 1, -1, 1, -1 } },
  { "{\"place\": [\"US-TX\"]}", "US", NULL, FALSE, { 0 } },
  { "{\"place\": [\"US-T\"]}", "US-TX", NULL, FALSE, { 0 } },
  { "{\"place\": [\"US-TX/Austin\"]}", "US-MN/Austin", NULL, FALSE, { 0 } },
  { "{\"workplace\": [\"remote\"]}", NULL, "remote", TRUE, { 1, -1, -1, 0 } },
  { "{\"workplace\": [\"remote\"]}", NULL, "hybrid", FALSE, { 0 } },
  { "{\"workplace\": [\"remote\"]}", NULL, NULL, FALSE, { 0 } },
  { "{\"level\": [\"mid\"], \"place\": [\"DE\", \"NL\"], \"workplace\": [\"hybrid\", \"remote\"]}", "NL", "remote", TRUE, { 3, 1, 2, 0 } },
  { "{\"level\": [\"mid\"], \"place\": [\"DE\"]}", "NL", NULL, FALSE, { 0 } },
  { "{\"contract\": [\"fixed\"]}", "NL", NULL, FALSE, { 0 } },                       /* a key of a newer program */
  { "{\"level\": [\"mid\"], \"contract\": [\"fixed\"]}", "NL", NULL, FALSE, { 0 } },
};

static void
test_holds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JdContext context = { chain, cases[i].place, cases[i].workplace };
      JdCondition *condition = read_condition (cases[i].json, NULL);
      JdMatch match;
      show (cases[i].json);
      g_assert_cmpint (jd_condition_holds (condition, &context, &match), ==, cases[i].holds);
      if (cases[i].holds)
        {
          g_assert_cmpuint (match.keys, ==, cases[i].match.keys);
          g_assert_cmpint (match.level, ==, cases[i].match.level);
          g_assert_cmpint (match.place, ==, cases[i].match.place);
          g_assert_cmpint (match.workplace, ==, cases[i].match.workplace);
        }
      jd_condition_free (condition);
    }
}

static void
test_nothing_always_holds (void)
{
  JdContext context = { NULL };
  JdMatch match;

  g_assert_true (jd_condition_holds (NULL, &context, &match));
  g_assert_cmpuint (match.keys, ==, 0);
  g_assert_true (jd_condition_holds (NULL, &context, NULL));
}

static void
test_compare (void)
{
  static const struct { JdMatch a, b; int result; } pairs[] = {
    { { 1, 5, -1, -1 }, { 0, -1, -1, -1 }, 1 },  /* more keys */
    { { 2, 5, 2, -1 }, { 1, 0, -1, -1 }, 1 },    /* more keys, though further away */
    { { 1, 0, -1, -1 }, { 1, 1, -1, -1 }, 1 },   /* closer level */
    { { 1, -1, 0, -1 }, { 1, -1, 2, -1 }, 1 },   /* closer place */
    { { 2, 0, 1, -1 }, { 2, 0, 2, -1 }, 1 },
    { { 2, 0, 2, -1 }, { 2, 1, 0, -1 }, 0 },     /* closer here, further there */
    { { 1, 0, -1, -1 }, { 1, -1, 0, -1 }, 0 },   /* other keys */
    { { 2, 0, 0, -1 }, { 2, 3, -1, 0 }, 0 },
    { { 1, 1, -1, -1 }, { 1, 1, -1, -1 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpint (jd_match_compare (&pairs[i].a, &pairs[i].b), ==, pairs[i].result);
      g_assert_cmpint (jd_match_compare (&pairs[i].b, &pairs[i].a), ==, -pairs[i].result);
    }
}

/* What is closest of many is what none of them is more specific than. */
static void
test_many (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      JdMatch match[12];
      JdMatches matches = { 0 };
      guint n = (guint) g_test_rand_int_range (1, G_N_ELEMENTS (match) + 1);

      for (guint i = 0; i < n; i++)
        {
          match[i] = (JdMatch) { .level = g_test_rand_int_range (-1, 4), .place = g_test_rand_int_range (-1, 3), .workplace = g_test_rand_int_range (-1, 1) };
          match[i].keys = (match[i].level >= 0) + (match[i].place >= 0) + (match[i].workplace >= 0);
          jd_matches_add (&matches, &match[i]);
        }
      for (guint i = 0; i < n; i++)
        {
          gboolean closest = TRUE;

          for (guint j = 0; j < n; j++)
            closest = closest && jd_match_compare (&match[j], &match[i]) <= 0;
          g_assert_cmpint (jd_matches_is_closest (&matches, &match[i]), ==, closest);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/condition/round-trip", test_round_trip);
  g_test_add_func ("/condition/absent", test_absent);
  g_test_add_func ("/condition/faults", test_faults);
  g_test_add_func ("/condition/holds", test_holds);
  g_test_add_func ("/condition/nothing-always-holds", test_nothing_always_holds);
  g_test_add_func ("/condition/compare", test_compare);
  g_test_add_func ("/condition/many", test_many);
  return g_test_run ();
}
