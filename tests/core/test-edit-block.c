// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks and lines that come into a posting bring what is known of their variables: they compose as they do where their role gave them. */
#include <string.h>

#include "compose/jd-compose.h"
#include "edit/jd-edit-block.h"
#include "edit/jd-relevel.h"
#include "test-small-library.h"
#include "test-util.h"

static JdLibrary *starter;

/* ---- every role and block of the starter library ---- */

/* What @placement reads in @posting; "" when it is left out. New string. */
static char *
text_of (const JdPosting *posting, const char *placement)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node))
    if (node->placement != NULL && node->runs != NULL && g_str_equal (node->placement->id, placement))
      {
        g_autofree char *line = jd_node_text (node);
        g_string_append_printf (text, "%s\n", line);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* @posting as one whose role gave everything: all that the library, the role and the roles of @block say of variables is declared. New reference. */
static JdPosting *
with_everything_declared (JdPosting *posting, const JdBlock *block)
{
  JdPosting *copy = jd_posting_copy (posting);
  JdResolved *resolved = jd_resolved_copy (posting->resolved);
  const GPtrArray *roles = jd_library_roles (starter);

  g_ptr_array_set_size (resolved->variables, 0);
  g_ptr_array_extend (resolved->variables, (GPtrArray *) jd_library_variables (starter), (GCopyFunc) (void (*) (void)) jd_variable_ref, NULL);
  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);
      if (jd_block_fits_role (block, role->id))
        g_ptr_array_extend (resolved->variables, role->variables, (GCopyFunc) (void (*) (void)) jd_variable_ref, NULL);
    }
  jd_resolved_unref (copy->resolved);
  copy->resolved = resolved;
  return copy;
}

static gboolean
says_variable (const JdLocalized *body)
{
  const char *wording = jd_localized_length (body) > 0 ? jd_localized_get (body, "en", NULL) : NULL;

  return wording != NULL && strchr (wording, '{') != NULL;
}

static gboolean
has_variables (const JdBlock *block)
{
  for (guint i = 0; i < block->variants->len; i++)
    if (says_variable (((const JdVariant *) g_ptr_array_index (block->variants, i))->body))
      return TRUE;
  return says_variable (block->body);
}

static JdPosting *
starter_posting (const JdRole *role, const char *level)
{
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_resolve_new (starter, "test", role->id, level, "en", NULL, NULL, &error);

  g_assert_no_error (error);
  return posting;
}

static const char *
first_section (const JdPosting *posting)
{
  return ((const JdSection *) g_ptr_array_index (posting->sections, 0))->id;
}

static void
fail_at (const JdPosting *posting, const JdBlock *block, const char *is, const char *should)
{
  g_test_message ("%s in %s at %s: “%s”, not “%s”", block->id, posting->role, posting->level, is, should);
  g_test_fail ();
}

/* @after: @posting with @block in it as @id. */
static void
check_reads_as_given (JdPosting *posting, JdPosting *after, const JdBlock *block, const char *id)
{
  g_autoptr (JdPosting) given = with_everything_declared (after, block);
  g_autofree char *is = text_of (after, id);
  g_autofree char *should = text_of (given, id);

  if (!g_str_equal (is, should))
    fail_at (posting, block, is, should);
}

typedef void (*PairFunc) (JdPosting *posting, const JdBlock *block);

static void
each_pair (PairFunc check)
{
  const GPtrArray *roles = jd_library_roles (starter), *levels = jd_library_levels (starter), *blocks = jd_library_blocks (starter);
  guint pairs = 0;

  for (guint r = 0; r < roles->len; r++)
    for (guint l = r % TEST_STRIDE; l < levels->len; l += TEST_STRIDE)
      {
        g_autoptr (JdPosting) posting = starter_posting (roles->pdata[r], ((const JdLevel *) levels->pdata[l])->id);

        for (guint b = r % TEST_STRIDE; b < blocks->len; b += TEST_STRIDE)
          if (has_variables (blocks->pdata[b]))
            {
              check (posting, blocks->pdata[b]);
              pairs++;
            }
      }
  g_assert_cmpuint (pairs, >, 14 * 5 * 40 / TEST_STRIDE / TEST_STRIDE);
}

static gboolean
is_market_pay (const JdBlock *block)
{
  return block->salary != NULL && block->salary->basis == JD_BASIS_REFERENCE;
}

