// SPDX-License-Identifier: GPL-3.0-or-later
/* Nothing costs more than in proportion: every way in with many pieces, each repeated to 32 kB and to half of that, where what has a limit may not have reached it, and files of many parts. -p /slow/text/paste tries one way in alone. */
#include "fuzz-slow.h"

#define SIZE (32 * 1024)

/* Letters of every kind, spaces, and markup. */
static const char *const text_pieces[] = {
  "a", "W", " ", "\n", "\n\n", "-", "- ", "- a\n", "a ", "a\n", ".", ". ", "a. ", "a.a", "'", "\"", "\\", "\\\\", "*", "**", "***", "****a", "*a **b ", "**a* ", "[", "]", "](", "[a](", "[a](https://", "[a](https://[",
  "[a](https://e.example/(", "[a](https://e.example/) ", "[**a**](https://e.example/?f%5Bx%5D=1)", "[a](javascript:x) ", "(", ")", ")(", "{", "}", "{x}", "{x} ", "{a:x} ", "{x:a|", "{x:a|b} ", "[{x:](|[}",
  "{company}", "{pay}{location}", "a-a-", "don't ", "the the ", "  a\n", "a  b", "\t", "\r", "\r\n", "\x01", "# ", "> ", "1. ", "a) ", "\xe2\x80\xa2 a\n", "o a\n",
  "\xd0\xb9", "\xd1\x91 ", "\xd0\xb8\xcc\x86", "\xd8\xa2", "\xd8\xa7\xd9\x93", "\xce\xad", "\xe0\xa4\x95\xe0\xa4\xbc", "\xed\x95\x9c", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xe1\x85\xa1", "\xe3\x81\x8b\xe3\x82\x99",
  "\xe0\xae\x92\xe0\xaf\x97", "\xe0\xa7\x87\xe0\xa6\xbe", "\xe1\xac\x85\xe1\xac\xb5", "\xf0\x91\x84\xb1\xf0\x91\x84\xa7", "\xcc\x81", "a\xcc\x81\xcc\xa3", "\xcc\xa3\xcc\x81", "\xef\xbc\xa1", "\xef\xac\x81", "\xe2\x80\x8b", "\xe2\x80\xae",
  "\xc2\xa0", "\xc2\xad", "\xe2\x80\xa8", "\xf0\x9f\x91\xa9\xe2\x80\x8d", "\xef\xbf\xbe", "\xff", "\xe2\x80", "\xc3\xa9", "\xc4\xb0", "\xc3\x9f", "\xe4\xb8\xad",
  "This line of text was wrapped by hand, as long as mail\n", "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
};
static const char *const html_pieces[] = {
  "<", ">", "&", "&amp;", "&#8239;", "<b>", "<b>a</b> <i>b</i> ", "<p>", "<p>a</p>", "<ul><li>", "<li>a", "<table><tr><td>", "<a href=\"https://e.example/[x]\">a</a>", "<a href='/x'>", "<!", "<![if !x]>", "<![", "<!--", "<script>",
  "<br>", "<div style='mso-list:l0'>a</div>", "<span style='font-weight:700'>",
};
static const char *const number_pieces[] = {
  "0", "1,", "1.", "1,000 ", "1 000 ", "EUR", "EUR 1-", "KWD 1,234.567 ", "€5", "-5", "k", "/year", " per ", "1-1-", "2026-12-24 ", "24/7 ", ";", ",", ", NL", ", NL;", "NL-UT/", "U.S.", "e.g. ", "C++ ", "Node.js ",
  "a@", "a@b.c ", "@", "www.", "http://", "https://a.b/c ", "mailto:", "+31 ", "(03", "R&D ", "experiance ", "%", "%5", "%C3%A9", "//", "?", "a?[]=",
};
static const char *const json_pieces[] = {
  "[[", "[]", "[[],", "{},", "\"a\":1,", "\"a\":{", "1e9,", "null,", "\\u00e9", "\\ud83d\\ude00", "\\n", "\"", "1,", "[\"a\",\"a\"],",
};

static gboolean
tell_slow (const SlowEntry *entry, const char *piece)
{
  g_autofree char *told = NULL;

  if (slow_text_is_linear (entry, piece, SIZE, &told) && slow_text_is_linear (entry, piece, SIZE / 2, &told))
    return FALSE;
  g_autofree char *safe = g_strescape (piece, NULL);
  g_test_message ("\"%s\": %s", safe, told);
  return TRUE;
}

static guint
try_pieces (const SlowEntry *entry, const char *const *pieces, guint n)
{
  guint slow = 0;

  for (guint i = 0; i < n; i++)
    slow += tell_slow (entry, pieces[i]);
  return slow;
}

/* Returns how many were slow, so that all of them are told at once. */
static guint
try_all_pieces (const SlowEntry *entry)
{
  guint slow = try_pieces (entry, text_pieces, G_N_ELEMENTS (text_pieces));

  if (entry->kinds & SLOW_HTML)
    slow += try_pieces (entry, html_pieces, G_N_ELEMENTS (html_pieces));
  if (entry->kinds & SLOW_NUMBERS)
    slow += try_pieces (entry, number_pieces, G_N_ELEMENTS (number_pieces));
  if (entry->kinds & SLOW_JSON)
    slow += try_pieces (entry, json_pieces, G_N_ELEMENTS (json_pieces));
  return slow;
}

static void
test_texts (gconstpointer entry)
{
  g_assert_cmpuint (try_all_pieces (entry), ==, 0);
}

static void
test_shapes (gconstpointer shape)
{
  g_autofree char *told = NULL;

  if (slow_shape_is_linear (shape, &told))
    return;
  g_test_message ("%s", told);
  g_test_fail ();
}

static void
add (const char *kind, const char *name, gconstpointer data, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/slow/%s/%s", kind, name);

  g_test_add_data_func (path, data, test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (const SlowEntry *entry = slow_entries; entry->name != NULL; entry++)
    add ("text", entry->name, entry, test_texts);
  for (const SlowShape *shape = slow_shapes; shape->name != NULL; shape++)
    add ("shape", shape->name, shape, test_shapes);
  slow_begin ();
  slow_begin_search ();
  int failed = g_test_run ();
  slow_end_search ();
  slow_end ();
  return failed;
}
