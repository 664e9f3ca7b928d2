// SPDX-License-Identifier: GPL-3.0-or-later
/* JobPosting: what stands in samples/job-posting byte for byte, and what holds for any posting. A sample is a posting, and beside it what it gives. */
#include "export/jd-job-posting.h"

#include "base/jd-json-scan.h"
#include "base/jd-locale.h"
#include "board/jd-boards.h"
#include "compose/jd-compose.h"
#include "export/jd-export.h"
#include "test-random-newer.h"

static const char *const samples[] = { "arabic", "german", "hostile", "hybrid-pays", "intern-hourly", "office-or-home", "remote", "senior-yearly" };

static char *
sample_file (const char *name, const char *extension)
{
  g_autofree char *file = g_strconcat (name, extension, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "core/samples/job-posting", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static JdPosting *
sample_posting (const char *name)
{
  g_autofree char *json = sample_file (name, ".vacancy");
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_parse (json, strlen (json), name, &error);

  g_assert_no_error (error);
  return posting;
}

static char *
data_of (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdDocument *documents[] = { document };

  return jd_job_posting_to_json (documents, 1, NULL);
}

static JdJsonTree *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JdJsonTree *tree = jd_json_parse (json, strlen (json), "data", &error);

  g_assert_no_error (error);
  return tree;
}

static void
test_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (JdPosting) posting = sample_posting (samples[i]);
      g_autofree char *expected = sample_file (samples[i], ".jsonld");
      g_autofree char *data = data_of (posting);
      g_test_message ("%s", samples[i]);
      g_assert_cmpstr (data, ==, expected);
    }
}

/* Several are one graph, each as it is alone. */
static void
test_many (void)
{
  g_autoptr (JdPosting) first = sample_posting ("remote"), second = sample_posting ("german");
  g_autoptr (JdDocument) one = jd_compose (first), two = jd_compose (second);
  const JdDocument *documents[] = { one, two };
  gsize length;
  g_autofree char *json = jd_job_posting_to_json (documents, 2, &length);
  g_autoptr (JdJsonTree) tree = parse (json);
  JdJsonNode *graph = jd_json_node_member (jd_json_tree_root (tree), "@graph");

  g_assert_cmpuint (length, ==, strlen (json));
  g_assert_cmpstr (jd_json_node_member (jd_json_tree_root (tree), "@context")->text, ==, "https://schema.org");
  g_assert_cmpuint (graph->length, ==, 2);
  g_assert_cmpstr (jd_json_node_member (&graph->items[0], "title")->text, ==, "Support Writer");
  g_assert_cmpstr (jd_json_node_member (&graph->items[1], "title")->text, ==, "Pflegefachkraft (m/w/d)");
}

/* The board says the same of our values as the data do. */
static void
test_names_of_board (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), NULL);
  const char *folders[] = { folder, NULL };
  g_autoptr (JdBoards) boards = jd_boards_load_from (folders);
  const JdBoard *google = jd_boards_find (boards, "google");

  g_assert_nonnull (google);
  for (guint i = 0; jd_employment_names[i]; i++)
    g_assert_cmpstr (jd_job_posting_employment (jd_employment_names[i]), ==, jd_board_value (google, "employment", jd_employment_names[i]));
  for (guint i = 0; jd_period_names[i]; i++)
    g_assert_cmpstr (jd_job_posting_units[i], ==, jd_board_value (google, "pay_period", jd_period_names[i]));
  g_assert_cmpstr (jd_board_value (google, "workplace", "remote"), ==, "TELECOMMUTE");
  g_assert_null (jd_job_posting_employment ("night work"));
}

/* ---- pay ---- */

static gint64
minor_units (JdJsonNode *value, const char *member, const char *currency)
{
  JdJsonNode *node = jd_json_node_member (value, member);
  double amount = node->type == JD_JSON_WHOLE ? (double) node->whole : node->real;

  g_assert_true (node->type == JD_JSON_WHOLE || node->type == JD_JSON_REAL);
  for (int i = jd_currency_digits (currency); i > 0; i--)
    amount *= 10;
  return (gint64) (amount + 0.5);
}

