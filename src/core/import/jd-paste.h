// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-types.h"

G_BEGIN_DECLS

/* What comes from the clipboard, as lines of wording: paragraphs, list items, strong, em and links that a wording can hold (jd_url_normalise) stay; everything else (fonts, tables' frames, images, comments,
 * scripts, the hidden parts of Word's HTML) is dropped, its text kept where it is text. Never fails; whatever was no markup is escaped, so that it reads the same. */
typedef struct
{
  gboolean item; /* of a list, rather than a paragraph */
  gboolean rest; /* of the line before, which was longer than JD_PASTE_MAX_LINE */
  char *wording; /* one paragraph, never empty */
  GPtrArray *left_out; /* addresses of links of which only the text is in it, as no wording can hold them; NULL: none */
} JdPasteLine;

#define JD_PASTE_MAX_SIZE (4 * 1024 * 1024) /* bytes; what is longer is cut there */
#define JD_PASTE_MAX_LINES 1000             /* further ones are dropped */
#define JD_PASTE_MAX_LINE 10000             /* characters; a longer line becomes several, as no widget can show one of any length */

/* Elements are JdPasteLine. Never NULL. @length -1: up to NUL. */
GPtrArray *jd_paste_html (const char *html, gssize length);
/* Plain text: a line that begins with a bullet or a number ("- ", "* ", "• ", "1. ", "a) ") is an item; an indented line goes on with the item before it; an empty line ends a
 * paragraph. Lines of a paragraph are joined when the text looks wrapped by hand, else each is its own. */
GPtrArray *jd_paste_text (const char *text, gssize length);
/* How many bytes of @text are taken into a line at once: all of it, or up to a space before JD_PASTE_MAX_LINE characters, or as many as that. */
gsize      jd_paste_line_fit (const char *text);
void       jd_paste_line_free (JdPasteLine *line);

G_END_DECLS
