// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "store/jd-drafts.h"
#include "store/jd-recents.h"

G_BEGIN_DECLS

/* Rows of the start page. Their buttons and menus activate actions of the page with the path or the draft's id as a bytestring: "start.open", "start.duplicate", "start.new-from",
 * "start.show", "start.forget"; "start.recover", "start.duplicate-draft", "start.new-from-draft"; and "start.discard" with id and title. */

/* @recents: all there are, so that those that say the same are told apart. @age: what there is to say of its days; NULL: nothing. */
GtkWidget *vacancy_start_row_new_recent (const GPtrArray *recents, const JdRecent *recent, const char *age, GDateTime *now);
/* A broken one can only be discarded. */
GtkWidget *vacancy_start_row_new_draft (const JdDraft *draft, GDateTime *now);

/* The path, or the draft's id. Borrowed. */
const char *vacancy_start_row_key (GtkWidget *row);
/* Opens its menu, if it has one. */
void        vacancy_start_row_open_menu (GtkWidget *row);

G_END_DECLS
