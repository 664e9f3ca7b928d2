// SPDX-License-Identifier: GPL-3.0-or-later
#include "test-small-library.h"

#include <string.h>

#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "edit/jd-edit.h"
#include "model/jd-fact-table.h"

static JdLibrary *library;

/* The edit worked; @posting becomes its result. */
#define EDIT(posting, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) edit_error = NULL; \
    JdPosting *edited = call; \
    g_assert_no_error (edit_error); \
    g_assert_nonnull (edited); \
    jd_posting_unref (posting); \
    posting = edited; \
  } \
  G_STMT_END

/* The edit changed nothing, which is told by the same posting. */
#define EDIT_SAME(posting, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) edit_error = NULL; \
    g_autoptr (JdPosting) edited = call; \
    g_assert_no_error (edit_error); \
    g_assert_true (edited == posting); \
  } \
  G_STMT_END

#define EDIT_FAILS(code, text, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) edit_error = NULL; \
    g_assert_null (call); \
    g_assert_error (edit_error, JD_ERROR, code); \
    g_assert_cmpstr (edit_error->message, ==, text); \
  } \
  G_STMT_END

#define E &edit_error

static void
assert_removed (const JdPosting *posting, const char *expected)
{
  g_autofree char *removed = g_strjoinv (" ", posting->removed);

  g_assert_cmpstr (removed, ==, expected);
}

static void
test_set_text (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  EDIT (posting, jd_edit_set_text (posting, "fetch", "Fetch\r\ngoods\x01 daily. ", E));
  const JdPlacement *fetch = small_placement (posting, "fetch");
  g_assert_cmpint (fetch->state, ==, JD_OVERRIDDEN);
  g_assert_cmpstr (fetch->text, ==, "Fetch\ngoods daily.");
  g_assert_cmpstr (fetch->base, ==, "Fetch goods.");
  g_assert_true (jd_placement_is_edited (fetch));

  /* What was not touched is shared; the posting before is as it was. */
  g_assert_true (g_ptr_array_index (posting->sections, 0) == g_ptr_array_index (start->sections, 0));
  g_assert_true (small_placement (posting, "cook") == small_placement (start, "cook"));
  g_assert_cmpint (small_placement (start, "fetch")->state, ==, JD_LINKED);

  EDIT_SAME (posting, jd_edit_set_text (posting, "fetch", "Fetch\ngoods daily.", E));
  EDIT (posting, jd_edit_set_text (posting, "fetch", "", E));
  g_assert_cmpstr (small_placement (posting, "fetch")->text, ==, "");
  g_assert_cmpint (small_placement (posting, "fetch")->state, ==, JD_OVERRIDDEN);

  EDIT (posting, jd_edit_set_text (posting, "fetch", "Fetch goods.", E));
  g_assert_cmpint (small_placement (posting, "fetch")->state, ==, JD_LINKED);
  g_assert_true (jd_posting_equal (posting, start));
  EDIT_SAME (posting, jd_edit_set_text (posting, "fetch", "Fetch goods.", E));
  EDIT_SAME (posting, jd_edit_set_text (posting, "fetch", NULL, E));
  EDIT (posting, jd_edit_set_text (posting, "fetch", "x", E));
  EDIT (posting, jd_edit_set_text (posting, "fetch", NULL, E));
  g_assert_true (jd_posting_equal (posting, start));

  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a line of the posting, found “nobody”", jd_edit_set_text (posting, "nobody", "x", E));
  jd_posting_unref (posting);
}

static void
test_reset (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);
  JdPay pay = { 1, 2, "EUR", JD_PERIOD_HOUR };

  EDIT (posting, jd_edit_set_text (posting, "wine", "Wine!", E));
  EDIT (posting, jd_edit_set_hidden (posting, "wine", TRUE, E));
  EDIT (posting, jd_edit_set_necessity (posting, "wine", JD_NECESSITY_MUST, E));
  EDIT (posting, jd_edit_set_scoped (posting, "wine", "company", "X", E));
  EDIT (posting, jd_edit_set_pay (posting, "wage", &pay, E));
  EDIT (posting, jd_edit_reset (posting, "wine", E));
  EDIT (posting, jd_edit_reset (posting, "wage", E));
  g_assert_true (jd_posting_equal (posting, start));
  EDIT_SAME (posting, jd_edit_reset (posting, "wine", E));

  const char *id;
  EDIT (posting, jd_edit_insert_text (posting, "duties", 0, "Mine.", &id, E));
  g_autofree char *own = g_strdup (id);
  EDIT (posting, jd_edit_set_hidden (posting, own, TRUE, E));
  EDIT (posting, jd_edit_reset (posting, own, E));
  g_assert_false (small_placement (posting, own)->hidden);
  g_assert_cmpstr (small_placement (posting, own)->text, ==, "Mine.");
  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a line that follows a block, found one of your own", jd_edit_set_text (posting, own, NULL, E));
  jd_posting_unref (posting);
}

