// SPDX-License-Identifier: GPL-3.0-or-later
/* cmark reads in the Markdown what the document says. */
#include <cmark.h>

#include "compose/jd-compose.h"
#include "export/jd-escape.h"
#include "export/jd-export.h"
#include "test-document.h"
#include "test-random-document.h"
#include "test-reading.h"

#define ROUNDS 4000

static char *
export_it (const JdDocument *document)
{
  return jd_export_one (&jd_export_markdown, document, NULL, NULL, NULL);
}

/* ---- cmark's reading ---- */

static char
kind_of (cmark_node *node)
{
  if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    {
      static const char levels[] = "?THS???";
      return levels[cmark_node_get_heading_level (node)];
    }
  return cmark_node_get_type (cmark_node_parent (node)) == CMARK_NODE_ITEM ? 'I' : 'P';
}

/* An item of nothing has no paragraph. */
static gboolean
begins_line (cmark_node *node)
{
  const cmark_node_type type = cmark_node_get_type (node);
  return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || (type == CMARK_NODE_ITEM && !cmark_node_first_child (node));
}

static void
read_inline (Reading *reading, cmark_node *node, gboolean entering, JdStyle *style, const char **href)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_STRONG:
      *style = entering ? *style | JD_STYLE_STRONG : *style & ~JD_STYLE_STRONG;
      break;
    case CMARK_NODE_EMPH:
      *style = entering ? *style | JD_STYLE_EM : *style & ~JD_STYLE_EM;
      break;
    case CMARK_NODE_LINK:
      *href = entering ? cmark_node_get_url (node) : NULL;
      break;
    case CMARK_NODE_TEXT:
      reading_add (reading, cmark_node_get_literal (node), *style, *href);
      break;
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      break;
    default:
      g_test_message ("%s", cmark_node_get_type_string (node));
      reading_add (reading, "?", *style, *href);
    }
}

static char *
read_markdown (const char *markdown)
{
  cmark_node *root = cmark_parse_document (markdown, strlen (markdown), CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (root);
  JdStyle style = JD_STYLE_PLAIN;
  const char *href = NULL;
  Reading reading;
  reading_init (&reading);
  for (cmark_event_type event; (event = cmark_iter_next (iter)) != CMARK_EVENT_DONE;)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      if (event == CMARK_EVENT_ENTER && begins_line (node))
        reading_line (&reading, cmark_node_get_type (node) == CMARK_NODE_ITEM ? 'I' : kind_of (node));
      read_inline (&reading, node, event == CMARK_EVENT_ENTER, &style, &href);
    }
  cmark_iter_free (iter);
  cmark_node_free (root);
  return reading_end (&reading);
}

static char *
address_in_markdown (const char *address)
{
  GString *encoded = g_string_new (NULL);
  jd_escape_address (encoded, address);
  return g_string_free (encoded, FALSE);
}

/* A paragraph without anything to be seen is none. */
static char *
without_empty (char *reading)
{
  g_autofree char *owned = reading;
  g_autoptr (GRegex) empty = g_regex_new ("^P $\n?", G_REGEX_MULTILINE, 0, NULL);
  g_autofree char *left = g_regex_replace_literal (empty, reading, -1, 0, "", 0, NULL);
  return g_strdup (g_strchomp (left));
}

static void
assert_reads (const JdDocument *document)
{
  g_autofree char *markdown = export_it (document);
  g_autofree char *read = without_empty (read_markdown (markdown));
  g_autofree char *expected = without_empty (reading_of_document (document, 'I', address_in_markdown));
  if (strcmp (read, expected) != 0)
    g_error ("of\n%s\nis read\n%s\nin place of\n%s", markdown, read, expected);
}

/* ---- cases ---- */

static void
test_whole (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *markdown = export_it (&test.document);
  g_assert_cmpstr (markdown, ==,
                   "# Line Cook\n\n"
                   "- **Company:** Harbour Kitchen\n"
                   "- **Apply by:** 31 January 2027\n\n"
                   "## What you will do\n\n"
                   "You cook for eighty guests.\n\n"
                   "### Must have\n\n"
                   "- Prepare the station.\n"
                   "- Keep it clean.\n\n"
                   "€2,400 per month\n");
  assert_reads (&test.document);
}

