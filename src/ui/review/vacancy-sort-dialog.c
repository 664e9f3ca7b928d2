// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-sort-dialog.h"

#include <glib/gi18n.h>

#include "check/jd-gauges.h"
#include "describe/jd-block-text.h"
#include "edit/jd-need-sort.h"
#include "review/vacancy-sort-row.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-tell.h"

/* Below this width, in pixels, the columns stand one above the other. */
#define NARROW 520

struct _VacancySortDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  VacancyBreakpointBin *bin;
  GtkBox *columns;
  GtkLabel *note, *must_heading, *nice_heading;
  GtkListBox *must_list, *nice_list;
  GtkWidget *must_column, *nice_column, *apply_button;

  /* owned */
  VacancySession *session;
  JdNeedSort *sort;
  gulong changed; /* handler of the session's */
};

G_DEFINE_FINAL_TYPE (VacancySortDialog, vacancy_sort_dialog, ADW_TYPE_WINDOW)

/* ---- what is shown ---- */

static GtkListBox *
list_of (VacancySortDialog *self, JdNecessity necessity)
{
  return necessity == JD_NECESSITY_MUST ? self->must_list : self->nice_list;
}

static gboolean
is_stacked (VacancySortDialog *self)
{
  return vacancy_breakpoint_bin_get_step (self->bin) > 0;
}

static void
show_limit (VacancySortDialog *self, guint must)
{
  const JdPosting *posting = self->sort->posting;
  JdLibrary *library = vacancy_session_library (self->session);
  gint64 most;
  const gboolean has_limit = library && jd_need_sort_limit (self->sort, library, &most);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->note), has_limit);
  if (!has_limit)
    return;
  const char *name = jd_localized_get (jd_library_level (library, posting->level)->name, jd_program_language (), NULL);
  text = jd_must_describe (must, name, most);
  gtk_label_set_text (self->note, text);
}

static void
update (VacancySortDialog *self)
{
  const guint must = jd_need_sort_count (self->sort, JD_NECESSITY_MUST), nice = jd_need_sort_count (self->sort, JD_NECESSITY_NICE);
  /* Translators: a heading, and how many lines are below it. */
  g_autofree char *must_text = g_strdup_printf (_("Must Have · %u"), must), *nice_text = g_strdup_printf (_("Nice to Have · %u"), nice);

  gtk_label_set_text (self->must_heading, must_text);
  gtk_label_set_text (self->nice_heading, nice_text);
  show_limit (self, must);
  gtk_widget_set_sensitive (self->apply_button, jd_need_sort_changed (self->sort) > 0);
}

static void
show_rows_of (VacancySortDialog *self, JdNecessity necessity)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list_of (self, necessity), i)); i++)
    vacancy_sort_row_show (VACANCY_SORT_ROW (row), necessity, is_stacked (self));
}

static void
step_changed_cb (VacancySortDialog *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), is_stacked (self) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !is_stacked (self));
  if (!self->sort)
    return;
  show_rows_of (self, JD_NECESSITY_MUST);
  show_rows_of (self, JD_NECESSITY_NICE);
}

/* ---- moving ---- */

/* Where @row stands in @list, so that both keep the order of the posting. */
static int
place_in (GtkListBox *list, VacancySortRow *row)
{
  GtkListBoxRow *other;
  int place = 0;

  while ((other = gtk_list_box_get_row_at_index (list, place)) && vacancy_sort_row_get_index (VACANCY_SORT_ROW (other)) < vacancy_sort_row_get_index (row))
    place++;
  return place;
}

static void
move_to (VacancySortDialog *self, VacancySortRow *row, JdNecessity necessity)
{
  const guint index = vacancy_sort_row_get_index (row);
  GtkListBox *list = list_of (self, necessity);

  if (jd_need_sort_get (self->sort, index)->is == necessity)
    return;
  jd_need_sort_set (self->sort, index, necessity);
  g_object_ref (row);
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row))), GTK_WIDGET (row));
  gtk_list_box_insert (list, GTK_WIDGET (row), place_in (list, row));
  vacancy_sort_row_show (row, necessity, is_stacked (self));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_object_unref (row);
  update (self);
  vacancy_announce (GTK_WIDGET (self), necessity == JD_NECESSITY_MUST ? _("Must have") : _("Nice to have"));
}

static void
move_cb (VacancySortDialog *self, VacancySortRow *row)
{
  const JdNecessity is = jd_need_sort_get (self->sort, vacancy_sort_row_get_index (row))->is;

  move_to (self, row, is == JD_NECESSITY_MUST ? JD_NECESSITY_NICE : JD_NECESSITY_MUST);
}

