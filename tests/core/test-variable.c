// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-variable.h"

#include <string.h>

#include "test-util.h"

#define FILE_START "{\n  \"format\": 1,\n  \"variables\": ["

/* The declarations in @list, or NULL with @error. */
static GPtrArray *
read_variables (const char *list, GError **error)
{
  g_autofree char *file = g_strconcat (FILE_START, list, "]\n}\n", NULL);
  g_autoptr (JdReader) reader = jd_reader_new (file, strlen (file), "f.json", error);
  JdValue root = jd_reader_root (reader);
  g_autoptr (GPtrArray) variables = jd_variables_read (&root, "variables");

  return jd_reader_finish (reader, error) ? g_steal_pointer (&variables) : NULL;
}

static void
test_round_trip (void)
{
  static const char list[] =
    "\n    {\n      \"name\": \"workplace\",\n      \"label\": {\n        \"en\": \"Workplace\",\n        \"de\": \"Arbeitsweise\"\n      },\n"
    "      \"type\": \"choice\",\n      \"help\": {\n        \"en\": \"Where the work is done.\"\n      },\n      \"new\": [],\n      \"required\": false,\n"
    "      \"default\": \"hybrid\",\n      \"choices\": [\n        \"on-site\",\n        \"hybrid\"\n      ]\n    },\n"
    "    {\n      \"name\": \"team_size\",\n      \"label\": {\n        \"en\": \"Team size\"\n      },\n      \"type\": \"number\",\n      \"required\": true\n    }\n  ";
  g_autoptr (GPtrArray) variables = read_variables (list, NULL);
  g_autoptr (JdWriter) writer = jd_writer_new ();
  g_autofree char *expected = g_strconcat (FILE_START, list, "]\n}\n", NULL);

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_writer_begin_array (writer, "variables");
  for (guint i = 0; i < variables->len; i++)
    jd_variable_write (writer, variables->pdata[i]);
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
  g_autofree char *written = jd_writer_finish (writer, NULL);
  g_assert_cmpstr (written, ==, expected);

  JdNameTable table = { NULL };
  const JdVariable *found = jd_variables_find (variables, &table, "team_size");
  g_assert_true (found == variables->pdata[1]);
  g_assert_cmpint (found->type, ==, JD_VARIABLE_NUMBER);
  g_assert_true (found->required);
  g_assert_null (found->choices);
  g_assert_null (jd_variables_find (variables, &table, "none"));
  jd_name_table_clear (&table);
}

/* In a short list and in a long one, and in one that grew since it was asked. */
static void
test_find (void)
{
  for (guint n = 10; n <= 100; n += 90)
    {
      g_autoptr (GString) list = g_string_new (NULL);
      JdNameTable table = { NULL };

      for (guint i = 0; i < n; i++)
        g_string_append_printf (list, "%s{\"name\": \"v%u\", \"label\": {\"en\": \"A\"}, \"type\": \"text\", \"required\": false}", i > 0 ? ", " : "", i);
      g_autoptr (GPtrArray) variables = read_variables (list->str, NULL);
      g_assert_cmpuint (variables->len, ==, n);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf ("v%u", i);

          g_assert_true (jd_variables_find (variables, &table, name) == variables->pdata[i]);
        }
      g_assert_null (jd_variables_find (variables, &table, "v100"));
      g_ptr_array_add (variables, jd_variable_ref (variables->pdata[0]));
      g_assert_true (jd_variables_find (variables, &table, "v5") == variables->pdata[5]);
      jd_name_table_clear (&table);
    }
}

static void
test_reference (void)
{
  g_autoptr (GPtrArray) variables = read_variables ("{\"name\": \"a\", \"label\": {\"en\": \"A\"}, \"type\": \"text\", \"required\": false}", NULL);
  g_autoptr (JdVariable) variable = jd_variable_ref (variables->pdata[0]);

  g_clear_pointer (&variables, g_ptr_array_unref);
  g_assert_cmpstr (variable->name, ==, "a");
  jd_variable_unref (NULL);
}

