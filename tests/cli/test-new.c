// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-run.h"
#include "model/jd-fact-table.h"

#define COOK "new", "--role", "line-cook", "--level", "entry"

static void
test_standard_output (void)
{
  g_autoptr (CliRun) run = cli (COOK, "--set", "company=Harbour Kitchen");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "{\n  \"format\": 1,\n  \"id\": \""));
  assert_contains (run->out, "\"company\": \"Harbour Kitchen\"");
  assert_contains (run->out, "\"level\": \"entry\"");
}

/* What is missing is told, and what is there is not. */
static void
test_tells_missing (void)
{
  g_autoptr (CliRun) bare = cli (COOK);
  g_assert_cmpint (bare->status, ==, 0);
  assert_contains (bare->err, "still missing: company (Company)");
  assert_contains (bare->err, "still missing: location");
  assert_contains (bare->err, "still missing: apply");
  g_autoptr (CliRun) some = cli (COOK, "--set", "company=Harbour Kitchen");
  assert_lacks (some->err, "company");
}

/* Market figures are told of where there are any, and none gets into the posting. */
static void
test_market_pay (void)
{
  g_autoptr (CliRun) cook = cli (COOK);
  assert_lacks (cook->err, "market pay");
  g_autoptr (CliRun) engineer = cli ("new", "--role", "machine-learning-engineer", "--level", "senior", "--set", "location=Austin, TX, US");
  g_assert_cmpint (engineer->status, ==, 0);
  assert_contains (engineer->err, "market pay");
  assert_contains (engineer->err, "ml-pay-us-by-city");
  assert_lacks (engineer->out, "ml-pay-us");
  assert_lacks (engineer->out, "\"min\"");
}

static void
test_file (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "cook.vacancy", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autoptr (CliRun) first = cli (COOK, "-o", path);
  g_assert_cmpint (first->status, ==, 0);
  g_assert_cmpstr (first->out, ==, "");
  g_autofree char *before = cli_read_file (path);

  g_autoptr (CliRun) again = cli (COOK, "-o", path);
  g_assert_cmpint (again->status, ==, 1);
  assert_contains (again->err, "cook.vacancy");
  assert_contains (again->err, "--force");
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);

  g_autoptr (CliRun) forced = cli (COOK, "-o", path, "--force");
  g_assert_cmpint (forced->status, ==, 0);
  g_autofree char *kept = cli_read_file (backup);
  g_assert_cmpstr (before, ==, kept);
  folder_free (folder);
}

static void
test_values (void)
{
  g_autoptr (CliRun) run = cli (COOK, "-s", "location=Utrecht, NL; Austin, TX, US", "-s", "workplace=on-site", "-s", "apply=jobs@example.com", "-s", "apply_by=2027-01-31",
                                "-s", "reference=R-17", "-s", "title=Grill Cook", "-s", "pay=2400-2800 EUR/month", "-s", "company=A=B");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "\"place\": \"NL/Utrecht\"");
  assert_contains (run->out, "\"place\": \"US-TX/Austin\"");
  assert_contains (run->out, "\"apply\": \"mailto:jobs@example.com\"");
  assert_contains (run->out, "\"apply_by\": \"2027-01-31\"");
  assert_contains (run->out, "\"title\": \"Grill Cook\"");
  assert_contains (run->out, "\"company\": \"A=B\"");
  assert_contains (run->out, "\"min\": 240000");
  assert_contains (run->out, "\"max\": 280000");
}

/* ---- from another posting ---- */

/* The posting as made with all that is said of one opening, in @folder; new path. */
static char *
put_cook (const char *folder)
{
  char *path = g_build_filename (folder, "cook.vacancy", NULL);
  g_autoptr (CliRun) made = cli (COOK, "-s", "company=Harbour Kitchen", "-s", "location=Utrecht, NL", "-s", "apply=jobs@example.com", "-s", "apply_by=2027-01-31", "-s",
                                 "start=2027-03-01", "-s", "reference=R-17", "-s", "pay=2400-2800 EUR/month", "-o", path);

  g_assert_cmpint (made->status, ==, 0);
  return path;
}

