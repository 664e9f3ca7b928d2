// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* How the words of languages are written by country, for wordings that are written once for all of them: "color" is "colour" in GB, "Straße" is "Strasse" in CH. The file spellings.json of a
 * library folder (data/FORMATS.md). A wording in the language without a country, "en" or "de-x-du", is the one that is changed; what is written for a country stays as it is. */
typedef struct _JdSpellings JdSpellings;

#define JD_SPELLINGS_FILE "spellings.json"

/* Without words. Filled by one thread, before anyone else has it. */
JdSpellings *jd_spellings_new (void);
void         jd_spellings_free (JdSpellings *spellings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSpellings, jd_spellings_free)

/* Adds the words of a file, whose own go before those that are there. FALSE with @error, and then nothing is added. */
gboolean jd_spellings_add (JdSpellings *spellings, const char *data, gsize length, const char *file, GError **error);
/* Whether both have the words of the same files. */
gboolean jd_spellings_is_same (const JdSpellings *a, const JdSpellings *b);

/* @wording, which is in the language @used (NULL: nobody knows), as it is written in @language. Words inside of braces and addresses stay, and so do those that begin with a capital inside of a
 * sentence, for they may be names, unless the row has the capital. Gives @wording itself where nothing changes, else a text that lives as long as @spellings (may be NULL: nothing changes).
 * On any thread. */
const char *jd_spellings_fit (const JdSpellings *spellings, const char *wording, const char *used, const char *language);

G_END_DECLS
