// SPDX-License-Identifier: GPL-3.0-or-later
/* What an occupation becomes. */
#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "jd-onet-private.h"
#include "model/jd-wording.h"

#define LANGUAGE "en" /* of the database, and so of what is made of it */
#define LICENCE "CC BY 4.0"
#define LICENCE_LINK "https://creativecommons.org/licenses/by/4.0/"

/* Skills below do not matter much, on a scale from 1 to 5. */
#define SKILL_LEAST 3.0
#define SKILLS_MOST 10
#define SOFTWARE_MOST 8
#define EXAMPLES_MOST 3
#define TITLE_MOST 40
/* The category for people without any certificate, which is no requirement. */
#define EDUCATION_NONE 1

/* A block before it is made. */
typedef struct
{
  char *id, *title, *text;
  JdKind kind;
  JdAspect aspect;
  char *of;          /* which item of the source it is */
  GPtrArray *roles;  /* ids, strings */
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;
  g_free (draft->id);
  g_free (draft->title);
  g_free (draft->text);
  g_free (draft->of);
  g_ptr_array_unref (draft->roles);
  g_free (draft);
}

static void
role_unref (gpointer data)
{
  jd_role_unref (data);
}

void
jd_onet_building_init (JdOnetBuilding *building, const JdOnetQuery *query, const char *release)
{
  building->query = query;
  building->source = release ? g_strdup_printf ("O*NET %s Database", release) : g_strdup ("O*NET Database");
  building->credit = g_strdup_printf ("This page includes information from the %s by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). "
                                      "Used under the " LICENCE " license. O*NET® is a trademark of USDOL/ETA.",
                                      building->source);
  building->drafts = g_ptr_array_new_with_free_func (draft_free);
  building->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  building->roles = g_ptr_array_new_with_free_func (role_unref);
}

void
jd_onet_building_clear (JdOnetBuilding *building)
{
  g_free (building->source);
  g_free (building->credit);
  g_ptr_array_unref (building->drafts);
  g_hash_table_unref (building->by_id);
  g_ptr_array_unref (building->roles);
}

/* ---- order ---- */

static int
compare_numbers (double a, double b)
{
  return (a < b) - (a > b);
}

/* Core tasks first, then by importance; those of equal importance as the source numbers them. */
static int
compare_tasks (gconstpointer a, gconstpointer b)
{
  const JdOnetTask *first = *(JdOnetTask *const *) a, *second = *(JdOnetTask *const *) b;
  if (first->core != second->core)
    return first->core ? -1 : 1;
  int order = compare_numbers (first->importance, second->importance);
  if (order != 0)
    return order;
  gint64 first_id = g_ascii_strtoll (first->id, NULL, 10), second_id = g_ascii_strtoll (second->id, NULL, 10);
  return (first_id > second_id) - (first_id < second_id);
}

static int
compare_skills (gconstpointer a, gconstpointer b)
{
  const JdOnetSkill *first = *(JdOnetSkill *const *) a, *second = *(JdOnetSkill *const *) b;
  int order = compare_numbers (first->importance, second->importance);
  return order != 0 ? order : strcmp (first->name, second->name);
}

static int
compare_software (gconstpointer a, gconstpointer b)
{
  const JdOnetSkill *first = *(JdOnetSkill *const *) a, *second = *(JdOnetSkill *const *) b;
  int order = compare_numbers (first->demanded, second->demanded);
  order = order != 0 ? order : compare_numbers (first->hot, second->hot);
  return order != 0 ? order : strcmp (first->name, second->name);
}

/* ---- drafts ---- */

/* "onet-2-a-1-a" for "2.A.1.a". New string. */
static char *
make_id (const char *kind, const char *of)
{
  g_autofree char *text = g_strdup_printf ("onet %s %s", kind, of);
  g_strdelimit (text, ".-_", ' ');
  return jd_id_from_text (text);
}

/* The block of @id, which @role is to have, too. */
static Draft *
add_draft (JdOnetBuilding *building, const char *id, JdKind kind, JdAspect aspect, const char *of, const char *text, const char *role)
{
  Draft *draft = g_hash_table_lookup (building->by_id, id);
  if (!draft)
    {
      draft = g_new0 (Draft, 1);
      draft->id = g_strdup (id);
      draft->kind = kind;
      draft->aspect = aspect;
      draft->of = g_strdup (of);
      draft->title = jd_text_shorten (text, TITLE_MOST);
      draft->text = jd_wording_escape (text);
      draft->roles = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (building->drafts, draft);
      g_hash_table_insert (building->by_id, draft->id, draft);
    }
  g_ptr_array_add (draft->roles, g_strdup (role));
  return draft;
}

