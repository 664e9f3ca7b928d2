// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-wording-writer.h"

#include <string.h>

#include "base/jd-text.h"
#include "test-util.h"

/* One piece as it is handed to the writer. */
typedef struct
{
  const char *text; /* NULL: @variable */
  const char *variable;
  JdStyle style;
  const char *href;
  guint link;
} Piece;

static char *
write_pieces (const Piece *pieces, guint n)
{
  JdWordingWriter *writer = jd_wording_writer_new ();

  jd_wording_writer_begin_line (writer, FALSE);
  for (guint i = 0; i < n; i++)
    if (pieces[i].text != NULL)
      jd_wording_writer_text (writer, pieces[i].text, strlen (pieces[i].text), pieces[i].style, pieces[i].href, pieces[i].link);
    else
      jd_wording_writer_variable (writer, pieces[i].variable, pieces[i].style, pieces[i].href, pieces[i].link);
  return jd_wording_writer_finish (writer);
}

/* ---- what is said, sign by sign ---- */

/* A sign with its style and address; of a space neither matters, for spaces move out of both. What cannot be seen is dropped. */
static void
say (GString *out, const char *text, gsize length, JdStyle style, const char *href, gsize href_length)
{
  if (length == 1 && *text == ' ')
    g_string_append_c (out, ' ');
  else if (!g_str_has_prefix (text, "\u200B"))
    g_string_append_printf (out, "%.*s%d<%.*s>", (int) length, text, style, (int) href_length, href != NULL ? href : "");
}

static void
say_text (GString *out, const char *text, gsize length, JdStyle style, const char *href, gsize href_length)
{
  for (const char *at = text, *next; at < text + length; at = next)
    {
      next = g_utf8_next_char (at);
      say (out, at, (gsize) (next - at), style, href, href_length);
    }
}

static char *
say_wording (const char *wording)
{
  g_autoptr (GString) out = g_string_new (NULL);
  JdWordingParser parser;
  JdWordingPiece piece;
  guint lines = 0;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT)
      say_text (out, piece.text, piece.length, piece.style, piece.href, piece.href_length);
    else if (piece.event == JD_WORDING_VARIABLE)
      {
        g_autofree char *source = jd_wording_source (&piece);

        say (out, source, strlen (source), piece.style, piece.href, piece.href_length);
      }
    else if (piece.event == JD_WORDING_ITEM || lines++ > 0)
      g_string_append (out, "ANOTHER LINE");
  return g_strdup (g_strstrip (out->str));
}

static char *
say_pieces (const Piece *pieces, guint n)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *href = pieces[i].href != NULL ? jd_url_normalise (pieces[i].href) : NULL;
      const char *said = pieces[i].text != NULL ? pieces[i].text : pieces[i].variable;
      gsize length = href != NULL ? strlen (href) : 0;

      if (pieces[i].text == NULL)
        say (out, said, strlen (said), pieces[i].style, href, length);
      else
        say_text (out, said, strlen (said), pieces[i].style, href, length);
    }
  return g_strdup (g_strstrip (out->str));
}

/* ---- examples ---- */

