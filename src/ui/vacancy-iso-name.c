// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-iso-name.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* The names in the tables are those of the package iso-codes, which has them in other languages too. Each table is sorted by code. */
typedef struct
{
  const char *code, *name;
} Name;

/* ISO 3166-1. */
static const Name countries[] = {
  { "AD", "Andorra" }, { "AE", "United Arab Emirates" }, { "AF", "Afghanistan" }, { "AG", "Antigua and Barbuda" }, { "AI", "Anguilla" },
  { "AL", "Albania" }, { "AM", "Armenia" }, { "AO", "Angola" }, { "AQ", "Antarctica" }, { "AR", "Argentina" }, { "AS", "American Samoa" },
  { "AT", "Austria" }, { "AU", "Australia" }, { "AW", "Aruba" }, { "AX", "Åland Islands" }, { "AZ", "Azerbaijan" },
  { "BA", "Bosnia and Herzegovina" }, { "BB", "Barbados" }, { "BD", "Bangladesh" }, { "BE", "Belgium" }, { "BF", "Burkina Faso" },
  { "BG", "Bulgaria" }, { "BH", "Bahrain" }, { "BI", "Burundi" }, { "BJ", "Benin" }, { "BL", "Saint Barthélemy" }, { "BM", "Bermuda" },
  { "BN", "Brunei Darussalam" }, { "BO", "Bolivia" }, { "BQ", "Bonaire, Sint Eustatius and Saba" }, { "BR", "Brazil" }, { "BS", "Bahamas" },
  { "BT", "Bhutan" }, { "BV", "Bouvet Island" }, { "BW", "Botswana" }, { "BY", "Belarus" }, { "BZ", "Belize" }, { "CA", "Canada" },
  { "CC", "Cocos (Keeling) Islands" }, { "CD", "Congo, The Democratic Republic of the" }, { "CF", "Central African Republic" }, { "CG", "Congo" },
  { "CH", "Switzerland" }, { "CI", "Côte d'Ivoire" }, { "CK", "Cook Islands" }, { "CL", "Chile" }, { "CM", "Cameroon" }, { "CN", "China" },
  { "CO", "Colombia" }, { "CR", "Costa Rica" }, { "CU", "Cuba" }, { "CV", "Cabo Verde" }, { "CW", "Curaçao" }, { "CX", "Christmas Island" },
  { "CY", "Cyprus" }, { "CZ", "Czechia" }, { "DE", "Germany" }, { "DJ", "Djibouti" }, { "DK", "Denmark" }, { "DM", "Dominica" },
  { "DO", "Dominican Republic" }, { "DZ", "Algeria" }, { "EC", "Ecuador" }, { "EE", "Estonia" }, { "EG", "Egypt" }, { "EH", "Western Sahara" },
  { "ER", "Eritrea" }, { "ES", "Spain" }, { "ET", "Ethiopia" }, { "FI", "Finland" }, { "FJ", "Fiji" }, { "FK", "Falkland Islands (Malvinas)" },
  { "FM", "Micronesia, Federated States of" }, { "FO", "Faroe Islands" }, { "FR", "France" }, { "GA", "Gabon" }, { "GB", "United Kingdom" },
  { "GD", "Grenada" }, { "GE", "Georgia" }, { "GF", "French Guiana" }, { "GG", "Guernsey" }, { "GH", "Ghana" }, { "GI", "Gibraltar" },
  { "GL", "Greenland" }, { "GM", "Gambia" }, { "GN", "Guinea" }, { "GP", "Guadeloupe" }, { "GQ", "Equatorial Guinea" }, { "GR", "Greece" },
  { "GS", "South Georgia and the South Sandwich Islands" }, { "GT", "Guatemala" }, { "GU", "Guam" }, { "GW", "Guinea-Bissau" }, { "GY", "Guyana" },
  { "HK", "Hong Kong" }, { "HM", "Heard Island and McDonald Islands" }, { "HN", "Honduras" }, { "HR", "Croatia" }, { "HT", "Haiti" },
  { "HU", "Hungary" }, { "ID", "Indonesia" }, { "IE", "Ireland" }, { "IL", "Israel" }, { "IM", "Isle of Man" }, { "IN", "India" },
  { "IO", "British Indian Ocean Territory" }, { "IQ", "Iraq" }, { "IR", "Iran" }, { "IS", "Iceland" }, { "IT", "Italy" }, { "JE", "Jersey" },
  { "JM", "Jamaica" }, { "JO", "Jordan" }, { "JP", "Japan" }, { "KE", "Kenya" }, { "KG", "Kyrgyzstan" }, { "KH", "Cambodia" }, { "KI", "Kiribati" },
  { "KM", "Comoros" }, { "KN", "Saint Kitts and Nevis" }, { "KP", "North Korea" }, { "KR", "South Korea" }, { "KW", "Kuwait" },
  { "KY", "Cayman Islands" }, { "KZ", "Kazakhstan" }, { "LA", "Laos" }, { "LB", "Lebanon" }, { "LC", "Saint Lucia" }, { "LI", "Liechtenstein" },
  { "LK", "Sri Lanka" }, { "LR", "Liberia" }, { "LS", "Lesotho" }, { "LT", "Lithuania" }, { "LU", "Luxembourg" }, { "LV", "Latvia" },
  { "LY", "Libya" }, { "MA", "Morocco" }, { "MC", "Monaco" }, { "MD", "Moldova" }, { "ME", "Montenegro" }, { "MF", "Saint Martin (French part)" },
  { "MG", "Madagascar" }, { "MH", "Marshall Islands" }, { "MK", "North Macedonia" }, { "ML", "Mali" }, { "MM", "Myanmar" }, { "MN", "Mongolia" },
  { "MO", "Macao" }, { "MP", "Northern Mariana Islands" }, { "MQ", "Martinique" }, { "MR", "Mauritania" }, { "MS", "Montserrat" }, { "MT", "Malta" },
  { "MU", "Mauritius" }, { "MV", "Maldives" }, { "MW", "Malawi" }, { "MX", "Mexico" }, { "MY", "Malaysia" }, { "MZ", "Mozambique" },
  { "NA", "Namibia" }, { "NC", "New Caledonia" }, { "NE", "Niger" }, { "NF", "Norfolk Island" }, { "NG", "Nigeria" }, { "NI", "Nicaragua" },
  { "NL", "Netherlands" }, { "NO", "Norway" }, { "NP", "Nepal" }, { "NR", "Nauru" }, { "NU", "Niue" }, { "NZ", "New Zealand" }, { "OM", "Oman" },
  { "PA", "Panama" }, { "PE", "Peru" }, { "PF", "French Polynesia" }, { "PG", "Papua New Guinea" }, { "PH", "Philippines" }, { "PK", "Pakistan" },
  { "PL", "Poland" }, { "PM", "Saint Pierre and Miquelon" }, { "PN", "Pitcairn" }, { "PR", "Puerto Rico" }, { "PS", "Palestine, State of" },
  { "PT", "Portugal" }, { "PW", "Palau" }, { "PY", "Paraguay" }, { "QA", "Qatar" }, { "RE", "Réunion" }, { "RO", "Romania" }, { "RS", "Serbia" },
  { "RU", "Russian Federation" }, { "RW", "Rwanda" }, { "SA", "Saudi Arabia" }, { "SB", "Solomon Islands" }, { "SC", "Seychelles" },
  { "SD", "Sudan" }, { "SE", "Sweden" }, { "SG", "Singapore" }, { "SH", "Saint Helena, Ascension and Tristan da Cunha" }, { "SI", "Slovenia" },
  { "SJ", "Svalbard and Jan Mayen" }, { "SK", "Slovakia" }, { "SL", "Sierra Leone" }, { "SM", "San Marino" }, { "SN", "Senegal" },
  { "SO", "Somalia" }, { "SR", "Suriname" }, { "SS", "South Sudan" }, { "ST", "Sao Tome and Principe" }, { "SV", "El Salvador" },
  { "SX", "Sint Maarten (Dutch part)" }, { "SY", "Syria" }, { "SZ", "Eswatini" }, { "TC", "Turks and Caicos Islands" }, { "TD", "Chad" },
  { "TF", "French Southern Territories" }, { "TG", "Togo" }, { "TH", "Thailand" }, { "TJ", "Tajikistan" }, { "TK", "Tokelau" },
  { "TL", "Timor-Leste" }, { "TM", "Turkmenistan" }, { "TN", "Tunisia" }, { "TO", "Tonga" }, { "TR", "Türkiye" }, { "TT", "Trinidad and Tobago" },
  { "TV", "Tuvalu" }, { "TW", "Taiwan" }, { "TZ", "Tanzania" }, { "UA", "Ukraine" }, { "UG", "Uganda" },
  { "UM", "United States Minor Outlying Islands" }, { "US", "United States" }, { "UY", "Uruguay" }, { "UZ", "Uzbekistan" },
  { "VA", "Holy See (Vatican City State)" }, { "VC", "Saint Vincent and the Grenadines" }, { "VE", "Venezuela" }, { "VG", "Virgin Islands, British" },
  { "VI", "Virgin Islands, U.S." }, { "VN", "Vietnam" }, { "VU", "Vanuatu" }, { "WF", "Wallis and Futuna" }, { "WS", "Samoa" }, { "YE", "Yemen" },
  { "YT", "Mayotte" }, { "ZA", "South Africa" }, { "ZM", "Zambia" }, { "ZW", "Zimbabwe" },
};

