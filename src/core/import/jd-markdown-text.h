// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"

G_BEGIN_DECLS

/* Hands the text of a paragraph of Markdown to @writer: strong, em, links, signs that a backslash makes plain, and characters that are written as "&#8364;" or "&amp;". Tags of HTML go, "<br>" breaks
 * the line. What is no markup stays as it is. Linear time. */
void jd_markdown_text_write (JdImportWriter *writer, const char *text);

G_END_DECLS
