// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-plan-parts.h"

#include <string.h>

#include "adopt/jd-line-words.h"
#include "compose/jd-chip-text.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "compose/jd-resolve.h"
#include "model/jd-fact-table.h"
#include "model/jd-wording.h"

#define COMPARED_WORDS JD_LINE_WORDS_MOST

void
jd_plan_line_free (JdPlanLine *line)
{
  g_array_unref (line->sources);
  g_free (line->wording);
  g_free (line->plain);
  g_free (line->theirs);
  g_clear_pointer (&line->placement, jd_placement_unref);
  g_free (line);
}

/* ---- what a wording reads as ---- */

static char *
fill (const JdPosting *posting, const JdPlacement *placement, const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  GString *text = g_string_new (NULL);
  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      if (piece.event == JD_WORDING_TEXT)
        g_string_append_len (text, piece.text, (gssize) piece.length);
      else if (piece.event == JD_WORDING_VARIABLE)
        {
          gboolean missing = FALSE;
          g_autofree char *value = jd_chip_text (posting, NULL, placement, &piece, &missing);
          g_string_append (text, value);
        }
      else if (text->len > 0)
        g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_long (const char *text)
{
  guint words = 0;
  for (const char *at = text; *at; at++)
    words += *at == ' ';
  return words + 1 >= COMPARED_WORDS;
}

/* Whether styles or links of the text would be lost with its words. */
static gboolean
has_style (const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.style != JD_STYLE_PLAIN)
      return TRUE;
  return FALSE;
}

/* ---- years ---- */

/* The digits of the years that are asked, as the variable. NULL where line @index is not the one that asks, or has them in words. New string. */
static char *
with_years (const JdOutline *outline, guint index, const char *wording)
{
  const JdFound *years = jd_import_facts_get (outline->found, JD_FOUND_YEARS);
  if (!years || years->line != index || jd_plan_facts_years (outline) == 0)
    return NULL;
  g_autofree char *plain = jd_wording_plain (wording), *number = g_strdup_printf ("%" G_GINT64_FORMAT, years->number / 12);
  if (!g_str_has_prefix (plain + years->start, number) || g_ascii_isdigit (plain[years->start + strlen (number)]))
    return NULL;
  /* The only place in the wording where they stand. */
  const char *at = strstr (wording, number);
  if (!at || strstr (at + 1, number) || (at > wording && g_ascii_isdigit (at[-1])) || g_ascii_isdigit (at[strlen (number)]))
    return NULL;
  return g_strdup_printf ("%.*s{years_min}%s", (int) (at - wording), wording, at + strlen (number));
}

/* ---- a block ---- */

/* What the posting of role and level has of @block, else the block itself as somebody inserts it. NULL where it says nothing there. New reference. */
static JdPlacement *
placement_of (JdPlanMaker *maker, const JdBlock *block)
{
  JdPlacement *given = g_hash_table_contains (maker->used, block->id) ? NULL : jd_posting_use (maker->base, block->id);
  JdPlacement *placement = given ? jd_placement_copy (given) : jd_resolve_placement (jd_line_matcher_library (maker->matcher), maker->base, block, JD_FROM_EDIT, NULL);
  if (placement && !(placement->base && *placement->base))
    g_clear_pointer (&placement, jd_placement_unref);
  return placement;
}

/* The first number in @text. New string; NULL: none. */
static char *
number_in (const char *text)
{
  const gsize before = strcspn (text, "0123456789"), length = strspn (text + before, "0123456789");
  return length > 0 ? g_strndup (text + before, length) : NULL;
}

