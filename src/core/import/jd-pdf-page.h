// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-pdf-glyph.h"

G_BEGIN_DECLS

/* The characters of a page as pieces of rows, and these as lines in the order in which people read them: one column after the other. Lengths are tenths of a point from the top left. Costs are in
 * proportion to the characters, but for putting them in order. */

/* Characters of a row without a wide gap between them. */
typedef struct
{
  GString *text;
  int left, right, top, bottom, size;
  int behind;    /* where the text behind a bullet begins; 0: there is none */
  gboolean bold; /* all of it */
} JdPdfPiece;

/* Pieces side by side, of one column. */
typedef struct
{
  GPtrArray *pieces; /* borrowed */
  int column_left, column_right;
  guint page;
} JdPdfRow;

typedef struct
{
  int width, height;
  GPtrArray *pieces; /* of JdPdfPiece, from the top */
  guint turned;      /* characters that stand on their side, which are left out */
} JdPdfPage;

JdPdfPage *jd_pdf_page_new (int width, int height);
void       jd_pdf_page_free (JdPdfPage *page);

/* Takes the @n characters of the page, which are put in order. */
void       jd_pdf_page_take (JdPdfPage *page, JdPdfRecord *glyphs, guint n);
/* Appends the rows of the page (JdPdfRow) to @rows, which frees them. */
void       jd_pdf_page_read (const JdPdfPage *page, guint number, GPtrArray *rows);
void       jd_pdf_row_free (JdPdfRow *row);

G_END_DECLS
