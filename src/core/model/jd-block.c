// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block.h"

#include <glib/gi18n-lib.h>

#include "base/jd-text.h"
#include "jd-list.h"

#define MAX_YEARS 60

const char *const jd_status_names[] = { "approved", "draft", "retired", NULL };

/* Members by kind: those of another kind are unknown to a block and survive like any unknown member. */
#define MEMBERS_BEFORE "format", "id", "kind", "title", "titles", "body", "variants"
#define MEMBERS_BEHIND "tags", "families", "revision", "history", "review_by", "status", "notes", "silenced", NULL
static const char *const plain_members[] = { MEMBERS_BEFORE, MEMBERS_BEHIND };
static const char *const duty_members[] = { MEMBERS_BEFORE, "essential", "time_percent", MEMBERS_BEHIND };
static const char *const qualification_members[]
    = { MEMBERS_BEFORE, "necessity", "aspect", "years_min", "years_max", MEMBERS_BEHIND };
static const char *const legal_members[] = { MEMBERS_BEFORE, "jurisdiction", "lock", MEMBERS_BEHIND };
static const char *const salary_members[] = { MEMBERS_BEFORE, "basis",     "currency", "period", "source", "note",
                                              "effective",    "expires",   "rows",     MEMBERS_BEHIND };
static const char *const variant_members[] = { "when", "body", NULL };
static const char *const revision_members[] = { "revision", "on", "by", "why", "body", "state", NULL };

static void
variant_free (gpointer data)
{
  JdVariant *variant = data;
  g_clear_pointer (&variant->when, jd_condition_free);
  g_clear_pointer (&variant->body, jd_localized_unref);
  g_clear_pointer (&variant->extras, jd_extras_unref);
  g_free (variant);
}

static gpointer
variant_read (const JdValue *object)
{
  JdVariant *variant = g_new0 (JdVariant, 1);
  jd_object_member (object, "when");
  variant->when = jd_condition_read (object, "when");
  variant->body = jd_localized_read (object, "body", JD_REQUIRED, TRUE);
  variant->extras = jd_value_extras (object, variant_members);
  return variant;
}

static void
variant_write (JdWriter *writer, gconstpointer data)
{
  const JdVariant *variant = data;
  jd_writer_begin_object (writer, NULL, variant->extras);
  jd_condition_write (writer, "when", variant->when);
  jd_localized_write (writer, "body", variant->body);
  jd_writer_end_object (writer);
}

static void
revision_free (gpointer data)
{
  JdRevision *revision = data;
  g_free (revision->on);
  g_free (revision->by);
  g_free (revision->why);
  g_clear_pointer (&revision->body, jd_localized_unref);
  g_clear_pointer (&revision->state, json_node_unref);
  g_clear_pointer (&revision->extras, jd_extras_unref);
  g_free (revision);
}

/* What it says is looked at when somebody wants it back. */
static JsonNode *
read_state (const JdValue *object)
{
  JdValue state = jd_value_member (object, "state", JD_OPTIONAL);
  if (!jd_value_present (&state))
    return NULL;
  jd_value_member (&state, "title", JD_OPTIONAL); /* a fault where it is no object */
  if (!jd_value_holds (&state, JD_JSON_OBJECT))
    return NULL;
  JsonNode *node = jd_json_node_copy (state.node);
  json_node_seal (node);
  return node;
}

static gpointer
revision_read (const JdValue *object)
{
  JdRevision *revision = g_new0 (JdRevision, 1);
  revision->revision = jd_read_int (object, "revision", JD_REQUIRED, 1, G_MAXINT, 1);
  revision->on = jd_read_date (object, "on", JD_OPTIONAL);
  revision->by = jd_read_string (object, "by", JD_OPTIONAL);
  revision->why = jd_read_string (object, "why", JD_OPTIONAL);
  revision->body = jd_localized_read (object, "body", JD_REQUIRED, TRUE);
  revision->state = read_state (object);
  revision->extras = jd_value_extras (object, revision_members);
  return revision;
}

static void
revision_write (JdWriter *writer, gconstpointer data)
{
  const JdRevision *revision = data;
  jd_writer_begin_object (writer, NULL, revision->extras);
  jd_writer_int (writer, "revision", revision->revision);
  jd_writer_string (writer, "on", revision->on);
  jd_writer_string (writer, "by", revision->by);
  jd_writer_string (writer, "why", revision->why);
  jd_localized_write (writer, "body", revision->body);
  if (revision->state)
    jd_writer_node (writer, "state", revision->state);
  jd_writer_end_object (writer);
}

/* -1 when the member is absent. */
static int
read_flag (const JdValue *object, const char *member)
{
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  return jd_value_present (&value) ? jd_read_bool (object, member, JD_OPTIONAL, FALSE) : -1;
}

static void
write_flag (JdWriter *writer, const char *member, int flag)
{
  if (flag >= 0)
    jd_writer_bool (writer, member, flag);
}

static void
write_number (JdWriter *writer, const char *member, int number)
{
  if (number >= 0)
    jd_writer_int (writer, member, number);
}

