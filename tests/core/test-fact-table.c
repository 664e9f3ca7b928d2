// SPDX-License-Identifier: GPL-3.0-or-later
/* The facts of a job: what is said of them anywhere is what the table says. */
#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "edit/jd-compare.h"
#include "edit/jd-edit.h"
#include "model/jd-fact-table.h"
#include "test-small-library.h"
#include "test-util.h"

static const char *const languages[] = { "en", "de", "es", "fr", "nl" };

/* ---- the table ---- */

static void
test_rows (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (G_N_ELEMENTS (languages), ==, JD_N_LANGUAGES);
  JD_FOREACH_FACT (fact)
    {
      g_test_message ("%s", fact->name);
      g_assert_true (jd_is_variable_name (fact->name));
      g_assert_true (g_hash_table_add (names, (gpointer) fact->name));
      g_assert_true (fact->member == NULL || g_hash_table_add (members, (gpointer) fact->member));
      g_assert_true (jd_fact_find (fact->name) == fact);
      g_assert_nonnull (fact->label);
      for (guint i = 0; i < JD_N_LANGUAGES; i++)
        g_assert_cmpuint (strlen (jd_phrase_fact (languages[i], fact)), >, 0);
      /* What is in the bar can be changed there. */
      g_assert_true (fact->add == NULL || fact->flags & JD_FACT_SETTABLE);
      g_assert_true (!(fact->flags & JD_FACT_ASKED) || fact->add != NULL);
      g_assert_true (!(fact->flags & JD_FACT_CLOSED) || fact->choices != NULL);
      g_assert_true (!(fact->flags & JD_FACT_OPENING) || jd_fact_is_text (fact));
      /* What only job boards want is in nobody's way. */
      g_assert_true (!(fact->flags & JD_FACT_WANTED) || (!fact->add && !(fact->flags & (JD_FACT_LISTED | JD_FACT_ASKED)) && jd_fact_is_text (fact)));
      g_assert_true ((fact->type == JD_VARIABLE_CHOICE) == (fact->choices != NULL));
    }
  g_assert_null (jd_fact_find ("facts"));
}

/* ---- values ---- */

/* Something every fact takes. */
static const char *
value_for (const JdFact *fact)
{
  if (fact->choices != NULL)
    return fact->choices[1];
  switch (fact->type)
    {
    case JD_VARIABLE_DATE:
      return "2027-01-31";
    case JD_VARIABLE_CONTACT:
      return "mailto:jobs@example.com";
    case JD_VARIABLE_EMAIL:
      return "jobs@example.com";
    case JD_VARIABLE_URL:
      return "https://example.com";
    case JD_VARIABLE_NUMBER:
      return "37.5";
    case JD_VARIABLE_MONEY:
      return "78000-96000 EUR/year";
    default:
      return "Anything";
    }
}

static JdPosting *
set (JdPosting *posting, const JdFact *fact)
{
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_value (posting, fact->name, value_for (fact), &error);

  g_assert_no_error (error);
  return after;
}

/* A fact that is set is composed, written, read again, told as a difference, and taken away. */
static void
test_settable (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "senior");

  JD_FOREACH_FACT (fact)
    {
      g_autoptr (GError) error = NULL;
      gsize length;

      if (!(fact->flags & JD_FACT_SETTABLE))
        continue;
      g_test_message ("%s", fact->name);
      g_autoptr (JdPosting) after = set (posting, fact);
      g_autofree char *value = jd_compose_value (after, NULL, NULL, fact->name);
      g_autoptr (GPtrArray) differences = jd_compare_postings (after, posting);
      g_autofree char *json = jd_posting_to_json (after, &length);
      g_autoptr (JdPosting) read = jd_posting_parse (json, length, "x", &error);
      g_autoptr (JdPosting) without = jd_edit_set_value (after, fact->name, NULL, NULL);

      g_assert_nonnull (value);
      g_assert_cmpuint (differences->len, ==, 1);
      g_assert_cmpstr (((const JdDifference *) g_ptr_array_index (differences, 0))->where, ==, fact->name);
      g_assert_no_error (error);
      g_assert_true (jd_posting_equal (read, after));
      g_assert_true (jd_posting_equal (without, posting));
    }
}

