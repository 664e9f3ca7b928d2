// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Operations of levels as people write and read them.
 *
 *   add BLOCK SECTION [start]      drop MATCH      replace BLOCK BLOCK      move MATCH SECTION      set MATCH must|nice
 *
 * MATCH is "block=ID", "kind=KIND", "aspect=ASPECT", "tag=TAG", or several of them with commas between, so that no tag with a comma can be told. */

/* NULL with @error. New; an object. */
JsonNode *jd_level_op_parse (const char *text, GError **error);
/* The same way round; members nobody knows are not told. New string. */
char     *jd_level_op_text (const JdOp *op);
/* "Qualifications about experience: left out", for people, in the program's language. New string. */
char     *jd_level_op_words (const JdLibrary *library, const JdOp *op);

/* Where operations can bring lines: the sections of all roles, each id once, as the first role that has it has it. Of JdRoleSection, borrowed; new. */
GPtrArray  *jd_level_op_sections (const JdLibrary *library);
/* The heading of the section, in the program's language; of one that no role has the id. New string. */
char       *jd_level_op_section_name (const JdLibrary *library, const char *id);
/* "about experience"; "" for none. Borrowed. */
const char *jd_level_op_aspect (JdAspect aspect);

G_END_DECLS
