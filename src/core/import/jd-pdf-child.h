// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"

G_BEGIN_DECLS

/* Has the program that reads PDF (core/pages/read-pdf.c, beside the module that makes it) look at @data. What it found, JdPdfRecord by JdPdfRecord, as far as it came; @cut: it took too long, and was
 * ended. NULL with @error when there is nothing. New. */
GByteArray *jd_pdf_child_read (const char *data, gsize length, gboolean *cut, GError **error);

G_END_DECLS
