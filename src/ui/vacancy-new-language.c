// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-new-language.h"

#include <string.h>

#include "model/jd-condition.h"
#include "model/jd-place-language.h"

const char *
vacancy_new_foreign_words (JdLibrary *library, const char *role, const char *language)
{
  const JdRole *found = role ? jd_library_role (library, role) : NULL;
  const char *used = NULL;

  g_return_val_if_fail (language, NULL);
  if (!found || !jd_localized_get (found->name, language, &used) || !used || jd_language_same (used, language))
    return NULL;
  return used;
}

static gboolean
has_words (JdLibrary *library, const char *role, const char *language)
{
  return !role || !vacancy_new_foreign_words (library, role, language);
}

char *
vacancy_new_language (JdLibrary *library, const char *role, const char *location, const char *wanted)
{
  g_autofree char *first = g_strndup (location ? location : "", location ? strcspn (location, ";") : 0);
  g_autofree char *place = jd_place_from_text (first);
  const char *local = role && place ? jd_place_language (place) : NULL;
  const char *chosen = wanted && jd_is_language_tag (wanted) ? wanted : "en";

  if (local && has_words (library, role, local))
    chosen = local;
  else if (!has_words (library, role, chosen))
    chosen = vacancy_new_foreign_words (library, role, chosen);
  return jd_language_at_place (chosen, place);
}
