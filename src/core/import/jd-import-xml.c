// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

typedef struct
{
  const JdXmlHandler *handler;
  gpointer user;
  xmlParserCtxtPtr parser;
  gboolean stopped; /* by us, as all is read that is wanted */
  gboolean typed;   /* by us, as it has a document type */
} Reading;

static void
start_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_spaces, const xmlChar **spaces, int n, int n_defaulted, const xmlChar **given)
{
  Reading *reading = data;
  JdXmlAttributes attributes = { given, (guint) n };

  reading->handler->start (reading->user, space ? (const char *) space : "", (const char *) name, &attributes);
}

static void
end_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  Reading *reading = data;

  reading->handler->end (reading->user, space ? (const char *) space : "", (const char *) name);
  if (reading->handler->is_done && reading->handler->is_done (reading->user))
    {
      reading->stopped = TRUE;
      xmlStopParser (reading->parser);
    }
}

static void
text_cb (void *data, const xmlChar *text, int length)
{
  Reading *reading = data;

  reading->handler->text (reading->user, (const char *) text, (gsize) length);
}

static void
type_cb (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  Reading *reading = data;

  reading->typed = TRUE;
  xmlStopParser (reading->parser);
}

static void
quiet_cb (void *data, const xmlError *error)
{
}

static gboolean
take (const char *data, gsize length, gpointer user)
{
  Reading *reading = user;

  return xmlParseChunk (reading->parser, data, (int) length, 0) == XML_ERR_OK && !reading->stopped && !reading->typed;
}

static void
init_sax (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start_cb;
  sax->endElementNs = end_cb;
  sax->characters = sax->cdataBlock = sax->ignorableWhitespace = text_cb;
  sax->internalSubset = type_cb;
  sax->serror = (xmlStructuredErrorFunc) (void (*) (void)) quiet_cb;
}

gboolean
jd_import_xml_read (JdUnzip *zip, const char *part, const JdXmlHandler *handler, gpointer user, GError **error)
{
  Reading reading = { handler, user };
  xmlSAXHandler sax;

  init_sax (&sax);
  reading.parser = xmlCreatePushParserCtxt (&sax, &reading, NULL, 0, NULL);
  if (!reading.parser)
    g_error ("out of memory");
  xmlCtxtUseOptions (reading.parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  gboolean there = jd_unzip_read (zip, part, take, &reading, error);
  gboolean whole = there && (reading.stopped || (!reading.typed && reading.parser->errNo == XML_ERR_OK && xmlParseChunk (reading.parser, "", 0, 1) == XML_ERR_OK));
  xmlFreeParserCtxt (reading.parser);
  if (there && !whole)
    /* Translators: %s is the name of a part of a file, as "word/document.xml". */
    g_set_error (error, JD_ERROR, JD_ERROR_SYNTAX, _("The file is damaged: its part “%s” cannot be read. Save it again in the program it is from, and import that."), part);
  return whole;
}

/* ---- attributes ---- */

/* @value up to @end. Without the tree the parser leaves "&" in attributes as a reference. New string. */
static char *
value_of (const guchar *value, const guchar *end)
{
  GString *text = g_string_new_len ((const char *) value, end - value);

  g_string_replace (text, "&#38;", "&", 0);
  return g_string_free (text, FALSE);
}

char *
jd_xml_value (const JdXmlAttributes *attributes, const char *space, const char *name)
{
  for (guint i = 0; i < attributes->n; i++)
    {
      const guchar **at = attributes->given + 5 * i;
      if (strcmp ((const char *) at[0], name) == 0 && (!space || (at[2] && g_str_has_suffix ((const char *) at[2], space))))
        return value_of (at[3], at[4]);
    }
  return NULL;
}

int
jd_xml_number (const JdXmlAttributes *attributes, const char *name, int otherwise)
{
  g_autofree char *value = jd_xml_value (attributes, NULL, name);
  char *end = NULL;
  gint64 number = value ? g_ascii_strtoll (value, &end, 10) : 0;

  return value && end != value && number >= -1000000 && number <= 1000000 ? (int) number : otherwise;
}

gboolean
jd_xml_is_on (const JdXmlAttributes *attributes)
{
  g_autofree char *value = jd_xml_value (attributes, NULL, "val");

  return !value || !(strcmp (value, "0") == 0 || strcmp (value, "false") == 0 || strcmp (value, "off") == 0 || strcmp (value, "none") == 0);
}
