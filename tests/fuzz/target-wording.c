// SPDX-License-Identifier: GPL-3.0-or-later
/* The markup of a line: read and written, and text that is to stay as it is. */
#include "base/jd-text.h"
#include "fuzz-target.h"
#include "fuzz-write.h"

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

/* Text of one style and one link, which may come in several pieces: a letter and its accent with the border of a link between them that has no address are one letter. */
typedef struct
{
  GString *text;
  JdStyle style;
  char *address;
} Run;

static void
end_run (Run *run, GString *line)
{
  g_autofree char *normal = jd_text_normalise (run->text->str);

  for (const char *sign = normal; *sign != '\0'; sign++)
    if (*sign == ' ')
      g_string_append_c (line, ' ');
    else
      g_string_append_printf (line, "%c%d%s", *sign, run->style, run->address);
  g_string_truncate (run->text, 0);
}

/* Takes @address. */
static void
add_text (Run *run, GString *line, const JdWordingPiece *piece, char *address)
{
  if (run->style != piece->style || g_strcmp0 (run->address, address) != 0)
    end_run (run, line);
  g_free (run->address);
  run->address = address;
  run->style = piece->style;
  g_string_append_len (run->text, piece->text, (gssize) piece->length);
}

static void
add_variable (GString *line, const JdWordingPiece *piece)
{
  g_autofree char *source = jd_wording_source (piece), *address = address_of (piece);

  g_string_append_printf (line, "%s%d%s", source, piece->style, address);
}

/* A wording as what it says: each sign with its style and link; the style of a space does not matter. New string. */
static char *
describe (const char *wording)
{
  GString *all = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL), text = g_string_new (NULL);
  Run run = { .text = text };
  JdWordingParser parser;
  JdWordingPiece piece;
  gboolean item = FALSE;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT)
      add_text (&run, line, &piece, address_of (&piece));
    else
      {
        end_run (&run, line);
        if (piece.event == JD_WORDING_VARIABLE)
          add_variable (line, &piece);
        else
          {
            end_line (all, line, item);
            item = piece.event == JD_WORDING_ITEM;
          }
      }
  end_run (&run, line);
  end_line (all, line, item);
  g_free (run.address);
  return g_string_free (all, FALSE);
}

/* Text reaches the parser clean; read and written, it says the same, and writing it once more changes nothing. */
static void
try_wording (const char *data, gsize length)
{
  g_autofree char *wording = jd_text_clean (data, (gssize) length, JD_TEXT_PARAGRAPHS, NULL);
  g_autofree char *rewritten = fuzz_rewrite (wording), *twice = fuzz_rewrite (rewritten);
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

static void
try (const char *data, gsize length)
{
  try_wording (data, length);
  try_escape (data, length);
}

static const char *const seeds[] = {
  "Plain text.", "**Strong** and *em* and ***both***.", "- one\n- two **2**\n\nEnd with [link](https://example.com/a?b=c).", "{company} has {a:role_title}, {years_min:year|years}.",
  "\\*literal\\* \\{x} \\[y](z)", "**a *b* c** *d **e** f*", "[**x** {y}](mailto:a@b.example) 2 * 3 * 4", "Own [models](https://jobs.example.com/?f[level]=senior) at [host](https://[::1]:80/a_(b)).",
  "[\xd0\xb9](https://e.example/\xd0\xb9\xd1\x91?x=(a)", "[**x**\xd0\xb8](javascript:x)\xcc\x86", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 8000, .times = 4 };
