// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-issue-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-text.h"
#include "describe/jd-day-text.h"
#include "review/vacancy-missing-row.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

/* From here on words would be broken beside a button. */
#define LARGE_TEXT 1.5

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

/* The button's @name, for readers, says what it is about. */
static void
add_button (GtkWidget *row, const VacancyTargetIssue *issue, const char *text, const char *action, const char *target)
{
  /* Translators: a button and what it is about: “Fill In: Company has no value”. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), text, issue->title);

  vacancy_plain_row_add_button (row, text, name, action, target);
  gtk_widget_add_css_class (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)), "flat");
}

/* Beside the way out, for which the row stands. */
static void
add_silence (GtkWidget *row, const VacancyTargetIssue *issue, const char *number)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("notifications-disabled-symbolic");
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _("Silence…"), issue->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "issue-silence");
  gtk_widget_set_tooltip_text (button, _("Silence…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.silence");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  vacancy_button_set_name (GTK_BUTTON (button), name);
}

/* With large text what can be done stands below what was found, not beside it. */
static void
stack (GtkWidget *row)
{
  GtkWidget *header = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  if (vacancy_text_scale (row) < LARGE_TEXT)
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (header), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_halign (gtk_widget_get_first_child (header), GTK_ALIGN_START);
  gtk_widget_set_halign (gtk_widget_get_last_child (header), GTK_ALIGN_END);
}

static GtkWidget *
silenced_row_new (const VacancyTargetIssue *issue, const char *number)
{
  const JdSilence *silence = issue->silence;
  g_autofree char *day = silence->on ? jd_day_text_of (silence->on) : NULL;
  g_autofree char *below = day ? g_strdup_printf ("%s" JD_TEXT_BETWEEN "%s", silence->reason, day) : g_strdup (silence->reason);
  GtkWidget *row = vacancy_plain_row_new (issue->title, below);

  g_object_set (row, "title-lines", 0, "subtitle-lines", 0, NULL);
  gtk_widget_add_css_class (row, "issue-row");
  vacancy_describe (row, below);
  add_button (row, issue, _("Show Again"), "details.show-again", number);
  stack (row);
  return row;
}

/* Which words stand where is looked up by the number of the row. */
static gboolean
is_fix (const VacancyTargetIssue *issue)
{
  return strcmp (issue->action, "details.fix") == 0;
}

GtkWidget *
vacancy_issue_row_new (const VacancyTargetIssue *issue, guint number, const VacancyTargetIssue *above)
{
  g_return_val_if_fail (issue, NULL);

  g_autofree char *numbered = g_strdup_printf ("%u", number);
  if (issue->is_silenced)
    return silenced_row_new (issue, numbered);
  const gboolean repeats = above && g_strcmp0 (above->why, issue->why) == 0;
  GtkWidget *row = vacancy_plain_row_new (issue->title, "");
  g_object_set (row, "title-lines", 0, "subtitle-lines", LINES_MOST, "subtitle", issue->why && !repeats ? issue->why : "", NULL);
  vacancy_tooltip_set (row, issue->why);
  gtk_widget_add_css_class (row, "issue-row");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon_new (issue->severity, !issue->why || repeats));
  g_autofree char *description = g_strdup_printf ("%s. %s", _(looks[issue->severity].name), issue->why ? issue->why : "");
  vacancy_describe (row, description);
  if (issue->button)
    add_button (row, issue, issue->button, issue->action, is_fix (issue) ? numbered : issue->target);
  if (issue->silence)
    add_silence (row, issue, numbered);
  stack (row);
  return row;
}
