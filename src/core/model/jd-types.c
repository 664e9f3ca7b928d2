// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-types.h"

#include <string.h>

const char *const jd_kind_names[] = {
  "summary", "about", "duty", "qualification", "salary", "benefit", "conditions", "process", "legal", "text", NULL,
};
const char *const jd_necessity_names[] = { "", "must", "nice", NULL };
const char *const jd_aspect_names[] = { "", "skill", "experience", "education", "certificate", "language", NULL };
const char *const jd_form_names[] = { "", "paragraph", "item", NULL };
const char *const jd_period_names[] = { "hour", "day", "week", "month", "year", NULL };
const char *const jd_confidence_names[] = { "unverified", "low", "medium", "high", NULL };
const char *const jd_workplace_names[] = { "on-site", "hybrid", "remote", NULL };
const char *const jd_employment_names[] = {
  "full-time", "part-time", "contract", "temporary", "seasonal", "internship", "apprenticeship", "volunteer", NULL,
};

int
jd_name_index (const char *const *names, const char *name)
{
  g_return_val_if_fail (names && name, -1);

  for (int i = 0; names[i]; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

JdKind
jd_kind_from_name (const char *name)
{
  int index = jd_name_index (jd_kind_names, name);

  return index >= 0 ? (JdKind) index : JD_KIND_OTHER;
}

/* Pay and what comes with it stand together, under one heading or two. */
static gboolean
is_reward (JdKind kind)
{
  return kind == JD_KIND_SALARY || kind == JD_KIND_BENEFIT;
}

gboolean
jd_kind_fits (JdKind kind, JdKind section)
{
  return kind == section || (is_reward (kind) && is_reward (section));
}

gboolean
jd_kind_is_list (JdKind kind)
{
  return kind == JD_KIND_DUTY || kind == JD_KIND_QUALIFICATION || kind == JD_KIND_BENEFIT || kind == JD_KIND_CONDITIONS;
}
