// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-colour.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text, *colour; /* NULL: none */
  } cases[] = {
    { "#0f5c5c", "#0f5c5c" }, { "#0F5C5C", "#0f5c5c" }, { "#abc", "#aabbcc" }, { "#fff", "#ffffff" }, { "", NULL }, { "#", NULL }, { "#12", NULL }, { "#1234", NULL }, { "#12345", NULL },
    { "#1234567", NULL }, { "0f5c5c", NULL }, { "#0f5c5g", NULL }, { "red", NULL }, { "#0f5c5 ", NULL }, { " #0f5c5", NULL }, { "#ab\xc3\xa4", NULL }, { "#12;}a{", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JdColour colour;
      g_assert_true (jd_colour_parse (cases[i].text, &colour) == (cases[i].colour != NULL));
      if (!cases[i].colour)
        continue;
      g_autofree char *text = jd_colour_to_string (colour);
      g_assert_cmpstr (text, ==, cases[i].colour);
    }
}

static void
test_contrast (void)
{
  const JdColour black = { 0, 0, 0 }, white = { 255, 255, 255 }, grey = { 0x76, 0x76, 0x76 };

  g_assert_cmpfloat_with_epsilon (jd_colour_contrast (black, white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (jd_colour_contrast (white, white), 1, 0.001);
  /* The lightest grey that WCAG lets be read on white. */
  g_assert_cmpfloat_with_epsilon (jd_colour_contrast (white, grey), 4.54, 0.01);
  g_assert_cmpfloat (jd_colour_contrast (grey, white), ==, jd_colour_contrast (white, grey));
}

/* For colours of all kinds: what stands on it can be read, and so can it on light and on dark; one that could be read stays. */
static void
test_readable (void)
{
  const JdColour light[] = { { 255, 255, 255 }, { 0xf4, 0xf4, 0xf1 } }, dark[] = { { 0x1c, 0x20, 0x25 }, { 0x14, 0x17, 0x1b } };

  for (guint i = 0; i < 9 * 9 * 9; i++)
    {
      const JdColour colour = { (guint8) (MIN (i % 9 * 32, 255)), (guint8) (MIN (i / 9 % 9 * 32, 255)), (guint8) (MIN (i / 81 * 32, 255)) };
      const JdColour on_light = jd_colour_readable (colour, light, 2), on_dark = jd_colour_readable (colour, dark, 2);

      g_assert_cmpfloat (jd_colour_contrast (jd_colour_on (colour), colour), >=, JD_COLOUR_READABLE);
      for (guint k = 0; k < 2; k++)
        {
          g_assert_cmpfloat (jd_colour_contrast (on_light, light[k]), >=, JD_COLOUR_READABLE);
          g_assert_cmpfloat (jd_colour_contrast (on_dark, dark[k]), >=, JD_COLOUR_READABLE);
        }
      if (jd_colour_contrast (colour, light[1]) >= JD_COLOUR_READABLE)
        g_assert_cmpmem (&on_light, sizeof on_light, &colour, sizeof colour);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colour/parse", test_parse);
  g_test_add_func ("/colour/contrast", test_contrast);
  g_test_add_func ("/colour/readable", test_readable);
  return g_test_run ();
}
