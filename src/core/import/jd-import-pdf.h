// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-imported.h"

G_BEGIN_DECLS

/* What the program that reads PDF found (jd-pdf-glyph.h), as lines; @cut: it was ended before its time. NULL with @error when it has no text. For tests. New. */
JdImported *jd_import_pdf_records (const char *data, gsize length, gboolean cut, GError **error);

G_END_DECLS
