// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-stored-change.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/jd-file.h"
#include "jd-change-file.h"

#define MAGIC "vacancy-library-change 1\n"
/* What it is (jd-deed.h); folder, path, before and after of each file; folders that are made. */
#define FORMAT "(sa(ayaymaymay)aay)"
#define LABEL_MOST 4096

void
jd_stored_change_free (JdStoredChange *change)
{
  g_free (change->label);
  g_ptr_array_unref (change->files);
  g_strfreev (change->made);
  g_free (change);
}

/* ---- writing ---- */

/* Floating. */
static GVariant *
content_to_variant (GBytes *content)
{
  GVariant *bytes = content ? g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, content, TRUE) : NULL;

  return g_variant_new_maybe (G_VARIANT_TYPE_BYTESTRING, bytes);
}

static GVariant *
change_to_variant (const JdLibraryChange *change, const char *deed)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  GVariantBuilder files, made;

  g_variant_builder_init (&files, G_VARIANT_TYPE ("a(ayaymaymay)"));
  g_variant_builder_init (&made, G_VARIANT_TYPE_BYTESTRING_ARRAY);
  for (guint i = 0; i < change->files->len; i++)
    {
      const JdFileChange *file = g_ptr_array_index (change->files, i);

      g_variant_builder_add (&files, "(^ay^ay@may@may)", file->folder, file->path, content_to_variant (file->before), content_to_variant (file->after));
      if (file->after)
        jd_change_file_list_missing (file, missing);
    }
  for (guint i = 0; i < missing->len; i++)
    g_variant_builder_add (&made, "^ay", g_ptr_array_index (missing, i));
  return g_variant_ref_sink (g_variant_new (FORMAT, deed, &files, &made));
}

gboolean
jd_stored_change_write (const JdLibraryChange *change, const char *path, goffset *size, GError **error)
{
  g_autofree char *deed = jd_deed_to_line (change->deed, change->count, change->name);
  g_autoptr (GVariant) variant = change_to_variant (change, deed);
  const gsize length = g_variant_get_size (variant);
  const guint8 *data = g_variant_get_data (variant);
  g_autofree char *checksum = jd_file_etag ((const char *) data, length);
  g_autoptr (GString) text = g_string_sized_new (length + LABEL_MOST);

  g_string_append_printf (text, MAGIC "%s\n%s\n", checksum, deed);
  g_string_append_len (text, (const char *) data, (gssize) length);
  *size = (goffset) text->len;
  return jd_file_write (path, text->str, text->len, JD_WRITE_PRIVATE, error);
}

/* ---- reading ---- */

/* The line at @at, behind which *@at is then; NULL when there is none. Borrowed bytes. */
static const char *
next_line (const char **at, const char *end, gsize *length)
{
  const char *line = *at, *stop = memchr (line, '\n', (gsize) (end - line));

  if (!stop)
    return NULL;
  *length = (gsize) (stop - line);
  *at = stop + 1;
  return line;
}

/* Where the rest begins; NULL when it is not as it was written. */
static const char *
find_rest (const char *data, gsize length)
{
  const char *at = data, *end = data + length;
  gsize n_checksum, n_label;

  if (!g_str_has_prefix (data, MAGIC))
    return NULL;
  at += strlen (MAGIC);
  const char *checksum = next_line (&at, end, &n_checksum);
  if (!checksum || !next_line (&at, end, &n_label))
    return NULL;
  g_autofree char *found = jd_file_etag (at, (gsize) (end - at));
  return n_checksum == strlen (found) && strncmp (checksum, found, n_checksum) == 0 ? at : NULL;
}

/* NULL for none. */
static GBytes *
content_from_variant (GVariant *maybe)
{
  g_autoptr (GVariant) bytes = g_variant_get_maybe (maybe);

  return bytes ? g_variant_get_data_as_bytes (bytes) : NULL;
}

static void
add_file (GPtrArray *files, GVariant *variant)
{
  JdFileChange *file = g_new0 (JdFileChange, 1);
  g_autoptr (GVariant) before = NULL, after = NULL;

  g_variant_get (variant, "(^ay^ay@may@may)", &file->folder, &file->path, &before, &after);
  file->before = content_from_variant (before);
  file->after = content_from_variant (after);
  g_ptr_array_add (files, file);
}

static JdStoredChange *
change_from_variant (GVariant *variant)
{
  JdStoredChange *change = g_new0 (JdStoredChange, 1);
  g_autoptr (GVariant) files = NULL;
  const char *deed;

  change->files = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_file_change_free);
  g_variant_get (variant, "(&s@a(ayaymaymay)^aay)", &deed, &files, &change->made);
  change->label = jd_deed_label_of_line (deed);
  for (gsize i = 0; i < g_variant_n_children (files); i++)
    {
      g_autoptr (GVariant) file = g_variant_get_child_value (files, i);

      add_file (change->files, file);
    }
  return change;
}

JdStoredChange *
jd_stored_change_read (const char *path, GError **error)
{
  gsize length;
  g_autofree char *data = jd_file_read (path, G_MAXSIZE / 8, &length, error);
  const char *rest = data ? find_rest (data, length) : NULL;

  if (!data)
    return NULL;
  if (!rest)
    {
      g_autofree char *name = jd_file_shown_name (path);
      jd_error_set (error, JD_ERROR_SYNTAX, name, NULL, _("a change of the library as it was noted"), _("a damaged file"));
      return NULL;
    }
  g_autoptr (GBytes) bytes = g_bytes_new (rest, length - (gsize) (rest - data));
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FORMAT), bytes, FALSE));
  return change_from_variant (variant);
}

char *
jd_stored_change_label (const char *path)
{
  g_autoptr (GString) text = g_string_sized_new (LABEL_MOST + 128);
  FILE *file = fopen (path, "re");

  if (!file)
    return NULL;
  text->len = fread (text->str, 1, LABEL_MOST, file);
  fclose (file);
  text->str[text->len] = '\0';
  const char *at = text->str, *label = NULL;
  gsize length = 0;
  for (guint i = 0; i < 3 && (i == 0 || label); i++)
    label = next_line (&at, text->str + text->len, &length);
  g_autofree char *deed = label && g_str_has_prefix (text->str, MAGIC) ? g_utf8_make_valid (label, (gssize) length) : NULL;
  return deed ? jd_deed_label_of_line (deed) : NULL;
}
