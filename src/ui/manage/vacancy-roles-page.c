// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-roles-page.h"

#include "manage/vacancy-role-list.h"
#include "manage/vacancy-role-view.h"

struct _VacancyRolesPage
{
  AdwBin parent_instance;

  /* template widgets */
  AdwLeaflet *leaflet;
  VacancyRoleList *list;
  VacancyRoleView *view;

  VacancyServices *services; /* owned */
};

enum
{
  PROP_0,
  PROP_ALONE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyRolesPage, vacancy_roles_page, ADW_TYPE_BIN)

/* ---- between the parts ---- */

static void
show_role (VacancyRolesPage *self)
{
  JdLibrary *library = vacancy_library_store_get_library (self->services->library);
  const char *id = vacancy_role_list_get_role (self->list);

  vacancy_role_view_show (self->view, library, id ? jd_library_role (library, id) : NULL);
}

static void
chosen_cb (VacancyRolesPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->view));
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
library_changed_cb (VacancyRolesPage *self)
{
  vacancy_role_list_set_library (self->list, vacancy_library_store_get_library (self->services->library));
  show_role (self);
}

static void
layout_changed_cb (VacancyRolesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONE]);
}

/* ---- public ---- */

void
vacancy_roles_page_set_services (VacancyRolesPage *self, VacancyServices *services)
{
  g_return_if_fail (VACANCY_IS_ROLES_PAGE (self) && !self->services);

  self->services = g_object_ref (services);
  g_signal_connect_object (services->library, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  library_changed_cb (self);
}

void
vacancy_roles_page_set_narrow (VacancyRolesPage *self, gboolean is_narrow)
{
  g_return_if_fail (VACANCY_IS_ROLES_PAGE (self));
  adw_leaflet_set_can_unfold (self->leaflet, !is_narrow);
}

gboolean
vacancy_roles_page_is_alone (VacancyRolesPage *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLES_PAGE (self), FALSE);
  return adw_leaflet_get_folded (self->leaflet) && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->view);
}

void
vacancy_roles_page_go_back (VacancyRolesPage *self)
{
  g_return_if_fail (VACANCY_IS_ROLES_PAGE (self));
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->list));
  vacancy_role_list_focus_selected (self->list);
}

void
vacancy_roles_page_focus_search (VacancyRolesPage *self)
{
  g_return_if_fail (VACANCY_IS_ROLES_PAGE (self));
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->list));
  vacancy_role_list_focus_search (self->list);
}

GtkWidget *
vacancy_roles_page_get_list (VacancyRolesPage *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLES_PAGE (self), NULL);
  return GTK_WIDGET (self->list);
}

GtkWidget *
vacancy_roles_page_get_view (VacancyRolesPage *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLES_PAGE (self), NULL);
  return GTK_WIDGET (self->view);
}

/* ---- life ---- */

static void
vacancy_roles_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ALONE)
    g_value_set_boolean (value, vacancy_roles_page_is_alone (VACANCY_ROLES_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_roles_page_dispose (GObject *object)
{
  g_clear_object (&VACANCY_ROLES_PAGE (object)->services);
  G_OBJECT_CLASS (vacancy_roles_page_parent_class)->dispose (object);
}

static void
vacancy_roles_page_class_init (VacancyRolesPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_roles_page_get_property;
  object_class->dispose = vacancy_roles_page_dispose;
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (VACANCY_TYPE_ROLE_LIST);
  g_type_ensure (VACANCY_TYPE_ROLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-roles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRolesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, VacancyRolesPage, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyRolesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, show_role);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
}

static void
vacancy_roles_page_init (VacancyRolesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
