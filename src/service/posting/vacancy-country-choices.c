// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-country-choices.h"

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "posting/vacancy-choice.h"

static gboolean
has_id (gconstpointer choice, gconstpointer id)
{
  return g_str_equal (vacancy_choice_id ((VacancyChoice *) choice), id);
}

static void
add (GPtrArray *choices, const char *country, gboolean likely)
{
  g_autofree char *name = NULL;

  if (!country || g_ptr_array_find_with_equal_func (choices, country, has_id, NULL))
    return;
  name = jd_locale_country_name (country, jd_program_language ());
  g_ptr_array_add (choices, vacancy_choice_new (country, name, country, likely));
}

GPtrArray *
vacancy_country_choices_beside (const char *language, const char *const *places, const char *current)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *countries = jd_locale_countries ();
  g_autofree char *home = jd_locale_likely_country (language), *desktop = jd_locale_country (jd_program_language ());

  g_return_val_if_fail (language && places, choices);
  add (choices, current, TRUE);
  for (guint i = 0; places[i]; i++)
    {
      g_autofree char *country = g_strndup (places[i], 2);

      add (choices, *country ? country : NULL, TRUE);
    }
  add (choices, desktop, TRUE);
  add (choices, home, TRUE);
  for (guint i = 0; countries[i]; i++)
    add (choices, countries[i], FALSE);
  vacancy_choices_sort (choices);
  return choices;
}

GPtrArray *
vacancy_country_choices (const JdPosting *posting, const char *current)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  g_return_val_if_fail (posting, NULL);
  for (guint i = 0; i < posting->facts->locations->len; i++)
    {
      const JdLocation *location = posting->facts->locations->pdata[i];

      if (location->place)
        g_ptr_array_add (places, location->place);
    }
  g_ptr_array_add (places, NULL);
  return vacancy_country_choices_beside (posting->language, (const char *const *) places->pdata, current);
}
