// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The languages a posting can be in: those of the library, and those there are dictionaries for, each also without its country. No GTK. */

/* Of VacancyChoice, sorted. Likely are @current (may be NULL), those chosen before, those @posting (may be NULL) has blocks in, and those of the desktop. */
GPtrArray *vacancy_language_choices (JdLibrary *library, const JdPosting *posting, const char *current, GSettings *settings);

/* Adds the @installed dictionaries (jd_speller_languages()), behind the likely ones. */
void vacancy_language_choices_add (GPtrArray *choices, char **installed);

/* Adds all languages there are, without their countries, behind the likely ones. */
void vacancy_language_choices_add_known (GPtrArray *choices);

/* Of languages a role can be had in: those it is @complete in (NULL: nobody asks) come first, with all their countries, and the others say that they are not. */
void vacancy_language_choices_tell_complete (GPtrArray *choices, char **complete);

/* Remembers that @language was chosen. */
void vacancy_language_choices_remember (GSettings *settings, const char *language);

G_END_DECLS
