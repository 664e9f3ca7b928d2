// SPDX-License-Identifier: GPL-3.0-or-later
/* What a template left to be filled in is filled or told, and no brace reaches a reader without a word. */
#include "model/jd-wording-mark.h"

#include "compose/jd-compose.h"
#include "export/jd-export.h"
#include "test-bare-posting.h"
#include "test-util.h"

static const struct
{
  const char *wording, *text, *missing;
} cases[] = {
  { "a {Company} b", "a Acme b", "" },
  { "a { company } b", "a Acme b", "" },
  { "a {company name} b", "a Acme b", "" },
  { "a {{company}} b", "a Acme b", "" },
  { "a {{{company}}} b", "a Acme b", "" },
  { "a {{ Company }} b", "a Acme b", "" },
  { "a {company|Acme} b", "a Acme b", "" },
  { "a {company:uppercase} b", "a Acme b", "" },
  { "a {A:Company} b", "a Acme b", "" },
  { "a **{Company}** b", "a Acme b", "" },
  { "a {Job Title} b", "a T b", "" },
  { "a {Level} b", "a [level] b", "level" },
  { "a {opening time} b", "a [opening time] b", "opening_time" },
  { "a {{first name}} b", "a [first name] b", "first_name" },
  { "a {company}} b", "a Acme} b", "}" },
  { "a {company b", "a {company b", "{company" },
  { "a } b", "a } b", "}" },
  { "Dear {{first_name}}", "Dear [first name]", "first_name" },
  { "at [Company Name]", "at [Company Name]", "[Company Name]" },
  { "pay: [insert range]", "pay: [insert range]", "[insert range]" },
  { "TBD", "TBD", "TBD" },
  { "pay XXXX.", "pay XXXX.", "XXXX" },
  { "<your text>", "<your text>", "<your text>" },
  /* No marks. */
  { "\\{Company\\} and \\{x}", "{Company} and {x}", "" },
  { "Nurse [m/w/d], size XXL, chapter XXX, TBDs, <b>", "Nurse [m/w/d], size XXL, chapter XXX, TBDs, <b>", "" },
};

static JdPosting *
posting_of (const char *wording)
{
  JdPosting *posting = bare_posting ("en");

  g_free (posting->facts->company);
  posting->facts->company = g_strdup ("Acme");
  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, wording);
  return posting;
}

static char *
missing_of (const JdDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->n_missing; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", document->missing[i].name);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = posting_of (cases[i].wording);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, &error), *missing = missing_of (document);
      g_auto (GStrv) blocks = g_strsplit (g_strchomp (text), "\n\n", -1);

      g_test_message ("%s", cases[i].wording);
      g_assert_cmpstr (blocks[2], ==, cases[i].text);
      g_assert_cmpstr (missing, ==, cases[i].missing);
    }
}

/* What is nothing but a mark is no value, wherever it stands. */
static void
test_facts (void)
{
  static const char *const marks[] = { "TBD", "{Company}", "[Company Name]", "XXXX", "<insert company>" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (JdPosting) posting = posting_of ("{company}, {title}");
      g_free (posting->facts->company);
      g_free (posting->facts->title);
      posting->facts->company = g_strdup (marks[i]);
      posting->facts->title = g_strdup (marks[i]);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *missing = missing_of (document);
      g_assert_cmpstr (missing, ==, "title; company");
    }
  g_assert_false (jd_wording_is_mark (""));
  g_assert_false (jd_wording_is_mark ("TBD soon"));
  g_assert_false (jd_wording_is_mark ("*Studio* <b> {a}"));
}

/* Where a person can go and mend it. */
static void
test_place (void)
{
  g_autoptr (JdPosting) posting = posting_of ("See TBD and {compny} and {Opening Time}");
  g_autoptr (JdDocument) document = jd_compose (posting);

  g_assert_cmpuint (document->n_missing, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (document->missing[i].placement, ==, "l");
  g_assert_true (document->missing[0].mark);
  g_assert_false (document->missing[1].mark);
  g_assert_true (document->missing[2].mark);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-mark/cases", test_cases);
  g_test_add_func ("/wording-mark/facts", test_facts);
  g_test_add_func ("/wording-mark/place", test_place);
  return g_test_run ();
}
