// SPDX-License-Identifier: GPL-3.0-or-later
/* Dates as they are typed, and as they are written in each language. */
#include "compose/jd-phrases.h"
#include "fuzz-accept.h"

static const char *const languages[] = { "en", "en-US", "de", "fr", "pl", "ja", "x" };

static void
try (const char *data, gsize length)
{
  g_autofree char *date = fuzz_accept (JD_VARIABLE_DATE, data);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *written = jd_phrase_date (languages[i], date != NULL ? date : "2026-12-24");

      g_assert_true (*written != '\0' && g_utf8_validate (written, -1, NULL));
    }
}

static const char *const seeds[] = { "2026-12-24", "24.12.2026", "24 December 2026", "Dec 24, 2026", "2026-02-30", "12/24/2026", NULL };

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 8000, .times = 1 };
