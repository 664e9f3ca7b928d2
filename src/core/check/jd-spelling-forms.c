// SPDX-License-Identifier: GPL-3.0-or-later
/* How languages make words of others: parts between hyphens, prefixes, compounds, endings for more than one gender, and other spellings of the same. */
#include <string.h>

#include "check/jd-spelling-private.h"

/* Letters of a part: shorter ones make words of anything. */
#define PREFIX_REST 4
#define PART_MIN 4

static gboolean
is_known_part (JdSpelling *spelling, const char *word, gsize length)
{
  return jd_spelling_knows (spelling, word, length) || (length >= PART_MIN && jd_spelling_is_english (spelling, word, length));
}

static gboolean
is_language (const JdSpelling *spelling, const char *language)
{
  return strcmp (spelling->language, language) == 0;
}

/* ---- short names ---- */

typedef struct
{
  guint letters, capitals;
  gboolean inner; /* a capital behind a small letter */
  guint before;   /* small letters in front of the first capital */
} Shape;

static Shape
shape_of (const char *word, gsize length)
{
  Shape shape = { 0 };
  gboolean small = FALSE;

  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      const gboolean capital = g_unichar_isupper (c);
      shape.letters++;
      shape.inner = shape.inner || (capital && small);
      shape.before += !capital && shape.capitals == 0;
      shape.capitals += capital;
      small = g_unichar_islower (c);
    }
  return shape;
}

/* Of "APIs" and "CMSes" what is of capitals. */
static gsize
without_plural (const char *word, gsize length)
{
  if (length > 3 && strncmp (word + length - 2, "es", 2) == 0 && g_ascii_isupper (word[length - 3]))
    return length - 2;
  return length > 2 && word[length - 1] == 's' && g_ascii_isupper (word[length - 2]) ? length - 1 : length;
}

gboolean
jd_spelling_is_short_name (const char *word, gsize length)
{
  const Shape shape = shape_of (word, length);

  if (shape.inner && shape.before == 0)
    return TRUE; /* "SumUp" */
  if (shape.inner && shape.before <= 2)
    return TRUE; /* "iOS", "eBay" */
  const Shape stem = shape_of (word, without_plural (word, length));
  return stem.letters >= 2 && stem.letters <= 6 && (stem.capitals == stem.letters || (stem.capitals >= 2 && stem.letters <= 4));
}

/* ---- the same, spelled otherwise ---- */

/* Whether @word is known with @found, at byte @at of it, in place of @other. */
static gboolean
knows_with (JdSpelling *spelling, const char *word, gsize length, gsize at, gsize found, const char *other)
{
  g_autofree char *text = g_strdup_printf ("%.*s%s%.*s", (int) at, word, other, (int) (length - at - found), word + at + found);

  return jd_spelling_knows (spelling, text, strlen (text));
}

/* Where British spelling differs from American: pieces, and those of them that only end words. */
static gboolean
is_british (JdSpelling *spelling, const char *word, gsize length)
{
  static const char *const pieces[][2] = {
    { "our", "or" }, { "oeuvr", "euver" }, { "paed", "ped" }, { "anaes", "anes" }, { "haem", "hem" }, { "gynaec", "gynec" }, { "aesth", "esth" }, { "skilful", "skillful" }, { "fulfil", "fulfill" },
    { "enrol", "enroll" }, { "instalment", "installment" }, { "dgement", "dgment" }, { "cheque", "check" }, { "grey", "gray" }, { "tyre", "tire" }, { "programme", "program" }, { "mould", "mold" },
    { "licence", "license" }, { "defence", "defense" }, { "offence", "offense" }, { "catalogue", "catalog" }, { "dialogue", "dialog" }, { "likeable", "likable" }, { "liveable", "livable" },
    { "aluminium", "aluminum" }, { "sceptic", "skeptic" }, { "plough", "plow" }, { "jewellery", "jewelry" },
  };
  static const char *const endings[][2] = {
    { "ise", "ize" }, { "ised", "ized" }, { "ises", "izes" }, { "iser", "izer" }, { "isers", "izers" }, { "ising", "izing" }, { "isation", "ization" }, { "isations", "izations" },
    { "isational", "izational" }, { "yse", "yze" }, { "ysed", "yzed" }, { "yses", "yzes" }, { "ysing", "yzing" }, { "tre", "ter" }, { "tres", "ters" }, { "tred", "tered" }, { "lling", "ling" },
    { "lled", "led" }, { "ller", "ler" }, { "llers", "lers" }, { "llor", "lor" }, { "llors", "lors" }, { "aths", "ath" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      const char *at = g_strstr_len (word, (gssize) length, pieces[i][0]);
      if (at && knows_with (spelling, word, length, (gsize) (at - word), strlen (pieces[i][0]), pieces[i][1]))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      const gsize ending = strlen (endings[i][0]);
      if (length > ending && strncmp (word + length - ending, endings[i][0], ending) == 0 && knows_with (spelling, word, length, length - ending, ending, endings[i][1]))
        return TRUE;
    }
  return FALSE;
}

/* "fuer", "Verguetung": written where there are no umlauts. */
static gboolean
has_plain_umlauts (JdSpelling *spelling, const char *word, gsize length)
{
  static const char *const umlauts[][2] = { { "ae", "ä" }, { "oe", "ö" }, { "ue", "ü" }, { "Ae", "Ä" }, { "Oe", "Ö" }, { "Ue", "Ü" } };
  g_autoptr (GString) text = g_string_new_len (word, (gssize) length);
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (umlauts); i++)
    count += g_string_replace (text, umlauts[i][0], umlauts[i][1], 0);
  return count > 0 && (jd_spelling_knows (spelling, text->str, text->len) || jd_spelling_is_form (spelling, text->str, text->len));
}

