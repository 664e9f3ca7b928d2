// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-localized.h"
#include "words/jd-word-category.h"
#include "words/jd-word-pattern.h"

G_BEGIN_DECLS

/* Which places a rule looks at, or does not; all of them names. A place is a kind of line ("duty"), "title", "heading", "name", "quotation", or one a pack has made. */
typedef struct
{
  GStrv in;     /* nowhere else; empty: everywhere */
  GStrv not_in;
  gboolean has_not_in; /* it says where not; else what its pack says holds */
} JdWordPlaces;

typedef struct
{
  char *id;
  const JdWordCategory *category;
  int severity;            /* of JdSeverity (check/jd-finding.h) */
  gboolean off;            /* it stands for one of that id, and finds nothing */
  gboolean capitals;       /* what it finds stands in capitals: "FOH" */
  GPtrArray *patterns;     /* of JdWordPattern */
  GPtrArray *except;       /* likewise: what lies in one of these is not meant */
  GPtrArray *unless;       /* likewise: nor what stands in one sentence with one of these */
  JdWordPlaces places;
  GStrv replacements;      /* for patterns that have none of their own */
  JdLocalized *message, *why; /* empty: those of its category */
  char *source;            /* where it is from; NULL: as its category */
  char *checked;           /* when that was looked at; that of the pack where it says nothing. May be NULL */
  GStrv finds, leaves;     /* lines in which it finds something, and in which it does not */
} JdWordRule;

/* A rule at fault is told to the reader of @object; never NULL. */
JdWordRule *jd_word_rule_read (const JdValue *object, const char *checked);
void        jd_word_rule_free (JdWordRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWordRule, jd_word_rule_free)

/* A list of patterns, of JdWordPattern; those at fault are told to the reader. New, never NULL. */
GPtrArray *jd_word_patterns_read (const JdValue *object, const char *member, JdNeed need);

G_END_DECLS
