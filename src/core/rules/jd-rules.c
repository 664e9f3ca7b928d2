// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "library/jd-data-files.h"
#include "library/jd-library-stack.h"

struct _JdRules
{
  JdDataFiles *clauses, *rules;
  GPtrArray *faults; /* of both, borrowed */
};

/* ---- kinds of files ---- */

static gpointer
parse_clause (const char *data, gsize length, const char *file, GError **error)
{
  return jd_clause_parse (data, length, file, error);
}

static const char *
clause_id (gconstpointer clause)
{
  return ((const JdClause *) clause)->id;
}

static void
clause_free (gpointer clause)
{
  jd_clause_free (clause);
}

static gpointer
parse_rule (const char *data, gsize length, const char *file, GError **error)
{
  return jd_rule_parse (data, length, file, error);
}

static const char *
rule_id (gconstpointer rule)
{
  return ((const JdRule *) rule)->id;
}

static void
rule_free (gpointer rule)
{
  jd_rule_free (rule);
}

static const JdDataKind clause_kind = { "rules/clauses", parse_clause, clause_id, clause_free };
static const JdDataKind rule_kind = { "rules/pay", parse_rule, rule_id, rule_free };

static int
compare_clauses (gconstpointer a, gconstpointer b)
{
  return strcmp (clause_id (*(const JdClause *const *) a), clause_id (*(const JdClause *const *) b));
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  return strcmp (rule_id (*(const JdRule *const *) a), rule_id (*(const JdRule *const *) b));
}

/* ---- clauses that are named ---- */

/* The first of @ids that is no clause, as an error of the file at @path; NULL: all are. */
static GError *
stray_clause (const JdRules *rules, const char *path, const char *member, GStrv ids)
{
  GError *fault = NULL;

  for (guint i = 0; ids[i] && !fault; i++)
    if (!jd_rules_clause (rules, ids[i]))
      {
        g_autofree char *place = g_strdup_printf ("%s[%u]", member, i), *found = jd_error_quote (ids[i]);
        jd_error_set (&fault, JD_ERROR_REFERENCE, path, place, _("the id of a clause"), found);
      }
  return fault;
}

static GError *
stray (const JdRules *rules, const JdRule *rule, const char *path)
{
  GError *fault = stray_clause (rules, path, "asks", rule->asks);

  if (!fault)
    fault = stray_clause (rules, path, "avoids", rule->avoids);
  return fault ? fault : stray_clause (rules, path, "advises", rule->advises);
}

static void
drop_strays (JdRules *rules)
{
  const GPtrArray *list = jd_data_files_list (rules->rules);

  for (guint i = list->len; i-- > 0;)
    {
      const JdRule *rule = g_ptr_array_index (list, i);
      GError *fault = stray (rules, rule, jd_data_files_path (rules->rules, rule->id));
      if (fault)
        jd_data_files_drop (rules->rules, g_ptr_array_index (list, i), fault);
    }
}

/* ---- the set ---- */

static JdRules *
rules_new (void)
{
  JdRules *rules = g_atomic_rc_box_new0 (JdRules);

  rules->clauses = jd_data_files_new (&clause_kind);
  rules->rules = jd_data_files_new (&rule_kind);
  rules->faults = g_ptr_array_new ();
  return rules;
}

static JdRules *
complete (JdRules *rules)
{
  drop_strays (rules);
  jd_data_files_sort (rules->clauses, compare_clauses);
  jd_data_files_sort (rules->rules, compare_rules);
  g_ptr_array_extend (rules->faults, (GPtrArray *) jd_data_files_faults (rules->clauses), NULL, NULL);
  g_ptr_array_extend (rules->faults, (GPtrArray *) jd_data_files_faults (rules->rules), NULL, NULL);
  return rules;
}

JdRules *
jd_rules_load (const char *const *team, const char *const *given)
{
  JdRules *rules = rules_new ();

  jd_data_files_add_stack (rules->clauses, team, given);
  jd_data_files_add_stack (rules->rules, team, given);
  return complete (rules);
}

JdRules *
jd_rules_load_from (const char *const *folders)
{
  g_return_val_if_fail (folders, NULL);

  JdRules *rules = rules_new ();
  for (guint i = 0; folders[i]; i++)
    {
      jd_data_files_add (rules->clauses, folders[i]);
      jd_data_files_add (rules->rules, folders[i]);
    }
  return complete (rules);
}

static gboolean
check_clause (const char *path, GError **error)
{
  g_autoptr (JdClause) clause = jd_data_files_read (&clause_kind, path, error);

  return clause != NULL;
}

gboolean
jd_rules_check_file (const char *path, GError **error)
{
  g_return_val_if_fail (path, FALSE);

  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (folder);
  if (strcmp (name, "clauses") == 0)
    return check_clause (path, error);
  g_autoptr (JdRule) rule = jd_data_files_read (&rule_kind, path, error);
  if (!rule)
    return FALSE;
  g_auto (GStrv) team = jd_library_team_folders ();
  g_autoptr (JdRules) rules = jd_rules_load ((const char *const *) team, NULL);
  GError *fault = stray (rules, rule, path);
  if (fault)
    g_propagate_error (error, fault);
  return !fault;
}

JdRules *
jd_rules_ref (JdRules *rules)
{
  return g_atomic_rc_box_acquire (rules);
}

static void
rules_clear (gpointer data)
{
  JdRules *rules = data;

  g_ptr_array_unref (rules->faults);
  jd_data_files_free (rules->clauses);
  jd_data_files_free (rules->rules);
}

void
jd_rules_unref (JdRules *rules)
{
  g_atomic_rc_box_release_full (rules, rules_clear);
}

const GPtrArray *
jd_rules_list (const JdRules *rules)
{
  g_return_val_if_fail (rules, NULL);

  return jd_data_files_list (rules->rules);
}

const JdRule *
jd_rules_find (const JdRules *rules, const char *id)
{
  g_return_val_if_fail (rules && id, NULL);

  return jd_data_files_find (rules->rules, id);
}

const JdClause *
jd_rules_clause (const JdRules *rules, const char *id)
{
  g_return_val_if_fail (rules && id, NULL);

  return jd_data_files_find (rules->clauses, id);
}

const char *
jd_rules_file (const JdRules *rules, const char *id)
{
  g_return_val_if_fail (rules && id, NULL);

  return jd_data_files_path (rules->rules, id);
}

const GPtrArray *
jd_rules_faults (const JdRules *rules)
{
  g_return_val_if_fail (rules, NULL);

  return rules->faults;
}