static void
test_insert (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPlacement) gym = jd_resolve_placement (library, posting, jd_library_block (library, "gym"), JD_FROM_EDIT, &error);
  g_assert_no_error (error);

  EDIT (posting, jd_edit_insert (posting, "pay", 1, gym, E));
  g_assert_true (small_placement (posting, "gym") == gym);
  small_assert_section (posting, "pay", " / A gym for {guests} guests. / Free meals. / Free meals.");
  g_assert_null (jd_posting_variable (posting, "guests"));
  EDIT (posting, jd_resolve_declare (library, posting, NULL));
  g_assert_nonnull (jd_posting_variable (posting, "guests"));

  /* The same placement again gets an id of its own, and only clean text gets in. */
  g_autoptr (JdPlacement) unclean = jd_placement_copy (gym);
  unclean->state = JD_OVERRIDDEN;
  unclean->text = g_strdup ("A\x02gym");
  EDIT (posting, jd_edit_insert (posting, "pay", 4, unclean, E));
  g_assert_cmpstr (small_placement (posting, "gym~2")->text, ==, "Agym");
  g_assert_cmpstr (unclean->id, ==, "gym");

  EDIT_FAILS (JD_ERROR_VALUE, "expected a position from 0 to 5, found 6", jd_edit_insert (posting, "pay", 6, gym, E));
  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a section of the posting, found “cellar”", jd_edit_insert (posting, "cellar", 0, gym, E));
  jd_posting_unref (posting);
}

