// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include "cli-run.h"

static void
test_formats (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) html = cli ("export", path, "--format", "html");
  g_autoptr (CliRun) fragment = cli ("export", path, "--format", "html-fragment");
  g_autoptr (CliRun) text = cli ("export", path, "--format", "text");
  g_assert_cmpint (html->status | fragment->status | text->status, ==, 0);
  g_assert_cmpstr (html->err, ==, "");
  g_assert_true (g_str_has_prefix (html->out, "<!DOCTYPE html>\n"));
  g_assert_true (g_str_has_prefix (fragment->out, "<article lang=\"en\" dir=\"ltr\">\n"));
  g_assert_true (g_str_has_prefix (text->out, "Line Cook\n\nCompany: Harbour Kitchen\n"));
  assert_lacks (fragment->out, "class=");
  assert_lacks (fragment->out, "style");
  folder_free (folder);
}

static void
test_same_bytes (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "senior");
  g_autoptr (CliRun) one = cli ("export", path, "-f", "html");
  g_autoptr (CliRun) two = cli ("export", path, "-f", "html");
  g_assert_cmpstr (one->out, ==, two->out);
  folder_free (folder);
}

/* A posting exports the same when the library is gone. */
static void
test_without_library (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) with = cli ("export", path, "-f", "text");
  g_autofree char *data = g_strdup (g_getenv ("VACANCY_DATA_DIR"));
  g_setenv ("VACANCY_DATA_DIR", "/nowhere/at/all", TRUE);
  g_autoptr (CliRun) without = cli ("export", path, "-f", "text");
  g_setenv ("VACANCY_DATA_DIR", data, TRUE);
  g_assert_cmpint (without->status, ==, 0);
  g_assert_cmpstr (with->out, ==, without->out);
  folder_free (folder);
}

/* What is loaded for PDF is needed for nothing else, and what is wrong with it is said. */
static void
test_without_module (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry"), *modules = g_strdup (g_getenv ("VACANCY_MODULE_DIR"));
  g_setenv ("VACANCY_MODULE_DIR", "/nowhere/at/all", TRUE);
  g_autoptr (CliRun) docx = cli ("export", path, "-f", "docx"), pdf = cli ("export", path, "-f", "pdf");
  g_setenv ("VACANCY_MODULE_DIR", modules, TRUE);
  g_assert_cmpint (docx->status, ==, 0);
  g_assert_cmpint (pdf->status, ==, 1);
  g_assert_cmpstr (pdf->out, ==, "");
  assert_contains (pdf->err, "cook.vacancy: could not be written as pdf: ");
  assert_contains (pdf->err, "/nowhere/at/all/vacancy-pages.so");
  g_autoptr (CliRun) with = cli ("export", path, "-f", "pdf");
  g_assert_cmpint (with->status, ==, 0);
  g_assert_true (g_str_has_prefix (with->out, "%PDF-"));
  folder_free (folder);
}

static void
test_looks (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry"), *logo = g_build_filename (folder, "logo.svg", NULL), *text = g_build_filename (folder, "cook.vacancy", NULL);
  folder_put_bytes (folder, "logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"><rect width=\"4\" height=\"2\"/></svg>", -1);
  g_autoptr (CliRun) page = cli ("export", path, "-f", "html", "--look", "compact", "--colour", "#FFCC00", "--logo", logo);
  g_assert_cmpint (page->status, ==, 0);
  assert_contains (page->out, "--brand:#ffcc00;");
  assert_contains (page->out, "alt=\"Harbour Kitchen\"");
  assert_lacks (page->out, "<svg");
  const struct
  {
    const char *arguments[8], *told;
    int status;
  } cases[] = {
    { { "export", path, "-f", "html", "--look", "compcat" }, "“compact”", 2 },
    { { "export", path, "-f", "text", "--look", "plain" }, "--look: text has no place for it", 2 },
    { { "export", path, "-f", "html", "--colour", "red" }, "--colour: expected a colour as in #0f5c5c, found “red”", 2 },
    { { "export", path, "-f", "md", "--logo", logo }, "--logo: md has no place for it", 2 },
    { { "export", path, "-f", "html", "--logo", text }, "expected a picture as PNG or SVG", 3 },
    { { "export", path, "-f", "html", "--logo", "/nowhere/at/all" }, "/nowhere/at/all", 3 },
    { { "export", path, "--board", "seek", "--look", "plain" }, "not of job boards", 2 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_with_input (NULL, cases[i].arguments);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].told);
    }
  folder_free (folder);
}

