// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"

G_BEGIN_DECLS

/* Hands the lines of @text, UTF-8 without markup, to @writer: those of paragraphs and items that were wrapped by hand are joined, hyphens at their ends with them; what was drawn of signs is
 * dropped. */
void jd_import_plain_read (JdImportWriter *writer, const char *text);

/* Whether "-" at the end of a line, before a line that begins with @next, only parts a word: "mainte-", "nance". Not in "Voll-", "oder Teilzeit". */
gboolean jd_import_plain_parts_word (const char *line, const char *next);

G_END_DECLS
