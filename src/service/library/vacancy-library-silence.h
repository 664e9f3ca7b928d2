// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-changes.h"

G_BEGIN_DECLS

/* What a check found in @block is silent by @silence (taken), which has a reason and no line, in every posting, or is told again. @done as of vacancy_library_changes_do(). */
void vacancy_library_silence (VacancyLibraryChanges *changes, const char *block, JdSilence *silence, gboolean silent, VacancyLibraryDone done, gpointer data);

G_END_DECLS
