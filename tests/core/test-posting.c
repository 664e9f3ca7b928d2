// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-fact-table.h"
#include "model/jd-posting.h"
#include "test-folder.h"

static JdPosting *
parse_sample (const char *name)
{
  gsize length;
  g_autofree char *json = sample_read (name, &length);
  GError *error = NULL;
  JdPosting *posting = jd_posting_parse (json, length, name, &error);
  g_assert_no_error (error);
  return posting;
}

static void
check_round_trip (const char *path, const char *data, gsize length)
{
  GError *error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_parse (data, length, path, &error);
  g_assert_no_error (error);
  gsize written;
  g_autofree char *json = jd_posting_to_json (posting, &written);
  assert_same_file (path, json, written, data, length);
}

static void
test_samples (void)
{
  g_autofree char *path = sample_path ("posting");
  folder_each_file (path, check_round_trip);
}

static void
test_members (void)
{
  g_autoptr (JdPosting) posting = parse_sample ("posting/full.vacancy");

  g_assert_cmpstr (posting->id, ==, "5b0c9a52-1d9b-4a52-9a59-5ad2f6a0b1c3");
  g_assert_cmpstr (posting->language, ==, "en");
  g_assert_cmpstr (posting->role, ==, "machine-learning-engineer");
  g_assert_cmpstr (posting->level, ==, "senior");
  g_assert_cmpstr (jd_params_get (posting->variables, "team_size"), ==, "7");
  g_assert_cmpstrv (posting->removed, ((const char *[]) { "ml-oncall", "ml-learn-stack", NULL }));
  g_assert_cmpuint (posting->sections->len, ==, 3);

  const JdFacts *facts = posting->facts;
  g_assert_cmpstr (facts->company, ==, "Northwind Analytics");
  g_assert_cmpuint (facts->locations->len, ==, 2);
  const JdLocation *second = g_ptr_array_index (facts->locations, 1);
  g_assert_cmpstr (second->text, ==, "Somewhere nice");
  g_assert_null (second->place);
  g_assert_cmpstr (facts->workplace, ==, "hybrid");
  g_assert_cmpstr (facts->apply, ==, "mailto:jobs@example.com");
  g_assert_cmpstr (facts->apply_by, ==, "2027-01-31");
  g_assert_cmpstr (facts->start, ==, "2027-03-01");
  g_assert_cmpstr (facts->posted, ==, "2026-11-22");
  g_assert_cmpstr (facts->reference, ==, "R-17");

  const JdResolved *resolved = posting->resolved;
  g_assert_cmpstr (resolved->role_name, ==, "Machine Learning Engineer");
  g_assert_cmpstr (resolved->level_name, ==, "Senior");
  g_assert_cmpstr (jd_params_get (resolved->params, "years_min"), ==, "5");
  g_assert_nonnull (jd_posting_variable (posting, "product"));
}

static void
test_placements (void)
{
  g_autoptr (JdPosting) posting = parse_sample ("posting/full.vacancy");

  const JdPlacement *linked = jd_posting_placement (posting, "ml-deploy-models", NULL, NULL);
  g_assert_cmpint (linked->state, ==, JD_LINKED);
  g_assert_cmpstr (linked->block, ==, "ml-deploy-models");
  g_assert_cmpint (linked->revision, ==, 1);
  g_assert_cmpstr (linked->base_hash, ==, "0123456789abcdef");
  g_assert_null (linked->text);
  g_assert_cmpint (linked->why.from, ==, JD_FROM_ROLE);
  g_assert_cmpstr (linked->why.role, ==, "machine-learning-engineer");
  g_assert_cmpstr (jd_placement_wording (linked), ==, "Bring trained models into production and keep them healthy.");

  const JdPlacement *overridden = jd_posting_placement (posting, "ml-deploy-models~2", NULL, NULL);
  g_assert_cmpint (overridden->state, ==, JD_OVERRIDDEN);
  g_assert_true (overridden->hidden);
  g_assert_cmpstr (jd_params_get (overridden->variables, "product"), ==, "dams");
  g_assert_cmpint (overridden->why.from, ==, JD_FROM_LEVEL);
  g_assert_cmpstr (overridden->why.level, ==, "senior");
  g_assert_cmpstr (jd_placement_wording (overridden), ==, "Ship **models**.\n\nDaily.");

  const JdPlacement *typed = jd_posting_placement (posting, "text-1", NULL, NULL);
  g_assert_cmpint (typed->state, ==, JD_DETACHED);
  g_assert_null (typed->block);
  g_assert_null (typed->base);
  g_assert_cmpstr (jd_placement_wording (typed), ==, "");
  g_assert_cmpint (typed->form, ==, JD_FORM_PARAGRAPH);
  g_assert_false (jd_placement_is_item (typed));
  g_assert_cmpstr (overridden->base_kind, ==, "benefit");
  g_assert_true (jd_placement_is_item (overridden));

  const JdPlacement *nice = jd_posting_placement (posting, "ml-python", NULL, NULL);
  g_assert_cmpint (nice->necessity, ==, JD_NECESSITY_NICE);
  g_assert_cmpint (nice->base_necessity, ==, JD_NECESSITY_MUST);
  g_assert_cmpint (nice->aspect, ==, JD_ASPECT_SKILL);
  g_assert_cmpint (nice->why.from, ==, JD_FROM_PLACE);
  g_assert_cmpstr (nice->why.place, ==, "NL");

  const JdPlacement *pay = jd_posting_salary (posting);
  g_assert_cmpstr (pay->id, ==, "pay-range");
  g_assert_true (pay->has_pay && pay->has_base_pay);
  g_assert_cmpint (pay->pay.max, ==, 9600000);
  g_assert_cmpint (pay->base_pay.max, ==, 7000000);
}

