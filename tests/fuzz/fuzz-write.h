// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-wording-writer.h"

/* @wording read and written again. New string. */
char *fuzz_rewrite (const char *wording);
