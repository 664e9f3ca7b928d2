// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-currency-sign.h"

#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "model/jd-money.h"

/* Signs are kept without marks of direction and with plain spaces. Of two meanings of one sign the first that was added holds. */
struct _JdSigns
{
  char *language, *place; /* @place may be NULL */
  const char *home;    /* the code a sign alone means before others; NULL: none */
  GHashTable *codes;   /* sign -> code, static; "" when it has several; NULL until it is asked for, since it takes about a millisecond to collect */
  GHashTable *several; /* sign -> "DKK, NOK, SEK" */
  GPtrArray *ordered;  /* of signs, the longer ones first; borrowed */
};

/* Not CLDR's, but what people type. */
static const struct { const char *sign, *currency; } typed[] = {
  { "C$", "CAD" }, { "AU$", "AUD" }, { "S$", "SGD" }, { "US$", "USD" }, { "￥", "JPY" },
  /* Where several have the sign and nothing tells, most mean these. */
  { "$", "USD" }, { "£", "GBP" }, { "¥", "JPY" }, { "Rs", "INR" },
};

/* ---- signs as they are kept ---- */

char *
jd_signs_tidy (const char *text, gsize length)
{
  GString *plain = g_string_sized_new (length);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (!jd_signs_is_mark (c) && c != 0x200B)
        g_string_append_unichar (plain, g_unichar_isspace (c) ? ' ' : c);
    }
  return g_string_free (plain, FALSE);
}

/* Takes over @sign. */
static void
add_plain (JdSigns *signs, char *sign, const char *code)
{
  if (*sign == '\0' || strcmp (sign, code) == 0 || g_hash_table_contains (signs->codes, sign))
    {
      g_free (sign);
      return;
    }
  g_hash_table_insert (signs->codes, sign, (gpointer) code);
  g_ptr_array_add (signs->ordered, sign);
}

/* "kr." is written without its point, too. */
static void
add (JdSigns *signs, const char *sign, const char *code)
{
  gsize length = strlen (sign);

  add_plain (signs, jd_signs_tidy (sign, length), code);
  if (length > 1 && sign[length - 1] == '.')
    add_plain (signs, jd_signs_tidy (sign, length - 1), code);
}

static void
add_of (JdSigns *signs, const char *language, const char *code, gboolean narrow)
{
  g_autofree char *sign = jd_locale_sign (language, code, narrow);

  add (signs, sign, code);
}

/* ---- what is known ---- */

static const char *
language_of (const JdSigns *signs)
{
  return signs->language ? signs->language : "en";
}

/* All ways to write the money of the place or of the language's country, those of its own language among them. */
static void
add_home (JdSigns *signs, const char *code, const char *country)
{
  g_autofree char *spoken = country ? jd_locale_likely_language (country) : NULL;
  g_autofree char *local = spoken ? g_strdup_printf ("%s-%s", spoken, country) : NULL;

  if (!code)
    return;
  add_of (signs, language_of (signs), code, FALSE);
  add_of (signs, language_of (signs), code, TRUE);
  add_of (signs, local ? local : language_of (signs), code, FALSE);
  add_of (signs, local ? local : language_of (signs), code, TRUE);
}

static void
add_all (JdSigns *signs, const char *language)
{
  const char *const *codes = jd_currencies ();

  for (guint i = 0; codes[i]; i++)
    add_of (signs, language, codes[i], FALSE);
}

/* Signs many currencies share mean none of them, unless they have a meaning already. */
static void
add_shared (JdSigns *signs)
{
  const char *const *codes = jd_currencies ();
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer sign, list;

  for (guint i = 0; codes[i]; i++)
    {
      g_autofree char *narrow = jd_locale_sign ("en", codes[i], TRUE);
      const char *before = g_hash_table_lookup (found, narrow);
      g_hash_table_insert (found, g_strdup (narrow), before ? g_strconcat (before, ", ", codes[i], NULL) : g_strdup (codes[i]));
    }
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &sign, &list))
    {
      gboolean shared = strchr (list, ',') != NULL;
      if (shared && !g_hash_table_contains (signs->codes, sign))
        g_hash_table_insert (signs->several, g_strdup (sign), g_strdup (list));
      add (signs, sign, shared ? "" : g_intern_string (list));
    }
}

static int
compare_length (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *) a, *other = *(const char *const *) b;
  gsize length = strlen (one), other_length = strlen (other);

  if (length != other_length)
    return length > other_length ? -1 : 1;
  return strcmp (one, other);
}

