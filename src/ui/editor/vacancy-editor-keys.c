// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "editor/vacancy-editor-clipboard.h"
#include "editor/vacancy-editor-private.h"
#include "page/vacancy-block-tools.h"
#include "widgets/vacancy-announce.h"

/* Moving from line to line as in one text, and selecting whole blocks by keys and mouse. */

/* ---- crossing ---- */

static gboolean
can_take (gpointer stop)
{
  return gtk_widget_get_mapped (stop) && gtk_widget_is_sensitive (stop);
}

static GtkWidget *
neighbour (GPtrArray *stops, GtkWidget *from, int direction)
{
  guint index;

  if (!g_ptr_array_find (stops, from, &index))
    return NULL;
  for (int i = (int) index + direction; i >= 0 && i < (int) stops->len; i += direction)
    if (can_take (g_ptr_array_index (stops, i)))
      return g_ptr_array_index (stops, i);
  return NULL;
}

static int
page_x (VacancyEditor *self, VacancyLineView *line, int x)
{
  graphene_point_t point;

  return gtk_widget_compute_point (GTK_WIDGET (line), self->page, &GRAPHENE_POINT_INIT (x, 0), &point) ? (int) point.x : x;
}

static int
line_x (VacancyEditor *self, VacancyLineView *line, int x)
{
  graphene_point_t point;

  return gtk_widget_compute_point (self->page, GTK_WIDGET (line), &GRAPHENE_POINT_INIT (x, 0), &point) ? (int) point.x : x;
}

/* Into @to at the column up and down have kept to since the last move of another kind. */
static void
enter_line (VacancyEditor *self, VacancyLineView *from, VacancyLineView *to, int direction)
{
  if (self->column < 0)
    self->column = page_x (self, from, vacancy_line_view_cursor_x (from));
  self->crossing = TRUE;
  vacancy_line_view_enter_line (to, direction, line_x (self, to, self->column));
  self->crossing = FALSE;
  vacancy_editor_reveal (self, GTK_WIDGET (to));
}

static void
enter_end (VacancyEditor *self, VacancyLineView *to, int direction)
{
  vacancy_line_view_focus (to, direction > 0 ? 0 : -1);
  vacancy_editor_reveal (self, GTK_WIDGET (to));
}

/* The stop a screenful away from @from, or the last one there is. */
static GtkWidget *
page_away (VacancyEditor *self, GPtrArray *stops, GtkWidget *from, int direction)
{
  double wanted = gtk_widget_get_height (self->scroller) * 0.9;
  GtkWidget *best = NULL;
  graphene_rect_t start, bounds;

  if (!gtk_widget_compute_bounds (from, self->page, &start))
    return NULL;
  for (GtkWidget *stop = neighbour (stops, from, direction); stop; stop = neighbour (stops, stop, direction))
    {
      if (!gtk_widget_compute_bounds (stop, self->page, &bounds))
        break;
      best = stop;
      if (ABS (bounds.origin.y - start.origin.y) >= wanted)
        break;
    }
  return best;
}

static void
tell_selected (VacancyEditor *self)
{
  const guint count = vacancy_selection_count (self->selection);
  g_autofree char *text = g_strdup_printf (ngettext ("%u line selected", "%u lines selected", count), count);

  vacancy_announce (GTK_WIDGET (self), text);
}

static gboolean
extend_blocks (VacancyEditor *self, const char *anchor, VacancyBlockRow *lead)
{
  g_auto (GStrv) ids = NULL;
  const char *id = lead ? vacancy_block_row_get_placement (lead) : NULL;

  if (!anchor || !id)
    return FALSE;
  ids = vacancy_editor_ids (self);
  vacancy_selection_set_range (self->selection, (const char *const *) ids, anchor, id);
  vacancy_line_view_focus (vacancy_block_row_get_line (lead), 0);
  if (!self->pressing)
    {
      vacancy_editor_reveal (self, GTK_WIDGET (vacancy_block_row_get_line (lead)));
      tell_selected (self);
    }
  return TRUE;
}

/* The next row with a placement; headings and ends of sections are passed over. */
static VacancyBlockRow *
next_block (GPtrArray *stops, GtkWidget *from, int direction)
{
  for (GtkWidget *stop = neighbour (stops, from, direction); stop; stop = neighbour (stops, stop, direction))
    if (VACANCY_IS_BLOCK_ROW (stop) && vacancy_block_row_get_placement (VACANCY_BLOCK_ROW (stop)))
      return VACANCY_BLOCK_ROW (stop);
  return NULL;
}

