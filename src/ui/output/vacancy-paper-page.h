// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of paper: its picture, and white as long as there is none. To those who do not see it, it is called after its number, and what stands on it is told. */
#define VACANCY_TYPE_PAPER_PAGE (vacancy_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPaperPage, vacancy_paper_page, VACANCY, PAPER_PAGE, GtkWidget)

VacancyPaperPage *vacancy_paper_page_new (void);
/* @number from 1. */
void vacancy_paper_page_name (VacancyPaperPage *self, guint number, guint n_pages, const char *text);
/* Drawn as large as the page is; NULL: none. */
void vacancy_paper_page_set_picture (VacancyPaperPage *self, GdkTexture *picture);
/* Borrowed; for tests. */
GdkTexture *vacancy_paper_page_get_picture (VacancyPaperPage *self);

G_END_DECLS
