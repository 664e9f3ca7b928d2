// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-posting-file.h"

#include <string.h>

#include "test-folder.h"

static JdPosting *
make_posting (const char *title)
{
  JdPosting *posting = jd_posting_new ("0c7a2b1e-0000-4000-8000-000000000000", "en");
  posting->facts->title = g_strdup (title);
  return posting;
}

static void
test_round_trip (void)
{
  char *folder = folder_new ();
  g_autofree char *path = folder_path (folder, "cook.vacancy");
  g_autoptr (JdPosting) posting = make_posting ("Köchin");
  g_autoptr (GError) error = NULL;
  g_assert_true (jd_posting_file_save (path, posting, &error));
  g_assert_no_error (error);
  g_autoptr (JdPosting) loaded = jd_posting_file_load (path, &error);
  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (posting, loaded));
  folder_free (folder);
}

static void
test_backup (void)
{
  char *folder = folder_new ();
  g_autofree char *path = folder_path (folder, "cook.vacancy");
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autoptr (JdPosting) first = make_posting ("First");
  g_autoptr (JdPosting) second = make_posting ("Second");
  g_autoptr (GError) error = NULL;
  g_assert_true (jd_posting_file_save (path, first, NULL));
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_true (jd_posting_file_save (path, second, NULL));
  g_autoptr (JdPosting) now = jd_posting_file_load (path, &error);
  g_autoptr (JdPosting) before = jd_posting_file_load (backup, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jd_posting_title (now), ==, "Second");
  g_assert_cmpstr (jd_posting_title (before), ==, "First");
  folder_free (folder);
}

static void
test_etag (void)
{
  char *folder = folder_new ();
  g_autofree char *path = folder_path (folder, "cook.vacancy");
  g_autoptr (JdPosting) first = make_posting ("First");
  g_autoptr (JdPosting) second = make_posting ("Secnd");
  g_assert_null (jd_posting_file_etag (path));
  jd_posting_file_save (path, first, NULL);
  g_autofree char *one = jd_posting_file_etag (path);
  jd_posting_file_save (path, second, NULL);
  g_autofree char *two = jd_posting_file_etag (path);
  jd_posting_file_save (path, first, NULL);
  g_autofree char *three = jd_posting_file_etag (path);
  g_assert_nonnull (one);
  g_assert_cmpstr (one, !=, two);
  g_assert_cmpstr (one, ==, three);
  folder_free (folder);
}

/* What is no posting says so, with the file's name. */
static void
test_broken (void)
{
  static const struct
  {
    const char *data;
    gssize length;
    JdErrorCode code;
  } files[] = {
    { "", 0, JD_ERROR_SYNTAX },
    { "{", 1, JD_ERROR_SYNTAX },
    { "[]", 2, JD_ERROR_TYPE },
    { "{ \"format\": 2 }", -1, JD_ERROR_VERSION },
    { "{ \"format\": 1 }", -1, JD_ERROR_MISSING },
    { "\xef\xbb\xbf{}", 5, JD_ERROR_MISSING },
    { "{ \"format\": 1, \"id\": \"caf\xe9\" }", -1, JD_ERROR_ENCODING },
  };
  char *folder = folder_new ();
  g_autofree char *path = folder_path (folder, "broken.vacancy");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      folder_put_bytes (folder, "broken.vacancy", files[i].data, files[i].length);
      g_assert_null (jd_posting_file_load (path, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, JD_ERROR, (int) files[i].code);
      g_assert_nonnull (strstr (error->message, "broken.vacancy"));
    }
  folder_free (folder);
}

static void
test_unreadable (void)
{
  char *folder = folder_new ();
  g_autofree char *gone = folder_path (folder, "gone.vacancy");
  g_autoptr (GError) missing = NULL, directory = NULL, unwritable = NULL;
  g_assert_null (jd_posting_file_load (gone, &missing));
  g_assert_error (missing, JD_ERROR, JD_ERROR_IO);
  g_assert_null (jd_posting_file_load (folder, &directory));
  g_assert_error (directory, JD_ERROR, JD_ERROR_IO);
  g_autoptr (JdPosting) posting = make_posting ("Cook");
  g_autofree char *nowhere = g_build_filename (folder, "none", "cook.vacancy", NULL);
  g_assert_false (jd_posting_file_save (nowhere, posting, &unwritable));
  g_assert_error (unwritable, JD_ERROR, JD_ERROR_IO);
  g_assert_nonnull (strstr (unwritable->message, "cook.vacancy"));
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/posting-file/round-trip", test_round_trip);
  g_test_add_func ("/posting-file/backup", test_backup);
  g_test_add_func ("/posting-file/etag", test_etag);
  g_test_add_func ("/posting-file/broken", test_broken);
  g_test_add_func ("/posting-file/unreadable", test_unreadable);
  return g_test_run ();
}
