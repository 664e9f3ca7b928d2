// SPDX-License-Identifier: GPL-3.0-or-later
#include "level/vacancy-relevel-dialog.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "describe/jd-relevel-summary.h"
#include "level/vacancy-relevel-row.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"

struct _VacancyRelevelDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  GtkListBox *list;
  GtkWidget *switch_button;

  /* owned */
  VacancySession *session;
  JdRelevel *relevel;
  char *level;
};

G_DEFINE_FINAL_TYPE (VacancyRelevelDialog, vacancy_relevel_dialog, ADW_TYPE_WINDOW)

/* ---- switching ---- */

/* @text says what changed; NULL: nothing to tell but the level. */
static void
apply (GtkWidget *widget, VacancySession *session, const JdRelevel *relevel, const char *level, const char *text)
{
  g_autofree char *name = jd_level_name (vacancy_session_library (session), level, jd_program_language ());
  /* Translators: what can be undone; %s is a level, such as Senior. */
  g_autofree char *label = g_strdup_printf (_("Switch to %s"), name);
  /* Translators: the first %s is a level, such as Senior, the second is like "7 changed, 2 added". */
  g_autofree char *toast = g_strdup_printf (_("Now %s: %s"), name, text);
  JdPosting *after = jd_relevel_apply (relevel);
  const gboolean is_step = after != vacancy_session_posting (session);

  vacancy_session_apply (session, after, label);
  vacancy_tell (widget, toast, is_step);
}

static void
show_fault (GtkWidget *widget, const char *name, const GError *fault)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *heading = g_strdup_printf (_("Cannot Switch to %s"), name);

  vacancy_message_tell (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, fault->message);
}

void
vacancy_relevel (GtkWidget *widget, VacancySession *session, const char *level, gboolean review)
{
  JdPosting *posting;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdRelevel) relevel = NULL;

  g_return_if_fail (VACANCY_IS_SESSION (session) && level);

  posting = vacancy_session_posting (session);
  if (!review && g_strcmp0 (posting->level, level) == 0)
    return;
  relevel = jd_relevel_new (vacancy_session_library (session), posting, level, &error);
  if (!relevel)
    {
      g_autofree char *name = jd_level_name (vacancy_session_library (session), level, jd_program_language ());
      show_fault (widget, name, error);
    }
  else if (review || jd_relevel_count (relevel, JD_CHANGE_CONFLICT) > 0 || jd_relevel_keeps_pay (relevel))
    {
      GtkWidget *dialog = vacancy_relevel_dialog_new (session, g_steal_pointer (&relevel), level);
      GtkRoot *root = gtk_widget_get_root (widget);

      gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
      gtk_window_present (GTK_WINDOW (dialog));
    }
  else
    {
      g_autoptr (JdRelevelSummary) summary = jd_relevel_summary_new (vacancy_session_library (session), posting, relevel);
      g_autofree char *text = jd_relevel_summary_text (summary);

      apply (widget, session, relevel, level, text);
    }
}

/* ---- the dialog ---- */

/* What the person decided counts, so it is summed up anew. */
static void
switch_cb (VacancyRelevelDialog *self)
{
  g_autoptr (JdRelevelSummary) summary = jd_relevel_summary_new (vacancy_session_library (self->session), vacancy_session_posting (self->session), self->relevel);
  g_autofree char *text = NULL;

  summary->conflicts = 0;
  text = jd_relevel_summary_text (summary);
  apply (GTK_WIDGET (self), self->session, self->relevel, self->level, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
decided_cb (VacancyRelevelDialog *self, guint change, gboolean take)
{
  jd_relevel_decide (self->relevel, change, take ? JD_TAKE_LEVEL : JD_KEEP_MINE);
}

static void
narrow_changed_cb (VacancyRelevelDialog *self, GParamSpec *property, VacancyDialogBox *box)
{
  GtkListBoxRow *row;
  gboolean narrow;

  g_object_get (box, "narrow", &narrow, NULL);
  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, (int) i)); i++)
    vacancy_relevel_row_set_narrow (VACANCY_RELEVEL_ROW (row), narrow);
}

/* The lines of a section are below its heading, as in the posting; behind them is what stays as it is. */
static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *section = vacancy_relevel_row_get_section (VACANCY_RELEVEL_ROW (row));
  const char *former = before ? vacancy_relevel_row_get_section (VACANCY_RELEVEL_ROW (before)) : NULL;
  GtkWidget *heading;

  if (g_strcmp0 (section, former) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = g_object_new (GTK_TYPE_LABEL, "label", section ? section : _("What Stays"), "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "relevel-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
add_row (VacancyRelevelDialog *self, GtkWidget *row, GtkSizeGroup *badges)
{
  vacancy_relevel_row_align (VACANCY_RELEVEL_ROW (row), badges);
  g_signal_connect_object (row, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
add_rows (VacancyRelevelDialog *self, const JdRelevelSummary *summary, const char *level)
{
  g_autoptr (GtkSizeGroup) badges = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < summary->lines->len; i++)
    add_row (self, vacancy_relevel_row_new (g_ptr_array_index (summary->lines, i), level), badges);
  if (summary->stays)
    add_row (self, vacancy_relevel_row_new_stays (summary->stays), badges);
  if (summary->kept > 0)
    add_row (self, vacancy_relevel_row_new_kept (summary->kept), badges);
}

static char *
dialog_title (VacancyRelevelDialog *self, const char *to)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  g_autofree char *from = posting->level ? jd_level_name (vacancy_session_library (self->session), posting->level, jd_program_language ()) : NULL;

  if (!from || g_strcmp0 (posting->level, self->level) == 0)
    return g_strdup (to);
  /* Translators: from one level to another, such as "Senior → Entry"; turn the arrow around in languages written from right to left. */
  return g_strdup_printf (_("%s → %s"), from, to);
}

GtkWidget *
vacancy_relevel_dialog_new (VacancySession *session, JdRelevel *relevel, const char *level)
{
  VacancyRelevelDialog *self = g_object_new (VACANCY_TYPE_RELEVEL_DIALOG, NULL);
  JdLibrary *library = vacancy_session_library (session);
  JdPosting *posting = vacancy_session_posting (session);
  g_autofree char *name = jd_level_name (library, level, jd_program_language ());
  g_autoptr (JdRelevelSummary) summary = jd_relevel_summary_new (library, posting, relevel);
  g_autofree char *subtitle = jd_relevel_summary_text (summary);
  g_autofree char *title = NULL;

  self->session = g_object_ref (session);
  self->relevel = relevel;
  self->level = g_strdup (level);
  title = dialog_title (self, name);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  add_rows (self, summary, name);
  gtk_window_set_focus (GTK_WINDOW (self), self->switch_button);
  return GTK_WIDGET (self);
}

static void
vacancy_relevel_dialog_finalize (GObject *object)
{
  VacancyRelevelDialog *self = VACANCY_RELEVEL_DIALOG (object);

  g_clear_pointer (&self->relevel, jd_relevel_free);
  g_clear_object (&self->session);
  g_free (self->level);
  G_OBJECT_CLASS (vacancy_relevel_dialog_parent_class)->finalize (object);
}

static void
vacancy_relevel_dialog_class_init (VacancyRelevelDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_relevel_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-relevel-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelDialog, switch_button);
  gtk_widget_class_bind_template_callback (widget_class, switch_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
vacancy_relevel_dialog_init (VacancyRelevelDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
