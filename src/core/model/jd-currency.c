// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdlib.h>
#include <string.h>
#include <glib/gi18n-lib.h>

#include "model/jd-money.h"

/* ISO 4217, list of active codes, 2023; without metals, test and settlement codes that have no minor unit. Sorted. Codes with two digits
 * stand alone, others carry theirs. */
static const char codes[][5] = {
  "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD3", "BIF0", "BMD", "BND", "BOB",
  "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF4", "CLP0", "CNY", "COP", "COU", "CRC", "CUC",
  "CUP", "CVE", "CZK", "DJF0", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF0",
  "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD3", "IRR", "ISK0", "JMD", "JOD3", "JPY0", "KES", "KGS", "KHR",
  "KMF0", "KPW", "KRW0", "KWD3", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD3", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT",
  "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR3", "PAB", "PEN", "PGK",
  "PHP", "PKR", "PLN", "PYG0", "QAR", "RON", "RSD", "RUB", "RWF0", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SLL", "SOS",
  "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND3", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX0", "USD", "USN",
  "UYI0", "UYU", "UYW4", "UZS", "VED", "VES", "VND0", "VUV0", "WST", "XAF0", "XCD", "XOF0", "XPF0", "YER", "ZAR", "ZMW", "ZWL",
};

/* The countries (ISO 3166-1) a currency is the only one of, as of 2026. */
static const struct
{
  const char *code, *countries;
} homes[] = {
  { "AED", "AE" }, { "AFN", "AF" }, { "ALL", "AL" }, { "AMD", "AM" }, { "AOA", "AO" }, { "ARS", "AR" },
  { "AUD", "AU CC CX HM KI NF NR TV" }, { "AWG", "AW" }, { "AZN", "AZ" }, { "BAM", "BA" }, { "BBD", "BB" }, { "BDT", "BD" },
  { "BHD", "BH" }, { "BIF", "BI" }, { "BMD", "BM" }, { "BND", "BN" }, { "BOB", "BO" }, { "BRL", "BR" }, { "BSD", "BS" },
  { "BTN", "BT" }, { "BWP", "BW" }, { "BYN", "BY" }, { "BZD", "BZ" }, { "CAD", "CA" }, { "CDF", "CD" }, { "CHF", "CH LI" },
  { "CLP", "CL" }, { "CNY", "CN" }, { "COP", "CO" }, { "CRC", "CR" }, { "CUP", "CU" }, { "CVE", "CV" }, { "CZK", "CZ" },
  { "DJF", "DJ" }, { "DKK", "DK FO GL" }, { "DOP", "DO" }, { "DZD", "DZ" }, { "EGP", "EG" }, { "ERN", "ER" }, { "ETB", "ET" },
  { "EUR", "AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT" },
  { "FJD", "FJ" }, { "FKP", "FK" }, { "GBP", "GB GG GS IM JE" }, { "GEL", "GE" }, { "GHS", "GH" }, { "GIP", "GI" }, { "GMD", "GM" },
  { "GNF", "GN" }, { "GTQ", "GT" }, { "GYD", "GY" }, { "HKD", "HK" }, { "HNL", "HN" }, { "HTG", "HT" }, { "HUF", "HU" },
  { "IDR", "ID" }, { "ILS", "IL" }, { "INR", "IN" }, { "IQD", "IQ" }, { "IRR", "IR" }, { "ISK", "IS" }, { "JMD", "JM" },
  { "JOD", "JO" }, { "JPY", "JP" }, { "KES", "KE" }, { "KGS", "KG" }, { "KHR", "KH" }, { "KMF", "KM" }, { "KPW", "KP" },
  { "KRW", "KR" }, { "KWD", "KW" }, { "KYD", "KY" }, { "KZT", "KZ" }, { "LAK", "LA" }, { "LBP", "LB" }, { "LKR", "LK" },
  { "LRD", "LR" }, { "LSL", "LS" }, { "LYD", "LY" }, { "MAD", "EH MA" }, { "MDL", "MD" }, { "MGA", "MG" }, { "MKD", "MK" },
  { "MMK", "MM" }, { "MNT", "MN" }, { "MOP", "MO" }, { "MRU", "MR" }, { "MUR", "MU" }, { "MVR", "MV" }, { "MWK", "MW" },
  { "MXN", "MX" }, { "MYR", "MY" }, { "MZN", "MZ" }, { "NAD", "NA" }, { "NGN", "NG" }, { "NIO", "NI" }, { "NOK", "BV NO SJ" },
  { "NPR", "NP" }, { "NZD", "CK NU NZ PN TK" }, { "OMR", "OM" }, { "PEN", "PE" }, { "PGK", "PG" }, { "PHP", "PH" }, { "PKR", "PK" },
  { "PLN", "PL" }, { "PYG", "PY" }, { "QAR", "QA" }, { "RON", "RO" }, { "RSD", "RS" }, { "RUB", "RU" }, { "RWF", "RW" },
  { "SAR", "SA" }, { "SBD", "SB" }, { "SCR", "SC" }, { "SDG", "SD" }, { "SEK", "SE" }, { "SGD", "SG" }, { "SHP", "SH" },
  { "SLE", "SL" }, { "SOS", "SO" }, { "SRD", "SR" }, { "SSP", "SS" }, { "STN", "ST" }, { "SYP", "SY" }, { "SZL", "SZ" },
  { "THB", "TH" }, { "TJS", "TJ" }, { "TMT", "TM" }, { "TND", "TN" }, { "TOP", "TO" }, { "TRY", "TR" }, { "TTD", "TT" },
  { "TWD", "TW" }, { "TZS", "TZ" }, { "UAH", "UA" }, { "UGX", "UG" },
  { "USD", "AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI" }, { "UYU", "UY" }, { "UZS", "UZ" }, { "VES", "VE" },
  { "VND", "VN" }, { "VUV", "VU" }, { "WST", "WS" }, { "XAF", "CF CG CM GA GQ TD" }, { "XCD", "AG AI DM GD KN LC MS VC" },
  { "XOF", "BF BJ CI GW ML NE SN TG" }, { "XPF", "NC PF WF" }, { "YER", "YE" }, { "ZAR", "ZA" }, { "ZMW", "ZM" },
};

