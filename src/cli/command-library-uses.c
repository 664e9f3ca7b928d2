// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-library.h"
#include "uses/jd-where-used-files.h"

/* As they stand in what is printed. */
static const char *const user_names[] = { [JD_USER_ROLE] = "role", [JD_USER_LEVEL] = "level", [JD_USER_POSTING] = "posting" };

static CliStatus
print_lines (const GPtrArray *uses)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < uses->len; i++)
    {
      const JdUse *use = uses->pdata[i];
      g_autofree char *who = use->user->file ? cli_shown_name (use->user->file) : g_strdup (use->user->id);
      g_string_append_printf (out, "%s\t%s\t%s", user_names[use->user->kind], who, use->section ? use->section : "-");
      if (use->line)
        g_string_append_printf (out, "\t%s\t%s\t%d\n", use->line, jd_state_names[use->state], use->revision);
      else
        g_string_append (out, "\t-\t-\t-\n");
    }
  return cli_print (out->str, out->len);
}

static void
write_use (JdWriter *writer, const JdUse *use)
{
  g_autofree char *file = use->user->file ? g_filename_display_name (use->user->file) : NULL;
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "kind", user_names[use->user->kind]);
  jd_writer_string (writer, "id", use->user->id);
  jd_writer_string (writer, "file", file);
  jd_writer_string (writer, "title", use->user->title);
  jd_writer_string (writer, "section", use->section);
  jd_writer_string (writer, "line", use->line);
  if (use->line)
    {
      jd_writer_string (writer, "state", jd_state_names[use->state]);
      jd_writer_int (writer, "revision", use->revision);
      jd_writer_bool (writer, "posted", use->user->is_posted);
    }
  jd_writer_end_object (writer);
}

static void
write_unread (JdWriter *writer, const JdUnread *unread)
{
  g_autofree char *file = g_filename_display_name (unread->path);
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "file", file);
  jd_writer_string (writer, "error", unread->error->message);
  jd_writer_end_object (writer);
}

static CliStatus
print_json (const GPtrArray *uses, const GPtrArray *unread)
{
  JdWriter *writer = cli_json_begin ("uses");
  for (guint i = 0; i < uses->len; i++)
    write_use (writer, uses->pdata[i]);
  for (guint i = 0; i < unread->len; i++)
    write_unread (writer, unread->pdata[i]);
  return cli_json_end (writer);
}

static CliStatus
print_uses (char **library_folders, char **folders, const char *block, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (library_folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  jd_where_used_add_library (used, library);
  if (!jd_where_used_add_postings (used, (const char *const *) folders, &error))
    return cli_failure (error);
  const GPtrArray *uses = jd_where_used_of (used, block), *unread = jd_where_used_unread (used);
  /* Postings go on using a block that is gone. */
  if (uses->len == 0 && !jd_library_block (library, block))
    return cli_unknown_block (&cli_command_library_uses, library, block);
  CliStatus told = cli_tell_unread (unread);
  CliStatus status = json ? print_json (uses, unread) : print_lines (uses);
  return told != CLI_DONE ? told : status;
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) library_folders = NULL, folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "in", 'i', 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Look at all postings below a folder"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &library_folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  const CliCommand *command = &cli_command_library_uses;
  if (!cli_parse (command, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  return print_uses (library_folders, folders, arguments[0], json);
}

const CliCommand cli_command_library_uses = {
  "library uses",
  N_("ID [--in DIR]… [--format json]"),
  N_("List the roles, levels and postings that use a block"),
  N_("A line a use: “role”, “level” or “posting”, its id or file, the section, and of a posting also the line,\n"
     "whether it follows the block (“linked”) or says it in its own words (“overridden”), and the revision it\n"
     "has. Postings are those below DIR, and without --in those you had open last. What cannot be read is\n"
     "told, and the status is 1 then."),
  run,
};
