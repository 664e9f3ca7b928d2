// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The currencies pay can be in. No GTK. */

/* What the pay of @posting is likely given in: the money of its place, else of the country its language is spoken in, else of the desktop's country where that speaks the same language. NULL when
 * nothing tells. Static. */
const char *vacancy_currency_of_posting (const JdPosting *posting);

/* Of VacancyChoice, sorted. Likely are @current ("" for none), those of the posting's places and language, and those most pay is in. */
GPtrArray *vacancy_currency_choices (const JdPosting *posting, const char *current);

G_END_DECLS
