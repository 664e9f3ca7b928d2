// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"

/* Any bytes, and any bytes within a document. */
static void
try (const char *data, gsize length)
{
  g_autoptr (GString) inside = g_string_new ("{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset2 B;}{\\f2\\fcharset128 C;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}");

  g_string_append_len (inside, data, (gssize) length);
  fuzz_import (&jd_import_rtf, data, length);
  fuzz_import (&jd_import_rtf, inside->str, inside->len);
}

static const char *const seeds[] = {
  "{\\rtf1\\ansi\\uc1 a\\u8211 ?b\\'e9\\par\\pard\\s1 Head\\par{\\pntext\\f1\\'B7\\tab}item\\par}", "\\trowd\\cellx1\\cellx2\\intbl a\\cell b\\cell\\row\\pard c",
  "{\\field{\\*\\fldinst{HYPERLINK \"https://a.example/\"}}{\\fldrslt link}}{\\*\\annotation x}{\\footnote y}{\\v z}{\\deleted d}", "{\\shp{\\*\\shpinst{\\shptxt box\\par}}{\\shprslt box}}{\\upr{A}{\\*\\ud{B}}}\\bin3 abc",
  "{\\object{\\result r}}{\\pict 00}{\\f2\\'93\\'fa}\\u-10179 ?\\u-8704 ?", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 8000, .times = 3 };
