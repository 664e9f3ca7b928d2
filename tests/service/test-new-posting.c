// SPDX-License-Identifier: GPL-3.0-or-later
/* What is told of a posting before it is made. */
#include "posting/vacancy-new-posting.h"

#include "compose/jd-compose.h"
#include "library-util.h"
#include "review-util.h"

static char *
size_of (JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);

  return vacancy_new_posting_size (document);
}

/* All that reads counts: title, facts, headings, and what a variable shows; a block with several paragraphs is one. */
static void
test_size (void)
{
  static const struct
  {
    const char *lines[3];
    const char *size;
  } cases[] = {
    { { NULL }, "0 sections · 0 blocks · 3 words" },
    { { "Bake" }, "1 section · 1 block · 8 words" },
    { { "Bake bread at {company}.", "First.\n\nSecond." }, "1 section · 2 blocks · 13 words" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) full = output_posting ("Baker", cases[i].lines, NULL);
      g_autoptr (JdPosting) without_apply = jd_edit_set_value (full, "apply", NULL, NULL);
      g_autoptr (JdPosting) posting = jd_edit_set_value (without_apply, "location", NULL, NULL);
      g_autofree char *size = size_of (posting);

      g_assert_cmpstr (size, ==, cases[i].size);
    }
}

/* Those of the role's family, and those of others that it lists, each once; what is retired is not offered. */
static void
test_counts (void)
{
  JdLibrary *library = starter_library ();
  g_autoptr (GHashTable) counts = vacancy_role_block_counts (library);
  const GPtrArray *roles = jd_library_roles (library), *blocks = jd_library_blocks (library);

  g_assert_cmpuint (roles->len, >, 3);
  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = roles->pdata[i];
      guint of_family = 0, count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, role->id));

      for (guint k = 0; k < blocks->len; k++)
        {
          const JdBlock *block = blocks->pdata[k];

          of_family += block->status != JD_STATUS_RETIRED && g_strv_contains ((const char *const *) block->families, role->id);
        }
      g_assert_cmpuint (count, >=, of_family);
      g_assert_cmpuint (count, <=, blocks->len);
      g_assert_cmpuint (count, >, 0);
    }
}

static void
put (const char *folder, const char *path, const char *text)
{
  g_autofree char *name = g_build_filename (folder, path, NULL), *parent = g_path_get_dirname (name), *json = g_strdelimit (g_strdup (text), "'", '"');

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (name, json, -1, NULL));
}

#define BLOCK(id, families, status) \
  "{'format':1,'id':'" id "','kind':'duty','title':'T','body':{'en':'Work.'},'variants':[],'tags':[],'families':[" families "],'revision':1,'history':[],'status':'" status "'}"

static void
test_counts_small (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-counts-XXXXXX", NULL);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GError) error = NULL;

  put (folder, "roles/cook.json", "{'format':1,'id':'cook','name':{'en':'Cook'},'titles':{},'params':{},'sections':[{'id':'duties','kind':'duty','heading':{'en':'Duties'},"
                                  "'blocks':['own','shared','nowhere']}],'variables':[]}");
  put (folder, "library/duty/own.json", BLOCK ("own", "'cook'", "approved"));
  put (folder, "library/duty/more.json", BLOCK ("more", "'cook','baker'", "approved"));
  put (folder, "library/duty/shared.json", BLOCK ("shared", "", "approved"));
  put (folder, "library/duty/old.json", BLOCK ("old", "'cook'", "retired"));
  put (folder, "library/duty/other.json", BLOCK ("other", "", "approved"));
  g_assert_true (jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  counts = vacancy_role_block_counts (library);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "cook")), ==, 3);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "baker")), ==, 1);
  folder_remove (folder);
}

static void
add (void)
{
  g_test_add_func ("/new-posting/size", test_size);
  g_test_add_func ("/new-posting/counts", test_counts);
  g_test_add_func ("/new-posting/counts/small", test_counts_small);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
