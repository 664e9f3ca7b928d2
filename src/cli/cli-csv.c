// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "share/jd-block-csv.h"

void
cli_list_csv_columns (GString *help)
{
  for (guint i = 0; jd_block_csv_column_name (i); i++)
    g_string_append_printf (help, "  %-11s %s\n", jd_block_csv_column_name (i), _(jd_block_csv_column_help (i)));
}

gboolean
cli_parse_separator (const CliCommand *command, const char *name, char *separator, CliStatus *status)
{
  static const char *const names[] = { "comma", "semicolon", "tab", "bar", NULL };
  static const char signs[] = ",;\t|";
  *separator = '\0';
  if (!name)
    return TRUE;
  int index = jd_name_index (names, name);
  if (index < 0 && strlen (name) == 1 && strchr (signs, *name))
    index = (int) (strchr (signs, *name) - signs);
  if (index < 0)
    {
      *status = cli_unknown (command, _("separator"), name, names);
      return FALSE;
    }
  *separator = signs[index];
  return TRUE;
}
