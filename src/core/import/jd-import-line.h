// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-types.h"

G_BEGIN_DECLS

/* What comes from elsewhere, as lines of wording: paragraphs, list items, strong, em and links that a wording can hold (jd_url_normalise) stay; everything else is dropped, its text kept where
 * it is text. Whatever was no markup is escaped, so that it reads the same. */
typedef struct
{
  gboolean item; /* of a list, rather than a paragraph */
  gboolean rest; /* of the line before, which was longer than JD_IMPORT_MAX_LINE */
  guint heading; /* 0: none; JD_IMPORT_TITLE: of all; from JD_IMPORT_SECTION on: of a section, greater ones of parts of it */
  guint level;   /* of an item: 1, greater ones in lists within items; 0 of all else */
  char *wording; /* one paragraph, never empty */
  char *name;    /* plain text, of a line that is a name and a value, "Location: Bath"; NULL of all else */
  char *value;   /* then the wording behind the name */
  GPtrArray *left_out; /* addresses of links of which only the text is in it, as no wording can hold them; NULL: none */
} JdImportLine;

#define JD_IMPORT_TITLE 1
#define JD_IMPORT_SECTION 2

#define JD_IMPORT_MAX_FILE (64 * 1024 * 1024) /* bytes; no file that is longer is read */
#define JD_IMPORT_MAX_SIZE (4 * 1024 * 1024) /* bytes of text; what is longer is cut there */
#define JD_IMPORT_MAX_LINES 1000             /* further ones are dropped */
#define JD_IMPORT_MAX_LINE 10000             /* characters; a longer line becomes several, as no widget can show one of any length */

/* How many bytes of @text are taken into a line at once: all of it, or up to the last gap between words before JD_IMPORT_MAX_LINE characters, or as many as that. */
gsize jd_import_line_fit (const char *text);
void  jd_import_line_free (JdImportLine *line);

G_END_DECLS
