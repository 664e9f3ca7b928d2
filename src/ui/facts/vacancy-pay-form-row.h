// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* The pay of a posting as a row of a form: what it is, and a button that edits it. It follows the session. */
GtkWidget *vacancy_pay_form_row_new (VacancySession *session);

G_END_DECLS
