// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

#include "base/jd-error.h"
#include "base/jd-json-extras.h"
#include "base/jd-json-read.h"
#include "base/jd-json-write.h"

G_BEGIN_DECLS

/* The model: values of the field, immutable once built and shared by reference. Everything that is edited is a posting, and editing makes
 * a new one that shares all it did not change (see jd-posting.h). Fields are public and read directly; nobody but the functions that
 * build a value writes them. Strings are UTF-8, cleaned; NULL means "not given" and is never mixed with "". All reference counts are atomic. */

typedef enum
{
  JD_KIND_SUMMARY,
  JD_KIND_ABOUT,
  JD_KIND_DUTY,
  JD_KIND_QUALIFICATION,
  JD_KIND_SALARY,
  JD_KIND_BENEFIT,
  JD_KIND_CONDITIONS,
  JD_KIND_PROCESS,
  JD_KIND_LEGAL,
  JD_KIND_TEXT,
  JD_KIND_OTHER /* of a newer program; round-trips, composes like text */
} JdKind;
#define JD_N_KINDS JD_KIND_OTHER

typedef enum
{
  JD_NECESSITY_NONE, /* not a qualification */
  JD_NECESSITY_MUST,
  JD_NECESSITY_NICE
} JdNecessity;

typedef enum
{
  JD_ASPECT_NONE,
  JD_ASPECT_SKILL,
  JD_ASPECT_EXPERIENCE,
  JD_ASPECT_EDUCATION,
  JD_ASPECT_CERTIFICATE,
  JD_ASPECT_LANGUAGE
} JdAspect;

/* How a line is shown. */
typedef enum
{
  JD_FORM_OF_KIND, /* as lines of its kind are */
  JD_FORM_PARAGRAPH,
  JD_FORM_ITEM
} JdForm;

typedef enum
{
  JD_PERIOD_HOUR,
  JD_PERIOD_DAY,
  JD_PERIOD_WEEK,
  JD_PERIOD_MONTH,
  JD_PERIOD_YEAR
} JdPeriod;

/* How far what is said of a board or a law can be trusted. */
typedef enum
{
  JD_CONFIDENCE_UNVERIFIED, /* nobody has seen it said */
  JD_CONFIDENCE_LOW,        /* by one third party */
  JD_CONFIDENCE_MEDIUM,     /* an older copy, a part, or several that agree */
  JD_CONFIDENCE_HIGH        /* its own text, seen */
} JdConfidence;

/* Names as they stand in files; NULL-terminated, indexed by the enumerations. The first name of necessity, aspect and form is "". */
extern const char *const jd_kind_names[];
extern const char *const jd_necessity_names[];
extern const char *const jd_aspect_names[];
extern const char *const jd_form_names[];
extern const char *const jd_period_names[];
extern const char *const jd_confidence_names[];
extern const char *const jd_workplace_names[];  /* on-site, hybrid, remote */
extern const char *const jd_employment_names[]; /* full-time, part-time, contract, temporary, seasonal, internship, apprenticeship, volunteer */

/* JD_KIND_OTHER for names this version does not know. */
JdKind jd_kind_from_name (const char *name);

/* Whether blocks of @kind belong into a section of kind @section: those of the same kind, and pay and benefits in each other's. */
gboolean jd_kind_fits (JdKind kind, JdKind section);

/* Whether blocks of @kind are bullets of a list (duty, qualification, benefit, conditions) rather than paragraphs. */
gboolean jd_kind_is_list (JdKind kind);

/* Index of @name in @names, or -1. */
int jd_name_index (const char *const *names, const char *name);

G_END_DECLS
