// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "export/jd-export.h"

G_BEGIN_DECLS

/* What of the company goes into whatever is exported and printed: the look of the web page, a colour and a logo. The logo is a copy, drawn anew, in a file of the person's own, so that it stays when
 * the file it was chosen from goes. Signal "changed" (): one of them is another. */
#define VACANCY_TYPE_COMPANY_STYLE (vacancy_company_style_get_type ())
G_DECLARE_FINAL_TYPE (VacancyCompanyStyle, vacancy_company_style, VACANCY, COMPANY_STYLE, GObject)

/* Of keys of @settings; a reference is held. */
VacancyCompanyStyle *vacancy_company_style_new (GSettings *settings);
/* Has the logo read, on a thread; until then there is none. */
void vacancy_company_style_load (VacancyCompanyStyle *self);

/* Sets look, colour and logo of @options. What they point to lives as long as @self. */
void vacancy_company_style_apply (VacancyCompanyStyle *self, JdExportOptions *options);

JdLook vacancy_company_style_get_look (VacancyCompanyStyle *self);
void   vacancy_company_style_set_look (VacancyCompanyStyle *self, JdLook look);
/* NULL: none was chosen. */
const JdColour *vacancy_company_style_get_colour (VacancyCompanyStyle *self);
void            vacancy_company_style_set_colour (VacancyCompanyStyle *self, const JdColour *colour);
/* NULL: there is none, or it was not read yet. */
const JdLogo *vacancy_company_style_get_logo (VacancyCompanyStyle *self);
/* What the file was called that the logo was chosen from; "" for none. New string. */
char *vacancy_company_style_get_logo_name (VacancyCompanyStyle *self);

/* @error NULL: it is the logo now. */
typedef void (*VacancyLogoChosen) (gpointer owner, const GError *error);

/* Reads @path on a thread, puts a copy down and calls @chosen; @owner, an object, lives until then. */
void vacancy_company_style_choose_logo (VacancyCompanyStyle *self, const char *path, gpointer owner, VacancyLogoChosen chosen);
void vacancy_company_style_remove_logo (VacancyCompanyStyle *self);

G_END_DECLS
