// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>

#include "export/jd-export.h"

#include "test-document.h"
#include "test-util.h"

static char *
export_text (const JdDocument *document, guint wrap)
{
  JdExportOptions options = { wrap };
  return jd_export_one (&jd_export_text, document, &options, NULL, NULL);
}

/* The text of a document that is one paragraph. */
static char *
export_paragraph (const char *text, guint wrap)
{
  TestDocument test;
  test_document_init (&test);
  test.paragraph_run = test_run (text);
  test.paragraph.next = NULL;
  test.section.first = &test.paragraph;
  test.root.first = &test.section;
  return export_text (&test.document, wrap);
}

static void
test_board_form (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *text = export_text (&test.document, 0);
  g_assert_cmpstr (text, ==,
                   "Line Cook\n"
                   "\n"
                   "Company: Harbour Kitchen\n"
                   "Apply by: 31 January 2027\n"
                   "\n"
                   "What you will do\n"
                   "\n"
                   "You cook for eighty guests.\n"
                   "\n"
                   "Must have\n"
                   "\n"
                   "- Prepare the station.\n"
                   "- Keep it clean.\n"
                   "\n"
                   "€2,400 per month\n");
}

static void
test_no_facts (void)
{
  TestDocument test;
  test_document_init (&test);
  test.facts.first = NULL;
  g_autofree char *text = export_text (&test.document, 0);
  g_assert_true (g_str_has_prefix (text, "Line Cook\n\nWhat you will do\n"));
}

static void
test_trailing_spaces (void)
{
  g_autofree char *text = export_paragraph ("Ends with spaces.   ", 0);
  g_assert_cmpstr (text, ==, "Ends with spaces.\n");
}

static void
test_missing (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = { test_run ("Work at "), { .text = "[company]", .length = 9, .kind = JD_RUN_MISSING, .variable = "company" }, test_run (".") };
  test.items[0].runs = test_chain (runs, 3);
  g_autofree char *text = export_text (&test.document, 0);
  g_assert_nonnull (strstr (text, "- Work at [company].\n"));
}

