// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/jd-block-revision.h"
#include "jd-library-change.h"
#include "library/jd-library.h"
#include "model/jd-placement.h"

G_BEGIN_DECLS

/* Every change of a library as a function: of the library and what a person wants, to a change that can be looked at, applied and undone (jd-library-undo.h). Nothing is written here, and the
 * library does not change; it is read again when the change was applied.
 *
 * What stands in a read-only folder, as the starter library is, is changed by a copy in the person's own folder, which takes its place; so are roles and levels that name a block.
 * Whatever is changed must be on the disk as the library knows it, else it is JD_ERROR_REFUSED and names the file: somebody else changed it meanwhile. Members nobody knows survive.
 *
 * All of them give NULL with @error when it cannot be done, and an empty change when it is done already. They read files, and so belong on a thread. */
typedef struct
{
  const JdLibrary *library;
  const char *own; /* the folder for copies of what is read-only; NULL: changing that is refused */
  JdEditNote note;
} JdLibraryEdit;

/* ---- one block ---- */

/* An id made of @text that nobody has. New string. */
char            *jd_library_edit_free_id (const JdLibraryEdit *edit, const char *folder, const char *text);
/* A new block. JD_ERROR_EXISTS when the library, or the folder, has one of that id. */
JdLibraryChange *jd_library_edit_add (const JdLibraryEdit *edit, const char *folder, const JdBlock *block, GError **error);
/* What @block says as the next revision of the one of its id. @former: what that was when the person began, NULL for what it is in the library; JD_ERROR_REFUSED when it is another by now. */
JdLibraryChange *jd_library_edit_save (const JdLibraryEdit *edit, const JdBlock *former, const JdBlock *block, GError **error);
/* What it said at @place of its log (jd_block_log()), as its next revision. */
JdLibraryChange *jd_library_edit_restore_revision (const JdLibraryEdit *edit, const char *id, guint place, GError **error);

/* What @placement says, which is not empty, in @language, as a block in the person's own folder: the next revision of the one the line follows, when that is there already, else a new one
 * with an id made of its first words. */
JdLibraryChange *jd_library_edit_keep (const JdLibraryEdit *edit, const JdPlacement *placement, const char *language, GError **error);

/* What a check found in the block of that id is silent by @silence, which has a reason and no line, in every posting, or is told again. Silenced anew, it has the newer reason. */
JdLibraryChange *jd_library_edit_silence (const JdLibraryEdit *edit, const char *id, const JdSilence *silence, gboolean silent, GError **error);

/* ---- blocks, by id; NULL-terminated ---- */

/* Each as a new one beside it. */
JdLibraryChange *jd_library_edit_duplicate (const JdLibraryEdit *edit, const char *const *ids, GError **error);
/* Retired blocks stay for the postings that have them, and are offered no more. Back they are what they were before. */
JdLibraryChange *jd_library_edit_retire (const JdLibraryEdit *edit, const char *const *ids, GError **error);
JdLibraryChange *jd_library_edit_restore (const JdLibraryEdit *edit, const char *const *ids, GError **error);
/* @add and @remove may be NULL; tags in neither are left. */
JdLibraryChange *jd_library_edit_tags (const JdLibraryEdit *edit, const char *const *ids, const char *const *add, const char *const *remove, GError **error);
/* From one folder that can be changed to another. */
JdLibraryChange *jd_library_edit_move (const JdLibraryEdit *edit, const char *const *ids, const char *folder, GError **error);
/* As they are, to a folder above theirs, where they take their place; and away again. */
JdLibraryChange *jd_library_edit_copy (const JdLibraryEdit *edit, const char *const *ids, const char *folder, GError **error);
JdLibraryChange *jd_library_edit_reset (const JdLibraryEdit *edit, const char *const *ids, GError **error);
/* Refused for blocks that a role, a level or one of @users uses, unless @with takes their place there. @users: what else uses them, as messages call it ("a.vacancy"); may be NULL.
 * @with: a block of the same kind, or NULL. */
JdLibraryChange *jd_library_edit_remove (const JdLibraryEdit *edit, const char *const *ids, const char *with, const char *const *users, GError **error);
/* Roles and levels name @keep in the place of the others; it gets their tags and roles, and they go, or are retired where they cannot. Postings stay as they are. */
JdLibraryChange *jd_library_edit_make_one (const JdLibraryEdit *edit, const char *keep, const char *const *ids, GError **error);

/* Notes in the person's own folder that @texts, two at least, are different however near they are (jd-different.h). */
JdLibraryChange *jd_library_edit_different (const JdLibraryEdit *edit, const char *const *texts, GError **error);

/* ---- variables ---- */

/* Declares a variable for all blocks, in the person's own folder: @name as wordings have it, the @question it is asked by in @language, and of which @type it is, which is none with choices.
 * JD_ERROR_EXISTS when the library declares it already. */
JdLibraryChange *jd_library_edit_declare (const JdLibraryEdit *edit, const char *name, const char *question, JdVariableType type, gboolean required, const char *language, GError **error);

/* ---- blocks of roles ---- */

/* At the end of @section, or when that is NULL of the first section in which blocks of that kind belong. Those the role has already are left out. */
JdLibraryChange *jd_library_edit_add_to_role (const JdLibraryEdit *edit, const char *const *ids, const char *role, const char *section, GError **error);
JdLibraryChange *jd_library_edit_drop_from_role (const JdLibraryEdit *edit, const char *const *ids, const char *role, GError **error);

/* ---- roles; what is changed in one is told by jd-role-edit.h, how a posting becomes one by jd-role-posting.h ---- */

/* An id made of @name that no role has. New string. */
char            *jd_library_edit_free_role_id (const JdLibrary *library, const char *name);
/* A role of that name with the sections that postings commonly have, without lines; and @role as one of another id and name, without its titles. NULL with @error where the name is none. New. */
JdRole          *jd_role_blank (const char *id, const char *language, const char *name, GError **error);
JdRole          *jd_role_like (const JdRole *role, const char *id, const char *language, const char *name, GError **error);
/* A new one. JD_ERROR_EXISTS when the library, or the folder, has one of that id. */
JdLibraryChange *jd_library_edit_add_role (const JdLibraryEdit *edit, const char *folder, const JdRole *role, GError **error);
/* What @role says in the place of the one of its id. @former: what that was when the person began, NULL for what it is in the library; JD_ERROR_REFUSED when it is another by now. */
JdLibraryChange *jd_library_edit_save_role (const JdLibraryEdit *edit, const JdRole *former, const JdRole *role, GError **error);
/* Refused for a role that blocks are for, or one of @users (may be NULL; postings, as messages call them) begins with, unless one below it comes back. */
JdLibraryChange *jd_library_edit_remove_role (const JdLibraryEdit *edit, const char *id, const char *const *users, GError **error);
/* Takes away one that takes the place of another, as a copy of one of the starter library. */
JdLibraryChange *jd_library_edit_reset_role (const JdLibraryEdit *edit, const char *id, GError **error);

G_END_DECLS
