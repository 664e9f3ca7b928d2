// SPDX-License-Identifier: GPL-3.0-or-later
#include "test-random-edit.h"
#include "test-small-library.h"
#include "test-util.h"

static JdLibrary *small;

#define EDIT(posting, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) edit_error = NULL; \
    JdPosting *edited = call; \
    g_assert_no_error (edit_error); \
    jd_posting_unref (posting); \
    posting = edited; \
  } \
  G_STMT_END
#define E &edit_error

/* The changes as text, one a line, without those that are kept; or what is kept beside lines. */
static char *
print_some (const JdRelevel *change, gboolean kept)
{
  static const char *const kinds[] = { "kept", "changed", "added", "removed", "conflict" };
  static const char *const targets[] = { "title", "employment", "param", "heading", "line", "pay", "fact" };
  const GPtrArray *changes = jd_relevel_changes (change);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const JdChange *one = g_ptr_array_index (changes, i);
      if ((one->kind == JD_CHANGE_KEPT) != kept || (kept && one->target == JD_TARGET_PLACEMENT))
        continue;
      g_string_append_printf (out, "%s %s", kinds[one->kind], targets[one->target]);
      if (one->id != NULL)
        g_string_append_printf (out, " %s", one->id);
      if (one->section != NULL)
        g_string_append_printf (out, " in %s", one->section);
      g_string_append_printf (out, ": %s -> %s", one->before != NULL ? one->before : "nothing", one->after != NULL ? one->after : "nothing");
      if (one->base != NULL)
        g_string_append_printf (out, " (was %s)", one->base);
      if (one->necessity_before != one->necessity_after)
        g_string_append_printf (out, " %s to %s", jd_necessity_names[one->necessity_before], jd_necessity_names[one->necessity_after]);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static char *
print_changes (const JdRelevel *change)
{
  return print_some (change, FALSE);
}

static void
assert_changes (const JdLibrary *library, JdPosting *posting, const char *level, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdRelevel) change = jd_relevel_new (library, posting, level, &error);

  g_assert_no_error (error);
  g_autofree char *text = print_changes (change);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_changes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) mid = small_posting (small, "mid");
  g_autoptr (JdPosting) senior = small_posting (small, "senior");
  g_autoptr (JdRelevel) change = jd_relevel_new (small, mid, "senior", &error);

  assert_changes (small, mid, "senior",
                  "changed title: Mid-Level Cook -> Senior Cook\n"
                  "changed param years_min: 3 -> 5\nchanged param years_max: 5 -> 10\n"
                  "changed line cook in duties: Cook {dish}. -> Run the kitchen.\n"
                  "added line order in duties: nothing -> Order goods.\n"
                  "removed line fetch in duties: Fetch goods. -> nothing\n"
                  "added line taste in duties: nothing -> Taste each dish.\n"
                  "added line teach in duties: nothing -> Teach {chef}.\n"
                  "changed line wage in pay:  -> A bonus comes on top.\n"
                  "added pay wage in pay: nothing -> €3,500 – €4,200 per month\n");
  g_assert_cmpuint (jd_relevel_count (change, JD_CHANGE_ADDED), ==, 4);
  g_assert_cmpuint (jd_relevel_count (change, JD_CHANGE_CONFLICT), ==, 0);
  assert_changes (small, mid, "entry",
                  "changed title: Mid-Level Cook -> Cook\n"
                  "changed param years_min: 3 -> 0\n"
                  "changed param years_max: 5 -> 2\n"
                  "added line watch in duties: nothing -> Watch and learn.\n"
                  "removed line plan in duties: Plan the week. -> nothing\n"
                  "changed line diploma in needs: A diploma. -> A diploma. nice to must\n");
  assert_changes (small, mid, "mid", "");

  /* Nothing was applied yet; and an unedited posting becomes what a new one at the level is. */
  g_autoptr (JdPosting) still = small_posting (small, "mid");
  g_assert_true (jd_posting_equal (mid, still));
  g_autoptr (JdPosting) applied = jd_relevel_apply (change);
  g_assert_true (jd_posting_equal (applied, senior));
  g_autoptr (JdPosting) same = relevel (small, mid, "mid");
  g_assert_true (same == mid);
}

