// SPDX-License-Identifier: GPL-3.0-or-later
/* What the module shows the program. */
#include <gmodule.h>

#include "pages/jd-pages-logo.h"
#include "pages/jd-pages-pdf.h"

extern G_MODULE_EXPORT const JdPagesModule jd_pages_module;

const JdPagesModule jd_pages_module = {
  .version = VACANCY_VERSION,
  .write_pdf = jd_pages_write_pdf,
  .draw_logo = jd_pages_draw_logo,
};
