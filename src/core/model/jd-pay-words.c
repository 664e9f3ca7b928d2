// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-pay-words.h"

#include <string.h>

#include "base/jd-locale.h"
#include "model/jd-currency-sign.h"

/* ---- what is written ---- */

/* How postings say it where that is not as CLDR measures things. "%s" is where the figures go; NULL: as CLDR has it, which is for most languages, or no word. */
typedef struct
{
  const char *language;
  const char *periods[5];
  const char *gross, *net;
} Phrases;

static const Phrases phrases[] = {
  { "en", { "%s per hour", "%s per day", "%s per week", "%s per month", "%s per year" }, "%s gross", "%s net" },
  { "de", { "%s pro Stunde", "%s pro Tag", "%s pro Woche", "%s pro Monat", "%s pro Jahr" }, "%s brutto", "%s netto" },
  { "fr", { "%s par heure", "%s par jour", "%s par semaine", "%s par mois", "%s par an" }, "%s brut", "%s net" },
  { "nl", { "%s per uur", "%s per dag", "%s per week", "%s per maand", "%s per jaar" }, "%s bruto", "%s netto" },
  { "es", { "%s por hora", "%s al día", "%s a la semana", "%s al mes", "%s al año" }, "%s brutos", "%s netos" },
  { "it", { "%s all’ora", "%s al giorno", "%s a settimana", "%s al mese", "%s all’anno" }, "%s lordi", "%s netti" },
  { "pt", { "%s por hora", "%s por dia", "%s por semana", "%s por mês", "%s por ano" }, "%s brutos", "%s líquidos" },
  { "pl", { "%s za godzinę", "%s dziennie", "%s tygodniowo", "%s miesięcznie", "%s rocznie" }, "%s brutto", "%s netto" },
  { "cs", { "%s za hodinu", "%s za den", "%s týdně", "%s měsíčně", "%s ročně" }, "%s hrubého", "%s čistého" },
  { "sv", { "%s per timme", "%s per dag", "%s per vecka", "%s per månad", "%s per år" }, "%s brutto", "%s netto" },
  { "da", { "%s pr. time", "%s pr. dag", "%s pr. uge", "%s pr. måned", "%s pr. år" }, "%s brutto", "%s netto" },
  { "nb", { "%s per time", "%s per dag", "%s per uke", "%s per måned", "%s per år" }, "%s brutto", "%s netto" },
  { "nn", { "%s per time", "%s per dag", "%s per veke", "%s per månad", "%s per år" }, "%s brutto", "%s netto" },
  { "no", { "%s per time", "%s per dag", "%s per uke", "%s per måned", "%s per år" }, "%s brutto", "%s netto" },
  { "ja", { "時給 %s", "日給 %s", "週給 %s", "月給 %s", "年収 %s" }, "%s（額面）", "%s（手取り）" },
  { "bg", { NULL }, "%s бруто", "%s нето" },
  { "ca", { NULL }, "%s bruts", "%s nets" },
  { "el", { NULL }, "%s μεικτά", "%s καθαρά" },
  { "et", { NULL }, "%s bruto", "%s neto" },
  { "fi", { NULL }, "%s brutto", "%s netto" },
  { "gl", { NULL }, "%s brutos", "%s netos" },
  { "hr", { NULL }, "%s bruto", "%s neto" },
  { "hu", { NULL }, "bruttó %s", "nettó %s" },
  { "ko", { NULL }, "세전 %s", "세후 %s" },
  { "lt", { NULL }, "%s bruto", "%s neto" },
  { "lv", { NULL }, "%s bruto", "%s neto" },
  { "ro", { NULL }, "%s brut", "%s net" },
  { "sk", { NULL }, "%s brutto", "%s netto" },
  { "sl", { NULL }, "%s bruto", "%s neto" },
  { "tr", { NULL }, "brüt %s", "net %s" },
  { "uk", { NULL }, "%s брутто", "%s нетто" },
  { "zh", { NULL }, "%s（税前）", "%s（税后）" },
};

