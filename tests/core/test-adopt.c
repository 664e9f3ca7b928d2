// SPDX-License-Identifier: GPL-3.0-or-later
/* A text becomes a plan, and that a posting. */
#include <string.h>

#include "adopt/jd-import-guess.h"
#include "adopt/jd-import-plan.h"
#include "compose/jd-compose.h"
#include "import/jd-importer.h"
#include "model/jd-wording.h"

static JdLibrary *library;
static JdLabeller *labeller;
static JdLineMatcher *matcher;

static JdOutline *
outline_of (const char *text)
{
  return jd_outline_new (labeller, jd_importer_find ("text")->read (text, strlen (text), NULL), NULL);
}

static JdImportPlan *
plan_of (const JdOutline *outline, JdPlanRequest request)
{
  g_autoptr (GError) error = NULL;
  JdImportPlan *plan = jd_import_plan_new (outline, matcher, &request, &error);
  g_assert_no_error (error);
  return plan;
}

static const JdPlanLine *
line_saying (const JdImportPlan *plan, const char *begin)
{
  for (guint i = 0; i < plan->sections->len; i++)
    for (guint j = 0; j < ((JdPlanSection *) plan->sections->pdata[i])->lines->len; j++)
      {
        const JdPlanLine *line = ((JdPlanSection *) plan->sections->pdata[i])->lines->pdata[j];
        if (g_str_has_prefix (line->plain, begin))
          return line;
      }
  return NULL;
}

#define AD                                                                                                                                                                                              \
  "Warehouse Associate (m/f/x)\nLeipzig\n\nYour tasks\n\n- Load trucks in the planned order and secure the goods for the road.\n- Count the stock in your area every week and report differences.\n"      \
  "- Feed the office cat and water the plants.\n- Feed the office cat and water the plants.\n\nYour profile\n\n- Forklift licence\n- At least 3 years of experience in a warehouse\n"                        \
  "\nNice to have\n\n- English is a plus\n\nPay\n\n16.20 € per hour\n\nHow to apply\n\nPlease send your documents to jobs@example.com by 31 January 2027.\n\nShare this page · Print · Back to results\n"

static void
test_states (void)
{
  g_autoptr (JdOutline) outline = outline_of (AD);
  g_autoptr (JdImportPlan) plan = plan_of (outline, (JdPlanRequest) { 0 });
  g_assert_cmpstr (plan->base->role, ==, "warehouse-associate");
  const JdPlanLine *same = line_saying (plan, "Load trucks"), *almost = line_saying (plan, "Count the stock"), *new = line_saying (plan, "Feed the office"), *years = line_saying (plan, "At least 3");
  g_assert_cmpint (same->state, ==, JD_PLAN_LIBRARY);
  g_assert_true (same->takes);
  g_assert_cmpint (almost->state, ==, JD_PLAN_ALMOST);
  g_assert_false (almost->takes);
  g_assert_cmpint (new->state, ==, JD_PLAN_NEW);
  g_assert_cmpuint (new->sources->len, ==, 2);
  g_assert_true (years->has_years);
  g_assert_nonnull (strstr (years->wording, "{years_min}"));
  g_assert_cmpint (line_saying (plan, "English")->necessity, ==, JD_NECESSITY_NICE);
  g_assert_cmpint (line_saying (plan, "Forklift")->necessity, ==, JD_NECESSITY_MUST);
}

/* A posting of it shows each line once, has the facts, and keeps in its notes what is in no section. */
static void
test_posting (void)
{
  g_autoptr (JdOutline) outline = outline_of (AD);
  g_autoptr (JdImportPlan) plan = plan_of (outline, (JdPlanRequest) { 0 });
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_import_plan_posting (plan, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jd_posting_title (posting), ==, "Warehouse Associate");
  g_assert_cmpstr (((JdLocation *) posting->facts->locations->pdata[0])->text, ==, "Leipzig");
  g_assert_cmpstr (posting->facts->apply, ==, "mailto:jobs@example.com");
  g_assert_cmpstr (posting->facts->apply_by, ==, "2027-01-31");
  const JdPlacement *pay = jd_posting_salary (posting);
  g_assert_nonnull (pay);
  g_assert_cmpint (pay->pay.min, ==, 1620);
  g_assert_nonnull (strstr (posting->notes, "Share this page"));
  gsize length = 0;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  g_autoptr (JdPosting) again = jd_posting_parse (json, length, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (posting, again));
  g_assert_cmpstr (again->notes, ==, posting->notes);
}

