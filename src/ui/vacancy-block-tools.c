// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-block-tools.h"

#include <glib/gi18n.h>

#include "vacancy-editor-private.h"
#include "vacancy-widget.h"

#define GAP 5 /* pixels between the row and them, where the margin has room for it */

struct _VacancyBlockTools
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *handle;
  GtkWidget *wording;
  GtkWidget *swap;
  GtkWidget *more;

  GtkEventController *motion; /* borrowed */
  VacancyEditor *editor;      /* borrowed; it is around us */
  VacancyBlockRow *row;       /* weak; NULL while hidden */
  GMenuModel *wordings;       /* owned; NULL when there is but one */
};

G_DEFINE_FINAL_TYPE (VacancyBlockTools, vacancy_block_tools, GTK_TYPE_WIDGET)

static gboolean
is_open (GtkWidget *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));

  return popover && gtk_widget_get_visible (GTK_WIDGET (popover));
}

gboolean
vacancy_block_tools_in_use (VacancyBlockTools *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_TOOLS (self), FALSE);
  if (!self->row)
    return FALSE;
  return gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion)) || is_open (self->wording) || is_open (self->more);
}

VacancyBlockRow *
vacancy_block_tools_get_row (VacancyBlockTools *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_TOOLS (self), NULL);
  return self->row;
}

static void
show_wording (VacancyBlockTools *self)
{
  const JdPlacement *placement = vacancy_block_row_get_model (self->row);
  g_autofree char *label = vacancy_block_row_wording_label (self->row);

  g_clear_object (&self->wordings);
  if (placement->state != JD_DETACHED)
    self->wordings = vacancy_block_row_wording_menu (self->row);
  gtk_widget_set_sensitive (self->wording, self->wordings != NULL);
  vacancy_tooltip_set (self->wording, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->wording), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* An action without the target it needs is warned about, so that comes first. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->swap), "s", placement->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->swap), "block.swap");
}

static void
hide (VacancyBlockTools *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
row_gone_cb (gpointer data, GObject *where)
{
  VacancyBlockTools *self = data;

  self->row = NULL;
  hide (self);
}

static void
set_row (VacancyBlockTools *self, VacancyBlockRow *row)
{
  if (self->row)
    g_object_weak_unref (G_OBJECT (self->row), row_gone_cb, self);
  self->row = row;
  if (row)
    g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);
}

void
vacancy_block_tools_show (VacancyBlockTools *self, VacancyBlockRow *row)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TOOLS (self));
  if (row && !vacancy_block_row_get_placement (row))
    row = NULL;
  if (row == self->row)
    return;
  set_row (self, row);
  if (!row)
    {
      hide (self);
      return;
    }
  show_wording (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_allocate (self->editor->overlay);
}

void
vacancy_block_tools_update (VacancyBlockTools *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TOOLS (self));
  if (!self->row)
    return;
  if (!vacancy_block_row_get_placement (self->row) || !gtk_widget_get_root (GTK_WIDGET (self->row)))
    vacancy_block_tools_show (self, NULL);
  else if (!is_open (self->wording) && !is_open (self->more))
    show_wording (self);
}

/* In the margin of the page, where there is never any text: beside the row, from its top down. */
static gboolean
get_position_cb (GtkOverlay *overlay, GtkWidget *widget, GdkRectangle *place, VacancyBlockTools *self)
{
  graphene_rect_t bounds;
  GtkRequisition size;
  int end, margin;

  if (widget != GTK_WIDGET (self) || !self->row || !gtk_widget_compute_bounds (GTK_WIDGET (self->row), GTK_WIDGET (overlay), &bounds))
    return FALSE;
  gtk_widget_get_preferred_size (widget, NULL, &size);
  end = (int) (bounds.origin.x + bounds.size.width);
  margin = gtk_widget_get_width (GTK_WIDGET (overlay)) - end;
  place->width = size.width;
  place->height = size.height;
  place->x = end + CLAMP (margin - size.width, 0, GAP);
  if (gtk_widget_get_direction (self->editor->page) == GTK_TEXT_DIR_RTL)
    place->x = (int) bounds.origin.x - size.width - CLAMP ((int) bounds.origin.x - size.width, 0, GAP);
  place->y = CLAMP ((int) bounds.origin.y, 0, MAX (0, gtk_widget_get_height (GTK_WIDGET (overlay)) - size.height));
  return TRUE;
}

/* Menus are made when they are opened: the tools go with the pointer. */
static void
fill_wording_cb (GtkMenuButton *button, gpointer data)
{
  gtk_menu_button_set_menu_model (button, VACANCY_BLOCK_TOOLS (data)->wordings);
}

static void
fill_more_cb (GtkMenuButton *button, gpointer data)
{
  VacancyBlockTools *self = data;
  g_autoptr (GMenuModel) menu = self->row ? vacancy_block_row_menu (self->row, TRUE) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

void
vacancy_block_tools_attach (VacancyBlockTools *self, VacancyEditor *editor)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TOOLS (self));
  self->editor = editor;
  g_signal_connect_object (editor->overlay, "get-child-position", G_CALLBACK (get_position_cb), self, 0);
  vacancy_block_tools_add_drag (self, self->handle);
}

static void
vacancy_block_tools_dispose (GObject *object)
{
  VacancyBlockTools *self = VACANCY_BLOCK_TOOLS (object);
  GtkWidget *child;

  set_row (self, NULL);
  g_clear_object (&self->wordings);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vacancy_block_tools_parent_class)->dispose (object);
}

static void
vacancy_block_tools_class_init (VacancyBlockToolsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_block_tools_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-block-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTools, handle);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTools, wording);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTools, swap);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTools, more);
}

static void
vacancy_block_tools_init (VacancyBlockTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  self->motion = gtk_event_controller_motion_new ();
  gtk_widget_add_controller (GTK_WIDGET (self), self->motion);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->wording), fill_wording_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->more), fill_more_cb, self, NULL);
}
