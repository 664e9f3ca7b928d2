// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "item/jd-block-node.h"
#include "jd-draft-kind.h"

/* What a new block is called until it has an id of its own. */
#define NEW_ID "new"

static const char *const status_names[] = { "approved", "draft", "retired" };

/* ---- life ---- */

static void
wording_free (gpointer data)
{
  JdDraftWording *wording = data;

  g_strfreev (wording->levels);
  g_strfreev (wording->places);
  g_strfreev (wording->workplaces);
  g_free (wording->language);
  g_free (wording->text);
  g_free (wording);
}

/* Of a condition, which has NULL for what does not matter. New. */
static GStrv
list_copy (const GStrv list)
{
  return list ? g_strdupv (list) : g_new0 (char *, 1);
}

static void
add_wording (JdBlockDraft *draft, guint variant, const JdCondition *when, const char *language, const char *text)
{
  JdDraftWording *wording = g_new0 (JdDraftWording, 1);

  wording->variant = variant;
  wording->levels = list_copy (when ? when->level : NULL);
  wording->places = list_copy (when ? when->place : NULL);
  wording->workplaces = list_copy (when ? when->workplace : NULL);
  wording->language = g_strdup (language);
  wording->text = g_strdup (text);
  g_ptr_array_add (draft->wordings, wording);
}

static void
add_body (JdBlockDraft *draft, guint variant, const JdCondition *when, const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    add_wording (draft, variant, when, jd_localized_tag (body, i), jd_localized_text (body, i));
}

static void
take_wordings (JdBlockDraft *draft, const JdBlock *block, const char *language)
{
  add_body (draft, 0, NULL, block->body);
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);

      add_body (draft, i + 1, variant->when, variant->body);
      if (jd_localized_length (variant->body) == 0)
        add_wording (draft, i + 1, variant->when, language, "");
    }
}

/* Which of the titles of @block a reader of @language sees; NULL: that of its own. Borrowed. */
static const char *
title_language (const JdBlock *block, const char *language)
{
  const char *title = jd_block_title (block, language);

  for (guint i = 0; i < jd_localized_length (block->titles); i++)
    if (jd_localized_text (block->titles, i) == title)
      return jd_localized_tag (block->titles, i);
  return NULL;
}

JdBlockDraft *
jd_block_draft_new (const JdBlock *block, JdKind kind, const char *language)
{
  g_return_val_if_fail (language && (block || kind < JD_KIND_OTHER), NULL);

  g_autoptr (JdBlock) empty = block ? NULL : jd_block_new (NEW_ID, kind, "", language, "");
  const JdBlock *from = block ? block : empty;
  JdBlockDraft *draft = g_new0 (JdBlockDraft, 1);
  *draft = (JdBlockDraft){
    .kind = from->kind,
    .title = g_strdup (block ? jd_block_title (block, language) : ""),
    .title_language = block ? g_strdup (title_language (block, language)) : NULL,
    .wordings = g_ptr_array_new_with_free_func (wording_free),
    .tags = g_strdupv (from->tags),
    .families = g_strdupv (from->families),
    .necessity = from->necessity,
    .aspect = from->aspect,
    .years_min = from->years_min,
    .years_max = from->years_max,
    .essential = from->essential,
    .time_percent = from->time_percent,
    .pay = jd_pay_draft_new (from->salary, language),
    .jurisdiction = g_strdup (from->jurisdiction ? from->jurisdiction : ""),
    .lock = from->lock > 0,
    .review_by = g_strdup (from->review_by ? from->review_by : ""),
    .status = from->status,
    .notes = g_strdup (from->notes ? from->notes : ""),
  };
  take_wordings (draft, from, language);
  return draft;
}

static void
clear_fields (JdBlockDraft *draft)
{
  g_free (draft->title);
  g_free (draft->title_language);
  g_strfreev (draft->tags);
  g_strfreev (draft->families);
  jd_pay_draft_free (draft->pay);
  g_free (draft->jurisdiction);
  g_free (draft->review_by);
  g_free (draft->notes);
}

