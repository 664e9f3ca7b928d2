// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>
#include <gmodule.h>

#include "../service/loop-util.h"
#include "widgets/vacancy-wrapped-text.h"

/* Help for tests of widgets and windows. */

#if GTK_CHECK_VERSION(4, 14, 0)
/* What was announced in the case that runs since it was last looked at, in order. */
static GPtrArray *ui_announced;

static inline GPtrArray *
ui_get_announced (void)
{
  static char *path;

  if (!ui_announced)
    ui_announced = g_ptr_array_new_with_free_func (g_free);
  if (g_strcmp0 (path, g_test_get_path ()) != 0)
    {
      g_ptr_array_set_size (ui_announced, 0);
      g_free (path);
      path = g_strdup (g_test_get_path ());
    }
  return ui_announced;
}

/* In place of GTK's, which calls what its context for tests (GTK_A11Y=test) does not have. Exported, as the program looks for it when it runs and libadwaita is to find it; one file a
 * program includes this. */
G_MODULE_EXPORT void
gtk_accessible_announce (GtkAccessible *accessible, const char *message, GtkAccessibleAnnouncementPriority priority)
{
  g_assert_true (GTK_IS_ACCESSIBLE (accessible) && message);
  g_ptr_array_add (ui_get_announced (), g_strdup (message));
}
#endif

/* What screen readers hear where the keyboard is, once: by GTK's own way, where it has one ("A toast appeared: " of libadwaita before it or not), else as the description of @focus. */
static inline void
ui_assert_told (GtkWidget *focus, const char *text)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  GPtrArray *announced = ui_get_announced ();
  guint times = 0;

  for (guint i = 0; i < announced->len; i++)
    times += g_str_has_suffix (g_ptr_array_index (announced, i), text);
  g_assert_cmpuint (times, ==, 1);
  g_ptr_array_set_size (announced, 0);
#else
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
#endif
}

/* The whole of a main(): scratch folders, GLib's test framework, GTK and libadwaita. @add registers the cases. */
static inline int
ui_test_main (int argc, char **argv, void (*add) (void))
{
  g_autofree char *scratch = ui_scratch_init ();
  int status;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  /* A cursor that blinks is drawn anew at every frame, and there would always be something to do. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  add ();
  status = g_test_run ();
  folder_remove (scratch);
  return status;
}

/* Until there has been nothing to do for a while; on a busy machine one frame may take as long as many do elsewhere. Work in slices may go on for longer than is waited for. */
static inline void
ui_settle (void)
{
  const gint64 latest = g_get_monotonic_time () + G_USEC_PER_SEC;
  gint64 now, worked;

  for (now = worked = g_get_monotonic_time (); now < worked + 60 * 1000 && now < latest; now = g_get_monotonic_time ())
    if (g_main_context_iteration (NULL, FALSE))
      worked = g_get_monotonic_time ();
    else
      g_usleep (500);
}

/* Shows @child in a plain window and waits until it is drawn. The window is the test's to destroy. */
static inline GtkWindow *
ui_show_in_window (GtkWidget *child, int width, int height)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_until (gtk_widget_get_mapped (window), 10);
  ui_settle ();
  return GTK_WINDOW (window);
}

/* A visible window of the program that is a @type; NULL when there is none. */
static inline GtkWindow *
ui_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item; item = item->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (item->data, type) && gtk_widget_get_visible (item->data))
      return item->data;
  return NULL;
}

/* Closes the menus of @view. The pointer may rest on one: GTK's timer for tooltips outlives a menu that goes with its window, so it has to run out first. */
static inline void
ui_close_menus (GtkTextView *view)
{
  const gint64 end = g_get_monotonic_time () + 700 * 1000;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_popdown (GTK_POPOVER (child));
  ui_wait_until (g_get_monotonic_time () > end, 5);
}

/* The first widget below @root, depth first, for which @matches holds; NULL when there is none. */
typedef gboolean (*UiMatch) (GtkWidget *widget, gconstpointer data);

static inline GtkWidget *
ui_find (GtkWidget *root, UiMatch matches, gconstpointer data)
{
  if (matches (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find (child, matches, data);

      if (found)
        return found;
    }
  return NULL;
}

static inline gboolean
ui_match_type (GtkWidget *widget, gconstpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static inline GtkWidget *
ui_find_type (GtkWidget *root, GType type)
{
  return ui_find (root, ui_match_type, &type);
}

/* Whether all of @menu is seen: it would scroll what it has no room for. */
static inline gboolean
ui_menu_is_whole (GtkWidget *menu)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_find_type (menu, GTK_TYPE_SCROLLED_WINDOW)));

  return gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment);
}