/* Every pair of levels: there is what a new posting is, and back are the bytes it came from. */
static void
check_pairs (const JdLibrary *library, const char *role)
{
  const GPtrArray *levels = jd_library_levels (library);

  for (guint a = 0; a < levels->len; a++)
    for (guint b = 0; b < levels->len; b++)
      {
        g_autoptr (GError) error = NULL;
        const char *from = ((JdLevel *) g_ptr_array_index (levels, a))->id, *to = ((JdLevel *) g_ptr_array_index (levels, b))->id;
        g_autoptr (JdPosting) here = jd_resolve_new (library, "x", role, from, "en", NULL, NULL, &error);
        g_assert_no_error (error);
        g_autoptr (JdPosting) fresh = jd_resolve_new (library, "x", role, to, "en", NULL, NULL, &error);
        g_assert_no_error (error);
        g_autoptr (JdPosting) there = relevel (library, here, to);
        g_autoptr (JdPosting) back = relevel (library, there, from);

        g_test_message ("%s: %s to %s", role, from, to);
        g_assert_true (jd_posting_equal (back, here));
        g_assert_true (jd_posting_equal (there, fresh));
      }
}

/* A posting of no role has a level like any other: its terms follow, what the writer wrote stays. */
static void
test_no_role (void)
{
  g_autoptr (JdLibrary) starter = starter_library ();
  g_autoptr (JdFacts) facts = jd_facts_new ();
  facts->title = g_strdup ("Dog walker");
  g_autoptr (JdPosting) intern = jd_resolve_new (starter, "x", NULL, "intern", "en", facts, NULL, NULL);
  g_autoptr (JdPosting) headed = jd_edit_add_section (intern, 0, JD_KIND_DUTY, "Your day", NULL, NULL);
  g_autoptr (JdPosting) mine = jd_edit_insert_text (headed, "section-1", 0, "Walk dogs.", NULL, NULL);
  g_autoptr (JdPosting) senior = relevel (starter, mine, "senior");
  g_autoptr (JdPosting) bare = jd_posting_new ("y", "en");
  g_autoptr (JdPosting) given = relevel (starter, bare, "senior");
  const JdSection *section = g_ptr_array_index (senior->sections, 0);

  g_assert_cmpstr (mine->resolved->employment, ==, "internship");
  g_assert_cmpstr (senior->level, ==, "senior");
  g_assert_null (senior->role);
  g_assert_cmpstr (senior->resolved->employment, ==, "full-time");
  g_assert_cmpstr (jd_posting_title (senior), ==, "Dog walker");
  g_assert_cmpstr (section->heading, ==, "Your day");
  g_assert_cmpstr (jd_placement_wording (g_ptr_array_index (section->placements, 0)), ==, "Walk dogs.");
  g_assert_cmpstr (given->level, ==, "senior");
}

static void
test_there_and_back (void)
{
  g_autoptr (JdLibrary) starter = starter_library ();
  const GPtrArray *roles = jd_library_roles (starter);

  check_pairs (small, "cook");
  check_pairs (starter, NULL);
  for (guint i = 0; i < roles->len; i++)
    check_pairs (starter, ((JdRole *) g_ptr_array_index (roles, i))->id);
}

