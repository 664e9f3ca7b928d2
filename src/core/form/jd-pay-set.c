// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-pay-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-block-draft.h"

static gboolean
fault (const char *expected, const char *found, GError **error)
{
  g_autofree char *quoted = jd_error_quote (found);

  jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, expected, quoted);
  return FALSE;
}

/* The line of @level, "" for all. FALSE with @error. */
static gboolean
find_line (JdPayDraft *pay, const JdLibrary *library, const char *level, guint *line, GError **error)
{
  if (*level && !jd_library_level (library, level))
    return fault (_("the id of a level"), level, error);
  *line = jd_pay_draft_add_level (pay, library, *level ? level : NULL);
  return TRUE;
}

static gboolean
find_place (JdPayDraft *pay, const char *text, guint *place, GError **error)
{
  g_autofree char *code = jd_place_from_typed (text, pay->language);

  if (*code && !jd_is_place (code))
    return fault (_("a place such as NL, US-TX or US-TX/Austin"), text, error);
  *place = jd_pay_draft_add_place (pay, code);
  return TRUE;
}

/* Lines are put in order as they come, so the line is looked for last. */
static gboolean
set_one (JdPayDraft *pay, const JdLibrary *library, const char *setting, GError **error)
{
  const char *equals = strchr (setting, '=');
  guint line, place;

  if (!equals)
    return fault ("LEVEL/PLACE=PAY", setting, error);
  g_autofree char *where = g_strndup (setting, equals - setting);
  char *slash = strchr (where, '/');
  if (slash)
    *slash = '\0';
  if (!find_place (pay, slash ? slash + 1 : "", &place, error) || !find_line (pay, library, where, &line, error))
    return FALSE;
  jd_pay_draft_type (pay, line, place, equals + 1);
  return TRUE;
}

JdBlock *
jd_block_set_pay (const JdLibrary *library, const JdBlock *block, const char *const *settings, const char *language, GError **error)
{
  g_return_val_if_fail (library && block && settings && language, NULL);

  g_autoptr (JdBlockDraft) draft = jd_block_draft_new (block, JD_KIND_OTHER, language);
  if (block->kind != JD_KIND_SALARY)
    {
      g_autofree char *expected = g_strdup_printf (_("a block of kind %s"), jd_kind_names[JD_KIND_SALARY]);

      jd_error_set (error, JD_ERROR_VALUE, block->id, NULL, expected, block->kind_name);
      return NULL;
    }
  for (; *settings; settings++)
    if (!set_one (draft->pay, library, *settings, error))
      {
        g_prefix_error (error, "%s: ", block->id);
        return NULL;
      }
  return jd_block_draft_build (draft, block, error);
}
