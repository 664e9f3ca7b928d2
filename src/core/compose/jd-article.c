// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-phrases.h"

#include <string.h>

/* "a" or "an" by the sound of what follows, which the spelling only hints at: an hour, a university, an SQL developer, an 8-hour day. Rules first,
 * then the words that do not keep to them. */

/* Beginnings with a silent h. */
static const char *const silent_h[] = { "hour", "honest", "honor", "honour", "heir", NULL };

/* Beginnings with a vowel that sounds like "you" or "won". */
static const char *const consonant_sounds[] = { "eu",  "ewe", "one-", "once", "ouija", "ubi", "uk",  "uni", "ura", "ure", "uri", "uro", "usa",
                                                "use", "usi", "usu",  "uta",  "ute",   "uti", "uto", NULL };

/* Of these, beginnings with the prefix un- in front of an i: an uninsured risk. */
static const char *const un_prefixes[] = { "unid", "unill", "unim", "unin", "uniss", "unirr", NULL };

/* Capitals that are said as a word, by the first sound of that word. */
static const char *const spoken_capitals[] = { "FEMA", "HIPAA", "LAN", "LEED", "NASA", "NATO", "NICU", "RAM", "REST", "ROM", "SCADA", "SIM", "SOC", NULL };

static gboolean
begins_with_any (const char *text, const char *const *beginnings)
{
  for (guint i = 0; beginnings[i]; i++)
    if (g_ascii_strncasecmp (text, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Eight, eleven and eighteen begin with a vowel, with any number of thousands behind them. */
static gboolean
number_takes_an (const char *digits)
{
  gsize length = 0;

  for (const char *at = digits; g_ascii_isdigit (*at) || (*at == ',' && g_ascii_isdigit (at[1])); at++)
    length += *at != ',';
  if (digits[0] == '8')
    return TRUE;
  return length % 3 == 2 && (g_str_has_prefix (digits, "11") || g_str_has_prefix (digits, "18"));
}

static gsize
count_letters (const char *text, gboolean *all_capitals)
{
  gsize length = 0;

  *all_capitals = TRUE;
  for (; g_ascii_isalpha (text[length]); length++)
    if (g_ascii_islower (text[length]) && !(text[length] == 's' && length >= 2 && !g_ascii_isalpha (text[length + 1])))
      *all_capitals = FALSE;
  return length;
}

/* HR, SQL, APIs, and the letters of R&D, X-ray and F5: said letter by letter. Longer ones are words in capitals. */
static gboolean
is_spelled_out (const char *text)
{
  gboolean all_capitals;
  gsize length = count_letters (text, &all_capitals);

  if (length == 1)
    return text[1] != '\0' && text[1] != ' ';
  if (!all_capitals || length < 2 || length > 4)
    return FALSE;
  for (guint i = 0; spoken_capitals[i]; i++)
    if (strncmp (text, spoken_capitals[i], length) == 0 && spoken_capitals[i][length] == '\0')
      return FALSE;
  return TRUE;
}

static gboolean
word_takes_an (const char *word)
{
  if (begins_with_any (word, silent_h) || begins_with_any (word, un_prefixes))
    return TRUE;
  if (begins_with_any (word, consonant_sounds))
    return FALSE;
  if (g_ascii_strncasecmp (word, "one", 3) == 0 && !g_ascii_isalpha (word[3]))
    return FALSE;

  /* Ångström, état, über: an accent does not change the sound at the start. */
  g_autofree char *first = g_utf8_substring (word, 0, MIN (1, g_utf8_strlen (word, -1)));
  g_autofree char *plain = g_utf8_normalize (first, -1, G_NORMALIZE_ALL);
  return plain && *plain != '\0' && strchr ("aeiouAEIOU", *plain);
}

const char *
jd_phrase_article (const char *language, const char *following)
{
  g_return_val_if_fail (following, "");

  if (!language || g_ascii_strncasecmp (language, "en", 2) != 0 || g_ascii_isalpha (language[2]))
    return "";

  const char *word = following;
  while (*word != '\0' && strchr ("\"'([*_", *word))
    word++;
  if (g_ascii_isdigit (*word))
    return number_takes_an (word) ? "an" : "a";
  if (is_spelled_out (word))
    return strchr ("AEFHILMNORSX", g_ascii_toupper (*word)) ? "an" : "a";
  return word_takes_an (word) ? "an" : "a";
}
