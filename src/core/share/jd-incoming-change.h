// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <json-glib/json-glib.h>

#include "jd-incoming.h"
#include "manage/jd-library-edit.h"

G_BEGIN_DECLS

/* The change that brings @items (of JdIncoming, held against @edit->library, each with its choice) in, all at once. What is new goes into @edit->own, which must be there; what changes stays
 * where it is, or goes there from what is read-only. NULL with @error when it cannot be done, as when a block is another by now than the one that was looked at.
 * @deed: JD_DEED_IMPORT_PACK, JD_DEED_IMPORT_TABLE or JD_DEED_TRANSLATE. */
JdLibraryChange *jd_incoming_change (const JdLibraryEdit *edit, const GPtrArray *items, JdDeed deed, GError **error);

/* Declarations of variables as JSON and back. The first is new, an object; the second takes a variables.json that has one, and gives NULL with @error when that is none. */
JsonNode   *jd_incoming_variable_node (const JdVariable *variable);
JdVariable *jd_incoming_read_variable (const char *json, gsize length, const char *file, GError **error);

G_END_DECLS
