// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "check/jd-check.h"

G_BEGIN_DECLS

/* What could stand in place of what was found, looked for on a thread (JdCheck.suggest): a dictionary takes 40 ms for a word, which is too long between two keys. It has a dictionary of its
 * own, loaded when the first is asked for. One text at a time; what is asked for last comes first, since it is what the person is waiting for. No GTK. */
#define VACANCY_TYPE_SUGGESTER (vacancy_suggester_get_type ())
G_DECLARE_FINAL_TYPE (VacancySuggester, vacancy_suggester, VACANCY, SUGGESTER, GObject)

VacancySuggester *vacancy_suggester_new (const char *language);

/* What is known already of @text, found by @check, which has suggestions: NULL-terminated, borrowed, most likely first; NULL when it has to be asked for. */
const char *const *vacancy_suggester_peek (VacancySuggester *self, const JdCheck *check, const char *text);

/* At most VACANCY_SUGGESTIONS_MAX, most likely first. The result of finish is borrowed and lives as long as @self; NULL with @error only when cancelled. */
#define VACANCY_SUGGESTIONS_MAX 5
void               vacancy_suggester_ask_async (VacancySuggester *self, const JdCheck *check, const char *text, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
const char *const *vacancy_suggester_ask_finish (VacancySuggester *self, GAsyncResult *result, GError **error);

G_END_DECLS