static void
test_standard_input (void)
{
  g_autoptr (CliRun) made = cli ("new", "--role", "line-cook", "--level", "entry", "--set", "company=Harbour Kitchen", "--set", "location=Utrecht, NL", "--set", "apply=jobs@example.com",
                                 "--set", "pay=2400 EUR/month");
  g_autoptr (CliRun) text = cli_in (made->out, "export", "-", "--format", "text", "-o", "-");
  g_assert_cmpint (text->status, ==, 0);
  assert_contains (text->out, "Company: Harbour Kitchen\n");
  g_autoptr (CliRun) empty = cli_in ("", "export", "-", "--format", "text");
  g_assert_cmpint (empty->status, ==, 3);
  assert_contains (empty->err, "standard input");
}

static void
test_wrap (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) run = cli ("export", path, "-f", "text", "--wrap", "60");
  g_assert_cmpint (run->status, ==, 0);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 60);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
  folder_free (folder);
}

/* The export happens all the same, marks what is missing, lists it, and says so in the status; --strict writes nothing. */
static void
test_missing (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "cook.vacancy", NULL);
  g_autofree char *out = g_build_filename (folder, "cook.html", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "line-cook", "--level", "entry", "-o", path);
  g_autoptr (CliRun) run = cli ("export", path, "--format", "html");
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, "<mark>[company]</mark>");
  assert_contains (run->err, "cook.vacancy: company (Company) has no value");
  g_autoptr (CliRun) strict = cli ("export", path, "--format", "html", "--strict", "-o", out);
  g_assert_cmpint (strict->status, ==, 1);
  assert_contains (strict->err, "company");
  assert_contains (strict->err, "--strict");
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  g_autoptr (CliRun) strict_out = cli ("export", path, "--format", "html", "--strict");
  g_assert_cmpstr (strict_out->out, ==, "");
  folder_free (folder);
}

/* A posting that nobody can answer is no finished one; what the facts say of it stands in every format, whether a line repeats it or not. */
static void
test_apply (void)
{
  static const char posting[] = "{ \"format\": 1, \"id\": \"x\", \"language\": \"en\", \"facts\": { \"title\": \"Baker\", \"company\": \"Acme\", \"locations\": [ { \"text\": \"Utrecht\" } ]%s },"
                                " \"sections\": [ { \"id\": \"s\", \"kind\": \"text\", \"heading\": \"\", \"placements\": ["
                                " { \"id\": \"text-1\", \"kind\": \"text\", \"state\": \"detached\", \"text\": \"You bake.\" } ] } ] }";
  static const char *const formats[] = { "html", "html-fragment", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *unsaid = g_strdup_printf (posting, "");
      g_autofree char *said = g_strdup_printf (posting, ", \"apply\": \"mailto:jobs@example.com\"");
      g_autoptr (CliRun) nobody = cli_in (unsaid, "export", "-", "--format", formats[i]);
      g_assert_cmpint (nobody->status, ==, 1);
      assert_contains (nobody->err, "apply (How to apply) has no value");
      g_autoptr (CliRun) run = cli_in (said, "export", "-", "--format", formats[i]);
      g_assert_cmpint (run->status, ==, 0);
      assert_contains (run->out, "jobs@example.com");
      g_assert_cmpstr (run->err, ==, "");
    }
}

/* Several postings and formats into a folder that is made, under names of their own. */
static void
test_output_dir (void)
{
  char *folder = folder_new ();
  g_autofree char *one = cli_make_posting (folder, "one.vacancy", "entry");
  g_autofree char *two = cli_make_posting (folder, "two.vacancy", "entry");
  g_autofree char *three = cli_make_posting (folder, "three.vacancy", "senior");
  g_autofree char *out = g_build_filename (folder, "made", "here", NULL);
  for (guint again = 0; again < 2; again++)
    {
      g_autoptr (CliRun) run = cli ("export", one, two, three, "--format", "html,text,pdf", "-f", "html-fragment", "--output-dir", out);
      g_assert_cmpint (run->status, ==, 0);
      g_assert_cmpstr (run->out, ==, "");
      static const char *const names[] = {
        "Line Cook - Harbour Kitchen.html", "Line Cook - Harbour Kitchen.txt", "Line Cook - Harbour Kitchen (2).html", "Line Cook - Harbour Kitchen (2).txt",
        "Senior Line Cook - Harbour Kitchen.html", "Line Cook - Harbour Kitchen.fragment.html", "Line Cook - Harbour Kitchen (2).fragment.html",
        "Line Cook - Harbour Kitchen.pdf",
      };
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *path = g_build_filename (out, names[i], NULL);
          g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
        }
      g_autoptr (GDir) dir = g_dir_open (out, 0, NULL);
      guint count = 0;
      while (g_dir_read_name (dir) != NULL)
        count++;
      g_assert_cmpuint (count, ==, 12);
    }
  folder_free (folder);
}

