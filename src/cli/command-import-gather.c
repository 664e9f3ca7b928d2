// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "adopt/jd-gather.h"
#include "base/jd-file.h"
#include "command-import.h"
#include "item/jd-person.h"
#include "manage/jd-library-undo.h"
#include "model/jd-wording.h"

/* ---- what came of it ---- */

static void
describe (GString *out, const JdGather *gather)
{
  for (guint i = 0; i < gather->blocks->len; i++)
    {
      const JdGathered *one = gather->blocks->pdata[i];
      g_autofree char *plain = jd_wording_plain (one->wording);
      g_string_append_printf (out, "%u\t%u\t%s\t%s\t%s\n", one->files->len, one->n_wordings, jd_kind_names[one->kind], one->language, plain);
    }
}

static void
write_block (JdWriter *writer, const JdGathered *one)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "kind", jd_kind_names[one->kind]);
  jd_writer_string (writer, "language", one->language);
  jd_writer_string (writer, "wording", one->wording);
  jd_writer_int (writer, "lines", one->n_lines);
  jd_writer_int (writer, "wordings", one->n_wordings);
  jd_writer_begin_array (writer, "files");
  for (guint i = 0; i < one->files->len; i++)
    jd_writer_string (writer, NULL, one->files->pdata[i]);
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
}

static CliStatus
print (const CliImport *options, const JdGather *gather)
{
  if (options->json)
    {
      JdWriter *writer = cli_json_begin ("blocks");
      for (guint i = 0; i < gather->blocks->len; i++)
        write_block (writer, gather->blocks->pdata[i]);
      return cli_json_end (writer);
    }
  g_autoptr (GString) out = g_string_new (NULL);
  describe (out, gather);
  return cli_print (out->str, out->len);
}

static void
tell_counts (const JdGather *gather)
{
  /* Translators: of lines of texts from elsewhere, that become blocks. */
  cli_message (_("%u files, %u lines: %u are in the library, %u stand in too few files, the rest becomes %u drafts"), gather->files->len, gather->n_lines, gather->n_known, gather->n_alone,
               gather->blocks->len);
}

/* ---- into the library ---- */

CliStatus
cli_import_apply (const CliImport *options, JdLibraryChange *change, const GError *fault)
{
  g_autoptr (JdLibraryChange) made = change;
  g_autoptr (GError) error = NULL;
  if (!made)
    return cli_failure (fault);
  /* The folder may be a new one. */
  if (!g_file_test (options->to_library, G_FILE_TEST_IS_DIR))
    {
      if (options->dry_run)
        return CLI_DONE;
      if (g_mkdir_with_parents (options->to_library, 0777) != 0)
        {
          cli_message (_("%s: expected a folder that can be made"), options->to_library);
          return CLI_INPUT;
        }
    }
  if (options->dry_run ? jd_library_change_check (made, &error) : jd_library_change_apply (made, &error))
    return CLI_DONE;
  cli_message ("%s", error->message);
  return CLI_FINDINGS;
}

static CliStatus
put (const CliImport *options, JdLibrary *library, const JdGather *gather)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_canonicalize_filename (options->to_library, NULL), *by = jd_person_name (folder);
  const JdLibraryEdit edit = { library, folder, { .by = by } };
  JdLibraryChange *change = jd_gather_change (gather, &edit, folder, &error);
  return cli_import_apply (options, change, error);
}

CliStatus
cli_import_gather (const CliImport *options, const char *folder)
{
  g_autoptr (GError) error = NULL;
  CliStatus status = CLI_DONE;
  g_autoptr (JdLibrary) library = cli_import_library (options, &error);
  if (!library)
    return cli_failure (error);
  g_autoptr (JdLabeller) labeller = cli_import_labeller (&status);
  if (!labeller)
    return status;
  const JdGatherRequest request = { .labeller = labeller, .library = library, .least = options->least > 0 ? (guint) options->least : 2 };
  g_autoptr (JdGather) gather = jd_gather_folder (folder, &request, NULL, &error);
  if (!gather)
    return cli_failure (error);
  status = cli_tell_unread (gather->unread);
  tell_counts (gather);
  status = cli_graver (status, print (options, gather));
  return gather->blocks->len > 0 ? cli_graver (status, put (options, library, gather)) : status;
}
