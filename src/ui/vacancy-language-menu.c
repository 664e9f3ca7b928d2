// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-language-menu.h"

#include <glib/gi18n.h>
#include <string.h>

#include "check/jd-speller.h"
#include "edit/jd-edit.h"
#include "vacancy-language-name.h"

struct _VacancyLanguageMenu
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkMenuButton *button;
  GtkLabel *label;

  /* owned */
  VacancySession *session;
  GSignalGroup *signals;
  GSimpleAction *action; /* "language.set", its state the posting's language */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyLanguageMenu, vacancy_language_menu, GTK_TYPE_WIDGET)

/* ---- the menu ---- */

static void
add_language (GPtrArray *languages, const char *language)
{
  if (!g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL))
    g_ptr_array_add (languages, g_strdup (language));
}

static void
add_block_languages (GPtrArray *languages, JdLibrary *library, const JdPosting *posting)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];

      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = section->placements->pdata[k];
          const JdBlock *block = placement->block ? jd_library_block (library, placement->block) : NULL;

          for (guint n = 0; block && n < jd_localized_length (block->body); n++)
            add_language (languages, jd_localized_tag (block->body, n));
        }
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *left = vacancy_language_name (*(const char *const *) a);
  g_autofree char *right = vacancy_language_name (*(const char *const *) b);

  return g_utf8_collate (left, right);
}

static GPtrArray *
list_languages (VacancyLanguageMenu *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  GPtrArray *languages = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) installed = jd_speller_languages ();

  for (guint i = 0; installed[i]; i++)
    add_language (languages, installed[i]);
  add_block_languages (languages, vacancy_session_library (self->session), posting);
  add_language (languages, posting->language);
  g_ptr_array_sort (languages, compare_names);
  return languages;
}

/* Made when it is opened: asking for dictionaries takes a while, and they may come while the program runs. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  VacancyLanguageMenu *self = data;
  g_autoptr (GPtrArray) languages = list_languages (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < languages->len; i++)
    {
      const char *language = languages->pdata[i];
      g_autofree char *name = vacancy_language_name (language);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "language.set", "s", language);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _("Language of the Posting"), G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
set_language_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  VacancyLanguageMenu *self = data;
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_language (vacancy_session_posting (self->session), g_variant_get_string (value, NULL), &error);

  if (error)
    g_signal_emit_by_name (self->session, "toast", error->message, FALSE);
  vacancy_session_apply (self->session, after, _("Change Language"));
}

/* ---- what it says ---- */

static void
update (VacancyLanguageMenu *self)
{
  const char *language = self->session ? vacancy_session_posting (self->session)->language : "";
  g_autofree char *name = vacancy_language_name (language);
  /* Translators: what a screen reader says of the button; %s is a language. */
  g_autofree char *label = g_strdup_printf (_("Language: %s"), name);

  gtk_label_set_text (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_simple_action_set_state (self->action, g_variant_new_string (language));
}

static void
changed_cb (VacancyLanguageMenu *self, JdPosting *before, JdPosting *after)
{
  if (strcmp (before->language, after->language) != 0)
    update (self);
}

void
vacancy_language_menu_set_session (VacancyLanguageMenu *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_LANGUAGE_MENU (self));
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), session != NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* ---- life ---- */

GtkWidget *
vacancy_language_menu_new (void)
{
  return g_object_new (VACANCY_TYPE_LANGUAGE_MENU, NULL);
}

static void
vacancy_language_menu_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, VACANCY_LANGUAGE_MENU (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_language_menu_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    vacancy_language_menu_set_session (VACANCY_LANGUAGE_MENU (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_language_menu_dispose (GObject *object)
{
  VacancyLanguageMenu *self = VACANCY_LANGUAGE_MENU (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VACANCY_TYPE_LANGUAGE_MENU);
  g_clear_object (&self->signals);
  g_clear_object (&self->action);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_language_menu_parent_class)->dispose (object);
}

static void
vacancy_language_menu_class_init (VacancyLanguageMenuClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_language_menu_get_property;
  object_class->set_property = vacancy_language_menu_set_property;
  object_class->dispose = vacancy_language_menu_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-language-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageMenu, button);
  gtk_widget_class_bind_template_child (widget_class, VacancyLanguageMenu, label);
}

static void
vacancy_language_menu_init (VacancyLanguageMenu *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->action = g_simple_action_new_stateful ("set", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (set_language_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "language", G_ACTION_GROUP (group));
  gtk_menu_button_set_create_popup_func (self->button, create_menu_cb, self, NULL);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
}
