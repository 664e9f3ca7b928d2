// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-details.h"

#include <glib/gi18n.h>

#include "board/jd-dry-run.h"
#include "describe/jd-block-text.h"
#include "export/vacancy-export-missing.h"
#include "review/vacancy-missing-row.h"

struct _VacancyTargetDetails
{
  AdwBin parent_instance;

  GtkBox *box; /* a child */
  GtkWidget *wrap; /* owned; stands below what is to be looked at in plain text */

  /* owned */
  VacancySession *session;
  VacancyTarget *target;
};

G_DEFINE_FINAL_TYPE (VacancyTargetDetails, vacancy_target_details, ADW_TYPE_BIN)

static void
clear (VacancyTargetDetails *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_box_remove (self->box, child);
}

static AdwPreferencesGroup *
add_group (VacancyTargetDetails *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

/* What it is for. */
static void
add_about (VacancyTargetDetails *self)
{
  const JdExporter *exporter = vacancy_target_get_exporter (self->target);
  const JdBoard *board = vacancy_target_get_board (self->target);
  const char *about = exporter ? _(exporter->summary) : jd_localized_get (board->about, jd_program_language (), NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", about, "xalign", 0.0, "wrap", TRUE, "visible", about != NULL, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->box, label);
}

static void
add_issue (AdwPreferencesGroup *group, const JdBoardIssue *issue)
{
  static const char *const icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  GtkWidget *row = vacancy_plain_row_new (issue->message, "");

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icons[issue->severity == JD_SEVERITY_ERROR ? 2 : issue->severity == JD_SEVERITY_WARNING ? 1 : 0]));
  if (issue->fact && (issue->kind == JD_ISSUE_MISSING || issue->kind == JD_ISSUE_BLANK))
    vacancy_plain_row_add_button (row, _("Fill In"), issue->message, "win.fill-in", issue->fact);
  adw_preferences_group_add (group, row);
}

static void
add_issues (VacancyTargetDetails *self, const GPtrArray *issues)
{
  AdwPreferencesGroup *group = add_group (self, _("To look at"));

  for (guint i = 0; i < issues->len; i++)
    add_issue (group, issues->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (group), issues->len > 0);
}

static void
show (VacancyTargetDetails *self)
{
  const JdExporter *exporter = vacancy_target_get_exporter (self->target);
  const GPtrArray *issues = vacancy_target_get_issues (self->target);

  clear (self);
  add_about (self);
  if (exporter)
    vacancy_export_missing_fill (add_group (self, _("Missing")), self->session);
  else if (issues)
    add_issues (self, issues);
  if (exporter && (exporter->flags & JD_EXPORT_WRAPS))
    gtk_box_append (self->box, self->wrap);
}

void
vacancy_target_details_set (VacancyTargetDetails *self, VacancySession *session, VacancyTarget *target)
{
  g_return_if_fail (VACANCY_IS_TARGET_DETAILS (self) && VACANCY_IS_SESSION (session) && VACANCY_IS_TARGET (target));
  if (self->target)
    g_signal_handlers_disconnect_by_func (self->target, show, self);
  g_set_object (&self->session, session);
  g_set_object (&self->target, target);
  g_signal_connect_object (target, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
vacancy_target_details_dispose (GObject *object)
{
  VacancyTargetDetails *self = VACANCY_TARGET_DETAILS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->target);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->wrap);
  G_OBJECT_CLASS (vacancy_target_details_parent_class)->dispose (object);
}

static void
vacancy_target_details_class_init (VacancyTargetDetailsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_target_details_dispose;
}

/* The switch of the action "win.wrap". */
static GtkWidget *
wrap_new (void)
{
  GtkWidget *group = adw_preferences_group_new (), *row = vacancy_plain_row_new (_("Wrap lines at 72 characters"), _("For mail; the fields of job boards wrap by themselves."));
  GtkWidget *wrap = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, "action-name", "win.wrap", NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (wrap), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Wrap lines at 72 characters"), -1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), wrap);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), wrap);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static void
vacancy_target_details_init (VacancyTargetDetails *self)
{
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->wrap = g_object_ref_sink (wrap_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "target-details");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
