// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-fact-table.h"
#include "test-small-library.h"

#include <string.h>

static JdBlock *
block_of (const char *variants)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'b','kind':'duty','title':'B','body':{'en':'body','de':'Text'},'variants':[%s],'tags':[],'families':[],"
                                           "'revision':1,'history':[],'status':'approved'}",
                                           variants);
  g_autofree char *json = json_text (text);
  JdBlock *block = jd_block_parse (json, strlen (json), "b.json", &error);

  g_assert_no_error (error);
  return block;
}

#define V(when, text) "{'when':{" when "},'body':{'en':'" text "'}}"

static void
test_variants (void)
{
  const char *const intern[] = { "intern", "entry", NULL }, *const senior[] = { "senior", "mid", "entry", NULL }, *const none[] = { NULL };
  const struct
  {
    const char *variants;
    JdContext context;
    const char *language, *expected, *used;
    JdOrigin from;
    const char *level, *place;
  } cases[] = {
    { "", { senior, NULL, NULL }, "en", "body", "en", JD_FROM_ROLE, NULL, NULL },
    { "", { senior, NULL, NULL }, "de", "Text", "de", JD_FROM_ROLE, NULL, NULL },
    { V ("'level':['intern']", "i"), { intern, NULL, NULL }, "en", "i", "en", JD_FROM_LEVEL, "intern", NULL },
    { V ("'level':['intern']", "i"), { senior, NULL, NULL }, "en", "body", "en", JD_FROM_ROLE, NULL, NULL },
    { V ("'level':['mid']", "m"), { senior, NULL, NULL }, "en", "m", "en", JD_FROM_LEVEL, "mid", NULL },
    { V ("'level':['mid']", "m") "," V ("'level':['senior']", "s"), { senior, NULL, NULL }, "en", "s", "en", JD_FROM_LEVEL, "senior", NULL },
    { V ("'level':['senior']", "s") "," V ("'level':['mid']", "m"), { senior, NULL, NULL }, "en", "s", "en", JD_FROM_LEVEL, "senior", NULL },
    { V ("'level':['mid']", "m"), { senior, NULL, NULL }, "de", "m", "en", JD_FROM_LEVEL, "mid", NULL },
    { V ("'level':['senior']", "s") "," V ("'level':['mid'],'place':['NL']", "m+nl"), { senior, "NL/Utrecht", NULL }, "en", "m+nl", "en", JD_FROM_PLACE, "mid", "NL" },
    { V ("'place':['US']", "us") "," V ("'place':['US-TX']", "tx"), { senior, "US-TX/Austin", NULL }, "en", "tx", "en", JD_FROM_PLACE, NULL, "US-TX" },
    { V ("'place':['US-TX/Austin']", "a"), { senior, "US-TX/Austin", NULL }, "en", "a", "en", JD_FROM_PLACE, NULL, "US-TX/Austin" },
    { V ("'place':['US']", "us"), { senior, "US-TX/Austin", NULL }, "en", "us", "en", JD_FROM_PLACE, NULL, "US" },
    { V ("'place':['US']", "us"), { senior, NULL, NULL }, "en", "body", "en", JD_FROM_ROLE, NULL, NULL },
    { V ("'workplace':['remote']", "home"), { senior, NULL, "remote" }, "en", "home", "en", JD_FROM_PLACE, NULL, "remote" },
    { V ("'level':['mid']", "m"), { none, NULL, NULL }, "en", "body", "en", JD_FROM_ROLE, NULL, NULL },
    { "{'when':{'level':['mid']},'body':{}}", { senior, NULL, NULL }, "en", "", "en", JD_FROM_LEVEL, "mid", NULL },
    { V ("'level':['senior']", "same") "," V ("'place':['NL']", "same"), { senior, "NL", NULL }, "en", "same", "en", JD_FROM_LEVEL, "senior", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdBlock) block = block_of (cases[i].variants);
      JdWordingChoice choice;

      g_test_message ("case %u", i);
      g_assert_true (jd_resolve_block (block, &cases[i].context, cases[i].language, &choice, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (choice.wording, ==, cases[i].expected);
      g_assert_cmpstr (choice.language, ==, cases[i].used);
      g_assert_cmpint (choice.why.from, ==, cases[i].from);
      g_assert_cmpstr (choice.why.level, ==, cases[i].level);
      g_assert_cmpstr (choice.why.place, ==, cases[i].place);
      jd_why_clear (&choice.why);
    }
}

static void
test_ambiguous (void)
{
  const char *const senior[] = { "senior", "mid", "entry", NULL };
  JdContext context = { senior, "NL/Utrecht", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlock) block = block_of (V ("'level':['senior']", "s") "," V ("'place':['NL']", "nl"));
  JdWordingChoice choice;

  g_assert_false (jd_resolve_block (block, &context, "en", &choice, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_AMBIGUOUS);
  g_assert_cmpstr (error->message, ==, "b.json: variants: expected one variant that fits best, found two that differ: (level: senior) and (place: NL)");

  /* A third that is more specific than both settles it. */
  g_clear_error (&error);
  g_autoptr (JdBlock) settled = block_of (V ("'level':['senior']", "s") "," V ("'place':['NL']", "nl") "," V ("'level':['senior'],'place':['NL']", "both"));
  g_assert_true (jd_resolve_block (settled, &context, "en", &choice, &error));
  g_assert_cmpstr (choice.wording, ==, "both");
  jd_why_clear (&choice.why);
}

static void
test_levels (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  const struct
  {
    const char *level, *title, *employment, *years_min, *duties, *needs, *place;
  } cases[] = {
    { "intern", "Kitchen Trainee", "internship", "0", "Help to cook. / Fetch goods. / Watch and learn. / Keep the fire.", "A diploma. / You cut fast. / You know wine.",
      "Evening work. / Somewhere." },
    { "entry", "Cook", "full-time", "0", "Cook {dish}. / Fetch goods. / Watch and learn. / Keep the fire.",
      "{years_min:year|years} in a kitchen. / A diploma. / You cut fast. / You know wine.", "Evening work. / Somewhere." },
    { "mid", "Mid-Level Cook", "full-time", "3", "Cook {dish}. / Fetch goods. / Plan the week. / Keep the fire.",
      "{years_min:year|years} in a kitchen. / A diploma. / You cut fast. / You know wine.", "Evening work. / Somewhere." },
    { "senior", "Senior Cook", "full-time", "5", "Run the kitchen. / Order goods. / Plan the week. / Taste each dish. / Keep the fire. / Teach {chef}. / Evening work.",
      "{years_min:year|years} in a kitchen. / A diploma. / You cut fast. / You know wine.", "Somewhere." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = small_posting (library, cases[i].level);

      g_test_message ("%s", cases[i].level);
      g_assert_cmpstr (jd_posting_title (posting), ==, cases[i].title);
      g_assert_cmpstr (jd_fact_value (posting, jd_fact_find ("employment")), ==, cases[i].employment);
      g_assert_cmpstr (posting->role, ==, "cook");
      g_assert_cmpstr (posting->level, ==, cases[i].level);
      g_assert_cmpstr (posting->resolved->role_name, ==, "Cook");
      g_assert_cmpuint (posting->sections->len, ==, 6);
      small_assert_section (posting, "duties", cases[i].duties);
      small_assert_section (posting, "needs", cases[i].needs);
      small_assert_section (posting, "place", cases[i].place);
      small_assert_section (posting, "spare", "");
      g_assert_cmpint (small_placement (posting, "diploma")->necessity, ==, i >= 2 ? JD_NECESSITY_NICE : JD_NECESSITY_MUST);
      g_assert_cmpstr (jd_params_get (posting->resolved->params, "years_min"), ==, cases[i].years_min);
      g_assert_null (jd_params_get (posting->resolved->params, "employment"));
    }
}

static void
test_placement_members (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "senior");
  const JdPlacement *cook = small_placement (posting, "cook"), *teach = small_placement (posting, "teach"), *order = small_placement (posting, "order");

  g_assert_cmpint (cook->state, ==, JD_LINKED);
  g_assert_cmpstr (cook->base_hash, !=, NULL);
  g_assert_cmpuint (strlen (cook->base_hash), ==, 16);
  g_assert_cmpint (cook->revision, ==, 1);
  g_assert_null (cook->text);
  g_assert_cmpint (cook->why.from, ==, JD_FROM_LEVEL);
  g_assert_cmpstr (cook->why.role, ==, "cook");
  g_assert_cmpstr (cook->why.level, ==, "senior");
  g_assert_cmpint (teach->why.from, ==, JD_FROM_LEVEL);
  g_assert_null (teach->why.role);
  g_assert_cmpstr (teach->why.level, ==, "senior");
  g_assert_cmpstr (order->why.level, ==, "senior");
  g_assert_cmpint (small_placement (posting, "plan")->why.from, ==, JD_FROM_ROLE);
  g_assert_nonnull (small_placement (posting, "meals~2"));
  g_assert_false (jd_placement_is_edited (cook));
}

static void
test_place_and_pay (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  const struct
  {
    const char *location, *workplace, *where, *from_place;
    gint64 pay;
  } cases[] = {
    { NULL, NULL, "Somewhere.", NULL, 0 },
    { "Utrecht, NL", NULL, "In the Netherlands.", "NL", 0 },
    { "Austin, TX, US", NULL, "In Texas.", "US-TX", 400000 },
    { "Boston, MA, US", NULL, "In the States.", "US", 400000 },
    { NULL, "remote", "At home.", "remote", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdFacts) facts = jd_facts_new ();
      if (cases[i].location != NULL)
        g_ptr_array_add (facts->locations, jd_location_new (cases[i].location, NULL));
      facts->workplace = g_strdup (cases[i].workplace);

      g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, "cook", "mid", "en", facts, NULL, &error);
      g_assert_no_error (error);
      const JdPlacement *where = small_placement (posting, "where"), *wage = small_placement (posting, "wage");
      g_assert_cmpstr (where->base, ==, cases[i].where);
      g_assert_cmpstr (where->why.place, ==, cases[i].from_place);
      g_assert_cmpint (wage->has_pay, ==, cases[i].pay > 0);
      g_assert_cmpint (wage->has_base_pay, ==, cases[i].pay > 0);
      if (wage->has_pay)
        g_assert_cmpint (wage->pay.min, ==, cases[i].pay);
      /* Market figures never get in; the uuid is an id. */
      g_assert_null (jd_posting_placement (posting, "market", NULL, NULL));
      g_assert_true (jd_is_id (posting->id));
      g_assert_cmpuint (strlen (posting->id), ==, 36);
    }
}

static void
assert_names (const GPtrArray *variables, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < variables->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ((const JdVariable *) g_ptr_array_index (variables, i))->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_variables (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) mid = small_posting (library, "mid");
  g_autoptr (JdPosting) senior = small_posting (library, "senior");

  /* The library's first; the role's own "dish" stands in front of the library's. */
  assert_names (mid->resolved->variables, "company years_min dish");
  assert_names (senior->resolved->variables, "company years_min chef");
  g_assert_false (jd_posting_variable (mid, "dish")->required);

  g_autoptr (JdPosting) same = jd_resolve_declare (library, mid, NULL);
  g_assert_true (same == mid);

  gsize length;
  g_autofree char *json = jd_posting_to_json (mid, &length);
  g_autoptr (JdPosting) reloaded = jd_posting_parse (json, length, "x", &error);
  g_assert_no_error (error);
  g_autoptr (JdPosting) still = jd_resolve_declare (library, reloaded, NULL);
  g_assert_true (still == reloaded);
}

static void
assert_fails (JdLibrary *library, const char *role, const char *level, JdErrorCode code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (library, "x", role, level, "en", NULL, NULL, &error);

  g_assert_null (posting);
  g_assert_error (error, JD_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_faults (void)
{
  char *folder = small_library_write ();
  folder_put (folder, "roles/lost.json", "{'format':1,'id':'lost','name':{'en':'Lost'},'sections':[{'id':'a','kind':'duty','heading':{'en':'A'},'blocks':['cook']},"
                                         "{'id':'b','kind':'duty','heading':{'en':'B'},'blocks':['cook','nowhere',{'block':'never','when':{'level':['senior']}}]}]}");
  folder_put (folder, "levels/broken.json", "{'format':1,'id':'broken','order':60,'name':{'en':'B'},'title_pattern':{'en':'{role}'},'inherits':'entry','scope':'do','params':{},"
                                            "'ops':[{'op':'drop','match':{'block':'cook'}},{'op':'add','block':'gone','section':'duties','at':'end'}],'limits':{},'boards':{}}");
  g_autoptr (JdLibrary) library = small_library_load (folder);
  folder_free (folder);

  assert_fails (library, "lost", "entry", JD_ERROR_REFERENCE, "roles/lost.json: sections[1].blocks[1]: expected a block of the library, found “nowhere”");
  assert_fails (library, "cook", "broken", JD_ERROR_REFERENCE, "levels/broken.json: ops[1].block: expected a block of the library, found “gone”");
  assert_fails (library, "baker", "entry", JD_ERROR_REFERENCE, "expected a role of the library, found “baker”");
  assert_fails (library, "cook", NULL, JD_ERROR_REFERENCE, "expected a level of the library, found none");

  g_autoptr (GError) error = NULL;
  g_assert_null (jd_resolve_new (library, "Not An Id", "cook", "entry", "en", NULL, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (jd_resolve_new (library, NULL, "cook", "entry", "english please", NULL, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (jd_resolve_new (library, NULL, "cook", "nolevel", "en", NULL, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

/* What a newer program narrowed further must not drop more here. */
static void
test_unknown_selector (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = small_library_write ();
  folder_put (folder, "levels/newer.json", "{'format':1,'id':'newer','order':60,'name':{'en':'N'},'title_pattern':{'en':'{role}'},'inherits':'entry','scope':'do','params':{},"
                                           "'ops':[{'op':'drop','match':{'kind':'duty','contract':'fixed'}}],'limits':{},'boards':{}}");
  g_autoptr (JdLibrary) library = small_library_load (folder);
  folder_free (folder);
  g_autoptr (JdPosting) posting = jd_resolve_new (library, "x", "cook", "newer", "en", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (jd_posting_section (posting, "duties", NULL)->placements->len, >, 0);
}

static void
test_placement (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "senior");

  g_autoptr (JdPlacement) gym = jd_resolve_placement (library, posting, jd_library_block (library, "gym"), JD_FROM_EDIT, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gym->id, ==, "gym");
  g_assert_cmpstr (gym->base, ==, "A gym of your own.");
  g_assert_cmpint (gym->why.from, ==, JD_FROM_EDIT);
  g_assert_null (gym->why.role);
  g_assert_cmpstr (gym->why.level, ==, "senior");

  g_autoptr (JdPlacement) again = jd_resolve_placement (library, posting, jd_library_block (library, "cook"), JD_FROM_EDIT, &error);
  g_assert_cmpstr (again->id, ==, "cook~2");
  g_autoptr (JdPlacement) third = jd_resolve_placement (library, posting, jd_library_block (library, "meals"), JD_FROM_EDIT, &error);
  g_assert_cmpstr (third->id, ==, "meals~3");

  g_autoptr (JdPlacement) silent = jd_resolve_placement (library, posting, jd_library_block (library, "silent"), JD_FROM_EDIT, &error);
  g_assert_cmpstr (silent->base, ==, "");

  g_assert_null (jd_resolve_placement (library, posting, jd_library_block (library, "market"), JD_FROM_EDIT, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_clear_error (&error);

  /* A text that was imported has no level. */
  g_autoptr (JdPosting) imported = jd_posting_new ("imported", "en");
  g_autoptr (JdPlacement) plain = jd_resolve_placement (library, imported, jd_library_block (library, "gym"), JD_FROM_EDIT, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plain->base, ==, "A gym for {guests} guests.");
}

static void
test_language (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, "cook", "senior", "de-AT", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (posting->language, ==, "de-AT");
  g_assert_cmpstr (posting->resolved->role_name, ==, "Koch");
  g_assert_cmpstr (posting->resolved->title, ==, "Senior Koch");
  small_assert_section (posting, "summary", "{company} looks for {a:role_title}.");
}

static void
test_pure (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) one = small_posting (library, "senior");
  g_autoptr (JdPosting) two = small_posting (library, "senior");

  g_assert_true (jd_posting_equal (one, two));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resolve/unknown-selector", test_unknown_selector);
  g_test_add_func ("/resolve/variants", test_variants);
  g_test_add_func ("/resolve/ambiguous", test_ambiguous);
  g_test_add_func ("/resolve/levels", test_levels);
  g_test_add_func ("/resolve/placement-members", test_placement_members);
  g_test_add_func ("/resolve/place-and-pay", test_place_and_pay);
  g_test_add_func ("/resolve/variables", test_variables);
  g_test_add_func ("/resolve/faults", test_faults);
  g_test_add_func ("/resolve/placement", test_placement);
  g_test_add_func ("/resolve/language", test_language);
  g_test_add_func ("/resolve/pure", test_pure);
  return g_test_run ();
}
