// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-preferences.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "check/jd-speller.h"
#include "describe/jd-block-text.h"
#include "library/vacancy-library-folders.h"
#include "posting/vacancy-choice.h"
#include "posting/vacancy-thread-work.h"
#include "shell/vacancy-company-rows.h"
#include "shell/vacancy-folder-row.h"
#include "shell/vacancy-silenced-rows.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-open-file.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-toast.h"
#include "widgets/vacancy-widget-util.h"

/* As the settings have it. */
#define EMPLOYEES_MOST 10000000

struct _VacancyPreferences
{
  AdwPreferencesWindow parent_instance;

  /* template widgets */
  AdwComboRow *style_row, *language_row;
  AdwEntryRow *company_row, *person_row, *employees_row;
  VacancyCompanyRows *company_rows;
  GtkSwitch *record_switch;
  GtkListBox *folders;

  /* owned */
  GSettings *settings; /* NULL while the widgets are being filled, so that filling them sets nothing */
  VacancyLibraryStore *library;
  GStrv languages;
  GtkNativeDialog *chooser;
};

G_DEFINE_FINAL_TYPE (VacancyPreferences, vacancy_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const styles[] = { "system", "light", "dark", NULL };

/* ---- single values ---- */

static void
style_selected_cb (VacancyPreferences *self)
{
  if (self->settings)
    g_settings_set_string (self->settings, "style", styles[adw_combo_row_get_selected (self->style_row)]);
}

static void
language_selected_cb (VacancyPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->language_row);

  if (self->settings)
    g_settings_set_string (self->settings, "spelling-language", selected == 0 ? "" : self->languages[selected - 1]);
}

static void
company_changed_cb (VacancyPreferences *self)
{
  if (self->settings)
    g_settings_set_string (self->settings, "default-company", gtk_editable_get_text (GTK_EDITABLE (self->company_row)));
}

static void
person_changed_cb (VacancyPreferences *self)
{
  if (self->settings)
    g_settings_set_string (self->settings, "person-name", gtk_editable_get_text (GTK_EDITABLE (self->person_row)));
}

/* Nothing is 0, which is not said; what is no number is shown as wrong. */
static void
employees_changed_cb (VacancyPreferences *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->employees_row));
  guint64 employees = 0;
  const gboolean good = *text == '\0' || g_ascii_string_to_unsigned (text, 10, 0, EMPLOYEES_MOST, &employees, NULL);

  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->employees_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->employees_row), "error");
  if (good && self->settings)
    g_settings_set_uint (self->settings, "company-employees", (guint) employees);
}

static void
record_switched_cb (VacancyPreferences *self)
{
  if (self->settings)
    g_settings_set_boolean (self->settings, "record-boards", gtk_switch_get_active (self->record_switch));
}

static guint
index_of (const char *const *names, const char *name)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return i;
  return G_MAXUINT;
}

/* By name. */
static GPtrArray *
sort_languages (GStrv languages)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; languages[i]; i++)
    {
      g_autofree char *name = jd_locale_language_name (languages[i], jd_program_language ());

      g_ptr_array_add (choices, vacancy_choice_new (languages[i], name, NULL, FALSE));
    }
  vacancy_choices_sort (choices);
  return choices;
}

static void
fill_languages (VacancyPreferences *self, GStrv languages, const char *current)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GPtrArray) choices = sort_languages (languages);
  guint index;

  gtk_string_list_append (list, _("Language of the Desktop"));
  for (guint i = 0; i < choices->len; i++)
    {
      g_strv_builder_add (tags, vacancy_choice_id (choices->pdata[i]));
      gtk_string_list_append (list, vacancy_choice_name (choices->pdata[i]));
    }
  g_strfreev (self->languages);
  self->languages = g_strv_builder_end (tags);
  index = index_of ((const char *const *) self->languages, current);
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->language_row, index == G_MAXUINT ? 0 : index + 1);
}

static void
ask_languages_thread (gpointer languages)
{
  *(GStrv *) languages = jd_speller_languages ();
}

static void
languages_told_cb (gpointer owner, gpointer languages)
{
  VacancyPreferences *self = owner;
  g_autoptr (GSettings) settings = g_steal_pointer (&self->settings);
  g_autofree char *current = NULL;

  /* Closed meanwhile. */
  if (!settings)
    return;
  current = g_settings_get_string (settings, "spelling-language");
  fill_languages (self, *(GStrv *) languages, current);
  self->settings = g_steal_pointer (&settings);
}

static void
languages_free (gpointer languages)
{
  g_strfreev (*(GStrv *) languages);
  g_free (languages);
}

