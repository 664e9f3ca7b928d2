// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-shown.h"
#include "command-library.h"
#include "describe/jd-block-text.h"
#include "describe/jd-condition-text.h"
#include "describe/jd-role-text.h"

static void
append_entry (GString *out, const JdLibrary *library, const JdRoleEntry *entry)
{
  const JdBlock *block = jd_library_block (library, entry->block);
  g_autofree char *text = block ? jd_block_text_any (library, NULL, block) : g_strdup (_("no such block"));
  g_autofree char *condition = jd_condition_text (library, entry->when, entry->unless, cli_language ());

  g_string_append_printf (out, "  %s\t%s", entry->block, text);
  if (condition)
    g_string_append_printf (out, " (%s)", condition);
  g_string_append_c (out, '\n');
}

static void
append_section (GString *out, const JdLibrary *library, const JdRoleSection *section)
{
  const char *heading = jd_localized_get (section->heading, cli_language (), NULL);

  g_string_append_printf (out, "%s (%s, %s):\n", heading, section->id, section->kind_name);
  for (guint i = 0; i < section->entries->len; i++)
    append_entry (out, library, g_ptr_array_index (section->entries, i));
}

static void
append_levels (GString *out, const JdRole *role)
{
  for (guint i = 0; i < role->titles->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (role->titles, i);

      g_string_append_printf (out, "title %s: %s\n", level->level, jd_localized_get (level->title, cli_language (), NULL));
    }
  for (guint i = 0; i < role->params->len; i++)
    {
      const JdRoleLevel *level = g_ptr_array_index (role->params, i);

      for (guint k = 0; k < jd_params_length (level->params); k++)
        g_string_append_printf (out, "%s %s: %s\n", jd_params_name (level->params, k), level->level, jd_params_get (level->params, jd_params_name (level->params, k)));
    }
}

static char *
describe (const JdLibrary *library, const JdRole *role)
{
  GString *out = g_string_new (NULL);
  JdLibraryPlace place;

  g_string_append_printf (out, "id: %s\nname: %s\n", role->id, jd_role_name (role, cli_language ()));
  if (jd_library_find_role (library, role->id, &place))
    g_string_append_printf (out, "file: %s\n", place.file);
  append_levels (out, role);
  for (guint i = 0; i < role->sections->len; i++)
    append_section (out, library, g_ptr_array_index (role->sections, i));
  return g_string_free (out, FALSE);
}

static CliStatus
print_role (const JdLibrary *library, const JdRole *role, gboolean json)
{
  gsize length = 0;
  g_autofree char *text = json ? jd_role_to_json (role, &length) : describe (library, role);

  return cli_print (text, json ? length : strlen (text));
}

static CliStatus
show (const char *id, char **folders, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (folders, JD_FOLDER_WRITABLE, &error);

  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  const JdRole *role = jd_library_role (library, id);
  if (role)
    return print_role (library, role, json);
  g_autofree const char **roles = cli_role_ids (library);
  return cli_unknown (&cli_command_library_role_show, _("role"), id, roles);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (CliShown) shown = { NULL };
  CliStatus status = CLI_DONE;

  if (!cli_parse_shown (&cli_command_library_role_show, argc, argv, &shown, &status))
    return status;
  return show (shown.arguments[0], shown.folders, shown.json);
}

const CliCommand cli_command_library_role_show = {
  "library role show",
  N_("ROLE [--format json]"),
  N_("Show a role with its sections and lines, and for whom they are; as JSON, its file"),
  NULL,
  run,
};
