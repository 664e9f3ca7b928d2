// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-git-commit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "describe/jd-block-place.h"
#include "item/jd-block-differences.h"
#include "jd-git.h"

/* Of one block, how many things that changed are named. */
#define NAMED_MOST 3

/* Of a message of many, lines. */
#define LINES_MOST 50

/* ---- the message ---- */

/* A place on a line that names several, whatever the language there: "wording for Intern", "Tags". New string. */
static char *
name_place (const JdLibrary *library, const char *place, const char *reader)
{
  g_autofree char *element = NULL, *where = NULL;

  if (g_str_has_prefix (place, "body."))
    return g_strdup (_("wording"));
  if (!g_str_has_prefix (place, "variants["))
    return jd_block_place_label (library, place, reader);
  element = g_strndup (place, strcspn (place, "]") + 1);
  where = jd_block_place_label (library, element, reader);
  /* Translators: %s is whom a wording is for: "Intern" or "Senior · Netherlands". */
  return g_strdup_printf (_("wording for %s"), where);
}

/* "wording for Intern, Tags". New string. */
static char *
what_changed (const JdLibrary *library, const JdGitChange *change, const char *reader)
{
  g_autoptr (GPtrArray) differences = jd_block_differences (change->before, change->after, reader), named = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < differences->len; i++)
    {
      const JdBlockDifference *difference = g_ptr_array_index (differences, i);
      g_autofree char *text = name_place (library, difference->place, reader);

      if (!g_ptr_array_find_with_equal_func (named, text, g_str_equal, NULL))
        g_ptr_array_add (named, g_steal_pointer (&text));
    }
  if (named->len > NAMED_MOST)
    {
      g_ptr_array_set_size (named, NAMED_MOST);
      g_ptr_array_add (named, g_strdup ("…"));
    }
  g_ptr_array_add (named, NULL);
  return g_strjoinv (", ", (char **) named->pdata);
}

/* "Deploy models: wording for Intern". New string. */
static char *
line_of (const JdLibrary *library, const JdGitChange *change, const char *reader)
{
  const JdBlock *block = change->after ? change->after : change->before;
  g_autofree char *file = jd_file_shown_name (change->file->path), *what = NULL;
  const char *title = block && *block->title ? jd_block_title (block, reader) : file;

  if (change->file->state == JD_GIT_REMOVED)
    /* Translators: these are messages of commits; %s is the title of a block, or a file. */
    return g_strdup_printf (_("Remove %s"), title);
  if (change->file->state == JD_GIT_ADDED)
    return g_strdup_printf (_("Add %s"), title);
  what = change->before && change->after ? what_changed (library, change, reader) : NULL;
  if (what && *what)
    /* Translators: the title of a block, and what changed of it: "Deploy models: wording for Intern". */
    return g_strdup_printf (_("%s: %s"), title, what);
  return g_strdup_printf (_("Change %s"), title);
}

char *
jd_git_message (const JdLibrary *library, const GArray *changes, const char *reader)
{
  GString *message;

  g_return_val_if_fail (library && changes && reader, NULL);
  if (changes->len == 1)
    return line_of (library, &g_array_index (changes, JdGitChange, 0), reader);
  message = g_string_new (NULL);
  g_string_append_printf (message, ngettext ("Change %u file of the library", "Change %u files of the library", changes->len), changes->len);
  g_string_append (message, "\n\n");
  for (guint i = 0; i < changes->len && i < LINES_MOST; i++)
    {
      g_autofree char *line = line_of (library, &g_array_index (changes, JdGitChange, i), reader);

      g_string_append_printf (message, "%s\n", line);
    }
  if (changes->len > LINES_MOST)
    g_string_append (message, "…\n");
  return g_string_free (message, FALSE);
}

/* ---- committing ---- */

/* Those of @paths git does not know yet. */
static GStrv
list_unknown (const JdGitStatus *status, const char *const *paths)
{
  g_autoptr (GStrvBuilder) unknown = g_strv_builder_new ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *paths; paths++)
    g_hash_table_add (wanted, (gpointer) *paths);
  for (guint i = 0; i < status->files->len; i++)
    {
      const JdGitFile *file = g_ptr_array_index (status->files, i);

      if (file->is_unknown && g_hash_table_contains (wanted, file->path))
        g_strv_builder_add (unknown, file->path);
    }
  return g_strv_builder_end (unknown);
}

/* Only @paths, whatever else is staged. */
static gboolean
commit_paths (const char *folder, const JdGitStatus *status, const char *const *paths, const char *message, GError **error)
{
  static const char *const announce[] = { "add", "--intent-to-add", NULL }, *const forget[] = { "rm", "--cached", "--quiet", "--ignore-unmatch", NULL };
  const char *const commit[] = { "commit", "--quiet", "--only", "-m", message, NULL };
  g_auto (GStrv) unknown = list_unknown (status, paths);

  if (unknown[0] && !jd_git_run_for (folder, JD_GIT_WRITE, announce, (const char *const *) unknown, error))
    return FALSE;
  if (jd_git_run_for (folder, JD_GIT_WRITE, commit, paths, error))
    return TRUE;
  if (unknown[0])
    jd_git_run_for (folder, JD_GIT_WRITE, forget, (const char *const *) unknown, NULL);
  return FALSE;
}

static gboolean
run (const char *folder, const char *const *arguments, GError **error)
{
  g_autofree char *answer = jd_git_run (folder, JD_GIT_WRITE, arguments, NULL, error);

  return answer != NULL;
}

/* What is in the middle comes to its end, or to where git stops next. */
static gboolean
go_on (const char *folder, const JdGitStatus *status, const char *const *paths, const char *message, GError **error)
{
  static const char *const add[] = { "add", "--all", NULL }, *const rebase[] = { "rebase", "--continue", NULL }, *const patches[] = { "am", "--continue", NULL };
  const char *const commit[] = { "commit", "--quiet", "-m", message, NULL };

  if (jd_git_count (status, JD_GIT_CONFLICT, FALSE) > 0)
    {
      g_autofree char *shown = jd_file_shown_name (folder);

      g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: there are conflicts that are not settled"), shown);
      return FALSE;
    }
  if (paths[0] && !jd_git_run_for (folder, JD_GIT_WRITE, add, paths, error))
    return FALSE;
  return run (folder, status->middle == JD_GIT_REBASE ? rebase : status->middle == JD_GIT_PATCHES ? patches : commit, error);
}

gboolean
jd_git_commit (const char *folder, const JdGitStatus *status, const char *const *paths, const char *message, GError **error)
{
  g_return_val_if_fail (folder && status && paths && message, FALSE);
  return status->middle == JD_GIT_NOTHING ? commit_paths (folder, status, paths, message, error) : go_on (folder, status, paths, message, error);
}
