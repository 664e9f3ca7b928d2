// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-line-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "text/vacancy-sleeping-text.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyLineView
{
  GtkTextView parent_instance;

  /* borrowed */
  const VacancyLineHooks *hooks;
  gpointer owner;

  GArray *marks;            /* owned; NULL: none */
  char *placeholder;        /* owned; NULL while there is none */
  PangoLayout *layout;      /* owned; of the placeholder; NULL until it is drawn, since few lines are empty */
  gboolean composing;       /* an input method has text of its own on screen, and its keys come first */
  VacancySleepingText *probe; /* owned; how high it would be at other widths; NULL when nobody asked since the text changed */
};

G_DEFINE_FINAL_TYPE (VacancyLineView, vacancy_line_view, GTK_TYPE_TEXT_VIEW)

static const VacancyLineHooks no_hooks;

static void
get_cursor (VacancyLineView *self, GtkTextIter *cursor)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
}

static gboolean
has_selection (VacancyLineView *self)
{
  return gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

static gboolean
is_empty (VacancyLineView *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) == 0;
}

/* ---- borders ---- */

/* Whether the cursor is on the first (@direction -1) or last (1) line as it is shown. */
static gboolean
on_border_line (VacancyLineView *self, int direction)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter cursor, border;
  GdkRectangle here, there;

  get_cursor (self, &cursor);
  if (direction < 0)
    gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &border);
  else
    gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &border);
  gtk_text_view_get_iter_location (view, &cursor, &here);
  gtk_text_view_get_iter_location (view, &border, &there);
  return here.y == there.y;
}

static gboolean
at_border (VacancyLineView *self, int direction)
{
  GtkTextIter cursor;

  get_cursor (self, &cursor);
  return direction < 0 ? gtk_text_iter_is_start (&cursor) : gtk_text_iter_is_end (&cursor);
}

/* Whether the line of the cursor reads from right to left: its first letter says, and without one the language of the window. */
static gboolean
reads_rtl (VacancyLineView *self)
{
  GtkTextDirection direction;
  GtkTextIter at;

  get_cursor (self, &at);
  direction = vacancy_direction_of_line (gtk_text_iter_get_buffer (&at), gtk_text_iter_get_line (&at));
  return (direction != GTK_TEXT_DIR_NONE ? direction : gtk_widget_get_direction (GTK_WIDGET (self))) == GTK_TEXT_DIR_RTL;
}

/* Left and right are visual: in text from right to left, left goes on. Which border the cursor is stuck at when it moves by @count; 0 when it can move. Asking
 * gtk_text_view_move_visually() would leak the line in GTK 4.8. */
static int
stuck_at (VacancyLineView *self, int count)
{
  int direction = (count < 0) == reads_rtl (self) ? 1 : -1;

  return at_border (self, direction) ? direction : 0;
}

static gboolean
cross (VacancyLineView *self, VacancyCross kind, int direction, gboolean extend)
{
  return self->hooks->cross && self->hooks->cross (self, kind, direction, extend, self->owner);
}

static gboolean
cross_border (VacancyLineView *self, GtkMovementStep step, int count, gboolean extend)
{
  int direction = count < 0 ? -1 : 1;

  switch (step)
    {
    case GTK_MOVEMENT_VISUAL_POSITIONS:
      direction = stuck_at (self, count);
      /* Without Shift a selection is first given up, at its end. */
      return direction != 0 && (extend || !has_selection (self)) && cross (self, VACANCY_CROSS_CHARACTER, direction, extend);
    case GTK_MOVEMENT_LOGICAL_POSITIONS:
    case GTK_MOVEMENT_WORDS:
      return at_border (self, direction) && (extend || !has_selection (self)) && cross (self, VACANCY_CROSS_CHARACTER, direction, extend);
    case GTK_MOVEMENT_DISPLAY_LINES:
      return on_border_line (self, direction) && cross (self, VACANCY_CROSS_LINE, direction, extend);
    case GTK_MOVEMENT_PARAGRAPHS:
      return at_border (self, direction) && cross (self, VACANCY_CROSS_CHARACTER, direction, extend);
    case GTK_MOVEMENT_PAGES:
      return cross (self, VACANCY_CROSS_PAGE, direction, extend);
    case GTK_MOVEMENT_BUFFER_ENDS:
      return !extend && cross (self, VACANCY_CROSS_ALL, direction, extend);
    default:
      return FALSE;
    }
}

