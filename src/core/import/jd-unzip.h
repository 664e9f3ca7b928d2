// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"

G_BEGIN_DECLS

/* A zip file in memory, by its directory, as documents of word processors are. Nothing of it reaches a disk: names are only compared with those that are asked for. Parts are inflated piece by
 * piece, and what grows beyond every measure, or says other sizes than it has, is refused. */
typedef struct _JdUnzip JdUnzip;

/* Takes at most as many bytes as it wants, in order; FALSE stops, which is no error. */
typedef gboolean (*JdUnzipTake) (const char *data, gsize length, gpointer user_data);

#define JD_UNZIP_MAX_ENTRIES 2000
#define JD_UNZIP_MAX_PART (32 * 1024 * 1024) /* bytes of a part that is read */
#define JD_UNZIP_MAX_ALL (64 * 1024 * 1024)  /* of all that are read */
#define JD_UNZIP_MAX_RATIO 200               /* how much a part may grow, once it is over a megabyte */

/* Borrows @data. NULL with @error when it is no zip file, or a damaged one. */
JdUnzip *jd_unzip_new (const char *data, gsize length, GError **error);
void     jd_unzip_free (JdUnzip *zip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdUnzip, jd_unzip_free)

gboolean jd_unzip_has (const JdUnzip *zip, const char *name);
/* Hands the part called @name to @take. FALSE with @error when there is none, or one that is damaged, locked with a password or too large. */
gboolean jd_unzip_read (JdUnzip *zip, const char *name, JdUnzipTake take, gpointer user_data, GError **error);

G_END_DECLS
