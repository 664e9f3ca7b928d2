// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* What is sent to a board, as its envelope has it:
 *
 *     xml      the elements root, list and item around the fields; once: those of the file, in the root. Without all three an element "job" stands around them
 *     json-ld  JobPosting, one or a graph of several (export/jd-job-posting.h)
 *     json     members likewise; what is a number, and true or false by a map, stands without quotes
 *     fields   for people: the name of each field on a line, below it its value, and an empty line
 *     body     the text alone
 *
 * It is read again before it is called done: it is well-formed, holds what was to be sent, markup is what the board takes and says what the posting does, and nothing is longer or shorter than it
 * may be. */

/* Whether one file holds several postings. */
gboolean    jd_board_file_holds_many (const JdBoard *board);
/* How its file is called behind the name: "xml", "jsonld", "html", …. Static. */
const char *jd_board_file_extension (const JdBoard *board);

/* Appends the file of @n_jobs, which are of one board, and more than one only where it holds many; where the board takes one entry for each place, @jobs has each posting once, and its
 * `place` is of no account. No two entries have one reference. FALSE with @error, which names the posting and the field; @out is of no use then. Runs on any
 * thread. */
gboolean jd_board_file_write (const JdBoardJob *jobs, guint n_jobs, GString *out, GError **error);

/* Whether @value, of so many characters as @count (may be NULL) gets, is as long as @part may be. */
gboolean jd_board_fits (const JdBoard *board, const char *part, const char *value, guint *count);

G_END_DECLS
