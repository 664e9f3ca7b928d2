// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* @op: the operation as jd_level_set() takes it. */
typedef void (*VacancyLevelOpAnswer) (const char *op, gpointer data);

/* Asks on @parent what a level shall do to roles: what is done, to which lines, and where. @op (NULL: a new one) is what is chosen at first. @answer is called at most once; @free_data for @data in
 * any case. */
void vacancy_level_op_ask (GtkWindow *parent, JdLibrary *library, const JdOp *op, VacancyLevelOpAnswer answer, gpointer data, GDestroyNotify free_data);

G_END_DECLS