static gboolean
start_blocks (VacancyEditor *self, GPtrArray *stops, GtkWidget *from, int direction)
{
  const char *id = VACANCY_IS_BLOCK_ROW (from) ? vacancy_block_row_get_placement (VACANCY_BLOCK_ROW (from)) : NULL;

  return id && extend_blocks (self, id, next_block (stops, from, direction));
}

gboolean
vacancy_editor_cross (VacancyEditor *self, VacancyLineView *from, VacancyCross cross, int direction, gboolean extend)
{
  g_autoptr (GPtrArray) stops = vacancy_editor_stops (self);
  GtkWidget *at = vacancy_editor_stop_of (GTK_WIDGET (from));
  GtkWidget *to = neighbour (stops, at, direction);

  if (extend)
    return start_blocks (self, stops, at, direction);
  if (cross == VACANCY_CROSS_PAGE)
    to = page_away (self, stops, at, direction);
  else if (cross == VACANCY_CROSS_ALL)
    to = g_ptr_array_index (stops, direction < 0 ? 0 : stops->len - 1);
  if (!to)
    return FALSE;
  if (cross == VACANCY_CROSS_LINE || cross == VACANCY_CROSS_PAGE)
    enter_line (self, from, vacancy_editor_line_of (to), direction);
  else
    enter_end (self, vacancy_editor_line_of (to), cross == VACANCY_CROSS_ALL ? -direction : direction);
  return TRUE;
}

/* ---- keys while blocks are selected ---- */

static VacancyBlockRow *
lead_row (VacancyEditor *self)
{
  return vacancy_editor_find_row (self, vacancy_selection_lead (self->selection));
}

static gboolean
move_lead (VacancyEditor *self, int direction)
{
  g_autoptr (GPtrArray) stops = vacancy_editor_stops (self);
  g_autofree char *anchor = g_strdup (vacancy_selection_anchor (self->selection));
  VacancyBlockRow *lead = lead_row (self);

  if (lead)
    extend_blocks (self, anchor, next_block (stops, GTK_WIDGET (lead), direction));
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
  vacancy_selection_set_range (self->selection, (const char *const *) ids, ids[0], ids[n - 1]);
  vacancy_line_view_unselect (VACANCY_LINE_VIEW (self->focus));
  /* From a title or heading: keys are for lines from now on. */
  if (!row || !vacancy_block_row_get_placement (row))
    vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_editor_find_row (self, ids[0])), 0);
  tell_selected (self);
  return GDK_EVENT_STOP;
}

static gboolean
leave_selection (VacancyEditor *self)
{
  VacancyBlockRow *lead = lead_row (self);

  vacancy_selection_clear (self->selection);
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
    vacancy_selection_clear (self->selection);
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
  if (vacancy_selection_count (self->selection) > 0)
    return modifiers == GDK_CONTROL_MASK ? shortcut_on_selection (self, key) : key_on_selection (self, key, modifiers);
  /* Once for the text of the block, twice for all blocks. */
  if (modifiers == GDK_CONTROL_MASK && gdk_keyval_to_lower (key) == GDK_KEY_a && whole_text_selected (self))
    return select_all (self);
  return GDK_EVENT_PROPAGATE;
}

/* ---- mouse ---- */

static gboolean
is_in_text (VacancyEditor *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked && (VACANCY_IS_LINE_VIEW (picked) || gtk_widget_get_ancestor (picked, VACANCY_TYPE_LINE_VIEW));
}

/* Adds @row to the lines that are selected, or takes it away; the keyboard stays with those that are left. */
static void
toggle_block (VacancyEditor *self, VacancyBlockRow *row)
{
  const char *id = vacancy_block_row_get_placement (row);
  VacancyBlockRow *left;

  vacancy_selection_toggle (self->selection, id);
  left = vacancy_selection_has (self->selection, id) ? NULL : lead_row (self);
  vacancy_line_view_focus (vacancy_block_row_get_line (left ? left : row), -1);
}

