// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What is dragged inside the program: a block of the library, or lines of a posting. It is no text, or every entry and text view would take it for one and show a cursor beneath it.
 * Reference counted. */
#define VACANCY_TYPE_DRAG (vacancy_drag_get_type ())

typedef struct
{
  char *block;             /* id; NULL: lines are dragged */
  VacancySession *session; /* weak; the posting the lines are of; NULL with a block, or when it is closed */
  GStrv lines;             /* ids of placements, in order */
} VacancyDrag;

GType        vacancy_drag_get_type (void);
VacancyDrag *vacancy_drag_new_block (const char *block);
VacancyDrag *vacancy_drag_new_lines (VacancySession *session, const char *const *lines);
VacancyDrag *vacancy_drag_ref (VacancyDrag *self);
void         vacancy_drag_unref (VacancyDrag *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyDrag, vacancy_drag_unref)

/* New reference. */
GdkContentProvider *vacancy_drag_content (VacancyDrag *self);
/* What @drop brings; NULL when it is nothing of ours. New reference. */
VacancyDrag        *vacancy_drag_of (GdkDrop *drop);

G_END_DECLS
