// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What the library says about pay for the role and place of a posting. No GTK. */

/* The employer's own figures by level, of VacancyBand; empty when there are none. All in one currency and period: that of @like (may be NULL) where there are such. */
GPtrArray *vacancy_pay_bands_offer (const JdLibrary *library, const JdPosting *posting, const JdPay *like);

/* One sentence with the market figures closest to the posting's level and place, and their source; says that they are no offer. NULL when there are none. New string. */
char *vacancy_pay_bands_reference (const JdLibrary *library, const JdPosting *posting);

G_END_DECLS
