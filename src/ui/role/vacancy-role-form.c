// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-form.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "describe/jd-trade.h"
#include "item/jd-role-edit.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-widget-util.h"

/* Of a field: what it showed first. */
#define SHOWN "vacancy-shown"

/* The figures that are asked here; roles may have more. */
static const struct
{
  const char *name, *label;
} params[] = { { "years_min", N_("Years, at least") }, { "years_max", N_("Years, at most") } };

/* The fields of a level. */
typedef struct
{
  const char *level; /* id; borrowed from the library */
  GtkEditable *title, *params[G_N_ELEMENTS (params)];
} LevelFields;

/* The fields of a variable. */
typedef struct
{
  GtkWidget *row;
  char *former; /* its name before; owned; NULL: it is new */
  GtkEditable *name, *label, *help;
  AdwComboRow *type;
  GtkSwitch *required;
} VariableFields;

struct _VacancyRoleForm
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkLabel *fault;
  GtkScrolledWindow *scroller;
  AdwComboRow *trade;
  GtkEditable *also;
  AdwPreferencesGroup *levels, *variables;

  GPtrArray *level_fields, *variable_fields; /* of LevelFields and VariableFields */

  /* owned */
  JdLibrary *library;
  JdRole *role;
};

enum
{
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRoleForm, vacancy_role_form, ADW_TYPE_WINDOW)

static void
variable_fields_free (gpointer data)
{
  VariableFields *fields = data;

  g_free (fields->former);
  g_free (fields);
}

/* ---- saving ---- */

/* New string. */
static char *
text_of (GtkEditable *field)
{
  return jd_text_clean_line (gtk_editable_get_text (field));
}

/* Whether somebody wrote there: what is shown may be of another language. */
static gboolean
is_changed (GtkEditable *field)
{
  g_autofree char *text = text_of (field);

  return !g_str_equal (text, g_object_get_data (G_OBJECT (field), SHOWN));
}

/* How it is found. Takes @role; NULL stays NULL. */
static JdRole *
take_names (VacancyRoleForm *self, JdRole *role, GError **error)
{
  const guint trade = adw_combo_row_get_selected (self->trade);
  g_autofree char *also = text_of (self->also);
  JdRole *next;

  if (role && trade != jd_trade_rank (role))
    {
      next = jd_role_edit_trade (role, jd_trade_id (trade) ? jd_trade_id (trade) : "", error);
      jd_role_unref (role);
      role = next;
    }
  if (role && is_changed (self->also))
    {
      next = jd_role_edit_also (role, jd_program_language (), also, error);
      jd_role_unref (role);
      role = next;
    }
  return role;
}

/* Likewise. */
static JdRole *
take_level (JdRole *role, const LevelFields *fields, GError **error)
{
  g_autofree char *title = text_of (fields->title);
  JdRole *next;

  if (role && is_changed (fields->title))
    {
      next = jd_role_edit_title (role, fields->level, jd_program_language (), title, error);
      jd_role_unref (role);
      role = next;
    }
  for (guint i = 0; role && i < G_N_ELEMENTS (params); i++)
    {
      g_autofree char *value = text_of (fields->params[i]);

      if (!is_changed (fields->params[i]))
        continue;
      next = jd_role_edit_param (role, fields->level, params[i].name, value, error);
      jd_role_unref (role);
      role = next;
    }
  return role;
}

static gboolean
is_same_variable (const JdRole *role, const VariableFields *fields)
{
  const JdVariable *variable = fields->former ? jd_role_variable (role, fields->former) : NULL;

  return variable && !is_changed (fields->name) && !is_changed (fields->label) && !is_changed (fields->help) && adw_combo_row_get_selected (fields->type) == (guint) variable->type
         && gtk_switch_get_active (fields->required) == variable->required;
}

/* Likewise. One that is called anew is another. */
static JdRole *
take_variable (JdRole *role, const VariableFields *fields, GError **error)
{
  g_autofree char *name = text_of (fields->name), *label = text_of (fields->label), *help = text_of (fields->help);
  JdRole *next;

  if (!role || is_same_variable (role, fields))
    return role;
  if (fields->former && !g_str_equal (fields->former, name))
    {
      next = jd_role_edit_drop_variable (role, fields->former, error);
      jd_role_unref (role);
      role = next;
    }
  next = role ? jd_role_edit_variable (role, name, (JdVariableType) adw_combo_row_get_selected (fields->type), gtk_switch_get_active (fields->required), jd_program_language (), label, help, error)
              : NULL;
  g_clear_pointer (&role, jd_role_unref);
  return next;
}

