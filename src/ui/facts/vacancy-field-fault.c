// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-field-fault.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"

/* The core's own messages are made for files and command lines. */
static const char *
words_for (JdVariableType type)
{
  switch (type)
    {
    case JD_VARIABLE_NUMBER:
      return _("Write a number, such as 40 or 37.5.");
    case JD_VARIABLE_MONEY:
      return _("Write an amount with its currency, such as 500 EUR.");
    case JD_VARIABLE_DATE:
      return _("Write a date, such as 31 January 2027, or choose a day.");
    case JD_VARIABLE_URL:
      return _("Write a web address, such as https://example.com.");
    case JD_VARIABLE_EMAIL:
      return _("Write an e-mail address, such as jobs@example.com.");
    case JD_VARIABLE_CONTACT:
      return _("Write an e-mail address, a link or a telephone number.");
    case JD_VARIABLE_CHOICE:
      return _("Choose one of the list.");
    case JD_VARIABLE_TEXT:
    case JD_VARIABLE_PLACE:
    default:
      return NULL;
    }
}

char *
vacancy_field_fault_text (JdVariableType type, const GError *error)
{
  const char *words = g_error_matches (error, JD_ERROR, JD_ERROR_VALUE) ? words_for (type) : NULL;

  if (!error)
    return NULL;
  if (g_error_matches (error, JD_ERROR, JD_ERROR_LIMIT))
    return g_strdup (_("That is too long."));
  return g_strdup (words ? words : error->message);
}

static void
mark (GtkWidget *entry, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (vacancy_field_accessible (entry), GTK_ACCESSIBLE_STATE_INVALID, wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
vacancy_field_fault_show (GtkLabel *label, GtkWidget *entry, const char *message)
{
  g_return_if_fail (GTK_IS_LABEL (label) && (!entry || GTK_IS_WIDGET (entry)));

  gtk_label_set_label (label, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
  if (entry)
    mark (entry, message != NULL);
}
