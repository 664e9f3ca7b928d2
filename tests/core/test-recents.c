// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-recents.h"

#include "edit/jd-edit.h"
#include "test-folder.h"

static JdPosting *
posting_called (const char *title, const char *company)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) titled = jd_edit_set_value (empty, "title", title, NULL);
  JdPosting *posting = jd_edit_set_value (titled, "company", company, NULL);

  g_assert_nonnull (posting);
  return posting;
}

static const JdRecent *
nth (const GPtrArray *list, guint index)
{
  g_assert_cmpuint (index, <, list->len);
  return list->pdata[index];
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = jd_recents_load ("/nowhere/recents.json", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 0);
}

/* The folder is made; hostile text comes back as it was; the same path is there once. */
static void
test_add (void)
{
  g_autofree char *folder = folder_new ();
  g_autofree char *file = g_build_filename (folder, "state", "recents.json", NULL);
  g_autoptr (JdPosting) first = posting_called ("R&D <b>", "Müller & Söhne 🙂");
  g_autoptr (JdPosting) second = posting_called ("Line Cook", NULL);
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (jd_recents_add (file, "/tmp/one.vacancy", first, "2026-11-20T10:00:00Z", NULL));
  g_assert_true (jd_recents_add (file, "/tmp/two.vacancy", second, "2026-11-21T10:00:00Z", NULL));
  g_assert_true (jd_recents_add (file, "/tmp/one.vacancy", first, "2026-11-22T10:00:00Z", NULL));
  list = jd_recents_load (file, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (nth (list, 0)->path, ==, "/tmp/one.vacancy");
  g_assert_cmpstr (nth (list, 0)->title, ==, "R&D <b>");
  g_assert_cmpstr (nth (list, 0)->company, ==, "Müller & Söhne 🙂");
  g_assert_cmpstr (nth (list, 0)->changed, ==, "2026-11-22T10:00:00Z");
  g_assert_cmpstr (nth (list, 1)->title, ==, "Line Cook");
  g_assert_null (nth (list, 1)->company);
  g_assert_null (nth (list, 1)->level);
  folder_remove (folder);
}

/* Paths are bytes: whatever they are, they come back, and none spoils the list. */
static void
test_odd_paths (void)
{
  static const char *const paths[] = { "/home/m\xe9/a%20b.vacancy", "/tmp/new\nline", "/tmp/o\xcc\x88.vacancy", "/tmp/\xe2\x80\xae.vacancy", "/tmp/100%" };
  g_autofree char *folder = folder_new ();
  g_autofree char *file = g_build_filename (folder, "recents.json", NULL);
  g_autoptr (JdPosting) posting = posting_called ("A", "B");

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_true (jd_recents_add (file, paths[i], posting, "2026-11-20T10:00:00Z", NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = jd_recents_load (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_cmpstr (nth (list, G_N_ELEMENTS (paths) - 1 - i)->path, ==, paths[i]);
  g_assert_true (jd_recents_remove (file, paths[0], NULL));
  folder_remove (folder);
}

static void
test_limit (void)
{
  g_autofree char *folder = folder_new ();
  g_autofree char *file = g_build_filename (folder, "recents.json", NULL);
  g_autofree char *newest = g_strdup_printf ("/tmp/%u.vacancy", JD_RECENTS_MAX + 4);
  g_autoptr (JdPosting) posting = posting_called ("A", "B");
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < JD_RECENTS_MAX + 5; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/%u.vacancy", i);

      g_assert_true (jd_recents_add (file, path, posting, "2026-11-20T10:00:00Z", NULL));
    }
  list = jd_recents_load (file, NULL);
  g_assert_cmpuint (list->len, ==, JD_RECENTS_MAX);
  g_assert_cmpstr (nth (list, 0)->path, ==, newest);
  g_assert_cmpstr (nth (list, JD_RECENTS_MAX - 1)->path, ==, "/tmp/5.vacancy");
  folder_remove (folder);
}

static void
test_remove (void)
{
  g_autofree char *folder = folder_new ();
  g_autofree char *file = g_build_filename (folder, "recents.json", NULL);
  g_autoptr (JdPosting) posting = posting_called ("A", "B");
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (jd_recents_add (file, "/tmp/one.vacancy", posting, NULL, NULL));
  g_assert_true (jd_recents_remove (file, "/tmp/other.vacancy", NULL));
  g_assert_true (jd_recents_remove (file, "/tmp/one.vacancy", NULL));
  list = jd_recents_load (file, NULL);
  g_assert_cmpuint (list->len, ==, 0);
  folder_remove (folder);
}

/* A broken list is told when it is read, and written over when something is added; the broken one stays as a backup. */
static void
test_broken (void)
{
  g_autofree char *folder = folder_new ();
  g_autofree char *file = g_build_filename (folder, "recents.json", NULL);
  g_autofree char *backup = g_strconcat (file, "~", NULL);
  g_autoptr (JdPosting) posting = posting_called ("A", "B");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (file, "{ \"format\": 1, \"recents\": [ 7 ] }", -1, NULL));
  g_assert_null (jd_recents_load (file, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_TYPE);
  g_assert_false (jd_recents_remove (file, "/tmp/x", NULL));
  g_assert_true (jd_recents_add (file, "/tmp/one.vacancy", posting, NULL, NULL));
  list = jd_recents_load (file, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (g_file_get_contents (backup, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "{ \"format\": 1, \"recents\": [ 7 ] }");
  folder_remove (folder);
}

/* Members of a newer version survive. */
static void
test_extras (void)
{
  static const char before[] = "{\n  \"format\": 1,\n  \"recents\": [\n    {\n      \"path\": \"/tmp/a\",\n      \"title\": \"A\",\n      \"pinned\": true,\n      \"changed\": \"2026-11-20T10:00:00Z\"\n"
                               "    },\n    {\n      \"path\": \"/tmp/b\",\n      \"title\": \"B\",\n      \"changed\": \"2026-11-20T10:00:00Z\"\n    }\n  ]\n}\n";
  g_autofree char *folder = folder_new ();
  g_autofree char *file = g_build_filename (folder, "recents.json", NULL);
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (file, before, -1, NULL));
  g_assert_true (jd_recents_remove (file, "/tmp/b", NULL));
  g_assert_true (g_file_get_contents (file, &after, NULL, NULL));
  g_assert_cmpstr (after, ==,
                   "{\n  \"format\": 1,\n  \"recents\": [\n    {\n      \"path\": \"/tmp/a\",\n      \"title\": \"A\",\n      \"pinned\": true,\n      \"changed\": \"2026-11-20T10:00:00Z\"\n"
                   "    }\n  ]\n}\n");
  folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recents/missing", test_missing);
  g_test_add_func ("/recents/add", test_add);
  g_test_add_func ("/recents/odd-paths", test_odd_paths);
  g_test_add_func ("/recents/limit", test_limit);
  g_test_add_func ("/recents/remove", test_remove);
  g_test_add_func ("/recents/broken", test_broken);
  g_test_add_func ("/recents/extras", test_extras);
  return g_test_run ();
}
