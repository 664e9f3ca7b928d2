// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which line of the page: the title, the heading of a section, or a placement. One string, so that it can be a key and travel with a signal: a placement's is its id, a heading's "#" and
 * the id of its section, the title's "#" alone. No id has a "#". No GTK. */
#define VACANCY_PLACE_TITLE "#"

char       *vacancy_place_of_heading (const char *section); /* new string */
gboolean    vacancy_place_is_title (const char *place);
const char *vacancy_place_section (const char *place); /* whose heading it is; NULL for any other line. Borrowed from @place */

G_END_DECLS
