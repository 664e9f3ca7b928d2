// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-place-language.h"

#include <string.h>

#include "base/jd-locale.h"
#include "model/jd-localized.h"

/* CLDR knows which language most people speak there, not which one they work in. Where several are as common as each other, and where it is another: */
static const char several[] = " BE CH HK LU MY ";
static const struct
{
  const char *language, *countries;
} others[] = {
  { "en", " BW GH IN KE LS MT MU NA PH PK RW SZ TZ UG ZW " },
  { "es", " PY " },
};

static gboolean
lists (const char *countries, const char *place)
{
  const char wanted[] = { ' ', place[0], place[0] != '\0' ? place[1] : '\0', ' ', '\0' };

  return strstr (countries, wanted) != NULL;
}

const char *
jd_place_language (const char *place)
{
  g_return_val_if_fail (place, NULL);

  if (lists (several, place))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (lists (others[i].countries, place))
      return others[i].language;
  g_autofree char *country = g_strndup (place, 2);
  g_autofree char *likely = jd_locale_likely_language (country);
  return likely ? g_intern_string (likely) : NULL;
}

/* English is one of commerce nearly everywhere. */
static gboolean
is_of_place (const char *bare, const char *place)
{
  g_autofree char *country = g_strndup (place, 2);

  if (strcmp (bare, "en") == 0)
    return g_strcmp0 (jd_place_language (place), "en") == 0 || lists (" HK MY ", place);
  return g_strv_contains (jd_locale_languages_of (country), bare);
}

char *
jd_language_at_place (const char *language, const char *place)
{
  g_return_val_if_fail (language, NULL);

  g_autofree char *bare = jd_language_bare (language);
  const char *public = jd_language_public (language);
  /* What else stands in a tag, such as a way of writing, is no matter of the place; how people are addressed stays. */
  gboolean only_country = public[strlen (bare)] == '\0' || strlen (public) == strlen (bare) + 3;

  if (!only_country || !place || !is_of_place (bare, place))
    return g_strdup (language);
  return g_strdup_printf ("%s-%.2s%s", bare, place, language + strlen (public));
}
