// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A queue of work for idle time. Nothing is done while the person's keys are served: work waits until nothing was asked for in 100 ms (longer than key repeat), but no longer than 3 s, then
 * runs at low priority in slices of 2 ms. */
typedef struct _VacancyIdleWork VacancyIdleWork;

/* Called until it returns TRUE (done), each time with the monotonic time at which it is to stop. */
typedef gboolean (*VacancyIdleFunc) (gint64 deadline, gpointer data);

/* Asked before each slice; with FALSE work stops until vacancy_idle_work_resume(). */
typedef gboolean (*VacancyIdleReady) (gpointer data);

VacancyIdleWork *vacancy_idle_work_new (VacancyIdleReady ready, gpointer data);
void             vacancy_idle_work_free (VacancyIdleWork *self);

/* Asked for twice, it runs once. */
void     vacancy_idle_work_queue (VacancyIdleWork *self, VacancyIdleFunc func, gpointer data);
void     vacancy_idle_work_unqueue (VacancyIdleWork *self, gpointer data); /* all with this @data */
gboolean vacancy_idle_work_is_queued (VacancyIdleWork *self, VacancyIdleFunc func, gpointer data);
void     vacancy_idle_work_resume (VacancyIdleWork *self);
/* Does all that is queued now. */
void     vacancy_idle_work_finish (VacancyIdleWork *self);

G_END_DECLS
