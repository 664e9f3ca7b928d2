// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "English (US)" for the BCP 47 tag "en-US", in the language of the program; the tag itself when it is not in the table. New string. */
char *vacancy_language_name (const char *language);

G_END_DECLS
