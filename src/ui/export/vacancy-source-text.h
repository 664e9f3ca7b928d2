// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A source, such as markup, as the text of a read-only GtkTextView. Setting the next changes only what differs, and much of it in slices. A line of many thousand characters, as JSON has it, would
 * take many frames to lay out: it stands there as several, and in one again where it is copied. */
#define VACANCY_TYPE_SOURCE_TEXT (vacancy_source_text_get_type ())
G_DECLARE_FINAL_TYPE (VacancySourceText, vacancy_source_text, VACANCY, SOURCE_TEXT, GtkTextBuffer)

VacancySourceText *vacancy_source_text_new (void);
void               vacancy_source_text_set (VacancySourceText *self, const char *text);
/* What is selected, as it stands in the source; NULL: nothing is. New string. */
char              *vacancy_source_text_selected (VacancySourceText *self);
/* Whether some of it is still to come; for tests. */
gboolean           vacancy_source_text_is_filling (VacancySourceText *self);

G_END_DECLS
