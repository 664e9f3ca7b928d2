// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-line.h"
#include "import/jd-label-kind.h"

G_BEGIN_DECLS

/* What each line of a job text is about, guessed from its words and form, the headings above and the lines beside it, with words and weights that are data (data/FORMATS.md). Costs are in
 * proportion to the text. Once loaded, any thread can use a labeller. */
typedef struct _JdLabeller JdLabeller;

/* From the folders of the library, as jd_library_stack() takes them; a file of a later folder replaces one of an earlier. NULL with @error when one of the two files is missing or at fault. */
JdLabeller *jd_labeller_load (const char *const *team, const char *const *given, GError **error);
void        jd_labeller_free (JdLabeller *labeller);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLabeller, jd_labeller_free)

/* Files that were left out, since they are at fault, and others stand in their place; of GError. Borrowed. */
const GPtrArray *jd_labeller_faults (const JdLabeller *labeller);

#define JD_LABEL_MAX_LINES 20000 /* what stands behind is "other" */

/* The lines that are not blank of @text, a source as it stands on disk: text, Markdown or HTML; any bytes. Array of JdLabelled in their order, new. */
GArray *jd_labeller_text (const JdLabeller *labeller, const char *text, gsize length);
/* Each of @lines, of JdImportLine. @given (may be NULL): of each line the JdLabel a person gave it, or -1; the others are judged with these as they are. Array of JdLabelled, one for each, new. */
GArray *jd_labeller_import_lines (const JdLabeller *labeller, const GPtrArray *lines, const int *given);

G_END_DECLS
