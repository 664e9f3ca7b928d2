// SPDX-License-Identifier: GPL-3.0-or-later
/* The pages of a document, and what stands on them: jd-pages-head.c has the logo, jd-pages-piece.c makes a piece of each paragraph, heading and item, jd-pages.c breaks them into pages,
 * jd-pages-draw.c draws those. Each calls only those before it. All lengths are points, from the top and the left of the text. */
#pragma once

#include "pages/jd-pages.h"

G_BEGIN_DECLS

#define JD_PAGES_FOOTER_HEIGHT 26.0
#define JD_PAGES_FOOTER_SIZE 8.5
/* Facts stand behind it, so a page is twice as wide at least. */
#define JD_PAGES_LABEL_WIDTH 96.0

typedef struct
{
  double red, green, blue;
} JdPagesColour;

typedef struct
{
  double size;
  double gap; /* above */
  double indent;
  gboolean bold, keep_with_next;
  const JdPagesColour *colour;
} JdPagesStyle;

/* A line of a layout, which owns it; @top, @bottom and @baseline from the top of the layout, @x from its left. */
typedef struct
{
  PangoLayoutLine *line;
  double top, bottom, baseline, x;
} JdPagesLine;

/* The bytes of a layout's text that lead elsewhere. */
typedef struct
{
  gsize start, end;
  char *href; /* owned */
} JdPagesLink;

/* A paragraph: its text, and what stands beside its first line. */
typedef struct
{
  JdNodeType type;
  const JdPagesStyle *style;
  PangoLayout *layout;
  PangoLayout *side;    /* bullet or label of a fact; may be NULL */
  double gap;           /* above, unless on top of a page */
  gboolean first, last; /* of its list, or of the facts */
  JdPagesLine *lines;   /* owned; at least one */
  guint n_lines;
  const char *language; /* of all its text, where that is not the document's; else NULL. For ever */
  GArray *links; /* of JdPagesLink, in the order of the text; NULL: none */
} JdPagesPiece;

/* Lines of a piece on a page. */
typedef struct
{
  guint piece;
  guint first, last; /* lines; last is not on it */
  double y;          /* of the top of the first line */
} JdPagesPart;

struct _JdPages
{
  double width, height; /* of the text, without the footer */
  gboolean rtl;         /* the page is read from right to left, whatever its lines begin with */
  PangoContext *context;
  char *title;
  char *company;       /* NULL: not known */
  cairo_surface_t *logo; /* NULL: none */
  double logo_width, logo_height;
  PangoLayout *bullet; /* of all items; NULL: there was none yet */
  GPtrArray *pieces;   /* of JdPagesPiece */
  GPtrArray *pages;    /* of GArray of JdPagesPart */
};

extern const JdPagesColour jd_pages_soft, jd_pages_accent;

/* The logo, which stands in front of all text. The first returns the room it takes, with what is below it. */
double jd_pages_take_logo (JdPages *pages, const JdDocument *document, const JdLogo *logo);
void   jd_pages_draw_logo_on (const JdPages *pages, cairo_t *cr, gboolean tagged);

/* Whether @type is a line of its own on the page, of which pieces are made. */
gboolean      jd_pages_is_piece (JdNodeType type);
JdPagesPiece *jd_pages_piece_new (JdPages *pages, const JdDocument *document, const JdNode *node);
void          jd_pages_piece_free (gpointer piece);
/* @attributes may be NULL. */
PangoLayout *jd_pages_lay_out (const JdPages *pages, double size, gboolean bold, double width, const char *text, PangoAttrList *attributes);
/* Of the lines from @first up to @last. */
double jd_pages_piece_height (const JdPagesPiece *piece, guint first, guint last);

G_END_DECLS
