// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What comes into a library from elsewhere, of a table or a pack, held against what is in force there, so that it can be looked at before anything is written. */
typedef enum
{
  JD_INCOMING_SAME,
  JD_INCOMING_ADDED,
  JD_INCOMING_CHANGED,
  JD_INCOMING_OLDER,   /* what is in force has gone on from it, and stays */
  JD_INCOMING_CONFLICT /* both went on from what they began with, or began with nothing */
} JdIncomingState;

typedef enum
{
  JD_INCOMING_BLOCK,
  JD_INCOMING_LEVEL,
  JD_INCOMING_ROLE,
  JD_INCOMING_VARIABLE
} JdIncomingSort;

/* What becomes of an item. Without a conflict, all but KEEP bring it in. */
typedef enum
{
  JD_CONFLICT_MERGE, /* a block says what the library says, merged with what is clear, and keeps what is in conflict beside it; anything else stays as it is in the library */
  JD_CONFLICT_KEEP,  /* it stays as it is in the library, or away from there */
  JD_CONFLICT_TAKE   /* it is as it came; of a block, what it was goes into its history */
} JdConflictChoice;

/* Names as people type them, by JdConflictChoice; NULL-terminated. */
extern const char *const jd_conflict_choice_names[];

/* One item. All but @id, @state and @choice is for the sort alone; owned. */
typedef struct
{
  JdIncomingSort sort;
  JdIncomingState state;
  JdConflictChoice choice; /* the person's to make; MERGE at first */
  char *id; /* of a variable its name */
  JdBlock *former, *block; /* what is in force (NULL: nothing), and what shall be */
  JdBlock *theirs;         /* of a block in conflict, as it came; else NULL */
  JdLevel *level;
  JdRole *role;
  JdVariable *variable;
  GStrv conflicts; /* of a block in conflict: the places, as jd_block_merge() has them; else NULL */
} JdIncoming;

/* Names for JSON, by JdIncomingState and JdIncomingSort. */
extern const char *const jd_incoming_state_names[];
extern const char *const jd_incoming_sort_names[];

/* @block instead of @former (NULL: there is none): the same, added or changed. */
JdIncoming *jd_incoming_block (JdBlock *former, JdBlock *block);
GPtrArray  *jd_incoming_list (void); /* an empty one that owns what is added */

/* How many of @list are in @state. */
guint jd_incoming_count (const GPtrArray *list, JdIncomingState state);
/* Chooses for all that is in conflict. */
void  jd_incoming_choose (const GPtrArray *list, JdConflictChoice choice);

G_END_DECLS
