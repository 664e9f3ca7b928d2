// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-docx-styles.h"

#include <string.h>

#define MAX_CHAIN 16 /* styles on each other; there are circles */
#define MAX_LEVEL 8  /* of a list, from 0 */

const JdDocxLook jd_docx_unsaid = { -1, -1, -1, JD_DOCX_UNSAID, JD_DOCX_UNSAID, JD_DOCX_UNSAID, FALSE };

typedef struct
{
  char *based_on; /* id; NULL: on nothing */
  JdDocxLook look; /* its own until it is resolved */
  gboolean resolved;
} Style;

struct _JdDocxStyles
{
  GHashTable *styles; /* id -> Style */
  GHashTable *lists;  /* number -> number of its definition */
  GHashTable *shown;  /* number of a definition -> bits of the levels without a mark, and 1 << 15 */
  char *language;
  /* while a part is read */
  Style *style;
  int definition, list;
  int list_level;
};

gboolean
jd_docx_is_word (const char *space)
{
  return strcmp (space, "http://schemas.openxmlformats.org/wordprocessingml/2006/main") == 0 || strcmp (space, "http://purl.oclc.org/ooxml/wordprocessingml/main") == 0;
}

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->based_on);
  g_free (style);
}

void
jd_docx_look_take (JdDocxLook *look, const char *name, const JdXmlAttributes *attributes)
{
  if (strcmp (name, "outlineLvl") == 0)
    look->outline = CLAMP (jd_xml_number (attributes, "val", 9), 0, 9);
  else if (strcmp (name, "numId") == 0)
    look->list = MAX (jd_xml_number (attributes, "val", 0), 0);
  else if (strcmp (name, "ilvl") == 0)
    look->level = CLAMP (jd_xml_number (attributes, "val", 0), 0, MAX_LEVEL);
  else if (strcmp (name, "b") == 0)
    look->bold = jd_xml_is_on (attributes) ? JD_DOCX_ON : JD_DOCX_OFF;
  else if (strcmp (name, "i") == 0)
    look->italic = jd_xml_is_on (attributes) ? JD_DOCX_ON : JD_DOCX_OFF;
  else if (strcmp (name, "vanish") == 0)
    look->hidden = jd_xml_is_on (attributes) ? JD_DOCX_ON : JD_DOCX_OFF;
}

/* ---- styles ---- */

static gboolean
is_one_of (const char *name, gsize length, const char *const *words)
{
  for (; *words; words++)
    if (strlen (*words) == length && strncmp (name, *words, length) == 0)
      return TRUE;
  return FALSE;
}

/* Word keeps the English names in every language; others do not. */
static void
take_name (Style *style, const char *name)
{
  static const char *const titles[] = { "title", "titel", "titre", "título", "titolo", NULL };
  static const char *const headings[] = { "heading", "überschrift", "titre", "kop", "título", "titolo", "encabezado", "rubrik", "nagłówek", NULL };
  g_autofree char *folded = name ? g_utf8_strdown (name, -1) : g_strdup ("");
  gsize length = strcspn (folded, " 0123456789");
  const char *number = folded + length + strspn (folded + length, " ");

  if (!*number && is_one_of (folded, length, titles))
    style->look.title = TRUE;
  else if (g_ascii_isdigit (*number) && *number != '0' && !number[1] && is_one_of (folded, length, headings) && style->look.outline < 0)
    style->look.outline = *number - '1';
}

static void
begin_style (JdDocxStyles *self, const JdXmlAttributes *attributes)
{
  char *id = jd_xml_value (attributes, NULL, "styleId");

  self->style = g_new0 (Style, 1);
  self->style->look = jd_docx_unsaid;
  g_hash_table_insert (self->styles, id ? id : g_strdup (""), self->style);
}

static void
start_style_cb (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  JdDocxStyles *self = user;

  if (!jd_docx_is_word (space))
    return;
  if (strcmp (name, "style") == 0)
    begin_style (self, attributes);
  else if (strcmp (name, "lang") == 0 && !self->style && !self->language)
    self->language = jd_xml_value (attributes, NULL, "val");
  else if (self->style && strcmp (name, "name") == 0)
    {
      g_autofree char *value = jd_xml_value (attributes, NULL, "val");
      take_name (self->style, value);
    }
  else if (self->style && strcmp (name, "basedOn") == 0 && !self->style->based_on)
    self->style->based_on = jd_xml_value (attributes, NULL, "val");
  else if (self->style)
    jd_docx_look_take (&self->style->look, name, attributes);
}

