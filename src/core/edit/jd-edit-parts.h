// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-edit.h"

G_BEGIN_DECLS

/* The parts every edit is made of. "Taken" is a reference that is handed over. */

/* By id; NULL with @error when there is none. Borrowed from @posting; @section and @index as in jd_posting_placement(). */
JdPlacement *jd_edit_find_placement (const JdPosting *posting, const char *id, guint *section, guint *index, GError **error);
JdSection   *jd_edit_find_section (const JdPosting *posting, const char *id, guint *index, GError **error);
/* FALSE with @error when @index is not from 0 to @length. */
gboolean     jd_edit_check_index (guint index, guint length, GError **error);

/* A posting with one part replaced by the taken one; everything else is shared. */
JdPosting *jd_edit_with_section (const JdPosting *posting, guint index, JdSection *section);
JdPosting *jd_edit_with_placement (const JdPosting *posting, guint section, guint index, JdPlacement *placement);

/* @placement with @text, which is cleaned, as its wording; NULL: the library's. Linked again when it says what that says. New reference, the same when nothing changes. */
JdPlacement *jd_edit_placement_with_text (JdPlacement *placement, const char *text);

/* What a line is in a section, in one place; see jd-edit.h. */

/* Makes @line, which nobody else has, what one typed at @index of @section is; its text is not looked at. */
void         jd_edit_set_kind_at (JdPlacement *line, const JdSection *section, guint index);
/* What becomes of @placement when it comes to @index of @section, where it was not before: a new reference on it, or a copy that is changed. */
JdPlacement *jd_edit_land (JdPlacement *placement, const JdSection *section, guint index);
/* Makes @line, which nobody else has, a bullet or a paragraph. */
void         jd_edit_set_form (JdPlacement *line, gboolean item);
/* As jd_edit_set_item(), behind another edit. Takes over @posting, which may be NULL; @id is borrowed from it, and then from the result. */
JdPosting   *jd_edit_then_set_item (JdPosting *posting, const char **id, gboolean item, GError **error);

/* The id of a typed line by its number, which nobody else has in its posting. New string. */
char *jd_edit_text_id (guint number);

/* Whether the role or one of its levels gave @placement, so that a level change has a say in it; also when the writer kept it against another level. */
gboolean jd_edit_is_given (const JdPlacement *placement);

/* In a posting nobody else has seen: remembers that the writer took @id out, which is a block, or "#" and the id of a section. */
void jd_edit_remember_removed (JdPosting *posting, const char *id);

G_END_DECLS
