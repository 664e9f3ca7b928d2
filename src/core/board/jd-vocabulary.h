// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-tree.h"
#include "jd-data-finding.h"

G_BEGIN_DECLS

/* Holds data against the vocabulary of schema.org: types, properties, what their values are, names of enumerations. Of types that do not belong to a JobPosting nothing is known.
 * Appends to @findings (of JdDataFinding). @object is one thing, such as a JobPosting. */
void jd_vocabulary_check (JdJsonNode *object, GPtrArray *findings);

G_END_DECLS
