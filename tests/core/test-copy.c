// SPDX-License-Identifier: GPL-3.0-or-later
/* Postings that begin as another one. */
#include "edit/jd-edit-copy.h"
#include "test-random-edit.h"
#include "test-small-library.h"

static JdLibrary *small;

static JdPosting *
with (JdPosting *posting, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_value (posting, name, value, &error);

  g_assert_no_error (error);
  jd_posting_unref (posting);
  return after;
}

/* What the posting says with another id in the place of its own; new string. */
static char *
json_as (JdPosting *posting, const char *id)
{
  g_autoptr (JdPosting) named = jd_posting_copy (posting);

  g_free (named->id);
  named->id = g_strdup (id);
  return jd_posting_to_json (named, NULL);
}

static void
assert_same_but_id (JdPosting *one, JdPosting *other)
{
  g_autofree char *first = json_as (one, "x"), *second = json_as (other, "x");

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (one->id, !=, other->id);
  g_assert_true (g_uuid_string_is_valid (other->id));
}

/* Whatever a writer made of a posting. */
static void
test_duplicate (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (JdPosting) posting = small_posting (small, "mid");

  for (guint i = 0; i < 200; i++)
    {
      JdPosting *edited = random_edit (random, small, posting);

      jd_posting_unref (posting);
      posting = edited;
      g_autoptr (JdPosting) copy = jd_edit_duplicate (posting), again = jd_edit_duplicate (posting);
      assert_same_but_id (posting, copy);
      g_assert_cmpstr (copy->id, !=, again->id);
    }
}

/* A date of the last opening would be a trap. */
static void
test_begin_from (void)
{
  static const char *const dropped[][2] = { { "apply_by", "2026-01-31" }, { "start", "2026-03-01" }, { "posted", "2025-12-01" }, { "reference", "R 12" } };
  static const char *const kept[][2] = { { "title", "Cook at Night" }, { "company", "Inn" }, { "location", "Utrecht, NL; Bonn, DE" }, { "workplace", "hybrid" },
                                         { "employment", "part-time" }, { "apply", "mailto:a@example.com" }, { "dish", "soup" } };
  g_autoptr (JdPosting) plain = small_posting (small, "mid");
  JdPosting *expected = jd_posting_ref (plain);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    expected = with (expected, kept[i][0], kept[i][1]);
  JdPosting *whole = jd_posting_ref (expected);
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    whole = with (whole, dropped[i][0], dropped[i][1]);
  g_autoptr (JdPosting) begun = jd_edit_begin_from (whole);
  assert_same_but_id (expected, begun);
  jd_posting_unref (whole);
  jd_posting_unref (expected);
}

/* "Utrecht, NL" in place of "LEVEL PLACE WORKPLACE": what the line about the place says, what the duty "cook" says, and whether it is the writer's. New string. */
static char *
settled (const char *level, const char *location, const char *workplace, gboolean *keeps_pay)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) mid = with (small_posting (small, "mid"), "location", "Utrecht, NL");
  g_autoptr (JdPosting) at_home = jd_edit_settle (small, mid, mid, NULL, NULL, NULL);
  g_autoptr (JdPosting) former = jd_edit_set_text (at_home, "plan", "Plan with me.", &error);
  JdPosting *begun = jd_edit_begin_from (former);

  if (location != NULL)
    begun = with (begun, "location", location);
  if (workplace != NULL)
    begun = with (begun, "workplace", workplace);
  g_autoptr (JdPosting) after = jd_edit_settle (small, former, begun, level, keeps_pay, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (after->id, ==, begun->id);
  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (after, "plan", NULL, NULL)), ==, "Plan with me.");
  jd_posting_unref (begun);
  return g_strdup_printf ("%s: %s %s", after->level, jd_placement_wording (jd_posting_placement (after, "where", NULL, NULL)),
                          jd_placement_wording (jd_posting_placement (after, "cook", NULL, NULL)));
}

static void
test_settle (void)
{
  static const struct
  {
    const char *level, *location, *workplace, *expected;
  } cases[] = {
    { NULL, NULL, NULL, "mid: Somewhere. Cook {dish}." }, /* nothing is another, so no line is */
    { NULL, "Utrecht, NL", NULL, "mid: Somewhere. Cook {dish}." },
    { NULL, "Austin, TX, US", NULL, "mid: In Texas. Cook {dish}." },
    { NULL, "", "remote", "mid: At home. Cook {dish}." },
    { NULL, NULL, "remote", "mid: Somewhere. Cook {dish}." }, /* the library cannot say which of two it is */
    { "senior", NULL, NULL, "senior: In the Netherlands. Run the kitchen." },
    { "mid", "Austin, TX, US", NULL, "mid: In Texas. Cook {dish}." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean keeps_pay;
      g_autofree char *is = settled (cases[i].level, cases[i].location, cases[i].workplace, &keeps_pay);

      g_assert_cmpstr (is, ==, cases[i].expected);
      g_assert_false (keeps_pay);
    }
}

static void
test_settle_pay (void)
{
  const JdPay pay = { 100000, 200000, "EUR", JD_PERIOD_MONTH };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) mid = small_posting (small, "mid");
  g_autoptr (JdPosting) paid = jd_edit_give_pay (mid, &pay, &error);
  gboolean keeps_pay = TRUE;
  g_autoptr (JdPosting) same = jd_edit_settle (small, paid, paid, "mid", &keeps_pay, &error);

  g_assert_no_error (error);
  g_assert_true (same == paid);
  g_assert_false (keeps_pay);
  g_autoptr (JdPosting) intern = jd_edit_settle (small, paid, paid, "intern", &keeps_pay, &error);
  g_assert_no_error (error);
  g_assert_true (keeps_pay);
}

/* A posting of a role nobody here knows can still begin another; only a level it cannot have. */
static void
test_settle_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autoptr (JdPosting) strange = jd_posting_copy (posting);
  g_autoptr (JdPosting) elsewhere = NULL;

  g_free (strange->role);
  strange->role = g_strdup ("unheard-of");
  elsewhere = with (jd_posting_ref (strange), "location", "Austin, TX, US");
  g_autoptr (JdPosting) stays = jd_edit_settle (small, strange, elsewhere, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (stays == elsewhere);
  g_assert_null (jd_edit_settle (small, strange, elsewhere, "senior", NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  small = small_library_new ();
  g_test_add_func ("/copy/duplicate", test_duplicate);
  g_test_add_func ("/copy/begin-from", test_begin_from);
  g_test_add_func ("/copy/settle", test_settle);
  g_test_add_func ("/copy/settle/pay", test_settle_pay);
  g_test_add_func ("/copy/settle/unknown", test_settle_unknown);
  status = g_test_run ();
  jd_library_unref (small);
  return status;
}
