// SPDX-License-Identifier: GPL-3.0-or-later
/* A role is changed: what stands where, what survives, what is refused; and a posting becomes a role. */
#include "item/jd-role-edit.h"

#include "test-library-fixture.h"
#include "test-util.h"
#include "compose/jd-resolve.h"
#include "describe/jd-condition-text.h"
#include "edit/jd-edit.h"
#include "item/jd-role-node.h"
#include "manage/jd-role-posting.h"

static JdRole *
odd (const Fixture *fixture)
{
  return jd_role_ref (jd_library_role (fixture->library, "odd"));
}

/* "duties: odd, own, cook | more: " */
static char *
outline (const JdRole *role)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? " | " : "", section->id);
      for (guint k = 0; k < section->entries->len; k++)
        g_string_append_printf (text, " %s", ((const JdRoleEntry *) g_ptr_array_index (section->entries, k))->block);
    }
  return g_string_free (text, FALSE);
}

/* Takes @role and @changed, which must say @expected. Gives @changed back. */
static JdRole *
become (JdRole *role, JdRole *changed, GError *error, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (changed);
  text = outline (changed);
  g_assert_cmpstr (text, ==, expected);
  jd_role_unref (role);
  return changed;
}

#define BECOME(role, call, expected) role = become (role, (call), error, (expected))

static void
test_outline (Fixture *fixture, gconstpointer data)
{
  JdRole *role = odd (fixture);
  GError *error = NULL;

  BECOME (role, jd_role_edit_move_block (role, 0, 0, 0, 2, &error), "duties: own odd cook team");
  BECOME (role, jd_role_edit_move_block (role, 0, 3, 0, 0, &error), "duties: team own odd cook");
  BECOME (role, jd_role_edit_move_block (role, 0, 0, 0, 4, &error), "duties: own odd cook team");
  BECOME (role, jd_role_edit_add_section (role, JD_KIND_BENEFIT, "en", "What you get", &error), "duties: own odd cook team | what-you-get:");
  BECOME (role, jd_role_edit_add_section (role, JD_KIND_BENEFIT, "en", "What you get", &error), "duties: own odd cook team | what-you-get: | what-you-get-2:");
  BECOME (role, jd_role_edit_add_block (role, 1, 0, "perk", &error), "duties: own odd cook team | what-you-get: perk | what-you-get-2:");
  BECOME (role, jd_role_edit_add_block (role, 0, 1, "free", &error), "duties: own free odd cook team | what-you-get: perk | what-you-get-2:");
  BECOME (role, jd_role_edit_move_block (role, 0, 0, 1, 0, &error), "duties: free odd cook team | what-you-get: own perk | what-you-get-2:");
  BECOME (role, jd_role_edit_move_section (role, 2, 0, &error), "what-you-get-2: | duties: free odd cook team | what-you-get: own perk");
  BECOME (role, jd_role_edit_move_section (role, 0, 2, &error), "duties: free odd cook team | what-you-get: own perk | what-you-get-2:");
  BECOME (role, jd_role_edit_remove_section (role, 2, &error), "duties: free odd cook team | what-you-get: own perk");
  BECOME (role, jd_role_edit_remove_block (role, 0, 2, &error), "duties: free odd team | what-you-get: own perk");
  /* What nobody knows, and conditions, went where the line went. */
  gsize length;
  g_autofree char *json = jd_role_to_json (role, &length);
  const char *const kept[] = { "x-role", "x-section", "x-entry", "\"mid\"" };
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_nonnull (strstr (json, kept[i]));
  jd_role_unref (role);
}

static void
test_conditions (Fixture *fixture, gconstpointer data)
{
  char *levels[] = { (char *) "senior", NULL }, *places[] = { (char *) "NL", NULL };
  const JdCondition when = { .level = levels }, unless = { .place = places };
  JdRole *role = odd (fixture);
  GError *error = NULL;

  BECOME (role, jd_role_edit_conditions (role, 0, 0, &when, &unless, &error), "duties: odd own cook team");
  const JdRoleEntry *entry = g_ptr_array_index (((const JdRoleSection *) g_ptr_array_index (role->sections, 0))->entries, 0);
  g_assert_cmpstr (entry->when->level[0], ==, "senior");
  g_assert_cmpstr (entry->unless->place[0], ==, "NL");
  BECOME (role, jd_role_edit_conditions (role, 0, 0, NULL, NULL, &error), "duties: odd own cook team");
  g_autoptr (JdRole) former = odd (fixture);
  g_assert_true (jd_role_equal (role, former));
  jd_role_unref (role);
}

/* Levels are meant with those that inherit from them, and told from where to where they go. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *only[3], *not[3], *words;
  } cases[] = {
    { { NULL }, { NULL }, NULL },
    { { "senior" }, { NULL }, "only Senior and above" },
    { { "odd" }, { NULL }, "only Odd" },
    { { NULL }, { "intern" }, "not for Intern" },
    { { "mid" }, { "odd" }, "only Mid and above\u00a0· not for Odd" },
    { { "intern", "senior" }, { NULL }, "only Intern, Senior, Odd" },
    { { "entry" }, { NULL }, "only all levels" },
    { { "nobody" }, { NULL }, "only nobody" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JdCondition only = { .level = (char **) cases[i].only }, not = { .level = (char **) cases[i].not };
      g_autofree char *words = jd_condition_text (fixture->library, cases[i].only[0] ? &only : NULL, cases[i].not[0] ? &not : NULL, "en");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Places and ways of working are read as a person says them. */
