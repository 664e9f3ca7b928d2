// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The currencies pay can be in. No GTK. */

/* Of VacancyChoice, sorted. Likely are @current ("" for none), those of the posting's places and language, and those most pay is in. */
GPtrArray *vacancy_currency_choices (const JdPosting *posting, const char *current);

G_END_DECLS
