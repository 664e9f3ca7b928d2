// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-paste.h"
#include "fuzz-target.h"

static void
try (const char *data, gsize length)
{
  g_autoptr (JdImported) imported = jd_import_html.read (data, length, NULL);

  if (imported)
    fuzz_check_lines (imported->lines);
}

static const char *const seeds[] = {
  "<p>One</p><ul><li>a</li><li>b <b>c</b></li></ul>", "<table><tr><td>a</td><td>b</td></tr></table>", "<a href=\"https://example.com/?a=1&amp;b=2\">link</a> {x} *y*",
  "<p><a href=\"https://jobs.example.com/?f[level]=senior\">a</a> <a href=\"https://e.example/)[evil](https://evil.example/\">b</a> <a href=\"mailto:a@b.c]{company}**\">c</a></p>",
  "<p>\xd0\xb9\xd1\x91<b>\xcc\x86</b> <a href=\"https://[::1]/a_(b)\">\xd1\x96\xcc\x88</a></p>",
  "<html><body><!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>\xc2\xb7</span>Item<o:p></o:p></p><!--EndFragment-->",
  "<b style=\"font-weight:normal\"><p dir=\"ltr\"><span style=\"font-weight:700;font-style:italic\">x</span></p></b>", "<script>evil()</script><style>p{}</style>text", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 8000, .times = 1 };
