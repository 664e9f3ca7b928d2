// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-toast.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

#define LAST "vacancy-last-toast" /* of the shower: a GWeakRef */

static void
last_free (gpointer last)
{
  g_weak_ref_clear (last);
  g_free (last);
}

static GWeakRef *
last_of (gpointer shower)
{
  GWeakRef *last = g_object_get_data (shower, LAST);

  if (last)
    return last;
  last = g_new0 (GWeakRef, 1);
  g_weak_ref_init (last, NULL);
  g_object_set_data_full (shower, LAST, last, last_free);
  return last;
}

/* Of titles that are widgets libadwaita announces nothing. */
static void
announce (gpointer shower, GtkWidget *title)
{
  GtkWidget *label = vacancy_find_widget (title, GTK_TYPE_LABEL);

  if (label)
    vacancy_announce (shower, gtk_label_get_text (GTK_LABEL (label)));
}

/* The one that closes is an icon, of which libadwaita does not say what it does; of the other it says the underscore, too. */
static void
name_buttons_cb (GtkWidget *title)
{
  GtkWidget *shown = title;

  while (shown && !ADW_IS_TOAST_OVERLAY (gtk_widget_get_parent (shown)))
    shown = gtk_widget_get_parent (shown);
  for (GtkWidget *child = shown ? gtk_widget_get_first_child (shown) : NULL; child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      vacancy_button_set_name (GTK_BUTTON (child), gtk_button_get_icon_name (GTK_BUTTON (child)) ? _("Close") : NULL);
}

AdwToast *
vacancy_toast_newest (gpointer shower, AdwToast *toast)
{
  g_autoptr (AdwToast) before = NULL;
  GWeakRef *last;

  g_return_val_if_fail (GTK_IS_WIDGET (shower) && ADW_IS_TOAST (toast) && adw_toast_get_custom_title (toast), toast);
  last = last_of (shower);
  before = g_weak_ref_get (last);
  g_weak_ref_set (last, toast);
  if (before)
    adw_toast_dismiss (before);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect (adw_toast_get_custom_title (toast), "map", G_CALLBACK (name_buttons_cb), NULL);
  announce (shower, adw_toast_get_custom_title (toast));
  return toast;
}

/* Pixels below which the title of a toast takes several lines. */
#define NARROW_TOAST 520

/* Also before it is on screen. */
static int
width_of (GtkWindow *window)
{
  int width = gtk_widget_get_width (GTK_WIDGET (window)), height;

  if (width == 0)
    gtk_window_get_default_size (window, &width, &height);
  return width;
}

/* A narrow window has no room for a sentence in one line; the title that toasts have themselves is cut there. How high a toast is goes by its natural width. */
static GtkWidget *
title_new (GtkWindow *window, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 3, NULL);

  if (width_of (window) < NARROW_TOAST * vacancy_text_scale (GTK_WIDGET (window)))
    g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3, "max-width-chars", 18, NULL);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

AdwToast *
vacancy_toast_new (GtkWindow *window, const char *text)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, title_new (window, text));
  return toast;
}
