// SPDX-License-Identifier: GPL-3.0-or-later
/* Places as they are typed, and addresses. */
#include "base/jd-text.h"
#include "fuzz-accept.h"
#include "model/jd-money.h"
#include "model/jd-place-language.h"

static void
try_place (const char *data)
{
  g_autofree char *place = jd_place_from_text (data, strlen (data) % 2 > 0 ? "fr" : NULL);

  if (place == NULL)
    return;
  g_assert_true (jd_is_place (place));
  jd_place_language (place);
  jd_currency_of_place (place);
}

/* What is normal stays, and may leave. */
static void
try_address (const char *data)
{
  g_autofree char *normal = jd_url_normalise (data);

  if (normal == NULL)
    return;
  g_autofree char *again = jd_url_normalise (normal);
  g_assert_cmpstr (again, ==, normal);
  g_assert_true (jd_url_is_safe (normal));
  g_assert_cmpuint (strlen (normal), <=, JD_URL_MAX);
}

static void
try (const char *data, gsize length)
{
  static const JdVariableType types[] = { JD_VARIABLE_URL, JD_VARIABLE_EMAIL, JD_VARIABLE_CONTACT, JD_VARIABLE_PLACE };
  g_autofree char *valid = g_utf8_make_valid (data, (gssize) length);

  try_place (valid);
  try_address (valid);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *accepted = fuzz_accept (types[i], data);
    }
}

static const char *const seeds[] = { "Utrecht, NL", "Austin, TX, US", "Berlin; Wien, AT", "US-TX/Austin", "https://jobs.example.com/?f[level]=senior", "https://[::1]:80/a_(b))", "jobs@example.com", "+31 20 123 45 67", NULL };

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 8000, .times = 4 };
