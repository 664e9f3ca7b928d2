// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Blocks or roles that are given on, as a file. */
typedef enum
{
  VACANCY_OUTGOING_PACK, /* with the levels, roles and variables they need (share/jd-pack.h) */
  VACANCY_OUTGOING_ROLES, /* likewise, of roles, with all their blocks */
  VACANCY_OUTGOING_TABLE /* for a spreadsheet (share/jd-block-csv.h), as programs of the person's country have them */
} VacancyOutgoingFormat;

/* ".vacancy-pack", ".csv". */
const char *vacancy_outgoing_ending (VacancyOutgoingFormat format);

/* @path: where they are on the disk now. @lost: a sentence of what the file does not hold; NULL: it holds all. @error: why they are not there, which names the file; both are NULL then. */
typedef void (*VacancyOutgoingWritten) (const char *path, const char *lost, const GError *error, gpointer data);

/* Writes @ids (of blocks of @library, or of roles, NULL-terminated) to @path in one step, on a thread, over what is there: the person was asked. One without an ending gets that of @format, but then
 * nothing is replaced, which nobody was asked about. @written is called once, in the main loop. */
void vacancy_outgoing_write (JdLibrary *library, const char *const *ids, VacancyOutgoingFormat format, const char *path, VacancyOutgoingWritten written, gpointer data);

G_END_DECLS
