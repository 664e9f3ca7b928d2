// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-update.h"

G_BEGIN_DECLS

/* A line that is offered as people read it: filled with the posting's values, on one line, its pay in front where that changes. Where all that differs is markup, with that. */
typedef struct
{
  char *base;     /* what the library said */
  char *library;  /* what it says now */
  char *mine;     /* what the writer made of it; NULL where he edited nothing of what changes */
  char *merged;   /* both; NULL where there is nothing to merge, and in a conflict */
  GPtrArray *pieces; /* of JdMergePiece: where they are in conflict; NULL where they are not, or not in words */
} JdUpdateText;

JdUpdateText *jd_update_text_new (const JdUpdate *update, guint line);
void          jd_update_text_free (JdUpdateText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdUpdateText, jd_update_text_free)

/* The heading of the section the line is in, filled. New string. */
char *jd_update_text_heading (const JdUpdate *update, guint line);

G_END_DECLS
