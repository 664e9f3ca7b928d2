// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-block.h"
#include "jd-params.h"

G_BEGIN_DECLS

typedef enum
{
  JD_LINKED,     /* shows the library's wording, "base" */
  JD_OVERRIDDEN, /* shows its own; keeps base to compare with */
  JD_DETACHED    /* own text, follows no block */
} JdState;

extern const char *const jd_state_names[]; /* by JdState, as files have them; NULL-terminated */

typedef enum
{
  JD_FROM_ROLE,
  JD_FROM_LEVEL,
  JD_FROM_PLACE,
  JD_FROM_EDIT
} JdOrigin;

/* Why a line is in the posting. Of the placement's: strings are owned by it. */
typedef struct
{
  JdOrigin from;
  char *role;  /* the role that lists the block; may be NULL, like the rest */
  char *level; /* the level whose operation or variant chose it */
  char *place; /* the place or workplace of the variant */
  JdExtras *extras;
} JdWhy;

/* A block as it is used in a posting. Immutable once it is in a posting: to change one, copy it, change the copy, and put that in its place.
 * Reference counted. */
typedef struct
{
  char *id;        /* unique in the posting: the block's id, "…~2" for a second use, "text-1" for typed ones */
  JdKind kind;     /* of the section it came to, or that the role has it as there; see jd-edit.h */
  char *kind_name;
  char *base_kind; /* the name of what its block is, where that is not kind; else NULL */
  JdForm form;     /* the writer's own choice; never what the kind says anyway */
  JdState state;
  char *block;     /* NULL for typed text */
  int revision;    /* of the block, when base was taken; 0 without a block */
  char *base_hash; /* jd_text_hash() of base; NULL without a block */
  char *base;      /* the wording resolved from the library; NULL without a block */
  char *language;  /* of base, and of the text of what follows no block, where that is not the posting's; else NULL. See jd_placement_language() */
  char *declined;  /* jd_update_hash() of the newer wording the writer said no to; NULL: none */
  char *text;      /* the local wording; NULL when linked */
  JdNecessity base_necessity, necessity; /* resolved, and in force; without meaning, but kept, while kind is not qualification */
  JdAspect aspect;
  gboolean has_base_pay, has_pay;
  JdPay base_pay, pay; /* of kind salary: resolved from rows, and the one in force */
  JdExtras *base_pay_extras, *pay_extras; /* unknown members inside them; may be NULL */
  gboolean hidden;
  JdParams *variables; /* values for this placement alone; never NULL */
  JdWhy why;
  JdExtras *extras;
} JdPlacement;

JdPlacement *jd_placement_new (const char *id, JdKind kind); /* detached, empty, from an edit */
JdPlacement *jd_placement_copy (const JdPlacement *placement);
JdPlacement *jd_placement_ref (JdPlacement *placement);
void         jd_placement_unref (JdPlacement *placement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPlacement, jd_placement_unref)

JdPlacement *jd_placement_read (const JdValue *object);
void         jd_placement_write (JdWriter *writer, const JdPlacement *placement);

/* What the posting shows: the local wording or the base. Never NULL. */
const char *jd_placement_wording (const JdPlacement *placement);

/* The language of what it shows, where it came in another one than that of the posting: a wording nobody has translated. NULL when it is the posting's; so is text
 * that has little in common with the wording it was made of. Borrowed. */
const char *jd_placement_language (const JdPlacement *placement, const char *posting_language);

/* Whether at least half of the words of @text stand in @former, too: it was changed, and not written anew. */
gboolean jd_wording_is_kept (const char *former, const char *text);

/* Whether it is a qualification without which nobody gets the job: each that is not said to be nice to have. */
gboolean jd_placement_is_must (const JdPlacement *placement);
/* Whether it is a bullet of a list rather than a paragraph. */
gboolean jd_placement_is_item (const JdPlacement *placement);

/* Whether the writer changed anything: wording, form, necessity, pay, hidden, own variables. Where it stands is no part of it. */
gboolean jd_placement_is_edited (const JdPlacement *placement);

G_END_DECLS