static void
test_insert_text (void)
{
  const struct
  {
    const char *section;
    guint index;
    const char *text, *stored;
    JdKind kind;
    JdNecessity necessity;
  } cases[] = {
    { "duties", 0, "Wash up.", "Wash up.", JD_KIND_DUTY, JD_NECESSITY_NONE },
    { "needs", 0, "Be there.", "Be there.", JD_KIND_QUALIFICATION, JD_NECESSITY_MUST },
    { "needs", 4, "Sing.", "Sing.", JD_KIND_QUALIFICATION, JD_NECESSITY_NICE },
    { "pay", 0, "Paid.", "Paid.", JD_KIND_TEXT, JD_NECESSITY_NONE },
    { "pay", 2, "Beer.", "Beer.", JD_KIND_BENEFIT, JD_NECESSITY_NONE },
    { "spare", 0, "2 * 3 {x} [y]\n- z", "2 \\* 3 \\{x} \\[y]\n\\- z", JD_KIND_TEXT, JD_NECESSITY_NONE },
    { "spare", 0, "", "", JD_KIND_TEXT, JD_NECESSITY_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JdPosting *posting = small_posting (library, "mid");
      const char *id = NULL;

      EDIT (posting, jd_edit_insert_text (posting, cases[i].section, cases[i].index, cases[i].text, &id, E));
      g_assert_cmpstr (id, ==, "text-1");
      const JdPlacement *line = small_placement (posting, id);
      g_assert_cmpstr (line->text, ==, cases[i].stored);
      g_assert_cmpint (line->kind, ==, cases[i].kind);
      g_assert_cmpstr (line->kind_name, ==, jd_kind_names[cases[i].kind]);
      g_assert_cmpint (line->necessity, ==, cases[i].necessity);
      g_assert_cmpint (line->state, ==, JD_DETACHED);
      EDIT (posting, jd_edit_insert_text (posting, cases[i].section, 0, "x", &id, E));
      g_assert_cmpstr (id, ==, "text-2");
      jd_posting_unref (posting);
    }
}

static void
test_remove (void)
{
  JdPosting *posting = small_posting (library, "senior");

  EDIT (posting, jd_edit_remove (posting, "plan", E));
  EDIT (posting, jd_edit_remove (posting, "teach", E));
  EDIT (posting, jd_edit_remove (posting, "meals~2", E));
  assert_removed (posting, "plan teach meals");
  EDIT (posting, jd_edit_remove (posting, "meals", E));
  assert_removed (posting, "plan teach meals");
  small_assert_section (posting, "pay", "A bonus comes on top.");

  EDIT (posting, jd_edit_insert_text (posting, "duties", 0, "Mine.", NULL, E));
  EDIT (posting, jd_edit_remove (posting, "text-1", E));
  assert_removed (posting, "plan teach meals");
  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a line of the posting, found “plan”", jd_edit_remove (posting, "plan", E));
  jd_posting_unref (posting);
}

static void
test_move (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  EDIT (posting, jd_edit_move (posting, "cook", "duties", 3, E));
  small_assert_section (posting, "duties", "Fetch goods. / Plan the week. / Keep the fire. / Cook {dish}.");
  EDIT (posting, jd_edit_move (posting, "cook", "duties", 1, E));
  small_assert_section (posting, "duties", "Fetch goods. / Cook {dish}. / Plan the week. / Keep the fire.");
  EDIT_SAME (posting, jd_edit_move (posting, "cook", "duties", 1, E));
  EDIT (posting, jd_edit_move (posting, "cook", "spare", 0, E));
  small_assert_section (posting, "duties", "Fetch goods. / Plan the week. / Keep the fire.");
  small_assert_section (posting, "spare", "Cook {dish}.");
  EDIT (posting, jd_edit_move (posting, "cook", "duties", 0, E));
  g_assert_true (jd_posting_equal (posting, start));

  EDIT_FAILS (JD_ERROR_VALUE, "expected a position from 0 to 3, found 4", jd_edit_move (posting, "cook", "duties", 4, E));
  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a section of the posting, found “attic”", jd_edit_move (posting, "cook", "attic", 0, E));
  jd_posting_unref (posting);
}

static void
test_necessity_and_pay (void)
{
  JdPosting *posting = small_posting (library, "senior");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);
  JdPay pay = { 300000, 300000, "EUR", JD_PERIOD_MONTH };

  EDIT (posting, jd_edit_set_necessity (posting, "knife", JD_NECESSITY_NICE, E));
  g_assert_cmpint (small_placement (posting, "knife")->base_necessity, ==, JD_NECESSITY_MUST);
  EDIT (posting, jd_edit_set_necessity (posting, "knife", JD_NECESSITY_NONE, E));
  g_assert_true (jd_posting_equal (posting, start));
  EDIT_FAILS (JD_ERROR_TYPE, "expected a line of kind qualification, found duty", jd_edit_set_necessity (posting, "cook", JD_NECESSITY_NICE, E));

  EDIT (posting, jd_edit_set_pay (posting, "wage", &pay, E));
  g_assert_cmpint (small_placement (posting, "wage")->pay.min, ==, 300000);
  g_assert_cmpint (small_placement (posting, "wage")->base_pay.min, ==, 350000);
  EDIT_SAME (posting, jd_edit_set_pay (posting, "wage", &pay, E));
  EDIT (posting, jd_edit_set_pay (posting, "wage", NULL, E));
  g_assert_true (jd_posting_equal (posting, start));
  EDIT_FAILS (JD_ERROR_TYPE, "expected a line of kind salary, found duty", jd_edit_set_pay (posting, "cook", &pay, E));
  jd_posting_unref (posting);
}

