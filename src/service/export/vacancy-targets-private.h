// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-targets.h"

G_BEGIN_DECLS

/* The inside of the list: looking how the posting stands to what is in it (-look), and the list itself, which calls that. */
struct _VacancyTargets
{
  GObject parent_instance;

  /* owned */
  VacancySession *session;
  GSettings *settings;
  JdBoards *boards;        /* NULL: not read yet */
  GPtrArray *items;        /* of VacancyTarget: formats, then boards */
  GCancellable *cancellable;

  char *country; /* that boards were offered for; NULL: it cannot be told */

  guint beginning, timer;
  gboolean running; /* a thread */
};

static inline VacancyTarget *
vacancy_targets_at (VacancyTargets *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}

/* vacancy-targets-look.c */
/* Whether what is known of @target is of the posting as it is. */
gboolean vacancy_targets_has_looked (VacancyTargets *self, VacancyTarget *target);
/* At those whose answer is an old one: formats at once, for they cost nothing, and boards in the order of the list. */
void     vacancy_targets_look (VacancyTargets *self);

G_END_DECLS