/* What a label of either kind shows; NULL for what is none. */
static inline const char *
ui_text_of (GtkWidget *widget)
{
  if (VACANCY_IS_WRAPPED_TEXT (widget))
    return vacancy_wrapped_text_get (VACANCY_WRAPPED_TEXT (widget));
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
}

/* A label or button that shows exactly this text. */
static inline gboolean
ui_match_text (GtkWidget *widget, gconstpointer text)
{
  return ui_text_of (widget) && g_strcmp0 (ui_text_of (widget), text) == 0;
}

static inline GtkWidget *
ui_find_text (GtkWidget *root, const char *text)
{
  return ui_find (root, ui_match_text, text);
}

static inline gboolean
ui_match_action (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), name) == 0;
}

static inline gboolean
ui_match_open_popover (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget);
}

static inline GtkWidget *
ui_find_open_popover (GtkWidget *root)
{
  return ui_find (root, ui_match_open_popover, NULL);
}

/* How many widgets below @root would show a tooltip, those in @popover aside. */
static inline guint
ui_count_tooltips (GtkWidget *root, GtkWidget *popover, GtkTooltip *tooltip)
{
  gboolean shown = FALSE;
  guint count;

  if (root == popover)
    return 0;
  if (gtk_widget_get_has_tooltip (root) && gtk_widget_get_mapped (root))
    g_signal_emit_by_name (root, "query-tooltip", 1, 1, FALSE, tooltip, &shown);
  if (shown)
    g_test_message ("%s (%s) shows its tooltip", G_OBJECT_TYPE_NAME (root), gtk_widget_get_tooltip_text (root));
  count = shown;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    count += ui_count_tooltips (child, popover, tooltip);
  return count;
}

/* No tooltip comes over the open @popover. */
static inline void
ui_assert_tooltips_rest (GtkWidget *popover)
{
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);

  g_assert_cmpuint (ui_count_tooltips (GTK_WIDGET (gtk_widget_get_root (popover)), popover, GTK_TOOLTIP (tooltip)), ==, 0);
}

/* Before a window is destroyed: GTK's timer for tooltips outlives a popover that goes with its window, and would ask where the pointer is in it. */
static inline void
ui_close_popovers (GtkWidget *root)
{
  const gint64 end = g_get_monotonic_time () + 700 * 1000;
  GtkWidget *popover = ui_find_open_popover (root);

  if (!popover)
    return;
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_wait_until (g_get_monotonic_time () > end, 5);
}

/* A button of an action: "win.save". */
static inline GtkWidget *
ui_find_action (GtkWidget *root, const char *name)
{
  return ui_find (root, ui_match_action, name);
}

/* Characters of the longest label in @root. */
static inline glong
ui_longest_text (GtkWidget *root)
{
  glong longest = ui_text_of (root) ? g_utf8_strlen (ui_text_of (root), -1) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    longest = MAX (longest, ui_longest_text (child));
  return longest;
}

/* Screen readers say a label and a name given in words one after the other. Rows of libadwaita are theirs; a button with an icon is labelled by that, which says nothing. */
static inline guint
ui_count_named_twice (GtkWidget *root)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (root);
  guint count = 0;

  if (!ADW_IS_PREFERENCES_ROW (root) && !(GTK_IS_BUTTON (root) && gtk_button_get_icon_name (GTK_BUTTON (root))) && gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
      && gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    {
      g_test_message ("%s (%s) is named twice", G_OBJECT_TYPE_NAME (root), gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)));
      count++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    count += ui_count_named_twice (child);
  return count;
}

#define ui_assert_named_once(root) g_assert_cmpuint (ui_count_named_twice (root), ==, 0)
/* What is told in @window in passing (vacancy_tell) is heard by @told from now on, with @data, which outlives it. */
typedef void (*UiTold) (const char *text, gboolean can_undo, gpointer data);

typedef struct
{
  UiTold told;
  gpointer data;
} UiEar;

static inline void
ui_tell_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UiEar *ear = data;
  const char *text;
  gboolean can_undo;

  g_variant_get (parameter, "(&sb)", &text, &can_undo);
  ear->told (text, can_undo, ear->data);
}

static inline void
ui_hear (GtkWidget *window, UiTold told, gpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("tell", G_VARIANT_TYPE ("(sb)"));
  UiEar *ear = g_new (UiEar, 1);

  *ear = (UiEar) { told, data };
  g_signal_connect_data (action, "activate", G_CALLBACK (ui_tell_cb), ear, (GClosureNotify) (void (*) (void)) g_free, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

