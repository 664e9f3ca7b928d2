// SPDX-License-Identifier: GPL-3.0-or-later
#include "level/vacancy-level-picker.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

#define N_BUTTONS 3

struct _VacancyLevelPicker
{
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *buttons, *further, *further_label, *compact, *compact_label;

  JdLibrary *library;      /* owned, like the rest; NULL: no levels */
  char *level;             /* NULL: none */
  GMenuModel *extra;
  GSimpleAction *action;   /* picker.level */
  GPtrArray *toggles;      /* of GtkToggleButton, borrowed: children of buttons */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLevelPicker, vacancy_level_picker, ADW_TYPE_BIN)

static char *
level_label (VacancyLevelPicker *self, const char *level)
{
  return jd_level_name (self->library, level, jd_program_language ());
}

static const char *
toggle_level (GtkWidget *toggle)
{
  return g_object_get_data (G_OBJECT (toggle), "level");
}

static gboolean
show_toggles (VacancyLevelPicker *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->toggles->len; i++)
    {
      GtkWidget *toggle = g_ptr_array_index (self->toggles, i);
      const gboolean is_level = g_strcmp0 (toggle_level (toggle), self->level) == 0;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), is_level);
      gtk_accessible_update_state (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_STATE_CHECKED, is_level ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
      found |= is_level;
    }
  return found;
}

/* A level that has no button stands in the menu's button, so that it is always seen which one it is. */
static void
show_level (VacancyLevelPicker *self)
{
  const gboolean has_button = show_toggles (self);
  g_autofree char *name = self->level && self->library ? level_label (self, self->level) : NULL;
  g_autofree char *spoken = NULL;
  const gboolean names_further = !has_button && name;

  gtk_label_set_text (GTK_LABEL (self->further_label), names_further ? name : "");
  gtk_widget_set_visible (self->further_label, names_further);
  if (names_further)
    gtk_widget_add_css_class (self->further, "level-shown");
  else
    gtk_widget_remove_css_class (self->further, "level-shown");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->further), GTK_ACCESSIBLE_PROPERTY_LABEL, names_further ? name : _("Further Levels"), -1);
  gtk_label_set_text (GTK_LABEL (self->compact_label), name ? name : _("Level"));
  /* Translators: what the button of the levels is called, and which one is chosen: "Level: Senior". */
  spoken = name ? g_strdup_printf (_("Level: %s"), name) : g_strdup (_("Level"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->compact), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_simple_action_set_state (self->action, g_variant_new_string (self->level ? self->level : ""));
}

static void
choose (VacancyLevelPicker *self, const char *level)
{
  g_autofree char *chosen = g_strdup (level);

  g_object_ref (self);
  if (g_strcmp0 (chosen, self->level) != 0)
    g_signal_emit (self, signals[CHOSEN], 0, chosen);
  if (self->toggles)
    show_level (self);
  g_object_unref (self);
}

static void
clicked_cb (VacancyLevelPicker *self, GtkWidget *toggle)
{
  choose (self, toggle_level (toggle));
}

static void
action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  choose (data, g_variant_get_string (parameter, NULL));
}

/* ---- building ---- */

static void
add_toggle (VacancyLevelPicker *self, const char *level)
{
  g_autofree char *name = level_label (self, level);
  GtkWidget *toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "label", name, NULL);

  vacancy_button_set_name (GTK_BUTTON (toggle), NULL);
  g_object_set_data_full (G_OBJECT (toggle), "level", g_strdup (level), g_free);
  g_signal_connect_object (toggle, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (toggle, self->buttons, self->further);
  g_ptr_array_add (self->toggles, toggle);
}

static void
add_toggles (VacancyLevelPicker *self)
{
  static const char *const common[N_BUTTONS] = { "intern", "entry", "senior" };
  const GPtrArray *levels = jd_library_levels (self->library);

  for (guint i = 0; i < N_BUTTONS; i++)
    if (jd_library_level (self->library, common[i]))
      add_toggle (self, common[i]);
  for (guint i = 0; self->toggles->len == 0 && i < MIN (levels->len, N_BUTTONS); i++)
    add_toggle (self, ((const JdLevel *) g_ptr_array_index (levels, i))->id);
}

static void
remove_toggles (VacancyLevelPicker *self)
{
  for (guint i = 0; i < self->toggles->len; i++)
    gtk_box_remove (GTK_BOX (self->buttons), g_ptr_array_index (self->toggles, i));
  g_ptr_array_set_size (self->toggles, 0);
}

/* A menu is made when it is opened, since most people never do. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer data)
{
  VacancyLevelPicker *self = data;
  const GPtrArray *levels = self->library ? jd_library_levels (self->library) : NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  for (guint i = 0; levels && i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *name = level_label (self, level->id);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "picker.level", "s", level->id);
      g_menu_append_item (all, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  if (self->extra)
    g_menu_append_section (menu, NULL, self->extra);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
vacancy_level_picker_set_library (VacancyLevelPicker *self, JdLibrary *library)
{
  g_return_if_fail (VACANCY_IS_LEVEL_PICKER (self));

  if (self->library == library)
    return;
  g_clear_pointer (&self->library, jd_library_unref);
  remove_toggles (self);
  if (library)
    {
      self->library = jd_library_ref (library);
      add_toggles (self);
    }
  show_level (self);
}

void
vacancy_level_picker_set_level (VacancyLevelPicker *self, const char *level)
{
  g_autofree char *former = NULL;

  g_return_if_fail (VACANCY_IS_LEVEL_PICKER (self));

  former = g_steal_pointer (&self->level);
  self->level = g_strdup (level);
  show_level (self);
}

const char *
vacancy_level_picker_get_level (VacancyLevelPicker *self)
{
  g_return_val_if_fail (VACANCY_IS_LEVEL_PICKER (self), NULL);
  return self->level;
}

void
vacancy_level_picker_set_extra_menu (VacancyLevelPicker *self, GMenuModel *menu)
{
  g_return_if_fail (VACANCY_IS_LEVEL_PICKER (self));
  g_set_object (&self->extra, menu);
}

/* ---- life ---- */

static void
vacancy_level_picker_dispose (GObject *object)
{
  VacancyLevelPicker *self = VACANCY_LEVEL_PICKER (object);

  g_clear_pointer (&self->toggles, g_ptr_array_unref);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->level, g_free);
  g_clear_object (&self->extra);
  g_clear_object (&self->action);
  G_OBJECT_CLASS (vacancy_level_picker_parent_class)->dispose (object);
}

static void
vacancy_level_picker_class_init (VacancyLevelPickerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_level_picker_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", VACANCY_TYPE_LEVEL_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-level-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelPicker, buttons);
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelPicker, further);
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelPicker, further_label);
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelPicker, compact);
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelPicker, compact_label);
}

static void
vacancy_level_picker_init (VacancyLevelPicker *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  self->toggles = g_ptr_array_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->further), fill_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->compact), fill_menu_cb, self, NULL);
  self->action = g_simple_action_new_stateful ("level", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (action_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "picker", G_ACTION_GROUP (group));
}
