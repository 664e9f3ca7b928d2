// SPDX-License-Identifier: GPL-3.0-or-later
/* In which encoding text is that does not say so. */
#include "import/jd-import-decode.h"
#include "test-import.h"

static const struct
{
  const char *bytes;
  gsize length; /* 0: up to the NUL */
  const char *expected, *note; /* NULL: none */
} cases[] = {
  { "plain", 0, "plain", NULL },
  { "caf\303\251", 0, "café", NULL },
  { "\357\273\277caf\303\251", 0, "café", NULL },
  { "\377\376c\0\351\0", 6, "cé", NULL },
  { "\376\377\0c\0\351", 6, "cé", NULL },
  { "\377\376\0\0c\0\0\0", 8, "c", NULL },
  { "F\0\374\0r\0 \0S\0i\0e\0\n\0", 16, "Für Sie\n", "UTF-16LE" },
  { "\0F\0\374\0r\0 \0S\0i\0e\0\n", 16, "Für Sie\n", "UTF-16BE" },
  { "\345\145\054\147\n\0\345\145\054\147\345\145\054\147 \0\345\145\054\147", 20, "日本\n日本日本 日本", "UTF-16LE" },
  { "\204Chef\223 \226 2 \200", 0, "„Chef“ – 2 €", "Windows-1252" },
  { "B\344ckerei", 0, "Bäckerei", "Windows-1252" },
  { "2400 \244", 0, "2400 €", "ISO-8859-15" },
  { "F\237r G\212rtner", 0, "Für Gärtner", "MACINTOSH" },
  { "F\201r G\204rtner", 0, "Für Gärtner", "CP850" },
  { "caf\303\251 and caf\303", 0, "café and caf", "damaged" },
  { "\303\251\303\251\303\251\303\251\303\251\303\251\303\251\303\251 \226", 0, "éééééééé –", "damaged" },
  { "a \355\240\275\355\270\200 b", 0, "a 😀 b", "damaged" },
  { "", 0, "", NULL },
  { "FÃ¼r uns", 0, "Für uns", "repaired" },
  { "Itâ€™s 50Â°C", 0, "It’s 50°C", "repaired" },
  { "GÃ–TEBORG Ã…lesund Ã‰tÃ©", 0, "GÖTEBORG Ålesund Été", "repaired" },
  { "ItÃ¢â‚¬â„¢s", 0, "It’s", "repaired" },
  { "MAÇÃ». IRMÃ” AMANHÃ… HÂLÂ” NESTLÉ® L’ÉTÉ “À” São Paulo, Âncora", 0, "MAÇÃ». IRMÃ” AMANHÃ… HÂLÂ” NESTLÉ® L’ÉTÉ “À” São Paulo, Âncora", NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdImported) imported = jd_imported_new ();
      g_test_message ("case %u", i);
      g_autofree char *text = jd_import_decode (cases[i].bytes, cases[i].length ? cases[i].length : strlen (cases[i].bytes), imported, &error);
      g_autofree char *notes = import_notes (imported);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_true (cases[i].note ? strstr (notes, cases[i].note) != NULL : *notes == '\0');
    }
}

static void
test_refused (void)
{
  assert_refused (&jd_import_text, "some text\0 with one", 19, "no text");
}

static void
test_said (void)
{
  g_autoptr (JdImported) imported = jd_imported_new ();
  g_autofree char *russian = jd_import_decode_as ("\317\360\350", 3, "windows-1251", imported, NULL), *wrong = jd_import_decode_as ("caf\303\251", 5, "windows-1251", imported, NULL);
  g_autofree char *unknown = jd_import_decode_as ("caf\351", 4, "../../x", imported, NULL), *page = NULL;
  g_assert_cmpstr (russian, ==, "При");
  g_assert_cmpstr (wrong, ==, "café");
  g_assert_cmpstr (unknown, ==, "café");
  const char *html = "<meta charset=\"windows-1251\"><p>\317\360\350</p>";
  g_autoptr (JdImported) read = import_with (&jd_import_html, html, strlen (html));
  page = import_shown (read);
  g_assert_cmpstr (page, ==, "При\n");
}

/* Text that was damaged is as it was before. */
static void
test_restored (void)
{
  static const char *const texts[] = { "Für Köche – „gut“ … 2 € Größe", "L’équipe à Besançon : œuvre", "Zażółć gęślą jaźń", "Ελληνικά", "日本語", "😀 👩‍🚀" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *damaged = jd_import_convert (texts[i], strlen (texts[i]), "CP1252");
      g_autofree char *restored = jd_import_restore (damaged), *whole = jd_import_restore (texts[i]);
      g_assert_cmpstr (restored, ==, texts[i]);
      g_assert_null (whole);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-decode/cases", test_cases);
  g_test_add_func ("/import-decode/refused", test_refused);
  g_test_add_func ("/import-decode/said", test_said);
  g_test_add_func ("/import-decode/restored", test_restored);
  return g_test_run ();
}
