// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posting/vacancy-session.h"
#include "uses/jd-update.h"

G_BEGIN_DECLS

/* What the library has newer for an open posting: looked at on a thread, a while after the posting was opened, the library was read, or the last edit, so that none of these waits for it. No GTK.
 *
 * Signal "changed": what there is to tell is another. */
#define VACANCY_TYPE_UPDATE_OFFER (vacancy_update_offer_get_type ())
G_DECLARE_FINAL_TYPE (VacancyUpdateOffer, vacancy_update_offer, VACANCY, UPDATE_OFFER, GObject)

VacancyUpdateOffer *vacancy_update_offer_new (void);
/* NULL: none, and nothing to tell. */
void vacancy_update_offer_set_session (VacancyUpdateOffer *self, VacancySession *session);

/* As it was found last, for the posting as it is or was a moment ago; NULL when no line has newer wording. Borrowed. */
JdUpdate *vacancy_update_offer_get_update (VacancyUpdateOffer *self);
/* The person decided on it: there is nothing to tell until it was looked at anew. */
void vacancy_update_offer_decided (VacancyUpdateOffer *self);

G_END_DECLS
