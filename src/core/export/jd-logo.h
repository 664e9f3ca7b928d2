// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The logo of a company, as documents have it: a PNG that was drawn anew from the file people chose, so that neither what else stood in that nor a script of an SVG goes along. Immutable
 * and reference counted, also across threads. */
typedef struct
{
  gatomicrefcount references;
  GBytes *png;
  guint width, height; /* in pixels; at most JD_LOGO_WIDTH and JD_LOGO_HEIGHT */
} JdLogo;

#define JD_LOGO_WIDTH 640
#define JD_LOGO_HEIGHT 192
/* What a file may be at most. */
#define JD_LOGO_MAX_BYTES (4 * 1024 * 1024)
/* What pictures in a document are at most, in points; a smaller one is as large as it is at 96 dots an inch. */
#define JD_LOGO_MAX_WIDTH_PT 160.0
#define JD_LOGO_MAX_HEIGHT_PT 48.0

/* @bytes are a PNG or SVG file. NULL with @error, which begins with @name. Draws, so not on a main loop. For tests. */
JdLogo *jd_logo_new (GBytes *bytes, const char *name, GError **error);
/* Reads @path, too. */
JdLogo *jd_logo_read (const char *path, GError **error);
JdLogo *jd_logo_ref (JdLogo *self);
void    jd_logo_unref (JdLogo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLogo, jd_logo_unref)

/* How large it is in a document, in points. */
void jd_logo_size (const JdLogo *self, double *width, double *height);

G_END_DECLS
