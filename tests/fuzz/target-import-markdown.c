// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"

/* Any bytes, and any bytes behind the fields of a file and in a list below a heading. */
static void
try (const char *data, gsize length)
{
  g_autoptr (GString) inside = g_string_new ("---\ntitle: Cook\n---\n\n# Cook\n\n## Tasks\n\n- ");

  g_string_append_len (inside, data, (gssize) length);
  fuzz_import (&jd_import_markdown, data, length);
  fuzz_import (&jd_import_markdown, inside->str, inside->len);
}

static const char *const seeds[] = {
  "---\ntitle: Cook\ncompany: \"Harbour\"\n---\n# Cook\n\nTasks\n-----\n\n* **cooks** _daily_\n  - soups\n1. [x] cleans\n",
  "| Task | Hours |\n|---|:-:|\n| cook \\| bake | 8 |\n\n> quoted\n> more\n\n```c\n# code\n```\n~~~\nopen\n",
  "[link](https://a.example/ \"title\") ![picture](b.png) <https://c.example/> `code` ~~gone~~ a&amp;b&#8211;c\\*d\n\n[ref]: https://d.example/\n", "a paragraph that was wrapped behind fifty bytes of text\nand goes on<br>here  \nthere\n***\n<!-- x -->\n", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 6000, .times = 3 };
