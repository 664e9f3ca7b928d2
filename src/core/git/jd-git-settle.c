// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-git-settle.h"

#include <glib/gi18n-lib.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "jd-git.h"
#include "merge/jd-settle.h"

/* Whether a block that can be read says one thing. */
static gboolean
check_block (const char *text, gsize length, const char *shown, GError **error)
{
  g_autoptr (JdBlock) block = jd_block_parse (text, length, shown, error);

  if (block && jd_block_is_in_conflict (block))
    g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: what both sides changed in the block is not settled yet"), shown);
  return block && !jd_block_is_in_conflict (block);
}

/* Whether what the folder says is one thing, or nothing. */
static gboolean
check_file (const char *folder, const char *path, GError **error)
{
  g_autofree char *file = g_build_filename (folder, path, NULL), *shown = jd_file_shown_name (file);
  gsize length;

  if (!g_str_has_suffix (path, ".json") || !g_file_test (file, G_FILE_TEST_EXISTS))
    return TRUE;
  g_autofree char *text = jd_file_read (file, JD_JSON_MAX_SIZE, &length, error);
  if (!text)
    return FALSE;
  if (g_str_has_prefix (path, "library/"))
    return check_block (text, length, shown, error);
  g_autoptr (JdJsonTree) tree = jd_json_parse (text, length, shown, error);
  return tree != NULL;
}

gboolean
jd_git_settle (const char *folder, const char *path, GError **error)
{
  static const char *const add[] = { "add", "--all", NULL };
  const char *const paths[] = { path, NULL };

  g_return_val_if_fail (folder && path, FALSE);
  return check_file (folder, path, error) && jd_git_run_for (folder, JD_GIT_WRITE, add, paths, error);
}
