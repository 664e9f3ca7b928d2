// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "edit/jd-edit-block.h"
#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-drag.h"

/* Drops of what is dragged inside the program: blocks of the library, lines of this page and of others. */

static void
mark_drop (VacancyEditor *self, VacancyBlockRow *row, gboolean after)
{
  if (self->drop_row)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->drop_row), "drop-before");
      gtk_widget_remove_css_class (GTK_WIDGET (self->drop_row), "drop-after");
    }
  g_set_weak_pointer (&self->drop_row, row);
  self->drop_after = after;
  if (row)
    gtk_widget_add_css_class (GTK_WIDGET (row), after ? "drop-after" : "drop-before");
}

/* The nearest row above or below @y: between sections there is none right there. */
static VacancyBlockRow *
nearest_row (VacancyEditor *self, double y)
{
  for (int away = 0; away < 400; away += 6)
    {
      VacancyBlockRow *row = vacancy_editor_row_at (self, y - away);

      if (!row)
        row = vacancy_editor_row_at (self, y + away);
      if (row)
        return row;
    }
  return NULL;
}

static void
find_drop (VacancyEditor *self, double y)
{
  VacancyBlockRow *row = nearest_row (self, y);
  graphene_rect_t bounds;

  if (!row || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    mark_drop (self, NULL, FALSE);
  else
    mark_drop (self, row, vacancy_block_row_get_placement (row) && y > bounds.origin.y + bounds.size.height / 2);
}

/* Lines go from here to there; from another posting, or out of the library, they are copied. */
static GdkDragAction
action_for (VacancyEditor *self, GdkDrop *drop)
{
  g_autoptr (VacancyDrag) drag = drop ? vacancy_drag_of (drop) : NULL;

  return drag ? gdk_drop_get_actions (drop) & (drag->session == self->context.session ? GDK_ACTION_MOVE : GDK_ACTION_COPY) : 0;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, VacancyEditor *self)
{
  find_drop (self, y);
  vacancy_editor_scroll_at_edge (self, y);
  return self->drop_row ? action_for (self, gtk_drop_target_get_current_drop (target)) : 0;
}

static void
leave_cb (GtkDropTarget *target, VacancyEditor *self)
{
  mark_drop (self, NULL, FALSE);
  vacancy_editor_stop_scroll (self);
}

/* The lines of another posting. */
static void
take_copies (VacancyEditor *self, const VacancyDrag *drag, const JdInsertPoint *point)
{
  g_autoptr (JdPosting) excerpt = jd_edit_excerpt (vacancy_session_posting (drag->session), (const char *const *) drag->lines);

  vacancy_editor_insert_excerpt_at (self, excerpt, point, ngettext ("Copy Block", "Copy Blocks", g_strv_length (drag->lines)));
}

void
vacancy_editor_drop (VacancyEditor *self, const VacancyDrag *drag, VacancyBlockRow *row, gboolean after)
{
  g_assert (self->context.session && row);
  g_autofree char *section = g_strdup (vacancy_section_view_get_id (vacancy_section_view_of (GTK_WIDGET (row))));
  g_autofree char *beside = g_strdup (vacancy_block_row_get_placement (row));
  JdInsertPoint point = { section, beside, after };
  JdBlock *block = drag->block ? jd_library_block (vacancy_session_library (self->context.session), drag->block) : NULL;

  if (block)
    vacancy_editor_insert_block_at (self, block, &point);
  else if (drag->session == self->context.session)
    vacancy_editor_move_to (self, (const char *const *) drag->lines, &point);
  else if (drag->session)
    take_copies (self, drag, &point);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, VacancyEditor *self)
{
  VacancyBlockRow *row;
  gboolean after;

  vacancy_editor_stop_scroll (self);
  find_drop (self, y);
  row = self->drop_row;
  after = self->drop_after;
  mark_drop (self, NULL, FALSE);
  if (!row || !self->context.session)
    return FALSE;
  vacancy_editor_drop (self, g_value_get_boxed (value), row, after);
  return TRUE;
}

void
vacancy_editor_add_drops (VacancyEditor *self)
{
  GtkDropTarget *target = gtk_drop_target_new (VACANCY_TYPE_DRAG, GDK_ACTION_COPY | GDK_ACTION_MOVE);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
