// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-arena.h"

#include <stdalign.h>
#include <stddef.h>
#include <string.h>

/* A short posting fits into the first chunk; later ones double, so that a long one takes few. */
#define CHUNK_LEAST 256
#define CHUNK_FIRST (8 * 1024)
#define CHUNK_LAST (128 * 1024)

typedef struct _Chunk Chunk;
struct _Chunk
{
  Chunk *next;
  alignas (max_align_t) char data[];
};

struct _JdArena
{
  Chunk *chunks;
  char *at; /* in the chunk that is being filled */
  gsize left;
  gsize next_size;
};

JdArena *
jd_arena_new (void)
{
  return jd_arena_new_for (CHUNK_FIRST);
}

JdArena *
jd_arena_new_for (gsize size)
{
  JdArena *arena = g_new0 (JdArena, 1);

  arena->next_size = CLAMP (size, CHUNK_LEAST, CHUNK_LAST);
  return arena;
}

void
jd_arena_free (JdArena *arena)
{
  if (!arena)
    return;
  for (Chunk *chunk = arena->chunks, *next; chunk; chunk = next)
    {
      next = chunk->next;
      g_free (chunk);
    }
  g_free (arena);
}

static char *
add_chunk (JdArena *arena, gsize size)
{
  Chunk *chunk = g_malloc0 (sizeof (Chunk) + size);

  chunk->next = arena->chunks;
  arena->chunks = chunk;
  return chunk->data;
}

gpointer
jd_arena_alloc (JdArena *arena, gsize size)
{
  const gsize align = alignof (max_align_t);

  g_return_val_if_fail (size <= G_MAXSIZE / 2, NULL);

  size = (MAX (size, 1) + align - 1) & ~(align - 1);
  /* A large piece gets a chunk of its own, so that the one being filled is not given up for it. */
  if (size > arena->left && size > arena->next_size / 4)
    return add_chunk (arena, size);
  if (size > arena->left)
    {
      arena->at = add_chunk (arena, arena->next_size);
      arena->left = arena->next_size;
      arena->next_size = MIN (arena->next_size * 2, CHUNK_LAST);
    }
  char *result = arena->at;
  arena->at += size;
  arena->left -= size;
  return result;
}

char *
jd_arena_strndup (JdArena *arena, const char *text, gsize length)
{
  char *copy = jd_arena_alloc (arena, length + 1);

  memcpy (copy, text, length);
  return copy;
}
