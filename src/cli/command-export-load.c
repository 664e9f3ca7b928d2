// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-export.h"

#include <glib/gi18n-lib.h>

#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "store/jd-posting-file.h"

static void
tell_missing (const char *file, const JdPosting *posting, const JdDocument *document)
{
  for (guint i = 0; i < document->n_missing; i++)
    {
      const char *name = document->missing[i].name;
      if (document->missing[i].mark)
        /* Translators: a file, and what a template has left in the text, such as “TBD”. */
        cli_message (_("%s: “%s” is left to be filled in"), cli_input_name (file), name);
      else
        cli_message (_("%s: %s (%s) has no value"), cli_input_name (file), name, jd_label_for_reader (NULL, posting, name, cli_language ()));
    }
}

static void
tell_unsafe_links (const char *file, const JdDocument *document)
{
  for (guint i = 0; i < document->n_unsafe_links; i++)
    {
      const JdUnsafeLink *link = &document->unsafe_links[i];
      g_autofree char *place = g_strjoin ("/", link->section, link->placement, NULL);
      cli_tell_left_out (cli_input_name (file), place, link->address);
    }
}

JdPosting *
cli_export_load (const char *file, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_file_load (file, &error);
  if (!posting)
    *status = cli_graver (*status, cli_failure (error));
  return posting;
}

JdDocument *
cli_export_compose (const CliExport *options, const char *file, JdPosting *posting, CliStatus *status)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  gboolean whole = document->n_missing == 0 && document->n_unsafe_links == 0;
  tell_missing (file, posting, document);
  tell_unsafe_links (file, document);
  *status = cli_graver (*status, whole ? CLI_DONE : CLI_FINDINGS);
  if (whole || !options->strict)
    return g_steal_pointer (&document);
  cli_message (_("%s: nothing was written, because of --strict"), cli_input_name (file));
  return NULL;
}
