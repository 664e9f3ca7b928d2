// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-list.h"

#include <glib/gi18n-lib.h>

GPtrArray *
jd_list_read (const JdValue *object, const char *member, JdNeed need, JdReadFunc read, GDestroyNotify free_element)
{
  JdValue array = jd_value_member (object, member, JD_OPTIONAL);
  if (need == JD_REQUIRED && !jd_value_present (&array))
    jd_value_fault_missing (&array, _ ("a list"));
  guint length = jd_value_length (&array);
  GPtrArray *list = g_ptr_array_new_full (length, free_element);

  for (guint i = 0; i < length; i++)
    {
      JdValue element = jd_value_element (&array, i);
      g_ptr_array_add (list, read (&element));
    }
  return list;
}

JdValue
jd_object_member (const JdValue *object, const char *member)
{
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  if (!jd_value_present (&value))
    jd_value_fault_missing (&value, _ ("an object"));
  return value;
}

void
jd_list_write (JdWriter *writer, const char *member, const GPtrArray *list, JdWriteFunc write)
{
  jd_writer_begin_array (writer, member);
  for (guint i = 0; i < list->len; i++)
    write (writer, g_ptr_array_index (list, i));
  jd_writer_end_array (writer);
}

void
jd_list_check_unique (GHashTable *seen, const JdValue *element, const char *member, const char *id)
{
  if (!id || g_hash_table_add (seen, (gpointer) id))
    return;

  JdValue value = jd_value_member (element, member, JD_OPTIONAL);
  g_autofree char *quoted = jd_error_quote (id);
  g_autofree char *found = g_strdup_printf (_ ("%s twice"), quoted);
  jd_value_fault (&value, JD_ERROR_DUPLICATE, _ ("an id that occurs once"), found);
}
