// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"

G_BEGIN_DECLS

/* How near a block is to where someone is writing, nearest first. */
typedef enum
{
  JD_FIT_HERE,        /* of a kind that belongs into the section, for the role of the posting or for every role */
  JD_FIT_OTHER_ROLES, /* of such a kind, but for other roles */
  JD_FIT_ELSEWHERE    /* for other sections */
} JdFit;

/* @section: the kind of the section, JD_KIND_OTHER outside of all; @role NULL: the posting has none. */
JdFit jd_fit (const JdBlock *block, JdKind section, const char *role);

G_END_DECLS
