// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "jd-board-text.h"

G_BEGIN_DECLS

/* The inside of jd-board-text.h: the tags a board has for what a document is made of, and writing with them. */

typedef struct
{
  const JdBoard *board;
  GString *out;       /* borrowed */
  GPtrArray *changes; /* borrowed; NULL: nobody asks */
  gboolean html;      /* tags are written, and signs escaped */
  gboolean words;     /* without tags, but as a reader of the markup finds the words: no other text than with them */
  /* Tags; NULL where the board has none. */
  const char *outer, *paragraph, *line_break, *list, *item, *strong, *em;
  const char *headings[3]; /* by rank, the highest first */
  gboolean link, direction;
  gboolean after_bare; /* a block without a tag stands at the end of @out */
} JdBoardMarkup;

/* @html: else plain text. */
void jd_board_markup_init (JdBoardMarkup *markup, const JdBoard *board, gboolean html, GString *out, GPtrArray *changes);

/* An element around others. @attributes (may be NULL) are escaped, with a space in front. Nothing for a NULL @tag. */
void jd_board_markup_open (JdBoardMarkup *markup, const char *tag, const char *attributes);
void jd_board_markup_close (JdBoardMarkup *markup, const char *tag);
/* The attributes of @tag for @node, where it is in another language than the document and the board takes them; else NULL. New string. */
char *jd_board_markup_language (const JdBoardMarkup *markup, const char *tag, const JdNode *node);
/* A paragraph or heading; @tag NULL: without one, apart from its neighbours by an empty line. */
void jd_board_markup_begin_block (JdBoardMarkup *markup, const char *tag, const char *attributes);
void jd_board_markup_end_block (JdBoardMarkup *markup, const char *tag);
/* Another line in a paragraph, where there can be one; else in one of its own. */
void jd_board_markup_next_line (JdBoardMarkup *markup);

void jd_board_markup_text (JdBoardMarkup *markup, const JdNode *node, const char *text, gsize length, const char *behind);
/* The runs of @node; in @strong text already. */
void jd_board_markup_runs (JdBoardMarkup *markup, const JdNode *node, gboolean strong);

/* @text: what was changed; NULL: the line. @length: bytes at the end of what is written so far that say it otherwise; 0: the line that is being written. */
void jd_board_markup_note (JdBoardMarkup *markup, JdBoardChangeKind kind, const JdNode *node, const char *text, gsize length);

/* ---- signs ---- */

/* Whether the & at @at begins a reference, as browsers read them. */
gboolean jd_is_html_reference (const char *at);
#define JD_SIGN_LESS "‹"
#define JD_SIGN_AND "＆"

/* The words of @markup, with line breaks behind paragraphs and items. NULL with @error where it is not what the board takes. New string. */
char *jd_board_read_back (const JdBoard *board, const char *markup, GError **error);

G_END_DECLS