static void
vacancy_line_view_move_cursor (GtkTextView *view, GtkMovementStep step, int count, gboolean extend)
{
  if (!cross_border (VACANCY_LINE_VIEW (view), step, count, extend))
    GTK_TEXT_VIEW_CLASS (vacancy_line_view_parent_class)->move_cursor (view, step, count, extend);
}

static gboolean
join (VacancyLineView *self, int direction)
{
  return !has_selection (self) && at_border (self, direction) && self->hooks->join && self->hooks->join (self, direction, self->owner);
}

static void
vacancy_line_view_backspace (GtkTextView *view)
{
  if (!join (VACANCY_LINE_VIEW (view), -1))
    GTK_TEXT_VIEW_CLASS (vacancy_line_view_parent_class)->backspace (view);
}

static void
vacancy_line_view_delete_from_cursor (GtkTextView *view, GtkDeleteType type, int count)
{
  gboolean small = type == GTK_DELETE_CHARS || type == GTK_DELETE_WORD_ENDS;

  if (!small || !join (VACANCY_LINE_VIEW (view), count < 0 ? -1 : 1))
    GTK_TEXT_VIEW_CLASS (vacancy_line_view_parent_class)->delete_from_cursor (view, type, count);
}

/* ---- clipboard ---- */

static void
vacancy_line_view_copy_clipboard (GtkTextView *view)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (view);

  if (!self->hooks->copy || !self->hooks->copy (self, FALSE, self->owner))
    GTK_TEXT_VIEW_CLASS (vacancy_line_view_parent_class)->copy_clipboard (view);
}

static void
vacancy_line_view_cut_clipboard (GtkTextView *view)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (view);

  if (!self->hooks->copy || !self->hooks->copy (self, TRUE, self->owner))
    GTK_TEXT_VIEW_CLASS (vacancy_line_view_parent_class)->cut_clipboard (view);
}

static void
vacancy_line_view_paste_clipboard (GtkTextView *view)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (view);

  if (!self->hooks->paste || !self->hooks->paste (self, self->owner))
    GTK_TEXT_VIEW_CLASS (vacancy_line_view_parent_class)->paste_clipboard (view);
}

/* ---- keys ---- */

/* In the capture phase, since the text view itself would take both. */
static gboolean
key_pressed_cb (VacancyLineView *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (self->composing)
    return GDK_EVENT_PROPAGATE;
  if (vacancy_is_enter (key) && modifiers == 0 && self->hooks->enter)
    return self->hooks->enter (self, self->owner);
  if (gdk_keyval_to_unicode (key) == '/' && (modifiers & ~GDK_SHIFT_MASK) == 0 && is_empty (self) && self->hooks->slash)
    return self->hooks->slash (self, self->owner);
  return GDK_EVENT_PROPAGATE;
}

static void
preedit_changed_cb (VacancyLineView *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

/* ---- size ---- */

static VacancySleepingText *
probe (VacancyLineView *self)
{
  if (!self->probe)
    {
      VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (self);
      g_autofree char *wording = vacancy_wording_buffer_get_wording (buffer);

      self->probe = vacancy_sleeping_text_new (GTK_WIDGET (self), wording, vacancy_wording_buffer_chip_text, buffer);
    }
  return self->probe;
}

static void
forget_probe (VacancyLineView *self)
{
  g_clear_pointer (&self->probe, vacancy_sleeping_text_free);
}

static GtkSizeRequestMode
vacancy_line_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A GtkTextView knows its height only for the width it has and once it has laid out all of its text, which it puts off; being made to in here, it would ask for another size meanwhile. What an
 * input method has not handed over yet, it alone knows. */
static void
vacancy_line_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && !(self->composing && for_size == gtk_widget_get_width (widget)))
    *minimum = *natural = vacancy_sleeping_text_height (probe (self), for_size);
  else
    GTK_WIDGET_CLASS (vacancy_line_view_parent_class)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* ---- placeholder ---- */

