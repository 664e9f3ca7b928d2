// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-wording.h"

#include <string.h>

#include "test-util.h"

/* P and I begin blocks; text stands in quotes behind its style (s, e) and its address; variables in braces. */
static void
append_piece (GString *out, const JdWordingPiece *piece)
{
  static const char *const articles[] = { "", "a:", "A:" };

  g_string_append (out, out->len > 0 ? " " : "");
  if (piece->event == JD_WORDING_PARAGRAPH || piece->event == JD_WORDING_ITEM)
    {
      g_string_append_c (out, piece->event == JD_WORDING_ITEM ? 'I' : 'P');
      return;
    }
  g_string_append_printf (out, "%s%s", piece->style & JD_STYLE_STRONG ? "s" : "", piece->style & JD_STYLE_EM ? "e" : "");
  if (piece->href != NULL)
    g_string_append_printf (out, "<%.*s>", (int) piece->href_length, piece->href);
  if (piece->event == JD_WORDING_TEXT)
    g_string_append_printf (out, "'%.*s'", (int) piece->length, piece->text);
  else
    g_string_append_printf (out, "{%s%.*s", articles[piece->article], (int) piece->length, piece->text);
  if (piece->one != NULL)
    g_string_append_printf (out, "|%.*s|%.*s", (int) piece->one_length, piece->one, (int) piece->many_length, piece->many);
  if (piece->event == JD_WORDING_VARIABLE)
    g_string_append_c (out, '}');
}

