// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Roles and levels name blocks; this changes which, in their files. jd-where-used.h tells who names one. */

/* In the role or level that @root is: @with takes the place of @block; where it is there already, @block goes. Whether anything changed. */
gboolean jd_references_replace (JsonNode *root, gboolean is_role, const char *block, const char *with);

/* Takes the entries of @block out of the role that @root is. Whether there were any. */
gboolean jd_references_drop (JsonNode *root, const char *block);

/* Puts @block at the end of the section @section of the role that @root is. FALSE when there is no such section. */
gboolean jd_references_add (JsonNode *root, const char *section, const char *block);

G_END_DECLS
