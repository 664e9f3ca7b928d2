// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-paper.h"

#include <langinfo.h>

#include "base/jd-locale.h"

JdPaper
jd_paper_of_posting (const JdPosting *posting)
{
  g_return_val_if_fail (posting, JD_PAPER_UNKNOWN);

  const char *place = jd_posting_place (posting);
  g_autofree char *country = place ? g_strndup (place, 2) : jd_locale_country (posting->language);
  if (!country)
    return JD_PAPER_UNKNOWN;
  return jd_locale_uses_letter (country) ? JD_PAPER_LETTER : JD_PAPER_A4;
}

/* The C library has the height, in millimetres, in place of a string. */
static JdPaper
paper_of_desktop (void)
{
  return GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) < 290 ? JD_PAPER_LETTER : JD_PAPER_A4;
}

void
jd_paper_size (const JdPosting *posting, double *width, double *height)
{
  JdPaper paper = posting ? jd_paper_of_posting (posting) : JD_PAPER_UNKNOWN;

  if (paper == JD_PAPER_UNKNOWN)
    paper = paper_of_desktop ();
  *width = paper == JD_PAPER_LETTER ? 612 : 595.276;
  *height = paper == JD_PAPER_LETTER ? 792 : 841.89;
}
