// SPDX-License-Identifier: GPL-3.0-or-later
#include "uses/jd-update.h"

#include "test-random-newer.h"
#include "edit/jd-edit-block.h"
#include "edit/jd-merge-text.h"

static JdLibrary *small;

/* ---- newer libraries ---- */

/* The small library, with @files (ending with no name) in the place of its own. */
static JdLibrary *
library_with (const SmallFile *files)
{
  char *folder = small_library_write ();

  for (; files->name != NULL; files++)
    folder_put (folder, files->name, files->json);
  JdLibrary *library = small_library_load (folder);
  folder_free (folder);
  return library;
}

#define REVISED(revision, kind, id, body, variants, extra) \
  "{'format':1,'id':'" id "','kind':'" kind "','title':'" id "','body':" body ",'variants':[" variants "]" extra \
  ",'tags':[],'families':[],'revision':" revision ",'history':[],'status':'approved'}"

#define newer_cook(text) \
  library_with ((const SmallFile[]){ { "library/duty/cook.json", REVISED ("2", "duty", "cook", SMALL_EN (text), "", "") }, { NULL } })

static JdUpdate *
update_of (const JdLibrary *library, JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  JdUpdate *update = jd_update_new (library, posting, &error);

  g_assert_no_error (error);
  g_assert_true (jd_update_posting (update) == posting);
  return update;
}

/* What is offered, one a line. New string. */
static char *
print_update (const JdUpdate *update)
{
  static const char *const kinds[] = { "follows", "merges", "conflicts" };
  const GPtrArray *lines = jd_update_lines (update);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdUpdateLine *line = g_ptr_array_index (lines, i);
      g_string_append_printf (out, "%s %s/%s:%s%s %s -> %s", kinds[line->kind], line->section->id, line->mine->id, line->changes_wording ? " wording" : "",
                              line->changes_pay ? " pay" : "", line->mine->base, line->theirs->base);
      if (line->merged != NULL)
        g_string_append_printf (out, " (merged %s)", line->merged);
      g_string_append_c (out, '\n');
      g_assert_cmpint (line->decision, ==, JD_UPDATE_LATER);
    }
  return g_string_free (out, FALSE);
}

static void
assert_update (const JdLibrary *library, JdPosting *posting, const char *expected)
{
  g_autoptr (JdUpdate) update = update_of (library, posting);
  g_autofree char *text = print_update (update);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (jd_update_faults (update)->len, ==, 0);
}

static JdPosting *
decide_all (const JdLibrary *library, JdPosting *posting, JdUpdateDecision decision)
{
  g_autoptr (JdUpdate) update = update_of (library, posting);

  jd_update_decide_all (update, decision);
  return jd_update_apply (update);
}

#define EDIT(posting, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) edit_error = NULL; \
    JdPosting *edited = call; \
    small_replace (&posting, edited, edit_error); \
  } \
  G_STMT_END
#define E &edit_error

/* ---- what is newer ---- */

static void
test_nothing (void)
{
  g_autoptr (JdPosting) posting = small_posting (small, "mid");

  assert_update (small, posting, "");
  g_autoptr (JdPosting) same = decide_all (small, posting, JD_UPDATE_TAKE);
  g_assert_true (same == posting);
}

/* What a new posting would say, byte for byte, with what its wordings bring of variables. */
static void
test_take (void)
{
  g_autoptr (JdLibrary) newer = newer_cook ("Cook {dish} for {guests}.");
  g_autoptr (JdPosting) posting = small_posting (small, "mid"), fresh = small_posting (newer, "mid");

  EDIT (posting, jd_edit_set_value (posting, "dish", "soup", E));
  EDIT (fresh, jd_edit_set_value (fresh, "dish", "soup", E));
  assert_update (newer, posting, "follows duties/cook: wording Cook {dish}. -> Cook {dish} for {guests}.\n");
  g_autoptr (JdPosting) taken = decide_all (newer, posting, JD_UPDATE_TAKE);
  g_assert_true (jd_posting_equal (taken, fresh));
  g_assert_nonnull (jd_posting_variable (taken, "guests"));
  assert_update (newer, taken, "");
  /* Merging takes what was not edited. */
  g_autoptr (JdPosting) merged = decide_all (newer, posting, JD_UPDATE_MERGE);
  g_assert_true (jd_posting_equal (merged, fresh));
}