/* Of several files, a broken one does not stop the others. */
static void
test_one_broken (void)
{
  char *folder = folder_new ();
  g_autofree char *good = cli_make_posting (folder, "good.vacancy", "entry");
  g_autofree char *bad = g_build_filename (folder, "bad.vacancy", NULL);
  g_autofree char *expected = g_build_filename (folder, "out", "Line Cook - Harbour Kitchen.html", NULL);
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  folder_put_bytes (folder, "bad.vacancy", "{", -1);
  g_autoptr (CliRun) run = cli ("export", bad, good, "--format", "html", "--output-dir", out);
  g_assert_cmpint (run->status, ==, 3);
  assert_contains (run->err, "bad.vacancy");
  g_assert_true (g_file_test (expected, G_FILE_TEST_IS_REGULAR));
  folder_free (folder);
}

/* No way to lose the posting: by its path, through a link, or by a name proposed for the export. */
static void
test_never_over_input (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *link = g_build_filename (folder, "link.html", NULL);
  g_autofree char *named = g_build_filename (folder, "Line Cook - Harbour Kitchen.html", NULL);
  g_autofree char *before = cli_read_file (path);
  g_assert_cmpint (symlink (path, link), ==, 0);
  g_autoptr (CliRun) same = cli ("export", path, "--format", "html", "-o", path);
  g_autoptr (CliRun) linked = cli ("export", path, "--format", "html", "-o", link);
  g_assert_cmpint (same->status, ==, 1);
  g_assert_cmpint (linked->status, ==, 1);
  assert_contains (same->err, "cook.vacancy");
  g_assert_cmpint (g_rename (path, named), ==, 0);
  g_autoptr (CliRun) proposed = cli ("export", named, "--format", "html", "--output-dir", folder);
  g_assert_cmpint (proposed->status, ==, 1);
  g_autofree char *after = cli_read_file (named);
  g_assert_cmpstr (before, ==, after);
  folder_free (folder);
}

/* Nor over one that was saved by somebody else meanwhile, and is another file in the same place then. */
static void
test_never_over_saved_input (void)
{
  char *folder = folder_new ();
  g_autofree char *cook = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *input = g_build_filename (folder, "Line Cook - Harbour Kitchen.html", NULL);
  g_autofree char *posting = cli_read_file (cook);
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;
  g_assert_true (g_file_set_contents (input, posting, -1, NULL));
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, g_getenv ("VACANCY_CLI"), "export", "-",
                                                      input, "--format", "html", "--output-dir", folder, NULL);
  g_assert_no_error (error);
  /* It knows its inputs, and waits for the first. */
  g_usleep (300 * 1000);
  g_assert_true (g_file_set_contents (input, posting, -1, NULL));
  g_assert_true (g_subprocess_communicate_utf8 (process, posting, NULL, NULL, &err, NULL));
  assert_contains (err, "is a posting that is being exported and stays as it is");
  g_autofree char *after = cli_read_file (input);
  g_assert_cmpstr (after, ==, posting);
  folder_free (folder);
}

static void
test_wrong_usage (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  const struct
  {
    const char *arguments[10];
    const char *message;
  } cases[] = {
    { { "export" }, "FILE" },
    { { "export", path }, "--format is needed: html, " },
    { { "export", path, "--format", "htm" }, "“html”" },
    { { "export", path, "--format", "no-such-format" }, "html-fragment" },
    { { "export", path, "--format", "" }, "--format is needed: html, " },
    { { "export", path, "--format", "text," }, "there is no format" },
    { { "export", path, path, "--format", "html" }, "--output-dir" },
    { { "export", path, "--format", "html,text" }, "--output-dir" },
    { { "export", path, "--format", "html", "-o", "x", "--output-dir", "y" }, "exclude" },
    { { "export", path, "--format", "text", "--wrap", "5" }, "--wrap" },
    { { "export", path, "--format", "text", "--wrap", "-3" }, "--wrap" },
    { { "export", path, "--format", "text", "--wrap", "many" }, "many" },
    { { "export", path, "--format", "text", "--wrap", "99999999999999999999" }, "wrap" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_with_input (NULL, cases[i].arguments);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].message);
    }
  folder_free (folder);
}

