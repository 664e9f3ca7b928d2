// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"
#include "import/jd-imported.h"

G_BEGIN_DECLS

/* What bytes are as text. */

/* Text of unknown encoding as UTF-8, of at most JD_IMPORT_MAX_SIZE bytes: by its mark, as UTF-16 by where its NULs are, as UTF-8, as one of the older encodings by the signs that are likely. What
 * is not plain is told in the notes of @imported, as is damage that was repaired: UTF-8 that somebody read as Windows-1252. NULL with @error when it is no text. New string. */
char *jd_import_decode (const char *data, gsize length, JdImported *imported, GError **error);
/* Likewise, of bytes that say what they are, such as "iso-8859-1" (may be NULL): believed unless they are UTF-8. */
char *jd_import_decode_as (const char *data, gsize length, const char *encoding, JdImported *imported, GError **error);

/* Whether it may be text of any encoding. */
gboolean jd_import_is_text (const char *data, gsize length);

/* @data of @encoding as UTF-8; what means nothing there is U+FFFD. NULL when the encoding is not known. New string. */
char *jd_import_convert (const char *data, gsize length, const char *encoding);

/* @text, UTF-8, with letters restored that come of UTF-8 read as Windows-1252, such as "Ã©" for "é", also when it happened twice. NULL when it has none, or not only such. New string. */
char *jd_import_restore (const char *text);

G_END_DECLS