/* Until it is known which there are, the one in force is to choose. */
static void
ask_languages (VacancyPreferences *self, const char *current)
{
  const char *const known[] = { *current ? current : NULL, NULL };

  fill_languages (self, (char **) known, current);
  vacancy_thread_work (self, ask_languages_thread, languages_told_cb, g_new0 (GStrv, 1), languages_free);
}

/* ---- folders ---- */

static void
remove_action (GSimpleAction *action, GVariant *path, gpointer data)
{
  vacancy_library_folders_remove (VACANCY_PREFERENCES (data)->settings, g_variant_get_bytestring (path));
}

static void
open_action (GSimpleAction *action, GVariant *path, gpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_variant_get_bytestring (path));

  vacancy_open_file (data, folder);
}

/* All there are, as they are laid over each other; only what was chosen here is removed here. */
static void
fill_folders (VacancyPreferences *self)
{
  g_auto (GStrv) team = vacancy_library_folders_get (self->settings);
  g_autoptr (GPtrArray) stack = jd_library_stack ((const char *const *) team, NULL);
  JdLibrary *library = vacancy_library_store_get_library (self->library);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->folders))))
    gtk_list_box_remove (self->folders, row);
  for (guint i = 0; i < stack->len; i++)
    {
      const JdStackFolder *folder = g_ptr_array_index (stack, i);

      gtk_list_box_append (self->folders, vacancy_folder_row_new (folder, jd_library_count_from (library, folder->path)));
    }
}

/* Messages of the core are translated, and name the folder. */
static void
show_toast (VacancyPreferences *self, const char *text)
{
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), vacancy_toast_newest (self, vacancy_toast_new (GTK_WINDOW (self), text)));
}

/* The window may be closed by now. */
static void
added_cb (gpointer owner, const char *path, gboolean added, const GError *error)
{
  VacancyPreferences *self = owner;

  if (error && self->settings)
    show_toast (self, error->message);
}

static void
chosen_cb (VacancyPreferences *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path)
    vacancy_library_folders_add (self->settings, path, self, added_cb);
}

static void
add_folder_cb (VacancyPreferences *self)
{
  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Add a Library Folder"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Add"), NULL));
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

static const GActionEntry actions[] = {
  { .name = "open", .activate = open_action, .parameter_type = "ay" },
  { .name = "remove", .activate = remove_action, .parameter_type = "ay" },
};

/* ---- life ---- */

static void
fill (VacancyPreferences *self, GSettings *settings)
{
  g_autofree char *style = g_settings_get_string (settings, "style");
  g_autofree char *language = g_settings_get_string (settings, "spelling-language");
  g_autofree char *company = g_settings_get_string (settings, "default-company"), *person = g_settings_get_string (settings, "person-name");

  adw_combo_row_set_selected (self->style_row, index_of (styles, style));
  ask_languages (self, language);
  gtk_editable_set_text (GTK_EDITABLE (self->company_row), company);
  gtk_editable_set_text (GTK_EDITABLE (self->person_row), person);
  g_autofree char *employees = g_strdup_printf ("%u", g_settings_get_uint (settings, "company-employees"));
  gtk_editable_set_text (GTK_EDITABLE (self->employees_row), *employees == '0' ? "" : employees);
  gtk_switch_set_active (self->record_switch, g_settings_get_boolean (settings, "record-boards"));
}

GtkWindow *
vacancy_preferences_new (GtkWindow *parent, VacancyServices *services)
{
  VacancyPreferences *self = g_object_new (VACANCY_TYPE_PREFERENCES, "transient-for", parent, NULL);

  fill (self, services->settings);
  self->settings = g_object_ref (services->settings);
  self->library = g_object_ref (services->library);
  vacancy_company_rows_set_style (self->company_rows, services->style);
  g_signal_connect_object (self->settings, "changed::library-folders", G_CALLBACK (fill_folders), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "notify::library", G_CALLBACK (fill_folders), self, G_CONNECT_SWAPPED);
  fill_folders (self);
  return GTK_WINDOW (self);
}

static void
vacancy_preferences_dispose (GObject *object)
{
  VacancyPreferences *self = VACANCY_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->chooser);
  g_clear_object (&self->library);
  g_clear_pointer (&self->languages, g_strfreev);
  G_OBJECT_CLASS (vacancy_preferences_parent_class)->dispose (object);
}

static void
vacancy_preferences_class_init (VacancyPreferencesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, company_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, person_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, employees_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, company_rows);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, record_switch);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreferences, folders);
  gtk_widget_class_bind_template_callback (widget_class, style_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, company_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, employees_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_folder_cb);
}

static void
vacancy_preferences_init (VacancyPreferences *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_type_ensure (VACANCY_TYPE_COMPANY_ROWS);
  g_type_ensure (VACANCY_TYPE_SILENCED_ROWS);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "folders", G_ACTION_GROUP (group));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
}
