// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-rtf-text.h"

#include "base/jd-text.h"

#define SYMBOL "" /* a font of signs: each byte is one of the private use area */

struct _JdRtfText
{
  const char *page;
  GHashTable *fonts;      /* number -> encoding, static */
  GHashTable *converters; /* encoding -> GIConv, or NULL where there is none */
  GString *bytes;         /* that are not text yet */
  const char *encoding;   /* of them */
  GString *out, *taken;
  guint high;             /* the first half of a pair; 0: none */
};

static const struct
{
  int charset;
  const char *encoding;
} charsets[] = {
  { 0, "CP1252" }, { 2, SYMBOL }, { 77, "MACINTOSH" }, { 128, "CP932" }, { 129, "CP949" }, { 134, "CP936" }, { 136, "CP950" }, { 161, "CP1253" }, { 162, "CP1254" }, { 163, "CP1258" },
  { 177, "CP1255" }, { 178, "CP1256" }, { 186, "CP1257" }, { 204, "CP1251" }, { 222, "CP874" }, { 238, "CP1250" }, { 254, "CP437" }, { 255, "CP850" },
};

static void
converter_free (gpointer converter)
{
  if (converter)
    g_iconv_close ((GIConv) converter);
}

JdRtfText *
jd_rtf_text_new (void)
{
  JdRtfText *text = g_new0 (JdRtfText, 1);

  text->page = "CP1252";
  text->fonts = g_hash_table_new (NULL, NULL);
  text->converters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, converter_free);
  text->bytes = g_string_new (NULL);
  text->out = g_string_new (NULL);
  text->taken = g_string_new (NULL);
  return text;
}

void
jd_rtf_text_free (JdRtfText *text)
{
  g_hash_table_unref (text->fonts);
  g_hash_table_unref (text->converters);
  g_string_free (text->bytes, TRUE);
  g_string_free (text->out, TRUE);
  g_string_free (text->taken, TRUE);
  g_free (text);
}

void
jd_rtf_text_set_page (JdRtfText *text, const char *encoding)
{
  text->page = encoding;
}

void
jd_rtf_text_set_font (JdRtfText *text, int font, int charset, int page)
{
  g_autofree char *name = page > 0 ? g_strdup_printf ("CP%d", page) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    if (page > 0 ? g_str_equal (charsets[i].encoding, name) : charsets[i].charset == charset)
      g_hash_table_insert (text->fonts, GINT_TO_POINTER (font), (gpointer) charsets[i].encoding);
}

static GIConv
converter_of (JdRtfText *text, const char *encoding)
{
  gpointer converter = NULL;

  if (g_hash_table_lookup_extended (text->converters, encoding, NULL, &converter))
    return converter;
  converter = g_iconv_open ("UTF-8", encoding);
  converter = converter == (gpointer) -1 ? NULL : converter;
  g_hash_table_insert (text->converters, (gpointer) encoding, converter);
  return converter;
}

static void
append_symbols (GString *out, const GString *bytes)
{
  for (gsize i = 0; i < bytes->len; i++)
    if ((guchar) bytes->str[i] > 0x20)
      g_string_append_unichar (out, 0xF000 + (guchar) bytes->str[i]);
    else
      g_string_append_c (out, bytes->str[i] == '\t' ? '\t' : ' ');
}

/* What means nothing becomes U+FFFD, byte by byte. */
static void
append_converted (GString *out, GString *bytes, GIConv converter)
{
  char *at = bytes->str;
  gsize left = bytes->len;

  while (left > 0)
    {
      char buffer[512], *to = buffer;
      gsize room = sizeof buffer, before = left;
      g_iconv (converter, &at, &left, &to, &room);
      g_string_append_len (out, buffer, to - buffer);
      if (left == before)
        {
          g_string_append (out, "\357\277\275");
          at++;
          left--;
        }
    }
  g_iconv (converter, NULL, NULL, NULL, NULL);
}

static void
flush (JdRtfText *text)
{
  GIConv converter = NULL;

  if (text->bytes->len == 0)
    return;
  if (*text->encoding && !g_str_equal (text->encoding, "CP1252"))
    converter = converter_of (text, text->encoding);
  if (!*text->encoding)
    append_symbols (text->out, text->bytes);
  else if (converter)
    append_converted (text->out, text->bytes, converter);
  else
    {
      g_autoptr (GString) converted = jd_text_from_windows (text->bytes->str, text->bytes->len);
      g_string_append_len (text->out, converted->str, (gssize) converted->len);
    }
  g_string_truncate (text->bytes, 0);
}

void
jd_rtf_text_bytes (JdRtfText *text, const char *bytes, gsize length, int font)
{
  const char *encoding = g_hash_table_lookup (text->fonts, GINT_TO_POINTER (font));

  encoding = encoding ? encoding : text->page;
  if (encoding != text->encoding)
    flush (text);
  text->encoding = encoding;
  text->high = 0;
  g_string_append_len (text->bytes, bytes, (gssize) length);
}

void
jd_rtf_text_unicode (JdRtfText *text, int number)
{
  gunichar sign = (gunichar) (number < 0 ? number + 65536 : number);

  flush (text);
  if (sign >= 0xD800 && sign < 0xDC00)
    {
      text->high = sign;
      return;
    }
  if (sign >= 0xDC00 && sign < 0xE000)
    sign = text->high ? 0x10000 + ((text->high - 0xD800) << 10) + (sign - 0xDC00) : 0xFFFD;
  text->high = 0;
  if (sign > 0 && g_unichar_validate (sign))
    g_string_append_unichar (text->out, sign);
}

void
jd_rtf_text_utf8 (JdRtfText *text, const char *utf8)
{
  flush (text);
  text->high = 0;
  g_string_append (text->out, utf8);
}

const GString *
jd_rtf_text_take (JdRtfText *text)
{
  flush (text);
  GString *taken = text->out;
  text->out = text->taken;
  g_string_truncate (text->out, 0);
  text->taken = taken;
  return taken;
}
