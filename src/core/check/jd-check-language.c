// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"

const char *
jd_check_language (const JdCheckContext *context)
{
  g_return_val_if_fail (context, "");

  const char *own = context->node ? jd_node_language (context->node) : NULL;
  return own ? own : context->language ? context->language : "";
}