static void
read_qualification (JdBlock *block, const JdValue *root)
{
  block->necessity = 1 + jd_read_choice (root, "necessity", JD_OPTIONAL, jd_necessity_names + 1, -1);
  block->aspect = 1 + jd_read_choice (root, "aspect", JD_OPTIONAL, jd_aspect_names + 1, -1);
  block->years_min = jd_read_int (root, "years_min", JD_OPTIONAL, 0, MAX_YEARS, -1);
  block->years_max = jd_read_int (root, "years_max", JD_OPTIONAL, 0, MAX_YEARS, -1);
  if (block->years_max >= 0 && block->years_max < block->years_min)
    {
      JdValue value = jd_value_member (root, "years_max", JD_OPTIONAL);
      g_autofree char *found = g_strdup_printf ("%d", block->years_max);
      jd_value_fault (&value, JD_ERROR_VALUE, _ ("at least years_min"), found);
    }
}

static void
read_jurisdiction (JdBlock *block, const JdValue *root)
{
  block->jurisdiction = jd_read_string (root, "jurisdiction", JD_OPTIONAL);
  block->lock = read_flag (root, "lock");
  if (block->jurisdiction && !jd_is_place (block->jurisdiction))
    {
      JdValue value = jd_value_member (root, "jurisdiction", JD_OPTIONAL);
      g_autofree char *found = jd_error_quote (block->jurisdiction);
      jd_value_fault (&value, JD_ERROR_VALUE, _ ("a place such as NL or US-TX"), found);
    }
}

/* Reads what only blocks of this kind have, and tells which members are known. */
static const char *const *
read_kind_members (JdBlock *block, const JdValue *root)
{
  block->essential = block->time_percent = block->years_min = block->years_max = block->lock = -1;

  switch (block->kind)
    {
    case JD_KIND_DUTY:
      block->essential = read_flag (root, "essential");
      block->time_percent = jd_read_int (root, "time_percent", JD_OPTIONAL, 0, 100, -1);
      return duty_members;
    case JD_KIND_QUALIFICATION:
      read_qualification (block, root);
      return qualification_members;
    case JD_KIND_LEGAL:
      read_jurisdiction (block, root);
      return legal_members;
    case JD_KIND_SALARY:
      block->salary = jd_salary_read (root);
      return salary_members;
    case JD_KIND_SUMMARY:
    case JD_KIND_ABOUT:
    case JD_KIND_BENEFIT:
    case JD_KIND_CONDITIONS:
    case JD_KIND_PROCESS:
    case JD_KIND_TEXT:
    case JD_KIND_OTHER:
    default:
      return plain_members;
    }
}

JdBlock *
jd_block_read (const JdValue *root)
{
  JdBlock *block = g_atomic_rc_box_new0 (JdBlock);

  block->id = jd_read_id (root, "id", JD_REQUIRED);
  block->kind_name = jd_read_id (root, "kind", JD_REQUIRED);
  block->kind = block->kind_name ? jd_kind_from_name (block->kind_name) : JD_KIND_OTHER;
  block->title = jd_read_string (root, "title", JD_REQUIRED);
  block->titles = jd_localized_read (root, "titles", JD_OPTIONAL, FALSE);
  block->body = jd_localized_read (root, "body", JD_REQUIRED, TRUE);
  block->variants = jd_list_read (root, "variants", JD_OPTIONAL, variant_read, variant_free);
  const char *const *members = read_kind_members (block, root);
  block->tags = jd_read_strings (root, "tags", JD_OPTIONAL);
  block->families = jd_read_strings (root, "families", JD_OPTIONAL);
  block->revision = jd_read_int (root, "revision", JD_OPTIONAL, 1, G_MAXINT, 1);
  block->history = jd_list_read (root, "history", JD_OPTIONAL, revision_read, revision_free);
  block->review_by = jd_read_date (root, "review_by", JD_OPTIONAL);
  block->status = jd_read_choice (root, "status", JD_OPTIONAL, jd_status_names, JD_STATUS_APPROVED);
  block->notes = jd_read_text (root, "notes", JD_OPTIONAL);
  block->silenced = jd_silences_read_block (root);
  block->extras = jd_value_extras (root, members);
  return block;
}

JdBlock *
jd_block_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdBlock) block = jd_block_read (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&block) : NULL;
}

/* Members that were not read are -1, NONE or NULL, and are not written. */
static void
write_kind_members (JdWriter *writer, const JdBlock *block)
{
  write_flag (writer, "essential", block->essential);
  write_number (writer, "time_percent", block->time_percent);
  if (block->necessity != JD_NECESSITY_NONE)
    jd_writer_string (writer, "necessity", jd_necessity_names[block->necessity]);
  if (block->aspect != JD_ASPECT_NONE)
    jd_writer_string (writer, "aspect", jd_aspect_names[block->aspect]);
  write_number (writer, "years_min", block->years_min);
  write_number (writer, "years_max", block->years_max);
  jd_writer_string (writer, "jurisdiction", block->jurisdiction);
  write_flag (writer, "lock", block->lock);
  if (block->salary)
    jd_salary_write (writer, block->salary);
}

