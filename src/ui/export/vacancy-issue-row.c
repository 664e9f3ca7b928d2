// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-issue-row.h"

#include <glib/gi18n.h>

#include "review/vacancy-missing-row.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-widget-util.h"

/* Of why; the whole is in the tooltip, and told to those who do not see it. */
#define LINES_MOST 3

static const struct
{
  const char *icon, *style, *name;
} looks[] = {
  [JD_SEVERITY_HINT] = { "dialog-information-symbolic", "accent", N_("To know") },
  [JD_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning", N_("To look at") },
  [JD_SEVERITY_ERROR] = { "dialog-error-symbolic", "error", N_("To be mended") },
};

/* Beside the first line of several; @alone: there is one. */
static GtkWidget *
icon_new (JdSeverity severity, gboolean alone)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[severity].icon);

  gtk_widget_set_valign (icon, alone ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  if (!alone)
    gtk_widget_add_css_class (icon, "issue-icon");
  gtk_widget_add_css_class (icon, looks[severity].style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _(looks[severity].name), -1);
  return icon;
}

GtkWidget *
vacancy_issue_row_new (const VacancyTargetIssue *issue, const VacancyTargetIssue *above)
{
  GtkWidget *row;

  g_return_val_if_fail (issue, NULL);

  const gboolean repeats = above && g_strcmp0 (above->why, issue->why) == 0;
  row = vacancy_plain_row_new (issue->title, "");
  g_object_set (row, "title-lines", 0, "subtitle-lines", LINES_MOST, "subtitle", issue->why && !repeats ? issue->why : "", NULL);
  vacancy_tooltip_set (row, issue->why);
  gtk_widget_add_css_class (row, "issue-row");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon_new (issue->severity, !issue->why || repeats));
  g_autofree char *description = g_strdup_printf ("%s. %s", _(looks[issue->severity].name), issue->why ? issue->why : "");
  vacancy_describe (row, description);
  if (issue->button)
    {
      /* Translators: a button and what it is about: “Fill In: Company has no value”. */
      g_autofree char *name = g_strdup_printf (_("%s: %s"), issue->button, issue->title);
      vacancy_plain_row_add_button (row, issue->button, name, issue->action, issue->target);
      gtk_widget_add_css_class (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)), "flat");
    }
  return row;
}
