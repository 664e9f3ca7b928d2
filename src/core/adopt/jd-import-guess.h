// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopt/jd-line-match.h"
#include "import/jd-outline.h"

G_BEGIN_DECLS

/* Which role and level of the library a text is about: by its title, the years it asks for, and the blocks its lines are like. Both borrowed from the library. */
typedef struct
{
  const char *role;  /* NULL: none of them */
  const char *level; /* never NULL where the library has one */
} JdImportGuess;

/* @looks is of the lines of @outline. @role (may be NULL): the one a person chose. */
JdImportGuess jd_import_guess (const JdOutline *outline, const JdLineMatcher *matcher, JdLineLooks *looks, const char *role);

G_END_DECLS