/* Without the variables whose rows were taken away. Takes @role. */
static JdRole *
drop_variables (VacancyRoleForm *self, JdRole *role, GError **error)
{
  for (guint i = 0; i < self->role->variables->len; i++)
    {
      const char *name = ((const JdVariable *) g_ptr_array_index (self->role->variables, i))->name;
      gboolean stays = FALSE;
      JdRole *next;

      for (guint k = 0; k < self->variable_fields->len && !stays; k++)
        stays = g_strcmp0 (((const VariableFields *) g_ptr_array_index (self->variable_fields, k))->former, name) == 0;
      if (stays || !role)
        continue;
      next = jd_role_edit_drop_variable (role, name, error);
      jd_role_unref (role);
      role = next;
    }
  return role;
}

static JdRole *
build (VacancyRoleForm *self, GError **error)
{
  JdRole *role = take_names (self, drop_variables (self, jd_role_ref (self->role), error), error);

  for (guint i = 0; i < self->level_fields->len; i++)
    role = take_level (role, g_ptr_array_index (self->level_fields, i), error);
  for (guint i = 0; i < self->variable_fields->len; i++)
    role = take_variable (role, g_ptr_array_index (self->variable_fields, i), error);
  return role;
}

static void
save_cb (VacancyRoleForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdRole) role = build (self, &error);

  if (role)
    {
      g_signal_emit (self, signals[APPLIED], 0, role);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_text (self->fault, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  vacancy_announce (GTK_WIDGET (self), error->message);
}

/* @field shows @text until somebody writes there. */
static void
show_text (GtkEditable *field, const char *text)
{
  gtk_editable_set_text (field, text);
  g_object_set_data_full (G_OBJECT (field), SHOWN, g_strdup (text), g_free);
}

/* ---- how it is found ---- */

/* What it is called in other languages stays as it is, and is not shown. */
static void
show_names (VacancyRoleForm *self)
{
  g_autoptr (GtkStringList) trades = gtk_string_list_new (NULL);
  const char *used = NULL, *also = jd_localized_get (self->role->also, jd_program_language (), &used);
  const char *own = also && jd_language_same (used, jd_program_language ()) ? also : "";

  for (guint i = 0; jd_trade_label (i); i++)
    gtk_string_list_append (trades, jd_trade_label (i));
  /* Translators: of a role that is of none of the trades. */
  gtk_string_list_append (trades, _("Other"));
  adw_combo_row_set_model (self->trade, G_LIST_MODEL (trades));
  adw_combo_row_set_selected (self->trade, jd_trade_rank (self->role));
  show_text (self->also, own);
}

/* ---- levels ---- */

static GtkEditable *
add_entry (GtkWidget *row, const char *title, const char *text)
{
  GtkWidget *entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);

  vacancy_entry_row_keep_name (ADW_ENTRY_ROW (entry));
  show_text (GTK_EDITABLE (entry), text ? text : "");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry);
  return GTK_EDITABLE (entry);
}

static const JdRoleLevel *
find_level (const GPtrArray *levels, const char *level)
{
  for (guint i = 0; i < levels->len; i++)
    {
      const JdRoleLevel *own = g_ptr_array_index (levels, i);

      if (g_str_equal (own->level, level))
        return own;
    }
  return NULL;
}

static void
add_level (VacancyRoleForm *self, const JdLevel *level)
{
  const JdRoleLevel *title = find_level (self->role->titles, level->id), *figures = find_level (self->role->params, level->id);
  g_autofree char *name = jd_level_name (self->library, level->id, jd_program_language ());
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", name, "expanded", title || figures, NULL);
  LevelFields *fields = g_new0 (LevelFields, 1);

  vacancy_expander_row_keep_name (ADW_EXPANDER_ROW (row));
  fields->level = level->id;
  fields->title = add_entry (row, _("Title"), title ? jd_localized_get (title->title, jd_program_language (), NULL) : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (params); i++)
    fields->params[i] = add_entry (row, _(params[i].label), figures ? jd_params_get (figures->params, params[i].name) : NULL);
  g_ptr_array_add (self->level_fields, fields);
  adw_preferences_group_add (self->levels, row);
}

/* ---- variables ---- */

