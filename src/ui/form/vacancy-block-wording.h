// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"
#include "form/jd-draft-standing.h"

G_BEGIN_DECLS

/* One wording in the form of a block: its text, in which is marked what it does not say in common with what holds without it, and where it is for, which a button opens. It writes into the draft
 * as it is edited. Signals: "remove" (): it shall go; "changed" (): its text or where it is for. */
#define VACANCY_TYPE_BLOCK_WORDING (vacancy_block_wording_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockWording, vacancy_block_wording, VACANCY, BLOCK_WORDING, GtkBox)

/* @library as it was when the form was opened. @wording is of a draft, and lives longer than this. */
GtkWidget      *vacancy_block_wording_new (VacancyServices *services, JdLibrary *library, JdDraftWording *wording);
JdDraftWording *vacancy_block_wording_get (VacancyBlockWording *self);
/* Shows it. A wording that says what it began with goes on with what it would inherit where it is for now. */
void            vacancy_block_wording_set_standing (VacancyBlockWording *self, const JdDraftStanding *standing);
/* Its words are looked at by the dictionary of @session, which is in its language. */
void            vacancy_block_wording_spell (VacancyBlockWording *self, VacancySession *session);
/* The text, to go to its words. */
GtkTextView    *vacancy_block_wording_get_view (VacancyBlockWording *self);
/* Looks whether @library declares the variables it names; the first that nobody does can be declared where it stands. */
void            vacancy_block_wording_check_variables (VacancyBlockWording *self, const JdLibrary *library);
/* It begins with what it inherits, which was not typed. */
void            vacancy_block_wording_begin (VacancyBlockWording *self, const char *inherited);
/* Opens where it is for: of one that was added just now. */
void            vacancy_block_wording_ask_where (VacancyBlockWording *self);

G_END_DECLS
