// SPDX-License-Identifier: GPL-3.0-or-later
/* A posting and a job board, both in JSON, with a line "---" between them: what is sent to such a board. */
#include "board/jd-board-file.h"
#include "board/jd-board-shown.h"
#include "board/jd-dry-run.h"
#include "board/jd-form-rows.h"
#include "board/jd-issue-claim.h"
#include "board/jd-title-rules.h"
#include "compose/jd-compose.h"
#include "fuzz-json.h"

#define BETWEEN "\n---\n"

/* What the window shows of it. */
static void
try_shown (const JdBoardJob *job, const GPtrArray *issues)
{
  g_autoptr (GPtrArray) lines = jd_board_shown (job);
  g_autoptr (GPtrArray) rows = jd_form_rows (job, "en");
  g_autoptr (GPtrArray) limits = jd_form_limits (job, "en");

  for (guint i = 0; i < lines->len; i++)
    {
      const JdShownLine *line = g_ptr_array_index (lines, i);
      for (guint k = 0; k < line->runs->len; k++)
        g_assert_true (g_utf8_validate (((const JdShownRun *) g_ptr_array_index (line->runs, k))->text->str, -1, NULL));
    }
  g_assert_cmpuint (rows->len, ==, job->board->fields->len > 0 ? job->board->fields->len : 2);
  g_assert_cmpuint (limits->len, <=, rows->len);
  for (guint i = 0; i < issues->len; i++)
    {
      const JdClaim *claim = jd_board_issue_claim (job->board, g_ptr_array_index (issues, i));
      g_autofree char *text = claim ? jd_claim_text (job->board, claim) : NULL;
    }
  for (guint i = 0; i < JD_N_AVOIDED; i++)
    {
      g_autofree char *title = jd_title_without (job, i);
      g_assert_true (!title || g_utf8_validate (title, -1, NULL));
    }
}

static void
try_both (const JdPosting *posting, const JdBoard *board)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = board, .posting = posting, .document = document, .title = TRUE };
  g_autoptr (GPtrArray) issues = jd_dry_run (&job, "2026-12-05");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (!jd_board_file_write (&job, 1, out, &error))
    fuzz_assert_told (error);
  else
    g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
  for (guint i = 0; i < issues->len; i++)
    g_assert_true (g_utf8_validate (((const JdBoardIssue *) g_ptr_array_index (issues, i))->message, -1, NULL));
  try_shown (&job, issues);
  g_autoptr (JdBoardEntry) body = jd_board_fill_part (&job, "body", NULL);
  JdBoardScope scope;
  g_assert_true (jd_board_part_scope (&job, "body", &scope));
  if (body->value && !jd_board_text_check (board, document, posting, &scope, body->value, &error))
    g_error ("%s", error->message);
}

static void
try (const char *data, gsize length)
{
  const char *between = g_strstr_len (data, (gssize) length, BETWEEN);
  if (!between)
    return;
  const char *behind = between + strlen (BETWEEN);
  g_autoptr (JdPosting) posting = jd_posting_parse (data, (gsize) (between - data), "fuzz", NULL);
  g_autoptr (JdBoard) board = posting ? jd_board_parse (behind, length - (gsize) (behind - data), "fuzz", NULL) : NULL;

  if (board)
    try_both (posting, board);
}

#define POSTING \
  "{\"format\":1,\"id\":\"p\",\"language\":\"en\",\"level\":\"senior\",\"facts\":{\"title\":\"Cook <b>\",\"company\":\"R&D &amp; ]]>\",\"locations\":[{\"text\":\"Austin, TX, US\",\"place\":\"US-TX/Austin\"}]," \
  "\"workplace\":\"remote\",\"employment\":\"part-time\",\"apply\":\"https://e.example/?a=1&b=2\",\"posted\":\"2026-12-01\",\"openings\":\"2\"},\"variables\":{},\"resolved\":{\"params\":{\"experience_months\":60},\"variables\":[]},\"removed\":[]," \
  "\"sections\":[{\"id\":\"s\",\"kind\":\"duty\",\"heading\":\"Work\",\"variables\":{},\"placements\":[{\"id\":\"a\",\"kind\":\"duty\",\"state\":\"detached\",\"text\":\"**One** < *two* [three](https://e.example/x?a=1&copy=2) &copy;\",\"variables\":{}}," \
  "{\"id\":\"p\",\"kind\":\"salary\",\"state\":\"detached\",\"pay\":{\"min\":1850,\"max\":2200,\"currency\":\"USD\",\"period\":\"hour\"},\"text\":\"\",\"variables\":{}}]}]}" BETWEEN

static const char *const seeds[] = {
  POSTING "{\"format\":1,\"id\":\"b\",\"name\":{\"en\":\"B\"},\"kind\":\"feed\",\"envelope\":{\"form\":\"xml\",\"root\":\"r\",\"list\":\"l\",\"item\":\"i\",\"id_attribute\":\"id\",\"cdata\":true},"
          "\"body\":{\"form\":\"html\",\"tags\":{\"section\":[\"lang\",\"dir\"],\"h2\":[],\"p\":[],\"br\":[],\"ul\":[],\"li\":[],\"strong\":[],\"em\":[],\"a\":[\"href\"]}},"
          "\"limits\":[{\"part\":\"title\",\"min\":2,\"max\":80}],\"title\":{\"avoid\":[\"pay\",\"place\",\"signs\"]},\"date\":{\"form\":\"D.M.YYYY hh:mm:ss\"},\"pay\":{\"range\":\"{sign}{min} - {max} {period}\",\"grouping\":true},"
          "\"values\":[{\"name\":\"employment\",\"map\":{\"part-time\":\"true\"}}],\"fields\":[{\"name\":\"a/b\",\"from\":\"title\",\"want\":\"required\"},{\"name\":\"a/c@d\",\"from\":\"employment\"},{\"name\":\"e\",\"from\":\"body\"},"
          "{\"name\":\"f\",\"from\":\"pay_text\"},{\"name\":\"g\",\"from\":\"posted\",\"once\":true},{\"name\":\"h\",\"from\":\"region\",\"always\":true},{\"name\":\"a/k\",\"value\":\"x\"}],\"max_age_days\":30}",
  POSTING "{\"format\":1,\"id\":\"b\",\"name\":{\"en\":\"B\"},\"kind\":\"ats\",\"envelope\":{\"form\":\"json\"},\"body\":{\"form\":\"html\",\"tags\":{\"p\":[],\"b\":[]},\"heading\":\"line\",\"link\":\"text\",\"entities\":false},"
          "\"fields\":[{\"name\":\"a\",\"from\":\"rest\"},{\"name\":\"a\",\"from\":\"openings\"},{\"name\":\"b/c/d\",\"from\":\"pay_min\"},{\"name\":\"b/e\",\"from\":\"duties\"}]}",
  POSTING "{\"format\":1,\"id\":\"b\",\"name\":{\"en\":\"B\"},\"kind\":\"mail\",\"body\":{\"form\":\"text\",\"link\":\"text\"}}",
  NULL,
};

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .seeds = seeds, .rounds = 3000, .times = 12 };
