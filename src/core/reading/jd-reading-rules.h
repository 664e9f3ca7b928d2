// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/jd-reading-language.h"
#include "reading/jd-syllables.h"

G_BEGIN_DECLS

/* All that is known of reading, by language: what ships (data/rules/reading), and over it what is one's own (jd-data-files.h). Immutable and reference counted: it can be used from any thread. */
typedef struct _JdReadingRules JdReadingRules;

/* @team and @given: as jd_library_stack() takes them. Reads files; what is not there is not known. */
JdReadingRules *jd_reading_rules_load (const char *const *team, const char *const *given);
/* Of @folder alone; for tests. */
JdReadingRules *jd_reading_rules_load_from (const char *folder);
JdReadingRules *jd_reading_rules_ref (JdReadingRules *rules);
void            jd_reading_rules_unref (JdReadingRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdReadingRules, jd_reading_rules_unref)

/* That of the tag @language, "en" for "en-GB". NULL: there is none. Borrowed, and so are the others. */
const JdReadingLanguage *jd_reading_rules_language (const JdReadingRules *rules, const char *language);
const JdSyllableTable   *jd_reading_rules_syllables (const JdReadingRules *rules); /* of English; NULL: it could not be read */
const GPtrArray         *jd_reading_rules_faults (const JdReadingRules *rules);    /* of GError: files that were left out */

G_END_DECLS
