// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "model/jd-condition.h"
#include "model/jd-localized.h"
#include "model/jd-place-names.h"

/* From a typed location to a place code. Nothing is guessed: what could be two places gives none, since rules on pay hang on it. */

/* Where people write regions behind a city and no country; in this order. */
static const char *const with_regions[] = { "US", "CA", "GB", "AU" };

/* Regions that are a city: what stands in front of them is a part of it. */
static const char city_regions[] = " DE-BE DE-HB DE-HH AT-9 BE-BRU CH-BS FR-75 CZ-10 HU-BU ";

/* Codes and names that are a state of the US and a country too. They are told apart by the city or not at all, but for countries few jobs are in: there it is the state, in English. */
static const struct
{
  const char *code;    /* of the country; the state is "US-" and the same */
  const char *in_state, *in_country; /* cities, folded, between commas; NULL: few jobs are in the country */
} doubles[] = {
  { "AL", NULL, ",tirana,durres,vlore,shkoder,elbasan," },
  { "AR", ",little rock,fayetteville,bentonville,", ",buenos aires,cordoba,rosario,mendoza," },
  { "AZ", NULL, ",baku,ganja,sumqayit," },
  { "CA", ",los angeles,san francisco,san diego,san jose,sacramento,oakland,palo alto,mountain view,sunnyvale,santa clara,santa monica,"
          "irvine,fresno,long beach,berkeley,cupertino,menlo park,pasadena,burbank,anaheim,redwood city,",
    ",toronto,montreal,vancouver,calgary,ottawa,edmonton,winnipeg,quebec,halifax,victoria,mississauga,waterloo," },
  { "CO", ",denver,boulder,colorado springs,aurora,fort collins,", ",bogota,medellin,cali,barranquilla,cartagena," },
  { "DE", ",wilmington,dover,newark,", ",berlin,hamburg,munchen,munich,koln,cologne,frankfurt,frankfurt am main,stuttgart,dusseldorf,dortmund,essen,"
          "leipzig,bremen,dresden,hannover,hanover,nurnberg,nuremberg,bonn,mannheim,karlsruhe,munster,augsburg,potsdam,freiburg,heidelberg," },
  { "GA", NULL, ",libreville,port-gentil," },
  { "GE", ",atlanta,savannah,augusta,columbus,athens,macon,", ",tbilisi,batumi,kutaisi," },
  { "ID", ",boise,meridian,nampa,", ",jakarta,surabaya,bandung,medan,denpasar," },
  { "IL", ",chicago,springfield,aurora,naperville,peoria,evanston,", ",tel aviv,jerusalem,haifa,herzliya,ramat gan," },
  { "IN", ",indianapolis,fort wayne,bloomington,south bend,", ",bangalore,bengaluru,mumbai,delhi,new delhi,hyderabad,chennai,pune,kolkata,gurgaon,"
          "gurugram,noida,ahmedabad," },
  { "KY", NULL, ",george town," },
  { "LA", NULL, ",vientiane,luang prabang,pakse," },
  { "MA", ",boston,cambridge,worcester,springfield,somerville,", ",casablanca,rabat,marrakech,tangier,fes," },
  { "MD", NULL, ",chisinau,balti,tiraspol," },
  { "ME", NULL, ",podgorica,niksic,budva,kotor," },
  { "MN", NULL, ",ulaanbaatar," },
  { "MO", NULL, ",macao,macau," },
  { "MS", NULL, ",plymouth,brades," },
  { "MT", ",billings,bozeman,missoula,helena,", ",valletta,sliema,st julian's,birkirkara," },
  { "NC", NULL, ",noumea," },
  { "NE", NULL, ",niamey,zinder,maradi," },
  { "PA", ",philadelphia,pittsburgh,harrisburg,allentown,scranton,", ",panama city,panama,colon,david," },
  { "SC", NULL, ",mahe," },
  { "SD", NULL, ",khartoum,omdurman,port sudan," },
  { "TN", ",nashville,memphis,knoxville,chattanooga,", ",tunis,sfax,sousse," },
  { "VA", NULL, ",vatican city,citta del vaticano," },
};

