// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What will come of the new posting: its text to read, and how much it is. */
#define VACANCY_TYPE_NEW_PREVIEW (vacancy_new_preview_get_type ())
G_DECLARE_FINAL_TYPE (VacancyNewPreview, vacancy_new_preview, VACANCY, NEW_PREVIEW, AdwBin)

/* NULL: nothing is chosen yet. */
void vacancy_new_preview_set_posting (VacancyNewPreview *self, JdPosting *posting);

G_END_DECLS
