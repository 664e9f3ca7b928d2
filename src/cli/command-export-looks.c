// SPDX-License-Identifier: GPL-3.0-or-later
/* What of a company goes into what is exported. */
#include "command-export.h"

#include <glib/gi18n-lib.h>

const JdExporter *
cli_export_first_with (const CliExport *options, JdExportFlags flag)
{
  for (guint i = 0; i < options->exporters->len; i++)
    {
      const JdExporter *exporter = options->exporters->pdata[i];
      if (exporter->flags & flag)
        return exporter;
    }
  return NULL;
}

/* An option that no chosen format heeds is a mistake. */
static CliStatus
check_heeded (const CliCommand *command, const CliExport *options, JdExportFlags flag, const char *option)
{
  const JdExporter *first = options->exporters->pdata[0];

  if (cli_export_first_with (options, flag))
    return CLI_DONE;
  /* Translators: an option as in "--logo", and a format as in "text". */
  return cli_usage (command, _("%s: %s has no place for it"), option, first->id);
}

static CliStatus
read_look (const CliCommand *command, CliExport *options)
{
  const char *names[JD_N_LOOKS + 1] = { NULL };

  if (jd_look_find (options->look_name, &options->look))
    return check_heeded (command, options, JD_EXPORT_LOOKS, "--look");
  for (guint i = 0; i < JD_N_LOOKS; i++)
    names[i] = jd_look_name ((JdLook) i)->id;
  return cli_unknown (command, _("look"), options->look_name, names);
}

static CliStatus
read_colour (const CliCommand *command, CliExport *options)
{
  if (jd_colour_parse (options->colour_text, &options->colour))
    return check_heeded (command, options, JD_EXPORT_LOOKS, "--colour");
  g_autofree char *quoted = jd_error_quote (options->colour_text);
  return cli_usage (command, _("--colour: expected a colour as in %s, found %s"), "#0f5c5c", quoted);
}

static CliStatus
read_logo (const CliCommand *command, CliExport *options)
{
  g_autoptr (GError) error = NULL;
  const CliStatus status = check_heeded (command, options, JD_EXPORT_LOGO, "--logo");

  if (status != CLI_DONE)
    return status;
  options->logo = jd_logo_read (options->logo_path, &error);
  return options->logo ? CLI_DONE : cli_failure (error);
}

CliStatus
cli_export_read_looks (const CliCommand *command, CliExport *options)
{
  CliStatus status = options->look_name ? read_look (command, options) : CLI_DONE;

  if (status == CLI_DONE && options->colour_text)
    status = read_colour (command, options);
  if (status == CLI_DONE && options->logo_path)
    status = read_logo (command, options);
  return status;
}

JdExportOptions
cli_export_options (const CliExport *options)
{
  return (JdExportOptions) { .wrap = (guint) options->wrap, .look = options->look, .colour = options->colour_text ? &options->colour : NULL, .logo = options->logo };
}