static char *
id_of (const char *json)
{
  const char *start = strstr (json, "\"id\": \"");

  g_assert_nonnull (start);
  return g_strndup (start + 7, 36);
}

static void
test_from (void)
{
  char *folder = folder_new ();
  g_autofree char *path = put_cook (folder), *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli ("new", "--from", path, "--set", "company=Pier Kitchen");
  g_autofree char *id = id_of (run->out), *former = id_of (before);
  g_autofree char *after = cli_read_file (path);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (id, !=, former);
  assert_contains (run->out, "\"company\": \"Pier Kitchen\"");
  assert_contains (run->out, "\"text\": \"Utrecht, NL\"");
  assert_contains (run->out, "\"level\": \"entry\"");
  assert_contains (run->out, "\"min\": 240000");
  assert_lacks (run->out, "2027-01-31");
  assert_lacks (run->out, "2027-03-01");
  assert_lacks (run->out, "R-17");
  assert_lacks (run->err, "pay stays");
  folder_free (folder);
}

static void
test_from_level (void)
{
  char *folder = folder_new ();
  g_autofree char *path = put_cook (folder);
  g_autoptr (CliRun) run = cli ("new", "--from", path, "--level", "senior", "-o", path);
  g_autoptr (CliRun) senior = cli ("new", "--from", path, "--level", "senior", "-s", "reference=R-18");
  g_autoptr (CliRun) unknown = cli ("new", "--from", path, "--level", "senoir");
  g_autoptr (CliRun) piped = cli_in ("{}", "new", "--from", "-");
  g_autoptr (CliRun) role = cli ("new", "--from", path, "--role", "line-cook");
  g_autoptr (CliRun) value = cli ("new", "--from", path, "--set", "compny=X");

  g_assert_cmpint (run->status, ==, 1); /* is there already */
  g_assert_cmpint (senior->status, ==, 0);
  assert_contains (senior->out, "\"level\": \"senior\"");
  assert_contains (senior->out, "R-18");
  assert_contains (senior->err, "the pay stays");
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "“senior”");
  g_assert_cmpint (piped->status, ==, 3);
  g_assert_cmpint (role->status, ==, 2);
  assert_contains (role->err, "--from");
  g_assert_cmpint (value->status, ==, 2);
  assert_contains (value->err, "company");
  folder_free (folder);
}

/* What nobody wrote in the language is said, and is only made with a yes. */
static void
test_language (void)
{
  g_autoptr (CliRun) french = cli (COOK, "--language", "fr");
  g_assert_cmpint (french->status, ==, 1);
  g_assert_cmpstr (french->out, ==, "");
  assert_contains (french->err, "“line-cook” is not all in French");
  assert_contains (french->err, "English (en)");
  assert_contains (french->err, "--yes");
  g_autoptr (CliRun) yes = cli (COOK, "--language", "fr", "--yes");
  g_assert_cmpint (yes->status, ==, 0);
  assert_contains (yes->err, "not all in French");
  assert_contains (yes->out, "\"language\": \"en\"");
  g_autoptr (CliRun) german = cli (COOK, "--language", "de-AT");
  g_assert_cmpint (german->status, ==, 0);
  assert_lacks (german->err, "not all");
}

