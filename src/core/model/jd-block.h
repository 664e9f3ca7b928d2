// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-localized.h"
#include "jd-salary.h"
#include "jd-silence.h"

G_BEGIN_DECLS

typedef enum
{
  JD_STATUS_APPROVED,
  JD_STATUS_DRAFT,
  JD_STATUS_RETIRED /* stays resolvable, hidden from lists to insert from */
} JdStatus;

/* Names as they stand in files, by JdStatus; NULL-terminated. */
extern const char *const jd_status_names[];

typedef struct
{
  JdCondition *when;
  JdLocalized *body;
  JdExtras *extras;
} JdVariant;

/* What a block was until a change, and who made that, when and why. */
typedef struct
{
  int revision;
  char *on, *by, *why;
  JdLocalized *body;
  JsonNode *state; /* the other members, an object; NULL where only the wording is known. Sealed */
  JdExtras *extras;
} JdRevision;

/* A reusable piece of a posting. Immutable, reference counted. -1 and NULL where a member is not given. */
typedef struct
{
  char *id;
  JdKind kind;
  char *kind_name; /* as in the file; differs from the kind's only for JD_KIND_OTHER */
  char *title;     /* the library's label, never exported; in the language of who wrote it */
  JdLocalized *titles; /* the label in other languages; may be NULL */
  JdLocalized *body;
  GPtrArray *variants; /* of JdVariant */

  int essential; /* -1, FALSE, TRUE; duty */
  int time_percent;
  JdNecessity necessity; /* qualification */
  JdAspect aspect;
  int years_min, years_max;
  char *jurisdiction; /* legal */
  int lock;
  JdSalary *salary; /* salary; NULL for other kinds */

  GStrv tags, families;
  int revision;
  GPtrArray *history; /* of JdRevision, newest first */
  char *review_by;
  JdStatus status;
  char *notes;
  GPtrArray *silenced; /* of JdSilence, without lines; may be NULL */
  JdExtras *extras;
} JdBlock;

/* One that stands at @root in a larger file; faults are its reader's. */
JdBlock *jd_block_read (const JdValue *root);
/* Reads one file. @file is for messages. Faults of any kind give NULL with @error. */
JdBlock *jd_block_parse (const char *data, gsize length, const char *file, GError **error);
char    *jd_block_to_json (const JdBlock *block, gsize *length);
JdBlock *jd_block_ref (JdBlock *block);
void     jd_block_unref (JdBlock *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBlock, jd_block_unref)

/* A new block with one wording, revision 1; what "save to my library" makes. */
JdBlock *jd_block_new (const char *id, JdKind kind, const char *title, const char *language, const char *wording);

/* What the block is called for who reads @reader (a language tag; NULL: nobody knows): its title in that language where it has one, else its title. Borrowed. */
const char *jd_block_title (const JdBlock *block, const char *reader);
gboolean    jd_block_has_tag (const JdBlock *block, const char *tag);
/* How closely each of the variants that hold in @context does. */
JdMatches jd_block_match_variants (const JdBlock *block, const JdContext *context);
gboolean jd_block_fits_role (const JdBlock *block, const char *role); /* no families, or @role (NULL: none) among them */

/* The day its wording became what it is, ISO; NULL when nobody noted it. Borrowed. */
const char *jd_block_changed_on (const JdBlock *block);

G_END_DECLS
