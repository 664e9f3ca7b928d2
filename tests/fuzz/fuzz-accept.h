// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz-json.h"

/* What a variable of @type makes of @data: NULL with a message, or what it makes of that again. New string. */
static inline char *
fuzz_accept (JdVariableType type, const char *data)
{
  const JdVariable rule = { .name = (char *) "x", .type = type };
  g_autoptr (GError) error = NULL;
  char *accepted = jd_variable_accept (&rule, data, "pl", &error);

  if (accepted == NULL)
    {
      fuzz_assert_told (error);
      return NULL;
    }
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (accepted, -1, NULL));
  g_autofree char *again = jd_variable_accept (&rule, accepted, "pl", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, accepted);
  return accepted;
}
