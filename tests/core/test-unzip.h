// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>
#include <libxml/parser.h>
#include <string.h>

/* A reader of zip files that goes by their directory, as programs do, and holds that what stands before each part says the same. */


static inline guint
zip_number (const guint8 *at, guint bytes)
{
  guint number = 0;
  for (guint i = bytes; i > 0; i--)
    number = number << 8 | at[i - 1];
  return number;
}

/* The part number @index, by the directory of @file; NULL behind the last. */
static inline const guint8 *
zip_directory_entry (const guint8 *file, gsize length, guint index)
{
  const guint8 *end = file + length - 22;
  g_assert_cmpuint (zip_number (end, 4), ==, 0x06054b50);
  g_assert_cmpuint (zip_number (end + 12, 4) + zip_number (end + 16, 4), ==, length - 22);
  const guint8 *entry = file + zip_number (end + 16, 4);
  if (index >= zip_number (end + 10, 2))
    return NULL;
  for (; index > 0; index--)
    entry += 46 + zip_number (entry + 28, 2);
  g_assert_cmpuint (zip_number (entry, 4), ==, 0x02014b50);
  return entry;
}

static inline char *
zip_entry_name (const guint8 *entry)
{
  return g_strndup ((const char *) entry + 46, zip_number (entry + 28, 2));
}

static inline char *
zip_inflate (const guint8 *data, gsize length)
{
  g_autoptr (GInputStream) bytes = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GZlibDecompressor) raw = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (bytes, G_CONVERTER (raw));
  g_autoptr (GByteArray) out = g_byte_array_new ();
  guint8 buffer[4096];
  g_autoptr (GError) error = NULL;
  for (gssize n; (n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, &error)) > 0;)
    g_byte_array_append (out, buffer, (guint) n);
  g_assert_no_error (error);
  g_byte_array_append (out, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&out), FALSE);
}

/* What part @entry holds; new, with a NUL behind. */
static inline char *
zip_read (const guint8 *file, const guint8 *entry)
{
  const guint8 *local = file + zip_number (entry + 42, 4);
  const guint size = zip_number (entry + 20, 4), method = zip_number (entry + 10, 2), name = zip_number (entry + 28, 2);
  g_assert_cmpuint (zip_number (local, 4), ==, 0x04034b50);
  /* From the version to the length of the name. */
  g_assert_cmpmem (local + 4, 24, entry + 6, 24);
  g_assert_cmpuint (zip_number (local + 28, 2), ==, 0);
  const guint8 *data = local + 30 + name;
  char *text = method == 0 ? g_strndup ((const char *) data, size) : zip_inflate (data, size);
  g_assert_cmpuint (strlen (text), ==, zip_number (entry + 24, 4));
  return text;
}

/* The part called @name. */
static inline char *
zip_part (const char *file, gsize length, const char *name)
{
  const guint8 *entry;
  for (guint i = 0; (entry = zip_directory_entry ((const guint8 *) file, length, i)); i++)
    {
      g_autofree char *called = zip_entry_name (entry);
      if (strcmp (called, name) == 0)
        return zip_read ((const guint8 *) file, entry);
    }
  g_error ("no %s", name);
}

/* The names of all, a line each. */
static inline char *
zip_names (const char *file, gsize length)
{
  GString *names = g_string_new (NULL);
  const guint8 *entry;
  for (guint i = 0; (entry = zip_directory_entry ((const guint8 *) file, length, i)); i++)
    {
      g_autofree char *called = zip_entry_name (entry);
      g_string_append_printf (names, "%s\n", called);
    }
  return g_string_free (names, FALSE);
}

/* A part as XML, which it must be. */
static inline xmlDoc *
zip_xml (const char *file, gsize length, const char *name)
{
  g_autofree char *text = zip_part (file, length, name);
  xmlDoc *xml = xmlReadMemory (text, (int) strlen (text), name, NULL, XML_PARSE_NONET);
  if (!xml)
    g_error ("%s is no XML: %s", name, text);
  return xml;
}

/* The attribute of that name, without its namespace; NULL: none. New. */
static inline char *
xml_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((char *) value);
  xmlFree (value);
  return copy;
}

static inline gboolean
xml_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* The first element of that name below @node; NULL: none. */
static inline xmlNode *
xml_find (xmlNode *node, const char *name)
{
  for (xmlNode *at = node->children; at; at = at->next)
    {
      xmlNode *found = xml_is (at, name) ? at : at->type == XML_ELEMENT_NODE ? xml_find (at, name) : NULL;
      if (found)
        return found;
    }
  return NULL;
}
