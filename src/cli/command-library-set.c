// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-change.h"
#include "cli-known.h"
#include "command-library.h"
#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "describe/jd-block-text.h"
#include "form/jd-pay-set.h"
#include "item/jd-block-node.h"
#include "item/jd-block-set.h"

/* "title=Deploy models". FALSE with @error. */
static gboolean
apply_setting (JsonObject *block, const char *setting, GError **error)
{
  const char *equals = strrchr (setting, ']');

  /* The conditions of a variant have equals signs of their own. */
  equals = strchr (equals && strchr (setting, '[') < strchr (setting, '=') ? equals : setting, '=');
  if (!equals)
    {
      g_autofree char *quoted = jd_error_quote (setting);
      jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, "MEMBER=VALUE", quoted);
      return FALSE;
    }
  g_autofree char *place = g_strndup (setting, equals - setting);
  return jd_block_set (block, place, equals + 1, error);
}

static JdBlock *
apply_settings (const JdBlock *block, char **settings, GError **error)
{
  g_autoptr (JsonNode) node = jd_block_to_node (block);

  for (; *settings; settings++)
    if (!apply_setting (json_node_get_object (node), *settings, error))
      {
        g_prefix_error (error, "%s: ", block->id);
        return NULL;
      }
  return jd_block_from_node (node, block->id, error);
}

/* What a file says of the block of that id. */
static JdBlock *
read_block (const char *file, const char *id, GError **error)
{
  gsize length;
  g_autofree char *data = cli_is_standard (file) ? jd_file_read_stdin (JD_JSON_MAX_SIZE, &length, error) : jd_file_read (file, JD_JSON_MAX_SIZE, &length, error);
  g_autoptr (JdBlock) block = data ? jd_block_parse (data, length, cli_input_name (file), error) : NULL;

  if (!block || g_str_equal (block->id, id))
    return g_steal_pointer (&block);
  g_autofree char *expected = jd_error_quote (id), *found = jd_error_quote (block->id);
  jd_error_set (error, JD_ERROR_VALUE, cli_input_name (file), "id", expected, found);
  return NULL;
}

/* Members first: the currency of the figures may be among them. */
static JdBlock *
apply_all (const JdLibrary *library, const JdBlock *former, char **settings, char **pay, GError **error)
{
  g_autoptr (JdBlock) block = apply_settings (former, settings, error);

  return block && pay ? jd_block_set_pay (library, block, (const char *const *) pay, jd_program_language (), error) : g_steal_pointer (&block);
}

/* A kind nobody knows is kept where it is, but none is made by a slip of the fingers. FALSE with @status, told. */
static gboolean
check_kinds (char **settings, CliStatus *status)
{
  for (; *settings; settings++)
    if (g_str_has_prefix (*settings, "kind=") && jd_kind_from_name (*settings + strlen ("kind=")) == JD_KIND_OTHER)
      {
        *status = cli_unknown (&cli_command_library_set, _("kind"), *settings + strlen ("kind="), jd_kind_names);
        return FALSE;
      }
  return TRUE;
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_set;
  g_auto (CliChange) change = { NULL };
  g_autofree char *file = NULL;
  g_auto (GStrv) pay = NULL;
  const GOptionEntry entries[] = {
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &file, N_("The block as JSON; “-” is standard input"), N_("FILE") },
    { "pay", 0, 0, G_OPTION_ARG_STRING_ARRAY, &pay, N_("A figure of a salary block, such as senior/NL=48000-60000; empty: not set"), N_("LEVEL/PLACE=PAY") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  GError *error = NULL;

  if (!cli_change_begin (&change, command, entries, argc, argv, 1, G_MAXUINT, &status) || !check_kinds (change.arguments + 1, &status))
    return status;
  const char *id = change.arguments[0];
  const JdBlock *former = jd_library_block (change.library, id);
  if (!former)
    return cli_unknown_block (command, change.library, id);
  if (!file == !(change.arguments[1] || pay))
    return cli_usage (command, file ? _("%s and %s exclude each other") : _("something is missing: %s or %s"), "--file FILE", change.arguments[1] || !pay ? "MEMBER=VALUE" : "--pay");
  g_autoptr (JdBlock) block = file ? read_block (file, id, &error) : apply_all (change.library, former, change.arguments + 1, pay, &error);
  if (block && !file && !cli_check_named (command, change.library, former, block, &status))
    return status;
  JdLibraryChange *made = block ? jd_library_edit_save (&change.edit, former, block, &error) : NULL;
  return cli_change_end (&change, made, error);
}

const CliCommand cli_command_library_set = {
  "library set",
  N_("ID [MEMBER=VALUE…] [--pay LEVEL/PLACE=PAY…] | --file FILE [--why TEXT] [--dry-run] [--format json]"),
  N_("Change a block; what it was stays in its history"),
  N_("MEMBER is one of the block’s file: title, body.en, variants[level=intern].body.de, tags (with commas between), notes,\n"
     "years_min, rows[level=senior,place=NL].min… An empty VALUE takes it out. A block of the starter library is changed by\n"
     "a copy in your own, which takes its place."),
  run,
};