/* Adds one of @kind ("skill") for item @of of the source; @ids gets its id. */
static void
add_item (JdOnetBuilding *building, const char *kind, const char *of, JdKind block_kind, JdAspect aspect, const char *text, const char *role, GPtrArray *ids)
{
  g_autofree char *id = make_id (kind, of), *item = g_strdup_printf ("%s%s%s", kind, *kind != '\0' ? " " : "", of);
  if (id)
    g_ptr_array_add (ids, g_strdup (add_draft (building, id, block_kind, aspect, item, text, role)->id));
}

static void
add_tasks (JdOnetBuilding *building, JdOnetOccupation *occupation, const char *role, GPtrArray *ids)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_sort (occupation->tasks, compare_tasks);
  for (guint i = 0; i < occupation->tasks->len; i++)
    {
      const JdOnetTask *task = occupation->tasks->pdata[i];
      if (!task->suppressed)
        add_item (building, "", task->id, JD_KIND_DUTY, JD_ASPECT_NONE, task->text, role, all);
    }
  const guint most = building->query->tasks > 0 ? building->query->tasks : JD_ONET_TASKS;
  for (guint i = 0; i < MIN (all->len, most); i++)
    g_ptr_array_add (ids, g_strdup (all->pdata[i]));
}

static void
add_education (JdOnetBuilding *building, const JdOnetOccupation *occupation, const char *role, GPtrArray *ids)
{
  if (occupation->education <= EDUCATION_NONE || !occupation->education_name)
    return;
  /* What stands behind a dash explains the category. */
  g_auto (GStrv) parts = g_strsplit (occupation->education_name, " - ", 2);
  g_autofree char *of = g_strdup_printf ("%d", occupation->education);
  add_item (building, "education", of, JD_KIND_QUALIFICATION, JD_ASPECT_EDUCATION, g_strstrip (parts[0]), role, ids);
}

static void
add_skills (JdOnetBuilding *building, const JdOnetOccupation *occupation, const char *role, GPtrArray *ids)
{
  guint count = 0;
  g_ptr_array_sort (occupation->skills, compare_skills);
  for (guint i = 0; i < occupation->skills->len && count < SKILLS_MOST; i++)
    {
      const JdOnetSkill *skill = occupation->skills->pdata[i];
      if (skill->left_out || skill->importance < SKILL_LEAST)
        continue;
      add_item (building, "skill", skill->id, JD_KIND_QUALIFICATION, JD_ASPECT_SKILL, skill->name, role, ids);
      count++;
    }
}

