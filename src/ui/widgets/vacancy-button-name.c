// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-button-name.h"

#include "widgets/vacancy-widget-util.h"

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

/* ---- rows and pages ---- */

void
vacancy_list_item_set_name (GtkListItem *item, const char *name)
{
  GtkWidget *child, *row;

  g_return_if_fail (GTK_IS_LIST_ITEM (item) && name);

  child = gtk_list_item_get_child (item);
  row = child ? gtk_widget_get_parent (child) : NULL;
  if (row)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_page (AdwStatusPage *page, GParamSpec *property, GtkWidget *scroller)
{
  const char *description = adw_status_page_get_description (page);
  g_autofree char *name = g_strdup_printf ("%s%s%s", adw_status_page_get_title (page), description ? ". " : "", description ? description : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Once; it is asked for by what it is in, and by what that is in. */
static void
keep_name_of_page (AdwStatusPage *page)
{
  GtkWidget *scroller = vacancy_find_widget (GTK_WIDGET (page), GTK_TYPE_SCROLLED_WINDOW);

  if (!scroller || g_signal_handler_find (page, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, name_page, NULL))
    return;
  g_signal_connect_object (page, "notify::title", G_CALLBACK (name_page), scroller, 0);
  g_signal_connect_object (page, "notify::description", G_CALLBACK (name_page), scroller, 0);
  name_page (page, NULL, scroller);
}

/* ---- rows that are named by their title ---- */

/* The title as it is shown: an underscore before a letter is its mnemonic, two are one. New string. */
static char *
shown_title (AdwPreferencesRow *row)
{
  GString *shown = g_string_new (NULL);

  for (const char *at = adw_preferences_row_get_title (row); *at; at++)
    {
      if (*at == '_' && at[1] && adw_preferences_row_get_use_underline (row))
        at++;
      g_string_append_c (shown, *at);
    }
  return g_string_free (shown, FALSE);
}

static void
name_by_title (AdwPreferencesRow *row, GParamSpec *property, GtkAccessible *named)
{
  g_autofree char *title = shown_title (row);

  gtk_accessible_update_property (named, GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
vacancy_entry_row_keep_name (AdwEntryRow *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  g_return_if_fail (ADW_IS_ENTRY_ROW (row));
  if (adw_get_minor_version () >= 4 || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (text)) == GTK_ACCESSIBLE_ROLE_TEXT_BOX)
    return;
  g_object_set (row, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  g_signal_connect_object (row, "notify::title", G_CALLBACK (name_by_title), text, 0);
  name_by_title (ADW_PREFERENCES_ROW (row), NULL, GTK_ACCESSIBLE (text));
}

void
vacancy_expander_row_keep_name (AdwExpanderRow *row)
{
  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));
  if (g_signal_handler_find (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, name_by_title, NULL))
    return;
  g_signal_connect (row, "notify::title", G_CALLBACK (name_by_title), row);
  name_by_title (ADW_PREFERENCES_ROW (row), NULL, GTK_ACCESSIBLE (row));
}

/* ---- pages to switch between ---- */

/* The label of @button that is shown: it has one for each way to lay it out. */
static const char *
text_in (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !(text && *text); child = gtk_widget_get_next_sibling (child))
    text = text_in (child);
  return text;
}

static void
keep_names_of_pages (GtkWidget *switcher)
{
  for (GtkWidget *button = gtk_widget_get_first_child (switcher); button; button = gtk_widget_get_next_sibling (button))
    {
      const char *text = text_in (button);

      if (text && *text)
        gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
}

/* ---- all below a root ---- */

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
  if (ADW_IS_ENTRY_ROW (root))
    vacancy_entry_row_keep_name (ADW_ENTRY_ROW (root));
  if (ADW_IS_EXPANDER_ROW (root))
    vacancy_expander_row_keep_name (ADW_EXPANDER_ROW (root));
  if (ADW_IS_STATUS_PAGE (root))
    keep_name_of_page (ADW_STATUS_PAGE (root));
  if (ADW_IS_VIEW_SWITCHER (root))
    keep_names_of_pages (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    vacancy_controls_keep_names (child);
}
