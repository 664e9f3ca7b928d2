// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Who waits for an answer that comes later: a dialog that is closed meanwhile, with the window below it, is not kept by that, which GTK does not bear. */
gpointer vacancy_weak_new (gpointer object);
/* The object, as a new reference; NULL when it is gone. @weak is freed. */
gpointer vacancy_weak_take (gpointer weak);

G_END_DECLS
