// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-new-dialog.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "describe/jd-field.h"
#include "edit/jd-edit-new.h"
#include "level/vacancy-level-picker.h"
#include "model/jd-place-language.h"
#include "posting/vacancy-language-choices.h"
#include "start/vacancy-language-popover.h"
#include "start/vacancy-language-question.h"
#include "start/vacancy-new-preview.h"
#include "start/vacancy-role-chooser.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-widget-util.h"

/* Pixels at normal text size. */
#define FORM_WIDEST 480

struct _VacancyNewDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  VacancyRoleChooser *role;
  GtkWidget *title_list, *language_row;
  VacancyLevelPicker *level;
  GtkEditable *title, *company, *location;
  AdwComboRow *workplace, *employment;
  GtkMenuButton *language_button;
  GtkLabel *language_label, *note, *error;
  VacancyLanguageQuestion *question;
  VacancyNewPreview *preview;
  AdwClamp *clamp;

  /* owned */
  GSettings *settings;
  JdLibrary *library;
  JdPosting *from; /* what the new one begins as; NULL: a role */
  gboolean has_title; /* the person typed one */
  char *chosen_language; /* by the person; NULL: the proposed one */
  char *agreed_language; /* which the person wants whatever the library has in it; NULL: none */
  char *language;
  char *level_employment; /* what the level says, as the list tells it; NULL: nothing */
  JdPosting *posting; /* what is shown at the right; NULL when nothing can be made */

  VacancyPostingMade made; /* NULL once it was called */
  gpointer data;
};

G_DEFINE_FINAL_TYPE (VacancyNewDialog, vacancy_new_dialog, ADW_TYPE_WINDOW)

static void update (VacancyNewDialog *self);
static void title_changed_cb (VacancyNewDialog *self);

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
  return self->from || vacancy_role_chooser_get_role (self->role) || vacancy_role_chooser_get_title (self->role);
}

/* Of a new posting that begins as another, only what the person types is a title of its own; the other one may follow the level. */
static const char *
title (VacancyNewDialog *self)
{
  if (self->from)
    return self->has_title ? gtk_editable_get_text (self->title) : NULL;
  return vacancy_role_chooser_get_title (self->role);
}

/* @keeps_pay: a pay stays that was set for another level. */
static JdPosting *
make_in (VacancyNewDialog *self, const char *language, gboolean *keeps_pay, GError **error)
{
  const JdNewRequest request = {
    .role = vacancy_role_chooser_get_role (self->role),
    .title = title (self),
    .level = vacancy_level_picker_get_level (self->level),
    .language = language,
    .company = gtk_editable_get_text (self->company),
    .location = gtk_editable_get_text (self->location),
    .workplace = chosen_name (self->workplace, jd_workplace_names),
    .employment = chosen_name (self->employment, jd_employment_names),
  };

  if (self->from)
    return jd_edit_new_from (self->library, self->from, &request, keeps_pay, error);
  return jd_edit_new (self->library, &request, error);
}

/* ---- what to know of it ---- */

/* Words of one language under headings of another are what comes of some choices; whoever wants that should know. New string, NULL: nothing. */
static char *
describe_foreign_words (VacancyNewDialog *self)
{
  const char *words = NULL;
  guint lines, foreign = self->posting ? jd_posting_untranslated (self->posting, &lines, &words) : 0;
  g_autofree char *name = foreign > 0 ? jd_locale_language_name (words, jd_program_language ()) : NULL;

  if (foreign == 0)
    return NULL;
  /* Translators: the second number is of all lines; %s is a language. */
  return g_strdup_printf (ngettext ("%u line of %u is in %s until you write it in the language you chose.", "%u lines of %u are in %s until you write them in the language you chose.", foreign),
                          foreign, lines, name);
}

/* New string, NULL: it does not stay. */
static char *
describe_kept_pay (VacancyNewDialog *self, gboolean keeps_pay)
{
  g_autofree char *pay = keeps_pay ? jd_compose_value (self->posting, NULL, NULL, "pay") : NULL;

  /* Translators: %s is pay, such as "$24 – $30 per hour". */
  return pay ? g_strdup_printf (_("Pay stays: %s. It was set for another level."), pay) : NULL;
}

/* @text NULL: nothing. It is said once. */
static void
show_text (GtkLabel *label, const char *text)
{
  const gboolean is_new = text && !g_str_equal (gtk_label_get_text (label), text);

  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (is_new)
    vacancy_announce (GTK_WIDGET (label), text);
}

static void
show_note (VacancyNewDialog *self, gboolean keeps_pay)
{
  g_autofree char *text = self->from ? describe_kept_pay (self, keeps_pay) : describe_foreign_words (self);

  show_text (self->note, text);
}

/* ---- the language ---- */