/* Shorter words where the hint would be cut. */
static void
fit_placeholder (VacancyLineView *self, int width)
{
  int full, brief;

  if (pango_layout_get_width (self->layout) == width * PANGO_SCALE)
    return;
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_text (self->layout, self->placeholder, -1);
  pango_layout_get_pixel_size (self->layout, &full, NULL);
  if (full > width)
    {
      /* Translators: in an empty line of a narrow window; longer hints are cut there. */
      pango_layout_set_text (self->layout, _("Type, or / to search"), -1);
      pango_layout_get_pixel_size (self->layout, &brief, NULL);
      if (brief >= full)
        pango_layout_set_text (self->layout, self->placeholder, -1);
    }
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
}

static void
draw_placeholder (VacancyLineView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int x = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self));

  if (!self->layout)
    {
      self->layout = gtk_widget_create_pango_layout (widget, self->placeholder);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  fit_placeholder (self, gtk_widget_get_width (widget) - x);
  vacancy_direction_align (self->layout, widget);
  gtk_snapshot_push_opacity (snapshot, adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.8 : 0.55);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), x, gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self)), self->layout);
  gtk_snapshot_pop (snapshot);
}

static void
vacancy_line_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (widget);

  if (self->placeholder && is_empty (self) && !self->composing)
    draw_placeholder (self, snapshot);
  GTK_WIDGET_CLASS (vacancy_line_view_parent_class)->snapshot (widget, snapshot);
}

static void
vacancy_line_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (widget);

  GTK_WIDGET_CLASS (vacancy_line_view_parent_class)->css_changed (widget, change);
  g_clear_object (&self->layout);
  forget_probe (self);
}

/* Where there is nothing that could carry a tag, the cursor goes by the view. */
static void
align_cursor (VacancyLineView *self)
{
  const gboolean across = is_empty (self) && vacancy_direction_of_keyboard (GTK_WIDGET (self)) != gtk_widget_get_direction (GTK_WIDGET (self));

  gtk_text_view_set_justification (GTK_TEXT_VIEW (self), across ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
}

static void
follow_direction (VacancyLineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  vacancy_wording_buffer_set_direction (vacancy_line_view_get_buffer (self), gtk_widget_get_direction (widget), vacancy_direction_of_keyboard (widget));
  align_cursor (self);
}

static void
vacancy_line_view_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (widget);

  GTK_WIDGET_CLASS (vacancy_line_view_parent_class)->direction_changed (widget, before);
  follow_direction (self);
  g_clear_object (&self->layout);
}

/* The keyboard may be another since. */
static void
focus_changed_cb (VacancyLineView *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    follow_direction (self);
}

void
vacancy_line_view_set_placeholder (VacancyLineView *self, const char *text)
{
  g_return_if_fail (VACANCY_IS_LINE_VIEW (self));
  if (g_strcmp0 (self->placeholder, text) == 0)
    return;
  g_clear_object (&self->layout);
  g_free (self->placeholder);
  self->placeholder = g_strdup (text);
  if (text)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- marks ---- */

static gboolean
same_marks (const GArray *a, const GArray *b)
{
  if (!a || !b)
    return a == b;
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (VacancyLineMark)) == 0;
}

void
vacancy_line_view_set_marks (VacancyLineView *self, GArray *marks)
{
  g_return_if_fail (VACANCY_IS_LINE_VIEW (self));
  if (same_marks (self->marks, marks))
    return;
  g_clear_pointer (&self->marks, g_array_unref);
  self->marks = marks ? g_array_ref (marks) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
vacancy_line_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  vacancy_line_marks_draw (VACANCY_LINE_VIEW (view)->marks, view, layer, snapshot);
}

/* ---- cursor ---- */

int
vacancy_line_view_cursor (VacancyLineView *self)
{
  GtkTextIter cursor;

  g_return_val_if_fail (VACANCY_IS_LINE_VIEW (self), 0);
  get_cursor (self, &cursor);
  return gtk_text_iter_get_offset (&cursor);
}

int
vacancy_line_view_cursor_x (VacancyLineView *self)
{
  GdkRectangle place;
  int x, y;

  g_return_val_if_fail (VACANCY_IS_LINE_VIEW (self), 0);
  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self), NULL, &place, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
  return x;
}