static void
remove_clicked_cb (GtkWidget *button, VacancyRoleForm *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_EXPANDER_ROW);

  for (guint i = 0; i < self->variable_fields->len; i++)
    if (((const VariableFields *) g_ptr_array_index (self->variable_fields, i))->row == row)
      {
        g_ptr_array_remove_index (self->variable_fields, i);
        break;
      }
  adw_preferences_group_remove (self->variables, row);
}

static GtkStringList *
types_new (void)
{
  static const char *const names[] = { N_("Text"), N_("Number"), N_("Amount of money"), N_("Date"), N_("Link"), N_("E-mail address"), N_("E-mail, link or telephone"), N_("Place"), N_("Choice") };
  GtkStringList *types = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_string_list_append (types, _(names[i]));
  return types;
}

static GtkWidget *
remove_button_new (VacancyRoleForm *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  vacancy_tooltip_set (button, _("Remove the Variable"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove the Variable"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  return button;
}

static GtkSwitch *
add_required (GtkWidget *row, gboolean required)
{
  GtkWidget *required_row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Asked for where it is missing"), NULL);
  GtkWidget *toggle = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, "active", required, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (required_row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (required_row), toggle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), required_row);
  return GTK_SWITCH (toggle);
}

/* @variable: NULL for a new one. Gives its row. */
static GtkWidget *
add_variable (VacancyRoleForm *self, const JdVariable *variable)
{
  const char *label = variable ? jd_localized_get (variable->label, jd_program_language (), NULL) : "";
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", variable ? label : _("New variable"), "subtitle", variable ? variable->name : "", "expanded", !variable, NULL);
  VariableFields *fields = g_new0 (VariableFields, 1);
  g_autoptr (GtkStringList) types = types_new ();

  vacancy_expander_row_keep_name (ADW_EXPANDER_ROW (row));
  fields->row = row;
  fields->former = variable ? g_strdup (variable->name) : NULL;
  fields->name = add_entry (row, _("Name in braces"), variable ? variable->name : NULL);
  fields->label = add_entry (row, _("What people read"), label);
  fields->help = add_entry (row, _("Help"), variable ? jd_localized_get (variable->help, jd_program_language (), NULL) : NULL);
  fields->type = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Kind"), "model", types, "selected", variable ? variable->type : JD_VARIABLE_TEXT, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), GTK_WIDGET (fields->type));
  fields->required = add_required (row, variable && variable->required);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), remove_button_new (self));
  g_ptr_array_add (self->variable_fields, fields);
  adw_preferences_group_add (self->variables, row);
  return row;
}

static void
add_variable_cb (VacancyRoleForm *self)
{
  GtkWidget *row = add_variable (self, NULL);

  vacancy_entries_take_one_line (row);
  gtk_widget_grab_focus (GTK_WIDGET (((const VariableFields *) g_ptr_array_index (self->variable_fields, self->variable_fields->len - 1))->name));
}

/* ---- life ---- */

GtkWidget *
vacancy_role_form_new (GtkWindow *parent, JdLibrary *library, JdRole *role)
{
  VacancyRoleForm *self = g_object_new (VACANCY_TYPE_ROLE_FORM, "transient-for", parent, NULL);
  const GPtrArray *levels = jd_library_levels (library);

  self->library = jd_library_ref (library);
  self->role = jd_role_ref (role);
  show_names (self);
  for (guint i = 0; i < levels->len; i++)
    add_level (self, g_ptr_array_index (levels, i));
  for (guint i = 0; i < role->variables->len; i++)
    add_variable (self, g_ptr_array_index (role->variables, i));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
vacancy_role_form_finalize (GObject *object)
{
  VacancyRoleForm *self = VACANCY_ROLE_FORM (object);

  g_ptr_array_unref (self->level_fields);
  g_ptr_array_unref (self->variable_fields);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->role, jd_role_unref);
  G_OBJECT_CLASS (vacancy_role_form_parent_class)->finalize (object);
}

static void
vacancy_role_form_class_init (VacancyRoleFormClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_role_form_finalize;
  signals[APPLIED] = g_signal_new ("applied", VACANCY_TYPE_ROLE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-role-form.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleForm, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleForm, trade);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleForm, also);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleForm, levels);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleForm, variables);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_variable_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_role_form_init (VacancyRoleForm *self)
{
  self->level_fields = g_ptr_array_new_with_free_func (g_free);
  self->variable_fields = g_ptr_array_new_with_free_func (variable_fields_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
}
