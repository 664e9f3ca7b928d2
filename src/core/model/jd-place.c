// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-text.h"
#include "model/jd-condition.h"

/* From a typed location to a place code. Nothing is guessed: what could be two places gives none, since rules on pay hang on it. */

/* Names are folded (jd_text_fold). */
typedef struct
{
  const char *name, *code;
} Place;

/* ISO 3166-1, in English and in the languages spoken there. */
static const Place countries[] = {
  { "united arab emirates", "AE" }, { "uae", "AE" }, { "argentina", "AR" }, { "austria", "AT" },
  { "osterreich", "AT" }, { "australia", "AU" }, { "belgium", "BE" }, { "belgie", "BE" }, { "belgique", "BE" },
  { "belgien", "BE" }, { "bulgaria", "BG" }, { "brazil", "BR" }, { "brasil", "BR" }, { "canada", "CA" },
  { "switzerland", "CH" }, { "schweiz", "CH" }, { "suisse", "CH" }, { "svizzera", "CH" }, { "chile", "CL" },
  { "china", "CN" }, { "colombia", "CO" }, { "costa rica", "CR" }, { "cyprus", "CY" }, { "czech republic", "CZ" },
  { "czechia", "CZ" }, { "cesko", "CZ" }, { "ceska republika", "CZ" }, { "germany", "DE" }, { "deutschland", "DE" },
  { "denmark", "DK" }, { "danmark", "DK" }, { "estonia", "EE" }, { "eesti", "EE" }, { "egypt", "EG" },
  { "spain", "ES" }, { "espana", "ES" }, { "finland", "FI" }, { "suomi", "FI" }, { "france", "FR" },
  { "united kingdom", "GB" }, { "uk", "GB" }, { "great britain", "GB" }, { "britain", "GB" }, { "georgia", "GE" },
  { "greece", "GR" }, { "hellas", "GR" }, { "hong kong", "HK" }, { "croatia", "HR" }, { "hrvatska", "HR" },
  { "hungary", "HU" }, { "magyarorszag", "HU" }, { "indonesia", "ID" }, { "ireland", "IE" }, { "eire", "IE" },
  { "israel", "IL" }, { "india", "IN" }, { "bharat", "IN" }, { "iceland", "IS" }, { "island", "IS" },
  { "italy", "IT" }, { "italia", "IT" }, { "japan", "JP" }, { "nippon", "JP" }, { "kenya", "KE" },
  { "south korea", "KR" }, { "korea", "KR" }, { "republic of korea", "KR" }, { "liechtenstein", "LI" },
  { "lithuania", "LT" }, { "lietuva", "LT" }, { "luxembourg", "LU" }, { "luxemburg", "LU" }, { "letzebuerg", "LU" },
  { "latvia", "LV" }, { "latvija", "LV" }, { "morocco", "MA" }, { "maroc", "MA" }, { "monaco", "MC" },
  { "malta", "MT" }, { "mexico", "MX" }, { "malaysia", "MY" }, { "nigeria", "NG" }, { "netherlands", "NL" },
  { "the netherlands", "NL" }, { "nederland", "NL" }, { "holland", "NL" }, { "niederlande", "NL" },
  { "norway", "NO" }, { "norge", "NO" }, { "noreg", "NO" }, { "new zealand", "NZ" }, { "aotearoa", "NZ" },
  { "panama", "PA" }, { "peru", "PE" }, { "philippines", "PH" }, { "pilipinas", "PH" }, { "pakistan", "PK" },
  { "poland", "PL" }, { "polska", "PL" }, { "portugal", "PT" }, { "qatar", "QA" }, { "romania", "RO" },
  { "serbia", "RS" }, { "srbija", "RS" }, { "saudi arabia", "SA" }, { "sweden", "SE" }, { "sverige", "SE" },
  { "singapore", "SG" }, { "slovenia", "SI" }, { "slovenija", "SI" }, { "slovakia", "SK" }, { "slovensko", "SK" },
  { "thailand", "TH" }, { "tunisia", "TN" }, { "tunisie", "TN" }, { "turkey", "TR" }, { "turkiye", "TR" },
  { "taiwan", "TW" }, { "ukraine", "UA" }, { "united states", "US" }, { "usa", "US" },
  { "united states of america", "US" }, { "u.s.", "US" }, { "u.s.a.", "US" }, { "america", "US" },
  { "uruguay", "UY" }, { "vietnam", "VN" }, { "viet nam", "VN" }, { "south africa", "ZA" },
};