/* Of another type than its own a fact is refused, with its place. */
static void
test_refused (void)
{
  JD_FOREACH_FACT (fact)
    {
      if (!jd_fact_is_text (fact) || fact->type == JD_VARIABLE_TEXT || (fact->choices && !(fact->flags & JD_FACT_CLOSED)))
        continue;
      g_autofree char *single = g_strdup_printf ("{'format':1,'id':'x','language':'en','facts':{'%s':'not, this'},'sections':[]}", fact->member);
      g_autofree char *text = json_text (single), *place = g_strdup_printf (", facts.%s: expected ", fact->member);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdPosting) posting = jd_posting_parse (text, strlen (text), "x", &error);

      g_assert_error (error, JD_ERROR, JD_ERROR_VALUE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, place));
      g_assert_null (posting);
    }
}

/* Somebody had a variable of that name before it was a fact: its value stays in force until the fact is given one. */
static void
test_former_variable (void)
{
  static const char *const json = "{'format':1,'id':'x','language':'en','variables':{'department':'Kitchen'},'sections':[{'id':'s','kind':'text','heading':'','placements':"
                                  "[{'id':'text-1','kind':'text','state':'detached','text':'In {department}.'}]}]}";
  g_autofree char *text = json_text (json);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_parse (text, strlen (text), "x", &error);
  g_assert_no_error (error);
  g_autofree char *before = jd_compose_value (posting, NULL, NULL, "department");
  g_autoptr (JdPosting) after = jd_edit_set_value (posting, "department", "Bakery", NULL);
  g_autofree char *now = jd_compose_value (after, NULL, NULL, "department");
  g_autoptr (JdPosting) without = jd_edit_set_value (posting, "department", NULL, NULL);

  g_assert_cmpstr (before, ==, "Kitchen");
  g_assert_cmpstr (now, ==, "Bakery");
  g_assert_null (jd_params_get (after->variables, "department"));
  g_assert_null (jd_compose_value (without, NULL, NULL, "department"));
}

/* What is chosen is not filled in, whether a wording names it or somebody declared it. */
static void
test_chosen (void)
{
  g_autoptr (JdLibrary) library = jd_library_new ();

  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL);
  for (guint i = 0; i < jd_library_roles (library)->len; i++)
    {
      const JdRole *role = g_ptr_array_index (jd_library_roles (library), i);
      g_autoptr (JdPosting) posting = jd_resolve_new (library, "test", role->id, "senior", "en", NULL, NULL, NULL);
      g_auto (GStrv) names = jd_edit_value_names (posting);

      JD_FOREACH_FACT (fact)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (JdPosting) after = jd_edit_set_value (posting, fact->name, value_for (fact), &error);
          const gboolean settable = fact->flags & JD_FACT_SETTABLE;

          g_test_message ("%s in %s", fact->name, role->id);
          g_assert_true (settable == (after != NULL));
          g_assert_true (settable == g_strv_contains ((const char *const *) names, fact->name));
        }
    }
}

