// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-draft-preview.h"

#include "compose/jd-compose.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"

/* Takes @posting. With the value, where it is one. */
static JdPosting *
with_value (JdPosting *posting, const char *name, const char *value)
{
  JdPosting *edited = value && *value ? jd_edit_set_value (posting, name, value, NULL) : NULL;

  if (!edited)
    return posting;
  jd_posting_unref (posting);
  return edited;
}

JdPosting *
jd_draft_preview_context (const JdLibrary *library, const char *level, const char *location, const char *workplace, const char *language)
{
  g_return_val_if_fail (library && language, NULL);

  JdPosting *posting = level ? jd_resolve_new (library, "preview", NULL, level, language, NULL, NULL, NULL) : NULL;
  if (!posting)
    posting = jd_posting_new ("preview", language);
  return with_value (with_value (posting, "location", location), "workplace", workplace);
}

/* A posting of that line alone. */
static JdPosting *
posting_of (const JdLibrary *library, JdPosting *context, JdPlacement *placement)
{
  g_autoptr (JdPosting) posting = jd_posting_copy (context);
  JdSection *section = jd_section_new ("preview", JD_KIND_TEXT, "");

  g_ptr_array_add (section->placements, jd_placement_ref (placement));
  g_ptr_array_set_size (posting->sections, 0);
  g_ptr_array_add (posting->sections, section);
  return jd_resolve_declare (library, posting, NULL);
}

static void
append_node (GString *text, const JdNode *node)
{
  if (!node->runs)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (node->type == JD_NODE_ITEM)
    g_string_append (text, "• ");
  for (const JdRun *run = node->runs; run; run = run->next)
    g_string_append_len (text, run->text, run->length);
}

char *
jd_draft_preview (const JdLibrary *library, JdPosting *context, const JdBlock *block, GError **error)
{
  g_return_val_if_fail (library && context && block, NULL);

  g_autoptr (JdPlacement) placement = jd_resolve_placement (library, context, block, JD_FROM_EDIT, error);
  if (!placement)
    return NULL;
  GString *text = g_string_new (NULL);
  g_autoptr (JdPosting) posting = posting_of (library, context, placement);
  g_autoptr (JdDocument) document = jd_compose (posting);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->placement)
      append_node (text, node);
  return g_string_free (text, FALSE);
}

char *
jd_draft_preview_pay (const JdLibrary *library, JdPosting *context, JdPayDraft *pay, GError **error)
{
  g_return_val_if_fail (library && context && pay, NULL);

  static const char *const none[] = { NULL };
  const char *level = context->level;
  g_autofree const char **chain = level && jd_library_level (library, level) ? jd_library_level_chain (library, level, NULL) : NULL;
  const JdContext where = { .levels = chain ? chain : none, .place = jd_posting_place (context), .workplace = context->facts->workplace };
  JdSalary *salary = jd_pay_draft_salary (pay);
  GError *rivals = NULL;
  JdPay says;
  char *text = jd_salary_choose (salary, &where, &says, &rivals) ? jd_posting_pay_text (context, &says) : rivals ? NULL : g_strdup ("");

  jd_salary_free (salary);
  if (rivals)
    g_propagate_error (error, rivals);
  return text;
}
