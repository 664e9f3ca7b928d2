// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-column.h"
#include "describe/jd-block-text.h"

static void
card_free (gpointer data)
{
  JdBlockCard *card = data;

  g_free (card->where);
  g_free (card->text);
  g_free (card->language);
  g_free (card->otherwise);
  g_free (card);
}

typedef struct
{
  const JdLibrary *library;
  const JdBlock *block;
  const char *reader;
  gboolean name_languages;
  GPtrArray *cards;
} Maker;

/* ---- where it is said ---- */

static void
add_part (GString *where, const char *part)
{
  if (where->len > 0)
    g_string_append (where, " · ");
  g_string_append (where, part);
}

/* Of "US-CA" or "US". @alone is set to whether it is told apart from all others without its country. New string; NULL: @area is a country. */
static char *
region_of (const char *area, const char *reader, gboolean *alone)
{
  const char *code = strchr (area, '-');
  char *name = code ? jd_region_name (area, reader, alone) : NULL;

  return name || !code ? name : g_strdup (code + 1);
}

char *
jd_place_name (const char *place, const char *reader)
{
  g_return_val_if_fail (place && reader, NULL);

  g_auto (GStrv) parts = g_strsplit (place, "/", 2);
  g_autofree char *code = g_strndup (parts[0], strcspn (parts[0], "-")), *country = jd_locale_country_name (code, reader);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  gboolean alone = FALSE;
  g_autofree char *region = region_of (parts[0], reader, &alone);
  /* A city that is its own region is told by its country. */
  const gboolean is_city = region && parts[1] && g_str_equal (region, parts[1]);

  if (parts[1])
    g_strv_builder_add (names, parts[1]);
  if (region && !is_city)
    g_strv_builder_add (names, region);
  if (!alone || is_city)
    g_strv_builder_add (names, country);
  all = g_strv_builder_end (names);
  return g_strjoinv (", ", all);
}

static void
add_levels (const JdLibrary *library, GString *where, const GStrv levels, const char *reader)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (char **level = levels; *level; level++)
    g_ptr_array_add (names, jd_level_name (library, *level, reader));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  add_part (where, list);
}

static void
add_places (GString *where, const GStrv places, const char *reader)
{
  for (char **place = places; *place; place++)
    {
      g_autofree char *name = jd_place_name (*place, reader);

      add_part (where, name);
    }
}

char *
jd_block_where (const JdLibrary *library, const JdCondition *condition, const char *language, const char *reader)
{
  GString *where = g_string_new (NULL);

  g_return_val_if_fail (library && reader, NULL);
  if (condition && condition->level)
    add_levels (library, where, condition->level, reader);
  if (condition && condition->place)
    add_places (where, condition->place, reader);
  for (char **workplace = condition ? condition->workplace : NULL; workplace && *workplace; workplace++)
    add_part (where, jd_phrase_workplace (reader, *workplace));
  if (where->len == 0)
    add_part (where, _("All levels"));
  if (language)
    {
      g_autofree char *name = jd_locale_language_name (language, reader);

      add_part (where, name);
    }
  return g_string_free (where, FALSE);
}

static char *
where_text (const Maker *maker, const JdCondition *condition, const char *language)
{
  return jd_block_where (maker->library, condition, maker->name_languages ? language : NULL, maker->reader);
}

/* ---- what is said without it ---- */

/* What @variant is closest to: the first of what it names. @chain gets what is to be freed. */
static JdContext
context_of (const JdLibrary *library, const JdVariant *variant, const char ***chain)
{
  const JdCondition *when = variant->when;
  const char *level = when && when->level ? when->level[0] : NULL;

  *chain = level && jd_library_level (library, level) ? jd_library_level_chain (library, level, NULL) : NULL;
  return (JdContext){ *chain, when && when->place ? when->place[0] : NULL, when && when->workplace ? when->workplace[0] : NULL };
}

const JdLocalized *
jd_block_inherited (const JdLibrary *library, const JdBlock *block, const JdVariant *variant)
{
  g_autofree const char **chain = NULL;
  const JdContext context = context_of (library, variant, &chain);
  const JdVariant *best = NULL;
  JdMatch best_match = { 0 };

  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *other = g_ptr_array_index (block->variants, i);
      JdMatch match;

      if (other == variant || !jd_condition_holds (other->when, &context, &match) || (best && jd_match_compare (&match, &best_match) <= 0))
        continue;
      best = other;
      best_match = match;
    }
  return best ? best->body : block->body;
}

