// SPDX-License-Identifier: GPL-3.0-or-later
/* A section: its heading with a menu, its lines, and a row that adds one; lines are dropped between its lines. */
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "role/vacancy-role-line.h"
#include "role/vacancy-role-outline-private.h"
#include "role/vacancy-role-search.h"
#include "widgets/vacancy-widget-util.h"

/* Of the widget of a section: its list. */
#define LIST "vacancy-list"
/* Of its list: which section it is, from 1. */
#define SECTION "vacancy-section"

GtkListBox *
vacancy_role_outline_section_list (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), LIST);
}

static guint
section_of (GtkWidget *list)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), SECTION)) - 1;
}

static VacancyRoleOutline *
outline_of (GtkWidget *widget)
{
  return VACANCY_ROLE_OUTLINE (gtk_widget_get_ancestor (widget, VACANCY_TYPE_ROLE_OUTLINE));
}

/* With variables by their names. New string. */
static char *
heading_of (VacancyRoleOutline *self, const JdRoleSection *section)
{
  const char *heading = jd_localized_get (section->heading, jd_program_language (), NULL);

  return jd_block_text_fill (self->library, NULL, heading ? heading : section->id);
}

char *
vacancy_role_outline_section_text (VacancyRoleOutline *self, guint section)
{
  const JdRoleSection *shown = vacancy_role_outline_section (self, section);
  g_autofree char *heading = heading_of (self, shown);
  GString *text = g_string_new (heading);

  g_string_append_printf (text, "\n%s %u\n", shown->kind_name, self->role->sections->len);
  for (guint i = 0; i < shown->entries->len; i++)
    {
      g_autofree char *line = vacancy_role_line_text (self->library, g_ptr_array_index (shown->entries, i));

      g_string_append (text, line);
    }
  return g_string_free (text, FALSE);
}

/* ---- the heading ---- */

static void
append_action (GMenu *menu, const char *label, const char *action, guint section)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", section);
  g_menu_append_item (menu, item);
}

static GMenu *
menu_new (VacancyRoleOutline *self, guint section)
{
  GMenu *menu = g_menu_new ();

  append_action (menu, _("_Heading…"), "role.heading", section);
  if (section > 0)
    append_action (menu, _("Move _Up"), "role.section-up", section);
  if (section + 1 < self->role->sections->len)
    append_action (menu, _("Move _Down"), "role.section-down", section);
  append_action (menu, _("_Remove Section"), "role.remove-section", section);
  return menu;
}

static GtkWidget *
head_new (VacancyRoleOutline *self, guint section)
{
  g_autofree char *heading = heading_of (self, vacancy_role_outline_section (self, section));
  /* Translators: %s is the heading of a section. */
  g_autofree char *name = g_strdup_printf (_("Section “%s”"), heading);
  g_autoptr (GMenu) menu = menu_new (self, section);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *button = gtk_menu_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "heading");
  g_object_set (button, "icon-name", "view-more-symbolic", "menu-model", menu, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

/* ---- adding ---- */

static void
chosen_cb (GtkWidget *list, const char *id)
{
  VacancyRoleOutline *self = outline_of (list);
  const guint section = section_of (list);
  const JdRoleSection *shown = self ? vacancy_role_outline_section (self, section) : NULL;
  GError *error = NULL;

  if (shown)
    vacancy_role_outline_become_at (self, jd_role_edit_add_block (self->role, section, shown->entries->len, id, &error), error, section, shown->entries->len);
}

static void
open_search (GtkWidget *list, GtkWidget *row)
{
  VacancyRoleOutline *self = outline_of (list);

  if (self->search)
    return;
  g_set_weak_pointer (&self->search, vacancy_role_search_open (GTK_WIDGET (self), row, self->library, self->role->id, vacancy_role_outline_section (self, section_of (list))->kind_name));
  g_signal_connect_object (self->search, "chosen", G_CALLBACK (chosen_cb), list, G_CONNECT_SWAPPED);
}

static GtkWidget *
add_row_new (void)
{
  GtkWidget *row = gtk_list_box_row_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_LABEL, "label", _("Add Line…"), "xalign", 0.0, "wrap", TRUE, NULL));
  gtk_widget_add_css_class (content, "role-line");
  gtk_widget_add_css_class (content, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a line"), -1);
  return row;
}

static void
row_activated_cb (GtkWidget *list, GtkWidget *row)
{
  guint section, place;

  if (vacancy_role_line_where (row, &section, &place))
    gtk_widget_activate_action (list, "role.conditions", "(uu)", section, place);
  else
    open_search (list, row);
}

/* ---- dropping ---- */

/* In front of which line of @list what is at @y would stand. */
static guint
place_at (GtkListBox *list, double y)
{
  const JdRoleSection *shown = vacancy_role_outline_section (outline_of (GTK_WIDGET (list)), section_of (GTK_WIDGET (list)));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, (int) y);
  graphene_rect_t bounds;
  guint place;

  if (!row || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (list), &bounds))
    return shown->entries->len;
  place = (guint) gtk_list_box_row_get_index (row) + (y > graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) / 2);
  return MIN (place, shown->entries->len);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkListBox *list)
{
  VacancyRoleOutline *self = outline_of (GTK_WIDGET (list));
  GtkWidget *row = g_value_get_object (value);
  guint section, place, to = section_of (GTK_WIDGET (list)), before;
  GError *error = NULL;

  gtk_list_box_drag_unhighlight_row (list);
  if (!row || outline_of (row) != self || !vacancy_role_line_where (row, &section, &place))
    return FALSE;
  before = place_at (list, y);
  vacancy_role_outline_become_at (self, jd_role_edit_move_block (self->role, section, place, to, before, &error), error, to, section == to && place < before ? before - 1 : before);
  return TRUE;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) place_at (list, y));

  if (row)
    gtk_list_box_drag_highlight_row (list, row);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, GtkListBox *list)
{
  gtk_list_box_drag_unhighlight_row (list);
}

static void
take_drops (GtkWidget *list)
{
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), list);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), list);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), list);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (target));
}

/* ---- the section ---- */

GtkWidget *
vacancy_role_outline_section_new (VacancyRoleOutline *self, guint section)
{
  const JdRoleSection *shown = vacancy_role_outline_section (self, section);
  g_autofree char *heading = heading_of (self, shown);
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *list = gtk_list_box_new ();

  g_object_set_data (G_OBJECT (widget), LIST, list);
  g_object_set_data (G_OBJECT (list), SECTION, GUINT_TO_POINTER (section + 1));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  for (guint i = 0; i < shown->entries->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), vacancy_role_line_new (self->library, g_ptr_array_index (shown->entries, i), section, i));
  gtk_list_box_append (GTK_LIST_BOX (list), add_row_new ());
  take_drops (list);
  gtk_box_append (GTK_BOX (widget), head_new (self, section));
  gtk_box_append (GTK_BOX (widget), list);
  return widget;
}
