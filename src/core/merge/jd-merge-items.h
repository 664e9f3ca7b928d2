// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "edit/jd-merge-text.h"

G_BEGIN_DECLS

/* Merging JSON: objects by their members, and lists as if they were objects whose members have names made of the elements. */

/* What is told of one merge as it goes on. */
typedef struct
{
  GPtrArray *places;    /* of conflicts, new strings */
  JsonArray *conflicts; /* of what each side says there */
  gboolean apart;       /* what would be a conflict if both had changed it is one already when it differs */
  GPtrArray *points;    /* gets a JdMergePoint for each place where ours and theirs differ; NULL: nobody asks */
  GHashTable *settled;  /* place -> JsonNode that shall be there, or NULL for none; both borrowed. NULL: nothing is decided */
} JdMerging;

/* Three versions of one value, by JdMergeSide; NULL where there is none. Borrowed. */
typedef struct
{
  JsonNode *sides[3];
} JdThree;

/* A place where the sides differ. */
typedef struct
{
  char *place;
  JsonNode *sides[3]; /* owned, like the next; NULL where there is none */
  JsonNode *merged;   /* what comes of both; of ours where that is in conflict */
  gboolean is_conflict;
} JdMergePoint;

/* Merges what all three say differently. @place is what messages call it. Gives a node of its own; NULL: there shall be none. */
typedef JsonNode *(*JdMergeFunc) (JdMerging *merging, const char *place, const JdThree *three);

/* Where people choose between the sides: at the value as a whole, at the places inside of it, or not at all. */
typedef enum
{
  JD_MERGE_WHOLE,
  JD_MERGE_INSIDE,
  JD_MERGE_ASIDE
} JdMergeDepth;

/* How a member is merged. A table ends with one that has no name, which is for all others. */
typedef struct
{
  const char *name;
  JdMergeFunc merge;
  JdMergeDepth depth;
} JdMemberMerge;

/* A name for @element of a list, by which the three versions find each other; NULL: it has none. New string. */
typedef char *(*JdNameFunc) (JsonNode *element);

/* Of JdMergePoint; new. */
GPtrArray *jd_merge_points_new (void);

gboolean  jd_three_agree (const JdThree *three, JdMergeSide a, JdMergeSide b);

/* Notes the conflict; gives what ours says. A JdMergeFunc. */
JsonNode *jd_merge_conflict (JdMerging *merging, const char *place, const JdThree *three);

/* Ours and theirs must be objects, or it is a conflict. The members come in the order of ours, those that only theirs has behind the one they stand behind there. @place "" is the top. */
JsonNode *jd_merge_object (JdMerging *merging, const char *place, const JdThree *three, const JdMemberMerge *members);

/* Likewise for lists, whose elements @name has names for; no list is an empty one. @elements has how one is merged that all three have differently. */
JsonNode *jd_merge_list (JdMerging *merging, const char *place, const JdThree *three, JdNameFunc name, const JdMemberMerge *elements);

G_END_DECLS
