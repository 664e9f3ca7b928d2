// SPDX-License-Identifier: GPL-3.0-or-later
/* Facts of texts with labels, as they are found by way of the importers, held against what somebody read in them: test-facts FOLDER. */
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-text-language.h"
#include "import/jd-import-facts.h"
#include "import/jd-importer.h"
#include "import/jd-labeller.h"
#include "model/jd-types.h"
#include "model/jd-wording.h"

#define LEAST 95 /* per cent of each */

typedef enum { YEARS, PAY, EDUCATION, WISHED, CLOSING, N_FACTS } Fact;
static const char *const fact_names[] = { "years", "pay", "education", "education preferred", "closing date" };
static guint right[N_FACTS], texts;

static char *
plain_text (const GPtrArray *lines)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *plain = jd_wording_plain (((const JdImportLine *) lines->pdata[i])->wording);
      g_string_append_printf (text, "%s\n", plain);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_none (JsonObject *facts, const char *name)
{
  return !json_object_has_member (facts, name) || json_object_get_null_member (facts, name);
}

static void
note (Fact fact, const char *id, gboolean is_right, const char *wanted, const char *got)
{
  right[fact] += is_right;
  if (!is_right)
    g_print ("# %s: %s: expected %s, found %s\n", id, fact_names[fact], wanted ? wanted : "none", got ? got : "none");
}

static void
check_years (const char *id, JsonObject *facts, const GPtrArray *found)
{
  const JdFound *years = jd_import_facts_get (found, JD_FOUND_YEARS);
  gint64 wanted = is_none (facts, "years_min") ? 0 : (gint64) round (json_object_get_double_member (facts, "years_min") * 12);
  g_autofree char *text = wanted ? g_strdup_printf ("%" G_GINT64_FORMAT "/12", wanted) : NULL;
  note (YEARS, id, wanted == (years ? years->number : 0), text, years ? years->value : NULL);
}

static gint64
minor (JsonObject *pay, const char *name)
{
  return json_object_get_null_member (pay, name) ? 0 : (gint64) round (json_object_get_double_member (pay, name) * 100);
}

static gboolean
is_pay (JsonObject *pay, const JdFound *found)
{
  static const char *const periods[] = { NULL, NULL, "mile", "contract" };
  const char *period = found->form < G_N_ELEMENTS (periods) && periods[found->form] ? periods[found->form] : jd_period_names[found->pay.period];
  gint64 max = found->form == JD_FOUND_PAY_LEAST ? 0 : found->pay.max;
  return found->pay.min == minor (pay, "min") && max == minor (pay, "max") && g_str_equal (found->pay.currency, json_object_get_string_member (pay, "currency"))
         && g_str_equal (period, json_object_get_string_member (pay, "period"));
}

static void
check_pay (const char *id, JsonObject *facts, const GPtrArray *found)
{
  const JdFound *pay = jd_import_facts_get (found, JD_FOUND_PAY);
  JsonObject *wanted = is_none (facts, "salary") ? NULL : json_object_get_object_member (facts, "salary");
  g_autofree char *text = wanted ? g_strdup_printf ("%.2f %s %s", json_object_get_double_member (wanted, "min"), json_object_get_string_member (wanted, "currency"), json_object_get_string_member (wanted, "period")) : NULL;
  g_autofree char *got = pay ? g_strdup_printf ("%s (%s, %" G_GINT64_FORMAT " %s, form %d)", pay->value, jd_period_names[pay->pay.period], pay->pay.min, pay->pay.currency, pay->form) : NULL;
  note (PAY, id, wanted ? pay && is_pay (wanted, pay) : !pay || pay->form == JD_FOUND_PAY_PERCENT, text, got);
}

/* The same names, in any order; of what is wished the reader noted the highest, and others may be found beside it. What is said of experience that stands in for schooling is no name of it. */
static gboolean
same_names (const char *wanted, const char *got, gboolean more)
{
  g_autofree char *bare = g_strdup (wanted);
  char *with = strstr (bare, "-with-");
  if (with)
    *with = '\0';
  g_auto (GStrv) one = g_strsplit (bare, "-or-", -1), other = g_strsplit (got, "-or-", -1);
  for (guint i = 0; one[i]; i++)
    if (!g_strv_contains ((const char *const *) other, one[i]))
      return FALSE;
  return more || g_strv_length (one) == g_strv_length (other);
}

