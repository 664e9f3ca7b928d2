// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pangocairo.h>

#include "compose/jd-document.h"

G_BEGIN_DECLS

/* A composed document laid out on pages of paper. Pages break between lines, never behind a heading, and leave no single line of a longer paragraph alone. No GTK. */
typedef struct _VacancyPageLayout VacancyPageLayout;

/* @width and @height in points, within the margins; @context measures text in points, and from now on reads as the document does. Copies what it needs of @document. */
VacancyPageLayout *vacancy_page_layout_new (const JdDocument *document, PangoContext *context, double width, double height);
void               vacancy_page_layout_free (VacancyPageLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyPageLayout, vacancy_page_layout_free)

guint vacancy_page_layout_get_n_pages (const VacancyPageLayout *self); /* at least 1 */
void  vacancy_page_layout_draw (const VacancyPageLayout *self, cairo_t *cr, guint page); /* from 0; with its footer */

/* The text on @page, a line for each line there; for tests. New string. */
char *vacancy_page_layout_get_text (const VacancyPageLayout *self, guint page);

G_END_DECLS