static void
test_split_and_join (void)
{
  JdPosting *posting = small_posting (library, "mid");
  const char *tail = NULL;

  EDIT (posting, jd_edit_split (posting, "fetch", "**Café**", "**goods** and more.", &tail, E));
  g_assert_cmpstr (tail, ==, "text-1");
  small_assert_section (posting, "duties", "Cook {dish}. / **Café** / **goods** and more. / Plan the week. / Keep the fire.");
  g_assert_cmpint (small_placement (posting, "text-1")->kind, ==, JD_KIND_DUTY);
  EDIT (posting, jd_edit_join (posting, "text-1", E));
  small_assert_section (posting, "duties", "Cook {dish}. / **Café** **goods** and more. / Plan the week. / Keep the fire.");
  assert_removed (posting, "");

  EDIT (posting, jd_edit_join (posting, "plan", E));
  small_assert_section (posting, "duties", "Cook {dish}. / **Café** **goods** and more. Plan the week. / Keep the fire.");
  assert_removed (posting, "plan");

  /* Nothing is lost at the ends: where nothing is behind the cut, or nothing is joined, a line stays what it is. */
  EDIT (posting, jd_edit_split (posting, "old", "", "Keep the fire.", NULL, E));
  small_assert_section (posting, "duties", "Cook {dish}. / **Café** **goods** and more. Plan the week. /  / Keep the fire.");
  EDIT (posting, jd_edit_split (posting, "cook", "Cook {dish}.", "", &tail, E));
  g_assert_cmpint (small_placement (posting, "cook")->state, ==, JD_LINKED);
  g_autofree char *empty = g_strdup (tail);
  EDIT (posting, jd_edit_join (posting, empty, E));
  g_assert_cmpint (small_placement (posting, "cook")->state, ==, JD_LINKED);

  EDIT_FAILS (JD_ERROR_REFUSED, "There is no line before it to join it to.", jd_edit_join (posting, "cook", E));
  EDIT (posting, jd_edit_move (posting, "wage", "pay", 1, E));
  EDIT_FAILS (JD_ERROR_REFUSED, "A line with pay cannot be joined to another.", jd_edit_join (posting, "wage", E));
  jd_posting_unref (posting);
}

static void
assert_partner (const JdPosting *posting, const char *placement, int direction, const char *expected)
{
  const JdPlacement *partner = jd_edit_join_partner (posting, placement, direction);

  g_assert_cmpstr (partner != NULL ? partner->id : NULL, ==, expected);
}

/* What is above and below is as it is read: "diploma" is nice to have at this level, and shown behind the musts, whatever the list says. */
static void
test_join_partner (void)
{
  JdPosting *posting = small_posting (library, "mid");
  const char *id = NULL;

  small_assert_section (posting, "needs", "{years_min:year|years} in a kitchen. / A diploma. / You cut fast. / You know wine.");
  assert_partner (posting, "years", -1, NULL);
  assert_partner (posting, "years", 1, "knife");
  assert_partner (posting, "knife", 1, NULL);
  assert_partner (posting, "diploma", -1, NULL);
  assert_partner (posting, "diploma", 1, "wine");
  assert_partner (posting, "wine", 1, NULL);
  assert_partner (posting, "wage", 1, NULL);
  assert_partner (posting, "meals", -1, NULL);
  EDIT_FAILS (JD_ERROR_REFUSED, "There is no line before it to join it to.", jd_edit_join (posting, "diploma", E));

  /* So is what a line is cut into. */
  EDIT (posting, jd_edit_split (posting, "years", "Years", "in a kitchen", &id, E));
  assert_partner (posting, "knife", -1, id);
  EDIT (posting, jd_edit_split (posting, "wine", "Red", "and white", &id, E));
  g_assert_cmpint (small_placement (posting, id)->necessity, ==, JD_NECESSITY_NICE);
  assert_partner (posting, id, -1, "wine");
  jd_posting_unref (posting);
}

static void
test_detach_and_swap (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (GError) error = NULL;

  EDIT (posting, jd_edit_detach (posting, "plan", E));
  const JdPlacement *plan = small_placement (posting, "plan");
  g_assert_cmpint (plan->state, ==, JD_DETACHED);
  g_assert_cmpstr (plan->text, ==, "Plan the week.");
  g_assert_null (plan->block);
  g_assert_null (plan->base);
  g_assert_cmpint (plan->why.from, ==, JD_FROM_EDIT);
  assert_removed (posting, "plan");
  EDIT_SAME (posting, jd_edit_detach (posting, "plan", E));

  g_autoptr (JdPlacement) order = jd_resolve_placement (library, posting, jd_library_block (library, "order"), JD_FROM_EDIT, &error);
  EDIT (posting, jd_edit_swap (posting, "fetch", order, E));
  small_assert_section (posting, "duties", "Cook {dish}. / Order goods. / Plan the week. / Keep the fire.");
  assert_removed (posting, "plan fetch");
  jd_posting_unref (posting);
}

