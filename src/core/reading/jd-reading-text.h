// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/jd-reading.h"

G_BEGIN_DECLS

/* Words for people, new strings: how long a text is, "412 words"; how long it takes to read that, "2 min read"; how it stands beside real postings, "As easy to read as half of real postings", or why
 * that is not told; which figures that is from, and with how many postings they were compared, as sentences (@language NULL: with none). */
char *jd_reading_describe_words (guint words);
char *jd_reading_describe_minutes (guint minutes);
char *jd_reading_describe_ease (const JdReading *reading);
char *jd_reading_describe_figures (const JdReading *reading, const JdReadingLanguage *language);

G_END_DECLS