static const Phrases *
find_phrases (const char *language)
{
  const gsize length = strcspn (language, "-_");

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strlen (phrases[i].language) == length && g_ascii_strncasecmp (phrases[i].language, language, length) == 0)
      return &phrases[i];
  return NULL;
}

static void
cut (const char *phrase, char **before, char **behind)
{
  const char *figures = strstr (phrase, "%s");

  *before = g_strndup (phrase, (gsize) (figures - phrase));
  *behind = g_strdup (figures + 2);
}

void
jd_pay_words_period (const char *language, JdPeriod period, char **before, char **behind)
{
  g_return_if_fail (language && before && behind);

  const Phrases *own = find_phrases (language);
  if (own && own->periods[period])
    cut (own->periods[period], before, behind);
  else
    jd_locale_per (language, jd_period_names[period], before, behind);
}

gboolean
jd_pay_words_gross (const char *language, JdPayGross gross, char **before, char **behind)
{
  g_return_val_if_fail (language && before && behind, FALSE);

  const Phrases *own = find_phrases (language);
  if (!own || gross == JD_PAY_UNSAID)
    return FALSE;
  cut (gross == JD_PAY_GROSS ? own->gross : own->net, before, behind);
  return TRUE;
}

/* ---- what is written, read ---- */

/* Whether @text is something between @before and @behind, neither of which is part of a longer word. */
static gboolean
is_enclosed (const char *text, const char *before, const char *behind)
{
  gsize length = strlen (text), first = strlen (before), last = strlen (behind);

  if (first + last == 0 || length <= first + last || !g_str_has_prefix (text, before) || !g_str_has_suffix (text, behind))
    return FALSE;
  const char *from = text + first, *to = text + length - last;
  gboolean starts_word = first > 0 && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (from))) && g_unichar_isalpha (g_utf8_get_char (from));
  gboolean ends_word = last > 0 && g_unichar_isalpha (g_utf8_get_char (to)) && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (to)));
  return !starts_word && !ends_word;
}

int
jd_pay_words_take_period (char *text, const char *language)
{
  gsize longest = 0, from = 0, to = 0;
  int found = -1;

  for (int period = 0; period <= JD_PERIOD_YEAR; period++)
    {
      g_autofree char *before = NULL, *behind = NULL;
      jd_pay_words_period (language, (JdPeriod) period, &before, &behind);
      g_autofree char *start = g_strstrip (jd_signs_tidy (before, strlen (before))), *end = g_strstrip (jd_signs_tidy (behind, strlen (behind)));
      if (strlen (start) + strlen (end) <= longest || !is_enclosed (text, start, end))
        continue;
      longest = strlen (start) + strlen (end);
      from = strlen (start);
      to = strlen (text) - strlen (end);
      found = period;
    }
  if (found >= 0)
    {
      text[to] = '\0';
      memmove (text, text + from, to - from + 1);
    }
  return found;
}

/* ---- what is read, folded ---- */

static const char *const period_words[5] = {
  " hour hours hourly hr hrs h stunde stunden std stundlich heure heures horaire horaires uur uren hora horas ora ore orario orari oraria all'ora godzine godzina godzin godz godzinowo"
  " hodinu hodina hodin timme timmar tim time timer timen 時給 時間 ",
  " day days daily tag tage taglich jour jours journalier journaliere dag dagen dagelijks daglig dagligt dia dias diario diaria diarios diarias giorno giorni giornaliero giornaliera"
  " dzien dni dziennie den dny denne 日給 日 ",
  " week weeks weekly wk wks woche wochen wochentlich semaine semaines hebdomadaire hebdomadaires hebdo weken wekelijks semana semanas semanal semanales semanais settimana settimane"
  " settimanale settimanali tydzien tygodniowo tydne tyden vecka veckor veckan uge ugen ugentlig ugentligt uke uken ukentlig veke veka 週給 週 ",
  " month months monthly mo mth mths monat monate monatlich mtl mois mensuel mensuelle mensuels mensuelles maand maanden maandelijks mes meses mensual mensuales mensal mensais mese mesi"
  " mensile mensili miesiac miesiecznie mesicne mesic manad manader manaden maned maneden maneder manedlig manedligt 月給 月 ",
  " year years yearly yr yrs annum annual annually pa p.a jahr jahre jahrlich annee annees annuel annuelle annuels annuelles jaar jaren jaarlijks ano anos anual anuales anuais anno anni"
  " annuo annua annui annue all'anno rok rocznie rocne ar aret arlig arligt 年収 年俸 年 ",
};
static const char other_periods[] =
  " bi biweekly semiweekly fortnight fortnightly semimonthly bimonthly quarter quarterly semester semiannual semiannually shift zweiwochentlich vierzehntaglich quartal quartalsweise vierteljahrlich"
  " halbjahrlich quincena quincenal quincenales trimestral trimestrales trimestrais semestral semestrales trimestre trimestriel trimestrielle bimensuel bimensuelle semestriel semestrielle quinzaine"
  " quinzena quinzenal tweewekelijks kwartaal quindicinale quindicinali trimestrale trimestrali kwartalnie kwartal ctvrtletne kvartal kvartalsvis ";
