// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-company-rows.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-toast.h"

/* What pages have when nobody chose. */
#define OUR_COLOUR "#0f5c5c"

struct _VacancyCompanyRows
{
  AdwPreferencesGroup parent_instance;

  /* template widgets */
  AdwComboRow *look_row;
  AdwActionRow *logo_row;
  GtkColorChooser *colour_button;
  GtkWidget *colour_reset, *logo_remove;

  /* owned */
  VacancyCompanyStyle *style; /* NULL while the widgets are being filled, so that filling them sets nothing */
  GtkNativeDialog *chooser;
};

G_DEFINE_FINAL_TYPE (VacancyCompanyRows, vacancy_company_rows, ADW_TYPE_PREFERENCES_GROUP)

/* ---- look and colour ---- */

static void
look_selected_cb (VacancyCompanyRows *self)
{
  if (self->style)
    vacancy_company_style_set_look (self->style, (JdLook) adw_combo_row_get_selected (self->look_row));
}

static guint8
part_of (float value)
{
  return (guint8) (CLAMP (value, 0, 1) * 255 + 0.5f);
}

static void
colour_set_cb (VacancyCompanyRows *self)
{
  GdkRGBA chosen;

  gtk_color_chooser_get_rgba (self->colour_button, &chosen);
  const JdColour colour = { part_of (chosen.red), part_of (chosen.green), part_of (chosen.blue) };
  if (self->style)
    vacancy_company_style_set_colour (self->style, &colour);
}

static void
colour_reset_cb (VacancyCompanyRows *self)
{
  /* The button goes, and the keyboard would with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->colour_button));
  vacancy_company_style_set_colour (self->style, NULL);
}

/* ---- logo ---- */

/* Messages of the core are translated, and name the file. */
static void
chosen_cb (gpointer owner, const GError *error)
{
  GtkWidget *window = gtk_widget_get_ancestor (owner, ADW_TYPE_PREFERENCES_WINDOW);

  if (error && window)
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), vacancy_toast_newest (window, vacancy_toast_new (GTK_WINDOW (window), error->message)));
}

static void
response_cb (VacancyCompanyRows *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path && self->style)
    vacancy_company_style_choose_logo (self->style, path, self, chosen_cb);
}

static void
choose_logo_cb (VacancyCompanyRows *self)
{
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _("PNG and SVG Pictures"));
  gtk_file_filter_add_mime_type (pictures, "image/png");
  gtk_file_filter_add_mime_type (pictures, "image/svg+xml");
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Choose a Logo"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), NULL));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), pictures);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

static void
remove_logo_cb (VacancyCompanyRows *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->logo_row), GTK_DIR_TAB_FORWARD);
  vacancy_company_style_remove_logo (self->style);
}

/* ---- life ---- */

static void
show_colour (VacancyCompanyRows *self, const JdColour *colour)
{
  g_autofree char *text = colour ? jd_colour_to_string (*colour) : g_strdup (OUR_COLOUR);
  GdkRGBA shown;

  if (gdk_rgba_parse (&shown, text))
    gtk_color_chooser_set_rgba (self->colour_button, &shown);
  gtk_widget_set_visible (self->colour_reset, colour != NULL);
}

static void
fill (VacancyCompanyRows *self)
{
  VacancyCompanyStyle *style = g_steal_pointer (&self->style);
  g_autofree char *logo = vacancy_company_style_get_logo_name (style);

  adw_combo_row_set_selected (self->look_row, vacancy_company_style_get_look (style));
  show_colour (self, vacancy_company_style_get_colour (style));
  adw_action_row_set_subtitle (self->logo_row, *logo ? logo : _("None; a PNG or SVG file"));
  gtk_widget_set_visible (self->logo_remove, *logo != '\0');
  self->style = style;
}

void
vacancy_company_rows_set_style (VacancyCompanyRows *self, VacancyCompanyStyle *style)
{
  g_return_if_fail (VACANCY_IS_COMPANY_ROWS (self) && VACANCY_IS_COMPANY_STYLE (style));

  self->style = g_object_ref (style);
  g_signal_connect_object (style, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

static void
vacancy_company_rows_dispose (GObject *object)
{
  VacancyCompanyRows *self = VACANCY_COMPANY_ROWS (object);

  g_clear_object (&self->style);
  g_clear_object (&self->chooser);
  G_OBJECT_CLASS (vacancy_company_rows_parent_class)->dispose (object);
}

static void
vacancy_company_rows_class_init (VacancyCompanyRowsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_company_rows_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-company-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyCompanyRows, look_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyCompanyRows, logo_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyCompanyRows, colour_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyCompanyRows, colour_reset);
  gtk_widget_class_bind_template_child (widget_class, VacancyCompanyRows, logo_remove);
  gtk_widget_class_bind_template_callback (widget_class, look_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, colour_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, colour_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_logo_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_logo_cb);
}

static GListModel *
looks_new (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < JD_N_LOOKS; i++)
    gtk_string_list_append (names, _(jd_look_name ((JdLook) i)->name));
  return G_LIST_MODEL (names);
}

static void
vacancy_company_rows_init (VacancyCompanyRows *self)
{
  g_autoptr (GListModel) looks = looks_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->look_row, looks);
  /* The row names the colour button, but what has the keyboard is the button in it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->colour_button))), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Company Colour"), -1);
}
