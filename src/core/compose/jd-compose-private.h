// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-compose.h"
#include "jd-document-build.h"

G_BEGIN_DECLS

/* A composition under way. */
typedef struct
{
  const JdPosting *posting; /* borrowed, like the rest but the arrays */
  JdArena *arena;
  const JdSection *section; /* where it is: NULL in title and facts */
  const JdPlacement *placement; /* NULL in headings, too */
  const char *language;         /* of the line, where it is not the posting's; else NULL */
  const JdPlacement *salary;    /* the first that shows, which owes a pay line */
  gboolean tells_apply;         /* how to apply has been said */
  GArray *missing;              /* of JdMissing */
  GHashTable *missing_places;   /* name -> where it was put there, + 1; what was taken out again since is still here */
  GArray *unsafe_links;         /* of JdUnsafeLink */
  GPtrArray *left_out;          /* of ids */
  gsize values;                 /* bytes of values in wordings so far */
  const char *closing_at;       /* where braces stand that close what a template put around a variable; NULL: nowhere */
  gsize closing;                /* how many */
} JdComposer;

/* A value as it stands in the posting and as people read it. Clear with jd_composed_value_clear(). */
typedef struct
{
  const char *raw; /* borrowed, or the same as owned; NULL when there is none */
  char *owned;
  char *text;       /* for people; owned */
  const char *href; /* a safe address it names; borrowed from raw */
  const char *language;       /* of the program's own words in it, where that is not the posting's; else NULL. For ever */
  gboolean written;           /* by the program, in the posting's language: a date, a choice, pay, several places; else it is text like that of the line it stands in */
  gsize own_begin, own_end;   /* those words, in bytes of text; without a language both are 0 */
} JdComposedValue;

/* FALSE when @name has no value; then nothing needs to be cleared. @salary is jd_posting_salary(), which is not looked for at every variable. */
gboolean jd_composed_value_find (JdComposedValue *value, const JdPosting *posting, const JdPlacement *salary, const JdSection *section, const JdPlacement *placement, const char *name);
void     jd_composed_value_clear (JdComposedValue *value);

/* Appends @value of the variable @name, which @piece stands for, to @node. */
void jd_compose_value_runs (JdComposer *self, JdNode *node, const JdWordingPiece *piece, const char *name, const JdComposedValue *value);

/* Whether a wording that needs @name shows without it, as "[name]", instead of being left out. */
gboolean jd_compose_is_required (const JdPosting *posting, const char *name);

/* Appends a run of @text in the style and link of @piece, and the language of the line. */
JdRun *jd_compose_add_run (JdComposer *self, JdNode *node, JdRunKind kind, const JdWordingPiece *piece, const char *text, gsize length);
/* Appends @piece, which is text of @wording; what a template left in it is a value or missing. */
void jd_compose_text (JdComposer *self, JdNode *node, const char *wording, const JdWordingPiece *piece);
/* Appends the value of the variable @piece, or "[name]". */
void jd_compose_add_variable (JdComposer *self, JdNode *node, const JdWordingPiece *piece);

/* Appends "[name]" to @node. @name, here and below, lives as long as the arena. */
void jd_compose_add_blank (JdComposer *self, JdNode *node, JdStyle style, const char *name);
/* Notes that @mark (model/jd-wording-mark.h), or a name that nobody has, was left in the text. */
void jd_compose_note_mark (JdComposer *self, const char *mark);

/* Notes that @name has no value and appends "[name]" to @node. */
void jd_compose_add_missing (JdComposer *self, JdNode *node, JdStyle style, const char *name);

/* Appends @wording to @flat as paragraphs and items, the latter without their list. @items: paragraphs are items too. FALSE when an optional variable has no
 * value: what is in @flat must then be dropped. */
gboolean jd_compose_wording (JdComposer *self, JdNode *flat, const char *wording, gboolean items);

/* Appends @text, a wording of one line, to @node; a variable without a value is missing, whether it is required or not. */
void jd_compose_line (JdComposer *self, JdNode *node, const char *text);

/* Notes that @name has no value, though nothing shows where it should stand. */
void jd_compose_note_missing (JdComposer *self, const char *name);

/* Whether @section, composed as @node, gives an e-mail address, link or telephone number where it speaks of applying. */
gboolean jd_compose_tells_how_to_apply (const JdSection *section, const JdNode *node);

/* A document whose lines all came in one other language than that of its posting is in that one, and what is in that of the posting says so. */
void jd_compose_settle_language (JdDocument *document);

/* Title and facts. */
void jd_compose_title (JdComposer *self, JdNode *root);
void jd_compose_facts (JdComposer *self, JdNode *root);

G_END_DECLS
