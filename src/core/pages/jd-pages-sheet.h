// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/jd-pages.h"

G_BEGIN_DECLS

/* A sheet of paper and its margins, in points. */
typedef struct
{
  double width, height;
  double side, top;
} JdPagesSheet;

/* The pages as a PDF has them, and whoever shows one: on the paper of the place of @document, which becomes @sheet, laid out with fonts of @fonts, in points and by nothing of a screen, so that they
 * are the same everywhere that has the same fonts. @logo: NULL: none. NULL when @fonts has none. */
JdPages *jd_pages_new_on_sheet (const JdDocument *document, const JdLogo *logo, PangoFontMap *fonts, JdPagesSheet *sheet);

G_END_DECLS
