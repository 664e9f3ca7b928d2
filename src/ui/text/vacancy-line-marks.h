// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Stretches of a text that stand out without being selected: what was found. Each has an outline, the one that one is at a heavy one, so that colour is not needed to tell them. */
typedef struct
{
  int start, end; /* characters */
  gboolean is_current;
} VacancyLineMark;

/* For snapshot_layer of a text view: the ground below the text, the outlines above it. What ends behind the text is cut there. */
void vacancy_line_marks_draw (const GArray *marks, GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot);

G_END_DECLS
