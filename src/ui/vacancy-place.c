// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-place.h"

char *
vacancy_place_of_heading (const char *section)
{
  g_return_val_if_fail (section, NULL);
  return g_strconcat (VACANCY_PLACE_TITLE, section, NULL);
}

gboolean
vacancy_place_is_title (const char *place)
{
  g_return_val_if_fail (place, FALSE);
  return g_str_equal (place, VACANCY_PLACE_TITLE);
}

const char *
vacancy_place_section (const char *place)
{
  g_return_val_if_fail (place, NULL);
  return place[0] == VACANCY_PLACE_TITLE[0] && place[1] != '\0' ? place + 1 : NULL;
}