static gboolean
key_cb (VacancySortDialog *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, VACANCY_TYPE_SORT_ROW) : NULL;
  const gboolean left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left, right = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (!row || (!left && !right) || (state & GDK_MODIFIER_MASK & ~GDK_LOCK_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  move_to (self, VACANCY_SORT_ROW (row), left != is_rtl ? JD_NECESSITY_MUST : JD_NECESSITY_NICE);
  return GDK_EVENT_STOP;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, VacancySortDialog *self)
{
  VacancySortRow *row = g_value_get_object (value);
  const gboolean is_must = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)) == self->must_column;

  /* Not that of another window. */
  if (!row || gtk_widget_get_root (GTK_WIDGET (row)) != GTK_ROOT (self))
    return FALSE;
  move_to (self, row, is_must ? JD_NECESSITY_MUST : JD_NECESSITY_NICE);
  return TRUE;
}

static void
add_target (VacancySortDialog *self, GtkWidget *column)
{
  GtkDropTarget *target = gtk_drop_target_new (VACANCY_TYPE_SORT_ROW, GDK_ACTION_MOVE);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (column, GTK_EVENT_CONTROLLER (target));
}

/* ---- applying ---- */

static void
apply_cb (VacancySortDialog *self)
{
  const guint count = jd_need_sort_changed (self->sort);
  g_autofree char *toast = g_strdup_printf (ngettext ("%u line moved", "%u lines moved", count), count);
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_need_sort_apply (self->sort, &error);

  g_clear_signal_handler (&self->changed, self->session);
  if (after)
    vacancy_session_apply (self->session, after, _("Sort Qualifications"));
  vacancy_tell (GTK_WIDGET (self), error ? error->message : toast, !error);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- life ---- */

static void
add_rows (VacancySortDialog *self)
{
  for (guint i = 0; i < self->sort->needs->len; i++)
    {
      const JdNeedLine *need = jd_need_sort_get (self->sort, i);
      GtkWidget *row = vacancy_sort_row_new (need, i);

      g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (list_of (self, need->is), row);
      vacancy_sort_row_show (VACANCY_SORT_ROW (row), need->is, is_stacked (self));
    }
}

GtkWidget *
vacancy_sort_dialog_new (VacancySession *session)
{
  g_return_val_if_fail (VACANCY_IS_SESSION (session), NULL);

  VacancySortDialog *self = g_object_new (VACANCY_TYPE_SORT_DIALOG, NULL);
  GtkListBoxRow *first;

  self->session = g_object_ref (session);
  self->sort = jd_need_sort_new (vacancy_session_document (session));
  self->changed = g_signal_connect_swapped (session, "changed", G_CALLBACK (gtk_window_close), self);
  add_rows (self);
  update (self);
  first = gtk_list_box_get_row_at_index (self->must_list, 0);
  first = first ? first : gtk_list_box_get_row_at_index (self->nice_list, 0);
  if (first)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (first));
  return GTK_WIDGET (self);
}

void
vacancy_sort_dialog_present (GtkWidget *parent, VacancySession *session)
{
  g_return_if_fail (GTK_IS_WIDGET (parent) && VACANCY_IS_SESSION (session));

  GtkWidget *dialog = vacancy_sort_dialog_new (session);
  if (VACANCY_SORT_DIALOG (dialog)->sort->needs->len == 0)
    {
      vacancy_tell (parent, _("There are no qualifications to sort"), FALSE);
      gtk_window_destroy (GTK_WINDOW (dialog));
      return;
    }
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
vacancy_sort_dialog_dispose (GObject *object)
{
  VacancySortDialog *self = VACANCY_SORT_DIALOG (object);

  if (self->session)
    g_clear_signal_handler (&self->changed, self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->sort, jd_need_sort_free);
  G_OBJECT_CLASS (vacancy_sort_dialog_parent_class)->dispose (object);
}

static void
vacancy_sort_dialog_class_init (VacancySortDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_sort_dialog_dispose;
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-sort-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, note);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, must_heading);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, nice_heading);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, must_list);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, nice_list);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, must_column);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, nice_column);
  gtk_widget_class_bind_template_child (widget_class, VacancySortDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
}

static void
vacancy_sort_dialog_init (VacancySortDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->bin, (const int[]) { NARROW }, 1);
  vacancy_controls_keep_names (GTK_WIDGET (self));
  add_target (self, self->must_column);
  add_target (self, self->nice_column);

  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
