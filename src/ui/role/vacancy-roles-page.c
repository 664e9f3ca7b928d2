// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-roles-page-private.h"

enum
{
  PROP_0,
  PROP_ALONE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRolesPage, vacancy_roles_page, ADW_TYPE_BIN)

/* ---- between the parts ---- */

void
vacancy_roles_page_show_role (VacancyRolesPage *self)
{
  JdLibrary *library = vacancy_library_store_get_library (self->services->library);
  const char *id = vacancy_role_list_get_role (self->list);
  JdRole *role = id ? jd_library_role (library, id) : NULL;

  /* What is under way stands, but for the wordings, which may be others. */
  if (self->n_pending == 0 || !self->role || g_strcmp0 (self->role->id, id) != 0)
    {
      g_clear_pointer (&self->role, jd_role_unref);
      self->role = role ? jd_role_ref (role) : NULL;
    }
  vacancy_role_view_show (self->view, library, self->role);
  vacancy_roles_page_update_edit (self);
}

static void
chosen_cb (VacancyRolesPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->view));
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
catch_up (VacancyRolesPage *self)
{
  if (!self->is_behind)
    return;
  self->is_behind = FALSE;
  vacancy_role_list_set_library (self->list, vacancy_library_store_get_library (self->services->library));
  vacancy_roles_page_show_role (self);
}

/* What is not seen is made when it is. */
static void
library_changed_cb (VacancyRolesPage *self)
{
  self->is_behind = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    catch_up (self);
}

static void
layout_changed_cb (VacancyRolesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALONE]);
}

/* ---- public ---- */

void
vacancy_roles_page_set_services (VacancyRolesPage *self, VacancyServices *services, VacancyUsageIndex *usage)
{
  g_return_if_fail (VACANCY_IS_ROLES_PAGE (self) && !self->services);

  self->services = g_object_ref (services);
  vacancy_role_view_set_changes (self->view, services->changes);
  self->usage = g_object_ref (usage);
  g_signal_connect_object (services->library, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  vacancy_roles_page_update_edit (self);
  library_changed_cb (self);
}

GMenuModel *
vacancy_roles_page_get_menu (VacancyRolesPage *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLES_PAGE (self), NULL);
  return self->new_menu;
}

GActionGroup *
vacancy_roles_page_get_actions (VacancyRolesPage *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLES_PAGE (self), NULL);
  return G_ACTION_GROUP (self->actions);
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

static void
open_role (VacancyRolesPage *self, const char *id)
{
  catch_up (self);
  vacancy_role_list_select (self->list, id);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->view));
}

void
vacancy_roles_page_go_to_line (VacancyRolesPage *self, const char *id, guint section, guint entry)
{
  g_return_if_fail (VACANCY_IS_ROLES_PAGE (self) && id);
  open_role (self, id);
  vacancy_role_view_go_to_line (self->view, section, entry);
}

void
vacancy_roles_page_go_to_cell (VacancyRolesPage *self, const char *id, guint row, guint column)
{
  g_return_if_fail (VACANCY_IS_ROLES_PAGE (self) && id);
  open_role (self, id);
  vacancy_role_view_go_to_cell (self->view, row, column);
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
vacancy_roles_page_map (GtkWidget *widget)
{
  catch_up (VACANCY_ROLES_PAGE (widget));
  GTK_WIDGET_CLASS (vacancy_roles_page_parent_class)->map (widget);
}

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
  VacancyRolesPage *self = VACANCY_ROLES_PAGE (object);

  g_clear_object (&self->services);
  g_clear_object (&self->usage);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->role, jd_role_unref);
  G_OBJECT_CLASS (vacancy_roles_page_parent_class)->dispose (object);
}

static void
vacancy_roles_page_class_init (VacancyRolesPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_roles_page_get_property;
  object_class->dispose = vacancy_roles_page_dispose;
  widget_class->map = vacancy_roles_page_map;
  properties[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[EXPORT] = g_signal_new ("export", VACANCY_TYPE_ROLES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (VACANCY_TYPE_ROLE_LIST);
  g_type_ensure (VACANCY_TYPE_ROLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-roles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRolesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, VacancyRolesPage, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyRolesPage, view);
  gtk_widget_class_bind_template_child (widget_class, VacancyRolesPage, new_menu);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_roles_page_show_role);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;

  g_signal_emit (self, signals[EXPORT], 0, self->role->id);
}

static void
vacancy_roles_page_init (VacancyRolesPage *self)
{
  static const GActionEntry export = { .name = "export", .activate = export_action };
  VacancyRoleOutline *outline;

  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_roles_page_add_edit (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), &export, 1, self);
  outline = vacancy_role_view_get_outline (self->view);
  g_signal_connect_object (outline, "edited", G_CALLBACK (vacancy_roles_page_become), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outline, "failed", G_CALLBACK (vacancy_roles_page_tell_fault), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outline, "edit-block", G_CALLBACK (vacancy_roles_page_edit_block), self, G_CONNECT_SWAPPED);
}
