// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The countries a location can be in, as the person at the program calls them. Of VacancyChoice, sorted. Likely are @current (NULL: none), those of the posting's language and of its other
 * locations, and the desktop's. No GTK. */
GPtrArray *vacancy_country_choices (const JdPosting *posting, const char *current);
/* Likewise where there is no posting: likely are those of @places (codes; NULL-terminated) and of @language. */
GPtrArray *vacancy_country_choices_beside (const char *language, const char *const *places, const char *current);

G_END_DECLS
