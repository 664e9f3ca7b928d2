// SPDX-License-Identifier: GPL-3.0-or-later
/* The flagship role was drawn from five published descriptions. tests/data/seed-facts.json names every fact they state about the job; each must be in a posting
 * composed from the starter library, or in the library for the writer to take. */
#include <string.h>

#include "base/jd-file.h"
#include "compose/jd-compose.h"
#include "compose/jd-resolve.h"
#include "export/jd-export.h"
#include "library/jd-library.h"

#define DOCUMENTS 5
#define FACTS_MIN 40 /* of one document */

static JdLibrary *library;
static JsonArray *documents;

/* All that the two roles say at all levels. */
static GString *
compose_all (void)
{
  static const char *const roles[] = { "machine-learning-engineer", "data-analyst" };
  const GPtrArray *levels = jd_library_levels (library);
  GString *text = g_string_new (NULL);

  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    for (guint l = 0; l < levels->len; l++)
      {
        const JdLevel *level = levels->pdata[l];
        g_autoptr (JdFacts) facts = jd_facts_new ();
        g_autoptr (GError) error = NULL;
        g_autoptr (JdPosting) posting = NULL;
        g_autoptr (JdDocument) document = NULL;
        g_autofree char *said = NULL;

        facts->company = g_strdup ("Northwind");
        g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
        posting = jd_resolve_new (library, NULL, roles[r], level->id, "en", facts, NULL, &error);
        g_assert_no_error (error);
        document = jd_compose (posting);
        said = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
        g_string_append (text, said);
      }
  return text;
}

static gboolean
library_says (const char *block_id, const char *find)
{
  const JdBlock *block = jd_library_block (library, block_id);
  g_autofree char *json = NULL;

  if (!block)
    return FALSE;
  json = jd_block_to_json (block, NULL);
  return strstr (json, find) != NULL;
}

static void
test_document (gconstpointer data)
{
  JsonObject *document = json_array_get_object_element (documents, GPOINTER_TO_UINT (data));
  JsonArray *facts = json_object_get_array_member (document, "facts");
  g_autoptr (GString) composed = compose_all ();
  guint in_composed = 0;

  g_assert_cmpuint (json_array_get_length (facts), >=, FACTS_MIN);
  for (guint i = 0; i < json_array_get_length (facts); i++)
    {
      JsonObject *fact = json_array_get_object_element (facts, i);
      const char *find = json_object_get_string_member (fact, "find");
      const gboolean wanted = strcmp (json_object_get_string_member (fact, "where"), "composed") == 0;

      if (!library_says (json_object_get_string_member (fact, "block"), find) || (wanted && !strstr (composed->str, find)))
        {
          g_test_message ("%s: «%s» is not there", json_object_get_string_member (fact, "fact"), find);
          g_test_fail ();
        }
      in_composed += wanted;
    }
  g_assert_cmpuint (in_composed, >, 5);
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "data", "seed-facts.json", NULL);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  documents = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "documents");
  g_assert_cmpuint (json_array_get_length (documents), ==, DOCUMENTS);
  library = jd_library_new ();
  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < DOCUMENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("/seeds/%u", i + 1);
      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_document);
    }
  result = g_test_run ();
  jd_library_unref (library);
  return result;
}
