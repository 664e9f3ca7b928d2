// SPDX-License-Identifier: GPL-3.0-or-later
/* What was left of templates, of this program and of others, and of another posting: an employer that is not this one. What composing took for a mark is told here, in its place, and stays missing
 * for exports. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-finding-place.h"
#include "check/jd-placeholder.h"

/* Shorter ones are words of something else, too often. */
#define COMPANY_MIN 4

typedef struct
{
  const JdDocument *document;
  const JdNode *node;
  const char *text;
  GPtrArray *findings;
  JdFindingPlace *place; /* of the last finding: what is looked for goes through the text in its order */
} Line;

static JdFinding *
add (const Line *line, gsize start, gsize end, JdSeverity severity, const char *rule, char *message, const char *why)
{
  JdFinding *finding = jd_finding_new (severity, start, end, message);

  finding->rule = g_strconcat ("placeholders/", rule, NULL);
  finding->why = g_strdup (why);
  jd_finding_set_place (finding, line->place);
  g_ptr_array_add (line->findings, finding);
  return finding;
}

static char *
piece_of (const Line *line, gsize start, gsize end)
{
  return g_strndup (line->text + start, end - start);
}

/* ---- marks ---- */

static void
add_template (const Line *line, gsize start, gsize end)
{
  g_autofree char *piece = piece_of (line, start, end);

  /* Translators: %s is a mark of a template: “[Company Name]”. */
  add (line, start, end, JD_SEVERITY_ERROR, "template", g_strdup_printf (_("“%s” was left by a template."), piece), _("Readers see it as it stands: put there what is meant, or take it out."));
}

/* Whether the text of @run is a mark, and not a value that is missed. */
static gboolean
is_mark (const JdDocument *document, const JdRun *run)
{
  for (guint i = 0; run->kind == JD_RUN_MISSING && run->variable && i < document->n_missing; i++)
    if (document->missing[i].mark && strcmp (document->missing[i].name, run->variable) == 0)
      return TRUE;
  return FALSE;
}

static void
find_marks (const Line *line)
{
  gsize at = 0;

  for (const JdRun *run = line->node->runs; run; at += run->length, run = run->next)
    if (is_mark (line->document, run))
      add_template (line, at, at + run->length);
}

/* ---- words ---- */

static void
add_placeholder (const Line *line, const JdPlaceholder *found)
{
  g_autofree char *piece = piece_of (line, found->start, found->end);

  if (found->kind == JD_PLACEHOLDER_TEMPLATE)
    add_template (line, found->start, found->end);
  else if (found->kind == JD_PLACEHOLDER_OPEN)
    /* Translators: %s is “TBA”, for instance. */
    add (line, found->start, found->end, JD_SEVERITY_ERROR, "open", g_strdup_printf (_("“%s” stands where something is still to be said."), piece),
         _("Readers see it as it stands: put there what is meant, or take it out."));
  else
    /* Translators: %s is “company name here”, for instance. */
    add (line, found->start, found->end, JD_SEVERITY_ERROR, "words", g_strdup_printf (_("“%s” stands in for other words."), piece), _("Templates have it to show where something belongs."));
}

static void
find_placeholders (const Line *line)
{
  JdPlaceholder found = { .end = 0 };

  while (jd_placeholder_find (line->text, found.end, &found))
    if (!jd_finding_is_value (line->node, found.start, found.end))
      add_placeholder (line, &found);
}

/* ---- other employers ---- */

static gboolean
joins (gunichar c)
{
  return g_unichar_isalnum (c) || c == '-' || c == '@' || c == '/';
}

static gboolean
stands_alone (const char *text, const char *start, const char *end)
{
  return !joins (start > text ? g_utf8_get_char (g_utf8_prev_char (start)) : 0) && !joins (g_utf8_get_char (end));
}

/* "Google Ads", "SAP ERP": a product, of one whose name is one word. */
static gboolean
names_more (const char *company, const char *end)
{
  return !strchr (company, ' ') && *end == ' ' && g_unichar_isupper (g_utf8_get_char (end + 1));
}

static void
add_company (const Line *line, gsize start, gsize end, const char *own)
{
  g_autofree char *piece = piece_of (line, start, end);
  /* Translators: %s is the name of a company. */
  JdFinding *finding = add (line, start, end, JD_SEVERITY_WARNING, "company", g_strdup_printf (_("“%s” is the employer of another posting."), piece),
                            _("Text that was taken from there still names it."));

  if (own)
    finding->fixes = g_strdupv ((char *[]){ (char *) own, NULL });
}

static void
find_company (const Line *line, const char *company, const char *own)
{
  for (const char *at = strstr (line->text, company); at; at = strstr (at + 1, company))
    {
      const char *end = at + strlen (company);
      const gsize start = (gsize) (at - line->text), stop = (gsize) (end - line->text);
      if (stands_alone (line->text, at, end) && !names_more (company, end) && !jd_finding_is_value (line->node, start, stop))
        add_company (line, start, stop, own);
    }
}

/* "Northwind Works GmbH" without what the law adds, as texts name it. New string. */
static char *
bare_name (const char *company)
{
  static const char *const forms[] = { " GmbH & Co. KG", " GmbH", " AG", " SE", " KG", " e.V.", " Ltd", " Ltd.", " Limited", " Inc", " Inc.", " LLC", " plc", " PLC", " Corp.", " B.V.", " BV",
                                       " N.V.", " NV", " S.A.", " SA", " SAS",
                                       " SARL", " S.L.", " SL", " S.A.S." };
  gsize length = strlen (company);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_has_suffix (company, forms[i]))
      length = MIN (length, strlen (company) - strlen (forms[i]));
  while (length > 0 && company[length - 1] == ',')
    length--;
  return g_strndup (company, length);
}

/* Neither is a part of the other: "Northwind" of "Northwind Works". */
static gboolean
is_other (const char *company, const char *own)
{
  return g_utf8_strlen (company, -1) >= COMPANY_MIN && (!own || (!strstr (own, company) && !strstr (company, own)));
}

static void
find_companies (const Line *line, const JdCheckContext *context)
{
  const char *own = line->document->posting ? line->document->posting->facts->company : NULL;

  for (guint i = 0; context->companies && context->companies[i]; i++)
    {
      g_autofree char *company = bare_name (context->companies[i]);
      if (is_other (company, own))
        find_company (line, company, own);
    }
}

/* ---- the document ---- */

static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const JdFinding *one = *(JdFinding *const *) a, *other = *(JdFinding *const *) b;

  return (one->start > other->start) - (one->start < other->start);
}

static void
check_node (const JdDocument *document, const JdNode *node, guint index, const JdCheckContext *context, GPtrArray *findings)
{
  g_autofree char *text = jd_node_text (node);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  JdFindingPlace place = jd_finding_place_of (node, index, text);
  const Line line = { document, node, text, found, &place };

  find_marks (&line);
  find_placeholders (&line);
  find_companies (&line, context);
  g_ptr_array_sort (found, compare_starts);
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
}

static void
check_document (const JdDocument *document, const JdCheckContext *context, GPtrArray *findings)
{
  guint index = 0;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node), index++)
    if (node->runs && node->type != JD_NODE_FACT)
      check_node (document, node, index, context, findings);
}

const JdCheck jd_check_placeholders = {
  .id = "placeholders",
  .name = N_("Placeholders"),
  .check_document = check_document,
  .fix_name = N_("Replace Placeholder"),
};