/* Each kind of local edit, through a level that would change or remove the line, and back. */
static void
test_local_edits (void)
{
  JdPosting *posting = small_posting (small, "mid");
  JdPay pay = { 300000, 310000, "EUR", JD_PERIOD_MONTH };

  EDIT (posting, jd_edit_set_text (posting, "cook", "Cook with care.", E));
  EDIT (posting, jd_edit_set_hidden (posting, "fetch", TRUE, E));
  EDIT (posting, jd_edit_set_necessity (posting, "diploma", JD_NECESSITY_MUST, E));
  EDIT (posting, jd_edit_set_pay (posting, "wage", &pay, E));
  EDIT (posting, jd_edit_set_scoped (posting, "plan", "company", "Us", E));
  EDIT (posting, jd_edit_remove (posting, "old", E));
  EDIT (posting, jd_edit_set_heading (posting, "duties", "Work", E));
  EDIT (posting, jd_edit_set_value (posting, "title", "Boss", E));
  EDIT (posting, jd_edit_set_value (posting, "employment", "contract", E));
  EDIT (posting, jd_edit_insert_text (posting, "duties", 0, "Mine.", NULL, E));
  EDIT (posting, jd_edit_remove_section (posting, "spare", E));
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  assert_changes (small, posting, "senior",
                  "conflict title: Boss -> Senior Cook (was Mid-Level Cook)\n"
                  "changed param years_min: 3 -> 5\nchanged param years_max: 5 -> 10\n"
                  "conflict line cook in duties: Cook with care. -> Run the kitchen. (was Cook {dish}.)\n"
                  "added line order in duties: nothing -> Order goods.\n"
                  "conflict line fetch in duties: Fetch goods. -> nothing (was Fetch goods.)\n"
                  "added line taste in duties: nothing -> Taste each dish.\n"
                  "added line teach in duties: nothing -> Teach {chef}.\n"
                  "changed line wage in pay:  -> A bonus comes on top.\n"
                  "conflict pay wage in pay: €3,000 – €3,100 per month -> €3,500 – €4,200 per month\n");

  EDIT (posting, relevel (small, posting, "senior"));
  small_assert_section (posting, "duties",
                        "Mine. / Cook with care. / Order goods. / Fetch goods. / Plan the week. / Taste each dish. / Teach {chef}. / Evening work.");
  const JdPlacement *cook = small_placement (posting, "cook"), *fetch = small_placement (posting, "fetch");
  g_assert_cmpstr (cook->base, ==, "Run the kitchen.");
  g_assert_cmpint (cook->state, ==, JD_OVERRIDDEN);
  g_assert_true (fetch->hidden);
  g_assert_cmpint (fetch->why.from, ==, JD_FROM_EDIT);
  g_assert_cmpstr (fetch->why.role, ==, "cook");
  g_assert_cmpint (small_placement (posting, "wage")->pay.min, ==, 300000);
  g_assert_cmpint (small_placement (posting, "wage")->base_pay.min, ==, 350000);
  g_assert_cmpstr (jd_posting_title (posting), ==, "Boss");
  g_assert_cmpstr (posting->resolved->title, ==, "Senior Cook");
  g_assert_cmpstr (jd_posting_section (posting, "duties", NULL)->heading, ==, "Work");
  g_assert_null (jd_posting_section (posting, "spare", NULL));

  /* At entry the level says what the writer set: it stays his. */
  EDIT (posting, relevel (small, posting, "entry"));
  g_assert_cmpint (small_placement (posting, "diploma")->necessity, ==, JD_NECESSITY_MUST);
  EDIT (posting, relevel (small, posting, "mid"));
  g_assert_true (jd_posting_equal (posting, start));
  jd_posting_unref (posting);
}

