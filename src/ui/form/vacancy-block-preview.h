// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "form/jd-block-draft.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* What a block that is being edited says where one chooses: at a level, in a place, at a workplace, in a language. */
#define VACANCY_TYPE_BLOCK_PREVIEW (vacancy_block_preview_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockPreview, vacancy_block_preview, VACANCY, BLOCK_PREVIEW, GtkBox)

/* Once. @draft lives longer than this. */
void vacancy_block_preview_show (VacancyBlockPreview *self, JdLibrary *library, const JdBlockDraft *draft);
/* The draft was edited: it is read again in a moment. */
void vacancy_block_preview_update (VacancyBlockPreview *self);

G_END_DECLS
