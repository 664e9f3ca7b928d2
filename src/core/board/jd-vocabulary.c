// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-text.h"
#include "jd-vocabulary-table.h"

#define PREFIX_LENGTH(address) (sizeof (address) - 1)

/* ---- the table ---- */

static const JdVocabularyType *
find_type (const JdVocabularyType *rows, const char *name)
{
  for (; rows->name; rows++)
    if (strcmp (rows->name, name) == 0)
      return rows;
  return NULL;
}

/* Whether @type is @wanted, or stems from it by @rows. */
static gboolean
stems_from (const JdVocabularyType *rows, const char *type, const char *wanted)
{
  if (strcmp (type, wanted) == 0)
    return TRUE;
  const JdVocabularyType *row = find_type (rows, type);
  if (!row)
    return FALSE;

  g_auto (GStrv) parents = g_strsplit (row->parents, " ", -1);
  for (char **parent = parents; *parent; parent++)
    if (**parent != '\0' && stems_from (rows, *parent, wanted))
      return TRUE;
  return FALSE;
}

/* What stands behind "name:" in the row of @type or of what it stems from: "Text,URL". NULL when it has no such property. */
static char *
find_property (const char *type, const char *name)
{
  const JdVocabularyType *row = find_type (jd_vocabulary_types, type);
  if (!row)
    return NULL;

  g_autofree char *wanted = g_strdup_printf (" %s:", name);
  const char *at = strstr (row->properties, wanted);
  if (at)
    return g_strndup (at + strlen (wanted), strcspn (at + strlen (wanted), " "));
  g_auto (GStrv) parents = g_strsplit (row->parents, " ", -1);
  char *found = NULL;
  for (char **parent = parents; *parent && !found; parent++)
    found = **parent != '\0' ? find_property (*parent, name) : NULL;
  return found;
}

/* Whether one of @ranges is @data, a type of plain values, or stems from it: URL is Text. */
static gboolean
takes (char **ranges, const char *data)
{
  for (; *ranges; ranges++)
    if (stems_from (jd_vocabulary_data, *ranges, data))
      return TRUE;
  return FALSE;
}

/* ---- values ---- */

static char *
expected_message (char **ranges, const char *found)
{
  g_autofree char *types = g_strjoinv (_(" or "), ranges);

  /* Translators: names of types of schema.org, and what was found instead. */
  return g_strdup_printf (_("expected %s, found %s"), types, found);
}

