// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdk/gdk.h>

#include "compose/jd-document.h"
#include "export/jd-logo.h"
#include "export/jd-pages-module.h"

G_BEGIN_DECLS

/* A document on its pages, as the PDF has them and as they are printed. What takes long is done on threads: laying it out, once, and drawing a page. Reference counted, also across threads; its fonts
 * are its own, and one thread at a time is at them. */
typedef struct _VacancyPaper VacancyPaper;

/* Lays it out. Copies what it needs of @document. @logo: NULL: none. */
VacancyPaper *vacancy_paper_new (JdDocument *document, const JdLogo *logo);
VacancyPaper *vacancy_paper_ref (VacancyPaper *self);
void          vacancy_paper_unref (VacancyPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyPaper, vacancy_paper_unref)

/* Why no PDF of it can be made: jd_pages_tell() says it. Pages that miss a sign are there all the same. */
const JdPagesResult *vacancy_paper_get_result (const VacancyPaper *self);
guint                vacancy_paper_get_n_pages (const VacancyPaper *self); /* 0: there is no font */
/* Of the paper, in points. */
void vacancy_paper_get_size (const VacancyPaper *self, double *width, double *height);
/* What stands on @page, from 0, a line each. */
const char *vacancy_paper_get_text (const VacancyPaper *self, guint page);

/* A picture of @page, @width pixels wide. New reference. */
GdkTexture *vacancy_paper_draw (VacancyPaper *self, guint page, int width);

G_END_DECLS
