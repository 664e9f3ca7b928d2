// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The margins of a posting, in millimetres. */
#define JD_PAPER_SIDE_MM 20
#define JD_PAPER_TOP_MM 18

typedef enum
{
  JD_PAPER_UNKNOWN, /* nothing tells */
  JD_PAPER_A4,
  JD_PAPER_LETTER
} JdPaper;

/* What a posting is printed on where it is read: by the country of its first place, else of its language ("en-CA"). */
JdPaper jd_paper_of_posting (const JdPosting *posting);

/* The same in points; where nothing tells, or @posting is NULL, that of the person's desktop. */
void jd_paper_size (const JdPosting *posting, double *width, double *height);

G_END_DECLS
