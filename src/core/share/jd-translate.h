// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/jd-block-revision.h"
#include "jd-incoming.h"

G_BEGIN_DECLS

/* What a library says, as a file for translators (base/jd-po.h), and back. Each text is known by its place, "block/cook-clean/variants[level=intern].body" (data/TRANSLATING.md lists them), and a
 * block remembers in its member "based_on", by language, of which of its revisions the translation was made, so that what was changed since is found. Languages are BCP 47 tags, taken as they are. */

typedef struct
{
  guint missing; /* texts without wording in the language */
  guint changed; /* with one, made of what the text was before */
} JdTranslateCounts;

/* All that @library says in the language @from, or a region of it, and not in @to, or in @to as a translation of what it said before. What is retired is left out. New string. */
char *jd_translate_write (const JdLibrary *library, const char *from, const char *to, JdTranslateCounts *counts, gsize *length);

#define JD_TRANSLATE_MAX_FAULTS 100

/* What such a file brings. */
typedef struct
{
  char *language;
  GPtrArray *items;  /* of JdIncoming; without faults only. What is no block and changes is to be taken */
  GPtrArray *faults; /* of GError: what cannot be taken, in order of the lines; at most JD_TRANSLATE_MAX_FAULTS. With any, nothing of the file is to be taken */
  GPtrArray *moved;  /* of GError: texts that the library words otherwise by now, left out */
  guint taken;       /* texts with a wording */
  guint fuzzy;       /* left out, since somebody has to look at them once more */
  guint empty;       /* without a wording yet */
} JdTranslation;

/* Holds the file against @library. A block that changes is the next revision, with @note. NULL with @error when @data is no such file, or does not say for which language it is. @file is what
 * messages call it. */
JdTranslation *jd_translate_read (const char *data, gsize length, const char *file, const JdLibrary *library, const JdEditNote *note, GError **error);
void           jd_translation_free (JdTranslation *translation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdTranslation, jd_translation_free)

G_END_DECLS
