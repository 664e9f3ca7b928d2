// SPDX-License-Identifier: GPL-3.0-or-later
/* The popover never has the keyboard: who types goes on typing. It belongs to the parent of the view, since a text view takes what hangs on it for a part of its text. */
#include "form/vacancy-variable-completion.h"

#include <glib/gi18n.h>
#include <string.h>

#include "describe/jd-block-text.h"
#include "model/jd-fact-table.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-popover-sight.h"

/* More than one looks over at a glance. */
#define ROWS_MOST 8

#define COMPLETION "vacancy-completion"

typedef struct
{
  GtkTextView *view; /* borrowed: the view owns us */
  VacancyServices *services; /* owned */
  GtkWidget *popover; /* NULL until there is something to complete */
  GtkListBox *list;
  GPtrArray *names; /* of the rows; borrowed from the library that was read then, which library keeps */
  JdLibrary *library;
  gboolean is_open;
  gboolean completing;
} Completion;

/* ---- what there is ---- */

gboolean
vacancy_variable_is_known (const JdLibrary *library, const char *name)
{
  const GPtrArray *roles = jd_library_roles (library);

  if (jd_fact_find (name) || jd_library_variable (library, name))
    return TRUE;
  for (guint i = 0; i < roles->len; i++)
    {
      const GPtrArray *variables = ((const JdRole *) g_ptr_array_index (roles, i))->variables;

      for (guint k = 0; k < variables->len; k++)
        if (g_str_equal (((const JdVariable *) g_ptr_array_index (variables, k))->name, name))
          return TRUE;
    }
  return FALSE;
}

static gboolean
fits (const JdVariable *variable, const char *typed)
{
  const char *label = jd_localized_get (variable->label, jd_program_language (), NULL);
  g_autofree char *folded = g_utf8_casefold (label ? label : "", -1);

  return g_str_has_prefix (variable->name, typed) || g_str_has_prefix (folded, typed);
}

static void
add_fitting (GPtrArray *found, const GPtrArray *variables, const char *typed)
{
  for (guint i = 0; i < variables->len && found->len < ROWS_MOST; i++)
    {
      const JdVariable *variable = g_ptr_array_index (variables, i);
      gboolean is_new = fits (variable, typed);

      for (guint k = 0; is_new && k < found->len; k++)
        is_new = !g_str_equal (((const JdVariable *) g_ptr_array_index (found, k))->name, variable->name);
      if (is_new)
        g_ptr_array_add (found, (gpointer) variable);
    }
}

/* Of the library, then of its roles; borrowed from it. New. */
static GPtrArray *
find_fitting (const JdLibrary *library, const char *typed)
{
  const GPtrArray *roles = jd_library_roles (library);
  GPtrArray *found = g_ptr_array_new ();

  add_fitting (found, jd_library_variables (library), typed);
  for (guint i = 0; i < roles->len; i++)
    add_fitting (found, ((const JdRole *) g_ptr_array_index (roles, i))->variables, typed);
  return found;
}

/* ---- what is typed ---- */

static gboolean
is_of_name (gunichar c)
{
  return c < 128 && (g_ascii_islower (c) || g_ascii_isdigit (c) || c == '_');
}

/* What stands between a "{" and the cursor; @start gets where. NULL: there is none. New string. */
static char *
typed_name (Completion *self, GtkTextIter *start)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter cursor, at;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  at = cursor;
  while (gtk_text_iter_backward_char (&at))
    {
      const gunichar c = gtk_text_iter_get_char (&at);

      if (c == '{')
        {
          gtk_text_iter_forward_char (&at);
          *start = at;
          return gtk_text_buffer_get_text (buffer, &at, &cursor, TRUE);
        }
      if (!is_of_name (c))
        break;
    }
  return NULL;
}

/* ---- the popover ---- */

static void
close_popover (Completion *self)
{
  if (self->is_open)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  self->is_open = FALSE;
}

