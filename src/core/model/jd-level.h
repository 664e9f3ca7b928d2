// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-localized.h"
#include "jd-params.h"

G_BEGIN_DECLS

typedef enum
{
  JD_OP_ADD,
  JD_OP_DROP,
  JD_OP_REPLACE,
  JD_OP_MOVE,
  JD_OP_SET
} JdOpKind;

/* Which entries an operation is for; all given members must agree. NULL, JD_KIND_OTHER and JD_ASPECT_NONE mean "any". A selector with
 * members this version does not know is narrower than can be told here, and matches nothing. */
typedef struct
{
  char *block;
  JdKind kind;
  JdAspect aspect;
  char *tag;
  JdExtras *extras;
} JdSelector;

typedef struct
{
  JdOpKind kind;
  JdSelector match;     /* drop, move, set */
  char *block;          /* add, replace */
  char *with;           /* replace */
  char *section;        /* add, move */
  gboolean at_start;    /* add */
  JdNecessity necessity; /* set */
  JdExtras *extras;
} JdOp;

/* A preset: an ordered rung with a parent. Immutable, reference counted. */
typedef struct
{
  char *id;
  int order;
  JdLocalized *name;
  JdLocalized *title_pattern; /* with {role} */
  char *inherits;             /* NULL at the root */
  char *scope;                /* assist, do, own, lead; may be NULL */
  JdParams *params;           /* own ones only; see jd_library_level_params() */
  GPtrArray *ops;             /* of JdOp */
  JdParams *limits;
  JdParams *boards;
  JdExtras *extras;
} JdLevel;

/* One that stands at @root in a larger file; faults are its reader's. */
JdLevel *jd_level_read (const JdValue *root);
JdLevel *jd_level_parse (const char *data, gsize length, const char *file, GError **error);
char    *jd_level_to_json (const JdLevel *level, gsize *length);
JdLevel *jd_level_ref (JdLevel *level);
void     jd_level_unref (JdLevel *level);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLevel, jd_level_unref)

G_END_DECLS