/* ---- cards ---- */

static char *
text_of (const Maker *maker, const char *wording)
{
  return wording ? jd_block_text_fill (maker->library, NULL, wording) : NULL;
}

/* @variant -1: the body. */
static void
add_card (Maker *maker, int variant, const char *language, const char *wording, const char *otherwise)
{
  const JdCondition *condition = variant >= 0 ? ((const JdVariant *) g_ptr_array_index (maker->block->variants, variant))->when : NULL;
  JdBlockCard *card = g_new (JdBlockCard, 1);

  *card = (JdBlockCard){ where_text (maker, condition, language), text_of (maker, wording), variant, g_strdup (language), text_of (maker, otherwise) };
  g_ptr_array_add (maker->cards, card);
}

static void
add_variant (Maker *maker, int place)
{
  const JdVariant *variant = g_ptr_array_index (maker->block->variants, place);
  const JdLocalized *otherwise = jd_block_inherited (maker->library, maker->block, variant);

  for (guint i = 0; i < jd_localized_length (variant->body); i++)
    {
      const char *language = jd_localized_tag (variant->body, i);

      add_card (maker, place, language, jd_localized_text (variant->body, i), jd_localized_get (otherwise, language, NULL));
    }
  if (jd_localized_length (variant->body) == 0)
    add_card (maker, place, NULL, "", jd_localized_get (otherwise, maker->reader, NULL));
}

static void
add_pay (Maker *maker, const JdSalaryRow *row)
{
  const JdSalary *salary = maker->block->salary;
  JdPay pay = { .min = row->min, .max = row->max, .period = salary->period };
  char *level[] = { row->level, NULL }, *place[] = { row->place, NULL };
  const JdCondition condition = { .level = row->level ? level : NULL, .place = row->place ? place : NULL };
  JdBlockCard *card = g_new0 (JdBlockCard, 1);

  memcpy (pay.currency, salary->currency, sizeof pay.currency);
  card->where = where_text (maker, &condition, NULL);
  card->text = jd_pay_format (&pay, maker->reader, row->place);
  card->variant = -2;
  g_ptr_array_add (maker->cards, card);
}

static gboolean
is_foreign (const Maker *maker, const JdLocalized *body, const char **first)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    {
      const char *tag = jd_localized_tag (body, i);

      if (!*first)
        *first = tag;
      if (!g_str_equal (tag, *first) || !jd_language_same (tag, maker->reader))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_foreign (const Maker *maker)
{
  const char *first = NULL;

  if (is_foreign (maker, maker->block->body, &first))
    return TRUE;
  for (guint i = 0; i < maker->block->variants->len; i++)
    if (is_foreign (maker, ((const JdVariant *) g_ptr_array_index (maker->block->variants, i))->body, &first))
      return TRUE;
  return FALSE;
}

static GPtrArray *
make_cards (Maker *maker)
{
  const JdBlock *block = maker->block;

  maker->cards = g_ptr_array_new_with_free_func (card_free);
  for (guint i = 0; i < jd_localized_length (block->body); i++)
    add_card (maker, -1, jd_localized_tag (block->body, i), jd_localized_text (block->body, i), NULL);
  for (guint i = 0; i < block->variants->len; i++)
    add_variant (maker, (int) i);
  for (guint i = 0; block->salary && i < block->salary->rows->len; i++)
    add_pay (maker, g_ptr_array_index (block->salary->rows, i));
  return maker->cards;
}

GPtrArray *
jd_block_cards (const JdLibrary *library, const JdBlock *block, const char *reader)
{
  Maker maker = { .library = library, .block = block, .reader = reader };

  g_return_val_if_fail (library && block && reader, NULL);
  maker.name_languages = has_foreign (&maker);
  return make_cards (&maker);
}

GPtrArray *
jd_block_cards_by_language (const JdLibrary *library, const JdBlock *block, const char *reader)
{
  Maker maker = { .library = library, .block = block, .reader = reader, .name_languages = TRUE };

  g_return_val_if_fail (library && block && reader, NULL);
  return make_cards (&maker);
}
