// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-changes.h"

G_BEGIN_DECLS

/* What a file from elsewhere, a pack or a table, would bring into a library: read and held against it on a thread, so that it can be looked at before it is brought in. */
typedef struct
{
  GError *error;      /* it is neither, or cannot be read; NULL else */
  GPtrArray *faults;  /* of a table: of GError, by rows; nothing of it can be taken then. NULL else */
  GPtrArray *items;   /* of JdIncoming; NULL with an error or faults */
  GStrv credits;      /* what has to be said of where it comes from; never NULL */
  char *reading;      /* how it was read, for people to check; NULL: there is nothing to check */
  gboolean is_table;
} VacancyIncoming;

void vacancy_incoming_free (VacancyIncoming *incoming);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyIncoming, vacancy_incoming_free)

/* Takes @incoming. Called once, in the main loop. */
typedef void (*VacancyIncomingRead) (VacancyIncoming *incoming, gpointer data);

/* Which of both a file is, its content tells. */
void vacancy_incoming_read (JdLibrary *library, const char *path, VacancyIncomingRead done, gpointer data);

/* Likewise, of chosen occupations of the O*NET database, which is in @folder (manage/jd-onet.h). @codes: as they were typed, with commas or spaces between. */
void vacancy_incoming_read_onet (JdLibrary *library, const char *folder, const char *codes, VacancyIncomingRead done, gpointer data);

/* The change that brings its items in as they are chosen: what is new into @folder (NULL: the person's own). One step to undo. Choices stay as they are until that is done. */
VacancyLibraryRequest *vacancy_incoming_request (const VacancyIncoming *incoming, const char *folder);

/* What blocks can be brought in from, by its name alone. */
typedef enum
{
  VACANCY_INCOMING_NONE,
  VACANCY_INCOMING_PACK,
  VACANCY_INCOMING_TABLE,
  VACANCY_INCOMING_ONET /* the folder of the O*NET database as it is downloaded, or its list of occupations */
} VacancyIncomingSource;

VacancyIncomingSource vacancy_incoming_source (const char *path);
/* The folder of the database that @path is of. New string. */
char *vacancy_incoming_onet_folder (const char *path);

G_END_DECLS
