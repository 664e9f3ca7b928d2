// SPDX-License-Identifier: GPL-3.0-or-later
/* Kinds of care that are not of single blocks: others find what they list. */
#include <glib/gi18n-lib.h>

#include "care/jd-care.h"

const JdCareKind jd_care_elsewhere = {
  .id = "elsewhere",
  .title = N_("Changed elsewhere"),
  .explanation = N_("Blocks that were changed here and elsewhere at once."),
};

const JdCareKind jd_care_duplicates = {
  .id = "duplicates",
  .title = N_("Almost the same"),
  .explanation = N_("Blocks and lines that say almost the same."),
};