/* What a variable of the library stands for in this line, where that is not what the posting says anyway. Facts are the posting's. */
static void
take_value (const JdPlanMaker *maker, JdPlacement *placement, const JdLineValue *value)
{
  g_autofree char *now = jd_compose_value (maker->base, NULL, placement, value->name);
  if (jd_fact_find (value->name) || !*value->text || (now && jd_line_same (now, value->text)))
    return;
  gint64 unused;
  const JdVariable *variable = jd_resolve_declaration (jd_line_matcher_library (maker->matcher), NULL, NULL, value->name);
  const gboolean is_number = (variable && variable->type == JD_VARIABLE_NUMBER) || jd_params_get_number (maker->base->resolved->params, value->name, &unused);
  g_autofree char *number = is_number ? number_in (value->text) : NULL;
  if (is_number && (!number || g_strcmp0 (number, now) == 0))
    return;
  JdParams *variables = jd_params_with (placement->variables, value->name, number ? number : value->text, is_number);
  jd_params_unref (placement->variables);
  placement->variables = variables;
}

static gboolean
has_variable (const char *wording, const char *name)
{
  g_auto (GStrv) names = jd_wording_variables (wording);
  return g_strv_contains ((const char *const *) names, name);
}

static gboolean
decide_takes (const JdPlanMaker *maker, const JdPlanLine *line, JdPlanChoice choice, gboolean identical)
{
  if (choice == JD_PLAN_TAKE || identical)
    return TRUE;
  if (choice == JD_PLAN_KEEP)
    return FALSE;
  /* What somebody changed in a posting of ours was meant. */
  if (line->state == JD_PLAN_LIBRARY)
    return !maker->outline->is_ours && !has_style (line->wording);
  return maker->request->take_almost;
}

static gboolean
take_block (JdPlanMaker *maker, JdPlanLine *line, const JdLineMatch *match, JdPlanChoice choice)
{
  g_autoptr (JdPlacement) placement = placement_of (maker, match->block);
  if (!placement)
    return FALSE;
  for (guint i = 0; i < match->values->len; i++)
    take_value (maker, placement, match->values->pdata[i]);
  line->theirs = fill (maker->base, placement, placement->base);
  const gboolean identical = strcmp (line->theirs, line->plain) == 0 && !has_style (line->wording);
  line->block = match->block;
  line->alike = match->alike;
  line->state = identical || (!is_long (line->plain) && jd_line_same (line->theirs, line->plain)) ? JD_PLAN_LIBRARY : JD_PLAN_ALMOST;
  line->takes = decide_takes (maker, line, choice, identical);
  if (!line->takes)
    {
      placement->state = JD_OVERRIDDEN;
      g_free (placement->text);
      placement->text = g_strdup (line->wording);
    }
  line->has_years = has_variable (jd_placement_wording (placement), "years_min");
  g_hash_table_add (maker->used, match->block->id);
  line->placement = g_steal_pointer (&placement);
  return TRUE;
}

gboolean
jd_plan_line_extend (JdPlanMaker *maker, JdPlanLine *line, const JdPlanSource *source)
{
  const JdImportLine *read = maker->outline->lines->pdata[source->line];
  const gsize length = strlen (line->plain);
  if (!line->theirs || line->state == JD_PLAN_PAY || !g_str_has_prefix (line->theirs, line->plain) || line->theirs[length] != ' ')
    return FALSE;
  g_autofree char *plain = jd_wording_plain (read->wording);
  if (!g_str_has_prefix (line->theirs + length + 1, plain))
    return FALSE;
  char *both = g_strconcat (line->plain, " ", plain, NULL), *wording = g_strconcat (line->wording, read->item ? "\n- " : "\n\n", read->wording, NULL);
  g_free (line->plain);
  g_free (line->wording);
  line->plain = both;
  line->wording = wording;
  g_array_append_val (line->sources, source->line);
  if (strcmp (line->theirs, line->plain) != 0)
    return TRUE;
  line->state = JD_PLAN_LIBRARY;
  line->takes = TRUE;
  line->alike = 100;
  line->placement->state = JD_LINKED;
  g_clear_pointer (&line->placement->text, g_free);
  return TRUE;
}

/* ---- typed and pay ---- */