static char *
describe (const char *wording)
{
  GString *out = g_string_new (NULL);
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    append_piece (out, &piece);
  g_assert_cmpint (jd_wording_parser_next (&parser, &piece), ==, JD_WORDING_END);
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *wording, *pieces;
} cases[] = {
  /* Blocks */
  { "", "" },
  { "\n \n\n", "" },
  { "text", "P 'text'" },
  { "one\n\ntwo", "P 'one' P 'two'" },
  { "\n\none\n \n\n\ntwo\n\n", "P 'one' P 'two'" },
  { "one\ntwo", "P 'one' ' ' 'two'" },
  { "- one\n- two", "I 'one' I 'two'" },
  { "one\n- two\nthree", "P 'one' I 'two' P 'three'" },
  { "- one\n\n- two", "I 'one' I 'two'" },
  { "  - one", "I 'one'" },
  { "- ", "I" },
  { "-", "P '-'" },
  { "-x\n--\n\\- y", "P '-x' ' ' '--' ' ' '- y'" },
  { "a - b", "P 'a - b'" },
  /* Styles */
  { "**a**", "P s'a'" },
  { "*a*", "P e'a'" },
  { "x **a** y *b* z", "P 'x ' s'a' ' y ' e'b' ' z'" },
  { "***a***", "P se'a'" },
  { "***a** b*", "P se'a' e' b'" },
  { "***a* b**", "P se'a' s' b'" },
  { "**a *b* c**", "P s'a ' se'b' s' c'" },
  { "**a** **b**", "P s'a' ' ' s'b'" },
  { "**a*b**", "P s'a*b'" },
  { "*a**b*", "P e'a**b'" },
  { "a*b*c", "P 'a' e'b' 'c'" },
  { "2 * 3 * 4", "P '2 * 3 * 4'" },
  { "a * b*", "P 'a * b*'" },
  { "*a *", "P '*a *'" },
  { "** a**", "P '** a**'" },
  { "**a", "P '**a'" },
  { "a**", "P 'a**'" },
  { "***a**", "P s'*a'" },
  { "****a****", "P '****a****'" },
  { "**", "P '**'" },
  { "****", "P '****'" },
  { "**a\nb**", "P '**a' ' ' 'b**'" },
  { "- **a**\n- b**", "I s'a' I 'b**'" },
  { "\\*a\\* \\**b*", "P '*a' '* ' '*' e'b'" },
  /* Variables */
  { "{company}", "P {company}" },
  { "At {company}, in {location}.", "P 'At ' {company} ', in ' {location} '.'" },
  { "{a:title} {A:role_title}", "P {a:title} ' ' {A:role_title}" },
  { "{years_min:year|years}", "P {years_min|year|years}" },
  { "{a:b|c}", "P {a|b|c}" },
  { "{n:|s}", "P {n||s}" },
  { "{a}", "P {a}" },
  { "**{company}**", "P s{company}" },
  { "{", "P '{'" },
  { "{}", "P '{}'" },
  { "{Company}", "P '{Company}'" },
  { "{1}", "P '{1}'" },
  { "{a b}", "P '{a b}'" },
  { "{company", "P '{company'" },
  { "{x:one}", "P '{x:one}'" },
  { "{x:one|two|three}", "P '{x:one|two|three}'" },
  { "{x:one|\ntwo}", "P '{x:one|' ' ' 'two}'" },
  { "{a:}", "P '{a:}'" },
  { "{a:title|x", "P '{a:title|x'" },
  { "{{x}}", "P '{' {x} '}'" },
  { "\\{x}", "P '{x}'" },
  { "*{x:*|*}*", "P e{x|*|*}" },
  /* Links */
  { "[a](https://e.com)", "P <https://e.com>'a'" },
  { "x [a](https://e.com) y", "P 'x ' <https://e.com>'a' ' y'" },
  { "[**a** b](mailto:a@b.c)", "P s<mailto:a@b.c>'a' <mailto:a@b.c>' b'" },
  { "**[a](tel:+123)**", "P s<tel:+123>'a'" },
  { "[{company}](https://e.com)", "P <https://e.com>{company}" },
  { "[a](https://e.com/b(c)d)", "P <https://e.com/b(c)d>'a'" },
  { "[a](https://e.com/*b*) *c*", "P <https://e.com/*b*>'a' ' ' e'c'" },
  { "*a [b*](https://e.com/*) c*", "P e'a ' e<https://e.com/*>'b' ' c*'" },
  { "[a\\]b](https://e.com)", "P <https://e.com>'a' <https://e.com>']b'" },
  { "[a](javascript:alert(1))", "P 'a'" },
  { "[a](https://u:p@e.com)", "P 'a'" },
  { "[a](HTTPS://E.COM)", "P <HTTPS://E.COM>'a'" },
  { "[a](b)", "P '[a](b)'" },
  { "[a](/b:c)", "P '[a](/b:c)'" },
  { "[](https://e.com)", "P '[](https://e.com)'" },
  { "[a] (https://e.com)", "P '[a] (https://e.com)'" },
  { "[a](https://e.com", "P '[a](https://e.com'" },
  { "[a](https://e .com)", "P '[a](https://e .com)'" },
  { "[a\nb](https://e.com)", "P '[a' ' ' 'b](https://e.com)'" },
  { "[x [a](https://e.com)]", "P '[x ' <https://e.com>'a' ']'" },
  { "[*a [b](c*](https://e.com) d*", "P '[' e'a [b](c' '](https://e.com) d*'" },
  { "[a *b](https://e.com) [c](d e*", "P <https://e.com>'a ' e<https://e.com>'b' e' [c](d e'" },
  { "\\[a](https://e.com)", "P '[a](https://e.com)'" },
  { "[a](https://e.com/?f[x]=1) b", "P <https://e.com/?f[x]=1>'a' ' b'" },
  { "[a](https://[::1]:80/)", "P <https://[::1]:80/>'a'" },
  { "[a](https://[x]/)", "P 'a'" },
  { "[a](https://e.com/[b](https://e.org)", "P '[a](https://e.com/' <https://e.org>'b'" },
  { "[a](https://e.com/[b] c](https://e.org)", "P '[a](https://e.com/[b] c](https://e.org)'" },
  { "[{n:](https://e.com)|x} b](https://e.org) c", "P <https://e.org>{n|](https://e.com)|x} <https://e.org>' b' ' c'" },
  { "[a {n:[|x}](https://e.org)", "P <https://e.org>'a ' <https://e.org>{n|[|x}" },
  /* Escapes */
  { "\\\\", "P '\\'" },
  { "a\\b\\", "P 'a\\b\\'" },
  { "\\é", "P '\\é'" },
};

static void
test_pieces (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pieces = describe (cases[i].wording);
      show (cases[i].wording);
      g_assert_cmpstr (pieces, ==, cases[i].pieces);
    }
}

/* Every piece of text but the space between lines lies in the wording, in order, and none is empty. */
static void
assert_borrowed (const char *wording)
{
  const char *at = wording, *end = wording + strlen (wording);
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      if (piece.text == NULL || (piece.event == JD_WORDING_TEXT && piece.length == 1 && piece.text[0] == ' ' && (piece.text < wording || piece.text >= end)))
        continue;
      g_assert_true (piece.text >= at && piece.text + piece.length <= end);
      g_assert_cmpuint (piece.length, >, 0);
      g_assert_null (memchr (piece.text, '\n', piece.length));
      at = piece.text + piece.length;
    }
}

