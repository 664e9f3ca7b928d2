// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-condition.h"
#include "model/jd-localized.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* A rule of law about postings, as a file "rules/pay/ID.json" (data/FORMATS.md): where and since when it holds, what it asks for and forbids by ids of clauses (jd-clause.h), and where that was
 * read. What it does not find says nothing about a posting. Immutable. */

/* When what it asks for is due. */
typedef enum
{
  JD_STAGE_POSTING,          /* in the posting */
  JD_STAGE_BEFORE_INTERVIEW, /* in the posting or before the interview */
  JD_STAGE_ADVICE,           /* nothing is due, or later, but saying it helps */
  JD_STAGE_PROPOSED,         /* no law yet when it was looked at */
  JD_STAGE_NONE              /* nothing was found that is due; kept so that nobody has to look again */
} JdStage;
extern const char *const jd_stage_names[];

/* Which remote work counts. */
typedef enum
{
  JD_REMOTE_OPEN, /* people at the place can take it */
  JD_REMOTE_DONE, /* it is done there */
  JD_REMOTE_ANY,  /* either */
  JD_REMOTE_ASK   /* unclear */
} JdRemote;
extern const char *const jd_remote_names[];

/* What a rule says of figures. */
typedef struct
{
  guint periods;      /* a bit for each JdPeriod; 0: any */
  guint max_percent;  /* of the lower end that a range may span; 0: any */
  gint64 max_amount;  /* likewise, in whole units of @currency for @period; 0: any */
  gint64 exempt_above; /* pay of more is not asked for, likewise; 0: none */
  char currency[4];   /* "" when neither is given */
  JdPeriod period;
} JdRulePay;

typedef struct
{
  char *id;
  JdLocalized *name; /* of the place, and the law where there are several */
  JdCondition *when; /* where: "place"; one that is enough */
  JdRemote remote;
  gboolean reports;  /* who reports to somebody at the place counts, too */
  guint employees;   /* of the employer, from which on it holds; 0: not known */
  char *from, *until; /* ISO dates, the latter no longer in it; NULL: not known, or not limited */
  JdStage stage;
  GStrv asks, avoids, advises; /* ids of clauses; the last is advice whatever the stage */
  JdRulePay pay;
  char *language;    /* BCP 47; NULL: none is asked for */
  JdLocalized *note; /* may be empty */
  GStrv sources;
  char *checked;     /* an ISO date */
  JdConfidence confidence;
} JdRule;

JdRule *jd_rule_parse (const char *data, gsize length, const char *file, GError **error);
void    jd_rule_free (JdRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdRule, jd_rule_free)

/* How a rule stands to a posting on a day. */
typedef enum
{
  JD_STANDS_NOT,
  JD_STANDS_IN_POSTING,
  JD_STANDS_UNCLEAR, /* it would, but whether it holds for this work a person must tell */
  JD_STANDS_BEFORE_INTERVIEW,
  JD_STANDS_ADVISED,
  JD_STANDS_LATER,   /* from a day that is yet to come */
  JD_STANDS_PROPOSED
} JdStanding;

/* @employees: how many the employer has; 0: not known, and then left to the reader of what is found. @today: an ISO date. */
JdStanding jd_rule_stands (const JdRule *rule, const JdPosting *posting, guint employees, const char *today);

G_END_DECLS
