// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-person.h"

#include <string.h>

#include "base/jd-settings.h"
#include "base/jd-text.h"

#define NAME_MOST 200 /* characters */

/* On one line, and of a length that is a name; NULL for nothing. Takes @name. New string. */
static char *
clean_name (char *name)
{
  g_autofree char *given = name, *clean = given ? jd_text_clean (given, -1, JD_TEXT_LINE, NULL) : NULL;

  if (!clean || *g_strstrip (clean) == '\0')
    return NULL;
  return g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), NAME_MOST));
}

static char *
name_in_settings (void)
{
  g_autoptr (GSettings) settings = jd_settings_open ("person-name", G_VARIANT_TYPE_STRING);

  return settings ? clean_name (g_settings_get_string (settings, "person-name")) : NULL;
}

/* git alone knows all places where that can stand. Nothing a repository says makes it run a program for this. As it inherits what is open, GLib need not copy the tables of memory of the
 * whole program for it; what this program opens is closed as another begins. */
static char *
name_in_git (const char *folder)
{
  const char *const where = folder && g_file_test (folder, G_FILE_TEST_IS_DIR) ? folder : ".";
  const char *const arguments[] = { "git", "-C", where, "-c", "core.fsmonitor=false", "config", "--get", "user.name", NULL };
  const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL | G_SPAWN_LEAVE_DESCRIPTORS_OPEN;
  g_autofree char *out = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, flags, NULL, NULL, &out, NULL, &status, NULL)
      || !g_spawn_check_wait_status (status, NULL))
    return NULL;
  return clean_name (g_steal_pointer (&out));
}

/* "Unknown" is what GLib says when the system does not know. */
static char *
name_in_system (void)
{
  const char *name = g_get_real_name ();

  return clean_name (g_strdup (name && strcmp (name, "Unknown") != 0 ? name : g_get_user_name ()));
}

char *
jd_person_name (const char *folder)
{
  char *name = name_in_settings ();

  if (!name)
    name = name_in_git (folder);
  return name ? name : name_in_system ();
}
