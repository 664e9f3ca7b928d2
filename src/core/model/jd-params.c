// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-params.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-name-table.h"

#define NAME_MAX_LENGTH 80

typedef struct
{
  char *name, *text; /* text: the number in decimal when it is one */
  gboolean is_number;
  gint64 number;
} Param;

struct _JdParams
{
  gatomicrefcount references;
  GArray *items; /* of Param */
  JdNameTable by_name;
};

static void
param_clear (gpointer data)
{
  Param *param = data;

  g_free (param->name);
  g_free (param->text);
}

static JdParams *
params_new_sized (guint length)
{
  JdParams *params = g_new0 (JdParams, 1);

  g_atomic_ref_count_init (&params->references);
  params->items = g_array_sized_new (FALSE, FALSE, sizeof (Param), length);
  g_array_set_clear_func (params->items, param_clear);
  return params;
}

JdParams *
jd_params_new (void)
{
  return params_new_sized (0);
}

JdParams *
jd_params_ref (JdParams *params)
{
  if (params)
    g_atomic_ref_count_inc (&params->references);
  return params;
}

void
jd_params_unref (JdParams *params)
{
  if (!params || !g_atomic_ref_count_dec (&params->references))
    return;
  g_array_unref (params->items);
  jd_name_table_clear (&params->by_name);
  g_free (params);
}

static const Param *
param_at (const JdParams *params, guint index)
{
  return &g_array_index (params->items, Param, index);
}

static const char *
name_at (gconstpointer params, guint index)
{
  return param_at (params, index)->name;
}

static int
find_index (const JdParams *params, const char *name)
{
  return params ? jd_name_table_find (&((JdParams *) params)->by_name, params, params->items->len, name_at, name) : -1;
}

static void
append_copy (JdParams *params, const Param *param)
{
  Param copy = *param;

  copy.name = g_strdup (param->name);
  copy.text = g_strdup (param->text);
  g_array_append_val (params->items, copy);
}

/* ---- Files ---- */

/* Lower-case letters, digits, hyphens and underscores: names of variables, limits and boards. */
static gboolean
is_name (const char *name)
{
  gsize length = strlen (name);

  return length > 0 && length <= NAME_MAX_LENGTH && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-_") == length;
}

static void
visit_member (const char *name, const JdValue *value, gpointer data)
{
  JdParams *params = data;
  Param param = { .name = g_strdup (name) };

  if (!is_name (name))
    {
      g_autofree char *found = jd_error_quote (name);
      jd_value_fault (value, JD_ERROR_VALUE, _("a name of lower-case letters, digits, hyphens and underscores"), found);
    }
  param.is_number = jd_value_holds (value, JD_JSON_WHOLE);
  if (param.is_number)
    {
      param.number = value->node->whole;
      param.text = g_strdup_printf ("%" G_GINT64_FORMAT, param.number);
    }
  else
    param.text = jd_value_text (value, JD_TEXT_LINE);
  g_array_append_val (params->items, param);
}

JdParams *
jd_params_read (const JdValue *object, const char *member)
{
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  JdParams *params = jd_params_new ();

  jd_value_each_member (&value, visit_member, params);
  return params;
}

void
jd_params_write (JdWriter *writer, const char *member, const JdParams *params)
{
  jd_writer_begin_object (writer, member, NULL);
  for (guint i = 0; i < jd_params_length (params); i++)
    {
      const Param *param = param_at (params, i);
      if (param->is_number)
        jd_writer_int (writer, param->name, param->number);
      else
        jd_writer_string (writer, param->name, param->text);
    }
  jd_writer_end_object (writer);
}

/* ---- Reading ---- */

guint
jd_params_length (const JdParams *params)
{
  return params ? params->items->len : 0;
}

const char *
jd_params_name (const JdParams *params, guint index)
{
  g_return_val_if_fail (index < jd_params_length (params), NULL);

  return param_at (params, index)->name;
}

const char *
jd_params_get (const JdParams *params, const char *name)
{
  int index = find_index (params, name);

  return index >= 0 ? param_at (params, (guint) index)->text : NULL;
}

gboolean
jd_params_get_number (const JdParams *params, const char *name, gint64 *number)
{
  int index = find_index (params, name);

  if (index < 0 || !param_at (params, (guint) index)->is_number)
    return FALSE;
  *number = param_at (params, (guint) index)->number;
  return TRUE;
}

/* ---- Copies ---- */

JdParams *
jd_params_with (const JdParams *params, const char *name, const char *text, gboolean number)
{
  Param own = { .name = (char *) name, .text = (char *) text };
  g_autofree char *decimal = NULL;
  guint length = jd_params_length (params);
  int place = find_index (params, name);

  g_return_val_if_fail (name, NULL);

  own.is_number = number && text && g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &own.number, NULL);
  if (own.is_number)
    own.text = decimal = g_strdup_printf ("%" G_GINT64_FORMAT, own.number);
  JdParams *copy = params_new_sized (length + 1);
  for (guint i = 0; i < length; i++)
    if ((int) i != place)
      append_copy (copy, param_at (params, i));
    else if (text)
      append_copy (copy, &own);
  if (place < 0 && text)
    append_copy (copy, &own);
  return copy;
}

/* Puts a copy of @param where one of its name stands, else behind all. @places: name -> index + 1. */
static void
lay (JdParams *params, GHashTable *places, const Param *param)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, param->name));

  if (place == 0)
    {
      append_copy (params, param);
      g_hash_table_insert (places, param_at (params, params->items->len - 1)->name, GUINT_TO_POINTER (params->items->len));
      return;
    }
  Param *there = &g_array_index (params->items, Param, place - 1);
  g_free (there->text);
  there->text = g_strdup (param->text);
  there->is_number = param->is_number;
  there->number = param->number;
}

JdParams *
jd_params_overlay (const GPtrArray *layers)
{
  g_return_val_if_fail (layers, NULL);

  JdParams *params = jd_params_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < layers->len; i++)
    {
      const JdParams *layer = g_ptr_array_index (layers, i);
      for (guint k = 0; k < jd_params_length (layer); k++)
        lay (params, places, param_at (layer, k));
    }
  return params;
}

gboolean
jd_params_equal (const JdParams *a, const JdParams *b)
{
  if (a == b)
    return TRUE;
  if (jd_params_length (a) != jd_params_length (b))
    return FALSE;
  for (guint i = 0; i < jd_params_length (a); i++)
    {
      const Param *left = param_at (a, i), *right = param_at (b, i);
      if (strcmp (left->name, right->name) != 0 || g_strcmp0 (left->text, right->text) != 0 || left->is_number != right->is_number)
        return FALSE;
    }
  return TRUE;
}
