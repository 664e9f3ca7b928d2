// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings of the program, which the window has and everything else may read. NULL where they are not installed, or have no @key of @type (GSettings ends the program when asked for such). New. */
GSettings *jd_settings_open (const char *key, const GVariantType *type);

G_END_DECLS
