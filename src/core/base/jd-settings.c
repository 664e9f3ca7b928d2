// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-settings.h"

#define SETTINGS "io.github.vacancy_app.Vacancy"

static gboolean
has_key (GSettingsSchema *schema, const char *key, const GVariantType *type)
{
  if (!schema || !g_settings_schema_has_key (schema, key))
    return FALSE;

  g_autoptr (GSettingsSchemaKey) found = g_settings_schema_get_key (schema, key);
  return g_variant_type_equal (g_settings_schema_key_get_value_type (found), type);
}

GSettings *
jd_settings_open (const char *key, const GVariantType *type)
{
  g_return_val_if_fail (key && type, NULL);

  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, SETTINGS, TRUE) : NULL;
  return has_key (schema, key, type) ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
