// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-focus-parts.h"

#include <adwaita.h>

/* -1: in none of them. */
static int
part_with_focus (GtkWidget *const *parts, guint n_parts)
{
  GtkRoot *root = gtk_widget_get_root (parts[0]);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus && i < n_parts; i++)
    if (focus == parts[i] || gtk_widget_is_ancestor (focus, parts[i]))
      return i;
  return -1;
}

void
vacancy_focus_parts_move (GtkWidget *const *parts, guint n_parts, gboolean forward)
{
  const int n = n_parts, step = forward ? 1 : -1;
  const int from = part_with_focus (parts, n_parts);

  for (int i = 1; i <= n; i++)
    {
      GtkWidget *part = parts[(((from < 0 && !forward ? 0 : from) + i * step) % n + n) % n];

      if (gtk_widget_get_mapped (part) && gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD))
        return;
    }
}

static GtkWidget *
page_beside (AdwLeaflet *leaflet, GtkWidget *widget, gboolean forward)
{
  g_autoptr (GtkSelectionModel) pages = adw_leaflet_get_pages (leaflet);
  const guint n_pages = g_list_model_get_n_items (G_LIST_MODEL (pages));

  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (AdwLeafletPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      /* None is before the first one: as an index, what is less than 0 is more than there are. */
      g_autoptr (AdwLeafletPage) other = adw_leaflet_page_get_child (page) == widget ? g_list_model_get_item (G_LIST_MODEL (pages), forward ? i + 1 : i - 1) : NULL;

      if (other)
        return adw_leaflet_page_get_child (other);
    }
  return NULL;
}

/* With libadwaita 1.7 the children of a leaflet stand in the order in which they are drawn; its pages are in that of reading. */
static GtkWidget *
widget_beside (GtkWidget *widget, gboolean forward)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (ADW_IS_LEAFLET (parent))
    return page_beside (ADW_LEAFLET (parent), widget, forward);
  return forward ? gtk_widget_get_next_sibling (widget) : gtk_widget_get_prev_sibling (widget);
}

/* What stands beside @widget, or beside what that is in. */
static gboolean
focus_beside (GtkWidget *widget, gboolean forward)
{
  for (GtkWidget *other = widget_beside (widget, forward); other; other = widget_beside (other, forward))
    if (gtk_widget_get_mapped (other) && gtk_widget_child_focus (other, forward ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD))
      return TRUE;
  return FALSE;
}

static GtkWidget *
row_of (GtkWidget *focus, GtkWidget *list)
{
  GtkWidget *row = focus;

  while (gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  return row;
}

gboolean
vacancy_focus_leave_list (GtkWidget *list, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (!focus || (focus != list && !gtk_widget_is_ancestor (focus, list)))
    return FALSE;
  if (focus != list && gtk_widget_child_focus (row_of (focus, list), direction))
    return TRUE;
  for (GtkWidget *widget = list; widget && widget != GTK_WIDGET (root); widget = gtk_widget_get_parent (widget))
    if (focus_beside (widget, direction == GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

void
vacancy_focus_selected_row (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || !gtk_widget_is_ancestor (focus, list))
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      {
        gtk_widget_grab_focus (row);
        return;
      }
}

gboolean
vacancy_focus_field_or_list (GtkWidget *field, GtkWidget *list, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (field);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (focus == list || gtk_widget_is_ancestor (focus, list))
    return gtk_widget_grab_focus (field);
  return (focus == field || gtk_widget_is_ancestor (focus, field)) && gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}
