// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "base/jd-error.h"

G_BEGIN_DECLS

/* Gives a member of @block, an object as jd_block_to_node() makes it, another value. @place is what it is called: "title", "body.en", "variants[level=intern].body.en" (several keys
 * with a comma between, several values of one with "|"), "rows[level=senior,place=NL].min", "tags" (several with a comma between). @value is text, a whole number or "true" or "false"
 * as the member wants it; an empty one takes the member out, with the last wording the variant, and a row as a whole by "rows[…]". What is not there yet is made.
 *
 * FALSE with @error, and @block as it was, for a place that no block has, or a value that is no such. Whether all of it is a block is seen when it is read (jd_block_from_node()). */
gboolean jd_block_set (JsonObject *block, const char *place, const char *value, GError **error);

G_END_DECLS