/* ISO 3166-2, where people write regions behind a city. */
static const Place regions[] = {
  { "alabama", "US-AL" }, { "alaska", "US-AK" }, { "arizona", "US-AZ" }, { "arkansas", "US-AR" },
  { "california", "US-CA" }, { "colorado", "US-CO" }, { "connecticut", "US-CT" }, { "delaware", "US-DE" },
  { "district of columbia", "US-DC" }, { "d.c.", "US-DC" }, { "florida", "US-FL" }, { "georgia", "US-GA" }, { "hawaii", "US-HI" },
  { "idaho", "US-ID" }, { "illinois", "US-IL" }, { "indiana", "US-IN" }, { "iowa", "US-IA" }, { "kansas", "US-KS" },
  { "kentucky", "US-KY" }, { "louisiana", "US-LA" }, { "maine", "US-ME" }, { "maryland", "US-MD" },
  { "massachusetts", "US-MA" }, { "michigan", "US-MI" }, { "minnesota", "US-MN" }, { "mississippi", "US-MS" },
  { "missouri", "US-MO" }, { "montana", "US-MT" }, { "nebraska", "US-NE" }, { "nevada", "US-NV" },
  { "new hampshire", "US-NH" }, { "new jersey", "US-NJ" }, { "new mexico", "US-NM" }, { "new york", "US-NY" },
  { "north carolina", "US-NC" }, { "north dakota", "US-ND" }, { "ohio", "US-OH" }, { "oklahoma", "US-OK" },
  { "oregon", "US-OR" }, { "pennsylvania", "US-PA" }, { "rhode island", "US-RI" }, { "south carolina", "US-SC" },
  { "south dakota", "US-SD" }, { "tennessee", "US-TN" }, { "texas", "US-TX" }, { "utah", "US-UT" },
  { "vermont", "US-VT" }, { "virginia", "US-VA" }, { "washington", "US-WA" }, { "west virginia", "US-WV" },
  { "wisconsin", "US-WI" }, { "wyoming", "US-WY" }, { "puerto rico", "US-PR" }, { "alberta", "CA-AB" },
  { "british columbia", "CA-BC" }, { "manitoba", "CA-MB" }, { "new brunswick", "CA-NB" },
  { "newfoundland and labrador", "CA-NL" }, { "nova scotia", "CA-NS" }, { "ontario", "CA-ON" },
  { "prince edward island", "CA-PE" }, { "quebec", "CA-QC" }, { "saskatchewan", "CA-SK" }, { "england", "GB-ENG" },
  { "scotland", "GB-SCT" }, { "wales", "GB-WLS" }, { "northern ireland", "GB-NIR" }, { "new south wales", "AU-NSW" },
  { "victoria", "AU-VIC" }, { "queensland", "AU-QLD" }, { "western australia", "AU-WA" },
  { "south australia", "AU-SA" }, { "tasmania", "AU-TAS" }, { "australian capital territory", "AU-ACT" },
};

/* Codes and names that are a state of the US and a country too. They are told apart by the city or not at all. */
static const struct
{
  const char *code;    /* of the country; the state is "US-" and the same */
  const char *in_state, *in_country; /* cities, folded, between commas */
} doubles[] = {
  { "AR", ",little rock,fayetteville,bentonville,", ",buenos aires,cordoba,rosario,mendoza," },
  { "CA", ",los angeles,san francisco,san diego,san jose,sacramento,oakland,palo alto,mountain view,sunnyvale,santa clara,santa monica,"
          "irvine,fresno,long beach,berkeley,cupertino,menlo park,pasadena,burbank,anaheim,redwood city,",
    ",toronto,montreal,vancouver,calgary,ottawa,edmonton,winnipeg,quebec,halifax,victoria,mississauga,waterloo," },
  { "CO", ",denver,boulder,colorado springs,aurora,fort collins,", ",bogota,medellin,cali,barranquilla,cartagena," },
  { "DE", ",wilmington,dover,newark,", ",berlin,hamburg,munchen,munich,koln,cologne,frankfurt,frankfurt am main,stuttgart,dusseldorf,dortmund,essen,"
          "leipzig,bremen,dresden,hannover,hanover,nurnberg,nuremberg,bonn,mannheim,karlsruhe,munster,augsburg,potsdam,freiburg,heidelberg," },
  { "GE", ",atlanta,savannah,augusta,columbus,athens,macon,", ",tbilisi,batumi,kutaisi," },
  { "ID", ",boise,meridian,nampa,", ",jakarta,surabaya,bandung,medan,denpasar," },
  { "IL", ",chicago,springfield,aurora,naperville,peoria,evanston,", ",tel aviv,jerusalem,haifa,herzliya,ramat gan," },
  { "IN", ",indianapolis,fort wayne,bloomington,south bend,", ",bangalore,bengaluru,mumbai,delhi,new delhi,hyderabad,chennai,pune,kolkata,gurgaon,"
          "gurugram,noida,ahmedabad," },
  { "MA", ",boston,cambridge,worcester,springfield,somerville,", ",casablanca,rabat,marrakech,tangier,fes," },
  { "MT", ",billings,bozeman,missoula,helena,", ",valletta,sliema,st julian's,birkirkara," },
  { "PA", ",philadelphia,pittsburgh,harrisburg,allentown,scranton,", ",panama city,panama,colon,david," },
  { "TN", ",nashville,memphis,knoxville,chattanooga,", ",tunis,sfax,sousse," },
};

