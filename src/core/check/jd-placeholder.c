// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-placeholder.h"

#include <string.h>

#include "base/jd-text.h"

/* Longer ones are sentences. */
#define MARK_MAX 60

/* What a mark in brackets is made of; all of its words have to be here. Folded, of en, de, fr, nl and es. */
static const char *const mark_words[] = {
  "your", "our", "the", "of", "to", "a", "name", "names", "company", "employer", "organisation", "organization", "business", "client", "job", "title", "position", "role", "department", "team",
  "city", "town", "state", "country", "location", "address", "street", "date", "day", "month", "year", "years", "start", "closing", "number", "amount", "salary", "pay", "range", "wage", "rate",
  "currency", "hours", "percentage", "email", "e-mail", "phone", "telephone", "contact", "person", "hiring", "manager", "manager's", "recruiter", "recruiter's", "link", "url", "website", "logo",
  "product", "industry", "skill", "skills", "tool", "tools", "language", "degree", "field", "benefit", "benefits", "duty", "duties", "text", "description", "x", "xx", "insert", "enter", "add", "here",
  "name:", "first", "last", "full", "min", "max", "minimum", "maximum", "level", "seniority", "reference", "deadline", "value", "values", "mission",
  "firma", "firmenname", "unternehmen", "unternehmensname", "arbeitgeber", "ort", "stadt", "standort", "datum", "eintrittsdatum", "gehalt", "betrag", "anzahl", "jobtitel", "stellenbezeichnung",
  "stellentitel", "titel", "abteilung", "ansprechpartner", "ansprechpartnerin", "telefonnummer", "e-mail-adresse", "adresse", "ihr", "ihre", "ihrer", "der", "die", "des", "einfugen", "eintragen",
  "hier", "vorname", "nachname", "strasse", "plz", "zahl", "kontakt", "aufgabe", "aufgaben", "branche",
  "nom", "de", "du", "la", "le", "l'entreprise", "entreprise", "societe", "l'employeur", "employeur", "poste", "intitule", "ville", "lieu", "date", "salaire", "montant", "service", "equipe", "prenom",
  "votre", "telephone", "adresse", "inserer", "ici", "nombre", "secteur", "contact",
  "naam", "bedrijf", "bedrijfsnaam", "organisatie", "functie", "functietitel", "functienaam", "plaats", "plaatsnaam", "stad", "salaris", "bedrag", "aantal", "afdeling", "contactpersoon",
  "telefoonnummer",
  "van", "het", "jouw", "uw", "invoegen", "invullen", "voornaam", "achternaam",
  "nombre", "empresa", "puesto", "cargo", "ciudad", "ubicacion", "lugar", "fecha", "salario", "importe", "cantidad", "departamento", "equipo", "telefono", "correo", "su", "tu", "del", "el",
  "insertar", "aqui",
  NULL,
};

/* Of one of these alone a mark is not made: "[the]", "[a]", "[x]", "[here]", "[e-mail]". */
static const char *const mark_fillers[] = {
  "your", "our", "the", "of", "to", "a", "here", "hier", "der", "die", "des", "de", "du", "la", "le", "ici", "van", "het", "su", "tu", "del", "el", "aqui", "first", "last", "full", "min", "max", "x",
  "minimum", "maximum", "ihr", "ihre", "uw", "email", "e-mail", "link", "url", "website", "day", "hours", "contact", "kontakt", "telephone", "phone", "remote", "service", "team", "text", "add",
  "enter", "benefits",
  "benefit", "duty", "duties", "skills", "skill", "description", "mission", "values", "aufgaben", "aufgabe", "level", "language", "product", "industry", "tools", "tool", "hours", NULL,
};

