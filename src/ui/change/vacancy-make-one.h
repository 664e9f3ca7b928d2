// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* More blocks are not made one by choosing among them. */
#define VACANCY_MAKE_ONE_MOST 20

typedef void (*VacancyMakeOneChosen) (const char *keep, const char *const *ids, gpointer data);

/* Asks which of the blocks @ids, of one kind, stays for all; @chosen is told once, with the others, when one was chosen. What cannot be made one is told. @data must live as long as @parent. */
void vacancy_make_one_ask (GtkWindow *parent, const JdLibrary *library, const char *const *ids, VacancyMakeOneChosen chosen, gpointer data);

G_END_DECLS
