// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopt/jd-import-plan.h"
#include "manage/jd-library-edit.h"

G_BEGIN_DECLS

/* Lines of texts from elsewhere as new blocks, which are drafts until somebody approves them, in one change. */
typedef struct _JdDraftBlocks JdDraftBlocks;

/* Into the library folder @folder. Borrows both. New. */
JdDraftBlocks   *jd_draft_blocks_new (const JdLibraryEdit *edit, const char *folder);
void             jd_draft_blocks_free (JdDraftBlocks *drafts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdDraftBlocks, jd_draft_blocks_free)
/* FALSE with @error. */
gboolean         jd_draft_blocks_add (JdDraftBlocks *drafts, JdKind kind, JdNecessity necessity, const char *language, const char *wording, GError **error);
/* Frees @drafts. */
JdLibraryChange *jd_draft_blocks_finish (JdDraftBlocks *drafts);

/* The lines of @plan that are new. NULL with @error. */
JdLibraryChange *jd_import_plan_drafts (const JdImportPlan *plan, const JdLibraryEdit *edit, const char *folder, GError **error);

G_END_DECLS
