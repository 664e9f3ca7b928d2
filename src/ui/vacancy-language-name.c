// SPDX-License-Identifier: GPL-3.0-or-later
/* The languages there are usual spelling dictionaries for. Sorted by tag. */
#include "vacancy-language-name.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vacancy-iso-name.h"

typedef struct
{
  const char *code, *name;
} Name;

static const Name languages[] = {
  { "af", N_ ("Afrikaans") },   { "ar", N_ ("Arabic") },     { "bg", N_ ("Bulgarian") },  { "br", N_ ("Breton") },      { "ca", N_ ("Catalan") },
  { "cs", N_ ("Czech") },       { "cy", N_ ("Welsh") },      { "da", N_ ("Danish") },     { "de", N_ ("German") },      { "el", N_ ("Greek") },
  { "en", N_ ("English") },     { "eo", N_ ("Esperanto") },  { "es", N_ ("Spanish") },    { "et", N_ ("Estonian") },    { "eu", N_ ("Basque") },
  { "fa", N_ ("Persian") },     { "fi", N_ ("Finnish") },    { "fr", N_ ("French") },     { "ga", N_ ("Irish") },       { "gd", N_ ("Scottish Gaelic") },
  { "gl", N_ ("Galician") },    { "he", N_ ("Hebrew") },     { "hi", N_ ("Hindi") },      { "hr", N_ ("Croatian") },    { "hu", N_ ("Hungarian") },
  { "id", N_ ("Indonesian") },  { "is", N_ ("Icelandic") },  { "it", N_ ("Italian") },    { "ko", N_ ("Korean") },      { "lt", N_ ("Lithuanian") },
  { "lv", N_ ("Latvian") },     { "nb", N_ ("Norwegian Bokmål") }, { "nl", N_ ("Dutch") }, { "nn", N_ ("Norwegian Nynorsk") }, { "pl", N_ ("Polish") },
  { "pt", N_ ("Portuguese") },  { "ro", N_ ("Romanian") },   { "ru", N_ ("Russian") },    { "sk", N_ ("Slovak") },      { "sl", N_ ("Slovenian") },
  { "sq", N_ ("Albanian") },    { "sr", N_ ("Serbian") },    { "sv", N_ ("Swedish") },    { "th", N_ ("Thai") },        { "tr", N_ ("Turkish") },
  { "uk", N_ ("Ukrainian") },   { "vi", N_ ("Vietnamese") },
};

/* Where people say less than the full name of the country. Translators: short forms, as in "English (US)". */
static const Name regions[] = {
  { "GB", N_ ("UK") },
  { "US", N_ ("US") },
};

/* What else stands in a tag: how a language is written, or which of its forms it is. Translators: as in "Serbian (Latin, Serbia)". */
static const Name forms[] = {
  { "Arab", N_ ("Arabic script") }, { "Cyrl", N_ ("Cyrillic") },    { "Deva", N_ ("Devanagari") }, { "Hans", N_ ("simplified") },
  { "Hant", N_ ("traditional") },   { "Hebr", N_ ("Hebrew script") }, { "Latn", N_ ("Latin") },      { "valencia", N_ ("Valencia") },
};

static const char *
find_name (const Name *names, gsize length, const char *code)
{
  for (gsize i = 0; i < length; i++)
    if (strcmp (names[i].code, code) == 0)
      return gettext (names[i].name);
  return NULL;
}

/* ISO tells languages apart more finely than people who choose one: "Malay (macrolanguage)", "Spanish; Castilian". */
static char *
bare_language (const char *code)
{
  const char *own = find_name (languages, G_N_ELEMENTS (languages), code);
  const char *name = own ? own : vacancy_iso_language (code);
  char *bare = g_strdup (name);

  if (!own && bare)
    {
      const char *more = strstr (bare, " (");

      bare[more ? (gsize) (more - bare) : strcspn (bare, ";")] = '\0';
    }
  return bare;
}

static const char *
subtag_name (const char *subtag)
{
  const char *name = find_name (regions, G_N_ELEMENTS (regions), subtag);

  if (!name)
    name = find_name (forms, G_N_ELEMENTS (forms), subtag);
  if (!name)
    name = vacancy_iso_country (subtag);
  return name ? name : subtag;
}

char *
vacancy_language_name (const char *language)
{
  g_auto (GStrv) subtags = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GString) more = g_string_new (NULL);

  g_return_val_if_fail (language, NULL);
  subtags = g_strsplit_set (language, "-_", -1);
  name = subtags[0] ? bare_language (subtags[0]) : NULL;
  if (!name)
    return g_strdup (language);
  for (guint i = 1; subtags[i]; i++)
    g_string_append_printf (more, "%s%s", more->len > 0 ? ", " : "", subtag_name (subtags[i]));
  if (more->len == 0)
    return g_steal_pointer (&name);
  /* Translators: a language and a country: "English (US)". */
  return g_strdup_printf (_("%s (%s)"), name, more->str);
}
