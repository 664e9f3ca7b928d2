// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that is freed all at once: a composed document is hundreds of small pieces that live and die together. Zero-filled, aligned for
 * any type; never fails but by abort, like g_malloc(). */
typedef struct _JdArena JdArena;

JdArena *jd_arena_new (void);
/* For what takes about @size bytes in all. */
JdArena *jd_arena_new_for (gsize size);
void     jd_arena_free (JdArena *arena);
gpointer jd_arena_alloc (JdArena *arena, gsize size);
char    *jd_arena_strndup (JdArena *arena, const char *text, gsize length);
#define jd_arena_new0(arena, Type) ((Type *) jd_arena_alloc ((arena), sizeof (Type)))
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdArena, jd_arena_free)

G_END_DECLS
