// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-export-missing.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vacancy-block-text.h"
#include "vacancy-button-name.h"
#include "vacancy-editor.h"
#include "vacancy-facts-bar.h"
#include "vacancy-variables-form.h"
#include "vacancy-widget.h"

/* More lines that are left out than this are only counted. */
#define MAX_LINES 5

#define TARGET "vacancy-target"   /* of a button: a name or the id of a placement */
#define SESSION "vacancy-session" /* of a button */

/* ---- ways out ---- */

static const char *const fact_names[] = { "company", "location", "workplace", "employment", "apply", "apply_by", "start", "reference", NULL };

static void
show_editor (GtkWindow *window)
{
  GAction *preview = G_IS_ACTION_MAP (window) ? g_action_map_lookup_action (G_ACTION_MAP (window), "preview") : NULL;
  g_autoptr (GVariant) state = preview ? g_action_get_state (preview) : NULL;

  if (state && g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (state))
    g_action_change_state (preview, g_variant_new_boolean (FALSE));
}

static void
fill_in (GtkWindow *window, VacancySession *session, const char *name)
{
  GtkWidget *editor = vacancy_find_widget (GTK_WIDGET (window), VACANCY_TYPE_EDITOR);
  GtkWidget *facts = vacancy_find_widget (GTK_WIDGET (window), VACANCY_TYPE_FACTS_BAR);
  JdPlacement *salary = jd_posting_salary (vacancy_session_posting (session));

  show_editor (window);
  if (editor && strcmp (name, "title") == 0)
    vacancy_editor_focus_place (VACANCY_EDITOR (editor), JD_LINE_ID_TITLE, -1);
  else if (editor && salary && strcmp (name, "pay") == 0)
    vacancy_editor_focus_place (VACANCY_EDITOR (editor), salary->id, -1);
  else if (facts && g_strv_contains (fact_names, name))
    vacancy_facts_bar_edit (VACANCY_FACTS_BAR (facts), name);
  else
    vacancy_variables_form_present (window, session, name);
}

static void
show_line (GtkWindow *window, VacancySession *session, const char *placement)
{
  GtkWidget *editor = vacancy_find_widget (GTK_WIDGET (window), VACANCY_TYPE_EDITOR);

  show_editor (window);
  if (editor)
    vacancy_editor_focus_place (VACANCY_EDITOR (editor), placement, 0);
}

typedef void (*GoTo) (GtkWindow *window, VacancySession *session, const char *target);

static void
leave (GtkWidget *button, GoTo go_to)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (button));
  GtkWindow *parent = gtk_window_get_transient_for (dialog);
  g_autoptr (VacancySession) session = g_object_ref (g_object_get_data (G_OBJECT (button), SESSION));
  g_autofree char *target = g_strdup (g_object_get_data (G_OBJECT (button), TARGET));

  gtk_window_close (dialog);
  if (parent)
    go_to (parent, session, target);
}

static void
fill_in_cb (GtkWidget *button)
{
  leave (button, fill_in);
}

static void
show_line_cb (GtkWidget *button)
{
  leave (button, show_line);
}

/* ---- rows ---- */

/* What comes from a posting is never markup. */
static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title-lines", 2, "subtitle-lines", 2, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_button (GtkWidget *row, VacancySession *session, const char *text, const char *name, const char *target, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), TARGET, g_strdup (target), g_free);
  g_object_set_data_full (G_OBJECT (button), SESSION, g_object_ref (session), g_object_unref);
  g_signal_connect (button, "clicked", clicked, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  /* Behind the row, which names its widget, too. */
  vacancy_button_set_name (GTK_BUTTON (button), name);
}

/* As it reads on the page: with what its variables say, or what they are about. */
static char *
as_read (VacancySession *session, const char *wording)
{
  return vacancy_block_text_fill (vacancy_session_library (session), vacancy_session_posting (session), wording);
}

/* @heading: of its section; new. */
static const JdPlacement *
find_placement (VacancySession *session, const char *id, char **heading)
{
  const JdPosting *posting = vacancy_session_posting (session);
  guint section;
  const JdPlacement *placement = id ? jd_posting_placement (posting, id, &section, NULL) : NULL;

  *heading = placement ? as_read (session, ((JdSection *) posting->sections->pdata[section])->heading) : NULL;
  return placement;
}

static GtkWidget *
missing_row_new (VacancySession *session, const JdMissing *missing)
{
  g_autofree char *heading = NULL;
  GtkWidget *row;
  /* Translators: %s is what is missing: "Company". */
  g_autofree char *name = g_strdup_printf (_("Fill in: %s"), missing->label);

  find_placement (session, missing->placement, &heading);
  row = row_new (missing->label, heading ? heading : _("Facts of the job"));
  add_button (row, session, _("Fill In"), name, missing->name, G_CALLBACK (fill_in_cb));
  return row;
}

static GtkWidget *
left_out_row_new (VacancySession *session, const char *id)
{
  g_autofree char *heading = NULL;
  const JdPlacement *placement = find_placement (session, id, &heading);
  g_autofree char *text = placement ? as_read (session, jd_placement_wording (placement)) : g_strdup ("");
  /* Translators: %s is the heading of a section of the posting. */
  g_autofree char *why = g_strdup_printf (_("Left out of “%s”: a variable in it is empty"), heading ? heading : "");
  /* Translators: %s is a line of the posting. */
  g_autofree char *name = g_strdup_printf (_("Show: %s"), text);
  GtkWidget *row = row_new (text, why);

  add_button (row, session, _("Show"), name, id, G_CALLBACK (show_line_cb));
  return row;
}

static GtkWidget *
rest_row_new (guint count)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u more line is left out", "%u more lines are left out", count), count);

  return row_new (title, _("They use a variable that may be left empty, and it is."));
}

void
vacancy_export_missing_fill (AdwPreferencesGroup *group, VacancySession *session)
{
  const JdDocument *document = vacancy_session_document (session);
  const guint left_out = document->left_out ? g_strv_length ((char **) document->left_out) : 0;

  for (guint i = 0; i < document->n_missing; i++)
    adw_preferences_group_add (group, missing_row_new (session, &document->missing[i]));
  for (guint i = 0; i < document->n_unsafe_links; i++)
    adw_preferences_group_add (group, row_new (_("A link goes without its address"), document->unsafe_links[i].address));
  for (guint i = 0; i < MIN (left_out, MAX_LINES); i++)
    adw_preferences_group_add (group, left_out_row_new (session, document->left_out[i]));
  if (left_out > MAX_LINES)
    adw_preferences_group_add (group, rest_row_new (left_out - MAX_LINES));
  if (document->n_missing == 0)
    adw_preferences_group_set_description (group, NULL);
  gtk_widget_set_visible (GTK_WIDGET (group), document->n_missing + document->n_unsafe_links + left_out > 0);
}
