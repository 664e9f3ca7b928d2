// SPDX-License-Identifier: GPL-3.0-or-later
/* What a translation may say: the variables of the text it is of, and markup that is whole. */
#include "jd-translate-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "model/jd-wording.h"

void
jd_translate_fault (GPtrArray *faults, const JdPoEntry *entry, JdErrorCode code, const char *file, const char *expected, const char *found)
{
  GError *error = NULL;
  g_autofree char *place = g_strdup_printf (_("line %u"), entry->line);
  jd_error_set (&error, code, file, place, expected, found);
  g_ptr_array_add (faults, error);
}

GStrv
jd_translate_needed (const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      g_autofree char *name = piece.event == JD_WORDING_VARIABLE && piece.article == JD_ARTICLE_NONE ? g_strndup (piece.text, piece.length) : NULL;
      if (name && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  g_ptr_array_add (names, NULL);
  g_ptr_array_set_free_func (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* The first of @names that @others lacks; NULL: none. */
static const char *
first_lacking (char **names, char **others)
{
  for (; *names; names++)
    if (!g_strv_contains ((const char *const *) others, *names))
      return *names;
  return NULL;
}

static gboolean
check_variables (const JdPoEntry *entry, const char *file, GPtrArray *faults)
{
  g_auto (GStrv) needed = jd_translate_needed (entry->id), known = jd_wording_variables (entry->id), there = jd_wording_variables (entry->text);
  const char *missing = first_lacking (needed, there), *unknown = first_lacking (there, known);
  if (missing)
    {
      g_autofree char *expected = g_strdup_printf (_("the variable {%s}, as the text has it"), missing);
      jd_translate_fault (faults, entry, JD_ERROR_MISSING, file, expected, _("none"));
    }
  else if (unknown)
    {
      g_autofree char *found = g_strdup_printf ("{%s}", unknown);
      jd_translate_fault (faults, entry, JD_ERROR_REFERENCE, file, _("only variables that the text has"), found);
    }
  return !missing && !unknown;
}

/* Signs that mean something when they are well-formed. A lone * is left to people: they write "5 * 3" and "Kolleg*innen". */
static const char *const signs[] = { "**", "](", "{" };

/* The first of signs that stands in the plain text of @wording and is not escaped; NULL: none. */
static const char *
first_loose_sign (const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    for (gsize at = 0; piece.event == JD_WORDING_TEXT && at < piece.length; at++)
      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        if (strncmp (piece.text + at, signs[i], MIN (strlen (signs[i]), piece.length - at)) == 0 && strlen (signs[i]) <= piece.length - at
            && (piece.text == wording || at > 0 || piece.text[-1] != '\\'))
          return signs[i];
  return NULL;
}

static gboolean
check_markup (const JdPoEntry *entry, const char *file, GPtrArray *faults)
{
  const char *loose = first_loose_sign (entry->text);
  g_auto (GStrv) unsafe = jd_wording_unsafe_links (entry->text);
  if (loose && !first_loose_sign (entry->id))
    {
      g_autofree char *found = jd_error_quote (loose);
      jd_translate_fault (faults, entry, JD_ERROR_VALUE, file, _("markup that is whole, or a backslash before the sign"), found);
      return FALSE;
    }
  if (unsafe && *unsafe)
    {
      g_autofree char *found = jd_error_quote (*unsafe);
      jd_translate_fault (faults, entry, JD_ERROR_VALUE, file, _("an address that may stand in a posting"), found);
      return FALSE;
    }
  return TRUE;
}

char *
jd_translate_accept (const JdPoEntry *entry, const JdTranslatePlace *place, const char *file, GPtrArray *faults)
{
  if (!place->paragraphs && strchr (entry->text, '\n'))
    {
      jd_translate_fault (faults, entry, JD_ERROR_VALUE, file, _("one line"), _("several"));
      return NULL;
    }
  if (!check_variables (entry, file, faults) || !check_markup (entry, file, faults))
    return NULL;
  return place->paragraphs ? jd_text_clean (entry->text, -1, JD_TEXT_PARAGRAPHS, NULL) : jd_text_clean_line (entry->text);
}
