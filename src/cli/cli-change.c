// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-change.h"

#include <glib/gi18n-lib.h>

#include "base/jd-file.h"
#include "item/jd-person.h"
#include "library/jd-library-stack.h"
#include "manage/jd-library-undo.h"

void
cli_change_clear (CliChange *change)
{
  g_strfreev (change->arguments);
  g_clear_pointer (&change->library, jd_library_unref);
  g_free ((char *) change->edit.own);
  g_free (change->to);
  g_strfreev (change->folders);
  g_free (change->given_to);
  g_free (change->by);
  g_free (change->why);
  g_free (change->format);
}

/* ---- beginning ---- */

/* A command whose own --to is something else has the folder as --to-folder. */
static const char *
folder_option (const GOptionEntry *more)
{
  for (; more && more->long_name; more++)
    if (g_str_equal (more->long_name, "to"))
      return "to-folder";
  return "to";
}

static gboolean
parse (CliChange *change, const GOptionEntry *more, int argc, char **argv, guint least, guint most, CliStatus *status)
{
  const GOptionEntry common[] = {
    { folder_option (more), 0, 0, G_OPTION_ARG_FILENAME, &change->given_to, N_("The library folder for what is new, and for copies of what is read-only; else your own"), N_("DIR") },
    { "why", 'w', 0, G_OPTION_ARG_FILENAME, &change->why, N_("Why, for the history of the blocks"), N_("TEXT") },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &change->by, N_("Who, for the history of the blocks; else the name that the preferences, git or the system has"), N_("NAME") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &change->dry_run, N_("Only tell what would be done"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &change->format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &change->folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (; more && more->long_name; more++)
    g_array_append_val (entries, *more);
  g_array_append_vals (entries, common, G_N_ELEMENTS (common) - 1);
  return cli_parse (change->command, (const GOptionEntry *) (gconstpointer) entries->data, argc, argv, least, most, &change->arguments, status)
         && cli_parse_format (change->command, change->format, &change->json, status);
}

/* The folder as the library has it, however it was given; made absolute when it has none. New string. */
static char *
find_folder (const JdLibrary *library, const char *path)
{
  JdLibraryPlace place;

  for (guint floor = 0; jd_library_find_folder (library, floor, &place); floor++)
    if (cli_is_same_file (place.folder, path))
      return g_strdup (place.folder);
  return g_canonicalize_filename (path, NULL);
}

static void
prepare_edit (CliChange *change)
{
  char *own = jd_library_personal_folder ();

  if (change->given_to)
    {
      change->to = find_folder (change->library, change->given_to);
      g_free (own);
      own = g_strdup (change->to);
    }
  if (!change->by)
    change->by = jd_person_name (own);
  change->edit = (JdLibraryEdit) { change->library, own, { .by = change->by, .why = change->why } };
}

gboolean
cli_change_begin (CliChange *change, const CliCommand *command, const GOptionEntry *more, int argc, char **argv, guint least, guint most, CliStatus *status)
{
  g_autoptr (GError) error = NULL;

  change->command = command;
  if (!parse (change, more, argc, argv, least, most, status))
    return FALSE;
  change->library = cli_library_open (change->folders, JD_FOLDER_WRITABLE, &error);
  if (!change->library)
    {
      *status = cli_failure (error);
      return FALSE;
    }
  cli_library_tell_faults (change->library);
  prepare_edit (change);
  return TRUE;
}

gboolean
cli_change_check_blocks (const CliChange *change, char **ids, CliStatus *status)
{
  for (; *ids; ids++)
    if (!jd_library_block (change->library, *ids))
      {
        *status = cli_unknown_block (change->command, change->library, *ids);
        return FALSE;
      }
  return TRUE;
}

/* ---- ending ---- */

static const char *
describe_file (const JdFileChange *file)
{
  return !file->before ? "added" : !file->after ? "removed" : "changed";
}

static CliStatus
print_lines (const JdLibraryChange *made)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < made->files->len; i++)
    {
      const JdFileChange *file = g_ptr_array_index (made->files, i);
      g_autofree char *name = cli_shown_name (file->path);

      g_string_append_printf (out, "%s\t%s\n", describe_file (file), name);
    }
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (const CliChange *change, const JdLibraryChange *made)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "change", made->label);
  jd_writer_bool (writer, "done", !change->dry_run && made->files->len > 0);
  jd_writer_begin_array (writer, "blocks");
  for (guint i = 0; i < made->blocks->len; i++)
    jd_writer_string (writer, NULL, g_ptr_array_index (made->blocks, i));
  jd_writer_end_array (writer);
  jd_writer_begin_array (writer, "files");
  for (guint i = 0; i < made->files->len; i++)
    {
      const JdFileChange *file = g_ptr_array_index (made->files, i);
      g_autofree char *name = g_filename_display_name (file->path);

      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "what", describe_file (file));
      jd_writer_string (writer, "file", name);
      jd_writer_end_object (writer);
    }
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, &length);
  return cli_print (json, length);
}

/* What is in use already is no broken input. */
CliStatus
cli_change_fail (const GError *error)
{
  const CliStatus status = cli_failure (error);

  return g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS) ? CLI_FINDINGS : status;
}

gboolean
cli_change_do (const CliChange *change, const JdLibraryChange *made, GError **error)
{
  return change->dry_run ? jd_library_change_check (made, error) : jd_library_change_apply (made, error);
}

CliStatus
cli_change_end (const CliChange *change, JdLibraryChange *made, GError *error)
{
  g_autoptr (GError) fault = error;
  g_autoptr (JdLibraryChange) owned = made;

  if (!made || !cli_change_do (change, made, &fault))
    return cli_change_fail (fault);
  if (jd_library_change_is_empty (made))
    cli_message (_("all is so already; nothing is changed"));
  return change->json ? print_json (change, made) : print_lines (made);
}

CliStatus
cli_change_ids (const CliCommand *command, int argc, char **argv, CliChangeIds make)
{
  g_auto (CliChange) change = { NULL };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, command, NULL, argc, argv, 1, G_MAXUINT, &status) || !cli_change_check_blocks (&change, change.arguments, &status))
    return status;
  JdLibraryChange *made = make (&change, (const char *const *) change.arguments, &error);
  return cli_change_end (&change, made, error);
}
