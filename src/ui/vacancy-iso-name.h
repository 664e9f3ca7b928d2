// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people call a country ("NL"), a currency ("EUR") and a language ("nl"), in the language of the program where the package iso-codes is installed, else in English. NULL for a
 * code that is not in the table. Static. */
const char *vacancy_iso_country (const char *code);
const char *vacancy_iso_currency (const char *code);
const char *vacancy_iso_language (const char *code);

G_END_DECLS
