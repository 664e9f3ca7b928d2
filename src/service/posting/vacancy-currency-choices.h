// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The currencies pay can be in. No GTK. */

/* Of VacancyChoice, sorted. Likely are @current ("" for none), those of the posting's places and language, and those most pay is in. */
GPtrArray *vacancy_currency_choices (const JdPosting *posting, const char *current);
/* Likewise where there is no posting: likely are those of @places (codes; NULL-terminated) and of @language. */
GPtrArray *vacancy_currency_choices_beside (const char *language, const char *const *places, const char *current);

G_END_DECLS