static void
test_sections (void)
{
  JdPosting *posting = small_posting (library, "mid");
  const char *id = NULL;

  EDIT (posting, jd_edit_add_section (posting, 1, JD_KIND_BENEFIT, "Why\tus\n", &id, E));
  g_assert_cmpstr (id, ==, "section-1");
  const JdSection *section = g_ptr_array_index (posting->sections, 1);
  g_assert_cmpstr (section->heading, ==, "Why us");
  g_assert_null (section->base_heading);
  EDIT (posting, jd_edit_add_section (posting, 0, JD_KIND_TEXT, "", &id, E));
  g_assert_cmpstr (id, ==, "section-2");
  EDIT_FAILS (JD_ERROR_VALUE, "expected a position from 0 to 8, found 9", jd_edit_add_section (posting, 9, JD_KIND_TEXT, "", NULL, E));

  EDIT (posting, jd_edit_set_heading (posting, "duties", " Work ", E));
  g_assert_cmpstr (jd_posting_section (posting, "duties", NULL)->heading, ==, "Work");
  g_assert_cmpstr (jd_posting_section (posting, "duties", NULL)->base_heading, ==, "Duties");
  EDIT (posting, jd_edit_set_heading (posting, "duties", NULL, E));
  EDIT_SAME (posting, jd_edit_set_heading (posting, "duties", "Duties", E));

  guint index;
  EDIT (posting, jd_edit_move_section (posting, "summary", 7, E));
  jd_posting_section (posting, "summary", &index);
  g_assert_cmpuint (index, ==, 7);
  EDIT_SAME (posting, jd_edit_move_section (posting, "summary", 7, E));
  EDIT_FAILS (JD_ERROR_VALUE, "expected a position from 0 to 7, found 8", jd_edit_move_section (posting, "summary", 8, E));

  EDIT (posting, jd_edit_remove_section (posting, "place", E));
  assert_removed (posting, "hours where #place");
  EDIT (posting, jd_edit_remove_section (posting, "section-1", E));
  assert_removed (posting, "hours where #place");
  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a section of the posting, found “place”", jd_edit_remove_section (posting, "place", E));
  jd_posting_unref (posting);
}

static void
test_values (void)
{
  const struct
  {
    const char *name, *value, *shown; /* as compose shows it; NULL: the error's message follows */
    const char *message;
  } cases[] = {
    { "company", "  Harbour\nInn ", "Harbour Inn", NULL },
    { "location", "Utrecht, NL; ; Austin, TX, US", "Utrecht, NL and Austin, TX, US", NULL },
    { "workplace", "Remote", "Remote", NULL },
    { "workplace", "moon", NULL, "expected one of on-site, hybrid, remote, found “moon”" },
    { "employment", "part time", "Part-time", NULL },
    { "title", "Head Cook", "Head Cook", NULL },
    { "apply", "jobs@example.com", "jobs@example.com", NULL },
    { "apply", "javascript:alert(1)", NULL, "expected an e-mail address, a web address or a telephone number, found “javascript:alert(1)”" },
    { "apply_by", "31 January 2027", "31 January 2027", NULL },
    { "start", "2027-02-30", NULL, "expected a date such as 2027-01-31 or 31 January 2027, found “2027-02-30”" },
    { "posted", "2027-02-28", "28 February 2027", NULL },
    { "reference", "R-17", "R-17", NULL },
    { "years_min", "7", "7", NULL },
    { "years_min", "some", NULL, "expected a number such as 40 or 37.5, found “some”" },
    { "dish", "soup", "soup", NULL },
    { "role_title", "x", NULL, "expected a variable of the posting, such as title, found “role_title”" },
    { "dihs", "x", NULL, "expected a variable of the posting, such as dish, found “dihs”" },
    { "pay", "lots", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdPosting) posting = small_posting (library, "mid");
      g_autoptr (JdPosting) after = jd_edit_set_value (posting, cases[i].name, cases[i].value, &error);

      g_test_message ("%s = %s", cases[i].name, cases[i].value);
      if (cases[i].shown == NULL)
        {
          g_assert_null (after);
          g_assert_nonnull (error);
          if (cases[i].message != NULL)
            g_assert_cmpstr (error->message, ==, cases[i].message);
          continue;
        }
      g_assert_no_error (error);
      g_autofree char *shown = jd_compose_value (after, NULL, NULL, cases[i].name);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_autoptr (JdPosting) again = jd_edit_set_value (after, cases[i].name, cases[i].value, &error);
      g_assert_true (again == after);

      /* Taking it away gives back what was. */
      g_autoptr (JdPosting) without = jd_edit_set_value (after, cases[i].name, "", &error);
      g_assert_no_error (error);
      g_assert_true (jd_posting_equal (without, posting));
    }
}

