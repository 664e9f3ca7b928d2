// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manage/jd-library-edit-settle.h"
#include "merge/jd-settle.h"

G_BEGIN_DECLS

/* A block of the library that says two things: in a file beside it that was left by a program that keeps folders in step, in one that git could not merge, or in itself since a merge. */
typedef struct
{
  char *title;          /* of the block */
  char *path;           /* the file with the other version, or of the block */
  const JdStray *stray; /* borrowed from the library; NULL: the block tells it itself */
  JdBlock *base, *mine, *theirs; /* @base NULL: nobody knows; @mine NULL: there is no such block by now; @theirs NULL: it cannot be told */
  JdBlock *now;                  /* the block as the library has it; NULL: there is none, or git marked both in its file */
} JdElsewhere;

/* Of JdElsewhere, by title. @library has to stay as long. */
GPtrArray *jd_elsewhere_list (const JdLibrary *library);

/* What there is to settle; NULL when @mine or @theirs is. New. */
JdSettle *jd_elsewhere_settle (const JdElsewhere *elsewhere, const char *reader);

G_END_DECLS
