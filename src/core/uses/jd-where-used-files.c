// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-where-used-files.h"

#include "store/jd-posting-file.h"
#include "store/jd-posting-folder.h"
#include "store/jd-recents.h"

static void
add_file (JdWhereUsed *used, const char *file)
{
  GError *error = NULL;
  if (jd_where_used_has_file (used, file))
    return;
  g_autoptr (JdPosting) posting = jd_posting_file_load (file, &error);
  if (posting)
    jd_where_used_add_posting (used, file, posting);
  else
    jd_where_used_add_unread (used, file, error);
}

void
jd_where_used_add_recents (JdWhereUsed *used, const char *list)
{
  g_return_if_fail (used && list);

  GError *error = NULL;
  g_autoptr (GPtrArray) recents = jd_recents_load (list, &error);
  if (!recents)
    jd_where_used_add_unread (used, list, error);
  for (guint i = 0; recents && i < recents->len; i++)
    {
      const JdRecent *recent = g_ptr_array_index (recents, i);
      /* Nothing is broken where somebody took a file away. */
      if (g_file_test (recent->path, G_FILE_TEST_EXISTS))
        add_file (used, recent->path);
    }
}

static void
add_unread (JdWhereUsed *used, const GPtrArray *unread)
{
  for (guint i = 0; i < unread->len; i++)
    {
      JdUnread *one = g_ptr_array_index (unread, i);
      jd_where_used_add_unread (used, one->path, g_steal_pointer (&one->error));
    }
}

gboolean
jd_where_used_add_folder (JdWhereUsed *used, const char *folder, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (used && folder, FALSE);

  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_unread_free);
  g_autoptr (GPtrArray) files = jd_posting_folder_list (folder, unread, cancellable, error);
  if (!files)
    return FALSE;
  add_unread (used, unread);
  for (guint i = 0; i < files->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      add_file (used, g_ptr_array_index (files, i));
    }
  return TRUE;
}

gboolean
jd_where_used_add_postings (JdWhereUsed *used, const char *const *folders, GError **error)
{
  g_return_val_if_fail (used, FALSE);

  if (!folders)
    {
      g_autofree char *recents = jd_recents_file ();
      jd_where_used_add_recents (used, recents);
    }
  for (guint i = 0; folders && folders[i]; i++)
    if (!jd_where_used_add_folder (used, folders[i], NULL, error))
      return FALSE;
  return TRUE;
}
