// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli.h"
#include "library/jd-library-stack.h"
#include "manage/jd-library-undo.h"

/* What a person chose for all commands must not stop every one of them when it is gone; without the starter library, or what was asked for here, the answer would be wrong. */
static gboolean
tell_left_out (JdStackFolder *folder, GError **error)
{
  switch (folder->origin)
    {
    case JD_STACK_PREFERENCES:
      cli_message (_("left out, from the library folders of the preferences: %s"), folder->error->message);
      return TRUE;
    case JD_STACK_ENVIRONMENT:
      cli_message (_("left out, from VACANCY_LIBRARY_PATH: %s"), folder->error->message);
      return TRUE;
    case JD_STACK_PERSONAL:
      cli_message (_("left out, your own library: %s"), folder->error->message);
      return TRUE;
    case JD_STACK_STARTER:
    case JD_STACK_GIVEN:
    default:
      g_propagate_error (error, g_steal_pointer (&folder->error));
      return FALSE;
    }
}

void
cli_library_tell_faults (const JdLibrary *library)
{
  const GPtrArray *faults = jd_library_faults (library);
  for (guint i = 0; i < faults->len; i++)
    {
      const GError *fault = faults->pdata[i];
      cli_message ("%s", fault->message);
    }
}

/* What a program that was killed left half done; a library that is half changed gives wrong answers. */
static void
recover (void)
{
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  if (!jd_library_recover (&label, &error))
    cli_message (_("a change of the library was interrupted, and cannot be completed now: %s"), error->message);
  else if (label)
    cli_message (_("a change of the library was interrupted, and is whole now: %s"), label);
}

JdLibrary *
cli_library_open (char **folders, JdFolderFlags flags, GError **error)
{
  recover ();
  g_auto (GStrv) team = jd_library_team_folders ();
  g_autoptr (GPtrArray) stack = jd_library_stack ((const char *const *) team, (const char *const *) folders);
  g_autoptr (JdLibrary) library = jd_library_stack_load (stack, flags, NULL);
  for (guint i = 0; i < stack->len; i++)
    {
      JdStackFolder *folder = g_ptr_array_index (stack, i);
      if (folder->error && !tell_left_out (folder, error))
        return NULL;
    }
  return g_steal_pointer (&library);
}

const char **
cli_role_ids (const JdLibrary *library)
{
  const GPtrArray *roles = jd_library_roles (library);
  const char **ids = g_new0 (const char *, roles->len + 1);
  for (guint i = 0; i < roles->len; i++)
    ids[i] = ((const JdRole *) roles->pdata[i])->id;
  return ids;
}

const char **
cli_level_ids (const JdLibrary *library)
{
  const GPtrArray *levels = jd_library_levels (library);
  const char **ids = g_new0 (const char *, levels->len + 1);
  for (guint i = 0; i < levels->len; i++)
    ids[i] = ((const JdLevel *) levels->pdata[i])->id;
  return ids;
}

CliStatus
cli_unknown_block (const CliCommand *command, const JdLibrary *library, const char *id)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  g_autofree const char **ids = g_new0 (const char *, blocks->len + 1);
  for (guint i = 0; i < blocks->len; i++)
    ids[i] = ((const JdBlock *) blocks->pdata[i])->id;
  return cli_unknown (command, _("block"), id, ids);
}