static void
test_lookups (void)
{
  g_autoptr (JdPosting) posting = parse_sample ("posting/full.vacancy");
  guint section = 9, index = 9;

  g_assert_nonnull (jd_posting_placement (posting, "ml-deploy-models~2", &section, &index));
  g_assert_cmpuint (section, ==, 0);
  g_assert_cmpuint (index, ==, 1);
  g_assert_null (jd_posting_placement (posting, "nobody", &section, &index));
  g_assert_nonnull (jd_posting_section (posting, "section-1", &section));
  g_assert_cmpuint (section, ==, 2);
  g_assert_null (jd_posting_section (posting, "nowhere", NULL));
  g_assert_cmpstr (jd_posting_title (posting), ==, "Senior ML Engineer (Grid)");
  g_assert_cmpstr (jd_fact_value (posting, jd_fact_find ("employment")), ==, "part-time");
  g_assert_cmpstr (jd_posting_place (posting), ==, "NL/Utrecht");
}

static void
test_nothing_given (void)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("mine", "de-AT");

  g_assert_cmpstr (jd_posting_title (posting), ==, "");
  g_assert_null (jd_fact_value (posting, jd_fact_find ("employment")));
  g_assert_null (jd_posting_place (posting));
  g_assert_null (jd_posting_salary (posting));
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  check_round_trip ("mine.vacancy", json, length);
}

static void
test_is_edited (void)
{
  g_autoptr (JdPosting) posting = parse_sample ("posting/full.vacancy");
  static const struct
  {
    const char *id;
    gboolean edited;
  } cases[] = { { "ml-deploy-models", FALSE }, { "ml-deploy-models~2", TRUE }, { "text-1", TRUE },
                { "ml-python", TRUE },         { "pay-range", TRUE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jd_placement_is_edited (jd_posting_placement (posting, cases[i].id, NULL, NULL)), ==, cases[i].edited);

  g_autoptr (JdPlacement) same_pay = jd_placement_copy (jd_posting_salary (posting));
  same_pay->pay = same_pay->base_pay;
  g_assert_false (jd_placement_is_edited (same_pay));
  same_pay->hidden = TRUE;
  g_assert_true (jd_placement_is_edited (same_pay));
}

/* A copy shares its parts and can be changed without the original noticing. */
static void
test_copies_share (void)
{
  g_autoptr (JdPosting) posting = parse_sample ("posting/full.vacancy");
  g_autoptr (JdPosting) copy = jd_posting_copy (posting);
  JdSection *section = g_ptr_array_index (posting->sections, 0);

  g_assert_true (copy->facts == posting->facts);
  g_assert_true (copy->resolved == posting->resolved);
  g_assert_true (g_ptr_array_index (copy->sections, 0) == section);
  g_assert_true (jd_posting_equal (posting, copy));

  g_autoptr (JdSection) other = jd_section_copy (section);
  g_assert_true (g_ptr_array_index (other->placements, 1) == g_ptr_array_index (section->placements, 1));
  JdPlacement *placement = jd_placement_copy (g_ptr_array_index (other->placements, 1));
  g_free (placement->text);
  placement->text = g_strdup ("New.");
  jd_placement_unref (g_ptr_array_index (other->placements, 1));
  g_ptr_array_index (other->placements, 1) = placement;
  jd_section_unref (g_ptr_array_index (copy->sections, 0));
  g_ptr_array_index (copy->sections, 0) = jd_section_ref (other);

  g_assert_false (jd_posting_equal (posting, copy));
  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (posting, "ml-deploy-models~2", NULL, NULL)), ==, "Ship **models**.\n\nDaily.");
  g_assert_cmpstr (jd_placement_wording (jd_posting_placement (copy, "ml-deploy-models~2", NULL, NULL)), ==, "New.");
}

