// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session.h"
#include "store/jd-posting-file.h"

/* A session on the posting that is at @path. */
static inline VacancySession *
session_at (JdLibrary *library, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load_etag (path, &etag, &error);
  VacancySession *session;

  g_assert_no_error (error);
  session = vacancy_session_new (library, posting, path, NULL);
  vacancy_session_set_etag (session, etag);
  return session;
}
