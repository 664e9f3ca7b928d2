// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-params.h"

#include <string.h>
#include <glib/gi18n-lib.h>

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
  JdParams *params = g_new (JdParams, 1);

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
  if (params != NULL)
    g_atomic_ref_count_inc (&params->references);
  return params;
}

void
jd_params_unref (JdParams *params)
{
  if (params == NULL || !g_atomic_ref_count_dec (&params->references))
    return;
  g_array_unref (params->items);
  g_free (params);
}

static const Param *
param_at (const JdParams *params, guint index)
{
  return &g_array_index (params->items, Param, index);
}

static int
find_index (const JdParams *params, const char *name)
{
  for (guint i = 0; i < jd_params_length (params); i++)
    if (strcmp (param_at (params, i)->name, name) == 0)
      return (int) i;
  return -1;
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
  param.is_number = JSON_NODE_HOLDS_VALUE (value->node) && json_node_get_value_type (value->node) == G_TYPE_INT64;
  if (param.is_number)
    {
      param.number = json_node_get_int (value->node);
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
  return params != NULL ? params->items->len : 0;
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

  g_return_val_if_fail (name != NULL, NULL);

  own.is_number = number && text != NULL && g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &own.number, NULL);
  if (own.is_number)
    own.text = decimal = g_strdup_printf ("%" G_GINT64_FORMAT, own.number);
  JdParams *copy = params_new_sized (length + 1);
  for (guint i = 0; i < length; i++)
    if ((int) i != place)
      append_copy (copy, param_at (params, i));
    else if (text != NULL)
      append_copy (copy, &own);
  if (place < 0 && text != NULL)
    append_copy (copy, &own);
  return copy;
}

JdParams *
jd_params_overlay (const JdParams *params, const JdParams *over)
{
  guint length = jd_params_length (params), over_length = jd_params_length (over);
  JdParams *copy = params_new_sized (length + over_length);

  for (guint i = 0; i < length; i++)
    {
      int place = find_index (over, param_at (params, i)->name);
      append_copy (copy, place >= 0 ? param_at (over, (guint) place) : param_at (params, i));
    }
  for (guint i = 0; i < over_length; i++)
    if (find_index (params, param_at (over, i)->name) < 0)
      append_copy (copy, param_at (over, i));
  return copy;
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
