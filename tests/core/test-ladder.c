// SPDX-License-Identifier: GPL-3.0-or-later
/* The ladder of a role: what it says at each level, what does not fit together, and what becomes of the files when it is changed. */
#include "ladder/jd-ladder-check.h"

#include "test-library-fixture.h"
#include "test-util.h"
#include "ladder/jd-ladder-edit.h"

static JdLadder *
open_ladder (const Fixture *fixture, const char *role)
{
  g_autoptr (GError) error = NULL;
  JdLadder *ladder = jd_ladder_new (fixture->library, role, "en", &error);

  g_assert_no_error (error);
  return ladder;
}

/* "duties/cook"; "years", "degree", "pay", "pay/NL". */
static guint
find_row (const JdLadder *ladder, const char *name)
{
  static const char *const kinds[] = { "", "years", "degree", "pay" };

  for (guint i = 0; i < ladder->rows->len; i++)
    {
      const JdLadderRow *row = jd_ladder_row (ladder, i);
      g_autofree char *called = row->section ? g_strdup_printf ("%s/%s", row->section->id, row->block->id)
                                             : g_strdup_printf ("%s%s%s", kinds[row->kind], row->place ? "/" : "", row->place ? row->place : "");
      if (g_str_equal (called, name))
        return i;
    }
  return JD_LADDER_NONE;
}

/* "Help to cook. | Cook {dish}. | =entry | …": a cell a level; + begins, - is not there, x ends. New string. */
static char *
describe_row (const Fixture *fixture, const char *role, const char *name)
{
  g_autoptr (JdLadder) ladder = open_ladder (fixture, role);
  const guint row = find_row (ladder, name);
  GString *out = g_string_new (NULL);

  if (row == JD_LADDER_NONE)
    return g_string_free (g_string_append (out, "none"), FALSE);
  for (guint i = 0; i < ladder->levels->len; i++)
    {
      const JdLadderCell *cell = jd_ladder_cell (ladder, row, i);

      g_string_append (out, i > 0 ? " | " : "");
      if (cell->state == JD_LADDER_INHERITED)
        g_string_append_printf (out, "=%s", ((const JdLevel *) g_ptr_array_index (ladder->levels, cell->from))->id);
      else
        g_string_append_printf (out, "%s%s", cell->state == JD_LADDER_BEGINS ? "+" : cell->state == JD_LADDER_OWN ? "*" : "", cell->text ? cell->text : cell->state == JD_LADDER_ENDS ? "x" : "-");
    }
  return g_string_free (out, FALSE);
}

#define assert_row(fixture, role, name, expected) \
  G_STMT_START \
  { \
    g_autofree char *row_ = describe_row (fixture, role, name); \
    g_assert_cmpstr (row_, ==, expected); \
  } \
  G_STMT_END

/* Levels are intern, entry, mid, senior and odd, which follows senior. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdLadder) ladder = open_ladder (fixture, "cook");

  g_assert_cmpuint (ladder->levels->len, ==, 5);
  g_assert_cmpuint (ladder->parents[0], ==, 1);
  g_assert_cmpuint (ladder->parents[1], ==, JD_LADDER_NONE);
  assert_row (fixture, "cook", "duties/cook", "*Help to cook. | Cook {dish}. | =entry | *Run the kitchen. | =senior");
  assert_row (fixture, "cook", "duties/plan", "- | - | +Plan the week. | =mid | =mid");
  assert_row (fixture, "cook", "duties/watch", "=entry | Watch and learn. | x | - | -");
  assert_row (fixture, "cook", "duties/taste", "- | - | - | +Taste each dish. | =senior");
  /* What operations of levels bring and take. */
  assert_row (fixture, "cook", "duties/teach", "- | - | - | +Teach {chef}. | =senior");
  assert_row (fixture, "cook", "duties/fetch", "=entry | Fetch goods. | =entry | x | -");
  assert_row (fixture, "cook", "needs/years", "x | {years_min:year|years} in a kitchen. | =entry | =entry | =entry");
  assert_row (fixture, "cook", "elsewhere/stars", "none");
  /* Market figures are no offer. */
  assert_row (fixture, "cook", "pay/market", "none");
  const JdLadderCell *cell = jd_ladder_cell (ladder, find_row (ladder, "needs/years"), 0);
  g_assert_cmpstr (cell->level, ==, "intern");
  cell = jd_ladder_cell (ladder, find_row (ladder, "needs/diploma"), 2);
  g_assert_cmpint (cell->necessity, ==, JD_NECESSITY_NICE);
  g_assert_cmpuint (jd_ladder_row (ladder, find_row (ladder, "duties/cook"))->shared, ==, 1);
}