static void
test_faults (void)
{
#define START "{\"name\": \"a\", \"label\": {\"en\": \"A\"}, \"type\": "
  static const struct { const char *list; JdErrorCode code; const char *message; } faults[] = {
    { "1", JD_ERROR_TYPE, "f.json: line 3, variables[0]: expected an object, found 1; put it in braces, { }, and a name in front of each value" },
    { "{\"label\": {}}", JD_ERROR_MISSING, "f.json: line 3, variables[0].name: expected text, found nothing" },
    { "{\"name\": \"A-b\"}", JD_ERROR_VALUE, "f.json: line 3, variables[0].name: expected a name of lower-case letters, digits and underscores, found “A-b”" },
    { "{\"name\": \"a\", \"label\": {\"e\": \"A\"}}", JD_ERROR_VALUE, "f.json: line 3, variables[0].label.e: expected a language such as “en” or “de-AT”, found “e”" },
    { START "\"string\"}", JD_ERROR_VALUE,
      "f.json: line 3, variables[0].type: expected one of text, number, money, date, url, email, contact, place, choice, found “string”" },
    { START "\"text\"}", JD_ERROR_MISSING, "f.json: line 3, variables[0].required: expected true or false, found nothing" },
    { START "\"choice\", \"required\": true}", JD_ERROR_MISSING, "f.json: line 3, variables[0].choices: expected a value, found nothing" },
    { START "\"choice\", \"required\": true, \"choices\": []}", JD_ERROR_VALUE,
      "f.json: line 3, variables[0].choices: expected at least one choice, found an empty list" },
    { START "\"text\", \"required\": true, \"choices\": [\"x\"]}", JD_ERROR_VALUE,
      "f.json: line 3, variables[0].choices: expected choices only for the type choice, found another type" },
    { START "\"text\", \"required\": true}, " START "\"text\", \"required\": true}", JD_ERROR_DUPLICATE,
      "f.json: line 3, variables[1]: expected each variable once, found “a”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      GError *error = NULL;
      g_assert_null (read_variables (faults[i].list, &error));
      assert_fault (error, faults[i].code, faults[i].message);
    }
}

static const struct
{
  JdVariableType type;
  const char *typed, *value; /* NULL: not accepted */
} values[] = {
  { JD_VARIABLE_TEXT, " Grid\tforecasts\n", "Grid forecasts" },
  { JD_VARIABLE_TEXT, "a\u202Eb\x07", "ab" },
  { JD_VARIABLE_TEXT, " \n ", NULL },
  { JD_VARIABLE_TEXT, "", NULL },
  { JD_VARIABLE_NUMBER, "40", "40" },
  { JD_VARIABLE_NUMBER, "37.5", "37.5" },
  { JD_VARIABLE_NUMBER, "37,5", "37.5" },
  { JD_VARIABLE_NUMBER, "-3", "-3" },
  { JD_VARIABLE_NUMBER, "1,200", NULL },
  { JD_VARIABLE_NUMBER, "5 years", NULL },
  { JD_VARIABLE_NUMBER, "five", NULL },
  { JD_VARIABLE_NUMBER, "-", NULL },
  { JD_VARIABLE_NUMBER, "1.", NULL },
  { JD_VARIABLE_NUMBER, "1e5", NULL },
  { JD_VARIABLE_NUMBER, "9999999999999999", NULL },
  { JD_VARIABLE_MONEY, "500 EUR", "500 EUR" },
  { JD_VARIABLE_MONEY, "€1,000", "€1,000" },
  { JD_VARIABLE_MONEY, "500", NULL },
  { JD_VARIABLE_DATE, "2027-01-31", "2027-01-31" },
  { JD_VARIABLE_DATE, "2027/1/31", "2027-01-31" },
  { JD_VARIABLE_DATE, "31.1.2027", "2027-01-31" },
  { JD_VARIABLE_DATE, "1.2.2027", "2027-02-01" },
  { JD_VARIABLE_DATE, "31 January 2027", "2027-01-31" },
  { JD_VARIABLE_DATE, "January 31, 2027", "2027-01-31" },
  { JD_VARIABLE_DATE, "1st Feb 2027", "2027-02-01" },
  { JD_VARIABLE_DATE, "31. Januar 2027", "2027-01-31" },
  { JD_VARIABLE_DATE, "3 MÄRZ 2027", "2027-03-03" },
  { JD_VARIABLE_DATE, "1/31/2027", "2027-01-31" },
  { JD_VARIABLE_DATE, "31/1/2027", "2027-01-31" },
  { JD_VARIABLE_DATE, "2/2/2027", "2027-02-02" },
  { JD_VARIABLE_DATE, "1/2/2027", NULL },
  { JD_VARIABLE_DATE, "2027-02-29", NULL },
  { JD_VARIABLE_DATE, "2028-02-29", "2028-02-29" },
  { JD_VARIABLE_DATE, "31.1.27", NULL },
  { JD_VARIABLE_DATE, "2027-13-01", NULL },
  { JD_VARIABLE_DATE, "soon", NULL },
  { JD_VARIABLE_DATE, "2027-01-31 12:00", NULL },
  { JD_VARIABLE_DATE, "2027-01", NULL },
  { JD_VARIABLE_DATE, "January January 2027", NULL },
  { JD_VARIABLE_URL, "https://example.com/jobs?id=7", "https://example.com/jobs?id=7" },
  { JD_VARIABLE_URL, "example.com/jobs", "https://example.com/jobs" },
  { JD_VARIABLE_URL, "http://example.com", "http://example.com" },
  { JD_VARIABLE_URL, "javascript://example.com", NULL },
  { JD_VARIABLE_URL, "https://user:pw@example.com", NULL },
  { JD_VARIABLE_URL, "example", NULL },
  { JD_VARIABLE_URL, "two words.com", NULL },
  { JD_VARIABLE_EMAIL, "jobs@example.com", "jobs@example.com" },
  { JD_VARIABLE_EMAIL, "mailto:jobs@example.com", "jobs@example.com" },
  { JD_VARIABLE_EMAIL, "jobs@example", NULL },
  { JD_VARIABLE_EMAIL, "jobs", NULL },
  { JD_VARIABLE_EMAIL, "a@b@example.com", NULL },
  { JD_VARIABLE_EMAIL, "a@b.c, d@e.f", NULL },
  { JD_VARIABLE_EMAIL, "a@b\u202F.c", NULL },
  { JD_VARIABLE_EMAIL, "a\u00A0b@c.d", NULL },
  { JD_VARIABLE_CONTACT, "a@b\u2003c.d", NULL },
  { JD_VARIABLE_CONTACT, "jürgen@müller.example", "mailto:jürgen@müller.example" },
  { JD_VARIABLE_EMAIL, "jobs@.com", NULL },
  { JD_VARIABLE_CONTACT, "jobs@example.com", "mailto:jobs@example.com" },
  { JD_VARIABLE_CONTACT, "mailto:jobs@example.com", "mailto:jobs@example.com" },
  { JD_VARIABLE_CONTACT, "mailto:jobs@example.com?subject=R-17", "mailto:jobs@example.com?subject=R-17" },
  { JD_VARIABLE_CONTACT, "mailto:a@b.c?x=%0Abcc", NULL },
  { JD_VARIABLE_CONTACT, "+31 (30) 123-45 67", "tel:+31301234567" },
  { JD_VARIABLE_CONTACT, "tel:0301234567", "tel:0301234567" },
  { JD_VARIABLE_CONTACT, "example.com/apply", "https://example.com/apply" },
  { JD_VARIABLE_CONTACT, "12", NULL },
  { JD_VARIABLE_CONTACT, "+31+30123456", NULL },
  { JD_VARIABLE_CONTACT, "ask Kim", NULL },
  { JD_VARIABLE_PLACE, " Utrecht, NL ", "Utrecht, NL" },
  { JD_VARIABLE_CHOICE, "full-time", "full-time" },
  { JD_VARIABLE_CHOICE, "Full time", "full-time" },
  { JD_VARIABLE_CHOICE, "PART_TIME", "Part time" },
  { JD_VARIABLE_CHOICE, "full", NULL },
};

static JdVariable
declare (JdVariableType type)
{
  static char name[] = "v", first[] = "full-time", second[] = "Part time";
  static char *choices[] = { first, second, NULL };

  return (JdVariable) { .name = name, .type = type, .choices = type == JD_VARIABLE_CHOICE ? choices : NULL };
}

static void
test_accept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      JdVariable variable = declare (values[i].type);
      GError *error = NULL;
      g_autofree char *value = jd_variable_accept (&variable, values[i].typed, NULL, &error);
      show (values[i].typed);
      g_assert_cmpstr (value, ==, values[i].value);
      g_assert_cmpint (error == NULL, ==, value != NULL);
      g_clear_error (&error);
    }
}

