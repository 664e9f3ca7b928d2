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
