// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor-clipboard.h"
#include "editor/vacancy-editor-private.h"

/* Keys while whole blocks are selected, and those that select them all. */

static gboolean
move_lead (VacancyEditor *self, int direction)
{
  g_autoptr (GPtrArray) stops = vacancy_editor_stops (self);
  g_autofree char *anchor = g_strdup (vacancy_selection_anchor (self->context.selection));
  VacancyBlockRow *lead = vacancy_editor_lead (self);

  if (lead)
    vacancy_editor_extend_blocks (self, anchor, vacancy_editor_next_block (stops, GTK_WIDGET (lead), direction));
  return GDK_EVENT_STOP;
}

static gboolean
select_all (VacancyEditor *self)
{
  g_auto (GStrv) ids = vacancy_editor_ids (self);
  VacancyBlockRow *row = vacancy_editor_row_of (self->focus);
  guint n = g_strv_length (ids);

  if (n == 0)
    return GDK_EVENT_STOP;
  vacancy_selection_set_range (self->context.selection, (const char *const *) ids, ids[0], ids[n - 1]);
  vacancy_line_view_unselect (VACANCY_LINE_VIEW (self->focus));
  /* From a title or heading: keys are for lines from now on. */
  if (!row || !vacancy_block_row_get_placement (row))
    vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_editor_find_row (self, ids[0])), 0);
  vacancy_editor_tell_selected (self);
  return GDK_EVENT_STOP;
}

static gboolean
leave_selection (VacancyEditor *self)
{
  VacancyBlockRow *lead = vacancy_editor_lead (self);

  vacancy_selection_clear (self->context.selection);
  if (lead)
    vacancy_line_view_focus (vacancy_block_row_get_line (lead), -1);
  return GDK_EVENT_STOP;
}

static gboolean
remove_selection (VacancyEditor *self)
{
  g_auto (GStrv) ids = vacancy_editor_subjects (self, "");

  vacancy_editor_remove (self, (const char *const *) ids, NULL);
  return GDK_EVENT_STOP;
}

static gboolean
shortcut_on_selection (VacancyEditor *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_a:
      return select_all (self);
    case GDK_KEY_c:
      vacancy_copy_blocks (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_x:
      vacancy_copy_blocks (self, TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The keys that would otherwise edit a text nobody sees the cursor of. */
static gboolean
key_on_selection (VacancyEditor *self, guint key, GdkModifierType modifiers)
{
  gboolean extend = modifiers == GDK_SHIFT_MASK;

  switch (key)
    {
    case GDK_KEY_Escape:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return leave_selection (self);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      return remove_selection (self);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (extend)
        return move_lead (self, -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (extend)
        return move_lead (self, 1);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Home:
    case GDK_KEY_End:
    case GDK_KEY_Page_Up:
    case GDK_KEY_Page_Down:
      break;
    default:
      return (modifiers & ~GDK_SHIFT_MASK) == 0 && g_unichar_isprint (gdk_keyval_to_unicode (key));
    }
  if (modifiers == 0)
    vacancy_selection_clear (self->context.selection);
  return extend ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
whole_text_selected (VacancyEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->focus));
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  return gtk_text_iter_is_start (&start) && gtk_text_iter_is_end (&end);
}

/* The binding of the action comes too late: a text takes the key for a way to empty itself up to its end. */
static gboolean
removes_line (guint key, GdkModifierType modifiers)
{
  return modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete);
}

static gboolean
key_pressed_cb (VacancyEditor *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean in_line = self->focus && gtk_widget_has_focus (self->focus);

  if (!in_line)
    return GDK_EVENT_PROPAGATE;
  if (removes_line (key, modifiers))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "block.remove", "s", "");
      return GDK_EVENT_STOP;
    }
  if (vacancy_selection_count (self->context.selection) > 0)
    return modifiers == GDK_CONTROL_MASK ? shortcut_on_selection (self, key) : key_on_selection (self, key, modifiers);
  /* Once for the text of the block, twice for all blocks. */
  if (modifiers == GDK_CONTROL_MASK && gdk_keyval_to_lower (key) == GDK_KEY_a && whole_text_selected (self))
    return select_all (self);
  return GDK_EVENT_PROPAGATE;
}

void
vacancy_editor_add_keys (VacancyEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
