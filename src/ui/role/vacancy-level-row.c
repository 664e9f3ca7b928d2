// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-level-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "item/jd-level-op.h"
#include "ladder/jd-ladder.h"
#include "manage/jd-level-edit.h"
#include "role/vacancy-level-op-dialog.h"
#include "role/vacancy-level-op-row.h"
#include "widgets/vacancy-button-name.h"

/* Of a row inside: the member it is for, and what stands for each of its choices. */
#define PLACE "vacancy-place"
#define VALUES "vacancy-values"

#define NONE G_MAXUINT

struct _VacancyLevelRow
{
  AdwExpanderRow parent_instance;

  char *id;
  JdLibrary *library; /* owned */
  JdLevel *level;     /* owned; what is shown */
  GPtrArray *rows;    /* those inside, borrowed */
  gboolean filling;   /* what changes in fields is not a person's doing */
  guint focused_op;   /* which shall have the keyboard when there are others; NONE */
};

enum
{
  SET,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLevelRow, vacancy_level_row, ADW_TYPE_EXPANDER_ROW)

/* ---- what a level says ---- */

/* The language its name is shown, and changed, in. Borrowed. */
static const char *
language_of (const JdLocalized *texts)
{
  const char *used = NULL;

  jd_localized_get (texts, jd_program_language (), &used);
  return used ? used : jd_program_language ();
}

/* "" where it says nothing. Borrowed. */
static const char *
value_at (const JdLevel *level, const char *place)
{
  const char *value = NULL;

  if (g_str_has_prefix (place, "name."))
    value = jd_localized_get (level->name, place + 5, NULL);
  else if (g_str_has_prefix (place, "title_pattern."))
    value = jd_localized_get (level->title_pattern, place + 14, NULL);
  else if (g_str_equal (place, "inherits"))
    value = level->inherits;
  else if (g_str_has_prefix (place, "params."))
    value = jd_params_get (level->params, place + 7);
  else if (g_str_has_prefix (place, "limits."))
    value = jd_params_get (level->limits, place + 7);
  return value ? value : "";
}

static void
set (VacancyLevelRow *self, const char *place, const char *value)
{
  if (!self->filling && !g_str_equal (value, value_at (self->level, place)))
    g_signal_emit (self, signals[SET], 0, place, value);
}

/* ---- fields ---- */

static void
add_row (VacancyLevelRow *self, GtkWidget *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
apply_cb (VacancyLevelRow *self, GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  set (self, g_object_get_data (G_OBJECT (entry), PLACE), text);
}

static void
add_entry (VacancyLevelRow *self, const char *place, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "show-apply-button", TRUE, NULL);

  g_object_set_data_full (G_OBJECT (row), PLACE, g_strdup (place), g_free);
  vacancy_entry_row_keep_name (ADW_ENTRY_ROW (row));
  gtk_editable_set_text (GTK_EDITABLE (row), value_at (self->level, place));
  g_signal_connect_object (row, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
selected_cb (VacancyLevelRow *self, GParamSpec *pspec, AdwComboRow *row)
{
  const GPtrArray *values = g_object_get_data (G_OBJECT (row), VALUES);

  set (self, g_object_get_data (G_OBJECT (row), PLACE), g_ptr_array_index (values, adw_combo_row_get_selected (row)));
}

static void
select_value (AdwComboRow *row, const char *value)
{
  GPtrArray *values = g_object_get_data (G_OBJECT (row), VALUES);
  guint index;

  if (g_ptr_array_find_with_equal_func (values, value, g_str_equal, &index))
    adw_combo_row_set_selected (row, index);
}

/* Takes @values and the names of them. */
static void
add_choice (VacancyLevelRow *self, const char *place, const char *title, GPtrArray *values, GtkStringList *names)
{
  g_autoptr (GListModel) model = G_LIST_MODEL (names);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", model, NULL);

  g_object_set_data_full (G_OBJECT (row), PLACE, g_strdup (place), g_free);
  g_object_set_data_full (G_OBJECT (row), VALUES, values, (GDestroyNotify) g_ptr_array_unref);
  select_value (ADW_COMBO_ROW (row), value_at (self->level, place));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

/* Whom it can follow: all but itself and those that follow it. */
static void
add_parents (VacancyLevelRow *self)
{
  const GPtrArray *levels = jd_library_levels (self->library);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_add (values, g_strdup (""));
  /* Translators: which level a level follows. */
  gtk_string_list_append (names, _("No other level"));
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree const char **chain = jd_library_level_chain (self->library, level->id, NULL);

      if (!chain || g_strv_contains (chain, self->id))
        continue;
      g_ptr_array_add (values, g_strdup (level->id));
      gtk_string_list_take (names, jd_level_name (self->library, level->id, jd_program_language ()));
    }
  add_choice (self, "inherits", _("Follows"), values, names);
}

static void
add_degrees (VacancyLevelRow *self, const char *place, const char *title, const char *none)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_add (values, g_strdup (""));
  gtk_string_list_append (names, none);
  for (guint i = 0; jd_ladder_degrees[i]; i++)
    {
      g_ptr_array_add (values, g_strdup (jd_ladder_degrees[i]));
      gtk_string_list_append (names, jd_ladder_degree_name (jd_ladder_degrees[i]));
    }
  add_choice (self, place, title, values, names);
}

/* ---- operations ---- */

static void
set_op (VacancyLevelRow *self, guint index, const char *part, const char *value)
{
  g_autofree char *place = g_strdup_printf ("ops[%u]%s", index + 1, part);

  g_signal_emit (self, signals[SET], 0, place, value);
}

/* An operation that is asked about. */
typedef struct
{
  VacancyLevelRow *row; /* owned */
  guint index;
} Asked;

static void
asked_free (gpointer data)
{
  g_object_unref (((Asked *) data)->row);
  g_free (data);
}

static void
answer_cb (const char *op, gpointer data)
{
  const Asked *asked = data;

  asked->row->focused_op = asked->index;
  set_op (asked->row, asked->index, "", op);
}

/* One behind the last is a new one. */
static void
ask_op (VacancyLevelRow *self, guint index)
{
  const JdOp *op = index < self->level->ops->len ? g_ptr_array_index (self->level->ops, index) : NULL;
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (self), index };
  vacancy_level_op_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->library, op, answer_cb, asked, asked_free);
}

