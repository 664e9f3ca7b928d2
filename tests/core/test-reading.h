// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"

/* What somebody who reads an export finds: a line of this for each line of it, "H What you will do", with <b>, <i> and <a address> before the sign from which on they hold. Spaces say only
 * that there are some. So that what was exported can be compared with what another program reads, whatever either makes of spaces and of marks that meet. */
typedef struct
{
  GString *text;
  gboolean begun, spaced;
  JdStyle style;
  char *href;
} Reading;

static inline void
reading_init (Reading *reading)
{
  *reading = (Reading) { .text = g_string_new (NULL) };
}

static inline void
reading_line (Reading *reading, char kind)
{
  g_string_append_printf (reading->text, "%s%c ", reading->text->len > 0 ? "\n" : "", kind);
  reading->begun = reading->spaced = FALSE;
  reading->style = JD_STYLE_PLAIN;
  g_clear_pointer (&reading->href, g_free);
}

static inline void
reading_marks (Reading *reading, JdStyle style, const char *href)
{
  if (reading->style == style && g_strcmp0 (reading->href, href) == 0)
    return;
  g_string_append_printf (reading->text, "<%s%s>", style & JD_STYLE_STRONG ? "b" : "", style & JD_STYLE_EM ? "i" : "");
  if (href)
    g_string_append_printf (reading->text, "<a %s>", href);
  reading->style = style;
  g_free (reading->href);
  reading->href = g_strdup (href);
}

static inline void
reading_add (Reading *reading, const char *text, JdStyle style, const char *href)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (g_unichar_isspace (c))
        {
          reading->spaced = TRUE;
          continue;
        }
      if (reading->spaced && reading->begun)
        g_string_append_c (reading->text, ' ');
      reading_marks (reading, style, href);
      g_string_append_unichar (reading->text, c);
      reading->begun = TRUE;
      reading->spaced = FALSE;
    }
}

static inline char *
reading_end (Reading *reading)
{
  g_free (reading->href);
  return g_string_free (reading->text, FALSE);
}

static inline char
reading_kind (const JdNode *node, char fact)
{
  switch (node->type)
    {
    case JD_NODE_TITLE:
      return 'T';
    case JD_NODE_FACT:
      return fact;
    case JD_NODE_HEADING:
      return 'H';
    case JD_NODE_SUBHEADING:
      return 'S';
    case JD_NODE_ITEM:
      return 'I';
    default:
      return 'P';
    }
}

/* What has to be read in an export of @document, in which facts are items or paragraphs with a strong label; @href is what becomes of an address, a new string. */
static inline char *
reading_of_document (const JdDocument *document, char fact, char *(*href) (const char *address))
{
  Reading reading;
  reading_init (&reading);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      if (!node->runs && node->type != JD_NODE_FACT)
        continue;
      reading_line (&reading, reading_kind (node, fact));
      if (node->label)
        {
          reading_add (&reading, node->label, JD_STYLE_STRONG, NULL);
          reading_add (&reading, ": ", JD_STYLE_STRONG, NULL);
        }
      for (const JdRun *run = node->runs; run; run = run->next)
        {
          g_autofree char *address = run->href ? href (run->href) : NULL;
          reading_add (&reading, run->text, run->style, address);
        }
    }
  return reading_end (&reading);
}
