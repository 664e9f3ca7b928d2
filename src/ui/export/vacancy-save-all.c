// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-save-all.h"

#include <glib/gi18n.h>

#include "export/vacancy-target-job.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancySaveAll
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkWidget *save_button;
  AdwActionRow *folder_row;
  AdwPreferencesGroup *files, *boards;

  /* owned */
  GPtrArray *checks; /* of GtkCheckButton, with its VacancyTarget */
  char *folder;

  VacancySaveAllFunc func;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (VacancySaveAll, vacancy_save_all, ADW_TYPE_WINDOW)

#define TARGET_KEY "vacancy-target"

/* ---- targets ---- */

/* New; frees nothing. */
static GPtrArray *
chosen (VacancySaveAll *self)
{
  GPtrArray *targets = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (targets, g_object_get_data (self->checks->pdata[i], TARGET_KEY));
  return targets;
}

static void
toggled_cb (VacancySaveAll *self)
{
  g_autoptr (GPtrArray) targets = chosen (self);

  gtk_widget_set_sensitive (self->save_button, targets->len > 0);
}

/* Named by the row, and below that by the file it will be. */
static void
add_target (VacancySaveAll *self, VacancyTarget *target, VacancySession *session)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  g_autoptr (VacancyTargetJob) job = vacancy_target_job_new (target, session, NULL);
  g_autofree char *file = vacancy_target_job_file_name (job);

  g_object_set (row, "use-markup", FALSE, "title", vacancy_target_get_name (target), "subtitle", file, "subtitle-lines", 2, NULL);
  g_object_set (check, "valign", GTK_ALIGN_CENTER, "active", TRUE, NULL);
  g_object_set_data_full (G_OBJECT (check), TARGET_KEY, g_object_ref (target), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, vacancy_target_get_name (target), -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  vacancy_control_keep_name (check);
  adw_preferences_group_add (vacancy_target_get_group (target) == VACANCY_TARGET_FILE ? self->files : self->boards, row);
  g_ptr_array_add (self->checks, check);
}

static void
fill (VacancySaveAll *self, VacancyTargets *targets)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (targets));
  gboolean has_boards = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VacancyTarget) target = g_list_model_get_item (G_LIST_MODEL (targets), i);
      add_target (self, target, vacancy_targets_get_session (targets));
      has_boards |= vacancy_target_get_group (target) == VACANCY_TARGET_BOARD;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->boards), has_boards);
}

/* ---- folder ---- */

/* "~/Documents": what is in one's own folder is said from there. A sign alone would say little, and GTK 4.8 measures a label wrongly that is shorter than its ellipsis. */
static char *
shown_folder (const char *folder)
{
  g_autofree char *home = g_canonicalize_filename (g_get_home_dir (), NULL);
  const gsize length = strlen (home);
  g_autofree char *path = NULL;

  if (g_str_has_prefix (folder, home) && folder[length] == G_DIR_SEPARATOR)
    path = g_strconcat ("~", folder + length, NULL);
  return g_filename_display_name (path ? path : folder);
}

static void
set_folder (VacancySaveAll *self, const char *folder)
{
  g_autofree char *shown = shown_folder (folder);
  char *kept = g_strdup (folder);

  g_free (self->folder);
  self->folder = kept;
  adw_action_row_set_subtitle (self->folder_row, shown);
}

static void
folder_chosen_cb (VacancySaveAll *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    set_folder (self, path);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
choose_folder_cb (VacancySaveAll *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export to Folder"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Select"), NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (folder_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- life ---- */

/* What comes of it belongs to the window below. */
static void
save_cb (VacancySaveAll *self)
{
  g_autoptr (GPtrArray) targets = chosen (self);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->func (targets, self->folder, self->data);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
vacancy_save_all_present (GtkWindow *parent, VacancyTargets *targets, const char *folder, VacancySaveAllFunc func, gpointer data)
{
  VacancySaveAll *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && VACANCY_IS_TARGETS (targets) && folder && func);
  self = g_object_new (VACANCY_TYPE_SAVE_ALL, "transient-for", parent, NULL);
  self->func = func;
  self->data = data;
  set_folder (self, folder);
  fill (self, targets);
  gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
  gtk_window_present (GTK_WINDOW (self));
}

static void
vacancy_save_all_finalize (GObject *object)
{
  VacancySaveAll *self = VACANCY_SAVE_ALL (object);

  g_ptr_array_unref (self->checks);
  g_free (self->folder);
  G_OBJECT_CLASS (vacancy_save_all_parent_class)->finalize (object);
}

static void
vacancy_save_all_class_init (VacancySaveAllClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_save_all_finalize;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-save-all.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancySaveAll, save_button);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveAll, folder_row);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveAll, files);
  gtk_widget_class_bind_template_child (widget_class, VacancySaveAll, boards);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
}

static void
vacancy_save_all_init (VacancySaveAll *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
