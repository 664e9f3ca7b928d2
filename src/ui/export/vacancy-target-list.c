// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-list.h"

#include <glib/gi18n.h>

#include "export/vacancy-target-row.h"
#include "widgets/vacancy-button-name.h"

struct _VacancyTargetList
{
  AdwBin parent_instance;

  GtkListBox *list;  /* a child: a row for each target, in their order, the one for no boards, and those of pages */
  GtkWidget *none;   /* stands where boards would, so that their heading is there */
  GtkWidget *choose; /* in the heading of the boards; owned, for the heading goes with its row */
  VacancyTargets *targets; /* owned */
  gboolean filling;
};

enum
{
  SELECTED,
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyTargetList, vacancy_target_list, ADW_TYPE_BIN)

/* ---- headings ---- */

typedef enum
{
  GROUP_FILES,
  GROUP_BOARDS,
  GROUP_MANY
} Group;

static Group
group_of (VacancyTargetList *self, GtkListBoxRow *row)
{
  VacancyTarget *target = vacancy_target_row_get_target (VACANCY_TARGET_ROW (row));

  if (!target)
    return GTK_WIDGET (row) == self->none ? GROUP_BOARDS : GROUP_MANY;
  return vacancy_target_get_group (target) == VACANCY_TARGET_FILE ? GROUP_FILES : GROUP_BOARDS;
}

static GtkWidget *
heading_new (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "target-heading");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  static const char *const titles[] = { N_("Files"), N_("Job boards"), N_("Many at once") };
  VacancyTargetList *self = data;
  const Group group = group_of (self, row);
  GtkWidget *heading;

  if (before && group_of (self, before) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = heading_new (_(titles[group]));
  if (group == GROUP_BOARDS)
    {
      GtkWidget *former = gtk_widget_get_parent (self->choose);
      if (former)
        gtk_box_remove (GTK_BOX (former), self->choose);
      gtk_box_append (GTK_BOX (heading), self->choose);
    }
  gtk_list_box_row_set_header (row, heading);
}

/* ---- rows ---- */

static VacancyTargetRow *
selected_row (VacancyTargetList *self)
{
  return (VacancyTargetRow *) gtk_list_box_get_selected_row (self->list);
}

/* Behind the formats. */
static gboolean
has_boards (VacancyTargetList *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->targets));
  g_autoptr (VacancyTarget) last = n > 0 ? g_list_model_get_item (G_LIST_MODEL (self->targets), n - 1) : NULL;

  return last && vacancy_target_get_group (last) == VACANCY_TARGET_BOARD;
}

static void
items_changed_cb (VacancyTargetList *self, guint position, guint n_removed, guint n_added)
{
  VacancyTargetRow *selected = selected_row (self);
  const int before = selected ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (selected)) : 0;

  self->filling = TRUE;
  for (guint i = 0; i < n_removed; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position)));
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (VacancyTarget) target = g_list_model_get_item (G_LIST_MODEL (self->targets), position + i);
      gtk_list_box_insert (self->list, vacancy_target_row_new (target), (int) (position + i));
    }
  self->filling = FALSE;
  gtk_widget_set_visible (self->none, !has_boards (self));
  if (selected_row (self))
    return;
  /* What was selected is gone: its neighbour takes over. */
  const int last = (int) g_list_model_get_n_items (G_LIST_MODEL (self->targets)) - 1;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, CLAMP (before, 0, last)));
}

static void
selected_cb (VacancyTargetList *self)
{
  if (!self->filling && selected_row (self))
    g_signal_emit (self, signals[SELECTED], 0);
}

static void
activated_cb (VacancyTargetList *self)
{
  g_signal_emit (self, signals[PICKED], 0);
}

void
vacancy_target_list_set_targets (VacancyTargetList *self, VacancyTargets *targets)
{
  g_return_if_fail (VACANCY_IS_TARGET_LIST (self) && VACANCY_IS_TARGETS (targets) && !self->targets);
  self->targets = g_object_ref (targets);
  g_signal_connect_object (targets, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (targets)));
}

void
vacancy_target_list_add_page (VacancyTargetList *self, const char *title, const char *page)
{
  g_return_if_fail (VACANCY_IS_TARGET_LIST (self) && title && page);
  gtk_list_box_append (self->list, vacancy_target_row_new_page (title, page));
}

VacancyTarget *
vacancy_target_list_get_target (VacancyTargetList *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_LIST (self), NULL);
  return selected_row (self) ? vacancy_target_row_get_target (selected_row (self)) : NULL;
}

const char *
vacancy_target_list_get_page (VacancyTargetList *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_LIST (self), NULL);
  return selected_row (self) ? vacancy_target_row_get_page (selected_row (self)) : NULL;
}

void
vacancy_target_list_select (VacancyTargetList *self, VacancyTarget *target)
{
  GtkListBoxRow *row;

  g_return_if_fail (VACANCY_IS_TARGET_LIST (self) && VACANCY_IS_TARGET (target));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (vacancy_target_row_get_target (VACANCY_TARGET_ROW (row)) == target)
      gtk_list_box_select_row (self->list, row);
}

/* ---- keys ---- */

gboolean
vacancy_target_list_grab (VacancyTargetList *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_LIST (self), FALSE);
  return selected_row (self) && gtk_widget_grab_focus (GTK_WIDGET (selected_row (self)));
}

static gboolean
has_focus (VacancyTargetList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* From the rows to the button, and out; and back. */
static gboolean
move_by_tab (VacancyTargetList *self, gboolean forward)
{
  const gboolean on_button = gtk_widget_has_focus (self->choose), has_button = gtk_widget_get_mapped (self->choose);

  if (!has_focus (self))
    return (!forward && has_button && gtk_widget_grab_focus (self->choose)) || vacancy_target_list_grab (self);
  if (on_button)
    return !forward && vacancy_target_list_grab (self);
  return forward && has_button && gtk_widget_grab_focus (self->choose);
}

static gboolean
vacancy_target_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return move_by_tab (VACANCY_TARGET_LIST (widget), direction == GTK_DIR_TAB_FORWARD);
  return GTK_WIDGET_CLASS (vacancy_target_list_parent_class)->focus (widget, direction);
}

/* ---- life ---- */

static void
vacancy_target_list_dispose (GObject *object)
{
  VacancyTargetList *self = VACANCY_TARGET_LIST (object);

  self->filling = TRUE;
  g_clear_object (&self->targets);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->choose);
  G_OBJECT_CLASS (vacancy_target_list_parent_class)->dispose (object);
}

static void
vacancy_target_list_class_init (VacancyTargetListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_target_list_dispose;
  GTK_WIDGET_CLASS (class)->focus = vacancy_target_list_focus;
  signals[SELECTED] = g_signal_new ("selected", VACANCY_TYPE_TARGET_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICKED] = g_signal_new ("picked", VACANCY_TYPE_TARGET_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
choose_new (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Choose…"));

  vacancy_button_set_name (GTK_BUTTON (button), _("Choose Job Boards"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.choose-boards");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "target-choose");
  return button;
}

static GtkWidget *
none_new (void)
{
  /* Translators: no job board. */
  GtkWidget *none = vacancy_target_row_new_page (_("None is chosen"), "");

  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (none), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (none), FALSE);
  gtk_widget_add_css_class (none, "dim-label");
  return none;
}

static void
vacancy_target_list_init (VacancyTargetList *self)
{
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);

  self->choose = g_object_ref_sink (choose_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_append (self->list, self->none = none_new ());
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "target-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Where the posting goes"), -1);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
