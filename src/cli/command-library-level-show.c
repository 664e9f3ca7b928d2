// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-shown.h"
#include "command-library.h"
#include "item/jd-level-op.h"
#include "manage/jd-level-edit.h"

static void
append_params (GString *out, const char *list, const JdParams *params)
{
  for (guint i = 0; i < jd_params_length (params); i++)
    g_string_append_printf (out, "%s.%s\t%s\n", list, jd_params_name (params, i), jd_params_get (params, jd_params_name (params, i)));
}

static void
append_texts (GString *out, const char *list, const JdLocalized *texts)
{
  for (guint i = 0; i < jd_localized_length (texts); i++)
    g_string_append_printf (out, "%s.%s\t%s\n", list, jd_localized_tag (texts, i), jd_localized_text (texts, i));
}

static void
append_ops (GString *out, const JdLibrary *library, const JdLevel *level)
{
  for (guint i = 0; i < level->ops->len; i++)
    {
      g_autofree char *text = jd_level_op_text (g_ptr_array_index (level->ops, i)), *words = jd_level_op_words (library, g_ptr_array_index (level->ops, i));

      g_string_append_printf (out, "ops[%u]\t%s\t%s\n", i + 1, text, words);
    }
}

/* Members are called as "level set" takes them. */
static CliStatus
print_lines (const JdLibrary *library, const JdLevel *level)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) users = jd_level_users (library, level->id);

  g_string_append_printf (out, "order\t%d\n", level->order);
  append_texts (out, "name", level->name);
  append_texts (out, "title_pattern", level->title_pattern);
  if (level->inherits)
    g_string_append_printf (out, "inherits\t%s\n", level->inherits);
  if (level->scope)
    g_string_append_printf (out, "scope\t%s\n", level->scope);
  append_params (out, "params", level->params);
  append_params (out, "limits", level->limits);
  append_params (out, "boards", level->boards);
  append_ops (out, library, level);
  for (guint i = 0; i < users->len; i++)
    g_string_append_printf (out, "used\t%s\n", (const char *) g_ptr_array_index (users, i));
  return cli_print (out->str, out->len);
}

static CliStatus
run (int argc, char **argv)
{
  const CliCommand *command = &cli_command_library_level_show;
  g_auto (CliShown) shown = { NULL };
  CliStatus status = CLI_DONE;
  g_autoptr (GError) error = NULL;

  if (!cli_parse_shown (command, argc, argv, &shown, &status))
    return status;
  g_autoptr (JdLibrary) library = cli_library_open (shown.folders, 0, &error);
  if (!library)
    return cli_failure (error);
  const JdLevel *level = jd_library_level (library, shown.arguments[0]);
  if (!level)
    {
      g_autofree const char **ids = cli_level_ids (library);
      return cli_unknown (command, _("level"), shown.arguments[0], ids);
    }
  if (!shown.json)
    return print_lines (library, level);
  gsize length;
  g_autofree char *file = jd_level_to_json (level, &length);
  return cli_print (file, length);
}

const CliCommand cli_command_library_level_show = {
  "library level show",
  N_("ID [--format json]"),
  N_("Show what a level says, by member, and what uses it"),
  N_("With --format json, the level as its file has it."),
  run,
};
