// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-odt-styles.h"

#include <string.h>

#define MAX_CHAIN 16 /* styles on each other; there are circles */
#define URN "urn:oasis:names:tc:opendocument:xmlns:"

typedef struct
{
  char *name, *parent;
  int outline;               /* -1: unsaid */
  int bold, italic, hidden;  /* likewise */
} Style;

struct _JdOdtStyles
{
  GHashTable *styles; /* "family name" -> Style */
  Style *style;       /* the one under way; NULL: none */
  gboolean in_default;
  char *language;
};

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->name);
  g_free (style->parent);
  g_free (style);
}

gboolean
jd_odt_is (const char *space, const char *word)
{
  gsize length = strlen (word);

  return strncmp (space, URN, strlen (URN)) == 0 && strncmp (space + strlen (URN), word, length) == 0 && space[strlen (URN) + length] == ':';
}

JdOdtStyles *
jd_odt_styles_new (void)
{
  JdOdtStyles *self = g_new0 (JdOdtStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  return self;
}

void
jd_odt_styles_free (JdOdtStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self->language);
  g_free (self);
}

static void
begin_style (JdOdtStyles *self, const JdXmlAttributes *attributes)
{
  g_autofree char *family = jd_xml_value (attributes, ":style:1.0", "family");
  Style *style = g_new0 (Style, 1);

  style->name = jd_xml_value (attributes, ":style:1.0", "name");
  style->parent = jd_xml_value (attributes, ":style:1.0", "parent-style-name");
  style->outline = jd_xml_number (attributes, "default-outline-level", -1);
  style->bold = style->italic = style->hidden = -1;
  g_hash_table_replace (self->styles, g_strdup_printf ("%s %s", family ? family : "", style->name ? style->name : ""), style);
  self->style = style;
}

static void
take_language (JdOdtStyles *self, const JdXmlAttributes *attributes)
{
  g_autofree char *language = jd_xml_value (attributes, NULL, "language"), *country = jd_xml_value (attributes, NULL, "country");

  if (!self->language && language && strcmp (language, "none") != 0)
    self->language = country && strcmp (country, "none") != 0 ? g_strdup_printf ("%s-%s", language, country) : g_steal_pointer (&language);
}

static void
take_text (JdOdtStyles *self, const JdXmlAttributes *attributes)
{
  g_autofree char *weight = jd_xml_value (attributes, NULL, "font-weight"), *slant = jd_xml_value (attributes, NULL, "font-style");
  g_autofree char *display = jd_xml_value (attributes, ":text:1.0", "display");

  if (self->in_default)
    take_language (self, attributes);
  if (!self->style)
    return;
  if (weight)
    self->style->bold = strcmp (weight, "bold") == 0 || (*weight >= '6' && *weight <= '9');
  if (slant)
    self->style->italic = strcmp (slant, "italic") == 0 || strcmp (slant, "oblique") == 0;
  if (display)
    self->style->hidden = strcmp (display, "none") == 0;
}

gboolean
jd_odt_styles_take (JdOdtStyles *self, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  if (!jd_odt_is (space, "style"))
    return FALSE;
  if (strcmp (name, "style") == 0)
    begin_style (self, attributes);
  else if (strcmp (name, "default-style") == 0)
    {
      self->style = NULL;
      self->in_default = TRUE;
    }
  else if (strcmp (name, "text-properties") == 0)
    take_text (self, attributes);
  if (strcmp (name, "style") == 0)
    self->in_default = FALSE;
  return TRUE;
}

/* "Heading_20_1" is heading 1; names are kept in English. */
static void
take_name (JdOdtLook *look, const char *name)
{
  const char *number = g_str_has_prefix (name, "Heading_20_") ? name + strlen ("Heading_20_") : NULL;

  if (look->outline == 0 && !look->title)
    look->title = strcmp (name, "Title") == 0;
  if (look->outline == 0 && number && g_ascii_isdigit (*number))
    look->outline = (guint) CLAMP (atoi (number), 0, 9);
}

JdOdtLook
jd_odt_styles_look (const JdOdtStyles *self, const char *family, const char *name)
{
  JdOdtLook look = { 0 };
  int bold = -1, italic = -1, hidden = -1;

  for (guint steps = 0; name && steps < MAX_CHAIN; steps++)
    {
      g_autofree char *key = g_strdup_printf ("%s %s", family, name);
      const Style *style = g_hash_table_lookup (self->styles, key);
      take_name (&look, name);
      if (!style)
        break;
      if (look.outline == 0 && !look.title && style->outline > 0)
        look.outline = (guint) MIN (style->outline, 9);
      bold = bold < 0 ? style->bold : bold;
      italic = italic < 0 ? style->italic : italic;
      hidden = hidden < 0 ? style->hidden : hidden;
      name = style->parent;
    }
  look.bold = bold > 0;
  look.italic = italic > 0;
  look.hidden = hidden > 0;
  return look;
}

const char *
jd_odt_styles_language (const JdOdtStyles *self)
{
  return self->language;
}
