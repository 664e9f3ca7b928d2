// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-block-drag.h"

#include "page/vacancy-block-row.h"
#include "widgets/vacancy-drag.h"

/* Dragging a block by its handle. A drag carries the ids of what moves; a block in the middle of a selection takes all of it along. */

/* How many of the lines are seen under the pointer; their number says how many there are. */
#define PICTURES 3

#define ROWS "vacancy-rows" /* of the source: the rows that are dragged, which fade */

/* Of the source; the handle it belongs to outlives it. */
typedef struct
{
  const VacancyPageContext *context;
  VacancyBlockDragged dragged;
  gpointer owner;
} Handle;

/* Ids of what moves with it; new, NULL when there is none. */
static GStrv
subjects (const Handle *handle)
{
  const char *id = handle->dragged (handle->owner);

  return id && handle->context->session ? handle->context->hooks->subjects (id, handle->context->owner) : NULL;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, Handle *handle)
{
  g_auto (GStrv) ids = subjects (handle);
  g_autoptr (VacancyDrag) drag = NULL;

  if (!ids)
    return NULL;
  drag = vacancy_drag_new_lines (handle->context->session, (const char *const *) ids);
  return vacancy_drag_content (drag);
}

/* A picture of a row as it is now: the row itself fades while it is dragged. */
static GtkWidget *
picture_of (GtkWidget *row)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (live);
  GtkWidget *picture = gtk_picture_new_for_paintable (still);

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  return picture;
}

static GtkWidget *
count_label (guint count)
{
  g_autofree char *text = g_strdup_printf ("%'u", count);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "drag-count");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

/* The first of @rows that are in sight, others being drawn as nothing, one below the other; how many there are, where it is more than one. */
static GtkWidget *
icon_of (GPtrArray *rows)
{
  GtkWidget *icon = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *pictures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint shown = 0;

  gtk_widget_add_css_class (icon, "drag-lines");
  if (rows->len > 1)
    gtk_box_append (GTK_BOX (icon), count_label (rows->len));
  for (guint i = 0; i < rows->len && shown < PICTURES; i++)
    if (vacancy_block_row_is_in_viewport (g_ptr_array_index (rows, i)))
      {
        gtk_box_append (GTK_BOX (pictures), picture_of (g_ptr_array_index (rows, i)));
        shown++;
      }
  gtk_box_append (GTK_BOX (icon), pictures);
  return icon;
}

/* New; references to them. */
static GPtrArray *
rows_of (const Handle *handle, const char *const *ids)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids && ids[i]; i++)
    {
      gpointer row = g_hash_table_lookup (handle->context->rows, ids[i]);

      if (row)
        g_ptr_array_add (rows, g_object_ref (row));
    }
  return rows;
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, Handle *handle)
{
  g_auto (GStrv) ids = subjects (handle);
  GPtrArray *rows = rows_of (handle, (const char *const *) ids);

  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), icon_of (rows));
  gdk_drag_set_hotspot (drag, 12, 12);
  for (guint i = 0; i < rows->len; i++)
    gtk_widget_add_css_class (g_ptr_array_index (rows, i), "dragged");
  g_object_set_data_full (G_OBJECT (source), ROWS, rows, (GDestroyNotify) g_ptr_array_unref);
}

static void
drag_end_cb (GtkDragSource *source)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (source), ROWS);

  for (guint i = 0; rows && i < rows->len; i++)
    gtk_widget_remove_css_class (g_ptr_array_index (rows, i), "dragged");
  g_object_set_data (G_OBJECT (source), ROWS, NULL);
}

void
vacancy_block_drag_attach (GtkWidget *widget, const VacancyPageContext *context, VacancyBlockDragged dragged, gpointer owner)
{
  GtkDragSource *source = gtk_drag_source_new ();
  Handle *handle = g_new (Handle, 1);

  *handle = (Handle) { context, dragged, owner };
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), handle, (GClosureNotify) (void (*) (void)) g_free, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), handle);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}
