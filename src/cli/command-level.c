// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli.h"
#include "edit/jd-relevel.h"
#include "store/jd-posting-file.h"

typedef struct
{
  gboolean dry_run, keep_mine, take_level, drop_pay;
  char *output;
  char **folders;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->output);
  g_strfreev (options->folders);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static const char *
kind_name (JdChangeKind kind)
{
  switch (kind)
    {
    case JD_CHANGE_CHANGED:
      return _("changed");
    case JD_CHANGE_ADDED:
      return _("added");
    case JD_CHANGE_REMOVED:
      return _("removed");
    case JD_CHANGE_CONFLICT:
      return _("conflict");
    case JD_CHANGE_KEPT:
    default:
      return _("kept");
    }
}

static const char *
target_name (JdTarget target)
{
  switch (target)
    {
    case JD_TARGET_TITLE:
      return _("title");
    case JD_TARGET_EMPLOYMENT:
      return _("employment");
    case JD_TARGET_HEADING:
      return _("heading");
    case JD_TARGET_PAY:
      return _("pay");
    case JD_TARGET_FACT:
      return _("fact");
    case JD_TARGET_PARAM:
    case JD_TARGET_PLACEMENT:
    default:
      return NULL;
    }
}

static void
append_change (GString *out, const JdChange *change)
{
  const char *target = target_name (change->target);
  g_string_append_printf (out, "\n%s", kind_name (change->kind));
  if (target)
    g_string_append_printf (out, " %s", target);
  if (change->id)
    g_string_append_printf (out, " %s%s%s", change->section ? change->section : "", change->section ? "/" : "", change->id);
  if (change->necessity_before != change->necessity_after && change->before && change->after)
    g_string_append_printf (out, " (%s -> %s)", jd_necessity_names[change->necessity_before], jd_necessity_names[change->necessity_after]);
  g_string_append_c (out, '\n');

  /* What the library said before the edit. */
  if (change->kind == JD_CHANGE_CONFLICT)
    cli_append_marked (out, "=", change->base);
  if (g_strcmp0 (change->before, change->after) == 0)
    cli_append_marked (out, " ", change->before);
  else
    {
      cli_append_marked (out, "-", change->before);
      cli_append_marked (out, "+", change->after);
    }
}

static void
append_summary (GString *out, const JdPosting *posting, const JdRelevel *relevel, const char *level)
{
  g_string_append_printf (out, "%s -> %s: ", posting->level ? posting->level : "?", level);
  /* Translators: numbers of lines of a posting. */
  g_string_append_printf (out, _("%u kept, %u changed, %u added, %u removed, %u in conflict\n"),
                          jd_relevel_count (relevel, JD_CHANGE_KEPT), jd_relevel_count (relevel, JD_CHANGE_CHANGED),
                          jd_relevel_count (relevel, JD_CHANGE_ADDED), jd_relevel_count (relevel, JD_CHANGE_REMOVED),
                          jd_relevel_count (relevel, JD_CHANGE_CONFLICT));
}

/* The diff goes to standard output, unless the posting does. */
static CliStatus
print_diff (const JdPosting *posting, const JdRelevel *relevel, const char *level, gboolean to_stderr)
{
  g_autoptr (GString) out = g_string_new (NULL);
  append_summary (out, posting, relevel, level);
  const GPtrArray *changes = jd_relevel_changes (relevel);
  for (guint i = 0; i < changes->len; i++)
    {
      const JdChange *change = changes->pdata[i];
      /* Of what is kept, lines are only counted. */
      if (change->kind != JD_CHANGE_KEPT || change->target != JD_TARGET_PLACEMENT)
        append_change (out, change);
    }
  if (!to_stderr)
    return cli_print (out->str, out->len);
  g_printerr ("%s", out->str);
  return CLI_DONE;
}

