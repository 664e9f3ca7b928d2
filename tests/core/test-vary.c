// SPDX-License-Identifier: GPL-3.0-or-later
/* One posting at another level, elsewhere, in another language. */
#include "batch/jd-vary.h"

#include "edit/jd-edit.h"
#include "test-small-library.h"
#include "test-util.h"

typedef struct
{
  JdLibrary *library;
  JdPosting *posting; /* a mid-level cook in Utrecht */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = small_library_new ();
  fixture->posting = small_posting (fixture->library, "mid");
  small_replace (&fixture->posting, jd_edit_set_value (fixture->posting, "location", "Utrecht, NL", &error), error);
  small_replace (&fixture->posting, jd_edit_set_value (fixture->posting, "reference", "R 1", &error), error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jd_posting_unref (fixture->posting);
  jd_library_unref (fixture->library);
}

static JdPosting *
vary (Fixture *fixture, const char *level, const char *place, const char *language)
{
  const JdVariation variation = { level, place, language };
  g_autoptr (GError) error = NULL;
  gboolean keeps_pay;
  JdPosting *varied = jd_vary (fixture->library, fixture->posting, &variation, &keeps_pay, &error);

  g_assert_no_error (error);
  g_assert_nonnull (varied);
  return varied;
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) as_is = vary (fixture, NULL, NULL, NULL), asked = vary (fixture, "mid", "Utrecht, NL", "en");

  g_assert_true (as_is == fixture->posting);
  g_assert_true (asked == fixture->posting);
}

/* Lines follow, and what the writer changed stays. */
static void
test_level (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  small_replace (&fixture->posting, jd_edit_set_text (fixture->posting, "knife", "You cut faster than we look.", &error), error);
  g_autoptr (JdPosting) intern = vary (fixture, "intern", NULL, NULL), again = vary (fixture, "intern", NULL, NULL);

  g_assert_cmpstr (intern->level, ==, "intern");
  g_assert_cmpstr (jd_posting_title (intern), ==, "Kitchen Trainee");
  g_assert_cmpstr (jd_placement_wording (small_placement (intern, "cook")), ==, "Help to cook.");
  g_assert_cmpstr (jd_placement_wording (small_placement (intern, "knife")), ==, "You cut faster than we look.");
  g_assert_null (jd_posting_placement (intern, "years", NULL, NULL));
  /* Boards tell two postings apart by these, and the same one again. */
  g_assert_cmpstr (intern->id, !=, fixture->posting->id);
  g_assert_true (g_uuid_string_is_valid (intern->id));
  g_assert_cmpstr (intern->id, ==, again->id);
  g_assert_cmpstr (intern->facts->reference, ==, "R 1-intern");
  g_assert_cmpstr (fixture->posting->facts->reference, ==, "R 1");
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) texas = vary (fixture, NULL, "Houston, US-TX", NULL), both = vary (fixture, "intern", "Houston, US-TX", NULL);

  g_assert_cmpstr (jd_posting_place (texas), ==, "US-TX/Houston");
  g_assert_cmpuint (texas->facts->locations->len, ==, 1);
  g_assert_cmpstr (jd_placement_wording (small_placement (texas, "where")), ==, "In Texas.");
  g_assert_cmpstr (jd_placement_wording (small_placement (fixture->posting, "where")), ==, "Somewhere.");
  g_assert_cmpstr (texas->facts->reference, ==, "R 1-US-TX-Houston");
  g_assert_cmpstr (both->facts->reference, ==, "R 1-intern-US-TX-Houston");
  g_assert_cmpstr (both->id, !=, texas->id);
}

/* A text in two languages is none. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  const JdVariation german = { .language = "de" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) none = jd_vary (fixture->library, fixture->posting, &german, NULL, &error);

  g_assert_null (none);
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
  g_assert_true (g_str_has_suffix (error->message, " lines have no wording in German, the first is “{company} looks for {a:role_title}.”"));
  g_autoptr (JdPosting) british = vary (fixture, NULL, NULL, "en-GB");
  g_assert_cmpstr (british->language, ==, "en-GB");
  g_assert_cmpstr (british->facts->reference, ==, "R 1-en-GB");
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  const JdVariation boss = { .level = "boss" };
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_vary (fixture->library, fixture->posting, &boss, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

/* A pay somebody set is told of where no level has another. */
static void
test_pay (Fixture *fixture, gconstpointer data)
{
  const JdVariation senior = { .level = "senior" };
  g_autoptr (GError) error = NULL;
  gboolean keeps_pay = FALSE;
  small_replace (&fixture->posting, jd_edit_set_value (fixture->posting, "pay", "2400-2800 EUR/month", &error), error);
  g_autoptr (JdPosting) varied = jd_vary (fixture->library, fixture->posting, &senior, &keeps_pay, &error);

  g_assert_no_error (error);
  g_assert_true (keeps_pay || jd_posting_salary (varied)->has_base_pay);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/vary/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("same", test_same);
  ADD ("level", test_level);
  ADD ("place", test_place);
  ADD ("language", test_language);
  ADD ("faults", test_faults);
  ADD ("pay", test_pay);
  return g_test_run ();
}
