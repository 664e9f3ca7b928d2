// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"
#include "widgets/vacancy-choice-popover.h"

G_BEGIN_DECLS

/* The languages a posting can be in to choose from (vacancy-language-choices.h), @current marked; @posting may be NULL. @complete (NULL: nobody asks): those a role is complete in, which come first,
 * and others say that they are not there. Made when it is opened, since dictionaries may come while the program runs; which there are a thread asks, and they are shown below the likely ones once that
 * is known. */
GtkWidget *vacancy_language_popover_new (JdLibrary *library, const JdPosting *posting, const char *current, char **complete, GSettings *settings);

G_END_DECLS
