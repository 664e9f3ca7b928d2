// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Messages in passing tell of what was done last: one that waited behind another would be seen too late, or come back when it is no longer true. To be called right before @toast is
 * added to @shower (an overlay, a preferences window): what @shower showed last goes, and @toast does not wait. It is announced, too, and its buttons get names. @toast has a widget as its title, in
 * which the first label is what it says. Returns @toast. */
AdwToast *vacancy_toast_newest (gpointer shower, AdwToast *toast);

/* A toast for @window that says @text, which is no markup: in several lines where there is little room. */
AdwToast *vacancy_toast_new (GtkWindow *window, const char *text);

G_END_DECLS
