// SPDX-License-Identifier: GPL-3.0-or-later
/* One feature of RTF a case, and files that are broken. */
#include "test-import.h"

#define HEAD "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset204 B;}{\\f3\\fcharset128 C;}{\\f4\\fcharset77 D;}}" \
             "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\s3 Title;}}"

static const struct
{
  const char *text, *expected;
} cases[] = {
  { "\\uc1 A\\u8211 ?B\\u8211\\'96C.", "A–B–C.\n" },
  { "\\uc0 A\\u8211B.", "A–B.\n" },
  { "\\uc2 \\u26085\\'93\\'fa.", "日.\n" },
  { "{\\uc0 a\\u8211 b}\\u8211 ?c.", "a–b–c.\n" },
  { "\\u-10179 ?\\u-8704 ? \\u55357 ?\\u56832 ?.", "😀 😀.\n" },
  { "\\u-8704 ?a.", "\357\277\275a.\n" },
  { "{\\f2\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}.", "Привет.\n" },
  { "{\\f3\\'93\\'fa\\'96\\'7b}.", "日本.\n" },
  { "{\\f4 F\\'9fr G\\'8artner}.", "Für Gärtner.\n" },
  { "Caf\\'e9.", "Café.\n" },
  { "{\\pntext\\f1\\'B7\\tab}{\\*\\pn\\pnlvlblt}One\\par Two\\par\\pard end.", "- One\n- Two\nend.\n" },
  { "\\f1\\'b7\\tab\\f0 item\\par", "- item\n" },
  { "\\pard\\ls1\\ilvl1 item\\par\\pard text.", "  - item\ntext.\n" },
  { "\\trowd\\cellx1\\cellx2\\intbl Place\\cell Bath\\cell\\row\\trowd\\cellx1\\cellx2 Pay:\\cell 12\\cell\\row\\pard end.", "Place:\tBath\nPay:\t12\nend.\n" },
  { "\\pard\\intbl Place\\cell Bath\\cell\\trowd\\cellx1\\cellx2\\row\\pard end.", "Place:\tBath\nend.\n" },
  { "a{\\v no}{\\deleted no}{\\revised yes}.", "ayes.\n" },
  { "a\\~b\\_c\\-d\\endash\\emdash\\bullet\\lquote\\rquote\\ldblquote\\rdblquote\\line e.", "a b‑cd–—•‘’“”\ne.\n" },
  { "a\r\nb\\\nc.", "ab\nc.\n" },
  { "a\\bin5 {{{{}b.", "ab.\n" },
  { "a\\bin999999999 b", "a\n" },
  { "a{\\object\\objemb{\\*\\objdata 0105}{\\result{ shown}}}{\\pict\\wmetafile8 010203}.", "a shown.\n" },
  { "a}}}b{{{{c.", "abc.\n" },
  { "{\\upr{ANSI}{\\*\\ud{Uni\\u233 ?}}}.", "Unié.\n" },
  { "a{\\footnote\\pard note}{\\*\\annotation remark}.", "a.\n" },
  { "{\\field{\\*\\fldinst{HYPERLINK \"https://a.example/\"}}{\\fldrslt{\\ul link}}}, {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}.", "[link](https://a.example/), .\n" },
  { "{\\field{\\*\\fldinst{HYPERLINK \"javascript:x\"}}{\\fldrslt link}}.", "link.\n" },
  { "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt\\pard Box.\\par}}{\\shprslt{\\pard Box.\\par}}}text.", "text.\nBox.\n" },
  { "\\pard\\s3 Cook\\par\\pard\\s1 Duties\\par\\pard\\s2 Part\\par\\pard text.", "# Cook\n## Duties\n### Part\ntext.\n" },
  { "{\\b strong} and {\\i slanted}.\\par\\b\\b0 not.", "**strong** and *slanted*.\nnot.\n" },
  { "{\\*\\unknown gone}{\\unknown seen}.", "seen.\n" },
  { "\\pard\\b Requirements\\b0\\par\\pard\\plain 1.\\tab English\\line 2.\\tab Numbers\\par", "# Requirements\n- English\n- Numbers\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_strconcat (HEAD, cases[i].text, "}", NULL);
      g_test_message ("case %u: %s", i, cases[i].text);
      g_autoptr (JdImported) imported = import_with (&jd_import_rtf, file, strlen (file));
      g_autofree char *shown = import_shown (imported);
      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

static void
test_notes (void)
{
  const char *file = HEAD "{\\header\\pard Acme\\par}a{\\*\\annotation b}{\\footnote c}{\\v d}{\\deleted e}{\\revised f}.}";
  g_autoptr (JdImported) imported = import_with (&jd_import_rtf, file, strlen (file));
  g_autofree char *notes = import_notes (imported);
  g_assert_cmpstr (notes, ==, "1 comment was left out\nTracked changes: 1 insertion, 1 deletion, taken as accepted\n1 footnote was left out\nHidden text was left out\n"
                              "The header and footer of the pages were left out: “Acme”\n");
}

static void
test_refused (void)
{
  g_autofree char *deep = repeat ("{\\b ", 200000), *file = g_strconcat ("{\\rtf1 ", deep, "text.", NULL);
  g_autoptr (JdImported) imported = import_with (&jd_import_rtf, file, strlen (file));
  g_autofree char *shown = import_shown (imported);
  g_assert_cmpstr (shown, ==, "**text.**\n");
  assert_refused (&jd_import_rtf, "text", 4, "no RTF");
  assert_refused (&jd_import_rtf, "{\\rtf", 4, "no RTF");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-rtf/cases", test_cases);
  g_test_add_func ("/import-rtf/notes", test_notes);
  g_test_add_func ("/import-rtf/refused", test_refused);
  return g_test_run ();
}
