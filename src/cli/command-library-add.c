// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-library.h"
#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "base/jd-text.h"
#include "item/jd-block-node.h"
#include "item/jd-block-set.h"
#include "model/jd-wording.h"

#define TITLE_LENGTH 40 /* characters */

/* As they were given. */
typedef struct
{
  char *kind, *title, *id, *language, *file;
  GStrv tags;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->kind);
  g_free (options->title);
  g_free (options->id);
  g_free (options->language);
  g_free (options->file);
  g_strfreev (options->tags);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* ---- the block ---- */

static JdBlock *
read_block (const char *file, GError **error)
{
  gsize length;
  g_autofree char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_JSON_MAX_SIZE, &length, error) : jd_file_read (file, JD_JSON_MAX_SIZE, &length, error);

  return data ? jd_block_parse (data, length, cli_input_name (file), error) : NULL;
}

static JdBlock *
with_tags (const JdBlock *block, char **tags, GError **error)
{
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  g_autofree char *list = g_strjoinv (",", tags);

  if (!jd_block_set (json_node_get_object (node), "tags", list, error))
    return NULL;
  return jd_block_from_node (node, block->id, error);
}

static JdBlock *
make_block (const CliChange *change, const Options *options, const char *wording, GError **error)
{
  const char *language = options->language ? options->language : cli_language ();
  g_autofree char *clean = jd_text_clean (wording, -1, JD_TEXT_PARAGRAPHS, NULL), *plain = jd_wording_plain (clean), *short_text = jd_text_shorten (plain, TITLE_LENGTH);
  const char *title = options->title ? options->title : short_text;
  g_autofree char *id = options->id ? g_strdup (options->id) : jd_library_edit_free_id (&change->edit, change->edit.own, title);
  g_autoptr (JdBlock) block = jd_block_new (id, jd_kind_from_name (options->kind), title, language, clean);

  return options->tags ? with_tags (block, options->tags, error) : g_steal_pointer (&block);
}

/* ---- what was given ---- */

static gboolean
fault_argument (const CliCommand *command, const char *option, const char *expected, const char *value, CliStatus *status)
{
  g_autofree char *quoted = jd_error_quote (value);

  /* Translators: an option such as "--id", what it wants, and what it was given. */
  *status = cli_usage (command, _("%s: expected %s, found %s"), option, expected, quoted);
  return FALSE;
}

/* Either a file, or a wording and its kind. */
static gboolean
check_options (const CliChange *change, const Options *options, CliStatus *status)
{
  const CliCommand *command = change->command;
  const char *wording = change->arguments[0];

  if (options->file && wording)
    *status = cli_usage (command, _("%s and %s exclude each other"), "--file", "WORDING");
  else if (!options->file && !wording)
    *status = cli_usage (command, _("something is missing: %s %s"), command->name, _(command->usage));
  else if (!options->file && !options->kind)
    *status = cli_usage (command, _("something is missing: %s %s"), "--kind", "KIND");
  else if (options->kind && jd_kind_from_name (options->kind) == JD_KIND_OTHER)
    *status = cli_unknown (command, _("kind"), options->kind, jd_kind_names);
  else if (options->id && !jd_is_id (options->id))
    return fault_argument (command, "--id", _("lower-case letters, digits and single hyphens"), options->id, status);
  else if (options->language && !cli_check_language (command, change->library, options->language, status))
    return FALSE;
  else if (wording && *wording == '\0')
    return fault_argument (command, "WORDING", _("text"), wording, status);
  else
    return TRUE;
  return FALSE;
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_add;
  g_auto (CliChange) change = { NULL };
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &options.kind, N_("What kind of block it is"), N_("KIND") },
    { "title", 't', 0, G_OPTION_ARG_FILENAME, &options.title, N_("What lists call it; else its first words"), N_("TEXT") },
    { "id", 0, 0, G_OPTION_ARG_FILENAME, &options.id, N_("Its id; else made of the title"), N_("ID") },
    { "language", 'l', 0, G_OPTION_ARG_FILENAME, &options.language, N_("The language of the wording; else yours"), N_("LANGUAGE") },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.tags, N_("Give it a tag"), N_("TAG") },
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &options.file, N_("The block as JSON, as its file will be; “-” is standard input"), N_("FILE") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, command, entries, argc, argv, 0, 1, &status) || !check_options (&change, &options, &status))
    return status;
  g_autoptr (JdBlock) block = options.file ? read_block (options.file, &error) : make_block (&change, &options, change.arguments[0], &error);
  JdLibraryChange *made = block ? jd_library_edit_add (&change.edit, change.edit.own, block, &error) : NULL;
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_add = {
  "library add",
  N_("--kind KIND WORDING | --file FILE [--title TEXT] [--id ID] [--tag TAG]… [--to DIR]"),
  N_("Add a block to your own library, or to the library folder DIR"),
  NULL,
  run,
};
