// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-git-status.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "jd-git-setup.h"
#include "jd-git.h"

/* Characters of the number of a commit, for people. */
#define SHORT 8

static void
file_free (gpointer data)
{
  JdGitFile *file = data;

  g_free (file->path);
  g_free (file->id);
  g_free (file);
}

void
jd_git_status_free (JdGitStatus *status)
{
  if (!status)
    return;
  g_free (status->branch);
  g_free (status->commit);
  g_ptr_array_unref (status->files);
  g_free (status);
}

/* ---- files ---- */

/* The id of "library/KIND/ID.json". New string; NULL for any other file. */
static char *
block_id (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (g_strv_length (parts) != 3 || strcmp (parts[0], "library") != 0 || !g_str_has_suffix (parts[2], ".json") || !g_utf8_validate (parts[2], -1, NULL))
    return NULL;
  return g_strndup (parts[2], strlen (parts[2]) - strlen (".json"));
}

/* What a library consists of, and how git treats it. */
static gboolean
is_ours (const char *path)
{
  static const char *const folders[] = { "library/", "levels/", "roles/" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (g_str_has_prefix (path, folders[i]))
      return TRUE;
  return strcmp (path, "variables.json") == 0 || strcmp (path, ".gitattributes") == 0;
}

/* @path is from the top of the work tree, the folder at @prefix below it. */
static void
add_file (JdGitStatus *status, const char *entry, const char *path, const char *prefix, JdGitState state)
{
  JdGitFile *file;

  if (!g_str_has_prefix (path, prefix) || !is_ours (path + strlen (prefix)))
    return;
  file = g_new (JdGitFile, 1);
  *file = (JdGitFile){ g_strdup (path + strlen (prefix)), block_id (path + strlen (prefix)), state, entry[0] == '?' };
  g_ptr_array_add (status->files, file);
}

/* What stands behind @n spaces. */
static const char *
skip_fields (const char *entry, guint n)
{
  while (entry && n-- > 0)
    entry = (entry = strchr (entry, ' ')) ? entry + 1 : NULL;
  return entry;
}

/* "1 XY …": what is committed against what is in the folder. */
static JdGitState
state_of (const char *entry)
{
  const char index = entry[2], tree = entry[3];

  if (tree == 'D' || (index == 'D' && tree == '.'))
    return JD_GIT_REMOVED;
  return index == 'A' ? JD_GIT_ADDED : JD_GIT_CHANGED;
}

static void
take_head (JdGitStatus *status, const char *entry)
{
  if (g_str_has_prefix (entry, "# branch.head ") && strcmp (entry, "# branch.head (detached)") != 0)
    status->branch = g_utf8_make_valid (entry + strlen ("# branch.head "), -1);
  else if (g_str_has_prefix (entry, "# branch.oid ") && strcmp (entry, "# branch.oid (initial)") != 0)
    status->commit = g_strndup (entry + strlen ("# branch.oid "), SHORT);
}

static void
take_entry (JdGitStatus *status, const char *entry, const char *prefix)
{
  const char *path;

  if (entry[0] == '#')
    take_head (status, entry);
  else if (entry[0] == '?' && (path = skip_fields (entry, 1)))
    add_file (status, entry, path, prefix, JD_GIT_ADDED);
  else if (entry[0] == 'u' && (path = skip_fields (entry, 10)))
    add_file (status, entry, path, prefix, JD_GIT_CONFLICT);
  else if (entry[0] == '1' && strlen (entry) > 4 && (path = skip_fields (entry, 8)))
    add_file (status, entry, path, prefix, state_of (entry));
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const JdGitFile *const *) a)->path, (*(const JdGitFile *const *) b)->path);
}

/* ---- asking ---- */

/* Programs through which files go on their way into a repository, by name: none of them runs for a look at it. @arguments gets what takes them out, which it owns. */
static void
leave_out_filters (const char *folder, GPtrArray *arguments)
{
  static const char *const asked[] = { "config", "-z", "--includes", "--name-only", "--get-regexp", "^filter\\..*\\.(clean|smudge|process|required)$", NULL };
  gsize length = 0;
  g_autofree char *names = jd_git_run (folder, JD_GIT_READ, asked, &length, NULL);

  for (const char *name = names; name && name < names + length; name += strlen (name) + 1)
    {
      g_ptr_array_add (arguments, g_strdup ("-c"));
      g_ptr_array_add (arguments, g_strdup_printf ("%s=%s", name, g_str_has_suffix (name, ".required") ? "false" : ""));
    }
}

static char *
ask_status (const char *folder, gsize *length, GError **error)
{
  static const char *const status[] = { "status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--ignore-submodules=all", "--no-renames", "--", "." };
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  leave_out_filters (folder, arguments);
  for (guint i = 0; i < G_N_ELEMENTS (status); i++)
    g_ptr_array_add (arguments, g_strdup (status[i]));
  g_ptr_array_add (arguments, NULL);
  return jd_git_run (folder, JD_GIT_READ, (const char *const *) arguments->pdata, length, error);
}