/* Members of the facts that a newer program writes stay where they are, between those we know. */
static void
test_unknown_members (void)
{
  g_autofree char *json = json_text ("{\n  'format': 1,\n  'id': 'x',\n  'language': 'en',\n  'facts': {\n    'a': 1,\n    'title': 'T',\n    'b': 'two',\n"
                                     "    'locations': [\n      {\n        'text': 'Utrecht'\n      }\n    ],\n    'workplace': 'remote',\n    'c': true,\n"
                                     "    'posted': '2027-01-01',\n    'reference': 'R',\n    'd': null\n  },\n  'variables': {},\n  'resolved': {\n    'params': {},\n"
                                     "    'variables': []\n  },\n  'removed': [],\n  'sections': []\n}\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_parse (json, strlen (json), "x", &error);
  gsize length;

  g_assert_no_error (error);
  g_autofree char *again = jd_posting_to_json (posting, &length);
  g_assert_cmpstr (again, ==, json);
}

/* ---- the library ---- */

/* A block may name every fact that is a variable, and the check says nothing of it. */
static void
test_library_check (void)
{
  char *folder = small_library_write ();
  g_autoptr (JdLibrary) library = NULL;

  JD_FOREACH_FACT (fact)
    {
      g_autofree char *id = g_strdup_printf ("says-%s", fact->name);
      g_strdelimit (id, "_", '-');
      g_autofree char *name = g_strdup_printf ("library/text/%s.json", id);
      g_autofree char *block = g_strdup_printf ("{'format':1,'id':'%s','kind':'text','title':'T','body':{'en':'Say {%s}.'},'variants':[],'tags':[],'families':[],"
                                                "'revision':1,'history':[],'status':'approved'}",
                                                id, fact->name);
      folder_put (folder, name, block);
    }
  library = small_library_load (folder);
  jd_library_check (library);
  for (guint i = 0; i < jd_library_faults (library)->len; i++)
    {
      const char *message = ((const GError *) g_ptr_array_index (jd_library_faults (library), i))->message;
      if (strstr (message, "says-") != NULL)
        g_error ("%s", message);
    }
  folder_free (folder);
}

/* ---- what is written about them ---- */

static char *
read_data (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* "title, company and pay" of those with @flags. New string. */
static char *
list_of (guint flags)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) list = g_string_new (NULL);

  JD_FOREACH_FACT (fact)
    if (fact->flags & flags)
      g_ptr_array_add (names, (gpointer) fact->name);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : i + 1 == names->len ? " and " : ", ", (const char *) names->pdata[i]);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
test_formats (void)
{
  g_autofree char *text = read_data ("FORMATS.md");
  g_autofree char *list = list_of (JD_FACT_VARIABLE);
  g_autofree char *sentence = g_strdup_printf ("Facts of the job are variables too and always known: %s;", list);

  g_strdelimit (text, "\n", ' ');
  g_test_message ("%s", sentence);
  g_assert_nonnull (strstr (text, sentence));
}

/* The names that stand in bold in the manual's paragraph on --set are those that can be set, in their order. */
static void
test_manual (void)
{
  g_autofree char *text = read_data ("vacancy-cli.1");
  char *start = strstr (text, "\\fB\\-\\-set\\fR"), *end = start != NULL ? strstr (start, "\n.TP") : NULL;
  g_autoptr (GString) told = g_string_new (NULL), expected = g_string_new (NULL);

  g_assert_true (start != NULL && end != NULL);
  *end = '\0';
  g_auto (GStrv) lines = g_strsplit (start, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], ".B ") || g_str_has_prefix (lines[i], ".BR "))
      {
        g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);
        g_string_append_printf (told, "%s ", words[1]);
      }
  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_SETTABLE)
      g_string_append_printf (expected, "%s ", fact->name);
  g_assert_cmpstr (told->str, ==, expected->str);
}

/* ---- no second list ---- */

static gboolean
is_source (const char *name)
{
  /* The table, and what others call the same: names for JSON of what is found in texts, members of job data of other makers. */
  static const char *const own[] = { "jd-fact-table.c", "jd-fact-page.c", "jd-job-facts.c", NULL };

  return (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".h")) && !g_strv_contains (own, name);
}

static guint
look_for_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint files = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        files += look_for_names (path);
      else if (is_source (name) && g_file_get_contents (path, &text, NULL, NULL))
        {
          files++;
          /* Two that are called nothing else, one of each end of the table. */
          if (strstr (text, "\"apply_by\"") != NULL || strstr (text, "\"role_title\"") != NULL)
            {
              g_test_message ("%s names facts of its own", path);
              g_test_fail ();
            }
        }
    }
  return files;
}

static void
test_one_list (void)
{
  g_autofree char *sources = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "src", NULL);

  g_assert_cmpuint (look_for_names (sources), >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fact-table/rows", test_rows);
  g_test_add_func ("/fact-table/settable", test_settable);
  g_test_add_func ("/fact-table/refused", test_refused);
  g_test_add_func ("/fact-table/former-variable", test_former_variable);
  g_test_add_func ("/fact-table/chosen", test_chosen);
  g_test_add_func ("/fact-table/unknown-members", test_unknown_members);
  g_test_add_func ("/fact-table/library-check", test_library_check);
  g_test_add_func ("/fact-table/formats", test_formats);
  g_test_add_func ("/fact-table/manual", test_manual);
  g_test_add_func ("/fact-table/one-list", test_one_list);
  return g_test_run ();
}
