// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-job.h"

#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-compose.h"
#include "jd-board-part.h"
#include "jd-board-pay.h"
#include "jd-board-place.h"
#include "jd-board-texts.h"
#include "model/jd-wording-mark.h"

/* ---- names ---- */

/* What the board calls the value @ours: nothing where it has names and none for it. */
static void
set_named (const JdBoardJob *job, JdBoardEntry *entry, const char *name, const char *ours, const char *key)
{
  const char *theirs = jd_board_value (job->board, name, key);

  if (!theirs)
    {
      entry->unsent = JD_UNSENT_NAME;
      entry->ours = g_strdup (ours);
      return;
    }
  const gboolean named = theirs != key;
  entry->value = g_strdup (named ? theirs : ours);
  if (named && (strcmp (theirs, "true") == 0 || strcmp (theirs, "false") == 0))
    entry->form = JD_VALUE_SWITCH;
}

static gboolean
has_values (const JdBoard *board, const char *name)
{
  /* A name that no value of ours has. */
  return !jd_board_value (board, name, "");
}

/* What the level itself says of the board, then the board of the level; then the same of the level it follows. Borrowed. */
static const char *
level_value (const JdBoardJob *job, const char *name)
{
  g_autofree const char **chain = job->library && job->posting->level ? jd_library_level_chain (job->library, job->posting->level, NULL) : NULL;
  const char *const alone[] = { job->posting->level, NULL };

  for (const char *const *id = chain ? (const char *const *) chain : alone; *id; id++)
    {
      const JdLevel *level = job->library ? jd_library_level (job->library, *id) : NULL;
      const char *own = level ? jd_params_get (level->boards, job->board->id) : NULL;
      const char *value = own ? own : has_values (job->board, name) ? jd_board_value (job->board, name, *id) : NULL;
      if (value)
        return value;
    }
  return NULL;
}

static void
set_level (const JdBoardJob *job, JdBoardEntry *entry, const char *name)
{
  const char *shown = jd_fact_value (job->posting, jd_fact_find ("level"));
  const char *value = level_value (job, name);

  if (value || !has_values (job->board, name))
    entry->value = g_strdup (value ? value : shown);
  else if (shown)
    {
      entry->unsent = JD_UNSENT_NAME;
      entry->ours = g_strdup (shown);
    }
}

/* ---- places ---- */

/* The code COUNTRY[-REGION][/CITY] in its parts: 0 city, 1 region, 2 country. NULL: it has none. New string. */
static char *
place_piece (const char *place, guint piece)
{
  const char *city = strchr (place, '/');
  const gsize head = city ? (gsize) (city - place) : strlen (place);
  const char *region = memchr (place, '-', head);

  if (piece == 0)
    return city ? g_strdup (city + 1) : NULL;
  if (piece == 1)
    return region ? g_strndup (region + 1, head - (gsize) (region + 1 - place)) : NULL;
  return g_strndup (place, region ? (gsize) (region - place) : head);
}

/* Nothing is guessed of a location that is in no country we know. */
static void
set_place (const JdBoardJob *job, JdBoardEntry *entry, const char *name, guint piece)
{
  const GPtrArray *locations = job->posting->facts->locations;
  const JdLocation *location = locations->len > job->place ? g_ptr_array_index (locations, job->place) : NULL;
  if (!location)
    return;

  g_autofree char *value = location->place ? place_piece (location->place, piece) : NULL;
  if (value && piece == 2)
    {
      g_autofree char *key = g_ascii_strdown (value, -1);
      set_named (job, entry, name, value, key);
    }
  else if (value)
    entry->value = g_steal_pointer (&value);
  else
    {
      entry->unsent = JD_UNSENT_PLACE;
      entry->ours = g_strdup (location->text);
    }
}

/* Street and postcode are of the place of work, which is one: of several nobody knows which. */
static gboolean
is_of_one_of_several (const JdBoardJob *job, const JdFact *fact)
{
  return job->posting->facts->locations->len > 1 && (fact == JD_FACT_OF (street) || fact == JD_FACT_OF (postcode));
}

/* ---- dates ---- */

