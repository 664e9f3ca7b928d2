// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "model/jd-silence.h"

G_BEGIN_DECLS

typedef struct _JdCheck JdCheck;

typedef enum
{
  JD_SEVERITY_HINT,
  JD_SEVERITY_WARNING,
  JD_SEVERITY_ERROR
} JdSeverity;

/* How far what a person does not want to be told reaches. */
typedef enum
{
  JD_SILENCED_HERE,      /* at this line of this posting */
  JD_SILENCED_IN_BLOCK,  /* in this block of the library, in every posting */
  JD_SILENCED_EVERYWHERE /* all that the rule finds */
} JdSilencedWhere;

/* What rids a posting of a finding besides other words in its place: an action of the window, so a check needs none of its own there. Static. */
typedef struct
{
  const char *id;   /* of the action, which takes JdFinding.target: "fill-in" */
  const char *name; /* what the button says; to be translated */
} JdRemedy;

/* Asks for the value of the fact or variable called as the target. */
extern const JdRemedy jd_remedy_fill_in;

/* One result of a check. The span is in the text of the node (jd_node_text), which is what is exported. */
typedef struct
{
  const JdCheck *check; /* who found it (jd-check.h); static */
  JdSeverity severity;
  char *line;    /* of the page (jd-line-id.h); NULL for what is none, such as "Must have" */
  char *section; /* ids; NULL for title and facts */
  char *placement;
  char *block;    /* of the library, that the line follows or did before somebody changed it here; NULL: none */
  guint offset, length; /* characters in the node's text */
  gsize start, end;     /* the same in bytes */
  guint node;           /* which node of the document, counting as jd_document_next() goes */
  char *text;           /* what was found */
  char *rule;           /* of which rule of the family: "pay/pay-range"; NULL: it has but one */
  gboolean is_missing;  /* it stands where it does for want of a place: its text and line say nothing of it */
  GStrv about;          /* what it hangs on besides its text (JdSilence.about); may be NULL */
  JdSilence *silence;   /* that it is not to be shown by; NULL: it is */
  JdSilencedWhere silenced_where; /* that, where there is one */
  char *message;        /* for people, as a sentence */
  char *why;            /* why that matters, as sentences; NULL: the message says all */
  char *source;         /* who says so, without a full stop; NULL: nobody in particular */
  char *addition;       /* what behind the title of the posting would be rid of it; NULL: nothing would */
  GStrv fixes;          /* what could stand in its place, best first; NULL: nothing, or it takes long to find out (JdCheck.suggest) */
  const JdRemedy *remedy; /* what else would be rid of it; NULL: nothing that a window does */
  char *target;         /* of that: "pay"; NULL without */
} JdFinding;

/* Of bytes @start to @end; takes over @message. Where that is, is filled in by what takes it: jd-check.h. */
JdFinding *jd_finding_new (JdSeverity severity, gsize start, gsize end, char *message);
void       jd_finding_free (JdFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFinding, jd_finding_free)

/* The rule that found it, or else its family: what it is silenced by. Borrowed. */
const char   *jd_finding_rule (const JdFinding *finding);
/* Why it matters and who says so, for people; NULL: its message says all. New string. */
char         *jd_finding_reason (const JdFinding *finding);
/* "hint", "warning" or "error": in files and on command lines. */
const char   *jd_severity_id (JdSeverity severity);
/* Where it is and what it is about. Borrowed from it. */
JdSilenceable jd_finding_silenceable (const JdFinding *finding);

G_END_DECLS
