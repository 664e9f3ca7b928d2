// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-read.h"

G_BEGIN_DECLS

/* A word that is likely another one in any of these phrases. */
typedef struct
{
  char *word, *meant;
  GPtrArray *phrases; /* of JdSlipPhrase; empty: wherever it stands */
} JdSlipRow;

/* A file of data/words/slips. */
typedef struct
{
  char *id, *language;
  GPtrArray *rows; /* of JdSlipRow */
  GStrv twice;     /* folded: may stand twice in a row */
} JdSlipFile;

/* NULL with @error for what has a fault. */
JdSlipFile *jd_slip_file_parse (const char *data, gsize length, const char *file, GError **error);
void        jd_slip_file_free (JdSlipFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdSlipFile, jd_slip_file_free)

G_END_DECLS
