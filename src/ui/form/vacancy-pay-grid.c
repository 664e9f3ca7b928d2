// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "form/vacancy-pay-grid-private.h"
#include "describe/jd-block-card.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

/* Each cell is a widget; more are edited as a table of a spreadsheet. */
#define CELLS_MOST 1500

/* With more lines it scrolls by itself, so that the names of places stay. */
#define LINES_MOST 12
#define HEIGHT_MOST 420

G_DEFINE_FINAL_TYPE (VacancyPayGrid, vacancy_pay_grid, GTK_TYPE_WIDGET)

/* ---- names ---- */

/* Characters; what is longer is cut, and told by a tooltip. */
#define NAME_MOST 20

static int
longest_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  glong longest = 0;

  for (char **line = lines; *line; line++)
    longest = MAX (longest, g_utf8_strlen (*line, -1));
  return (int) longest;
}

/* A scrolled table gives no more room than what its parts ask for at least, and lines that would only be broken then none. @text may have lines. */
static GtkWidget *
name_new (const char *text, const char *name, float xalign)
{
  const int width = MIN (longest_line (text), NAME_MOST);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", xalign, "justify", xalign > 0 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", width, "max-width-chars", width, NULL);

  gtk_widget_add_css_class (label, "pay-name");
  vacancy_tooltip_set (label, name);
  return label;
}

/* A city stands above its country, and both above the figures, which are at the right whichever way the table reads; a mark has lines of either script begin at one side. */
static GtkWidget *
place_new (const char *name)
{
  const gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  g_auto (GStrv) parts = g_strsplit (name, ", ", 2);
  g_autofree char *lines = g_strjoinv (rtl ? ",\n\u200f" : ",\n", parts), *text = g_strconcat (rtl ? "\u200f" : "", lines, NULL);

  return name_new (text, name, rtl ? 0 : 1);
}

static void
add_names (VacancyPayGrid *self, GtkSizeGroup *widths, GtkSizeGroup *heights)
{
  vacancy_box_clear (GTK_BOX (self->head));
  vacancy_box_clear (GTK_BOX (self->side));
  for (guint i = 0; i < self->draft->places->len; i++)
    {
      const char *code = jd_pay_draft_place (self->draft, i);
      g_autofree char *name = *code ? jd_place_name (code, self->draft->language) : g_strdup (_("Everywhere"));
      GtkWidget *label = place_new (name);

      gtk_size_group_add_widget (widths, label);
      gtk_box_append (GTK_BOX (self->head), label);
    }
  for (guint i = 0; i < self->draft->lines->len; i++)
    {
      g_autofree char *name = jd_pay_line_name (jd_pay_draft_line (self->draft, i), self->library, self->draft->language);
      GtkWidget *label = name_new (name, name, 0);

      gtk_size_group_add_widget (heights, label);
      gtk_box_append (GTK_BOX (self->side), label);
    }
}

/* ---- cells ---- */

static void
edited_cb (VacancyPayGrid *self, const char *text, VacancyPayCell *cell)
{
  vacancy_pay_grid_take (self, cell, text);
}

static void
clear_cells (VacancyPayGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_grid_remove (self->body, g_ptr_array_index (self->cells, i));
  g_ptr_array_set_size (self->cells, 0);
}

static void
add_cells (VacancyPayGrid *self, GtkSizeGroup *widths, GtkSizeGroup *heights)
{
  for (guint i = 0; i < self->draft->lines->len; i++)
    for (guint k = 0; k < self->draft->places->len; k++)
      {
        GtkWidget *cell = vacancy_pay_cell_new (i, k);

        g_signal_connect_object (cell, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
        gtk_size_group_add_widget (widths, cell);
        gtk_size_group_add_widget (heights, cell);
        gtk_grid_attach (self->body, cell, (int) k, (int) i, 1, 1);
        g_ptr_array_add (self->cells, cell);
      }
}

static void
enable_removing (VacancyPayGrid *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pay.remove-level", self->draft->lines->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pay.remove-place", self->draft->places->len > 1);
}

