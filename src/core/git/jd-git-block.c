// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-git-block.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "item/jd-block-node.h"
#include "jd-git.h"
#include "merge/jd-block-merge.h"

/* ---- versions ---- */

/* The block that git calls @name, as in "HEAD:./library/duty/x.json"; NULL without @error when there is none of that name. */
static gboolean
read_version (const char *folder, const char *name, JdBlock **block, GError **error)
{
  const char *const arguments[] = { "cat-file", "blob", name, NULL };
  gsize length;
  g_autofree char *text = jd_git_run (folder, JD_GIT_READ, arguments, &length, NULL);

  *block = NULL;
  if (!text)
    return TRUE;
  *block = jd_block_parse (text, length, name, error);
  return *block != NULL;
}

static gboolean
read_file (const char *folder, const char *path, JdBlock **block, GError **error)
{
  g_autofree char *file = g_build_filename (folder, path, NULL), *shown = jd_file_shown_name (file);
  gsize length;
  g_autofree char *text = jd_file_read (file, JD_JSON_MAX_SIZE, &length, error);

  *block = text ? jd_block_parse (text, length, shown, error) : NULL;
  return *block != NULL;
}

/* A line for each file that git can be asked for by one: names may hold anything but NUL. */
static GBytes *
list_names (const JdGitStatus *status)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < status->files->len; i++)
    {
      const JdGitFile *file = g_ptr_array_index (status->files, i);

      if (!strchr (file->path, '\n'))
        g_string_append_printf (names, "HEAD:./%s", file->path);
      g_string_append_c (names, '\n');
    }
  return g_string_free_to_bytes (names);
}

/* "NUMBER blob SIZE", a line break, the content and one more; or one line that says what is missing. @at is moved behind it. New; NULL: it is no file. */
static GBytes *
take_blob (const char **at, const char *end)
{
  const char *stop = memchr (*at, '\n', (gsize) (end - *at));
  g_autofree char *line = g_strndup (*at, (gsize) ((stop ? stop : end) - *at));
  const char *size_text = strrchr (line, ' '), *content = stop ? stop + 1 : end;
  guint64 size;

  *at = content;
  if (!size_text || !g_ascii_string_to_unsigned (size_text + 1, 10, 0, (guint64) (end - content), &size, NULL))
    return NULL;
  *at = MIN (content + size + 1, end);
  return strstr (line, " blob ") ? g_bytes_new (content, size) : NULL;
}

static void
bytes_unref (gpointer bytes)
{
  if (bytes)
    g_bytes_unref (bytes);
}

GPtrArray *
jd_git_committed (const char *folder, const JdGitStatus *status)
{
  static const char *const arguments[] = { "cat-file", "--batch", NULL };
  GPtrArray *texts = g_ptr_array_new_with_free_func (bytes_unref);
  g_autoptr (GBytes) names = list_names (status);
  gsize length = 0;
  g_autofree char *answer = jd_git_run_with (folder, JD_GIT_READ, arguments, names, &length, NULL);
  const char *at = answer;

  for (guint i = 0; i < status->files->len; i++)
    g_ptr_array_add (texts, at && at < answer + length ? take_blob (&at, answer + length) : NULL);
  return texts;
}

gboolean
jd_git_block_versions (const char *folder, const JdGitFile *file, GBytes *committed, JdBlock **before, JdBlock **after, GError **error)
{
  g_autofree char *name = g_strconcat ("HEAD:./", file->path, NULL);
  g_autoptr (JdBlock) former = NULL;
  gsize length = 0;
  const char *text = committed ? g_bytes_get_data (committed, &length) : NULL;

  g_return_val_if_fail (folder && file && before && after, FALSE);
  *after = NULL;
  if (text && !(former = jd_block_parse (text, length, name, error)))
    return FALSE;
  if (file->state != JD_GIT_REMOVED && !read_file (folder, file->path, after, error))
    return FALSE;
  *before = g_steal_pointer (&former);
  return TRUE;
}

/* ---- sides ---- */

void
jd_git_sides_free (JdGitSides *sides)
{
  if (!sides)
    return;
  g_clear_pointer (&sides->base, jd_block_unref);
  g_clear_pointer (&sides->ours, jd_block_unref);
  g_clear_pointer (&sides->theirs, jd_block_unref);
  g_clear_pointer (&sides->kept, jd_block_unref);
  g_clear_pointer (&sides->taken, jd_block_unref);
  g_strfreev (sides->places);
  g_free (sides);
}

