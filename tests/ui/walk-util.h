// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Walks through a window, or a popover, by Tab as who has no mouse, and looks at it as who does not see it: Tab comes round, there and back over the same, comes to whatever can have the keyboard (or to a
 * neighbour in its list, from which arrows lead there), and each says what it is. tests/flows/walk.py does the same from outside, with what screen readers are really told. */
#include "ui-keys.h"
#include "ui-util.h"

/* More than the largest window has. */
#define WALK_MOST 400

/* ---- names ---- */

/* The text of a label in it; NULL: there is none. */
static inline gboolean
walk_is_label (GtkWidget *widget, gconstpointer data)
{
  return ui_text_of (widget) && *ui_text_of (widget);
}

static inline gboolean
walk_has_name_of_its_own (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (GTK_IS_LABEL (widget) || gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return TRUE;
  /* An icon in a button labels it, and says nothing. */
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)))
    return FALSE;
  return gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) || (GTK_IS_BUTTON (widget) && ui_find (widget, walk_is_label, NULL));
}

/* Fields, menu buttons, drop-downs and rows with a field have the name of what the keyboard is in, inside of them. */
static inline gboolean
walk_has_name (GtkWidget *widget)
{
  GtkWidget *outer = gtk_widget_get_parent (widget);

  if (ADW_IS_PREFERENCES_ROW (widget) && *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)))
    return TRUE;
  if (walk_has_name_of_its_own (widget))
    return TRUE;
  if (GTK_IS_TEXT (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_ENTRY_ROW))
    return TRUE;
  if (GTK_IS_TEXT (widget) || GTK_IS_MENU_BUTTON (outer) || GTK_IS_SPIN_BUTTON (outer))
    return outer && walk_has_name_of_its_own (outer);
  /* Items of menus have their label inside. */
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton");
}

/* ---- what can have the keyboard ---- */

/* As GTK's walk does: what is in something that cannot be reached is not reached. */
static inline gboolean
walk_is_open (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_can_focus (widget) && gtk_widget_is_sensitive (widget);
}

static inline gboolean
walk_is_stop (GtkWidget *widget, gconstpointer data)
{
  return widget != data && gtk_widget_get_focusable (widget) && gtk_widget_get_mapped (widget);
}

/* They hand it on to what is in them. */
static inline gboolean
walk_hands_on (GtkWidget *widget)
{
  if (ADW_IS_COMBO_ROW (widget))
    return FALSE;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
    return ui_find (widget, walk_is_stop, widget) != NULL;
  return (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_FLOW_BOX (widget) || GTK_IS_FLOW_BOX_CHILD (widget)
          || GTK_IS_VIEWPORT (widget) || GTK_IS_STACK (widget))
         && ui_find (widget, walk_is_stop, widget);
}

typedef struct
{
  GHashTable *there, *back;
  guint faults;
} Walk;

static inline void
walk_tell (Walk *walk, const char *what, GtkWidget *widget)
{
  g_autoptr (GString) where = g_string_new (NULL);

  for (GtkWidget *outer = widget; outer; outer = gtk_widget_get_parent (outer))
    {
      GtkWidget *label = where->len < 200 ? ui_find (outer, walk_is_label, NULL) : NULL;

      g_string_append_printf (where, " < %s%s%s%s", G_OBJECT_TYPE_NAME (outer), label ? " “" : "", label ? ui_text_of (label) : "", label ? "”" : "");
    }
  g_test_message ("%s:%s", what, where->str);
  walk->faults++;
}

/* What is in a row is reached from it, as in another row of the list. */
static inline gboolean
walk_is_in_row (GHashTable *stops, GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  const GType type = G_OBJECT_TYPE (widget);

  for (GtkWidget *other = row ? gtk_widget_get_first_child (gtk_widget_get_parent (row)) : NULL; other; other = gtk_widget_get_next_sibling (other))
    {
      GtkWidget *like = other != row ? ui_find_type (other, type) : NULL;

      if (like && g_hash_table_contains (stops, like))
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
walk_is_radio_among (GtkWidget *widget, gconstpointer stops)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_RADIO && g_hash_table_contains ((GHashTable *) stops, widget);
}

/* Of several that exclude each other, each in a row of a group. */
static inline gboolean
walk_is_in_radios (GHashTable *stops, GtkWidget *widget)
{
  GtkWidget *group = widget;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != GTK_ACCESSIBLE_ROLE_RADIO)
    return FALSE;
  while (group && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (group)) != GTK_ACCESSIBLE_ROLE_RADIO_GROUP)
    group = gtk_widget_get_parent (group);
  return group && ui_find (group, walk_is_radio_among, stops);
}