static void
test_links (void)
{
  static const struct
  {
    const char *text, *href, *expected;
  } links[] = {
    { "our page", "https://example.com/jobs", "See our page (https://example.com/jobs).\n" },
    { "https://example.com", "https://example.com", "See https://example.com.\n" },
    { "write to us", "mailto:jobs@example.com", "See write to us (jobs@example.com).\n" },
    { "jobs@example.com", "mailto:jobs@example.com", "See jobs@example.com.\n" },
    { "jobs@example.com", "mailto:jobs@example.com?subject=R-17", "See jobs@example.com.\n" },
    { "www.example.com", "https://www.example.com", "See www.example.com.\n" },
    { "example.com/jobs", "http://example.com/jobs/", "See example.com/jobs.\n" },
    { "https://example.com", "https://example.com/", "See https://example.com.\n" },
    { "example.com", "https://example.com.evil.example", "See example.com (https://example.com.evil.example).\n" },
    { "https:", "https://example.com", "See https: (https://example.com).\n" },
    { "+31 30 123", "tel:+3130123", "See +31 30 123 (+3130123).\n" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      TestDocument test;
      test_document_init (&test);
      JdRun runs[] = { test_run ("See "), test_run (links[i].text), test_run (".") };
      runs[1].href = links[i].href;
      test.paragraph.runs = test_chain (runs, 3);
      g_autofree char *text = export_text (&test.document, 0);
      g_assert_nonnull (strstr (text, links[i].expected));
    }
}

/* Two runs of one link are one link; two links side by side are two. */
static void
test_link_runs (void)
{
  TestDocument test;
  test_document_init (&test);
  JdRun runs[] = { test_run ("our "), test_run ("page"), test_run ("here") };
  runs[0].href = "https://a.example";
  runs[1].href = "https://a.example";
  runs[1].style = JD_STYLE_STRONG;
  runs[2].href = "https://b.example";
  test.paragraph.runs = test_chain (runs, 3);
  g_autofree char *text = export_text (&test.document, 0);
  g_assert_nonnull (strstr (text, "\nour page (https://a.example)here (https://b.example)\n"));
}

static void
test_wrap (void)
{
  static const struct
  {
    guint wrap;
    const char *text, *expected;
  } cases[] = {
    { 20, "exactly twenty signs", "exactly twenty signs\n" },
    { 20, "exactly twenty-1 signs", "exactly twenty-1\nsigns\n" },
    { 20, "a https://example.com/a/long/address b", "a\nhttps://example.com/a/long/address\nb\n" },
    { 20, "several   spaces become one at a break", "several spaces\nbecome one at a\nbreak\n" },
    /* Ten wide characters fill twenty columns, the eleventh does not fit. */
    { 20, "東京東京東京東京東京 京", "東京東京東京東京東京\n京\n" },
    { 20, "東京東京東京東京 東京", "東京東京東京東京 東\n京\n" },
    /* Where words stand in a row lines end between them, but not before what closes a sentence; Thai is cut where words are. */
    { 20, "東京のオフィスで働くことができます。", "東京のオフィスで働く\nことができます。\n" },
    { 20, "一二三四五六七八九十。", "一二三四五六七八九\n十。\n" },
    { 20, "คุณทำงานกับทีมขนาดเล็กในกรุงเทพ", "คุณทำงานกับทีมขนาดเล็กใน\nกรุงเทพ\n" },
    { 20, "東京 https://example.com/a/long/address 京", "東京\nhttps://example.com/a/long/address\n京\n" },
    { 20, "full-time/part-time-or-else", "full-time/part-time-or-else\n" },
    /* Korean has spaces. */
    { 20, "서울에서 일합니다 그리고 부산", "서울에서 일합니다\n그리고 부산\n" },
    /* Combining accents take no column. */
    { 20, "e\xcc\x81xactly twenty sign\xcc\x81s", "e\xcc\x81xactly twenty sign\xcc\x81s\n" },
    /* A no-break space does not break. */
    { 20, "it costs about 60\xc2\xa0" "000 euros", "it costs about\n60\xc2\xa0" "000 euros\n" },
    { 20, "", "\n" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = export_paragraph (cases[i].text, cases[i].wrap);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_wrap_hangs (void)
{
  TestDocument test;
  test_document_init (&test);
  test.item_runs[0] = test_run ("Prepare the station before the first guest.");
  test.item_runs[0].next = NULL;
  g_autofree char *text = export_text (&test.document, 22);
  g_assert_nonnull (strstr (text, "\n- Prepare the station\n  before the first\n  guest.\n- Keep it clean.\n"));
  g_assert_nonnull (strstr (text, "\nCompany: Harbour\n  Kitchen\n"));
}

static guint
count_columns (const char *line)
{
  guint columns = 0;
  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    columns += g_unichar_iszerowidth (g_utf8_get_char (at)) ? 0 : g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return columns;
}

/* In no language is anything lost or added, and no line is longer that could be shorter. */
static void
test_wrap_unspaced (void)
{
  static const char *const texts[] = {
    "（東京・大阪）で、フルスタックのWebアプリケーション「Vacancy」をGTK 4で開発します。経験は３年以上。", "ทีมของเราพัฒนาซอฟต์แวร์สำหรับโรงพยาบาล และทำงานจากที่บ้านได้สัปดาห์ละสองวัน",
    "ភ្នំពេញ ការងារពេញម៉ោង សម្រាប់អ្នកជំនាញ", "东京和上海的团队欢迎你加入，我们提供每年二十天的假期和培训预算。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint wrap = 20; wrap < 60; wrap += 3)
      {
        g_autofree char *text = export_paragraph (texts[i], wrap);
        g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
        const char *at = texts[i];
        g_assert_true (lines[1] != NULL || count_columns (texts[i]) <= wrap);
        for (guint n = 0; lines[n] != NULL; n++)
          {
            at += *at == ' ';
            g_assert_true (g_str_has_prefix (at, lines[n]));
            g_assert_cmpuint (count_columns (lines[n]), <=, wrap);
            at += strlen (lines[n]);
          }
        g_assert_cmpstr (at, ==, "");
      }
}

/* Wrapping moves words to other lines and changes none. */
static void
test_wrap_keeps_words (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autofree char *board = export_text (&test.document, 0);
  g_strdelimit (board, "\n", ' ');
  for (guint wrap = 20; wrap < 100; wrap += 7)
    {
      g_autofree char *wrapped = export_text (&test.document, wrap);
      g_autoptr (GRegex) breaks = g_regex_new ("(?<=\\S)\\n +", 0, 0, NULL);
      g_autofree char *joined = g_regex_replace_literal (breaks, wrapped, -1, 0, " ", 0, NULL);
      g_strdelimit (joined, "\n", ' ');
      g_assert_cmpstr (joined, ==, board);
    }
}

static void
test_large (void)
{
  g_autoptr (GString) large = g_string_new (NULL);
  while (large->len < 1024 * 1024)
    g_string_append (large, "word ");
  gint64 start = cpu_time ();
  g_autofree char *text = export_paragraph (large->str, 72);
  g_assert_cmpint (cpu_time () - start, <, G_USEC_PER_SEC);
  g_assert_cmpuint (strcspn (text, "\n"), <=, 72);
}

static void
test_file_name (void)
{
  static const struct
  {
    const char *title, *company, *expected;
  } names[] = {
    { "Senior Line Cook", "Northwind", "Senior Line Cook - Northwind.txt" },
    { "Senior Line Cook", NULL, "Senior Line Cook.txt" },
    { "C++/Rust: \"Developer\" <m|f>", "A*B?", "C++ Rust Developer m f - A B.txt" },
    { "..\\..\\etc", "x", "etc - x.txt" },
    { "../../etc/passwd", NULL, "etc passwd.txt" },
    { "Cook...", NULL, "Cook.txt" },
    { "-rf", "-", "rf.txt" },
    { "..", "..", "Posting.txt" },
    { "///", NULL, "Posting.txt" },
    { "///", "Northwind", "Northwind.txt" },
    { "Köchin 東京", "Ümlaut", "Köchin 東京 - Ümlaut.txt" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
      posting->facts->title = g_strdup (names[i].title);
      posting->facts->company = g_strdup (names[i].company);
      g_autofree char *name = jd_export_file_name (posting, "txt");
      g_assert_cmpstr (name, ==, names[i].expected);
    }
}

static void
test_long_file_name (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  for (guint i = 0; i < 200; i++)
    g_string_append (title, "東");
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  posting->facts->title = g_strdup (title->str);
  g_autofree char *name = jd_export_file_name (posting, "html");
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_cmpuint (strlen (name), <=, 205);
  g_assert_cmpuint (strlen (name), >=, 198);
}

static void
test_free_name (void)
{
  static const char *const names[] = { "Cook.txt", "Cook (2).txt", "Cook (3).txt" };
  g_autofree char *folder = g_dir_make_tmp ("vacancy-names-XXXXXX", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", NULL);
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");

  posting->facts->title = g_strdup ("Cook");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = jd_export_free_name (posting, "txt", folder);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpstr (name, ==, names[i]);
      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }
  g_autofree char *anywhere = jd_export_free_name (posting, "txt", nowhere);
  g_assert_cmpstr (anywhere, ==, "Cook.txt");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-text/board-form", test_board_form);
  g_test_add_func ("/export-text/no-facts", test_no_facts);
  g_test_add_func ("/export-text/trailing-spaces", test_trailing_spaces);
  g_test_add_func ("/export-text/missing", test_missing);
  g_test_add_func ("/export-text/links", test_links);
  g_test_add_func ("/export-text/link-runs", test_link_runs);
  g_test_add_func ("/export-text/wrap", test_wrap);
  g_test_add_func ("/export-text/wrap-unspaced", test_wrap_unspaced);
  g_test_add_func ("/export-text/wrap-hangs", test_wrap_hangs);
  g_test_add_func ("/export-text/wrap-keeps-words", test_wrap_keeps_words);
  g_test_add_func ("/export-text/large", test_large);
  g_test_add_func ("/export-text/file-name", test_file_name);
  g_test_add_func ("/export-text/long-file-name", test_long_file_name);
  g_test_add_func ("/export-text/free-name", test_free_name);
  return g_test_run ();
}