static void
test_special_values (void)
{
  JdPosting *posting = small_posting (library, "mid");

  EDIT (posting, jd_edit_set_value (posting, "location", "Utrecht, NL;Berlin", E));
  g_assert_cmpuint (posting->facts->locations->len, ==, 2);
  g_assert_cmpstr (jd_posting_place (posting), ==, "NL/Utrecht");
  /* A fact changes no wording. */
  g_assert_cmpstr (small_placement (posting, "where")->base, ==, "Somewhere.");
  EDIT (posting, jd_edit_set_value (posting, "location", NULL, E));
  g_assert_cmpuint (posting->facts->locations->len, ==, 0);

  EDIT (posting, jd_edit_set_value (posting, "pay", "€3,000 – €3,600 per month", E));
  const JdPlacement *wage = small_placement (posting, "wage");
  g_assert_true (wage->has_pay);
  g_assert_cmpint (wage->pay.min, ==, 300000);
  g_assert_cmpint (wage->pay.max, ==, 360000);
  g_assert_cmpint (wage->pay.period, ==, JD_PERIOD_MONTH);
  EDIT (posting, jd_edit_set_value (posting, "pay", "", E));
  g_assert_false (small_placement (posting, "wage")->has_pay);

  /* What the level gives anyway is no edit. */
  EDIT (posting, jd_edit_set_value (posting, "title", "Boss", E));
  g_assert_cmpstr (posting->facts->title, ==, "Boss");
  EDIT (posting, jd_edit_set_value (posting, "title", "Mid-Level Cook", E));
  g_assert_null (posting->facts->title);
  EDIT_SAME (posting, jd_edit_set_value (posting, "employment", "full-time", E));

  EDIT (posting, jd_edit_set_value (posting, "years_min", "4", E));
  gint64 number;
  g_assert_true (jd_params_get_number (posting->variables, "years_min", &number));
  g_assert_cmpint (number, ==, 4);

  /* A name in a wording counts as declared. */
  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a variable of the posting, such as dish, found “fish”", jd_edit_set_value (posting, "fish", "cod", E));
  EDIT (posting, jd_edit_set_text (posting, "fetch", "Fetch {fish}.", E));
  EDIT (posting, jd_edit_set_value (posting, "fish", "cod", E));
  g_assert_cmpstr (jd_params_get (posting->variables, "fish"), ==, "cod");

  g_autoptr (JdPosting) bare = jd_posting_new ("bare", "en");
  EDIT_FAILS (JD_ERROR_VALUE, "expected a currency, as in “78000-96000 EUR/year”, found “10”", jd_edit_set_value (bare, "pay", "10", E));
  jd_posting_unref (posting);
}

/* Pay is one fact of a posting, whatever it has of lines and sections about it. */
static const char *
place_at (const JdPosting *posting, guint index)
{
  return ((const JdLocation *) g_ptr_array_index (posting->facts->locations, index))->place;
}

/* A country that was asked for stays with the words it was asked for, and goes with them. */
static void
test_country (void)
{
  JdPosting *posting = jd_posting_new ("x", "en");

  EDIT (posting, jd_edit_set_value (posting, "location", "Utrecht; Berlin, DE", E));
  g_assert_null (place_at (posting, 0));
  EDIT (posting, jd_edit_set_country (posting, 0, "NL"));
  g_assert_cmpstr (place_at (posting, 0), ==, "NL/Utrecht");
  g_assert_cmpstr (((const JdLocation *) g_ptr_array_index (posting->facts->locations, 0))->text, ==, "Utrecht");
  g_assert_cmpstr (jd_posting_place (posting), ==, "NL/Utrecht");
  EDIT (posting, jd_edit_set_value (posting, "location", "Delft; Utrecht", E));
  g_assert_null (place_at (posting, 0));
  g_assert_cmpstr (place_at (posting, 1), ==, "NL/Utrecht");
  EDIT (posting, jd_edit_set_country (posting, 1, "US"));
  g_assert_cmpstr (place_at (posting, 1), ==, "US/Utrecht");
  EDIT (posting, jd_edit_set_value (posting, "location", "Utrecht, NL; Utrecht.", E));
  g_assert_cmpstr (place_at (posting, 0), ==, "NL/Utrecht");
  g_assert_null (place_at (posting, 1));
  g_autoptr (JdPosting) again = jd_edit_set_country (posting, 0, "NL");
  g_assert_true (again == posting);
  jd_posting_unref (posting);
}