/* "Strasse", "Massstab": as Swiss write what the dictionary has with "ß", which stands for one "ss" of the word. */
static gboolean
has_double_s (JdSpelling *spelling, const char *word, gsize length)
{
  for (const char *at = g_strstr_len (word, (gssize) length, "ss"); at; at = g_strstr_len (at + 1, (gssize) (word + length - at - 1), "ss"))
    {
      g_autofree char *text = g_strdup_printf ("%.*sß%.*s", (int) (at - word), word, (int) (word + length - at - 2), at + 2);
      if (jd_spelling_knows (spelling, text, strlen (text)) || jd_spelling_is_form (spelling, text, strlen (text)))
        return TRUE;
    }
  return FALSE;
}

/* Signs that stand for letters: ligatures of a PDF, and hyphens at which no line breaks. New; NULL: there are none. */
static char *
plain_signs (const char *word, gsize length)
{
  static const char *const signs[][2] = { { "\u2011", "-" }, { "\u2010", "-" }, { "\ufb00", "ff" }, { "\ufb01", "fi" }, { "\ufb02", "fl" }, { "\ufb03", "ffi" }, { "\ufb04", "ffl" } };
  g_autoptr (GString) text = g_string_new_len (word, (gssize) length);
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    count += g_string_replace (text, signs[i][0], signs[i][1], 0);
  return count > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static gboolean
is_spelled_otherwise (JdSpelling *spelling, const char *word, gsize length)
{
  if (spelling->british && is_british (spelling, word, length))
    return TRUE;
  if (is_language (spelling, "de") && has_plain_umlauts (spelling, word, length))
    return TRUE;
  if (spelling->swiss && has_double_s (spelling, word, length))
    return TRUE;
  g_autofree char *plain = memchr (word, 0xE2, length) || memchr (word, 0xEF, length) ? plain_signs (word, length) : NULL;
  return plain && jd_spelling_check_word (spelling, plain, strlen (plain));
}

/* ---- prefixes ---- */

static const char *const prefixes[] = {
  "agri", "agro", "anti", "arch", "audio", "auto", "bi", "bio", "co", "counter", "cyber", "de", "deutsch", "e", "eco", "electro", "elektro", "euro", "ex", "extra", "geo", "hyper", "hydro",
  "hybrid", "indo", "info", "inter", "intra",
  "kilo", "macro", "makro", "mega", "meta", "micro", "mid", "mikro", "mini", "mono", "multi", "nano", "neo", "neuro", "non", "off", "on", "onder", "open", "over", "paleo", "pan", "petro",
  "photo", "pluri", "poly", "post",
  "pre", "pr\u00e9", "pro", "proto", "pseudo", "psico", "psycho", "quasi", "re", "r\u00e9", "retro", "semi", "smart", "socio", "sozio", "sub", "super", "supra", "techno", "tele", "thermo",
  "trans", "tri", "ultra", "un",
  "under", "uni", "vice", "video",
};

/* "multistate", "pre-employment". */
static gboolean
has_prefix (JdSpelling *spelling, const char *word, gsize length)
{
  g_autofree char *small = g_utf8_strdown (word, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      const gsize prefix = strlen (prefixes[i]);
      const gboolean short_one = prefix < 3;
      if (length <= prefix + PREFIX_REST + short_one * 2 || strncmp (small, prefixes[i], prefix) != 0 || strlen (small) != length)
        continue;
      if (jd_spelling_dictionary_has (spelling, small + prefix, length - prefix) || (prefix > 3 && jd_spelling_knows (spelling, small + prefix, length - prefix)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_prefix (const char *part, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == length && g_ascii_strncasecmp (part, prefixes[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* ---- compounds ---- */

/* As it begins one, or, with its capital, as a noun of its own. */
static gboolean
is_compound_part (JdSpelling *spelling, const char *part, gsize length)
{
  if (g_utf8_strlen (part, (gssize) length) < PART_MIN)
    return FALSE;
  if (jd_spelling_dictionary_has (spelling, part, length) || jd_spelling_is_english (spelling, part, length))
    return TRUE;
  g_autoptr (GString) noun = g_string_new (NULL);
  g_string_append_unichar (noun, g_unichar_toupper (g_utf8_get_char (part)));
  g_string_append_len (noun, g_utf8_next_char (part), (gssize) (length - (gsize) (g_utf8_next_char (part) - part)));
  return jd_spelling_knows (spelling, noun->str, noun->len);
}

static gboolean
is_compound_head (JdSpelling *spelling, const char *part, gsize length)
{
  static const char *const links[] = { "", "s", "es", "n", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      const gsize link = strlen (links[i]);
      if (length > link + 2 && strncmp (part + length - link, links[i], link) == 0 && is_compound_part (spelling, part, length - link))
        return TRUE;
    }
  return FALSE;
}

/* "Reinraumreinigung", "cloudplatformen": of two, with what links them. */
static gboolean
is_compound (JdSpelling *spelling, const char *word, gsize length)
{
  if (!is_language (spelling, "de") && !is_language (spelling, "nl"))
    return FALSE;
  for (const char *at = g_utf8_offset_to_pointer (word, PART_MIN); at < word + length; at = g_utf8_next_char (at))
    if (is_compound_part (spelling, at, (gsize) (word + length - at)) && is_compound_head (spelling, word, (gsize) (at - word)))
      return TRUE;
  return FALSE;
}

/* ---- hyphens ---- */

/* What French puts behind a hyphen for the other gender: "animateur-rice". */
static gboolean
is_gender_ending (const JdSpelling *spelling, const char *part, gsize length)
{
  static const char *const endings[] = { "e", "es", "ne", "nes", "le", "les", "te", "tes", "rice", "rices", "trice", "trices", "euse", "euses", "\u00e8re", "\u00e8res", "ive", "ives",
                                         "se", "ses", "s", "in", "innen" };

  for (guint i = 0; !is_language (spelling, "en") && i < G_N_ELEMENTS (endings); i++)
    if (strlen (endings[i]) == length && strncmp (part, endings[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* A name beside a hyphen, as far as it can be told: "Lake-Placid". */
static gboolean
is_name_part (JdSpelling *spelling, const char *part, gsize length)
{
  return length > PART_MIN && g_unichar_isupper (g_utf8_get_char (part)) && !jd_spelling_is_near (spelling, part, length);
}

static gboolean
is_hyphen_part (JdSpelling *spelling, const char *part, gsize length, gboolean first)
{
  return is_known_part (spelling, part, length) || jd_spelling_is_short_name (part, length) || (first && is_prefix (part, length)) || (!first && is_gender_ending (spelling, part, length))
         || is_compound (spelling, part, length) || is_compound_head (spelling, part, length) || is_name_part (spelling, part, length);
}

/* "Kubernetes-based" is right when both parts are: dictionaries break at hyphens, but know none of our lists. */
static gboolean
are_parts (JdSpelling *spelling, const char *word, gsize length)
{
  const char *end = word + length;

  if (!memchr (word, '-', length))
    return FALSE;
  for (const char *part = word; part <= end;)
    {
      const char *hyphen = memchr (part, '-', (gsize) (end - part)), *part_end = hyphen ? hyphen : end;
      if (part_end > part && !is_hyphen_part (spelling, part, (gsize) (part_end - part), part == word))
        return FALSE;
      part = part_end + 1;
    }
  return TRUE;
}

/* ---- endings ---- */

/* "HBO'er", "PoC's", "Samsara's": of a word with an ending that is no part of it. */
static gboolean
has_apostrophe_ending (JdSpelling *spelling, const char *word, gsize length)
{
  const char *at = memchr (word, '\'', length);
  gsize sign = 1;

  if (!at && (at = g_strstr_len (word, (gssize) length, "\u2019")))
    sign = strlen ("\u2019");
  if (!at || at == word)
    return FALSE;
  const gsize before = (gsize) (at - word), behind = length - before - sign;
  if (is_language (spelling, "fr") && before <= 2)
    return behind > 0 && (jd_spelling_knows (spelling, at + sign, behind) || jd_spelling_is_short_name (at + sign, behind));
  return behind <= 3 && (jd_spelling_knows (spelling, word, before) || jd_spelling_is_short_name (word, before));
}

/* "candidatxs": an x, or a sign, for the vowel of a gender. */
static gboolean
has_open_vowel (JdSpelling *spelling, const char *word, gsize length)
{
  const gsize plural = length > 2 && word[length - 1] == 's' ? 1 : 0;

  return is_language (spelling, "es") && length > 4 && word[length - 1 - plural] == 'x' && knows_with (spelling, word, length, length - 1 - plural, 1, "o");
}

gboolean
jd_spelling_is_form (JdSpelling *spelling, const char *word, gsize length)
{
  if (are_parts (spelling, word, length) || has_apostrophe_ending (spelling, word, length) || has_open_vowel (spelling, word, length) || is_spelled_otherwise (spelling, word, length))
    return TRUE;
  /* A slip in one word can make it look like two. */
  return (has_prefix (spelling, word, length) || is_compound (spelling, word, length)) && !jd_spelling_is_near (spelling, word, length);
}
