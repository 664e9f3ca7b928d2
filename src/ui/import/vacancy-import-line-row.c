// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import-line-row.h"

#include <glib/gi18n.h>

#include "import/vacancy-import-label.h"
#include "widgets/vacancy-menu-return.h"

struct _VacancyImportLineRow
{
  GtkBox parent_instance;

  GtkMenuButton *button; /* children */
  GtkLabel *label, *text;
  VacancyImportItem *item; /* owned; NULL: none */
  gulong changed;
};

G_DEFINE_FINAL_TYPE (VacancyImportLineRow, vacancy_import_line_row, GTK_TYPE_BOX)

static void
set_class (GtkWidget *widget, const char *class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
show (VacancyImportLineRow *self)
{
  const VacancyImportWhat *what = vacancy_import_item_get (self->item);
  const char *const classes[] = { "import-line", vacancy_import_label_style (what->label), NULL };
  const char *name = vacancy_import_label_name (what->label);
  g_autofree char *unsure = what->is_unsure ? g_strdup_printf ("? %s", name) : NULL;

  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) classes);
  set_class (GTK_WIDGET (self), "unsure", what->is_unsure);
  set_class (GTK_WIDGET (self), "left-out", what->is_left_out);
  set_class (GTK_WIDGET (self), "given", what->is_given);
  gtk_label_set_text (self->label, unsure ? unsure : name);
  gtk_label_set_text (self->text, what->text);
}

void
vacancy_import_line_row_set_item (VacancyImportLineRow *self, VacancyImportItem *item)
{
  if (self->item)
    g_clear_signal_handler (&self->changed, self->item);
  g_set_object (&self->item, item);
  if (!item)
    return;
  self->changed = g_signal_connect_swapped (item, "changed", G_CALLBACK (show), self);
  show (self);
}

void
vacancy_import_line_row_open_menu (VacancyImportLineRow *self)
{
  vacancy_menu_button_open (self->button);
}

/* Made when it is opened. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  VacancyImportLineRow *self = data;
  g_autoptr (GMenuModel) menu = vacancy_import_label_menu ();

  if (self->item)
    gtk_widget_activate_action (GTK_WIDGET (self), "import.select", "u", vacancy_import_item_get (self->item)->line);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
vacancy_import_line_row_dispose (GObject *object)
{
  vacancy_import_line_row_set_item (VACANCY_IMPORT_LINE_ROW (object), NULL);
  G_OBJECT_CLASS (vacancy_import_line_row_parent_class)->dispose (object);
}

static void
vacancy_import_line_row_class_init (VacancyImportLineRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_import_line_row_dispose;
}

/* The row has the keyboard; its button is for the mouse, and for Return. */
static void
add_button (VacancyImportLineRow *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 1); /* the style sheet has the width, the same for all */
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_create_popup_func (self->button, create_menu_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->button)), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the line is about"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
}

static void
vacancy_import_line_row_init (VacancyImportLineRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_button (self);
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "import-text");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->text));
}

GtkWidget *
vacancy_import_line_row_new (void)
{
  return g_object_new (VACANCY_TYPE_IMPORT_LINE_ROW, NULL);
}