/* Within a form, which gives its parts no more height than they need. */
static void
set_height (VacancyPayGrid *self)
{
  const gboolean scrolls = self->draft->lines->len > LINES_MOST;
  GtkScrolledWindow *body = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self->body), GTK_TYPE_SCROLLED_WINDOW));
  GtkScrolledWindow *side = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (self->side, GTK_TYPE_SCROLLED_WINDOW));

  gtk_scrolled_window_set_policy (body, GTK_POLICY_AUTOMATIC, scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_policy (side, GTK_POLICY_NEVER, scrolls ? GTK_POLICY_EXTERNAL : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (body, scrolls ? HEIGHT_MOST : -1);
}

static void
rebuild (VacancyPayGrid *self)
{
  g_autoptr (GtkSizeGroup) widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL), heights = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  const gboolean fits = self->draft->lines->len * self->draft->places->len <= CELLS_MOST;

  clear_cells (self);
  gtk_widget_set_visible (self->table, fits);
  gtk_widget_set_visible (self->too_large, !fits);
  if (!fits)
    return;
  add_names (self, widths, heights);
  add_cells (self, widths, heights);
  set_height (self);
  enable_removing (self);
  vacancy_pay_grid_move (self, MIN (self->line, self->draft->lines->len - 1), MIN (self->place, self->draft->places->len - 1), FALSE, FALSE);
  vacancy_pay_grid_show_cells (self);
}

/* ---- what others do ---- */

void
vacancy_pay_grid_show (VacancyPayGrid *self, JdLibrary *library, JdPayDraft *draft)
{
  g_return_if_fail (VACANCY_IS_PAY_GRID (self) && library && draft);

  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  const gboolean inside = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->body));
  if (self->library != library)
    {
      g_clear_pointer (&self->library, jd_library_unref);
      self->library = jd_library_ref (library);
    }
  self->draft = draft;
  rebuild (self);
  if (inside && vacancy_pay_grid_current (self))
    gtk_widget_grab_focus (GTK_WIDGET (vacancy_pay_grid_current (self)));
}

void
vacancy_pay_grid_update (VacancyPayGrid *self)
{
  g_return_if_fail (VACANCY_IS_PAY_GRID (self));
  vacancy_pay_grid_show_cells (self);
}

void
vacancy_pay_grid_commit (VacancyPayGrid *self)
{
  g_return_if_fail (VACANCY_IS_PAY_GRID (self));

  VacancyPayCell *cell = vacancy_pay_grid_current (self);
  const gboolean focused = cell && vacancy_pay_cell_is_edited (cell) && gtk_widget_get_focus_child (GTK_WIDGET (cell));
  g_autofree char *text = cell ? vacancy_pay_cell_end_edit (cell) : NULL;
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (text)
    vacancy_pay_grid_take (self, cell, text);
}

void
vacancy_pay_grid_get_current (VacancyPayGrid *self, guint *line, guint *place)
{
  g_return_if_fail (VACANCY_IS_PAY_GRID (self));
  *line = self->line;
  *place = self->place;
}

static void
tell_changed (VacancyPayGrid *self)
{
  g_signal_emit (self, vacancy_pay_grid_signals[VACANCY_PAY_GRID_CHANGED], 0);
}

void
vacancy_pay_grid_add_level (VacancyPayGrid *self, const char *level)
{
  guint line;

  g_return_if_fail (VACANCY_IS_PAY_GRID (self));
  line = jd_pay_draft_add_level (self->draft, self->library, level);
  rebuild (self);
  vacancy_pay_grid_move (self, line, self->place, FALSE, TRUE);
  tell_changed (self);
}

void
vacancy_pay_grid_add_place (VacancyPayGrid *self, const char *place)
{
  guint index;

  g_return_if_fail (VACANCY_IS_PAY_GRID (self) && place);
  index = jd_pay_draft_add_place (self->draft, place);
  rebuild (self);
  vacancy_pay_grid_move (self, self->line, index, FALSE, TRUE);
  tell_changed (self);
}

gboolean
vacancy_pay_grid_focus (VacancyPayGrid *self)
{
  VacancyPayCell *cell;

  g_return_val_if_fail (VACANCY_IS_PAY_GRID (self), FALSE);
  cell = vacancy_pay_grid_current (self);
  return cell && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

gboolean
vacancy_pay_grid_focus_wrong (VacancyPayGrid *self)
{
  g_return_val_if_fail (VACANCY_IS_PAY_GRID (self), FALSE);

  for (guint i = 0; i < self->draft->lines->len; i++)
    for (guint k = 0; k < self->draft->places->len; k++)
      if (jd_pay_draft_read (self->draft, i, k) == JD_PAY_CELL_WRONG)
        {
          vacancy_pay_grid_move (self, i, k, FALSE, TRUE);
          return TRUE;
        }
  return FALSE;
}

/* ---- actions ---- */

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vacancy_pay_grid_copy (VACANCY_PAY_GRID (widget));
}

