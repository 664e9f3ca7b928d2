// SPDX-License-Identifier: GPL-3.0-or-later
/* Several programs at work on the same files at the same moment, over and over: none loses what another has written. */
#include <string.h>

#include "base/jd-file.h"
#include "edit/jd-edit.h"
#include "store/jd-draft-lock.h"
#include "store/jd-drafts.h"
#include "store/jd-posting-file.h"
#include "store/jd-recents.h"
#include "test-folder.h"
#include "test-process.h"

#define SAVES 300
#define CREATIONS 100
#define LISTS 10
#define LOCKS 3000
#define RECOVERIES 100

typedef struct
{
  char *folder, *path, *etag;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->path = folder_path (fixture->folder, "a.vacancy");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->etag);
}

static JdPosting *
posting_of (guint number)
{
  g_autofree char *company = g_strdup_printf ("Program %u", number);
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");

  return jd_edit_set_value (empty, "company", company, NULL);
}

static char *
etag_of (const char *path)
{
  return jd_posting_file_etag (path);
}

/* ---- saving ---- */

static int
save (guint number, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (JdPosting) posting = posting_of (number);
  g_auto (JdSaved) saved = { NULL, NULL };
  g_autoptr (GError) error = NULL;

  if (jd_posting_file_save_over (fixture->path, posting, fixture->etag, &saved, &error))
    return saved.no_backup == NULL ? 1 : 50;
  return g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED) || g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS) ? 0 : 100;
}

/* All know the same content. One of them has saved, what it saved is there, and what all knew is the backup. */
static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);

  for (guint i = 0; i < SAVES; i++)
    {
      g_autoptr (JdPosting) posting = posting_of (100 + i);
      g_assert_true (jd_posting_file_save (fixture->path, posting, NULL));
      g_free (fixture->etag);
      fixture->etag = etag_of (fixture->path);
      g_assert_cmpuint (process_run_all (2 + i % 3, save, fixture), ==, 1);
      g_autofree char *kept = etag_of (backup);
      g_assert_cmpstr (kept, ==, fixture->etag);
      g_autoptr (JdPosting) there = jd_posting_file_load (fixture->path, NULL);
      g_assert_true (g_str_has_prefix (there->facts->company, "Program "));
      g_assert_cmpuint (strlen (there->facts->company), ==, strlen ("Program 0"));
    }
}