/* The block changed by hand, without another revision: noticed by the wording that is gone. Another wording of the same revision is no news; an earlier revision never is. */
static void
test_revisions (void)
{
  g_autoptr (JdLibrary) by_hand = library_with ((const SmallFile[]){
      { "library/duty/fetch.json", SMALL_BLOCK ("duty", "fetch", SMALL_EN ("Fetch all goods."), "", "") },
      { "library/conditions/hours.json", SMALL_BLOCK ("conditions", "hours", SMALL_EN ("Evening work."), SMALL_WHEN ("level", "mid", "Long evenings."), "") },
      { NULL } });
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  assert_update (by_hand, posting, "follows duties/fetch: wording Fetch goods. -> Fetch all goods.\n");

  /* The job is elsewhere now, which the library has nothing to do with. */
  g_autoptr (JdPosting) moved = jd_posting_ref (posting);
  EDIT (moved, jd_edit_set_value (moved, "workplace", "remote", E));
  assert_update (small, moved, "");

  g_autoptr (JdLibrary) newer = newer_cook ("Cook well.");
  g_autoptr (JdPosting) ahead = small_posting (newer, "mid");
  assert_update (small, ahead, "");

  /* A later revision with a wording for this level. */
  g_autoptr (JdLibrary) varied = library_with ((const SmallFile[]){
      { "library/conditions/hours.json", REVISED ("3", "conditions", "hours", SMALL_EN ("Evening work."), SMALL_WHEN ("level", "mid", "Long evenings."), "") }, { NULL } });
  g_autoptr (JdPosting) intern = small_posting (small, "intern");
  assert_update (varied, posting, "follows place/hours: wording Evening work. -> Long evenings.\n");
  assert_update (varied, intern, "");
}

/* What would not be seen in an export is not offered, until it would. */
static void
test_unseen (void)
{
  g_autoptr (JdLibrary) newer = newer_cook ("Cook {dish} well.");
  g_autoptr (JdPosting) posting = small_posting (small, "mid");

  /* {dish} is optional and has no value, so both are left out. */
  assert_update (newer, posting, "");
  EDIT (posting, jd_edit_set_value (posting, "dish", "soup", E));
  g_autoptr (JdPosting) hidden = jd_posting_ref (posting), agrees = jd_posting_ref (posting), detached = jd_posting_ref (posting), removed = jd_posting_ref (posting);
  EDIT (hidden, jd_edit_set_hidden (hidden, "cook", TRUE, E));
  EDIT (agrees, jd_edit_set_text (agrees, "cook", "Cook {dish} well.", E));
  EDIT (detached, jd_edit_detach (detached, "cook", E));
  EDIT (removed, jd_edit_remove (removed, "cook", E));
  assert_update (newer, hidden, "");
  assert_update (newer, agrees, "");
  assert_update (newer, detached, "");
  assert_update (newer, removed, "");
  EDIT (hidden, jd_edit_set_hidden (hidden, "cook", FALSE, E));
  assert_update (newer, hidden, "follows duties/cook: wording Cook {dish}. -> Cook {dish} well.\n");
  /* The writer has all of what is new already. */
  EDIT (agrees, jd_edit_set_text (agrees, "cook", "Always cook {dish} well and fast.", E));
  assert_update (newer, agrees, "conflicts duties/cook: wording Cook {dish}. -> Cook {dish} well.\n");
  EDIT (agrees, jd_edit_set_text (agrees, "cook", "Cook {dish} well.\n\nAnd clean.", E));
  assert_update (newer, agrees, "conflicts duties/cook: wording Cook {dish}. -> Cook {dish} well.\n");
}