static void
test_words_of_places (Fixture *fixture, gconstpointer data)
{
  char *california[] = { (char *) "US-CA", NULL }, *both[] = { (char *) "US-CA", (char *) "NL/Utrecht", NULL }, *remote[] = { (char *) "remote", NULL }, *any[] = { (char *) "on-site", (char *) "hybrid", NULL },
       *senior[] = { (char *) "senior", NULL };
  const struct
  {
    JdCondition only, not;
    const char *words;
  } cases[] = {
    { { .place = california }, { NULL }, "only in California" },
    { { .workplace = remote }, { NULL }, "only for remote work" },
    { { NULL }, { .place = california }, "not in California" },
    { { NULL }, { .workplace = any }, "not for work on site or hybrid work" },
    { { .level = senior, .place = both, .workplace = remote }, { .level = senior }, "only Senior and above, in California or Utrecht, Netherlands, for remote work\u00a0· not for Senior and above" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JdCondition *only = &cases[i].only, *not = &cases[i].not;
      const gboolean is_only = only->level || only->place || only->workplace, is_not = not->level || not->place || not->workplace;
      g_autofree char *words = jd_condition_text (fixture->library, is_only ? only : NULL, is_not ? not : NULL, "en");

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  JdRole *role = odd (fixture);
  GError *error = NULL;

  BECOME (role, jd_role_edit_name (role, "de", "Komisch", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_heading (role, 0, "en", "Your work", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_also (role, "de", "Kauz, Sonderling", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_also (role, "en", "crank", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_also (role, "en", "", &error), "duties: odd own cook team");
  g_assert_cmpstr (jd_localized_get (role->also, "en", NULL), ==, "Kauz, Sonderling");
  BECOME (role, jd_role_edit_trade (role, "media", &error), "duties: odd own cook team");
  g_assert_cmpstr (role->trade, ==, "media");
  BECOME (role, jd_role_edit_trade (role, "", &error), "duties: odd own cook team");
  g_assert_null (role->trade);
  BECOME (role, jd_role_edit_title (role, "senior", "en", "Oddest", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_param (role, "senior", "years_min", "7", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_variable (role, "boat", JD_VARIABLE_TEXT, TRUE, "en", "Boat", "", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_variable (role, "boat", JD_VARIABLE_NUMBER, FALSE, "de", "Boot", "", &error), "duties: odd own cook team");
  g_assert_cmpstr (jd_localized_get (role->name, "de", NULL), ==, "Komisch");
  g_assert_cmpstr (jd_localized_get (((const JdRoleSection *) g_ptr_array_index (role->sections, 0))->heading, "en", NULL), ==, "Your work");
  g_assert_cmpstr (jd_localized_get (((const JdRoleLevel *) g_ptr_array_index (role->titles, 0))->title, "en", NULL), ==, "Oddest");
  gint64 years;
  g_assert_true (jd_params_get_number (((const JdRoleLevel *) g_ptr_array_index (role->params, 0))->params, "years_min", &years));
  g_assert_cmpint (years, ==, 7);
  const JdVariable *boat = jd_role_variable (role, "boat");
  g_assert_true (boat->type == JD_VARIABLE_NUMBER && !boat->required);
  g_assert_cmpstr (jd_localized_get (boat->label, "en", NULL), ==, "Boat");
  BECOME (role, jd_role_edit_drop_variable (role, "boat", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_title (role, "senior", "en", "", &error), "duties: odd own cook team");
  BECOME (role, jd_role_edit_param (role, "senior", "years_min", "", &error), "duties: odd own cook team");
  g_assert_cmpuint (role->titles->len + role->params->len + role->variables->len, ==, 0);
  g_assert_null (jd_role_edit_heading (role, 0, "en", "", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
  g_clear_error (&error);
  jd_role_unref (role);
}

/* ---- in a library ---- */

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdRole) former = jd_role_ref (jd_library_role (fixture->library, "cook"));
  GError *error = NULL;
  g_autoptr (JdRole) renamed = jd_role_edit_name (former, "en", "Chef", &error);

  g_assert_no_error (error);
  fixture_apply (fixture, jd_library_edit_save_role (&fixture->edit, former, renamed, &error), error);
  g_assert_cmpstr (jd_localized_get (jd_library_role (fixture->library, "cook")->name, "en", NULL), ==, "Chef");
  g_assert_nonnull (jd_library_role_below (fixture->library, "cook", NULL));
  /* Who began with what it was before does not overwrite it. */
  g_assert_null (jd_library_edit_save_role (&fixture->edit, former, former, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_clear_error (&error);
  JdLibraryChange *same = jd_library_edit_save_role (&fixture->edit, renamed, renamed, &error);
  g_assert_true (same && jd_library_change_is_empty (same));
  jd_library_change_free (same);
  fixture_apply (fixture, jd_library_edit_reset_role (&fixture->edit, "cook", &error), error);
  g_assert_true (jd_role_equal (jd_library_role (fixture->library, "cook"), former));
  g_assert_null (jd_library_edit_reset_role (&fixture->edit, "odd", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_clear_error (&error);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = jd_library_edit_free_role_id (fixture->library, "Odd"), *other = jd_library_edit_free_role_id (fixture->library, "Boat Builder");
  GError *error = NULL;
  g_autoptr (JdRole) like = jd_role_like (jd_library_role (fixture->library, "odd"), id, "en", "Odder", &error), blank = jd_role_blank (other, "de", "Bootsbauer", &error);

  g_assert_cmpstr (id, ==, "odd-2");
  g_assert_cmpstr (other, ==, "boat-builder");
  fixture_apply (fixture, jd_library_edit_add_role (&fixture->edit, fixture->own, like, &error), error);
  fixture_apply (fixture, jd_library_edit_add_role (&fixture->edit, fixture->own, blank, &error), error);
  g_autofree char *lines = outline (jd_library_role (fixture->library, "odd-2"));
  g_assert_cmpstr (lines, ==, "duties: odd own cook team");
  g_assert_cmpuint (jd_library_role (fixture->library, "boat-builder")->sections->len, >, 3);
  g_assert_null (jd_library_edit_add_role (&fixture->edit, fixture->own, like, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_EXISTS);
  g_clear_error (&error);
}

/* A role goes when nobody needs it, and is refused with who does. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  const char *const users[] = { "kitchen.vacancy", NULL };
  GError *error = NULL;

  g_assert_null (jd_library_edit_remove_role (&fixture->edit, "odd", users, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "odd: is used by kitchen.vacancy");
  g_clear_error (&error);
  g_assert_null (jd_library_edit_remove_role (&fixture->edit, "cook", NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_clear_error (&error);
  fixture_apply (fixture, jd_library_edit_remove_role (&fixture->edit, "odd", NULL, &error), error);
  g_assert_null (jd_library_role (fixture->library, "odd"));
}

/* ---- of a posting ---- */

static void
test_from_posting (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (fixture->library, NULL, "odd", "mid", "en", NULL, NULL, &error);
  g_autoptr (JdPosting) changed = NULL, typed = NULL, hidden = NULL;
  const JdSection *section = g_ptr_array_index (posting->sections, 0);
  const JdPlacement *first = g_ptr_array_index (section->placements, 0), *last = g_ptr_array_index (section->placements, section->placements->len - 1);

  g_assert_no_error (error);
  changed = jd_edit_set_text (posting, first->id, "Do **other** jobs.", &error);
  g_assert_no_error (error);
  hidden = jd_edit_set_hidden (changed, last->id, TRUE, &error);
  g_assert_no_error (error);
  fixture_apply (fixture, jd_library_edit_role_from_posting (&fixture->edit, hidden, "odd-jobber", "Odd Jobber", &error), error);
  const JdRole *role = jd_library_role (fixture->library, "odd-jobber");
  g_autofree char *lines = outline (role);
  g_assert_cmpstr (lines, ==, "duties: do-other-jobs own cook");
  g_assert_cmpstr (jd_localized_get (fixture_block (fixture, "do-other-jobs")->body, "en", NULL), ==, "Do **other** jobs.");
  const JdRoleEntry *entry = g_ptr_array_index (((const JdRoleSection *) g_ptr_array_index (role->sections, 0))->entries, 1);
  g_assert_cmpstr (entry->when->level[0], ==, "mid");
  /* What is made of it says what the posting said. */
  g_autoptr (JdPosting) again = jd_resolve_new (fixture->library, NULL, "odd-jobber", "mid", "en", NULL, NULL, &error);
  g_assert_no_error (error);
  section = g_ptr_array_index (again->sections, 0);
  g_assert_cmpstr (section->heading, ==, ((const JdSection *) g_ptr_array_index (posting->sections, 0))->heading);
  g_assert_cmpstr (jd_placement_wording (g_ptr_array_index (section->placements, 0)), ==, "Do **other** jobs.");
  /* Role and block go together. */
  g_assert_true (jd_library_undo (NULL, &error));
  fixture_load (fixture);
  g_assert_null (jd_library_role (fixture->library, "odd-jobber"));
  g_assert_null (jd_library_block (fixture->library, "do-other-jobs"));
}

int
main (int argc, char **argv)
{
  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("/role-edit/outline", test_outline);
  ADD ("/role-edit/conditions", test_conditions);
  ADD ("/role-edit/words", test_words);
  ADD ("/role-edit/words-of-places", test_words_of_places);
  ADD ("/role-edit/names", test_names);
  ADD ("/role-edit/save", test_save);
  ADD ("/role-edit/add", test_add);
  ADD ("/role-edit/remove", test_remove);
  ADD ("/role-edit/from-posting", test_from_posting);
  return fixture_run_tests ();
}
