// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../core/starter-posting.h"
#include "edit/jd-edit.h"
#include "loop-util.h"
#include "posting/vacancy-session.h"

/* A library of one's own: @n blocks of @kind called "word N", with "needle" in each tenth, some for interns alone. Written to a scratch folder. */
static inline JdLibrary *
made_library (guint n)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-library-XXXXXX", NULL);
  g_autofree char *duties = g_build_filename (folder, "library", "duty", NULL);
  g_autoptr (GError) error = NULL;
  JdLibrary *library = jd_library_new ();

  g_assert_cmpint (g_mkdir_with_parents (duties, 0700), ==, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("duty-%06u.json", i);
      g_autofree char *path = g_build_filename (duties, name, NULL);
      g_autofree char *body = g_strdup_printf ("{ \"en\": \"Do the work of word%u%s.\" }", i, i % 10 == 0 ? " with the needle" : "");
      const gboolean interns = i % 100 == 50;
      g_autofree char *json = g_strdup_printf ("{ \"format\": 1, \"id\": \"duty-%06u\", \"kind\": \"duty\", \"title\": \"Word %u\", \"body\": %s, \"variants\": [%s%s%s], \"tags\": [\"made\"],"
                                               " \"families\": [], \"revision\": 1, \"history\": [], \"status\": \"approved\" }",
                                               i, i, interns ? "{}" : body, interns ? "{ \"when\": { \"level\": [\"intern\"] }, \"body\": " : "", interns ? body : "", interns ? " }" : "");

      g_assert_true (g_file_set_contents (path, json, -1, &error));
    }
  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  folder_remove (folder);
  return library;
}

static inline VacancySession *
engineer_session (const char *level)
{
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), level);

  return vacancy_session_new (starter_library (), posting, NULL, NULL);
}

/* The posting after the wording of the @index-th duty is changed to @text. */
static inline void
edit_duty (VacancySession *session, guint index, const char *text)
{
  JdPosting *posting = vacancy_session_posting (session);
  const JdSection *section = jd_posting_section (posting, "duties", NULL);
  const JdPlacement *placement = g_ptr_array_index (section->placements, index);
  g_autoptr (GError) error = NULL;

  vacancy_session_apply (session, jd_edit_set_text (posting, placement->id, text, &error), "Edit");
  g_assert_no_error (error);
}