/* What a posting of ours shows for pay that is missing: the line of the role stays without. */
static gboolean
take_blank (JdPlanMaker *maker, JdPlanLine *line)
{
  const JdPlacement *given = maker->outline->is_ours && !maker->paid ? jd_posting_salary (maker->base) : NULL;
  g_autofree char *blank = given ? jd_label_blank (maker->base, "pay", NULL) : NULL;
  if (!blank || strcmp (blank, line->plain) != 0)
    return FALSE;
  line->state = JD_PLAN_PAY;
  line->placement = jd_placement_copy (given);
  maker->paid = TRUE;
  return TRUE;
}

static JdPlacement *
typed_placement (JdPlanMaker *maker, JdKind kind, const char *wording)
{
  g_autofree char *id = g_strdup_printf ("text-%u", ++maker->n_typed);
  JdPlacement *placement = jd_placement_new (id, kind);
  g_free (placement->text);
  placement->text = g_strdup (wording);
  return placement;
}

static gboolean
can_be_pay (const JdFound *pay)
{
  return pay && pay->form == JD_FOUND_PAY_POSTING && pay->pay.max >= pay->pay.min;
}

static JdPlanLine *
line_new (guint source)
{
  JdPlanLine *line = g_new0 (JdPlanLine, 1);
  line->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (line->sources, source);
  return line;
}

static void
make_pay (JdPlanMaker *maker, JdPlanLine *line, const JdFound *pay)
{
  const JdPlacement *given = jd_posting_salary (maker->base);
  JdPlacement *placement = given ? jd_placement_copy (given) : typed_placement (maker, JD_KIND_SALARY, "");
  placement->has_pay = TRUE;
  placement->pay = pay->pay;
  g_clear_pointer (&line->plain, g_free);
  line->plain = jd_posting_pay_text (maker->base, &pay->pay);
  line->state = JD_PLAN_PAY;
  line->placement = placement;
  maker->paid = TRUE;
}

JdPlanLine *
jd_plan_line_new_pay (JdPlanMaker *maker, guint index)
{
  const JdFound *pay = jd_import_facts_get (maker->outline->found, JD_FOUND_PAY);
  if (maker->paid || !can_be_pay (pay) || pay->line != index || pay->whole)
    return NULL;
  JdPlanLine *line = line_new (index);
  line->wording = g_strdup ("");
  make_pay (maker, line, pay);
  return line;
}

JdPlanLine *
jd_plan_line_new (JdPlanMaker *maker, JdKind kind, const JdPlanSource *source)
{
  const JdImportLine *read = maker->outline->lines->pdata[source->line];
  const JdPlanChoice choice = maker->request->choices ? maker->request->choices[source->line] : JD_PLAN_AUTO;
  const JdFound *pay = jd_import_facts_get (maker->outline->found, JD_FOUND_PAY);
  JdPlanLine *line = line_new (source->line);
  JdLineMatch match;
  line->item = read->item;
  line->plain = jd_wording_plain (read->wording);
  line->wording = with_years (maker->outline, source->line, read->wording);
  line->has_years = line->wording != NULL;
  line->wording = line->wording ? line->wording : g_strdup (read->wording);
  line->state = JD_PLAN_NEW;
  line->necessity = kind == JD_KIND_QUALIFICATION ? (source->nice ? JD_NECESSITY_NICE : JD_NECESSITY_MUST) : JD_NECESSITY_NONE;
  if (!maker->paid && can_be_pay (pay) && pay->line == source->line && pay->whole)
    {
      make_pay (maker, line, pay);
      return line;
    }
  if (take_blank (maker, line))
    return line;
  if (jd_line_looks_find (maker->looks, source->line, line->plain, kind, maker->base->role, &match))
    {
      take_block (maker, line, &match, choice);
      jd_line_match_clear (&match);
    }
  /* Of the kind of pay is only what holds some. */
  if (!line->placement)
    line->placement = typed_placement (maker, kind != JD_KIND_SALARY ? kind : line->item ? JD_KIND_BENEFIT : JD_KIND_TEXT, line->wording);
  return line;
}