/* Whether @text names a member of one of @ranges: "TollFree", with or without schema.org before it. */
static gboolean
is_member (char **ranges, const char *text)
{
  const char *name = g_str_has_prefix (text, "https://schema.org/")  ? text + PREFIX_LENGTH ("https://schema.org/")
                     : g_str_has_prefix (text, "http://schema.org/") ? text + PREFIX_LENGTH ("http://schema.org/")
                                                                     : text;
  g_autofree char *word = g_strdup_printf (" %s ", name);

  for (; *ranges; ranges++)
    {
      const JdVocabularyType *row = find_type (jd_vocabulary_enumerations, *ranges);
      if (row && !strchr (name, ' ') && strstr (row->properties, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return end > text && *end == '\0';
}

/* Whether @text, where no text is expected, says what can be read as what is. */
static gboolean
reads_as (char **ranges, const char *text)
{
  return (takes (ranges, "Date") && jd_data_is_date (text)) || (takes (ranges, "DateTime") && jd_data_is_date_time (text)) || is_member (ranges, text);
}

static gboolean
takes_plain (char **ranges)
{
  return takes (ranges, "Number") || takes (ranges, "Boolean") || takes (ranges, "Date") || takes (ranges, "DateTime") || takes (ranges, "Time");
}

/* A text in place of a thing is taken everywhere, only that it says less. */
static void
check_text (JdDataLook *look, char **ranges, const char *text)
{
  if (g_strv_contains ((const char *const *) ranges, "Text") || reads_as (ranges, text))
    return;
  g_autofree char *found = jd_error_quote (text);
  if (takes (ranges, "Text"))
    {
      if (!jd_url_is_safe (text))
        jd_data_look_add (look, JD_SEVERITY_WARNING, expected_message (ranges, found), NULL);
    }
  else if (takes (ranges, "Number") && is_number (text))
    jd_data_look_add (look, JD_SEVERITY_WARNING, expected_message (ranges, found), _("A number in quotes is a text, which not everyone reads as a number."));
  else
    jd_data_look_add (look, takes_plain (ranges) ? JD_SEVERITY_ERROR : JD_SEVERITY_WARNING, expected_message (ranges, found), NULL);
}

static void
check_number (JdDataLook *look, char **ranges, gboolean whole)
{
  if (!takes (ranges, "Number"))
    jd_data_look_add (look, JD_SEVERITY_ERROR, expected_message (ranges, _("a number")), NULL);
  else if (!whole && !g_strv_contains ((const char *const *) ranges, "Number") && !g_strv_contains ((const char *const *) ranges, "Float"))
    jd_data_look_add (look, JD_SEVERITY_ERROR, expected_message (ranges, _("a number with decimals")), NULL);
}

static void check_object (JdDataLook *look, JdJsonNode *object, char **ranges);

static void
check_value (JdDataLook *look, char **ranges, JdJsonNode *value)
{
  switch (value->type)
    {
    case JD_JSON_LIST:
      for (guint i = 0; i < value->length; i++)
        {
          gsize back = jd_data_look_enter (look, NULL, i);
          check_value (look, ranges, &value->items[i]);
          jd_data_look_leave (look, back);
        }
      break;
    case JD_JSON_OBJECT:
      check_object (look, value, ranges);
      break;
    case JD_JSON_TEXT:
      check_text (look, ranges, value->text);
      break;
    case JD_JSON_WHOLE:
    case JD_JSON_REAL:
      check_number (look, ranges, value->type == JD_JSON_WHOLE);
      break;
    case JD_JSON_BOOL:
      if (!takes (ranges, "Boolean"))
        jd_data_look_add (look, JD_SEVERITY_ERROR, expected_message (ranges, _("true or false")), NULL);
      break;
    default:
      jd_data_look_add (look, JD_SEVERITY_ERROR, expected_message (ranges, "null"), NULL);
    }
}

/* ---- things ---- */

static void
check_property (JdDataLook *look, const char *type, JdJsonNode *member)
{
  g_autofree char *found = find_property (type, member->name);
  gsize back = jd_data_look_enter (look, member->name, 0);

  if (!found)
    {
      g_autofree char *name = jd_error_quote (member->name);
      /* Translators: a property and a type of schema.org. */
      jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup_printf (_("expected a property of %s, found %s"), type, name), NULL);
    }
  else
    {
      char *successor = strchr (found, '>');
      if (successor)
        {
          jd_data_look_add (look, JD_SEVERITY_WARNING, g_strdup_printf (_("expected %s, which took its place"), successor + 1), NULL);
          *successor = '\0';
        }
      g_auto (GStrv) ranges = g_strsplit (found, ",", -1);
      check_value (look, ranges, member);
    }
  jd_data_look_leave (look, back);
}

/* Whether a thing of @type can stand where one of @ranges is expected; NULL: anywhere. */
static gboolean
fits (char **ranges, const char *type)
{
  gboolean fit = !ranges;

  for (; ranges && *ranges && !fit; ranges++)
    fit = stems_from (jd_vocabulary_types, type, *ranges);
  return fit;
}

static void
check_object (JdDataLook *look, JdJsonNode *object, char **ranges)
{
  JdJsonNode *type = jd_json_node_member (object, "@type");

  if (!type || type->type != JD_JSON_TEXT)
    {
      gsize back = jd_data_look_enter (look, "@type", 0);
      jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup (_("expected the name of a type of schema.org, found none")), NULL);
      jd_data_look_leave (look, back);
      return;
    }
  if (!find_type (jd_vocabulary_types, type->text))
    {
      g_autofree char *found = jd_error_quote (type->text);
      gsize back = jd_data_look_enter (look, "@type", 0);
      jd_data_look_add (look, JD_SEVERITY_WARNING, g_strdup_printf (_("expected a type that belongs to a JobPosting, found %s"), found), NULL);
      jd_data_look_leave (look, back);
      return;
    }
  if (!fits (ranges, type->text))
    jd_data_look_add (look, JD_SEVERITY_ERROR, expected_message (ranges, type->text), NULL);
  for (guint i = 0; i < object->length; i++)
    if (object->items[i].name[0] != '@')
      check_property (look, type->text, &object->items[i]);
}

void
jd_vocabulary_check (JdJsonNode *object, GPtrArray *findings)
{
  g_return_if_fail (object && object->type == JD_JSON_OBJECT && findings);

  g_autoptr (GString) path = g_string_new (NULL);
  JdDataLook look = { findings, jd_vocabulary_release, path };
  check_object (&look, object, NULL);
}
