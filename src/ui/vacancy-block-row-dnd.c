// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-block-tools.h"
#include "vacancy-editor-private.h"

/* Dragging a block by its handle. A drag carries the ids of what moves; a block in the middle of a selection takes all of it along. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, VacancyBlockTools *tools)
{
  VacancyBlockRow *row = vacancy_block_tools_get_row (tools);
  VacancyEditor *editor = row ? vacancy_block_row_get_editor (row) : NULL;
  const char *id = row ? vacancy_block_row_get_placement (row) : NULL;
  g_auto (GStrv) ids = NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  if (!id)
    return NULL;
  ids = vacancy_editor_subjects (editor, vacancy_selection_has (editor->selection, id) ? "" : id);
  list = g_strjoinv (" ", ids);
  text = g_strconcat (VACANCY_PLACEMENT_DRAG_PREFIX, list, NULL);
  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, VacancyBlockTools *tools)
{
  VacancyBlockRow *row = vacancy_block_tools_get_row (tools);
  g_autoptr (GdkPaintable) live = NULL;
  g_autoptr (GdkPaintable) picture = NULL;

  if (!row)
    return;
  /* A picture of the row as it is now: the row itself fades while it is dragged. */
  live = gtk_widget_paintable_new (GTK_WIDGET (row));
  picture = gdk_paintable_get_current_image (live);
  gtk_drag_source_set_icon (source, picture, 24, 12);
  gtk_widget_add_css_class (GTK_WIDGET (row), "dragged");
  g_object_set_data_full (G_OBJECT (source), "vacancy-row", g_object_ref (row), g_object_unref);
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, VacancyBlockTools *tools)
{
  GtkWidget *row = g_object_get_data (G_OBJECT (source), "vacancy-row");

  if (row)
    gtk_widget_remove_css_class (row, "dragged");
  g_object_set_data (G_OBJECT (source), "vacancy-row", NULL);
}

void
vacancy_block_tools_add_drag (VacancyBlockTools *self, GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
}