static void
edit_op_action (GtkWidget *widget, const char *name, GVariant *index)
{
  ask_op (VACANCY_LEVEL_ROW (widget), g_variant_get_uint32 (index));
}

static void
add_op_cb (VacancyLevelRow *self)
{
  ask_op (self, self->level->ops->len);
}

static void
move_op (VacancyLevelRow *self, guint from, guint to)
{
  g_autofree char *value = g_strdup_printf ("%u", to + 1);

  self->focused_op = to;
  set_op (self, from, ".at", value);
}

static void
move_op_action (GtkWidget *widget, const char *name, GVariant *where)
{
  guint from, to;

  g_variant_get (where, "(uu)", &from, &to);
  move_op (VACANCY_LEVEL_ROW (widget), from, to);
}

static void
drop_op (VacancyLevelRow *self, guint index)
{
  self->focused_op = index > 0 ? index - 1 : 0;
  set_op (self, index, "", "");
}

static void
drop_op_action (GtkWidget *widget, const char *name, GVariant *index)
{
  drop_op (VACANCY_LEVEL_ROW (widget), g_variant_get_uint32 (index));
}

/* The operation whose row has the keyboard; FALSE: none. */
static gboolean
find_focused_op (VacancyLevelRow *self, guint *index)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (self->rows, i)) && vacancy_level_op_row_where (g_ptr_array_index (self->rows, i), index))
      return TRUE;
  return FALSE;
}

gboolean
vacancy_level_row_move_op (VacancyLevelRow *self, int step)
{
  guint index;

  g_return_val_if_fail (VACANCY_IS_LEVEL_ROW (self), FALSE);
  if (!find_focused_op (self, &index))
    return FALSE;
  if ((int) index + step >= 0 && (int) index + step < (int) self->level->ops->len)
    move_op (self, index, (guint) ((int) index + step));
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, VacancyLevelRow *self)
{
  guint index;

  if ((key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete) || (state & GDK_MODIFIER_MASK & ~GDK_LOCK_MASK) != 0 || !find_focused_op (self, &index))
    return GDK_EVENT_PROPAGATE;
  drop_op (self, index);
  return GDK_EVENT_STOP;
}

/* A row that ends with a button. Its words stand one above the other where large text leaves no width for them. Belongs to @self. */
static GtkWidget *
add_button_row (VacancyLevelRow *self, const char *title, const char *caption, GCallback clicked)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", caption, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", label, "valign", GTK_ALIGN_CENTER, NULL);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  add_row (self, row);
  return row;
}

static void
add_ops (VacancyLevelRow *self)
{
  GtkWidget *row = add_button_row (self, _("Operations on Roles"), _("Add Operation…"), G_CALLBACK (add_op_cb));

  if (self->level->ops->len == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), self->level->inherits ? _("None: roles say the same here as at the level it follows") : _("None: roles stay as they are here"));
  for (guint i = 0; i < self->level->ops->len; i++)
    add_row (self, vacancy_level_op_row_new (self->library, self->level, i));
}

/* ---- the whole ---- */

