// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "jd-error.h"
#include "jd-json-tree.h"

G_BEGIN_DECLS

/* Members of a JSON object that this version does not know. They survive load and save, each behind the known member it followed.
 * Immutable and reference counted (atomically), so copies of the model share them. */
typedef struct _JdExtras JdExtras;

typedef struct
{
  char *after;    /* the known member it followed; NULL at the start */
  char *name;
  JsonNode *node; /* owned, sealed */
} JdExtra;

JdExtras      *jd_extras_new (GPtrArray *items); /* takes an array of JdExtra, made with jd_extra_new() */
JdExtra       *jd_extra_new (const char *after, const char *name, const JdJsonNode *node); /* copies */
JdExtras      *jd_extras_ref (JdExtras *extras); /* NULL gives NULL */
void           jd_extras_unref (JdExtras *extras);
guint          jd_extras_length (const JdExtras *extras); /* 0 for NULL */
const JdExtra *jd_extras_get (const JdExtras *extras, guint index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdExtras, jd_extras_unref)

/* What @node says, as a tree of its own that jd_writer_node() writes. New (json_node_unref). */
JsonNode *jd_json_node_copy (const JdJsonNode *node);

G_END_DECLS