/* YYYY-MM-DD in @form (see JdBoardDate). New string. */
static char *
format_date (const char *date, const char *form)
{
  const char *const parts[][2] = { { "YYYY", NULL }, { "MM", NULL }, { "DD", NULL }, { "hh", "00" }, { "mm", "00" }, { "ss", "00" } };
  g_autoptr (GString) out = g_string_new (NULL);
  const guint starts[] = { 0, 5, 8 };

  for (const char *at = form; *at;)
    {
      guint i = 0;
      while (i < G_N_ELEMENTS (parts) && !g_str_has_prefix (at, parts[i][0]))
        i++;
      if (i < 3)
        g_string_append_len (out, date + starts[i], (gssize) strlen (parts[i][0]));
      else if (i < G_N_ELEMENTS (parts))
        g_string_append (out, parts[i][1]);
      else if (*at == 'M' || *at == 'D')
        g_string_append_printf (out, "%d", atoi (date + (*at == 'M' ? 5 : 8)));
      else
        g_string_append_c (out, *at);
      at += i < G_N_ELEMENTS (parts) ? strlen (parts[i][0]) : 1;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- facts ---- */

static void
set_date (const JdBoardJob *job, JdBoardEntry *entry, const char *date)
{
  const char *form = entry->field && entry->field->date ? entry->field->date : job->board->date ? job->board->date->form : NULL;

  /* ISO dates of files: checked when they were read. */
  entry->value = form && strlen (date) == strlen ("2026-12-31") ? format_date (date, form) : g_strdup (date);
}

static void
set_apply (const JdBoardJob *job, JdBoardEntry *entry, gboolean link)
{
  const char *apply = job->posting->facts->apply;
  if (!apply)
    return;

  const char *shown = jd_url_shown (apply);
  if (link ? g_str_has_prefix (apply, "http") : g_str_has_prefix (apply, "mailto:"))
    entry->value = g_strndup (shown, link ? strlen (shown) : strcspn (shown, "?"));
  else
    {
      entry->unsent = JD_UNSENT_KIND;
      entry->ours = jd_compose_value (job->posting, NULL, NULL, "apply");
    }
}

static void
set_fact (const JdBoardJob *job, JdBoardEntry *entry, const JdFact *fact, const char *name)
{
  const char *value = jd_fact_value (job->posting, fact);

  if (strcmp (fact->name, "level") == 0)
    set_level (job, entry, name);
  else if (fact->type == JD_VARIABLE_PLACE && jd_board_place_text (job))
    entry->value = g_strdup (jd_board_place_text (job));
  else if (fact->type == JD_VARIABLE_PLACE || fact->type == JD_VARIABLE_CONTACT)
    entry->value = jd_compose_value (job->posting, NULL, NULL, fact->name);
  else if (fact->type == JD_VARIABLE_MONEY)
    jd_board_set_pay (job, entry, "pay_text", name);
  else if (!value || !*value || jd_wording_is_mark (value) || is_of_one_of_several (job, fact))
    return;
  else if (fact == JD_FACT_OF (reference))
    entry->value = jd_board_place_id (job, value);
  else if (fact->type == JD_VARIABLE_DATE)
    set_date (job, entry, value);
  else if (fact->choices)
    set_named (job, entry, name, value, value);
  else
    entry->value = g_strdup (value);
  if (fact->type == JD_VARIABLE_NUMBER)
    entry->form = JD_VALUE_NUMBER;
}

/* ---- texts ---- */

static guint
kind_bits (const char *part)
{
  static const struct
  {
    const char *part;
    JdKind kind;
  } kinds[] = { { "about", JD_KIND_ABOUT }, { "duties", JD_KIND_DUTY }, { "duty_lines", JD_KIND_DUTY }, { "qualifications", JD_KIND_QUALIFICATION },
                { "qualification_lines", JD_KIND_QUALIFICATION }, { "benefits", JD_KIND_BENEFIT } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].part, part) == 0)
      return 1u << kinds[i].kind;
  return 0;
}

/* Kinds that have a field of their own. */
static guint
taken_kinds (const JdBoard *board)
{
  guint taken = 0;

  for (guint i = 0; i < board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (board->fields, i);
      taken |= field->from ? kind_bits (field->from) : 0;
    }
  return taken;
}

/* JobPosting has properties for facts, and says none of them in its text. */
static gboolean
has_facts (const JdBoard *board)
{
  return !board->envelope || board->envelope->form != JD_ENVELOPE_JSON_LD;
}

gboolean
jd_board_part_scope (const JdBoardJob *job, const char *part, JdBoardScope *scope)
{
  g_return_val_if_fail (job && part && scope, FALSE);

  const gboolean all = strcmp (part, "body") == 0 || strcmp (part, "body_text") == 0, rest = strcmp (part, "rest") == 0;
  *scope = (JdBoardScope){ .title = job->title && (all || rest), .facts = (all || rest) && has_facts (job->board) };
  scope->kinds = all ? JD_BOARD_ALL_KINDS : rest ? JD_BOARD_ALL_KINDS & ~taken_kinds (job->board) : kind_bits (part);
  return scope->kinds != 0 || scope->facts;
}

static char *
text_of (const JdBoardJob *job, const char *part, const JdBoardScope *scope, GPtrArray *changes)
{
  if (g_str_has_suffix (part, "_lines"))
    return jd_board_lines (job->document, job->posting, scope);
  if (strcmp (part, "body_text") == 0)
    return jd_board_plain_text (job->board, job->document, job->posting, scope);
  return changes ? jd_board_text (job->board, job->document, job->posting, scope, changes) : jd_board_texts_write (job, scope);
}

static gboolean
set_text (const JdBoardJob *job, JdBoardEntry *entry, const char *part, GPtrArray *changes)
{
  JdBoardScope scope;
  if (!jd_board_part_scope (job, part, &scope))
    return FALSE;

  g_autofree char *text = text_of (job, part, &scope, changes);
  entry->form = g_str_has_suffix (part, "_lines") || strcmp (part, "body_text") == 0 ? JD_VALUE_TEXT : JD_VALUE_MARKUP;
  entry->value = *text ? g_steal_pointer (&text) : NULL;
  return TRUE;
}

