// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz-target.h"

/* The texts @target begins with. Never empty; new. */
GPtrArray *fuzz_seeds (const FuzzTarget *target);

/* The words of a dictionary as libFuzzer has it: lines of NAME="WORD" or "WORD" with \\, \" and \xAB, and # for comments. New. */
GPtrArray *fuzz_words (const char *path);
