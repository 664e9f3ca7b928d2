// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What elements of the lists in a block are called, in messages and where they are named by people: "level=intern" for a variant, "level=senior,place=NL" for a row of a salary. New strings. */

char *jd_variant_name (JsonNode *element);
/* NULL for what is no object. */
char *jd_row_name (JsonNode *element);
/* Any value: as JSON on one line. */
char *jd_value_name (JsonNode *value);

G_END_DECLS
