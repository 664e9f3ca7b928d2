// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-job-posting.h"

G_BEGIN_DECLS

/* The parts of a JobPosting; each writes its members into the object that is open. */

/* description, with all wordings, and the properties that hold the lines of one kind: responsibilities, qualifications, skills, jobBenefits, employerOverview. */
void jd_job_posting_write_description (JdWriter *writer, const JdDocument *document);
void jd_job_posting_write_lines (JdWriter *writer, const JdDocument *document);

/* jobLocation, jobLocationType, applicantLocationRequirements. */
void jd_job_posting_write_places (JdWriter *writer, const JdPosting *posting);

/* "@type" of an object, which it opens. */
static inline void
jd_job_posting_begin (JdWriter *writer, const char *member, const char *type)
{
  jd_writer_begin_object (writer, member, NULL);
  jd_writer_string (writer, "@type", type);
}

/* @member of @length values: one stands there itself, several in an array. Gives the name each is written with. */
static inline const char *
jd_job_posting_begin_list (JdWriter *writer, const char *member, guint length)
{
  if (length > 1)
    jd_writer_begin_array (writer, member);
  return length > 1 ? NULL : member;
}

static inline void
jd_job_posting_end_list (JdWriter *writer, guint length)
{
  if (length > 1)
    jd_writer_end_array (writer);
}

G_END_DECLS
