// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What the library says about pay for the role and place of a posting. No GTK. */

typedef struct
{
  char *name; /* of the level, for people */
  JdPay pay;
  gboolean current; /* the posting's level */
  gboolean market;  /* published by others; no offer */
} JdPayBand;

void jd_pay_band_free (JdPayBand *band);

/* By level, of JdPayBand: the employer's own figures or, without such, the market's, which are marked as that. All in one currency and period: that of @like (may be NULL) where
 * there are such. Empty when there are none for the role and place. */
GPtrArray *jd_pay_bands (const JdLibrary *library, const JdPosting *posting, const JdPay *like);

/* The currency and period a first pay is likely given in: those of the bands it will be compared with, else the posting's money (jd_currency_of_posting()), for a year. The currency is ""
 * when nothing tells. The amounts are 0. */
JdPay jd_pay_bands_terms (const JdLibrary *library, const JdPosting *posting);

/* One sentence with the market figures closest to the posting's level and place, and their source; says that they are no offer. NULL when there are none. New string. */
char *jd_pay_bands_reference (const JdLibrary *library, const JdPosting *posting);

/* Why there are no bands, for people; NULL when there are some, or the library is not there yet. */
const char *jd_pay_bands_missing (const JdLibrary *library, const JdPosting *posting);

G_END_DECLS
