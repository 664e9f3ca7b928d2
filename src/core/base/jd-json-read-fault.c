// SPDX-License-Identifier: GPL-3.0-or-later
/* What is said of a member that is not as it should be, and what a person can do about it. */
#include "base/jd-json-read-private.h"

#include <glib/gi18n-lib.h>

#include "base/jd-json-scan.h"
#include "base/jd-near.h"

/* Members among which a misspelt one is looked for. */
#define NAMES_COMPARED 200
/* Characters in front of one that cannot be seen. */
#define BEFORE_SHOWN 20

char *
jd_value_decimal (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/* ---- Places and faults ---- */

char *
jd_value_path (const JdValue *value)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (; value->parent; value = value->parent)
    if (value->member)
      {
        if (path->len > 0 && path->str[0] != '[')
          g_string_prepend_c (path, '.');
        g_string_prepend (path, value->member);
      }
    else
      {
        g_autofree char *index = g_strdup_printf (path->len > 0 && path->str[0] != '[' ? "[%u]." : "[%u]", value->index);
        g_string_prepend (path, index);
      }
  if (path->len == 0)
    return g_strdup (_("top level"));
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* "line 7, variants[1].when", or the path alone: who has no file has no lines to look at. New string. */
static char *
describe_place (const JdValue *value)
{
  g_autofree char *path = jd_value_path (value);
  guint line = value->reader->file ? jd_json_find_line (value->reader->data, value->reader->length, path) : 0;

  if (line == 0)
    return g_steal_pointer (&path);
  /* Translators: a place in a file, and the path of the member there, such as "variants[1].when". */
  return g_strdup_printf (_("line %u, %s"), line, path);
}

/* With what to do about it, which may be NULL; see jd_error_set_with_remedy(). */
static void
fault_with_remedy (const JdValue *value, JdErrorCode code, const char *expected, const char *found, const char *remedy)
{
  JdReader *reader = value->reader;

  if (reader->fault)
    return;
  g_autofree char *place = describe_place (value);
  jd_error_set_with_remedy (&reader->fault, code, reader->file, place, expected, found, remedy);
}

void
jd_value_fault (const JdValue *value, JdErrorCode code, const char *expected, const char *found)
{
  fault_with_remedy (value, code, expected, found, NULL);
}

/* Of a number the number itself, since it may be of the wrong sort. New string. */
static char *
describe_found (const JdJsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (node->type)
    {
    case JD_JSON_OBJECT:
      return g_strdup (_("an object"));
    case JD_JSON_LIST:
      return g_strdup (_("a list"));
    case JD_JSON_TEXT:
      return g_strdup (_("text"));
    case JD_JSON_BOOL:
      return g_strdup (node->flag ? "true" : "false");
    case JD_JSON_WHOLE:
      return jd_value_decimal (node->whole);
    case JD_JSON_REAL:
      return g_strdup (g_ascii_dtostr (number, sizeof number, node->real));
    case JD_JSON_NULL:
    default:
      return g_strdup (_("null"));
    }
}

/* ---- The wrong type ---- */

static const char *
describe_wanted (JdWanted wanted)
{
  switch (wanted)
    {
    case JD_WANT_TEXT:
      return _("text");
    case JD_WANT_NUMBER:
      return _("a whole number");
    case JD_WANT_BOOL:
      return _("true or false");
    case JD_WANT_LIST:
      return _("a list");
    case JD_WANT_OBJECT:
      return _("an object");
    case JD_WANT_ANY:
    default:
      return _("a value");
    }
}

/* The member whose name is likely a slip of the pen for that of @value, which is missing. Borrowed; NULL for none. */
static const char *
find_misspelt (const JdValue *value)
{
  const JdJsonNode *node = value->parent ? value->parent->node : NULL;

  if (!value->member || !node || node->type != JD_JSON_OBJECT || node->length > NAMES_COMPARED)
    return NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < node->length; i++)
    g_ptr_array_add (names, (gpointer) node->items[i].name);
  g_ptr_array_add (names, NULL);
  return jd_near_name ((const char *const *) names->pdata, value->member);
}