/* Words that stand where a city would. */
static const char *const no_cities[] = { "remote", "hybrid", "anywhere", "home office", "homeoffice", "nationwide", NULL };

static gboolean
is_code (const char *text, gsize minimum, gsize maximum)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;
  return length >= minimum && length <= maximum;
}

/* The country a part of a location names: "NL", "Nederland". */
static const char *
find_country (const char *part, const char *language)
{
  g_autofree char *folded = jd_text_fold (part);

  if (is_code (part, 2, 2) && jd_locale_is_country (part))
    return g_intern_string (part);
  return jd_place_country_named (folded, language);
}

/* The region of @country a part names: "TX", "TX 78701", "Texas", "NSW". */
static const char *
find_region_of (const char *country, const char *part)
{
  g_autofree char *code = g_strndup (part, strcspn (part, " "));
  g_autofree char *folded = jd_text_fold (part);
  gboolean postal = strcspn (part, " ") < strlen (part) && g_ascii_isdigit (part[strcspn (part, " ") + 1]);
  const char *region = jd_place_region_named (country, folded);

  if (!region && strcmp (folded, "d.c.") == 0)
    return jd_place_region_coded (country, "DC");
  return !region && (postal || strcmp (code, part) == 0) ? jd_place_region_coded (country, code) : region;
}

/* "CA-ON", which is whole. */
static const char *
find_whole_code (const char *part)
{
  g_autofree char *country = g_strndup (part, strcspn (part, "-"));

  return is_code (country, 2, 2) && part[2] == '-' ? jd_place_region_coded (country, part + 3) : NULL;
}

static const char *
find_region (const char *part)
{
  const char *region = find_whole_code (part);

  for (gsize i = 0; !region && i < G_N_ELEMENTS (with_regions); i++)
    region = find_region_of (with_regions[i], part);
  return region;
}

static gboolean
lists (const char *cities, const char *folded)
{
  g_autofree char *wanted = g_strconcat (",", folded, ",", NULL);

  return strstr (cities, wanted) != NULL;
}

static int
find_double (const char *country)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doubles); i++)
    if (strcmp (doubles[i].code, country) == 0)
      return (int) i;
  return -1;
}

/* The last part of a location that is a country and a region both; NULL when the city does not tell. */
static const char *
tell_apart (const char *country, const char *region, const char *city, const char *language)
{
  g_autofree char *folded = city ? jd_text_fold (city) : NULL;
  int row = find_double (country);

  /* Puerto Rico, and others that are the same place by both codes. */
  if (row < 0)
    return region;
  if (!folded)
    return NULL;
  /* "München, BY, DE" */
  if (is_code (city, 1, 3) && jd_place_region_coded (country, city))
    return country;
  if (lists (doubles[row].in_country, folded))
    return country;
  if (doubles[row].in_state)
    return lists (doubles[row].in_state, folded) ? region : NULL;
  return !language || jd_language_same (language, "en") ? region : NULL;
}

/* "10115 Berlin" and "1012 AB Amsterdam" without the postal code. */
static const char *
skip_postal_code (const char *city)
{
  const char *rest = city + strspn (city, "0123456789");

  if (rest == city || *rest != ' ')
    return city;
  rest++;
  if (g_ascii_isupper (rest[0]) && g_ascii_isupper (rest[1]) && rest[2] == ' ')
    rest += 3;
  return *rest != '\0' ? rest : city;
}

static char *
build (const char *code, const char *city)
{
  g_autofree char *folded = city ? jd_text_fold (city) : NULL;

  if (!city || g_strv_contains (no_cities, folded))
    return g_strdup (code);
  g_autofree char *place = g_strconcat (code, "/", skip_postal_code (city), NULL);
  return jd_is_place (place) ? g_steal_pointer (&place) : g_strdup (code);
}

