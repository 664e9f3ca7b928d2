// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "text/vacancy-line-marks.h"
#include "text/vacancy-wording-buffer.h"

G_BEGIN_DECLS

/* A text view that is a part of the page: title, heading, or the text of a block. What a key does at its borders is asked of its owner. Its buffer is a
 * VacancyWordingBuffer. */
#define VACANCY_TYPE_LINE_VIEW (vacancy_line_view_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLineView, vacancy_line_view, VACANCY, LINE_VIEW, GtkTextView)

/* Pixels above and below the text. The height GTK 4.8 asks for is rounded down for text of several lines, and cuts their descenders. */
#define VACANCY_LINE_TOP 1
#define VACANCY_LINE_BOTTOM 3

typedef enum
{
  VACANCY_CROSS_CHARACTER, /* arrow left or right, a word too: to the near end of the next one */
  VACANCY_CROSS_LINE,      /* arrow up or down: keeping the column */
  VACANCY_CROSS_PAGE,
  VACANCY_CROSS_ALL        /* Ctrl+Home and End: to the end of the page */
} VacancyCross;

/* What the owner does. Those that return something say whether that was all; with FALSE the text view does what it always does. Any may be NULL. */
typedef struct
{
  gboolean (*cross) (VacancyLineView *view, VacancyCross cross, int direction, gboolean extend, gpointer owner);
  gboolean (*enter) (VacancyLineView *view, gpointer owner);
  gboolean (*join) (VacancyLineView *view, int direction, gpointer owner); /* Backspace at the start: -1; Delete at the end: 1 */
  gboolean (*slash) (VacancyLineView *view, gpointer owner);               /* "/" typed into nothing */
  gboolean (*copy) (VacancyLineView *view, gboolean cut, gpointer owner);
  gboolean (*paste) (VacancyLineView *view, gpointer owner);
  void (*typed) (VacancyLineView *view, const char *inserted, const char *deleted, gpointer owner); /* "edited" of its buffer */
} VacancyLineHooks;

/* @hooks and @owner are borrowed and must outlive the view. */
void vacancy_line_view_set_hooks (VacancyLineView *self, const VacancyLineHooks *hooks, gpointer owner);

VacancyWordingBuffer *vacancy_line_view_get_buffer (VacancyLineView *self);

/* The cursor at @offset characters, -1 for the end; takes the focus. */
void vacancy_line_view_focus (VacancyLineView *self, int offset);
/* No words are selected any more; the cursor stays where it is. */
void vacancy_line_view_unselect (VacancyLineView *self);
/* Enters from above (@direction 1) or below (-1) at @x, in coordinates of the view. */
void vacancy_line_view_enter_line (VacancyLineView *self, int direction, int x);
int  vacancy_line_view_cursor (VacancyLineView *self);   /* offset in characters */
int  vacancy_line_view_cursor_x (VacancyLineView *self); /* in coordinates of the view */

/* @marks: of VacancyLineMark, kept; NULL: none. */
void vacancy_line_view_set_marks (VacancyLineView *self, GArray *marks);

/* Grey text while there is none; NULL: none. */
void vacancy_line_view_set_placeholder (VacancyLineView *self, const char *text);

G_END_DECLS
