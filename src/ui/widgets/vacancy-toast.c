// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-toast.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
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

/* What the toast says. New string; NULL: nothing. */
static char *
text_of (AdwToast *toast)
{
  GtkWidget *custom = adw_toast_get_custom_title (toast);
  GtkWidget *label = custom ? vacancy_find_widget (custom, GTK_TYPE_LABEL) : NULL;
  char *text = NULL;

  if (label)
    return g_strdup (gtk_label_get_text (GTK_LABEL (label)));
  /* A title is markup. */
  if (adw_toast_get_title (toast))
    pango_parse_markup (adw_toast_get_title (toast), -1, 0, NULL, &text, NULL, NULL);
  return text;
}

/* From 1.6 on libadwaita announces titles, as they are written; of titles that are widgets it knows nothing. */
static gboolean
is_announced (AdwToast *toast)
{
  return adw_get_minor_version () >= 6 && !adw_toast_get_custom_title (toast);
}

static void
announce (gpointer shower, AdwToast *toast)
{
  g_autofree char *text = text_of (toast);

  if (text && is_announced (toast))
    g_object_set (toast, "use-markup", FALSE, "title", text, NULL);
  else if (text)
    vacancy_announce (shower, text);
}

AdwToast *
vacancy_toast_newest (gpointer shower, AdwToast *toast)
{
  g_autoptr (AdwToast) before = NULL;
  GWeakRef *last;

  g_return_val_if_fail (GTK_IS_WIDGET (shower) && ADW_IS_TOAST (toast), toast);
  last = last_of (shower);
  before = g_weak_ref_get (last);
  g_weak_ref_set (last, toast);
  if (before)
    adw_toast_dismiss (before);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  announce (shower, toast);
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

/* An icon, of which libadwaita does not say what it does. */
static void
name_close_button_cb (GtkWidget *title)
{
  GtkWidget *shown = title;

  while (shown && !ADW_IS_TOAST_OVERLAY (gtk_widget_get_parent (shown)))
    shown = gtk_widget_get_parent (shown);
  for (GtkWidget *child = shown ? gtk_widget_get_first_child (shown) : NULL; child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && gtk_button_get_icon_name (GTK_BUTTON (child)))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
}

AdwToast *
vacancy_toast_new (GtkWindow *window, const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *title = title_new (window, text);

  g_signal_connect (title, "map", G_CALLBACK (name_close_button_cb), NULL);
  adw_toast_set_custom_title (toast, title);
  return toast;
}
