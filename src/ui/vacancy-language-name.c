// SPDX-License-Identifier: GPL-3.0-or-later
/* The languages there are usual spelling dictionaries for. Sorted by tag. */
#include "vacancy-language-name.h"

#include <glib/gi18n.h>
#include <string.h>

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

/* Where the code is not what people say. Translators: short forms, as in "English (US)". */
static const Name regions[] = {
  { "AT", N_ ("Austria") },
  { "BE", N_ ("Belgium") },
  { "BR", N_ ("Brazil") },
  { "CH", N_ ("Switzerland") },
  { "DE", N_ ("Germany") },
  { "GB", N_ ("UK") },
  { "LI", N_ ("Liechtenstein") },
  { "LU", N_ ("Luxembourg") },
  { "US", N_ ("US") },
};

static const char *
find_name (const Name *names, gsize length, const char *code)
{
  for (gsize i = 0; i < length; i++)
    if (strcmp (names[i].code, code) == 0)
      return gettext (names[i].name);
  return NULL;
}

char *
vacancy_language_name (const char *language)
{
  g_auto (GStrv) subtags = NULL;
  const char *name, *region;

  g_return_val_if_fail (language, NULL);
  subtags = g_strsplit_set (language, "-_", 2);
  name = subtags[0] ? find_name (languages, G_N_ELEMENTS (languages), subtags[0]) : NULL;
  if (!name)
    return g_strdup (language);
  if (!subtags[1])
    return g_strdup (name);
  region = find_name (regions, G_N_ELEMENTS (regions), subtags[1]);
  /* Translators: a language and a country: "English (US)". */
  return g_strdup_printf (_("%s (%s)"), name, region ? region : subtags[1]);
}
