// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-stack.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "base/jd-settings.h"
#include "jd-library-private.h"

#define TEAM_FOLDERS "library-folders"

char *
jd_library_personal_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "vacancy", NULL);
}

char *
jd_library_folder_name (const char *path)
{
  g_autofree char *personal = jd_library_personal_folder ();
  g_autofree char *name = NULL;

  g_return_val_if_fail (path, NULL);
  if (strcmp (path, jd_library_starter_path ()) == 0)
    return g_strdup (_("Starter Library"));
  if (strcmp (path, personal) == 0)
    return g_strdup (_("My Library"));
  name = g_path_get_basename (path);
  return g_filename_display_name (name);
}

GStrv
jd_library_team_folders (void)
{
  g_autoptr (GSettings) settings = jd_settings_open (TEAM_FOLDERS, G_VARIANT_TYPE_STRING_ARRAY);

  return settings ? g_settings_get_strv (settings, TEAM_FOLDERS) : g_new0 (char *, 1);
}

static void
folder_free (gpointer data)
{
  JdStackFolder *folder = data;

  g_free (folder->path);
  g_clear_error (&folder->error);
  g_free (folder);
}

static void
add (GPtrArray *stack, JdStackOrigin origin, const char *path)
{
  JdStackFolder *folder = g_new0 (JdStackFolder, 1);

  folder->path = g_strdup (path);
  folder->origin = origin;
  g_ptr_array_add (stack, folder);
}

/* Lists have empty places for no folder; what was given for this once was meant, and is missed. */
static void
add_all (GPtrArray *stack, JdStackOrigin origin, const char *const *paths)
{
  for (guint i = 0; paths && paths[i]; i++)
    if (paths[i][0] != '\0' || origin == JD_STACK_GIVEN)
      add (stack, origin, paths[i]);
}

GPtrArray *
jd_library_stack (const char *const *team, const char *const *given)
{
  GPtrArray *stack = g_ptr_array_new_with_free_func (folder_free);
  const char *list = g_getenv ("VACANCY_LIBRARY_PATH");
  g_auto (GStrv) environment = g_strsplit (list ? list : "", G_SEARCHPATH_SEPARATOR_S, -1);
  g_autofree char *personal = jd_library_personal_folder ();

  add (stack, JD_STACK_STARTER, jd_library_starter_path ());
  add_all (stack, JD_STACK_PREFERENCES, team);
  add_all (stack, JD_STACK_ENVIRONMENT, (const char *const *) environment);
  add (stack, JD_STACK_PERSONAL, personal);
  add_all (stack, JD_STACK_GIVEN, given);
  return stack;
}

/* The starter library is the program's, and the next version of it replaces it. */
static JdFolderFlags
access_of (const JdStackFolder *folder)
{
  return folder->origin != JD_STACK_STARTER && access (folder->path, W_OK) == 0 ? JD_FOLDER_WRITABLE : JD_FOLDER_READ_ONLY;
}

static void
load (JdLibrary *library, JdStackFolder *folder, JdFolderFlags flags)
{
  if (folder->origin == JD_STACK_PERSONAL && !jd_library_may_hold_any (folder->path))
    return;
  jd_library_add_folder (library, folder->path, flags | JD_FOLDER_CACHED | access_of (folder), &folder->error);
}

static JdLibrary *
load_all (GPtrArray *stack, JdFolderFlags flags, JdLibrary *former, GCancellable *cancellable)
{
  JdLibrary *library = jd_library_new ();

  jd_library_know (library, former);
  for (guint i = 0; i < stack->len && !g_cancellable_is_cancelled (cancellable); i++)
    load (library, g_ptr_array_index (stack, i), flags);
  jd_library_know_no_more (library);
  return library;
}

JdLibrary *
jd_library_stack_load (GPtrArray *stack, JdFolderFlags flags, GCancellable *cancellable)
{
  g_return_val_if_fail (stack, NULL);

  return load_all (stack, flags, NULL, cancellable);
}

JdLibrary *
jd_library_stack_load_again (GPtrArray *stack, JdLibrary *former, GCancellable *cancellable)
{
  g_return_val_if_fail (stack, NULL);

  return load_all (stack, JD_FOLDER_WRITABLE, former, cancellable);
}

JdLibrary *
jd_library_open_starter (GError **error)
{
  g_autoptr (JdLibrary) starter = jd_library_new ();
  return jd_library_add_folder (starter, jd_library_starter_path (), JD_FOLDER_READ_ONLY, error) ? g_steal_pointer (&starter) : NULL;
}
