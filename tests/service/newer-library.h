// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library-util.h"

/* Blocks of the machine-learning engineer, at senior level: what the starter library says, and what a team's says by now. */
#define NEWER_ID "ml-design-models"
#define NEWER_BASE "Own models for complex problems, from the first sketch to the version people use."
#define NEWER_TEXT "Own models for complex problems, from the first sketch to the version people use every day."
#define NEWER_OTHER_ID "ml-pipelines"
#define NEWER_OTHER_TEXT "Design data pipelines that scale, stay reliable in production and tell when models drift."

/* The starter library, with @n blocks (id, wording, id, wording, …) in a later revision in a folder on top. */
static inline JdLibrary *
newer_library (const char *const *blocks, guint n)
{
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;
  JdLibrary *library = jd_library_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("library/duty/%s.json", blocks[2 * i]);
      g_autofree char *json = g_strdup_printf ("{'format':1,'id':'%s','kind':'duty','title':'Newer','body':{'en':'%s'},'variants':[],'tags':[],'families':[],'revision':2,"
                                               "'history':[],'status':'approved'}",
                                               blocks[2 * i], blocks[2 * i + 1]);
      folder_put (folder, name, json);
    }
  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  jd_library_add_folder (library, folder, JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  folder_free (folder);
  return library;
}

/* Both blocks of above. */
static inline JdLibrary *
newer_library_of_two (void)
{
  static const char *const blocks[] = { NEWER_ID, NEWER_TEXT, NEWER_OTHER_ID, NEWER_OTHER_TEXT };

  return newer_library (blocks, 2);
}

/* The line @id says @text now. */
static inline void
set_line (VacancySession *session, const char *id, const char *text)
{
  g_autoptr (GError) error = NULL;

  vacancy_session_apply (session, jd_edit_set_text (vacancy_session_posting (session), id, text, &error), "Edit");
  g_assert_no_error (error);
}

static inline const JdPlacement *
line_of (VacancySession *session, const char *id)
{
  const JdPlacement *line = jd_posting_placement (vacancy_session_posting (session), id, NULL, NULL);

  g_assert_nonnull (line);
  return line;
}