static void
end_style_cb (gpointer user, const char *space, const char *name)
{
  JdDocxStyles *self = user;

  if (strcmp (name, "style") == 0)
    self->style = NULL;
}

static void
no_text_cb (gpointer user, const char *text, gsize length)
{
}

#define INHERIT(member, unsaid) if (style->look.member == (unsaid)) style->look.member = below->member

static const JdDocxLook *
resolve (JdDocxStyles *self, Style *style, guint steps)
{
  Style *base = style->based_on && steps < MAX_CHAIN ? g_hash_table_lookup (self->styles, style->based_on) : NULL;

  if (style->resolved || !base)
    return &style->look;
  style->resolved = TRUE;
  const JdDocxLook *below = resolve (self, base, steps + 1);
  INHERIT (outline, -1);
  INHERIT (list, -1);
  INHERIT (level, -1);
  INHERIT (bold, JD_DOCX_UNSAID);
  INHERIT (italic, JD_DOCX_UNSAID);
  INHERIT (hidden, JD_DOCX_UNSAID);
  style->look.title |= below->title && style->look.outline < 0;
  return &style->look;
}

const JdDocxLook *
jd_docx_styles_look (JdDocxStyles *self, const char *id)
{
  Style *style = id ? g_hash_table_lookup (self->styles, id) : NULL;

  return style ? resolve (self, style, 0) : &jd_docx_unsaid;
}

/* ---- lists ---- */

#define DEFINED (1 << 15)

static void
start_list_cb (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  JdDocxStyles *self = user;

  if (!jd_docx_is_word (space))
    return;
  if (strcmp (name, "abstractNum") == 0)
    {
      self->definition = jd_xml_number (attributes, "abstractNumId", -1);
      g_hash_table_insert (self->shown, GINT_TO_POINTER (self->definition), GINT_TO_POINTER (DEFINED));
    }
  else if (strcmp (name, "lvl") == 0)
    self->list_level = CLAMP (jd_xml_number (attributes, "ilvl", 0), 0, MAX_LEVEL);
  else if (strcmp (name, "numFmt") == 0 && !jd_xml_is_on (attributes))
    {
      int bits = GPOINTER_TO_INT (g_hash_table_lookup (self->shown, GINT_TO_POINTER (self->definition)));
      g_hash_table_insert (self->shown, GINT_TO_POINTER (self->definition), GINT_TO_POINTER (bits | 1 << self->list_level));
    }
  else if (strcmp (name, "num") == 0)
    self->list = jd_xml_number (attributes, "numId", 0);
  else if (strcmp (name, "abstractNumId") == 0)
    g_hash_table_insert (self->lists, GINT_TO_POINTER (self->list), GINT_TO_POINTER (jd_xml_number (attributes, "val", -1)));
}

static void
end_list_cb (gpointer user, const char *space, const char *name)
{
}

gboolean
jd_docx_styles_is_item (const JdDocxStyles *self, int list, int level)
{
  gpointer definition = NULL;

  if (list <= 0 || !g_hash_table_lookup_extended (self->lists, GINT_TO_POINTER (list), NULL, &definition))
    return FALSE;
  int bits = GPOINTER_TO_INT (g_hash_table_lookup (self->shown, definition));
  return bits && !(bits & 1 << CLAMP (level, 0, MAX_LEVEL));
}

/* ---- both ---- */

const char *
jd_docx_styles_language (const JdDocxStyles *self)
{
  return self->language;
}

JdDocxStyles *
jd_docx_styles_new (JdUnzip *zip, const char *styles, const char *numbering)
{
  static const JdXmlHandler of_styles = { start_style_cb, end_style_cb, no_text_cb }, of_lists = { start_list_cb, end_list_cb, no_text_cb };
  JdDocxStyles *self = g_new0 (JdDocxStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->lists = g_hash_table_new (NULL, NULL);
  self->shown = g_hash_table_new (NULL, NULL);
  if (styles)
    jd_import_xml_read (zip, styles, &of_styles, self, NULL);
  self->style = NULL;
  if (numbering)
    jd_import_xml_read (zip, numbering, &of_lists, self, NULL);
  return self;
}

void
jd_docx_styles_free (JdDocxStyles *self)
{
  g_hash_table_unref (self->styles);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->shown);
  g_free (self->language);
  g_free (self);
}
