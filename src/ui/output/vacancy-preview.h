// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The posting as applicants will see it: the page, or its plain text, by a switch; drawn from the composed document and following every edit while it is on screen. Property "session". */
#define VACANCY_TYPE_PREVIEW (vacancy_preview_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPreview, vacancy_preview, VACANCY, PREVIEW, GtkWidget)

GtkWidget *vacancy_preview_new (void); /* for tests; templates make it */
void       vacancy_preview_set_session (VacancyPreview *self, VacancySession *session);

/* In a narrow window the values of facts follow right behind their labels, instead of in a column of their own, and the page has thin margins. */
void       vacancy_preview_set_narrow (VacancyPreview *self, gboolean narrow);

G_END_DECLS
