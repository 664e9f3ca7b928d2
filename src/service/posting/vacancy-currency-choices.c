// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-currency-choices.h"

#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "describe/jd-posting-currency.h"
#include "model/jd-money.h"
#include "posting/vacancy-choice.h"

static const char *const usual[] = { "EUR", "USD", "GBP", "CHF" };

static gboolean
has_id (gconstpointer choice, gconstpointer id)
{
  return g_str_equal (vacancy_choice_id ((VacancyChoice *) choice), id);
}

static void
add (GPtrArray *choices, const char *currency, gboolean likely)
{
  g_autofree char *name = NULL;

  if (!currency || !*currency || g_ptr_array_find_with_equal_func (choices, currency, has_id, NULL))
    return;
  name = jd_locale_currency_name (currency, jd_program_language ());
  g_ptr_array_add (choices, vacancy_choice_new (currency, name, currency, likely));
}

/* Behind those that are likely by what it is for. */
static GPtrArray *
finish (GPtrArray *choices)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    add (choices, usual[i], TRUE);
  for (guint i = 0; jd_currencies ()[i]; i++)
    add (choices, jd_currencies ()[i], FALSE);
  vacancy_choices_sort (choices);
  return choices;
}

GPtrArray *
vacancy_currency_choices (const JdPosting *posting, const char *current)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  add (choices, current, TRUE);
  add (choices, jd_currency_of_posting (posting), TRUE);
  for (guint i = 0; i < posting->facts->locations->len; i++)
    {
      const JdLocation *location = posting->facts->locations->pdata[i];

      add (choices, location->place ? jd_currency_of_place (location->place) : NULL, TRUE);
    }
  return finish (choices);
}

GPtrArray *
vacancy_currency_choices_beside (const char *language, const char *const *places, const char *current)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (language && places, choices);
  add (choices, current, TRUE);
  for (guint i = 0; places[i]; i++)
    add (choices, *places[i] ? jd_currency_of_place (places[i]) : NULL, TRUE);
  add (choices, jd_currency_of_language (language), TRUE);
  return finish (choices);
}
