// SPDX-License-Identifier: GPL-3.0-or-later
/* Values that are amounts and numbers. */
#include "fuzz-accept.h"

static void
try (const char *data, gsize length)
{
  g_autofree char *money = fuzz_accept (JD_VARIABLE_MONEY, data), *number = fuzz_accept (JD_VARIABLE_NUMBER, data);
}

static const char *const seeds[] = { "EUR 1,234.50", "KWD 1.234", "$38.50", "1234567", "0012", NULL };

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 8000, .times = 2 };
