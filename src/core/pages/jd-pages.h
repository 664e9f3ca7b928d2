// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pangocairo.h>

#include "compose/jd-document.h"
#include "export/jd-logo.h"

G_BEGIN_DECLS

/* A composed document laid out on pages of paper. Pages break between lines, never behind a heading, and leave no single line of a longer paragraph alone. No GTK. */
typedef struct _JdPages JdPages;

/* @width and @height in points, within the margins; @context measures text in points, and from now on reads as the document does. Copies what it needs of @document. @logo: at the
 * head of the first page; NULL: none. */
JdPages *jd_pages_new (const JdDocument *document, const JdLogo *logo, PangoContext *context, double width, double height);
void     jd_pages_free (JdPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPages, jd_pages_free)

guint jd_pages_get_n_pages (const JdPages *self); /* at least 1 */

/* Draws a page, from 0; where there are several, with a footer that tells which it is. */
void jd_pages_draw (const JdPages *self, cairo_t *cr, guint page);
/* The same, on a PDF surface: what is drawn is tagged as what it is, and links lead where they do. @cr stands in the tag of the document, which is all the caller opens; pages come in their order. */
void jd_pages_draw_tagged (const JdPages *self, cairo_t *cr, guint page);

/* A heading, for an outline. @level from 0; @page from 0; @y of its top, in points from the top of the text. */
typedef struct
{
  char *text;
  guint level, page;
  double y;
} JdPagesHeading;

/* In the order of the text. Of JdPagesHeading, with their texts. */
GArray *jd_pages_get_headings (const JdPages *self);

/* Where the logo stands on the first page, in points from the top left of the text, and what it is called: the company. FALSE when there is none, or no name, in which case no tag has it. */
typedef struct
{
  double x, y, width, height;
  const char *name; /* borrowed from the pages */
} JdPagesFigure;
/* The language of each part of a line that jd_pages_draw_tagged() tags as a heading, paragraph or body of an item, in their order; NULL: that of the document. Borrowed for ever; the array is new. */
GPtrArray *jd_pages_languages (const JdPages *self);
gboolean jd_pages_get_figure (const JdPages *self, JdPagesFigure *figure);

/* The first sign that no font here can show; 0: all can be shown. */
gunichar jd_pages_get_unknown (const JdPages *self);

/* The text on @page, a line for each line there; for tests. New string. */
char *jd_pages_get_text (const JdPages *self, guint page);

G_END_DECLS
