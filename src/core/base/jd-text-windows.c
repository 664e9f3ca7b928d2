// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"

GString *
jd_text_from_windows (const char *data, gsize length)
{
  /* From 0x80; what stays itself is a control character, which nobody means. */
  static const guint16 signs[32] = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  };
  GString *text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) data[i];
      if (c < 0x80)
        g_string_append_c (text, (char) c);
      else
        g_string_append_unichar (text, c < 0xA0 ? signs[c - 0x80] : c);
    }
  return text;
}
