// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands in the cells, and which of them are chosen. */
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "form/vacancy-pay-grid-private.h"
#include "widgets/vacancy-widget-util.h"

/* What is inherited is looked for in all figures, for each cell: not in tables larger than anybody edits. */
#define INHERITS_MOST 600

guint vacancy_pay_grid_signals[VACANCY_PAY_GRID_N_SIGNALS];

VacancyPayCell *
vacancy_pay_grid_cell (VacancyPayGrid *self, guint line, guint place)
{
  const guint width = self->draft ? self->draft->places->len : 0, index = line * width + place;

  return place < width && index < self->cells->len ? g_ptr_array_index (self->cells, index) : NULL;
}

VacancyPayCell *
vacancy_pay_grid_current (VacancyPayGrid *self)
{
  return vacancy_pay_grid_cell (self, self->line, self->place);
}

VacancyPayRange
vacancy_pay_grid_range (VacancyPayGrid *self)
{
  const guint line = MIN (self->line, self->anchor_line), place = MIN (self->place, self->anchor_place);

  return (VacancyPayRange){ line, place, MAX (self->line, self->anchor_line) - line + 1, MAX (self->place, self->anchor_place) - place + 1 };
}

/* ---- what they say ---- */

/* Of a cell that is not set: what holds there. */
typedef struct
{
  VacancyPayCellLook look;
  char *text; /* in the cell */
  char *more; /* in words, behind the name */
} Said;

static Said
say_unset (VacancyPayGrid *self, const JdSalary *salary, guint line, guint place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inherited = salary ? jd_pay_draft_inherited (self->draft, salary, self->library, line, place, &error) : g_strdup ("");

  if (error)
    return (Said){ VACANCY_PAY_CELL_WRONG, g_strdup (_("unclear")), g_strdup (_("not set, and two others are as close and differ: set the pay here")) };
  if (!*inherited)
    return (Said){ VACANCY_PAY_CELL_UNSET, g_strdup (""), g_strdup (_("not set")) };
  /* Translators: %s is pay. */
  return (Said){ VACANCY_PAY_CELL_INHERITED, g_strdup (inherited), g_strdup_printf (_("not set, %s holds from a level or place around it"), inherited) };
}

static Said
say (VacancyPayGrid *self, const JdSalary *salary, guint line, guint place)
{
  const JdPayCell *cell = jd_pay_draft_cell (self->draft, line, place);

  switch (jd_pay_draft_read (self->draft, line, place))
    {
    case JD_PAY_CELL_FINE:
      return (Said){ VACANCY_PAY_CELL_SET, g_strdup (cell->text), g_strdup (cell->text) };
    case JD_PAY_CELL_WRONG:
      return (Said){ VACANCY_PAY_CELL_WRONG, g_strdup (cell->text), g_strdup (cell->fault) };
    case JD_PAY_CELL_NONE:
    case JD_PAY_CELL_UNREAD:
    default:
      return say_unset (self, salary, line, place);
    }
}

static void
show_cell (VacancyPayGrid *self, const JdSalary *salary, VacancyPayCell *widget)
{
  const guint line = vacancy_pay_cell_line (widget), place = vacancy_pay_cell_place (widget);
  const Said said = say (self, salary, line, place);
  g_autofree char *text = said.text, *more = said.more, *name = jd_pay_cell_name (self->draft, self->library, line, place), *all = g_strdup_printf ("%s: %s", name, more);

  vacancy_pay_cell_show (widget, said.look, text, all);
  vacancy_tooltip_set (GTK_WIDGET (widget), said.look == VACANCY_PAY_CELL_WRONG ? more : NULL);
}

/* The current cell, in words. */
static void
show_about (VacancyPayGrid *self)
{
  VacancyPayCell *cell = vacancy_pay_grid_current (self);
  const char *name = cell ? vacancy_pay_cell_name (cell) : NULL;

  gtk_label_set_text (self->about, name ? name : "");
  if (name && vacancy_pay_cell_is_wrong (cell))
    gtk_widget_add_css_class (GTK_WIDGET (self->about), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->about), "error");
}

void
vacancy_pay_grid_show_cells (VacancyPayGrid *self)
{
  JdSalary *salary = self->cells->len <= INHERITS_MOST ? jd_pay_draft_salary (self->draft) : NULL;

  for (guint i = 0; i < self->cells->len; i++)
    show_cell (self, salary, g_ptr_array_index (self->cells, i));
  g_clear_pointer (&salary, jd_salary_free);
  show_about (self);
}

/* ---- what is chosen ---- */

gboolean
vacancy_pay_grid_is_chosen (VacancyPayGrid *self, VacancyPayCell *cell)
{
  const VacancyPayRange range = vacancy_pay_grid_range (self);
  const guint line = vacancy_pay_cell_line (cell) - range.line, place = vacancy_pay_cell_place (cell) - range.place;

  return line < range.n_lines && place < range.n_places;
}

/* One alone is marked as the current one, and not chosen beside. */
static void
show_chosen (VacancyPayGrid *self)
{
  const gboolean several = self->line != self->anchor_line || self->place != self->anchor_place;

  for (guint i = 0; i < self->cells->len; i++)
    {
      VacancyPayCell *cell = g_ptr_array_index (self->cells, i);

      vacancy_pay_cell_set_selected (cell, several && vacancy_pay_grid_is_chosen (self, cell));
    }
}

/* Only the current cell is on the way of Tab through the form. */
static void
set_current (VacancyPayGrid *self, guint line, guint place)
{
  VacancyPayCell *former = vacancy_pay_grid_current (self), *cell = vacancy_pay_grid_cell (self, line, place);

  gtk_widget_set_focusable (GTK_WIDGET (cell), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (cell), "current");
  if (former && former != cell)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (former), "current");
      /* Not while it has the keyboard, which would go anywhere. */
      if (!gtk_widget_has_focus (GTK_WIDGET (former)))
        gtk_widget_set_focusable (GTK_WIDGET (former), FALSE);
    }
  self->line = line;
  self->place = place;
}

void
vacancy_pay_grid_move (VacancyPayGrid *self, guint line, guint place, gboolean extend, gboolean focus)
{
  VacancyPayCell *former = vacancy_pay_grid_current (self), *cell = vacancy_pay_grid_cell (self, line, place);

  if (!cell)
    return;
  set_current (self, line, place);
  if (!extend)
    {
      self->anchor_line = line;
      self->anchor_place = place;
    }
  show_chosen (self);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (former && former != cell)
    gtk_widget_set_focusable (GTK_WIDGET (former), FALSE);
  show_about (self);
  g_signal_emit (self, vacancy_pay_grid_signals[VACANCY_PAY_GRID_MOVED], 0);
}