void
jd_block_draft_free (JdBlockDraft *draft)
{
  if (!draft)
    return;
  clear_fields (draft);
  g_ptr_array_unref (draft->wordings);
  g_free (draft);
}

JdBlockDraft *
jd_block_draft_copy_wordings (const JdBlockDraft *draft)
{
  g_return_val_if_fail (draft, NULL);

  JdBlockDraft *copy = g_new0 (JdBlockDraft, 1);
  copy->wordings = g_ptr_array_new_with_free_func (wording_free);
  for (guint i = 0; i < draft->wordings->len; i++)
    {
      const JdDraftWording *wording = g_ptr_array_index (draft->wordings, i);
      const JdCondition when = { .level = wording->levels, .place = wording->places, .workplace = wording->workplaces };

      add_wording (copy, wording->variant, &when, wording->language, wording->text);
    }
  return copy;
}

/* ---- fields ---- */

/* Into @to, whose fields are none. */
static void
copy_fields (JdBlockDraft *to, const JdBlockDraft *from)
{
  GPtrArray *wordings = to->wordings;

  *to = *from;
  to->wordings = wordings;
  to->title = g_strdup (from->title);
  to->title_language = g_strdup (from->title_language);
  to->tags = g_strdupv (from->tags);
  to->families = g_strdupv (from->families);
  to->pay = jd_pay_draft_copy (from->pay);
  to->jurisdiction = g_strdup (from->jurisdiction);
  to->review_by = g_strdup (from->review_by);
  to->notes = g_strdup (from->notes);
}

JdBlockDraft *
jd_block_draft_copy_fields (const JdBlockDraft *draft)
{
  g_return_val_if_fail (draft, NULL);

  JdBlockDraft *copy = g_new0 (JdBlockDraft, 1);
  copy->wordings = g_ptr_array_new_with_free_func (wording_free);
  copy_fields (copy, draft);
  return copy;
}

void
jd_block_draft_take_fields (JdBlockDraft *draft, const JdBlockDraft *fields)
{
  g_return_if_fail (draft && fields && draft != fields);
  clear_fields (draft);
  copy_fields (draft, fields);
}

gboolean
jd_block_draft_same_fields (const JdBlockDraft *a, const JdBlockDraft *b)
{
  g_return_val_if_fail (a && b, FALSE);
  return a->kind == b->kind && a->necessity == b->necessity && a->aspect == b->aspect && a->years_min == b->years_min && a->years_max == b->years_max && a->essential == b->essential
         && a->time_percent == b->time_percent && a->lock == b->lock && a->status == b->status && g_str_equal (a->title, b->title) && g_str_equal (a->jurisdiction, b->jurisdiction)
         && g_str_equal (a->review_by, b->review_by) && g_str_equal (a->notes, b->notes) && g_strv_equal ((const char *const *) a->tags, (const char *const *) b->tags)
         && g_strv_equal ((const char *const *) a->families, (const char *const *) b->families) && jd_pay_draft_same (a->pay, b->pay);
}

JdDraftWording *
jd_block_draft_add (JdBlockDraft *draft, const char *language)
{
  g_return_val_if_fail (draft && language, NULL);
  add_wording (draft, JD_DRAFT_NEW, NULL, language, "");
  return g_ptr_array_index (draft->wordings, draft->wordings->len - 1);
}

/* ---- members ---- */

static void
set_list (JsonObject *object, const char *member, const GStrv list)
{
  JsonArray *array = json_array_new ();

  for (char **item = list; *item; item++)
    json_array_add_string_element (array, *item);
  json_object_set_array_member (object, member, array);
}

/* Nothing where it is empty, unless that was said. */
static void
set_text (JsonObject *object, const char *member, const char *text)
{
  g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL);

  if (*g_strstrip (clean) != '\0')
    json_object_set_string_member (object, member, clean);
  else if (json_object_has_member (object, member) && *json_object_get_string_member (object, member) != '\0')
    json_object_remove_member (object, member);
}

/* In the language that it was shown in; somebody else may have taken that away meanwhile. */
static void
set_title (JsonObject *object, const JdBlockDraft *draft)
{
  if (draft->title_language && json_object_has_member (object, "titles"))
    set_text (json_object_get_object_member (object, "titles"), draft->title_language, draft->title);
  else
    set_text (object, "title", draft->title);
}