static void
check_schooling (Fact fact, const char *id, JsonObject *facts, const char *name, const GPtrArray *found, JdFoundKind kind)
{
  const JdFound *got = jd_import_facts_get (found, kind);
  const char *wanted = is_none (facts, name) ? NULL : json_object_get_string_member (facts, name);
  note (fact, id, wanted && got ? same_names (wanted, got->value, fact == WISHED) : !wanted && !got, wanted, got ? got->value : NULL);
}

static void
check_closing (const char *id, JsonObject *facts, const GPtrArray *found)
{
  const JdFound *date = jd_import_facts_get (found, JD_FOUND_APPLY_BY);
  const char *wanted = is_none (facts, "closing") ? NULL : json_object_get_string_member (facts, "closing");
  note (CLOSING, id, g_strcmp0 (wanted, date ? date->value : NULL) == 0, wanted, date ? date->value : NULL);
}

static void
check_text (const JdLabeller *labeller, const char *folder, const char *name)
{
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (".json")), *gold_path = g_build_filename (folder, "gold", name, NULL), *source = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_assert_true (json_parser_load_from_file (parser, gold_path, &error));
  JsonObject *gold = json_node_get_object (json_parser_get_root (parser)), *facts = json_object_get_object_member (gold, "facts");
  const char *file = json_object_get_string_member (gold, "text");
  g_autofree char *path = g_build_filename (folder, "text", file, NULL);
  g_assert_true (g_file_get_contents (path, &source, &length, &error));
  g_autoptr (JdImported) imported = jd_importer_for_file (file, source, length)->read (source, length, &error);
  g_assert_no_error (error);
  const GPtrArray *lines = imported->lines;
  g_autoptr (GArray) labelled = jd_labeller_import_lines (labeller, lines, NULL);
  g_autofree char *text = plain_text (lines);
  const char *language = jd_text_language (text);
  g_autoptr (GPtrArray) found = jd_import_facts_find (lines, labelled, language ? language : "en");
  texts++;
  if (g_strcmp0 (language, json_object_get_string_member (facts, "lang")) != 0)
    g_print ("# %s: language: found %s\n", id, language ? language : "none");
  check_years (id, facts, found);
  check_pay (id, facts, found);
  check_schooling (EDUCATION, id, facts, "education", found, JD_FOUND_EDUCATION);
  check_schooling (WISHED, id, facts, "education_preferred", found, JD_FOUND_EDUCATION_WISHED);
  check_closing (id, facts, found);
  for (guint i = 0; g_getenv ("FACTS_VERBOSE") && i < found->len; i++)
    {
      const JdFound *one = found->pdata[i];
      g_print ("# %s: %s = %s\n", id, jd_found_names[one->kind], one->value);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  const char *told = g_getenv ("VACANCY_CORPUS"), *folder = told ? told : argc > 1 ? argv[1] : "";
  g_autofree char *gold = g_build_filename (folder, "gold", NULL);
  g_autoptr (GDir) dir = g_dir_open (gold, 0, NULL);
  if (!dir)
    {
      g_print ("1..0 # SKIP there is no corpus\n");
      return 0;
    }
  g_autoptr (JdLabeller) labeller = jd_labeller_load (NULL, NULL, &error);
  g_assert_no_error (error);
  for (const char *name; (name = g_dir_read_name (dir));)
    if (g_str_has_suffix (name, ".json"))
      check_text (labeller, folder, name);
  guint all = 0;
  g_print ("1..%u\n", N_FACTS + 1);
  for (guint i = 0; i < N_FACTS; i++)
    {
      g_print ("%s %u - %s: %u of %u texts\n", right[i] * 100 >= LEAST * texts ? "ok" : "not ok", i + 1, fact_names[i], right[i], texts);
      all += right[i];
    }
  g_print ("%s %u - all: %.1f %%\n", all * 100 >= LEAST * texts * N_FACTS ? "ok" : "not ok", N_FACTS + 1, 100.0 * all / (texts * N_FACTS));
  return 0;
}
