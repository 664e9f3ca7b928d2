// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-token.h"

#include <string.h>

#include "test-util.h"

/* Tokens as "W:word", with the kind in front and "|" for the end of a sentence. */
static char *
describe (const char *text, gssize length)
{
  static const char kinds[] = "WTNAV";
  GString *out = g_string_new (NULL);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, length);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      g_string_append (out, out->len > 0 ? " " : "");
      if (token.kind == JD_TOKEN_SENTENCE_END)
        g_string_append_c (out, '|');
      else
        g_string_append_printf (out, "%c:%.*s", kinds[token.kind], (int) (token.end - token.start), text + token.start);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text, *tokens;
} cases[] = {
  /* Words */
  { "", "" },
  { " \n\t ", "" },
  { "word", "W:word |" },
  { "You don't.", "W:You W:don't |" },
  { "You don’t, they’re", "W:You W:don’t W:they’re |" },
  { "the team's rock 'n' roll", "W:the W:team's W:rock W:n W:roll |" },
  { "'quoted' employees' \"x\"", "W:quoted W:employees W:x |" },
  { "on-call mother-in-law full\u2011time", "W:on-call W:mother-in-law W:full\u2011time |" },
  { "pre- and post-sale -x- --", "W:pre W:and W:post-sale W:x |" },
  { "5-day 3-year", "N:5 W:day N:3 W:year |" },
  { "he/she and/or Berlin/Hamburg", "W:he W:she W:and W:or W:Berlin W:Hamburg |" },
  { "one,two;three", "W:one W:two W:three |" },
  { "(word) [word] *word* **word**", "W:word W:word W:word W:word |" },
  { "Größe naïve résumé", "W:Größe W:naïve W:résumé |" },
  { "re\u0301sume\u0301 x\u0301", "W:re\u0301sume\u0301 W:x\u0301 |" },
  { "\u0301x", "W:x |" },
  { "Привет мир", "W:Привет W:мир |" },
  { "مرحبا بالعالم", "W:مرحبا W:بالعالم |" },
  { "می\u200Cخواهم", "W:می\u200Cخواهم |" },
  { "नमस्ते दुनिया", "W:नमस्ते W:दुनिया |" },
  { "日本語 テスト", "W:日本語 W:テスト |" },
  { "emoji 👩\u200D💻 🎉x ❤\uFE0F", "W:emoji W:x |" },
  { "a\u00A0b", "W:a W:b |" },
  { "#hiring @company", "W:hiring W:company |" },
  /* Terms */
  { "C++ C# F# g++", "T:C++ T:C# T:F# T:g++ |" },
  { "C++, C#; (C++)", "T:C++ T:C# T:C++ |" },
  { "C++17 J#", "T:C++17 T:J# |" },
  { ".NET ASP.NET", "T:.NET T:ASP.NET |" },
  { "we use .NET.", "W:we W:use T:.NET |" },
  { "Node.js Vue.js, Next.js.", "T:Node.js T:Vue.js T:Next.js |" },
  { "R&D Q&A AT&T P&L", "T:R&D T:Q&A T:AT&T T:P&L |" },
  { "Food&Drink", "W:Food W:Drink |" },
  { "CI/CD A/B UX/UI TCP/IP I/O", "T:CI/CD T:A/B T:UX/UI T:TCP/IP T:I/O |" },
  { "(m/w/d) m/f/d n/a", "T:m/w/d T:m/f/d T:n/a |" },
  { "24/7 support", "T:24/7 W:support |" },
  { "the U.S. and U.K.", "W:the T:U.S. W:and T:U.K. |" },
  { "e.g. this, i.e. that", "T:e.g. W:this T:i.e. W:that |" },
  { "z.B. d.h. Ph.D. a.m.", "T:z.B. T:d.h. T:Ph.D. T:a.m. |" },
  { "B2B 3D Web3 i18n H2O", "T:B2B T:3D T:Web3 T:i18n T:H2O |" },
  { "401(k) 403(b)", "T:401(k) T:403(b) |" },
  { "LGBTQ+ A+ people", "T:LGBTQ+ T:A+ W:people |" },
  { "snake_case v2.0", "T:snake_case T:v2.0 |" },
  { "COVID-19", "W:COVID N:19 |" },
  /* Numbers */
  { "5 1,000 3.14 1’000", "N:5 N:1,000 N:3.14 N:1’000" },
  { "€60,000 $18.50 £5", "N:€60,000 N:$18.50 N:£5" },
  { "60.000 € 60€ 50% 50 %", "N:60.000 N:60€ N:50% N:50" },
  { "60\u00A0000 60\u202F000 1\u00A02", "N:60\u00A0000 N:60\u202F000 N:1 N:2" },
  { "5+ 110k 1.5M 40h", "N:5+ N:110k N:1.5M N:40h" },
  { "€60,000–€75,000", "N:€60,000 N:€75,000" },
  { "60,000 – 75,000", "N:60,000 N:75,000" },
  { "10-12 2027-01-31 31.12.2027 1/2", "N:10-12 N:2027-01-31 N:31.12.2027 N:1/2" },
  { "9:30 9am 2:30pm 2nd", "N:9:30 N:9am N:2:30pm N:2nd" },
  { "٣٤ ５", "N:٣٤ N:５" },
  { "$ € 5", "N:5" },
  /* Addresses */
  { "https://example.com", "A:https://example.com" },
  { "See https://example.com.", "W:See A:https://example.com |" },
  { "(http://example.com/a(b)c), x", "A:http://example.com/a(b)c W:x |" },
  { "https://example.com/a?b=c&d=1#e!", "A:https://example.com/a?b=c&d=1#e" },
  { "HTTP://EXAMPLE.COM www.example.org/", "A:HTTP://EXAMPLE.COM A:www.example.org/" },
  { "example.com/jobs, example.co.uk; my-company.io", "A:example.com/jobs A:example.co.uk A:my-company.io" },
  { "example.com: example.com?", "A:example.com A:example.com" },
  { "jobs@example.com, first.last+x@mail.example.org.", "A:jobs@example.com A:first.last+x@mail.example.org" },
  { "<24x7@example.com>", "A:24x7@example.com" },
  { "mailto:a@b.example tel:+31301234567", "A:mailto:a@b.example A:tel:+31301234567" },
  { "a@b x@", "W:a W:b W:x |" },
  { "http:// www. https://.", "W:http W:www W:https |" },
  { "end.Start", "T:end.Start |" },
  /* Variables */
  { "{company} hires", "V:{company} W:hires |" },
  { "{a:title} {A:title} {years_min:year|years}", "V:{a:title} V:{A:title} V:{years_min:year|years}" },
  { "{company}'s {x", "V:{company} W:s W:x |" },
  { "{} {1} {a b} {a:\n}", "N:1 W:a W:b W:a |" },
  /* Sentences */
  { "One. Two! Three? Four", "W:One | W:Two | W:Three | W:Four |" },
  { "One... Two… Three?! Four", "W:One | W:Two | W:Three | W:Four |" },
  { "He said “Go.” She went. (Really.) [Yes.] ‘No.’ x", "W:He W:said W:Go | W:She W:went | W:Really | W:Yes | W:No W:x |" },
  { "One.Two", "T:One.Two |" },
  { "Yahoo! is lower. but this", "W:Yahoo W:is W:lower W:but W:this |" },
  { "Version 2.5 costs 1,000.50. Next", "W:Version N:2.5 W:costs N:1,000.50 | W:Next |" },
  { "since 1999. We", "W:since N:1999 | W:We |" },
  { "Ends with 5", "W:Ends W:with N:5 |" },
  { "Dr. Smith and Mrs. Jones, Acme Inc. Berlin", "W:Dr W:Smith W:and W:Mrs W:Jones W:Acme W:Inc W:Berlin |" },
  { "J. R. Smith vs. approx. Ten", "W:J W:R W:Smith W:vs W:approx W:Ten |" },
  { "Tools, pens, etc. We pay. Pens etc. are", "W:Tools W:pens W:etc | W:We W:pay | W:Pens W:etc W:are |" },
  { "No. 5 wins. No. We", "W:No N:5 W:wins | W:No | W:We |" },
  { "in the U.S. We", "W:in W:the T:U.S. W:We |" },
  { "We work in the U.S.\nNext", "W:We W:work W:in W:the T:U.S. | W:Next |" },
  { "with Acme Inc.", "W:with W:Acme W:Inc |" },
  { "Duties\nCook meals\nClean; serve.\n\nPay", "W:Duties | W:Cook W:meals | W:Clean W:serve | W:Pay |" },
  { "a\r\nb\u2028c", "W:a | W:b | W:c |" },
  { "1. Cook\n2. Clean", "N:1 W:Cook | N:2 W:Clean |" },
  { "123. 456!", "N:123 N:456" },
  { ". ! ?\n...", "" },
  { "日本語です。次の文！終", "W:日本語です | W:次の文 | W:終 |" },
  { "نعم؟ لا", "W:نعم | W:لا |" },
  { "Gut. ähnlich. Über", "W:Gut W:ähnlich | W:Über |" },
  { "Go now!) Then", "W:Go W:now | W:Then |" },
  { "bzw. ca. Zehn usw. Dann", "W:bzw W:ca W:Zehn W:usw | W:Dann |" },
};