static const char gross_words[] =
  " gross brutto brut brute bruts brutes bruto bruta brutos brutas lordo lorda lordi lorde hruba hrube hrubeho hrubych μεικτα μικτα бруто брутто 額面 総支給 税前 稅前 세전 ";
static const char net_words[] =
  " net netto nette nets nettes neto neta netos netas netta netti liquido liquida liquidos liquidas cista ciste cisteho cistych καθαρα нето нетто 手取り 税后 稅後 세후 ";
static const char joining_words[] = " per a an the pro pr par por al la za to bis tot do hasta ate et und and y e il til till zu na om ";
static const char opening_words[] = " from between von zwischen van od desde entre tra ";

/* Names of currencies by their codes, or by their signs, which mean what the place or language makes of them. Folded, so that codes may be typed small. */
static const struct { const char *word, *currency; } names[] = {
  { "dollar", "$" },  { "dollars", "$" },   { "pound", "£" },       { "pounds", "£" }, { "rs", "Rs" },    { "euro", "EUR" }, { "euros", "EUR" }, { "yen", "JPY" }, { "円", "JPY" },
  { "元", "CNY" },    { "franken", "CHF" },     { "sfr", "CHF" },  { "zl", "PLN" },   { "kc", "CZK" },   { "eur", "EUR" },   { "usd", "USD" }, { "gbp", "GBP" },
  { "chf", "CHF" },   { "pln", "PLN" },     { "czk", "CZK" },       { "jpy", "JPY" },  { "inr", "INR" },  { "cad", "CAD" },  { "aud", "AUD" },   { "sek", "SEK" }, { "nok", "NOK" },
  { "dkk", "DKK" },
};

static gboolean
lists (const char *words, const char *word, const char *folded)
{
  g_autofree char *raw = g_strconcat (" ", word, " ", NULL), *wanted = g_strconcat (" ", folded, " ", NULL);

  return strstr (words, wanted) || strstr (words, raw);
}

JdPayWord
jd_pay_word_find (const char *word, const char *folded, int *value, const char **currency)
{
  g_return_val_if_fail (word && folded && value && currency, JD_PAY_WORD_UNKNOWN);

  for (*value = 0; *value < (int) G_N_ELEMENTS (period_words); (*value)++)
    if (lists (period_words[*value], word, folded))
      return JD_PAY_WORD_PERIOD;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].word, folded) == 0 || strcmp (names[i].word, word) == 0)
      {
        *currency = names[i].currency;
        return JD_PAY_WORD_CURRENCY;
      }
  *value = lists (gross_words, word, folded) ? JD_PAY_GROSS : JD_PAY_NET;
  if (*value == JD_PAY_GROSS || lists (net_words, word, folded))
    return JD_PAY_WORD_GROSS;
  if (lists (opening_words, word, folded))
    return JD_PAY_WORD_OPENS;
  if (lists (joining_words, word, folded))
    return JD_PAY_WORD_JOINS;
  return lists (other_periods, word, folded) ? JD_PAY_WORD_OTHER_PERIOD : JD_PAY_WORD_UNKNOWN;
}
