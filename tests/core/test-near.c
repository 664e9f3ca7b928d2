// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-near.h"

/* What somebody meant, out of names that are there. */
static void
test_names (void)
{
  static const char *const names[] = { "line-cook", "registered-nurse", "company", "dish", "apply", "apply_by", "an-id-that-is-longer-than-any-word-has-slips-worth-looking-for", NULL };
  static const struct
  {
    const char *name, *meant;
  } cases[] = {
    { "line-cook", "line-cook" },
    { "line-cok", "line-cook" },
    { "lien-cook", "line-cook" },   /* two swapped are one slip */
    { "ilne-cok", "line-cook" },
    { "COMPANY", "company" },
    { "comapyn", "company" },
    { "dihs", "dish" },
    { "dhsi", NULL },               /* two slips in four letters */
    { "applyby", "apply_by" },
    { "appl", "apply" },
    { "nurse", "registered-nurse" }, /* a part of one */
    { "nu", NULL },
    { "", NULL },
    { "xyz", NULL },
    { "\xff\xfe", NULL },
    { "an-id-that-is-longer-than-any-word-has-slips-worth-looking-fo", "an-id-that-is-longer-than-any-word-has-slips-worth-looking-for" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (jd_near_name (names, cases[i].name), ==, cases[i].meant);
}

/* Any length is taken; there is an end to what is compared. */
static void
test_long (void)
{
  static const char *const names[] = { "a", NULL };
  g_autofree char *name = g_strnfill (1000000, 'a');

  g_assert_null (jd_near_name (names, name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/near/names", test_names);
  g_test_add_func ("/near/long", test_long);
  return g_test_run ();
}
