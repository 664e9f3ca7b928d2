// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-coded.h"

#include "review/vacancy-finding-part.h"

VacancyCoded *
vacancy_coded_new (const JdDocument *document, const JdWordRules *words)
{
  g_return_val_if_fail (document, NULL);

  g_autoptr (JdCoded) coded = words ? jd_coded_new (document, words) : NULL;
  if (!coded)
    return NULL;
  VacancyCoded *found = g_new (VacancyCoded, 1);
  *found = (VacancyCoded) { coded->words, vacancy_findings_placed (document, coded->masculine), vacancy_findings_placed (document, coded->feminine) };
  return found;
}

void
vacancy_coded_free (VacancyCoded *coded)
{
  if (!coded)
    return;
  g_ptr_array_unref (coded->masculine);
  g_ptr_array_unref (coded->feminine);
  g_free (coded);
}
