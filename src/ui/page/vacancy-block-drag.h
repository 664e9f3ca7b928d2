// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/vacancy-page-context.h"

G_BEGIN_DECLS

/* Id of the line that is dragged, borrowed; NULL: none is. */
typedef const char *(*VacancyBlockDragged) (gpointer owner);

/* From now on lines are dragged by @widget: the one @dragged says, and all that are selected with it. @owner outlives @widget. */
void vacancy_block_drag_attach (GtkWidget *widget, const VacancyPageContext *context, VacancyBlockDragged dragged, gpointer owner);

G_END_DECLS
