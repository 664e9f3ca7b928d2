// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "compose/jd-compose.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit-new.h"
#include "edit/jd-edit.h"
#include "starter-posting.h"

static const struct
{
  const char *wording, *shown;
} wordings[] = {
  { "", "" },
  { "Plain **strong** and *em*.", "Plain strong and em." },
  { "See [the page](https://example.com).", "See the page." },
  { "Work at {company}.", "Work at Northwind & <b>Sons</b>." },
  { "You have {years_min:year|years}.", "You have 5 years." },
  { "Be {a:role_title}.", "Be a Machine Learning Engineer." },
  { "{A:level} job", "A Senior job" },
  { "First.\n\nSecond.", "First. Second." },
  { "- one\n- two", "• one • two" },
  { "Know {no_such_name}.", "Know {no_such_name}." },
};

static void
test_fill (void)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *shown = jd_block_text_fill (starter_library (), posting, wordings[i].wording);
      g_assert_cmpstr (shown, ==, wordings[i].shown);
    }
}

/* Without a posting, and where a variable has no value, its label stands for it. */
static void
test_labels (void)
{
  g_autofree char *shown = jd_block_text_fill (starter_library (), NULL, "Work at {company} in {location}.");

  g_assert_cmpstr (shown, ==, "Work at {Company} in {Location}.");
}

static void
test_level (void)
{
  g_autoptr (JdPosting) entry = engineer_posting (starter_library (), "entry");
  g_autoptr (JdPosting) senior = engineer_posting (starter_library (), "senior");
  const JdBlock *block = jd_library_block (starter_library (), "acct-audit");
  g_autofree char *at_entry = jd_block_text (starter_library (), entry, block);
  g_autofree char *at_senior = jd_block_text (starter_library (), senior, block);
  g_autofree char *details = jd_block_details (starter_library (), NULL, block, "en");

  g_assert_cmpstr (at_entry, ==, "Find the documents that auditors ask for and track which requests are still open.");
  g_assert_cmpstr (at_senior, ==, "Be the main contact for the auditors and answer their questions with evidence.");
  g_assert_cmpstr (details, ==, "Duty · all levels · audit");
}

static void
append_match (guint start, guint end, gpointer data)
{
  g_string_append_printf (data, "%u-%u ", start, end);
}

static const struct
{
  const char *text, *query, *matches;
} matches[] = {
  { "Practise rollback", "rollb", "9-14 " },
  { "Rollback and ROLLBACK", "roll", "0-4 13-17 " },
  { "Über die Brücke", "brucke", "10-17 " },
  { "r\u00e9sum\u00e9 first", "resume", "0-8 " },
  { "two words", "words two", "4-9 0-3 " },
  { "a tag here", "tag:x kind:duty here", "6-10 " },
  { "Kind: duty", "KIND:duty Kind:", "" },
  { "nothing", "x", "" },
  { "anything", "", "" },
  { "😀 smile", "smile", "5-10 " },
};

static void
test_matches (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);

      jd_block_text_matches (matches[i].text, matches[i].query, append_match, found);
      g_assert_cmpstr (found->str, ==, matches[i].matches);
    }
}

/* ---- new postings ---- */

static void
test_new_posting (void)
{
  const JdNewRequest request = {
    .role = "machine-learning-engineer", .level = "entry", .language = "en-GB", .company = "  R&D\t<b> ", .location = "Utrecht, NL; ;Berlin, DE", .workplace = "hybrid"
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_edit_new (starter_library (), &request, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (posting->language, ==, "en-GB");
  g_assert_cmpstr (posting->facts->company, ==, "R&D <b>");
  g_assert_cmpstr (posting->facts->workplace, ==, "hybrid");
  g_assert_cmpuint (posting->facts->locations->len, ==, 2);
  g_assert_cmpstr (jd_posting_place (posting), ==, "NL/Utrecht");
  g_assert_cmpuint (posting->sections->len, >, 4);
}

/* The role has no French: French headings over English lines would be of no use, and are not proposed; who asks for them gets them. */
static void
test_new_language (void)
{
  g_autofree char *proposed = jd_new_language (starter_library (), "machine-learning-engineer", "Lyon, FR", "fr"), *german = jd_new_language (starter_library (), "machine-learning-engineer", "Berlin, DE", "en");
  const JdNewRequest request = { .role = "machine-learning-engineer", .level = "entry", .language = "fr" };
  g_autoptr (JdPosting) posting = jd_edit_new (starter_library (), &request, NULL);

  g_assert_cmpstr (proposed, ==, "en");
  g_assert_cmpstr (german, ==, "de-DE");
  g_assert_cmpstr (posting->language, ==, "fr");
}

static gboolean
misses (const JdDocument *document, const char *name)
{
  for (guint i = 0; i < document->n_missing; i++)
    if (g_str_equal (document->missing[i].name, name))
      return TRUE;
  return FALSE;
}

static void
test_new_without_role (void)
{
  const JdNewRequest request = { .title = "Crane & <Lift> Operator", .level = "entry", .language = "C" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_edit_new (starter_library (), &request, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (jd_posting_title (posting), ==, "Crane & <Lift> Operator");
  g_assert_cmpstr (posting->language, ==, "en");
  g_assert_cmpuint (posting->sections->len, ==, 5);
  g_assert_null (posting->facts->company);
}

/* Lists of blocks say what they say in the language of who reads; the locale is one of the whole program. */
static void
test_reader (void)
{
  static const char json[] = "{\"format\":1,\"id\":\"a\",\"kind\":\"text\",\"title\":\"A\",\"body\":{\"en\":\"Keep order at {company}.\",\"de\":\"Ordnung halten.\"}}";

  if (g_test_subprocess ())
    {
      g_autoptr (JdBlock) block = jd_block_parse (json, strlen (json), "a", NULL);
      g_autofree char *text = jd_block_text_any (starter_library (), NULL, block);
      g_print ("it says: %s\n", text);
      return;
    }
  g_setenv ("LANGUAGE", "de", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*it says: Ordnung halten.*");
}

/* How to apply is missed with a role and without one. */
static void
test_new_apply (void)
{
  static const char *const roles[] = { "machine-learning-engineer", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const JdNewRequest request = { .role = roles[i], .title = "Baker", .level = "entry", .language = "en", .company = "Northwind", .location = "Utrecht, NL" };
      g_autoptr (JdPosting) posting = jd_edit_new (starter_library (), &request, NULL);
      g_autoptr (JdPosting) answered = jd_edit_set_value (posting, "apply", "jobs@example.com", NULL);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autoptr (JdDocument) full = jd_compose (answered);

      g_assert_true (misses (document, "apply"));
      g_assert_false (misses (full, "apply"));
    }
}

static void
test_new_fault (void)
{
  const JdNewRequest request = { .role = "no-such-role", .level = "entry", .language = "en" };
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_edit_new (starter_library (), &request, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-text/fill", test_fill);
  g_test_add_func ("/block-text/labels", test_labels);
  g_test_add_func ("/block-text/level", test_level);
  g_test_add_func ("/block-text/reader", test_reader);
  g_test_add_func ("/block-text/matches", test_matches);
  g_test_add_func ("/new-posting/role", test_new_posting);
  g_test_add_func ("/new-posting/language", test_new_language);
  g_test_add_func ("/new-posting/without-role", test_new_without_role);
  g_test_add_func ("/new-posting/apply", test_new_apply);
  g_test_add_func ("/new-posting/fault", test_new_fault);
  return g_test_run ();
}
