// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-new-dialog.h"

#include <glib/gi18n.h>

#include "compose/jd-phrases.h"
#include "vacancy-block-text.h"
#include "vacancy-breakpoint-bin.h"
#include "vacancy-button-name.h"
#include "vacancy-dialog-box.h"
#include "vacancy-level-picker.h"
#include "vacancy-new-posting.h"
#include "vacancy-new-preview.h"
#include "vacancy-one-line.h"
#include "vacancy-role-chooser.h"

/* Pixels at normal text size. */
#define FORM_WIDEST 480

struct _VacancyNewDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  VacancyRoleChooser *role;
  VacancyLevelPicker *level;
  GtkEditable *company, *location;
  AdwComboRow *workplace;
  GtkLabel *error;
  VacancyNewPreview *preview;
  AdwClamp *clamp;

  /* owned */
  GSettings *settings;
  JdLibrary *library;
  char *language;
  JdPosting *posting; /* what is shown at the right; NULL when nothing can be made */

  VacancyPostingMade made; /* NULL once it was called */
  gpointer data;
};

G_DEFINE_FINAL_TYPE (VacancyNewDialog, vacancy_new_dialog, ADW_TYPE_WINDOW)

/* ---- the posting as it would be ---- */

/* The first entry of the list says nothing about the workplace. */
static const char *
chosen_workplace (VacancyNewDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->workplace);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? NULL : jd_workplace_names[selected - 1];
}

static gboolean
has_role (VacancyNewDialog *self)
{
  return vacancy_role_chooser_get_role (self->role) || vacancy_role_chooser_get_title (self->role);
}

static JdPosting *
make (VacancyNewDialog *self, GError **error)
{
  const VacancyNewRequest request = {
    .role = vacancy_role_chooser_get_role (self->role),
    .title = vacancy_role_chooser_get_title (self->role),
    .level = vacancy_level_picker_get_level (self->level),
    .language = self->language,
    .company = gtk_editable_get_text (self->company),
    .location = gtk_editable_get_text (self->location),
    .workplace = chosen_workplace (self),
  };

  return vacancy_new_posting_make (self->library, &request, error);
}

static void
update (VacancyNewDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->posting, jd_posting_unref);
  if (has_role (self))
    self->posting = make (self, &error);
  gtk_label_set_text (self->error, error ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
  vacancy_new_preview_set_posting (self->preview, self->posting);
}

static void
changed_cb (VacancyNewDialog *self)
{
  /* The template sets properties before there is a library to make anything from. */
  if (self->library)
    update (self);
}

static void
level_chosen_cb (VacancyNewDialog *self, const char *level)
{
  vacancy_level_picker_set_level (self->level, level);
  changed_cb (self);
}

/* ---- making it ---- */

/* The company is asked for once: what is given first is kept until the preferences say otherwise. */
static void
remember (VacancyNewDialog *self)
{
  g_autofree char *company = g_settings_get_string (self->settings, "default-company");

  if (!*company)
    g_settings_set_string (self->settings, "default-company", gtk_editable_get_text (self->company));
  g_settings_set_string (self->settings, "default-location", gtk_editable_get_text (self->location));
  g_settings_set_string (self->settings, "default-level", vacancy_level_picker_get_level (self->level));
}

static void
create_cb (VacancyNewDialog *self)
{
  VacancyPostingMade made = self->made;
  g_autoptr (JdPosting) posting = NULL;

  if (!has_role (self))
    {
      vacancy_role_chooser_set_error (self->role, _("Choose a role, or type a title."));
      return;
    }
  if (!self->posting || !made)
    return;
  remember (self);
  posting = jd_posting_ref (self->posting);
  self->made = NULL;
  gtk_window_close (GTK_WINDOW (self));
  made (posting, self->data);
}

/* ---- life ---- */

static void
set_workplaces (VacancyNewDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("Not stated"));
  for (guint i = 0; jd_workplace_names[i]; i++)
    gtk_string_list_append (list, jd_phrase_workplace (vacancy_program_language (), jd_workplace_names[i]));
  adw_combo_row_set_model (self->workplace, G_LIST_MODEL (list));
}

/* A level that is gone from the library gives way to the first there is. */
static void
set_level (VacancyNewDialog *self)
{
  g_autofree char *level = g_settings_get_string (self->settings, "default-level");
  const GPtrArray *levels = jd_library_levels (self->library);

  vacancy_level_picker_set_library (self->level, self->library);
  if (jd_library_level (self->library, level))
    vacancy_level_picker_set_level (self->level, level);
  else if (levels->len > 0)
    vacancy_level_picker_set_level (self->level, ((const JdLevel *) g_ptr_array_index (levels, 0))->id);
}

static void
set_library (VacancyNewDialog *self, JdLibrary *library)
{
  g_autofree char *company = g_settings_get_string (self->settings, "default-company");
  g_autofree char *location = g_settings_get_string (self->settings, "default-location");
  g_autofree char *language = g_settings_get_string (self->settings, "spelling-language");

  self->language = g_strdup (*language ? language : vacancy_program_language ());
  vacancy_role_chooser_set_library (self->role, library);
  gtk_editable_set_text (self->company, company);
  gtk_editable_set_text (self->location, location);
  self->library = jd_library_ref (library);
  set_level (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->role));
}

void
vacancy_new_dialog_present (GtkWindow *parent, JdLibrary *library, VacancyPostingMade made, gpointer data)
{
  VacancyNewDialog *self;

  g_return_if_fail (library != NULL && made != NULL);

  self = g_object_new (VACANCY_TYPE_NEW_DIALOG, "transient-for", parent, NULL);
  self->made = made;
  self->data = data;
  set_library (self, library);
  gtk_window_present (GTK_WINDOW (self));
}

static void
vacancy_new_dialog_finalize (GObject *object)
{
  VacancyNewDialog *self = VACANCY_NEW_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->posting, jd_posting_unref);
  g_free (self->language);
  G_OBJECT_CLASS (vacancy_new_dialog_parent_class)->finalize (object);
}

static void
vacancy_new_dialog_class_init (VacancyNewDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_new_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_ROLE_CHOOSER);
  g_type_ensure (VACANCY_TYPE_LEVEL_PICKER);
  g_type_ensure (VACANCY_TYPE_NEW_PREVIEW);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, role);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, level);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, company);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, location);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, workplace);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, error);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, clamp);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
vacancy_new_dialog_init (VacancyNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->location));
  adw_clamp_set_maximum_size (self->clamp, (int) (FORM_WIDEST * vacancy_text_scale (GTK_WIDGET (self))));
  self->settings = g_settings_new (VACANCY_APP_ID);
  set_workplaces (self);
}
