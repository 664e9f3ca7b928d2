// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-logo.h"

/* Twice as wide as high, so that its size is what may be at most, in one direction. */
#define TEST_LOGO "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"><rect width=\"200\" height=\"100\" fill=\"#d2691e\"/></svg>"

static inline JdLogo *
test_logo_of (const char *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return jd_logo_new (bytes, "logo", error);
}

static inline JdLogo *
test_logo (void)
{
  g_autoptr (GError) error = NULL;
  JdLogo *logo = test_logo_of (TEST_LOGO, sizeof TEST_LOGO - 1, &error);

  g_assert_no_error (error);
  return logo;
}