/* What a posting in @language would lack; FALSE: nothing. */
static gboolean
find_lack (VacancyNewDialog *self, const char *language, VacancyLanguageLack *lack)
{
  g_autoptr (JdPosting) posting = NULL;

  if (!vacancy_role_chooser_get_role (self->role))
    return FALSE;
  posting = make_in (self, language, NULL, NULL);
  lack->language = language;
  lack->foreign = posting ? jd_posting_untranslated (posting, &lack->lines, &lack->held) : 0;
  /* The posting goes. */
  lack->held = lack->held ? g_intern_string (lack->held) : NULL;
  return lack->foreign > 0;
}

/* In place of what was chosen, while that needs a yes. New string. */
static char *
propose_language (VacancyNewDialog *self)
{
  g_autofree char *setting = g_settings_get_string (self->settings, "spelling-language");
  const char *location = gtk_editable_get_text (self->location);
  /* As it is written where the person is, until a location says where the job is. */
  g_autofree char *own = jd_language_at_place (jd_program_language (), *location ? NULL : jd_program_country ());

  return jd_new_language (self->library, vacancy_role_chooser_get_role (self->role), location, *setting ? setting : own);
}

/* A language without a country, "de" or "de-x-du", is written as it is where the job is. New string. */
static char *
write_at_place (VacancyNewDialog *self, const char *language)
{
  g_autofree char *bare = jd_language_bare (language);

  if (!g_str_equal (bare, jd_language_public (language)))
    return g_strdup (language);
  return jd_new_language (self->library, NULL, gtk_editable_get_text (self->location), language);
}

/* The words of another posting are there already, in their language. New string. */
static char *
choose_language (VacancyNewDialog *self)
{
  VacancyLanguageLack lack = { 0 };

  vacancy_language_question_set (self->question, NULL);
  if (self->from)
    return g_strdup (self->from->language);
  if (!self->chosen_language)
    return propose_language (self);
  if (g_strcmp0 (self->chosen_language, self->agreed_language) == 0 || !find_lack (self, self->chosen_language, &lack))
    return write_at_place (self, self->chosen_language);
  char *kept = propose_language (self);
  lack.kept = kept;
  vacancy_language_question_set (self->question, &lack);
  return kept;
}

static void
update_language (VacancyNewDialog *self)
{
  g_autofree char *name = NULL, *label = NULL;

  g_free (self->language);
  self->language = choose_language (self);
  name = jd_locale_language_name (self->language, jd_program_language ());
  label = g_strdup_printf (_("Language: %s"), name);
  gtk_label_set_text (self->language_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->language_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
language_chosen_cb (VacancyNewDialog *self, const char *language)
{
  g_free (self->chosen_language);
  self->chosen_language = g_strdup (language);
  vacancy_language_choices_remember (self->settings, language);
  update (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->question)))
    gtk_widget_grab_focus (GTK_WIDGET (self->question));
}

static void
language_answered_cb (VacancyNewDialog *self, gboolean yes)
{
  g_free (self->agreed_language);
  self->agreed_language = yes ? g_strdup (self->chosen_language) : NULL;
  if (!yes)
    g_clear_pointer (&self->chosen_language, g_free);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->language_button));
}

/* Those all of what is shown is in; NULL where no role says what that is. */
static GStrv
complete_languages (VacancyNewDialog *self)
{
  return self->posting && self->posting->role ? jd_new_languages (self->library, self->posting) : NULL;
}

/* Made when it is opened: the languages that the blocks of the role have, forms of address among them, come first. */
static void
create_languages_cb (GtkMenuButton *button, gpointer data)
{
  VacancyNewDialog *self = data;
  g_auto (GStrv) complete = complete_languages (self);
  GtkWidget *popover = vacancy_language_popover_new (self->library, self->posting, self->language, complete, self->settings);

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
  text = given ? g_strdup_printf (_("%s (from the level)"), jd_phrase_employment (jd_program_language (), given)) : g_strdup (_("Not stated"));
  gtk_string_list_splice (list, 0, 1, (const char *[]) { text, NULL });
}

/* A title that follows the level is shown as it would be. */
static void
update_title (VacancyNewDialog *self)
{
  if (!self->from || self->has_title || !self->posting)
    return;
  g_signal_handlers_block_by_func (self->title, title_changed_cb, self);
  gtk_editable_set_text (self->title, jd_posting_title (self->posting));
  g_signal_handlers_unblock_by_func (self->title, title_changed_cb, self);
}

