// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"
#include "manage/jd-block-draft.h"

G_BEGIN_DECLS

/* One wording in the form of a block: its text, and where it is for, which a button opens. It writes into the draft as it is edited. Signal "remove" (): it shall go. */
#define VACANCY_TYPE_BLOCK_WORDING (vacancy_block_wording_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockWording, vacancy_block_wording, VACANCY, BLOCK_WORDING, GtkBox)

/* @wording is of a draft, and lives longer than this. */
GtkWidget      *vacancy_block_wording_new (JdLibrary *library, JdDraftWording *wording);
JdDraftWording *vacancy_block_wording_get (VacancyBlockWording *self);
/* Opens where it is for: of one that was added just now. */
void            vacancy_block_wording_ask_where (VacancyBlockWording *self);

G_END_DECLS
