// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-fact-fields.h"

#include <string.h>

#include "compose/jd-phrases.h"

#define NAME_LENGTH 60 /* bytes before the colon, of any language */
#define NAME_WORDS 4   /* of a name on a line of its own */
#define VALUE_WORDS 24 /* a value on a line of its own has no more */

/* The fact @name is a name of: what a posting calls it in any of its languages. */
static const JdFact *
fact_called (const char *name, gsize length)
{
  JD_FOREACH_FACT (fact)
    for (guint i = 0; fact->flags & JD_FACT_LISTED && i < JD_N_LANGUAGES; i++)
      if (strlen (fact->words[i]) == length && strncmp (fact->words[i], name, length) == 0)
        return fact;
  for (guint i = 0; jd_phrase_language_at (i); i++)
    {
      const char *several = jd_phrase (jd_phrase_language_at (i), JD_PHRASE_LOCATIONS);
      if (strlen (several) == length && strncmp (several, name, length) == 0)
        return jd_fact_find ("location");
    }
  return NULL;
}

static gboolean
read_field (const JdFactPage *page, guint index, JdFactField *field)
{
  const JdFactLine *line = JD_FACT_LINE (page, index);
  const char *colon = strchr (line->text, ':');
  if (colon ? colon - line->text > NAME_LENGTH : line->words->len > NAME_WORDS)
    return FALSE;
  gsize length = colon ? (gsize) (colon - line->text) : strlen (line->text);
  /* French puts a space before the colon. */
  while (length > 0 && (line->text[length - 1] == ' ' || (length > 1 && strncmp (line->text + length - 2, "\302\240", 2) == 0)))
    length -= line->text[length - 1] == ' ' ? 1 : 2;
  const JdFact *fact = length > 0 && length < 60 ? fact_called (line->text, length) : NULL;
  if (!fact)
    return FALSE;
  gsize start = colon ? (gsize) (colon + 1 - line->text) : 0;
  start += colon ? strspn (line->text + start, " ") : 0;
  const JdFactLine *next = index + 1 < page->lines->len ? JD_FACT_LINE (page, index + 1) : NULL;
  if (colon && line->text[start])
    *field = (JdFactField) { fact, index, index, start };
  else if (next && next->words->len <= VALUE_WORDS && !strchr (next->text, ':') && !line->item)
    *field = (JdFactField) { fact, index, index + 1, 0 };
  else
    return FALSE;
  return TRUE;
}

GArray *
jd_fact_fields_find (const JdFactPage *page)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (JdFactField));
  for (guint i = 0; i < page->lines->len; i++)
    {
      JdFactField field;
      if (!read_field (page, i, &field))
        continue;
      g_array_append_val (fields, field);
      i = field.line;
    }
  return fields;
}

gboolean
jd_fact_fields_are_ours (const JdFactPage *page, const GArray *fields)
{
  const JdFactField *first = fields->len > 0 ? &g_array_index (fields, JdFactField, 0) : NULL;
  return first && first->name_line == 1 && first->fact->flags & JD_FACT_OWED;
}