/* ---- parts ---- */

/* @name: of the values of the board. */
static void
set_part (const JdBoardJob *job, JdBoardEntry *entry, const char *part, const char *name)
{
  static const char *const places[] = { "city", "region", "country" };
  const char *months = jd_params_get (job->posting->resolved->params, "experience_months");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strcmp (part, places[i]) == 0)
      set_place (job, entry, name, i);
  if (strcmp (part, "id") == 0)
    entry->value = jd_board_place_id (job, job->posting->id);
  else if (strcmp (part, "language") == 0)
    entry->value = g_strdup (job->document->language);
  else if (strcmp (part, "apply_link") == 0)
    set_apply (job, entry, TRUE);
  else if (strcmp (part, "apply_email") == 0)
    set_apply (job, entry, FALSE);
  else if (g_str_has_prefix (part, "pay_"))
    jd_board_set_pay (job, entry, part, name);
  else if (strcmp (part, "experience_months") == 0 && months)
    {
      entry->value = g_strdup (months);
      entry->form = JD_VALUE_NUMBER;
    }
}

static void
fill (const JdBoardJob *job, JdBoardEntry *entry, const char *part, const char *name, GPtrArray *changes)
{
  const JdFact *fact = jd_fact_find (part);

  if (fact)
    set_fact (job, entry, fact, name);
  else if (!set_text (job, entry, part, changes))
    set_part (job, entry, part, name);
}

JdBoardEntry *
jd_board_fill_part (const JdBoardJob *job, const char *part, GPtrArray *changes)
{
  g_return_val_if_fail (job && part && jd_board_part_find (part, NULL), NULL);

  JdBoardEntry *entry = g_new0 (JdBoardEntry, 1);
  fill (job, entry, part, part, changes);
  return entry;
}

static JdBoardEntry *
fill_field (const JdBoardJob *job, const JdBoardField *field, GPtrArray *changes)
{
  JdBoardEntry *entry = g_new0 (JdBoardEntry, 1);

  entry->field = field;
  entry->place = job->place;
  if (field->value)
    entry->value = g_strdup (field->value);
  else if (field->from)
    fill (job, entry, field->from, field->map ? field->map : field->from, changes);
  return entry;
}

JdBoardEntry *
jd_board_fill_field (const JdBoardJob *job, const JdBoardField *field)
{
  g_return_val_if_fail (job && field, NULL);

  return fill_field (job, field, NULL);
}

void
jd_board_entry_free (gpointer data)
{
  JdBoardEntry *entry = data;

  g_free (entry->value);
  g_free (entry->ours);
  g_free (entry);
}

/* How much of @name is around the innermost. */
static gsize
prefix_length (const char *name)
{
  const char *slash = strrchr (name, '/');

  return slash ? (gsize) (slash - name) : 0;
}

gboolean
jd_board_field_is_of_each_place (const JdBoardField *field)
{
  g_return_val_if_fail (field, FALSE);

  return strstr (field->name, JD_BOARD_EACH_PLACE) != NULL;
}

/* A value that is always the same says nothing alone. */
static gboolean
has_company (const GPtrArray *entries, const JdBoardEntry *fixed)
{
  const gsize prefix = prefix_length (fixed->field->name);

  for (guint i = 0; i < entries->len && prefix > 0; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (entries, i);
      const char *name = entry->field->name;
      if (!entry->field->value && entry->value && strncmp (name, fixed->field->name, prefix) == 0 && name[prefix] == '/'
          && (!jd_board_field_is_of_each_place (fixed->field) || entry->place == fixed->place))
        return TRUE;
    }
  return prefix == 0;
}

/* Of fields @first to @end, place by place; where nobody says which, as one that is not known. */
static void
add_places (const JdBoardJob *job, guint first, guint end, GPtrArray *changes, GPtrArray *entries)
{
  const guint n_places = MAX (1, job->posting->facts->locations->len);
  JdBoardJob each = *job;

  for (each.place = 0; each.place < n_places; each.place++)
    for (guint i = first; i < end; i++)
      g_ptr_array_add (entries, fill_field (&each, g_ptr_array_index (job->board->fields, i), changes));
}

static void
add_fields (const JdBoardJob *job, GPtrArray *changes, GPtrArray *entries)
{
  const GPtrArray *fields = job->board->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      const guint first = i;
      while (i < fields->len && jd_board_field_is_of_each_place (g_ptr_array_index (fields, i)))
        i++;
      if (i > first)
        add_places (job, first, i--, changes, entries);
      else
        g_ptr_array_add (entries, fill_field (job, g_ptr_array_index (fields, i), changes));
    }
}

GPtrArray *
jd_board_entries (const JdBoardJob *job, GPtrArray *changes)
{
  g_return_val_if_fail (job, NULL);

  GPtrArray *entries = g_ptr_array_new_with_free_func (jd_board_entry_free);
  add_fields (job, changes, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      JdBoardEntry *entry = g_ptr_array_index (entries, i);
      if (entry->field->value && !has_company (entries, entry))
        g_clear_pointer (&entry->value, g_free);
    }
  return entries;
}
