// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"
#include "import/jd-pdf-page.h"

G_BEGIN_DECLS

/* Hands the pages (JdPdfPage) of a PDF to @writer: what stands at the edge of most pages is left out and told, lines of one paragraph, item or value are joined, larger and bold ones are headings. */
void jd_pdf_lines_read (JdImportWriter *writer, const GPtrArray *pages);

G_END_DECLS
