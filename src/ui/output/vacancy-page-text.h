// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "compose/jd-document.h"

G_BEGIN_DECLS

/* A composed document as styled text for a read-only GtkTextView: what the HTML page looks like, as far as a text view goes. A line for each title, fact, heading, paragraph, item and pay
 * line; setting the next document changes only the lines that differ. */
#define VACANCY_TYPE_PAGE_TEXT (vacancy_page_text_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPageText, vacancy_page_text, VACANCY, PAGE_TEXT, GtkTextBuffer)

VacancyPageText *vacancy_page_text_new (void);
void             vacancy_page_text_set_document (VacancyPageText *self, const JdDocument *document); /* NULL: empty */
void             vacancy_page_text_set_dark (VacancyPageText *self, gboolean dark);
void             vacancy_page_text_set_label_width (VacancyPageText *self, int width); /* pixels; where the values of facts begin behind their labels */

/* How many lines the last document changed; for tests. */
guint            vacancy_page_text_get_changed_lines (VacancyPageText *self);

/* Replaces the text of @buffer by @text, touching only the lines that differ. */
void             vacancy_page_text_replace_plain (GtkTextBuffer *buffer, const char *text);

G_END_DECLS
