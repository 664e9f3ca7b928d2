// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-salary.h"

#include <string.h>

#include "test-util.h"

static JdSalary *
read_salary (const char *members, GError **error)
{
  g_autofree char *file = g_strdup_printf ("{\"format\": 1, %s}", members);
  g_autoptr (JdReader) reader = jd_reader_new (file, strlen (file), "f.json", error);
  JdValue root = jd_reader_root (reader);
  JdSalary *salary = jd_salary_read (&root);

  if (jd_reader_finish (reader, error))
    return salary;
  jd_salary_free (salary);
  return NULL;
}

static void
test_round_trip (void)
{
  static const char json[] =
    "{\n  \"basis\": \"reference\",\n  \"currency\": \"EUR\",\n  \"period\": \"month\",\n  \"source\": \"Survey\",\n  \"note\": \"Gross.\",\n"
    "  \"effective\": \"2026-01-01\",\n  \"expires\": \"2027-01-01\",\n  \"rows\": [\n    {\n      \"level\": \"senior\",\n      \"years_min\": 5,\n"
    "      \"years_max\": 10,\n      \"place\": \"NL/Utrecht\",\n      \"min\": 500000,\n      \"new\": true,\n      \"max\": 600000,\n      \"note\": \"Median.\"\n    },\n"
    "    {\n      \"min\": 1,\n      \"max\": 1\n    }\n  ]\n}\n";
  static const char *const files[] = { json, "{\n  \"basis\": \"offer\",\n  \"rows\": []\n}\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *inside = g_strndup (files[i] + 2, strlen (files[i]) - 4);
      JdSalary *salary = read_salary (inside, NULL);
      g_autoptr (JdWriter) writer = jd_writer_new ();
      jd_writer_begin_object (writer, NULL, NULL);
      jd_salary_write (writer, salary);
      jd_writer_end_object (writer);
      g_autofree char *written = jd_writer_finish (writer, NULL);
      g_assert_cmpstr (written, ==, files[i]);
      jd_salary_free (salary);
    }
  jd_salary_free (NULL);
}

