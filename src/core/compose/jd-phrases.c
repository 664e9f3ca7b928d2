// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-phrases.h"

#include <string.h>

#include "base/jd-locale.h"

#define N_WORKPLACES 3
#define N_EMPLOYMENTS 8

typedef struct
{
  const char *language; /* the first part of the tag */
  const char *phrases[JD_N_PHRASES];
  const char *workplaces[N_WORKPLACES];   /* as jd_workplace_names */
  const char *employments[N_EMPLOYMENTS]; /* as jd_employment_names */
  const char *headings[JD_N_KINDS];       /* of sections, in the order of JdKind */
} Language;

/* English is first: it speaks for languages without a row. Phrases are in the order of JdPhrase. */
static const Language languages[] = {
  { "en",
    { "Locations", "Must have", "Nice to have" },
    { "On site", "Hybrid", "Remote" },
    { "Full-time", "Part-time", "Contract", "Temporary", "Seasonal", "Internship", "Apprenticeship", "Volunteer" },
    { "About the role", "About us", "What you will do", "What you bring", "Pay", "What we offer", "Working conditions", "How to apply", "Equal opportunity", "More" } },
  { "de",
    { "Orte", "Das ist nötig", "Das ist ein Plus" },
    { "Vor Ort", "Hybrid", "Im Homeoffice" },
    { "Vollzeit", "Teilzeit", "Auf Auftragsbasis", "Befristet", "Saisonarbeit", "Praktikum", "Ausbildung", "Ehrenamt" },
    { "Über die Stelle", "Über uns", "Deine Aufgaben", "Das bringst du mit", "Vergütung", "Das bieten wir", "Arbeitsbedingungen", "So bewirbst du dich", "Chancengleichheit", "Mehr" } },
  { "es",
    { "Lugares", "Imprescindible", "Deseable" },
    { "Presencial", "Híbrido", "A distancia" },
    { "Jornada completa", "Media jornada", "Por contrato", "Temporal", "De temporada", "Prácticas", "Formación", "Voluntariado" },
    { "El puesto", "Quiénes somos", "Lo que harás", "Lo que aportas", "Salario", "Lo que ofrecemos", "Condiciones de trabajo", "Cómo presentar tu candidatura",
      "Igualdad de oportunidades", "Más información" } },
  { "fr",
    { "Lieux", "Indispensable", "Serait un plus" },
    { "Sur place", "Hybride", "À distance" },
    { "Temps plein", "Temps partiel", "Mission", "Temporaire", "Saisonnier", "Stage", "Apprentissage", "Bénévolat" },
    { "Le poste", "Qui nous sommes", "Vos missions", "Votre profil", "Rémunération", "Ce que nous offrons", "Conditions de travail", "Comment postuler", "Égalité des chances", "En savoir plus" } },
  { "nl",
    { "Plaatsen", "Dit heb je nodig", "Dit is mooi meegenomen" },
    { "Op locatie", "Hybride", "Op afstand" },
    { "Voltijd", "Deeltijd", "Opdracht", "Tijdelijk", "Seizoenswerk", "Stage", "Leerwerkplek", "Vrijwilligerswerk" },
    { "Over de functie", "Over ons", "Wat je gaat doen", "Wat je meebrengt", "Salaris", "Wat wij bieden", "Arbeidsomstandigheden", "Solliciteren", "Gelijke kansen", "Meer" } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (languages) == JD_N_LANGUAGES);

/* What German calls otherwise in some countries, or writes so. */
static const struct
{
  const char *word, *text, *countries;
} by_country[] = {
  { "Straße", "Strasse", "CH LI" },
  { "Ausbildung", "Lehre", "AT CH LI" },
  { "Ansprechperson", "Kontaktperson", "AT CH LI" },
  { "Vollzeit", "Vollzeit (100 %)", "CH LI" },
};

/* @word as the country in @language has it. */
static const char *
for_country (const char *language, const char *word)
{
  char country[3];

  if (!language || !jd_language_same (language, "de"))
    return word;
  jd_language_country (language, country);
  if (country[0] == '\0')
    return word;
  for (guint i = 0; i < G_N_ELEMENTS (by_country); i++)
    if (strstr (by_country[i].countries, country) && strcmp (by_country[i].word, word) == 0)
      return by_country[i].text;
  return word;
}

static const Language *
find_language (const char *tag)
{
  for (guint i = 1; tag && i < G_N_ELEMENTS (languages); i++)
    if (jd_language_same (tag, languages[i].language))
      return &languages[i];
  return &languages[0];
}

const char *
jd_phrase_language (const char *language)
{
  g_return_val_if_fail (language, NULL);

  const Language *found = find_language (language);
  return jd_language_same (language, found->language) ? NULL : found->language;
}

const char *
jd_phrase_language_at (guint index)
{
  return index < G_N_ELEMENTS (languages) ? languages[index].language : NULL;
}

const char *
jd_phrase (const char *language, JdPhrase phrase)
{
  g_return_val_if_fail (phrase < JD_N_PHRASES, "");

  return find_language (language)->phrases[phrase];
}

const char *
jd_phrase_fact (const char *language, const JdFact *fact)
{
  g_return_val_if_fail (fact, "");

  return for_country (language, fact->words[find_language (language) - languages]);
}

const char *
jd_phrase_blank (const char *language, const JdFact *fact)
{
  g_return_val_if_fail (fact, "");

  return fact->blank && find_language (language) == languages ? fact->blank : jd_phrase_fact (language, fact);
}

const char *
jd_phrase_choice (const char *language, const JdFact *fact, const char *value)
{
  g_return_val_if_fail (fact && value, value);

  if (fact->choices == jd_workplace_names)
    return jd_phrase_workplace (language, value);
  return fact->choices == jd_employment_names ? jd_phrase_employment (language, value) : value;
}

const char *
jd_phrase_workplace (const char *language, const char *workplace)
{
  g_return_val_if_fail (workplace, NULL);

  int index = jd_name_index (jd_workplace_names, workplace);
  return index >= 0 && index < N_WORKPLACES ? find_language (language)->workplaces[index] : workplace;
}

const char *
jd_phrase_employment (const char *language, const char *employment)
{
  g_return_val_if_fail (employment, NULL);

  int index = jd_name_index (jd_employment_names, employment);
  return index >= 0 && index < N_EMPLOYMENTS ? for_country (language, find_language (language)->employments[index]) : employment;
}

const char *
jd_phrase_heading (const char *language, JdKind kind)
{
  return find_language (language)->headings[kind < JD_N_KINDS ? kind : JD_KIND_TEXT];
}

/* Reads yyyy-mm-dd; FALSE for anything else. */
static gboolean
read_date (const char *date, int *year, int *month, int *day)
{
  for (int i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? date[i] != '-' : !g_ascii_isdigit (date[i]))
      return FALSE;
  *year = atoi (date);
  *month = atoi (date + 5);
  *day = atoi (date + 8);
  return date[10] == '\0' && g_date_valid_dmy ((GDateDay) *day, (GDateMonth) *month, (GDateYear) *year);
}

char *
jd_phrase_date (const char *language, const char *date)
{
  g_return_val_if_fail (language && date, NULL);

  int year, month, day;

  if (!read_date (date, &year, &month, &day))
    return g_strdup (date);
  /* Without a country it is read anywhere, where the day in front is understood; CLDR takes it for that of the US. */
  return jd_locale_date (strcmp (language, "en") == 0 ? "en-001" : language, year, month, day);
}
