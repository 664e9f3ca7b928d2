// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a person keeps documents. GLib looks it up once, on the disk; the thread that reads the library for the first time has it do so. Borrowed. */
const char *vacancy_documents_folder (void);

G_END_DECLS
