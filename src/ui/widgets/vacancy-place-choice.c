// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-place-choice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "describe/jd-block-card.h"
#include "describe/jd-block-text.h"
#include "form/jd-block-draft.h"
#include "model/jd-condition.h"
#include "posting/vacancy-country-choices.h"
#include "widgets/vacancy-choice-popover.h"

/* "Utrecht, NL" is a place, too. */
static VacancyChoice *
typed_place (const char *text, gpointer data)
{
  g_autofree char *code = jd_place_from_typed (text, jd_program_language ()), *name = NULL;

  /* Countries are in the list. */
  if (!jd_is_place (code) || strlen (code) == 2)
    return NULL;
  name = jd_place_name (code, jd_program_language ());
  return vacancy_choice_new (code, name, code, TRUE);
}

GtkWidget *
vacancy_place_popover_new (const char *language, const char *const *beside, VacancyChoice *first)
{
  g_return_val_if_fail (language && beside, NULL);

  g_autoptr (GPtrArray) choices = vacancy_country_choices_beside (language, beside, NULL);
  GtkWidget *popover = vacancy_choice_popover_new (_("Country, or city with its country, such as Utrecht, NL"));

  if (first)
    g_ptr_array_insert (choices, 0, first);
  vacancy_choice_popover_set_typed (VACANCY_CHOICE_POPOVER (popover), typed_place, NULL);
  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), choices, NULL);
  return popover;
}
