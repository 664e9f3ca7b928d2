// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-line.h"

void
jd_import_line_free (JdImportLine *line)
{
  g_free (line->wording);
  g_free (line->name);
  g_free (line->value);
  g_clear_pointer (&line->left_out, g_ptr_array_unref);
  g_free (line);
}

gsize
jd_import_line_fit (const char *text)
{
  const char *at = text, *space = NULL;

  for (guint count = 0; count < JD_IMPORT_MAX_LINE; count++, at = g_utf8_next_char (at))
    if (*at == '\0')
      return (gsize) (at - text);
    else if (*at == ' ' && at > text && at[-1] != ' ')
      space = at;
  return (gsize) ((*at && space ? space : at) - text);
}