static void
cut_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vacancy_pay_grid_copy (VACANCY_PAY_GRID (widget));
  vacancy_pay_grid_clear (VACANCY_PAY_GRID (widget));
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vacancy_pay_grid_paste (VACANCY_PAY_GRID (widget));
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vacancy_pay_grid_clear (VACANCY_PAY_GRID (widget));
}

/* The keyboard would go with the cell it is in. */
static void
after_removing (VacancyPayGrid *self)
{
  rebuild (self);
  gtk_widget_grab_focus (GTK_WIDGET (vacancy_pay_grid_current (self)));
  tell_changed (self);
}

static void
remove_level_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VacancyPayGrid *self = VACANCY_PAY_GRID (widget);

  jd_pay_draft_remove_line (self->draft, self->line);
  after_removing (self);
}

static void
remove_place_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VacancyPayGrid *self = VACANCY_PAY_GRID (widget);

  jd_pay_draft_remove_place (self->draft, self->place);
  after_removing (self);
}

/* ---- life ---- */

static GtkWidget *
scrolled_new (GtkWidget *child, GtkPolicyType across, GtkPolicyType down)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), across, down);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  return scroller;
}

/* Names follow what the cells scroll to. */
static void
add_table (VacancyPayGrid *self)
{
  GtkWidget *head, *side, *body;

  self->table = gtk_grid_new ();
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->body = GTK_GRID (gtk_grid_new ());
  head = scrolled_new (self->head, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  side = scrolled_new (self->side, GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  body = scrolled_new (GTK_WIDGET (self->body), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_hadjustment (GTK_SCROLLED_WINDOW (head), gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (body)));
  gtk_scrolled_window_set_vadjustment (GTK_SCROLLED_WINDOW (side), gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (body)));
  gtk_widget_set_hexpand (body, TRUE);
  /* Headings take no keyboard, and what scrolls them would in their place. */
  gtk_widget_set_can_focus (head, FALSE);
  gtk_widget_set_can_focus (side, FALSE);
  gtk_grid_attach (GTK_GRID (self->table), head, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->table), side, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (self->table), body, 1, 1, 1, 1);
  gtk_widget_add_css_class (self->table, "pay-table");
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

static void
add_about (VacancyPayGrid *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *menu = gtk_menu_button_new ();

  self->about = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "caption");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), vacancy_pay_grid_fill_menu, self, NULL);
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_valign (menu, GTK_ALIGN_START);
  vacancy_tooltip_set (menu, _("What can be done with the chosen cells"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What can be done with the chosen cells"), -1);
  vacancy_control_keep_name (menu);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (bar), menu);
  gtk_widget_set_parent (bar, GTK_WIDGET (self));
}

static void
vacancy_pay_grid_dispose (GObject *object)
{
  VacancyPayGrid *self = VACANCY_PAY_GRID (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->library, jd_library_unref);
  self->draft = NULL;
  G_OBJECT_CLASS (vacancy_pay_grid_parent_class)->dispose (object);
}

static void
vacancy_pay_grid_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_PAY_GRID (object)->cells);
  G_OBJECT_CLASS (vacancy_pay_grid_parent_class)->finalize (object);
}

static void
vacancy_pay_grid_class_init (VacancyPayGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_pay_grid_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_pay_grid_finalize;
  vacancy_pay_grid_signals[VACANCY_PAY_GRID_CHANGED] = g_signal_new ("changed", VACANCY_TYPE_PAY_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  vacancy_pay_grid_signals[VACANCY_PAY_GRID_MOVED] = g_signal_new ("moved", VACANCY_TYPE_PAY_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "pay.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "pay.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "pay.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "pay.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "pay.remove-level", NULL, remove_level_action);
  gtk_widget_class_install_action (widget_class, "pay.remove-place", NULL, remove_place_action);
}

static void
vacancy_pay_grid_init (VacancyPayGrid *self)
{
  self->cells = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pay by level and place"), -1);
  add_table (self);
  self->too_large = g_object_new (GTK_TYPE_LABEL, "label",
                                  _("There are more levels and places than can be edited here. Export the block as a table, change it there, and import that."),
                                  "visible", FALSE, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_set_parent (self->too_large, GTK_WIDGET (self));
  add_about (self);
  vacancy_pay_grid_add_keys (self);
  vacancy_pay_grid_add_menu_click (self);
}
