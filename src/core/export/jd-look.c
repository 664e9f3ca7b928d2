// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-look.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/jd-escape.h"
#include "export/jd-export-style.h"

/* How much of the company's colour is in what lies behind the pay. */
#define TINT 0.08
#define DARK_TINT 0.16

static const JdLookName names[JD_N_LOOKS] = {
  [JD_LOOK_FRAMED] = { "framed", N_("Framed") },
  [JD_LOOK_PLAIN] = { "plain", N_("Plain") },
  [JD_LOOK_COMPACT] = { "compact", N_("Compact") },
};

const JdLookName *
jd_look_name (JdLook look)
{
  g_return_val_if_fail (look < JD_N_LOOKS, NULL);
  return &names[look];
}

gboolean
jd_look_find (const char *id, JdLook *look)
{
  g_return_val_if_fail (id && look, FALSE);

  for (guint i = 0; i < JD_N_LOOKS; i++)
    if (strcmp (names[i].id, id) == 0)
      {
        *look = (JdLook) i;
        return TRUE;
      }
  return FALSE;
}

static JdColour
parsed (const char *text)
{
  JdColour colour = { 0, 0, 0 };

  if (!jd_colour_parse (text, &colour))
    g_assert_not_reached ();
  return colour;
}

static void
append_variable (GString *out, const char *name, JdColour colour)
{
  g_autofree char *value = jd_colour_to_string (colour);

  g_string_append_printf (out, "--%s:%s;", name, value);
}

/* On a light or dark page: the colour for letters, and what lies behind the pay. */
static void
append_letters (GString *out, JdColour colour, const char *paper, const char *ground, double tint)
{
  JdColour backgrounds[] = { parsed (paper), parsed (ground), { 0, 0, 0 } };

  backgrounds[2] = jd_colour_mix (backgrounds[0], colour, tint);
  append_variable (out, "accent", jd_colour_readable (colour, backgrounds, G_N_ELEMENTS (backgrounds)));
  append_variable (out, "tint", backgrounds[2]);
}

static void
append_colour (GString *out, JdColour colour)
{
  const JdColour white = { 255, 255, 255 };

  JD_APPEND_LITERAL (out, ":root{");
  append_variable (out, "brand", colour);
  append_variable (out, "on-brand", jd_colour_on (colour));
  append_letters (out, colour, JD_STYLE_PAPER, JD_STYLE_GROUND, TINT);
  JD_APPEND_LITERAL (out, "}\n@media (prefers-color-scheme:dark){:root{");
  append_letters (out, colour, JD_STYLE_DARK_PAPER, JD_STYLE_DARK_GROUND, DARK_TINT);
  JD_APPEND_LITERAL (out, "}}\n@media print{:root{");
  append_variable (out, "accent", jd_colour_readable (colour, &white, 1));
  append_variable (out, "tint", white);
  JD_APPEND_LITERAL (out, "}}\n");
}

void
jd_look_append_style (GString *out, JdLook look, const JdColour *colour)
{
  g_return_if_fail (out && look < JD_N_LOOKS);

  JD_APPEND_LITERAL (out, JD_EXPORT_STYLE);
  if (colour)
    append_colour (out, *colour);
  if (look == JD_LOOK_FRAMED && colour)
    JD_APPEND_LITERAL (out, JD_STYLE_FRAMED);
  else if (look == JD_LOOK_PLAIN)
    JD_APPEND_LITERAL (out, JD_STYLE_PLAIN);
  else if (look == JD_LOOK_COMPACT)
    JD_APPEND_LITERAL (out, JD_STYLE_COMPACT);
}
