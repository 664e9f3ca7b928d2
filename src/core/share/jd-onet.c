// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-onet-private.h"

/* "31.0" for a folder called "db_31_0_text", as downloads are. NULL for another. New string. */
static char *
release_of_folder (const char *folder)
{
  g_autofree char *name = g_path_get_basename (folder);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  if (g_strv_length (parts) < 3 || strcmp (parts[0], "db") != 0)
    return NULL;
  for (guint i = 1; i < 3; i++)
    if (*parts[i] == '\0' || strlen (parts[i]) > 3 || strspn (parts[i], "0123456789") != strlen (parts[i]))
      return NULL;
  return g_strconcat (parts[1], ".", parts[2], NULL);
}

/* It stands in what is said of the source. */
static gboolean
check_release (const char *release, GError **error)
{
  if (!release || (*release != '\0' && strlen (release) <= 8 && strspn (release, "0123456789.") == strlen (release)))
    return TRUE;
  g_autofree char *found = jd_error_quote (release);
  jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _("a release, such as 31.0"), found);
  return FALSE;
}

/* "15-1252.00" for that, and for "15-1252", as older lists have it. NULL for what is no code. New string. */
static char *
full_code (const char *code)
{
  static const char form[] = "00-0000.00";
  gsize length = strlen (code);
  if (length != 7 && length != sizeof form - 1)
    return NULL;
  for (gsize i = 0; i < length; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (code[i]) : code[i] != form[i])
      return NULL;
  return length == 7 ? g_strconcat (code, ".00", NULL) : g_strdup (code);
}

/* An occupation for each code, in @ordered (borrowed), and by code in the table. NULL with @error for what is no code. */
static GHashTable *
list_occupations (const JdOnetQuery *query, GPtrArray *ordered, GError **error)
{
  g_autoptr (GHashTable) occupations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, jd_onet_occupation_free);
  for (guint i = 0; query->codes[i]; i++)
    {
      g_autofree char *code = full_code (query->codes[i]);
      if (!code)
        {
          g_autofree char *found = jd_error_quote (query->codes[i]);
          jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _("the code of an occupation, such as 15-1252.00"), found);
          return NULL;
        }
      if (g_hash_table_contains (occupations, code))
        continue;
      JdOnetOccupation *occupation = jd_onet_occupation_new (code);
      g_hash_table_insert (occupations, occupation->code, occupation);
      g_ptr_array_add (ordered, occupation);
    }
  return g_steal_pointer (&occupations);
}

static gboolean
check_found (const char *folder, const GPtrArray *ordered, GError **error)
{
  for (guint i = 0; i < ordered->len; i++)
    {
      const JdOnetOccupation *occupation = ordered->pdata[i];
      if (occupation->title)
        continue;
      g_autofree char *name = g_path_get_basename (folder);
      g_autofree char *expected = g_strdup_printf (_("the occupation %s in Occupation Data.txt"), occupation->code);
      jd_error_set (error, JD_ERROR_REFERENCE, name, NULL, expected, _("no such occupation"));
      return FALSE;
    }
  return TRUE;
}

/* What the pack is called: by the first of its occupations, and how many more there are. New string. */
static char *
name_of (const GPtrArray *ordered)
{
  const JdOnetOccupation *first = ordered->pdata[0];
  return ordered->len == 1 ? g_strdup_printf ("O*NET: %s", first->title) : g_strdup_printf ("O*NET: %s + %u", first->title, ordered->len - 1);
}

JdPack *
jd_onet_read (const char *folder, const JdOnetQuery *query, GPtrArray *missing, GError **error)
{
  g_return_val_if_fail (folder && query && query->codes && query->codes[0] && missing, NULL);

  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (GHashTable) occupations = check_release (query->release, error) ? list_occupations (query, ordered, error) : NULL;
  if (!occupations || !jd_onet_read_files (folder, occupations, missing, error) || !check_found (folder, ordered, error))
    return NULL;

  g_autofree char *release = query->release ? g_strdup (query->release) : release_of_folder (folder);
  g_autofree char *name = name_of (ordered);
  g_auto (JdOnetBuilding) building;
  jd_onet_building_init (&building, query, release);
  for (guint i = 0; i < ordered->len; i++)
    jd_onet_add_occupation (&building, ordered->pdata[i]);
  JdPack *pack = jd_pack_new (name);
  jd_onet_fill_pack (&building, pack);
  return pack;
}