static void
test_wrong_usage (void)
{
  static const struct
  {
    const char *arguments[10];
    const char *message;
  } cases[] = {
    { { "new" }, "--role and --level" },
    { { "new", "--role", "line-cook" }, "--role and --level" },
    { { "new", "--role", "line-cok", "--level", "entry" }, "“line-cook”" },
    { { "new", "--role", "engineer", "--level", "entry" }, "-engineer”" },
    { { "new", "--role", "", "--level", "entry" }, "there is no role" },
    { { "new", "--role", "line-cook", "--level", "senoir" }, "“senior”" },
    { { "new", "--role", "line-cook", "--level", "x" }, "intern, entry" },
    { { COOK, "extra" }, "extra" },
    { { COOK, "--set", "novalue" }, "NAME=VALUE" },
    { { COOK, "--set", "=value" }, "NAME=VALUE" },
    { { COOK, "--set", "compny=X" }, "company" },
    { { COOK, "--set", "apply_by=tomorrow" }, "apply_by" },
    { { COOK, "--set", "apply_by=2027-02-30" }, "apply_by" },
    { { COOK, "--set", "workplace=moon" }, "workplace" },
    { { COOK, "--set", "apply=javascript:alert(1)" }, "apply" },
    { { COOK, "--set", "apply=data:text/html,x" }, "apply" },
    { { COOK, "--set", "pay=lots" }, "pay" },
    { { COOK, "--language", "english!" }, "language tag" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_with_input (NULL, cases[i].arguments);
      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      assert_contains (run->err, cases[i].message);
      g_assert_true (g_utf8_validate (run->err, -1, NULL));
    }
}

/* Exports @value as the company in all formats, and gives what --set said about it. */
static char *
export_value (const char *folder, const char *value, char **html, char **text)
{
  g_autofree char *setting = g_strconcat ("company=", value, NULL);
  g_autofree char *path = g_build_filename (folder, "hostile.vacancy", NULL);
  g_autoptr (CliRun) run = cli (COOK, "--set", setting, "--set", "location=Utrecht, NL", "--set", "apply=jobs@example.com", "-o", path, "--force");
  g_assert_cmpint (run->status, ==, 0);
  g_autoptr (CliRun) page = cli ("export", path, "--format", "html");
  g_autoptr (CliRun) plain = cli ("export", path, "--format", "text");
  g_assert_true (g_utf8_validate (page->out, (gssize) page->out_length, NULL));
  g_assert_true (g_utf8_validate (plain->out, (gssize) plain->out_length, NULL));
  *html = g_steal_pointer (&page->out);
  *text = g_steal_pointer (&plain->out);
  return g_steal_pointer (&run->err);
}

static void
test_hostile_values (void)
{
  static const struct
  {
    const char *value;
    const char *html, *text; /* in the exports */
    const char *told;        /* on standard error; NULL: nothing was taken out */
  } cases[] = {
    { "<script>alert(1)</script>", "<dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>", "Company: <script>alert(1)</script>\n", NULL },
    { "\"quoted\" 'name'", "<dd>&quot;quoted&quot; &#39;name&#39;</dd>", "Company: \"quoted\" 'name'\n", NULL },
    { "]]>--></style></title>", "<dd>]]&gt;--&gt;&lt;/style&gt;&lt;/title&gt;</dd>", "Company: ]]>--></style></title>\n", NULL },
    { "R&D &amp; Co", "<dd>R&amp;D &amp;amp; Co</dd>", "Company: R&D &amp; Co\n", NULL },
    { "evil\xe2\x80\xaegnp.exe", "<dd>evilgnp.exe</dd>", "Company: evilgnp.exe\n", "company: cleaned of" },
    { "zero\xe2\x80\x8bwidth", "<dd>zerowidth</dd>", "Company: zerowidth\n", "company: cleaned of" },
    { "bell\x07", "<dd>bell</dd>", "Company: bell\n", "company: cleaned of" },
    { "bad\xff\xfe" "bytes", "\xef\xbf\xbd", "\xef\xbf\xbd", "company: cleaned of" },
    { "lone \xed\xa0\x80 surrogate", "\xef\xbf\xbd", "\xef\xbf\xbd", "company: cleaned of" },
    { "👩‍🍳 Kitchen 🍳", "<dd>👩‍🍳 Kitchen 🍳</dd>", "Company: 👩‍🍳 Kitchen 🍳\n", NULL },
    { "two\nlines", "<dd>two lines</dd>", "Company: two lines\n", NULL },
    { "{apply} {a:role_title} **x** [y](javascript:z)", "<dd>{apply} {a:role_title} **x** [y](javascript:z)</dd>", "Company: {apply} {a:role_title} **x** [y](javascript:z)\n", NULL },
    { "%s%n$(rm -rf /)`id`", "<dd>%s%n$(rm -rf /)`id`</dd>", "Company: %s%n$(rm -rf /)`id`\n", NULL },
  };
  char *folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = NULL, *text = NULL;
      g_autofree char *told = export_value (folder, cases[i].value, &html, &text);
      assert_contains (html, cases[i].html);
      assert_contains (text, cases[i].text);
      assert_lacks (html, "<script>");
      assert_lacks (html, "href=\"javascript");
      if (cases[i].told != NULL)
        assert_contains (told, cases[i].told);
      else
        assert_lacks (told, "cleaned of");
    }
  folder_free (folder);
}

