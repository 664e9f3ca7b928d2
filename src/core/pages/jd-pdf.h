// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What cairo cannot say. */
typedef struct
{
  const char *language; /* for screen readers, and for which way the pages are turned */
  const GPtrArray *languages; /* as jd_pages_languages() has them; NULL: all is in that */
  const char *figure;   /* what the first figure is called by those who do not see it; NULL: there is none */
  double box[4];        /* where that stands: left, bottom, right, top, in points of the page */
} JdPdfMore;

/* Appends @pdf, as cairo wrote it, to @out, with @more, and with a window called after the title and not after the file. What tells one run from another goes: dates, and an id that is not of
 * the bytes. NULL, or why that cannot be done, as qpdf says it; new string. */
char *jd_pdf_finish (const GByteArray *pdf, const JdPdfMore *more, GByteArray *out);

G_END_DECLS
