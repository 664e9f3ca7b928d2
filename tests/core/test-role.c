// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-text.h"
#include "describe/jd-role-text.h"
#include "describe/jd-trade.h"
#include "model/jd-role.h"
#include "model/jd-variable.h"
#include "test-folder.h"

static JdRole *
parse_sample (const char *name)
{
  gsize length;
  g_autofree char *json = sample_read (name, &length);
  GError *error = NULL;
  JdRole *role = jd_role_parse (json, length, name, &error);
  g_assert_no_error (error);
  return role;
}

static void
check_round_trip (const char *path, const char *data, gsize length)
{
  GError *error = NULL;
  g_autoptr (JdRole) role = jd_role_parse (data, length, path, &error);
  g_assert_no_error (error);
  gsize written;
  g_autofree char *json = jd_role_to_json (role, &written);
  assert_same_file (path, json, written, data, length);
}

static void
test_samples (void)
{
  g_autofree char *path = sample_path ("role");
  folder_each_file (path, check_round_trip);
}

static void
check_found (const char *path, const char *data, gsize length)
{
  g_autoptr (JdRole) role = jd_role_parse (data, length, path, NULL);
  g_autofree char *text = jd_role_search_text (role, "en");

  g_test_message ("%s", path);
  g_assert_cmpstr (jd_trade_name (role), !=, "Other");
  g_assert_cmpuint (jd_localized_length (role->also), >=, 2);
  for (guint i = 0; i < jd_localized_length (role->name); i++)
    {
      g_autofree char *name = jd_text_fold (jd_localized_text (role->name, i));
      g_assert_nonnull (strstr (text, name));
    }
}

/* Every role that ships is listed under its trade, and found by what people call it in every language it is written in. */
static void
test_found (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "roles", NULL);
  folder_each_file (path, check_found);
}

/* A role of one's own needs neither. */
static void
test_no_trade (void)
{
  const char json[] = "{\"format\":1,\"id\":\"diver\",\"name\":{\"en\":\"Diver\"},\"sections\":[]}";
  g_autoptr (JdRole) role = jd_role_parse (json, strlen (json), "diver.json", NULL);

  g_assert_cmpstr (jd_trade_name (role), ==, "Other");
}

static void
test_starter (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "roles", NULL);
  folder_each_file (path, check_round_trip);
}

static void
test_levels (void)
{
  g_autoptr (JdRole) role = parse_sample ("role/full.json");

  g_assert_cmpstr (role->id, ==, "full");
  g_assert_cmpstr (jd_localized_get (role->name, "de", NULL), ==, "Koch");
  g_assert_cmpuint (role->titles->len, ==, 2);
  const JdRoleLevel *title = g_ptr_array_index (role->titles, 1);
  g_assert_cmpstr (title->level, ==, "lead");
  g_assert_cmpstr (jd_localized_get (title->title, "en", NULL), ==, "Head Cook");
  g_assert_null (title->params);
  g_assert_cmpuint (role->params->len, ==, 2);
  const JdRoleLevel *params = g_ptr_array_index (role->params, 0);
  g_assert_cmpstr (params->level, ==, "senior");
  g_assert_cmpstr (jd_params_get (params->params, "years_min"), ==, "4");
  g_assert_null (params->title);
}

static void
test_sections (void)
{
  g_autoptr (JdRole) role = parse_sample ("role/full.json");

  g_assert_cmpuint (role->sections->len, ==, 2);
  const JdRoleSection *duties = g_ptr_array_index (role->sections, 0);
  g_assert_cmpstr (duties->id, ==, "duties");
  g_assert_cmpint (duties->kind, ==, JD_KIND_DUTY);
  g_assert_cmpstr (jd_localized_get (duties->heading, "en", NULL), ==, "What you will do");
  g_assert_cmpuint (duties->entries->len, ==, 4);
  const JdRoleEntry *plain = g_ptr_array_index (duties->entries, 0);
  g_assert_cmpstr (plain->block, ==, "cook-prep");
  g_assert_null (plain->when);
  g_assert_null (plain->unless);
  const JdRoleEntry *both = g_ptr_array_index (duties->entries, 3);
  g_assert_cmpstr (both->when->place[0], ==, "NL");
  g_assert_cmpstr (both->unless->level[0], ==, "lead");

  const JdRoleSection *extra = g_ptr_array_index (role->sections, 1);
  g_assert_cmpint (extra->kind, ==, JD_KIND_OTHER);
  g_assert_cmpstr (extra->kind_name, ==, "kind-of-tomorrow");
}

static void
test_variables (void)
{
  g_autoptr (JdRole) role = parse_sample ("role/full.json");
  const JdVariable *shift = jd_role_variable (role, "shift");
  g_assert_nonnull (shift);
  g_assert_true (shift->required);
  g_assert_cmpstr (shift->fallback, ==, "late");
}

static void
test_references (void)
{
  g_autoptr (JdRole) role = parse_sample ("role/bare.json");
  g_autoptr (JdRole) second = jd_role_ref (role);
  g_assert_true (second == role);
  g_assert_cmpuint (second->titles->len, ==, 0);
  g_assert_cmpuint (second->params->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role/samples-round-trip", test_samples);
  g_test_add_func ("/role/starter-round-trip", test_starter);
  g_test_add_func ("/role/found", test_found);
  g_test_add_func ("/role/no-trade", test_no_trade);
  g_test_add_func ("/role/levels", test_levels);
  g_test_add_func ("/role/sections", test_sections);
  g_test_add_func ("/role/variables", test_variables);
  g_test_add_func ("/role/references", test_references);
  return g_test_run ();
}
