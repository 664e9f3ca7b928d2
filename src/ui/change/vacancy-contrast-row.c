// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-contrast-row.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-direction.h"

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  vacancy_direction_align_label (GTK_LABEL (label));
  return label;
}

/* What it said stands beside what it says, or both are one text. */
static GtkWidget *
texts_new (const JdContrast *contrast, gboolean sides)
{
  GtkWidget *after = label_new (NULL, NULL), *both;

  if (!sides)
    {
      vacancy_label_show_difference (GTK_LABEL (after), contrast->before, contrast->after);
      return after;
    }
  both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_box_set_homogeneous (GTK_BOX (both), TRUE);
  gtk_box_append (GTK_BOX (both), label_new (contrast->before ? contrast->before : "–", NULL));
  vacancy_label_mark_difference (GTK_LABEL (after), contrast->before, contrast->after ? contrast->after : "–");
  gtk_box_append (GTK_BOX (both), after);
  return both;
}

GtkWidget *
vacancy_contrast_row_new (const JdContrast *contrast, gboolean sides)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *heading = label_new (contrast->label, "caption-heading");
  /* Translators: a wording that was changed, to be heard; first what changed it, then what it said before and after. */
  g_autofree char *name = g_strdup_printf (_("%s. Before: %s After: %s"), contrast->label, contrast->before ? contrast->before : "–", contrast->after ? contrast->after : "–");

  gtk_widget_add_css_class (heading, "dim-label");
  gtk_widget_add_css_class (box, "block-card");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), texts_new (contrast, sides));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}
