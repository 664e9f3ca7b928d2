// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-sort-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

#define NAME_LENGTH 60 /* characters of the text in the name of the button */

struct _VacancySortRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *label;
  GtkButton *button;
  guint index;
};

static guint move_signal;

G_DEFINE_FINAL_TYPE (VacancySortRow, vacancy_sort_row, GTK_TYPE_LIST_BOX_ROW)

static void
clicked_cb (VacancySortRow *self)
{
  g_signal_emit (self, move_signal, 0);
}

static GdkContentProvider *
prepare_cb (VacancySortRow *self)
{
  return gdk_content_provider_new_typed (VACANCY_TYPE_SORT_ROW, self);
}

static void
drag_begin_cb (VacancySortRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

guint
vacancy_sort_row_get_index (VacancySortRow *self)
{
  g_return_val_if_fail (VACANCY_IS_SORT_ROW (self), 0);
  return self->index;
}

void
vacancy_sort_row_show (VacancySortRow *self, JdNecessity necessity, gboolean stacked)
{
  g_return_if_fail (VACANCY_IS_SORT_ROW (self));

  const gboolean is_must = necessity == JD_NECESSITY_MUST;
  const char *tooltip = is_must ? _("Make Nice to Have") : _("Make Must Have");
  g_autofree char *text = jd_text_shorten (gtk_label_get_text (self->label), NAME_LENGTH);
  /* Translators: a button; what it does, and to which line: "Make Nice to Have: A forklift licence". */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), tooltip, text);

  if (stacked)
    gtk_button_set_icon_name (self->button, is_must ? "go-down-symbolic" : "go-up-symbolic");
  else
    gtk_button_set_icon_name (self->button, is_must ? "go-next-symbolic" : "go-previous-symbolic");
  vacancy_tooltip_set (GTK_WIDGET (self->button), tooltip);
  vacancy_button_set_name (self->button, name);
}

GtkWidget *
vacancy_sort_row_new (const JdNeedLine *need, guint index)
{
  VacancySortRow *self = g_object_new (VACANCY_TYPE_SORT_ROW, NULL);

  g_return_val_if_fail (need, NULL);
  self->index = index;
  gtk_label_set_text (self->label, need->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, need->text, -1);
  return GTK_WIDGET (self);
}

static void
vacancy_sort_row_class_init (VacancySortRowClass *class)
{
  move_signal = g_signal_new ("move", VACANCY_TYPE_SORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_sort_row_init (VacancySortRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkDragSource *source = gtk_drag_source_new ();

  self->label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE, NULL));
  self->button = GTK_BUTTON (g_object_new (GTK_TYPE_BUTTON, "valign", GTK_ALIGN_CENTER, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sort-row");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}