/* Words that stand in for others. Folded; longest first where one begins like another. */
static const char *const phrases[] = {
  "lorem ipsum", "dolor sit amet", "company name here", "company name goes here", "job title here", "title goes here", "your company name", "your company here", "your logo here", "your text here",
  "text goes here", "insert text here", "insert company name", "insert job title", "insert name here", "add text here", "enter text here", "click or tap here to enter text",
  "click here to enter text",
  "click or tap to enter a date", "choose an item", "type your text here", "describe the company here", "describe the role here", "placeholder text", "sample text", "dummy text", "company xyz",
  "xyz company",
  "abc company", "xyz corp", "abc corp", "company x", "name of company here", "hiring manager name", "city name here", "to be filled in", "to be completed by hr", "to be added later",
  "musterfirma", "muster gmbh", "mustermann", "musterfrau", "musterstadt", "musterstrasse", "firmenname", "firma xy", "hier einfugen", "hier eintragen", "text einfugen", "bitte erganzen",
  "bitte ausfullen",
  "wird noch erganzt", "wird erganzt", "platzhalter", "blindtext", "mustertext", "ihr firmenname", "beispieltext",
  "nom de l'entreprise ici", "nom de la societe ici", "votre entreprise ici", "nom de votre entreprise", "inserer ici", "inserer le", "a completer par", "texte a completer", "texte fictif",
  "cliquez ici pour taper",
  "bedrijfsnaam", "naam van het bedrijf hier", "hier invullen", "hier invoegen", "nog invullen", "nog in te vullen", "voorbeeldtekst", "klik hier om tekst",
  "nombre de la empresa aqui", "nombre de empresa aqui", "nombre de su empresa", "insertar aqui", "insertar texto", "inserte aqui", "texto de ejemplo", "texto de relleno", "haga clic aqui para",
  "yourcompany.com", "your-company.com", "companyname.com", "yourdomain.com", "@company.com", "@domain.com", "@email.com", "ihrefirma.de", "musterfirma.de", "votreentreprise.fr", "uwbedrijf.nl",
  "jouwbedrijf.nl", "tuempresa.com", "suempresa.com", NULL,
};

/* Capitals tell these from words: "tba" and "todo" are some. */
static const char *const open_words[] = { "TBA", "TBC", "TBD", "T.B.D.", "T.B.A.", "T.B.C.", "tbd", "tba", "tbc", "t.b.d.", "FIXME", "TODO:", "TO DO:", NULL };

/* ---- signs ---- */

static gboolean
is_word_sign (gunichar c)
{
  return g_unichar_isalnum (c) || c == '_';
}

static gunichar
before (const char *text, const char *at)
{
  return at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

static gboolean
stands_alone (const char *text, const char *start, const char *end)
{
  return !is_word_sign (before (text, start)) && !is_word_sign (g_utf8_get_char (end));
}

static gboolean
set (JdPlaceholder *placeholder, JdPlaceholderKind kind, const char *text, const char *start, const char *end)
{
  *placeholder = (JdPlaceholder){ kind, (gsize) (start - text), (gsize) (end - text) };
  return TRUE;
}

/* How many characters @from to its first one that @c is not. */
static gsize
run_of (const char *from, char c)
{
  gsize count = 0;

  while (from[count] == c)
    count++;
  return count;
}

/* ---- marks ---- */

/* As words of marks are. New string. */
static char *
fold (const char *text, gsize length)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    jd_text_append_folded (out, g_utf8_get_char (at) == 0x2019 ? '\'' : g_utf8_get_char (at));
  return g_string_free (out, FALSE);
}

/* "<title>" is what a web page is written in. */
static gboolean
is_tag (const char *inside, gsize length)
{
  static const char *const tags[] = { "title", "address", "link", "text", "name", "main", "date", "data", NULL };
  g_autofree char *name = g_strndup (inside + (*inside == '/'), length - (*inside == '/'));

  return g_strv_contains (tags, name);
}

/* "Hiring Manager Name", "nom de l'entreprise": of nothing else, and of something that has a value. */
static gboolean
names_value (const char *inside, gsize length)
{
  g_autofree char *folded = fold (inside, length);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (folded), " /", -1);
  gboolean value = FALSE;

  for (guint i = 0; words[i]; i++)
    {
      if (words[i][0] != '\0' && !g_strv_contains (mark_words, words[i]))
        return FALSE;
      value = value || (words[i][0] != '\0' && !g_strv_contains (mark_fillers, words[i]));
    }
  return value;
}

/* "COMPANY_NAME", "Company_Name": as programs name values. */
static gboolean
is_identifier (const char *inside, gsize length)
{
  gboolean joined = FALSE, letter = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (inside[i]) && !strchr ("_.", inside[i]))
        return FALSE;
      joined = joined || inside[i] == '_';
      letter = letter || g_ascii_isalpha (inside[i]);
    }
  return joined && letter && g_ascii_isalpha (inside[0]);
}

