// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-export.h"

G_BEGIN_DECLS

/* Options of exports for whoever heeds them later: what they point to may be another by then, so it is kept. */
typedef struct
{
  JdExportOptions options; /* of the next two, and what has no pointers */
  JdColour colour;
  JdLogo *logo; /* NULL: none */
} VacancyKeptOptions;

/* What @kept had is let go of. @options NULL: those nobody chose. */
void     vacancy_kept_options_set (VacancyKeptOptions *kept, const JdExportOptions *options);
void     vacancy_kept_options_clear (VacancyKeptOptions *kept);
gboolean vacancy_kept_options_equal (const VacancyKeptOptions *kept, const JdExportOptions *options);

G_END_DECLS
