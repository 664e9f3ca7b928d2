// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/vacancy-salary-row.h"
#include "page/vacancy-block-row.h"
#include "text/vacancy-sleeping-text.h"

G_BEGIN_DECLS

/* The inside of a row: awake (vacancy-block-row.c), with its menu (-menu.c) and what is drawn beside it (-signs.c), and asleep (-asleep.c). The last three see fields only. */
struct _VacancyBlockRow
{
  GtkWidget parent_instance;

  /* children, all NULL while the row is asleep */
  VacancyLineView *view;
  VacancySalaryRow *salary; /* NULL but for pay */

  VacancySleepingText *asleep; /* owned; NULL when awake, or when what it said has changed */

  /* lent */
  const VacancyPageContext *context;
  const VacancyRowSection *section; /* NULL before it stands in one */

  JdPlacement *placement;   /* owned; NULL: the line at the end of a section */
  guint number, total;      /* in its section */
  gboolean in_viewport, selected;
  gboolean marked;          /* as it was shown last, awake */
  VacancySession *spelled;  /* borrowed; whose spelling the view follows */
};

static inline gboolean
vacancy_block_row_has_marker (const VacancyBlockRow *self)
{
  return !self->placement || jd_placement_is_item (self->placement);
}

/* What stands beside the text, with room around it: the sign before it, and behind it the mark of a line that was changed, whether it is there or not. Pixels. */
#define VACANCY_MARKER_WIDTH 22
#define VACANCY_MARK_WIDTH 20

/* Lines of one's own have no library to differ from. */
static inline gboolean
vacancy_block_row_shows_mark (const JdPlacement *placement)
{
  return placement && placement->state != JD_DETACHED && jd_placement_is_edited (placement);
}

/* A VacancyChipFunc; @row is its data. */
char    *vacancy_block_row_chip_text (const JdWordingPiece *variable, gboolean *missing, gpointer row);

/* ---- what is drawn beside it ---- */
void     vacancy_block_row_class_add_mark (GtkWidgetClass *class);
void     vacancy_block_row_add_tooltip (VacancyBlockRow *self);
void     vacancy_block_row_show_mark (VacancyBlockRow *self); /* or no longer; of a row awake */
void     vacancy_block_row_draw_signs (VacancyBlockRow *self, GtkSnapshot *snapshot); /* awake or asleep */

/* ---- its menu ---- */
void     vacancy_block_row_add_menu (VacancyBlockRow *self);

/* ---- asleep ---- */
void     vacancy_block_row_class_add_asleep (GtkWidgetClass *class);
/* Whether it looks with @a as it does with @b, as long as variables keep their values. */
gboolean vacancy_block_row_sleeps_alike (const JdPlacement *a, const JdPlacement *b);
/* What it says asleep is no longer true. */
void     vacancy_block_row_forget_asleep (VacancyBlockRow *self);
/* For the moment in which it is seen and not awake yet. */
void     vacancy_block_row_draw_asleep (VacancyBlockRow *self, GtkSnapshot *snapshot);

G_END_DECLS
