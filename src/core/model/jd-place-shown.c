// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-condition.h"

#include <string.h>

#include "base/jd-locale.h"
#include "model/jd-localized.h"

/* Countries where people write the code of a region behind a city, and what stands between. */
static const struct
{
  const char *country, *between;
} coded[] = { { "US", ", " }, { "CA", ", " }, { "AU", " " } };

/* NULL where they do not. */
static const char *
between_codes (const char *place)
{
  for (gsize i = 0; i < G_N_ELEMENTS (coded); i++)
    if (strncmp (place, coded[i].country, 2) == 0)
      return coded[i].between;
  return NULL;
}

/* "Bayern", or the country where the place is all of it, or nobody knows what the region is called. New string. */
static char *
name_area (const char *place, const char *language)
{
  g_autofree char *area = g_strndup (place, strcspn (place, "/")), *country = g_strndup (place, 2);
  gboolean alone;
  char *region = area[2] == '-' ? jd_region_name (area, language, &alone) : NULL;

  return region ? region : jd_locale_country_name (country, language);
}

/* Nobody writes it in full. */
static gboolean
is_britain_in_english (const char *country, const char *language)
{
  return strcmp (country, "GB") == 0 && jd_language_same (language, "en");
}

char *
jd_place_shown (const char *place, const char *language)
{
  g_return_val_if_fail (place && language, NULL);

  const char *city = strchr (place, '/'), *between = between_codes (place);
  if (!city)
    return name_area (place, language);
  if (between && place[2] == '-')
    return g_strdup_printf ("%s%s%.*s", city + 1, between, (int) (city - place - 3), place + 3);
  g_autofree char *country = g_strndup (place, 2);
  g_autofree char *name = is_britain_in_english (country, language) ? g_strdup ("UK") : jd_locale_country_name (country, language);
  return g_strdup_printf ("%s, %s", city + 1, name);
}
