// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-logo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "export/jd-pages-module.h"

/* A PNG begins with eight bytes and, in a chunk of its own, its size: two numbers behind length and name. */
#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_SIZE_AT 16
#define PNG_HEAD 24
/* What is drawn of a PNG is all of it, at four bytes a pixel. */
#define MAX_PIXELS (4096u * 4096u)

static gboolean
is_png (const guint8 *data, gsize length)
{
  return length > PNG_HEAD && memcmp (data, PNG_SIGNATURE, strlen (PNG_SIGNATURE)) == 0;
}

/* XML at least; what draws it tells the rest. */
static gboolean
is_svg (const guint8 *data, gsize length)
{
  gsize at = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace ((char) data[at]))
    at++;
  return at < length && data[at] == '<' && g_strstr_len ((const char *) data, (gssize) length, "<svg");
}

static guint
number_at (const guint8 *data)
{
  return (guint) data[0] << 24 | (guint) data[1] << 16 | (guint) data[2] << 8 | data[3];
}

static gboolean
is_too_large (const guint8 *data)
{
  const guint width = number_at (data + PNG_SIZE_AT), height = number_at (data + PNG_SIZE_AT + 4);

  return width == 0 || height == 0 || width > G_MAXINT16 || height > G_MAXINT16 || (guint64) width * height > MAX_PIXELS;
}

/* Nothing that could be drawn; FALSE with @error. */
static gboolean
check (const guint8 *data, gsize length, const char *name, GError **error)
{
  if (length > JD_LOGO_MAX_BYTES)
    {
      g_autofree char *most = g_format_size (JD_LOGO_MAX_BYTES), *found = g_format_size (length);
      jd_error_set (error, JD_ERROR_LIMIT, name, NULL, most, found);
      return FALSE;
    }
  if (is_png (data, length) && is_too_large (data))
    {
      g_autofree char *found = g_strdup_printf ("%u × %u", number_at (data + PNG_SIZE_AT), number_at (data + PNG_SIZE_AT + 4));
      /* Translators: pixels */
      jd_error_set (error, JD_ERROR_LIMIT, name, NULL, _("a picture of at most 4096 × 4096"), found);
      return FALSE;
    }
  if (is_png (data, length) || is_svg (data, length))
    return TRUE;
  jd_error_set (error, JD_ERROR_TYPE, name, NULL, _("a picture as PNG or SVG"), _("something else"));
  return FALSE;
}

JdLogo *
jd_logo_new (GBytes *bytes, const char *name, GError **error)
{
  g_return_val_if_fail (bytes && name, NULL);

  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  if (!check (data, length, name, error))
    return NULL;
  const JdPagesModule *pages = jd_pages_module_get (error);
  if (!pages)
    return NULL;
  g_autoptr (GByteArray) png = g_byte_array_new ();
  JdPagesResult result = { JD_PAGES_DONE };
  JdLogo logo = { .width = JD_LOGO_WIDTH, .height = JD_LOGO_HEIGHT };
  pages->draw_logo (data, length, is_png (data, length) ? JD_PAGES_PNG : JD_PAGES_SVG, png, &logo.width, &logo.height, &result);
  if (result.outcome != JD_PAGES_DONE)
    {
      /* Translators: a file, and what a library says of it, in English. */
      g_set_error (error, JD_ERROR, JD_ERROR_VALUE, _("%s: the picture cannot be read: %s"), name, result.why);
      g_free (result.why);
      return NULL;
    }
  g_atomic_ref_count_init (&logo.references);
  logo.png = g_byte_array_free_to_bytes (g_steal_pointer (&png));
  return g_memdup2 (&logo, sizeof logo);
}

JdLogo *
jd_logo_read (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  gsize length;
  char *data = jd_file_read (path, JD_LOGO_MAX_BYTES, &length, error);
  if (!data)
    return NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);
  g_autofree char *name = jd_file_shown_name (path);
  return jd_logo_new (bytes, name, error);
}

JdLogo *
jd_logo_ref (JdLogo *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
jd_logo_unref (JdLogo *self)
{
  if (!self || !g_atomic_ref_count_dec (&self->references))
    return;
  g_bytes_unref (self->png);
  g_free (self);
}

void
jd_logo_size (const JdLogo *self, double *width, double *height)
{
  g_return_if_fail (self && width && height);

  const double points = 72.0 / 96.0;
  const double scale = MIN (points, MIN (JD_LOGO_MAX_WIDTH_PT / self->width, JD_LOGO_MAX_HEIGHT_PT / self->height));
  *width = self->width * scale;
  *height = self->height * scale;
}
