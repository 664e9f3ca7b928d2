// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"

G_BEGIN_DECLS

/* A text that findings stand in. They come in its order, nearly always, so that characters are counted and runs walked once. */
typedef struct
{
  const JdNode *node;
  guint index; /* of the node */
  const char *text;
  gsize at;      /* bytes of it that were passed */
  guint offset;  /* the same in characters */
  const JdRun *run; /* the first that may reach behind @at */
  gsize run_start;  /* where it begins, in bytes */
} JdFindingPlace;

/* At the beginning of @text, that of @node, which is number @index of its document. Borrows both. */
JdFindingPlace jd_finding_place_of (const JdNode *node, guint index, const char *text);
/* Fills in where @finding is, whose bytes are those of the text. */
void           jd_finding_set_place (JdFinding *finding, JdFindingPlace *place);

/* Whether the value of a variable, or what stands for one that has none, reaches into bytes @start to @end of the text of @node, as in "Northwind's"; a long value is prose like any other. */
gboolean jd_finding_is_value (const JdNode *node, gsize start, gsize end);
/* The same of @finding, in the text of @place. */
gboolean jd_finding_place_touches_value (JdFindingPlace *place, const JdFinding *finding);

G_END_DECLS
