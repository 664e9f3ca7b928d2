// SPDX-License-Identifier: GPL-3.0-or-later
/* A mail program that does what the standards say finds title, text and page in the draft. */
#include "export/jd-export.h"
#include "export/jd-export-page.h"
#include "test-document.h"
#include "test-random-document.h"

#define ROUNDS 500

static char *
export_it (const JdDocument *document)
{
  return jd_export_one (&jd_export_eml, document, NULL, NULL, NULL);
}

/* ---- a reader ---- */

static void
append_coded (GString *out, const char *digits)
{
  g_string_append_c (out, (char) (g_ascii_xdigit_value (digits[0]) * 16 + g_ascii_xdigit_value (digits[1])));
}

/* Of quoted-printable; lines end with LF. */
static char *
unquote (const char *text)
{
  GString *out = g_string_new (NULL);
  for (const char *at = text; *at != '\0';)
    {
      if (g_str_has_prefix (at, "=\r\n"))
        at += 3;
      else if (*at == '=')
        {
          append_coded (out, at + 1);
          at += 3;
        }
      else if (*at++ != '\r')
        g_string_append_c (out, at[-1]);
    }
  return g_string_free (out, FALSE);
}

/* The body of the part that begins behind its content type, @type. */
static char *
part (const char *message, const char *type)
{
  const char *head = strstr (message, type);
  g_assert_nonnull (head);
  const char *body = strstr (head, "\r\n\r\n") + 4;
  const char *end = strstr (body, "\r\n--=_alternative");
  g_assert_nonnull (end);
  g_autofree char *quoted = g_strndup (body, (gsize) (end - body));
  return unquote (quoted);
}

/* Of flowed text: a line that ends with a space goes on. */
static char *
unflow (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_assert_cmpuint (g_utf8_strlen (lines[i], -1), <=, strchr (lines[i], ' ') ? 998 : G_MAXUINT);
      g_string_append (out, lines[i] + (*lines[i] == ' '));
      if (!g_str_has_suffix (lines[i], " "))
        g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* Words of RFC 2047, between which a line's end and a space say nothing. */
static char *
subject_of (const char *message)
{
  g_assert_true (g_str_has_prefix (message, "Subject:"));
  const char *at = message + strlen ("Subject:");
  at += *at == ' ';
  GString *out = g_string_new (NULL);
  while (!g_str_has_prefix (at, "\r\nX-Unsent: 1\r\n"))
    if (g_str_has_prefix (at, "\r\n "))
      at += 3;
    else if (g_str_has_prefix (at, "=?utf-8?Q?"))
      {
        const gsize before = out->len;
        for (at += strlen ("=?utf-8?Q?"); *at != '?'; at++)
          if (*at == '=')
            {
              append_coded (out, at + 1);
              at += 2;
            }
          else
            g_string_append_c (out, *at == '_' ? ' ' : *at);
        g_assert_true (g_str_has_prefix (at, "?="));
        g_assert_true (g_utf8_validate (out->str + before, -1, NULL));
        at += 2;
      }
    else
      g_string_append_c (out, *at++);
  return g_string_free (out, FALSE);
}

static void
assert_lines (const char *message)
{
  g_auto (GStrv) lines = g_strsplit (message, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 78);
      g_assert_false (g_str_has_suffix (lines[i], " "));
      for (const char *at = lines[i]; *at != '\0'; at++)
        g_assert_true (g_ascii_isprint (*at));
    }
}

static void
assert_reads (const JdDocument *document)
{
  g_autofree char *message = export_it (document);
  g_autofree char *title = jd_node_text (document->root->first), *subject = subject_of (message);
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL), *flowed = part (message, "text/plain; charset=utf-8; format=flowed; delsp=no");
  /* Mail holds no script, not even data. */
  g_autoptr (GString) page = jd_export_page (document, NULL, FALSE);
  g_autofree char *html = part (message, "text/html; charset=utf-8");
  g_autofree char *unflowed = unflow (flowed);
  assert_lines (message);
  g_strdelimit (title, "\n\t", ' ');
  g_assert_cmpstr (subject, ==, title);
  g_assert_cmpstr (unflowed, ==, text);
  g_assert_cmpstr (html, ==, page->str);
  g_assert_null (strstr (html, "<script"));
}

/* ---- cases ---- */

