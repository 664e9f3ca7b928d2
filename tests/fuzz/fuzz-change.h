// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz-target.h"

#define FUZZ_MAX_LENGTH (64 * 1024)

/* A place in @text. */
gsize fuzz_place (GRand *random, const GString *text);

/* Some changes by chance: @words are put in, pieces are taken out, doubled or spoilt; or what @target does (every fourth time not, if @target can change at all). */
void fuzz_change (const FuzzTarget *target, GRand *random, const GPtrArray *words, GString *text);
