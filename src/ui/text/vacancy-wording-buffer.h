// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "model/jd-wording.h"

G_BEGIN_DECLS

/* A wording as text to edit: **strong**, *em* and links are styled text, variables are chips, paragraphs and list items are lines. Buffer <-> wording loses nothing:
 * what jd_wording_parser gives for the wording, it gives for what comes back.
 *
 * A chip is a run of ordinary characters (the value, or the label when there is none) under a tag of its variable. It is atomic: the cursor never stands in it, deleting a
 * part of it deletes it, nothing is inserted into it. Text typed behind strong or em goes on in that style, behind links and chips it does not.
 *
 * Undo of the buffer is off: edits are steps of the posting's history. Signal "edited" (const char *inserted, const char *deleted): the person (or anyone using the GtkTextBuffer
 * functions) changed the text; once for each user action. Not emitted by the functions below, save vacancy_wording_buffer_toggle(). */
#define VACANCY_TYPE_WORDING_BUFFER (vacancy_wording_buffer_get_type ())
G_DECLARE_FINAL_TYPE (VacancyWordingBuffer, vacancy_wording_buffer, VACANCY, WORDING_BUFFER, GtkTextBuffer)

/* Above the second paragraph of a block and all further ones; pixels. */
#define VACANCY_PARAGRAPH_GAP 8

/* What an item of a list begins with. */
#define VACANCY_BULLET "•\302\240"

/* The text the chip of a variable shows, never empty; a new string. @missing is set to TRUE when it is the label of a variable without a value. */
typedef char *(*VacancyChipFunc) (const JdWordingPiece *variable, gboolean *missing, gpointer data);

typedef enum
{
  VACANCY_WORDING_STRONG,
  VACANCY_WORDING_EM
} VacancyWordingStyle;

VacancyWordingBuffer *vacancy_wording_buffer_new (void);

/* What is put in is one line (jd_text_fit_line): for titles and headings. */
void vacancy_wording_buffer_set_single_line (VacancyWordingBuffer *self, gboolean single_line);

/* Its lines begin at the side from which the page is read, whichever way their own words read and the keyboard writes. */
void vacancy_wording_buffer_set_direction (VacancyWordingBuffer *self, GtkTextDirection page, GtkTextDirection keyboard);

/* Where chips get their text from. Without one they show {name}. */
void vacancy_wording_buffer_set_chips (VacancyWordingBuffer *self, VacancyChipFunc func, gpointer data);
/* Asks again for the text of every chip. */
void vacancy_wording_buffer_refresh_chips (VacancyWordingBuffer *self);
/* What the chip of @piece shows; a VacancyChipFunc for others, with the buffer as data. */
char    *vacancy_wording_buffer_chip_text (const JdWordingPiece *piece, gboolean *missing, gpointer buffer);
gboolean vacancy_wording_buffer_has_chips (VacancyWordingBuffer *self); /* for tests */

/* Shows @wording. Keeps what did not change at the start and the end, and the cursor by it; does nothing when it already says so. */
void  vacancy_wording_buffer_set_wording (VacancyWordingBuffer *self, const char *wording);
char *vacancy_wording_buffer_get_wording (VacancyWordingBuffer *self);
/* A part, from one offset to another in characters; -1: the end. */
char *vacancy_wording_buffer_get_range (VacancyWordingBuffer *self, int start, int end);
/* Puts @wording at the cursor, in the place of the selection; emits "edited". */
void  vacancy_wording_buffer_insert_wording (VacancyWordingBuffer *self, const char *wording);

/* The visible text; every character of a chip is U+FFFC, so that offsets agree with the buffer. */
char *vacancy_wording_buffer_get_text (GtkTextBuffer *buffer);

/* The name of the variable at @iter, NULL outside of chips; @start and @end (may be NULL) get the chip's borders. New string. */
char *vacancy_wording_buffer_chip_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end);

/* The address of the link at @iter or right in front of it, with its borders; NULL when there is none. New string. */
char *vacancy_wording_buffer_link_at (VacancyWordingBuffer *self, const GtkTextIter *iter, GtkTextIter *start, GtkTextIter *end);
/* Makes the characters from @from to @to one link, of an address that is safe; NULL: no link. */
void  vacancy_wording_buffer_set_link (VacancyWordingBuffer *self, int from, int to, const char *address);

/* Puts a style on the selection, or takes it off when all of it has it. Whether it has it now. */
gboolean vacancy_wording_buffer_toggle (VacancyWordingBuffer *self, VacancyWordingStyle style);

G_END_DECLS