static void
decide (JdRelevel *change, JdTarget target, const char *id, JdDecision decision)
{
  const GPtrArray *changes = jd_relevel_changes (change);

  for (guint i = 0; i < changes->len; i++)
    {
      const JdChange *one = g_ptr_array_index (changes, i);
      if (one->target == target && g_strcmp0 (one->id, id) == 0)
        {
          jd_relevel_decide (change, i, decision);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_decisions (void)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = small_posting (small, "mid");
  JdPay pay = { 300000, 310000, "EUR", JD_PERIOD_MONTH };

  EDIT (posting, jd_edit_set_text (posting, "cook", "Cook with care.", E));
  EDIT (posting, jd_edit_set_hidden (posting, "fetch", TRUE, E));
  EDIT (posting, jd_edit_set_pay (posting, "wage", &pay, E));
  EDIT (posting, jd_edit_set_value (posting, "title", "Boss", E));

  /* The level has its way in all conflicts; what it offers beside is taken or not. */
  g_autoptr (JdRelevel) change = jd_relevel_new (small, posting, "senior", &error);
  decide (change, JD_TARGET_PLACEMENT, "cook", JD_TAKE_LEVEL);
  decide (change, JD_TARGET_PLACEMENT, "fetch", JD_TAKE_LEVEL);
  decide (change, JD_TARGET_PAY, "wage", JD_TAKE_LEVEL);
  decide (change, JD_TARGET_TITLE, NULL, JD_TAKE_LEVEL);
  g_autoptr (JdPosting) taken = jd_relevel_apply (change);
  g_autoptr (JdPosting) senior = small_posting (small, "senior");
  g_assert_true (jd_posting_equal (taken, senior));

  g_autoptr (JdPosting) plain = small_posting (small, "mid");
  g_autoptr (JdRelevel) declined = jd_relevel_new (small, plain, "senior", &error);
  decide (declined, JD_TARGET_PLACEMENT, "cook", JD_KEEP_MINE);
  decide (declined, JD_TARGET_PLACEMENT, "fetch", JD_KEEP_MINE);
  decide (declined, JD_TARGET_PLACEMENT, "taste", JD_KEEP_MINE);
  decide (declined, JD_TARGET_PAY, "wage", JD_KEEP_MINE);
  g_autoptr (JdPosting) kept = jd_relevel_apply (declined);
  small_assert_section (kept, "duties", "Cook {dish}. / Order goods. / Fetch goods. / Plan the week. / Keep the fire. / Teach {chef}. / Evening work.");
  g_assert_false (small_placement (kept, "wage")->has_pay);
  /* What was declined is offered again; what was kept against the level is the writer's now. */
  assert_changes (small, kept, "senior",
                  "changed line cook in duties: Cook {dish}. -> Run the kitchen.\n"
                  "added line taste in duties: nothing -> Taste each dish.\n"
                  "added pay wage in pay: nothing -> €3,500 – €4,200 per month\n");
  jd_posting_unref (posting);
}

/* What the writer said for another level stays, and that is told; a pay can be given up. */
static void
test_kept (void)
{
  const JdPay pay = { 2400, 3000, "USD", JD_PERIOD_HOUR };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) start = small_posting (small, "mid");
  JdPosting *posting = small_posting (small, "mid");
  EDIT (posting, jd_edit_set_value (posting, "employment", "part-time", E));
  EDIT (posting, jd_edit_set_value (posting, "apply_by", "2027-01-31", E));
  EDIT (posting, jd_edit_set_value (posting, "start", "2027-03-01", E));
  EDIT (posting, jd_edit_set_value (posting, "years_min", "4", E));
  EDIT (posting, jd_edit_set_pay (posting, "wage", &pay, E));

  g_autoptr (JdRelevel) entry = jd_relevel_new (small, posting, "entry", &error);
  g_autofree char *kept = print_some (entry, TRUE);
  g_assert_cmpstr (kept, ==, "kept employment: part-time -> part-time\n"
                             "kept param years_min: 4 -> 4\n"
                             "kept fact apply_by: 31 January 2027 -> 31 January 2027\n"
                             "kept fact start: 1 March 2027 -> 1 March 2027\n"
                             "kept pay wage in pay: $24 – $30 per hour -> $24 – $30 per hour\n");
  g_assert_true (jd_relevel_keeps_pay (entry));
  g_autoptr (JdPosting) stays = jd_relevel_apply (entry);
  g_assert_true (jd_pay_equal (&jd_posting_salary (stays)->pay, &pay));
  decide (entry, JD_TARGET_PAY, "wage", JD_TAKE_LEVEL);
  g_autoptr (JdPosting) given_up = jd_relevel_apply (entry);
  g_assert_false (jd_posting_salary (given_up)->has_pay);
  g_assert_cmpstr (given_up->facts->apply_by, ==, "2027-01-31");

  /* Where the level has a pay of its own, that is a conflict; the same level anew asks nothing; nothing of the writer's, nothing to tell. */
  g_autoptr (JdRelevel) senior = jd_relevel_new (small, posting, "senior", &error);
  g_assert_false (jd_relevel_keeps_pay (senior));
  g_assert_cmpuint (jd_relevel_count (senior, JD_CHANGE_CONFLICT), ==, 1);
  g_autoptr (JdRelevel) again = jd_relevel_new (small, posting, "mid", &error);
  g_assert_false (jd_relevel_keeps_pay (again));
  g_autoptr (JdRelevel) plain = jd_relevel_new (small, start, "entry", &error);
  g_autofree char *nothing = print_some (plain, TRUE);
  g_assert_cmpstr (nothing, ==, "");
  jd_posting_unref (posting);
}

/* Also in a line of his own, which no level has a say in. */
static void
test_kept_own_line (void)
{
  const JdPay pay = { 2400, 3000, "USD", JD_PERIOD_HOUR };
  g_autoptr (GError) error = NULL;
  JdPosting *posting = small_posting (small, "mid");
  EDIT (posting, jd_edit_remove (posting, "wage", E));
  EDIT (posting, jd_edit_give_pay (posting, &pay, E));
  g_autofree char *id = g_strdup (jd_posting_salary (posting)->id);

  g_autoptr (JdRelevel) change = jd_relevel_new (small, posting, "entry", &error);
  g_assert_true (jd_relevel_keeps_pay (change));
  decide (change, JD_TARGET_PAY, id, JD_TAKE_LEVEL);
  g_autoptr (JdPosting) given_up = jd_relevel_apply (change);
  g_assert_false (jd_posting_salary (given_up)->has_pay);
  EDIT (posting, jd_edit_set_hidden (posting, id, TRUE, E));
  g_autoptr (JdRelevel) hidden = jd_relevel_new (small, posting, "entry", &error);
  g_assert_false (jd_relevel_keeps_pay (hidden));
  jd_posting_unref (posting);
}

static void
test_order (void)
{
  JdPosting *posting = small_posting (small, "mid");

  /* The writer's order stays, and what he put elsewhere is not taken away with its place. */
  EDIT (posting, jd_edit_move (posting, "old", "duties", 0, E));
  EDIT (posting, jd_edit_move (posting, "plan", "needs", 1, E));
  EDIT (posting, jd_edit_insert_text (posting, "duties", 2, "Mine.", NULL, E));
  small_assert_section (posting, "duties", "Keep the fire. / Cook {dish}. / Mine. / Fetch goods.");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  EDIT (posting, relevel (small, posting, "senior"));
  small_assert_section (posting, "duties", "Keep the fire. / Teach {chef}. / Evening work. / Run the kitchen. / Order goods. / Taste each dish. / Mine.");
  EDIT (posting, relevel (small, posting, "entry"));
  small_assert_section (posting, "duties", "Keep the fire. / Cook {dish}. / Fetch goods. / Watch and learn. / Mine.");
  g_assert_cmpint (small_placement (posting, "plan")->why.from, ==, JD_FROM_EDIT);
  EDIT (posting, relevel (small, posting, "mid"));
  small_assert_section (posting, "duties", "Keep the fire. / Cook {dish}. / Fetch goods. / Mine.");
  small_assert_section (posting, "needs", "{years_min:year|years} in a kitchen. / Plan the week. / A diploma. / You cut fast. / You know wine.");
  g_assert_cmpint (small_placement (posting, "plan")->why.from, ==, JD_FROM_ROLE);
  jd_posting_unref (posting);
}

static void
test_inserted (void)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = small_posting (small, "mid");
  g_autoptr (JdPlacement) taste = jd_resolve_placement (small, posting, jd_library_block (small, "taste"), JD_FROM_EDIT, &error);
  g_autoptr (JdPlacement) gym = jd_resolve_placement (small, posting, jd_library_block (small, "gym"), JD_FROM_EDIT, &error);

  EDIT (posting, jd_edit_insert (posting, "duties", 0, taste, E));
  EDIT (posting, jd_edit_insert (posting, "pay", 1, gym, E));
  EDIT (posting, jd_edit_remove (posting, "plan", E));
  EDIT (posting, jd_resolve_declare (small, posting, NULL));
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  /* A block he inserted is not added a second time, is not touched, and stays when the level that has it goes. */
  EDIT (posting, relevel (small, posting, "senior"));
  small_assert_section (posting, "duties", "Taste each dish. / Run the kitchen. / Order goods. / Keep the fire. / Teach {chef}. / Evening work.");
  g_assert_cmpstr (small_placement (posting, "gym")->base, ==, "A gym for {guests} guests.");
  /* The same level again is an update of the library's wordings. */
  assert_changes (small, posting, "senior", "changed line gym in pay: A gym for {guests} guests. -> A gym of your own.\n");
  EDIT (posting, relevel (small, posting, "mid"));
  g_assert_true (jd_posting_equal (posting, start));
  jd_posting_unref (posting);
}

