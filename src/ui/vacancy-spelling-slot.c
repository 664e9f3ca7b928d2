// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-spelling-slot.h"

#include "library/jd-library.h"

static JdSpelling *
load (const char *language)
{
  g_autofree char *words = g_build_filename (jd_library_starter_path (), "words", "trade.txt", NULL);
  JdSpelling *spelling = jd_spelling_new (jd_speller_new_enchant (language, NULL));

  /* Without the words of the trade more is underlined, which is no reason to stop. */
  jd_spelling_add_word_file (spelling, words, NULL);
  return spelling;
}

static void
forget_names (VacancySpellingSlot *slot)
{
  g_clear_pointer (&slot->facts, jd_facts_unref);
  g_clear_pointer (&slot->variables, jd_params_unref);
}

JdSpelling *
vacancy_spelling_slot_get (VacancySpellingSlot *slot, const JdPosting *posting)
{
  if (g_strcmp0 (slot->language, posting->language) != 0)
    {
      vacancy_spelling_slot_clear (slot);
      slot->language = g_strdup (posting->language);
      slot->spelling = load (posting->language);
    }
  if (slot->facts != posting->facts || slot->variables != posting->variables)
    {
      forget_names (slot);
      slot->facts = jd_facts_ref (posting->facts);
      slot->variables = jd_params_ref (posting->variables);
      jd_spelling_set_names (slot->spelling, posting);
    }
  return slot->spelling;
}

void
vacancy_spelling_slot_clear (VacancySpellingSlot *slot)
{
  forget_names (slot);
  g_clear_pointer (&slot->spelling, jd_spelling_free);
  g_clear_pointer (&slot->language, g_free);
}
