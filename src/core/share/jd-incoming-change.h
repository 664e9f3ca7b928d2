// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-incoming.h"
#include "manage/jd-library-edit.h"

G_BEGIN_DECLS

/* The change that brings @items (of JdIncoming, held against @edit->library, each with its choice) in, all at once. What is new goes into @edit->own, which must be there; what changes stays
 * where it is, or goes there from what is read-only. NULL with @error when it cannot be done, as when a block is another by now than the one that was looked at.
 * @deed: JD_DEED_IMPORT_PACK or JD_DEED_IMPORT_TABLE. */
JdLibraryChange *jd_incoming_change (const JdLibraryEdit *edit, const GPtrArray *items, JdDeed deed, GError **error);

G_END_DECLS
