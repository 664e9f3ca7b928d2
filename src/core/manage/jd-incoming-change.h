// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-incoming.h"
#include "jd-library-edit.h"

G_BEGIN_DECLS

/* What becomes of what is in conflict. */
typedef enum
{
  JD_CONFLICT_MERGE, /* a block says what the library says, merged with what is clear, and keeps what is in conflict beside it; anything else stays as it is in the library */
  JD_CONFLICT_KEEP,  /* it stays as it is in the library */
  JD_CONFLICT_TAKE   /* it is as it came; of a block, what it was goes into its history */
} JdConflictChoice;

/* Names as people type them, by JdConflictChoice; NULL-terminated. */
extern const char *const jd_conflict_choice_names[];

/* The change that brings @items (of JdIncoming, held against @edit->library) in, all at once. What is new goes into @edit->own, which must be there; what changes stays where it is, or
 * goes there from what is read-only. NULL with @error when it cannot be done, as when a file was changed since the library was read. @label is copied. */
JdLibraryChange *jd_incoming_change (const JdLibraryEdit *edit, const GPtrArray *items, JdConflictChoice choice, const char *label, GError **error);

G_END_DECLS
