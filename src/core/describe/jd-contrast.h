// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something that two versions of the same say differently, as people read it. */
typedef struct
{
  char *label;          /* "Senior · English", "Tags" */
  char *before, *after; /* on one line; NULL where there is nothing */
} JdContrast;

/* What a version says, by label, in order. */
typedef struct
{
  GPtrArray *labels; /* borrowed from texts */
  GHashTable *texts; /* owned */
} JdVersion;

void jd_version_init (JdVersion *version);
void jd_version_clear (JdVersion *version);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdVersion, jd_version_clear)

/* The second of the same label is told apart. Both are copied. */
void jd_version_add (JdVersion *version, const char *label, const char *text);

/* Of JdContrast: in the order of @after, those that are gone behind them. */
GPtrArray *jd_version_compare (const JdVersion *before, const JdVersion *after);
/* Appends that at @label @before became @after, unless they are the same. All are copied. */
void       jd_contrasts_add (GPtrArray *contrasts, const char *label, const char *before, const char *after);

G_END_DECLS