/* From where the selection began, else the line with the keyboard, to @row; FALSE when that is the line itself, in which words are selected. */
static gboolean
extend_to (VacancyEditor *self, VacancyBlockRow *row)
{
  VacancyBlockRow *focused = vacancy_editor_row_of (self->focus);
  const char *from = vacancy_selection_anchor (self->selection);
  g_autofree char *anchor = g_strdup (from ? from : focused ? vacancy_block_row_get_placement (focused) : NULL);

  return (from || focused != row) && extend_blocks (self, anchor, row);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, VacancyEditor *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  VacancyBlockRow *row = vacancy_editor_row_at (self, y);
  gboolean is_block = row && vacancy_block_row_get_placement (row);

  if (!is_in_text (self, x, y))
    return;
  if (is_block && (state & GDK_CONTROL_MASK))
    toggle_block (self, row);
  else if (!(is_block && (state & GDK_SHIFT_MASK) && extend_to (self, row)))
    {
      vacancy_selection_clear (self->selection);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Whether a drag out of @row (@direction 1: downwards) to height @y has come to it. */
static gboolean
is_reached (VacancyEditor *self, VacancyBlockRow *row, int direction, double y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds)
         && (direction > 0 ? bounds.origin.y <= y : bounds.origin.y + bounds.size.height > y);
}

/* The last block on the way from @from to height @y, over headings and ends of sections. */
static VacancyBlockRow *
block_towards (VacancyEditor *self, VacancyBlockRow *from, double y)
{
  g_autoptr (GPtrArray) stops = vacancy_editor_stops (self);
  int direction = is_reached (self, from, 1, y) ? 1 : -1;
  VacancyBlockRow *next;

  while ((next = next_block (stops, GTK_WIDGET (from), direction)) && is_reached (self, next, direction, y))
    from = next;
  return from;
}

/* A drag that began in the text of one block and comes to another takes whole blocks from there on. Where it began is no longer where the pointer went down once the page has scrolled. */
static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, VacancyEditor *self)
{
  const char *anchor = vacancy_selection_anchor (self->selection);
  VacancyBlockRow *from, *to;
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  from = anchor ? vacancy_editor_find_row (self, anchor) : vacancy_editor_row_at (self, y);
  if (!from || !vacancy_block_row_get_placement (from))
    return;
  to = block_towards (self, from, y + dy);
  if (from == to && !anchor)
    return;
  if (!anchor)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  {
    g_autofree char *from_id = g_strdup (vacancy_block_row_get_placement (from));

    extend_blocks (self, from_id, to);
  }
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, VacancyEditor *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if ((state & GDK_CONTROL_MASK) || !is_in_text (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

/* A pointer that stands still is reported as well, whenever the page changes beneath it: it asks for nothing, or the tools would come back at each key. */
static gboolean
pointer_moved (VacancyEditor *self, double x, double y)
{
  const gboolean moved = x != self->pointer_x || y != self->pointer_y;

  self->pointer_x = x;
  self->pointer_y = y;
  return moved;
}

/* Beside the line the pointer is at, else the one with the keyboard. */
static void
point_tools (VacancyEditor *self, gboolean pointed)
{
  VacancyBlockRow *row = pointed ? vacancy_editor_row_at (self, self->pointer_y) : NULL;

  if (vacancy_block_tools_in_use (self->tools))
    return;
  vacancy_block_tools_show (self->tools, row && vacancy_block_row_get_placement (row) ? row : vacancy_editor_row_of (self->focus));
}

void
vacancy_editor_place_tools (VacancyEditor *self, gboolean beneath)
{
  /* Whoever writes has sent them away. */
  if (beneath && vacancy_block_tools_get_row (self->tools))
    point_tools (self, gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion)));
  vacancy_block_tools_place (self->tools);
}

static void
motion_cb (VacancyEditor *self, double x, double y)
{
  if (pointer_moved (self, x, y))
    point_tools (self, TRUE);
}

static void
leave_cb (VacancyEditor *self)
{
  point_tools (self, FALSE);
}

static void
add_controller (VacancyEditor *self, GtkEventController *controller, GtkPropagationPhase phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
vacancy_editor_add_keys (VacancyEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = self->motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  add_controller (self, keys, GTK_PHASE_CAPTURE);
  add_controller (self, motion, GTK_PHASE_CAPTURE);
  add_controller (self, GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  add_controller (self, GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
}
