// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "command-library.h"
#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "merge/jd-block-merge.h"

/* One of the three files. */
typedef struct
{
  char *name; /* what messages call it */
  char *data;
  gsize length;
  JdBlock *block;
} Version;

static void
clear_version (Version *version)
{
  g_free (version->name);
  g_free (version->data);
  g_clear_pointer (&version->block, jd_block_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Version, clear_version)

/* The path, or for the temporary files of git "library/duty/x.json (ours)". New string. */
static char *
version_name (const char *path, const char *name, const char *side)
{
  g_autofree char *shown = jd_file_shown_name (name ? name : path);

  return name ? g_strdup_printf ("%s (%s)", shown, side) : g_steal_pointer (&shown);
}

/* Where both sides made the block, git gives an empty base: there is no block then. */
static gboolean
read_version (Version *version, const char *path, gboolean may_be_empty, GError **error)
{
  version->data = jd_file_read (path, JD_JSON_MAX_SIZE, &version->length, error);
  if (!version->data)
    return FALSE;
  if (may_be_empty && version->length == 0)
    return TRUE;
  version->block = jd_block_parse (version->data, version->length, version->name, error);
  return version->block != NULL;
}

static void
tell_conflicts (const char *path, const char *name, char **conflicts)
{
  g_autofree char *shown = jd_file_shown_name (name ? name : path);

  for (; *conflicts; conflicts++)
    cli_message (_("%s: %s: both sides changed it; it says what “ours” says, and “conflicts” in the file what each side says"), shown, *conflicts);
}

/* Only over what was read: somebody may be at work on the file. */
static gboolean
write_merged (const char *path, const Version *ours, const JdBlock *merged, GError **error)
{
  gsize length;
  g_autofree char *json = jd_block_to_json (merged, &length), *expected = jd_file_etag (ours->data, ours->length);

  return jd_file_replace (path, json, length, JD_WRITE_DEFAULT, expected, NULL, error);
}

/* Whatever goes wrong must not look like a conflict, which git takes for merged work. */
static CliStatus
merge (char **paths, const char *name)
{
  g_auto (Version) base = { .name = version_name (paths[0], name, "base") };
  g_auto (Version) ours = { .name = version_name (paths[1], name, "ours") };
  g_auto (Version) theirs = { .name = version_name (paths[2], name, "theirs") };
  g_autoptr (JdBlock) merged = NULL;
  g_auto (GStrv) conflicts = NULL;
  g_autoptr (GError) error = NULL;

  if (read_version (&base, paths[0], TRUE, &error) && read_version (&ours, paths[1], FALSE, &error) && read_version (&theirs, paths[2], FALSE, &error))
    merged = jd_block_merge (base.block, ours.block, theirs.block, ours.name, &conflicts, &error);
  if (!merged || !write_merged (paths[1], &ours, merged, &error))
    {
      cli_failure (error);
      cli_message (_("%s: not merged, and left as it is; only files of blocks are merged"), ours.name);
      return CLI_INPUT;
    }
  tell_conflicts (paths[1], name, conflicts);
  return conflicts[0] ? CLI_FINDINGS : CLI_DONE;
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &name, N_("What messages call the file"), N_("NAME") },
    { NULL },
  };
  CliStatus status = CLI_DONE;

  if (!cli_parse (&cli_command_library_merge_file, entries, argc, argv, 3, 3, &arguments, &status))
    return status;
  return merge (arguments, name);
}

const CliCommand cli_command_library_merge_file = {
  "library merge-file",
  N_("BASE OURS THEIRS [--name NAME]"),
  N_("Merge two versions of one block file into OURS, as git asks of a merge driver"),
  N_("BASE is what both began with; it may be empty. The file is merged member by member, and wordings word by word. Where both sides changed the same, OURS keeps its own, the\n"
     "member “conflicts” gets what each side says, and the exit status is 1. What is no block is refused, and nothing is written."),
  run,
};
