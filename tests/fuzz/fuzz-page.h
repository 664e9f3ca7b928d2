// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

/* The page of @posting has no elements, attributes and addresses but those that may leave. */
void fuzz_check_page (const JdPosting *posting);
