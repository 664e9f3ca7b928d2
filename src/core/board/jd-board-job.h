// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "jd-board-text.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* What boards got as text of a posting (jd-board-texts.h). */
typedef struct _JdBoardTexts JdBoardTexts;

/* A posting on its way to a board: what of it fills which field. */
typedef struct
{
  const JdBoard *board;
  const JdPosting *posting;
  const JdDocument *document; /* of the posting */
  const JdLibrary *library;   /* whose levels say what boards call them, and which they follow; may be NULL */
  gboolean title;             /* the text begins with the title */
  guint place;                /* which of its places the entry is for, where the board takes one for each; below jd_board_place_count() */
  JdBoardTexts *texts;        /* of the posting, which all its jobs share; NULL: each is written anew */
  GPtrArray *entries;         /* what fills the fields for that place, where it is known already: jd_board_entries(); NULL: it is made when it is needed */
} JdBoardJob; /* all borrowed */

/* How a value is meant where more than text can be said. */
typedef enum
{
  JD_VALUE_TEXT,
  JD_VALUE_NUMBER, /* digits, with a point between */
  JD_VALUE_SWITCH, /* "true" or "false", by a map of the board */
  JD_VALUE_MARKUP  /* what jd_board_text() gives */
} JdBoardValueForm;

/* Why a posting that has something for a part sends nothing of it. */
typedef enum
{
  JD_UNSENT_NOTHING,  /* it is sent, or there is nothing to be sent */
  JD_UNSENT_NAME,     /* the board has no name for the value */
  JD_UNSENT_PLACE,    /* which place is meant cannot be told */
  JD_UNSENT_PERIOD,   /* the board has no name for the period, without which amounts say nothing */
  JD_UNSENT_CENTS,    /* it takes whole amounts, and this one has cents */
  JD_UNSENT_KIND      /* it asks for a link, and there is an e-mail address, or the other way */
} JdUnsent;

typedef struct
{
  const JdBoardField *field; /* of the board; NULL for a part of a board without fields */
  guint place;               /* which of its places it is of, as in the job */
  char *value;               /* NULL: none */
  JdBoardValueForm form;
  JdUnsent unsent;
  char *ours; /* what was not sent; NULL: nothing */
} JdBoardEntry;

/* What @part is, for no field. @changes (may be NULL) as jd_board_text() has it. New. */
JdBoardEntry *jd_board_fill_part (const JdBoardJob *job, const char *part, GPtrArray *changes);
/* Whether it stands once for each place of a posting. */
gboolean      jd_board_field_is_of_each_place (const JdBoardField *field);
/* What @field of the board is, whatever the others are. New. */
JdBoardEntry *jd_board_fill_field (const JdBoardJob *job, const JdBoardField *field);
/* Of JdBoardEntry: one for each field, in the order of the form; fields that stand for each place ("[*]") are there once for each, those that follow each other place by place. New; frees them. */
GPtrArray    *jd_board_entries (const JdBoardJob *job, GPtrArray *changes);
void          jd_board_entry_free (gpointer entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoardEntry, jd_board_entry_free)

/* Which sections and facts @part is of; FALSE: it is no text of sections. */
gboolean jd_board_part_scope (const JdBoardJob *job, const char *part, JdBoardScope *scope);
G_END_DECLS