static void
test_whole (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *message = export_it (&test.document);
  const char *begin = "Subject: Line Cook\r\n"
                      "X-Unsent: 1\r\n"
                      "MIME-Version: 1.0\r\n"
                      "Content-Type: multipart/alternative; boundary=\"=_alternative\"\r\n"
                      "\r\n"
                      "--=_alternative\r\n"
                      "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no\r\n"
                      "Content-Transfer-Encoding: quoted-printable\r\n"
                      "\r\n"
                      "Line Cook\r\n"
                      "\r\n"
                      "Company: Harbour Kitchen\r\n";
  g_assert_cmpmem (message, MIN (strlen (message), strlen (begin)), begin, strlen (begin));
  g_assert_nonnull (strstr (message, "\r\n- Keep it clean.\r\n\r\n=E2=82=AC2,400 per month\r\n"));
  g_assert_true (g_str_has_suffix (message, "</html>\r\n\r\n--=_alternative--\r\n"));
  assert_reads (&test.document);
}

/* Nobody who opens it twice gets two messages for one. */
static void
test_nothing_of_now (void)
{
  static const char *const never[] = { "\r\nDate:", "\r\nMessage-ID:", "\r\nFrom:", NULL };
  TestDocument test;
  test_document_init (&test);
  g_autofree char *message = export_it (&test.document);
  for (guint i = 0; never[i] != NULL; i++)
    g_assert_null (strstr (message, never[i]));
}

static void
test_subjects (void)
{
  static const char *const titles[] = {
    "Gärtner (m/w/d)",
    "A plain title that is longer than seventy-eight signs, which is as much as a line of a header should have",
    "Leiterin der Abteilung für Öffentlichkeitsarbeit und Veranstaltungen in München und Köln (m/w/d), unbefristet",
    "مهندس برمجيات أول في فريق البنية التحتية",
    "シニアソフトウェアエンジニア（東京）",
    "=?utf-8?Q?no?= word",
    "👩‍🍳👩‍🍳👩‍🍳👩‍🍳👩‍🍳👩‍🍳👩‍🍳👩‍🍳",
    "",
  };
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      TestDocument test;
      test_document_init (&test);
      test.title_run = test_run (titles[i]);
      assert_reads (&test.document);
    }
}

/* A title cannot add headers. */
static void
test_no_header_from_outside (void)
{
  TestDocument test;
  test_document_init (&test);
  test.title_run = test_run ("Cook\r\nBcc: x@example.com\r\n\r\nbody");
  g_autofree char *message = export_it (&test.document);
  g_autofree char *head = g_strndup (message, (gsize) (strstr (message, "\r\n\r\n") - message));
  g_assert_true (g_str_has_prefix (head, "Subject: =?utf-8?Q?Cook"));
  g_assert_null (strstr (head, "\r\nBcc"));
}

static void
test_flow (void)
{
  static const char *const lines[] = {
    "From here on everything is better, and as this line is longer than seventy-two signs it is more than one. From there, too.",
    "> 5 years of something that takes a while to tell, so that it is wrapped, and what comes then is > 3, > 4 and > 5.",
    "A line of exactly seventy-two signs has no need to be wrapped anywhere..",
    "A line of exactly seventy-three signs has no need to be wrapped anywhere.",
    "https://example.com/a/very/long/address/that/is/longer/than/any/line/of/any/mail/could/be/and/has/no/space and then some",
    "東京都千代田区丸の内一丁目にある本社で、エンジニアとして、サービスの開発と運用を行っていただきます。リモートワークも可能です。東京都千代田区丸の内一丁目にある本社です。",
    "=3D is no sign, a=b neither.",
    "--",
  };
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      TestDocument test;
      test_document_init (&test);
      test.paragraph_run = test_run (lines[i]);
      assert_reads (&test.document);
    }
}

static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (JdDocument) document = random_document (random, posting);
      g_autofree char *message = export_it (document);
      assert_lines (message);
      g_free (part (message, "text/plain; charset=utf-8"));
      g_autoptr (GString) page = jd_export_page (document, NULL, FALSE);
      g_autofree char *html = part (message, "text/html; charset=utf-8");
      g_assert_cmpstr (html, ==, page->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-eml/whole", test_whole);
  g_test_add_func ("/export-eml/nothing-of-now", test_nothing_of_now);
  g_test_add_func ("/export-eml/subjects", test_subjects);
  g_test_add_func ("/export-eml/no-header-from-outside", test_no_header_from_outside);
  g_test_add_func ("/export-eml/flow", test_flow);
  g_test_add_func ("/export-eml/any", test_any);
  return g_test_run ();
}
