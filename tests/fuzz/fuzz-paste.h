// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-importer.h"

/* Lines that can stand in a posting: clean, one paragraph each, no link that may not be there. */
void fuzz_check_lines (const GPtrArray *lines);