/* Words that stand where a city would. */
static const char *const no_cities[] = { "remote", "hybrid", "anywhere", "home office", "homeoffice", "nationwide", NULL };

static const char *
find_name (const Place *places, gsize length, const char *folded)
{
  for (gsize i = 0; i < length; i++)
    if (strcmp (places[i].name, folded) == 0)
      return places[i].code;
  return NULL;
}

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
find_country (const char *part)
{
  g_autofree char *folded = jd_text_fold (part);

  if (is_code (part, 2, 2))
    for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
      if (strcmp (countries[i].code, part) == 0)
        return countries[i].code;
  return find_name (countries, G_N_ELEMENTS (countries), folded);
}

/* The region a part names, within @country when that is known: "TX", "TX 78701", "Texas", "NSW". */
static const char *
find_region (const char *part, const char *country)
{
  g_autofree char *code = g_strndup (part, strcspn (part, " "));
  g_autofree char *folded = jd_text_fold (part);
  gboolean postal = strcspn (part, " ") < strlen (part) && g_ascii_isdigit (part[strcspn (part, " ") + 1]);

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      const char *region = regions[i].code;
      if (country != NULL && strncmp (region, country, 2) != 0)
        continue;
      if (strcmp (regions[i].name, folded) == 0 || ((postal || strcmp (code, part) == 0) && strcmp (region + 3, code) == 0))
        return region;
    }
  return NULL;
}

static gboolean
lists (const char *cities, const char *folded)
{
  g_autofree char *wanted = g_strconcat (",", folded, ",", NULL);

  return strstr (cities, wanted) != NULL;
}

/* The last part of a location that is a country and a region both; NULL when the city does not tell. */
static const char *
tell_apart (const char *country, const char *region, const char *city)
{
  g_autofree char *folded = city != NULL ? jd_text_fold (city) : NULL;

  for (gsize i = 0; folded != NULL && i < G_N_ELEMENTS (doubles); i++)
    if (strcmp (doubles[i].code, country) == 0)
      {
        if (lists (doubles[i].in_country, folded))
          return country;
        return lists (doubles[i].in_state, folded) ? region : NULL;
      }
  return NULL;
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
  g_autofree char *folded = city != NULL ? jd_text_fold (city) : NULL;

  if (city == NULL || g_strv_contains (no_cities, folded))
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

  for (guint i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0')
      g_ptr_array_add (parts, g_strdup (words[i]));
  return parts;
}

/* The code for the part at the end: a country, or a region that needs none. Codes of regions outside of the US do not stand against a country's: NL is never
 * Newfoundland and Labrador. */
static const char *
find_last (const char *part, const char *city)
{
  const char *country = find_country (part), *region = find_region (part, NULL);

  if (country == NULL || region == NULL)
    return country != NULL ? country : region;
  return strncmp (region, "US-", 3) == 0 ? tell_apart (country, region, city) : country;
}

/* A region without a city, whose name is better known as that of a city elsewhere. */
static gboolean
may_be_city (const char *part, const char *city)
{
  return city == NULL && g_ascii_strcasecmp (part, "Washington") == 0;
}

/* Behind @code, a country, @part stands in front: a region, with or without a city before it, or the city. */
static char *
build_in_country (const char *code, const char *part, const char *before)
{
  const char *region = may_be_city (part, before) ? NULL : find_region (part, code);

  return region != NULL ? build (region, before) : build (code, part);
}

char *
jd_place_from_text (const char *location)
{
  g_return_val_if_fail (location != NULL, NULL);

  g_autoptr (GPtrArray) parts = split (location);
  if (parts->len == 0)
    return NULL;
  guint last = parts->len - 1;
  const char *part = g_ptr_array_index (parts, last);
  const char *city = last > 0 ? g_ptr_array_index (parts, last - 1) : NULL;
  const char *code = find_last (part, city);
  if (code == NULL || may_be_city (part, city))
    return NULL;
  if (city == NULL || code[2] != '\0')
    return build (code, city);
  return build_in_country (code, city, last > 1 ? g_ptr_array_index (parts, last - 2) : NULL);
}
