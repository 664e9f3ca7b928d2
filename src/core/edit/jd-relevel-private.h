// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-relevel.h"

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
  GHashTable *before_pairs; /* placements of mine to those of before, and back; empty without before */
  GPtrArray *sections;  /* of JdMergeSection */
  GPtrArray *changes;   /* of JdChange */
  JdChange *title, *employment; /* borrowed; NULL when they do not change */
};

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
