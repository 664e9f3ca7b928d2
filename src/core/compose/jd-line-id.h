// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"

G_BEGIN_DECLS

/* Which line of the page: the title, the heading of a section, or a placement. One string, so that it can be a key and travel with a signal: a placement's is its id, a heading's "#" and
 * the id of its section, the title's "#" alone. No id has a "#". */
#define JD_LINE_ID_TITLE "#"

char       *jd_line_id_of_heading (const char *section); /* new string */
char       *jd_line_id_of_node (const JdNode *node); /* NULL for what is no line. New string */
gboolean    jd_line_id_is_title (const char *line);
const char *jd_line_id_section (const char *line); /* whose heading it is; NULL for any other line. Borrowed from @line */

G_END_DECLS
