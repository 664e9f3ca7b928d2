// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pangocairo.h>

#include "compose/jd-document.h"

G_BEGIN_DECLS

/* A composed document laid out on pages of paper. Pages break between lines, never behind a heading, and leave no single line of a longer paragraph alone. No GTK. */
typedef struct _VacancyPageLayout JdPages;

/* @width and @height in points, within the margins; @context measures text in points, and from now on reads as the document does. Copies what it needs of @document. */
JdPages *jd_pages_new (const JdDocument *document, PangoContext *context, double width, double height);
void               jd_pages_free (JdPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPages, jd_pages_free)

guint jd_pages_get_n_pages (const JdPages *self); /* at least 1 */
void  jd_pages_draw (const JdPages *self, cairo_t *cr, guint page); /* from 0; with its footer */

/* The text on @page, a line for each line there; for tests. New string. */
char *jd_pages_get_text (const JdPages *self, guint page);

G_END_DECLS
