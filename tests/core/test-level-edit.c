// SPDX-License-Identifier: GPL-3.0-or-later
/* Levels are added, changed, ordered and removed; what cannot be is refused. */
#include "manage/jd-level-edit.h"

#include "test-library-fixture.h"
#include "test-util.h"
#include "item/jd-level-op.h"

#define SET(fixture, id, at, to) jd_level_edit_set (&(fixture)->edit, id, &(const JdLevelSetting){ at, to }, 1, &error)

static const JdLevel *
level (const Fixture *fixture, const char *id)
{
  const JdLevel *found = jd_library_level (fixture->library, id);

  g_assert_nonnull (found);
  return found;
}

/* Takes @change, which must not have been made. */
static void
assert_refused (const Fixture *fixture, JdLibraryChange *change, GError *error, int code, const char *message)
{
  g_assert_null (change);
  g_assert_error (error, JD_ERROR, code);
  g_autoptr (GString) text = g_string_new (error->message);
  g_string_replace (text, fixture->folder, "", 0);
  g_assert_cmpstr (text->str, ==, message);
  g_error_free (error);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *id = jd_level_edit_free_id (&fixture->edit, "Senior!");
  const JdLevelSetting settings[] = { { "name.en", "Chief" }, { "inherits", "senior" }, { "params.years_min", "12" }, { "ops[1]", "drop tag=odd" } };

  g_assert_cmpstr (id, ==, "senior-2");
  JdLibraryChange *change = jd_level_edit_add (&fixture->edit, fixture->own, "chief", settings, G_N_ELEMENTS (settings), &error);
  g_assert_cmpstr (change->label, ==, "Add Level");
  fixture_apply (fixture, change, error);
  g_assert_cmpint (level (fixture, "chief")->order, ==, 100);
  g_assert_cmpstr (level (fixture, "chief")->inherits, ==, "senior");
  error = NULL;
  change = jd_level_edit_add (&fixture->edit, fixture->own, "chief", settings, 1, &error);
  assert_refused (fixture, change, error, JD_ERROR_EXISTS, "expected an id that no level has, found “chief”");
  error = NULL;
  change = jd_level_edit_add (&fixture->edit, fixture->own, "two", NULL, 0, &error);
  g_assert_null (change);
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
  g_error_free (error);
}

/* One of a folder that is read-only gets a copy; members nobody knows stay. */
static void
test_set (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  JdLibraryPlace place;

  fixture_apply (fixture, SET (fixture, "mid", "limits.must_max", "7"), error);
  g_assert_true (jd_library_find_level (fixture->library, "mid", &place));
  g_assert_cmpstr (place.folder, ==, fixture->own);
  g_assert_cmpstr (jd_params_get (level (fixture, "mid")->limits, "must_max"), ==, "7");
  JdLibraryChange *change = SET (fixture, "mid", "limits.must_max", "7");
  g_assert_true (jd_library_change_is_empty (change));
  jd_library_change_free (change);
  fixture_apply (fixture, SET (fixture, "odd", "name.de", "Seltsam"), error);
  gsize length;
  g_autofree char *json = jd_level_to_json (level (fixture, "odd"), &length);
  g_assert_nonnull (strstr (json, "\"x-op\": 2"));
  g_assert_nonnull (strstr (json, "Seltsam"));
  fixture_apply (fixture, SET (fixture, "mid", "limits.must_max", ""), error);
  g_assert_null (jd_params_get (level (fixture, "mid")->limits, "must_max"));
}

static void
assert_op (Fixture *fixture, const char *text, const char *words)
{
  GError *error = NULL;

  fixture_apply (fixture, SET (fixture, "mid", "ops[1]", text), error);
  const JdOp *op = g_ptr_array_index (level (fixture, "mid")->ops, 0);
  g_autofree char *back = jd_level_op_text (op), *told = jd_level_op_words (fixture->library, op);
  g_assert_cmpstr (back, ==, text);
  g_assert_cmpstr (told, ==, words);
}

