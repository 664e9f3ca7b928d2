// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling by way of enchant. Distributions order its providers differently, aspell before hunspell for English among them, and their verdicts differ; so
 * the order is set here, for the language and for all others, and the same posting gets the same verdicts everywhere. */
#include "check/jd-speller.h"

#include <enchant.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/jd-localized.h"

#define PROVIDERS "hunspell,nuspell,aspell,hspell,voikko,applespell"

typedef struct
{
  EnchantBroker *broker;
  EnchantDict *dict;
} EnchantSpeller;

/* Held while brokers and dictionaries come and go, on whatever thread: hunspell keeps one table of letters for all its dictionaries, which the first makes and the last frees, and
 * counts them without a lock (initialize_utf_tbl () of its csutil.cxx). What a dictionary is asked needs none. */
static GMutex coming_and_going;

static gboolean
enchant_speller_check (gpointer self, const char *word, gsize length)
{
  EnchantSpeller *speller = self;
  /* Negative is a failure of the dictionary; a word is only wrong when it says so. */
  return enchant_dict_check (speller->dict, word, (gssize) length) <= 0;
}

static GStrv
enchant_speller_suggest (gpointer self, const char *word, gsize length)
{
  EnchantSpeller *speller = self;
  gsize count = 0;
  char **list = enchant_dict_suggest (speller->dict, word, (gssize) length, &count);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (gsize i = 0; i < count; i++)
    g_strv_builder_add (builder, list[i]);
  if (list)
    enchant_dict_free_string_list (speller->dict, list);
  return g_strv_builder_end (builder);
}

static void
enchant_speller_add (gpointer self, const char *word, gsize length)
{
  EnchantSpeller *speller = self;
  enchant_dict_add (speller->dict, word, (gssize) length);
}

static void
enchant_speller_free (gpointer self)
{
  EnchantSpeller *speller = self;
  g_mutex_lock (&coming_and_going);
  enchant_broker_free_dict (speller->broker, speller->dict);
  enchant_broker_free (speller->broker);
  g_mutex_unlock (&coming_and_going);
  g_free (speller);
}

static const JdSpellerClass enchant_class = {
  enchant_speller_check,
  enchant_speller_suggest,
  enchant_speller_add,
  enchant_speller_free,
};

/* ---- which dictionary ---- */

/* Where a language is mostly written, unless that is the country called like it: "fr" in FR. */
static const struct
{
  const char *language, *country;
} homes[] = {
  { "af", "ZA" }, { "be", "BY" }, { "bn", "BD" }, { "bs", "BA" }, { "ca", "ES" }, { "cs", "CZ" }, { "cy", "GB" }, { "da", "DK" }, { "el", "GR" }, { "en", "US" },
  { "et", "EE" }, { "eu", "ES" }, { "fa", "IR" }, { "ga", "IE" }, { "gd", "GB" }, { "gl", "ES" }, { "he", "IL" }, { "hi", "IN" }, { "hy", "AM" }, { "ja", "JP" },
  { "ka", "GE" }, { "kk", "KZ" }, { "ko", "KR" }, { "lb", "LU" }, { "ms", "MY" }, { "nb", "NO" }, { "ne", "NP" }, { "nn", "NO" }, { "sl", "SI" }, { "sq", "AL" },
  { "sr", "RS" }, { "sv", "SE" }, { "sw", "TZ" }, { "ta", "IN" }, { "uk", "UA" }, { "ur", "PK" }, { "vi", "VN" }, { "zh", "CN" },
};

/* What of a language tag a dictionary is called by; "" where the tag says nothing. */
typedef struct
{
  char language[4], country[4], variant[9];
} Locale;

static void
put_upper (char *country, gsize size, const char *subtag)
{
  g_autofree char *upper = g_ascii_strup (subtag, -1);
  g_strlcpy (country, upper, size);
}

/* FALSE for what is no language tag, and where it tells more, such as the script: enchant cannot be asked for that, and gives another one of the language. */
static gboolean
locale_parse (Locale *locale, const char *tag)
{
  if (!jd_is_language_tag (tag) || strcspn (tag, "-") >= sizeof locale->language)
    return FALSE;
  g_autofree char *lower = g_ascii_strdown (jd_language_public (tag), -1);
  g_auto (GStrv) subtags = g_strsplit (lower, "-", -1);
  *locale = (Locale){ 0 };
  g_strlcpy (locale->language, subtags[0], sizeof locale->language);
  for (guint i = 1; subtags[i]; i++)
    {
      gsize length = strlen (subtags[i]);
      gboolean is_variant = length > 4 || (length == 4 && g_ascii_isdigit (subtags[i][0]));
      if (is_variant && locale->variant[0] == '\0')
        g_strlcpy (locale->variant, subtags[i], sizeof locale->variant);
      else if ((length == 2 || length == 3) && i == 1)
        put_upper (locale->country, sizeof locale->country, subtags[i]);
      else
        return FALSE;
    }
  return TRUE;
}

/* Enchant's "ca_ES-valencia". */
static char *
make_tag (const char *language, const char *country, const char *variant)
{
  return g_strconcat (language, country[0] != '\0' ? "_" : "", country, variant[0] != '\0' ? "-" : "", variant, NULL);
}