static void
test_bad_input (void)
{
  static const struct
  {
    const char *data;
    const char *message;
  } cases[] = {
    { "", "line 1" },
    { "{", "line 1" },
    { "not json", "line 1" },
    { "[]", "top level" },
    { "{ \"format\": 1, \"id\": \"a\", \"language\": 7 }", "language" },
    { "{ \"format\": 9 }", "format" },
    { "{ \"format\": 1, \"format\": 1 }", "format" },
    { "\xff\xfe{\xff", "UTF-16; save it as UTF-8" },
    { "{ \"format\": 1, }", "take out the comma in front of it" },
    { "{ \"format\": 1, \"id\": \"\xe9\" }", "UTF-8" },
    { "{ \"format\": 1, \"id\": \"a\", \"language\": \"en\", \"sections\": [ { \"id\": \"s\", \"kind\": \"duty\", \"heading\": 1 } ] }", "sections[0].heading" },
  };
  char *folder = folder_new ();
  g_autofree char *path = folder_path (folder, "broken.vacancy");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      folder_put_bytes (folder, "broken.vacancy", cases[i].data, -1);
      static const char *const commands[][3] = { { "export", "--format", "html" }, { "spell" }, { "explain" } };
      for (guint j = 0; j < G_N_ELEMENTS (commands); j++)
        {
          g_autoptr (CliRun) run = cli (commands[j][0], path, commands[j][1], commands[j][2]);
          g_assert_cmpint (run->status, ==, 3);
          g_assert_cmpstr (run->out, ==, "");
          assert_contains (run->err, "broken.vacancy: ");
          assert_contains (run->err, cases[i].message);
        }
    }
  g_autoptr (CliRun) directory = cli ("export", folder, "--format", "html");
  g_assert_cmpint (directory->status, ==, 3);
  g_autoptr (CliRun) missing = cli ("export", "/nowhere/cook.vacancy", "--format", "html");
  g_assert_cmpint (missing->status, ==, 3);
  assert_contains (missing->err, "/nowhere/cook.vacancy");
  folder_free (folder);
}

/* Wordings typed by hand, as they stand in a file: none of them gets anything active into a page. */
static void
test_hostile_wordings (void)
{
  static const struct
  {
    const char *json; /* of the text, in JSON */
    const char *html; /* what the page says */
  } cases[] = {
    { "[click](javascript:alert(1))", "<p>click</p>" },
    { "[click](JaVaScRiPt:alert(1))", "<p>click</p>" },
    { "[click](data:text/html;base64,PHNjcmlwdD4=)", "<p>click</p>" },
    { "[click](vbscript:x)", "<p>click</p>" },
    { "[click](https://a.example/?a=1&b=2)", "<a href=\"https://a.example/?a=1&amp;b=2\">click</a>" },
    { "**[bold](mailto:jobs@example.com)**", "<a href=\"mailto:jobs@example.com\"><strong>bold</strong></a>" },
    { "<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;" },
    { "</li></ul><script>alert(1)</script>", "&lt;/li&gt;&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;" },
    { "<!-- \\u003cscript\\u003e -->", "&lt;!-- " },
    { "**unclosed *both", "**unclosed *both" },
    { "{nobody}", "<mark>[nobody]</mark>" },
  };
  char *folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
      g_autofree char *edited = g_strdup_printf ("\"state\": \"overridden\",\n          \"text\": \"%s\"", cases[i].json);
      cli_replace_in_file (path, "\"state\": \"linked\"", edited);
      g_autoptr (CliRun) page = cli ("export", path, "--format", "html");
      g_assert_cmpint (page->status, <=, 1);
      assert_contains (page->out, cases[i].html);
      /* But for the data of the page, which does not run. */
      const char *end = strstr (page->out, "</script");
      g_assert_true (end != NULL && strstr (end + 1, "</script") == NULL);
      assert_lacks (page->out, "<script>");
      assert_lacks (page->out, "<img");
      assert_lacks (page->out, "href=\"javascript");
      assert_lacks (page->out, "href=\"data");
      g_remove (path);
    }
  folder_free (folder);
}

