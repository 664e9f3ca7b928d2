// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-record.h"

G_BEGIN_DECLS

/* What a posting says otherwise than when it was sent. */
typedef struct
{
  GPtrArray *pairs; /* of JdLinePair; NULL with @error */
  GError *error;
} VacancyRecordChanges;

typedef void (*VacancyRecordCompared) (gpointer owner, const VacancyRecordChanges *changes, gpointer data);

/* Holds entry @number against the posting as it would be sent there now, on a thread, and hands it over in the main loop. @owner, an object, lives until then. */
void vacancy_record_compare (VacancyRecord *self, guint number, VacancyRecordCompared compared, gpointer owner, gpointer data);

/* Writes what was sent then to @path once more, byte for byte. @written hears of it likewise; @error NULL: it was. */
typedef void (*VacancyRecordWritten) (gpointer owner, const GError *error, gpointer data);
void vacancy_record_write (VacancyRecord *self, guint number, const char *path, VacancyRecordWritten written, gpointer owner, gpointer data);

G_END_DECLS
