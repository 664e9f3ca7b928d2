// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command-library.h"
#include "manage/jd-duplicates.h"
#include "model/jd-wording.h"
#include "store/jd-posting-file.h"
#include "store/jd-posting-folder.h"

/* Where a text is: a wording of a block, or a line of a posting. */
typedef struct
{
  char *id;   /* of the block; of a line, made of both below */
  char *file; /* of the posting, as it is shown; NULL for a block */
  char *line; /* the placement's id */
  char *text; /* plain */
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;
  g_free (source->id);
  g_free (source->file);
  g_free (source->line);
  g_free (source->text);
  g_free (source);
}

/* Takes @id. */
static void
add_source (GPtrArray *sources, char *id, const char *file, const char *line, const char *wording)
{
  Source *source = g_new0 (Source, 1);
  source->id = id;
  source->file = g_strdup (file);
  source->line = g_strdup (line);
  source->text = g_strdelimit (jd_wording_plain (wording), "\n\t", ' ');
  g_ptr_array_add (sources, source);
}

static void
add_wordings (GPtrArray *sources, const JdBlock *block, const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    add_source (sources, g_strdup (block->id), NULL, NULL, jd_localized_text (body, i));
}

static void
add_library (GPtrArray *sources, const JdLibrary *library)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      add_wordings (sources, block, block->body);
      for (guint j = 0; j < block->variants->len; j++)
        add_wordings (sources, block, ((const JdVariant *) block->variants->pdata[j])->body);
    }
}

/* ---- lines of postings ---- */

static gboolean
has_text (const JdLocalized *body, const char *text)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (g_str_equal (jd_localized_text (body, i), text))
      return TRUE;
  return FALSE;
}

/* Whether it says just what its block does, which is no news. */
static gboolean
follows_block (const JdLibrary *library, const JdPlacement *placement)
{
  const JdBlock *block = placement->block ? jd_library_block (library, placement->block) : NULL;
  const char *wording = jd_placement_wording (placement);
  gboolean follows = block && has_text (block->body, wording);
  for (guint i = 0; block && !follows && i < block->variants->len; i++)
    follows = has_text (((const JdVariant *) block->variants->pdata[i])->body, wording);
  return follows;
}

static void
add_posting (GPtrArray *sources, const JdLibrary *library, const char *path, const JdPosting *posting)
{
  g_autofree char *file = cli_shown_name (path);
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];
      for (guint j = 0; j < section->placements->len; j++)
        {
          const JdPlacement *placement = section->placements->pdata[j];
          if (!follows_block (library, placement))
            add_source (sources, g_strconcat (path, "#", placement->id, NULL), file, placement->id, jd_placement_wording (placement));
        }
    }
}

/* Broken postings are told, and the rest is compared. FALSE with @error when @folder itself cannot be read. */
static gboolean
add_folder (GPtrArray *sources, const JdLibrary *library, const char *folder, CliStatus *status, GError **error)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_unread_free);
  g_autoptr (GPtrArray) paths = jd_posting_folder_list (folder, unread, NULL, error);
  *status = cli_tell_unread (unread);
  for (guint i = 0; paths && i < paths->len; i++)
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (JdPosting) posting = jd_posting_file_load (paths->pdata[i], &fault);
      if (posting)
        add_posting (sources, library, paths->pdata[i], posting);
      else
        {
          cli_failure (fault);
          *status = CLI_FINDINGS;
        }
    }
  return paths != NULL;
}

/* ---- what comes of it ---- */

static const Source *
source_at (const GPtrArray *sources, const GArray *cluster, guint place)
{
  return sources->pdata[g_array_index (cluster, guint, place)];
}

static CliStatus
print_lines (const GPtrArray *sources, const GPtrArray *clusters)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < clusters->len; i++)
    for (guint j = 0; j < ((const GArray *) clusters->pdata[i])->len; j++)
      {
        const Source *source = source_at (sources, clusters->pdata[i], j);
        g_string_append_printf (out, "%u\t%s\t%s\t%s\n", i + 1, source->file ? source->file : source->id, source->line ? source->line : "-", source->text);
      }
  return cli_print (out->str, out->len);
}

static void
write_source (JdWriter *writer, const Source *source)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "block", source->file ? NULL : source->id);
  jd_writer_string (writer, "file", source->file);
  jd_writer_string (writer, "line", source->line);
  jd_writer_string (writer, "text", source->text);
  jd_writer_end_object (writer);
}

static CliStatus
print_json (const GPtrArray *sources, const GPtrArray *clusters)
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

static GPtrArray *
find_clusters (const GPtrArray *sources)
{
  g_autofree JdDuplicateText *texts = g_new (JdDuplicateText, sources->len);
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];
      texts[i] = (JdDuplicateText) { source->id, source->text };
    }
  const JdDuplicateQuery query = { .texts = texts, .n_texts = sources->len };
  return jd_duplicates_find (&query, NULL, NULL);
}

static CliStatus
find_duplicates (char **folders, const char *in, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);

  CliStatus told = CLI_DONE;
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (source_free);
  add_library (sources, library);
  if (in && !add_folder (sources, library, in, &told, &error))
    return cli_failure (error);
  g_autoptr (GPtrArray) clusters = find_clusters (sources);
  CliStatus status = json ? print_json (sources, clusters) : print_lines (sources, clusters);
  return clusters->len > 0 || told != CLI_DONE ? CLI_FINDINGS : status;
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL, *in = NULL;
  g_auto (GStrv) folders = NULL, arguments = NULL;
  const GOptionEntry entries[] = {
    { "in", 'i', 0, G_OPTION_ARG_FILENAME, &in, N_("Also the lines of all postings below a folder"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  const CliCommand *command = &cli_command_library_duplicates;
  if (!cli_parse (command, entries, argc, argv, 0, 0, &arguments, &status) || !cli_parse_format (command, format, &json, &status))
    return status;
  return find_duplicates (folders, in, json);
}

const CliCommand cli_command_library_duplicates = {
  "library duplicates",
  N_("[--in DIR] [--format json]"),
  N_("List blocks, and lines of postings, that say almost the same"),
  N_("A line a text: number of its group, block or file, line of the posting or “-”, wording. The same are\n"
     "texts of which at most a third of the words differ, and no more than three; other numbers, negations\n"
     "or variables make them different. Lines that say just what their block says are left out. The\n"
     "status is 1 when there are groups, and when a posting below DIR cannot be read, which is told."),
  run,
};