static void
check_insert (JdPosting *posting, const JdBlock *block)
{
  g_autoptr (GError) error = NULL;
  const JdInsertPoint point = { .section = first_section (posting) };
  const char *id = NULL;
  g_autoptr (JdPosting) after = NULL;

  if (is_market_pay (block))
    return;
  after = jd_edit_insert_block (posting, starter, block, &point, &id, &error);
  g_assert_no_error (error);
  check_reads_as_given (posting, after, block, id);
}

static void
test_insert (void)
{
  each_pair (check_insert);
}

static void
check_swap (JdPosting *posting, const JdBlock *block)
{
  g_autoptr (GError) error = NULL;
  const JdSection *duties = jd_posting_section (posting, "duties", NULL);
  const JdPlacement *old = g_ptr_array_index (duties->placements, 0);
  const char *id = NULL;
  g_autoptr (JdPosting) after = NULL;
  guint index = 9;

  if (is_market_pay (block))
    return;
  after = jd_edit_swap_block (posting, starter, old->id, block, &id, &error);
  g_assert_no_error (error);
  check_reads_as_given (posting, after, block, id);
  g_assert_nonnull (jd_posting_placement (after, id, NULL, &index));
  g_assert_cmpuint (index, ==, 0);
}

static void
test_swap (void)
{
  each_pair (check_swap);
}

/* Copied out of the role that gave it, pasted into one that never heard of it. */
static void
check_paste (JdPosting *posting, const JdBlock *block)
{
  g_autoptr (GError) error = NULL;
  const JdInsertPoint point = { .section = first_section (posting) };
  const JdRole *role = block->families[0] != NULL ? jd_library_role (starter, block->families[0]) : NULL;
  g_autoptr (JdPosting) source = starter_posting (role != NULL ? role : g_ptr_array_index (jd_library_roles (starter), 0), posting->level);
  const JdInsertPoint at = { .section = first_section (source) };
  g_autoptr (JdPosting) copied = NULL, excerpt = NULL, read = NULL, after = NULL;
  g_autoptr (JdLibrary) empty = jd_library_new ();
  g_autofree char *json = NULL;
  const char *id = NULL;
  gsize length;

  if (is_market_pay (block))
    return;
  copied = jd_edit_insert_block (source, starter, block, &at, &id, &error);
  g_assert_no_error (error);
  excerpt = jd_edit_excerpt (copied, (const char *const[]) { id, NULL });
  json = jd_posting_to_json (excerpt, &length);
  read = jd_posting_parse (json, length, "clipboard", &error);
  g_assert_no_error (error);
  /* Even where the library is gone. */
  after = jd_edit_insert_excerpt (posting, empty, read, &point, &id, &error);
  g_assert_no_error (error);
  check_reads_as_given (posting, after, block, id);
}

static void
test_paste (void)
{
  each_pair (check_paste);
}

/* ---- single rules ---- */

#define EDIT(posting, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) edit_error = NULL; \
    JdPosting *edit_next = call; \
    small_replace (&(posting), edit_next, edit_error); \
  } \
  G_STMT_END

static const JdVariable *
declared (const JdPosting *posting, const char *name)
{
  return jd_posting_variable (posting, name);
}

/* What nobody says anything of stays so, and what was declared is not made anew. */
static void
test_nothing_new (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "mid");
  const JdInsertPoint point = { .section = "duties" };
  g_autoptr (JdPosting) plain = jd_edit_insert_block (posting, library, jd_library_block (library, "taste"), &point, NULL, NULL);

  g_assert_true (plain->resolved == posting->resolved);
}

/* Another wording with other variables, however it came: the library says what they are. */
static void
test_declare (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "mid");
  g_autoptr (JdPosting) typed = jd_edit_set_text (posting, "plan", "Feed {guests} guests for {nobody}.", NULL);
  g_autoptr (JdPosting) headed = jd_edit_set_heading (posting, "spare", "With {chef}", NULL);
  g_autoptr (JdPosting) known = NULL, same = NULL, heading = NULL;

  known = jd_edit_declare (typed, library, posting, NULL);
  g_assert_nonnull (declared (known, "guests"));
  g_assert_null (declared (known, "nobody"));
  same = jd_edit_declare (known, library, typed, NULL);
  g_assert_true (same == known);
  heading = jd_edit_declare (headed, library, posting, NULL);
  g_assert_nonnull (declared (heading, "chef"));
}

