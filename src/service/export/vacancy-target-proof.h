// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-target.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* What a posting is at one target: what it will show, what is sent, its form. Found out on a thread: when another target or posting is set, and shortly after an edit, so that no key waits for it; of
 * edits that come faster than that, the last. Only while it is active. No GTK.
 * Signal "looked" (): there is something newer. */
#define VACANCY_TYPE_TARGET_PROOF (vacancy_target_proof_get_type ())
G_DECLARE_FINAL_TYPE (VacancyTargetProof, vacancy_target_proof, VACANCY, TARGET_PROOF, GObject)

typedef struct
{
  VacancyTarget *target;
  JdDocument *document; /* that was looked at */
  GPtrArray *shown;     /* of JdShownLine; NULL for a format */
  GPtrArray *rows;      /* of JdFormRow; likewise */
  GPtrArray *limits;    /* of JdFormLimit; likewise */
  char *sent;           /* what a file of it would hold; NULL: it is no text, or cannot be made */
  gsize sent_length;
  char *fault;          /* why it cannot be made, for people; NULL: it can */
} VacancyTargetSeen;

VacancyTargetProof *vacancy_target_proof_new (void);
/* What was known of others is of no account. Both NULL: nothing. */
void vacancy_target_proof_set (VacancyTargetProof *self, VacancySession *session, VacancyTarget *target);
/* How files are written; those nobody chose at first. Copied. */
void vacancy_target_proof_set_options (VacancyTargetProof *self, const JdExportOptions *options);
/* It costs nothing until somebody sees what comes of it: each who does says TRUE, and FALSE in the end. */
void vacancy_target_proof_set_active (VacancyTargetProof *self, gboolean active);
/* What is known of what is set, as it is or was a moment ago; NULL: nothing yet. Borrowed until "looked". */
const VacancyTargetSeen *vacancy_target_proof_get (VacancyTargetProof *self);
/* Whether it is of the posting as it is now; for tests. */
gboolean vacancy_target_proof_is_current (VacancyTargetProof *self);

G_END_DECLS
