// SPDX-License-Identifier: GPL-3.0-or-later
#include "level/vacancy-update-dialog.h"

#include <glib/gi18n.h>

#include "level/vacancy-update-row.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-wrap-layout.h"

/* Below this width, in pixels, badges stand above the texts. */
#define NARROW 480

struct _VacancyUpdateDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  VacancyBreakpointBin *bin;
  GtkListBox *list;
  GtkButton *close_button;
  GtkWidget *apply_button, *posted, *all, *merge_all;

  /* owned */
  VacancySession *session;
  JdUpdate *update;
  gulong changed; /* handler of the session's */
};

enum
{
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyUpdateDialog, vacancy_update_dialog, ADW_TYPE_WINDOW)

/* ---- applying ---- */

static guint
count_decided (VacancyUpdateDialog *self, JdUpdateDecision decision)
{
  const GPtrArray *lines = jd_update_lines (self->update);
  guint count = 0;

  for (guint i = 0; i < lines->len; i++)
    count += ((const JdUpdateLine *) g_ptr_array_index (lines, i))->decision == decision;
  return count;
}

static void
apply_cb (VacancyUpdateDialog *self)
{
  const guint updated = count_decided (self, JD_UPDATE_TAKE) + count_decided (self, JD_UPDATE_MERGE);
  g_autofree char *toast = updated > 0 ? g_strdup_printf (ngettext ("%u line updated", "%u lines updated", updated), updated) : g_strdup (_("All lines stay as they are"));
  JdPosting *after = jd_update_apply (self->update);
  const gboolean is_step = after != vacancy_session_posting (self->session);

  g_clear_signal_handler (&self->changed, self->session);
  vacancy_session_apply (self->session, after, _("Update Wording"));
  g_signal_emit (self, signals[APPLIED], 0);
  vacancy_tell (GTK_WIDGET (self), toast, is_step);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- deciding ---- */

static void
update_button (VacancyUpdateDialog *self)
{
  gtk_widget_set_sensitive (self->apply_button, count_decided (self, JD_UPDATE_LATER) < jd_update_lines (self->update)->len);
}

static void
decided_cb (VacancyUpdateDialog *self, guint line, guint decision)
{
  jd_update_decide (self->update, line, decision);
  update_button (self);
}

static void
decide_all (VacancyUpdateDialog *self, JdUpdateDecision decision)
{
  const GPtrArray *lines = jd_update_lines (self->update);

  jd_update_decide_all (self->update, decision);
  for (guint i = 0; i < lines->len; i++)
    {
      const JdUpdateLine *line = g_ptr_array_index (lines, i);

      vacancy_update_row_decide (VACANCY_UPDATE_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)), line->decision);
    }
  update_button (self);
}

static void
take_all_cb (VacancyUpdateDialog *self)
{
  decide_all (self, JD_UPDATE_TAKE);
}

static void
merge_all_cb (VacancyUpdateDialog *self)
{
  decide_all (self, JD_UPDATE_MERGE);
}

static void
keep_all_cb (VacancyUpdateDialog *self)
{
  decide_all (self, JD_UPDATE_KEEP);
}

/* ---- what is shown ---- */

/* Texts get all of the width when there is little. */
static void
step_changed_cb (VacancyUpdateDialog *self)
{
  const gboolean narrow = vacancy_breakpoint_bin_get_step (self->bin) > 0;
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, (int) i)); i++)
    vacancy_update_row_set_narrow (VACANCY_UPDATE_ROW (row), narrow);
}

/* The lines of a section are below its heading, as in the posting. */
static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *section = vacancy_update_row_get_section (VACANCY_UPDATE_ROW (row));
  GtkWidget *heading;

  if (*section == '\0' || (before && g_strcmp0 (section, vacancy_update_row_get_section (VACANCY_UPDATE_ROW (before))) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = g_object_new (GTK_TYPE_LABEL, "label", section, "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "relevel-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
add_rows (VacancyUpdateDialog *self)
{
  g_autoptr (GtkSizeGroup) badges = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < jd_update_lines (self->update)->len; i++)
    {
      GtkWidget *row = vacancy_update_row_new (self->update, i);

      vacancy_update_row_align (VACANCY_UPDATE_ROW (row), badges);
      g_signal_connect_object (row, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
show_counts (VacancyUpdateDialog *self)
{
  const guint lines = jd_update_lines (self->update)->len, conflicts = jd_update_count (self->update, JD_UPDATE_CONFLICTS);
  g_autofree char *count = g_strdup_printf (ngettext ("%u line", "%u lines", lines), lines);
  /* Translators: behind "3 lines". */
  g_autofree char *conflict = conflicts > 0 ? g_strdup_printf (ngettext (", %u in conflict", ", %u in conflict", conflicts), conflicts) : g_strdup ("");
  g_autofree char *subtitle = g_strconcat (count, conflict, NULL);

  adw_window_title_set_subtitle (self->title, subtitle);
}

/* There is nothing to decide. */
static void
show_posted (VacancyUpdateDialog *self)
{
  gtk_widget_set_visible (self->posted, TRUE);
  gtk_widget_set_visible (self->apply_button, FALSE);
  gtk_button_set_label (self->close_button, _("_Close"));
  vacancy_button_set_name (self->close_button, _("Close"));
}

GtkWidget *
vacancy_update_dialog_new (VacancySession *session, JdUpdate *update)
{
  VacancyUpdateDialog *self = g_object_new (VACANCY_TYPE_UPDATE_DIALOG, NULL);
  const gboolean is_posted = jd_update_is_posted (update);

  self->session = g_object_ref (session);
  self->update = jd_update_ref (update);
  self->changed = g_signal_connect_swapped (session, "changed", G_CALLBACK (gtk_window_close), self);
  jd_update_decide_all (update, JD_UPDATE_MERGE);
  show_counts (self);
  add_rows (self);
  update_button (self);
  gtk_widget_set_visible (self->all, !is_posted && jd_update_lines (update)->len > 1);
  gtk_widget_set_visible (self->merge_all, jd_update_count (update, JD_UPDATE_MERGES) > 0);
  if (is_posted)
    show_posted (self);
  gtk_window_set_focus (GTK_WINDOW (self), is_posted ? GTK_WIDGET (self->close_button) : self->apply_button);
  return GTK_WIDGET (self);
}

/* ---- life ---- */

static void
vacancy_update_dialog_dispose (GObject *object)
{
  VacancyUpdateDialog *self = VACANCY_UPDATE_DIALOG (object);

  if (self->session)
    g_clear_signal_handler (&self->changed, self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->update, jd_update_unref);
  G_OBJECT_CLASS (vacancy_update_dialog_parent_class)->dispose (object);
}

static void
vacancy_update_dialog_class_init (VacancyUpdateDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_update_dialog_dispose;
  signals[APPLIED] = g_signal_new ("applied", VACANCY_TYPE_UPDATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-update-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, posted);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, all);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateDialog, merge_all);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
}

static void
vacancy_update_dialog_init (VacancyUpdateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->bin, (const int[]) { NARROW }, 1);
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
