// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-pay-draft.h"

G_BEGIN_DECLS

/* A block as it is edited in a form: a value that can be changed, of plain strings as people type them, from which a block is made. What a form does not show stays as it was. */

/* What the block says in one language where one set of conditions holds. */
typedef struct
{
  guint variant;   /* 0: the body; else 1 + the place in the variants of the block the draft was made of; JD_DRAFT_NEW: none of them */
  GStrv levels, places, workplaces; /* each may be empty: it does not matter; of the body all are */
  char *language;
  char *text;      /* with markup; "": it is left out there */
} JdDraftWording;
#define JD_DRAFT_NEW G_MAXUINT

typedef struct
{
  JdKind kind; /* what other kinds have is kept until a block is made (jd-draft-kind.h) */
  char *title;
  char *title_language; /* which of the titles by language it is; NULL: the one of the block's own */
  GPtrArray *wordings; /* of JdDraftWording, in order */
  GStrv tags, families;
  JdNecessity necessity; /* of a qualification, like aspect and years */
  JdAspect aspect;
  int years_min, years_max; /* -1: none */
  int essential, time_percent; /* of a duty; -1: not said */
  JdPayDraft *pay;          /* of a salary */
  char *jurisdiction;       /* of a legal one, like lock; "": none */
  gboolean lock;
  char *review_by; /* ISO; "": none */
  JdStatus status;
  char *notes;
} JdBlockDraft;

/* Of @block; NULL: a new one of @kind with an empty wording in @language. */
JdBlockDraft *jd_block_draft_new (const JdBlock *block, JdKind kind, const char *language);
void          jd_block_draft_free (JdBlockDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBlockDraft, jd_block_draft_free)

/* A draft of nothing but the same wordings, for a thread to look at. New. */
JdBlockDraft *jd_block_draft_copy_wordings (const JdBlockDraft *draft);

/* What @draft has but its wordings, as it is kept to come back to; and back, into @draft. */
JdBlockDraft *jd_block_draft_copy_fields (const JdBlockDraft *draft);
void          jd_block_draft_take_fields (JdBlockDraft *draft, const JdBlockDraft *fields);
/* Whether both say the same, but for their wordings. */
gboolean      jd_block_draft_same_fields (const JdBlockDraft *a, const JdBlockDraft *b);

/* Adds an empty wording, whose lists are empty; borrowed. */
JdDraftWording *jd_block_draft_add (JdBlockDraft *draft, const char *language);

/* The same text for wordings that are for the same levels, places and workplaces, whatever their order; "" for one that is for all. New string. */
char *jd_draft_wording_key (const JdDraftWording *wording);
/* Whether both say the same, wherever they are for. */
gboolean jd_draft_wording_same (const JdDraftWording *a, const JdDraftWording *b);

/* The block it makes: @former (NULL: a new one, whose id is "new") as the draft has it, with revision and history of @former. NULL with @error: a title or all wordings are
 * missing, two wordings for the same contradict each other, or a member is not what it has to be. New. */
JdBlock *jd_block_draft_build (const JdBlockDraft *draft, const JdBlock *former, GError **error);

/* @block under another id. New. */
JdBlock *jd_block_with_id (const JdBlock *block, const char *id);

/* The place a person means by @text: a code as it is, else that of a place that can be told ("Utrecht, NL"), else what was typed, which no block takes. New string. */
char *jd_place_from_typed (const char *text, const char *language);

/* "ml, mlops" as tags: without spaces around, empty ones and doubles. New. */
GStrv jd_tags_from_text (const char *text);

G_END_DECLS
