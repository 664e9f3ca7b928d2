// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-structure-data.h"
#include "compose/jd-document.h"

G_BEGIN_DECLS

/* Figures of a posting beside what its level keeps to, or where most postings stand. They are no marks: to stand outside may be right for the job. */
typedef struct
{
  guint count;
  gint64 least, most; /* of the band; @most G_MAXINT: none is known */
  char *text;         /* both for people, as a sentence */
} JdGauge;

typedef struct
{
  JdGauge length; /* words, facts among them, as the window tells them */
  JdGauge must;   /* must-haves */
} JdGauges;

/* Of @document, which was composed of a posting. @reader: the language that levels are named in. New; on any thread. */
JdGauges *jd_gauges_new (const JdDocument *document, const JdStructureData *data, const char *reader);
void      jd_gauges_free (JdGauges *gauges);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdGauges, jd_gauges_free)

/* How many words a posting has. */
typedef struct
{
  gint64 least, most; /* G_MAXINT: nobody knows */
  gboolean least_of_level, most_of_level; /* whether its level says so */
  const char *source; /* who says so of other postings; may be NULL. Borrowed from the data */
} JdLengthBand;

/* For @level (may be NULL) and @language. */
JdLengthBand jd_length_band (const JdStructureData *data, const char *language, const char *level);
/* "820 words; Senior keeps to 750 at most.", of what stands outside of @band. New string. */
char        *jd_length_describe (guint count, const JdLengthBand *band, const char *level_name);

/* Placements of @document that are must-haves; one can have several lines. */
guint jd_must_count (const JdDocument *document);
/* "11 must-haves; Entry level keeps to 8." New string. */
char *jd_must_describe (guint count, const char *level_name, gint64 most);

G_END_DECLS
