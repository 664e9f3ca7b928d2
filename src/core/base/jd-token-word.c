// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-token-private.h"

Part
jd_token_read_part (const JdTokenizer *t, gsize at)
{
  Part part = { .end = at };
  gsize next;

  for (gunichar c; (c = peek (t, at, &next)) != 0; at = next)
    {
      if (is_letter (c))
        {
          part.starts_in_letter = part.starts_in_letter || part.letters + part.digits == 0;
          part.letters++;
          part.lower += !is_upper (c);
          part.ends_in_letter = TRUE;
        }
      else if (is_digit (c))
        {
          part.digits++;
          part.ends_in_letter = FALSE;
        }
      else if (!is_mark (c))
        break;
      part.end = next;
    }
  return part;
}

gboolean
jd_token_is_short_capitals (const Part *part, guint limit)
{
  return part->letters > 0 && part->lower == 0 && part->letters + part->digits <= limit;
}

static gboolean
is_one_letter (const Part *part)
{
  return part->letters == 1 && part->digits == 0;
}

/* Whether the sign @c behind the run joins the part @right to it; sets what that makes of the run. */
static gboolean
joins (Run *run, gunichar c, gsize behind, const Part *right)
{
  const Part *left = &run->last;
  gboolean term = TRUE;

  if (is_apostrophe (c) || is_hyphen (c))
    {
      if (!left->ends_in_letter || !right->starts_in_letter)
        return FALSE;
      term = FALSE;
    }
  else if (c == '&' && !(jd_token_is_short_capitals (left, 3) && jd_token_is_short_capitals (right, 3)))
    return FALSE;
  else if (c == '/' && !(jd_token_is_short_capitals (left, 4) && jd_token_is_short_capitals (right, 4)) && !(is_one_letter (left) && is_one_letter (right)))
    return FALSE;
  run->is_term = run->is_term || term;
  if (c == '.')
    {
      run->points = TRUE;
      run->label = behind;
      run->initials = run->initials && right->letters <= 2 && right->digits == 0;
    }
  return TRUE;
}

static gboolean
is_joint (gunichar c)
{
  return c == '.' || c == '&' || c == '/' || c == '_' || is_apostrophe (c) || is_hyphen (c);
}

/* Parts from @at on as far as signs join them. */
Run
jd_token_read_run (const JdTokenizer *t, gsize at)
{
  Part part = jd_token_read_part (t, at);
  Run run = { .last = part, .end = part.end, .is_term = part.digits > 0, .initials = part.letters <= 2 };
  gsize behind;

  for (gunichar c; is_joint (c = peek (t, run.end, &behind)) && at_alnum (t, behind);)
    {
      part = jd_token_read_part (t, behind);
      if (!joins (&run, c, behind, &part))
        break;
      run.is_term = run.is_term || part.digits > 0;
      run.end = part.end;
      run.last = part;
    }
  return run;
}

/* Signs that end a term: the point of "U.S.", "C++", "C#", "LGBTQ+". */
gsize
jd_token_term_end (const JdTokenizer *t, gsize start, const Run *run)
{
  gsize end = run->end;
  gboolean single = end - start == run->last.letters + run->last.digits;

  if (run->points && run->initials && peek (t, end, NULL) == '.')
    return end + 1;
  if (single && is_one_letter (&run->last) && run->last.lower == 0 && peek (t, end, NULL) == '#')
    return end + 1;
  if (single && end - start <= 2 && matches (t, end, "++"))
    return jd_token_read_part (t, end + 2).end;
  if (single && run->last.lower == 0 && peek (t, end, NULL) == '+' && !at_alnum (t, end + 1))
    return end + 1;
  return end;
}

gboolean
jd_token_is_word_of (const char *words, const char *text, gsize length)
{
  for (const char *p = words; p[0] != '\0' && p[1] != '\0'; p++)
    if (p[0] == ' ' && p[1] == *text && strncmp (p + 1, text, length) == 0 && p[1 + length] == ' ')
      return TRUE;
  return FALSE;
}

/* Whether the full stop at @end belongs to the word from @start: an initial, or an abbreviation. Some are one only in front of a number, and
 * some end sentences too when a capital follows. */
gboolean
jd_token_is_abbreviation (const JdTokenizer *t, gsize start, gsize end)
{
  static const char always[] = " Dr Mr Mrs Ms Prof St Inc Ltd Co Corp Jr Sr Sen Gov Rev Hon vs Vs approx Approx incl excl est dept Dept ext univ Univ "
                               "bzw ca Ca evtl ggf inkl exkl zzgl bspw sog vgl Hr Fr Str Ing Dipl Mme Mlle Sra ";
  static const char before_numbers[] = " No no Nos nos Nr nr Fig fig Art art Abs Sec sec Ch ch Vol vol p pp ";
  static const char ending_too[] = " etc usw resp ";
  const char *word = t->text + start;
  gsize length = end - start, next;

  if (length > 6)
    return FALSE;
  if ((is_upper (peek (t, start, &next)) && next == end) || jd_token_is_word_of (always, word, length))
    return TRUE;
  gsize behind = end + 1 + (peek (t, end + 1, NULL) == ' ');
  gunichar c = peek (t, behind, NULL);
  return (jd_token_is_word_of (before_numbers, word, length) && is_digit (c)) || (jd_token_is_word_of (ending_too, word, length) && !is_upper (c));
}
