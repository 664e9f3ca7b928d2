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
JdPosting *jd_edit_reset (JdPosting *posting, const char *placement, GError **error); /* wording, form, necessity, pay, hidden, variables */
/* A line takes the kind of the section it comes to, by whichever way: moved, inserted, swapped in. What its block is goes along as base_kind. It stays what it is where pay is: a salary
 * anywhere, since it holds a record; in a section about pay, where the pay line stands once, it becomes what the line beside it is that is no pay, if there is one. So does a line whose
 * kind this program does not know. Among qualifications a line is a must, or what the one before it is.
 *
 * Takes a reference of its own; where the id is taken in the posting, a copy with a free one goes in (borrowed @placement is never written to). For
 * blocks and lines that bring variables with them there are jd_edit_insert_block() and its like. */
JdPosting *jd_edit_insert (JdPosting *posting, const char *section, guint index, JdPlacement *placement, GError **error);
/* A typed line of the section's kind, from plain text; in a section about pay, where the pay line stands once, of the kind of the line before it, or text. Among nice-to-have
 * qualifications it is one. @id (may be NULL, borrowed from the result) gets its id. */
JdPosting *jd_edit_insert_text (JdPosting *posting, const char *section, guint index, const char *text, const char **id, GError **error);
/* Blocks the role or a level gave are remembered as removed. */
JdPosting *jd_edit_remove (JdPosting *posting, const char *placement, GError **error);
/* @index counts in the section as it is after the placement was taken out. */
JdPosting *jd_edit_move (JdPosting *posting, const char *placement, const char *section, guint index, GError **error);
/* A bullet of a list, or a paragraph, whatever its kind is; refused for a salary. */
JdPosting *jd_edit_set_item (JdPosting *posting, const char *placement, gboolean item, GError **error);
JdPosting *jd_edit_set_hidden (JdPosting *posting, const char *placement, gboolean hidden, GError **error);
/* Of qualifications. JD_NECESSITY_NONE: back to the level's. */
JdPosting *jd_edit_set_necessity (JdPosting *posting, const char *placement, JdNecessity necessity, GError **error);
/* NULL: back to the level's. */
JdPosting *jd_edit_set_pay (JdPosting *posting, const char *placement, const JdPay *pay, GError **error);
/* The same for the posting as a whole: where there is no line for the pay yet, one is added, and a section for it when there is none; a hidden one is shown again. NULL takes a line and section
 * away again that say nothing else. */
JdPosting *jd_edit_give_pay (JdPosting *posting, const JdPay *pay, GError **error);
/* Cuts a line in two: @head and @tail are what it says before and behind the cut, with their markup. The head keeps the placement; where nothing is behind the cut it stays as it is, so that a
 * block stays linked. The tail is a typed line behind it as they are read, a must or nice to have, a bullet or paragraph as it is. @id (may be NULL) gets its id, borrowed from the result. */
JdPosting *jd_edit_split (JdPosting *posting, const char *placement, const char *head, const char *tail, const char **id, GError **error);
/* The line above (@direction -1) or below it in its section, as they are read, that a line can be joined to. NULL: none, or what stands there has pay, which a wording cannot take over, or is
 * nice to have where the other is a must. Borrowed. */
const JdPlacement *jd_edit_join_partner (const JdPosting *posting, const char *placement, int direction);
/* Appends what a line says, with a space, to the one above it, and takes it out; one that says nothing leaves that as it is. Refused where there is no partner. */
JdPosting *jd_edit_join (JdPosting *posting, const char *placement, GError **error);
/* Follows no block any more, keeps its wording. What the role gave is remembered as removed, so that a level change does not bring it a second time. */
JdPosting *jd_edit_detach (JdPosting *posting, const char *placement, GError **error);
/* Another block in the same spot; as removing and inserting. */
JdPosting *jd_edit_swap (JdPosting *posting, const char *placement, JdPlacement *other, GError **error);

/* Sections. A section the role gave that is taken out is remembered in posting->removed as "#" and its id. @heading NULL: back to the role's. */
JdPosting *jd_edit_add_section (JdPosting *posting, guint index, JdKind kind, const char *heading, const char **id, GError **error);
JdPosting *jd_edit_set_heading (JdPosting *posting, const char *section, const char *heading, GError **error);
JdPosting *jd_edit_move_section (JdPosting *posting, const char *section, guint index, GError **error);
JdPosting *jd_edit_remove_section (JdPosting *posting, const char *section, GError **error);

/* Facts and variables by name: a fact (company, location, workplace, employment, title, apply, apply_by, start, posted, reference), pay, a level parameter, or a variable that is
 * declared in the posting. A name that occurs in a wording counts as declared, as a text. Several locations are separated by ";". NULL or "" takes the value away; title, employment
 * and pay go back to the
 * level's. Unknown names are JD_ERROR_REFERENCE and list the nearest name.
 *
 * Facts change facts alone. Wordings that differ by place or workplace follow when the posting is put to the level it has again (jd_relevel_new() with posting->level), which
 * shows what would change; so does another language. */
JdPosting *jd_edit_set_value (JdPosting *posting, const char *name, const char *value, GError **error);
/* The location at @index is in @country (ISO 3166-1), whatever its words say of it; they stay. */
JdPosting *jd_edit_set_country (JdPosting *posting, guint index, const char *country);
/* For one placement or section alone; @scope is its id (a placement's goes first, should both have it). All names but pay. */
JdPosting *jd_edit_set_scoped (JdPosting *posting, const char *scope, const char *name, const char *value, GError **error);
/* The headings of the writer's own sections follow as long as they are what such a section is called anyway (jd_phrase_heading). */
JdPosting *jd_edit_set_language (JdPosting *posting, const char *language, GError **error);

/* What was found stays silent, for the reason @silence has, or is shown again. Silenced anew, it has the newer reason. What was not silent stays as it is. */
JdPosting *jd_edit_silence (JdPosting *posting, JdSilence *silence);
JdPosting *jd_edit_unsilence (JdPosting *posting, const JdSilence *silence);

/* What a value of @name has to be. */
JdVariableType jd_edit_value_type (const JdPosting *posting, const char *name);

/* Every name jd_edit_set_value() takes for @posting. NULL-terminated; new. */
GStrv jd_edit_value_names (const JdPosting *posting);

G_END_DECLS