/* An address that may not leave is told with its place, so that nobody loses one without a word. */
static void
test_unsafe_links (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) before = cli ("export", path, "--format", "text");
  g_assert_cmpint (before->status, ==, 0);
  cli_replace_in_file (path, "\"heading\": \"What you will do\"", "\"heading\": \"What [you](javascript:alert(1)) will do\"");
  cli_replace_in_file (path, "\"state\": \"linked\"", "\"state\": \"overridden\", \"text\": \"[a](https://a.example) [b](data:,x) [c](ftp://c.example)\"");

  g_autoptr (CliRun) told = cli ("export", path, "--format", "text");
  g_assert_cmpint (told->status, ==, 1);
  assert_contains (told->out, "a (https://a.example) b c");
  assert_contains (told->err, "cook.vacancy: duties: the address “javascript:alert(1)” of a link was left out; expected http, https, mailto or tel\n");
  assert_contains (told->err, ": the address “data:,x” of a link was left out");
  assert_contains (told->err, ": the address “ftp://c.example” of a link was left out");
  assert_lacks (told->err, "a.example");
  g_autoptr (CliRun) strict = cli ("export", path, "--format", "text", "--strict");
  g_assert_cmpint (strict->status, ==, 1);
  g_assert_cmpstr (strict->out, ==, "");
  folder_free (folder);
}

/* What JSON can say and no text may hold is refused, with the place. */
static void
test_refused_characters (void)
{
  static const char *const cases[] = { "\\u0000", "\\ud800", "\\udc00\\ud800" };
  char *folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
      g_autofree char *company = g_strdup_printf ("\"company\": \"%s\"", cases[i]);
      cli_replace_in_file (path, "\"company\": \"Harbour Kitchen\"", company);
      g_autoptr (CliRun) page = cli ("export", path, "--format", "html");
      g_assert_cmpint (page->status, ==, 3);
      g_assert_cmpstr (page->out, ==, "");
      assert_contains (page->err, "cook.vacancy: ");
      assert_contains (page->err, "facts.company");
      g_remove (path);
    }
  folder_free (folder);
}

static void
test_right_to_left (void)
{
  g_autoptr (CliRun) made = cli ("new", "--role", "line-cook", "--level", "entry", "--language", "ar", "--yes");
  g_autoptr (CliRun) english = cli_in (made->out, "export", "-", "--format", "html");
  assert_contains (english->out, "<html lang=\"en\">");
  /* As if somebody had written it in Arabic. */
  g_autoptr (GRegex) languages = g_regex_new ("\n +\"(title_)?language\": \"en\",", 0, 0, NULL);
  g_autofree char *arabic = g_regex_replace (languages, made->out, -1, 0, "", 0, NULL);
  g_autoptr (CliRun) page = cli_in (arabic, "export", "-", "--format", "html");
  assert_contains (page->out, "<html lang=\"ar\" dir=\"rtl\">");
}

static void
test_cannot_write (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) full = cli_full ("export", path, "--format", "html");
  g_assert_cmpint (full->status, ==, 1);
  assert_contains (full->err, "standard output");
  g_autoptr (CliRun) nowhere = cli ("export", path, "--format", "html", "-o", "/nowhere/cook.html");
  g_assert_cmpint (nowhere->status, ==, 1);
  assert_contains (nowhere->err, "/nowhere/cook.html");
  g_autoptr (CliRun) no_folder = cli ("export", path, "--format", "html", "--output-dir", "/dev/null/out");
  g_assert_cmpint (no_folder->status, ==, 1);
  assert_contains (no_folder->err, "/dev/null/out");
  g_autoptr (CliRun) device = cli ("export", path, "--format", "html", "-o", "/dev/full");
  g_assert_cmpint (device->status, ==, 1);
  folder_free (folder);
}

/* 1,000 postings in two formats in one call. */
static void
test_many (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_ptr_array_add (arguments, (gpointer) "export");
  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (arguments, path);
  static const char *const rest[] = { "--format", "html,text", "--output-dir" };
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    g_ptr_array_add (arguments, (gpointer) rest[i]);
  g_ptr_array_add (arguments, out);
  g_ptr_array_add (arguments, NULL);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CliRun) run = cli_with_input (NULL, (const char *const *) arguments->pdata);
  g_test_message ("%.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (run->status, ==, 0);
  g_autofree char *last = g_build_filename (out, "Line Cook - Harbour Kitchen (1000).txt", NULL);
  g_assert_true (g_file_test (last, G_FILE_TEST_IS_REGULAR));
  folder_free (folder);
}