/* What the role says goes before what the level says. */
static void
test_terms (Fixture *fixture, gconstpointer data)
{
  assert_row (fixture, "cook", "years", "none | 0–2 | *3–5 | 5–10 | =senior");
  assert_row (fixture, "cook", "degree", "- | - | - | - | -");
}

/* ---- changing ---- */

#define PLACE(at_level, at_section, the_block) (&(JdLadderPlace){ .role = "cook", .level = at_level, .section = at_section, .block = the_block })

static void
say (Fixture *fixture, const char *level, const char *block, const char *text)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_ladder_edit_wording (&fixture->edit, PLACE (level, "duties", block), "en", text, &error);

  fixture_apply (fixture, change, error);
}

static void
set_there (Fixture *fixture, const char *level, const char *block, gboolean there)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_ladder_edit_there (&fixture->edit, PLACE (level, "duties", block), there, &error);

  fixture_apply (fixture, change, error);
}

static void
follow (Fixture *fixture, const char *level, const char *block)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_ladder_edit_follow (&fixture->edit, PLACE (level, "duties", block), &error);

  fixture_apply (fixture, change, error);
}

static void
test_wording (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_snapshot (fixture);

  /* At a level that follows none it is what the block says; all that follow do so. */
  say (fixture, "entry", "cook", "Cook well.");
  assert_row (fixture, "cook", "duties/cook", "*Help to cook. | Cook well. | =entry | *Run the kitchen. | =senior");
  say (fixture, "mid", "cook", "Cook better.");
  assert_row (fixture, "cook", "duties/cook", "*Help to cook. | Cook well. | *Cook better. | *Run the kitchen. | =senior");
  say (fixture, "senior", "cook", "Rule.");
  assert_row (fixture, "cook", "duties/cook", "*Help to cook. | Cook well. | *Cook better. | *Rule. | =senior");
  follow (fixture, "senior", "cook");
  follow (fixture, "intern", "cook");
  assert_row (fixture, "cook", "duties/cook", "=entry | Cook well. | *Cook better. | =mid | =mid");
  g_assert_cmpint (fixture_block (fixture, "cook")->variants->len, ==, 1);
  for (guint i = 0; i < 5; i++)
    fixture_undo (fixture);
  g_autofree char *after = fixture_snapshot (fixture);
  /* Folders made on the way may stay, empty. */
  assert_row (fixture, "cook", "duties/cook", "*Help to cook. | Cook {dish}. | =entry | *Run the kitchen. | =senior");
  g_assert_true (strlen (after) >= strlen (before));
}

/* A variant for several levels: only the one that is changed is. Other languages say what they said. */
static void
test_shared_variant (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->own, "library/duty/cook.json",
              "{'format':1,'id':'cook','kind':'duty','title':'cook','body':{'en':'Cook.','de':'Kochen.'},'variants':[{'when':{'level':['intern','senior']},'body':{'en':'Help.','de':'Helfen.'},'x-v':1}],"
              "'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}");
  fixture_load (fixture);
  say (fixture, "intern", "cook", "Look.");
  assert_row (fixture, "cook", "duties/cook", "*Look. | Cook. | =entry | *Help. | =senior");
  const JdBlock *block = fixture_block (fixture, "cook");
  g_assert_cmpuint (block->variants->len, ==, 2);
  const JdVariant *made = g_ptr_array_index (block->variants, 1), *left = g_ptr_array_index (block->variants, 0);
  g_assert_cmpstr (jd_localized_get (made->body, "de", NULL), ==, "Helfen.");
  g_assert_nonnull (left->extras);
  follow (fixture, "senior", "cook");
  assert_row (fixture, "cook", "duties/cook", "*Look. | Cook. | =entry | =entry | =entry");
}

