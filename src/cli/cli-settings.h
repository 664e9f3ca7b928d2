// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* What NAME=VALUE says of a posting. @option is behind which of them it stands, "--set"; NULL: none. */

/* Of settings, cleaned; what was taken out is told, since the posting will not say what was typed. NULL with a message when one of @arguments (may be NULL) is not NAME=VALUE. */
GArray *cli_settings_read (const CliCommand *command, const char *option, char **arguments);

/* The posting with those of @settings that are facts, or those that are not. Facts decide which wordings are taken (place, workplace), so that they are set before the posting is resolved;
 * variables are known only after. NULL with @error. */
JdPosting *cli_settings_apply (const GArray *settings, const char *option, gboolean facts, JdPosting *posting, GError **error);

G_END_DECLS
