// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What the block of @placement says at @level in @posting; NULL when it has none, the library does not know it, or it says nothing there. @library may be NULL. New string. */
char *jd_block_wording_at (JdLibrary *library, const JdPosting *posting, const JdPlacement *placement, const char *level);

typedef struct
{
  const JdLevel *level; /* the first that says so; borrowed from the library */
  char *wording;
} JdBlockWording;

/* The different things it says, in the order of the levels: those that say the same are one. Of JdBlockWording; never NULL. */
GPtrArray *jd_block_wordings (JdLibrary *library, const JdPosting *posting, const JdPlacement *placement);

G_END_DECLS
