// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-kind.h"
#include "import/jd-import-line.h"
#include "model/jd-money.h"

G_BEGIN_DECLS

/* Facts of a job that stand in the lines of an imported text: each with the words it came from, so that people see why. What a text says twice is found once, where it is said first and best. */
typedef enum
{
  JD_FOUND_TITLE,     /* without furniture: "(m/w/d)", reference, place */
  JD_FOUND_COMPANY,
  JD_FOUND_PLACE,     /* several have one each */
  JD_FOUND_WORKPLACE, /* value: of jd_workplace_names */
  JD_FOUND_EMPLOYMENT, /* value: of jd_employment_names */
  JD_FOUND_PAY,
  JD_FOUND_YEARS,     /* number: months of experience, the least that is asked */
  JD_FOUND_EDUCATION, /* value: names of degrees of which one is asked, "bachelor-or-vocational", see jd_fact_degrees */
  JD_FOUND_EDUCATION_WISHED, /* likewise, of what would be nice */
  JD_FOUND_LANGUAGE,  /* value: "de C1", or "de" where no level is said */
  JD_FOUND_APPLY_BY,  /* value: ISO date */
  JD_FOUND_START,     /* likewise */
  JD_FOUND_APPLY,     /* value: mailto: or https: */
  JD_FOUND_REFERENCE,
  JD_N_FOUND
} JdFoundKind;

/* Names for JSON, by JdFoundKind. */
extern const char *const jd_found_names[];

typedef enum
{
  JD_FOUND_PAY_POSTING,    /* as a posting has it: @pay */
  JD_FOUND_PAY_LEAST,      /* the same, and more than that is possible: "from €17 an hour" */
  JD_FOUND_PAY_MILE,       /* @pay has the figures; its period means nothing */
  JD_FOUND_PAY_CONTRACT,   /* likewise: for all of the work */
  JD_FOUND_PAY_PERCENT     /* only @value says it: "80 % of TVöD 9b" */
} JdFoundPayForm;

typedef struct
{
  JdFoundKind kind;
  char *value;  /* as above; of pay, as it is written; never NULL */
  gint64 number;
  JdPay pay;
  JdFoundPayForm form;
  guint line;        /* index of the line */
  guint name_line;   /* of the line that says what it is; the same where that line does */
  gboolean is_field; /* a field of a posting: @value is as it is typed, perhaps empty */
  gsize start, end;  /* bytes of jd_wording_plain() of that line */
  gboolean whole;    /* the line says nothing else: it need not stand in the posting again */
} JdFound;

/* @labelled (JdLabelled) has one for each of @lines (JdImportLine). @language: that of the text (jd_text_language()). Array of JdFound in the order of JdFoundKind, new. Any thread. */
GPtrArray     *jd_import_facts_find (const GPtrArray *lines, const GArray *labelled, const char *language);
/* The first of @kind; NULL when there is none. Borrowed. */
const JdFound *jd_import_facts_get (const GPtrArray *found, JdFoundKind kind);

G_END_DECLS
