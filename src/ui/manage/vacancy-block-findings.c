// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-block-findings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "base/jd-today.h"
#include "check/jd-check.h"
#include "check/jd-silenced.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-ask.h"
#include "widgets/vacancy-button-name.h"

struct _VacancyBlockFindings
{
  GtkBox parent_instance;

  GtkListBox *list; /* a child */
  GPtrArray *findings; /* what is shown; NULL: nothing */
};

static guint silence_signal;

G_DEFINE_FINAL_TYPE (VacancyBlockFindings, vacancy_block_findings, GTK_TYPE_BOX)

/* ---- silencing ---- */

typedef struct
{
  VacancyBlockFindings *of; /* weak */
  JdSilence *found;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_clear_weak_pointer (&asked->of);
  jd_silence_unref (asked->found);
  g_free (asked);
}

static void
answer_cb (const char *reason, guint choice, gpointer data)
{
  Asked *asked = data;
  const JdSilenceable found = jd_silence_of (asked->found);
  g_autofree char *today = jd_today ();
  g_autoptr (JdSilence) silence = jd_silence_new (&found, reason, today);

  if (asked->of && silence)
    g_signal_emit (asked->of, silence_signal, 0, silence);
}

static void
silence_cb (GtkWidget *button, const JdFinding *finding)
{
  VacancyBlockFindings *self = VACANCY_BLOCK_FINDINGS (gtk_widget_get_ancestor (button, VACANCY_TYPE_BLOCK_FINDINGS));
  Asked *asked = g_new0 (Asked, 1);
  const VacancyQuestion question = { .heading = _("Silence in Block"), .label = _("Reason"), .done = _("_Silence"), .body = finding->message };

  g_set_weak_pointer (&asked->of, self);
  asked->found = jd_silence_for (finding, JD_SILENCED_IN_BLOCK);
  vacancy_ask_text (GTK_WINDOW (gtk_widget_get_root (button)), &question, "", answer_cb, asked, asked_free);
}

static GtkWidget *
button_new (const JdFinding *finding)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("notifications-disabled-symbolic");
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _("Silence…"), finding->message);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Silence…"));
  g_signal_connect (button, "clicked", G_CALLBACK (silence_cb), (gpointer) finding);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  return button;
}

/* ---- rows ---- */

/* Why, and what could stand there; NULL: neither is known. New string. */
static char *
below (const JdFinding *finding)
{
  g_autofree char *reason = jd_finding_reason (finding);
  g_autofree char *fixes = finding->fixes ? g_strjoinv (", ", finding->fixes) : NULL;

  if (!fixes || !*fixes)
    return g_steal_pointer (&reason);
  return g_strdup_printf ("%s%s→ %s", reason ? reason : "", reason ? "\n" : "", fixes);
}

static void
add_row (VacancyBlockFindings *self, const JdFinding *finding)
{
  g_autofree char *text = below (finding);
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", finding->message, "subtitle", text ? text : "", "title-lines", 0, "subtitle-lines", 0, "activatable", TRUE, "action-name", "win.edit", NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button_new (finding));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->message, -1);
  vacancy_control_keep_name (row);
  if (text)
    vacancy_describe (row, text);
  gtk_list_box_append (self->list, row);
}

void
vacancy_block_findings_show (VacancyBlockFindings *self, const GPtrArray *findings)
{
  GtkWidget *row;

  g_return_if_fail (VACANCY_IS_BLOCK_FINDINGS (self));
  if (findings == self->findings)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings ? g_ptr_array_ref ((GPtrArray *) findings) : NULL;
  for (guint i = 0; findings && i < findings->len; i++)
    add_row (self, findings->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), findings != NULL);
}

/* ---- life ---- */

static void
vacancy_block_findings_finalize (GObject *object)
{
  g_clear_pointer (&VACANCY_BLOCK_FINDINGS (object)->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_block_findings_parent_class)->finalize (object);
}

static void
vacancy_block_findings_class_init (VacancyBlockFindingsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_block_findings_finalize;
  silence_signal = g_signal_new ("silence", VACANCY_TYPE_BLOCK_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
vacancy_block_findings_init (VacancyBlockFindings *self)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Review"), "xalign", 0.0, NULL), *list = gtk_list_box_new ();

  g_object_set (self, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "visible", FALSE, NULL);
  gtk_widget_add_css_class (heading, "heading");
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Review"), -1);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), list);
}
