// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-run.h"

/* What the entry level says, and what the tests make of it. */
#define PREP "Prepare your station before service: wash, cut, weigh and label what you will need."
#define MY_PREP "Wash, cut and label everything before the doors open."

/* An edit by hand, as the window would save it: the line on preparing the station has a wording of its own. */
static void
edit_prep (const char *path)
{
  g_autofree char *data = cli_read_file (path);
  g_auto (GStrv) halves = g_strsplit (data, "\"id\": \"cook-prep\"", 2);
  g_assert_nonnull (halves[1]);
  g_autoptr (GString) edited = g_string_new (halves[0]);
  g_string_append (edited, "\"id\": \"cook-prep\"");
  g_autoptr (GString) tail = g_string_new (halves[1]);
  g_assert_cmpuint (g_string_replace (tail, "\"state\": \"linked\"", "\"state\": \"overridden\"", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (tail, "\"base\": \"" PREP "\",", "\"base\": \"" PREP "\",\n          \"text\": \"" MY_PREP "\",", 1), ==, 1);
  g_string_append (edited, tail->str);
  g_autoptr (GError) error = NULL;
  g_file_set_contents (path, edited->str, (gssize) edited->len, &error);
  g_assert_no_error (error);
}

static void
test_change (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli ("level", path, "senior");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "entry -> senior: "));
  assert_contains (run->out, " 0 in conflict\n");
  assert_contains (run->out, "\nchanged title\n- Line Cook\n+ Senior Line Cook\n");
  assert_contains (run->out, "\nchanged duties/cook-prep\n- " PREP "\n+ ");
  assert_contains (run->out, "\nadded duties/");
  assert_contains (run->out, "\nremoved ");
  g_autofree char *after = cli_read_file (path);
  assert_contains (after, "\"level\": \"senior\"");
  g_autofree char *kept = cli_read_file (backup);
  g_assert_cmpstr (before, ==, kept);
  folder_free (folder);
}

/* Not only wordings change: the kind of contract does, and what is a must. */
static void
test_other_changes (void)
{
  char *folder = folder_new ();
  g_autofree char *cook = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) intern = cli ("level", cook, "intern", "--dry-run");
  assert_contains (intern->out, "\nchanged employment\n- full-time\n+ internship\n");
  g_autofree char *path = g_build_filename (folder, "engineer.vacancy", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "machine-learning-engineer", "--level", "intern", "-o", path);
  g_autoptr (CliRun) senior = cli ("level", path, "senior", "--dry-run");
  assert_contains (senior->out, "\nchanged qualifications/ml-degree (must -> nice)\n");
  folder_free (folder);
}

/* A pay that was set for another level stays, which is said, unless it is given up; dates stay, too. */
static void
test_kept_pay (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "analyst.vacancy", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "data-analyst", "--level", "intern", "--set", "pay=$24-30/hour", "--set", "apply_by=2027-01-31", "-o", path);
  g_autoptr (CliRun) dry = cli ("level", path, "senior", "--dry-run");
  assert_contains (dry->out, "\nkept pay pay/pay-range\n  $24 – $30 per hour\n");
  assert_contains (dry->out, "\nkept fact apply_by\n  31 January 2027\n");
  g_autoptr (CliRun) run = cli ("level", path, "entry");
  g_autofree char *kept = cli_read_file (path);
  assert_contains (kept, "\"currency\": \"USD\"");
  g_autoptr (CliRun) dropped = cli ("level", path, "senior", "--drop-pay");
  g_assert_cmpint (dropped->status, ==, 0);
  g_autofree char *after = cli_read_file (path);
  g_assert_null (strstr (after, "\"currency\""));
  assert_contains (after, "\"apply_by\": \"2027-01-31\"");
  folder_free (folder);
}

/* There and back, without edits, is where it began. */
static void
test_there_and_back (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *before = cli_read_file (path);
  static const char *const levels[] = { "senior", "intern", "lead", "entry" };
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (CliRun) run = cli ("level", path, levels[i]);
      g_assert_cmpint (run->status, ==, 0);
    }
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);
  folder_free (folder);
}

static void
test_dry_run (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli ("level", path, "senior", "--dry-run");
  g_assert_cmpint (run->status, ==, 0);
  assert_contains (run->out, "entry -> senior");
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);
  folder_free (folder);
}

static void
test_conflict (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  edit_prep (path);
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli ("level", path, "senior");
  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, " 1 in conflict\n");
  assert_contains (run->out, "\nconflict duties/cook-prep\n= " PREP "\n- " MY_PREP "\n+ ");
  assert_contains (run->err, "--keep-mine");
  assert_contains (run->err, "1 line");
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);
  g_autoptr (CliRun) dry = cli ("level", path, "senior", "--dry-run");
  g_assert_cmpint (dry->status, ==, 1);
  folder_free (folder);
}

