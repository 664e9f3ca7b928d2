// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-structure-data.h"
#include "cli.h"

G_BEGIN_DECLS

/* The members "length" and "must" of @document: words and must-haves, and what its level keeps to. */
void cli_write_gauges (JdWriter *writer, const JdDocument *document, const JdStructureData *data);

G_END_DECLS