/* A value of 400 kB comes through whole. As one argument it would be too long for the system, so it comes by way of the file. */
static void
test_large_paragraph (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "large.vacancy", "entry");
  g_autoptr (GString) large = g_string_new (NULL);
  while (large->len < 400 * 1024)
    g_string_append (large, "broth & ");
  g_autofree char *company = g_strdup_printf ("\"company\": \"%s\"", large->str);
  cli_replace_in_file (path, "\"company\": \"Harbour Kitchen\"", company);
  g_autoptr (CliRun) html = cli ("export", path, "--format", "html");
  g_assert_cmpint (html->status, ==, 0);
  g_assert_cmpuint (html->out_length, >, large->len);
  g_autoptr (CliRun) text = cli ("export", path, "--format", "text", "--wrap", "72");
  g_assert_cmpint (text->status, ==, 0);
  g_autoptr (CliRun) spelt = cli ("spell", path);
  g_assert_cmpint (spelt->status, <=, 1);
  folder_free (folder);
}

static GSubprocess *
start (const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, g_getenv ("VACANCY_CLI"), COOK, "-o", path, NULL);

  g_assert_no_error (error);
  return process;
}

/* Of two at once, one makes the file, and the other says that it is there. */
static void
test_at_once (void)
{
  char *folder = folder_new ();
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.vacancy", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *backup = g_strconcat (path, "~", NULL);
      g_autoptr (GSubprocess) one = start (path), other = start (path);
      g_assert_true (g_subprocess_wait (one, NULL, NULL));
      g_assert_true (g_subprocess_wait (other, NULL, NULL));
      g_assert_cmpint (g_subprocess_get_exit_status (one) + g_subprocess_get_exit_status (other), ==, 1);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
    }
  folder_free (folder);
}

/* A backup that cannot be made is told, and costs nothing else. */
static void
test_no_backup (void)
{
  char *folder = folder_new ();
  g_autofree char *path = folder_path (folder, "cook.vacancy");
  g_free (folder_path (folder, "cook.vacancy~/x"));
  g_autoptr (CliRun) first = cli (COOK, "-o", path);
  g_assert_cmpint (first->status, ==, 0);
  g_autoptr (CliRun) second = cli (COOK, "-o", path, "--force");
  g_assert_cmpint (second->status, ==, 0);
  assert_contains (second->err, "saved without a backup: ");
  assert_contains (second->err, "cook.vacancy~: expected a place for the former content, which was not kept, found a folder");
  folder_free (folder);
}

/* What has no name is seen in the message. */
static void
test_empty_name (void)
{
  g_autoptr (CliRun) file = cli (COOK, "-o", "");
  g_assert_cmpint (file->status, ==, 1);
  assert_contains (file->err, "vacancy-cli: “”: expected a file that can be written, found no such file or folder");
  g_autoptr (CliRun) library = cli (COOK, "--library", "");
  g_assert_cmpint (library->status, ==, 3);
  assert_contains (library->err, "vacancy-cli: “”: expected a folder that can be read, found no such file or folder");
  g_autoptr (CliRun) folder = cli ("export", "nothing.vacancy", "-f", "text", "-d", "");
  g_assert_cmpint (folder->status, ==, 1);
  assert_contains (folder->err, "vacancy-cli: “”: expected a folder that can be made, found no such file or folder");
  g_autoptr (CliRun) input = cli ("level", "", "senior");
  g_assert_cmpint (input->status, ==, 3);
  assert_contains (input->err, "vacancy-cli: “”: expected a file that can be read, found no such file or folder");
}