static void
test_keep_mine (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  edit_prep (path);
  g_autoptr (CliRun) run = cli ("level", path, "senior", "--keep-mine");
  g_assert_cmpint (run->status, ==, 0);
  g_autoptr (CliRun) text = cli ("export", path, "--format", "text");
  assert_contains (text->out, "Senior Line Cook\n");
  assert_contains (text->out, "- " MY_PREP "\n");
  folder_free (folder);
}

static void
test_take_level (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *plain = cli_make_posting (folder, "plain.vacancy", "entry");
  edit_prep (path);
  g_autoptr (CliRun) run = cli ("level", path, "senior", "--take-level");
  g_assert_cmpint (run->status, ==, 0);
  g_autoptr (CliRun) other = cli ("level", plain, "senior");
  g_assert_cmpint (other->status, ==, 0);
  g_autoptr (CliRun) text = cli ("export", path, "--format", "text");
  g_autoptr (CliRun) expected = cli ("export", plain, "--format", "text");
  g_assert_cmpstr (text->out, ==, expected->out);
  folder_free (folder);
}

static void
test_output (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *out = g_build_filename (folder, "senior.vacancy", NULL);
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli ("level", path, "senior", "-o", out);
  g_assert_cmpint (run->status, ==, 0);
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);
  g_autofree char *written = cli_read_file (out);
  assert_contains (written, "\"level\": \"senior\"");

  /* Standard output has the posting alone; the changes are told beside it. */
  g_autoptr (CliRun) piped = cli_in (before, "level", "-", "senior");
  g_assert_cmpint (piped->status, ==, 0);
  g_assert_cmpstr (piped->out, ==, written);
  assert_contains (piped->err, "entry -> senior");
  folder_free (folder);
}

static void
test_wrong_usage (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autoptr (CliRun) near = cli ("level", path, "senoir");
  g_assert_cmpint (near->status, ==, 2);
  assert_contains (near->err, "“senior”");
  g_autoptr (CliRun) both = cli ("level", path, "senior", "--keep-mine", "--take-level");
  g_assert_cmpint (both->status, ==, 2);
  g_autoptr (CliRun) few = cli ("level", path);
  g_assert_cmpint (few->status, ==, 2);
  g_autoptr (CliRun) many = cli ("level", path, "senior", "lead");
  g_assert_cmpint (many->status, ==, 2);
  g_autoptr (CliRun) gone = cli ("level", "/nowhere/cook.vacancy", "senior");
  g_assert_cmpint (gone->status, ==, 3);
  assert_contains (gone->err, "/nowhere/cook.vacancy");
  folder_free (folder);
}

/* The posting's role is in no library: bad input, with the file's name. */
static void
test_unknown_role (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  cli_replace_in_file (path, "\"role\": \"line-cook\"", "\"role\": \"lion-tamer\"");
  g_autoptr (CliRun) run = cli ("level", path, "senior");
  g_assert_cmpint (run->status, ==, 3);
  assert_contains (run->err, "cook.vacancy");
  assert_contains (run->err, "lion-tamer");
  folder_free (folder);
}

static void
test_full_disk (void)
{
  char *folder = folder_new ();
  g_autofree char *path = cli_make_posting (folder, "cook.vacancy", "entry");
  g_autofree char *before = cli_read_file (path);
  g_autoptr (CliRun) run = cli_full ("level", path, "senior");
  g_assert_cmpint (run->status, ==, 1);
  g_autofree char *after = cli_read_file (path);
  g_assert_cmpstr (before, ==, after);
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-level/change", test_change);
  g_test_add_func ("/cli-level/other-changes", test_other_changes);
  g_test_add_func ("/cli-level/kept-pay", test_kept_pay);
  g_test_add_func ("/cli-level/there-and-back", test_there_and_back);
  g_test_add_func ("/cli-level/dry-run", test_dry_run);
  g_test_add_func ("/cli-level/conflict", test_conflict);
  g_test_add_func ("/cli-level/keep-mine", test_keep_mine);
  g_test_add_func ("/cli-level/take-level", test_take_level);
  g_test_add_func ("/cli-level/output", test_output);
  g_test_add_func ("/cli-level/wrong-usage", test_wrong_usage);
  g_test_add_func ("/cli-level/unknown-role", test_unknown_role);
  g_test_add_func ("/cli-level/full-disk", test_full_disk);
  return cli_test_run ();
}
