// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"

G_BEGIN_DECLS

/* Hands what a reader sees of @text, HTML in UTF-8, to @writer, with notes of what was struck out. @data (may be NULL) gets what the page says of itself as JSON-LD, as strings. */
void jd_html_walk (JdImportWriter *writer, const char *text, GPtrArray *data);

G_END_DECLS
