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
  const char *wording; /* borrowed from the block, or from the spellings of the context; "" when it says nothing there */
  const char *language; /* the language it is in, which differs from the asked one when there is no translation */
  const JdVariant *variant; /* that was chosen; NULL for the body */
  JdWhy why;           /* filled for level and place; strings new, clear with jd_why_clear() */
} JdWordingChoice;

/* FALSE with @error when two variants are equally specific and differ (JD_ERROR_AMBIGUOUS; the message names block and both conditions). */
gboolean jd_resolve_block (const JdBlock *block, const JdContext *context, const char *language, JdWordingChoice *choice, GError **error);
void     jd_why_clear (JdWhy *why);

/* A block as a placement in @posting's context, ready to be inserted: wording, necessity, pay, revision, hash, id that is free in the posting. @origin is put into
 * why.from; a variant makes it level or place, but what the writer inserts (JD_FROM_EDIT) stays his, with the variant named beside it. Placement with empty base when
 * the block says nothing at this level. NULL with @error: ambiguity, or pay that is only a reference (JD_ERROR_REFUSED). */
JdPlacement *jd_resolve_placement (const JdLibrary *library, const JdPosting *posting, const JdBlock *block, JdOrigin origin, GError **error);

/* What the role gives at a level: title, employment, params, variables and sections of linked placements, in the facts and language of @posting (whose
 * sections are not looked at). @role NULL: the level's terms alone, for a posting of no role. All sections of the role are there, the empty ones too, so that there is a place to
 * write. Returns a posting with only resolved, role,
 * level and sections new. NULL with @error: unknown role or level, cycle, ambiguity, unknown block (the message names the role's or level's file and the path in it). */
JdPosting *jd_resolve_skeleton (const JdLibrary *library, const JdPosting *posting, const char *role, const char *level, GError **error);

/* A line a role has at a level, whatever it says there. All is borrowed from library and role. */
typedef struct
{
  const JdRoleSection *section;
  const JdBlock *block;
  JdNecessity necessity;
  const char *level; /* whose operation brought it; NULL when the role lists it */
} JdRoleLine;

/* Of JdRoleLine, in the order of the role, after the operations of all levels of the chain; for no place and workplace in particular. NULL with @error: unknown level or block, a cycle. New. */
GArray *jd_resolve_role_lines (const JdLibrary *library, const JdRole *role, const char *level, GError **error);

/* Whether a role has the line that @entry lists in @context, before any operation. */
gboolean jd_resolve_entry_holds (const JdRoleEntry *entry, const JdContext *context);

/* A new posting. It takes references of its own on @facts and @variables (each may be NULL). @id NULL: a fresh UUID. */
JdPosting *jd_resolve_new (const JdLibrary *library,
                           const char      *id,
                           const char      *role,
                           const char      *level,
                           const char      *language,
                           JdFacts         *facts,
                           JdParams        *variables,
                           GError         **error);

/* The declarations of all variables that occur in the posting's wordings and headings; what resolved->variables holds: the library's, then @role's (may be NULL), whose own win; then, for names
 * nobody said anything of yet, those of the roles a block is for, and those the posting has from a library that no longer knows them. */
GPtrArray *jd_resolve_variables (const JdLibrary *library, const JdRole *role, const JdPosting *posting);

/* What @library says of @name where @role (may be NULL) is the posting's and it occurs in a wording of @block (NULL: the writer's own). NULL: nothing. Borrowed. */
const JdVariable *jd_resolve_declaration (const JdLibrary *library, const JdRole *role, const JdBlock *block, const char *name);

/* Those of @variables that occur in @posting. Elements are references, the array is new. */
GPtrArray *jd_resolve_used (const GPtrArray *variables, const JdPosting *posting);

/* @posting with its declarations renewed; @more (of JdVariable; may be NULL) is asked last. The same posting (with a reference) when they are as they were. jd_edit_declare() knows when
 * that is needed. */
JdPosting *jd_resolve_declare (const JdLibrary *library, JdPosting *posting, const GPtrArray *more);

/* An id for a placement that is free in @posting: @stem, else "STEM~2", "STEM~3", ... New string. */
char *jd_resolve_free_id (const JdPosting *posting, const char *stem);

G_END_DECLS
