// SPDX-License-Identifier: GPL-3.0-or-later
/* find-wording FOLDER LANGUAGE FILE...: what the rules about words in FOLDER find in each FILE, a text as it stands on disk, as a JSON list of { id, line, start, end, category, rule, text }: the id
 * is the name of the file, start and end count characters in the line. */
#include <stdio.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-json-write.h"
#include "import/jd-labeller.h"
#include "words/jd-word-rules.h"

static JdWordLine
line_of (JdLabel label)
{
  static const JdKind kinds[JD_N_LABELS] = {
    [JD_LABEL_TITLE] = JD_KIND_TEXT,
    [JD_LABEL_COMPANY] = JD_KIND_TEXT,
    [JD_LABEL_LOCATION] = JD_KIND_TEXT,
    [JD_LABEL_SUMMARY] = JD_KIND_SUMMARY,
    [JD_LABEL_DUTY] = JD_KIND_DUTY,
    [JD_LABEL_QUALIFICATION] = JD_KIND_QUALIFICATION,
    [JD_LABEL_PREFERRED] = JD_KIND_QUALIFICATION,
    [JD_LABEL_SKILL] = JD_KIND_QUALIFICATION,
    [JD_LABEL_EDUCATION] = JD_KIND_QUALIFICATION,
    [JD_LABEL_EXPERIENCE] = JD_KIND_QUALIFICATION,
    [JD_LABEL_SALARY] = JD_KIND_SALARY,
    [JD_LABEL_BENEFIT] = JD_KIND_BENEFIT,
    [JD_LABEL_EQUAL] = JD_KIND_LEGAL,
    [JD_LABEL_APPLY] = JD_KIND_PROCESS,
    [JD_LABEL_ABOUT] = JD_KIND_ABOUT,
    [JD_LABEL_HEADING] = JD_KIND_TEXT,
    [JD_LABEL_OTHER] = JD_KIND_TEXT,
  };

  return (JdWordLine){ kinds[label], label == JD_LABEL_TITLE, label == JD_LABEL_HEADING, NULL };
}

/* @line with spaces for what is markup, so that all else stays where it is. */
static char *
without_markup (const char *line)
{
  char *text = g_strdup (line);

  for (char *at = strchr (text, '<'); at; at = strchr (at, '<'))
    {
      char *end = g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!' ? strchr (at, '>') : NULL;
      if (end)
        memset (at, ' ', (gsize) (end - at) + 1);
      at = end ? end + 1 : at + 1;
    }
  return text;
}

static void
write_found (JdWriter *writer, const char *id, guint number, const char *line, const JdWordFound *found)
{
  g_autofree char *text = g_strndup (line + found->start, found->end - found->start);

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "id", id);
  jd_writer_int (writer, "line", number);
  jd_writer_int (writer, "start", g_utf8_strlen (line, (gssize) found->start));
  jd_writer_int (writer, "end", g_utf8_strlen (line, (gssize) found->end));
  jd_writer_string (writer, "category", found->rule->category->id);
  jd_writer_string (writer, "rule", found->rule->id);
  jd_writer_string (writer, "text", text);
  jd_writer_end_object (writer);
}

static void
find_in_file (JdWriter *writer, const JdWordRules *rules, const JdLabeller *labeller, const char *path, const char *data, gsize length)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *id = g_strndup (name, strcspn (name, "."));
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  g_autoptr (GArray) labelled = jd_labeller_text (labeller, data, length);

  for (guint i = 0; i < labelled->len; i++)
    {
      const JdLabelled *label = &g_array_index (labelled, JdLabelled, i);
      const JdWordLine line = line_of (label->label);
      g_autofree char *text = without_markup (lines[label->line - 1]);
      g_autoptr (GArray) found = jd_word_rules_find (rules, text, &line);
      for (guint j = 0; j < found->len; j++)
        write_found (writer, id, label->line, text, &g_array_index (found, JdWordFound, j));
    }
}

static gboolean
find_in (char **paths, const JdWordRules *rules, const JdLabeller *labeller, GError **error)
{
  JdWriter *writer = jd_writer_new ();
  gsize length = 0;

  jd_writer_begin_array (writer, NULL);
  for (; *paths; paths++)
    {
      g_autofree char *data = jd_file_read (*paths, JD_IMPORT_MAX_SIZE, &length, error);
      if (!data)
        return FALSE;
      find_in_file (writer, rules, labeller, *paths, data, length);
    }
  jd_writer_end_array (writer);
  g_autofree char *text = jd_writer_finish (writer, &length);
  jd_writer_free (writer);
  fwrite (text, 1, length, stdout);
  return TRUE;
}

int
main (int argc, char **argv)
{
  if (argc < 4)
    {
      g_printerr ("find-wording: expected the folder of the rules, a language and files\n");
      return 2;
    }
  g_autoptr (GError) error = NULL;
  g_autoptr (JdWordRules) rules = jd_word_rules_load_from (argv[2], (const char *const[]) { argv[1], NULL });
  g_autoptr (JdLabeller) labeller = jd_labeller_load (NULL, NULL, &error);
  const GPtrArray *faults = jd_word_rules_faults (rules);

  for (guint i = 0; i < faults->len; i++)
    g_printerr ("%s\n", ((const GError *) faults->pdata[i])->message);
  if (faults->len == 0 && labeller && find_in (argv + 3, rules, labeller, &error))
    return 0;
  if (error)
    g_printerr ("%s\n", error->message);
  return 1;
}
