// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-export-missing.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "review/vacancy-missing-row.h"

/* More lines that are left out than this are only counted. */
#define MAX_LINES 5

static GtkWidget *
left_out_row_new (VacancySession *session, const char *id)
{
  const JdPlacement *placement;
  g_autofree char *heading = vacancy_heading_over (session, id, &placement);
  g_autofree char *text
      = placement ? jd_block_text_fill (vacancy_session_library (session), vacancy_session_posting (session), jd_placement_wording (placement)) : g_strdup ("");
  /* Translators: %s is the heading of a section of the posting. */
  g_autofree char *why = g_strdup_printf (_("Left out of “%s”: a variable in it is empty"), heading ? heading : "");
  /* Translators: %s is a line of the posting. */
  g_autofree char *name = g_strdup_printf (_("Show: %s"), text);
  GtkWidget *row = vacancy_plain_row_new (text, why);

  vacancy_plain_row_add_button (row, _("Show"), name, "win.show-line", id);
  return row;
}

static GtkWidget *
rest_row_new (guint count)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u more line is left out", "%u more lines are left out", count), count);

  return vacancy_plain_row_new (title, _("They use a variable that may be left empty, and it is."));
}

void
vacancy_export_missing_fill (AdwPreferencesGroup *group, VacancySession *session)
{
  const JdDocument *document = vacancy_session_document (session);
  const guint left_out = document->left_out ? g_strv_length ((char **) document->left_out) : 0;

  for (guint i = 0; i < document->n_missing; i++)
    adw_preferences_group_add (group, vacancy_missing_row_new (session, &document->missing[i]));
  for (guint i = 0; i < document->n_unsafe_links; i++)
    adw_preferences_group_add (group, vacancy_plain_row_new (_("A link goes without its address"), document->unsafe_links[i].address));
  for (guint i = 0; i < MIN (left_out, MAX_LINES); i++)
    adw_preferences_group_add (group, left_out_row_new (session, document->left_out[i]));
  if (left_out > MAX_LINES)
    adw_preferences_group_add (group, rest_row_new (left_out - MAX_LINES));
  if (document->n_missing == 0)
    adw_preferences_group_set_description (group, NULL);
  gtk_widget_set_visible (GTK_WIDGET (group), document->n_missing + document->n_unsafe_links + left_out > 0);
}