/* Whether enchant gives this dictionary when asked for it, as it does not for its "qaa_Latn_QA". Nor is aspell's "en-w_accents" a language of its own. */
static gboolean
is_askable (const char *tag)
{
  Locale locale;
  g_autofree char *language = g_strdelimit (g_strdup (tag), "_", '-');
  if (!locale_parse (&locale, language) || (locale.variant[0] != '\0' && locale.country[0] == '\0'))
    return FALSE;
  g_autofree char *asked = make_tag (locale.language, locale.country, locale.variant);
  return strcmp (asked, tag) == 0;
}

static char *
usual_country (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (strcmp (homes[i].language, language) == 0)
      return g_strdup (homes[i].country);
  return g_ascii_strup (language, -1);
}

/* Sorted as they are, the one for no country comes first. */
static char *
choose_any_country (const char *const *tags, const char *language)
{
  gsize length = strlen (language);
  for (guint i = 0; tags[i]; i++)
    if (strncmp (tags[i], language, length) == 0 && (tags[i][length] == '\0' || tags[i][length] == '_'))
      return g_strdup (tags[i]);
  return NULL;
}

char *
jd_speller_choose (const char *const *tags, const char *language)
{
  g_return_val_if_fail (tags && language, NULL);

  Locale wanted;
  if (!locale_parse (&wanted, language))
    return NULL;
  g_autofree char *usual = usual_country (wanted.language);
  const char *const order[][2] = { { wanted.country, wanted.variant }, { usual, wanted.variant }, { wanted.country, "" }, { usual, "" } };
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *tag = make_tag (wanted.language, order[i][0], order[i][1]);
      if (order[i][0][0] != '\0' && g_strv_contains (tags, tag))
        return g_steal_pointer (&tag);
    }
  return choose_any_country (tags, wanted.language);
}

/* ---- what is installed ---- */

static void
collect_tag (const char *tag, const char *name, const char *description, const char *file, void *data)
{
  if (is_askable (tag))
    g_ptr_array_add (data, g_strdup (tag));
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Installed dictionaries by enchant's tags ("en_US"), sorted, each once: several providers may have the same one. */
static GStrv
list_tags (EnchantBroker *broker)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  enchant_broker_list_dicts (broker, collect_tag, tags);
  g_ptr_array_sort (tags, compare_tags);
  for (guint i = tags->len; i > 1; i--)
    if (strcmp (tags->pdata[i - 1], tags->pdata[i - 2]) == 0)
      g_ptr_array_remove_index (tags, i - 1);
  g_ptr_array_add (tags, NULL);
  return (GStrv) g_ptr_array_steal (tags, NULL);
}

static GStrv
tags_to_languages (GStrv tags)
{
  GStrv languages = g_strdupv (tags);
  for (guint i = 0; languages[i]; i++)
    g_strdelimit (languages[i], "_", '-');
  return languages;
}

GStrv
jd_speller_languages (void)
{
  g_mutex_lock (&coming_and_going);
  EnchantBroker *broker = enchant_broker_init ();
  g_auto (GStrv) tags = list_tags (broker);
  enchant_broker_free (broker);
  g_mutex_unlock (&coming_and_going);
  return tags_to_languages (tags);
}

static void
set_no_dictionary (GError **error, const char *language, GStrv tags)
{
  g_auto (GStrv) languages = tags_to_languages (tags);
  g_autofree char *installed = g_strjoinv (", ", languages);
  g_autofree char *quoted = jd_error_quote (language);
  if (!languages[0])
    g_set_error (error, JD_ERROR, JD_ERROR_REFERENCE, _("No spelling dictionary is installed, so %s cannot be checked"), quoted);
  else
    g_set_error (error, JD_ERROR, JD_ERROR_REFERENCE, _("No spelling dictionary for %s is installed; there is: %s"), quoted, installed);
}

static void
note_provider (const char *tag, const char *name, const char *description, const char *file, void *data)
{
  char **provider = data;
  *provider = g_strdup (name);
}

/* The dictionary for @language, the broker it belongs to, and its tag; FALSE sets @error. */
static gboolean
request_dictionary (EnchantSpeller *speller, const char *language, char **tag, GError **error)
{
  EnchantBroker *broker = enchant_broker_init ();
  enchant_broker_set_ordering (broker, "*", PROVIDERS);
  g_auto (GStrv) tags = list_tags (broker);
  g_autofree char *chosen = jd_speller_choose ((const char *const *) tags, language);
  EnchantDict *dict = NULL;
  if (chosen)
    {
      enchant_broker_set_ordering (broker, chosen, PROVIDERS);
      dict = enchant_broker_request_dict (broker, chosen);
    }
  if (!dict)
    {
      set_no_dictionary (error, language, tags);
      enchant_broker_free (broker);
      return FALSE;
    }
  *speller = (EnchantSpeller){ broker, dict };
  *tag = g_steal_pointer (&chosen);
  return TRUE;
}

JdSpeller *
jd_speller_new_enchant (const char *language, GError **error)
{
  g_return_val_if_fail (language, NULL);

  EnchantSpeller enchant;
  char *tag = NULL;
  g_mutex_lock (&coming_and_going);
  gboolean found = request_dictionary (&enchant, language, &tag, error);
  g_mutex_unlock (&coming_and_going);
  if (!found)
    return NULL;

  JdSpeller *speller = g_new0 (JdSpeller, 1);
  speller->class = &enchant_class;
  speller->self = g_memdup2 (&enchant, sizeof enchant);
  speller->language = tag;
  enchant_dict_describe (enchant.dict, note_provider, &speller->provider);
  return speller;
}