/* @close behind what names a value, by @words or as programs do, as quotes of some languages are for; NULL. */
static const char *
mark_end (const char *inside, const char *close, gboolean words)
{
  const char *end = strstr (inside, close);
  const gsize length = end ? (gsize) (end - inside) : 0;

  if (length == 0 || length > MARK_MAX || memchr (inside, '\n', length))
    return NULL;
  return (words && !(strcmp (close, ">") == 0 && is_tag (inside, length)) && names_value (inside, length)) || is_identifier (inside, length) ? end + strlen (close) : NULL;
}

/* Braces that stand for themselves, as pasted text has them: around a name, or nothing longer than one. */
static const char *
braces_end (const char *inside, const char *close)
{
  const char *end = strstr (inside, close);
  const gsize length = end ? (gsize) (end - inside) : 0;

  if (length == 0 || length > MARK_MAX || !g_unichar_isalpha (g_utf8_get_char (inside + strspn (inside, " "))))
    return NULL;
  return !memchr (inside, '{', length) && !memchr (inside, '\n', length) && !memchr (inside, '.', length) ? end + strlen (close) : NULL;
}

/* Letters alone, in capitals or joined: "%COMPANY%", "%company_name%"; no "5 % to 10 %". */
static const char *
percent_end (const char *text, const char *at)
{
  const gsize length = strspn (at + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");
  gboolean small = FALSE;

  for (gsize i = 1; i <= length; i++)
    small = small || g_ascii_islower (at[i]);
  if (length < 3 || at[1 + length] != '%' || is_word_sign (before (text, at)) || (small && !memchr (at + 1, '_', length)))
    return NULL;
  return at + length + 2;
}

/* Signs that a form leaves to be written on; alone in a line they are a ruler. */
static const char *
blank_end (const char *text, const char *at)
{
  const gsize count = *at == '_' ? run_of (at, '_') : 0;

  return count >= 3 && text[strspn (text, "_ ")] && !is_word_sign (g_utf8_get_char (at + count)) ? at + count : NULL;
}

static const char *
template_end (const char *text, const char *at)
{
  static const struct
  {
    const char *open, *close;
  } pairs[] = { { "{{", "}}" }, { "${", "}" }, { "{", "}" }, { "[[", "]]" }, { "[", "]" }, { "<<", ">>" }, { "<", ">" }, { "\u00ab", "\u00bb" }, { "##", "##" }, { "@@", "@@" }, { "__", "__" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_has_prefix (at, pairs[i].open))
      {
        const char *inside = at + strlen (pairs[i].open);
        const char *end = *at == '{' || *at == '$' ? braces_end (inside, pairs[i].close) : mark_end (inside, pairs[i].close, (guchar) *at != 0xC2);
        if (end)
          return end;
      }
  return *at == '%' ? percent_end (text, at) : blank_end (text, at);
}

/* ---- what is open ---- */

/* "€XX,XXX", "XX.XXX", "20XX", "XX%": an amount or a date that somebody has to know. No "4XX" and no "XXL". */
static const char *
figure_end (const char *at)
{
  const gsize year = g_str_has_prefix (at, "20XX") ? strlen ("20XX") : 0, length = year > 0 ? year : strspn (at, "X0.,%");
  gsize end = length;

  while (end > 0 && strchr (".,", at[end - 1]))
    end--;
  const gsize capitals = run_of (at, 'X');
  return end > 0 && (year > 0 || (capitals >= 2 && end > capitals)) && !is_word_sign (g_utf8_get_char (at + end)) ? at + end : NULL;
}

/* "XX years", "€XX": a roman number is none. */
static gboolean
counts (const char *text, const char *at, const char *end)
{
  static const char *const units[] = { "years", "year", "hours", "hour", "days", "weeks", "months", "employees", "people", "Jahre", "Jahren", "Stunden", "Tage", "Mitarbeitende", "ans", "heures",
                                       "jours", "jaar", "uur", "dagen", "a\u00f1os", "horas", "d\u00edas", NULL };
  const gunichar sign = before (text, at);

  if (sign && (g_unichar_type (sign) == G_UNICODE_CURRENCY_SYMBOL || sign == '~'))
    return TRUE;
  for (guint i = 0; *end == ' ' && units[i]; i++)
    if (g_str_has_prefix (end + 1, units[i]) && stands_alone (text, at, end) && !g_unichar_isalpha (g_utf8_get_char (end + 1 + strlen (units[i]))))
      return TRUE;
  return FALSE;
}

static const char *
crosses_end (const char *text, const char *at)
{
  const gsize small = run_of (at, 'x'), signs = MAX (small, run_of (at, 'X'));
  const char *end = at + signs;

  if (signs < 2 || !stands_alone (text, at, end))
    return NULL;
  return small >= 3 || counts (text, at, end) ? end : NULL;
}

static const char *
open_end (const char *text, const char *at)
{
  for (guint i = 0; open_words[i]; i++)
    if (g_str_has_prefix (at, open_words[i]) && stands_alone (text, at, at + strlen (open_words[i])))
      return at + strlen (open_words[i]);
  if (*at == '?')
    return run_of (at, '?') >= 3 ? at + run_of (at, '?') : NULL;
  const char *figure = figure_end (at);
  return figure ? figure : crosses_end (text, at);
}

/* ---- words ---- */

/* Whether @phrase begins with what @c is folded to, and what is left of it behind that. */
static gboolean
take_character (const char **phrase, gunichar c)
{
  gunichar folded[JD_FOLD_MOST];
  const guint count = jd_text_fold_character (c == 0x2019 ? '\'' : c, folded);

  for (guint i = 0; i < count; i++, (*phrase)++)
    if ((gunichar) (guchar) **phrase != folded[i])
      return FALSE;
  return TRUE;
}

/* How many bytes of @at give @phrase, folded; 0: none. */
static gsize
phrase_length (const char *at, const char *phrase)
{
  const char *in = at;

  for (; *phrase && *in; in = g_utf8_next_char (in))
    if (!take_character (&phrase, g_utf8_get_char (in)))
      return 0;
  return *phrase ? 0 : (gsize) (in - at);
}

/* The number of the first phrase that begins with @c; that of the end of all: none does. */
static guint
first_phrase (guchar c)
{
  static guchar numbers[0x80];
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      memset (numbers, G_N_ELEMENTS (phrases) - 1, sizeof numbers);
      for (guint i = G_N_ELEMENTS (phrases) - 1; i > 0; i--)
        numbers[(guchar) phrases[i - 1][0]] = (guchar) (i - 1);
      g_once_init_leave (&done, 1);
    }
  return numbers[c];
}

static const char *
words_end (const char *text, const char *at)
{
  const gunichar first = g_unichar_tolower (g_utf8_get_char (at));

  for (guint i = first < 0x80 ? first_phrase ((guchar) first) : 0; phrases[i]; i++)
    {
      if (first < 0x80 && (gunichar) phrases[i][0] != first)
        continue;
      const gsize length = phrase_length (at, phrases[i]);
      if (length > 0 && (phrases[i][0] == '@' || stands_alone (text, at, at + length)))
        return at + length;
    }
  return NULL;
}

/* ---- a text ---- */

static gboolean
match (const char *text, const char *at, JdPlaceholder *placeholder)
{
  const gboolean opens_word = !g_unichar_isalnum (before (text, at));
  const char *end = strchr ("{$[<#@_%", *at) || (guchar) *at == 0xC2 ? template_end (text, at) : NULL;

  if (end)
    return set (placeholder, JD_PLACEHOLDER_TEMPLATE, text, at, end);
  end = strchr ("TtFXx?2", *at) && (opens_word || *at == '?') ? open_end (text, at) : NULL;
  if (end)
    return set (placeholder, JD_PLACEHOLDER_OPEN, text, at, end);
  end = opens_word || *at == '@' ? words_end (text, at) : NULL;
  return end && set (placeholder, JD_PLACEHOLDER_WORDS, text, at, end);
}

/* Nothing begins inside of a word, or with a space: that is most of a text. */
static gboolean
begins_nothing (const char *text, const char *at)
{
  return *at == ' ' || (at > text && g_ascii_isalnum (*at) && g_ascii_isalnum (at[-1]));
}

gboolean
jd_placeholder_find (const char *text, gsize from, JdPlaceholder *placeholder)
{
  g_return_val_if_fail (text && placeholder, FALSE);

  for (const char *at = text + from; *at; at = g_utf8_next_char (at))
    if (!begins_nothing (text, at) && match (text, at, placeholder))
      return TRUE;
  return FALSE;
}
