// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* From role, level and place to sections of placements: role -> level chain, root to leaf -> place. The one place where a library turns into wordings; everything
 * behind it works on the posting alone. Pure: same input, same result. */

/* What one block says in a context. */
typedef struct
{
  const char *wording; /* borrowed from the block; "" when it says nothing there */
  const char *language; /* the language it is in, which differs from the asked one when there is no translation */
  const JdVariant *variant; /* that was chosen; NULL for the body */
  JdWhy why;           /* filled for level and place; strings new, clear with jd_why_clear() */
} JdWordingChoice;

/* FALSE with @error when two variants are equally specific and differ (JD_ERROR_AMBIGUOUS; the message names block and both conditions). */
gboolean jd_resolve_block (const JdBlock *block, const JdContext *context, const char *language, JdWordingChoice *choice, GError **error);
void     jd_why_clear (JdWhy *why);

/* A block as a placement in @posting's context, ready to be inserted: wording, necessity, pay, revision, hash, id that is free in the posting. @origin is put into
 * why.from unless a variant says otherwise. Placement with empty base when the block says nothing at this level. NULL with @error. */
JdPlacement *jd_resolve_placement (const JdLibrary *library, const JdPosting *posting, const JdBlock *block, JdOrigin origin, GError **error);

/* What the role gives at a level: title, employment, params, variables and sections of linked placements, in the facts and language of @posting (whose
 * sections are not looked at). Returns a posting with only resolved, role, level and sections new. NULL with @error: unknown role or level, cycle, ambiguity, unknown block. */
JdPosting *jd_resolve_skeleton (const JdLibrary *library, const JdPosting *posting, const char *role, const char *level, GError **error);

/* A new posting. @facts (may be NULL) and @variables (may be NULL) are taken over by reference. @id NULL: a fresh UUID. */
JdPosting *jd_resolve_new (const JdLibrary *library,
                           const char      *id,
                           const char      *role,
                           const char      *level,
                           const char      *language,
                           JdFacts         *facts,
                           JdParams        *variables,
                           GError         **error);

/* The declarations (library, then role) of all variables that occur in the posting's wordings and headings; what resolved->variables holds. */
GPtrArray *jd_resolve_variables (const JdLibrary *library, const JdRole *role, const JdPosting *posting);

G_END_DECLS
