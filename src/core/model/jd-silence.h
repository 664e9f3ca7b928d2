// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* What a person told not to be shown any more, and why. It is silent as long as what was found is about the same: at another line, about other words or other things, it is news. Immutable and
 * reference counted. */
typedef struct
{
  char *rule;   /* that found it: "pay/pay-range", "spelling", "board/indeed/missing/street" */
  char *line;   /* where (jd-line-id.h); NULL: wherever in the posting */
  char *words;  /* that were found there; NULL: whatever they are */
  GStrv about;  /* what else it hangs on, such as laws and how they stood, in no order; NULL: whatever it is */
  char *reason; /* as a person gave it; NULL while it is yet to be given, and then it stands in no posting. In blocks it may be missing */
  char *on;     /* an ISO date: when; NULL: not known */
  JdExtras *extras;
} JdSilence;

/* Where something was found, and what it is about; borrowed. */
typedef struct
{
  const char *rule;
  const char *line;         /* NULL: nowhere */
  const char *words;        /* NULL: it is about none */
  const char *const *about; /* NULL: about nothing else */
} JdSilenceable;

/* Of what was found, as narrow as it can be, with its reason yet to be given. */
JdSilence *jd_silence_begin (const JdSilenceable *found);
/* Likewise for @reason, which is cleaned; @on: an ISO date. NULL when no reason is left. */
JdSilence *jd_silence_new (const JdSilenceable *found, const char *reason, const char *on);
/* What it is of. Borrowed from it. */
JdSilenceable jd_silence_of (const JdSilence *silence);
JdSilence *jd_silence_ref (JdSilence *silence);
void       jd_silence_unref (JdSilence *silence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSilence, jd_silence_unref)

/* Whether they are of the same thing, whatever the reasons. */
gboolean   jd_silence_same (const JdSilence *a, const JdSilence *b);
/* The first of @silences (of JdSilence) that @found is silent by: of its rule, at its line, about its words, and about all else that it is about. NULL: none. Borrowed. */
JdSilence *jd_silences_find (const GPtrArray *silences, const JdSilenceable *found);

/* The member "silenced" of @object. Never NULL. */
GPtrArray *jd_silences_read (const JdValue *object);
/* Nothing when there are none. */
void       jd_silences_write (JdWriter *writer, const GPtrArray *silences);
/* The same of a block, where the id of a rule alone stands for all that it finds there; NULL when there is no such member, and then nothing is written. */
GPtrArray *jd_silences_read_block (const JdValue *object);
void       jd_silences_write_block (JdWriter *writer, const GPtrArray *silences);

G_END_DECLS
