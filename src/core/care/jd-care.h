// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "care/jd-care-texts.h"
#include "library/jd-search.h"

G_BEGIN_DECLS

/* What a library needs that people keep for years: kinds of care, one file each where they look at blocks. Sidebar, search and command line loop over their table. */

/* What is known of a library, for the kinds. */
typedef struct
{
  const JdLibrary *library;
  const JdBlockUses *uses; /* NULL: nobody knows yet who uses blocks */
  const char *today;       /* ISO */
  GHashTable *faults;      /* id of a block -> what is wrong with its file, without the name of that; NULL: nobody looked */
  GHashTable *languages;   /* path of a folder -> a table: language alone -> how many of its blocks say something in it (jd-care-language.c) */
  GHashTable *findings;    /* id of a block -> GPtrArray of JdFinding: what checks found in its wordings; NULL: nobody looked */
} JdCareFacts;

typedef struct
{
  const char *id;          /* "unused", as in "care:unused" */
  const char *title;       /* for people, to be translated, as is the next */
  const char *explanation; /* what is listed, and what to do about it */
  /* Why @block needs it, in a few words for @reader; NULL: it does not. New string. NULL for a kind that is not of single blocks. */
  char *(*why) (const JdCareFacts *facts, const JdBlock *block, const char *reader);
} JdCareKind;

/* The kinds, in the order in which people see them. A new one is a row here, and its JdCareKind. */
#define JD_CARE_KINDS(ROW) \
  ROW (jd_care_faults)     /* files that are broken, or contradict each other: jd-fault.h */ \
  ROW (jd_care_elsewhere)  /* changed here and elsewhere at once */ \
  ROW (jd_care_duplicates) /* says almost the same as another */ \
  ROW (jd_care_overdue)    /* its review date has passed */ \
  ROW (jd_care_retired)    /* retired, and still used */ \
  ROW (jd_care_unused)     /* used by nothing that is known */ \
  ROW (jd_care_language)   /* says nothing in a language its folder uses */ \
  ROW (jd_care_wording)    /* checks of wording find something in it */

#define JD_DECLARE_CARE_KIND(kind) extern const JdCareKind kind;
JD_CARE_KINDS (JD_DECLARE_CARE_KIND)

const JdCareKind *const *jd_care_kinds (void); /* NULL-terminated */

/* For JdCareFacts. New. */
GHashTable *jd_care_folder_languages (const JdLibrary *library);

/* Which blocks of a library need care. Reference counted, immutable; can be read from any thread. */
typedef struct _JdCare JdCare;

/* On any thread. @faults: of JdFault (jd-fault.h); NULL: nobody looked. @uses (may be NULL) is taken, and freed by @free_uses; @texts (NULL: checks of
 * wording are left out) looks at no more than @most blocks it does not know yet. */
JdCare *jd_care_new (JdLibrary *library, JdBlockUses *uses, void (*free_uses) (JdBlockUses *uses), const char *today, const GPtrArray *faults, JdCareTexts *texts,
                     guint most);
JdCare *jd_care_ref (JdCare *care);
void    jd_care_unref (JdCare *care); /* NULL: nothing */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdCare, jd_care_unref)

/* Whether all was looked at: FALSE when texts were left for next time. */
gboolean jd_care_is_complete (const JdCare *care);
/* Of blocks; @kind NULL: that need any. */
guint    jd_care_count (const JdCare *care, const JdCareKind *kind);
gboolean jd_care_needs (const JdCare *care, const JdCareKind *kind, const char *block);
/* Why @block, as it is by now, needs @kind; NULL: all it needs, as one text. NULL where it needs nothing. New string. */
char    *jd_care_why (const JdCare *care, const JdCareKind *kind, const JdBlock *block, const char *reader);

/* What the checks of wordings found in @block, of JdFinding; NULL: nothing, or nobody looked yet. Lives as long as @care. */
const GPtrArray *jd_care_findings (const JdCare *care, const char *block);

/* Answers a search for "care:". Lives as long as @care. */
JdBlockCare jd_care_for_search (const JdCare *care);

G_END_DECLS
