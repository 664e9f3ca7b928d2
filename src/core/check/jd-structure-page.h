// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-token.h"
#include "check/jd-check.h"
#include "check/jd-finding-place.h"

G_BEGIN_DECLS

/* A document as the checks of structure read it: lines, and words with what they are folded to. Facts are no lines. */

typedef struct
{
  char *text;  /* folded; of the page */
  guint line;  /* number of it */
  guint sentence; /* in its line, from 0 */
  gsize start, end; /* bytes of the line's text */
  JdTokenKind kind; /* never a sentence's end */
  gboolean value;   /* a variable gave some of it */
} JdStructureWord;

typedef struct
{
  const JdNode *node;
  guint index;       /* of the node */
  char *text;        /* of the node; owned */
  char *folded;      /* as phrases are looked for in it; owned */
  JdKind kind;       /* of the line; of a heading: of its section; JD_KIND_OTHER for the title */
  gboolean is_must, is_nice; /* a qualification */
  guint first, n_words;      /* in the words of the page */
  JdFindingPlace *place;     /* where the last finding in it was; owned */
} JdStructureLine;

typedef struct
{
  const JdDocument *document;
  const JdCheckContext *context;
  const JdStructureWords *words;  /* of the posting's language; NULL: there are none */
  const JdStructureWords *common; /* of all languages; NULL likewise */
  GArray *lines;      /* of JdStructureLine, in order */
  GArray *all_words;  /* of JdStructureWord, in order */
  GStringChunk *text;
} JdStructurePage;

/* @document and @context, which has data, are borrowed. */
JdStructurePage *jd_structure_page_new (const JdDocument *document, const JdCheckContext *context);
void             jd_structure_page_free (JdStructurePage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdStructurePage, jd_structure_page_free)

static inline const JdStructureLine *
jd_structure_line (const JdStructurePage *page, guint index)
{
  return &g_array_index (page->lines, JdStructureLine, index);
}

static inline const JdStructureWord *
jd_structure_word (const JdStructurePage *page, guint index)
{
  return &g_array_index (page->all_words, JdStructureWord, index);
}

/* Whether it says something of the job: a paragraph or an item of a list. */
gboolean jd_structure_line_is_body (const JdStructureLine *line);
/* The words of the document, facts among them, as the window tells them. */
guint    jd_structure_page_n_words (const JdStructurePage *page);
/* The first of @phrases that stands in @line; NULL: none. @start and @end (both may be NULL) get where, as bytes of its text. Borrowed. */
const char *jd_structure_line_find (const JdStructureLine *line, const char *const *phrases, gsize *start, gsize *end);

/* What was found in @line, bytes @start to @end, by @rule ("doubled-idea"). Takes over @message and @why (may be NULL). Borrowed from @findings. */
JdFinding *jd_structure_add (const JdStructureLine *line, gsize start, gsize end, const char *rule, JdSeverity severity, char *message, char *why, GPtrArray *findings);
/* Likewise of the whole posting, at the title; NULL when it has none. @about: what it hangs on besides; may be NULL. */
JdFinding *jd_structure_add_whole (const JdStructurePage *page, const char *rule, JdSeverity severity, char *message, char *why, const char *about, GPtrArray *findings);
/* Another value of the fact @name would be rid of @finding (may be NULL). */
void jd_structure_offer (JdFinding *finding, const char *name);

G_END_DECLS
