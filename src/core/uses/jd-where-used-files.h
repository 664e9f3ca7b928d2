// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-where-used.h"

G_BEGIN_DECLS

/* Postings on disk that use blocks. What cannot be read is told by jd_where_used_unread(), and what was added before is not read. */

/* The recent postings of @list (jd_recents_file()) that are still there. */
void jd_where_used_add_recents (JdWhereUsed *used, const char *list);
/* All postings in @folder and below, see jd_posting_folder_list(). FALSE with @error when @folder itself cannot be read, or when it was cancelled on the way. */
gboolean jd_where_used_add_folder (JdWhereUsed *used, const char *folder, GCancellable *cancellable, GError **error);
/* Those in @folders and below, or without any (NULL) the recent ones. FALSE with @error as above. */
gboolean jd_where_used_add_postings (JdWhereUsed *used, const char *const *folders, GError **error);

G_END_DECLS
