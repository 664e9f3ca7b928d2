// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

G_BEGIN_DECLS

/* The member "coded" of @document: words that studies count as coded for one gender, how many in 100 words, and where; nothing where @rules have no such list. */
void cli_write_coded (JdWriter *writer, const JdDocument *document, const JdWordRules *rules);

G_END_DECLS
