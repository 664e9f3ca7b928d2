// SPDX-License-Identifier: GPL-3.0-or-later
/* What uses the blocks of the library, looked up on a thread. */
#include "library/vacancy-usage-index.h"

#include "library-util.h"
#include "posting/vacancy-thread-work.h"
#include "store/jd-posting-file.h"
#include "store/jd-recents.h"
#include "vacancy-services.h"

#define BLOCK "ml-design-models"

typedef struct
{
  VacancyServices *services;
  VacancyUsageIndex *index;
  char *folder;
  guint changed; /* how often it was told */
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->services = vacancy_services_new ();
  fixture->index = vacancy_usage_index_new (fixture->services->library, fixture->services->postings, fixture->services->settings);
  g_signal_connect_swapped (fixture->index, "changed", G_CALLBACK (changed_cb), fixture);
  vacancy_services_start (fixture->services);
  ui_wait_until (vacancy_library_store_is_loaded (fixture->services->library), 60);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  VacancyUsageIndex *index = fixture->index;

  g_settings_reset (fixture->services->settings, "posting-folders");
  g_object_add_weak_pointer (G_OBJECT (index), (gpointer *) &index);
  g_object_unref (fixture->index);
  ui_wait_until (index == NULL, 60);
  vacancy_program_finish ();
  g_object_unref (fixture->services);
  folder_free (fixture->folder);
}

static char *
save (Fixture *fixture, const char *name)
{
  char *path = folder_path (fixture->folder, name);
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (GError) error = NULL;

  jd_posting_file_save (path, posting, &error);
  g_assert_no_error (error);
  return path;
}

static guint
count_postings (Fixture *fixture)
{
  const JdWhereUsed *used = vacancy_usage_index_get (fixture->index);
  const GPtrArray *uses = used ? jd_where_used_of (used, BLOCK) : NULL;
  guint count = 0;

  for (guint i = 0; uses && i < uses->len; i++)
    count += ((const JdUse *) g_ptr_array_index (uses, i))->user->kind == JD_USER_POSTING;
  return count;
}

static void
look (Fixture *fixture)
{
  const guint before = fixture->changed;

  vacancy_usage_index_look (fixture->index);
  ui_wait_until (fixture->changed > before, 60);
}

static void
set_folders (Fixture *fixture, const char *folder)
{
  const char *const folders[] = { folder, NULL };

  g_assert_true (g_settings_set_strv (fixture->services->settings, "posting-folders", folders));
}

/* Nobody asked, and nothing is looked at. */
static void
test_unasked (Fixture *fixture, gconstpointer data)
{
  const gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  set_folders (fixture, fixture->folder);
  ui_wait_until (g_get_monotonic_time () > end, 10);
  g_assert_null (vacancy_usage_index_get (fixture->index));
}

/* Roles of the library; then postings of a folder, which follow the setting; what cannot be read is told. */
static void
test_folders (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = save (fixture, "deep/a.vacancy"), *other = save (fixture, "b.vacancy");

  folder_put (fixture->folder, "broken.vacancy", "[");
  look (fixture);
  g_assert_cmpuint (jd_where_used_of (vacancy_usage_index_get (fixture->index), BLOCK)->len, ==, 1);
  g_assert_cmpuint (count_postings (fixture), ==, 0);
  set_folders (fixture, fixture->folder);
  ui_wait_until (count_postings (fixture) == 2, 60);
  g_assert_cmpuint (jd_where_used_unread (vacancy_usage_index_get (fixture->index))->len, ==, 1);
  g_assert_cmpint (g_remove (deep), ==, 0);
  look (fixture);
  g_assert_cmpuint (count_postings (fixture), ==, 1);
  set_folders (fixture, "/nowhere/at/all");
  ui_wait_until (count_postings (fixture) == 0, 60);
  g_assert_cmpuint (jd_where_used_unread (vacancy_usage_index_get (fixture->index))->len, ==, 1);
}

static void
count_cb (const JdWhereUsed *used, gpointer data)
{
  const GPtrArray *uses = jd_where_used_of (used, BLOCK);
  guint *counts = data;

  counts[0]++;
  for (guint i = 0; i < uses->len; i++)
    counts[1] += ((const JdUse *) g_ptr_array_index (uses, i))->user->kind == JD_USER_POSTING;
}

/* Who asks is told of what was written since it was looked at last, and once. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  guint counts[2] = { 0, 0 };

  set_folders (fixture, fixture->folder);
  look (fixture);
  g_assert_cmpuint (count_postings (fixture), ==, 0);
  g_autofree char *path = save (fixture, "just-now.vacancy");
  vacancy_usage_index_ask (fixture->index, count_cb, counts);
  g_assert_cmpuint (counts[0], ==, 0);
  ui_wait_until (counts[0] > 0, 60);
  g_assert_cmpuint (counts[1], ==, 1);
  look (fixture);
  g_assert_cmpuint (counts[0], ==, 1);
}

/* What is open counts as it is now, instead of its file. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = save (fixture, "a.vacancy");
  g_autoptr (JdPosting) posting = jd_posting_file_load (path, NULL);
  g_autoptr (JdPosting) without = jd_edit_remove (posting, BLOCK, NULL);
  g_autoptr (VacancySession) session = vacancy_session_new (starter_library (), posting, path, NULL);

  set_folders (fixture, fixture->folder);
  look (fixture);
  g_assert_cmpuint (count_postings (fixture), ==, 1);
  vacancy_session_apply (session, jd_posting_ref (without), "Remove");
  vacancy_open_postings_add (fixture->services->postings, session);
  ui_wait_until (count_postings (fixture) == 0, 60);
  vacancy_open_postings_remove (fixture->services->postings, session);
  ui_wait_until (count_postings (fixture) == 1, 60);
}

static void
test_recents (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = save (fixture, "a.vacancy"), *list = jd_recents_file ();
  g_autoptr (JdPosting) posting = jd_posting_file_load (path, NULL);

  g_assert_true (jd_recents_add (list, path, posting, NULL, NULL));
  look (fixture);
  g_assert_cmpuint (count_postings (fixture), ==, 1);
  g_assert_true (jd_recents_remove (list, path, NULL));
  look (fixture);
  g_assert_cmpuint (count_postings (fixture), ==, 0);
}

static void
add_cases (void)
{
  g_test_add ("/usage-index/unasked", Fixture, NULL, set_up, test_unasked, tear_down);
  g_test_add ("/usage-index/asked", Fixture, NULL, set_up, test_asked, tear_down);
  g_test_add ("/usage-index/folders", Fixture, NULL, set_up, test_folders, tear_down);
  g_test_add ("/usage-index/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/usage-index/recents", Fixture, NULL, set_up, test_recents, tear_down);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add_cases);
}
