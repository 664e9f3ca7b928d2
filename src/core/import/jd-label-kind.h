// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a line of a job text is about. The order is that of the weights in data/import/labels.json. */
typedef enum
{
  JD_LABEL_TITLE,
  JD_LABEL_COMPANY,
  JD_LABEL_LOCATION,
  JD_LABEL_SUMMARY,
  JD_LABEL_DUTY,
  JD_LABEL_QUALIFICATION,
  JD_LABEL_PREFERRED, /* anything said to be optional */
  JD_LABEL_SKILL,
  JD_LABEL_EDUCATION,
  JD_LABEL_EXPERIENCE,
  JD_LABEL_SALARY,
  JD_LABEL_BENEFIT,
  JD_LABEL_EQUAL,
  JD_LABEL_APPLY,
  JD_LABEL_ABOUT,
  JD_LABEL_HEADING,
  JD_LABEL_OTHER,
  JD_N_LABELS
} JdLabel;

/* What one line is about. */
typedef struct
{
  guint line; /* number of it */
  JdLabel label;
  guint confidence; /* per cent */
} JdLabelled;

/* "preferred-qualification"; static. */
const char *jd_label_name (JdLabel label);

G_END_DECLS
