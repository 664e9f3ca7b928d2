// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file in JSON says, as a tree. The scan makes it on its way, so what is read is what was checked. Texts end with NUL, which stands in none of them. */
typedef enum
{
  JD_JSON_NULL,
  JD_JSON_BOOL,
  JD_JSON_WHOLE, /* a number without point and exponent */
  JD_JSON_REAL,
  JD_JSON_TEXT,
  JD_JSON_LIST,
  JD_JSON_OBJECT
} JdJsonType;

/* All is borrowed from the tree. */
typedef struct _JdJsonNode JdJsonNode;
struct _JdJsonNode
{
  JdJsonType type;
  guint length; /* how many items a list or an object has */
  guint next;   /* item of an object at which the next look-up begins: members are mostly asked for in the order in which they stand */
  const char *name; /* of a member; NULL for an element and at the top */
  union
  {
    gboolean flag;
    gint64 whole;
    double real;
    const char *text;
    JdJsonNode *items; /* one behind the other, in the order of the file */
  };
};

typedef struct _JdJsonTree JdJsonTree;

void jd_json_tree_free (JdJsonTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdJsonTree, jd_json_tree_free)

JdJsonNode *jd_json_tree_root (JdJsonTree *tree);

/* NULL when @object, which must be one, has no member @name. */
JdJsonNode *jd_json_node_member (JdJsonNode *object, const char *name);

/* ---- For the scan ---- */

/* For a file of @length bytes. */
JdJsonTree *jd_json_tree_new (gsize length);
/* The values in their order: of a member the name first, of a list or an object all between open and close. Texts and names as they stand between their quotes, which the scan has passed. */
void jd_json_tree_name (JdJsonTree *tree, const char *text, gsize length, gboolean escaped);
void jd_json_tree_text (JdJsonTree *tree, const char *text, gsize length, gboolean escaped);
void jd_json_tree_number (JdJsonTree *tree, const char *text, gsize length, gboolean whole);
void jd_json_tree_bool (JdJsonTree *tree, gboolean flag);
void jd_json_tree_null (JdJsonTree *tree);
void jd_json_tree_open (JdJsonTree *tree, gboolean is_object);
void jd_json_tree_close (JdJsonTree *tree);

/* What stands between the quotes of a text, without its escapes, to @out, which is as long; returns its end. No NUL behind it. */
char *jd_json_unescape (char *out, const char *text, gsize length);

G_END_DECLS
