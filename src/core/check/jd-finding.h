// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"

G_BEGIN_DECLS

typedef enum
{
  JD_SEVERITY_HINT,
  JD_SEVERITY_WARNING,
  JD_SEVERITY_ERROR
} JdSeverity;

/* One result of a check. The span is in the text of the node (jd_node_text), which is what is exported. */
typedef struct
{
  const char *rule; /* id: "spelling"; static */
  JdSeverity severity;
  char *section;   /* ids; NULL for title and facts */
  char *placement;
  guint offset, length; /* characters in the node's text */
  gsize start, end;     /* the same in bytes */
  guint node;           /* which node of the document, counting as jd_document_next() goes */
  char *text;           /* what was found */
  char *message;        /* for people */
} JdFinding;

JdFinding *jd_finding_new (const char *rule, JdSeverity severity);
void       jd_finding_free (JdFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFinding, jd_finding_free)

G_END_DECLS
