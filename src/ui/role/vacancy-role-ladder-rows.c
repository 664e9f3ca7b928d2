// SPDX-License-Identifier: GPL-3.0-or-later
/* What is seen of a ladder. Rows are made in slices, as a hundred of them with six levels are a thousand widgets. */
#include <glib/gi18n.h>

#include "role/vacancy-ladder-row.h"
#include "role/vacancy-role-ladder-private.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrapped-text.h"

#define SLICE 3000 /* µs */

/* ---- heads ---- */

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = vacancy_wrapped_text_new (6, 18);

  vacancy_wrapped_text_set (VACANCY_WRAPPED_TEXT (label), text, NULL);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
head_new (GtkAccessibleRole role, const char *text, const char *more, const char *class)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role", role, "css-classes", (const char *const[]){ "ladder-head", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), label_new (text, "heading"));
  if (more)
    gtk_box_append (GTK_BOX (box), label_new (more, class));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return box;
}

static void
make_head (VacancyRoleLadder *self)
{
  GtkWidget *row = vacancy_ladder_row_new (), *former = gtk_widget_get_first_child (GTK_WIDGET (self->head));

  if (former)
    gtk_box_remove (self->head, former);
  vacancy_ladder_row_add (VACANCY_LADDER_ROW (row), head_new (GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "", NULL, ""));
  for (guint i = 0; i < self->ladder->levels->len; i++)
    {
      const JdLadderFinding *finding = jd_ladder_finding_at (self->ladder, JD_LADDER_NONE, i);
      g_autofree char *warning = finding ? g_strdup_printf ("⚠ %s", finding->brief) : NULL;
      GtkWidget *head = head_new (GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, jd_ladder_level_name (self->ladder, i), warning, "ladder-warning");

      vacancy_tooltip_set (head, finding ? finding->message : NULL);
      vacancy_ladder_row_add (VACANCY_LADDER_ROW (row), head);
    }
  gtk_box_append (self->head, row);
}

/* "Also in 3 other roles", as what is said is said there, too. New string; NULL. */
static char *
describe_shared (const JdLadderRow *row)
{
  if (row->shared == 0)
    return NULL;
  return g_strdup_printf (ngettext ("also in %u other role", "also in %u other roles", row->shared), row->shared);
}

/* ---- rows ---- */

static GtkWidget *
row_new (VacancyRoleLadder *self, guint index)
{
  const JdLadderRow *row = jd_ladder_row (self->ladder, index);
  g_autofree char *shared = describe_shared (row);
  GtkWidget *widget = vacancy_ladder_row_new ();

  vacancy_ladder_row_add (VACANCY_LADDER_ROW (widget), head_new (GTK_ACCESSIBLE_ROLE_ROW_HEADER, row->title, shared, "ladder-note"));
  for (guint column = 0; column < self->ladder->levels->len; column++)
    {
      GtkWidget *cell = vacancy_ladder_cell_new (index, column);

      vacancy_ladder_cell_show (VACANCY_LADDER_CELL (cell), self->ladder);
      g_signal_connect_object (cell, "entered", G_CALLBACK (vacancy_role_ladder_entered_cb), self, 0);
      vacancy_ladder_row_add (VACANCY_LADDER_ROW (widget), cell);
    }
  return widget;
}

/* What stands over the row; NULL: nothing. Borrowed. */
static const char *
section_heading (const JdLadder *ladder, guint index)
{
  const JdLadderRow *row = jd_ladder_row (ladder, index);

  if (index > 0 && jd_ladder_row (ladder, index - 1)->section == row->section)
    return NULL;
  if (!row->section)
    return _("Asked and offered");
  const char *heading = jd_localized_get (row->section->heading, ladder->language, NULL);
  return heading ? heading : row->section->id;
}

static void
make_row (VacancyRoleLadder *self)
{
  const guint index = self->shown->len;
  const char *heading = section_heading (self->ladder, index);
  GtkWidget *row = row_new (self, index);

  if (heading)
    gtk_box_append (self->rows, label_new (heading, "ladder-section"));
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->shown, row);
  if (index == self->row)
    vacancy_role_ladder_set_current (self, self->row, MIN (self->column, self->ladder->levels->len - 1));
}

static gboolean
make_some (gpointer data)
{
  VacancyRoleLadder *self = data;
  const gint64 end = g_get_monotonic_time () + SLICE;

  while (self->shown->len < self->ladder->rows->len && g_get_monotonic_time () < end)
    make_row (self);
  if (self->shown->len < self->ladder->rows->len)
    return G_SOURCE_CONTINUE;
  self->making = 0;
  vacancy_role_ladder_go_to_wanted (self);
  return G_SOURCE_REMOVE;
}

void
vacancy_role_ladder_clear_rows (VacancyRoleLadder *self)
{
  g_clear_handle_id (&self->making, g_source_remove);
  g_ptr_array_set_size (self->shown, 0);
  vacancy_box_clear (self->rows);
}

void
vacancy_role_ladder_make_rows (VacancyRoleLadder *self)
{
  vacancy_role_ladder_clear_rows (self);
  self->row = self->column = 0;
  make_head (self);
  self->making = g_idle_add (make_some, self);
}

/* ---- following the library ---- */

static gboolean
same_finding (const JdLadderFinding *one, const JdLadderFinding *other)
{
  return one && other ? g_str_equal (one->message, other->message) : one == other;
}

static gboolean
same_cell (const JdLadder *ladder, const JdLadder *former, guint row, guint column)
{
  const JdLadderCell *cell = jd_ladder_cell (ladder, row, column), *was = jd_ladder_cell (former, row, column);

  return cell->state == was->state && cell->from == was->from && g_strcmp0 (cell->text, was->text) == 0 && !cell->fault == !was->fault
         && same_finding (jd_ladder_finding_at (ladder, row, column), jd_ladder_finding_at (former, row, column));
}

void
vacancy_role_ladder_update_rows (VacancyRoleLadder *self, const JdLadder *former)
{
  make_head (self);
  for (guint row = 0; row < self->shown->len; row++)
    for (guint column = 0; column < self->ladder->levels->len; column++)
      if (!same_cell (self->ladder, former, row, column))
        vacancy_ladder_cell_show (vacancy_role_ladder_find_cell (self, row, column), self->ladder);
}