static void
test_detached_does_not_return (void)
{
  JdPosting *posting = small_posting (small, "mid");

  EDIT (posting, jd_edit_detach (posting, "cook", E));
  EDIT (posting, jd_edit_set_text (posting, "cook", "Own.", E));
  EDIT (posting, relevel (small, posting, "senior"));
  small_assert_section (posting, "duties", "Own. / Order goods. / Plan the week. / Taste each dish. / Keep the fire. / Teach {chef}. / Evening work.");
  jd_posting_unref (posting);
}

/* The same level against a library that moved on. */
static void
test_updates (void)
{
  char *folder = small_library_write ();
  g_autoptr (JdLibrary) old = small_library_load (folder);
  JdPosting *posting = small_posting (old, "mid");

  EDIT (posting, jd_edit_set_text (posting, "plan", "Plan it.", E));
  folder_put (folder, "library/duty/cook.json", "{'format':1,'id':'cook','kind':'duty','title':'cook','body':{'en':'Cook {dish} well.'},'variants':[],'tags':[],'families':[],"
                                                "'revision':2,'history':[],'status':'approved'}");
  folder_put (folder, "library/duty/plan.json", SMALL_BLOCK ("duty", "plan", SMALL_EN ("Plan the month."), "", ""));
  folder_put (folder, "roles/cook.json",
              "{'format':1,'id':'cook','name':{'en':'Cook'},'sections':["
              "{'id':'summary','kind':'summary','heading':{'en':'Your job'},'blocks':['intro']},"
              "{'id':'extra','kind':'benefit','heading':{'en':'Extra'},'blocks':['gym']},"
              "{'id':'duties','kind':'duty','heading':{'en':'Duties'},'blocks':['cook','plan','teach']},"
              "{'id':'needs','kind':'qualification','heading':{'en':'What you bring'},'blocks':['years','diploma','knife','wine']},"
              "{'id':'pay','kind':'salary','heading':{'en':'Pay'},'blocks':['wage','meals','meals']},"
              "{'id':'place','kind':'conditions','heading':{'en':'At {company}'},'blocks':['hours','where']},"
              "{'id':'spare','kind':'text','heading':{'en':'Spare'},'blocks':['silent']}]}");
  g_autofree char *gone = g_build_filename (folder, "library", "duty", "fetch.json", NULL);
  g_assert_cmpint (g_remove (gone), ==, 0);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GError) error = NULL;
  jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, &error);
  folder_free (folder);

  assert_changes (library, posting, "mid",
                  "changed param years_min: 3 -> 2\n"
                  "changed heading summary: The job -> Your job\n"
                  "added heading extra: nothing -> Extra\n"
                  "added line gym in extra: nothing -> A gym for {guests} guests.\n"
                  "changed line cook in duties: Cook {dish}. -> Cook {dish} well.\n"
                  "conflict line plan in duties: Plan it. -> Plan the month. (was Plan the week.)\n"
                  "added line teach in duties: nothing -> Teach {chef}.\n"
                  "removed line old in duties: Keep the fire. -> nothing\n");
  EDIT (posting, relevel (library, posting, "mid"));
  /* "fetch" is gone from the library and stays in the posting. */
  small_assert_section (posting, "duties", "Cook {dish} well. / Fetch goods. / Plan it. / Teach {chef}.");
  g_assert_cmpint (small_placement (posting, "cook")->revision, ==, 2);
  g_assert_nonnull (jd_posting_variable (posting, "guests"));
  g_assert_nonnull (jd_posting_variable (posting, "dish"));
  assert_changes (library, posting, "mid", "");
  jd_posting_unref (posting);
}

