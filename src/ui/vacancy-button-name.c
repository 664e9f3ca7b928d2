// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-button-name.h"

static void
forget_label (gpointer control)
{
  gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What the label shows, which is without the underscore. */
static const char *
shown_text (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);

  return GTK_IS_LABEL (child) ? gtk_label_get_text (GTK_LABEL (child)) : "";
}

void
vacancy_button_set_name (GtkButton *button, const char *name)
{
  g_return_if_fail (GTK_IS_BUTTON (button));

  forget_label (button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name ? name : shown_text (button), -1);
}

/* The button inside a menu button has no name but the one it takes from that. */
static gboolean
borrows_its_name (GtkWidget *button)
{
  return GTK_IS_TOGGLE_BUTTON (button) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (button));
}

void
vacancy_controls_keep_names (GtkWidget *root)
{
  if (borrows_its_name (root))
    return;
  if (GTK_IS_BUTTON (root) || GTK_IS_CHECK_BUTTON (root) || GTK_IS_SWITCH (root) || GTK_IS_SPIN_BUTTON (root))
    forget_label (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    vacancy_controls_keep_names (child);
}
