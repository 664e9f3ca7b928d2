// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What tags some blocks are to have: both are the callee's. Not called when nothing is to change. */
typedef void (*VacancyTagsChosen) (GStrv add, GStrv remove, gpointer data);

/* Asks which tags the blocks @ids have: each that one of them has can be added to all, taken from all, or left as it is; others can be added. @data lives as long as @parent. */
void vacancy_block_tags_ask (GtkWindow *parent, JdLibrary *library, const char *const *ids, VacancyTagsChosen chosen, gpointer data);

G_END_DECLS