/* Wordings that differ by place follow with the level the posting has. */
static void
test_place (void)
{
  JdPosting *posting = small_posting (small, "mid");

  EDIT (posting, jd_edit_set_value (posting, "location", "Austin, TX, US", E));
  assert_changes (small, posting, "mid", "added pay wage in pay: nothing -> €4,000 – €5,000 per month\n"
                                         "changed line where in place: Somewhere. -> In Texas.\n");
  jd_posting_unref (posting);
}

static void
test_faults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = small_posting (small, "mid");

  g_assert_null (jd_relevel_new (small, posting, "king", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
  g_clear_error (&error);

  /* A level the library lost can be left. */
  JdPosting *lost = jd_posting_copy (posting);
  g_free (lost->level);
  lost->level = g_strdup ("king");
  EDIT (lost, relevel (small, lost, "mid"));
  g_assert_true (jd_posting_equal (lost, posting));
  jd_posting_unref (lost);
}

/* ---- Nothing of the writer's is lost ---- */

static char *
placement_json (const JdPlacement *placement)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  jd_writer_begin_array (writer, NULL);
  jd_placement_write (writer, placement);
  jd_writer_end_array (writer);
  return jd_writer_finish (writer, &length);
}

static gboolean
is_given (const JdPlacement *placement)
{
  return placement->block != NULL && (placement->why.from != JD_FROM_EDIT || placement->why.role != NULL);
}

