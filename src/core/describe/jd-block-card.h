// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What a block says, each thing for itself: a card. Without a posting, so with variables by their names. No GTK. */
typedef struct
{
  char *where;     /* "All levels", "Senior · Netherlands · Remote · German" */
  char *text;      /* on one line, without markup; "" where it leaves the block out */
  int variant;     /* its place in the block; -1: of the body, -2: pay */
  char *language;  /* NULL: of none */
  char *otherwise; /* what would be said there without it; NULL: nothing, it is what others differ from */
} JdBlockCard;

/* Wordings for all, then what variants say, in the order of the file; and pay row by row. Languages are named where there are several, or one that is not the reader's. Of JdBlockCard. */
GPtrArray *jd_block_cards (const JdLibrary *library, const JdBlock *block, const char *reader);

/* The same, with the language named in any case, so that those of two versions of a block can be held against each other. */
GPtrArray *jd_block_cards_by_language (const JdLibrary *library, const JdBlock *block, const char *reader);

/* "Senior · Netherlands · German": where something is said on @condition (NULL: all levels) and in @language (NULL: it is not named). New string. */
char *jd_block_where (const JdLibrary *library, const JdCondition *condition, const char *language, const char *reader);

/* What would be said where @variant, of @block, is for, if that was not there: the wordings that hold there. Borrowed from the block. */
const JdLocalized *jd_block_inherited (const JdLibrary *library, const JdBlock *block, const JdVariant *variant);

/* "Austin, Texas" for "US-TX/Austin", "California" for "US-CA" and "Limburg, Belgium" for "BE-VLI", as @reader calls it. New string. */
char *jd_place_name (const char *place, const char *reader);

G_END_DECLS
