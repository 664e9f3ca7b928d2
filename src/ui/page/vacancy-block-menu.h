// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/vacancy-page-context.h"

G_BEGIN_DECLS

/* The menu of what can be done with the line of @placement, or with all lines that are selected with it. New reference. */
GMenuModel *vacancy_block_menu_new (const VacancyPageContext *context, const JdPlacement *placement);

/* The same at @at in @line, with the clipboard and the chip beside the cursor. @placement NULL: the line at the end of a section, which has those only. */
void vacancy_block_menu_open (const VacancyPageContext *context, const JdPlacement *placement, VacancyLineView *line, const GdkRectangle *at);

G_END_DECLS