static void
remove_cb (VacancyLevelRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/* What uses it, and the button that removes it. */
static void
add_end (VacancyLevelRow *self)
{
  g_autoptr (GPtrArray) users = jd_level_users (self->library, self->id);
  g_autofree char *used = users->len > 0 ? g_strdup_printf (ngettext ("Used in %u place", "Used in %u places", users->len), users->len) : g_strdup (_("Not used"));

  add_button_row (self, used, _("Delete Level"), G_CALLBACK (remove_cb));
}

static void
add_rows (VacancyLevelRow *self)
{
  g_autofree char *name = g_strdup_printf ("name.%s", language_of (self->level->name)), *pattern = g_strdup_printf ("title_pattern.%s", language_of (self->level->title_pattern));

  add_entry (self, name, _("Name"));
  add_entry (self, pattern, _("Title of a posting, with {role} for the role"));
  add_parents (self);
  add_entry (self, "params.years_min", _("Years of experience, from"));
  add_entry (self, "params.years_max", _("Years of experience, to"));
  add_degrees (self, "params.degree", _("Degree"), _("As the level it follows"));
  add_entry (self, "limits.must_max", _("Must-haves at most"));
  add_degrees (self, "limits.degree_max", _("Degree at most"), _("No limit"));
  add_entry (self, "limits.words_min", _("Words at least"));
  add_entry (self, "limits.words_max", _("Words at most"));
  add_ops (self);
  add_end (self);
}

/* The operation that was changed keeps the keyboard, wherever it stands by now. */
static void
focus_op (VacancyLevelRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint index;

      if (vacancy_level_op_row_where (g_ptr_array_index (self->rows, i), &index) && index == self->focused_op)
        gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
    }
}

static void
make_rows (VacancyLevelRow *self)
{
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  add_rows (self);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  if (had_focus && self->focused_op != NONE)
    focus_op (self);
  self->focused_op = NONE;
}

/* Fields say what the level does, but for one that is being typed in. */
static void
update_rows (VacancyLevelRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const char *place = g_object_get_data (G_OBJECT (row), PLACE);

      if (ADW_IS_COMBO_ROW (row))
        select_value (ADW_COMBO_ROW (row), value_at (self->level, place));
      else if (place && ADW_IS_ENTRY_ROW (row) && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), value_at (self->level, place)))
        gtk_editable_set_text (GTK_EDITABLE (row), value_at (self->level, place));
    }
}

/* "follows Entry level · 1 operation". New string. */
static char *
describe (const JdLibrary *library, const JdLevel *level)
{
  GString *out = g_string_new (NULL);

  if (level->inherits)
    {
      g_autofree char *parent = jd_level_name (library, level->inherits, jd_program_language ());
      /* Translators: %s is the name of a level. */
      g_string_append_printf (out, _("follows %s"), parent);
    }
  if (level->ops->len > 0)
    g_string_append_printf (out, ngettext ("%s%u operation", "%s%u operations", level->ops->len), out->len > 0 ? JD_TEXT_BETWEEN : "", level->ops->len);
  return g_string_free (out, FALSE);
}

static gboolean
same_ops (const JdLevel *one, const JdLevel *other)
{
  if (one->ops->len != other->ops->len)
    return FALSE;
  for (guint i = 0; i < one->ops->len; i++)
    {
      g_autofree char *a = jd_level_op_text (g_ptr_array_index (one->ops, i)), *b = jd_level_op_text (g_ptr_array_index (other->ops, i));
      if (!g_str_equal (a, b))
        return FALSE;
    }
  return TRUE;
}

void
vacancy_level_row_show (VacancyLevelRow *self, JdLibrary *library, const JdLevel *level)
{
  g_return_if_fail (VACANCY_IS_LEVEL_ROW (self) && library && level);

  g_autofree char *name = jd_level_name (library, level->id, jd_program_language ()), *title = g_markup_escape_text (name, -1), *plain = describe (library, level),
                  *subtitle = g_markup_escape_text (plain, -1);
  const gboolean anew = !self->level || !same_ops (self->level, level);
  jd_library_ref (library);
  g_clear_pointer (&self->library, jd_library_unref);
  self->library = library;
  g_clear_pointer (&self->level, jd_level_unref);
  self->level = jd_level_ref ((JdLevel *) level);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  self->filling = TRUE;
  if (anew)
    make_rows (self);
  else
    update_rows (self);
  self->filling = FALSE;
}

const char *
vacancy_level_row_get_id (VacancyLevelRow *self)
{
  g_return_val_if_fail (VACANCY_IS_LEVEL_ROW (self), NULL);
  return self->id;
}

static void
vacancy_level_row_finalize (GObject *object)
{
  VacancyLevelRow *self = VACANCY_LEVEL_ROW (object);

  g_free (self->id);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->level, jd_level_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (vacancy_level_row_parent_class)->finalize (object);
}

static void
vacancy_level_row_class_init (VacancyLevelRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_level_row_finalize;
  gtk_widget_class_install_action (widget_class, "level.edit-op", "u", edit_op_action);
  gtk_widget_class_install_action (widget_class, "level.move-op", "(uu)", move_op_action);
  gtk_widget_class_install_action (widget_class, "level.drop-op", "u", drop_op_action);
  signals[SET] = g_signal_new ("set", VACANCY_TYPE_LEVEL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[REMOVE] = g_signal_new ("remove", VACANCY_TYPE_LEVEL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_level_row_init (VacancyLevelRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->focused_op = NONE;
  vacancy_expander_row_keep_name (ADW_EXPANDER_ROW (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
vacancy_level_row_new (JdLibrary *library, const JdLevel *level)
{
  VacancyLevelRow *self = g_object_new (VACANCY_TYPE_LEVEL_ROW, NULL);

  self->id = g_strdup (level->id);
  vacancy_level_row_show (self, library, level);
  return GTK_WIDGET (self);
}