/* What a person chooses counts: a role, a level, words of the library, and what is left out. */
static void
test_choices (void)
{
  g_autoptr (JdOutline) outline = outline_of (AD);
  g_autofree JdPlanChoice *choices = g_new0 (JdPlanChoice, outline->lines->len);
  g_autoptr (JdImportPlan) first = plan_of (outline, (JdPlanRequest) { 0 });
  choices[g_array_index (line_saying (first, "Count the stock")->sources, guint, 0)] = JD_PLAN_TAKE;
  choices[g_array_index (line_saying (first, "Load trucks")->sources, guint, 0)] = JD_PLAN_DROP;
  g_autoptr (JdImportPlan) plan = plan_of (outline, (JdPlanRequest) { .role = "truck-driver", .level = "senior", .choices = choices });
  g_assert_cmpstr (plan->base->role, ==, "truck-driver");
  g_assert_cmpstr (plan->base->level, ==, "senior");
  g_assert_null (line_saying (plan, "Load trucks"));
  g_assert_true (line_saying (plan, "Count the stock")->takes);
  g_assert_cmpuint (plan->left_out->len, ==, first->left_out->len + 1);
  g_autoptr (JdImportPlan) none = plan_of (outline, (JdPlanRequest) { .no_role = TRUE, .level = "mid" });
  g_assert_null (none->base->role);
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_import_plan_new (outline, matcher, &(JdPlanRequest) { .role = "nobody", .level = "mid" }, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

/* A label that a person gives stays, and what follows is judged by it. */
static void
test_label_given (void)
{
  g_autoptr (JdOutline) outline = outline_of ("Night Owl\n\nWhat waits for you\n\nFlowers and a bench\n\nOld books\n");
  jd_outline_set_label (outline, 1, JD_LABEL_HEADING);
  jd_outline_set_label (outline, 2, JD_LABEL_BENEFIT);
  g_assert_cmpint (jd_outline_label (outline, 1), ==, JD_LABEL_HEADING);
  g_assert_cmpint (jd_outline_label (outline, 2), ==, JD_LABEL_BENEFIT);
  g_assert_cmpuint (g_array_index (outline->labelled, JdLabelled, 2).confidence, ==, 99);
  jd_outline_set_label (outline, 2, JD_LABEL_OTHER);
  g_assert_cmpint (jd_outline_label (outline, 2), ==, JD_LABEL_OTHER);
  jd_outline_set_label (outline, 2, JD_N_LABELS);
  g_assert_cmpint (outline->given[2], ==, -1);
}

/* A text of one line. */
static gboolean
find_line (const char *text, JdKind kind, const char *role, JdLineMatch *match)
{
  g_autoptr (JdLineLooks) looks = jd_line_looks_new (matcher, 1);

  return jd_line_looks_find (looks, 0, text, kind, role, match);
}

static void
test_match (void)
{
  JdLineMatch match;
  g_assert_true (find_line ("load trucks in the planned order and secure the goods for the road", JD_KIND_DUTY, NULL, &match));
  g_assert_cmpuint (match.alike, ==, 100);
  jd_line_match_clear (&match);
  g_assert_true (find_line ("At least 7 years of work in a warehouse or stockroom.", JD_KIND_QUALIFICATION, "warehouse-associate", &match));
  g_assert_cmpuint (match.alike, ==, 100);
  g_assert_cmpuint (match.values->len, ==, 1);
  g_assert_cmpstr (((JdLineValue *) match.values->pdata[0])->name, ==, "years_min");
  g_assert_cmpstr (((JdLineValue *) match.values->pdata[0])->text, ==, "7 years");
  jd_line_match_clear (&match);
  g_assert_false (find_line ("Sing to the moon every other night", JD_KIND_DUTY, NULL, &match));
  g_assert_false (find_line ("", JD_KIND_DUTY, NULL, &match));
}

static void
test_guess (void)
{
  static const struct { const char *text, *role, *level; } cases[] = {
    { "Senior Software Engineer\n\nWe look for you.\n", "software-engineer", "senior" },
    { "Praktikant (m/w/d) Lager\n\nWir suchen dich und freuen uns auf deine Bewerbung.\n", NULL, "intern" },
    { "Keeper of Bees\n\nRequirements\n\n- At least 6 years of experience with bees in the wild\n", NULL, "senior" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdOutline) outline = outline_of (cases[i].text);
      g_autoptr (JdLineLooks) looks = jd_line_looks_new (matcher, outline->lines->len);
      JdImportGuess guess = jd_import_guess (outline, matcher, looks, NULL);
      g_assert_cmpstr (guess.role, ==, cases[i].role);
      g_assert_cmpstr (guess.level, ==, cases[i].level);
    }
}

/* What is said of equal opportunity and pay behind a list of demands is no demand. */
static void
test_out_of_place (void)
{
  g_autoptr (JdOutline) outline = outline_of ("Bee Keeper\n\nQualifications\n\n- Ability to keep calm among bees\n- Knowledge of flowers and trees\n- A driving license\n\n"
                                              "We are an equal opportunity employer and welcome applicants regardless of race, color, religion, sex, national origin or disability status.\n\n"
                                              "Starting salary $36,000-$46,000 annually.\n");
  g_autoptr (JdImportPlan) plan = plan_of (outline, (JdPlanRequest) { .no_role = TRUE, .level = "mid" });
  g_assert_cmpuint (plan->sections->len, ==, 3);
  g_assert_cmpint (((JdPlanSection *) plan->sections->pdata[0])->kind, ==, JD_KIND_QUALIFICATION);
  g_assert_cmpuint (((JdPlanSection *) plan->sections->pdata[0])->lines->len, ==, 3);
  g_assert_cmpint (((JdPlanSection *) plan->sections->pdata[1])->kind, ==, JD_KIND_LEGAL);
  g_assert_cmpint (((JdPlanSection *) plan->sections->pdata[2])->kind, ==, JD_KIND_SALARY);
  g_assert_cmpint (((JdPlanLine *) ((JdPlanSection *) plan->sections->pdata[2])->lines->pdata[0])->state, ==, JD_PLAN_PAY);
}

/* A line that a person says something else of than its heading goes to the section that is about it, which is made where there is none. */
static void
test_given_moves (void)
{
  g_autoptr (JdOutline) outline = outline_of ("Bee Keeper\n\nWhat you will do\n\n- Keep the bees calm\n- Honey for the family every month\n- Collect the honey\n\nQualifications\n\n- Knowledge of flowers\n- Calm\n");
  jd_outline_set_label (outline, 3, JD_LABEL_BENEFIT);
  g_autoptr (JdImportPlan) plan = plan_of (outline, (JdPlanRequest) { .no_role = TRUE, .level = "mid" });
  g_assert_cmpuint (plan->sections->len, ==, 3);
  g_assert_cmpuint (((JdPlanSection *) plan->sections->pdata[0])->lines->len, ==, 2);
  g_assert_cmpint (((JdPlanSection *) plan->sections->pdata[1])->kind, ==, JD_KIND_BENEFIT);
  jd_outline_set_label (outline, 3, JD_LABEL_PREFERRED);
  g_autoptr (JdImportPlan) again = plan_of (outline, (JdPlanRequest) { .no_role = TRUE, .level = "mid" });
  g_assert_cmpuint (again->sections->len, ==, 2);
  g_assert_cmpuint (((JdPlanSection *) again->sections->pdata[1])->lines->len, ==, 3);
  g_assert_cmpint (line_saying (again, "Honey")->necessity, ==, JD_NECESSITY_NICE);
}

static void
test_gross (void)
{
  g_autoptr (JdOutline) outline = outline_of ("Bee Keeper\n\nPay\n\n€2,000 – €2,400 gross per month\n");
  const JdFound *pay = jd_import_facts_get (outline->found, JD_FOUND_PAY);
  g_assert_cmpint (pay->pay.gross, ==, JD_PAY_GROSS);
  g_assert_cmpint (pay->pay.period, ==, JD_PERIOD_MONTH);
  g_assert_cmpstr (pay->value, ==, "€2,000 – €2,400 gross per month");
  g_assert_true (pay->whole);
}

/* What the source has in fields of its own counts where no line says it. */
static void
test_source_facts (void)
{
  JdImported *imported = jd_importer_find ("text")->read (AD, strlen (AD), NULL);
  jd_imported_fact (imported, "company", "Northwind Works");
  jd_imported_fact (imported, "apply_by", "2020-01-01");
  g_autoptr (JdOutline) outline = jd_outline_new (labeller, imported, NULL);
  g_autoptr (JdImportPlan) plan = plan_of (outline, (JdPlanRequest) { 0 });
  g_assert_cmpstr (plan->base->facts->company, ==, "Northwind Works");
  g_assert_cmpstr (plan->base->facts->apply_by, ==, "2027-01-31");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_test_init (&argc, &argv, NULL);
  library = jd_library_open_starter (&error);
  g_assert_no_error (error);
  labeller = jd_labeller_load (NULL, NULL, &error);
  g_assert_no_error (error);
  matcher = jd_line_matcher_new (library, "en");
  g_test_add_func ("/adopt/states", test_states);
  g_test_add_func ("/adopt/posting", test_posting);
  g_test_add_func ("/adopt/choices", test_choices);
  g_test_add_func ("/adopt/label-given", test_label_given);
  g_test_add_func ("/adopt/match", test_match);
  g_test_add_func ("/adopt/out-of-place", test_out_of_place);
  g_test_add_func ("/adopt/given-moves", test_given_moves);
  g_test_add_func ("/adopt/gross", test_gross);
  g_test_add_func ("/adopt/source-facts", test_source_facts);
  g_test_add_func ("/adopt/guess", test_guess);
  int result = g_test_run ();
  jd_line_matcher_free (matcher);
  jd_labeller_free (labeller);
  jd_library_unref (library);
  return result;
}
