// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-phrases.h"

/* @used, which may be NULL, gets the language it is in. */
static const char *
declared_label (const JdLibrary *library, const JdPosting *posting, const char *name, const char *language, const char **used)
{
  const JdVariable *variable = posting ? jd_posting_variable (posting, name) : NULL;

  if (!variable && library)
    variable = jd_library_variable (library, name);
  const char *label = variable ? jd_localized_get (variable->label, language, used) : NULL;
  return label && *label != '\0' ? label : NULL;
}

const char *
jd_label (const JdLibrary *library, const JdPosting *posting, const char *name, const char *language)
{
  g_return_val_if_fail (name && language, name);

  const char *label = declared_label (library, posting, name, language, NULL);
  const JdFact *fact = jd_fact_find (name);

  if (label)
    return label;
  return fact ? jd_phrase_blank (language, fact) : name;
}

const char *
jd_label_for_reader (const JdLibrary *library, const JdPosting *posting, const char *name, const char *reader)
{
  g_return_val_if_fail (name && reader, name);

  const JdFact *fact = jd_fact_find (name);

  return fact ? _(fact->label) : jd_label (library, posting, name, reader);
}

/* "Company" within a sentence. "HR contact" stays, and so does every noun in German. */
static void
append_inside (GString *text, const char *label, const char *language)
{
  const char *rest = g_utf8_next_char (label);
  const gboolean lower = g_unichar_isupper (g_utf8_get_char (label)) && g_unichar_islower (g_utf8_get_char (rest));

  if (!lower || g_ascii_strncasecmp (language, "de", 2) == 0)
    rest = label;
  else
    g_string_append_unichar (text, g_unichar_tolower (g_utf8_get_char (label)));
  g_string_append (text, rest);
}

char *
jd_label_blank (const JdPosting *posting, const char *name, const char **language)
{
  g_return_val_if_fail (posting && name, NULL);

  const char *used = NULL;
  const char *label = declared_label (NULL, posting, name, posting->language, &used);
  const JdFact *fact = !label ? jd_fact_find (name) : NULL;
  GString *text = g_string_new ("[");

  if (label && jd_language_same (used, posting->language))
    used = NULL;
  if (fact)
    {
      label = jd_phrase_blank (posting->language, fact);
      used = jd_phrase_language (posting->language);
    }
  append_inside (text, label ? label : name, used ? used : posting->language);
  if (!label)
    g_string_replace (text, "_", " ", 0);
  g_string_append_c (text, ']');
  if (language)
    *language = used;
  return g_string_free (text, FALSE);
}