/* Languages (ISO 639) that are spoken with one currency for the most part, as of 2026. */
static const struct
{
  const char *code, *languages;
} tongues[] = {
  { "CZK", " cs " }, { "DKK", " da fo kl " }, { "EUR", " bg ca de el et eu fi ga gl it lb lt lv mt nl sk sl " }, { "GBP", " cy gd " }, { "GEL", " ka " },
  { "HUF", " hu " }, { "IDR", " id " }, { "ILS", " he " }, { "ISK", " is " }, { "JPY", " ja " }, { "KRW", " ko " }, { "NOK", " nb nn no " }, { "PLN", " pl " },
  { "RON", " ro " }, { "SEK", " sv " }, { "THB", " th " }, { "TRY", " tr " }, { "UAH", " uk " }, { "VND", " vi " },
};

static int
compare_code (const void *key, const void *code)
{
  return strncmp (key, code, 3);
}

int
jd_currency_digits (const char *currency)
{
  g_return_val_if_fail (currency != NULL, -1);

  if (strlen (currency) != 3)
    return -1;
  const char *code = bsearch (currency, codes, G_N_ELEMENTS (codes), sizeof codes[0], compare_code);
  if (code == NULL)
    return -1;
  return code[3] != '\0' ? code[3] - '0' : 2;
}

const char *
jd_currency_of_place (const char *place)
{
  g_return_val_if_fail (place != NULL, NULL);

  g_autofree char *country = g_strndup (place, 2);
  if (strlen (country) < 2 || strchr (country, ' ') != NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    if (strstr (homes[i].countries, country) != NULL)
      return homes[i].code;
  return NULL;
}

/* The country in a tag such as "de-AT" or "sr-Latn-RS". */
static const char *
region_of (char **subtags)
{
  for (guint i = 1; subtags[0] != NULL && subtags[i] != NULL; i++)
    if (strlen (subtags[i]) == 2 && g_ascii_isalpha (subtags[i][0]) && g_ascii_isalpha (subtags[i][1]))
      return subtags[i];
  return NULL;
}

const char *
jd_currency_of_language (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  g_auto (GStrv) subtags = g_strsplit_set (language, "-_", -1);
  const char *region = region_of (subtags);
  g_autofree char *country = region != NULL ? g_ascii_strup (region, -1) : NULL;
  if (country != NULL)
    return jd_currency_of_place (country);
  g_autofree char *wanted = g_strdup_printf (" %s ", subtags[0] != NULL ? subtags[0] : "");
  for (gsize i = 0; i < G_N_ELEMENTS (tongues); i++)
    if (strstr (tongues[i].languages, wanted) != NULL)
      return tongues[i].code;
  return NULL;
}

const char *
jd_currency_nth (guint index)
{
  return index < G_N_ELEMENTS (homes) ? homes[index].code : NULL;
}

void
jd_currency_read (const JdValue *object, const char *member, char currency[4])
{
  g_autofree char *code = jd_read_string (object, member, JD_REQUIRED);
  gboolean known = code != NULL && jd_currency_digits (code) >= 0;

  g_strlcpy (currency, known ? code : "", 4);
  if (code == NULL || known)
    return;
  JdValue value = jd_value_member (object, member, JD_REQUIRED);
  g_autofree char *found = jd_error_quote (code);
  jd_value_fault (&value, JD_ERROR_VALUE, _("a currency code of ISO 4217 such as EUR"), found);
}