static void
test_cannot_write (void)
{
  static const char *const paths[] = { "/nowhere/at/all/cook.vacancy", "/dev/null/cook.vacancy", "/proc/cook.vacancy" };
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (CliRun) run = cli (COOK, "-o", paths[i]);
      g_assert_cmpint (run->status, ==, 1);
      assert_contains (run->err, paths[i]);
    }
  g_autoptr (CliRun) device = cli (COOK, "-o", "/dev/full", "--force");
  g_assert_cmpint (device->status, ==, 1);
  assert_contains (device->err, "/dev/full");
  g_autoptr (CliRun) full = cli_full (COOK);
  g_assert_cmpint (full->status, ==, 1);
  assert_contains (full->err, "standard output");
}

/* Help lists what --set takes, and what it lists is taken. */
static void
test_facts (void)
{
  g_autoptr (CliRun) help = cli ("help", "new");
  JD_FOREACH_FACT (fact)
    {
      g_autofree char *line = g_strdup_printf ("\n  %-16s %s", fact->name, fact->label);
      g_autofree char *setting = g_strdup_printf ("%s=", fact->name);
      g_autoptr (CliRun) run = cli (COOK, "--set", setting);
      if (fact->flags & JD_FACT_SETTABLE)
        assert_contains (help->out, line);
      else
        assert_lacks (help->out, line);
      g_assert_cmpint (run->status, ==, fact->flags & JD_FACT_SETTABLE ? 0 : 2);
    }
}

/* "set" does to a posting that is there what --set does to a new one. */
static void
test_set (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry"), *before = cli_read_file (path), *backup = g_strconcat (path, "~", NULL);
  g_autoptr (CliRun) run = cli ("set", path, "department=Galley", "openings=2", "pay=20 EUR/hour");
  g_autofree char *after = cli_read_file (path), *kept = cli_read_file (backup);

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (after, "\"department\": \"Galley\"");
  assert_contains (after, "\"openings\": \"2\"");
  g_assert_cmpstr (kept, ==, before);
  g_autoptr (CliRun) removed = cli ("set", path, "department=", "-o", "-");
  g_assert_cmpint (removed->status, ==, 0);
  assert_lacks (removed->out, "department");
  g_autofree char *same = cli_read_file (path);
  g_assert_cmpstr (same, ==, after);
  g_autoptr (CliRun) wrong = cli ("set", path, "company_site=not a link");
  g_assert_cmpint (wrong->status, ==, 2);
  assert_contains (wrong->err, "company_site: expected a web address");
  g_autoptr (CliRun) bare = cli ("set", path, "department");
  g_assert_cmpint (bare->status, ==, 2);
  assert_contains (bare->err, "expected NAME=VALUE, found “department”");
  g_autoptr (CliRun) gone = cli ("set", "/nowhere/cook.vacancy", "department=Galley");
  g_assert_cmpint (gone->status, ==, 3);
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-new/standard-output", test_standard_output);
  g_test_add_func ("/cli-new/tells-missing", test_tells_missing);
  g_test_add_func ("/cli-new/market-pay", test_market_pay);
  g_test_add_func ("/cli-new/file", test_file);
  g_test_add_func ("/cli-new/values", test_values);
  g_test_add_func ("/cli-new/set", test_set);
  g_test_add_func ("/cli-new/facts", test_facts);
  g_test_add_func ("/cli-new/from", test_from);
  g_test_add_func ("/cli-new/from-level", test_from_level);
  g_test_add_func ("/cli-new/language", test_language);
  g_test_add_func ("/cli-new/wrong-usage", test_wrong_usage);
  g_test_add_func ("/cli-new/hostile-values", test_hostile_values);
  g_test_add_func ("/cli-new/large-paragraph", test_large_paragraph);
  g_test_add_func ("/cli-new/cannot-write", test_cannot_write);
  g_test_add_func ("/cli-new/at-once", test_at_once);
  g_test_add_func ("/cli-new/no-backup", test_no_backup);
  g_test_add_func ("/cli-new/empty-name", test_empty_name);
  return cli_test_run ();
}