static JdGitMiddle
find_middle (const char *git_folder)
{
  static const struct
  {
    const char *name;
    JdGitMiddle middle;
  } marks[] = { { "rebase-merge", JD_GIT_REBASE },         { "rebase-apply/applying", JD_GIT_PATCHES }, { "rebase-apply", JD_GIT_REBASE },
                { "MERGE_HEAD", JD_GIT_MERGE },            { "CHERRY_PICK_HEAD", JD_GIT_CHERRY_PICK },  { "REVERT_HEAD", JD_GIT_REVERT } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *path = g_build_filename (git_folder, marks[i].name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return marks[i].middle;
    }
  return JD_GIT_NOTHING;
}

/* In a rebase no branch is checked out; it is said which one is being moved. */
static void
find_rebased (JdGitStatus *status, const char *git_folder)
{
  static const char *const names[] = { "rebase-merge/head-name", "rebase-apply/head-name" };

  for (guint i = 0; i < G_N_ELEMENTS (names) && !status->branch; i++)
    {
      g_autofree char *path = g_build_filename (git_folder, names[i], NULL);
      gsize length;
      g_autofree char *name = jd_file_read (path, 4096, &length, NULL);

      if (name && g_str_has_prefix (name, "refs/heads/"))
        status->branch = g_utf8_make_valid (g_strchomp (name) + strlen ("refs/heads/"), -1);
    }
}

/* Whether @folder or one above it has a ".git", as the top of each work tree has. Most folders are in none, and git need not be started to say so. */
static gboolean
may_be_in_work_tree (const char *folder)
{
  char *path = realpath (folder, NULL);
  gboolean is_found = FALSE;

  for (char *end = path ? path + strlen (path) : NULL; end && !is_found; end = strrchr (path, '/'))
    {
      g_autofree char *git = NULL;

      *end = '\0';
      git = g_strconcat (path, "/.git", NULL);
      is_found = g_file_test (git, G_FILE_TEST_EXISTS);
    }
  free (path);
  return is_found;
}

/* Whether @folder is in a work tree; else FALSE, with @error only for what people can do something about. */
static gboolean
find_places (const char *folder, char **git_folder, char **prefix, GError **error)
{
  static const char *const asked[] = { "rev-parse", "--is-inside-work-tree", "--absolute-git-dir", "--show-prefix", NULL };
  g_autoptr (GError) fault = NULL;
  g_autofree char *answer = jd_git_run (folder, JD_GIT_READ, asked, NULL, &fault);
  g_auto (GStrv) lines = answer ? g_strsplit (answer, "\n", -1) : NULL;

  if (lines && g_strv_length (lines) >= 3 && strcmp (lines[0], "true") == 0)
    {
      *git_folder = g_strdup (lines[1]);
      *prefix = g_strdup (lines[2]);
      return TRUE;
    }
  if (g_error_matches (fault, JD_ERROR, JD_ERROR_REFUSED))
    g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

JdGitStatus *
jd_git_status (const char *folder, GError **error)
{
  g_autofree char *git_folder = NULL, *prefix = NULL, *answer = NULL;
  g_autoptr (JdGitStatus) status = NULL;
  gsize length;

  g_return_val_if_fail (folder, NULL);
  if (!may_be_in_work_tree (folder) || !jd_git_is_there () || !g_file_test (folder, G_FILE_TEST_IS_DIR) || !find_places (folder, &git_folder, &prefix, error))
    return NULL;
  answer = ask_status (folder, &length, error);
  if (!answer)
    return NULL;
  status = g_new0 (JdGitStatus, 1);
  status->files = g_ptr_array_new_with_free_func (file_free);
  for (const char *entry = answer; entry < answer + length; entry += strlen (entry) + 1)
    take_entry (status, entry, prefix);
  g_ptr_array_sort (status->files, compare_files);
  status->middle = find_middle (git_folder);
  if (status->middle == JD_GIT_REBASE)
    find_rebased (status, git_folder);
  status->is_set_up = jd_git_is_set_up (folder);
  return g_steal_pointer (&status);
}

guint
jd_git_count (const JdGitStatus *status, JdGitState state, gboolean blocks_only)
{
  guint count = 0;

  for (guint i = 0; i < status->files->len; i++)
    {
      const JdGitFile *file = g_ptr_array_index (status->files, i);

      count += file->state == state && (file->id || !blocks_only) ? 1 : 0;
    }
  return count;
}

/* ---- for people ---- */

static const char *
middle_text (JdGitMiddle middle)
{
  switch (middle)
    {
    case JD_GIT_MERGE:
      return _("in the middle of a merge");
    case JD_GIT_CHERRY_PICK:
      return _("in the middle of a cherry-pick");
    case JD_GIT_REVERT:
      return _("in the middle of a revert");
    case JD_GIT_REBASE:
      return _("in the middle of a rebase");
    case JD_GIT_PATCHES:
      return _("in the middle of applying patches");
    case JD_GIT_NOTHING:
    default:
      return NULL;
    }
}

char *
jd_git_branch_text (const JdGitStatus *status)
{
  const char *middle = middle_text (status->middle);
  /* Translators: git is at a commit of this number, and on no branch. */
  g_autofree char *branch = status->branch ? g_strdup (status->branch) : g_strdup_printf (_("no branch (%s)"), status->commit ? status->commit : "-");

  return middle ? g_strdup_printf ("%s, %s", branch, middle) : g_steal_pointer (&branch);
}