static void
test_there (Fixture *fixture, gconstpointer data)
{
  set_there (fixture, "senior", "plan", FALSE);
  assert_row (fixture, "cook", "duties/plan", "- | - | +Plan the week. | x | -");
  /* What began later has nothing to begin any more. */
  set_there (fixture, "entry", "plan", TRUE);
  assert_row (fixture, "cook", "duties/plan", "=entry | Plan the week. | =entry | x | -");
  const JdRoleSection *section = g_ptr_array_index (jd_library_role (fixture->library, "cook")->sections, 1);
  const JdRoleEntry *entry = g_ptr_array_index (section->entries, 2);
  g_assert_null (entry->when);
  g_assert_cmpstr (entry->unless->level[0], ==, "senior");
  follow (fixture, "senior", "plan");
  assert_row (fixture, "cook", "duties/plan", "=entry | Plan the week. | =entry | =entry | =entry");
  set_there (fixture, "entry", "plan", FALSE);
  assert_row (fixture, "cook", "duties/plan", "- | - | - | - | -");
  set_there (fixture, "intern", "plan", TRUE);
  assert_row (fixture, "cook", "duties/plan", "+Plan the week. | - | - | - | -");
  /* Saying something where it is not is one change. */
  say (fixture, "senior", "plan", "Plan the year.");
  assert_row (fixture, "cook", "duties/plan", "+Plan the week. | - | - | +Plan the year. | =senior");
  /* Members nobody knows stay where they are. */
  GError *error = NULL;
  const JdLadderPlace odd = { .role = "odd", .level = "senior", .section = "duties", .block = "own" };
  fixture_apply (fixture, jd_ladder_edit_there (&fixture->edit, &odd, FALSE, &error), error);
  g_autofree char *path = g_build_filename (fixture->team, "roles/odd.json", NULL), *json = NULL;
  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  g_assert_nonnull (strstr (json, "\"x-entry\": 3"));
  g_assert_nonnull (strstr (json, "\"x-role\": 1"));
}

static void
assert_refused (JdLibraryChange *change, GError *error, int code, const char *message)
{
  g_assert_null (change);
  g_assert_error (error, JD_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_error_free (error);
}

/* What the role alone does not decide is not changed behind anybody's back. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_ladder_edit_there (&fixture->edit, PLACE ("senior", "duties", "teach"), FALSE, &error);
  assert_refused (change, error, JD_ERROR_REFUSED, "teach: a level brings it, not the role; change that at the level");
  error = NULL;
  change = jd_ladder_edit_there (&fixture->edit, PLACE ("intern", "needs", "years"), TRUE, &error);
  assert_refused (change, error, JD_ERROR_REFUSED, "years: an operation of the level Intern decides where it is there; change that at the level");
  error = NULL;
  change = jd_ladder_edit_follow (&fixture->edit, PLACE ("entry", "duties", "cook"), &error);
  assert_refused (change, error, JD_ERROR_REFUSED, "cook: the level follows none");
  error = NULL;
  change = jd_ladder_edit_there (&fixture->edit, PLACE ("mid", "pay", "meals"), FALSE, &error);
  assert_refused (change, error, JD_ERROR_REFUSED, "meals: the role lists it several times; change that in its outline");
  error = NULL;
  change = jd_ladder_edit_wording (&fixture->edit, PLACE ("chef", "duties", "cook"), "en", "X", &error);
  assert_refused (change, error, JD_ERROR_REFERENCE, "expected the id of a level, found “chef”");
  /* Words for a level and words for a place: nobody could tell which hold. */
  folder_put (fixture->own, "library/duty/fetch.json", SMALL_BLOCK ("duty", "fetch", SMALL_EN ("Fetch."), SMALL_WHEN ("place", "NL", "Cycle."), ""));
  fixture_load (fixture);
  error = NULL;
  change = jd_ladder_edit_wording (&fixture->edit, PLACE ("mid", "duties", "fetch"), "en", "X", &error);
  assert_refused (change, error, JD_ERROR_AMBIGUOUS, "fetch: has words for a place or workplace, too; what it says where both hold is decided in the block");
}

