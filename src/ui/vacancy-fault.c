// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-fault.h"

#include <glib/gi18n.h>

char *
vacancy_fault_text (const char *label, const GError *error)
{
  g_return_val_if_fail (label, NULL);
  if (!error)
    return NULL;
  /* Translators: what a value is called, and what is wrong with it: "Apply by: expected a date, found ...". */
  return g_strdup_printf (_("%s: %s"), label, error->message);
}

static void
mark (GtkWidget *entry, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
vacancy_fault_show (GtkLabel *label, GtkWidget *entry, const char *message)
{
  g_return_if_fail (GTK_IS_LABEL (label) && (!entry || GTK_IS_WIDGET (entry)));

  gtk_label_set_label (label, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
  if (entry)
    mark (entry, message != NULL);
}
