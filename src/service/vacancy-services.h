// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-library-changes.h"
#include "library/vacancy-library-store.h"
#include "posting/vacancy-company-style.h"
#include "posting/vacancy-open-postings.h"
#include "posting/vacancy-recents.h"

G_BEGIN_DECLS

/* What all windows share, handed to each of them when it is made. The fields are there to be read, and stay the same. The open postings get every library that is read, and it is read again
 * when the folders in the settings are others. */
#define VACANCY_TYPE_SERVICES (vacancy_services_get_type ())
G_DECLARE_FINAL_TYPE (VacancyServices, vacancy_services, VACANCY, SERVICES, GObject)

struct _VacancyServices
{
  GObject parent_instance;

  /* owned */
  GSettings *settings;
  VacancyLibraryStore *library;
  VacancyLibraryChanges *changes; /* of the library */
  VacancyOpenPostings *postings;
  VacancyRecents *recents;
  VacancyCompanyStyle *style;

  /* private */
  gboolean started;
};

VacancyServices *vacancy_services_new (void);

/* Has the library, the recent postings and the logo read, on threads; a program that has something to draw first does that. Does something the first time only. */
void vacancy_services_start (VacancyServices *self);

G_END_DECLS