static const struct
{
  Piece pieces[4];
  const char *wording;
} examples[] = {
  { { { .text = "Own " }, { .text = "models", .href = "https://jobs.example.com/?f[level]=senior", .link = 1 }, { .text = " for us" } },
    "Own [models](https://jobs.example.com/?f%5Blevel%5D=senior) for us" },
  { { { .text = "x", .href = "mailto:a@b.c]{company}", .link = 1 } }, "[x](mailto:a@b.c%5D%7Bcompany%7D)" },
  { { { .text = "x", .href = "https://e.example/)[evil](https://evil.example/", .link = 1 } }, "[x](https://e.example/%29%5Bevil%5D%28https://evil.example/)" },
  { { { .text = "x", .href = "https://e.example/]{salary}**b**", .link = 1 } }, "[x](https://e.example/%5D%7Bsalary%7D**b**)" },
  { { { .text = "x", .href = "https://[2001:db8::1]/a", .link = 1 } }, "[x](https://[2001:db8::1]/a)" },
  /* No wording can hold it: the text stays, and what looks like markup in it is text. */
  { { { .text = "[x](y)", .href = "javascript:alert(1)", .link = 1 }, { .text = "*b*" } }, "\\[x](y)\\*b\\*" },
  { { { .text = "a" }, { .text = "b", .href = "https://e.example\\@evil.example/", .link = 1 }, { .text = "c" } }, "abc" },
  { { { .text = "a]b", .style = JD_STYLE_STRONG, .href = "https://e.example/", .link = 1 } }, "[**a\\]b**](https://e.example/)" },
  /* What would be markup once it is clean is escaped. */
  { { { .text = "*\u200Ba*" } }, "\\*a\\*" },
  { { { .text = "[a]\u200B(https://e.example/)" } }, "\\[a](https://e.example/)" },
  { { { .text = "a\nb\n\n- c" } }, "a b  - c" },
  { { { .text = "{comp\u00ADany}" } }, "\\{company}" },
  { { { .text = "  a " }, { .text = " b ", .style = JD_STYLE_EM }, { .text = "  " } }, "a  *b*" },
  { { { .text = " 2 * 3 * 4", .style = JD_STYLE_STRONG } }, "**2 * 3 * 4**" },
  { { { .text = "   ", .style = JD_STYLE_STRONG, .href = "https://e.example/", .link = 1 } }, "" },
  { { { .variable = "{a:x}", .href = "https://e.example/", .link = 1 }, { .variable = "{x}", .href = "https://e.example/", .link = 2 } },
    "[{a:x}](https://e.example/)[{x}](https://e.example/)" },
};

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      guint n = 0;

      while (n < G_N_ELEMENTS (examples[i].pieces) && (examples[i].pieces[n].text != NULL || examples[i].pieces[n].variable != NULL))
        n++;
      g_autofree char *wording = write_pieces (examples[i].pieces, n);
      g_assert_cmpstr (wording, ==, examples[i].wording);
    }
}

/* ---- anything ---- */

static const char *const bits[] = { "a", " ", "*", "**", "***", "[", "]", "](", ")", "(", "{", "}", "{company}", "\\", "- ", "-", "https://e.example/", "\xc3\xa9", "|", ":", "  ", "!", "\u200B", "](https://evil.example/)" };
static const char *const variables[] = { "{company}", "{a:role_title}", "{n:one|many}", "{n:*|}", "{n:](https://evil.example/)|[}" };
static const char *const starts[] = { "https://e.example/", "http://e.example?", "mailto:a@b.example", "https://[::1]/", "https://[", "tel:(1)", "https://e.example", "javascript:", "" };
static const char *const parts[] = { "[", "]", "(", ")", "](", ")[", "{company}", "**b**", "*", " ", "\t", "\n", "\"", "'", "\\", "<", ">", "\xc3\xa9", "e\xcc\x81", "\xe2\x80\xae", "\xff", "%5D", "%0a", "%", "#", "?", "@",
                                     "a", "/", "https://evil.example/", "\xc2\xa0", "&", "|", "^", "`" };

/* @n of @bits in a row, each by chance. New string. */
static char *
some (const char *const *from, guint length, gint32 n)
{
  GString *out = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (out, from[g_test_rand_int_range (0, (gint32) length)]);
  return g_string_free (out, FALSE);
}

static char *
any_href (void)
{
  g_autofree char *rest = some (parts, G_N_ELEMENTS (parts), g_test_rand_int_range (0, 6));

  return g_strconcat (starts[g_test_rand_int_range (0, G_N_ELEMENTS (starts))], rest, NULL);
}