/* The parts between commas and parentheses, without those that are empty. */
static GPtrArray *
split (const char *location)
{
  g_autofree char *clean = jd_text_clean (location, -1, JD_TEXT_LINE, NULL);
  g_auto (GStrv) words = g_strsplit_set (clean, ",;()", -1);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i]; i++)
    if (*g_strstrip (words[i]) != '\0')
      g_ptr_array_add (parts, g_strdup (words[i]));
  return parts;
}

/* The state in "Sydney NSW", as Australians write it, which is cut off the city. Codes that others have, too, tell nothing. */
static const char *
find_state_behind (char *part)
{
  static const char *const states[] = { "NSW", "VIC", "QLD", "TAS", "ACT", NULL };
  char *space = strrchr (part, ' ');

  if (!space || !g_strv_contains (states, space + 1))
    return NULL;
  *space = '\0';
  return jd_place_region_coded ("AU", space + 1);
}

/* The code for the part at the end: a country, or a region that needs none. Codes of regions outside of the US do not stand against a country's: NL is never
 * Newfoundland and Labrador. */
static const char *
find_last (const char *part, const char *city, const char *language)
{
  const char *country = find_country (part, language), *region = find_region (part);

  if (!country || !region)
    return country ? country : region;
  return strncmp (region, "US-", 3) == 0 ? tell_apart (country, region, city, language) : country;
}

/* A region without a city, whose name is better known as that of a city elsewhere. */
static gboolean
may_be_city (const char *part, const char *city)
{
  return !city && g_ascii_strcasecmp (part, "Washington") == 0;
}

/* "Stationsplein 1" is no city. */
static gboolean
has_digit (const char *text)
{
  return strcspn (text, "0123456789") < strlen (text);
}

/* The region in front of @country: by itself only where people write so, since elsewhere it is a city of the same name. */
static const char *
region_before (const char *country, const char *part, const char *city)
{
  const char *region = may_be_city (part, city) ? NULL : find_region_of (country, part);

  for (gsize i = 0; i < G_N_ELEMENTS (with_regions); i++)
    if (strcmp (with_regions[i], country) == 0)
      return region;
  if (!region || !city || has_digit (city))
    return NULL;
  g_autofree char *wanted = g_strconcat (" ", region, " ", NULL);
  return !strstr (city_regions, wanted) ? region : NULL;
}

/* Behind @code, a country, @part stands in front: a region, with or without a city before it, or the city. */
static char *
build_in_country (const char *code, const char *part, const char *before)
{
  const char *region = region_before (code, part, before);

  return region ? build (region, before) : build (code, part);
}

char *
jd_place_from_text (const char *location, const char *language)
{
  g_return_val_if_fail (location, NULL);

  g_autoptr (GPtrArray) parts = split (location);
  if (parts->len == 0)
    return NULL;
  const char *state = parts->len == 1 ? find_state_behind (parts->pdata[0]) : NULL;
  if (state)
    return build (state, parts->pdata[0]);
  guint last = parts->len - 1;
  const char *part = g_ptr_array_index (parts, last);
  const char *city = last > 0 ? g_ptr_array_index (parts, last - 1) : NULL;
  const char *code = find_last (part, city, language);
  if (!code || may_be_city (part, city))
    return NULL;
  if (!city || code[2] != '\0')
    return build (code, city);
  return build_in_country (code, city, last > 1 ? g_ptr_array_index (parts, last - 2) : NULL);
}

char *
jd_place_in_country (const char *location, const char *country)
{
  g_return_val_if_fail (location && country && jd_locale_is_country (country), NULL);

  g_autoptr (GPtrArray) parts = split (location);
  if (parts->len > 0 && g_strcmp0 (find_country (g_ptr_array_index (parts, parts->len - 1), NULL), country) == 0)
    g_ptr_array_set_size (parts, (int) parts->len - 1);
  if (parts->len == 0)
    return g_strdup (country);
  return build_in_country (country, g_ptr_array_index (parts, parts->len - 1), parts->len > 1 ? g_ptr_array_index (parts, parts->len - 2) : NULL);
}
