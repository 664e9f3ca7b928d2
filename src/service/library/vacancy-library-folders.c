// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-folders.h"

#include <glib/gi18n.h>

#include "base/jd-file.h"
#include "library/jd-library.h"
#include "posting/vacancy-thread-work.h"

#define KEY "library-folders"

GStrv
vacancy_library_folders_get (GSettings *settings)
{
  return g_settings_get_strv (settings, KEY);
}

void
vacancy_library_folders_set (GSettings *settings, const char *const *folders)
{
  g_settings_set_strv (settings, KEY, folders);
}

static int
index_of (char **folders, const char *path)
{
  for (int i = 0; folders[i]; i++)
    if (g_str_equal (folders[i], path))
      return i;
  return -1;
}

static gboolean
has_folder (GSettings *settings, const char *path)
{
  g_auto (GStrv) folders = vacancy_library_folders_get (settings);

  return index_of (folders, path) >= 0;
}

void
vacancy_library_folders_remove (GSettings *settings, const char *path)
{
  g_auto (GStrv) folders = vacancy_library_folders_get (settings), rest = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **folder = folders; *folder; folder++)
    if (!g_str_equal (*folder, path))
      g_strv_builder_add (builder, *folder);
  rest = g_strv_builder_end (builder);
  vacancy_library_folders_set (settings, (const char *const *) rest);
}

gboolean
vacancy_library_folders_move (GSettings *settings, const char *path, int by)
{
  g_auto (GStrv) folders = vacancy_library_folders_get (settings);
  const int from = index_of (folders, path), last = (int) g_strv_length (folders) - 1, to = CLAMP (from + by, 0, MAX (last, 0));
  char *moved;

  if (from < 0 || to == from)
    return FALSE;
  moved = folders[from];
  for (int at = from; at != to; at += to > from ? 1 : -1)
    folders[at] = folders[at + (to > from ? 1 : -1)];
  folders[to] = moved;
  vacancy_library_folders_set (settings, (const char *const *) folders);
  return TRUE;
}

/* ---- adding ---- */

typedef struct
{
  char *path;
  GSettings *settings;
  VacancyFolderAdded done;
  GError *error;
} Trial;

static void
trial_free (gpointer data)
{
  Trial *trial = data;

  g_free (trial->path);
  g_object_unref (trial->settings);
  g_clear_error (&trial->error);
  g_free (trial);
}

static gboolean
is_empty (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  return folder && !g_dir_read_name (folder);
}

/* Settings hold text, and names of files need not be any. */
static gboolean
check_name (const char *path, GError **error)
{
  g_autofree char *name = jd_file_shown_name (path);

  if (g_utf8_validate (path, -1, NULL))
    return TRUE;
  jd_error_set (error, JD_ERROR_ENCODING, name, NULL, _("a folder whose path is text"), _("one with other signs in it"));
  return FALSE;
}

static void
try_thread (gpointer data)
{
  Trial *trial = data;
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autofree char *blocks = g_build_filename (trial->path, "library", NULL);

  if (!check_name (trial->path, &trial->error))
    return;
  if (is_empty (trial->path) && !jd_file_make_folder (blocks, 0777, &trial->error))
    return;
  jd_library_add_folder (library, trial->path, JD_FOLDER_WITHOUT_BLOCKS, &trial->error);
}

static void
tried_cb (gpointer owner, gpointer data)
{
  const Trial *trial = data;
  const gboolean added = !trial->error && !has_folder (trial->settings, trial->path);

  if (added)
    {
      g_auto (GStrv) folders = vacancy_library_folders_get (trial->settings);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) all = NULL;

      g_strv_builder_addv (builder, (const char **) folders);
      g_strv_builder_add (builder, trial->path);
      all = g_strv_builder_end (builder);
      vacancy_library_folders_set (trial->settings, (const char *const *) all);
    }
  trial->done (owner, trial->path, added, trial->error);
}

void
vacancy_library_folders_add (GSettings *settings, const char *path, gpointer owner, VacancyFolderAdded done)
{
  Trial *trial = g_new0 (Trial, 1);

  g_return_if_fail (settings && path && owner && done);
  trial->path = g_strdup (path);
  trial->settings = g_object_ref (settings);
  trial->done = done;
  vacancy_thread_work (owner, try_thread, tried_cb, trial, trial_free);
}