static guint
fill (Piece *pieces, guint most, GPtrArray *owned)
{
  guint n = (guint) g_test_rand_int_range (1, (gint32) most + 1), link = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean same = i > 0 && pieces[i - 1].link != 0 && g_test_rand_bit ();

      pieces[i] = (Piece) { .style = (JdStyle) g_test_rand_int_range (0, 4) };
      if (g_test_rand_int_range (0, 5) == 0)
        pieces[i].variable = variables[g_test_rand_int_range (0, G_N_ELEMENTS (variables))];
      else
        g_ptr_array_add (owned, (char *) (pieces[i].text = some (bits, G_N_ELEMENTS (bits), g_test_rand_int_range (1, 5))));
      if (same)
        pieces[i].href = pieces[i - 1].href;
      else if (g_test_rand_int_range (0, 2) == 0)
        {
          link++;
          g_ptr_array_add (owned, (char *) (pieces[i].href = any_href ()));
        }
      pieces[i].link = pieces[i].href != NULL ? link : 0;
    }
  return n;
}

/* Whatever the pieces and the addresses are, what is written reads as just them: no more links, variables or styles than there were. */
static void
test_anything (void)
{
  for (guint round = 0; round < 60000; round++)
    {
      g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
      Piece pieces[6];
      guint n = fill (pieces, G_N_ELEMENTS (pieces), owned);
      g_autofree char *wording = write_pieces (pieces, n);
      g_autofree char *meant = say_pieces (pieces, n);
      g_autofree char *read = say_wording (wording);
      g_autofree char *clean = jd_text_clean (wording, -1, JD_TEXT_PARAGRAPHS, NULL);

      if (strcmp (read, meant) != 0)
        show (wording);
      g_assert_cmpstr (read, ==, meant);
      g_assert_cmpstr (clean, ==, wording);
    }
}

static void
test_join (void)
{
  static const struct { const char *first, *second, *joined; } joins[] = {
    { "", "", "" },
    { "a", "", "a" },
    { "", "- b", "- b" },
    { "a", "b", "a b" },
    { "- a\n- b", "c\n\nd", "- a\n- b c\n\nd" },
    { "**a", "b**", "\\*\\*a b\\*\\*" },
    { "*a*", "*b*", "*a* *b*" },
    { "{x:a|", "b}", "\\{x:a| b}" },
    { "{x:a|b", "c}", "\\{x:a|b c}" },
    { "a", "- b", "a b" },
    { "a", "\\- b", "a - b" },
    { "-", "b", "\\- b" },
    { "[a](https://e.example/)", "[b](https://e.example/)", "[a](https://e.example/) [b](https://e.example/)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      g_autofree char *joined = jd_wording_join (joins[i].first, joins[i].second);

      show (joins[i].first);
      g_assert_cmpstr (joined, ==, joins[i].joined);
    }
}

/* Many pieces on one line, of one format or of many. */
static void
test_many_pieces (void)
{
  JdWordingWriter *writer = jd_wording_writer_new ();
  g_autofree char *address = repeat ("x", 4000);
  g_autofree char *href = g_strconcat ("https://e.example/", address, NULL);
  gint64 start = cpu_time ();

  for (guint i = 0; i < 300000; i++)
    jd_wording_writer_text (writer, i % 7 == 0 ? " " : "x", 1, i < 200000 ? JD_STYLE_PLAIN : (JdStyle) (i % 4), i < 100000 ? href : NULL, 1);
  g_autofree char *wording = jd_wording_writer_finish (writer);
  g_assert_cmpint (cpu_time () - start, <, 3 * G_USEC_PER_SEC);
  g_assert_true (g_str_has_prefix (wording, "[xxxxxx xxxxxx"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording-writer/examples", test_examples);
  g_test_add_func ("/wording-writer/anything", test_anything);
  g_test_add_func ("/wording-writer/join", test_join);
  g_test_add_func ("/wording-writer/many-pieces", test_many_pieces);
  return g_test_run ();
}