static void
set_years (Fixture *fixture, const char *level, const char *text)
{
  GError *error = NULL;

  fixture_apply (fixture, jd_ladder_edit_years (&fixture->edit, PLACE (level, NULL, NULL), text, &error), error);
}

static void
test_years (Fixture *fixture, gconstpointer data)
{
  set_years (fixture, "senior", "4");
  set_years (fixture, "entry", " 1 - 2 ");
  assert_row (fixture, "cook", "years", "none | *1–2 | *3–5 | *4 | =senior");
  set_years (fixture, "intern", "none");
  set_years (fixture, "mid", "");
  assert_row (fixture, "cook", "years", "*none | *1–2 | 2–5 | *4 | =senior");
  GError *error = NULL;
  JdLibraryChange *change = jd_ladder_edit_years (&fixture->edit, PLACE ("mid", NULL, NULL), "5-2", &error);
  assert_refused (change, error, JD_ERROR_VALUE, "expected years such as 2-5, 8 or none, found “5-2”");
  error = NULL;
  fixture_apply (fixture, jd_ladder_edit_degree (&fixture->edit, PLACE ("mid", NULL, NULL), "required", &error), error);
  assert_row (fixture, "cook", "degree", "- | - | *required | =mid | =mid");
  error = NULL;
  change = jd_ladder_edit_degree (&fixture->edit, PLACE ("mid", NULL, NULL), "phd", &error);
  assert_refused (change, error, JD_ERROR_VALUE, "expected none, enrolled, preferred or required, found “phd”");
  error = NULL;
  fixture_apply (fixture, jd_ladder_edit_degree (&fixture->edit, PLACE ("mid", NULL, NULL), "", &error), error);
  assert_row (fixture, "cook", "degree", "- | - | - | - | -");
}

/* ---- pay ---- */

#define PAY(id, rows) "{'format':1,'id':'" id "','kind':'salary','title':'" id "','body':{},'variants':[],'basis':'offer','currency':'EUR','period':'month','rows':[" rows "],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}"
#define PAY_ROLE(id, blocks) "{'format':1,'id':'" id "','name':{'en':'" id "'},'sections':[{'id':'pay','kind':'salary','heading':{'en':'Pay'},'blocks':[" blocks "]}]}"

static void
set_pay (Fixture *fixture, const char *role, const char *block, const char *level, const char *where, const char *text)
{
  GError *error = NULL;
  const JdLadderPlace place = { .role = role, .level = level, .block = block };

  fixture_apply (fixture, jd_ladder_edit_pay (&fixture->edit, &place, where, "en", text, &error), error);
}

static void
test_pay (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->own, "library/salary/till.json", PAY ("till", "{'level':'entry','place':'NL','min':200000,'max':250000}"));
  folder_put (fixture->own, "roles/cashier.json", PAY_ROLE ("cashier", "'till'"));
  fixture_load (fixture);
  assert_row (fixture, "cashier", "pay/NL", "=entry | €2,000 – €2,500 per month | =entry | =entry | =entry");
  /* Currency and period need not be said again. */
  set_pay (fixture, "cashier", "till", "mid", "NL", "2600-3000");
  assert_row (fixture, "cashier", "pay/NL", "=entry | €2,000 – €2,500 per month | €2,600 – €3,000 per month | =mid | =mid");
  set_pay (fixture, "cashier", "till", "mid", "NL", "");
  assert_row (fixture, "cashier", "pay/NL", "=entry | €2,000 – €2,500 per month | =entry | =entry | =entry");
  GError *error = NULL;
  const JdLadderPlace place = { .role = "cashier", .level = "mid", .block = "till" };
  JdLibraryChange *change = jd_ladder_edit_pay (&fixture->edit, &place, "NL", "en", "30000 USD per year", &error);
  assert_refused (change, error, JD_ERROR_VALUE, "expected pay in EUR by the month, as the other figures, found USD/year");
}