static void
test_ops (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  assert_op (fixture, "add plan duties start", "“plan”: added at the beginning of the section “Duties”");
  assert_op (fixture, "add plan duties", "“plan”: added at the end of the section “Duties”");
  assert_op (fixture, "drop kind=qualification,aspect=experience", "Qualifications about experience: left out");
  assert_op (fixture, "replace plan watch", "“plan”: replaced by “watch”");
  assert_op (fixture, "move block=plan duties", "“plan”: moved to the section “Duties”");
  assert_op (fixture, "set aspect=education,tag=old nice", "Qualifications about education tagged “old”: nice to have");
  assert_op (fixture, "set aspect=skill must", "Qualifications about skills: a must-have");
  assert_op (fixture, "drop tag=night shift", "Lines tagged “night shift”: left out");
  assert_op (fixture, "move kind=duty,tag=night shift duties", "Duties tagged “night shift”: moved to the section “Duties”");
  fixture_apply (fixture, SET (fixture, "mid", "ops[1]", ""), error);
  g_assert_cmpuint (level (fixture, "mid")->ops->len, ==, 0);
}

/* The operations of "mid" as they are written. New string. */
static char *
ops_text (const Fixture *fixture)
{
  const GPtrArray *ops = level (fixture, "mid")->ops;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ops->len; i++)
    {
      g_autofree char *op = jd_level_op_text (g_ptr_array_index (ops, i));
      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", op);
    }
  return g_string_free (text, FALSE);
}

/* An operation goes where it shall stand, and the others close up. */
static void
test_move_ops (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *place, *to, *result;
  } cases[] = {
    { "ops[1].at", "3", "drop tag=b; drop tag=c; drop tag=a" },
    { "ops[3].at", "1", "drop tag=a; drop tag=b; drop tag=c" },
    { "ops[2].at", "1", "drop tag=b; drop tag=a; drop tag=c" },
    { "ops[2].at", "2", "drop tag=b; drop tag=a; drop tag=c" },
  };
  GError *error = NULL;
  JdLibraryChange *change;

  fixture_apply (fixture, SET (fixture, "mid", "ops[1]", "drop tag=a"), error);
  fixture_apply (fixture, SET (fixture, "mid", "ops[2]", "drop tag=b"), error);
  fixture_apply (fixture, SET (fixture, "mid", "ops[3]", "drop tag=c"), error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      change = SET (fixture, "mid", cases[i].place, cases[i].to);
      fixture_apply (fixture, change, error);
      g_autofree char *text = ops_text (fixture);
      g_assert_cmpstr (text, ==, cases[i].result);
    }
  change = SET (fixture, "mid", "ops[1].at", "4");
  assert_refused (fixture, change, error, JD_ERROR_VALUE, "ops: expected a number from 1 to 3, found “4”");
  error = NULL;
  change = SET (fixture, "mid", "ops[4].at", "1");
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "expected a member of a level such as order, name.en, params.years_min or ops[1], found “ops[4].at”");
  error = NULL;
  change = SET (fixture, "mid", "ops[1].on", "1");
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "expected a member of a level such as order, name.en, params.years_min or ops[1], found “ops[1].on”");
}

/* What nobody knows of an operation stays when it does something else. */
static void
test_unknown_in_ops (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  gsize length;

  fixture_apply (fixture, SET (fixture, "odd", "ops[1]", "drop tag=changed"), error);
  g_autofree char *json = jd_level_to_json (level (fixture, "odd"), &length);
  g_assert_nonnull (strstr (json, "\"x-op\": 2"));
  g_assert_nonnull (strstr (json, "\"changed\""));
}

static void
test_bad_values (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *place, *value;
    int code;
    const char *message;
  } cases[] = {
    { "inherits", "senior", JD_ERROR_CYCLE, "entry: inherits: expected a level that does not follow this one, found “senior”" },
    { "inherits", "entry", JD_ERROR_CYCLE, "entry: inherits: expected a level that does not follow this one, found “entry”" },
    { "inherits", "boss", JD_ERROR_REFERENCE, "expected the id of a level, found “boss”" },
    { "order", "first", JD_ERROR_TYPE, NULL },
    { "name.en", "", JD_ERROR_MISSING, NULL },
    { "colour", "red", JD_ERROR_REFERENCE, "expected a member of a level such as order, name.en, params.years_min or ops[1], found “colour”" },
    { "ops[3]", "drop tag=x", JD_ERROR_REFERENCE, "expected a member of a level such as order, name.en, params.years_min or ops[1], found “ops[3]”" },
    { "ops[1]", "add nobody duties", JD_ERROR_REFERENCE, "expected the id of a block, found “nobody”" },
    { "ops[1]", "replace nobody plan", JD_ERROR_REFERENCE, "expected the id of a block, found “nobody”" },
    { "ops[1]", "drop block=nobody", JD_ERROR_REFERENCE, "expected the id of a block, found “nobody”" },
    { "ops[1]", "drop colour=red", JD_ERROR_VALUE, "ops: expected block=ID, kind=KIND, aspect=ASPECT or tag=TAG, found “colour=red”" },
    { "ops[1]", "", 0, NULL },
    { "ops[1]", "fly", JD_ERROR_VALUE, NULL },
    { "scope", "everything", JD_ERROR_VALUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      JdLibraryChange *change = SET (fixture, "entry", cases[i].place, cases[i].value);

      if (cases[i].code == 0 && change)
        {
          jd_library_change_free (change);
          continue;
        }
      if (change)
        g_error ("%s=%s", cases[i].place, cases[i].value);
      g_assert_nonnull (error);
      if (cases[i].message)
        g_assert_cmpstr (error->message, ==, cases[i].message);
      g_error_free (error);
    }
}

