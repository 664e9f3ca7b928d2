// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-incoming.h"
#include "cli-known.h"
#include "command-library.h"
#include "base/jd-file.h"
#include "base/jd-po.h"
#include "share/jd-translate.h"

typedef struct
{
  CliChange change;
  char *language, *from, *output;
} Options;

static void
clear_options (Options *options)
{
  cli_change_clear (&options->change);
  g_free (options->language);
  g_free (options->from);
  g_free (options->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* ---- to the translator ---- */

static CliStatus
write_file (const Options *options)
{
  JdTranslateCounts counts;
  gsize length;
  g_autofree char *text = jd_translate_write (options->change.library, options->from ? options->from : "en", options->language, &counts, &length);
  /* Translators: %s is the tag of a language. */
  cli_message (ngettext ("%u text without wording in %s", "%u texts without wording in %s", counts.missing), counts.missing, options->language);
  if (counts.changed > 0)
    cli_message (ngettext ("%u text that was changed since it was translated", "%u texts that were changed since they were translated", counts.changed), counts.changed);
  return cli_write (options->output, text, length);
}

/* ---- and back ---- */

static CliStatus
tell_faults (const GPtrArray *faults)
{
  cli_tell_faults (faults);
  if (faults->len >= JD_TRANSLATE_MAX_FAULTS)
    cli_message (_("and perhaps more"));
  cli_message (_("nothing was written"));
  return CLI_INPUT;
}

static void
tell_reading (const JdTranslation *translation)
{
  cli_tell_faults (translation->moved);
  if (translation->moved->len > 0)
    cli_message (_("left out: texts that the library words otherwise by now; write the file again"));
  if (translation->fuzzy > 0)
    cli_message (ngettext ("left out: %u fuzzy translation", "left out: %u fuzzy translations", translation->fuzzy), translation->fuzzy);
  cli_message (_("%s: translated %u, without wording yet %u"), translation->language, translation->taken, translation->empty);
}

static CliStatus
read_file (const Options *options)
{
  g_autoptr (GError) error = NULL;
  const char *file = options->change.arguments[0], *name = cli_input_name (file);
  gsize length = 0;
  g_autofree char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_PO_MAX_SIZE, &length, &error) : jd_file_read (file, JD_PO_MAX_SIZE, &length, &error);
  g_autoptr (JdTranslation) translation = data ? jd_translate_read (data, length, name, options->change.library, &options->change.edit.note, &error) : NULL;
  if (!translation)
    return cli_failure (error);
  if (translation->faults->len > 0)
    return tell_faults (translation->faults);
  tell_reading (translation);
  const CliStatus status = cli_incoming_end (&options->change, translation->items, JD_CONFLICT_TAKE, JD_DEED_TRANSLATE);
  return cli_graver (status, translation->moved->len > 0 ? CLI_FINDINGS : CLI_DONE);
}

/* Either a language to write a file for, or a file to read. */
static CliStatus
check_usage (const Options *options)
{
  const CliCommand *command = options->change.command;
  CliStatus status = CLI_DONE;
  if (!options->language == !options->change.arguments[0])
    return cli_usage (command, _("say for which language a file is to be written, as in --to fr, or which file is to be read"));
  if (!options->language && (options->from || options->output))
    return cli_usage (command, _("--from and --output are for a file that is written"));
  const char *const tags[] = { options->language, options->from };
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (tags[i] && !jd_is_language_tag (tags[i]))
      {
        g_autofree char *quoted = jd_error_quote (tags[i]);
        return cli_usage (command, _("expected a language tag such as de-AT, found %s"), quoted);
      }
    else if (tags[i] && !cli_check_language (command, options->change.library, tags[i], &status))
      return status;
  if (options->language && g_ascii_strcasecmp (options->language, options->from ? options->from : "en") == 0)
    return cli_usage (command, _("expected another language than that of the texts, found “%s”"), options->language);
  return CLI_DONE;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { { NULL } };
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.language, N_("Write a file for translators into this language"), N_("LANGUAGE") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from, N_("The language to translate from; else English"), N_("LANGUAGE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("File to write, instead of standard output"), N_("FILE") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_change_begin (&options.change, &cli_command_library_translate, entries, argc, argv, 0, 1, &status) || (status = check_usage (&options)) != CLI_DONE)
    return status;
  if (options.language)
    return write_file (&options);
  return cli_incoming_lay_folder (&options.change, &status) ? read_file (&options) : status;
}

const CliCommand cli_command_library_translate = {
  "library translate",
  N_("--to LANGUAGE [-o FILE] | FILE [--dry-run] [--to-folder DIR]"),
  N_("Write what has no wording in a language yet as a file for translators, and take it back"),
  N_("The file is one of gettext (PO), which many programs for translators open. It has each wording, heading,\n"
     "name and title without wording in the language, and as fuzzy those whose text was changed since.\n"
     "With FILE all translations in it come into the library as one change; what is fuzzy is left out. What is\n"
     "wrong, as a variable that is missing, is told by line, and nothing is written then."),
  run,
};