/* A block keeps what its own roles say of its variables, in a role that says nothing, or something else. */
static void
test_families (void)
{
  char *folder = small_library_write ();
  g_autoptr (JdPosting) posting = NULL;
  g_autoptr (JdLibrary) library = NULL;
  const JdInsertPoint point = { .section = "duties" };

  folder_put (folder, "roles/smith.json",
              "{'format':1,'id':'smith','name':{'en':'Smith'},'sections':[],'variables':["
              "{'name':'metal','label':{'en':'Metal'},'type':'text','required':false},{'name':'dish','label':{'en':'Anvil'},'type':'text','required':false}]}");
  folder_put (folder, "roles/baker.json",
              "{'format':1,'id':'baker','name':{'en':'Baker'},'sections':[],'variables':[{'name':'metal','label':{'en':'Tin'},'type':'text','required':true}]}");
  folder_put (folder, "library/duty/forge.json",
              "{'format':1,'id':'forge','kind':'duty','title':'Forge','body':{'en':'Forge {metal} for {dish}.'},'variants':[],'tags':[],'families':['smith'],"
              "'revision':1,'history':[],'status':'approved'}");
  library = small_library_load (folder);
  posting = small_posting (library, "mid");
  EDIT (posting, jd_edit_insert_block (posting, library, jd_library_block (library, "forge"), &point, NULL, &edit_error));
  g_assert_cmpstr (jd_localized_get (declared (posting, "metal")->label, "en", NULL), ==, "Metal");
  g_assert_cmpstr (jd_localized_get (declared (posting, "dish")->label, "en", NULL), ==, "Dish");
  folder_free (folder);
}

/* Undo gives the bytes back, and another level and back does, too. */
static void
test_there_and_back (void)
{
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "entry");
  const JdInsertPoint point = { .section = "duties", .beside = "cook" };
  gsize length;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  EDIT (posting, jd_edit_insert_block (posting, library, jd_library_block (library, "teach"), &point, NULL, &edit_error));
  EDIT (posting, jd_edit_insert_block (posting, library, jd_library_block (library, "gym"), &point, NULL, &edit_error));
  before = jd_posting_to_json (posting, &length);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdRelevel) relevel = jd_relevel_new (library, posting, i == 0 ? "mid" : "entry", &error);

      g_assert_no_error (error);
      EDIT (posting, jd_relevel_apply (relevel));
    }
  after = jd_posting_to_json (posting, &length);
  g_assert_cmpstr (before, ==, after);
}

/* Several lines go in one behind the other; what is not there is told. */
static void
test_excerpt (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "mid");
  const char *const ids[] = { "plan", "gone", "hours", NULL };
  g_autoptr (JdPosting) excerpt = jd_edit_excerpt (posting, ids);
  const JdInsertPoint point = { .section = "duties", .beside = "cook", .after = FALSE };
  const JdInsertPoint nowhere = { .section = "nowhere" };
  const char *last = NULL;
  g_autoptr (JdPosting) after = jd_edit_insert_excerpt (posting, library, excerpt, &point, &last, &error);

  g_assert_no_error (error);
  small_assert_section (after, "duties", "Plan the week. / Evening work. / Cook {dish}. / Fetch goods. / Plan the week. / Keep the fire.");
  g_assert_cmpstr (last, ==, "hours~2");
  g_assert_null (jd_edit_insert_excerpt (posting, library, excerpt, &nowhere, &last, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

/* Market figures are no pay of the employer's. */
static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = small_library_new ();
  g_autoptr (JdPosting) posting = small_posting (library, "mid");
  const JdInsertPoint point = { .section = "pay" };
  const JdBlock *market = jd_library_block (library, "market");

  g_assert_null (jd_edit_insert_block (posting, library, market, &point, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (jd_edit_swap_block (posting, library, "wage", market, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  starter = jd_library_new ();
  jd_library_add_folder (starter, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL);
  g_test_add_func ("/edit-block/starter/insert", test_insert);
  g_test_add_func ("/edit-block/starter/swap", test_swap);
  g_test_add_func ("/edit-block/starter/paste", test_paste);
  g_test_add_func ("/edit-block/nothing-new", test_nothing_new);
  g_test_add_func ("/edit-block/declare", test_declare);
  g_test_add_func ("/edit-block/families", test_families);
  g_test_add_func ("/edit-block/there-and-back", test_there_and_back);
  g_test_add_func ("/edit-block/excerpt", test_excerpt);
  g_test_add_func ("/edit-block/refused", test_refused);
  status = g_test_run ();
  jd_library_unref (starter);
  return status;
}
