// SPDX-License-Identifier: GPL-3.0-or-later
#include "level/vacancy-level-switch.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "level/vacancy-level-picker.h"
#include "level/vacancy-relevel-dialog.h"

struct _VacancyLevelSwitch
{
  AdwBin parent_instance;

  VacancyLevelPicker *picker; /* template widget */
  VacancySession *session;    /* owned; NULL: nothing to switch */
  GSignalGroup *session_signals;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyLevelSwitch, vacancy_level_switch, ADW_TYPE_BIN)

/* What a level would change can be looked at before, whether it is asked about or not. */
static GMenuModel *
review_menu (JdLibrary *library)
{
  g_autoptr (GMenu) levels_menu = g_menu_new ();
  const GPtrArray *levels = jd_library_levels (library);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *name = jd_level_name (library, level->id, jd_program_language ());
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "level-switch.review", "s", level->id);
      g_menu_append_item (levels_menu, item);
    }
  g_menu_append_submenu (menu, _("_Show Changes…"), G_MENU_MODEL (levels_menu));
  return G_MENU_MODEL (menu);
}

static void
update_library (VacancyLevelSwitch *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (!self->session)
    return;
  menu = review_menu (vacancy_session_library (self->session));
  vacancy_level_picker_set_library (self->picker, vacancy_session_library (self->session));
  vacancy_level_picker_set_extra_menu (self->picker, menu);
}

static void
update_level (VacancyLevelSwitch *self)
{
  vacancy_level_picker_set_level (self->picker, self->session ? vacancy_session_posting (self->session)->level : NULL);
}

static void
changed_cb (VacancyLevelSwitch *self, JdPosting *before, JdPosting *after)
{
  if (g_strcmp0 (before->level, after->level) != 0)
    update_level (self);
}

static void
chosen_cb (VacancyLevelSwitch *self, const char *level)
{
  if (self->session)
    vacancy_relevel (GTK_WIDGET (self), self->session, level, FALSE);
}

static void
review_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VacancyLevelSwitch *self = VACANCY_LEVEL_SWITCH (widget);

  if (self->session)
    vacancy_relevel (widget, self->session, g_variant_get_string (parameter, NULL), TRUE);
}

void
vacancy_level_switch_set_session (VacancyLevelSwitch *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_LEVEL_SWITCH (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  update_library (self);
  update_level (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), session != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
vacancy_level_switch_new (void)
{
  return g_object_new (VACANCY_TYPE_LEVEL_SWITCH, NULL);
}

static void
vacancy_level_switch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, VACANCY_LEVEL_SWITCH (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_level_switch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    vacancy_level_switch_set_session (VACANCY_LEVEL_SWITCH (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_level_switch_dispose (GObject *object)
{
  VacancyLevelSwitch *self = VACANCY_LEVEL_SWITCH (object);

  if (self->session_signals)
    g_signal_group_set_target (self->session_signals, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_level_switch_parent_class)->dispose (object);
}

static void
vacancy_level_switch_class_init (VacancyLevelSwitchClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_level_switch_get_property;
  object_class->set_property = vacancy_level_switch_set_property;
  object_class->dispose = vacancy_level_switch_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (VACANCY_TYPE_LEVEL_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-level-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelSwitch, picker);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "level-switch.review", "s", review_cb);
}

static void
vacancy_level_switch_init (VacancyLevelSwitch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  self->session_signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::library", G_CALLBACK (update_library), self);
}
