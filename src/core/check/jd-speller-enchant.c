// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling by way of enchant. Distributions order its providers differently, aspell before hunspell for English among them, and their verdicts differ; so
 * the order is set here, for the language and for all others, and the same posting gets the same verdicts everywhere. */
#include "check/jd-speller.h"

#include <enchant.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define PROVIDERS "hunspell,nuspell,aspell,hspell,voikko,applespell"

typedef struct
{
  EnchantBroker *broker;
  EnchantDict *dict;
} EnchantSpeller;

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
  if (list != NULL)
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
  enchant_broker_free_dict (speller->broker, speller->dict);
  enchant_broker_free (speller->broker);
  g_free (speller);
}

static const JdSpellerClass enchant_class = {
  enchant_speller_check,
  enchant_speller_suggest,
  enchant_speller_add,
  enchant_speller_free,
};

static void
collect_tag (const char *tag, const char *name, const char *description, const char *file, void *data)
{
  g_ptr_array_add (data, g_strdup (tag));
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Installed dictionaries by enchant's tags ("en_US"), sorted, each once: several providers may have the same one. NULL-terminated. */
static GPtrArray *
list_tags (EnchantBroker *broker)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);
  enchant_broker_list_dicts (broker, collect_tag, tags);
  g_ptr_array_sort (tags, compare_tags);
  for (guint i = tags->len; i > 1; i--)
    if (strcmp (tags->pdata[i - 1], tags->pdata[i - 2]) == 0)
      g_ptr_array_remove_index (tags, i - 1);
  g_ptr_array_add (tags, NULL);
  return tags;
}

static GStrv
tags_to_languages (GPtrArray *tags)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; tags->pdata[i] != NULL; i++)
    {
      g_autofree char *language = g_strdelimit (g_strdup (tags->pdata[i]), "_", '-');
      g_strv_builder_add (builder, language);
    }
  return g_strv_builder_end (builder);
}

GStrv
jd_speller_languages (void)
{
  EnchantBroker *broker = enchant_broker_init ();
  g_autoptr (GPtrArray) tags = list_tags (broker);
  enchant_broker_free (broker);
  return tags_to_languages (tags);
}

static gboolean
has_tag (GPtrArray *tags, const char *tag)
{
  return g_strv_contains ((const char *const *) tags->pdata, tag);
}

/* The dictionary for a BCP 47 language: the exact one; its usual country (de_DE, and en_US for English); any of the language. NULL when there is none. */
static char *
choose_tag (GPtrArray *tags, const char *language)
{
  g_autofree char *exact = g_strdelimit (g_strdup (language), "-", '_');
  if (has_tag (tags, exact))
    return g_steal_pointer (&exact);

  g_autofree char *bare = g_strndup (language, strcspn (language, "-_"));
  g_autofree char *country = g_ascii_strup (strcmp (bare, "en") == 0 ? "us" : bare, -1);
  g_autofree char *usual = g_strdup_printf ("%s_%s", bare, country);
  if (has_tag (tags, usual))
    return g_steal_pointer (&usual);

  gsize length = strlen (bare);
  for (guint i = 0; tags->pdata[i] != NULL; i++)
    {
      const char *tag = tags->pdata[i];
      if (strncmp (tag, bare, length) == 0 && (tag[length] == '\0' || tag[length] == '_'))
        return g_strdup (tag);
    }
  return NULL;
}

static void
set_no_dictionary (GError **error, const char *language, GPtrArray *tags)
{
  g_auto (GStrv) languages = tags_to_languages (tags);
  g_autofree char *installed = g_strjoinv (", ", languages);
  g_autofree char *quoted = jd_error_quote (language);
  if (languages[0] == NULL)
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

JdSpeller *
jd_speller_new_enchant (const char *language, GError **error)
{
  g_return_val_if_fail (language != NULL, NULL);

  EnchantBroker *broker = enchant_broker_init ();
  enchant_broker_set_ordering (broker, "*", PROVIDERS);
  g_autoptr (GPtrArray) tags = list_tags (broker);
  g_autofree char *tag = choose_tag (tags, language);
  EnchantDict *dict = NULL;
  if (tag != NULL)
    {
      enchant_broker_set_ordering (broker, tag, PROVIDERS);
      dict = enchant_broker_request_dict (broker, tag);
    }
  if (dict == NULL)
    {
      set_no_dictionary (error, language, tags);
      enchant_broker_free (broker);
      return NULL;
    }

  EnchantSpeller *self = g_new0 (EnchantSpeller, 1);
  self->broker = broker;
  self->dict = dict;
  JdSpeller *speller = g_new0 (JdSpeller, 1);
  speller->class = &enchant_class;
  speller->self = self;
  speller->language = g_steal_pointer (&tag);
  enchant_dict_describe (dict, note_provider, &speller->provider);
  return speller;
}