/* Kept against a level, or standing where the writer put it and the level happens to have it. */
static gboolean
is_kept (const JdPlacement *placement)
{
  return is_given (placement) && placement->why.from == JD_FROM_EDIT;
}

/* Whether the role has the line in this section: then it has a place there by itself. */
static gboolean
is_at_home (const JdPosting *home, const JdSection *section, const JdPlacement *placement)
{
  guint at;

  return is_given (placement) && jd_posting_placement (home, placement->id, &at, NULL) != NULL
         && strcmp (((JdSection *) g_ptr_array_index (home->sections, at))->id, section->id) == 0;
}

/* The ids of one sort of lines of a section: those at home there, or those the writer put there. */
static char *
section_order (const JdPosting *home, const JdSection *section, gboolean at_home)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < section->placements->len; i++)
    {
      const JdPlacement *placement = g_ptr_array_index (section->placements, i);
      if (is_at_home (home, section, placement) == at_home)
        g_string_append_printf (out, "%s ", placement->id);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* All is the same, and in the same order; only between which lines of the role a line of the writer's stands may differ, since those may have been away. */
static void
assert_same_but_for_gaps (const JdPosting *home, const JdPosting *a, const JdPosting *b)
{
  g_assert_cmpuint (a->sections->len, ==, b->sections->len);
  for (guint i = 0; i < a->sections->len; i++)
    {
      const JdSection *one = g_ptr_array_index (a->sections, i), *other = g_ptr_array_index (b->sections, i);

      g_assert_cmpstr (one->id, ==, other->id);
      g_assert_cmpstr (one->heading, ==, other->heading);
      g_assert_true (jd_params_equal (one->variables, other->variables));
      for (guint at_home = 0; at_home < 2; at_home++)
        {
          g_autofree char *order = section_order (home, one, at_home), *other_order = section_order (home, other, at_home);
          g_assert_cmpstr (order, ==, other_order);
        }
      for (guint k = 0; k < one->placements->len; k++)
        {
          const JdPlacement *placement = g_ptr_array_index (one->placements, k);
          const JdPlacement *back = small_placement (b, placement->id);
          /* What was kept against the level follows the role where it has it, and keeps that wording below an edit. */
          if (is_kept (placement) || is_kept (back))
            continue;
          g_autofree char *json = placement_json (placement);
          g_autofree char *other_json = placement_json (back);
          g_assert_cmpstr (json, ==, other_json);
        }
    }
  g_assert_cmpstr (a->facts->title, ==, b->facts->title);
  g_assert_cmpstr (a->facts->employment, ==, b->facts->employment);
  g_assert_cmpstr (a->resolved->title, ==, b->resolved->title);
  g_assert_true (jd_params_equal (a->variables, b->variables));
  g_assert_true (g_strv_equal ((const char *const *) a->removed, (const char *const *) b->removed));
}

static gboolean
same_own_pay (const JdPlacement *a, const JdPlacement *b)
{
  return a->has_pay == b->has_pay && (!a->has_pay || jd_pay_equal (&a->pay, &b->pay));
}

/* One step: all that the writer did to lines, headings and order is there behind it. */
static void
assert_edits_survive (const JdPosting *before, const JdPosting *after)
{
  guint last_section = 0;

  for (guint i = 0; i < before->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (before->sections, i);
      guint at;
      const JdSection *now = jd_posting_section (after, section->id, &at);

      g_assert_nonnull (now);
      g_assert_true (i == 0 || at > last_section);
      last_section = at;
      if (g_strcmp0 (section->heading, section->base_heading) != 0)
        g_assert_cmpstr (section->heading, ==, now->heading);
      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = g_ptr_array_index (section->placements, k);
          const JdPlacement *line = jd_posting_placement (after, placement->id, NULL, NULL);
          gboolean own = !is_given (placement);

          if (!own && !jd_placement_is_edited (placement))
            continue;
          g_assert_nonnull (line);
          g_assert_cmpstr (line->text, ==, placement->text);
          g_assert_cmpint (line->state, ==, placement->state);
          g_assert_cmpint (line->hidden, ==, placement->hidden);
          g_assert_true (jd_params_equal (line->variables, placement->variables));
          /* A block he inserted stays, and follows its library. */
          own = placement->block == NULL;
          if (own || placement->necessity != placement->base_necessity)
            g_assert_cmpint (line->necessity, ==, placement->necessity);
          if (own || placement->has_pay != placement->has_base_pay || (placement->has_pay && !jd_pay_equal (&placement->pay, &placement->base_pay)))
            g_assert_true (same_own_pay (line, placement));
        }
    }
  for (guint i = 0; before->removed[i] != NULL; i++)
    for (guint k = 0; k < after->sections->len; k++)
      {
        const JdSection *section = g_ptr_array_index (after->sections, k);
        for (guint j = 0; j < section->placements->len; j++)
          {
            const JdPlacement *placement = g_ptr_array_index (section->placements, j);
            if (g_strcmp0 (placement->block, before->removed[i]) == 0)
              g_assert_nonnull (jd_posting_placement (before, placement->id, NULL, NULL));
          }
      }
}

