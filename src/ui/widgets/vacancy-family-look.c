// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-family-look.h"

#include <adwaita.h>

static const VacancyFamilyLook looks[] = {
  { "spelling", "a", PANGO_UNDERLINE_ERROR, FALSE, "#c01c28", "#ff7b63" },
  { "wording", "w", PANGO_UNDERLINE_DOUBLE, FALSE, "#813d9c", "#dc8add" },
  { "reading", "r", PANGO_UNDERLINE_SINGLE, FALSE, "#1a5fb4", "#99c1f1" },
  { "placeholders", "[]", PANGO_UNDERLINE_ERROR, TRUE, "#a51d2d", "#f66151" },
  { "typography", "“”", PANGO_UNDERLINE_LOW, FALSE, "#63452c", "#cdab8f" },
  { "structure", "≡", PANGO_UNDERLINE_DOUBLE, TRUE, "#8f5902", "#f8e45c" },
  { "pay", "§", PANGO_UNDERLINE_SINGLE, TRUE, "#26734b", "#8ff0a4" },
  { "level", "↕", PANGO_UNDERLINE_LOW, TRUE, "#26667c", "#93d5e8" },
};
static const VacancyFamilyLook other = { "other", "•", PANGO_UNDERLINE_SINGLE, TRUE, "#5e5c64", "#c0bfbc" };

const VacancyFamilyLook *
vacancy_family_look (const char *id)
{
  g_return_val_if_fail (id, &other);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].id, id))
      return &looks[i];
  return &other;
}

GdkRGBA
vacancy_family_colour (const VacancyFamilyLook *look)
{
  GdkRGBA colour;

  gdk_rgba_parse (&colour, adw_style_manager_get_dark (adw_style_manager_get_default ()) ? look->dark : look->light);
  return colour;
}
