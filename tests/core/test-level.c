// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-level.h"
#include "test-folder.h"

static JdLevel *
parse_sample (const char *name)
{
  gsize length;
  g_autofree char *json = sample_read (name, &length);
  GError *error = NULL;
  JdLevel *level = jd_level_parse (json, length, name, &error);
  g_assert_no_error (error);
  return level;
}

static void
check_round_trip (const char *path, const char *data, gsize length)
{
  GError *error = NULL;
  g_autoptr (JdLevel) level = jd_level_parse (data, length, path, &error);
  g_assert_no_error (error);
  gsize written;
  g_autofree char *json = jd_level_to_json (level, &written);
  assert_same_file (path, json, written, data, length);
}

static void
test_samples (void)
{
  g_autofree char *path = sample_path ("level");
  folder_each_file (path, check_round_trip);
}

static void
test_starter (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "levels", NULL);
  folder_each_file (path, check_round_trip);
}

static void
test_members (void)
{
  g_autoptr (JdLevel) level = parse_sample ("level/every-op.json");
  gint64 number;

  g_assert_cmpstr (level->id, ==, "every-op");
  g_assert_cmpint (level->order, ==, 35);
  g_assert_cmpstr (jd_localized_get (level->name, "de", NULL), ==, "Leitend");
  g_assert_cmpstr (jd_localized_get (level->title_pattern, "en", NULL), ==, "Principal {role}");
  g_assert_cmpstr (level->inherits, ==, "senior");
  g_assert_cmpstr (level->scope, ==, "lead");
  g_assert_cmpstr (jd_params_get (level->params, "degree"), ==, "none");
  g_assert_true (jd_params_get_number (level->limits, "words_max", &number));
  g_assert_cmpint (number, ==, 750);
  g_assert_cmpstr (jd_params_get (level->boards, "linkedin"), ==, "DIRECTOR");
}

static const JdOp *
op (const JdLevel *level, guint index)
{
  g_assert_cmpuint (index, <, level->ops->len);
  return g_ptr_array_index (level->ops, index);
}

static void
test_ops (void)
{
  g_autoptr (JdLevel) level = parse_sample ("level/every-op.json");

  g_assert_cmpuint (level->ops->len, ==, 7);
  g_assert_cmpint (op (level, 0)->kind, ==, JD_OP_ADD);
  g_assert_cmpstr (op (level, 0)->block, ==, "ml-mentor");
  g_assert_cmpstr (op (level, 0)->section, ==, "duties");
  g_assert_true (op (level, 0)->at_start);
  g_assert_cmpint (op (level, 0)->match.kind, ==, JD_KIND_OTHER);
  g_assert_false (op (level, 1)->at_start);
  g_assert_cmpint (op (level, 2)->kind, ==, JD_OP_DROP);
  g_assert_cmpstr (op (level, 2)->match.block, ==, "ml-learn");
  g_assert_cmpint (op (level, 2)->match.kind, ==, JD_KIND_OTHER);
  g_assert_cmpint (op (level, 2)->match.aspect, ==, JD_ASPECT_NONE);
  g_assert_null (op (level, 2)->match.tag);
  g_assert_cmpint (op (level, 3)->match.kind, ==, JD_KIND_QUALIFICATION);
  g_assert_cmpint (op (level, 3)->match.aspect, ==, JD_ASPECT_EDUCATION);
  g_assert_cmpstr (op (level, 3)->match.tag, ==, "school");
  g_assert_cmpint (op (level, 4)->kind, ==, JD_OP_REPLACE);
  g_assert_cmpstr (op (level, 4)->block, ==, "ml-a");
  g_assert_cmpstr (op (level, 4)->with, ==, "ml-b");
  g_assert_cmpint (op (level, 5)->kind, ==, JD_OP_MOVE);
  g_assert_cmpstr (op (level, 5)->section, ==, "growth");
  g_assert_cmpint (op (level, 6)->kind, ==, JD_OP_SET);
  g_assert_cmpint (op (level, 6)->necessity, ==, JD_NECESSITY_NICE);
}

static void
test_unknown_members (void)
{
  g_autoptr (JdLevel) level = parse_sample ("level/unknown-members.json");
  g_assert_cmpuint (jd_extras_length (level->extras), ==, 2);
  g_assert_cmpuint (jd_extras_length (op (level, 0)->extras), ==, 1);
  g_assert_cmpuint (jd_extras_length (op (level, 0)->match.extras), ==, 2);
  g_assert_cmpuint (jd_extras_length (op (level, 1)->extras), ==, 1); /* a match means nothing to add */
}

static void
test_root (void)
{
  g_autoptr (JdLevel) level = parse_sample ("level/root.json");
  g_autoptr (JdLevel) second = jd_level_ref (level);
  g_assert_null (second->inherits);
  g_assert_null (second->scope);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/level/samples-round-trip", test_samples);
  g_test_add_func ("/level/starter-round-trip", test_starter);
  g_test_add_func ("/level/members", test_members);
  g_test_add_func ("/level/ops", test_ops);
  g_test_add_func ("/level/unknown-members", test_unknown_members);
  g_test_add_func ("/level/root", test_root);
  return g_test_run ();
}
