// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-kept-options.h"

#include <string.h>

void
vacancy_kept_options_clear (VacancyKeptOptions *kept)
{
  g_clear_pointer (&kept->logo, jd_logo_unref);
  memset (kept, 0, sizeof *kept);
}

void
vacancy_kept_options_set (VacancyKeptOptions *kept, const JdExportOptions *options)
{
  JdLogo *logo = options && options->logo ? jd_logo_ref ((JdLogo *) options->logo) : NULL;

  vacancy_kept_options_clear (kept);
  if (!options)
    return;
  kept->options = *options;
  kept->options.logo = kept->logo = logo;
  if (options->colour)
    {
      kept->colour = *options->colour;
      kept->options.colour = &kept->colour;
    }
}

gboolean
vacancy_kept_options_equal (const VacancyKeptOptions *kept, const JdExportOptions *options)
{
  const JdExportOptions *own = &kept->options;
  const gboolean same_colour = own->colour && options->colour ? memcmp (own->colour, options->colour, sizeof *own->colour) == 0 : own->colour == options->colour;

  return same_colour && own->logo == options->logo && own->look == options->look && own->wrap == options->wrap;
}