/* Of many that want the same new name, one gets it. */
static void
test_creations (Fixture *fixture, gconstpointer data)
{
  fixture->etag = g_strdup ("");
  for (guint i = 0; i < CREATIONS; i++)
    {
      g_assert_cmpuint (process_run_all (2 + i % 3, save, fixture), ==, 1);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
}

/* ---- the list of recent postings ---- */

#define EACH 7

static int
add_recents (guint number, gpointer data)
{
  const char *file = data;

  for (guint i = 0; i < EACH; i++)
    {
      g_autoptr (JdPosting) posting = posting_of (number);
      g_autofree char *path = g_strdup_printf ("/tmp/%u-%u.vacancy", number, i);
      if (!jd_recents_add (file, path, posting, NULL, NULL))
        return 1;
    }
  return 0;
}

static int
remove_recents (guint number, gpointer data)
{
  const char *file = data;

  for (guint i = 1; i < EACH; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/%u-%u.vacancy", number, i);
      if (!jd_recents_remove (file, path, NULL))
        return 1;
    }
  return 0;
}

static guint
count_recents (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = jd_recents_load (file, &error);

  g_assert_no_error (error);
  return list->len;
}

static void
test_recents (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = folder_path (fixture->folder, "recents.json");

  for (guint i = 0; i < LISTS; i++)
    {
      guint programs = 2 + i % 3;
      g_assert_cmpuint (process_run_all (programs, add_recents, file), ==, 0);
      g_assert_cmpuint (count_recents (file), ==, programs * EACH);
      g_assert_cmpuint (process_run_all (programs, remove_recents, file), ==, 0);
      g_assert_cmpuint (count_recents (file), ==, programs);
      g_assert_cmpint (g_remove (file), ==, 0);
    }
}

/* ---- drafts ---- */

static gboolean
take_and_drop (const char *folder, const char *id)
{
  gboolean ours = jd_draft_lock_take (folder, id) == JD_DRAFT_TAKEN;
  g_autofree char *path = g_strdup_printf ("%s.locks/%s", folder, id);
  /* A lock that nobody can see is none. */
  gboolean seen = g_file_test (path, G_FILE_TEST_EXISTS);

  jd_draft_lock_drop (folder, id);
  return ours && seen;
}

static int
take_own (guint number, gpointer data)
{
  const Fixture *fixture = data;
  g_autofree char *id = g_strdup_printf ("draft-%u", number);

  for (guint i = 0; i < LOCKS; i++)
    if (!take_and_drop (fixture->folder, id))
      return 1;
  return 0;
}

/* Each has a draft of its own: no taking fails because another lets its last one go. */
static void
test_own_locks (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (process_run_all (3, take_own, fixture), ==, 0);
}

static int
take_same (guint number, gpointer data)
{
  const Fixture *fixture = data;
  g_autofree char *mark = g_build_filename (fixture->folder, "mark", NULL);
  guint won = 0;

  for (guint i = 0; i < LOCKS; i++)
    {
      if (jd_draft_lock_take (fixture->folder, "same") != JD_DRAFT_TAKEN)
        continue;
      won++;
      /* While it is ours, nobody else is here. */
      if (g_mkdir (mark, 0700) != 0 || g_rmdir (mark) != 0)
        return 100;
      jd_draft_lock_drop (fixture->folder, "same");
    }
  return won > 0 ? 0 : 1;
}

/* All want the same draft: never do two have it. */
static void
test_same_lock (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (process_run_all (3, take_same, fixture), <, 3);
}

static int
ask_for_lost (guint number, gpointer data)
{
  const Fixture *fixture = data;

  for (guint i = 0; i < LOCKS; i++)
    if (jd_draft_lock_is_elsewhere (fixture->folder, "lost"))
      return 1;
  return 0;
}

/* Asking is in nobody's way: all who ask see that the draft is free, and so does who takes it. */
static int
ask_or_take (guint number, gpointer data)
{
  const Fixture *fixture = data;

  if (number > 0)
    return ask_for_lost (number, data);
  for (guint i = 0; i < LOCKS; i++)
    {
      if (jd_draft_lock_take (fixture->folder, "other") != JD_DRAFT_TAKEN || jd_draft_lock_is_elsewhere (fixture->folder, "other"))
        return 1;
      jd_draft_lock_drop (fixture->folder, "other");
    }
  return 0;
}

static void
test_asking (Fixture *fixture, gconstpointer data)
{
  g_autofree char *locks = g_strconcat (fixture->folder, ".locks", NULL);
  g_autofree char *lost = folder_path (locks, "lost");

  /* As a program leaves it that was killed. */
  g_assert_true (g_file_set_contents (lost, "", 0, NULL));
  g_assert_cmpuint (process_run_all (3, ask_for_lost, fixture), ==, 0);
  g_assert_cmpuint (process_run_all (3, ask_or_take, fixture), ==, 0);
}

/* Takes up the lost draft, writes to it, and leaves it, as by a crash or for good. */
static int
recover (guint number, gpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (GError) error = NULL;
  gboolean was_free;
  g_autoptr (JdPosting) taken = jd_drafts_take (fixture->folder, "lost", &was_free, &error);
  g_autoptr (JdPosting) mine = posting_of (number);

  if (taken == NULL)
    return g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED) ? 0 : 100;
  if (!jd_drafts_write (fixture->folder, "lost", NULL, NULL, mine, NULL))
    return 100;
  g_usleep (3000);
  g_autoptr (JdPosting) there = jd_drafts_load (fixture->folder, "lost", NULL);
  return jd_posting_equal (mine, there) ? 1 : 100;
}

/* All find the same lost draft: one takes it up, and what it writes stays. */
static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < RECOVERIES; i++)
    {
      g_autoptr (JdPosting) posting = posting_of (9);
      g_assert_true (jd_drafts_write (fixture->folder, "lost", NULL, NULL, posting, NULL));
      jd_drafts_release (fixture->folder, "lost");
      g_assert_cmpuint (process_run_all (2, recover, fixture), <=, 2);
      g_assert_true (jd_drafts_remove (fixture->folder, "lost", NULL));
    }
}

/* Throws the draft away, or takes it up and goes on with it for a while. */
static int
discard_or_go_on (guint number, gpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (JdPosting) mine = posting_of (number);
  gboolean was_free;

  if (number == 0)
    return jd_drafts_remove (fixture->folder, "lost", NULL) ? 10 : 0;
  g_autoptr (JdPosting) taken = jd_drafts_take (fixture->folder, "lost", &was_free, NULL);
  if (taken == NULL)
    return 0;
  g_usleep (3000);
  g_autoptr (JdPosting) there = jd_drafts_load (fixture->folder, "lost", NULL);
  gboolean kept = there != NULL && jd_drafts_write (fixture->folder, "lost", NULL, NULL, mine, NULL);
  jd_drafts_release (fixture->folder, "lost");
  return kept ? 1 : 100;
}

/* One throws away what the other takes up: nobody's draft goes while it is open. */
static void
test_discarded (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < RECOVERIES; i++)
    {
      g_autoptr (JdPosting) posting = posting_of (9);
      g_assert_true (jd_drafts_write (fixture->folder, "lost", NULL, NULL, posting, NULL));
      jd_drafts_release (fixture->folder, "lost");
      guint outcome = process_run_all (2, discard_or_go_on, fixture);
      g_assert_true (outcome == 1 || outcome == 10 || outcome == 11);
    }
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/two-programs/saves", test_saves);
  add ("/two-programs/creations", test_creations);
  add ("/two-programs/recents", test_recents);
  add ("/two-programs/own-locks", test_own_locks);
  add ("/two-programs/same-lock", test_same_lock);
  add ("/two-programs/asking", test_asking);
  add ("/two-programs/recovery", test_recovery);
  add ("/two-programs/discarded", test_discarded);
  return g_test_run ();
}
