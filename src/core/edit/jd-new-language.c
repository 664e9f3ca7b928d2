// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit-new.h"

#include "model/jd-place-language.h"

const char *
jd_new_foreign_words (JdLibrary *library, const char *role, const char *language)
{
  g_return_val_if_fail (library && language, NULL);

  const JdRole *found = role ? jd_library_role (library, role) : NULL;
  const char *used = NULL;
  if (!found || !jd_localized_get (found->name, language, &used) || !used || jd_language_same (used, language))
    return NULL;
  return used;
}

static gboolean
has_words (JdLibrary *library, const char *role, const char *language)
{
  return !role || !jd_new_foreign_words (library, role, language);
}

char *
jd_new_language (JdLibrary *library, const char *role, const char *location, const char *wanted)
{
  g_return_val_if_fail (library, NULL);

  g_autoptr (GPtrArray) locations = jd_locations_from_text (location, wanted);
  const char *place = locations->len > 0 ? ((const JdLocation *) g_ptr_array_index (locations, 0))->place : NULL;
  const char *local = role && place ? jd_place_language (place) : NULL;
  const char *chosen = wanted && jd_is_language_tag (wanted) ? wanted : "en";
  if (local && has_words (library, role, local))
    chosen = local;
  else if (!has_words (library, role, chosen))
    chosen = jd_new_foreign_words (library, role, chosen);
  return jd_language_at_place (chosen, place);
}
