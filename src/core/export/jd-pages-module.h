// SPDX-License-Identifier: GPL-3.0-or-later
/* What makes pages of paper stands on three dozen libraries, which take longer to load than most commands take to run. So it is a module (core/pages), which is loaded when the first page is
 * asked for, from $VACANCY_MODULE_DIR, else from where it is installed. It has a copy of its own of what it needs of core: it gets plain values, keeps nothing, and says what went wrong in
 * an outcome rather than in a JdError, whose domain a program registers once. */
#pragma once

#include "export/jd-export.h"

G_BEGIN_DECLS

#define JD_PAGES_MODULE "vacancy-pages"
/* The one symbol of the module: a JdPagesModule. */
#define JD_PAGES_MODULE_SYMBOL "jd_pages_module"

typedef enum
{
  JD_PAGES_DONE,
  JD_PAGES_NO_FONT,
  JD_PAGES_UNKNOWN_SIGN, /* no font has .sign */
  JD_PAGES_FAILED        /* .why, which a library said, in English */
} JdPagesOutcome;

typedef struct
{
  JdPagesOutcome outcome;
  gunichar sign;
  char *why; /* owned; NULL unless it failed */
} JdPagesResult;

typedef enum
{
  JD_PAGES_PNG,
  JD_PAGES_SVG
} JdPagesPicture;

typedef struct
{
  const char *version; /* VACANCY_VERSION: what follows is of the same sources */
  /* Appends @document as PDF to @out. On any thread. */
  void (*write_pdf) (const JdDocument *document, const JdExportOptions *options, GByteArray *out, JdPagesResult *result);
  /* Draws a picture that fits into @width and @height, which become its own, in pixels, and appends it to @png. On any thread. */
  void (*draw_logo) (const guint8 *data, gsize length, JdPagesPicture kind, GByteArray *png, guint *width, guint *height, JdPagesResult *result);
} JdPagesModule;

/* Loads it when that has not been done; it stays. NULL with @error. On any thread. */
const JdPagesModule *jd_pages_module_get (GError **error);

/* TRUE when it is done; else FALSE with @error, for people. */
gboolean jd_pages_tell (const JdPagesResult *result, GError **error);

G_END_DECLS
