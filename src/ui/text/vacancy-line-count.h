// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* How high @layout, which has no width, is when it is broken at @width, by words and else by characters; both in Pango units, as pango_layout_get_size() would say. Pango shapes what it
 * breaks anew, so that a text of two lines takes more than twice the time of one of one line; this adds up widths there are. -1 where that is not all there is to it: text that reads from the
 * right or has an alphabet of its own way, hyphens, tabs, words wider than @width, fonts of different heights. */
int vacancy_line_count_height (PangoLayout *layout, int width);

G_END_DECLS
