// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-block-tools.h"

#include "page/vacancy-block-drag.h"
#include "page/vacancy-block-menu.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

/* Pixels between the row and them, where the margin has room for it, and between the tops of both. */
#define GAP 2
#define TOP 1

struct _VacancyBlockTools
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *handle;
  GtkWidget *more;

  GtkEventController *motion; /* borrowed */
  const VacancyPageContext *context; /* lent */
  GtkWidget *overlay, *scroller;     /* borrowed; they are around us */
  VacancyBlockRow *row;       /* weak; NULL while hidden */
};

G_DEFINE_FINAL_TYPE (VacancyBlockTools, vacancy_block_tools, GTK_TYPE_WIDGET)

static gboolean
is_open (VacancyBlockTools *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->more));

  return popover && gtk_widget_get_visible (GTK_WIDGET (popover));
}

gboolean
vacancy_block_tools_in_use (VacancyBlockTools *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_TOOLS (self), FALSE);
  if (!self->row)
    return FALSE;
  return gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion)) || is_open (self);
}

VacancyBlockRow *
vacancy_block_tools_get_row (VacancyBlockTools *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_TOOLS (self), NULL);
  return self->row;
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
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_allocate (self->overlay);
}

void
vacancy_block_tools_update (VacancyBlockTools *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TOOLS (self));
  if (!self->row)
    return;
  if (!vacancy_block_row_get_placement (self->row) || !gtk_widget_get_root (GTK_WIDGET (self->row)))
    vacancy_block_tools_show (self, NULL);
}

/* As far down as the first line of the row, and as far up or down as the rest of it where that is out of sight. */
static int
get_y (VacancyBlockTools *self, const graphene_rect_t *row, int height)
{
  GtkWidget *overlay = self->overlay;
  const int top = (int) row->origin.y + TOP, bottom = (int) (row->origin.y + row->size.height) - height;
  graphene_point_t seen;

  if (!gtk_widget_compute_point (self->scroller, overlay, graphene_point_zero (), &seen))
    return top;
  return MAX (MIN (MAX (top, (int) seen.y), MIN (bottom, (int) seen.y + gtk_widget_get_height (self->scroller) - height)), (int) row->origin.y);
}

/* In the margin of the page, where there is never any text: beside the row. */
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
  if (gtk_widget_get_direction (self->context->page) == GTK_TEXT_DIR_RTL)
    place->x = (int) bounds.origin.x - size.width - CLAMP ((int) bounds.origin.x - size.width, 0, GAP);
  place->y = get_y (self, &bounds, size.height);
  return TRUE;
}

/* The menu is made when it is opened: the tools go with the pointer. */
static void
fill_more_cb (GtkMenuButton *button, gpointer data)
{
  VacancyBlockTools *self = data;
  const JdPlacement *placement = self->row ? vacancy_block_row_get_model (self->row) : NULL;
  g_autoptr (GMenuModel) menu = placement ? vacancy_block_menu_new (self->context, placement) : NULL;

  vacancy_bring_in_sight (GTK_WIDGET (button), NULL);
  gtk_menu_button_set_menu_model (button, menu);
}

void
vacancy_block_tools_place (VacancyBlockTools *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TOOLS (self));
  if (self->row)
    gtk_widget_queue_allocate (self->overlay);
}

static const char *
dragged (gpointer data)
{
  VacancyBlockTools *self = data;

  return self->row ? vacancy_block_row_get_placement (self->row) : NULL;
}

void
vacancy_block_tools_attach (VacancyBlockTools *self, const VacancyPageContext *context, GtkWidget *overlay, GtkWidget *scroller)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TOOLS (self) && context);
  self->context = context;
  self->overlay = overlay;
  self->scroller = scroller;
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (get_position_cb), self, 0);
  vacancy_block_drag_attach (self->handle, context, dragged, self);
}

static void
vacancy_block_tools_dispose (GObject *object)
{
  VacancyBlockTools *self = VACANCY_BLOCK_TOOLS (object);
  GtkWidget *child;

  set_row (self, NULL);
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
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTools, more);
}

static void
vacancy_block_tools_init (VacancyBlockTools *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  self->motion = gtk_event_controller_motion_new ();
  gtk_widget_add_controller (GTK_WIDGET (self), self->motion);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->more), fill_more_cb, self, NULL);
}