static void
test_tokens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tokens = describe (cases[i].text, -1);
      show (cases[i].text);
      g_assert_cmpstr (tokens, ==, cases[i].tokens);
    }
}

/* Places in bytes and in characters are those of the text, tokens follow each other, and each text ends with a sentence end or without a sentence. */
static void
assert_places (const char *text, gsize length)
{
  JdTokenizer tokenizer;
  JdToken token;
  gsize end = 0;

  jd_tokenizer_init (&tokenizer, text, (gssize) length);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      g_assert_cmpuint (token.start, >=, end);
      g_assert_cmpuint (token.end, <=, length);
      g_assert_true (token.kind == JD_TOKEN_SENTENCE_END ? token.end == token.start : token.end > token.start);
      if (g_utf8_validate (text, (gssize) length, NULL))
        {
          g_assert_cmpint (token.offset, ==, g_utf8_strlen (text, (gssize) token.start));
          g_assert_cmpint (token.length, ==, g_utf8_strlen (text + token.start, (gssize) (token.end - token.start)));
        }
      end = token.end;
    }
  g_assert_false (tokenizer.in_sentence);
  g_assert_false (jd_tokenizer_next (&tokenizer, &token));
}

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_places (cases[i].text, strlen (cases[i].text));
}

/* Cut anywhere, also within a character, with nothing readable behind. */
static void
test_cut (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize length = 1; length < strlen (cases[i].text); length++)
      {
        g_autofree char *exact = g_memdup2 (cases[i].text, length);
        assert_places (exact, length);
      }
}

