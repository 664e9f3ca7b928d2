// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-export-toast.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-open-file.h"
#include "widgets/vacancy-toast.h"
#include "widgets/vacancy-widget-util.h"

static void
open_cb (GtkWidget *button, GFile *file)
{
  vacancy_open_file (GTK_WINDOW (gtk_widget_get_root (button)), file);
}

static void
show_in_files_cb (AdwToast *toast, GtkWindow *window)
{
  vacancy_show_in_files (window, g_object_get_data (G_OBJECT (toast), "file"));
}

static GtkWidget *
make_title (GFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *open = gtk_button_new_with_mnemonic (_("_Open"));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name);
  /* Translators: %s is a file name. */
  g_autofree char *text = g_strdup_printf (_("Exported “%s”"), display);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  vacancy_button_set_name (GTK_BUTTON (open), _("Open the Exported File"));
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), file, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), open);
  return box;
}

/* Takes over @toast. */
static void
add_toast (GtkWindow *window, AdwToast *toast, const char *path)
{
  GtkWidget *overlay = vacancy_find_widget (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  adw_toast_set_button_label (toast, _("_Show in Files"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_in_files_cb), window, 0);
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), vacancy_toast_newest (overlay, toast));
}

void
vacancy_export_toast (GtkWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwToast *toast;

  if (!vacancy_find_widget (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY))
    return;
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, make_title (file));
  add_toast (window, toast, path);
}

void
vacancy_export_toast_many (GtkWindow *window, const char *path, guint count)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Exported %'u file", "Exported %'u files", count), count);

  if (vacancy_find_widget (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY))
    add_toast (window, vacancy_toast_new (window, text), path);
}
