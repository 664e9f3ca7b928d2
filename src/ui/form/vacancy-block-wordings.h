// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-services.h"
#include "form/jd-block-draft.h"

G_BEGIN_DECLS

/* All wordings in the form of a block, one below the other, each with how it stands to the others, which a thread looks up a moment after the last edit. They write into the draft.
 * Their spelling is checked, and F7 goes from one wrong word to the next.
 * Signal "changed" (): what one says, where it is for, or that there is one. */
#define VACANCY_TYPE_BLOCK_WORDINGS (vacancy_block_wordings_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockWordings, vacancy_block_wordings, VACANCY, BLOCK_WORDINGS, GtkBox)

/* Once. @library as it was when the form was opened. @draft lives longer than this. */
void vacancy_block_wordings_show (VacancyBlockWordings *self, VacancyServices *services, JdLibrary *library, JdBlockDraft *draft);
/* Another one, which begins with what holds without it, has the keyboard, and is asked where it is for. */
void vacancy_block_wordings_add (VacancyBlockWordings *self);

/* The wording of @variant, as JdDraftWording has it, in @language gets the keyboard; the first of it where there is none in that. */
void vacancy_block_wordings_go_to (VacancyBlockWordings *self, guint variant, const char *language);

/* Whether two contradict each other, once that was looked up for what they say now; @told is called once, at once where it is known. Nothing is told when it goes before that. */
typedef void (*VacancyWordingsTold) (gboolean contradict, gpointer data);
void vacancy_block_wordings_ask (VacancyBlockWordings *self, VacancyWordingsTold told, gpointer data);

G_END_DECLS
