// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdk/gdk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Puts the posting on the clipboard as RTF, text/html and text/plain, so that whatever it is pasted into takes the best it knows. FALSE with @error, and the clipboard as it was, when it could
 * not be made. */
gboolean vacancy_copy_rich (GdkClipboard *clipboard, VacancySession *session, GError **error);

G_END_DECLS