static void
test_known_already (void)
{
  g_autoptr (JdLibrary) newer = library_with (
      (const SmallFile[]){ { "library/duty/fetch.json", REVISED ("2", "duty", "fetch", SMALL_EN ("Fetch fresh goods."), "", "") }, { NULL } });
  g_autoptr (JdPosting) posting = small_posting (small, "mid");

  EDIT (posting, jd_edit_set_text (posting, "fetch", "Please fetch fresh goods.", E));
  assert_update (newer, posting, "conflicts duties/fetch: wording Fetch goods. -> Fetch fresh goods.\n");
  EDIT (posting, jd_edit_set_text (posting, "fetch", "Fetch fresh goods now.", E));
  assert_update (newer, posting, "");
}

/* Blocks that are gone, say nothing here, or contradict themselves. */
static void
test_nothing_to_offer (void)
{
  char *folder = small_library_write ();
  g_autofree char *gone = g_build_filename (folder, "library", "duty", "old.json", NULL);
  g_autoptr (JdPosting) posting = small_posting (small, "mid");

  g_assert_cmpint (g_remove (gone), ==, 0);
  folder_put (folder, "library/duty/fetch.json", REVISED ("2", "duty", "fetch", "{}", SMALL_WHEN ("level", "senior", "Order goods."), ""));
  folder_put (folder, "library/qualification/knife.json",
              REVISED ("2", "qualification", "knife", SMALL_EN ("You cut well."), SMALL_WHEN ("level", "mid", "One.") "," SMALL_WHEN ("level", "mid", "Two."),
                       ",'necessity':'must','aspect':'skill'"));
  g_autoptr (JdLibrary) newer = jd_library_new ();
  jd_library_add_folder (newer, folder, JD_FOLDER_READ_ONLY, NULL);
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  g_assert_cmpuint (jd_update_lines (update)->len, ==, 0);
  g_assert_cmpuint (jd_update_faults (update)->len, ==, 1);
  g_assert_error ((GError *) jd_update_faults (update)->pdata[0], JD_ERROR, JD_ERROR_AMBIGUOUS);
  folder_free (folder);

  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) empty = jd_library_new ();
  g_assert_null (jd_update_new (empty, posting, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

/* ---- three ways ---- */

static void
test_edited (void)
{
  g_autoptr (JdLibrary) newer = library_with (
      (const SmallFile[]){ { "library/benefit/meals.json", REVISED ("2", "benefit", "meals", SMALL_EN ("Free meals for all."), "", "") },
                           { "library/qualification/wine.json", REVISED ("4", "qualification", "wine", SMALL_EN ("You know beer."), "", ",'necessity':'nice','aspect':'skill'") },
                           { NULL } });
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  EDIT (posting, jd_edit_set_text (posting, "meals", "Free food.", E));
  EDIT (posting, jd_edit_set_text (posting, "wine", "You know cider.", E));
  assert_update (newer, posting,
                 "conflicts needs/wine: wording You know wine. -> You know beer.\n"
                 "conflicts pay/meals: wording Free meals. -> Free meals for all.\n"
                 "follows pay/meals~2: wording Free meals. -> Free meals for all.\n");
  EDIT (posting, jd_edit_set_text (posting, "meals", "Free hot meals.", E));
  assert_update (newer, posting,
                 "conflicts needs/wine: wording You know wine. -> You know beer.\n"
                 "merges pay/meals: wording Free meals. -> Free meals for all. (merged Free hot meals for all.)\n"
                 "follows pay/meals~2: wording Free meals. -> Free meals for all.\n");

  g_autoptr (JdPosting) taken = decide_all (newer, posting, JD_UPDATE_TAKE);
  small_assert_section (taken, "needs", "{years_min:year|years} in a kitchen. / A diploma. / You cut fast. / You know beer.");
  g_assert_cmpint (small_placement (taken, "wine")->state, ==, JD_LINKED);
  g_assert_cmpint (small_placement (taken, "wine")->revision, ==, 4);

  g_autoptr (JdPosting) merged = decide_all (newer, posting, JD_UPDATE_MERGE);
  g_assert_cmpstr (jd_placement_wording (small_placement (merged, "meals")), ==, "Free hot meals for all.");
  g_assert_cmpstr (small_placement (merged, "meals")->base, ==, "Free meals for all.");
  g_assert_cmpint (small_placement (merged, "meals~2")->state, ==, JD_LINKED);
  /* What is in conflict is left, and offered again. */
  g_assert_true (small_placement (merged, "wine") == small_placement (posting, "wine"));
  assert_update (newer, merged, "conflicts needs/wine: wording You know wine. -> You know beer.\n");
  jd_update_unref (update_of (newer, merged));
}

/* Mine stays, and later revisions are told from the one that was refused. */
static void
test_keep (void)
{
  g_autoptr (JdLibrary) newer = library_with (
      (const SmallFile[]){ { "library/duty/fetch.json", REVISED ("2", "duty", "fetch", SMALL_EN ("Fetch fresh goods."), "", "") }, { NULL } });
  g_autoptr (JdLibrary) newest = library_with (
      (const SmallFile[]){ { "library/duty/fetch.json", REVISED ("3", "duty", "fetch", SMALL_EN ("Fetch fresh goods today."), "", "") }, { NULL } });
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  EDIT (posting, jd_edit_set_text (posting, "fetch", "Fetch my goods.", E));
  g_autoptr (JdPosting) kept = decide_all (newer, posting, JD_UPDATE_KEEP);
  const JdPlacement *line = small_placement (kept, "fetch");

  g_assert_cmpint (line->state, ==, JD_OVERRIDDEN);
  g_assert_cmpstr (line->text, ==, "Fetch my goods.");
  g_assert_cmpstr (line->base, ==, "Fetch fresh goods.");
  g_assert_null (line->declined);
  g_assert_true (exports_alike (kept, posting));
  assert_update (newer, kept, "");
  assert_update (newest, kept, "merges duties/fetch: wording Fetch fresh goods. -> Fetch fresh goods today. (merged Fetch my goods today.)\n");

  /* One that follows its block becomes the writer's own. */
  g_autoptr (JdPosting) linked = small_posting (small, "mid");
  g_autoptr (JdUpdate) update = update_of (newer, linked);
  jd_update_decide (update, 0, JD_UPDATE_KEEP);
  g_autoptr (JdPosting) own = jd_update_apply (update);
  g_assert_cmpint (small_placement (own, "fetch")->state, ==, JD_OVERRIDDEN);
  g_assert_cmpstr (jd_placement_wording (small_placement (own, "fetch")), ==, "Fetch goods.");
  assert_update (newer, own, "");
  EDIT (own, jd_edit_set_text (own, "fetch", NULL, E));
  g_assert_cmpstr (jd_placement_wording (small_placement (own, "fetch")), ==, "Fetch fresh goods.");
}

/* Not this revision: remembered in the file, until the library says something else, or the line takes what it says. */
static void
test_skip (void)
{
  g_autoptr (JdLibrary) newer = newer_cook ("Cook well.");
  g_autoptr (JdLibrary) same = library_with (
      (const SmallFile[]){ { "library/duty/cook.json", REVISED ("7", "duty", "cook", "{'en':'Cook well.','de':'Gut kochen.'}", "", "") }, { NULL } });
  g_autoptr (JdLibrary) newest = library_with ((const SmallFile[]){ { "library/duty/cook.json", REVISED ("8", "duty", "cook", SMALL_EN ("Cook better."), "", "") }, { NULL } });
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autoptr (JdPosting) skipped = decide_all (newer, posting, JD_UPDATE_SKIP);
  g_autoptr (JdPosting) kept = decide_all (newer, posting, JD_UPDATE_KEEP);

  g_assert_true (jd_posting_equal (skipped, kept));
  g_assert_cmpint (small_placement (skipped, "cook")->state, ==, JD_LINKED);
  g_assert_cmpint (small_placement (skipped, "cook")->revision, ==, 1);
  g_assert_true (exports_alike (skipped, posting));
  g_autofree char *json = jd_posting_to_json (skipped, NULL);
  g_autoptr (JdPosting) again = jd_posting_parse (json, strlen (json), "again", NULL);
  g_assert_true (jd_posting_equal (again, skipped));
  assert_update (newer, again, "");
  assert_update (same, again, "");
  assert_update (newest, again, "follows duties/cook: wording Cook {dish}. -> Cook better.\n");

  g_autoptr (JdPosting) taken = decide_all (newest, again, JD_UPDATE_TAKE);
  g_assert_null (small_placement (taken, "cook")->declined);
  g_autoptr (JdPosting) senior = relevel (newest, again, "senior");
  g_assert_null (small_placement (senior, "cook")->declined);
  EDIT (again, jd_edit_detach (again, "cook", E));
  g_assert_null (small_placement (again, "cook")->declined);
}

#define WAGE(min, max, words) \
  library_with ((const SmallFile[]){ \
      { "library/salary/wage.json", REVISED ("1", "salary", "wage", "{}", SMALL_WHEN ("level", "senior", words), \
                                             ",'basis':'offer','currency':'EUR','period':'month','rows':[{'level':'senior','min':" min ",'max':" max "}]") }, \
      { NULL } })

static void
test_pay (void)
{
  g_autoptr (JdLibrary) newer = WAGE ("360000", "430000", "A bonus comes on top.");
  g_autoptr (JdLibrary) both = WAGE ("360000", "430000", "A small bonus comes on top.");
  g_autoptr (JdPosting) posting = small_posting (small, "senior"), fresh = small_posting (newer, "senior");
  const JdPay mine = { 1, 2, "EUR", JD_PERIOD_MONTH };

  assert_update (newer, posting, "follows pay/wage: pay A bonus comes on top. -> A bonus comes on top.\n");
  g_autoptr (JdPosting) taken = decide_all (newer, posting, JD_UPDATE_TAKE);
  g_assert_true (jd_posting_equal (taken, fresh));
  g_autoptr (JdPosting) skipped = decide_all (newer, posting, JD_UPDATE_SKIP);
  assert_update (newer, skipped, "");
  assert_update (both, skipped, "follows pay/wage: wording pay A bonus comes on top. -> A small bonus comes on top.\n");

  EDIT (posting, jd_edit_set_pay (posting, "wage", &mine, E));
  EDIT (posting, jd_edit_set_text (posting, "wage", "A bonus comes on top!", E));
  assert_update (both, posting, "conflicts pay/wage: wording pay A bonus comes on top. -> A small bonus comes on top. (merged A small bonus comes on top!)\n");
  g_autoptr (JdPosting) kept = decide_all (both, posting, JD_UPDATE_KEEP);
  g_assert_true (jd_pay_equal (&small_placement (kept, "wage")->pay, &mine));
  g_assert_cmpint (small_placement (kept, "wage")->base_pay.min, ==, 360000);
  g_assert_true (exports_alike (kept, posting));
  assert_update (both, kept, "");
  g_autoptr (JdPosting) all = decide_all (both, posting, JD_UPDATE_TAKE);
  g_assert_cmpint (small_placement (all, "wage")->pay.min, ==, 360000);
  g_assert_cmpstr (jd_placement_wording (small_placement (all, "wage")), ==, "A small bonus comes on top.");
}

static void
test_posted (void)
{
  g_autoptr (JdLibrary) newer = newer_cook ("Cook well.");
  g_autoptr (JdPosting) posting = small_posting (small, "mid");

  EDIT (posting, jd_edit_set_value (posting, "posted", "2026-11-01", E));
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  g_assert_true (jd_update_is_posted (update));
  g_assert_cmpuint (jd_update_lines (update)->len, ==, 1);
  jd_update_decide_all (update, JD_UPDATE_SKIP);
  g_autoptr (JdPosting) same = jd_update_apply (update);
  g_assert_true (same == posting);
}

/* ---- what always holds ---- */

/* As decided for the line called @id alone, in a posting where others may have been decided on. */
static JdPosting *
decide_one (const JdLibrary *library, JdPosting *posting, const char *id, JdUpdateDecision decision)
{
  g_autoptr (JdUpdate) update = update_of (library, posting);
  const GPtrArray *lines = jd_update_lines (update);

  for (guint i = 0; i < lines->len; i++)
    if (strcmp (((const JdUpdateLine *) g_ptr_array_index (lines, i))->mine->id, id) == 0)
      jd_update_decide (update, i, decision);
  return jd_update_apply (update);
}

/* All at once, one after the other, and the other way round. */
static void
check_order (GRand *random, const JdLibrary *newer, JdPosting *posting)
{
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  const GPtrArray *lines = jd_update_lines (update);
  g_autoptr (JdPosting) forth = jd_posting_ref (posting), back = jd_posting_ref (posting);

  for (guint i = 0; i < lines->len; i++)
    jd_update_decide (update, i, g_rand_int_range (random, 0, JD_UPDATE_SKIP + 1));
  for (guint i = 0; i < lines->len; i++)
    {
      const JdUpdateLine *first = g_ptr_array_index (lines, i), *last = g_ptr_array_index (lines, lines->len - 1 - i);
      small_replace (&forth, decide_one (newer, forth, first->mine->id, first->decision), NULL);
      small_replace (&back, decide_one (newer, back, last->mine->id, last->decision), NULL);
    }
  g_autoptr (JdPosting) at_once = jd_update_apply (update);
  g_assert_true (jd_posting_equal (forth, at_once));
  g_assert_true (jd_posting_equal (back, at_once));
  g_assert_cmpint (jd_update_is_seen (update), ==, !exports_alike (posting, at_once));
  assert_posting_holds (at_once);
  assert_posting_round_trips (at_once);
}

/* How many lines were offered, by what they are. */
static guint offered_lines[JD_UPDATE_CONFLICTS + 1];

/* Lines are offered where their exports change, and nowhere else; what is kept or declined changes none, and nothing is offered twice. */
static void
check_exports (const JdLibrary *newer, JdPosting *posting)
{
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  const guint offered = jd_update_lines (update)->len;
  g_autoptr (JdPosting) taken = decide_all (newer, posting, JD_UPDATE_TAKE), merged = decide_all (newer, posting, JD_UPDATE_MERGE);
  g_autoptr (JdPosting) kept = decide_all (newer, posting, JD_UPDATE_KEEP), skipped = decide_all (newer, posting, JD_UPDATE_SKIP);
  g_autoptr (JdUpdate) again = update_of (newer, taken), conflicts = update_of (newer, merged), none = update_of (newer, kept), nothing = update_of (newer, skipped);

  g_assert_cmpint (exports_alike (posting, taken), ==, offered == 0);
  g_assert_true (exports_alike (posting, kept) && exports_alike (posting, skipped));
  g_assert_cmpuint (jd_update_lines (again)->len, ==, 0);
  g_assert_cmpuint (jd_update_lines (none)->len, ==, 0);
  g_assert_cmpuint (jd_update_lines (nothing)->len, ==, 0);
  g_assert_cmpuint (jd_update_lines (conflicts)->len, ==, jd_update_count (update, JD_UPDATE_CONFLICTS));
  for (guint i = 0; i < G_N_ELEMENTS (offered_lines); i++)
    offered_lines[i] += jd_update_count (update, i);
}

static void
test_always (void)
{
  const guint seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (JdLibrary) newer = random_newer (random, small);
      for (guint k = 0; k < 5; k++)
        {
          g_autoptr (JdPosting) posting = random_posting (random, small);
          check_exports (newer, posting);
          check_order (random, newer, posting);
          assert_update (small, posting, "");
        }
    }
  g_test_message ("%u follow, %u merge, %u conflict", offered_lines[0], offered_lines[1], offered_lines[2]);
  for (guint i = 0; i < G_N_ELEMENTS (offered_lines); i++)
    g_assert_cmpuint (offered_lines[i], >, 10);
}

/* The library that a posting was made with has nothing newer to say, whatever became of the posting. */
static void
test_starter (void)
{
  g_autoptr (JdLibrary) starter = starter_library ();
  const GPtrArray *roles = jd_library_roles (starter), *levels = jd_library_levels (starter);
  const guint seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 60; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, g_rand_int_range (random, 0, roles->len));
      g_autoptr (JdPosting) posting = jd_resolve_new (starter, "x", role->id, "mid", g_rand_boolean (random) ? "en" : "de", NULL, NULL, NULL);
      g_assert_nonnull (posting);
      for (guint k = 0; k < 12; k++)
        {
          const JdLevel *level = g_ptr_array_index (levels, g_rand_int_range (random, 0, levels->len));
          g_autoptr (JdPosting) edited = random_edit (random, starter, posting);
          small_replace (&posting, k % 4 == 3 ? relevel (starter, edited, level->id) : jd_edit_declare (edited, starter, posting, NULL), NULL);
        }
      EDIT (posting, jd_edit_set_value (posting, "location", "Austin, TX, US", E));
      EDIT (posting, jd_edit_set_value (posting, "workplace", "remote", E));
      assert_update (starter, posting, "");
    }
}

