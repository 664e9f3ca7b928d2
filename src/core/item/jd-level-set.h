// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "base/jd-error.h"

G_BEGIN_DECLS

/* What a level can limit, NULL behind the last. All are whole numbers but "degree_max". */
extern const char *const jd_level_limits[];

/* Gives a member of @level, an object as its file has it, another value. @place is what it is called: "order", "scope", "inherits", "name.en", "title_pattern.en", "params.years_min",
 * "limits.must_max", "boards.linkedin", "ops[1]" (the first; one more than there are: a new one, as jd-level-op.h has it), "ops[1].at" (where that one shall stand, from 1). An empty @value takes the
 * member out. Whole numbers are numbers.
 *
 * FALSE with @error for a place no level has, a limit that is none and that @level did not have before, or a value that is no such. Whether all of it is a level is seen when it is read. */
gboolean jd_level_set (JsonObject *level, const char *place, const char *value, GError **error);

G_END_DECLS
