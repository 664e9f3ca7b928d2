// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @pdf, as cairo wrote it, to @out, with what cairo cannot say: the language, for screen readers; that a window is called after the title and not after the file; which way its pages
 * are turned. What tells one run from another goes: dates, and an id that is not of the bytes. NULL, or why that cannot be done, as qpdf says it; new string. */
char *jd_pdf_finish (const GByteArray *pdf, const char *language, GByteArray *out);

G_END_DECLS
