// SPDX-License-Identifier: GPL-3.0-or-later
/* What is typed and pasted: wording, HTML, plain text, and values of facts and variables. */
#include "base/jd-text.h"
#include "edit/jd-edit.h"
#include "fuzz.h"
#include "import/jd-paste.h"
#include "model/jd-posting.h"
#include "model/jd-wording-writer.h"

/* ---- wording ---- */

/* A line ends, and with it the spaces at its edges, which say nothing. */
static void
end_line (GString *out, GString *line, gboolean item)
{
  g_strstrip (line->str);
  if (*line->str != '\0')
    g_string_append_printf (out, "%s%s\n", item ? "- " : "", line->str);
  g_string_truncate (line, 0);
}

/* The address of @piece as the writer gives it; "" outside of links. New string. */
static char *
address_of (const JdWordingPiece *piece)
{
  g_autofree char *href = piece->href != NULL ? g_strndup (piece->href, piece->href_length) : NULL;
  char *normal = href != NULL ? jd_url_normalise (href) : NULL;

  return normal != NULL ? normal : g_strdup ("");
}

/* A wording as what it says: each sign with its style and link; the style of a space does not matter. New string. */
static char *
describe (const char *wording)
{
  GString *all = g_string_new (NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  JdWordingParser parser;
  JdWordingPiece piece;
  gboolean item = FALSE;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      g_autofree char *address = address_of (&piece);

      if (piece.event == JD_WORDING_TEXT)
        for (gsize i = 0; i < piece.length; i++)
          if (piece.text[i] == ' ')
            g_string_append_c (out, ' ');
          else
            g_string_append_printf (out, "%c%d%s", piece.text[i], piece.style, address);
      else if (piece.event == JD_WORDING_VARIABLE)
        {
          g_autofree char *source = jd_wording_source (&piece);

          g_string_append_printf (out, "%s%d%s", source, piece.style, address);
        }
      else
        {
          end_line (all, out, item);
          item = piece.event == JD_WORDING_ITEM;
        }
    }
  end_line (all, out, item);
  return g_string_free (all, FALSE);
}

static char *
rewrite (const char *wording)
{
  JdWordingWriter *writer = jd_wording_writer_new ();
  JdWordingParser parser;
  JdWordingPiece piece;
  const char *link = NULL;
  guint links = 0;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      g_autofree char *href = piece.href != NULL ? g_strndup (piece.href, piece.href_length) : NULL;

      if (piece.event == JD_WORDING_PARAGRAPH || piece.event == JD_WORDING_ITEM)
        {
          jd_wording_writer_begin_line (writer, piece.event == JD_WORDING_ITEM);
          link = NULL;
          continue;
        }
      if (piece.href != link && piece.href != NULL)
        links++;
      link = piece.href;
      if (piece.event == JD_WORDING_TEXT)
        jd_wording_writer_text (writer, piece.text, piece.length, piece.style, href, href != NULL ? links : 0);
      else
        {
          g_autofree char *source = jd_wording_source (&piece);

          jd_wording_writer_variable (writer, source, piece.style, href, href != NULL ? links : 0);
        }
    }
  return jd_wording_writer_finish (writer);
}

/* Text reaches the parser clean; read and written, it says the same, and writing it once more changes nothing. */
static void
try_wording (const char *data, gsize length)
{
  g_autofree char *wording = jd_text_clean (data, (gssize) length, JD_TEXT_PARAGRAPHS, NULL);
  g_autofree char *rewritten = rewrite (wording), *twice = rewrite (rewritten);
  g_autofree char *meant = describe (wording), *meant_again = describe (rewritten);
  g_autofree char *plain = jd_wording_plain (wording);
  g_auto (GStrv) variables = jd_wording_variables (wording);

  g_assert_cmpstr (meant_again, ==, meant);
  g_assert_cmpstr (twice, ==, rewritten);
  g_assert_true (g_utf8_validate (plain, -1, NULL));
  g_assert_null (strchr (plain, '\n'));
}

/* Escaped, any line reads as it is. */
static void
try_escape (const char *data, gsize length)
{
  g_autofree char *line = jd_text_clean (data, (gssize) length, JD_TEXT_LINE, NULL);
  g_autofree char *escaped = jd_wording_escape (g_strstrip (line));
  JdWordingParser parser;
  JdWordingPiece piece;
  g_autoptr (GString) read = g_string_new (NULL);

  jd_wording_parser_init (&parser, escaped);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      g_assert_true (piece.event == JD_WORDING_PARAGRAPH || (piece.event == JD_WORDING_TEXT && piece.style == JD_STYLE_PLAIN && piece.href == NULL));
      if (piece.event == JD_WORDING_TEXT)
        g_string_append_len (read, piece.text, (gssize) piece.length);
    }
  g_assert_cmpstr (read->str, ==, line);
}

/* ---- the clipboard ---- */

static void
check_lines (GPtrArray *lines)
{
  g_assert_cmpuint (lines->len, <=, JD_PASTE_MAX_LINES);
  for (guint i = 0; i < lines->len; i++)
    {
      const JdPasteLine *line = lines->pdata[i];
      g_auto (GStrv) unsafe = jd_wording_unsafe_links (line->wording);

      g_assert_true (*line->wording != '\0' && g_utf8_validate (line->wording, -1, NULL));
      g_assert_null (strchr (line->wording, '\n'));
      g_assert_null (unsafe);
      g_assert_true (jd_text_is_clean (line->wording, JD_TEXT_PARAGRAPHS));
    }
}

