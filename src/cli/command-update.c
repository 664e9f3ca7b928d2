// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli.h"
#include "store/jd-posting-file.h"
#include "uses/jd-update.h"

typedef struct
{
  gboolean dry_run, take, keep, merge, json;
  char **folders;
} Options;

static void
clear_options (Options *options)
{
  g_strfreev (options->folders);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* What came of one file. Owned. */
typedef struct
{
  const char *file; /* borrowed */
  JdUpdate *update; /* NULL when it could not be looked at */
  GError *error;    /* why */
  gboolean is_seen, is_written;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;
  g_clear_pointer (&outcome->update, jd_update_unref);
  g_clear_error (&outcome->error);
  g_free (outcome);
}

static gboolean
has_mode (const Options *options)
{
  return options->take || options->keep || options->merge;
}

/* ---- as text ---- */

static const char *
kind_name (JdUpdateKind kind)
{
  switch (kind)
    {
    case JD_UPDATE_MERGES:
      return _("merges");
    case JD_UPDATE_CONFLICTS:
      return _("conflict");
    case JD_UPDATE_FOLLOWS:
    default:
      return _("newer");
    }
}

static char *
pay_text (const JdUpdate *update, gboolean has_pay, const JdPay *pay)
{
  return has_pay ? jd_posting_pay_text (jd_update_posting (update), pay) : NULL;
}

static void
append_wording (GString *out, const JdUpdateLine *line)
{
  if (!line->changes_wording)
    return;
  if (line->pieces)
    cli_append_marked (out, "=", line->mine->base);
  cli_append_marked (out, "-", jd_placement_wording (line->mine));
  cli_append_marked (out, "+", line->theirs->base);
  cli_append_marked (out, "~", line->merged);
}

static void
append_pay (GString *out, const JdUpdate *update, const JdUpdateLine *line)
{
  if (!line->changes_pay)
    return;
  g_autofree char *mine = pay_text (update, line->mine->has_pay, &line->mine->pay);
  g_autofree char *theirs = pay_text (update, line->theirs->has_pay, &line->theirs->pay);
  cli_append_marked (out, "-", mine);
  cli_append_marked (out, "+", theirs);
}

static void
append_line (GString *out, const JdUpdate *update, const JdUpdateLine *line)
{
  g_string_append_printf (out, "\n%s %s/%s (%d -> %d)\n", kind_name (line->kind), line->section->id, line->mine->id, line->mine->revision, line->theirs->revision);
  append_wording (out, line);
  append_pay (out, update, line);
}

static void
append_head (GString *out, const Outcome *outcome)
{
  const guint lines = jd_update_lines (outcome->update)->len, conflicts = jd_update_count (outcome->update, JD_UPDATE_CONFLICTS);
  g_autofree char *count = g_strdup_printf (ngettext ("%u line has newer wording", "%u lines have newer wording", lines), lines);
  g_autofree char *file = cli_shown_name (outcome->file);
  g_string_append_printf (out, "%s: %s", file, lines > 0 ? count : _("nothing newer"));
  if (conflicts > 0)
    g_string_append_printf (out, ngettext (", %u in conflict", ", %u in conflict", conflicts), conflicts);
  if (lines > 0 && jd_update_is_posted (outcome->update))
    g_string_append (out, _("; it was posted, and stays as it is"));
  g_string_append_c (out, '\n');
}

static void
append_outcome (GString *out, const Outcome *outcome)
{
  if (!outcome->update)
    return;
  const GPtrArray *lines = jd_update_lines (outcome->update);
  append_head (out, outcome);
  for (guint i = 0; i < lines->len; i++)
    append_line (out, outcome->update, lines->pdata[i]);
  if (lines->len > 0)
    g_string_append_c (out, '\n');
}

static CliStatus
print_text (const Options *options, const GPtrArray *outcomes, gboolean to_stderr)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint seen = 0;
  for (guint i = 0; i < outcomes->len; i++)
    {
      const Outcome *outcome = outcomes->pdata[i];
      append_outcome (out, outcome);
      seen += outcome->is_seen;
    }
  if (options->dry_run || !has_mode (options))
    g_string_append_printf (out, ngettext ("would read differently: %u of %u posting\n", "would read differently: %u of %u postings\n", outcomes->len), seen, outcomes->len);
  else
    g_string_append_printf (out, ngettext ("read differently now: %u of %u posting\n", "read differently now: %u of %u postings\n", outcomes->len), seen, outcomes->len);
  if (!to_stderr)
    return cli_print (out->str, out->len);
  g_printerr ("%s", out->str);
  return CLI_DONE;
}

