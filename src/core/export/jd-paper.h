// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

typedef enum
{
  JD_PAPER_UNKNOWN, /* nothing tells */
  JD_PAPER_A4,
  JD_PAPER_LETTER
} JdPaper;

/* What a posting is printed on where it is read: by the country of its first place, else of its language ("en-CA"). */
JdPaper jd_paper_of_posting (const JdPosting *posting);

G_END_DECLS