static void
set_members (JsonObject *object, const JdBlockDraft *draft)
{
  set_title (object, draft);
  set_list (object, "tags", draft->tags);
  set_list (object, "families", draft->families);
  set_text (object, "review_by", draft->review_by);
  set_text (object, "notes", draft->notes);
  json_object_set_string_member (object, "status", status_names[draft->status]);
}

/* ---- wordings ---- */

/* Whether it is what the block says everywhere. */
static gboolean
is_for_all (const JdDraftWording *wording)
{
  return !*wording->levels && !*wording->places && !*wording->workplaces;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
jd_draft_wording_key (const JdDraftWording *wording)
{
  const GStrv lists[] = { wording->levels, wording->places, wording->workplaces };
  GString *key = g_string_new (NULL);

  g_return_val_if_fail (wording, NULL);
  if (is_for_all (wording))
    return g_string_free (key, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

      for (char **item = lists[i]; *item; item++)
        g_ptr_array_add (sorted, *item);
      g_ptr_array_sort (sorted, compare_strings);
      for (guint j = 0; j < sorted->len; j++)
        g_string_append_printf (key, "%s\n", (const char *) sorted->pdata[j]);
      g_string_append_c (key, '\t');
    }
  return g_string_free (key, FALSE);
}

/* Without what no block has. New string. */
static char *
clean_text (const JdDraftWording *wording)
{
  return g_strstrip (jd_text_clean (wording->text, -1, JD_TEXT_PARAGRAPHS, NULL));
}

gboolean
jd_draft_wording_same (const JdDraftWording *a, const JdDraftWording *b)
{
  g_return_val_if_fail (a && b, FALSE);

  g_autofree char *first = clean_text (a), *second = clean_text (b);
  return g_str_equal (first, second);
}

/* Nothing is said of what does not matter; what this version does not know stays. */
static void
set_condition (JsonObject *variant, const JdDraftWording *wording)
{
  static const char *const names[] = { "level", "place", "workplace" };
  const GStrv lists[] = { wording->levels, wording->places, wording->workplaces };
  JsonObject *when = json_object_has_member (variant, "when") ? json_object_ref (json_object_get_object_member (variant, "when")) : json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (*lists[i])
      set_list (when, names[i], lists[i]);
    else
      json_object_remove_member (when, names[i]);
  json_object_set_object_member (variant, "when", when);
}

/* The variants of the block that is made, while it is. */
typedef struct
{
  JsonArray *former; /* borrowed */
  JsonArray *made;
  JsonObject *body;
  GHashTable *by_key; /* conditions -> JsonObject, borrowed from made; for all: the body's */
} Building;

/* A variant that stays is what it was, but for where it is for and what it says. */
static JsonObject *
variant_new (const Building *building, const JdDraftWording *wording)
{
  const gboolean is_former = wording->variant != JD_DRAFT_NEW && wording->variant > 0 && wording->variant <= json_array_get_length (building->former);
  JsonObject *variant = json_object_new ();

  if (is_former)
    {
      JsonObject *was = json_array_get_object_element (building->former, wording->variant - 1);
      g_autoptr (GList) members = json_object_get_members (was);

      for (GList *member = members; member; member = member->next)
        json_object_set_member (variant, member->data, json_node_ref (json_object_get_member (was, member->data)));
    }
  set_condition (variant, wording);
  json_object_set_object_member (variant, "body", json_object_new ());
  json_array_add_object_element (building->made, variant);
  return variant;
}

/* Where @wording goes: what all say that is for the same. Borrowed. */
static JsonObject *
body_for (Building *building, const JdDraftWording *wording)
{
  g_autofree char *key = NULL;
  JsonObject *variant;

  if (is_for_all (wording))
    return building->body;
  key = jd_draft_wording_key (wording);
  variant = g_hash_table_lookup (building->by_key, key);
  if (!variant)
    {
      variant = variant_new (building, wording);
      g_hash_table_insert (building->by_key, g_steal_pointer (&key), variant);
    }
  return json_object_get_object_member (variant, "body");
}

/* What says the same twice is said once. */
static gboolean
put_wording (Building *building, const JdDraftWording *wording, GError **error)
{
  g_autofree char *clean = clean_text (wording);
  JsonObject *body = body_for (building, wording);
  const char *there = json_object_get_string_member_with_default (body, wording->language, NULL);

  if (there && !g_str_equal (there, clean))
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_DUPLICATE, _("Two wordings are for the same levels, places and language. Only one of them can be in force."));
      return FALSE;
    }
  if (*clean != '\0')
    json_object_set_string_member (body, wording->language, clean);
  return TRUE;
}

