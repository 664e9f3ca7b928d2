// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-change.h"
#include "command-library.h"
#include "duplicate/jd-duplicate-sources.h"
#include "library/jd-different.h"
#include "store/jd-posting-file.h"

/* ---- what comes of it ---- */

static const JdDuplicateSource *
source_at (const JdDuplicateSources *sources, const GArray *cluster, guint place)
{
  return sources->texts->pdata[g_array_index (cluster, guint, place)];
}

static CliStatus
print_lines (const JdDuplicateSources *sources, const GPtrArray *clusters)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < clusters->len; i++)
    for (guint j = 0; j < ((const GArray *) clusters->pdata[i])->len; j++)
      {
        const JdDuplicateSource *source = source_at (sources, clusters->pdata[i], j);
        g_autofree char *file = source->file ? cli_shown_name (source->file) : NULL;
        g_string_append_printf (out, "%u\t%s\t%s\t%s\n", i + 1, file ? file : source->id, source->line ? source->line : "-", source->text);
      }
  return cli_print (out->str, out->len);
}

static void
write_source (JdWriter *writer, const JdDuplicateSource *source)
{
  g_autofree char *file = source->file ? cli_shown_name (source->file) : NULL;
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "block", file ? NULL : source->id);
  jd_writer_string (writer, "file", file);
  jd_writer_string (writer, "line", source->line);
  jd_writer_string (writer, "text", source->text);
  jd_writer_end_object (writer);
}

static CliStatus
print_json (const JdDuplicateSources *sources, const GPtrArray *clusters)
{
  JdWriter *writer = cli_json_begin ("clusters");
  for (guint i = 0; i < clusters->len; i++)
    {
      jd_writer_begin_array (writer, NULL);
      for (guint j = 0; j < ((const GArray *) clusters->pdata[i])->len; j++)
        write_source (writer, source_at (sources, clusters->pdata[i], j));
      jd_writer_end_array (writer);
    }
  return cli_json_end (writer);
}

static CliStatus
find_duplicates (char **folders, const char *in, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);

  g_autoptr (JdDuplicateSources) sources = jd_duplicate_sources_new (library);
  jd_duplicate_sources_add_library (sources);
  if (in && !jd_duplicate_sources_add_folder (sources, in, NULL, &error))
    return cli_failure (error);
  const CliStatus told = cli_tell_unread (sources->unread);
  g_autoptr (GPtrArray) clusters = jd_duplicate_sources_find (sources, NULL, NULL, NULL, NULL);
  CliStatus status = json ? print_json (sources, clusters) : print_lines (sources, clusters);
  return clusters->len > 0 || told != CLI_DONE ? CLI_FINDINGS : status;
}

/* ---- telling apart ---- */

/* Of "FILE#LINE". NULL with @status when there is no such line. */
static char *
line_id (const CliCommand *command, const char *argument, CliStatus *status)
{
  const char *line = strrchr (argument, '#') + 1;
  g_autofree char *file = g_strndup (argument, line - 1 - argument);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (file, &error);

  if (posting && jd_posting_placement (posting, line, NULL, NULL))
    return jd_different_line (posting->id, line);
  *status = posting ? cli_usage (command, _("%s has no line %s"), file, line) : cli_failure (error);
  return NULL;
}

/* Of the arguments, blocks and "FILE#LINE". NULL with @status. */
static GStrv
text_ids (const CliChange *change, CliStatus *status)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (char **argument = change->arguments; *argument; argument++)
    {
      g_autofree char *id = strchr (*argument, '#') ? line_id (change->command, *argument, status) : g_strdup (*argument);
      char *alone[] = { id, NULL };

      if (!id || (!strchr (id, '#') && !cli_change_check_blocks (change, alone, status)))
        return NULL;
      g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

static CliStatus
tell_apart (int argc, char **argv)
{
  g_auto (CliChange) change = { NULL };
  gboolean different = FALSE;
  const GOptionEntry entries[] = { { "different", 0, 0, G_OPTION_ARG_NONE, &different, NULL, NULL }, { NULL } };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, &cli_command_library_duplicates, entries, argc, argv, 2, JD_DIFFERENT_MOST, &status))
    return status;
  g_auto (GStrv) texts = text_ids (&change, &status);
  if (!texts)
    return status;
  JdLibraryChange *made = jd_library_edit_different (&change.edit, (const char *const *) texts, &error);
  return cli_change_end (&change, made, error);
}

static gboolean
is_asked_for (char **argv)
{
  for (; *argv && !g_str_equal (*argv, "--"); argv++)
    if (g_str_equal (*argv, "--different"))
      return TRUE;
  return FALSE;
}

static CliStatus
run (int argc, char **argv)
{
  if (is_asked_for (argv))
    return tell_apart (argc, argv);

  g_autofree char *format = NULL, *in = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  gboolean json = FALSE, different = FALSE; /* that one is looked at above */
  const GOptionEntry entries[] = {
    { "in", 'i', 0, G_OPTION_ARG_FILENAME, &in, N_("Also the lines of all postings below a folder"), N_("DIR") },
    { "different", 0, 0, G_OPTION_ARG_NONE, &different, N_("Note that these are different, in your own folder; as all changes with --to, --by, --why, --dry-run"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  const CliCommand *command = &cli_command_library_duplicates;
  if (!cli_parse (command, entries, argc, argv, 0, 0, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  return find_duplicates (folders, in, json);
}

const CliCommand cli_command_library_duplicates = {
  "library duplicates",
  N_("[--in DIR] [--format json] | --different ID ID… [--why TEXT]"),
  N_("List blocks, and lines of postings, that say almost the same"),
  N_("A line a text: number of its group, block or file, line of the posting or “-”, wording. The same are\n"
     "texts of which at most a third of the words differ, and no more than three; other numbers, negations\n"
     "or variables make them different. Lines that say just what their block says are left out, and so are\n"
     "retired blocks. The status is 1 when there are groups, and when a posting below DIR cannot be read,\n"
     "which is told. What looks the same and is not is noted with --different and its blocks, or lines of\n"
     "postings as FILE#LINE; it stands together no more, which “library undo” takes back."),
  run,
};
