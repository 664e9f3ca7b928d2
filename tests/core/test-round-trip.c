// SPDX-License-Identifier: GPL-3.0-or-later
/* What the program exports, it reads back as the same: all roles at all levels, each after five edits by chance, in each format that has all the words. VACANCY_ROUND_TRIPS says how often, for who has
 * the time. */
#include "test-random-edit.h"

#include "adopt/jd-import-plan.h"
#include "export/jd-export.h"
#include "import/jd-importer.h"
#include "test-util.h"

static JdLibrary *library;
static JdLabeller *labeller;
static JdLineMatchers *matchers;

static const struct
{
  const char *exporter, *importer;
} formats[] = { { "html", "html" }, { "text", "text" }, { "md", "markdown" }, { "docx", "docx" } };

static GByteArray *
export_as (const JdPosting *posting, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = jd_compose (posting);
  GByteArray *out = g_byte_array_new ();
  const JdDocument *const documents[] = { document };
  const JdExportOptions options = { 0 };
  g_assert_true (jd_exporter_find (id)->write (documents, 1, &options, out, &error));
  g_assert_no_error (error);
  return out;
}

static char *
text_of (const JdPosting *posting)
{
  g_autoptr (GByteArray) out = export_as (posting, "text");
  return g_strndup ((const char *) out->data, out->len);
}

static JdPosting *
import_as (const char *id, const GByteArray *bytes, const char *language)
{
  g_autoptr (GError) error = NULL;
  JdImported *imported = jd_importer_find (id)->read ((const char *) bytes->data, bytes->len, &error);
  g_assert_no_error (error);
  g_autoptr (JdOutline) outline = jd_outline_new (labeller, imported, language);
  g_autoptr (JdImportPlan) plan = jd_import_plan_new (outline, jd_line_matchers_get (matchers, outline->language), &(JdPlanRequest) { 0 }, &error);
  g_assert_no_error (error);
  JdPosting *posting = jd_import_plan_posting (plan, &error);
  g_assert_no_error (error);
  return posting;
}

/* A posting of a role with the facts a real one has. */
static JdPosting *
fill_in (JdPosting *posting, const char *name, const char *value)
{
  g_autoptr (JdPosting) former = posting;
  JdPosting *after = jd_edit_set_value (former, name, value, NULL);
  return after ? after : jd_posting_ref (former);
}

static JdPosting *
make (const char *role, const char *level, const char *language)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_resolve_new (library, NULL, role, level, language, NULL, NULL, &error);
  g_assert_no_error (error);
  posting = fill_in (posting, "company", "Northwind Works");
  posting = fill_in (posting, "location", "Utrecht, NL");
  posting = fill_in (posting, "apply", "jobs@example.com");
  posting = fill_in (posting, "apply_by", "2027-01-31");
  return fill_in (posting, "pay", "2400-3100 EUR/month gross");
}

/* The first lines in which two texts differ, for the message. */
static void
tell_difference (const char *what, const char *before, const char *after)
{
  g_auto (GStrv) a = g_strsplit (before, "\n", -1), b = g_strsplit (after, "\n", -1);
  guint i = 0;
  while (a[i] && b[i] && strcmp (a[i], b[i]) == 0)
    i++;
  g_test_message ("%s: line %u: exported \"%s\", came back \"%s\"", what, i + 1, a[i] ? a[i] : "(end)", b[i] ? b[i] : "(end)");
  if (g_getenv ("VACANCY_ROUND_TRIPS"))
    g_test_message ("exported:\n%s\ncame back:\n%s", before, after);
}

static guint n_trips, n_failed;

static void
check_posting (const JdPosting *posting, const char *what, guint first, guint count)
{
  g_autofree char *before = text_of (posting);
  for (guint i = first; i < first + count; i++)
    {
      g_autoptr (GByteArray) bytes = export_as (posting, formats[i].exporter);
      g_autoptr (JdPosting) again = import_as (formats[i].importer, bytes, NULL);
      g_autofree char *after = text_of (again), *name = g_strdup_printf ("%s as %s", what, formats[i].exporter);
      n_trips++;
      if (strcmp (before, after) == 0)
        continue;
      tell_difference (name, before, after);
      n_failed++;
    }
}

static void
each_case (GRand *random, gboolean edited, const char *language, guint first, guint count)
{
  const GPtrArray *roles = jd_library_roles (library), *levels = jd_library_levels (library);
  for (guint i = 0; i < roles->len; i++)
    for (guint j = i % TEST_STRIDE; j < levels->len; j += TEST_STRIDE)
      {
        const JdRole *role = roles->pdata[i];
        const JdLevel *level = levels->pdata[j];
        JdPosting *posting = make (role->id, level->id, language);
        for (guint k = 0; edited && k < 5; k++)
          {
            JdPosting *after = random_edit (random, library, posting);
            jd_posting_unref (posting);
            posting = after;
          }
        g_autofree char *what = g_strdup_printf ("%s, %s, %s%s", role->id, level->id, language, edited ? ", edited" : "");
        check_posting (posting, what, first, count);
        jd_posting_unref (posting);
      }
}

static void
run_cases (gboolean edited, const char *language)
{
  const char *asked = g_getenv ("VACANCY_ROUND_TRIPS");
  const guint times = edited && asked ? (guint) g_ascii_strtoull (asked, NULL, 10) : 1;
  GRand *random = g_rand_new_with_seed (20270131);
  n_trips = n_failed = 0;
  for (guint i = 0; i < times; i++)
    each_case (random, edited, language, 0, G_N_ELEMENTS (formats));
  g_rand_free (random);
  g_test_message ("%u trips, %u did not come back as they were", n_trips, n_failed);
  g_assert_cmpuint (n_failed, ==, 0);
}

static void
test_as_given (void)
{
  run_cases (FALSE, "en");
}

static void
test_german (void)
{
  run_cases (FALSE, "de");
}

static void
test_edited (void)
{
  run_cases (TRUE, "en");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_test_init (&argc, &argv, NULL);
  library = starter_library ();
  labeller = jd_labeller_load (NULL, NULL, &error);
  g_assert_no_error (error);
  matchers = jd_line_matchers_new (library);
  g_test_add_func ("/round-trip/as-given", test_as_given);
  g_test_add_func ("/round-trip/german", test_german);
  g_test_add_func ("/round-trip/edited", test_edited);
  int result = g_test_run ();
  jd_line_matchers_free (matchers);
  jd_labeller_free (labeller);
  jd_library_unref (library);
  return result;
}