/* ISO 4217. */
static const Name currencies[] = {
  { "AED", "UAE Dirham" }, { "AFN", "Afghani" }, { "ALL", "Lek" }, { "AMD", "Armenian Dram" }, { "ANG", "Netherlands Antillean Guilder" },
  { "AOA", "Kwanza" }, { "ARS", "Argentine Peso" }, { "AUD", "Australian Dollar" }, { "AWG", "Aruban Florin" }, { "AZN", "Azerbaijan Manat" },
  { "BAM", "Convertible Mark" }, { "BBD", "Barbados Dollar" }, { "BDT", "Taka" }, { "BGN", "Bulgarian Lev" }, { "BHD", "Bahraini Dinar" },
  { "BIF", "Burundi Franc" }, { "BMD", "Bermudian Dollar" }, { "BND", "Brunei Dollar" }, { "BOB", "Boliviano" }, { "BOV", "Mvdol" },
  { "BRL", "Brazilian Real" }, { "BSD", "Bahamian Dollar" }, { "BTN", "Ngultrum" }, { "BWP", "Pula" }, { "BYN", "Belarusian Ruble" },
  { "BZD", "Belize Dollar" }, { "CAD", "Canadian Dollar" }, { "CDF", "Congolese Franc" }, { "CHE", "WIR Euro" }, { "CHF", "Swiss Franc" },
  { "CHW", "WIR Franc" }, { "CLF", "Unidad de Fomento" }, { "CLP", "Chilean Peso" }, { "CNY", "Yuan Renminbi" }, { "COP", "Colombian Peso" },
  { "COU", "Unidad de Valor Real" }, { "CRC", "Costa Rican Colon" }, { "CUC", "Peso Convertible" }, { "CUP", "Cuban Peso" },
  { "CVE", "Cabo Verde Escudo" }, { "CZK", "Czech Koruna" }, { "DJF", "Djibouti Franc" }, { "DKK", "Danish Krone" }, { "DOP", "Dominican Peso" },
  { "DZD", "Algerian Dinar" }, { "EGP", "Egyptian Pound" }, { "ERN", "Nakfa" }, { "ETB", "Ethiopian Birr" }, { "EUR", "Euro" },
  { "FJD", "Fiji Dollar" }, { "FKP", "Falkland Islands Pound" }, { "GBP", "Pound Sterling" }, { "GEL", "Lari" }, { "GHS", "Ghana Cedi" },
  { "GIP", "Gibraltar Pound" }, { "GMD", "Dalasi" }, { "GNF", "Guinean Franc" }, { "GTQ", "Quetzal" }, { "GYD", "Guyana Dollar" },
  { "HKD", "Hong Kong Dollar" }, { "HNL", "Lempira" }, { "HTG", "Gourde" }, { "HUF", "Forint" }, { "IDR", "Rupiah" }, { "ILS", "New Israeli Sheqel" },
  { "INR", "Indian Rupee" }, { "IQD", "Iraqi Dinar" }, { "IRR", "Iranian Rial" }, { "ISK", "Iceland Krona" }, { "JMD", "Jamaican Dollar" },
  { "JOD", "Jordanian Dinar" }, { "JPY", "Yen" }, { "KES", "Kenyan Shilling" }, { "KGS", "Som" }, { "KHR", "Riel" }, { "KMF", "Comorian Franc" },
  { "KPW", "North Korean Won" }, { "KRW", "Won" }, { "KWD", "Kuwaiti Dinar" }, { "KYD", "Cayman Islands Dollar" }, { "KZT", "Tenge" },
  { "LAK", "Lao Kip" }, { "LBP", "Lebanese Pound" }, { "LKR", "Sri Lanka Rupee" }, { "LRD", "Liberian Dollar" }, { "LSL", "Loti" },
  { "LYD", "Libyan Dinar" }, { "MAD", "Moroccan Dirham" }, { "MDL", "Moldovan Leu" }, { "MGA", "Malagasy Ariary" }, { "MKD", "Denar" },
  { "MMK", "Kyat" }, { "MNT", "Tugrik" }, { "MOP", "Pataca" }, { "MRU", "Ouguiya" }, { "MUR", "Mauritius Rupee" }, { "MVR", "Rufiyaa" },
  { "MWK", "Malawi Kwacha" }, { "MXN", "Mexican Peso" }, { "MXV", "Mexican Unidad de Inversion (UDI)" }, { "MYR", "Malaysian Ringgit" },
  { "MZN", "Mozambique Metical" }, { "NAD", "Namibia Dollar" }, { "NGN", "Naira" }, { "NIO", "Cordoba Oro" }, { "NOK", "Norwegian Krone" },
  { "NPR", "Nepalese Rupee" }, { "NZD", "New Zealand Dollar" }, { "OMR", "Rial Omani" }, { "PAB", "Balboa" }, { "PEN", "Sol" }, { "PGK", "Kina" },
  { "PHP", "Philippine Peso" }, { "PKR", "Pakistan Rupee" }, { "PLN", "Zloty" }, { "PYG", "Guarani" }, { "QAR", "Qatari Rial" },
  { "RON", "Romanian Leu" }, { "RSD", "Serbian Dinar" }, { "RUB", "Russian Ruble" }, { "RWF", "Rwanda Franc" }, { "SAR", "Saudi Riyal" },
  { "SBD", "Solomon Islands Dollar" }, { "SCR", "Seychelles Rupee" }, { "SDG", "Sudanese Pound" }, { "SEK", "Swedish Krona" },
  { "SGD", "Singapore Dollar" }, { "SHP", "Saint Helena Pound" }, { "SLE", "Leone" }, { "SLL", "Leone" }, { "SOS", "Somali Shilling" },
  { "SRD", "Surinam Dollar" }, { "SSP", "South Sudanese Pound" }, { "STN", "Dobra" }, { "SVC", "El Salvador Colon" }, { "SYP", "Syrian Pound" },
  { "SZL", "Lilangeni" }, { "THB", "Baht" }, { "TJS", "Somoni" }, { "TMT", "Turkmenistan New Manat" }, { "TND", "Tunisian Dinar" },
  { "TOP", "Pa’anga" }, { "TRY", "Turkish Lira" }, { "TTD", "Trinidad and Tobago Dollar" }, { "TWD", "New Taiwan Dollar" },
  { "TZS", "Tanzanian Shilling" }, { "UAH", "Hryvnia" }, { "UGX", "Uganda Shilling" }, { "USD", "US Dollar" }, { "USN", "US Dollar (Next day)" },
  { "UYI", "Uruguay Peso en Unidades Indexadas (UI)" }, { "UYU", "Peso Uruguayo" }, { "UYW", "Unidad Previsional" }, { "UZS", "Uzbekistan Sum" },
  { "VED", "Bolívar Soberano" }, { "VES", "Bolívar Soberano" }, { "VND", "Dong" }, { "VUV", "Vatu" }, { "WST", "Tala" }, { "XAF", "CFA Franc BEAC" },
  { "XCD", "East Caribbean Dollar" }, { "XOF", "CFA Franc BCEAO" }, { "XPF", "CFP Franc" }, { "YER", "Yemeni Rial" }, { "ZAR", "Rand" },
  { "ZMW", "Zambian Kwacha" }, { "ZWL", "Zimbabwe Dollar" },
};

