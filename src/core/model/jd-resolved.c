// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-posting-parts.h"

#include "jd-list.h"

static const char *const resolved_members[]
    = { "role_name", "level_name", "title", "title_language", "employment", "params", "variables", NULL };

static void
variable_unref (gpointer data)
{
  jd_variable_unref (data);
}

static void
variable_write (JdWriter *writer, gconstpointer variable)
{
  jd_variable_write (writer, variable);
}

JdResolved *
jd_resolved_new (void)
{
  JdResolved *resolved = g_atomic_rc_box_new0 (JdResolved);
  resolved->params = jd_params_new ();
  resolved->variables = g_ptr_array_new_with_free_func (variable_unref);
  return resolved;
}

static gpointer
variable_ref (gconstpointer variable, gpointer unused)
{
  return jd_variable_ref ((JdVariable *) variable);
}

JdResolved *
jd_resolved_copy (const JdResolved *resolved)
{
  g_return_val_if_fail (resolved, NULL);

  JdResolved *copy = g_atomic_rc_box_new0 (JdResolved);
  copy->role_name = g_strdup (resolved->role_name);
  copy->level_name = g_strdup (resolved->level_name);
  copy->title = g_strdup (resolved->title);
  copy->title_language = g_strdup (resolved->title_language);
  copy->employment = g_strdup (resolved->employment);
  copy->params = jd_params_ref (resolved->params);
  copy->variables = g_ptr_array_copy (resolved->variables, variable_ref, NULL);
  copy->extras = jd_extras_ref (resolved->extras);
  return copy;
}

JdResolved *
jd_resolved_ref (JdResolved *resolved)
{
  return g_atomic_rc_box_acquire (resolved);
}

static void
resolved_clear (gpointer data)
{
  JdResolved *resolved = data;
  g_free (resolved->role_name);
  g_free (resolved->level_name);
  g_free (resolved->title);
  g_free (resolved->title_language);
  g_free (resolved->employment);
  g_clear_pointer (&resolved->params, jd_params_unref);
  g_ptr_array_unref (resolved->variables);
  jd_name_table_clear (&resolved->by_name);
  g_clear_pointer (&resolved->extras, jd_extras_unref);
}

void
jd_resolved_unref (JdResolved *resolved)
{
  g_atomic_rc_box_release_full (resolved, resolved_clear);
}

const JdVariable *
jd_posting_variable (const JdPosting *posting, const char *name)
{
  g_return_val_if_fail (posting && name, NULL);

  return jd_variables_find (posting->resolved->variables, &posting->resolved->by_name, name);
}

JdResolved *
jd_resolved_read (const JdValue *posting)
{
  JdValue object = jd_value_member (posting, "resolved", JD_OPTIONAL);
  if (!jd_value_present (&object))
    return jd_resolved_new ();

  JdResolved *resolved = g_atomic_rc_box_new0 (JdResolved);
  resolved->role_name = jd_read_string (&object, "role_name", JD_OPTIONAL);
  resolved->level_name = jd_read_string (&object, "level_name", JD_OPTIONAL);
  resolved->title = jd_read_string (&object, "title", JD_OPTIONAL);
  resolved->title_language = jd_read_language (&object, "title_language", JD_OPTIONAL, NULL);
  resolved->employment = jd_read_string (&object, "employment", JD_OPTIONAL);
  resolved->params = jd_params_read (&object, "params");
  resolved->variables = jd_variables_read (&object, "variables");
  resolved->extras = jd_value_extras (&object, resolved_members);
  return resolved;
}

void
jd_resolved_write (JdWriter *writer, const JdResolved *resolved)
{
  jd_writer_begin_object (writer, "resolved", resolved->extras);
  jd_writer_string (writer, "role_name", resolved->role_name);
  jd_writer_string (writer, "level_name", resolved->level_name);
  jd_writer_string (writer, "title", resolved->title);
  jd_writer_string (writer, "title_language", resolved->title_language);
  jd_writer_string (writer, "employment", resolved->employment);
  jd_params_write (writer, "params", resolved->params);
  jd_list_write (writer, "variables", resolved->variables, variable_write);
  jd_writer_end_object (writer);
}