static void
check_random (const JdLibrary *library, const char *role, guint32 seed)
{
  const GPtrArray *levels = jd_library_levels (library);
  GRand *random = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_resolve_new (library, "r", role, ((JdLevel *) g_ptr_array_index (levels, seed % levels->len))->id, "en", NULL, NULL, &error);
  g_assert_no_error (error);

  for (guint round = 0; round < 12; round++)
    {
      guint edits = g_rand_int_range (random, 1, 8);
      for (guint i = 0; i < edits; i++)
        EDIT (posting, random_edit (random, library, posting));

      g_test_message ("%s, seed %u, round %u", role, seed, round);
      const char *to = ((JdLevel *) g_ptr_array_index (levels, g_rand_int_range (random, 0, levels->len)))->id;
      g_autofree char *from = g_strdup (posting->level);
      /* What the library offers at this level is taken first; then a way there and back has nothing of its own to add. */
      g_autoptr (JdPosting) updated = relevel (library, posting, from);
      assert_edits_survive (posting, updated);
      EDIT (posting, jd_posting_ref (updated));
      g_autoptr (JdPosting) again = relevel (library, posting, from);
      g_assert_true (again == posting);
      g_autoptr (JdPosting) there = relevel (library, posting, to);
      g_autoptr (JdPosting) back = relevel (library, there, from);

      assert_posting_holds (there);
      assert_edits_survive (posting, there);
      assert_edits_survive (there, back);
      if (strcmp (from, to) != 0)
        {
          g_autoptr (JdPosting) home = jd_resolve_skeleton (library, posting, role, from, &error);
          assert_same_but_for_gaps (home, posting, back);
        }
      if (g_rand_boolean (random))
        EDIT (posting, jd_posting_ref (there));
    }
  jd_posting_unref (posting);
  g_rand_free (random);
}

static void
test_random (void)
{
  g_autoptr (JdLibrary) starter = starter_library ();
  const GPtrArray *roles = jd_library_roles (starter);

  for (guint32 seed = 1; seed <= 16; seed += TEST_STRIDE)
    {
      check_random (small, "cook", seed);
      check_random (starter, ((JdRole *) g_ptr_array_index (roles, seed % roles->len))->id, seed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  small = small_library_new ();
  g_test_add_func ("/relevel/changes", test_changes);
  g_test_add_func ("/relevel/no-role", test_no_role);
  g_test_add_func ("/relevel/there-and-back", test_there_and_back);
  g_test_add_func ("/relevel/local-edits", test_local_edits);
  g_test_add_func ("/relevel/decisions", test_decisions);
  g_test_add_func ("/relevel/kept", test_kept);
  g_test_add_func ("/relevel/kept-own-line", test_kept_own_line);
  g_test_add_func ("/relevel/order", test_order);
  g_test_add_func ("/relevel/inserted", test_inserted);
  g_test_add_func ("/relevel/detached-does-not-return", test_detached_does_not_return);
  g_test_add_func ("/relevel/updates", test_updates);
  g_test_add_func ("/relevel/place", test_place);
  g_test_add_func ("/relevel/faults", test_faults);
  g_test_add_func ("/relevel/random", test_random);
  int result = g_test_run ();
  jd_library_unref (small);
  return result;
}