/* "Graphics software, such as A, B and C". New string. */
static char *
software_text (const JdOnetSkill *kind)
{
  const guint known = kind->demanded > 0 ? kind->demanded : kind->hot > 0 ? kind->hot : kind->examples->len;
  const guint count = MIN (MIN (known, kind->examples->len), EXAMPLES_MOST);
  g_autofree char *last = count > 1 ? jd_locale_pair (LANGUAGE, kind->examples->pdata[count - 2], kind->examples->pdata[count - 1]) : g_strdup (kind->examples->pdata[0]);
  g_autoptr (GString) text = g_string_new (kind->name);
  g_string_append (text, ", such as ");
  for (guint i = 0; i + 2 < count; i++)
    g_string_append_printf (text, "%s, ", (const char *) kind->examples->pdata[i]);
  g_string_append (text, last);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where the release tells what employers ask for, only that. */
static void
add_software (JdOnetBuilding *building, const JdOnetOccupation *occupation, const char *role, GPtrArray *ids)
{
  g_ptr_array_sort (occupation->software, compare_software);
  const JdOnetSkill *first = occupation->software->len > 0 ? occupation->software->pdata[0] : NULL;
  for (guint i = 0; i < MIN (occupation->software->len, SOFTWARE_MOST); i++)
    {
      const JdOnetSkill *kind = occupation->software->pdata[i];
      if (first->demanded + first->hot > 0 && kind->demanded + kind->hot == 0)
        return;
      g_autofree char *text = software_text (kind), *of = g_strdup_printf ("%s %s", occupation->code, kind->id);
      add_item (building, "technology", of, JD_KIND_QUALIFICATION, JD_ASPECT_SKILL, text, role, ids);
    }
}

/* ---- files ---- */

static void
write_origin (JdWriter *writer, const JdOnetBuilding *building, const char *of)
{
  jd_writer_begin_object (writer, "origin", NULL);
  jd_writer_string (writer, "source", building->source);
  jd_writer_string (writer, "family", "onet");
  jd_writer_string (writer, "id", of);
  jd_writer_string (writer, "licence", LICENCE);
  jd_writer_string (writer, "link", LICENCE_LINK);
  jd_writer_string (writer, "credit", building->credit);
  jd_writer_end_object (writer);
}

static void
write_english (JdWriter *writer, const char *member, const char *text)
{
  jd_writer_begin_object (writer, member, NULL);
  jd_writer_string (writer, LANGUAGE, text);
  jd_writer_end_object (writer);
}

static void
write_ids (JdWriter *writer, const char *member, const GPtrArray *ids)
{
  jd_writer_begin_array (writer, member);
  for (guint i = 0; i < ids->len; i++)
    jd_writer_string (writer, NULL, ids->pdata[i]);
  jd_writer_end_array (writer);
}

static JdBlock *
make_block (const JdOnetBuilding *building, const Draft *draft)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", draft->id);
  jd_writer_string (writer, "kind", jd_kind_names[draft->kind]);
  jd_writer_string (writer, "title", draft->title);
  write_english (writer, "body", draft->text);
  if (draft->kind == JD_KIND_QUALIFICATION)
    {
      jd_writer_string (writer, "necessity", jd_necessity_names[JD_NECESSITY_MUST]);
      jd_writer_string (writer, "aspect", jd_aspect_names[draft->aspect]);
    }
  jd_writer_strings (writer, "tags", (const char *const[]){ "onet", NULL });
  write_ids (writer, "families", draft->roles);
  write_origin (writer, building, draft->of);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, &length);
  JdBlock *block = jd_block_parse (json, length, NULL, NULL);
  g_assert (block);
  return block;
}

static void
write_section (JdWriter *writer, const char *id, JdKind kind, const char *heading, const GPtrArray *blocks)
{
  if (blocks->len == 0)
    return;
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "id", id);
  jd_writer_string (writer, "kind", jd_kind_names[kind]);
  write_english (writer, "heading", heading);
  write_ids (writer, "blocks", blocks);
  jd_writer_end_object (writer);
}

static JdRole *
make_role (const JdOnetBuilding *building, const JdOnetOccupation *occupation, const char *id, const GPtrArray *summaries, const GPtrArray *duties, const GPtrArray *needs)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", id);
  write_english (writer, "name", occupation->title);
  jd_writer_begin_array (writer, "sections");
  write_section (writer, "about-role", JD_KIND_SUMMARY, "About the role", summaries);
  write_section (writer, "duties", JD_KIND_DUTY, "What you will do", duties);
  write_section (writer, "qualifications", JD_KIND_QUALIFICATION, "What you bring", needs);
  jd_writer_end_array (writer);
  write_origin (writer, building, occupation->code);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, &length);
  JdRole *role = jd_role_parse (json, length, NULL, NULL);
  g_assert (role);
  return role;
}

void
jd_onet_add_occupation (JdOnetBuilding *building, JdOnetOccupation *occupation)
{
  g_autofree char *role = make_id ("", occupation->code);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_free), duties = g_ptr_array_new_with_free_func (g_free), needs = g_ptr_array_new_with_free_func (g_free);

  if (occupation->description)
    add_item (building, "summary", occupation->code, JD_KIND_SUMMARY, JD_ASPECT_NONE, occupation->description, role, summaries);
  add_tasks (building, occupation, role, duties);
  add_education (building, occupation, role, needs);
  add_skills (building, occupation, role, needs);
  add_software (building, occupation, role, needs);
  g_ptr_array_add (building->roles, make_role (building, occupation, role, summaries, duties, needs));
}

void
jd_onet_fill_pack (const JdOnetBuilding *building, JdPack *pack)
{
  for (guint i = 0; i < building->drafts->len; i++)
    g_ptr_array_add (pack->blocks, make_block (building, building->drafts->pdata[i]));
  for (guint i = 0; i < building->roles->len; i++)
    g_ptr_array_add (pack->roles, jd_role_ref (building->roles->pdata[i]));
  jd_pack_set_origin (pack);
}