/* Copies of everything, with everything in it, are the same when written. */
static void
test_copies_are_complete (void)
{
  g_autoptr (JdPosting) posting = parse_sample ("posting/unknown-members.vacancy");
  g_autoptr (JdPosting) copy = jd_posting_copy (posting);

  JdFacts *facts = jd_facts_copy (copy->facts);
  jd_facts_unref (copy->facts);
  copy->facts = facts;
  JdResolved *resolved = jd_resolved_copy (copy->resolved);
  jd_resolved_unref (copy->resolved);
  copy->resolved = resolved;
  JdSection *section = jd_section_copy (g_ptr_array_index (copy->sections, 0));
  for (guint i = 0; i < section->placements->len; i++)
    {
      JdPlacement *placement = jd_placement_copy (g_ptr_array_index (section->placements, i));
      jd_placement_unref (g_ptr_array_index (section->placements, i));
      g_ptr_array_index (section->placements, i) = placement;
    }
  jd_section_unref (g_ptr_array_index (copy->sections, 0));
  g_ptr_array_index (copy->sections, 0) = section;

  g_assert_true (jd_posting_equal (posting, copy));
}

static void
test_build (void)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("mine", "en");
  JdSection *section = jd_section_new ("duties", JD_KIND_DUTY, "Your\tday");
  g_ptr_array_add (section->placements, jd_placement_new ("text-1", JD_KIND_DUTY));
  g_ptr_array_add (posting->sections, section);
  JdFacts *facts = jd_facts_new ();
  g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
  jd_facts_unref (posting->facts);
  posting->facts = facts;

  g_assert_cmpstr (section->heading, ==, "Your day");
  g_assert_cmpstr (jd_posting_place (posting), ==, "NL/Utrecht");
  const JdPlacement *placement = jd_posting_placement (posting, "text-1", NULL, NULL);
  g_assert_cmpint (placement->why.from, ==, JD_FROM_EDIT);
  g_assert_true (jd_placement_is_edited (placement));
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  check_round_trip ("mine.vacancy", json, length);
}

/* As a draft holds one. */
static void
test_inside_another_file (void)
{
  g_autoptr (JdPosting) posting = parse_sample ("posting/unknown-members.vacancy");
  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_posting_write (writer, "posting", posting);
  jd_writer_end_object (writer);
  gsize length;
  g_autofree char *json = jd_writer_finish (writer, &length);

  GError *error = NULL;
  g_autoptr (JdReader) reader = jd_reader_new (json, length, "a.draft", &error);
  g_assert_no_error (error);
  JdValue root = jd_reader_root (reader);
  JdValue member = jd_value_member (&root, "posting", JD_REQUIRED);
  g_autoptr (JdPosting) same = jd_posting_read (&member);
  g_assert_true (jd_reader_finish (reader, NULL));
  g_assert_true (jd_posting_equal (posting, same));
}

/* As they are typed, and as they are offered to be typed over: the same. */
static void
test_locations (void)
{
  g_autoptr (GPtrArray) none = jd_locations_from_text (NULL, NULL);
  g_autoptr (GPtrArray) typed = jd_locations_from_text ("  Utrecht, NL; ;Berlin,\tDE;", "en");
  g_autofree char *text = jd_locations_to_text (typed), *nothing = jd_locations_to_text (none);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (typed->len, ==, 2);
  g_assert_cmpstr (((const JdLocation *) typed->pdata[0])->place, ==, "NL/Utrecht");
  g_assert_cmpstr (text, ==, "Utrecht, NL; Berlin, DE");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/posting/samples-round-trip", test_samples);
  g_test_add_func ("/posting/members", test_members);
  g_test_add_func ("/posting/placements", test_placements);
  g_test_add_func ("/posting/lookups", test_lookups);
  g_test_add_func ("/posting/nothing-given", test_nothing_given);
  g_test_add_func ("/posting/is-edited", test_is_edited);
  g_test_add_func ("/posting/copies-share", test_copies_share);
  g_test_add_func ("/posting/copies-are-complete", test_copies_are_complete);
  g_test_add_func ("/posting/build", test_build);
  g_test_add_func ("/posting/inside-another-file", test_inside_another_file);
  g_test_add_func ("/posting/locations", test_locations);
  return g_test_run ();
}
