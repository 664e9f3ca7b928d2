// SPDX-License-Identifier: GPL-3.0-or-later
/* E-mail, part by part. */
#include "test-import.h"

#define HEAD "From: a@example.com\r\nSubject: =?utf-8?Q?Fwd:_K=C3=B6ch?= =?iso-8859-1?B?aW4=?=\r\nMIME-Version: 1.0\r\n"
#define PLAIN "Content-Type: text/plain; charset=iso-8859-1\r\n"

typedef struct
{
  const char *text, *lines, *notes;
} Case;

static const Case mails[] = {
  { HEAD PLAIN "Content-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9, which goes =\r\non.\r\n", "Café, which goes on.\n", "" },
  { HEAD PLAIN "Content-Transfer-Encoding: base64\r\n\r\nQ2Fm\r\n6S4=\r\n", "Café.\n", "" },
  { HEAD "Content-Type: text/plain; format=flowed\r\n\r\nOne line \r\nthat goes on.\r\n-- \r\nBob\r\n", "One line that goes on.\n", "The signature of the mail was left out\n" },
  { HEAD PLAIN "\r\nMine.\r\n> theirs\r\n________________________________\r\nTo unsubscribe write to x\r\n", "Mine.\n",
    "The signature of the mail was left out\nWhat the mail quotes of others was left out\n" },
  { HEAD "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\nnot read\r\n--b1\r\nContent-Type: multipart/alternative; boundary=b2\r\n\r\n--b2\r\n\r\nplain\r\n--b2\r\nContent-Type: text/html\r\n\r\n"
    "<h1>Cook</h1><script>x</script><p>html.</p>\r\n--b2--\r\n--b1\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\nx\r\n--b1--\r\n", "# Cook\nhtml.\n",
    "1 attachment was left out\n" },
  { HEAD PLAIN "Content-Transfer-Encoding: base64\r\n\r\n", "", "" },
  { HEAD "Content-Type: message/rfc822\r\n\r\nSubject: x\r\n" PLAIN "\r\ninner.\r\n", "inner.\n", "" },
};

static void
check (const JdImporter *importer, const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      show (cases[i].text);
      g_autoptr (JdImported) imported = import_with (importer, cases[i].text, strlen (cases[i].text));
      g_autofree char *lines = import_shown (imported), *notes = import_notes (imported);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_cmpstr (notes, ==, cases[i].notes);
    }
}

static void
test_mail (void)
{
  check (&jd_import_mail, mails, G_N_ELEMENTS (mails));
  g_autoptr (JdImported) imported = import_with (&jd_import_mail, mails[0].text, strlen (mails[0].text));
  g_autofree char *facts = import_facts (imported);
  g_assert_cmpstr (facts, ==, "title: Köchin\n");
  g_assert_true (jd_importer_for_file (NULL, mails[0].text, strlen (mails[0].text)) == &jd_import_mail);
}

/* A thousand parts, and parts in parts without end. */
static void
test_many_parts (void)
{
  g_autofree char *part = repeat ("--b\r\n\r\ntext\r\n", 1000), *many = g_strconcat (HEAD "Content-Type: multipart/mixed; boundary=b\r\n\r\n", part, NULL);
  g_autofree char *inner = repeat ("--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n", 1000), *deep = g_strconcat (HEAD "Content-Type: multipart/mixed; boundary=b\r\n\r\n", inner, NULL);
  g_autoptr (JdImported) imported = import_with (&jd_import_mail, many, strlen (many));
  g_autofree char *lines = import_shown (imported), *notes = import_notes (imported);
  g_assert_cmpstr (lines, ==, "text\n");
  g_assert_cmpstr (notes, ==, "The mail has more parts than are read\n");
  assert_refused (&jd_import_mail, deep, strlen (deep), "no text");
  assert_refused (&jd_import_mail, HEAD "Content-Type: image/png\r\n\r\nx", strlen (HEAD) + 30, "no text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-mail/mail", test_mail);
  g_test_add_func ("/import-mail/many-parts", test_many_parts);
  return g_test_run ();
}