/* "intern entry mid …". New string. */
static char *
list_order (const Fixture *fixture)
{
  const GPtrArray *levels = jd_library_levels (fixture->library);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < levels->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", ((const JdLevel *) g_ptr_array_index (levels, i))->id);
  return g_string_free (out, FALSE);
}

static void
move (Fixture *fixture, const char *id, const char *before, guint files, const char *order)
{
  GError *error = NULL;
  JdLibraryChange *change = jd_level_edit_move (&fixture->edit, id, before, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (change->files->len, ==, files);
  fixture_apply (fixture, change, error);
  g_autofree char *now = list_order (fixture);
  g_assert_cmpstr (now, ==, order);
}

/* Where there is room one file changes; else all get another order. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  move (fixture, "senior", "entry", 1, "intern senior entry mid odd");
  move (fixture, "senior", "entry", 0, "intern senior entry mid odd");
  move (fixture, "intern", NULL, 1, "senior entry mid odd intern");
  move (fixture, "odd", "senior", 1, "odd senior entry mid intern");
  move (fixture, "mid", "senior", 1, "odd mid senior entry intern");
  move (fixture, "entry", "senior", 1, "odd mid entry senior intern");
  move (fixture, "intern", "senior", 1, "odd mid entry intern senior");
  move (fixture, "odd", "intern", 5, "mid entry odd intern senior");
  GError *error = NULL;
  JdLibraryChange *change = jd_level_edit_move (&fixture->edit, "boss", NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFERENCE, "expected the id of a level, found “boss”");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  static const char *const postings[] = { "a.vacancy", NULL };
  GError *error = NULL;
  JdLibraryChange *change = jd_level_edit_remove (&fixture->edit, "senior", NULL, &error);

  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "senior: is used by level “odd”, role “cook”, block “cook”, block “odd”, block “wage” and 1 more");
  error = NULL;
  change = jd_level_edit_remove (&fixture->edit, "odd", postings, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "odd: is used by a.vacancy");
  error = NULL;
  fixture_apply (fixture, jd_level_edit_remove (&fixture->edit, "odd", NULL, &error), error);
  g_assert_null (jd_library_level (fixture->library, "odd"));
  fixture_undo (fixture);
  level (fixture, "odd");
  /* A copy gives way to what it took the place of, used or not. */
  fixture_apply (fixture, SET (fixture, "senior", "name.en", "Old hand"), error);
  g_assert_cmpstr (jd_localized_get (level (fixture, "senior")->name, "en", NULL), ==, "Old hand");
  fixture_apply (fixture, jd_level_edit_remove (&fixture->edit, "senior", NULL, &error), error);
  g_assert_cmpstr (jd_localized_get (level (fixture, "senior")->name, "en", NULL), ==, "Senior");
}

/* What somebody else changed meanwhile is not written over. */
static void
test_changed_outside (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  folder_put (fixture->team, "levels/odd.json", "{'format':1,'id':'odd','order':91,'name':{'en':'Odd'}}");
  JdLibraryChange *change = SET (fixture, "odd", "order", "92");
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/team/levels/odd.json: the file was changed by someone else");
  error = NULL;
  change = jd_level_edit_remove (&fixture->edit, "odd", NULL, &error);
  assert_refused (fixture, change, error, JD_ERROR_REFUSED, "/team/levels/odd.json: the file was changed by someone else");
}

int
main (int argc, char **argv)
{
  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/level-edit/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("add", test_add);
  ADD ("set", test_set);
  ADD ("ops", test_ops);
  ADD ("move-operations", test_move_ops);
  ADD ("unknown-in-operations", test_unknown_in_ops);
  ADD ("bad-values", test_bad_values);
  ADD ("move", test_move);
  ADD ("remove", test_remove);
  ADD ("changed-outside", test_changed_outside);
  return fixture_run_tests ();
}
