// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-missing-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "describe/jd-field.h"
#include "widgets/vacancy-button-name.h"

GtkWidget *
vacancy_plain_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown = jd_text_shorten (title, JD_TEXT_SHOWN), *shown_below = jd_text_shorten (subtitle, JD_TEXT_SHOWN);

  g_object_set (row, "use-markup", FALSE, "title-lines", 2, "subtitle-lines", 2, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown_below);
  return row;
}

void
vacancy_plain_row_add_button (GtkWidget *row, const char *text, const char *name, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  /* Behind the row, which names its widget, too. */
  vacancy_button_set_name (GTK_BUTTON (button), name);
}

char *
vacancy_heading_over (VacancySession *session, const char *id, const JdPlacement **placement)
{
  const JdPosting *posting = vacancy_session_posting (session);
  guint section;
  const JdPlacement *found = id ? jd_posting_placement (posting, id, &section, NULL) : NULL;

  if (placement)
    *placement = found;
  return found ? jd_block_text_fill (vacancy_session_library (session), posting, ((JdSection *) posting->sections->pdata[section])->heading) : NULL;
}

GtkWidget *
vacancy_missing_row_new (VacancySession *session, const JdMissing *missing)
{
  g_autofree char *heading = vacancy_heading_over (session, missing->placement, NULL);
  const char *label = jd_field_label (vacancy_session_library (session), vacancy_session_posting (session), missing->name);
  /* Translators: %s is what is missing: "Company". */
  g_autofree char *name = g_strdup_printf (_("Fill in: %s"), label);
  GtkWidget *row = vacancy_plain_row_new (label, heading ? heading : _("Facts of the job"));

  vacancy_plain_row_add_button (row, _("Fill In"), name, "win.fill-in", missing->name);
  return row;
}
