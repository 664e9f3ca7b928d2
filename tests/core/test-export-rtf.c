// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-export.h"

#include "test-document.h"

static char *
export_rtf (const JdDocument *document)
{
  return jd_export_one (&jd_export_rtf, document, NULL, NULL, NULL);
}

static void
assert_has (const char *text, const char *part)
{
  if (!strstr (text, part))
    g_error ("“%s” is not in: %s", part, text);
}

/* The paragraph of a document when it says @text. */
static void
check_text (const char *text, const char *expected)
{
  TestDocument test;
  test_document_init (&test);
  test.paragraph_run = test_run (text);
  g_autofree char *rtf = export_rtf (&test.document);
  g_autofree char *run = g_strdup_printf (" {%s}\\par\n", expected);
  assert_has (rtf, run);
}

/* All is ASCII, and nothing a person wrote is a command. */
static void
test_signs (void)
{
  check_text ("a\\b{c}d", "a\\\\b\\{c\\}d");
  check_text ("Küche – 5 €", "K\\u252\\'3fche \\u8211\\'3f 5 \\u8364\\'3f");
  check_text ("\xf0\x9f\x98\x80 \xef\xbf\xbd", "\\u-10179\\'3f\\u-8704\\'3f \\u-3\\'3f");
  check_text ("one\ttwo\nthree", "one\\tab two\\line three");
  check_text ("\x01\x1b[0m\x7f" "end", "[0mend");
  check_text ("\\par}{\\object", "\\\\par\\}\\{\\\\object");
}

static void
test_lines (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *rtf = export_rtf (&test.document);
  assert_has (rtf, "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang1033\n");
  assert_has (rtf, "}\n\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\n\\pard");
  assert_has (rtf, "\\s1\\outlinelevel0\\keepn\\sa120\\f0\\rtlch\\afs36\\ab\\ltrch\\fs36\\b {Line Cook}\\par\n");
  assert_has (rtf, "{\\rtlch\\ab\\ltrch\\b Company}{\\rtlch\\ab\\ltrch\\b : }{Harbour Kitchen}\\par\n");
  assert_has (rtf, "\\s2\\outlinelevel1");
  assert_has (rtf, "\\ls1\\ilvl0\\sa60\\f0\\rtlch\\afs22\\ltrch\\fs22 {\\listtext\\u8226\\'3f\\tab}{Prepare the station.}\\par\n");
  /* Pasted, an end of the last line would leave an empty one behind. */
  g_assert_true (g_str_has_suffix (rtf, " {\\u8364\\'3f2,400 per month}}\n"));
  for (const char *at = rtf; *at; at++)
    g_assert_true ((guchar) *at < 0x80);
}

static void
test_styles (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = { test_run ("a"), test_run ("b"), test_run ("[c]"), test_run ("d") };
  runs[0].style = JD_STYLE_STRONG | JD_STYLE_EM;
  runs[1].href = "https://example.com/{\\}\"x";
  runs[2].kind = JD_RUN_MISSING;
  runs[3].language = "ar";
  test.paragraph.runs = test_chain (runs, 4);
  g_autofree char *rtf = export_rtf (&test.document);
  assert_has (rtf, "{\\rtlch\\ab\\ltrch\\b \\rtlch\\ai\\ltrch\\i a}{\\field{\\*\\fldinst{HYPERLINK \"https://example.com/%7B%5C%7D%22x\"}}{\\fldrslt{\\ul\\cf1 b}}}{\\highlight2 [c]}{\\lang3073\\rtlch d}");
}

/* Right to left, in its language. */
static void
test_direction (void)
{
  TestDocument test;
  test_document_init (&test);
  test.document.language = "ar-EG";
  g_autofree char *rtf = export_rtf (&test.document);
  assert_has (rtf, "\\deflang3073\n");
  assert_has (rtf, "\\rtlpar\\qr\\f0\\ltrch\\fs36\\b\\rtlch\\afs36\\ab {Line Cook}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-rtf/signs", test_signs);
  g_test_add_func ("/export-rtf/lines", test_lines);
  g_test_add_func ("/export-rtf/styles", test_styles);
  g_test_add_func ("/export-rtf/direction", test_direction);
  return g_test_run ();
}