static void
take (Completion *self, guint index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, cursor;
  g_autofree char *typed = typed_name (self, &start), *name = index < self->names->len ? g_strconcat (g_ptr_array_index (self->names, index), "}", NULL) : NULL;

  close_popover (self);
  if (!typed || !name)
    return;
  self->completing = TRUE;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_delete (buffer, &start, &cursor);
  /* A brace that is there already is not said twice. */
  if (gtk_text_iter_get_char (&start) == '}')
    {
      cursor = start;
      gtk_text_iter_forward_char (&cursor);
      gtk_text_buffer_delete (buffer, &start, &cursor);
    }
  gtk_text_buffer_insert (buffer, &start, name, -1);
  gtk_text_buffer_end_user_action (buffer);
  self->completing = FALSE;
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, Completion *self)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
make_popover (Completion *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Variables"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->popover, gtk_widget_get_parent (GTK_WIDGET (self->view)));
}

static void
add_row (Completion *self, const JdVariable *variable)
{
  const char *label = jd_localized_get (variable->label, jd_program_language (), NULL);
  g_autofree char *text = g_strdup_printf ("{%s}  %s", variable->name, label ? label : "");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 40, NULL));
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->names, variable->name);
}

static void
fill (Completion *self, const GPtrArray *found)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->names, 0);
  for (guint i = 0; i < found->len; i++)
    add_row (self, g_ptr_array_index (found, i));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/* In what the popover is on. */
static GdkRectangle
place_of (Completion *self, const GtkTextIter *start)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->view));
  GdkRectangle at;
  double x, y;

  gtk_text_view_get_iter_location (self->view, start, &at);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &at.x, &at.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), parent, at.x, at.y, &x, &y);
  return (GdkRectangle) { (int) x, (int) y, 1, at.height };
}

static void
tell_selected (Completion *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row)
    vacancy_announce (GTK_WIDGET (self->view), gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))));
}

static void
open_popover (Completion *self, const GPtrArray *found, const GtkTextIter *start)
{
  const GdkRectangle at = place_of (self, start);

  if (!self->popover)
    make_popover (self);
  fill (self, found);
  if (self->is_open)
    vacancy_popover_fit (GTK_POPOVER (self->popover), &at);
  else
    vacancy_popover_open_at (GTK_POPOVER (self->popover), &at);
  self->is_open = TRUE;
  tell_selected (self);
}

/* Behind an edit: what fits is another, or nothing is completed any more. */
static void
changed_cb (Completion *self)
{
  GtkTextIter start;
  g_autofree char *typed = !self->completing && gtk_widget_is_focus (GTK_WIDGET (self->view)) ? typed_name (self, &start) : NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (typed)
    {
      g_clear_pointer (&self->library, jd_library_unref);
      self->library = jd_library_ref (vacancy_library_store_get_library (self->services->library));
      found = find_fitting (self->library, typed);
    }
  if (found && found->len > 0)
    open_popover (self, found, &start);
  else
    close_popover (self);
}

/* Away from the name. */
static void
cursor_moved_cb (Completion *self)
{
  GtkTextIter start;
  g_autofree char *typed = self->is_open ? typed_name (self, &start) : NULL;

  if (!typed)
    close_popover (self);
}

/* ---- keys ---- */

static void
move (Completion *self, int step)
{
  const int n = (int) self->names->len, at = gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->list));

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (at + step + n) % n));
  tell_selected (self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, Completion *self)
{
  if (!self->is_open || (state & gtk_accelerator_get_default_mod_mask ()))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      take (self, (guint) gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->list)));
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      close_popover (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- life ---- */

static void
drop_popover (Completion *self)
{
  self->is_open = FALSE;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
completion_free (gpointer data)
{
  Completion *self = data;

  drop_popover (self);
  g_object_unref (self->services);
  g_clear_pointer (&self->library, jd_library_unref);
  g_ptr_array_unref (self->names);
  g_free (self);
}

void
vacancy_variable_completion_attach (GtkTextView *view, VacancyServices *services)
{
  Completion *self = g_new0 (Completion, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  *self = (Completion) { .view = view, .services = g_object_ref (services), .names = g_ptr_array_new () };
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect_data (buffer, "changed", G_CALLBACK (changed_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_data (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (view, "notify::has-focus", G_CALLBACK (cursor_moved_cb), self);
  g_signal_connect_swapped (view, "unmap", G_CALLBACK (drop_popover), self);
  g_object_set_data_full (G_OBJECT (view), COMPLETION, self, completion_free);
}
