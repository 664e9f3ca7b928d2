// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How what a family of checks found is told apart, on the page and in lists: by line and ground as well as by colour. */
typedef struct
{
  const char *id;   /* of the family: "wording"; also the style class of its sign */
  const char *sign; /* for lists; a letter or two */
  PangoUnderline underline;
  gboolean tinted;  /* it has a ground, too */
  const char *light, *dark; /* colours on light and dark ground */
} VacancyFamilyLook;

/* That of a family which has none of its own for one it does not know. Static. */
const VacancyFamilyLook *vacancy_family_look (const char *id);

/* Its colour as the program is now, light or dark. */
GdkRGBA vacancy_family_colour (const VacancyFamilyLook *look);

G_END_DECLS
