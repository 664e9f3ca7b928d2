// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a line of a source looks; flags. */
typedef enum
{
  JD_LOOK_ITEM = 1 << 0,     /* of a list */
  JD_LOOK_HEAD = 1 << 1,     /* marked as a heading: "# ", <h2> */
  JD_LOOK_BOLD = 1 << 2,     /* all of it, or a term that is defined */
  JD_LOOK_GAP = 1 << 3,      /* an empty line stands above, or a block of HTML begins */
  JD_LOOK_MARKUP = 1 << 4,   /* nothing but tags */
  JD_LOOK_HIDDEN = 1 << 5,   /* script, style, the head of a page */
  JD_LOOK_FURNITURE = 1 << 6,/* of navigation, foot or form of a page */
  JD_LOOK_LINK = 1 << 7,
  JD_LOOK_FRONT = 1 << 8,    /* of the fields at the top of a Markdown file */
  JD_LOOK_CAPITALS = 1 << 9, /* nearly all letters are */
  JD_LOOK_COLON = 1 << 10,   /* ends with one */
  JD_LOOK_FIELD = 1 << 11,   /* a name, a colon, a value */
  JD_LOOK_TITLE_TAG = 1 << 12,
  JD_LOOK_TOP = 1 << 13,     /* a heading of the first level */
  JD_LOOK_CELL = 1 << 14,    /* of a table */
  JD_LOOK_RULE = 1 << 15,    /* signs alone */
  JD_LOOK_QUESTION = 1 << 16,/* ends as one */
  JD_LOOK_STOP = 1 << 17,    /* ends as a sentence */
  JD_LOOK_NUMBERED = 1 << 18,/* begins with a number as items do */
  JD_LOOK_SPACED = 1 << 19,  /* was l e t t e r - s p a c e d */
  JD_LOOK_WRAPPED = 1 << 20, /* goes on with a sentence or paragraph of the line before */
  JD_LOOK_HEADING = 1 << 21, /* reads as a heading, marked or not */
} JdLook;
#define JD_N_LOOKS 22

typedef struct
{
  guint number; /* in the source, from 1 */
  guint looks;  /* of JdLook */
  guint indent; /* in characters */
  guint width;  /* of the whole line in the source */
  char *text;   /* what a reader sees of it, without the bullet; perhaps empty */
} JdLabelLine;

/* The lines of @text, UTF-8, that are not blank, in their order: plain text, Markdown or HTML as it stands on disk. Array of JdLabelLine, new. */
GPtrArray *jd_label_lines_read (const char *text);
/* Those that @text shows by itself. */
guint jd_label_looks_of (const char *text);
/* A line of an imported document: its @text as people read it, and its @looks, of which those that the text shows are added. */
JdLabelLine *jd_label_line_new (guint number, char *text, guint looks);
void       jd_label_line_free (JdLabelLine *line);

G_END_DECLS
