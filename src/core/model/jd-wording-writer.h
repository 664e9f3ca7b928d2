// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-wording.h"

G_BEGIN_DECLS

/* Styled text -> wording. Lines are handed over piece by piece; what comes out is the shortest wording that parses to the same pieces: signs are escaped
 * only in a line that would read differently without it. Spaces at the edge of strong, em and links move out of them; lines without text vanish. Text is cleaned (jd_text_clean), and
 * an address normalised (jd_url_normalise); a link whose address no wording can hold is none, and its text stays. Linear in what is handed over. */
typedef struct _JdWordingWriter JdWordingWriter;

JdWordingWriter *jd_wording_writer_new (void);

void jd_wording_writer_begin_line (JdWordingWriter *self, gboolean item);
/* @href NULL: outside of links. A link is as long as pieces with an equal @link go on, and @href is looked at in the first of them; any number but 0, which is "no link". */
void jd_wording_writer_text (JdWordingWriter *self, const char *text, gsize length, JdStyle style, const char *href, guint link);
/* @source: "{a:role_title}". */
void jd_wording_writer_variable (JdWordingWriter *self, const char *source, JdStyle style, const char *href, guint link);

/* Frees @self. New string. */
char *jd_wording_writer_finish (JdWordingWriter *self);

/* @second behind a space in the last line of @first, its further lines behind that. Neither becomes markup by what the other says. New string. */
char *jd_wording_join (const char *first, const char *second);

/* A variable as it stands in wordings. New string. */
char *jd_wording_source (const JdWordingPiece *piece);

G_END_DECLS