static void
test_hostile_bytes (void)
{
  guint32 state = 1;

  for (guint round = 0; round < 3000; round++)
    {
      char bytes[40];
      for (guint i = 0; i < sizeof bytes; i++)
        {
          state = state * 1664525 + 1013904223;
          bytes[i] = (state >> 28) < 6 ? "a.-/+@:{ '"[(state >> 16) % 10] : (char) (state >> 20);
        }
      g_autofree char *exact = g_memdup2 (bytes, sizeof bytes);
      assert_places (exact, sizeof bytes);
    }
}

/* Each of these is linear, or it would take minutes. */
static void
test_hostile_length (void)
{
  static const char *const pieces[] = {
    "a+", "a.", "é+a@", "http://", "http://x(", "a@", "a/", "A/", "A&", "1.", "$", "1-a", "'", "a'", "{a:", "a_", ". ", "a. ", "etc. ", "www.", "((", "\u0301", ".",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = repeat (pieces[i], 200000);
      gint64 start = cpu_time ();
      jd_text_count_words (text, -1);
      show (pieces[i]);
      g_assert_cmpint (cpu_time () - start, <, 5 * G_USEC_PER_SEC);
    }
}

static void
test_count_words (void)
{
  g_assert_cmpuint (jd_text_count_words ("", -1), ==, 0);
  g_assert_cmpuint (jd_text_count_words ("We pay €60,000 for C++ at https://example.com, {company}.", -1), ==, 6);
  g_assert_cmpuint (jd_text_count_words ("one two three", 7), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/token/tokens", test_tokens);
  g_test_add_func ("/token/places", test_places);
  g_test_add_func ("/token/cut", test_cut);
  g_test_add_func ("/token/hostile-bytes", test_hostile_bytes);
  g_test_add_func ("/token/hostile-length", test_hostile_length);
  g_test_add_func ("/token/count-words", test_count_words);
  return g_test_run ();
}