/* NULL when nothing is known. New string. */
static char *
remedy_missing (const JdValue *value)
{
  const char *misspelt = find_misspelt (value);

  if (!misspelt)
    return NULL;
  g_autofree char *quoted = jd_error_quote (misspelt);
  return g_strdup_printf (_("there is %s: is it meant?"), quoted);
}

static char *
remedy_quotes (const JdJsonNode *node)
{
  g_autofree char *found = describe_found (node);
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", found);
  g_autofree char *shown = jd_error_quote (quoted);

  /* Translators: %s is a word in double quotes, and quoted itself. */
  return g_strdup_printf (_("put it in double quotes: %s"), shown);
}

static char *
remedy_number (const JdJsonNode *node)
{
  if (node->type == JD_JSON_TEXT)
    return g_strdup (_("write digits, without quotes"));
  return node->type == JD_JSON_REAL ? g_strdup (_("write digits, without a point")) : NULL;
}

static char *
remedy_type (const JdJsonNode *node, JdWanted wanted)
{
  switch (wanted)
    {
    case JD_WANT_TEXT:
      return node->type != JD_JSON_OBJECT && node->type != JD_JSON_LIST ? remedy_quotes (node) : g_strdup (_("write the text itself, in double quotes"));
    case JD_WANT_NUMBER:
      return remedy_number (node);
    case JD_WANT_BOOL:
      return g_strdup (_("write true or false, without quotes"));
    case JD_WANT_LIST:
      return g_strdup (_("put it in square brackets, [ ]"));
    case JD_WANT_OBJECT:
    case JD_WANT_ANY:
    default:
      return g_strdup (_("put it in braces, { }, and a name in front of each value"));
    }
}

void
jd_value_fault_missing (const JdValue *value, const char *expected)
{
  g_autofree char *remedy = !value->reader->fault ? remedy_missing (value) : NULL;

  fault_with_remedy (value, JD_ERROR_MISSING, expected, _("nothing"), remedy);
}

void
jd_value_fault_type (const JdValue *value, JdWanted wanted)
{
  if (!value->node)
    {
      jd_value_fault_missing (value, describe_wanted (wanted));
      return;
    }
  g_autofree char *found = describe_found (value->node);
  g_autofree char *remedy = jd_value_holds (value, JD_JSON_NULL) ? g_strdup (_("write a value instead")) : remedy_type (value->node, wanted);
  fault_with_remedy (value, JD_ERROR_TYPE, describe_wanted (wanted), found, remedy);
}

/* ---- The wrong value ---- */

void
jd_value_fault_id (const JdValue *value, const char *expected, const char *text)
{
  g_autofree char *id = jd_id_from_text (text);
  g_autofree char *quoted = id ? jd_error_quote (id) : NULL;
  g_autofree char *remedy = quoted ? g_strdup_printf (_("for instance %s"), quoted) : NULL;

  jd_value_fault_value (value, expected, text, remedy);
}

void
jd_value_fault_value (const JdValue *value, const char *expected, const char *text, const char *remedy)
{
  g_autofree char *found = jd_error_quote (text);

  fault_with_remedy (value, JD_ERROR_VALUE, expected, found, remedy);
}

/* ---- What cannot be seen ---- */

/* It has to be told by what stands in front of it. */
static char *
remedy_dropped (const char *text)
{
  const char *at = jd_text_first_dropped (text);

  if (!at)
    return g_strdup (_("take them out"));
  if (at == text)
    return g_strdup_printf (_("take out the sign U+%04X at the beginning"), g_utf8_get_char (at));
  glong length = g_utf8_strlen (text, at - text);
  g_autofree char *before = g_utf8_substring (text, MAX (0, length - BEFORE_SHOWN), length);
  g_autofree char *quoted = jd_error_quote (before);
  return g_strdup_printf (_("take out the sign U+%04X behind %s"), g_utf8_get_char (at), quoted);
}

void
jd_value_fault_dropped (const JdValue *value, const char *text, JdCleaned cleaned)
{
  g_autofree char *found = jd_cleaned_describe (cleaned);
  g_autofree char *remedy = remedy_dropped (text);

  fault_with_remedy (value, JD_ERROR_VALUE, _("text without control or invisible characters"), found, remedy);
}