static gboolean
put_wordings (JsonObject *object, const JdBlockDraft *draft, GError **error)
{
  g_autoptr (JsonArray) none = json_array_new (), former = json_object_has_member (object, "variants") ? json_array_ref (json_object_get_array_member (object, "variants")) : NULL;
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Building building = { former ? former : none, json_array_new (), json_object_new (), by_key };
  gboolean fits = TRUE;

  for (guint i = 0; i < draft->wordings->len && fits; i++)
    fits = put_wording (&building, g_ptr_array_index (draft->wordings, i), error);
  json_object_set_object_member (object, "body", building.body);
  json_object_set_array_member (object, "variants", building.made);
  return fits;
}

/* ---- the block ---- */

static gboolean
says_something (const JdBlockDraft *draft)
{
  for (guint i = 0; i < draft->wordings->len; i++)
    {
      g_autofree char *text = g_strdup (((const JdDraftWording *) g_ptr_array_index (draft->wordings, i))->text);

      if (*g_strstrip (text) != '\0')
        return TRUE;
    }
  return draft->kind == JD_KIND_SALARY;
}

static gboolean
is_complete (const JdBlockDraft *draft, GError **error)
{
  g_autofree char *title = g_strstrip (g_strdup (draft->title));

  if (*title == '\0')
    g_set_error_literal (error, JD_ERROR, JD_ERROR_MISSING, _("The block has no title."));
  else if (!says_something (draft))
    g_set_error_literal (error, JD_ERROR, JD_ERROR_MISSING, _("The block says nothing anywhere."));
  else
    return TRUE;
  return FALSE;
}

JdBlock *
jd_block_draft_build (const JdBlockDraft *draft, const JdBlock *former, GError **error)
{
  g_return_val_if_fail (draft && (former || draft->kind < JD_KIND_OTHER), NULL);

  if (!is_complete (draft, error))
    return NULL;
  g_autoptr (JdBlock) empty = former ? NULL : jd_block_new (NEW_ID, draft->kind, draft->title, "en", "");
  g_autoptr (JsonNode) node = jd_block_to_node (former ? former : empty);
  JsonObject *object = json_node_get_object (node);
  set_members (object, draft);
  return jd_draft_kind_put (draft, object, error) && put_wordings (object, draft, error) ? jd_block_from_node (node, draft->title, error) : NULL;
}

JdBlock *
jd_block_with_id (const JdBlock *block, const char *id)
{
  g_return_val_if_fail (block && jd_is_id (id), NULL);

  g_autoptr (JsonNode) node = jd_block_to_node (block);
  json_object_set_string_member (json_node_get_object (node), "id", id);
  return jd_block_from_node (node, NULL, NULL);
}

char *
jd_place_from_typed (const char *text, const char *language)
{
  g_return_val_if_fail (text && language, NULL);

  g_autofree char *clean = g_strstrip (g_strdup (text));
  char *code = *clean == '\0' || jd_is_place (clean) ? NULL : jd_place_from_text (clean, language);
  return code ? code : g_steal_pointer (&clean);
}

GStrv
jd_tags_from_text (const char *text)
{
  g_return_val_if_fail (text, NULL);

  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (char **part = parts; *part; part++)
    if (*g_strstrip (*part) != '\0' && g_hash_table_add (seen, *part))
      g_strv_builder_add (tags, *part);
  return g_strv_builder_end (tags);
}
