// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session.h"
#include "text/vacancy-line-view.h"

G_BEGIN_DECLS

/* The variable that @offset characters of @line is in, before, or else behind; NULL when there is none, or none that can be filled in in @posting (NULL: none can). @start and @end (may be NULL)
 * get the borders of its chip. New string. */
char *vacancy_line_chip_near (VacancyLineView *line, const JdPosting *posting, int offset, GtkTextIter *start, GtkTextIter *end);

/* Whether one that can be filled in is at that point of @line, in its own coordinates; @offset gets where. */
gboolean vacancy_line_chip_at_point (VacancyLineView *line, const JdPosting *posting, double x, double y, int *offset);

G_END_DECLS
