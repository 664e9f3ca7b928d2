// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Every change a person can make to a posting, as functions from posting to posting: the old one stays as it was, the new one shares what did not change.
 * They return a new reference, the same posting (with a reference) when nothing changes, or NULL with @error when the change is not possible (unknown id, index
 * out of range, a value of the wrong type). Text is cleaned here (jd_text_clean), so nothing unclean gets into a posting. */

/* Placements. @text NULL resets to the library's wording. Setting the base wording of a linked one again leaves it linked; an emptied one stays, empty. */
JdPosting *jd_edit_set_text (JdPosting *posting, const char *placement, const char *text, GError **error);
JdPosting *jd_edit_reset (JdPosting *posting, const char *placement, GError **error); /* wording, necessity, pay, hidden, variables */
JdPosting *jd_edit_insert (JdPosting *posting, const char *section, guint index, JdPlacement *placement, GError **error);
/* A typed line of the section's kind, from plain text; @id (may be NULL, borrowed from the result) gets its id. */
JdPosting *jd_edit_insert_text (JdPosting *posting, const char *section, guint index, const char *text, const char **id, GError **error);
/* Role-given blocks are remembered as removed. */
JdPosting *jd_edit_remove (JdPosting *posting, const char *placement, GError **error);
/* @index counts in the section as it is after the placement was taken out. */
JdPosting *jd_edit_move (JdPosting *posting, const char *placement, const char *section, guint index, GError **error);
JdPosting *jd_edit_set_hidden (JdPosting *posting, const char *placement, gboolean hidden, GError **error);
JdPosting *jd_edit_set_necessity (JdPosting *posting, const char *placement, JdNecessity necessity, GError **error);
/* NULL: back to the level's. */
JdPosting *jd_edit_set_pay (JdPosting *posting, const char *placement, const JdPay *pay, GError **error);
/* Splits at @offset characters into @placement's wording: the head keeps the placement, the tail is a typed line behind it. Joining appends the wording of
 * the one to that of the one before it in the section and takes it out. */
JdPosting *jd_edit_split (JdPosting *posting, const char *placement, guint offset, const char **tail, GError **error);
JdPosting *jd_edit_join (JdPosting *posting, const char *placement, GError **error);
/* Follows no block any more, keeps its wording. */
JdPosting *jd_edit_detach (JdPosting *posting, const char *placement, GError **error);
/* Another block in the same spot. */
JdPosting *jd_edit_swap (JdPosting *posting, const char *placement, JdPlacement *other, GError **error);

/* Sections. */
JdPosting *jd_edit_add_section (JdPosting *posting, guint index, JdKind kind, const char *heading, const char **id, GError **error);
JdPosting *jd_edit_set_heading (JdPosting *posting, const char *section, const char *heading, GError **error);
JdPosting *jd_edit_move_section (JdPosting *posting, const char *section, guint index, GError **error);
JdPosting *jd_edit_remove_section (JdPosting *posting, const char *section, GError **error);

/* Facts and variables by name: a fact (company, location, workplace, employment, title, apply, apply_by, start, posted, reference), pay, a level parameter, or a variable that is
 * declared in the posting. Several locations are separated by ";". NULL or "" takes the value away. Unknown names are JD_ERROR_REFERENCE and list the nearest name. */
JdPosting *jd_edit_set_value (JdPosting *posting, const char *name, const char *value, GError **error);
/* For one section or placement alone; @scope is its id. */
JdPosting *jd_edit_set_scoped (JdPosting *posting, const char *scope, const char *name, const char *value, GError **error);
JdPosting *jd_edit_set_language (JdPosting *posting, const char *language, GError **error);

/* Every name jd_edit_set_value() takes for @posting. NULL-terminated; new. */
GStrv jd_edit_value_names (const JdPosting *posting);

G_END_DECLS