/* Figures of a block that others have, too, are theirs: the role gets its own. */
static void
test_own_pay (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->team, "library/salary/till.json", PAY ("till", "{'level':'entry','min':200000,'max':250000}"));
  folder_put (fixture->team, "roles/cashier.json", PAY_ROLE ("cashier", "'till'"));
  folder_put (fixture->team, "roles/baker.json", PAY_ROLE ("baker", "'till'"));
  folder_put (fixture->team, "roles/guard.json", PAY_ROLE ("guard", ""));
  fixture_load (fixture);
  set_pay (fixture, "cashier", "till", "mid", NULL, "2600");
  assert_row (fixture, "cashier", "pay", "=entry | €2,000 – €2,500 per month | €2,600 per month | =mid | =mid");
  assert_row (fixture, "baker", "pay", "=entry | €2,000 – €2,500 per month | =entry | =entry | =entry");
  g_assert_cmpstr (fixture_block (fixture, "cashier-pay")->families[0], ==, "cashier");
  fixture_undo (fixture);
  g_assert_null (jd_library_block (fixture->library, "cashier-pay"));
  /* One that has none gets one. */
  set_pay (fixture, "guard", NULL, "entry", NULL, "15 EUR an hour");
  assert_row (fixture, "guard", "pay", "=entry | €15 per hour | =entry | =entry | =entry");
}

/* ---- what does not fit together ---- */

/* "senior years: Senior asks for …", a line each. New string. */
static char *
describe_findings (const Fixture *fixture, const char *role)
{
  g_autoptr (JdLadder) ladder = open_ladder (fixture, role);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ladder->findings->len; i++)
    {
      const JdLadderFinding *finding = g_ptr_array_index (ladder->findings, i);
      g_string_append_printf (out, "%s %s: %s (%s)\n", ((const JdLevel *) g_ptr_array_index (ladder->levels, finding->column))->id, finding->check->id, finding->message, finding->brief);
      g_assert_true (jd_ladder_finding_at (ladder, finding->row, finding->column)->column == finding->column);
    }
  return g_string_free (out, FALSE);
}

#define assert_findings(fixture, role, expected) \
  G_STMT_START \
  { \
    g_autofree char *found_ = describe_findings (fixture, role); \
    g_assert_cmpstr (found_, ==, expected); \
  } \
  G_STMT_END

static void
test_findings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *starter = describe_findings (fixture, "cook");

  g_assert_cmpstr (starter, ==, "");
  set_years (fixture, "senior", "1");
  assert_findings (fixture, "cook", "senior years: Senior asks for fewer years than Mid (fewer than Mid)\n");
  set_years (fixture, "senior", "");
  assert_findings (fixture, "cook", "");
}

static void
test_pay_findings (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->own, "library/salary/till.json",
              PAY ("till", "{'level':'entry','place':'NL','min':200000,'max':250000},{'level':'mid','place':'NL','min':210000,'max':240000},{'level':'senior','place':'NL','min':220000,'max':260000},"
                           "{'level':'senior','place':'BE','min':1,'max':2}"));
  folder_put (fixture->own, "roles/cashier.json", PAY_ROLE ("cashier", "'till'"));
  fixture_load (fixture);
  assert_findings (fixture, "cashier", "mid pay: Mid pays less than Entry (less than Entry)\n");
}

