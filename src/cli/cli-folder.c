// SPDX-License-Identifier: GPL-3.0-or-later
#include <dirent.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "cli.h"

/* Links are not followed, so that nothing goes round. */
static gboolean
is_folder (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/* Adds what is in @folder to @folders or, where it is called as postings are, to @postings. */
static gboolean
list_folder (const char *folder, GPtrArray *folders, GPtrArray *postings, GError **error)
{
  DIR *entries = opendir (folder);
  if (!entries)
    {
      g_autofree char *name = jd_file_shown_name (folder);
      jd_error_set (error, JD_ERROR_IO, name, NULL, _("a folder that can be read"), jd_error_describe_errno (errno));
      return FALSE;
    }
  for (const struct dirent *entry = readdir (entries); entry; entry = readdir (entries))
    {
      g_autofree char *path = g_build_filename (folder, entry->d_name, NULL);
      if (entry->d_name[0] == '.')
        continue;
      if (is_folder (path))
        g_ptr_array_add (folders, g_steal_pointer (&path));
      else if (g_str_has_suffix (entry->d_name, ".vacancy"))
        g_ptr_array_add (postings, g_steal_pointer (&path));
    }
  closedir (entries);
  return TRUE;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
cli_postings_below (const char *folder, CliStatus *status, GError **error)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) postings = g_ptr_array_new_with_free_func (g_free);
  if (!list_folder (folder, folders, postings, error))
    return NULL;
  while (folders->len > 0)
    {
      g_autofree char *next = g_ptr_array_steal_index (folders, folders->len - 1);
      g_autoptr (GError) fault = NULL;
      if (!list_folder (next, folders, postings, &fault))
        {
          cli_failure (fault);
          *status = CLI_FINDINGS;
        }
    }
  g_ptr_array_sort (postings, compare_paths);
  return g_steal_pointer (&postings);
}
