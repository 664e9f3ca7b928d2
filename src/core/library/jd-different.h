// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person said is different, however near the words are: the file different.json of a library folder, { "format": 1, "different": [ { "texts": [ ], "why" } ] }. A text is the id of a block,
 * or of a line of a posting (jd_different_line()); each of one entry is different from each other of it. */

/* As library folders call it. */
#define JD_DIFFERENT_FILE "different.json"
/* Texts of one entry; more are no group a person looked at. */
#define JD_DIFFERENT_MOST 50

/* What the line @placement of the posting @posting (ids) is called there. New string. */
char *jd_different_line (const char *posting, const char *placement);

/* Of GStrv, each an entry of two texts at least. NULL with @error, in which the file is called @file. */
GPtrArray *jd_different_parse (const char *data, gsize length, const char *file, GError **error);

G_END_DECLS
