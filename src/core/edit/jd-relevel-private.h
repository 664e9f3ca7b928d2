// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-relevel.h"
#include "model/jd-posting-index.h"

G_BEGIN_DECLS

/* A line of the merged posting: mine, theirs (the level's), or both. */
typedef struct
{
  JdPlacement *mine;   /* owned; NULL when the level adds it */
  JdPlacement *theirs; /* owned; NULL when the level does not have it, or has no say in it */
  gboolean stays_mine; /* the writer kept or moved it, and nothing else in the merged posting tells so */
  JdChange *change;    /* borrowed from the list of changes, like pay */
  JdChange *pay;       /* NULL when there is nothing to say of the pay */
} JdMergeLine;

/* A section of the merged posting, with all lines, those to be removed too: what becomes of them is decided later. */
typedef struct
{
  JdSection *mine;   /* borrowed; NULL when the role has a new one */
  JdSection *theirs; /* borrowed; NULL when it is not the role's */
  GPtrArray *lines;  /* of JdMergeLine */
  JdChange *heading; /* borrowed; NULL when it does not change */
} JdMergeSection;

struct _JdRelevel
{
  JdLibrary *library;   /* owned, like the rest */
  JdPosting *posting;   /* mine */
  JdPosting *before;    /* the skeleton at the level it has; NULL when the library cannot tell */
  JdPosting *after;     /* the skeleton at the level it gets */
  JdPostingIndex *mine_index, *before_index, *after_index;
  GHashTable *before_pairs; /* placements of mine to those of before, and back; empty without before */
  GHashTable *displaced;    /* placements of mine the writer put elsewhere than the level he had; borrowed */
  GPtrArray *sections;  /* of JdMergeSection */
  GPtrArray *changes;   /* of JdChange */
  JdChange *title, *employment; /* borrowed; NULL when they do not change */
};

/* Placements of @mine to those of @skeleton that are the same line, and back; borrowed. @skeleton NULL: none. */
GHashTable *jd_relevel_match (const JdPosting *mine, const JdPostingIndex *index, const JdPosting *skeleton);

/* One of a list of lines that a skeleton gives an order. */
typedef struct
{
  int key;           /* its place in the skeleton; -1 when it has none */
  gboolean counts;   /* others are ordered by it */
  gboolean in_order; /* taken out and put back by the rule of jd-relevel-order.c, it would stand where it stands */
} JdOrderKey;

/* Fills in_order. */
void jd_order_judge (JdOrderKey *keys, guint n);

/* A list of lines into which a skeleton's are put, each by the same rule; from its first to its last. */
typedef struct
{
  GQueue *lines;
  GList **by_key; /* links of lines */
  GList *first;   /* the first in the list that has a key */
  GList *nearest; /* the one with the greatest key so far */
} JdOrder;

/* @keys are those of @lines, all less than @n_keys. */
void jd_order_init (JdOrder *order, GPtrArray *lines, const JdOrderKey *keys, guint n_keys);
void jd_order_pass (JdOrder *order, guint key);
void jd_order_insert (JdOrder *order, gpointer line);
/* Puts what has come of it into @lines. */
void jd_order_finish (JdOrder *order, GPtrArray *lines);

/* Fills relevel->sections: which line of mine is which of the level's, and where the added ones go. */
gboolean jd_relevel_lay_out (JdRelevel *self, GError **error);
void     jd_merge_section_free (JdMergeSection *section);

/* Whether the writer put @placement elsewhere than the level he had put it, so that taking it out would lose his order. */
gboolean jd_relevel_is_displaced (const JdRelevel *self, const JdPlacement *placement);

/* FALSE for an offer of updates. */
gboolean jd_relevel_is_other_level (const JdRelevel *self);

/* Appends a change; the strings are copied. */
JdChange *jd_relevel_add_change (JdRelevel *self, JdChangeKind kind, JdTarget target, const char *id, const char *before, const char *after, const char *base);
gboolean  jd_change_is_taken (const JdChange *change); /* whether the level has its way; FALSE for NULL */

/* Compares @line three ways and notes the changes; and makes what it becomes: a new reference, NULL when it goes away. */
void         jd_relevel_compare_line (JdRelevel *self, const JdMergeSection *section, JdMergeLine *line);
JdPlacement *jd_relevel_merge_line (const JdRelevel *self, const JdMergeLine *line);

G_END_DECLS