static void
update (VacancyNewDialog *self)
{
  gboolean keeps_pay = FALSE;
  g_autoptr (GError) error = NULL;

  update_language (self);
  g_clear_pointer (&self->posting, jd_posting_unref);
  if (has_role (self))
    self->posting = make_in (self, self->language, &keeps_pay, &error);
  update_title (self);
  update_employment (self);
  show_note (self, keeps_pay);
  show_text (self->error, error ? error->message : NULL);
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
title_changed_cb (VacancyNewDialog *self)
{
  self->has_title = TRUE;
  changed_cb (self);
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
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (JdPosting) posting = NULL;

  if (!has_role (self))
    {
      vacancy_role_chooser_set_error (self->role, _("Choose a role, or type a title."));
      return;
    }
  if (!self->posting || !made)
    return;
  if (!self->from)
    remember (self);
  posting = jd_posting_ref (self->posting);
  self->made = NULL;
  gtk_window_close (GTK_WINDOW (self));
  made (parent, posting, self->data);
}

/* ---- life ---- */

/* Nothing stated, then each of @names as @phrase calls it. */
static void
set_names (AdwComboRow *row, const char *const *names, const char *(*phrase) (const char *language, const char *name))
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("Not stated"));
  for (guint i = 0; names[i]; i++)
    gtk_string_list_append (list, phrase (jd_program_language (), names[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

/* A level that is gone from the library gives way to the first there is; that of another posting stays, if only in name. */
static void
set_level (VacancyNewDialog *self)
{
  g_autofree char *level = g_settings_get_string (self->settings, "default-level");
  const GPtrArray *levels = jd_library_levels (self->library);

  vacancy_level_picker_set_library (self->level, self->library);
  if (self->from)
    vacancy_level_picker_set_level (self->level, self->from->level);
  else if (jd_library_level (self->library, level))
    vacancy_level_picker_set_level (self->level, level);
  else if (levels->len > 0)
    vacancy_level_picker_set_level (self->level, ((const JdLevel *) g_ptr_array_index (levels, 0))->id);
}

/* What the last new posting said. */
static void
fill_from_settings (VacancyNewDialog *self)
{
  g_autofree char *company = g_settings_get_string (self->settings, "default-company");
  g_autofree char *location = g_settings_get_string (self->settings, "default-location");

  gtk_editable_set_text (self->company, company);
  gtk_editable_set_text (self->location, location);
}

/* Behind "not stated", which an unknown @name is, too. */
static guint
index_of (const char *const *names, const char *name)
{
  for (guint i = 0; name && names[i]; i++)
    if (g_str_equal (names[i], name))
      return i + 1;
  return 0;
}

static void
fill_from_posting (VacancyNewDialog *self)
{
  const JdPosting *posting = self->from;
  g_autofree char *location = jd_field_own (posting, NULL, "location");
  g_autofree char *name = jd_text_shorten (*jd_posting_title (posting) ? jd_posting_title (posting) : _("Untitled"), 40);
  /* Translators: the title of a dialog; %s is what a posting is called. */
  g_autofree char *heading = g_strdup_printf (_("New From “%s”"), name);

  gtk_window_set_title (GTK_WINDOW (self), heading);
  gtk_widget_set_visible (GTK_WIDGET (self->role), FALSE);
  gtk_widget_set_visible (self->language_row, FALSE);
  gtk_widget_set_visible (self->title_list, TRUE);
  gtk_editable_set_text (self->company, posting->facts->company ? posting->facts->company : "");
  gtk_editable_set_text (self->location, location ? location : "");
  adw_combo_row_set_selected (self->workplace, index_of (jd_workplace_names, posting->facts->workplace));
  adw_combo_row_set_selected (self->employment, index_of (jd_employment_names, posting->facts->employment));
}

void
vacancy_new_dialog_present (GtkWindow *parent, JdLibrary *library, JdPosting *from, VacancyPostingMade made, gpointer data)
{
  VacancyNewDialog *self;

  g_return_if_fail (library && made);

  self = g_object_new (VACANCY_TYPE_NEW_DIALOG, "transient-for", parent, NULL);
  self->made = made;
  self->data = data;
  vacancy_role_chooser_set_library (self->role, library);
  self->from = from ? jd_posting_ref (from) : NULL;
  if (from)
    fill_from_posting (self);
  else
    fill_from_settings (self);
  self->library = jd_library_ref (library);
  set_level (self);
  update (self);
  gtk_widget_grab_focus (from ? GTK_WIDGET (self->title) : GTK_WIDGET (self->role));
  gtk_window_present (GTK_WINDOW (self));
}

static void
vacancy_new_dialog_finalize (GObject *object)
{
  VacancyNewDialog *self = VACANCY_NEW_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->posting, jd_posting_unref);
  g_clear_pointer (&self->from, jd_posting_unref);
  g_free (self->language);
  g_free (self->chosen_language);
  g_free (self->agreed_language);
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
  g_type_ensure (VACANCY_TYPE_LANGUAGE_QUESTION);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, role);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, level);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, title_list);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, company);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, location);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, workplace);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, employment);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, language_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, language_label);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, note);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, question);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, error);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewDialog, clamp);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_answered_cb);
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
