// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-edit.h"
#include "loop-util.h"
#include "posting/vacancy-session-job.h"
#include "posting/vacancy-thread-work.h"
#include "session-util.h"
#include "store/jd-drafts.h"

/* A folder of drafts and of files, and sessions in it whose posting says who wrote it by its company. */

typedef struct
{
  char *folder, *drafts, *path; /* path: of a posting that is not there yet */
  JdLibrary *library;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vacancy-session-XXXXXX", NULL);
  fixture->drafts = g_build_filename (fixture->folder, "drafts", NULL);
  fixture->path = g_build_filename (fixture->folder, "posting.vacancy", NULL);
  fixture->library = jd_library_new ();
  g_assert_cmpint (g_mkdir (fixture->drafts, 0700), ==, 0);
  vacancy_session_set_draft_folder (fixture->drafts);
  vacancy_session_set_draft_delay (30);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  vacancy_program_finish ();
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->drafts);
  g_free (fixture->path);
  jd_library_unref (fixture->library);
}

static inline VacancySession *
new_session (Fixture *fixture)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");

  return vacancy_session_new (fixture->library, posting, NULL, NULL);
}

static inline void
type_company (VacancySession *session, const char *company)
{
  g_assert_true (vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), "company", company, NULL), "Set Company"));
}

static inline const char *
company (VacancySession *session)
{
  return vacancy_session_posting (session)->facts->company;
}

static inline char *
company_in_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (path, &error);

  g_assert_no_error (error);
  return g_strdup (posting->facts->company);
}

/* What the only draft says, once those that are not wanted are gone; NULL when there is none. */
static inline char *
company_in_draft (Fixture *fixture)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (JdPosting) posting = NULL;

  vacancy_drafts_settle ();
  list = jd_drafts_list (fixture->drafts, NULL);
  g_assert_nonnull (list);
  g_assert_cmpuint (list->len, <=, 1);
  if (list->len == 0)
    return NULL;
  posting = jd_drafts_load (fixture->drafts, ((JdDraft *) list->pdata[0])->id, NULL);
  g_assert_nonnull (posting);
  return g_strdup (posting->facts->company);
}

#define assert_company_in_file(path, expected) \
  G_STMT_START \
  { \
    g_autofree char *found = company_in_file (path); \
    g_assert_cmpstr (found, ==, expected); \
  } \
  G_STMT_END

#define assert_company_in_draft(fixture, expected) \
  G_STMT_START \
  { \
    g_autofree char *found = company_in_draft (fixture); \
    g_assert_cmpstr (found, ==, expected); \
  } \
  G_STMT_END

static inline gboolean
draft_says (Fixture *fixture, const char *company)
{
  g_autofree char *found = company_in_draft (fixture);

  return g_strcmp0 (found, company) == 0;
}

/* Of the last save that came to its end; NULL: there was none. */
static G_GNUC_UNUSED char *saved_warning;

typedef struct
{
  guint done;
  GError *error; /* of the last */
} Saves;

static inline void
saved_cb (GObject *session, GAsyncResult *result, gpointer data)
{
  Saves *saves = data;

  g_clear_error (&saves->error);
  g_clear_pointer (&saved_warning, g_free);
  vacancy_session_save_finish (VACANCY_SESSION (session), result, &saved_warning, &saves->error);
  saves->done++;
}

static inline void
save (VacancySession *session, const char *path, GError **error)
{
  Saves saves = { 0 };

  vacancy_session_save_async (session, path, path && !g_file_test (path, G_FILE_TEST_EXISTS), saved_cb, &saves);
  ui_wait_until (saves.done == 1, 10);
  if (saves.error)
    g_propagate_error (error, saves.error);
}

static inline void
save_well (VacancySession *session, const char *path)
{
  g_autoptr (GError) error = NULL;

  save (session, path, &error);
  g_assert_no_error (error);
}

static inline void
work_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static inline void
write_elsewhere (const char *path, const char *name)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("test", "en");
  g_autoptr (JdPosting) posting = jd_edit_set_value (empty, "company", name, NULL);

  g_assert_true (jd_posting_file_save (path, posting, NULL));
}

static inline void
count_cb (guint *count)
{
  (*count)++;
}
