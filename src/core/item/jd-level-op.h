// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Operations of levels as people write and read them.
 *
 *   add BLOCK SECTION [start]      drop MATCH      replace BLOCK BLOCK      move MATCH SECTION      set MATCH must|nice
 *
 * MATCH is "block=ID", "kind=KIND", "aspect=ASPECT", "tag=TAG", or several of them with commas between. */

/* NULL with @error. New; an object. */
JsonNode *jd_level_op_parse (const char *text, GError **error);
/* The same way round; members nobody knows are not told. New string. */
char     *jd_level_op_text (const JdOp *op);
/* "Leaves out qualifications that are about experience", for people, in the program's language. New string. */
char     *jd_level_op_words (const JdLibrary *library, const JdOp *op);

G_END_DECLS
