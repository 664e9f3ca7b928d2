// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-posting-currency.h"

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "model/jd-money.h"

/* "en-GB" on the desktop tells more than "en" in the posting. */
static const char *
of_desktop (const char *language)
{
  const char *desktop = jd_program_language ();

  return jd_language_same (desktop, language) ? jd_currency_of_language (desktop) : NULL;
}

const char *
jd_currency_of_posting (const JdPosting *posting)
{
  const char *place = jd_posting_place (posting);
  const char *currency = place ? jd_currency_of_place (place) : NULL;

  if (!currency)
    currency = jd_currency_of_language (posting->language);
  return currency ? currency : of_desktop (posting->language);
}
