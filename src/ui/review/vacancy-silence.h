// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "check/jd-finding.h"
#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Silencing what was found, and having it shown again. In a posting each is a step that can be undone there; in a block of the library a change of that, which the window does by its action
 * "win.silence-in-block" (of vacancy_silence_in_block()); everywhere a preference. Whoever asked for it is @widget, whose window tells it. */

/* Asks why @found, which is told as @message, is to be silent in the posting; nothing becomes of it without a reason. */
void vacancy_silence_ask (GtkWidget *widget, VacancySession *session, const JdSilence *found, const char *message);
/* The same, and how far that is to reach: here, in the block of the line where it has one, or all that its rule finds. */
void vacancy_silence_ask_finding (GtkWidget *widget, VacancySession *session, const JdFinding *finding);

/* @silence, which holds @where, in the line of @block (may be NULL where that does not matter), is shown again. */
void vacancy_silence_end (GtkWidget *widget, VacancySession *session, const JdSilence *silence, JdSilencedWhere where, const char *block);

/* What the action takes: the block, the rule, words (empty: any), reason, day, what else it is about, and whether it is to be silent. */
#define VACANCY_SILENCE_TYPE "(sssssasb)"
/* The silence in such a parameter; @block (borrowed from it) and @silent get the rest. New. */
JdSilence *vacancy_silence_of_parameter (GVariant *parameter, const char **block, gboolean *silent);

G_END_DECLS
