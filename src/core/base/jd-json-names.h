// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The member names of the objects that are open while a file is scanned, to notice a name that comes twice. Objects close in the reverse order they
 * opened, so names are a stack; a hash table of places on that stack finds one by content. Linear in the size of the names
 * whatever they are: the hash is keyed anew for each run of the program, so nobody can prepare names that collide. */
typedef struct
{
  const char *text; /* borrowed from the file, or owned when @owned */
  gsize length;
  guint hash;
  guint slot; /* in the table */
  guint8 depth;
  gboolean owned;
} JdName;

/* Most files never have more names open. */
#define JD_NAMES_FEW 32

typedef struct
{
  JdName *names;
  guint length, size;
  guint *slots; /* 0: free, else index into names, plus 1 */
  guint mask;
  guint64 seed;
  JdName few_names[JD_NAMES_FEW]; /* what both point to at first */
  guint few_slots[2 * JD_NAMES_FEW];
} JdNames;

void jd_names_init (JdNames *names);
void jd_names_clear (JdNames *names);

/* Adds the name of a member of the object at @depth: the text between its quotes, escapes as in the file. FALSE when that object has it already,
 * however it is escaped; then @first is where it stands in the file, or NULL when it is not known. */
gboolean jd_names_add (JdNames *names, guint depth, const char *text, gsize length, gboolean escaped, const char **first);

/* Forgets the names of the object at @depth, which must be the innermost. */
void jd_names_pop (JdNames *names, guint depth);

G_END_DECLS
