// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A mail as bytes: its headers, and what its body holds, part in part. */

/* The value of the header @name of the part that begins at @data, without breaks; NULL when there is none. New string. */
char       *jd_mail_header (const char *data, gsize length, const char *name);
/* The parameter @name of a value as "text/plain; charset=utf-8"; NULL: none. New string. */
char       *jd_mail_parameter (const char *value, const char *name);
/* Words as "=?utf-8?Q?caf=C3=A9?=" in a header as people read them. New string. */
char       *jd_mail_decode_words (const char *value);
/* Where the body begins behind the headers. */
gsize       jd_mail_body (const char *data, gsize length);
/* A body in quoted-printable or base64, as @encoding says (may be NULL), as its bytes. New. */
GByteArray *jd_mail_decode (const char *body, gsize length, const char *encoding);

/* Calls @visit for each of the parts of @body, which @boundary parts. */
typedef void (*JdMailVisit) (const char *data, gsize length, gpointer user);
void        jd_mail_each_part (const char *body, gsize length, const char *boundary, JdMailVisit visit, gpointer user);

G_END_DECLS
