// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What rules about words are about. */
typedef struct
{
  const char *id;      /* "pronoun", as packs have it */
  const char *message; /* what is found, as a sentence; to be translated */
  const char *why;     /* why that matters and what helps; to be translated */
  const char *source;  /* where that is from, where a rule has none of its own; in no language but its own */
  int severity;        /* of JdSeverity, where a rule has none of its own */
} JdWordCategory;

const JdWordCategory *jd_word_category_find (const char *id); /* NULL: there is none; static */
/* Their ids, for messages. New string. */
char *jd_word_category_list (void);

G_END_DECLS