char *
jd_block_to_json (const JdBlock *block, gsize *length)
{
  g_return_val_if_fail (block, NULL);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, block->extras);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", block->id);
  jd_writer_string (writer, "kind", block->kind_name);
  jd_writer_string (writer, "title", block->title);
  jd_localized_write (writer, "titles", block->titles);
  jd_localized_write (writer, "body", block->body);
  jd_list_write (writer, "variants", block->variants, variant_write);
  write_kind_members (writer, block);
  jd_writer_strings (writer, "tags", (const char *const *) block->tags);
  jd_writer_strings (writer, "families", (const char *const *) block->families);
  jd_writer_int (writer, "revision", block->revision);
  jd_list_write (writer, "history", block->history, revision_write);
  jd_writer_string (writer, "review_by", block->review_by);
  jd_writer_string (writer, "status", jd_status_names[block->status]);
  jd_writer_string (writer, "notes", block->notes);
  jd_silences_write_block (writer, block->silenced);
  jd_writer_end_object (writer);
  return jd_writer_finish (writer, length);
}

JdBlock *
jd_block_ref (JdBlock *block)
{
  return g_atomic_rc_box_acquire (block);
}

static void
block_clear (gpointer data)
{
  JdBlock *block = data;
  g_free (block->id);
  g_free (block->kind_name);
  g_free (block->title);
  g_clear_pointer (&block->titles, jd_localized_unref);
  g_clear_pointer (&block->body, jd_localized_unref);
  g_ptr_array_unref (block->variants);
  g_free (block->jurisdiction);
  g_clear_pointer (&block->salary, jd_salary_free);
  g_strfreev (block->tags);
  g_strfreev (block->families);
  g_ptr_array_unref (block->history);
  g_free (block->review_by);
  g_free (block->notes);
  g_clear_pointer (&block->silenced, g_ptr_array_unref);
  g_clear_pointer (&block->extras, jd_extras_unref);
}

void
jd_block_unref (JdBlock *block)
{
  g_atomic_rc_box_release_full (block, block_clear);
}

JdBlock *
jd_block_new (const char *id, JdKind kind, const char *title, const char *language, const char *wording)
{
  g_return_val_if_fail (jd_is_id (id) && kind < JD_KIND_OTHER, NULL);
  g_return_val_if_fail (jd_is_language_tag (language) && title && wording, NULL);

  JdBlock *block = g_atomic_rc_box_new0 (JdBlock);
  g_autofree char *clean_title = jd_text_clean (title, -1, JD_TEXT_LINE, NULL);
  g_strstrip (clean_title);
  g_autofree char *clean_wording = jd_text_clean (wording, -1, JD_TEXT_PARAGRAPHS, NULL);
  block->id = g_strdup (id);
  block->kind = kind;
  block->kind_name = g_strdup (jd_kind_names[kind]);
  block->title = g_strdup (*clean_title != '\0' ? clean_title : id);
  block->body = jd_localized_new (language, clean_wording);
  block->variants = g_ptr_array_new_with_free_func (variant_free);
  block->essential = block->time_percent = block->years_min = block->years_max = block->lock = -1;
  block->necessity = kind == JD_KIND_QUALIFICATION ? JD_NECESSITY_MUST : JD_NECESSITY_NONE;
  if (kind == JD_KIND_SALARY)
    {
      block->salary = g_new0 (JdSalary, 1);
      block->salary->rows = g_ptr_array_new ();
    }
  block->tags = g_new0 (char *, 1);
  block->families = g_new0 (char *, 1);
  block->revision = 1;
  block->history = g_ptr_array_new_with_free_func (revision_free);
  block->status = JD_STATUS_APPROVED;
  return block;
}

const char *
jd_block_title (const JdBlock *block, const char *reader)
{
  g_return_val_if_fail (block, NULL);

  const char *used, *title = reader ? jd_localized_get (block->titles, reader, &used) : NULL;
  return title && *title != '\0' && jd_language_same (used, reader) ? title : block->title;
}

gboolean
jd_block_has_tag (const JdBlock *block, const char *tag)
{
  return g_strv_contains ((const char *const *) block->tags, tag);
}

JdMatches
jd_block_match_variants (const JdBlock *block, const JdContext *context)
{
  JdMatches matches = { 0 };

  for (guint i = 0; i < block->variants->len; i++)
    {
      JdMatch match;

      if (jd_condition_holds (((const JdVariant *) g_ptr_array_index (block->variants, i))->when, context, &match))
        jd_matches_add (&matches, &match);
    }
  return matches;
}

gboolean
jd_block_fits_role (const JdBlock *block, const char *role)
{
  return !block->families[0] || (role && g_strv_contains ((const char *const *) block->families, role));
}

const char *
jd_block_changed_on (const JdBlock *block)
{
  g_return_val_if_fail (block, NULL);
  return block->history->len > 0 ? ((const JdRevision *) g_ptr_array_index (block->history, 0))->on : NULL;
}