/* The starter library, of which every block says something else by now. */
static JdLibrary *
changed_starter (const JdLibrary *starter)
{
  char *folder = folder_new ();
  const GPtrArray *blocks = jd_library_blocks (starter);
  g_autoptr (JdLibrary) library = starter_library ();

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *name = g_strdup_printf ("library/%s/%s.json", block->kind_name, block->id);
      g_autofree char *json = jd_block_to_json (block, NULL);
      g_autoptr (GString) changed = g_string_new (json);
      g_string_replace (changed, ".\"", ", too.\"", 0);
      g_string_replace (changed, "\"revision\": 1", "\"revision\": 2", 1);
      folder_put_bytes (folder, name, changed->str, -1);
    }
  jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, NULL);
  folder_free (folder);
  return g_steal_pointer (&library);
}

/* New string. */
static char *
placement_json (const JdPlacement *placement)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_placement_write (writer, placement);
  return jd_writer_finish (writer, NULL);
}

/* What is taken is what a new posting would have, to the byte: also why it is there, by whichever role, level or operation. */
static void
check_fresh (const JdLibrary *newer, JdPosting *posting, const JdPosting *fresh)
{
  g_autoptr (JdUpdate) update = update_of (newer, posting);
  const GPtrArray *lines = jd_update_lines (update);

  jd_update_decide_all (update, JD_UPDATE_TAKE);
  g_autoptr (JdPosting) taken = jd_update_apply (update);
  g_assert_cmpuint (lines->len, >, 10);
  for (guint i = 0; i < lines->len; i++)
    {
      const JdUpdateLine *line = g_ptr_array_index (lines, i);
      g_autofree char *ours = placement_json (small_placement (taken, line->mine->id)), *theirs = placement_json (small_placement (fresh, line->mine->id));
      g_assert_cmpstr (ours, ==, theirs);
    }
}

