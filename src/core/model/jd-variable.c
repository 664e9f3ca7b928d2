// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-variable.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#define NAME_MAX_LENGTH 80

const char *const jd_variable_type_names[] = {
  "text", "number", "money", "date", "url", "email", "contact", "place", "choice", NULL,
};
static const char *const members[] = { "name", "label", "type", "help", "required", "default", "choices", NULL };

typedef struct
{
  JdVariable variable;
  gatomicrefcount references;
} Counted;

gboolean
jd_is_variable_name (const char *name)
{
  g_return_val_if_fail (name, FALSE);

  gsize length = strlen (name);
  return g_ascii_islower (name[0]) && length <= NAME_MAX_LENGTH
         && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789_") == length;
}

static char *
read_name (const JdValue *object)
{
  g_autofree char *name = jd_read_string (object, "name", JD_REQUIRED);

  if (!name || jd_is_variable_name (name))
    return g_steal_pointer (&name);
  JdValue value = jd_value_member (object, "name", JD_REQUIRED);
  g_autofree char *found = jd_error_quote (name);
  jd_value_fault (&value, JD_ERROR_VALUE, _("a name of lower-case letters, digits and underscores"), found);
  return NULL;
}

/* A choice needs something to choose from; nothing else has choices. */
static GStrv
read_choices (const JdValue *object, JdVariableType type)
{
  JdValue value = jd_value_member (object, "choices", type == JD_VARIABLE_CHOICE ? JD_REQUIRED : JD_OPTIONAL);

  if (!jd_value_present (&value))
    return NULL;
  g_auto (GStrv) choices = jd_read_strings (object, "choices", JD_OPTIONAL);
  if (type != JD_VARIABLE_CHOICE)
    jd_value_fault (&value, JD_ERROR_VALUE, _("choices only for the type choice"), _("another type"));
  else if (!choices[0])
    jd_value_fault (&value, JD_ERROR_VALUE, _("at least one choice"), _("an empty list"));
  return g_steal_pointer (&choices);
}

static JdVariable *
variable_read (const JdValue *object)
{
  Counted *counted = g_new0 (Counted, 1);
  JdVariable *variable = &counted->variable;

  g_atomic_ref_count_init (&counted->references);
  variable->name = read_name (object);
  variable->label = jd_localized_read (object, "label", JD_REQUIRED, FALSE);
  variable->type = (JdVariableType) jd_read_choice (object, "type", JD_REQUIRED, jd_variable_type_names, JD_VARIABLE_TEXT);
  variable->help = jd_localized_read (object, "help", JD_OPTIONAL, TRUE);
  variable->required = jd_read_bool (object, "required", JD_REQUIRED, FALSE);
  variable->fallback = jd_read_string (object, "default", JD_OPTIONAL);
  variable->choices = read_choices (object, variable->type);
  variable->extras = jd_value_extras (object, members);
  return variable;
}

void
jd_variable_write (JdWriter *writer, const JdVariable *variable)
{
  jd_writer_begin_object (writer, NULL, variable->extras);
  jd_writer_string (writer, "name", variable->name);
  jd_localized_write (writer, "label", variable->label);
  jd_writer_string (writer, "type", jd_variable_type_names[variable->type]);
  jd_localized_write (writer, "help", variable->help);
  jd_writer_bool (writer, "required", variable->required);
  jd_writer_string (writer, "default", variable->fallback);
  jd_writer_strings (writer, "choices", (const char *const *) variable->choices);
  jd_writer_end_object (writer);
}

JdVariable *
jd_variable_ref (JdVariable *variable)
{
  if (variable)
    g_atomic_ref_count_inc (&((Counted *) variable)->references);
  return variable;
}

void
jd_variable_unref (JdVariable *variable)
{
  if (!variable || !g_atomic_ref_count_dec (&((Counted *) variable)->references))
    return;
  g_free (variable->name);
  jd_localized_unref (variable->label);
  jd_localized_unref (variable->help);
  g_free (variable->fallback);
  g_strfreev (variable->choices);
  jd_extras_unref (variable->extras);
  g_free ((Counted *) variable);
}

/* ---- Lists ---- */

static void
unref_item (gpointer data)
{
  jd_variable_unref (data);
}

GPtrArray *
jd_variables_read (const JdValue *object, const char *member)
{
  JdValue list = jd_value_member (object, member, JD_OPTIONAL);
  GPtrArray *variables = g_ptr_array_new_with_free_func (unref_item);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0, n = jd_value_length (&list); i < n; i++)
    {
      JdValue item = jd_value_element (&list, i);
      JdVariable *variable = variable_read (&item);
      g_ptr_array_add (variables, variable);
      if (!variable->name || g_hash_table_add (names, variable->name))
        continue;
      g_autofree char *found = jd_error_quote (variable->name);
      jd_value_fault (&item, JD_ERROR_DUPLICATE, _("each variable once"), found);
    }
  return variables;
}

static const char *
name_at (gconstpointer variables, guint index)
{
  return ((const JdVariable *) g_ptr_array_index ((const GPtrArray *) variables, index))->name;
}

const JdVariable *
jd_variables_find (const GPtrArray *variables, JdNameTable *table, const char *name)
{
  int index = jd_name_table_find (table, variables, variables->len, name_at, name);

  return index >= 0 ? g_ptr_array_index (variables, index) : NULL;
}
