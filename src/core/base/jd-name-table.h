// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finding a name in a list that does not change any more, by whatever thread. A short list is looked through; for a long one a table is made when it is first asked for. Lies in
 * the owner of the list, zero to begin with; names are borrowed. A list that has become longer or shorter since is looked through. */
typedef struct
{
  gpointer table;
} JdNameTable;

typedef const char *(*JdNameFunc) (gconstpointer list, guint index);

/* Where @name stands among the @length names of @list; -1 when nowhere. */
int  jd_name_table_find (JdNameTable *self, gconstpointer list, guint length, JdNameFunc name_at, const char *name);
void jd_name_table_clear (JdNameTable *self);

G_END_DECLS