/* All that is clear, with what @first says where it is not: that is what a merge leaves in place. Both come to the same places. */
static JdBlock *
merge_for (const JdBlock *base, const JdBlock *first, const JdBlock *second, GStrv *places, GError **error)
{
  g_autoptr (JdBlock) merged = jd_block_merge (base, first, second, first->id, places, error);
  g_autoptr (JsonNode) node = merged ? jd_block_to_node (merged) : NULL;

  if (!node)
    return NULL;
  json_object_remove_member (json_node_get_object (node), "conflicts");
  return jd_block_from_node (node, first->id, error);
}

static gboolean
merge_sides (JdGitSides *sides, GError **error)
{
  g_auto (GStrv) again = NULL;

  if (!sides->ours || !sides->theirs)
    {
      sides->places = g_new0 (char *, 1);
      return TRUE;
    }
  sides->kept = merge_for (sides->base, sides->ours, sides->theirs, &sides->places, error);
  sides->taken = sides->kept ? merge_for (sides->base, sides->theirs, sides->ours, &again, error) : NULL;
  return sides->taken != NULL;
}

JdGitSides *
jd_git_sides (const char *folder, const char *path, GError **error)
{
  g_autofree char *base = g_strconcat (":1:./", path, NULL), *ours = g_strconcat (":2:./", path, NULL), *theirs = g_strconcat (":3:./", path, NULL);
  g_autoptr (JdGitSides) sides = g_new0 (JdGitSides, 1);

  g_return_val_if_fail (folder && path, NULL);
  if (!read_version (folder, base, &sides->base, error) || !read_version (folder, ours, &sides->ours, error) || !read_version (folder, theirs, &sides->theirs, error)
      || !merge_sides (sides, error))
    return NULL;
  return g_steal_pointer (&sides);
}

/* ---- the past ---- */

static void
commit_free (gpointer data)
{
  JdGitCommit *commit = data;

  g_free (commit->commit);
  g_free (commit->path);
  g_free (commit->by);
  g_free (commit->on);
  g_free (commit->subject);
  g_free (commit);
}

/* "NUMBER\037AUTHOR\037DATE\037SUBJECT\nPATH": a name of a file may hold anything but NUL. FALSE for what is none. */
static gboolean
take_commit (GPtrArray *commits, const char *head, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (head, "\037", 4);
  JdGitCommit *commit;

  if (g_strv_length (parts) != 4)
    return FALSE;
  commit = g_new (JdGitCommit, 1);
  *commit = (JdGitCommit){ g_strdup (parts[0]), g_strdup (path), g_utf8_make_valid (parts[1], -1), g_strdup (parts[2]), g_utf8_make_valid (parts[3], -1) };
  g_ptr_array_add (commits, commit);
  return TRUE;
}

/* With -z each commit is its head, a NUL, and its files with a NUL behind each; the first of them has a line break before it. */
GPtrArray *
jd_git_log (const char *folder, const char *path, guint most, GError **error)
{
  g_autofree char *count = g_strdup_printf ("--max-count=%u", most);
  const char *const arguments[] = { "log", "-z", "--follow", "--no-ext-diff", "--no-textconv", "--name-only", "--format=%H%x1f%aN%x1f%as%x1f%s", count, "--", path, NULL };
  const char *const head[] = { "rev-parse", "--verify", "--quiet", "HEAD", NULL };
  gsize length = 0;
  g_autofree char *first = jd_git_run (folder, JD_GIT_READ, head, NULL, NULL), *answer = first ? jd_git_run (folder, JD_GIT_READ, arguments, &length, error) : NULL;
  g_autoptr (GPtrArray) commits = g_ptr_array_new_with_free_func (commit_free);
  const char *former = NULL;

  g_return_val_if_fail (folder && path, NULL);
  /* Nothing was committed at all. */
  if (!first)
    return g_steal_pointer (&commits);
  if (!answer)
    return NULL;
  for (const char *entry = answer; entry < answer + length; entry += strlen (entry) + 1)
    if (strchr (entry, '\037'))
      former = entry;
    else if (former && *entry)
      {
        take_commit (commits, former, *entry == '\n' ? entry + 1 : entry);
        former = NULL;
      }
  return g_steal_pointer (&commits);
}

JdBlock *
jd_git_block_at (const char *folder, const JdGitCommit *commit, GError **error)
{
  g_autofree char *name = g_strconcat (commit->commit, ":", commit->path, NULL);
  JdBlock *block = NULL;

  if (read_version (folder, name, &block, error) && !block)
    g_set_error (error, JD_ERROR, JD_ERROR_MISSING, _("%s: the block is not in this version"), commit->path);
  return block;
}
