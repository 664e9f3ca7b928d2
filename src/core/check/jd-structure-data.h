// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-structure-words.h"
#include "model/jd-level.h"

G_BEGIN_DECLS

/* What the checks of structure know besides the posting: words of each language (jd-structure-words.h), and levels with their limits; those that ship, and over them those of one's own.
 * Immutable and reference counted: it can be read from any thread. */
typedef struct _JdStructureData JdStructureData;

/* @team and @given: as jd_library_stack() takes them. Reads files. */
JdStructureData *jd_structure_data_load (const char *const *team, const char *const *given);
/* Of @folders (NULL-terminated), from the bottom; for tests. */
JdStructureData *jd_structure_data_load_from (const char *const *folders);
JdStructureData *jd_structure_data_ref (JdStructureData *data);
void             jd_structure_data_unref (JdStructureData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdStructureData, jd_structure_data_unref)

/* Those of @language, whatever its region; of all languages for "any". NULL: there are none. Borrowed. */
const JdStructureWords *jd_structure_data_words (const JdStructureData *data, const char *language);
/* Of JdStructureWords, by id. Borrowed. */
const GPtrArray        *jd_structure_data_list (const JdStructureData *data);
/* NULL: there is none of that id. Borrowed. */
const JdLevel          *jd_structure_data_level (const JdStructureData *data, const char *id);
/* What the level @id (may be NULL) is called in @reader. NULL: there is none of that id. Borrowed. */
const char             *jd_structure_data_level_name (const JdStructureData *data, const char *id, const char *reader);
/* The limit @name of the level @id, or else of the nearest it inherits from. FALSE: none. */
gboolean                jd_structure_data_limit (const JdStructureData *data, const char *id, const char *name, gint64 *limit);
/* Likewise as text. NULL: none. Borrowed. */
const char             *jd_structure_data_limit_text (const JdStructureData *data, const char *id, const char *name);
/* Whether all capitals that are @text are of a trade, such as HVAC: data/words. */
gboolean                jd_structure_data_is_trade (const JdStructureData *data, const char *text);
/* Of GError: files of words that were left out. Borrowed. */
const GPtrArray        *jd_structure_data_faults (const JdStructureData *data);

G_END_DECLS