static void
collect (JdSigns *signs)
{
  g_autofree char *country = signs->place ? g_strndup (signs->place, 2) : NULL, *spoken = signs->language ? jd_locale_likely_country (signs->language) : NULL;

  signs->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  signs->several = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  signs->ordered = g_ptr_array_new ();
  add_home (signs, signs->place ? jd_currency_of_place (signs->place) : NULL, country);
  add_home (signs, signs->language ? jd_currency_of_language (signs->language) : NULL, spoken);
  add_all (signs, language_of (signs));
  add_all (signs, "und");
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    add (signs, typed[i].sign, typed[i].currency);
  add_shared (signs);
  g_ptr_array_sort (signs->ordered, compare_length);
}

static JdSigns *
signs_new (const char *language, const char *place)
{
  JdSigns *signs = g_new0 (JdSigns, 1);

  signs->language = g_strdup (language);
  signs->place = g_strdup (place);
  signs->home = place ? jd_currency_of_place (place) : NULL;
  if (!signs->home && language)
    signs->home = jd_currency_of_language (language);
  return signs;
}

/* Those of the thread, of which others see nothing. */
static GHashTable *
codes_of (const JdSigns *kept)
{
  JdSigns *signs = (JdSigns *) kept;

  if (!signs->codes)
    collect (signs);
  return signs->codes;
}

static void
signs_free (gpointer data)
{
  JdSigns *signs = data;

  g_clear_pointer (&signs->ordered, g_ptr_array_unref);
  g_clear_pointer (&signs->several, g_hash_table_unref);
  g_clear_pointer (&signs->codes, g_hash_table_unref);
  g_free (signs->language);
  g_free (signs->place);
  g_free (signs);
}

#define MOST_KEPT 32

const JdSigns *
jd_signs_of (const char *language, const char *place)
{
  static GPrivate store = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *kept = g_private_get (&store);
  g_autofree char *key = g_strdup_printf ("%s/%.2s", language ? language : "", place ? place : "");

  if (!kept)
    g_private_set (&store, kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, signs_free));
  JdSigns *signs = g_hash_table_lookup (kept, key);
  if (signs)
    return signs;
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  signs = signs_new (language, place);
  g_hash_table_insert (kept, g_steal_pointer (&key), signs);
  return signs;
}

/* ---- asking ---- */

/* A sign of letters is a word of its own. */
static gboolean
stands_alone (const char *sign, gunichar before, gunichar behind)
{
  gunichar first = g_utf8_get_char (sign), last = g_utf8_get_char (g_utf8_prev_char (sign + strlen (sign)));

  return !(g_unichar_isalpha (first) && g_unichar_isalpha (before)) && !(g_unichar_isalpha (last) && g_unichar_isalpha (behind));
}

const char *
jd_signs_match (const JdSigns *signs, const char *text, gunichar before, gsize *length, const char **several)
{
  g_return_val_if_fail (signs && text && length && several, NULL);

  GHashTable *codes = codes_of (signs);
  for (guint i = 0; i < signs->ordered->len; i++)
    {
      const char *sign = g_ptr_array_index (signs->ordered, i);
      *length = strlen (sign);
      if (!jd_text_is_at (text, sign) || !stands_alone (sign, before, g_utf8_get_char (text + *length)))
        continue;
      *several = g_hash_table_lookup (signs->several, sign);
      return g_hash_table_lookup (codes, sign);
    }
  return NULL;
}

gboolean
jd_signs_could_mean (const JdSigns *signs, const char *sign, gsize length, const char *currency)
{
  g_return_val_if_fail (signs && sign && currency, FALSE);

  const char *const languages[] = { language_of (signs), "en", "und" };
  g_autofree char *plain = jd_signs_tidy (sign, length);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *own = jd_locale_sign (languages[i / 2], currency, i % 2 == 1);
      g_autofree char *own_plain = jd_signs_tidy (own, strlen (own));
      if (strcmp (plain, own_plain) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What is written first for the money of the place or language is that. "K" behind a figure is a thousand, and a code is no sign. */
static gboolean
is_read_as (const JdSigns *signs, const char *sign, const char *currency, gboolean own)
{
  g_autofree char *plain = jd_signs_tidy (sign, strlen (sign));

  if (g_ascii_strcasecmp (plain, "k") == 0 || *plain == '\0' || strcmp (plain, currency) == 0)
    return FALSE;
  return (own && g_strcmp0 (signs->home, currency) == 0) || g_strcmp0 (g_hash_table_lookup (codes_of (signs), plain), currency) == 0;
}

const char *
jd_signs_for (const JdSigns *signs, const char *currency)
{
  g_return_val_if_fail (signs && currency, NULL);

  g_autofree char *own = jd_locale_sign (language_of (signs), currency, FALSE), *anywhere = jd_locale_sign ("und", currency, FALSE);
  if (is_read_as (signs, own, currency, TRUE))
    return g_intern_string (own);
  return is_read_as (signs, anywhere, currency, FALSE) ? g_intern_string (anywhere) : NULL;
}
