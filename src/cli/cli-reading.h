// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* The member "reading": how long and how hard @document is to read. */
void cli_write_reading (JdWriter *writer, const JdDocument *document, const JdReadingRules *rules);

G_END_DECLS
