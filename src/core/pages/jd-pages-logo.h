// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/jd-pages-module.h"

G_BEGIN_DECLS

/* JdPagesModule.draw_logo */
void jd_pages_draw_logo (const guint8 *data, gsize length, JdPagesPicture kind, GByteArray *png, guint *width, guint *height, JdPagesResult *result);

G_END_DECLS
