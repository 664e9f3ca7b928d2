// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-condition.h"
#include "jd-localized.h"
#include "jd-params.h"
#include "jd-variable.h"

G_BEGIN_DECLS

typedef struct
{
  char *block;
  JdCondition *when, *unless; /* NULL: always, never */
  JdExtras *extras;
} JdRoleEntry;

typedef struct
{
  char *id;
  JdKind kind; /* what a line typed there becomes */
  char *kind_name;
  JdLocalized *heading;
  GPtrArray *entries; /* of JdRoleEntry */
  JdExtras *extras;
} JdRoleSection;

typedef struct
{
  char *level;
  JdLocalized *title; /* may be NULL, like params */
  JdParams *params;
} JdRoleLevel;

/* A skeleton for a family of postings. Immutable, reference counted. */
typedef struct
{
  char *id;
  JdLocalized *name;
  JdLocalized *also;   /* what else people call it, for searches: "nurse, RN, ward nurse" */
  char *trade;         /* an id (describe/jd-trade.h); NULL: none */
  GPtrArray *titles;   /* of JdRoleLevel, with title */
  GPtrArray *params;   /* of JdRoleLevel, with params */
  GPtrArray *sections; /* of JdRoleSection */
  GPtrArray *variables; /* of JdVariable */
  JdNameTable by_name;  /* of the variables */
  JdExtras *extras;
} JdRole;

/* One that stands at @root in a larger file; faults are its reader's. */
JdRole *jd_role_read (const JdValue *root);
JdRole *jd_role_parse (const char *data, gsize length, const char *file, GError **error);
char   *jd_role_to_json (const JdRole *role, gsize *length);
JdRole *jd_role_ref (JdRole *role);
void    jd_role_unref (JdRole *role);
const JdVariable *jd_role_variable (const JdRole *role, const char *name); /* NULL when there is none */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdRole, jd_role_unref)

G_END_DECLS