/* ---- as JSON ---- */

static void
write_pays (JdWriter *writer, const JdUpdate *update, const JdUpdateLine *line)
{
  const JdPlacement *mine = line->mine, *theirs = line->theirs;
  g_autofree char *base = pay_text (update, mine->has_base_pay, &mine->base_pay);
  g_autofree char *own = pay_text (update, mine->has_pay, &mine->pay);
  g_autofree char *newer = pay_text (update, theirs->has_pay, &theirs->pay);
  jd_writer_string (writer, "base_pay", base);
  jd_writer_string (writer, "mine_pay", own);
  jd_writer_string (writer, "library_pay", newer);
}

static void
write_line (JdWriter *writer, const JdUpdate *update, const JdUpdateLine *line)
{
  static const char *const kinds[] = { [JD_UPDATE_FOLLOWS] = "newer", [JD_UPDATE_MERGES] = "merges", [JD_UPDATE_CONFLICTS] = "conflict" };
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "kind", kinds[line->kind]);
  jd_writer_string (writer, "section", line->section->id);
  jd_writer_string (writer, "line", line->mine->id);
  jd_writer_string (writer, "block", line->mine->block);
  jd_writer_int (writer, "from", line->mine->revision);
  jd_writer_int (writer, "to", line->theirs->revision);
  jd_writer_string (writer, "base", line->mine->base);
  jd_writer_string (writer, "mine", jd_placement_wording (line->mine));
  jd_writer_string (writer, "library", line->theirs->base);
  jd_writer_string (writer, "merged", line->merged);
  if (line->changes_pay)
    write_pays (writer, update, line);
  jd_writer_end_object (writer);
}

static void
write_update (JdWriter *writer, const Outcome *outcome)
{
  const JdUpdate *update = outcome->update;
  const GPtrArray *lines = jd_update_lines (update);
  jd_writer_string (writer, "title", jd_posting_title (jd_update_posting (update)));
  jd_writer_bool (writer, "posted", jd_update_is_posted (update));
  jd_writer_bool (writer, "changes", outcome->is_seen);
  jd_writer_bool (writer, "written", outcome->is_written);
  jd_writer_begin_array (writer, "lines");
  for (guint i = 0; i < lines->len; i++)
    write_line (writer, update, lines->pdata[i]);
  jd_writer_end_array (writer);
}