/* A posting of @number: every third is none, and every fourth has no address. New path. */
static char *
make_numbered (const char *folder, const char *json, guint number)
{
  g_autofree char *address = g_strdup_printf (number % 4 != 3 ? "\"apply\": \"mailto:jobs%u@" : "\"other%u\": \"", number);
  g_autofree char *name = g_strdup_printf ("p%02u.vacancy", number);
  g_autoptr (GString) text = g_string_new (number % 3 != 2 ? json : "{");
  g_string_replace (text, "\"apply\": \"mailto:jobs@", address, 0);
  folder_put_bytes (folder, name, text->str, (gssize) text->len);
  return g_build_filename (folder, name, NULL);
}

/* Whatever the processors do at once, names and messages are as if files were exported one by one. */
static void
test_order (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry"), *json = NULL;
  g_autofree char *out = g_build_filename (folder, "out", NULL), *single = g_build_filename (folder, "single", NULL);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) messages = g_string_new (NULL);
  g_file_get_contents (path, &json, NULL, NULL);
  for (const char *const *word = (const char *const[]){ "export", "--format", "text", "--output-dir", out, NULL }; *word != NULL; word++)
    g_ptr_array_add (arguments, g_strdup (*word));
  for (guint i = 0; i < 40; i++)
    {
      char *file = make_numbered (folder, json, i);
      g_autoptr (CliRun) run = cli ("export", file, "--format", "text", "--output-dir", single);
      g_string_append (messages, run->err);
      g_ptr_array_add (arguments, file);
    }
  g_ptr_array_add (arguments, NULL);
  g_autoptr (CliRun) run = cli_with_input (NULL, (const char *const *) arguments->pdata);
  g_assert_cmpint (run->status, ==, 3);
  g_assert_cmpstr (run->err, ==, messages->str);
  for (guint i = 0, written = 0; i < 40; i++)
    {
      if (i % 3 == 2)
        continue;
      g_autofree char *number = written > 0 ? g_strdup_printf (" (%u)", written + 1) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s/Line Cook - Harbour Kitchen%s.txt", out, number);
      g_autofree char *address = g_strdup_printf ("jobs%u@example.com", i), *text = NULL;
      written++;
      g_assert_true (g_file_get_contents (name, &text, NULL, NULL));
      if (i % 4 != 3)
        assert_contains (text, address);
      else
        assert_lacks (text, "example.com");
    }
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-export/formats", test_formats);
  g_test_add_func ("/cli-export/same-bytes", test_same_bytes);
  g_test_add_func ("/cli-export/without-library", test_without_library);
  g_test_add_func ("/cli-export/without-module", test_without_module);
  g_test_add_func ("/cli-export/looks", test_looks);
  g_test_add_func ("/cli-export/standard-input", test_standard_input);
  g_test_add_func ("/cli-export/wrap", test_wrap);
  g_test_add_func ("/cli-export/missing", test_missing);
  g_test_add_func ("/cli-export/apply", test_apply);
  g_test_add_func ("/cli-export/output-dir", test_output_dir);
  g_test_add_func ("/cli-export/one-broken", test_one_broken);
  g_test_add_func ("/cli-export/never-over-input", test_never_over_input);
  g_test_add_func ("/cli-export/never-over-saved-input", test_never_over_saved_input);
  g_test_add_func ("/cli-export/wrong-usage", test_wrong_usage);
  g_test_add_func ("/cli-export/bad-input", test_bad_input);
  g_test_add_func ("/cli-export/hostile-wordings", test_hostile_wordings);
  g_test_add_func ("/cli-export/unsafe-links", test_unsafe_links);
  g_test_add_func ("/cli-export/refused-characters", test_refused_characters);
  g_test_add_func ("/cli-export/right-to-left", test_right_to_left);
  g_test_add_func ("/cli-export/cannot-write", test_cannot_write);
  g_test_add_func ("/cli-export/many", test_many);
  g_test_add_func ("/cli-export/order", test_order);
  return cli_test_run ();
}
