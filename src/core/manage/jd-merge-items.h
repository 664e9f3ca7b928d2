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
} JdMerging;

/* Three versions of one value, by JdMergeSide; NULL where there is none. Borrowed. */
typedef struct
{
  JsonNode *sides[3];
} JdThree;

/* Merges what all three say differently. @place is what messages call it. Gives a node of its own; NULL: there shall be none. */
typedef JsonNode *(*JdMergeFunc) (JdMerging *merging, const char *place, const JdThree *three);

/* How a member is merged. A table ends with one that has no name, which is for all others. */
typedef struct
{
  const char *name;
  JdMergeFunc merge;
} JdMemberMerge;

/* A name for @element of a list, by which the three versions find each other; NULL: it has none. New string. */
typedef char *(*JdNameFunc) (JsonNode *element);

gboolean  jd_three_agree (const JdThree *three, JdMergeSide a, JdMergeSide b);

/* Notes the conflict; gives what ours says. A JdMergeFunc. */
JsonNode *jd_merge_conflict (JdMerging *merging, const char *place, const JdThree *three);

/* Ours and theirs must be objects, or it is a conflict. The members come in the order of ours, those that only theirs has behind the one they stand behind there. @place "" is the top. */
JsonNode *jd_merge_object (JdMerging *merging, const char *place, const JdThree *three, const JdMemberMerge *members);

/* Likewise for lists, whose elements @name has names for; no list is an empty one. @merge is for an element that all three have differently. */
JsonNode *jd_merge_list (JdMerging *merging, const char *place, const JdThree *three, JdNameFunc name, JdMergeFunc merge);

G_END_DECLS
