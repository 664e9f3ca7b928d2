// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdk/x11/gdkx.h>
#include <gmodule.h>
#include <gtk/gtk.h>

/* Real key presses, by the X server's test extension: they take the way of a person's, through every controller there is. The extension's library is looked up when it is needed,
 * since at-spi2-core brings it but no development package does. */
typedef int (*UiFakeKey) (Display *display, unsigned int code, Bool press, unsigned long delay);

static inline UiFakeKey
ui_fake_key (void)
{
  static GModule *module;
  gpointer symbol = NULL;

  if (!module)
    module = g_module_open ("libXtst.so.6", G_MODULE_BIND_LAZY);
  if (!module || !g_module_symbol (module, "XTestFakeKeyEvent", &symbol))
    return NULL;
  return (UiFakeKey) symbol;
}

static inline gboolean
ui_can_press_keys (void)
{
  return GDK_IS_X11_DISPLAY (gdk_display_get_default ()) && ui_fake_key () != NULL;
}

/* There is no window manager that would do it. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
static inline void
ui_give_focus (GtkWindow *window)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());

  gdk_x11_display_error_trap_push (gdk_display_get_default ());
  XSetInputFocus (display, gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window))), RevertToParent, CurrentTime);
  XSync (display, False);
  gdk_x11_display_error_trap_pop_ignored (gdk_display_get_default ());
}

static inline void
ui_key (guint keysym, gboolean press)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());

  ui_fake_key () (display, XKeysymToKeycode (display, keysym), press, CurrentTime);
  XFlush (display);
}
G_GNUC_END_IGNORE_DEPRECATIONS

/* With its first key the keyboard becomes another device for the program, and what comes right behind may be lost on the way: so the first is one that does nothing, with time behind it. */
static inline void
ui_wake_keyboard (void)
{
  static gboolean awake;
  const gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  if (awake)
    return;
  awake = TRUE;
  ui_key (GDK_KEY_Control_L, TRUE);
  ui_key (GDK_KEY_Control_L, FALSE);
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* @modifiers: of GDK_CONTROL_MASK, GDK_SHIFT_MASK and GDK_ALT_MASK. */
static inline void
ui_press (guint keysym, GdkModifierType modifiers)
{
  static const struct
  {
    GdkModifierType mask;
    guint keysym;
  } keys[] = { { GDK_CONTROL_MASK, GDK_KEY_Control_L }, { GDK_SHIFT_MASK, GDK_KEY_Shift_L }, { GDK_ALT_MASK, GDK_KEY_Alt_L } };

  ui_wake_keyboard ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].mask)
      ui_key (keys[i].keysym, TRUE);
  ui_key (keysym, TRUE);
  ui_key (keysym, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers & keys[i].mask)
      ui_key (keys[i].keysym, FALSE);
}

/* The pointer, by the same extension. */
typedef int (*UiFakeMotion) (Display *display, int screen, int x, int y, unsigned long delay);
typedef int (*UiFakeButton) (Display *display, unsigned int button, Bool press, unsigned long delay);

G_GNUC_BEGIN_IGNORE_DEPRECATIONS
/* Moves it to @x, @y of @widget. */
static inline void
ui_point (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  GModule *module = g_module_open ("libXtst.so.6", G_MODULE_BIND_LAZY);
  gpointer motion = NULL;
  double native_x, native_y;
  int root_x, root_y;
  Window child;

  g_assert_true (g_module_symbol (module, "XTestFakeMotionEvent", &motion));
  gtk_native_get_surface_transform (native, &native_x, &native_y);
  gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &x, &y);
  XTranslateCoordinates (display, gdk_x11_surface_get_xid (gtk_native_get_surface (native)), DefaultRootWindow (display), (int) (x + native_x),
                         (int) (y + native_y), &root_x, &root_y, &child);
  ((UiFakeMotion) motion) (display, -1, root_x, root_y, CurrentTime);
  XFlush (display);
}

/* The first button goes down or up where the pointer is. */
static inline void
ui_button (gboolean press)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  GModule *module = g_module_open ("libXtst.so.6", G_MODULE_BIND_LAZY);
  gpointer button = NULL;

  g_assert_true (g_module_symbol (module, "XTestFakeButtonEvent", &button));
  ((UiFakeButton) button) (display, 1, press, CurrentTime);
  XFlush (display);
}

/* A click of the first button there. */
static inline void
ui_click (GtkWidget *widget, double x, double y)
{
  ui_point (widget, x, y);
  ui_button (TRUE);
  ui_button (FALSE);
}
G_GNUC_END_IGNORE_DEPRECATIONS
