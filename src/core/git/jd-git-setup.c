// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-git-setup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "jd-git.h"

#define DRIVER "vacancy-block"
#define PATTERN "library/*/*.json merge=" DRIVER
#define ATTRIBUTES_MAX (1024 * 1024) /* bytes */

/* ---- the driver ---- */

/* How git calls the program: by its name where that finds it, else by its path. git replaces what stands behind a percent sign. New string. */
static char *
driver_command (const char *program)
{
  g_autofree char *base = g_path_get_basename (program), *found = g_find_program_in_path (base), *real_found = found ? realpath (found, NULL) : NULL, *real = realpath (program, NULL);
  g_autofree char *word = real && g_strcmp0 (real, real_found) == 0 ? g_strdup (base) : g_shell_quote (program);
  g_autoptr (GString) command = g_string_new (word);

  g_string_replace (command, "%", "%%", 0);
  g_string_append (command, " library merge-file --name %P %O %A %B");
  return g_string_free (g_steal_pointer (&command), FALSE);
}

static gboolean
configure (const char *folder, const char *key, const char *value, GError **error)
{
  const char *const arguments[] = { "config", "--local", key, value, NULL };
  g_autofree char *answer = jd_git_run (folder, JD_GIT_WRITE, arguments, NULL, error);

  return answer != NULL;
}

/* ---- attributes ---- */

static gboolean
has_line (const char *text, const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (strcmp (g_strchomp (lines[i]), line) == 0)
      return TRUE;
  return FALSE;
}

/* Puts our line behind what the file says. */
static gboolean
write_attributes (const char *path, GError **error)
{
  gsize length = 0;
  const gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *former = exists ? jd_file_read (path, ATTRIBUTES_MAX, &length, error) : g_strdup ("");

  if (!former)
    return FALSE;
  if (has_line (former, PATTERN))
    return TRUE;
  g_autofree char *expected = exists ? jd_file_etag (former, length) : g_strdup ("");
  g_autoptr (GString) text = g_string_new_len (former, (gssize) length);
  if (length > 0 && former[length - 1] != '\n')
    g_string_append_c (text, '\n');
  g_string_append (text, PATTERN "\n");
  return jd_file_replace (path, text->str, text->len, JD_WRITE_DEFAULT, expected, NULL, error);
}

/* ---- setting up ---- */

static GStrv
list_written (const char *attributes, const char *driver)
{
  g_autofree char *shown = jd_file_shown_name (attributes);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *first = g_strdup_printf ("%s: %s", shown, PATTERN), *second = g_strdup_printf ("merge.%s.driver: %s", DRIVER, driver);

  g_strv_builder_add_many (lines, first, second, _("Commit .gitattributes. The driver is not part of a commit: run this once in every clone."), NULL);
  return g_strv_builder_end (lines);
}

static gboolean
check_place (const char *folder, GError **error)
{
  static const char *const asked[] = { "rev-parse", "--is-inside-work-tree", NULL };
  g_autofree char *shown = jd_file_shown_name (folder), *answer = NULL;

  if (!jd_git_is_there ())
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_MISSING, _("the program git is missing; install it to keep a library in a repository"));
      return FALSE;
    }
  answer = jd_git_run (folder, JD_GIT_READ, asked, NULL, error);
  if (answer && g_str_has_prefix (answer, "true"))
    return TRUE;
  if (!g_error_matches (*error, JD_ERROR, JD_ERROR_REFUSED))
    {
      g_clear_error (error);
      g_set_error (error, JD_ERROR, JD_ERROR_MISSING, _("%s: expected a folder in a work tree of git; “git init” makes one"), shown);
    }
  return FALSE;
}

GStrv
jd_git_set_up (const char *folder, const char *program, GError **error)
{
  g_autofree char *driver = NULL, *attributes = NULL;

  g_return_val_if_fail (folder && program && error, NULL);
  if (!check_place (folder, error))
    return NULL;
  driver = driver_command (program);
  attributes = g_build_filename (folder, ".gitattributes", NULL);
  if (!configure (folder, "merge." DRIVER ".name", "blocks of Vacancy, member by member", error) || !configure (folder, "merge." DRIVER ".driver", driver, error)
      || !write_attributes (attributes, error))
    return NULL;
  return list_written (attributes, driver);
}

/* ---- whether it is ---- */

static gboolean
finds_program (const char *command)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *program = NULL;

  if (!g_shell_parse_argv (command, NULL, &words, NULL))
    return FALSE;
  program = g_find_program_in_path (words[0]);
  return program != NULL;
}

gboolean
jd_git_is_set_up (const char *folder)
{
  static const char *const driver[] = { "config", "--get", "merge." DRIVER ".driver", NULL }, *const attribute[] = { "check-attr", "-z", "merge", "--", "library/duty/x.json", NULL };
  gsize length = 0;
  g_autofree char *command = jd_git_run (folder, JD_GIT_READ, driver, NULL, NULL), *merge = NULL;

  if (!command || !finds_program (command))
    return FALSE;
  merge = jd_git_run (folder, JD_GIT_READ, attribute, &length, NULL);
  return merge && length >= sizeof DRIVER && memcmp (merge + length - sizeof DRIVER, DRIVER, sizeof DRIVER) == 0;
}
