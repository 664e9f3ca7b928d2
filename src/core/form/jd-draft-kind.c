// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-draft-kind.h"

#include <glib/gi18n-lib.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"

/* Members only blocks of one kind have. */
static const struct
{
  const char *member;
  JdKind kind;
} of_kind[] = {
  { "essential", JD_KIND_DUTY },       { "time_percent", JD_KIND_DUTY }, { "necessity", JD_KIND_QUALIFICATION }, { "aspect", JD_KIND_QUALIFICATION }, { "years_min", JD_KIND_QUALIFICATION },
  { "years_max", JD_KIND_QUALIFICATION }, { "jurisdiction", JD_KIND_LEGAL }, { "lock", JD_KIND_LEGAL },            { "basis", JD_KIND_SALARY },          { "currency", JD_KIND_SALARY },
  { "period", JD_KIND_SALARY },        { "source", JD_KIND_SALARY },     { "note", JD_KIND_SALARY },             { "effective", JD_KIND_SALARY },      { "expires", JD_KIND_SALARY },
  { "rows", JD_KIND_SALARY },
};

/* ---- members ---- */

static void
set_text (JsonObject *object, const char *member, const char *text)
{
  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_LINE, NULL));

  if (*clean != '\0')
    json_object_set_string_member (object, member, clean);
  else
    json_object_remove_member (object, member);
}

static void
set_number (JsonObject *object, const char *member, int number)
{
  if (number >= 0)
    json_object_set_int_member (object, member, number);
  else
    json_object_remove_member (object, member);
}

static void
set_duty (JsonObject *object, const JdBlockDraft *draft)
{
  set_number (object, "time_percent", draft->time_percent);
  if (draft->essential >= 0)
    json_object_set_boolean_member (object, "essential", draft->essential);
  else
    json_object_remove_member (object, "essential");
}

static void
set_qualification (JsonObject *object, const JdBlockDraft *draft)
{
  set_text (object, "necessity", jd_necessity_names[draft->necessity]);
  set_text (object, "aspect", jd_aspect_names[draft->aspect]);
  set_number (object, "years_min", draft->years_min);
  set_number (object, "years_max", draft->years_max);
}

static void
set_legal (JsonObject *object, const JdBlockDraft *draft)
{
  set_text (object, "jurisdiction", draft->jurisdiction);
  /* That it is not locked need not be said, but may be. */
  if (draft->lock || json_object_has_member (object, "lock"))
    json_object_set_boolean_member (object, "lock", draft->lock);
}

static void
set_kind (JsonObject *object, JdKind kind)
{
  const JdKind former = jd_kind_from_name (json_object_get_string_member (object, "kind"));

  if (kind == former || kind >= JD_KIND_OTHER)
    return;
  json_object_set_string_member (object, "kind", jd_kind_names[kind]);
  for (guint i = 0; i < G_N_ELEMENTS (of_kind); i++)
    if (of_kind[i].kind == former)
      json_object_remove_member (object, of_kind[i].member);
}

gboolean
jd_draft_kind_put (const JdBlockDraft *draft, JsonObject *block, GError **error)
{
  g_return_val_if_fail (draft && block, FALSE);

  set_kind (block, draft->kind);
  if (draft->kind == JD_KIND_DUTY)
    set_duty (block, draft);
  if (draft->kind == JD_KIND_QUALIFICATION)
    set_qualification (block, draft);
  if (draft->kind == JD_KIND_LEGAL)
    set_legal (block, draft);
  return draft->kind != JD_KIND_SALARY || jd_pay_draft_put (draft->pay, NULL, block, error);
}

/* ---- what is lost ---- */

static gboolean
has_figures (const JdPayDraft *pay)
{
  for (guint i = 0; i < pay->lines->len; i++)
    for (guint k = 0; k < pay->places->len; k++)
      if (*jd_pay_draft_cell (pay, i, k)->text)
        return TRUE;
  return FALSE;
}

/* What stands beside the figures; the currency alone is not worth a word. */
static gboolean
has_words (const JdPayDraft *pay)
{
  return *pay->source || *pay->note || *pay->effective || *pay->expires;
}

static void
add (GString *lost, gboolean is_lost, const char *what)
{
  if (is_lost)
    g_string_append_printf (lost, "%s%s", lost->len > 0 ? ", " : "", what);
}

char *
jd_draft_kind_lost (const JdBlockDraft *draft)
{
  g_return_val_if_fail (draft, NULL);

  GString *lost = g_string_new (NULL);
  const gboolean duty = draft->kind == JD_KIND_DUTY, qualification = draft->kind == JD_KIND_QUALIFICATION, legal = draft->kind == JD_KIND_LEGAL, salary = draft->kind == JD_KIND_SALARY;
  add (lost, !duty && draft->essential >= 0, _("that it is essential or not"));
  add (lost, !duty && draft->time_percent >= 0, _("share of time"));
  add (lost, !qualification && draft->necessity != JD_NECESSITY_NONE, _("necessity"));
  add (lost, !qualification && draft->aspect != JD_ASPECT_NONE, _("what it asks for"));
  add (lost, !qualification && (draft->years_min >= 0 || draft->years_max >= 0), _("years"));
  add (lost, !legal && *draft->jurisdiction, _("jurisdiction"));
  add (lost, !legal && draft->lock, _("lock"));
  add (lost, !salary && has_figures (draft->pay), _("figures of pay"));
  add (lost, !salary && has_words (draft->pay), _("source, note and dates of the pay"));
  return g_string_free (lost, lost->len == 0);
}

/* ---- roles ---- */

static gboolean
stands_in (const JdRoleSection *section, const char *block)
{
  for (guint i = 0; i < section->entries->len; i++)
    if (g_str_equal (((const JdRoleEntry *) g_ptr_array_index (section->entries, i))->block, block))
      return TRUE;
  return FALSE;
}

static gboolean
refuse (const JdRole *role, const JdRoleSection *section, JdKind kind, GError **error)
{
  const char *reader = jd_program_language (), *name = jd_localized_get (role->name, reader, NULL), *heading = jd_localized_get (section->heading, reader, NULL);

  /* Translators: the first %s is a kind of block, such as Duty, the second the heading of a section and the third a role. */
  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s does not fit the section “%s” of %s, which has this block. Take it out of there first."), jd_block_kind_label (kind),
               heading ? heading : section->id, name ? name : role->id);
  return FALSE;
}

gboolean
jd_block_can_become (const JdLibrary *library, const JdBlock *block, JdKind kind, GError **error)
{
  g_return_val_if_fail (library && block, FALSE);

  const GPtrArray *roles = jd_library_roles (library);
  for (guint i = 0; kind != block->kind && i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);

      for (guint k = 0; k < role->sections->len; k++)
        {
          const JdRoleSection *section = g_ptr_array_index (role->sections, k);

          if (jd_kind_fits (block->kind, section->kind) && !jd_kind_fits (kind, section->kind) && stands_in (section, block->id))
            return refuse (role, section, kind, error);
        }
    }
  return TRUE;
}
