// SPDX-License-Identifier: GPL-3.0-or-later
/* The pages of the window: blocks, roles, levels. */
#include <glib/gi18n.h>

#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-widget-util.h"

gboolean
vacancy_library_window_is_on_blocks (VacancyLibraryWindow *self)
{
  return g_str_equal (adw_view_stack_get_visible_child_name (self->pages), "blocks");
}

static gboolean
is_on_roles (VacancyLibraryWindow *self)
{
  return adw_view_stack_get_visible_child (self->pages) == GTK_WIDGET (self->roles);
}

gboolean
vacancy_library_window_is_deep (VacancyLibraryWindow *self)
{
  return is_on_roles (self) && vacancy_roles_page_is_alone (self->roles);
}

gboolean
vacancy_library_window_go_back (VacancyLibraryWindow *self)
{
  if (vacancy_library_window_is_deep (self))
    vacancy_roles_page_go_back (self->roles);
  return !vacancy_library_window_is_on_blocks (self);
}

gboolean
vacancy_library_window_find (VacancyLibraryWindow *self)
{
  if (is_on_roles (self))
    vacancy_roles_page_focus_search (self->roles);
  return !vacancy_library_window_is_on_blocks (self);
}

void
vacancy_library_window_update_new (VacancyLibraryWindow *self, gboolean room)
{
  const gboolean on_roles = is_on_roles (self), on_blocks = vacancy_library_window_is_on_blocks (self);
  GMenuModel *menu = on_roles ? vacancy_roles_page_get_menu (self->roles) : G_MENU_MODEL (self->new_menu);
  const char *name = on_roles ? _("New Role") : _("New Block");

  if (gtk_menu_button_get_menu_model (self->new_button) != menu)
    gtk_menu_button_set_menu_model (self->new_button, menu);
  vacancy_tooltip_set (GTK_WIDGET (self->new_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), room && (on_blocks || (on_roles && !vacancy_roles_page_is_alone (self->roles))));
}

guint
vacancy_library_window_list_parts (VacancyLibraryWindow *self, GtkWidget **parts)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);
  guint count = 0;

  if (is_on_roles (self))
    {
      parts[count++] = vacancy_roles_page_get_list (self->roles);
      parts[count++] = vacancy_roles_page_get_view (self->roles);
    }
  else if (page == GTK_WIDGET (self->levels))
    parts[count++] = page;
  else
    {
      parts[count++] = GTK_WIDGET (self->sidebar);
      parts[count++] = self->middle;
      parts[count++] = GTK_WIDGET (self->view);
    }
  return count;
}

void
vacancy_library_window_add_pages (VacancyLibraryWindow *self)
{
  g_autoptr (GPropertyAction) page = g_property_action_new ("page", self->pages, "visible-child-name");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (page));
}

void
vacancy_library_window_follow_pages (VacancyLibraryWindow *self)
{
  vacancy_roles_page_set_services (self->roles, self->services, self->usage);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "roles", vacancy_roles_page_get_actions (self->roles));
  vacancy_levels_page_set_services (self->levels, self->services, self->usage);
  g_settings_bind (self->services->settings, "library-page", self->pages, "visible-child-name", G_SETTINGS_BIND_DEFAULT);
}

void
vacancy_library_window_leave_pages (VacancyLibraryWindow *self)
{
  g_settings_unbind (self->pages, "visible-child-name");
  g_action_map_remove_action (G_ACTION_MAP (self), "page");
}