static CliStatus
print_json (const GPtrArray *outcomes)
{
  JdWriter *writer = cli_json_begin ("postings");
  for (guint i = 0; i < outcomes->len; i++)
    {
      const Outcome *outcome = outcomes->pdata[i];
      g_autofree char *file = g_filename_display_name (outcome->file);
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "file", file);
      if (outcome->update)
        write_update (writer, outcome);
      else
        jd_writer_string (writer, "error", outcome->error->message);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

/* ---- updating ---- */

/* Without a mode all is taken for what would change, and nothing is written. */
static void
decide (const Options *options, JdUpdate *update)
{
  jd_update_decide_all (update, options->keep ? JD_UPDATE_KEEP : options->merge ? JD_UPDATE_MERGE : JD_UPDATE_TAKE);
}

static void
tell_faults (const char *file, const JdUpdate *update)
{
  const GPtrArray *faults = jd_update_faults (update);
  for (guint i = 0; i < faults->len; i++)
    cli_message ("%s: %s", file, ((const GError *) faults->pdata[i])->message);
}

/* Whether lines have newer wording that nobody decided on. */
static gboolean
is_left (const Options *options, const JdUpdate *update)
{
  if (jd_update_is_posted (update))
    return FALSE;
  return has_mode (options) ? options->merge && jd_update_count (update, JD_UPDATE_CONFLICTS) > 0 : jd_update_lines (update)->len > 0;
}

static CliStatus
update_posting (const Options *options, Outcome *outcome, const char *path, const char *etag)
{
  decide (options, outcome->update);
  outcome->is_seen = jd_update_is_seen (outcome->update);
  tell_faults (cli_input_name (path), outcome->update);
  CliStatus left = is_left (options, outcome->update) ? CLI_FINDINGS : CLI_DONE;
  g_autoptr (JdPosting) after = jd_update_apply (outcome->update);
  if (options->dry_run || !has_mode (options) || (after == jd_update_posting (outcome->update) && !cli_is_standard (path)))
    return left;
  CliStatus status = cli_save (path, after, etag);
  outcome->is_written = status == CLI_DONE;
  outcome->is_seen = outcome->is_seen && outcome->is_written;
  return cli_graver (left, status);
}

static CliStatus
update_file (const Options *options, const JdLibrary *library, const char *path, Outcome *outcome)
{
  g_autofree char *etag = NULL;
  outcome->file = path;
  g_autoptr (JdPosting) posting = jd_posting_file_load_etag (path, &etag, &outcome->error);
  if (!posting)
    return cli_failure (outcome->error);
  outcome->update = jd_update_new (library, posting, &outcome->error);
  if (outcome->update)
    return update_posting (options, outcome, path, etag);
  g_prefix_error (&outcome->error, "%s: ", cli_input_name (path));
  return cli_failure (outcome->error);
}

static CliStatus
update_files (const Options *options, char **files)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (options->folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (outcome_free);
  CliStatus status = CLI_DONE;
  gboolean prints_posting = FALSE;
  for (; *files; files++)
    {
      Outcome *outcome = g_new0 (Outcome, 1);
      g_ptr_array_add (outcomes, outcome);
      status = cli_graver (status, update_file (options, library, *files, outcome));
      prints_posting = prints_posting || (cli_is_standard (*files) && has_mode (options) && !options->dry_run);
    }
  CliStatus printed = options->json ? print_json (outcomes) : print_text (options, outcomes, prints_posting);
  return cli_graver (status, printed);
}

static CliStatus
check_options (const Options *options, char **files)
{
  const CliCommand *command = &cli_command_update;
  if (options->take + options->keep + options->merge > 1)
    return cli_usage (command, _("--take, --keep and --merge exclude each other"));
  if (options->json && has_mode (options) && !options->dry_run && g_strv_contains ((const char *const *) files, "-"))
    return cli_usage (command, _("the posting and JSON cannot both go to standard output"));
  return CLI_DONE;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { FALSE };
  g_autofree char *format = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Only show what would change"), NULL },
    { "take", 0, 0, G_OPTION_ARG_NONE, &options.take, N_("Take the newer wording, instead of your edits too"), NULL },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &options.keep, N_("Keep what the lines say, and do not offer this wording again"), NULL },
    { "merge", 0, 0, G_OPTION_ARG_NONE, &options.merge, N_("Take the newer wording, and your edits with it"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  const CliCommand *command = &cli_command_update;
  if (!cli_parse (command, entries, argc, argv, 1, G_MAXUINT, &files, &status) || !cli_parse_format (command, format, &options.json, &status))
    return status;
  status = check_options (&options, files);
  return status == CLI_DONE ? update_files (&options, files) : status;
}

const CliCommand cli_command_update = {
  "update",
  N_("FILE… [--dry-run] [--take | --keep | --merge] [--format json]"),
  N_("Bring newer wording of the library into postings"),
  N_("Lists the lines of which the library has newer wording, and the revisions of their blocks. Lines\n"
     "marked - are as they are, + as the library says now. Where you edited a line, = is what the library\n"
     "said before, and ~ what comes of both edits; where both changed the same words, it is in conflict.\n"
     "Nothing is written without --take, --keep or --merge; --merge leaves conflicts as they are. Postings\n"
     "with a day on which they were posted are never changed. The status is 1 when newer wording is left\n"
     "to decide on. The former file stays as FILE~."),
  run,
};
