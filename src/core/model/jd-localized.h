// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* Text by language: { "en": "…", "de": "…" }. Keeps the order of the file. Immutable. */
typedef struct _JdLocalized JdLocalized;

JdLocalized *jd_localized_new (const char *language, const char *text);
JdLocalized *jd_localized_ref (JdLocalized *localized);
void         jd_localized_unref (JdLocalized *localized);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLocalized, jd_localized_unref)

/* Absent and optional gives an empty one, never NULL; it is not written, while an empty object in the file is. Keys must be BCP 47 tags.
 * @paragraphs: values may have line breaks. */
JdLocalized *jd_localized_read (const JdValue *object, const char *member, JdNeed need, gboolean paragraphs);
void         jd_localized_write (JdWriter *writer, const char *member, const JdLocalized *localized);

/* The text for @language: the exact tag, then its language alone ("de" for "de-AT"), where people are addressed in another way first with that ("de-x-du" for "de-AT-x-du"), then any region of it,
 * then "en", then the first there is; NULL only when there is none. @used (may be NULL) gets the tag taken, so that a fallback is never silent. */
const char *jd_localized_get (const JdLocalized *localized, const char *language, const char **used);
guint       jd_localized_length (const JdLocalized *localized);
const char *jd_localized_tag (const JdLocalized *localized, guint index);
const char *jd_localized_text (const JdLocalized *localized, guint index);

/* Whether two tags are of the same language, whatever region and script they name. */
gboolean jd_language_same (const char *a, const char *b);

/* The country that stands right behind the language in @tag, in capitals: "CH" of "de-ch-x-du"; "" where none does. */
void jd_language_country (const char *tag, char country[3]);

/* What a reader may be told @tag is: "de-AT" of "de-AT-x-du", as what is behind "x" is an agreement of ours, such as how a posting addresses people. Lives as long as the program,
 * or as @tag. */
const char *jd_language_public (const char *tag);

/* The language alone: "de" of "de-AT". New string. */
char *jd_language_bare (const char *tag);

/* The tag for what systems call a locale: "de-DE" for "de_DE.UTF-8". NULL for "C" and what else names no language. New string. */
char *jd_language_from_locale (const char *locale);

/* The language tag @member of @object. A fault for anything else, which says that @expected was (NULL: a language, with a country or without). NULL with a fault, and where it is missing.
 * New string. */
char *jd_read_language (const JdValue *object, const char *member, JdNeed need, const char *expected);

/* Whether a text in @a may be looked at with what is for @b, whatever their countries: TRUE where nobody said which language it is ("") of one of both. */
gboolean jd_language_may_be (const char *a, const char *b);

/* Whether @tag looks like a BCP 47 language tag ("en", "de-AT", "zh-Hant-TW"). */
gboolean jd_is_language_tag (const char *tag);

G_END_DECLS
