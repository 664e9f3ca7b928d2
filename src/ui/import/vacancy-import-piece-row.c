// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import-piece-row.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-menu-return.h"

struct _VacancyImportPieceRow
{
  GtkBox parent_instance;

  GtkLabel *text, *note, *badge; /* children */
  GtkMenuButton *button;
  VacancyImportItem *item; /* owned; NULL: none */
};

G_DEFINE_FINAL_TYPE (VacancyImportPieceRow, vacancy_import_piece_row, GTK_TYPE_BOX)

static const char *const badge_styles[] = {
  [JD_PLAN_LIBRARY] = "added",
  [JD_PLAN_ALMOST] = "conflict",
  [JD_PLAN_NEW] = "changed",
  [JD_PLAN_PAY] = "same",
};

static void
show_text (VacancyImportPieceRow *self, const VacancyImportWhat *what)
{
  gtk_label_set_attributes (self->text, NULL);
  if (what->sort == VACANCY_IMPORT_PIECE && what->state == JD_PLAN_ALMOST && !what->takes)
    vacancy_label_mark_difference (self->text, what->theirs, what->text);
  else
    gtk_label_set_text (self->text, what->text);
  gtk_label_set_text (self->note, what->note ? what->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), what->note != NULL);
}

static void
show (VacancyImportPieceRow *self)
{
  const VacancyImportWhat *what = vacancy_import_item_get (self->item);
  const gboolean is_piece = what->sort == VACANCY_IMPORT_PIECE, is_heading = what->sort == VACANCY_IMPORT_HEADING;
  const char *const classes[] = { "import-piece", is_heading ? "import-heading" : "plain", NULL };
  const char *const badge[] = { "relevel-badge", badge_styles[what->state], NULL };

  show_text (self, what);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) classes);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), is_piece);
  gtk_widget_set_visible (GTK_WIDGET (self->button), is_piece && what->line != G_MAXUINT);
  if (!is_piece)
    return;
  gtk_label_set_text (self->badge, vacancy_import_item_state (self->item));
  gtk_widget_set_css_classes (GTK_WIDGET (self->badge), (const char **) badge);
}

void
vacancy_import_piece_row_set_item (VacancyImportPieceRow *self, VacancyImportItem *item)
{
  g_set_object (&self->item, item);
  if (item)
    show (self);
}

void
vacancy_import_piece_row_open_menu (VacancyImportPieceRow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->button)))
    vacancy_menu_button_open (self->button);
}

static void
append_choice (GMenu *menu, const char *label, const char *action, guint line)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", line);
  g_menu_append_item (menu, item);
}

/* Made when it is opened. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  VacancyImportPieceRow *self = data;
  const VacancyImportWhat *what = vacancy_import_item_get (self->item);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (what->theirs && what->takes)
    append_choice (menu, _("_Keep the Words of the Text"), "import.keep", what->line);
  if (what->theirs && !what->takes)
    append_choice (menu, _("_Take the Words of the Library"), "import.take", what->line);
  append_choice (menu, _("_Leave Out"), "import.leave", what->line);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
vacancy_import_piece_row_dispose (GObject *object)
{
  vacancy_import_piece_row_set_item (VACANCY_IMPORT_PIECE_ROW (object), NULL);
  G_OBJECT_CLASS (vacancy_import_piece_row_parent_class)->dispose (object);
}

static void
vacancy_import_piece_row_class_init (VacancyImportPieceRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_import_piece_row_dispose;
}

static GtkLabel *
add_text (GtkWidget *box, const char *class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (class)
    gtk_widget_add_css_class (GTK_WIDGET (label), class);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  return label;
}

static void
add_texts (VacancyImportPieceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->text = add_text (box, NULL);
  self->note = add_text (box, "import-note");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (self), box);
}

/* The row has the keyboard; its button is for the mouse, and for Return. */
static void
add_button (VacancyImportPieceRow *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, create_menu_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->button)), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What becomes of the line"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
}

static void
vacancy_import_piece_row_init (VacancyImportPieceRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_texts (self);
  self->badge = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->badge), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->badge));
  add_button (self);
}

GtkWidget *
vacancy_import_piece_row_new (void)
{
  return g_object_new (VACANCY_TYPE_IMPORT_PIECE_ROW, NULL);
}
