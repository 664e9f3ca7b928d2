// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"

G_BEGIN_DECLS

/* One thing that is amiss in data made of a posting. */
typedef struct
{
  JdSeverity severity; /* JD_SEVERITY_ERROR: it is not taken as it is; JD_SEVERITY_HINT: it could say more */
  char *path;          /* in the data: "jobLocation[1].address.addressCountry"; "" for the whole */
  char *message;       /* what was expected there and what was found; for people */
  const char *why;     /* for people; NULL: the message says it. Static, like source */
  const char *source;  /* whose rule it is, and of when */
} JdDataFinding;

void jd_data_finding_free (JdDataFinding *finding);

/* A look through data: where it is, and what it found. Begins at the whole. */
typedef struct
{
  GPtrArray *findings; /* of JdDataFinding; borrowed */
  const char *source;
  GString *path;
} JdDataLook;

/* Goes to @member (NULL: to element @index) of where it is; gives what to go back with. */
gsize jd_data_look_enter (JdDataLook *look, const char *member, guint index);
void  jd_data_look_leave (JdDataLook *look, gsize back);
/* Adds a finding where it is; takes over @message. */
void  jd_data_look_add (JdDataLook *look, JdSeverity severity, char *message, const char *why);

/* Whether @text is a date of ISO 8601, and may have a time behind it. */
gboolean jd_data_is_date (const char *text);
gboolean jd_data_is_date_time (const char *text);

G_END_DECLS
