// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What a library says of the lines of a posting by now. A block that is changed in the library changes no posting; each posting is offered the newer wording, line by line, and what the writer decides
 * is applied as one edit. What he decides of one line has nothing to do with another: in whichever order, the same posting comes of it.
 *
 * Newer is what a later revision of the block says, or one of the same number that no longer has the wording or pay the line has; an earlier revision never is. Another wording of the same
 * revision, for another level or place, is no news of the library's: that is jd-relevel.h. Lines are offered when taking them would change what is exported, so none that are hidden, or that
 * say the same anyway; none whose block is gone or says nothing there; and none whose wording the writer said no to, until the library says something else again.
 *
 * A posting that was posted (which has a day on which it was) is told the same, and never changed. */

typedef enum
{
  JD_UPDATE_FOLLOWS,  /* the writer did not edit what changes */
  JD_UPDATE_MERGES,   /* he did, elsewhere in the wording */
  JD_UPDATE_CONFLICTS /* he did, in the same place, or the pay that changes */
} JdUpdateKind;

typedef enum
{
  JD_UPDATE_LATER, /* nothing yet: it stays as it is, and is offered again */
  JD_UPDATE_TAKE,  /* what the library says */
  JD_UPDATE_MERGE, /* both, word by word; in a conflict nothing */
  JD_UPDATE_KEEP,  /* it says what it says, as the writer's own wording beside the new one, from which later ones are told apart */
  JD_UPDATE_SKIP   /* not this revision: it stays as it is, following the block, and this wording is not offered again */
} JdUpdateDecision;

typedef struct
{
  JdUpdateKind kind;
  const JdPlacement *mine; /* the line; borrowed from the posting, like section */
  const JdSection *section;
  JdPlacement *theirs;     /* what it would be if it were made now, with its new base; owned */
  GPtrArray *pieces;       /* of JdMergePiece: ours is the writer's; NULL where he did not edit the wording, or that does not change */
  char *merged;            /* the wording that comes of it; NULL without pieces, and in a conflict */
  gboolean changes_wording, changes_pay; /* one of them at least */
  JdUpdateDecision decision;
} JdUpdateLine;

typedef struct _JdUpdate JdUpdate;

/* Nothing is decided yet. NULL with @error when the library does not know the posting's level. Runs on any thread; costs next to nothing when no block is newer. */
JdUpdate *jd_update_new (const JdLibrary *library, JdPosting *posting, GError **error);
JdUpdate *jd_update_ref (JdUpdate *update);
void      jd_update_unref (JdUpdate *update);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdUpdate, jd_update_unref)

JdLibrary       *jd_update_library (const JdUpdate *update); /* borrowed, like all that follows */
JdPosting       *jd_update_posting (const JdUpdate *update);
/* Of JdUpdateLine, in the order of the posting. */
const GPtrArray *jd_update_lines (const JdUpdate *update);
guint            jd_update_count (const JdUpdate *update, JdUpdateKind kind);
gboolean         jd_update_is_posted (const JdUpdate *update);
/* Of GError: blocks whose wording cannot be told, of which two variants contradict each other. */
const GPtrArray *jd_update_faults (const JdUpdate *update);

void jd_update_decide (JdUpdate *update, guint line, JdUpdateDecision decision);
/* Each line as it is fit: JD_UPDATE_MERGE takes what the writer did not edit, and leaves conflicts for later; JD_UPDATE_KEEP says "not this revision" to what he did not edit. */
void jd_update_decide_all (JdUpdate *update, JdUpdateDecision decision);

/* The posting as decided, with what new wordings bring of variables declared. New reference; the same posting when nothing changes, and when it was posted. */
JdPosting *jd_update_apply (const JdUpdate *update);
/* Whether that is exported as other bytes than the posting as it is. */
gboolean   jd_update_is_seen (const JdUpdate *update);

G_END_DECLS
