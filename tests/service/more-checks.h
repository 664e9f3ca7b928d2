// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* How many texts its check of lines has looked at. */
extern guint more_texts;
