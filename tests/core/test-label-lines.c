// SPDX-License-Identifier: GPL-3.0-or-later
/* What lines of job texts are about. The texts are made up; figures on real ones are held by tests/corpus. */
#include <glib/gstdio.h>
#include <string.h>

#include "import/jd-importer.h"
#include "import/jd-label-wrap.h"
#include "import/jd-labeller.h"

static JdLabeller *labeller;

/* The label of line @number of @text; NULL: it has none. */
static const char *
label_of (const char *text, guint number)
{
  g_autoptr (GArray) labelled = jd_labeller_text (labeller, text, strlen (text));
  for (guint i = 0; i < labelled->len; i++)
    if (g_array_index (labelled, JdLabelled, i).line == number)
      return jd_label_name (g_array_index (labelled, JdLabelled, i).label);
  return NULL;
}

static void
test_posting (void)
{
  static const struct
  {
    const char *line, *label; /* NULL: an empty line */
  } ad[] = {
    { "# Shift Baker", "title" },
    { "", NULL },
    { "## About us", "heading" },
    { "We are a family bakery with twelve employees. Our bread has been sold in the region since 1950.", "about-company" },
    { "", NULL },
    { "## Your tasks", "heading" },
    { "- Prepare dough and bake bread and rolls", "duty" },
    { "- Maintain the ovens and keep the bakery clean", "duty" },
    { "", NULL },
    { "## Requirements", "heading" },
    { "- Two years of experience in a bakery", "experience" },
    { "- Good communication skills", "skill" },
    { "", NULL },
    { "## Nice to have", "heading" },
    { "- Knowledge of French pastry", "preferred-qualification" },
    { "", NULL },
    { "## Benefits", "heading" },
    { "- Health insurance and 30 days of paid vacation", "benefit" },
    { "", NULL },
    { "## How to apply", "heading" },
    { "Please send your application with a CV to jobs@example.com.", "how-to-apply" },
  };
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ad); i++)
    g_string_append_printf (text, "%s\n", ad[i].line);
  for (guint i = 0; i < G_N_ELEMENTS (ad); i++)
    g_assert_cmpstr (label_of (text->str, i + 1), ==, ad[i].label);
}

/* What an importer read has the same labels, without the marks that said so on disk. */
static void
test_import_lines (void)
{
  const char *html = "<h2>Your tasks</h2><ul><li>Prepare dough and bake bread</li><li>Maintain the ovens and keep the bakery clean</li></ul>";
  g_autoptr (JdImported) imported = jd_import_html.read (html, strlen (html), NULL);
  g_autoptr (GArray) labelled = jd_labeller_import_lines (labeller, imported->lines, NULL);
  g_assert_cmpuint (imported->lines->len, ==, 3);
  g_assert_cmpuint (labelled->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const JdLabelled *line = &g_array_index (labelled, JdLabelled, i);
      g_assert_cmpuint (line->line, ==, i + 1);
      g_assert_cmpint (line->label, ==, i == 0 ? JD_LABEL_HEADING : JD_LABEL_DUTY);
      g_assert_cmpuint (line->confidence, >=, 50);
    }
}

/* What the fields of a file hold, their names say; those within a field belong to it. */
static void
test_fields (void)
{
  const char *text = "---\njobTitle: Shift Baker\nhiringOrganization:\n  name: Oven Ltd\njobLocation:\n  addressLocality: Springfield\nbaseSalary:\n  minValue: 20\ndatePosted: 2026-01-01\n---\nBake.\n";
  g_assert_cmpstr (label_of (text, 1), ==, "other");
  g_assert_cmpstr (label_of (text, 2), ==, "title");
  g_assert_cmpstr (label_of (text, 4), ==, "company");
  g_assert_cmpstr (label_of (text, 6), ==, "location");
  g_assert_cmpstr (label_of (text, 8), ==, "salary");
  g_assert_cmpstr (label_of (text, 9), ==, "other");
}

/* An option among demands, and a demand among options. */
static void
test_options (void)
{
  const char *text = "## Requirements\n\n- A forklift licence is an advantage\n- Good communication skills\n\n## Nice to have\n\n- Knowledge of French\n- You must have knowledge of food safety\n";
  g_assert_cmpstr (label_of (text, 3), ==, "preferred-qualification");
  g_assert_cmpstr (label_of (text, 4), ==, "skill");
  g_assert_cmpstr (label_of (text, 8), ==, "preferred-qualification");
  g_assert_cmpstr (label_of (text, 9), !=, "preferred-qualification");
}

static void
test_hidden (void)
{
  const char *text = "<html><head>\n<style>\np { color: red }\n</style></head>\n<body>\n<script>\nvar duties = 'Bake bread';\n</script>\n<!-- Bake\nbread -->\n<p>\n</body>\n";
  for (guint line = 1; line <= 12; line++)
    g_assert_cmpstr (label_of (text, line), ==, "other");
}

/* ---- how a line looks ---- */

