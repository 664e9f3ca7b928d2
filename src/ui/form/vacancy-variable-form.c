// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-variable-form.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "manage/jd-library-edit.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"

/* Of the popover. */
typedef struct
{
  VacancyServices *services; /* owned */
  char *name;
  GtkEditable *question;
  GtkDropDown *type;
  GtkCheckButton *required;
  GtkLabel *fault;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->services);
  g_free (form->name);
  g_free (form);
}

#define FORM "vacancy-form"

/* What is declared, for the thread. */
typedef struct
{
  char *name, *question;
  JdVariableType type;
  gboolean required;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->name);
  g_free (wish->question);
  g_free (wish);
}

static JdLibraryChange *
declare_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Wish *wish = data;

  return jd_library_edit_declare (edit, wish->name, wish->question, wish->type, wish->required, jd_program_language (), error);
}

/* The popover may be gone by now. */
static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (GtkWidget) popover = data;
  const Form *form = g_object_get_data (G_OBJECT (popover), FORM);

  if (!gtk_widget_get_root (popover))
    return;
  if (!error)
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      return;
    }
  gtk_label_set_text (form->fault, error->message);
  gtk_widget_set_visible (GTK_WIDGET (form->fault), TRUE);
  vacancy_announce (popover, error->message);
}

static void
declare_cb (GtkWidget *popover)
{
  const Form *form = g_object_get_data (G_OBJECT (popover), FORM);
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { g_strdup (form->name), g_strdup (gtk_editable_get_text (form->question)), gtk_drop_down_get_selected (form->type), gtk_check_button_get_active (form->required) };
  vacancy_library_changes_edit (form->services->changes, declare_thread, wish, wish_free, done_cb, g_object_ref (popover));
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 32, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* In the order of JdVariableType, without choices. */
static GtkWidget *
type_choice_new (void)
{
  const char *const types[] = { _("Text"), _("Number"), _("Amount of Money"), _("Date"), _("Web Address"), _("E-Mail Address"), _("Way to Get in Touch"), _("Place"), NULL };

  G_STATIC_ASSERT (G_N_ELEMENTS (types) == JD_VARIABLE_CHOICE + 1);
  return gtk_drop_down_new_from_strings (types);
}

static void
add_fields (Form *form, GtkWidget *box)
{
  GtkWidget *question = gtk_entry_new (), *type = type_choice_new (), *required = gtk_check_button_new_with_label (_("It has to be filled in"));

  add_label (box, _("Question"), "heading");
  gtk_entry_set_placeholder_text (GTK_ENTRY (question), _("How many are in the team?"));
  gtk_entry_set_activates_default (GTK_ENTRY (question), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (question), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Question"), -1);
  gtk_box_append (GTK_BOX (box), question);
  add_label (box, _("Type"), "heading");
  vacancy_drop_down_set_name (GTK_DROP_DOWN (type), _("Type"));
  gtk_box_append (GTK_BOX (box), type);
  gtk_box_append (GTK_BOX (box), required);
  form->question = GTK_EDITABLE (question);
  form->type = GTK_DROP_DOWN (type);
  form->required = GTK_CHECK_BUTTON (required);
}

GtkWidget *
vacancy_variable_form_new (VacancyServices *services, const char *name)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *button = gtk_button_new_with_mnemonic (_("_Declare"));
  Form *form = g_new0 (Form, 1);
  /* Translators: %s is the name of a variable, in braces. */
  g_autofree char *title = g_strdup_printf (_("Declare {%s} for All Blocks"), name);

  g_return_val_if_fail (VACANCY_IS_SERVICES (services) && name, NULL);
  *form = (Form) { .services = g_object_ref (services), .name = g_strdup (name) };
  g_object_set_data_full (G_OBJECT (popover), FORM, form, form_free);
  add_label (box, title, "heading");
  add_fields (form, box);
  form->fault = GTK_LABEL (add_label (box, "", "error"));
  gtk_widget_set_visible (GTK_WIDGET (form->fault), FALSE);
  vacancy_button_set_name (GTK_BUTTON (button), NULL);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (declare_cb), popover, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_default_widget (GTK_POPOVER (popover), button);
  vacancy_entries_take_one_line (box);
  return popover;
}
