// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* Enough to recognise what is meant, short enough for a line in a window. */
#define FOUND_MAX 60
#define PLACE_MAX 240

/* Where it is, for who leads there. */
typedef struct
{
  char *file, *path; /* NULL: none is named */
  char *found;       /* NULL: it is not told apart */
} JdErrorPrivate;

static void
jd_error_private_init (JdErrorPrivate *place)
{
}

static void
jd_error_private_copy (const JdErrorPrivate *from, JdErrorPrivate *to)
{
  to->file = g_strdup (from->file);
  to->path = g_strdup (from->path);
  to->found = g_strdup (from->found);
}

static void
jd_error_private_clear (JdErrorPrivate *place)
{
  g_free (place->file);
  g_free (place->path);
  g_free (place->found);
}

/* GLib's own cast, of a place that it aligned itself. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wcast-align"
G_DEFINE_EXTENDED_ERROR (JdError, jd_error)
#pragma GCC diagnostic pop

static void
set_place (GError *error, const char *file, const char *path, const char *found)
{
  JdErrorPrivate *place = jd_error_get_private (error);

  place->file = g_strdup (file);
  place->path = g_strdup (path);
  place->found = g_strdup (found);
}

const char *
jd_error_file (const GError *error)
{
  g_return_val_if_fail (error, NULL);
  return error->domain == JD_ERROR ? jd_error_get_private (error)->file : NULL;
}

const char *
jd_error_path (const GError *error)
{
  g_return_val_if_fail (error, NULL);
  return error->domain == JD_ERROR ? jd_error_get_private (error)->path : NULL;
}

const char *
jd_error_found (const GError *error)
{
  g_return_val_if_fail (error, NULL);
  return error->domain == JD_ERROR ? jd_error_get_private (error)->found : NULL;
}

GError *
jd_error_in_file (const GError *error, const char *file)
{
  g_return_val_if_fail (error && file, NULL);

  GError *whole = g_error_new (JD_ERROR, error->domain == JD_ERROR ? error->code : JD_ERROR_IO, "%s: %s", file, error->message);
  set_place (whole, file, jd_error_path (error), jd_error_found (error));
  return whole;
}

static gboolean
is_printable (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Appends at most @limit characters of @text; a cut is shown by an ellipsis that counts. */
static void
append_fit (GString *out, const char *text, guint limit)
{
  gsize cut = out->len;
  guint count = 0;

  for (const char *p = text; *p != '\0'; count++)
    {
      gunichar c = g_utf8_get_char_validated (p, -1);
      gboolean valid = c != (gunichar) -1 && c != (gunichar) -2;

      if (count == limit)
        {
          g_string_truncate (out, cut);
          g_string_append (out, "…");
          return;
        }
      if (count == limit - 1)
        cut = out->len;
      g_string_append_unichar (out, valid && is_printable (c) ? c : 0xFFFD);
      p = valid ? g_utf8_next_char (p) : p + 1;
    }
}

static void
append_place (GString *out, const char *place)
{
  if (!place || *place == '\0')
    return;
  append_fit (out, place, PLACE_MAX);
  g_string_append (out, ": ");
}

void
jd_error_set (GError **error, JdErrorCode code, const char *file, const char *path, const char *expected, const char *found)
{
  jd_error_set_with_remedy (error, code, file, path, expected, found, NULL);
}

void
jd_error_set_with_remedy (GError **error, JdErrorCode code, const char *file, const char *path, const char *expected, const char *found, const char *remedy)
{
  g_return_if_fail (expected && found);

  if (!error)
    return;

  g_autoptr (GString) message = g_string_new (NULL);
  g_autoptr (GString) fit = g_string_new (NULL);
  append_place (message, file);
  append_place (message, path);
  append_fit (fit, found, FOUND_MAX);
  if (!remedy)
    /* Translators: the end of a message such as "pay.json: rows[0].min: expected a whole number, found text". */
    g_string_append_printf (message, _("expected %s, found %s"), expected, fit->str);
  else
    /* Translators: likewise, and what to do about it: "expected a comma or “}”, found “"”; put a comma at the end of line 4". */
    g_string_append_printf (message, _("expected %s, found %s; %s"), expected, fit->str, remedy);
  g_set_error_literal (error, JD_ERROR, (int) code, message->str);
  set_place (*error, file, path, fit->str);
}

char *
jd_error_quote (const char *text)
{
  g_autoptr (GString) fit = g_string_new (NULL);

  g_return_val_if_fail (text, NULL);

  append_fit (fit, text, FOUND_MAX - 2);
  /* Translators: quotation marks around what was found in a file or typed. */
  return g_strdup_printf (_("“%s”"), fit->str);
}

const char *
jd_error_describe_errno (int number)
{
  switch (number)
    {
    case ENOENT:
      return _("no such file or folder");
    case ENOTDIR:
      return _("a file where a folder is due");
    case EISDIR:
      return _("a folder");
    case EEXIST:
      return _("one that is there already");
    case ELOOP:
      return _("links that lead in a circle");
    case ENAMETOOLONG:
      return _("a name that is too long");
    case EACCES:
    case EPERM:
      return _("no permission");
    case ENOSPC:
    case EDQUOT:
      return _("no space left");
    case EFBIG:
      return _("more than the limit for the size of files allows");
    case EROFS:
      return _("a read-only file system");
    case ENXIO:
    case ENODEV:
      return _("a device");
    case EMFILE:
    case ENFILE:
      return _("too many open files");
    case EIO:
      return _("a disk that does not read or write");
    default:
      return g_strerror (number);
    }
}