void
vacancy_line_view_focus (VacancyLineView *self, int offset)
{
  GtkTextBuffer *buffer;
  GtkTextIter at;

  g_return_if_fail (VACANCY_IS_LINE_VIEW (self));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
vacancy_line_view_unselect (VacancyLineView *self)
{
  GtkTextIter cursor;

  g_return_if_fail (VACANCY_IS_LINE_VIEW (self));
  if (!has_selection (self))
    return;
  get_cursor (self, &cursor);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &cursor);
}

void
vacancy_line_view_enter_line (VacancyLineView *self, int direction, int x)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter border, at;
  GdkRectangle place;
  int buffer_x, buffer_y;

  g_return_if_fail (VACANCY_IS_LINE_VIEW (self));
  if (direction > 0)
    gtk_text_buffer_get_start_iter (buffer, &border);
  else
    gtk_text_buffer_get_end_iter (buffer, &border);
  gtk_text_view_get_iter_location (view, &border, &place);
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, 0, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &at, buffer_x, place.y + place.height / 2);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---- life ---- */

void
vacancy_line_view_set_hooks (VacancyLineView *self, const VacancyLineHooks *hooks, gpointer owner)
{
  g_return_if_fail (VACANCY_IS_LINE_VIEW (self));
  self->hooks = hooks ? hooks : &no_hooks;
  self->owner = owner;
}

VacancyWordingBuffer *
vacancy_line_view_get_buffer (VacancyLineView *self)
{
  return VACANCY_WORDING_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

/* ---- height ---- */

static GtkTextBuffer *
vacancy_line_view_create_buffer (GtkTextView *view)
{
  return GTK_TEXT_BUFFER (vacancy_wording_buffer_new ());
}

/* At its end GTK's text view takes whatever hangs on it for text children of its own, and never comes to an end when it is a menu or a search. */
static void
drop_popovers (VacancyLineView *self)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
    }
}

static void
vacancy_line_view_dispose (GObject *object)
{
  VacancyLineView *self = VACANCY_LINE_VIEW (object);

  drop_popovers (self);
  self->hooks = &no_hooks;
  forget_probe (self);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->placeholder, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
  G_OBJECT_CLASS (vacancy_line_view_parent_class)->dispose (object);
}

static void
vacancy_line_view_class_init (VacancyLineViewClass *class)
{
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_line_view_dispose;
  widget_class->measure = vacancy_line_view_measure;
  widget_class->snapshot = vacancy_line_view_snapshot;
  widget_class->get_request_mode = vacancy_line_view_get_request_mode;
  widget_class->css_changed = vacancy_line_view_css_changed;
  widget_class->direction_changed = vacancy_line_view_direction_changed;
  view_class->create_buffer = vacancy_line_view_create_buffer;
  view_class->snapshot_layer = vacancy_line_view_snapshot_layer;
  view_class->move_cursor = vacancy_line_view_move_cursor;
  view_class->backspace = vacancy_line_view_backspace;
  view_class->delete_from_cursor = vacancy_line_view_delete_from_cursor;
  view_class->copy_clipboard = vacancy_line_view_copy_clipboard;
  view_class->cut_clipboard = vacancy_line_view_cut_clipboard;
  view_class->paste_clipboard = vacancy_line_view_paste_clipboard;
}

static void
edited_cb (VacancyLineView *self, const char *inserted, const char *deleted)
{
  if (self->hooks->typed)
    self->hooks->typed (self, inserted, deleted, self->owner);
}

static void
vacancy_line_view_init (VacancyLineView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->hooks = &no_hooks;
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, VACANCY_LINE_TOP);
  gtk_text_view_set_bottom_margin (view, VACANCY_LINE_BOTTOM);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  /* GTK asks for the drawing of new text only when it has laid it out, behind a frame that something else has asked for: what is typed would be seen a frame late. */
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (forget_probe), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (align_cursor), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  follow_direction (self);
  /* So are tags: bold is wider. */
  g_signal_connect_object (gtk_text_view_get_buffer (view), "apply-tag", G_CALLBACK (forget_probe), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "remove-tag", G_CALLBACK (forget_probe), self, G_CONNECT_SWAPPED);
}
