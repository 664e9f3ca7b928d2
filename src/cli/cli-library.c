// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli.h"

/* The personal folder also holds drafts, so that it may be there without any library in it. */
static gboolean
holds_library (const char *folder)
{
  static const char *const parts[] = { "library", "levels", "roles", "variables.json", NULL };
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, parts[i], NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

/* A folder in the environment that is gone is told and left out: it must not stop every command. */
static void
add_environment_folders (JdLibrary *library, JdFolderFlags flags)
{
  const char *list = g_getenv ("VACANCY_LIBRARY_PATH");
  if (list == NULL)
    return;
  g_auto (GStrv) folders = g_strsplit (list, G_SEARCHPATH_SEPARATOR_S, -1);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      if (folders[i][0] != '\0' && !jd_library_add_folder (library, folders[i], flags | JD_FOLDER_READ_ONLY, &error))
        cli_message (_("left out, from VACANCY_LIBRARY_PATH: %s"), error->message);
    }
}

static gboolean
add_personal_folder (JdLibrary *library, JdFolderFlags flags, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "vacancy", NULL);
  return !holds_library (folder) || jd_library_add_folder (library, folder, flags, error);
}

void
cli_library_tell_faults (const JdLibrary *library)
{
  const GPtrArray *faults = jd_library_faults (library);
  for (guint i = 0; i < faults->len; i++)
    {
      const GError *fault = faults->pdata[i];
      cli_message ("%s", fault->message);
    }
}

JdLibrary *
cli_library_open (char **folders, JdFolderFlags flags, GError **error)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  if (!jd_library_add_folder (library, jd_library_starter_path (), flags | JD_FOLDER_READ_ONLY, error))
    return NULL;
  add_environment_folders (library, flags);
  if (!add_personal_folder (library, flags, error))
    return NULL;
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    if (!jd_library_add_folder (library, folders[i], flags, error))
      return NULL;
  return g_steal_pointer (&library);
}

const char **
cli_role_ids (const JdLibrary *library)
{
  const GPtrArray *roles = jd_library_roles (library);
  const char **ids = g_new0 (const char *, roles->len + 1);
  for (guint i = 0; i < roles->len; i++)
    ids[i] = ((const JdRole *) roles->pdata[i])->id;
  return ids;
}

const char **
cli_level_ids (const JdLibrary *library)
{
  const GPtrArray *levels = jd_library_levels (library);
  const char **ids = g_new0 (const char *, levels->len + 1);
  for (guint i = 0; i < levels->len; i++)
    ids[i] = ((const JdLevel *) levels->pdata[i])->id;
  return ids;
}
