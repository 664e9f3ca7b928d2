// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The blocks that were put into a posting or edited last, by their ids, the newest first; kept in the setting of this name. No GTK. */
#define VACANCY_RECENT_BLOCKS_KEY "library-recent"
#define VACANCY_RECENT_BLOCKS_MOST 50

/* @ids, NULL-terminated, are the newest from now on, as they come. More than VACANCY_RECENT_BLOCKS_MOST are not kept. */
void vacancy_recent_blocks_note (GSettings *settings, const char *const *ids);

G_END_DECLS
