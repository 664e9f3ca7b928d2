// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-importer.h"

#include <string.h>

#define ROW(importer) &importer,
static const JdImporter *const importers[] = { JD_IMPORTERS (ROW) NULL };
#undef ROW

const JdImporter *const *
jd_importers (void)
{
  return importers;
}

const JdImporter *
jd_importer_find (const char *id)
{
  g_return_val_if_fail (id, NULL);

  for (guint i = 0; importers[i]; i++)
    if (strcmp (importers[i]->id, id) == 0)
      return importers[i];
  return NULL;
}

const JdImporter *
jd_importer_for_mime_type (const char *mime_type)
{
  g_return_val_if_fail (mime_type, NULL);

  for (guint i = 0; importers[i]; i++)
    if (g_strv_contains (importers[i]->mime_types, mime_type))
      return importers[i];
  return NULL;
}

static gboolean
has_extension (const JdImporter *importer, const char *name)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *extension = dot ? g_ascii_strdown (dot + 1, -1) : NULL;
  return extension && g_strv_contains (importer->extensions, extension);
}

const JdImporter *
jd_importer_for_name (const char *name)
{
  g_return_val_if_fail (name, NULL);

  for (guint i = 0; importers[i]; i++)
    if (has_extension (importers[i], name))
      return importers[i];
  return NULL;
}

const JdImporter *
jd_importer_for_file (const char *name, const char *data, gsize length)
{
  g_return_val_if_fail (data, NULL);

  for (guint i = 0; importers[i]; i++)
    if (importers[i]->certain && importers[i]->sniff (data, length))
      return importers[i];
  const JdImporter *named = name ? jd_importer_for_name (name) : NULL;
  for (guint i = 0; !named && importers[i]; i++)
    if (importers[i]->sniff (data, length))
      return importers[i];
  return named;
}
