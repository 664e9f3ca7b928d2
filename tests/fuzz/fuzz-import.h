// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz-paste.h"
#include "fuzz-target.h"

/* @importer takes @data or refuses it with a message; what it takes are clean lines, notes and facts, and the same again. */
void fuzz_import (const JdImporter *importer, const char *data, gsize length);
/* A zip file of @name with @data, beside parts that do not change: names and texts by turns, NULL-terminated. New. */
GByteArray *fuzz_zip (const char *name, const char *data, gsize length, const char *const *others);
