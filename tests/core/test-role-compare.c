// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-role-compare.h"
#include "shelf.h"

static JdLibrary *library;

#define ROLE(name, titles, params, sections) "{'format':1,'id':'cook','name':{" name "},'titles':{" titles "},'params':{" params "},'sections':[" sections "],'variables':[]}"
#define SECTION(id, heading, blocks) "{'id':'" id "','kind':'duty','heading':{'en':'" heading "'},'blocks':[" blocks "]}"

static JdRole *
role_of (const char *json)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GError) error = NULL;
  JdRole *role = jd_role_parse (text, strlen (text), "cook.json", &error);

  g_assert_no_error (error);
  return role;
}

static char *
compare (const char *former, const char *now)
{
  g_autoptr (JdRole) before = role_of (former), after = role_of (now);
  g_autoptr (GPtrArray) contrasts = jd_role_compare (library, before, after, "en");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < contrasts->len; i++)
    {
      const JdContrast *contrast = g_ptr_array_index (contrasts, i);

      g_string_append_printf (text, "%s: %s -> %s\n", contrast->label, contrast->before ? contrast->before : "-", contrast->after ? contrast->after : "-");
    }
  return g_string_free (text, FALSE);
}

static const char base[] = ROLE ("'en':'Cook'", "'senior':{'en':'Chef'}", "'senior':{'years_min':4}", SECTION ("do", "What you do", "{'block':'deploy'},{'block':'fetch'},{'block':'old'}"));

static void
test_same (void)
{
  g_autofree char *text = compare (base, base);

  g_assert_cmpstr (text, ==, "");
}

static void
test_names (void)
{
  g_autofree char *text = compare (base, ROLE ("'en':'Head cook','de':'Koch'", "'senior':{'en':'Chef'}", "'senior':{'years_min':5}",
                                               SECTION ("do", "Your day", "{'block':'deploy'},{'block':'fetch'},{'block':'old'}")));

  g_assert_cmpstr (text, ==,
                   "Name · English: Cook -> Head cook\n"
                   "Name · German: - -> Koch\n"
                   "Years, at least · Senior: 4 -> 5\n"
                   "Your day · Heading · English: What you do -> Your day\n");
}

/* One that came, one that went, and one that is for others by now. */
static void
test_lines (void)
{
  g_autofree char *text = compare (base, ROLE ("'en':'Cook'", "'senior':{'en':'Chef'}", "'senior':{'years_min':4}",
                                               SECTION ("do", "What you do", "{'block':'deploy','when':{'level':['senior']}},{'block':'fetch'},{'block':'equal'}")));

  g_assert_nonnull (strstr (text, "What you do · Deploy models: Bring models into production. -> Bring models into production. (only Senior"));
  g_assert_nonnull (strstr (text, "What you do · Equal: - -> All are welcome.\n"));
  g_assert_nonnull (strstr (text, "What you do · Old: Bring wood for models. -> -\n"));
  g_assert_null (strstr (text, "Order"));
}

static void
test_order (void)
{
  g_autofree char *text = compare (base, ROLE ("'en':'Cook'", "'senior':{'en':'Chef'}", "'senior':{'years_min':4}",
                                               SECTION ("do", "What you do", "{'block':'old'},{'block':'deploy'},{'block':'fetch'}")));

  g_assert_cmpstr (text, ==, "What you do · Order of the lines: Deploy models; Fetch; Old -> Old; Deploy models; Fetch\n");
}

int
main (int argc, char **argv)
{
  char *folder = shelf_write ();
  int failed;

  g_test_init (&argc, &argv, NULL);
  library = shelf_read (folder);
  g_test_add_func ("/role-compare/same", test_same);
  g_test_add_func ("/role-compare/names", test_names);
  g_test_add_func ("/role-compare/lines", test_lines);
  g_test_add_func ("/role-compare/order", test_order);
  failed = g_test_run ();
  jd_library_unref (library);
  folder_free (folder);
  return failed;
}