/* ISO 639, but for those with a name in the program's own catalogue. */
static const Name languages[] = {
  { "ak", "Akan" }, { "am", "Amharic" }, { "an", "Aragonese" }, { "as", "Assamese" }, { "ast", "Asturian" }, { "az", "Azerbaijani" },
  { "be", "Belarusian" }, { "bho", "Bhojpuri" }, { "bm", "Bambara" }, { "bn", "Bengali" }, { "bo", "Tibetan" }, { "bs", "Bosnian" },
  { "ckb", "Central Kurdish" }, { "co", "Corsican" }, { "csb", "Kashubian" }, { "dsb", "Lower Sorbian" }, { "ee", "Ewe" }, { "ext", "Extremaduran" },
  { "ff", "Fulah" }, { "fj", "Fijian" }, { "fo", "Faroese" }, { "fur", "Friulian" }, { "fy", "Western Frisian" }, { "gsw", "Swiss German" },
  { "gu", "Gujarati" }, { "gug", "Paraguayan Guaraní" }, { "gv", "Manx" }, { "ha", "Hausa" }, { "haw", "Hawaiian" }, { "hil", "Hiligaynon" },
  { "hne", "Chhattisgarhi" }, { "hsb", "Upper Sorbian" }, { "hy", "Armenian" },
  { "ia", "Interlingua (International Auxiliary Language Association)" }, { "ig", "Igbo" }, { "ja", "Japanese" }, { "ka", "Georgian" },
  { "kk", "Kazakh" }, { "km", "Khmer" }, { "kmr", "Northern Kurdish" }, { "kn", "Kannada" }, { "ku", "Kurdish" }, { "kw", "Cornish" },
  { "ky", "Kirghiz" }, { "la", "Latin" }, { "lb", "Luxembourgish" }, { "lij", "Ligurian" }, { "ln", "Lingala" }, { "lo", "Lao" },
  { "mai", "Maithili" }, { "mg", "Malagasy" }, { "mi", "Maori" }, { "mk", "Macedonian" }, { "ml", "Malayalam" }, { "mn", "Mongolian" },
  { "mr", "Marathi" }, { "ms", "Malay (macrolanguage)" }, { "mt", "Maltese" }, { "my", "Burmese" }, { "nap", "Neapolitan" }, { "nds", "Low German" },
  { "ne", "Nepali (macrolanguage)" }, { "no", "Norwegian" }, { "nr", "South Ndebele" }, { "nso", "Pedi" }, { "ny", "Nyanja" },
  { "oc", "Occitan (post 1500)" }, { "or", "Oriya (macrolanguage)" }, { "pa", "Panjabi" }, { "pms", "Piemontese" }, { "ps", "Pushto" },
  { "qu", "Quechua" }, { "rm", "Romansh" }, { "rn", "Rundi" }, { "rw", "Kinyarwanda" }, { "sa", "Sanskrit" }, { "sat", "Santali" },
  { "sc", "Sardinian" }, { "scn", "Sicilian" }, { "sd", "Sindhi" }, { "se", "Northern Sami" }, { "si", "Sinhala" }, { "sm", "Samoan" },
  { "sn", "Shona" }, { "so", "Somali" }, { "ss", "Swati" }, { "st", "Southern Sotho" }, { "sw", "Swahili (macrolanguage)" }, { "szl", "Silesian" },
  { "ta", "Tamil" }, { "te", "Telugu" }, { "tet", "Tetum" }, { "tg", "Tajik" }, { "ti", "Tigrinya" }, { "tk", "Turkmen" }, { "tl", "Tagalog" },
  { "tn", "Tswana" }, { "to", "Tonga (Tonga Islands)" }, { "ts", "Tsonga" }, { "tt", "Tatar" }, { "tum", "Tumbuka" }, { "ty", "Tahitian" },
  { "ug", "Uighur" }, { "ur", "Urdu" }, { "uz", "Uzbek" }, { "ve", "Venda" }, { "vec", "Venetian" }, { "wa", "Walloon" }, { "wo", "Wolof" },
  { "xh", "Xhosa" }, { "yi", "Yiddish" }, { "yo", "Yoruba" }, { "zh", "Chinese" }, { "zu", "Zulu" },
};

static int
compare (const void *code, const void *name)
{
  return strcmp (code, ((const Name *) name)->code);
}

static const char *
find (const Name *names, gsize length, const char *code, const char *domain)
{
  const Name *found = bsearch (code, names, length, sizeof *names, compare);

  if (found == NULL)
    return NULL;
  bind_textdomain_codeset (domain, "UTF-8");
  return g_dgettext (domain, found->name);
}

const char *
vacancy_iso_country (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return find (countries, G_N_ELEMENTS (countries), code, "iso_3166-1");
}

const char *
vacancy_iso_currency (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return find (currencies, G_N_ELEMENTS (currencies), code, "iso_4217");
}

const char *
vacancy_iso_language (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return find (languages, G_N_ELEMENTS (languages), code, "iso_639-3");
}