static void
test_faults (void)
{
#define TERMS "\"basis\": \"offer\", \"currency\": \"EUR\", \"period\": \"year\", \"rows\": "
  static const struct { const char *members; JdErrorCode code; const char *message; } cases[] = {
    { "\"rows\": []", JD_ERROR_MISSING, "f.json: basis: expected text, found nothing" },
    { "\"basis\": \"guess\"", JD_ERROR_VALUE, "f.json: line 1, basis: expected one of offer, reference, found “guess”" },
    { "\"basis\": \"offer\", \"rows\": [{\"min\": 1, \"max\": 2}]", JD_ERROR_MISSING, "f.json: currency: expected text, found nothing" },
    { "\"basis\": \"offer\", \"currency\": \"EUR\"", JD_ERROR_MISSING, "f.json: period: expected text, found nothing" },
    { "\"basis\": \"offer\", \"period\": \"year\"", JD_ERROR_MISSING, "f.json: currency: expected text, found nothing" },
    { TERMS "{}", JD_ERROR_TYPE, "f.json: line 1, rows: expected a list, found an object; put it in square brackets, [ ]" },
    { TERMS "[{\"min\": 1}]", JD_ERROR_MISSING, "f.json: line 1, rows[0].max: expected a whole number, found nothing" },
    { TERMS "[{\"min\": 2, \"max\": 1}]", JD_ERROR_VALUE, "f.json: line 1, rows[0].max: expected a whole number from 2 to 1000000000000000, found 1" },
    { TERMS "[{\"years_min\": 5, \"years_max\": 4, \"min\": 1, \"max\": 1}]", JD_ERROR_VALUE,
      "f.json: line 1, rows[0].years_max: expected a whole number from 5 to 60, found 4" },
    { TERMS "[{\"place\": \"Utrecht\", \"min\": 1, \"max\": 1}]", JD_ERROR_VALUE,
      "f.json: line 1, rows[0].place: expected a place such as NL, US-TX or US-TX/Austin, found “Utrecht”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      g_assert_null (read_salary (cases[i].members, &error));
      assert_fault (error, cases[i].code, cases[i].message);
    }
}

static const char *const chain[] = { "senior", "mid", "entry", NULL };

static const struct
{
  const char *rows, *place;
  gint64 min; /* 0: none; -1: ambiguous */
} choices[] = {
  { "[]", NULL, 0 },
  { "[{\"min\": 1, \"max\": 9}]", NULL, 1 },
  { "[{\"level\": \"intern\", \"min\": 1, \"max\": 9}]", NULL, 0 },
  { "[{\"level\": \"entry\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"min\": 2, \"max\": 9}, {\"min\": 3, \"max\": 9}]", NULL, 2 },
  { "[{\"level\": \"mid\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"place\": \"NL\", \"min\": 2, \"max\": 9}]", "NL/Utrecht", 2 },
  { "[{\"level\": \"mid\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"place\": \"NL\", \"min\": 2, \"max\": 9}]", "DE", 1 },
  { "[{\"level\": \"mid\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"place\": \"NL\", \"min\": 2, \"max\": 9}]", NULL, 1 },
  { "[{\"place\": \"NL\", \"min\": 1, \"max\": 9}, {\"place\": \"NL/Utrecht\", \"min\": 2, \"max\": 9}]", "NL/Utrecht", 2 },
  { "[{\"level\": \"mid\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"min\": 2, \"max\": 9}]", NULL, -1 },
  { "[{\"level\": \"mid\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"min\": 1, \"max\": 9}]", NULL, 1 },
  { "[{\"level\": \"senior\", \"min\": 1, \"max\": 9}, {\"place\": \"NL\", \"min\": 2, \"max\": 9}]", "NL", -1 },
  { "[{\"level\": \"senior\", \"place\": \"NL\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"place\": \"NL/Utrecht\", \"min\": 2, \"max\": 9}]", "NL/Utrecht", -1 },
  /* Two that differ do not matter when a third is closer than both. */
  { "[{\"level\": \"mid\", \"min\": 1, \"max\": 9}, {\"level\": \"mid\", \"min\": 2, \"max\": 9}, {\"level\": \"senior\", \"min\": 3, \"max\": 9}]", NULL, 3 },
};

static void
test_choose (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *members = surround (TERMS, choices[i].rows, "");
      JdSalary *salary = read_salary (members, NULL);
      JdContext context = { chain, choices[i].place, NULL };
      GError *error = NULL;
      JdPay pay;
      show (choices[i].rows);
      gboolean chosen = jd_salary_choose (salary, &context, &pay, &error);
      g_assert_cmpint (chosen, ==, choices[i].min > 0);
      if (chosen)
        {
          g_assert_cmpint (pay.min, ==, choices[i].min);
          g_assert_cmpint (pay.max, ==, 9);
          g_assert_cmpstr (pay.currency, ==, "EUR");
          g_assert_cmpint (pay.period, ==, JD_PERIOD_YEAR);
        }
      if (choices[i].min < 0)
        assert_fault (error, JD_ERROR_AMBIGUOUS, "rows: expected one row that fits best, found €0.01 – €0.09 per year and €0.02 – €0.09 per year");
      g_assert_no_error (error);
      jd_salary_free (salary);
    }
}

/* Market figures never reach a posting. */
static void
test_reference (void)
{
  JdSalary *salary = read_salary ("\"basis\": \"reference\", \"currency\": \"EUR\", \"period\": \"year\", \"rows\": [{\"min\": 1, \"max\": 9}]", NULL);
  JdContext context = { chain, NULL, NULL };
  GError *error = NULL;
  JdPay pay;

  g_assert_false (jd_salary_choose (salary, &context, &pay, &error));
  g_assert_no_error (error);
  jd_salary_free (salary);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/salary/round-trip", test_round_trip);
  g_test_add_func ("/salary/faults", test_faults);
  g_test_add_func ("/salary/choose", test_choose);
  g_test_add_func ("/salary/reference", test_reference);
  return g_test_run ();
}
