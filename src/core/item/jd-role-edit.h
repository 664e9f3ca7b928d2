// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-role.h"

G_BEGIN_DECLS

/* Every change of a role as a function from role to role; what is saved of it is for jd_library_edit_save_role(). Sections, entries and variables are named by where they stand, from 0. Members nobody
 * knows survive. All of them give a new role, or NULL with @error when what comes out would be none, as with an empty heading. */

/* Names and headings are of one language; an empty @text takes the one of that language out, and fails when it is the last of a name or heading. */
JdRole *jd_role_edit_name (const JdRole *role, const char *language, const char *text, GError **error);
/* What else people call it, for searches, with commas between; empty: nothing in that language. */
JdRole *jd_role_edit_also (const JdRole *role, const char *language, const char *text, GError **error);
/* The id of the trade under which it is listed; empty: none. */
JdRole *jd_role_edit_trade (const JdRole *role, const char *trade, GError **error);
/* What it is called at @level. */
JdRole *jd_role_edit_title (const JdRole *role, const char *level, const char *language, const char *text, GError **error);
/* What is different at @level: a whole number or text; empty: as the level says. */
JdRole *jd_role_edit_param (const JdRole *role, const char *level, const char *name, const char *text, GError **error);

/* ---- sections ---- */

/* An empty section at the end, with an id made of its heading. */
JdRole *jd_role_edit_add_section (const JdRole *role, JdKind kind, const char *language, const char *heading, GError **error);
JdRole *jd_role_edit_heading (const JdRole *role, guint section, const char *language, const char *heading, GError **error);
JdRole *jd_role_edit_remove_section (const JdRole *role, guint section, GError **error);
/* To stand where @to is then. */
JdRole *jd_role_edit_move_section (const JdRole *role, guint section, guint to, GError **error);

/* ---- entries ---- */

/* In front of @place. */
JdRole *jd_role_edit_add_block (const JdRole *role, guint section, guint place, const char *block, GError **error);
JdRole *jd_role_edit_remove_block (const JdRole *role, guint section, guint place, GError **error);
/* To stand in front of what is at @to_place of @to_section now; behind all when nothing is. */
JdRole *jd_role_edit_move_block (const JdRole *role, guint section, guint place, guint to_section, guint to_place, GError **error);
/* @when and @unless: NULL: always, never. Keys of the former ones that nobody knows go. */
JdRole *jd_role_edit_conditions (const JdRole *role, guint section, guint place, const JdCondition *when, const JdCondition *unless, GError **error);

/* ---- variables ---- */

/* Declares @name, or declares it anew. @help may be empty. */
JdRole *jd_role_edit_variable (const JdRole *role, const char *name, JdVariableType type, gboolean required, const char *language, const char *label, const char *help, GError **error);
JdRole *jd_role_edit_drop_variable (const JdRole *role, const char *name, GError **error);

G_END_DECLS