static void
test_borrowed (void)
{
  static const char signs[] = "**[](){}\\\n- |:a *b_https://";
  guint32 state = 7;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_borrowed (cases[i].wording);
  for (guint round = 0; round < 20000; round++)
    {
      char wording[31] = "";
      for (guint i = 0; i < sizeof wording - 1; i++)
        wording[i] = signs[((state = state * 1664525 + 1013904223) >> 16) % (sizeof signs - 1)];
      assert_borrowed (wording);
    }
}

/* Each of these is linear, or it would take minutes. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "*", "**", "***", "****a", "[", "{", "{a:x|", "{a:x|y", "[a](", "[a](x", "[a](https://(", "**a ", "*a ", "***a* ", "**a** ", "\\", "](", "*a **b ", "[**a*](https://x) ",
    "- ", "\n", "a\n", "]", "[{n:[|x}", "[a](https://[", "[a](https://e/[b]", "{n:](|x}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *wording = repeat (pieces[i], 50000);
      JdWordingParser parser;
      JdWordingPiece piece;
      gint64 start = cpu_time ();
      jd_wording_parser_init (&parser, wording);
      while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
        ;
      show (pieces[i]);
      g_assert_cmpint (cpu_time () - start, <, 3 * G_USEC_PER_SEC);
    }
}

static void
test_variables (void)
{
  g_auto (GStrv) none = jd_wording_variables ("a \\{b} {");
  g_auto (GStrv) some = jd_wording_variables ("{b} {a:c} **{b:x|y}**\n- {A:a} {c}");
  g_autofree char *joined = g_strjoinv (" ", some);

  g_assert_null (none[0]);
  g_assert_cmpstr (joined, ==, "b c a");
}

static void
test_many_variables (void)
{
  g_autoptr (GString) wording = g_string_new (NULL);

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (wording, "{v%u}{v0}", i);
  g_auto (GStrv) names = jd_wording_variables (wording->str);
  g_assert_cmpuint (g_strv_length (names), ==, 50000);
}

/* Each is given once, however many pieces its text has. */
static void
test_unsafe_links (void)
{
  static const struct { const char *wording, *links; } texts[] = {
    { "", NULL },
    { "[a](https://e.com) [b](mailto:a@b.c) [c](tel:+1)", NULL },
    { "[a](b) x](javascript:y) \\[a](javascript:x)", NULL },
    { "\\\\[a](javascript:x)", "javascript:x" },
    { "[**a** {b} c](javascript:x(1)) [d](https://e.com)\n- [e](data:,x)\n\n*[f](https://u:p@e.com)*", "javascript:x(1) data:,x https://u:p@e.com" },
    { "[**](javascript:x) a** [b](javascript:y)", "javascript:x javascript:y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) links = jd_wording_unsafe_links (texts[i].wording);
      g_autofree char *joined = links != NULL ? g_strjoinv (" ", links) : NULL;
      show (texts[i].wording);
      g_assert_cmpstr (joined, ==, texts[i].links);
    }
}

/* What is escaped reads as it was. */
static void
test_escape (void)
{
  static const char *const texts[] = { "", "plain", "a*b**c", "[a](https://e.com)", "{company} {a:x|y}", "\\", "\\*", "- item", "a - b", "-", "C:\\dir\\*", "}]()", "***", "- - x" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *escaped = jd_wording_escape (texts[i]);
      g_autofree char *plain = jd_wording_plain (escaped);
      g_assert_cmpstr (plain, ==, texts[i]);
    }
  g_autofree char *list = jd_wording_escape ("- a\n- b *c*");
  g_assert_cmpstr (list, ==, "\\- a\n\\- b \\*c\\*");
  g_autofree char *nothing = jd_wording_escape ("Bring trained models - and keep them.");
  g_assert_cmpstr (nothing, ==, "Bring trained models - and keep them.");
}

static void
test_plain (void)
{
  static const struct { const char *wording, *plain; } texts[] = {
    { "", "" },
    { "**Bring** [trained](https://e.com) models at {company}.", "Bring trained models at {company}." },
    { "{A:title} with {years_min:year|years}", "{title} with {years_min}" },
    { "One\ntwo\n\nthree\n- four\n- five", "One two three four five" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *plain = jd_wording_plain (texts[i].wording);
      g_assert_cmpstr (plain, ==, texts[i].plain);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/pieces", test_pieces);
  g_test_add_func ("/wording/borrowed", test_borrowed);
  g_test_add_func ("/wording/hostile", test_hostile);
  g_test_add_func ("/wording/variables", test_variables);
  g_test_add_func ("/wording/many-variables", test_many_variables);
  g_test_add_func ("/wording/unsafe-links", test_unsafe_links);
  g_test_add_func ("/wording/escape", test_escape);
  g_test_add_func ("/wording/plain", test_plain);
  return g_test_run ();
}