static void
test_give_pay (void)
{
  const JdPay hourly = { 2400, 3000, "USD", JD_PERIOD_HOUR }, yearly = { 7800000, 9600000, "EUR", JD_PERIOD_YEAR };
  JdPosting *posting = jd_posting_new ("bare", "en");
  EDIT (posting, jd_edit_add_section (posting, 0, JD_KIND_DUTY, "Work", NULL, E));
  EDIT (posting, jd_edit_add_section (posting, 1, JD_KIND_PROCESS, "Apply", NULL, E));
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  /* A line, and a section for it before how to apply; away again with both. */
  EDIT_SAME (posting, jd_edit_give_pay (posting, NULL, E));
  EDIT (posting, jd_edit_give_pay (posting, &hourly, E));
  g_assert_cmpuint (posting->sections->len, ==, 3);
  const JdSection *section = posting->sections->pdata[1];
  g_assert_cmpint (section->kind, ==, JD_KIND_SALARY);
  g_assert_cmpstr (section->heading, ==, "Pay");
  g_assert_true (jd_pay_equal (&jd_posting_salary (posting)->pay, &hourly));
  EDIT (posting, jd_edit_set_value (posting, "pay", "78000-96000 EUR/year", E));
  g_assert_cmpuint (posting->sections->len, ==, 3);
  g_assert_true (jd_pay_equal (&jd_posting_salary (posting)->pay, &yearly));
  EDIT (posting, jd_edit_give_pay (posting, NULL, E));
  g_assert_true (jd_posting_equal (posting, start));

  /* A section there is takes it, in front; and stays. */
  EDIT (posting, jd_edit_add_section (posting, 0, JD_KIND_SALARY, "Money", NULL, E));
  EDIT (posting, jd_edit_insert_text (posting, ((JdSection *) posting->sections->pdata[0])->id, 0, "Paid on Fridays.", NULL, E));
  g_autoptr (JdPosting) without = jd_posting_ref (posting);
  EDIT (posting, jd_edit_give_pay (posting, &hourly, E));
  section = posting->sections->pdata[0];
  g_assert_cmpuint (section->placements->len, ==, 2);
  g_assert_true (jd_posting_salary (posting) == section->placements->pdata[0]);
  EDIT (posting, jd_edit_give_pay (posting, NULL, E));
  g_assert_true (jd_posting_equal (posting, without));

  /* A line that says more than the pay stays; a hidden one is shown again. */
  EDIT (posting, jd_edit_give_pay (posting, &hourly, E));
  g_autofree char *id = g_strdup (jd_posting_salary (posting)->id);
  EDIT (posting, jd_edit_set_text (posting, id, "Plus tips.", E));
  EDIT (posting, jd_edit_set_hidden (posting, id, TRUE, E));
  EDIT (posting, jd_edit_give_pay (posting, &yearly, E));
  g_assert_false (jd_posting_salary (posting)->hidden);
  EDIT (posting, jd_edit_give_pay (posting, NULL, E));
  g_assert_cmpstr (jd_posting_salary (posting)->text, ==, "Plus tips.");
  g_assert_false (jd_posting_salary (posting)->has_pay);
  jd_posting_unref (posting);

  /* What the library offers comes back. */
  posting = small_posting (library, "mid");
  EDIT (posting, jd_edit_give_pay (posting, &yearly, E));
  EDIT (posting, jd_edit_give_pay (posting, NULL, E));
  g_assert_nonnull (jd_posting_salary (posting));
  jd_posting_unref (posting);
}

