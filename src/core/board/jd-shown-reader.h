// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-shown.h"
#include "jd-board-text.h"

G_BEGIN_DECLS

/* The inside of jd-board-shown.h: what stands in one field, as lines. */
typedef struct
{
  const char *value;        /* what is sent: markup that jd_board_read_back() takes, or plain text */
  gboolean html;
  gboolean entities;        /* signs are written as entities in @value */
  JdShownKind kind;         /* of lines that are neither headings nor items */
  guint max;                /* characters that may be sent; 0: as many as there are */
  const GPtrArray *changes; /* of JdBoardChange, whose places are in @value; NULL: none */
} JdShownText;

/* Appends its lines to @lines, the first apart from what stands there. */
void jd_shown_read (const JdShownText *text, GPtrArray *lines);

/* A line that says @text, with nothing changed or cut. New. */
JdShownLine *jd_shown_line_new (JdShownKind kind, const char *text);
void         jd_shown_line_free (gpointer line);

G_END_DECLS
