// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-shown.h"
#include "command-library.h"
#include "describe/jd-block-text.h"
#include "describe/jd-condition-text.h"
#include "describe/jd-role-compare.h"
#include "describe/jd-role-text.h"
#include "describe/jd-trade.h"

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
  g_string_append_printf (out, "trade: %s\n", jd_trade_name (role));
  for (guint i = 0; i < jd_localized_length (role->also); i++)
    g_string_append_printf (out, "also (%s): %s\n", jd_localized_tag (role->also, i), jd_localized_text (role->also, i));
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

/* ---- what was changed ---- */

static CliStatus
print_contrasts (const GPtrArray *contrasts)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < contrasts->len; i++)
    {
      const JdContrast *contrast = g_ptr_array_index (contrasts, i);

      g_string_append_printf (out, "%s\t%s\t%s\n", contrast->label, contrast->before ? contrast->before : "-", contrast->after ? contrast->after : "-");
    }
  return cli_print (out->str, out->len);
}

static CliStatus
print_contrasts_json (const GPtrArray *contrasts)
{
  JdWriter *writer = cli_json_begin ("differences");

  for (guint i = 0; i < contrasts->len; i++)
    {
      const JdContrast *contrast = g_ptr_array_index (contrasts, i);

      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "what", contrast->label);
      jd_writer_string (writer, "before", contrast->before);
      jd_writer_string (writer, "after", contrast->after);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

/* Beside the role whose place it takes. */
static CliStatus
compare (const JdLibrary *library, const JdRole *role, gboolean json)
{
  const JdRole *before = jd_library_role_below (library, role->id, NULL);

  if (!before)
    {
      cli_message (_("%s: takes the place of no other role"), role->id);
      return CLI_FINDINGS;
    }
  g_autoptr (GPtrArray) contrasts = jd_role_compare (library, before, role, cli_language ());
  return json ? print_contrasts_json (contrasts) : print_contrasts (contrasts);
}

static CliStatus
show (const char *id, const CliShown *shown, gboolean compares)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (shown->folders, JD_FOLDER_WRITABLE, &error);

  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  const JdRole *role = jd_library_role (library, id);
  if (role)
    return compares ? compare (library, role, shown->json) : print_role (library, role, shown->json);
  g_autofree const char **roles = cli_role_ids (library);
  return cli_unknown (&cli_command_library_role_show, _("role"), id, roles);
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (CliShown) shown = { NULL };
  gboolean compares = FALSE;
  const GOptionEntry more = { "compare", 0, 0, G_OPTION_ARG_NONE, &compares, N_("Show what was changed instead: beside the role whose place it takes"), NULL };
  CliStatus status = CLI_DONE;

  if (!cli_parse_shown_with (&cli_command_library_role_show, &more, argc, argv, &shown, &status))
    return status;
  return show (shown.arguments[0], &shown, compares);
}

const CliCommand cli_command_library_role_show = {
  "library role show",
  N_("ROLE [--compare] [--format json]"),
  N_("Show a role with its sections and lines, and for whom they are; as JSON, its file"),
  N_("With --compare, a line for each thing that is different from the role of the starter library, or of another\n"
     "folder below: what it is, what it was, what it is now; “-” for nothing."),
  run,
};