static void
try_html (const char *data, gsize length)
{
  g_autoptr (GPtrArray) lines = jd_paste_html (data, (gssize) length);

  check_lines (lines);
}

static void
try_text (const char *data, gsize length)
{
  g_autoptr (GPtrArray) lines = jd_paste_text (data, (gssize) length);

  check_lines (lines);
}

/* ---- values ---- */

static JdPosting *sample;

/* A value of any name is refused with a message, or taken into a posting that is saved and read as the same. */
static void
try_value (const char *data, gsize length)
{
  g_auto (GStrv) names = jd_edit_value_names (sample);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdPosting) posting = jd_edit_set_value (sample, names[i], data, &error);
      gsize size;

      g_assert_true ((posting == NULL) == (error != NULL));
      if (posting == NULL)
        {
          g_assert_true (g_utf8_validate (error->message, -1, NULL) && *error->message != '\0');
          continue;
        }
      g_autofree char *json = jd_posting_to_json (posting, &size);
      g_autoptr (JdPosting) again = jd_posting_parse (json, size, "fuzz", &error);
      g_assert_no_error (error);
      g_assert_true (jd_posting_equal (posting, again));
    }
}

/* ---- the cases ---- */

static const char *const wording_seeds[] = { "Plain text.", "**Strong** and *em* and ***both***.", "- one\n- two **2**\n\nEnd with [link](https://example.com/a?b=c).", "{company} has {a:role_title}, {years_min:year|years}.",
                                             "\\*literal\\* \\{x} \\[y](z)", "**a *b* c** *d **e** f*", "[**x** {y}](mailto:a@b.example) 2 * 3 * 4",
                                             "Own [models](https://jobs.example.com/?f[level]=senior) at [host](https://[::1]:80/a_(b)).", NULL };
static const char *const wording_words[] = { "**", "*", "***", "- ", "\n", "\n\n", "[", "](https://example.com)", "](javascript:x)", "](https://e.example/[a](b)", "[x]", "](https://[::1]/", ")", "(", "{x}", "{a:y}", "{n:one|many}", "\\", " ", "\xc2\xa0", "x", NULL };
static const char *const html_seeds[] = { "<p>One</p><ul><li>a</li><li>b <b>c</b></li></ul>", "<table><tr><td>a</td><td>b</td></tr></table>", "<a href=\"https://example.com/?a=1&amp;b=2\">link</a> {x} *y*",
                                          "<p><a href=\"https://jobs.example.com/?f[level]=senior\">a</a> <a href=\"https://e.example/)[evil](https://evil.example/\">b</a> <a href=\"mailto:a@b.c]{company}**\">c</a></p>",
                                          "<html><body><!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Item<o:p></o:p></p><!--EndFragment-->",
                                          "<b style=\"font-weight:normal\"><p dir=\"ltr\"><span style=\"font-weight:700;font-style:italic\">x</span></p></b>", "<script>evil()</script><style>p{}</style>text", NULL };
static const char *const html_words[] = { "<p>", "</p>", "<ul>", "</ul>", "<li>", "<b>", "</b>", "<i>", "<a href=\"javascript:x\">", "<a href=\"https://x.example/\">", "<a href=\"https://[::1]/a(b\">", "](", ")[", "[", "]", "(", ")", "</a>", "<br>", "<div>", "</div>", "<script>", "</script>",
                                          "<!--", "-->", "<![if !supportLists]>", "<![endif]>", "&nbsp;", "&#x202e;", "&lt;", "&", "<td>", "style='display:none'", "{x}", "**", "<template>", "<svg>", NULL };
static const char *const text_seeds[] = { "Intro:\n- a\n- b\n  goes on\n\nEnd", "1. a\n2) b\n(3) c", "a long paragraph that somebody wrapped\nby hand at some column, and that goes\non here.\n", NULL };
static const char *const value_seeds[] = { "Northwind Analytics", "Utrecht, NL; Berlin, DE", "EUR 50,000-65,000 per year", "$38.50 an hour", "2026-12-24", "remote", "full-time", "https://example.com/apply", "jobs@example.com", "3", NULL };
static const char *const value_words[] = { ";", ",", ", NL", "EUR", "$", "€", "-", "–", " to ", "per year", "k", "1000000000000", ".5", "2026-02-30", "javascript:", "mailto:", "<b>", "{x}", "=", "hybrid", NULL };

static void
run (FuzzTry try, const char *const *seeds, const char *const *words, guint rounds)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  const Fuzz fuzz = { try, NULL, words, rounds };

  for (; *seeds != NULL; seeds++)
    g_ptr_array_add (list, (gpointer) *seeds);
  fuzz_run (&fuzz, list);
}

static void
test_wording (void)
{
  run (try_wording, wording_seeds, wording_words, 8000);
}

static void
test_escape (void)
{
  run (try_escape, wording_seeds, wording_words, 8000);
}

static void
test_html (void)
{
  run (try_html, html_seeds, html_words, 8000);
}

static void
test_text (void)
{
  run (try_text, text_seeds, wording_words, 8000);
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "samples", "senior-machine-learning-engineer.vacancy", NULL);
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  sample = jd_posting_parse (data, length, path, &error);
  g_assert_no_error (error);
  run (try_value, value_seeds, value_words, 300);
  g_clear_pointer (&sample, jd_posting_unref);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/wording", test_wording);
  g_test_add_func ("/fuzz/escape", test_escape);
  g_test_add_func ("/fuzz/paste-html", test_html);
  g_test_add_func ("/fuzz/paste-text", test_text);
  g_test_add_func ("/fuzz/values", test_values);
  return g_test_run ();
}
