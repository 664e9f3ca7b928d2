// SPDX-License-Identifier: GPL-3.0-or-later
/* What nearly every file of the windows reads, read once by the compiler. Nothing of our own: a change there would compile all of them. */
#include <adwaita.h>
