// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-new-dialog.h"

#include <glib/gi18n.h>

#include "compose/jd-phrases.h"
#include "vacancy-block-text.h"
#include "vacancy-breakpoint-bin.h"
#include "vacancy-button-name.h"
#include "vacancy-choice-popover.h"
#include "vacancy-dialog-box.h"
#include "vacancy-language-choices.h"
#include "vacancy-language-name.h"
#include "vacancy-level-picker.h"
#include "vacancy-new-language.h"
#include "vacancy-new-posting.h"
#include "vacancy-new-preview.h"
#include "vacancy-one-line.h"
#include "vacancy-role-chooser.h"
#include "vacancy-steady-viewport.h"
#include "vacancy-widget.h"

/* Pixels at normal text size. */
#define FORM_WIDEST 480

struct _VacancyNewDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  VacancyRoleChooser *role;
  VacancyLevelPicker *level;
  GtkEditable *company, *location;
  AdwComboRow *workplace, *employment;
  GtkMenuButton *language_button;
  GtkLabel *language_label, *foreign, *error;
  VacancyNewPreview *preview;
  AdwClamp *clamp;

  /* owned */
  GSettings *settings;
  JdLibrary *library;
  char *chosen_language; /* by the person; NULL: the proposed one */
  char *language;
  char *level_employment; /* what the level says, as the list tells it; NULL: nothing */
  JdPosting *posting; /* what is shown at the right; NULL when nothing can be made */

  VacancyPostingMade made; /* NULL once it was called */
  gpointer data;
};

G_DEFINE_FINAL_TYPE (VacancyNewDialog, vacancy_new_dialog, ADW_TYPE_WINDOW)

static void update (VacancyNewDialog *self);

/* ---- the posting as it would be ---- */

/* The first entry of a list says nothing about what the others name. */
static const char *
chosen_name (AdwComboRow *row, const char *const *names)
{
  const guint selected = adw_combo_row_get_selected (row);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? NULL : names[selected - 1];
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
    .workplace = chosen_name (self->workplace, jd_workplace_names),
    .employment = chosen_name (self->employment, jd_employment_names),
  };

  return vacancy_new_posting_make (self->library, &request, error);
}

/* ---- the language ---- */

/* Words of one language under headings of another are what comes of it; whoever wants that should know. */
static void
tell_foreign_words (VacancyNewDialog *self)
{
  const char *words = vacancy_new_foreign_words (self->library, vacancy_role_chooser_get_role (self->role), self->language);
  g_autofree char *name = words ? vacancy_language_name (words) : NULL;
  /* Translators: %s is a language. */
  g_autofree char *text = words ? g_strdup_printf (_("The blocks of this role are in %s. Only headings, facts and spelling will be in the language you chose."), name) : NULL;

  gtk_label_set_text (self->foreign, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->foreign), text != NULL);
}

static void
update_language (VacancyNewDialog *self)
{
  g_autofree char *setting = g_settings_get_string (self->settings, "spelling-language");
  const char *wanted = *setting ? setting : vacancy_program_language ();
  g_autofree char *name = NULL, *label = NULL;

  g_free (self->language);
  if (self->chosen_language)
    self->language = g_strdup (self->chosen_language);
  else
    self->language = vacancy_new_language (self->library, vacancy_role_chooser_get_role (self->role), gtk_editable_get_text (self->location), wanted);
  name = vacancy_language_name (self->language);
  label = g_strdup_printf (_("Language: %s"), name);
  gtk_label_set_text (self->language_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  tell_foreign_words (self);
}

static void
language_chosen_cb (VacancyNewDialog *self, const char *language)
{
  g_free (self->chosen_language);
  self->chosen_language = g_strdup (language);
  vacancy_language_choices_remember (self->settings, language);
  update (self);
}

/* Made when it is opened. */
static void
create_languages_cb (GtkMenuButton *button, gpointer data)
{
  VacancyNewDialog *self = data;
  g_autoptr (GPtrArray) choices = vacancy_language_choices (self->library, NULL, self->language, self->settings);
  GtkWidget *popover = vacancy_choice_popover_new (_("Language of the Posting"));

  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, self->language);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (language_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- what follows from what is typed ---- */

/* "Full-time (from the level)" is what holds while nothing else is chosen. */
static void
update_employment (VacancyNewDialog *self)
{
  const char *given = self->posting ? self->posting->resolved->employment : NULL;
  g_autofree char *text = NULL;
  GtkStringList *list = GTK_STRING_LIST (adw_combo_row_get_model (self->employment));

  if (g_strcmp0 (given, self->level_employment) == 0)
    return;
  g_free (self->level_employment);
  self->level_employment = g_strdup (given);
  /* Translators: %s is a choice that a level makes, such as "Full-time". */
  text = given ? g_strdup_printf (_("%s (from the level)"), jd_phrase_employment (vacancy_program_language (), given)) : g_strdup (_("Not stated"));
  gtk_string_list_splice (list, 0, 1, (const char *[]) { text, NULL });
}

static void
update (VacancyNewDialog *self)
{
  g_autoptr (GError) error = NULL;

  update_language (self);
  g_clear_pointer (&self->posting, jd_posting_unref);
  if (has_role (self))
    self->posting = make (self, &error);
  update_employment (self);
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

/* Nothing stated, then each of @names as @phrase calls it. */
static void
set_names (AdwComboRow *row, const char *const *names, const char *(*phrase) (const char *language, const char *name))
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("Not stated"));
  for (guint i = 0; names[i]; i++)
    gtk_string_list_append (list, phrase (vacancy_program_language (), names[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
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
  g_free (self->chosen_language);
  g_free (self->level_employment);
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
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, employment);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, language_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, language_label);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, foreign);
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
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->location));
  vacancy_control_keep_name (GTK_WIDGET (self->language_button));
  adw_clamp_set_maximum_size (self->clamp, (int) (FORM_WIDEST * vacancy_text_scale (GTK_WIDGET (self))));
  self->settings = g_settings_new (VACANCY_APP_ID);
  set_names (self->workplace, jd_workplace_names, jd_phrase_workplace);
  set_names (self->employment, jd_employment_names, jd_phrase_employment);
  gtk_menu_button_set_create_popup_func (self->language_button, create_languages_cb, self, NULL);
}
