// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-open-postings.h"

G_BEGIN_DECLS

/* Reads the posting in the file @path on a thread, with the draft of it that was left behind, if there is one; or, when @path is NULL, that of the left draft @draft. Drafts of open @postings are
 * not left. What was read is held for whoever asked: no other program takes the draft. */
void vacancy_posting_read_async (VacancyOpenPostings *postings, const char *path, const char *draft, GAsyncReadyCallback callback, gpointer data);

/* What was read as a session (new); to be called when it is to be shown, which may be later than it was read: what is open by then counts. @recovered: it goes on with a draft. When its file is
 * open elsewhere by then, the draft becomes a posting without one, since a file belongs to one session. NULL with @error when the posting could not be read, or somebody else has the draft. */
VacancySession *vacancy_posting_read_finish (GAsyncResult *result, JdLibrary *library, gboolean *recovered, GError **error);

G_END_DECLS
