// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-label-kind.h"

static const char *const names[JD_N_LABELS] = {
  "title", "company", "location", "summary", "duty", "qualification", "preferred-qualification", "skill", "education", "experience", "salary", "benefit", "equal-opportunity", "how-to-apply",
  "about-company", "heading", "other",
};

const char *
jd_label_name (JdLabel label)
{
  g_return_val_if_fail (label < JD_N_LABELS, NULL);

  return names[label];
}
