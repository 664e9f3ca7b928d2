// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* Silencing what was found, and having it shown again, each as one step that can be undone. Whoever asked for it is @widget, whose window tells it. */

/* Asks why @found, which is told as @message, is to be silent; nothing becomes of it without a reason. */
void vacancy_silence_ask (GtkWidget *widget, VacancySession *session, const JdSilence *found, const char *message);
void vacancy_silence_end (GtkWidget *widget, VacancySession *session, const JdSilence *silence);

G_END_DECLS
