// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-settle-dialog.h"

#include <glib/gi18n.h>

#include "change/vacancy-settle-row.h"
#include "describe/jd-block-place.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-widget-util.h"

/* Narrower, the sides stand one below the other. */
static const int widths[] = { 520 };

struct _VacancySettleDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  VacancyBreakpointBin *bin;
  GtkLabel *what, *fault;
  GtkListBox *list;
  GtkWidget *apply_button;

  JdSettle *settle; /* owned */
  VacancySettled settled;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (VacancySettleDialog, vacancy_settle_dialog, ADW_TYPE_WINDOW)

static VacancySettleRow *
row_at (VacancySettleDialog *self, int index)
{
  return (VacancySettleRow *) gtk_list_box_get_row_at_index (self->list, index);
}

/* ---- what is open ---- */

static void
update_open (VacancySettleDialog *self)
{
  const guint open = jd_settle_n_open (self->settle), places = jd_settle_points (self->settle)->len;
  g_autofree char *text = open > 0 ? g_strdup_printf (ngettext ("%u place is open", "%u places are open", open), open)
                                   : g_strdup_printf (ngettext ("%u place differs", "%u places differ", places), places);

  adw_window_title_set_subtitle (self->title, text);
  gtk_widget_set_sensitive (self->apply_button, open == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
}

static void
step_changed_cb (VacancySettleDialog *self)
{
  VacancySettleRow *row;

  for (int i = 0; (row = row_at (self, i)); i++)
    vacancy_settle_row_set_narrow (row, vacancy_breakpoint_bin_get_step (self->bin) > 0);
}

static void
apply_cb (VacancySettleDialog *self)
{
  g_autoptr (GError) error = NULL;
  JdBlock *block = jd_settle_build (self->settle, adw_window_title_get_title (self->title), &error);
  VacancySettled settled = self->settled;

  if (!block)
    {
      gtk_label_set_text (self->fault, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
      vacancy_announce (GTK_WIDGET (self), error->message);
      return;
    }
  settled (block, self->data);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- life ---- */

static void
fill (VacancySettleDialog *self, JdLibrary *library)
{
  const GPtrArray *points = jd_settle_points (self->settle);

  for (guint i = 0; i < points->len; i++)
    {
      g_autofree char *label = jd_block_place_label (library, ((const JdSettlePoint *) points->pdata[i])->place, jd_program_language ());
      GtkWidget *row = vacancy_settle_row_new (self->settle, i, label);

      g_signal_connect_object (row, "decided", G_CALLBACK (update_open), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

/* What is open comes first under the keyboard. */
static void
focus_first (VacancySettleDialog *self)
{
  const GPtrArray *points = jd_settle_points (self->settle);
  int index = 0;

  for (guint i = points->len; i > 0; i--)
    if (((const JdSettlePoint *) points->pdata[i - 1])->choice == JD_SETTLE_OPEN)
      index = i - 1;
  if (row_at (self, index))
    vacancy_settle_row_focus (row_at (self, index));
  else
    gtk_widget_grab_focus (self->apply_button);
}

void
vacancy_settle_dialog_present (GtkWindow *parent, JdLibrary *library, JdSettle *settle, const char *title, const char *what, VacancySettled settled, gpointer data, GDestroyNotify free_data)
{
  VacancySettleDialog *self = g_object_new (VACANCY_TYPE_SETTLE_DIALOG, "transient-for", parent, NULL);

  g_return_if_fail (library && settle && title && what && settled);
  self->settle = settle;
  self->settled = settled;
  self->data = data;
  self->free_data = free_data;
  adw_window_title_set_title (self->title, title);
  gtk_label_set_text (self->what, what);
  fill (self, library);
  update_open (self);
  step_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  focus_first (self);
  /* A window of its own does not know whether the keyboard led to it. */
  gtk_window_set_focus_visible (GTK_WINDOW (self), gtk_window_get_focus_visible (parent));
}

static void
vacancy_settle_dialog_dispose (GObject *object)
{
  VacancySettleDialog *self = VACANCY_SETTLE_DIALOG (object);

  if (self->free_data)
    g_clear_pointer (&self->data, self->free_data);
  G_OBJECT_CLASS (vacancy_settle_dialog_parent_class)->dispose (object);
}

/* The rows write into it until they are gone. */
static void
vacancy_settle_dialog_finalize (GObject *object)
{
  jd_settle_free (VACANCY_SETTLE_DIALOG (object)->settle);
  G_OBJECT_CLASS (vacancy_settle_dialog_parent_class)->finalize (object);
}

static void
vacancy_settle_dialog_class_init (VacancySettleDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_settle_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_settle_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-settle-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancySettleDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VacancySettleDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, VacancySettleDialog, what);
  gtk_widget_class_bind_template_child (widget_class, VacancySettleDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancySettleDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancySettleDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
vacancy_settle_dialog_init (VacancySettleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->bin, widths, G_N_ELEMENTS (widths));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
