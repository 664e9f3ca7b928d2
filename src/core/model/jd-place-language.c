// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-place-language.h"

#include <string.h>

#include "model/jd-localized.h"

/* Official languages and those work is commonly done in, the commonest first. "*" in front: several are as common. */
static const struct
{
  const char *country, *languages;
} tongues[] = {
  { "AR", "es" },       { "AT", "de" },    { "AU", "en" }, { "BE", "* nl fr de" }, { "BG", "bg" },    { "BO", "es" },    { "BR", "pt" },    { "CA", "en fr" },
  { "CH", "* de fr it" }, { "CL", "es" },  { "CO", "es" }, { "CR", "es" },         { "CY", "el" },    { "CZ", "cs" },    { "DE", "de" },    { "DK", "da" },
  { "DO", "es" },       { "EC", "es" },    { "EE", "et" }, { "ES", "es ca gl eu" }, { "FI", "fi sv" }, { "FR", "fr" },    { "GB", "en cy gd" }, { "GR", "el" },
  { "GT", "es" },       { "HK", "* zh en" }, { "HN", "es" }, { "HR", "hr" },       { "HU", "hu" },    { "ID", "id" },    { "IE", "en ga" }, { "IL", "he" },
  { "IN", "en hi" },    { "IS", "is" },    { "IT", "it" }, { "JP", "ja" },         { "KE", "en sw" }, { "KR", "ko" },    { "LI", "de" },    { "LT", "lt" },
  { "LU", "* fr de lb" }, { "LV", "lv" },  { "MC", "fr" }, { "MT", "en mt" },      { "MX", "es" },    { "MY", "* ms en" }, { "NG", "en" },   { "NI", "es" },
  { "NL", "nl" },       { "NO", "nb nn" }, { "NZ", "en" }, { "PA", "es" },         { "PE", "es" },    { "PH", "en" },    { "PL", "pl" },    { "PT", "pt" },
  { "PY", "es" },       { "RO", "ro" },    { "RS", "sr" }, { "SE", "sv" },         { "SG", "en" },    { "SI", "sl" },    { "SK", "sk" },    { "SV", "es" },
  { "TH", "th" },       { "TR", "tr" },    { "TW", "zh" }, { "UA", "uk" },         { "US", "en es" }, { "UY", "es" },    { "VE", "es" },    { "VN", "vi" },
  { "ZA", "en af" },
};

static const char *
tongues_at (const char *place)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tongues); i++)
    if (strncmp (place, tongues[i].country, 2) == 0)
      return tongues[i].languages;
  return NULL;
}

const char *
jd_place_language (const char *place)
{
  g_return_val_if_fail (place != NULL, NULL);

  const char *languages = tongues_at (place);
  if (languages == NULL || *languages == '*')
    return NULL;
  g_autofree char *first = g_strndup (languages, strcspn (languages, " "));
  return g_intern_string (first);
}

char *
jd_language_at_place (const char *language, const char *place)
{
  g_return_val_if_fail (language != NULL, NULL);

  g_autofree char *bare = jd_language_bare (language);
  g_auto (GStrv) spoken = g_strsplit (place != NULL && tongues_at (place) != NULL ? tongues_at (place) : "", " ", -1);
  /* What else stands in a tag, such as a way of writing, is no matter of the place. */
  gboolean only_country = language[strlen (bare)] == '\0' || strlen (language) == strlen (bare) + 3;

  if (!only_country || !g_strv_contains ((const char *const *) spoken, bare))
    return g_strdup (language);
  return g_strdup_printf ("%s-%.2s", bare, place);
}
