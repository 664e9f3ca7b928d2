// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "jd-library-edit.h"

G_BEGIN_DECLS

/* What the functions of jd-library-edit.h have in common. All of them give FALSE or NULL with @error. */

/* A folder in which a change may write something that stands at @place now. Borrowed. */
const char *jd_edit_target (const JdLibraryEdit *edit, const JdLibraryPlace *place, GError **error);
/* Whether something at @place is taken over by what @folder has: that is above it, or not in the library yet. */
gboolean    jd_edit_check_above (const JdLibraryEdit *edit, const JdLibraryPlace *place, const char *folder, GError **error);
/* JD_ERROR_EXISTS when the file is there. */
gboolean    jd_edit_check_free (JdLibraryChange *change, const char *folder, const char *name, GError **error);

/* The block as @change leaves it so far, else as the disk and the library have it. @place says where it is in the library. New reference. */
JdBlock    *jd_edit_block (const JdLibraryEdit *edit, JdLibraryChange *change, const char *id, JdLibraryPlace *place, GError **error);
/* What @changed says as the next revision of @block, which is at @place; nothing when it says the same. */
gboolean    jd_edit_put_next (const JdLibraryEdit *edit, JdLibraryChange *change, const JdBlock *block, const JdBlock *changed, const JdLibraryPlace *place, GError **error);

/* Puts @with in the place of @block in all roles and levels that name it. */
gboolean    jd_edit_replace_references (const JdLibraryEdit *edit, JdLibraryChange *change, const char *block, const char *with, GError **error);

/* The role or level as @change leaves it so far. New; an object. */
JsonNode   *jd_edit_read_json (const JdLibraryEdit *edit, JdLibraryChange *change, gboolean is_role, const char *id, GError **error);
/* Refused, as a fault in a file would be, when @node is none; members get the order they have in files. */
gboolean    jd_edit_put_json (const JdLibraryEdit *edit, JdLibraryChange *change, gboolean is_role, const char *id, JsonNode *node, GError **error);

/* A new role into @folder. JD_ERROR_EXISTS when the library or the folder has one of that id. */
gboolean    jd_edit_put_new_role (const JdLibraryEdit *edit, JdLibraryChange *change, const char *folder, const JdRole *role, GError **error);


/* What uses something (of strings), as a message lists it: the first few, and how many more. New string. */
char       *jd_edit_join_users (const GPtrArray *users);

/* JD_ERROR_REFERENCE: @id is no id of @expected, as in "the id of a block". Gives NULL. */
gpointer    jd_edit_fault_unknown (const char *id, const char *expected, GError **error);

G_END_DECLS