static void
test_scoped (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  EDIT (posting, jd_edit_set_scoped (posting, "years", "years_min", "9", E));
  EDIT (posting, jd_edit_set_scoped (posting, "summary", "company", "Us", E));
  g_assert_cmpstr (jd_params_get (small_placement (posting, "years")->variables, "years_min"), ==, "9");
  g_assert_cmpstr (jd_params_get (jd_posting_section (posting, "summary", NULL)->variables, "company"), ==, "Us");
  EDIT_SAME (posting, jd_edit_set_scoped (posting, "years", "years_min", "9", E));
  EDIT_FAILS (JD_ERROR_VALUE, "expected a number such as 40 or 37.5, found “many”", jd_edit_set_scoped (posting, "years", "years_min", "many", E));
  EDIT_FAILS (JD_ERROR_REFERENCE, "expected a section of the posting, found “roof”", jd_edit_set_scoped (posting, "roof", "company", "x", E));
  EDIT_FAILS (JD_ERROR_VALUE, "expected a variable; pay has one place in a posting, found pay", jd_edit_set_scoped (posting, "years", "pay", "x", E));
  EDIT (posting, jd_edit_set_scoped (posting, "years", "years_min", NULL, E));
  EDIT (posting, jd_edit_set_scoped (posting, "summary", "company", "", E));
  g_assert_true (jd_posting_equal (posting, start));

  EDIT (posting, jd_edit_set_language (posting, "de", E));
  g_assert_cmpstr (posting->language, ==, "de");
  EDIT_SAME (posting, jd_edit_set_language (posting, "de", E));
  EDIT_FAILS (JD_ERROR_VALUE, "expected a language tag such as en or de-AT, found “no such”", jd_edit_set_language (posting, "no such", E));
  jd_posting_unref (posting);
}

/* A heading that nobody has worded is in the language of the posting. */
static void
test_language_of_headings (void)
{
  JdPosting *posting = jd_posting_new ("x", "en");

  EDIT (posting, jd_edit_add_section (posting, 0, JD_KIND_DUTY, jd_phrase_heading ("en", JD_KIND_DUTY), NULL, E));
  EDIT (posting, jd_edit_add_section (posting, 1, JD_KIND_BENEFIT, "All this", NULL, E));
  g_autoptr (JdPosting) english = jd_posting_ref (posting);
  EDIT (posting, jd_edit_set_language (posting, "de-AT", E));
  g_assert_cmpstr (((JdSection *) posting->sections->pdata[0])->heading, ==, jd_phrase_heading ("de", JD_KIND_DUTY));
  g_assert_cmpstr (((JdSection *) posting->sections->pdata[1])->heading, ==, "All this");
  g_assert_true (posting->sections->pdata[1] == english->sections->pdata[1]);
  EDIT (posting, jd_edit_set_language (posting, "en", E));
  g_assert_true (jd_posting_equal (posting, english));
  jd_posting_unref (posting);

  g_autoptr (JdPosting) of_role = small_posting (library, "mid");
  g_autoptr (JdPosting) german = jd_edit_set_language (of_role, "de", NULL);
  for (guint i = 0; i < of_role->sections->len; i++)
    {
      const JdSection *before = of_role->sections->pdata[i], *after = german->sections->pdata[i];
      g_assert_cmpstr (before->heading, ==, after->heading);
      g_assert_cmpstr (after->language, ==, "en");
    }
}

static void
test_names (void)
{
  g_autoptr (JdPosting) posting = small_posting (library, "mid");
  g_auto (GStrv) names = jd_edit_value_names (posting);
  g_autofree char *joined = g_strjoinv (" ", names);
  g_autoptr (GString) expected = g_string_new (NULL);

  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_SETTABLE)
      g_string_append_printf (expected, "%s ", fact->name);
  g_string_append (expected, "years_min years_max dish");
  g_assert_cmpstr (joined, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  library = small_library_new ();
  g_test_add_func ("/edit/set-text", test_set_text);
  g_test_add_func ("/edit/reset", test_reset);
  g_test_add_func ("/edit/insert", test_insert);
  g_test_add_func ("/edit/insert-text", test_insert_text);
  g_test_add_func ("/edit/remove", test_remove);
  g_test_add_func ("/edit/move", test_move);
  g_test_add_func ("/edit/necessity-and-pay", test_necessity_and_pay);
  g_test_add_func ("/edit/split-and-join", test_split_and_join);
  g_test_add_func ("/edit/join-partner", test_join_partner);
  g_test_add_func ("/edit/detach-and-swap", test_detach_and_swap);
  g_test_add_func ("/edit/sections", test_sections);
  g_test_add_func ("/edit/values", test_values);
  g_test_add_func ("/edit/special-values", test_special_values);
  g_test_add_func ("/edit/country", test_country);
  g_test_add_func ("/edit/give-pay", test_give_pay);
  g_test_add_func ("/edit/scoped", test_scoped);
  g_test_add_func ("/edit/language-of-headings", test_language_of_headings);
  g_test_add_func ("/edit/names", test_names);
  int result = g_test_run ();
  jd_library_unref (library);
  return result;
}
