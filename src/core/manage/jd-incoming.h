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

/* One item. All but @id and @state is for the sort alone; owned. */
typedef struct
{
  JdIncomingSort sort;
  JdIncomingState state;
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

G_END_DECLS
