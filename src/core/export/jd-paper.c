// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-paper.h"

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
