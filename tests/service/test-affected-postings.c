// SPDX-License-Identifier: GPL-3.0-or-later
/* To which postings saving a block is news, looked up on a thread. */
#include "library/vacancy-affected-postings.h"

#include "newer-library.h"
#include "posting/vacancy-thread-work.h"
#include "store/jd-posting-file.h"
#include "vacancy-services.h"

typedef struct
{
  VacancyServices *services;
  VacancyUsageIndex *index;
  char *folder;
  GPtrArray *affected; /* NULL: nothing was found yet */
  guint freed;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *folders[] = { NULL, NULL };

  fixture->folder = folder_new ();
  folders[0] = fixture->folder;
  fixture->services = vacancy_services_new ();
  fixture->index = vacancy_usage_index_new (fixture->services->library, fixture->services->postings, fixture->services->settings);
  g_assert_true (g_settings_set_strv (fixture->services->settings, "posting-folders", folders));
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
  g_clear_pointer (&fixture->affected, g_ptr_array_unref);
  folder_free (fixture->folder);
}

static JdPosting *
save (Fixture *fixture, const char *name, const char *level, const char *posted)
{
  g_autofree char *path = folder_path (fixture->folder, name);
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), level);
  JdPosting *edited = jd_edit_set_value (posting, "posted", posted, NULL);

  g_assert_true (jd_posting_file_save (path, edited, NULL));
  return edited;
}

static void
found_cb (GPtrArray *affected, gpointer data)
{
  ((Fixture *) data)->affected = affected;
}

static void
freed_cb (gpointer data)
{
  ((Fixture *) data)->freed++;
}

static void
ask (Fixture *fixture, const char *wording, GCancellable *cancellable)
{
  const char *const blocks[] = { NEWER_ID, wording };
  JdLibrary *library = vacancy_library_store_get_library (fixture->services->library);
  g_autoptr (JdLibrary) newer = newer_library (blocks, 1);

  g_clear_pointer (&fixture->affected, g_ptr_array_unref);
  fixture->freed = 0;
  vacancy_affected_postings_find (fixture->index, library, jd_library_block (library, NEWER_ID), jd_library_block (newer, NEWER_ID), cancellable, found_cb, fixture, freed_cb);
}

static void
find (Fixture *fixture, const char *wording)
{
  ask (fixture, wording, NULL);
  ui_wait_until (fixture->freed, 60);
  g_assert_nonnull (fixture->affected);
}

static const JdAffected *
affected_at (Fixture *fixture, guint index)
{
  return g_ptr_array_index (fixture->affected, index);
}

/* Also what the index did not look at yet; what is broken is passed over. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  jd_posting_unref (save (fixture, "a.vacancy", "senior", NULL));
  jd_posting_unref (save (fixture, "b.vacancy", "senior", "2026-11-01"));
  folder_put (fixture->folder, "broken.vacancy", "[");
  find (fixture, NEWER_TEXT);
  g_assert_cmpuint (fixture->affected->len, ==, 2);
  g_assert_cmpuint (jd_affected_count (fixture->affected), ==, 1);
  g_assert_true (g_str_has_suffix (affected_at (fixture, 0)->file, "a.vacancy"));
  find (fixture, NEWER_BASE);
  g_assert_cmpuint (fixture->affected->len, ==, 0);
}

/* What is open counts as it is now, once, in front of files; also what was never saved. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = folder_path (fixture->folder, "a.vacancy");
  g_autoptr (JdPosting) posting = save (fixture, "a.vacancy", "senior", NULL), without = jd_edit_remove (posting, NEWER_ID, NULL);
  g_autoptr (VacancySession) session = vacancy_session_new (starter_library (), posting, path, NULL), fresh = engineer_session ("senior");

  jd_posting_unref (save (fixture, "b.vacancy", "senior", NULL));
  vacancy_open_postings_add (fixture->services->postings, fresh);
  vacancy_open_postings_add (fixture->services->postings, session);
  find (fixture, NEWER_TEXT);
  g_assert_cmpuint (fixture->affected->len, ==, 3);
  g_assert_null (affected_at (fixture, 0)->file);
  g_assert_cmpstr (affected_at (fixture, 1)->file, ==, path);
  /* Changed since the index looked. */
  vacancy_session_apply (session, jd_posting_ref (without), "Remove");
  find (fixture, NEWER_TEXT);
  g_assert_cmpuint (fixture->affected->len, ==, 2);
  vacancy_open_postings_remove (fixture->services->postings, session);
  vacancy_open_postings_remove (fixture->services->postings, fresh);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  jd_posting_unref (save (fixture, "a.vacancy", "senior", NULL));
  ask (fixture, NEWER_TEXT, cancellable);
  g_cancellable_cancel (cancellable);
  ui_wait_until (fixture->freed, 60);
  g_assert_cmpuint (fixture->freed, ==, 1);
  g_assert_null (fixture->affected);
}

static void
add_cases (void)
{
  g_test_add ("/affected-postings/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/affected-postings/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/affected-postings/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add_cases);
}