static void
decide (JdRelevel *relevel, JdDecision decision)
{
  const GPtrArray *changes = jd_relevel_changes (relevel);
  for (guint i = 0; i < changes->len; i++)
    if (((const JdChange *) changes->pdata[i])->kind == JD_CHANGE_CONFLICT)
      jd_relevel_decide (relevel, i, decision);
}

static void
drop_pay (JdRelevel *relevel)
{
  const GPtrArray *changes = jd_relevel_changes (relevel);
  for (guint i = 0; i < changes->len; i++)
    {
      const JdChange *change = changes->pdata[i];
      if (change->kind == JD_CHANGE_KEPT && change->target == JD_TARGET_PAY)
        jd_relevel_decide (relevel, i, JD_TAKE_LEVEL);
    }
}

static CliStatus
apply (const Options *options, JdRelevel *relevel, const char *output, const char *expected)
{
  guint conflicts = jd_relevel_count (relevel, JD_CHANGE_CONFLICT);
  if (conflicts > 0 && !options->keep_mine && !options->take_level)
    {
      cli_message (ngettext ("%u line you edited would change; nothing was written. Say --keep-mine or --take-level.",
                             "%u lines you edited would change; nothing was written. Say --keep-mine or --take-level.", conflicts),
                   conflicts);
      return CLI_FINDINGS;
    }
  if (options->dry_run)
    return CLI_DONE;
  decide (relevel, options->take_level ? JD_TAKE_LEVEL : JD_KEEP_MINE);
  if (options->drop_pay)
    drop_pay (relevel);
  g_autoptr (JdPosting) posting = jd_relevel_apply (relevel);
  return cli_save (output, posting, expected);
}

static CliStatus
change_level (const Options *options, const char *file, const char *level)
{
  const char *output = options->output ? options->output : file;
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load_etag (file, &etag, &error);
  if (!posting)
    return cli_failure (error);
  g_autoptr (JdLibrary) library = cli_library_open (options->folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  g_autofree const char **levels = cli_level_ids (library);
  if (!jd_library_level (library, level))
    return cli_unknown (&cli_command_level, _("level"), level, levels);
  g_autoptr (JdRelevel) relevel = jd_relevel_new (library, posting, level, &error);
  if (!relevel)
    {
      g_prefix_error (&error, "%s: ", file);
      return cli_failure (error);
    }
  CliStatus status = print_diff (posting, relevel, level, strcmp (output, "-") == 0 && !options->dry_run);
  /* What somebody else has written meanwhile is not undone. */
  gboolean in_place = strcmp (output, "-") != 0 && cli_is_same_file (file, output);
  return status == CLI_DONE ? apply (options, relevel, output, in_place ? etag : NULL) : status;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { FALSE };
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Only show what would change"), NULL },
    { "keep-mine", 0, 0, G_OPTION_ARG_NONE, &options.keep_mine, N_("Keep every line you edited"), NULL },
    { "take-level", 0, 0, G_OPTION_ARG_NONE, &options.take_level, N_("Take the level’s wording instead of your edits"), NULL },
    { "drop-pay", 0, 0, G_OPTION_ARG_NONE, &options.drop_pay, N_("Give up a pay of your own that no level has"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write; back to FILE unless given"), N_("FILE") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_level, entries, argc, argv, 2, 2, &arguments, &status))
    return status;
  if (options.keep_mine && options.take_level)
    return cli_usage (&cli_command_level, _("--keep-mine and --take-level exclude each other"));
  return change_level (&options, arguments[0], arguments[1]);
}

const CliCommand cli_command_level = {
  "level",
  N_("FILE LEVEL [--dry-run] [--keep-mine | --take-level] [--drop-pay] [-o OUT]"),
  N_("Fit a posting to another level, and show what changes"),
  N_("Lines marked - are as they are, + as the level says, = as the library said before you edited them.\n"
     "Lines you edited that the level would change are conflicts: without --keep-mine or --take-level\n"
     "nothing is written and the status is 1. What you said of the job yourself is kept and listed: a pay\n"
     "of your own may not be right for the new level. The former file stays as FILE~."),
  run,
};