/* What is accepted once is accepted again, unchanged. */
static void
test_accept_twice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].value != NULL)
      {
        JdVariable variable = declare (values[i].type);
        g_autofree char *value = jd_variable_accept (&variable, values[i].value, NULL, NULL);
        g_assert_cmpstr (value, ==, values[i].value);
      }
}

/* As the posting's language writes it, and in the languages the program knows whatever that is. */
static void
test_accept_in_language (void)
{
  static const struct { JdVariableType type; const char *language, *typed, *value; } cases[] = {
    { JD_VARIABLE_DATE, "es", "31 de mayo de 2027", "2027-05-31" }, { JD_VARIABLE_DATE, "ja", "2027年5月31日", "2027-05-31" }, { JD_VARIABLE_DATE, "pl", "31 maja 2027", "2027-05-31" },
    { JD_VARIABLE_DATE, "fr", "May 31st, 2027", "2027-05-31" }, { JD_VARIABLE_DATE, "en", "31. Mai 2027", "2027-05-31" }, { JD_VARIABLE_DATE, "en", "31 maja 2027", NULL },
    { JD_VARIABLE_DATE, "pl", "1/2/2027", NULL }, { JD_VARIABLE_DATE, "pl", "31.5.2027", "2027-05-31" },
    { JD_VARIABLE_MONEY, "nb", "500 kr", "500 kr" }, { JD_VARIABLE_MONEY, "en", "500 kr", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JdVariable variable = declare (cases[i].type);
      g_autofree char *value = jd_variable_accept (&variable, cases[i].typed, cases[i].language, NULL);
      show (cases[i].typed);
      g_assert_cmpstr (value, ==, cases[i].value);
    }
}

static void
test_accept_messages (void)
{
  static const struct { JdVariableType type; const char *message; } messages[] = {
    { JD_VARIABLE_NUMBER, "expected a number such as 40 or 37.5, found “?”" },
    { JD_VARIABLE_MONEY, "expected an amount with its currency, such as 500 EUR, found “?”" },
    { JD_VARIABLE_DATE, "expected a date such as 2027-01-31 or 31 January 2027, found “?”" },
    { JD_VARIABLE_URL, "expected a web address such as https://example.com, found “?”" },
    { JD_VARIABLE_EMAIL, "expected an e-mail address such as jobs@example.com, found “?”" },
    { JD_VARIABLE_CONTACT, "expected an e-mail address, a web address or a telephone number, found “?”" },
    { JD_VARIABLE_CHOICE, "expected one of full-time, Part time, found “?”" },
  };
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      JdVariable variable = declare (messages[i].type);
      g_assert_null (jd_variable_accept (&variable, "?", NULL, &error));
      assert_fault (error, JD_ERROR_VALUE, messages[i].message);
    }
  JdVariable text = declare (JD_VARIABLE_TEXT);
  g_assert_null (jd_variable_accept (&text, "", NULL, &error));
  assert_fault (error, JD_ERROR_VALUE, "expected text, found nothing");
}

static void
test_names (void)
{
  g_assert_true (jd_is_variable_name ("a"));
  g_assert_true (jd_is_variable_name ("years_min2"));
  g_assert_false (jd_is_variable_name (""));
  g_assert_false (jd_is_variable_name ("_a"));
  g_assert_false (jd_is_variable_name ("2a"));
  g_assert_false (jd_is_variable_name ("a-b"));
  g_assert_false (jd_is_variable_name ("A"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/variable/round-trip", test_round_trip);
  g_test_add_func ("/variable/find", test_find);
  g_test_add_func ("/variable/reference", test_reference);
  g_test_add_func ("/variable/faults", test_faults);
  g_test_add_func ("/variable/accept-in-language", test_accept_in_language);
  g_test_add_func ("/variable/accept", test_accept);
  g_test_add_func ("/variable/accept-twice", test_accept_twice);
  g_test_add_func ("/variable/accept-messages", test_accept_messages);
  g_test_add_func ("/variable/names", test_names);
  return g_test_run ();
}