/* The pay that data say. */
static JdPay
pay_of (JdJsonNode *salary)
{
  JdJsonNode *value = jd_json_node_member (salary, "value");
  const gboolean single = jd_json_node_member (value, "value") != NULL;
  JdPay pay = { .period = (JdPeriod) jd_name_index (jd_job_posting_units, jd_json_node_member (value, "unitText")->text) };

  g_strlcpy (pay.currency, jd_json_node_member (salary, "currency")->text, sizeof pay.currency);
  pay.min = minor_units (value, single ? "value" : "minValue", pay.currency);
  pay.max = minor_units (value, single ? "value" : "maxValue", pay.currency);
  return pay;
}

static JdPosting *
paid_posting (const char *language, const JdPay *pay)
{
  JdPosting *posting = jd_posting_new ("p", language);
  JdSection *section = jd_section_new ("pay", JD_KIND_SALARY, "Pay");
  JdPlacement *placement = jd_placement_new ("pay", JD_KIND_SALARY);

  placement->has_pay = TRUE;
  placement->pay = *pay;
  g_ptr_array_add (section->placements, placement);
  g_ptr_array_add (posting->sections, section);
  return posting;
}

static void
any_pay (GRand *random, JdPay *pay)
{
  static const char *const currencies[] = { "EUR", "USD", "JPY", "KWD", "CHF", "INR", "BRL" };

  *pay = (JdPay){ .min = g_rand_int_range (random, 1, 10000000), .period = (JdPeriod) g_rand_int_range (random, 0, JD_PERIOD_YEAR + 1) };
  pay->max = g_rand_boolean (random) ? pay->min : pay->min + g_rand_int_range (random, 1, 1000000);
  g_strlcpy (pay->currency, currencies[g_rand_int_range (random, 0, G_N_ELEMENTS (currencies))], sizeof pay->currency);
}

/* The pay of the data is what the text says, in every language there is. */
static void
test_pay (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; jd_locale_nth (i); i++)
    {
      JdPay pay;
      any_pay (random, &pay);
      g_autoptr (JdPosting) posting = paid_posting (jd_locale_nth (i), &pay);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL), *data = data_of (posting);
      g_autoptr (JdJsonTree) tree = parse (data);
      JdPay said = pay_of (jd_json_node_member (jd_json_tree_root (tree), "baseSalary"));
      g_autofree char *line = jd_posting_pay_text (posting, &said);

      g_assert_true (jd_pay_equal (&said, &pay));
      if (strstr (text, line) == NULL)
        g_error ("%s: no %s in %s", jd_locale_nth (i), line, text);
    }
}

/* ---- any posting ---- */

static char *
squeeze (const char *text, const char *dropped)
{
  g_autoptr (GRegex) drop = g_regex_new (dropped, G_REGEX_MULTILINE, 0, NULL), spaces = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (drop, text, -1, 0, "", 0, NULL);

  return g_strstrip (g_regex_replace_literal (spaces, bare, -1, 0, " ", 0, NULL));
}

/* The words of a description; a bullet of the text can also be one that somebody typed. */
static char *
plain (const char *html)
{
  static const char *const references[][2] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&amp;", "&" } };
  g_autofree char *bare = squeeze (html, "</?(p|ul|li)>|- ");
  g_autoptr (GString) text = g_string_new (bare);

  g_assert_null (strchr (bare, '<'));
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    g_string_replace (text, references[i][0], references[i][1], 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whatever a writer does: it is JSON that cannot end the element it stands in, and the description says what the text says. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  char *folder = small_library_write ();
  g_autoptr (JdLibrary) small = small_library_load (folder);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (JdPosting) posting = random_posting (random, small);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *data = data_of (posting), *again = data_of (posting), *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
      g_autoptr (JdJsonTree) tree = parse (data);
      JdJsonNode *description = jd_json_node_member (jd_json_tree_root (tree), "description");
      g_autofree char *said = plain (description ? description->text : ""), *expected = squeeze (text, "- ");

      g_assert_cmpstr (data, ==, again);
      g_assert_null (strchr (data, '<'));
      if (!g_str_has_suffix (expected, said))
        g_error ("“%s” is not how “%s” ends", said, expected);
    }
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/job-posting/samples", test_samples);
  g_test_add_func ("/job-posting/many", test_many);
  g_test_add_func ("/job-posting/names-of-board", test_names_of_board);
  g_test_add_func ("/job-posting/pay", test_pay);
  g_test_add_func ("/job-posting/random", test_random);
  return g_test_run ();
}