/* What would be markup is text, and what would not stays as it was typed. */
static void
test_text (void)
{
  static const struct
  {
    const char *text, *markdown;
  } cases[] = {
    { "R&D, C++ and AT&T; 100 % (5 * 2)", "R&D, C++ and AT\\&T; 100 % (5 \\* 2)" },
    { "# 1 in town", "\\# 1 in town" },
    { "#1 in town", "#1 in town" },
    { "####### no heading", "\\####### no heading" },
    { "- 5 degrees", "\\- 5 degrees" },
    { "+ more", "\\+ more" },
    { "+49 30 1234", "+49 30 1234" },
    { "---", "\\---" },
    { "1986. A year.", "1986\\. A year." },
    { "3) three", "3\\) three" },
    { "2027", "2027" },
    { "2.5 years", "2.5 years" },
    { "> 5 years", "\\> 5 years" },
    { "5 > 3", "5 > 3" },
    { "<b>bold</b>", "\\<b>bold\\</b>" },
    { "[company]", "\\[company\\]" },
    { "snake_case *stars* `code` ~~gone~~", "snake\\_case \\*stars\\* \\`code\\` \\~\\~gone\\~\\~" },
    { "&lt; &nbsp &#60;", "\\&lt; &nbsp \\&#60;" },
    { "C:\\new", "C:\\\\new" },
    { "  room  ", "room" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestDocument test;
      test_document_init (&test);
      test.paragraph_run = test_run (cases[i].text);
      test.item_runs[0] = test_run (cases[i].text);
      g_autofree char *markdown = export_it (&test.document);
      g_autofree char *paragraph = g_strdup_printf ("\n\n%s\n\n", cases[i].markdown), *item = g_strdup_printf ("\n- %s\n", cases[i].markdown);
      if (strstr (markdown, paragraph) == NULL || strstr (markdown, item) == NULL)
        g_error ("no %s in %s", cases[i].markdown, markdown);
      assert_reads (&test.document);
    }
}

static void
test_headings (void)
{
  static const char *const cases[][2] = { { "C#", "## C#\n" }, { "Grade #", "## Grade \\#\n" }, { "Grade ##", "## Grade #\\#\n" }, { "#", "## \\#\n" }, { "- x", "## - x\n" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestDocument test;
      test_document_init (&test);
      test.heading_run = test_run (cases[i][0]);
      g_autofree char *markdown = export_it (&test.document);
      if (strstr (markdown, cases[i][1]) == NULL)
        g_error ("no %s in %s", cases[i][1], markdown);
      assert_reads (&test.document);
    }
}

/* The runs of a paragraph, and what they are. */
static void
assert_runs (JdRun *runs, guint count, const char *expected)
{
  TestDocument test;
  test_document_init (&test);
  test.paragraph.runs = test_chain (runs, count);
  g_autofree char *markdown = export_it (&test.document);
  g_autofree char *paragraph = g_strdup_printf ("\n\n%s\n\n", expected);
  if (strstr (markdown, paragraph) == NULL)
    g_error ("no %s in %s", expected, markdown);
  assert_reads (&test.document);
}

static JdRun
styled (const char *text, JdStyle style)
{
  JdRun run = test_run (text);
  run.style = style;
  return run;
}

static void
test_styles (void)
{
  const JdStyle strong = JD_STYLE_STRONG, em = JD_STYLE_EM, both = strong | em;
  assert_runs ((JdRun[]) { test_run ("a "), styled ("strong ", strong), styled ("value", strong), test_run (".") }, 4, "a **strong value**.");
  assert_runs ((JdRun[]) { test_run ("a"), styled (" b ", strong), test_run ("c") }, 3, "a **b** c");
  assert_runs ((JdRun[]) { styled ("one", strong), styled (" two", both), styled (" three", em) }, 3, "**one _two_** _three_");
  assert_runs ((JdRun[]) { styled ("a", strong), styled ("b", both), styled ("c", em) }, 3, "**&#97;_b_**_c_");
  assert_runs ((JdRun[]) { test_run ("un"), styled ("believ", strong), test_run ("able") }, 3, "un**believ**able");
  assert_runs ((JdRun[]) { test_run ("un"), styled ("believ", em), test_run ("able") }, 3, "u&#110;_believ_&#97;ble");
  assert_runs ((JdRun[]) { styled ("「東京」", strong), test_run ("です") }, 2, "**「東京」**&#12391;す");
  assert_runs ((JdRun[]) { styled ("Pay:", strong), test_run (" 2,000") }, 2, "**Pay:** 2,000");
  assert_runs ((JdRun[]) { test_run ("a"), styled ("  ", strong), test_run ("b") }, 3, "a  b");
}

static void
test_links (void)
{
  JdRun link = test_run ("write to us"), mail = test_run ("jobs@example.com"), hard = test_run ("[x](y)");
  link.href = "https://example.com/?a=1&b=2_(c)";
  mail.href = "mailto:jobs@example.com";
  mail.style = JD_STYLE_STRONG;
  hard.href = "https://example.com/&copy;";
  assert_runs ((JdRun[]) { test_run ("Please "), link, test_run (".") }, 3, "Please [write to us](https://example.com/?a=1&b=2_\\(c\\)).");
  assert_runs ((JdRun[]) { test_run ("Hello!"), mail, link }, 3, "Hello\\![**jobs@example.com**](mailto:jobs@example.com)[write to us](https://example.com/?a=1&b=2_\\(c\\))");
  assert_runs ((JdRun[]) { hard }, 1, "[\\[x\\](y)](https://example.com/&amp;copy;)");
}

/* Facts and a list that nothing stands between are two lists. */
static void
test_lists (void)
{
  TestDocument test;
  test_document_init (&test);
  test.section.first = &test.list;
  g_autofree char *markdown = export_it (&test.document);
  g_assert_nonnull (strstr (markdown, "- **Apply by:** 31 January 2027\n\n* Prepare the station.\n* Keep it clean.\n"));
  assert_reads (&test.document);
}

/* Documents of anything, in any style. */
static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (JdDocument) document = random_document (random, posting);
      assert_reads (document);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-markdown/whole", test_whole);
  g_test_add_func ("/export-markdown/text", test_text);
  g_test_add_func ("/export-markdown/headings", test_headings);
  g_test_add_func ("/export-markdown/styles", test_styles);
  g_test_add_func ("/export-markdown/links", test_links);
  g_test_add_func ("/export-markdown/lists", test_lists);
  g_test_add_func ("/export-markdown/any", test_any);
  return g_test_run ();
}
