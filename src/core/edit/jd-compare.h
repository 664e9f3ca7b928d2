// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What differs between two versions of a posting, for a person who has to choose one. Not a patch: nothing is applied by it. */
typedef enum
{
  JD_DIFFERENCE_CHANGED,
  JD_DIFFERENCE_ONLY_MINE,
  JD_DIFFERENCE_ONLY_THEIRS,
  JD_DIFFERENCE_MOVED
} JdDifferenceKind;

/* What is called "where": a heading may read like the name of a fact. */
typedef enum
{
  JD_DIFFERENCE_IN_FACT,     /* its name: "company" */
  JD_DIFFERENCE_IN_LANGUAGE, /* the posting's; "language" */
  JD_DIFFERENCE_IN_VARIABLE, /* its name */
  JD_DIFFERENCE_IN_SECTION   /* its heading */
} JdDifferencePlace;

typedef struct
{
  JdDifferenceKind kind;
  JdDifferencePlace place;
  char *where;
  char *mine;   /* plain text; NULL when only theirs */
  char *theirs; /* NULL when only mine */
} JdDifference;

/* Of JdDifference: title, level, facts and values first, then section by section in the order of @mine; what only @theirs has comes last. Empty when both read the same. */
GPtrArray *jd_compare_postings (const JdPosting *mine, const JdPosting *theirs);

G_END_DECLS