/* Limits are data: of the level, or of the one it follows. */
static void
test_limits (Fixture *fixture, gconstpointer data)
{
#define LEVEL(id, order, rest) "{'format':1,'id':'" id "','order':" order ",'name':{'en':'" id "'}" rest "}"
  folder_put (fixture->own, "levels/entry.json", LEVEL ("entry", "20", ",'params':{'degree':'required'},'limits':{'must_max':2}"));
  folder_put (fixture->own, "levels/intern.json", LEVEL ("intern", "10", ",'inherits':'entry','params':{'degree':'preferred'},'limits':{'must_max':1,'degree_max':'enrolled'}"));
  folder_put (fixture->own, "levels/mid.json", LEVEL ("mid", "30", ",'inherits':'entry'"));
  folder_put (fixture->own, "levels/senior.json", LEVEL ("senior", "40", ",'inherits':'mid','limits':{'must_max':9}"));
  folder_put (fixture->own, "roles/cashier.json", "{'format':1,'id':'cashier','name':{'en':'C'},'sections':[{'id':'needs','kind':'qualification','heading':{'en':'N'},'blocks':['years','diploma','count']}]}");
  folder_put (fixture->own, "library/qualification/count.json", SMALL_BLOCK ("qualification", "count", SMALL_EN ("Count."), "", ",'necessity':'must','aspect':'skill'"));
  fixture_load (fixture);
  assert_findings (fixture, "cashier",
                   "intern degree: intern asks for a degree; the limit of the level is “enrolled” (limit: enrolled)\n"
                   "intern degree: intern asks for a degree; the limit of the level is “enrolled” (limit: enrolled)\n"
                   "intern must: intern has 3 must-haves; the limit of the level is 1 (3 must-haves, limit 1)\n"
                   "entry must: entry has 3 must-haves; the limit of the level is 2 (3 must-haves, limit 2)\n"
                   "mid must: mid has 3 must-haves; the limit of the level is 2 (3 must-haves, limit 2)\n");
}

static void
test_line_findings (Fixture *fixture, gconstpointer data)
{
  folder_put (fixture->own, "roles/cashier.json",
              "{'format':1,'id':'cashier','name':{'en':'C'},'sections':[{'id':'needs','kind':'qualification','heading':{'en':'N'},'blocks':[{'block':'years','when':{'level':['intern','mid']}},"
              "{'block':'diploma','when':{'level':['senior']},'unless':{'level':['senior']}},{'block':'knife','unless':{'level':['entry']}},{'block':'wine','when':{'place':['NL']}}]}]}");
  fixture_load (fixture);
  assert_findings (fixture, "cashier",
                   "intern lines: “years” is added at Intern and dropped there again (added and dropped)\n"
                   "senior lines: “diploma” is added at Senior and dropped there again (added and dropped)\n"
                   "intern lines: “knife” is there at no level (at no level)\n");
}

/* Nothing but an error where a role names what nobody has, and a cell of its own for what nobody can tell. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  folder_put (fixture->own, "roles/cashier.json", PAY_ROLE ("cashier", "'nobody'"));
  folder_put (fixture->own, "library/duty/fetch.json",
              SMALL_BLOCK ("duty", "fetch", SMALL_EN ("Fetch."), SMALL_WHEN ("level", "mid", "One.") "," SMALL_WHEN ("level", "mid", "Two."), ""));
  fixture_load (fixture);
  g_assert_null (jd_ladder_new (fixture->library, "cashier", "en", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
  g_autoptr (JdLadder) ladder = open_ladder (fixture, "cook");
  const JdLadderCell *cell = jd_ladder_cell (ladder, find_row (ladder, "duties/fetch"), 2);
  g_assert_error (cell->fault, JD_ERROR, JD_ERROR_AMBIGUOUS);
}

int
main (int argc, char **argv)
{
  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/ladder/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("table", test_table);
  ADD ("terms", test_terms);
  ADD ("wording", test_wording);
  ADD ("shared-variant", test_shared_variant);
  ADD ("there", test_there);
  ADD ("refused", test_refused);
  ADD ("years", test_years);
  ADD ("pay", test_pay);
  ADD ("own-pay", test_own_pay);
  ADD ("findings", test_findings);
  ADD ("pay-findings", test_pay_findings);
  ADD ("limits", test_limits);
  ADD ("line-findings", test_line_findings);
  ADD ("broken", test_broken);
  return fixture_run_tests ();
}