static void
test_fresh (void)
{
  g_autoptr (JdLibrary) starter = starter_library (), newer = changed_starter (starter);
  const GPtrArray *roles = jd_library_roles (starter), *levels = jd_library_levels (starter);

  for (guint i = 0; i < roles->len * levels->len; i++)
    {
      const char *role = ((const JdRole *) g_ptr_array_index (roles, i / levels->len))->id, *level = ((const JdLevel *) g_ptr_array_index (levels, i % levels->len))->id;
      g_autoptr (JdPosting) posting = jd_resolve_new (starter, "x", role, level, "en", NULL, NULL, NULL), fresh = jd_resolve_new (newer, "x", role, level, "en", NULL, NULL, NULL);
      check_fresh (newer, posting, fresh);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  small = small_library_new ();
  g_test_add_func ("/update/nothing", test_nothing);
  g_test_add_func ("/update/take", test_take);
  g_test_add_func ("/update/revisions", test_revisions);
  g_test_add_func ("/update/unseen", test_unseen);
  g_test_add_func ("/update/known-already", test_known_already);
  g_test_add_func ("/update/nothing-to-offer", test_nothing_to_offer);
  g_test_add_func ("/update/edited", test_edited);
  g_test_add_func ("/update/keep", test_keep);
  g_test_add_func ("/update/skip", test_skip);
  g_test_add_func ("/update/pay", test_pay);
  g_test_add_func ("/update/posted", test_posted);
  g_test_add_func ("/update/always", test_always);
  g_test_add_func ("/update/starter", test_starter);
  g_test_add_func ("/update/fresh", test_fresh);
  int status = g_test_run ();
  jd_library_unref (small);
  return status;
}