/* Arrows lead from one row to the next, and from one choice to another. */
static inline gboolean
walk_has_neighbour (GHashTable *stops, GtkWidget *widget)
{
  if (walk_is_in_row (stops, widget) || walk_is_in_radios (stops, widget))
    return TRUE;
  for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (widget)); other; other = gtk_widget_get_next_sibling (other))
    if (g_hash_table_contains (stops, other) && G_OBJECT_TYPE (other) == G_OBJECT_TYPE (widget))
      return !GTK_IS_BUTTON (widget) || GTK_IS_TOGGLE_BUTTON (widget);
  return FALSE;
}

static inline void
walk_look (Walk *walk, GtkWidget *widget, GtkWidget *root)
{
  if (widget != root && (!walk_is_open (widget) || GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_POPOVER (widget)))
    return;
  if (g_hash_table_contains (walk->there, widget) && !walk_has_name (widget))
    walk_tell (walk, "says nothing", widget);
  if (g_hash_table_contains (walk->there, widget) && !g_hash_table_contains (walk->back, widget) && !walk_has_neighbour (walk->back, widget) && !gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW))
    walk_tell (walk, "not by Shift+Tab", widget);
  if (widget != root && gtk_widget_get_focusable (widget) && !g_hash_table_contains (walk->there, widget) && !walk_hands_on (widget) && !walk_has_neighbour (walk->there, widget))
    walk_tell (walk, "not by Tab", widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    walk_look (walk, child, root);
}

/* ---- the way ---- */

/* What has the keyboard, one Tab after the other; FALSE: it does not come back to where it began. */
static inline gboolean
walk_around (GtkWindow *window, GtkDirectionType direction, GHashTable *stops)
{
  GtkWidget *begin = gtk_window_get_focus (window);

  for (guint i = 0; i < WALK_MOST; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      if (!focus || !g_hash_table_add (stops, focus))
        return focus && focus == begin;
      g_signal_emit_by_name (window, "move-focus", direction);
    }
  return FALSE;
}

/* How much is amiss in @root, a window or a popover in which the keyboard is; g_test_message() tells what. */
static inline guint
walk_count (GtkWidget *root)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (root));
  Walk walk = { g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL), 0 };

  /* GTK goes by where things stand, which nothing does before it is laid out: on a slow machine a window may be mapped long before. */
  ui_wait_until (gtk_widget_get_width (root) > 0, 10);
  ui_settle ();
  if (!gtk_window_get_focus (window))
    g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
  if (!walk_around (window, GTK_DIR_TAB_FORWARD, walk.there))
    walk_tell (&walk, "Tab does not come round; at last at", gtk_window_get_focus (window));
  if (!walk_around (window, GTK_DIR_TAB_BACKWARD, walk.back))
    walk_tell (&walk, "Shift+Tab does not come round; at last at", gtk_window_get_focus (window));
  walk_look (&walk, root, root);
  g_hash_table_unref (walk.there);
  g_hash_table_unref (walk.back);
  return walk.faults;
}

#define walk_assert(root) g_assert_cmpuint (walk_count (GTK_WIDGET (root)), ==, 0)

/* Walks through @dialog and leaves it by Escape: the keyboard is where it was in the window below then, @before. */
static inline void
walk_and_leave (GtkWidget *dialog, GtkWidget *before)
{
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  const GType type = G_OBJECT_TYPE (dialog);

  g_assert_nonnull (before);
  walk_assert (dialog);
  if (ui_can_press_keys ())
    {
      ui_give_focus (GTK_WINDOW (dialog));
      ui_wait_until (gtk_window_is_active (GTK_WINDOW (dialog)), 10);
      ui_press (GDK_KEY_Escape, 0);
    }
  else
    gtk_window_close (GTK_WINDOW (dialog));
  ui_wait_until (!ui_find_window (type), 10);
  ui_settle ();
  g_assert_true (gtk_window_get_focus (below) == before);
}

/* Of a popover in the window of @before, from where it was opened; that it is closed by Escape is GTK's. */
static inline void
walk_popover_and_leave (GtkWidget *popover, GtkWidget *before)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (before));

  walk_assert (popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_settle ();
  g_assert_true (gtk_window_get_focus (window) == before);
}
