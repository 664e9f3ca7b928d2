// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-fit.h"

JdFit
jd_fit (const JdBlock *block, JdKind section, const char *role)
{
  g_return_val_if_fail (block, JD_FIT_ELSEWHERE);

  if (section == JD_KIND_OTHER || !jd_kind_fits (block->kind, section))
    return JD_FIT_ELSEWHERE;
  return jd_block_fits_role (block, role) ? JD_FIT_HERE : JD_FIT_OTHER_ROLES;
}
