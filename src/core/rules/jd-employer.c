// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-employer.h"

#include "base/jd-settings.h"

guint
jd_employer_size (void)
{
  g_autoptr (GSettings) settings = jd_settings_open ("company-employees", G_VARIANT_TYPE_UINT32);

  return settings ? g_settings_get_uint (settings, "company-employees") : 0;
}
