// SPDX-License-Identifier: GPL-3.0-or-later
/* Changes of the draft, by typing and by the clipboard. */
#include <glib/gi18n.h>

#include "form/vacancy-pay-grid-private.h"
#include "widgets/vacancy-announce.h"

static void
changed (VacancyPayGrid *self)
{
  vacancy_pay_grid_show_cells (self);
  g_signal_emit (self, vacancy_pay_grid_signals[VACANCY_PAY_GRID_CHANGED], 0);
}

void
vacancy_pay_grid_begin (VacancyPayGrid *self, gboolean anew)
{
  VacancyPayCell *cell = vacancy_pay_grid_current (self);

  if (!cell)
    return;
  vacancy_pay_grid_move (self, self->line, self->place, FALSE, FALSE);
  vacancy_pay_cell_edit (cell, anew ? "" : jd_pay_draft_cell (self->draft, self->line, self->place)->text);
}

/* What is wrong is said, since the keyboard goes on. */
void
vacancy_pay_grid_take (VacancyPayGrid *self, VacancyPayCell *cell, const char *text)
{
  const guint line = vacancy_pay_cell_line (cell), place = vacancy_pay_cell_place (cell);
  g_autofree char *before = g_strdup (jd_pay_draft_cell (self->draft, line, place)->text);

  jd_pay_draft_type (self->draft, line, place, text);
  if (jd_pay_draft_read (self->draft, line, place) == JD_PAY_CELL_WRONG)
    vacancy_announce (GTK_WIDGET (self), jd_pay_draft_cell (self->draft, line, place)->fault);
  if (!g_str_equal (before, jd_pay_draft_cell (self->draft, line, place)->text))
    changed (self);
}

void
vacancy_pay_grid_clear (VacancyPayGrid *self)
{
  const VacancyPayRange range = vacancy_pay_grid_range (self);

  for (guint i = 0; i < range.n_lines; i++)
    for (guint k = 0; k < range.n_places; k++)
      jd_pay_draft_type (self->draft, range.line + i, range.place + k, "");
  changed (self);
}

/* ---- the clipboard ---- */

void
vacancy_pay_grid_copy (VacancyPayGrid *self)
{
  const VacancyPayRange range = vacancy_pay_grid_range (self);
  g_autofree char *text = jd_pay_draft_copy_cells (self->draft, range.line, range.place, range.n_lines, range.n_places);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* What was pasted is chosen. */
static void
choose_pasted (VacancyPayGrid *self, guint lines, guint places)
{
  self->anchor_line = self->line;
  self->anchor_place = self->place;
  if (lines > 0 && places > 0)
    {
      self->anchor_line += lines - 1;
      self->anchor_place += places - 1;
    }
  vacancy_pay_grid_move (self, self->line, self->place, TRUE, TRUE);
}

static void
put_text (VacancyPayGrid *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint lines, places, outside;
  const VacancyPayRange range = vacancy_pay_grid_range (self);
  g_autofree char *told = NULL;

  if (!jd_pay_draft_paste (self->draft, range.line, range.place, text, &lines, &places, &outside, &error))
    {
      gtk_label_set_text (self->about, error->message);
      vacancy_announce (GTK_WIDGET (self), error->message);
      return;
    }
  vacancy_pay_grid_move (self, range.line, range.place, FALSE, TRUE);
  changed (self);
  choose_pasted (self, lines, places);
  if (outside == 0)
    return;
  told = g_strdup_printf (ngettext ("%u cell was left out: the table ends before it. Add levels or places first.",
                                    "%u cells were left out: the table ends before them. Add levels or places first.", outside), outside);
  gtk_label_set_text (self->about, told);
  vacancy_announce (GTK_WIDGET (self), told);
}

/* The form may be closed meanwhile. */
static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (VacancyPayGrid) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text && *text && gtk_widget_get_root (GTK_WIDGET (self)) && vacancy_pay_grid_current (self))
    put_text (self, text);
}

void
vacancy_pay_grid_paste (VacancyPayGrid *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb, g_object_ref (self));
}
