// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "jd-board.h"

G_BEGIN_DECLS

/* What of a document a board gets as text, in the markup it takes (jd-board.h tells it). The words are those of the plain text export, title and chosen sections aside; facts are lines such as
 * "Company: Acme", so that all can be read with every tag taken away. No line break stands at the end. */

/* What of the document. */
typedef struct
{
  gboolean title; /* as a heading above all */
  gboolean facts;
  guint kinds; /* whose sections: a bit for each JdKind */
} JdBoardScope;
#define JD_BOARD_ALL_KINDS ((1u << (JD_KIND_OTHER + 1)) - 1)

/* What is not as it was written. */
typedef enum
{
  JD_CHANGE_HEADING_STRONG, /* a heading is a paragraph that is strong as a whole */
  JD_CHANGE_HEADING_LINE,   /* a heading is a line as all are */
  JD_CHANGE_LIST,           /* bullets are lines that begin with "- " */
  JD_CHANGE_STRONG,         /* strong text is as all is */
  JD_CHANGE_EM,             /* likewise */
  JD_CHANGE_LINK_ADDRESS,   /* the address of a link stands behind its text */
  JD_CHANGE_LINK_CUT,       /* the address of a link is left out */
  JD_CHANGE_SIGN,           /* < and & that no entity can stand for are signs that look alike */
  JD_N_CHANGES
} JdBoardChangeKind;
extern const char *const jd_board_change_names[]; /* NULL behind the last */

typedef struct
{
  JdBoardChangeKind kind;
  char *line; /* of the page (jd-line-id.h); NULL for what is none, such as a fact */
  char *text; /* what was changed: the line, or the text of the link */
  gsize start, end; /* bytes of the text of the board where it stands; the same where that is all of its line */
} JdBoardChange;

/* New string; "" when nothing of the document is in @scope. @changes (may be NULL) gets each change once a line, in order of the text; it frees them by jd_board_change_free(). */
char *jd_board_text (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope, GPtrArray *changes);
/* The same without any markup, as a form for plain text takes it. */
char *jd_board_plain_text (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope);
/* The lines of the sections alone, one behind the other: no headings, no marks of items. New string. */
char *jd_board_lines (const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope);
/* Whether @markup is what the board takes and says the same: no other tag or attribute, each one closed, no entity it does not know, and the words of the document. */
gboolean jd_board_text_check (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope, const char *markup, GError **error);
/* The same in two steps: the words that are to be read in it, each white space one space (new string), and whether they are. Boards of one kind have the same words. */
char    *jd_board_words (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope);
gboolean jd_board_text_says (const JdBoard *board, const char *words, const char *markup, GError **error);
guint    jd_board_words_kind (const JdBoard *board);

void jd_board_change_free (gpointer change);

G_END_DECLS
