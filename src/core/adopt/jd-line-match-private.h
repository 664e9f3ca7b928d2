// SPDX-License-Identifier: GPL-3.0-or-later
/* The inside of jd-line-match.h: jd-line-match.c makes the index, jd-line-looks.c looks lines up in it. */
#pragma once

#include "adopt/jd-line-match.h"
#include "adopt/jd-line-words.h"

G_BEGIN_DECLS

/* A wording of the library, as a whole or one line of it. */
typedef struct
{
  JdBlock *block;    /* borrowed */
  JdLineWord *words; /* owned */
  guint n_words;
  guint n_fixed;     /* of them no variables */
} JdLineEntry;

/* A wording that is like a line. */
typedef struct
{
  guint entry, alike;
} JdLineLike;

/* What a line is like: what shares most with it first. */
typedef struct
{
  JdLineLike *likes;
  guint n;
  gboolean known;
  gboolean is_kept; /* the matcher owns @likes, for it has met the line before */
} JdLineLook;

struct _JdLineMatcher
{
  JdLibrary *library;
  char *language;
  GHashTable *numbers; /* JdWord -> number, from 1 */
  GArray *entries;     /* of JdLineEntry */
  GPtrArray *of_word;  /* by number - 1: GArray of guint, entries that have it, each once */
  JdTitleTable *titles;
  GMutex mutex; /* of the next two */
  GHashTable *skeletons; /* "role/level" -> JdPosting */
  GHashTable *met;       /* plain line -> JdLineLook: old postings of one company share most of theirs */
};

G_END_DECLS