static void
test_looks (void)
{
  static const struct
  {
    const char *source, *text;
    guint looks;
  } cases[] = {
    { "## Tasks", "Tasks", JD_LOOK_HEAD },
    { "# Tasks", "Tasks", JD_LOOK_HEAD | JD_LOOK_TOP },
    { "**Tasks:**", "Tasks:", JD_LOOK_BOLD | JD_LOOK_COLON },
    { "  • Bake", "Bake", JD_LOOK_ITEM },
    { "2) Bake.", "Bake.", JD_LOOK_ITEM | JD_LOOK_NUMBERED | JD_LOOK_STOP },
    { "TASKS", "TASKS", JD_LOOK_CAPITALS },
    { "Pay: 20", "Pay: 20", JD_LOOK_FIELD },
    { "https://example.com", "https://example.com", 0 },
    { "----", "----", JD_LOOK_RULE },
    { "<h2 class=\"x\">Tasks</h2>", "Tasks", JD_LOOK_HEAD },
    { "<li>Salt &amp; flour</li>", "Salt & flour", JD_LOOK_ITEM },
    { "</div></div>", "", JD_LOOK_MARKUP },
    { "S h i f t   B a k e r", "Shift Baker", JD_LOOK_SPACED },
    { "S h i f t B a k e r", "Shift Baker", JD_LOOK_SPACED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = jd_label_lines_read (cases[i].source);
      const JdLabelLine *line = lines->pdata[0];
      g_test_message ("%s", cases[i].source);
      g_assert_cmpuint (lines->len, ==, 1);
      g_assert_cmpstr (line->text, ==, cases[i].text);
      g_assert_cmphex (line->looks & ~(guint) JD_LOOK_GAP, ==, cases[i].looks);
    }
}

static void
test_wrapped (void)
{
  g_autoptr (GPtrArray) lines = jd_label_lines_read ("The bakery stands at the market and has sold bread to\n"
                                                     "people of the town for a very long time. You will bake\n"
                                                     "rolls in the morning, and clean the ovens in the after-\n"
                                                     "noon, which is what all of us do.\n");
  g_autofree gboolean *wrapped = jd_label_wrap_find (lines);
  g_assert_false (wrapped[0]);
  g_assert_true (wrapped[1] && wrapped[2] && wrapped[3]);
  g_autoptr (GPtrArray) short_lines = jd_label_lines_read ("Bake bread\nclean ovens\n");
  g_autofree gboolean *none = jd_label_wrap_find (short_lines);
  g_assert_false (none[1]);
}

/* ---- files ---- */

static char *
data_folder (void)
{
  return g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "data", NULL);
}

/* @json as the words of a folder of one's own is taken, or told and left out when something is @expected. */
static void
try_words (const char *json, const char *expected)
{
  g_autofree char *folder = g_dir_make_tmp ("label-XXXXXX", NULL), *import = g_build_filename (folder, "import", NULL), *path = g_build_filename (import, "words.json", NULL), *data = data_folder ();
  const char *const folders[] = { data, folder, NULL };
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (g_mkdir (import, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  g_autoptr (JdLabeller) loaded = jd_labeller_load (NULL, folders, &error);
  g_assert_no_error (error);
  const GPtrArray *faults = jd_labeller_faults (loaded);
  g_assert_cmpuint (faults->len, ==, expected ? 1 : 0);
  if (expected)
    {
      const char *message = ((const GError *) faults->pdata[0])->message;
      g_test_message ("%s", message);
      g_assert_true (strstr (message, expected) && strstr (message, "words.json"));
    }
  g_remove (path);
  g_rmdir (import);
  g_rmdir (folder);
}

static void
test_files (void)
{
  try_words ("{ \"format\": 1, \"id\": \"words\", \"classes\": { \"duty\": [\"bake\"] } }", NULL);
  try_words ("{ \"format\": 1, \"id\": \"words\", \"classes\": { \"duty\": [\"bake  bread\"] } }", "words with one space between");
  try_words ("{ \"format\": 1, \"id\": \"words\" }", "classes");
  try_words ("{ \"format\": 1, \"id\": \"weights\" }", "“words” or “labels”");
  try_words ("{", "words.json");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_test_init (&argc, &argv, NULL);
  g_autofree char *data = data_folder ();
  const char *const folders[] = { data, NULL };
  labeller = jd_labeller_load (NULL, folders, &error);
  g_assert_no_error (error);
  g_test_add_func ("/label-lines/posting", test_posting);
  g_test_add_func ("/label-lines/import-lines", test_import_lines);
  g_test_add_func ("/label-lines/fields", test_fields);
  g_test_add_func ("/label-lines/options", test_options);
  g_test_add_func ("/label-lines/hidden", test_hidden);
  g_test_add_func ("/label-lines/looks", test_looks);
  g_test_add_func ("/label-lines/wrapped", test_wrapped);
  g_test_add_func ("/label-lines/files", test_files);
  int status = g_test_run ();
  jd_labeller_free (labeller);
  return status;
}
