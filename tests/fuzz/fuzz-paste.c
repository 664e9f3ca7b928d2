// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-paste.h"

#include <string.h>

#include "base/jd-text.h"
#include "model/jd-wording.h"

void
fuzz_check_lines (const GPtrArray *lines)
{
  g_assert_cmpuint (lines->len, <=, JD_IMPORT_MAX_LINES);
  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = lines->pdata[i];
      g_auto (GStrv) unsafe = jd_wording_unsafe_links (line->wording);

      g_assert_true (*line->wording != '\0' && g_utf8_validate (line->wording, -1, NULL));
      g_assert_null (strchr (line->wording, '\n'));
      g_assert_null (unsafe);
      g_assert_true (jd_text_is_clean (line->wording, JD_TEXT_PARAGRAPHS));
    }
}
