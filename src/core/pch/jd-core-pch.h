// SPDX-License-Identifier: GPL-3.0-or-later
/* What nearly every file reads, read once by the compiler: nothing of our own, since a change of that would compile all of them. */
#include <gio/gio.h>
