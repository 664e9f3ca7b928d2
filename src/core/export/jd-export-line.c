// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-export-line.h"

#include "base/jd-text.h"

/* The end of a link whose text began at @start of the line: its address, unless the text says it. */
static void
end_link (GString *line, gsize start, const char *href)
{
  if (!jd_url_is_told (href, line->str + start))
    g_string_append_printf (line, " (%s)", jd_url_shown (href));
}

void
jd_export_append_line (GString *line, const JdRun *first)
{
  g_return_if_fail (line);

  gsize link_start = line->len;
  for (const JdRun *run = first; run; run = run->next)
    {
      g_string_append_len (line, run->text, (gssize) run->length);
      const char *next_href = run->next ? run->next->href : NULL;
      if (g_strcmp0 (run->href, next_href) == 0)
        continue;
      if (run->href)
        end_link (line, link_start, run->href);
      link_start = line->len;
    }
}
