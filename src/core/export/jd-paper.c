// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-paper.h"

#include <string.h>

/* Where US Letter is the usual paper, by CLDR; A4 is elsewhere. */
static const char *const letter_countries[] = { "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE", NULL };

static JdPaper
paper_of (const char *country)
{
  g_autofree char *code = g_ascii_strup (country, 2);

  return g_strv_contains (letter_countries, code) ? JD_PAPER_LETTER : JD_PAPER_A4;
}

JdPaper
jd_paper_of_posting (const JdPosting *posting)
{
  g_return_val_if_fail (posting != NULL, JD_PAPER_UNKNOWN);

  const char *place = jd_posting_place (posting);
  if (place != NULL && strlen (place) >= 2)
    return paper_of (place);
  g_auto (GStrv) subtags = g_strsplit (posting->language, "-", -1);
  for (guint i = 1; subtags[0] != NULL && subtags[i] != NULL; i++)
    if (strlen (subtags[i]) == 2)
      return paper_of (subtags[i]);
  return JD_PAPER_UNKNOWN;
}
