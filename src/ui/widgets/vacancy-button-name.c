// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-button-name.h"

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

void
vacancy_control_keep_name (GtkWidget *control)
{
  g_return_if_fail (GTK_IS_WIDGET (control));
  forget_label (control);
}

static const char *
chosen_text (GtkDropDown *drop_down)
{
  gpointer item = gtk_drop_down_get_selected_item (drop_down);

  return GTK_IS_STRING_OBJECT (item) ? gtk_string_object_get_string (item) : "";
}

/* From GTK 4.10 on the button inside is called as the drop-down. */
static void
chosen_cb (GtkDropDown *drop_down, GParamSpec *property, const char *name)
{
  GtkWidget *named = gtk_get_minor_version () < 10 ? gtk_widget_get_first_child (GTK_WIDGET (drop_down)) : GTK_WIDGET (drop_down);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, chosen_text (drop_down));

  forget_label (named);
  gtk_accessible_update_property (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
free_name (gpointer name, GClosure *closure)
{
  g_free (name);
}

void
vacancy_drop_down_set_name (GtkDropDown *drop_down, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down) && name);

  g_signal_connect_data (drop_down, "notify::selected", G_CALLBACK (chosen_cb), g_strdup (name), free_name, 0);
  chosen_cb (drop_down, NULL, name);
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
