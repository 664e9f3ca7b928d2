// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-library-sidebar-folders.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

/* Of a row: the path of its folder, and the button of its menu, borrowed. */
#define PATH "vacancy-folder"
#define BUTTON "vacancy-folder-menu"

static const char *
path_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), PATH);
}

static void
move (GtkWidget *row, int by)
{
  gtk_widget_activate_action (row, "win.move-folder", "(^ayi)", path_of (row), by);
}

/* ---- its menu ---- */

static void
add_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* Made when it is opened. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer row)
{
  g_autoptr (GMenu) menu = g_menu_new (), order = g_menu_new (), folder = g_menu_new ();
  const char *path = path_of (row);

  add_item (order, _("Move _Up"), "win.move-folder", g_variant_new ("(^ayi)", path, 1));
  add_item (order, _("Move _Down"), "win.move-folder", g_variant_new ("(^ayi)", path, -1));
  add_item (folder, _("_Open Folder"), "win.open-folder", g_variant_new_bytestring (path));
  add_item (folder, _("_Remove From the List"), "win.remove-folder", g_variant_new_bytestring (path));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (folder));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_menu (GtkWidget *row, GtkWidget *box, const char *name)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *label = g_strdup_printf (_("Folder: %s"), name);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_menu_cb, row, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "folder-menu");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vacancy_tooltip_set (button, _("Move or Remove This Folder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data (G_OBJECT (row), BUTTON, button);
}

static void
pressed_cb (GtkGestureClick *gesture, int count, double x, double y, GtkWidget *row)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (g_object_get_data (G_OBJECT (row), BUTTON));
}

static void
add_click (GtkWidget *row)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
}

/* ---- keys ---- */

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, GtkWidget *row)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    move (row, key == GDK_KEY_Up ? 1 : -1);
  else if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    gtk_widget_activate_action (row, "win.remove-folder", "^ay", path_of (row));
  else if ((held == 0 && key == GDK_KEY_Menu) || (held == GDK_SHIFT_MASK && key == GDK_KEY_F10))
    gtk_menu_button_popup (g_object_get_data (G_OBJECT (row), BUTTON));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
add_keys (GtkWidget *row)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), row);
  gtk_widget_add_controller (row, keys);
}

/* ---- dragging ---- */

static GdkContentProvider *
drag_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* Onto the place of another folder that was added; those further up in the list lie on top. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  GtkWidget *moved = g_value_get_object (value);

  if (!moved || moved == row || !path_of (moved))
    return FALSE;
  move (moved, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (moved)) - gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return TRUE;
}

static void
add_dragging (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ---- public ---- */

GtkWidget *
vacancy_library_sidebar_folder_heading (const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *add = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_set_halign (add, GTK_ALIGN_END);
  gtk_widget_set_hexpand (add, TRUE);
  gtk_widget_add_css_class (text, "caption-heading");
  gtk_widget_add_css_class (text, "dim-label");
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "folder-menu");
  gtk_widget_add_css_class (box, "manage-heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.add-folder");
  vacancy_tooltip_set (add, _("Add a Library Folder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a Library Folder"), -1);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

void
vacancy_library_sidebar_folder_row (GtkWidget *row, GtkWidget *box, const char *path, const char *name)
{
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row) && path && name);
  g_object_set_data_full (G_OBJECT (row), PATH, g_strdup (path), g_free);
  add_menu (row, box, name);
  add_click (row);
  add_keys (row);
  add_dragging (row);
}

static gboolean
folders_dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *widget)
{
  for (GSList *file = gdk_file_list_get_files (g_value_get_boxed (value)); file; file = file->next)
    {
      g_autofree char *path = g_file_get_path (file->data);

      if (path)
        gtk_widget_activate_action (widget, "win.add-folder-at", "^ay", path);
    }
  return TRUE;
}

void
vacancy_library_sidebar_take_folders (GtkWidget *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (folders_dropped_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
